// SPDX-License-Identifier: MIT
//
// check_tell.c — what was found, as sentences or as JSON.
#include "check_inside.h"

#include "memory.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

// What stands in the file once the sentence is followed to the letter.
static void print_edits(const struct diag *d)
{
    for (size_t i = 0; i < d->edit_count; i++) {
        const struct diag_edit *e = &d->edits[i];
        char place[120];
        snprintf(place, sizeof place,
                 "%s{\"line\": %d, \"column\": %d, \"length\": %d, \"new\": ", i == 0 ? ", \"fix\": [" : ", ",
                 e->place.line, e->place.column, e->length);
        terminal_text(stdout, place);
        terminal_quoted(stdout, e->text);
        terminal_text(stdout, i + 1 < d->edit_count ? "}" : "}]");
    }
}

// One in a line; of a watched folder all in one line.
static void print_json(struct checking *c, const struct diag *d)
{
    char *sentence = lang_diag_sentence(c->desk->lang, d, FOR_TERMINAL);
    terminal_text(stdout, c->first ? "" : c->words->watch ? ", " : ",");
    terminal_text(stdout, c->words->watch ? "{\"file\": " : "\n  {\"file\": ");
    c->first = false;
    terminal_quoted(stdout, d->file);
    char place[160];
    snprintf(place, sizeof place,
             ", \"line\": %d, \"column\": %d, \"length\": %d, \"severity\": \"%s\", \"code\": \"%s\", \"message\": ",
             d->place.line, d->place.column, d->length, d->severity == DIAG_ERROR ? "error" : "warning", d->code);
    terminal_text(stdout, place);
    terminal_quoted(stdout, sentence);
    print_edits(d);
    terminal_text(stdout, "}");
    mem_free(sentence);
}

void check_clear_progress(struct checking *c)
{
    if (c->progress)
        terminal_text(stderr, "\r\033[K");
    c->progress = false;
}

// How far it is, told to somebody who looks: a line that the next one writes over.
void check_tell_progress(struct checking *c, size_t so_far, size_t all)
{
    enum { FEW = 20 }; // done before it could be read
    char numbers[2][24], line[200];
    check_clear_progress(c);
    if (all < FEW || so_far == all || c->words->watch || !files_errors_seen())
        return;
    snprintf(numbers[0], sizeof numbers[0], "%zu", so_far);
    snprintf(numbers[1], sizeof numbers[1], "%zu", all);
    const char *arguments[] = {numbers[0], numbers[1]};
    text_fill(c->desk->lang, T_APP_CHECK_SO_FAR, line, sizeof line, arguments, 2);
    terminal_text(stderr, line);
    c->progress = true;
}

// Tells what was found in one file, or in one folder of small ones.
void check_tell(struct checking *c, const struct diag_list *diags, size_t files)
{
    size_t count = diag_count(diags);
    if (count > 0)
        check_clear_progress(c);
    for (size_t i = 0; c->words->json && i < count; i++)
        print_json(c, diag_at(diags, i));
    if (!c->words->json)
        desk_tell(stdout, c->desk, diags);
    if (count > 0 && !c->words->watch)
        fflush(stdout); // whoever waits for a thousand levels reads the first meanwhile
    c->files += files;
    c->errors += diag_errors(diags);
    c->warnings += count - diag_errors(diags);
}

void check_tell_counts(const struct checking *c)
{
    char files[24], errors[24], warnings[24];
    snprintf(files, sizeof files, "%zu", c->files);
    snprintf(errors, sizeof errors, "%zu", c->errors);
    snprintf(warnings, sizeof warnings, "%zu", c->warnings);
    const char *arguments[] = {files, errors, warnings};
    bool clean = c->errors + c->warnings == 0;
    terminal_say_all(stdout, c->desk->lang, clean ? T_APP_CHECK_CLEAN : T_APP_CHECK_COUNT, arguments, 3);
}
