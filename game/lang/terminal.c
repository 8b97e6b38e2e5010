// SPDX-License-Identifier: MIT
//
// terminal.c — words on their way to a terminal.
#include "terminal.h"

#include "memory.h"

static void print(FILE *to, struct text *line, const char *end)
{
    fprintf(to, "%s%s", text_bytes(line), end);
    text_free(line);
}

void terminal_say_all(FILE *to, const struct lang *lang, enum text_id id, const char *const *arguments, size_t count)
{
    struct text line = {0};
    text_add_filled(&line, FOR_TERMINAL, lang, id, arguments, count);
    print(to, &line, "\n");
}

void terminal_say(FILE *to, const struct lang *lang, enum text_id id, const char *a, const char *b)
{
    terminal_say_all(to, lang, id, (const char *const[]){a, b}, 2);
}

void terminal_text(FILE *to, const char *ours) { fputs(ours, to); }

void terminal_words(FILE *to, const char *outside)
{
    struct text line = {0};
    outside_add_text(&line, FOR_TERMINAL, outside);
    print(to, &line, "\n");
}

void terminal_about(FILE *to, const char *what, const char *outside)
{
    struct text line = {0};
    outside_add_text(&line, FOR_TERMINAL, what);
    text_add(&line, ": ");
    outside_add_text(&line, FOR_TERMINAL, outside);
    print(to, &line, "\n");
}

void terminal_report(FILE *to, const struct lang *lang, const struct diag *diag, const char *source)
{
    char *report = lang_diag_report(lang, diag, source);
    fputs(report, to);
    mem_free(report);
}

void terminal_quoted(FILE *to, const char *outside)
{
    struct text words = {0};
    outside_add_text(&words, FOR_QUOTES, outside);
    print(to, &words, "");
}
