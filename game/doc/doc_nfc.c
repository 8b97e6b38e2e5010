// SPDX-License-Identifier: MIT
//
// doc_nfc.c — one form for every letter: "ế" typed as three characters is the same as one.
#include "doc.h"

#include "memory.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static char *mapped(struct arena *memory, const char *text, utf8proc_option_t options)
{
    utf8proc_uint8_t *made = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)text, 0, &made, UTF8PROC_NULLTERM | options);
    char *kept = length < 0 ? arena_text(memory, text) : arena_copy(memory, (const char *)made, (size_t)length);
    free(made); // utf8proc's own malloc
    return kept;
}

char *doc_nfc(struct arena *memory, const char *text)
{
    const char *at = text;
    while (*at != '\0' && (unsigned char)*at < 0x80)
        at++;
    return *at == '\0' ? arena_text(memory, text) : mapped(memory, text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

char *doc_plain(struct arena *memory, const char *text)
{
    char *plain = mapped(memory, text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    for (char *d = plain; (d = strstr(d, "\xC4\x91")) != NULL;) { // đ has no mark to strip
        *d = 'd';
        memmove(d + 1, d + 2, strlen(d + 2) + 1);
    }
    return plain;
}
