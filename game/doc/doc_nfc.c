// SPDX-License-Identifier: MIT
//
// doc_nfc.c — one form for every letter: "ế" typed as three characters is the same as one.
#include "doc.h"

#include "memory.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static char *mapped(struct arena *memory, const char *text, int options)
{
    utf8proc_uint8_t *made = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)text, 0, &made,
                                           (utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_STABLE | options));
    char *kept = length < 0 ? arena_text(memory, text) : arena_copy(memory, (const char *)made, (size_t)length);
    free(made); // utf8proc's own malloc
    return kept;
}

// Letters and punctuation of Vietnamese and English as every keyboard makes them: these neither compose nor
// decompose, so most texts need no look-up. (Unicode 15, NFC_Quick_Check=Yes and combining class 0.)
static bool is_composed(const char *text)
{
    const char *end = text + strlen(text);
    for (const char *at = text; at < end;) {
        uint32_t c = (unsigned char)*at < 0x80 ? (unsigned char)*at++ : utf8_next(&at, end);
        bool known = c < 0x300 || (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2027) || c == 0x20AB;
        if (!known)
            return false;
    }
    return true;
}

char *doc_nfc(struct arena *memory, const char *text)
{
    return is_composed(text) ? arena_text(memory, text) : mapped(memory, text, UTF8PROC_COMPOSE);
}

// Wide, narrow, circled and odd forms as the plain ones; dashes and spaces of any kind as "-" and " "; what nobody sees
// left out.
char *doc_compatible(struct arena *memory, const char *text)
{
    return mapped(memory, text,
                  UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_STRIPCC | UTF8PROC_LUMP);
}

char *doc_fold(struct arena *memory, const char *text)
{
    return mapped(memory, text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

char *doc_plain(struct arena *memory, const char *text)
{
    char *plain = mapped(memory, text, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    for (char *d = plain; (d = strstr(d, "đ")) != NULL;) { // đ has no mark to strip
        *d = 'd';
        memmove(d + 1, d + 2, strlen(d + 2) + 1);
    }
    return plain;
}

size_t doc_last_letter(const char *text)
{
    const char *end = text + strlen(text);
    size_t last = 0;
    utf8proc_int32_t before = 0, state = 0;
    for (const char *at = text; at < end;) {
        size_t from = (size_t)(at - text);
        uint32_t c = utf8_next(&at, end);
        utf8proc_int32_t letter = c == UTF8_BAD ? 0xFFFD : (utf8proc_int32_t)c;
        if (from == 0 || utf8proc_grapheme_break_stateful(before, letter, &state))
            last = from;
        before = letter;
    }
    return last;
}
