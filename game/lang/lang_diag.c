// SPDX-License-Identifier: MIT
//
// lang_diag.c — an author's mistake as a sentence with a place and a cure:
//
//   level.yaml:31:9: error [unknown-key]: a choice has no "becuase" — did you mean "because"?
//      31 |         becuase: "Quà từ người lạ…"
//         |         ^~~~~~~
//
// The source line is the author's and may hold anything: what would move the cursor or
// change a terminal is shown as "�". Columns count characters; the caret stands under the
// right one also behind marks that take no width and letters that take two.
#include "lang_inside.h"

#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum {
    SENTENCE_BYTES = 2048,
    LINE_WIDTH = 100,      // of the source line that is shown
    BEFORE_CARET = 60,     // kept of it, when the caret is far to the right
    GUTTER_MIN = 5,
};

// Arguments such as "list" or "text" are words of ours: told in the reader's language.
static const char *argument(const struct lang *lang, const char *word)
{
    char key[64];
    if (word == NULL)
        return NULL;
    snprintf(key, sizeof key, "word.%s", word);
    enum text_id id = lang__find(lang, key);
    return id != TEXT_IDS ? text(lang, id) : word;
}

char *lang_diag_sentence(const struct lang *lang, const struct diag *diag)
{
    char key[80], sentence[SENTENCE_BYTES];
    const char *arguments[DIAG_ARGUMENTS];
    snprintf(key, sizeof key, "check.%s", diag->code);
    enum text_id id = lang__find(lang, key);
    for (size_t i = 0; i < DIAG_ARGUMENTS; i++)
        arguments[i] = argument(lang, diag->arguments[i]);
    if (id == TEXT_IDS)
        return mem_copy_text(diag->code);
    return mem_copy_text(text_fill(lang, id, sentence, sizeof sentence, arguments, DIAG_ARGUMENTS));
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

static bool within(uint32_t c, uint32_t first, uint32_t last) { return c >= first && c <= last; }

// Columns a terminal gives a character (Unicode 15, East Asian Width W and F; marks of Latin letters).
static int width_of(uint32_t c)
{
    if (within(c, 0x300, 0x36F) || within(c, 0x200B, 0x200D) || c == 0xFEFF)
        return 0;
    bool wide = within(c, 0x1100, 0x115F) || within(c, 0x2E80, 0x303E) || within(c, 0x3041, 0xA4CF)
             || within(c, 0xAC00, 0xD7A3) || within(c, 0xF900, 0xFAFF) || within(c, 0xFE30, 0xFE6F)
             || within(c, 0xFF00, 0xFF60) || within(c, 0xFFE0, 0xFFE6) || within(c, 0x1F300, 0x1FAFF)
             || within(c, 0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

// Would move the cursor, colour the terminal or turn the writing round.
static bool is_unsafe(uint32_t c)
{
    return c == UTF8_BAD || c < 0x20 || within(c, 0x7F, 0x9F) || within(c, 0x200E, 0x200F) || within(c, 0x2028, 0x202E)
        || within(c, 0x2066, 0x2069);
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
    for (const char *c = line; c < end; at++) {
        const char *start = c;
        uint32_t code_point = utf8_next(&c, end);
        int width = width_of(code_point);
        if (at < first)
            continue;
        if (shown + width > LINE_WIDTH) {
            text_add(&cut.line, "…");
            break;
        }
        if (code_point == '\t')
            text_add(&cut.line, " ");
        else if (is_unsafe(code_point))
            text_add(&cut.line, "\uFFFD");
        else
            text_add_bytes(&cut.line, start, (size_t)(c - start));
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
    char *sentence = lang_diag_sentence(lang, diag);
    const char *severity = text(lang, diag->severity == DIAG_ERROR ? T_CHECK_ERROR : T_CHECK_WARNING);
    text_add(&out, diag->file);
    if (diag->place.line > 0)
        text_addf(&out, ":%d:%d", diag->place.line, diag->place.column);
    text_addf(&out, ": %s [%s]: %s\n", severity, diag->code, sentence);
    const char *line = diag->place.line > 0 ? find_line(source, diag->place.line) : NULL;
    if (line != NULL)
        add_source(&out, diag, line);
    mem_free(sentence);
    return out.bytes;
}
