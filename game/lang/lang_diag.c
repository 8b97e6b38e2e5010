// SPDX-License-Identifier: MIT
//
// lang_diag.c — an author's mistake as a sentence with a place and a cure:
//
//   level.yaml:31:9: error [unknown-key]: a choice has no "becuase" — did you mean "because"?
//      31 |         becuase: "Quà từ người lạ…"
//         |         ^~~~~~~
//
// The source line and the path are the author's and may hold anything: what would move the cursor or
// change a terminal is shown as "�" (outside.h). Columns count characters; the caret stands under the
// right one also behind marks that take no width and letters that take two.
#include "lang_inside.h"

#include "letters.h"
#include "memory.h"
#include "outside.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum {
    LINE_WIDTH = 100,  // of the source line that is shown
    BEFORE_CARET = 60, // kept of it, when the caret is far to the right
    GUTTER_MIN = 5,
};

// Arguments such as "list" or "text" are words of ours: told in the reader's language. "kind:hỏi" is a scene, called as
// its file calls it. Owned by the caller.
static char *argument(const struct lang *lang, const char *word)
{
    static const char kind[] = "kind:";
    char key[64];
    if (word == NULL)
        return NULL;
    if (strncmp(word, kind, strlen(kind)) == 0)
        return text_filled(lang, T_WORD_SCENE_OF_KIND, (const char *const[]){word + strlen(kind)}, 1);
    snprintf(key, sizeof key, "word.%s", word);
    enum text_id id = lang__find(lang, key);
    return mem_copy_text(id != TEXT_IDS ? text(lang, id) : word);
}

static void add_sentence(struct text *out, const struct lang *lang, const struct diag *diag, enum outside_goal goal)
{
    char key[80], *arguments[DIAG_ARGUMENTS];
    snprintf(key, sizeof key, "check.%s", diag->code);
    enum text_id id = lang__find(lang, key);
    for (size_t i = 0; i < DIAG_ARGUMENTS; i++)
        arguments[i] = argument(lang, diag->arguments[i]);
    if (id == TEXT_IDS)
        text_add(out, diag->code);
    else
        text_add_filled(out, goal, lang, id, (const char *const *)arguments, DIAG_ARGUMENTS);
    for (size_t i = 0; i < DIAG_ARGUMENTS; i++)
        mem_free(arguments[i]);
}

char *lang_diag_sentence(const struct lang *lang, const struct diag *diag, enum outside_goal goal)
{
    struct text out = {0};
    add_sentence(&out, lang, diag, goal);
    return out.bytes;
}

// Where the line begins, or NULL when the source has no such line.
static const char *find_line(const char *source, int line)
{
    if (source != NULL && strncmp(source, "\xEF\xBB\xBF", 3) == 0)
        source += 3; // a byte order mark has no column
    for (int i = 1; i < line && source != NULL; i++) {
        source = strchr(source, '\n');
        source = source != NULL ? source + 1 : NULL;
    }
    return source;
}

struct snippet {
    struct text line;
    int before, under; // columns left of the caret, and under the caret with its tail
};

// The part of the line around the diagnostic's column.
static struct snippet cut_line(const char *line, const char *end, const struct diag *diag)
{
    struct snippet cut = {.under = 0};
    int column = diag->place.column, last = column + diag->length - 1, shown = 0, at = 1;
    int first = column > LINE_WIDTH ? column - BEFORE_CARET : 1;
    if (first > 1) {
        text_add(&cut.line, "…");
        cut.before = 1;
    }
    struct letters walk = letters_of(line, (size_t)(end - line));
    for (struct letter letter; letters_next(&walk, &letter); at++) {
        size_t before = cut.line.length;
        if (at < first)
            continue;
        outside_add(&cut.line, FOR_TERMINAL, (struct outside){letter.bytes, letter.length});
        bool itself = letter.fault == LETTER_FINE || letter.fault == LETTER_UNKNOWN;
        int width = itself ? letter_width(letter.code_point) : 1;
        if (letter_is_mark(letter.code_point) && itself) { // alone it would be a mark without its letter
            cut.line.length = before;
            text_add_bytes(&cut.line, letter.bytes, letter.length);
        }
        if (shown + width > LINE_WIDTH) {
            cut.line.length = before;
            text_add(&cut.line, "…");
            break;
        }
        shown += width;
        cut.before += at < column ? width : 0;
        cut.under += at >= column && at <= last ? width : 0;
    }
    return cut;
}

static void add_source(struct text *out, const struct diag *diag, const char *line)
{
    struct snippet cut = cut_line(line, line + strcspn(line, "\r\n"), diag);
    char number[16];
    int gutter = snprintf(number, sizeof number, "%*d", GUTTER_MIN, diag->place.line);
    text_addf(out, "%s | %s\n", number, text_bytes(&cut.line));
    text_addf(out, "%*s | %*s^", gutter, "", cut.before, "");
    for (int i = 1; i < cut.under; i++)
        text_add(out, "~");
    text_add(out, "\n");
    text_free(&cut.line);
}

char *lang_diag_report(const struct lang *lang, const struct diag *diag, const char *source)
{
    struct text out = {0};
    char *sentence = lang_diag_sentence(lang, diag, FOR_TERMINAL);
    const char *severity = text(lang, diag->severity == DIAG_ERROR ? T_CHECK_ERROR : T_CHECK_WARNING);
    outside_add_text(&out, FOR_TERMINAL, diag->file);
    if (diag->place.line > 0)
        text_addf(&out, ":%d:%d", diag->place.line, diag->place.column);
    text_addf(&out, ": %s [%s]: %s\n", severity, diag->code, sentence);
    const char *line = diag->place.line > 0 ? find_line(source, diag->place.line) : NULL;
    if (line != NULL)
        add_source(&out, diag, line);
    mem_free(sentence);
    return out.bytes;
}
