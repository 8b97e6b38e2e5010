// SPDX-License-Identifier: MIT
//
// doc_nfc.c — one form for every letter: "ế" typed as three characters is the same as one.
#include "doc.h"

#include "letters.h"
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

char *doc_nfc(struct arena *memory, const char *text)
{
    size_t length = strlen(text);
    return letters_all_plain(text, length) ? arena_copy(memory, text, length) : mapped(memory, text, UTF8PROC_COMPOSE);
}

// Wide, narrow, circled and odd forms as the plain ones; dashes and spaces of any kind as "-" and " "; what nobody sees
// left out.
char *doc_compatible(struct arena *memory, const char *text)
{
    return mapped(memory, text,
                  UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_STRIPCC | UTF8PROC_LUMP);
}

// The small letter of a capital among those that letters_plain knows (Unicode 15, CaseFolding: C). ß and µ, which
// become others, are not asked for.
static uint32_t small(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c < 0x100)
        return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 0x20 : c;
    bool pair = (c >= 0x100 && c <= 0x12E) || (c >= 0x132 && c <= 0x136) || (c >= 0x1EA0 && c <= 0x1EFF);
    bool odd_pair = c >= 0x139 && c <= 0x148;
    return (pair && c % 2 == 0) || (odd_pair && c % 2 == 1) || c == 0x168 || c == 0x1A0 || c == 0x1AF ? c + 1 : c;
}

size_t doc_fold_letter(const char *at, const char *end, char out[4])
{
    enum { MICRO = 0xB5, SHARP_S = 0xDF, DOTTED_I = 0x130 };
    size_t vietnamese = doc_fold_vietnamese(at, out);
    if (vietnamese > 0)
        return vietnamese;
    uint32_t c = utf8_next(&at, end);
    return letter_is_plain(c) && c != MICRO && c != SHARP_S && c != DOTTED_I ? utf8_write(small(c), out) : 0;
}

char *doc_fold(struct arena *memory, const char *text)
{
    char *folded = arena_text(memory, text), *end = folded + strlen(folded);
    for (char *at = folded; at < end;) {
        bool one = (unsigned char)*at < 0x80;
        size_t length = one ? 1 : doc_fold_letter(at, end, at);
        if (length == 0)
            return mapped(memory, text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
        if (one)
            *at = (char)small((unsigned char)*at);
        at += length;
    }
    return folded;
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

char *doc_id(struct arena *memory, const char *words)
{
    enum { MOST = 40 };
    char id[MOST + 1];
    size_t used = 0;
    for (const char *at = doc_plain(memory, words); *at != '\0' && used < MOST; at++) {
        bool fits = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (fits)
            id[used++] = *at;
        else if (used > 0 && id[used - 1] != '-')
            id[used++] = '-';
    }
    while (used > 0 && id[used - 1] == '-')
        used--;
    return arena_copy(memory, id, used);
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
