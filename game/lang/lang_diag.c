// SPDX-License-Identifier: MIT
//
// lang_diag.c — an author's mistake as a sentence with a place and a cure:
//
//   level.yaml:31:9: error [unknown-key]: a choice has no "becuase" — did you mean "because"?
//      31 |         becuase: "Quà từ người lạ…"
//         |         ^~~~~~~
#include "lang.h"

#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { SENTENCE_BYTES = 1024, LINE_WIDTH = 100 };

// Arguments such as "list" or "text" are words of ours: told in the reader's language.
static const char *argument(const struct lang *lang, const char *word)
{
    char key[64];
    if (word == NULL)
        return NULL;
    snprintf(key, sizeof key, "word.%s", word);
    enum text_id id = text_by_key(key);
    return id != TEXT_IDS ? text(lang, id) : word;
}

char *lang_diag_sentence(const struct lang *lang, const struct diag *diag)
{
    char key[80], sentence[SENTENCE_BYTES];
    const char *arguments[DIAG_ARGUMENTS];
    snprintf(key, sizeof key, "check.%s", diag->code);
    enum text_id id = text_by_key(key);
    for (size_t i = 0; i < DIAG_ARGUMENTS; i++)
        arguments[i] = argument(lang, diag->arguments[i]);
    if (id == TEXT_IDS)
        return mem_copy_text(diag->code);
    return mem_copy_text(text_fill(lang, id, sentence, sizeof sentence, arguments, DIAG_ARGUMENTS));
}

static const char *find_line(const char *source, int line)
{
    for (int i = 1; i < line && source != NULL; i++) {
        source = strchr(source, '\n');
        source = source != NULL ? source + 1 : NULL;
    }
    return source;
}

// The source line, cut on the left when the place is far to the right, and the caret under it.
static void add_source(struct text *out, const struct diag *diag, const char *line)
{
    const char *end = line + strcspn(line, "\r\n");
    int column = diag->place.column, skip = column > LINE_WIDTH ? column - LINE_WIDTH / 2 : 0;
    text_addf(out, "%5d | %s", diag->place.line, skip > 0 ? "…" : "");
    int at = 1, shown = 0, before = skip > 0 ? 1 : 0;
    for (const char *c = line; c < end; at++) {
        const char *start = c;
        utf8_next(&c, end);
        if (at <= skip || shown >= LINE_WIDTH)
            continue;
        shown++;
        before += at < column;
        if (*start == '\t')
            text_add(out, " ");
        else
            text_add_bytes(out, start, (size_t)(c - start));
    }
    text_addf(out, "\n      | %*s^", before, "");
    for (int i = 1; i < diag->length && i < LINE_WIDTH && column + i < at; i++)
        text_add(out, "~");
    text_add(out, "\n");
}

char *lang_diag_report(const struct lang *lang, const struct diag *diag, const char *source)
{
    struct text out = {0};
    char *sentence = lang_diag_sentence(lang, diag);
    const char *severity = text(lang, diag->severity == DIAG_ERROR ? T_CHECK_ERROR : T_CHECK_WARNING);
    if (diag->place.line > 0)
        text_addf(&out, "%s:%d:%d: %s [%s]: %s\n", diag->file, diag->place.line, diag->place.column, severity,
                  diag->code, sentence);
    else
        text_addf(&out, "%s: %s [%s]: %s\n", diag->file, severity, diag->code, sentence);
    const char *line = diag->place.line > 0 ? find_line(source, diag->place.line) : NULL;
    if (line != NULL)
        add_source(&out, diag, line);
    mem_free(sentence);
    return out.bytes;
}
