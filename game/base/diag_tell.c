// SPDX-License-Identifier: MIT
//
// diag_tell.c — diagnostics with up to three arguments, and the words an author typed as arguments.
#include "diag.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

static void add(struct diag_list *diags, enum diag_severity severity, const char *file, struct place place, int length,
                const char *code, const char *const arguments[DIAG_ARGUMENTS])
{
    if (diags != NULL)
        diag_add(diags, severity, code, file, place, length, arguments);
}

void diag_error(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
                const char *a, const char *b, const char *c)
{
    add(diags, DIAG_ERROR, file, place, length, code, (const char *[DIAG_ARGUMENTS]){a, b, c, NULL});
}

void diag_warning(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
                  const char *a, const char *b, const char *c)
{
    add(diags, DIAG_WARNING, file, place, length, code, (const char *[DIAG_ARGUMENTS]){a, b, c, NULL});
}

void diag_unreadable(struct diag_list *diags, const char *path, const char *reason)
{
    diag_error(diags, path, (struct place){0, 0}, 1, "cannot-read", reason, NULL, NULL);
}

struct diag_quoted diag_quote(const char *word)
{
    enum { CHARACTERS_MAX = 40 };
    struct diag_quoted quoted;
    size_t length = strlen(word), used = 0;
    const char *at = word, *end = word + length;
    for (int i = 0; i < CHARACTERS_MAX && at < end && used < 96; i++) {
        utf8_next(&at, end);
        used = (size_t)(at - word);
    }
    snprintf(quoted.bytes, sizeof quoted.bytes, "\"%.*s%s\"", (int)used, word, used < length ? "…" : "");
    return quoted;
}

struct diag_quoted diag_number(int number)
{
    struct diag_quoted quoted;
    snprintf(quoted.bytes, sizeof quoted.bytes, "%d", number);
    return quoted;
}
