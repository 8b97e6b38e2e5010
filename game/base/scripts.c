// SPDX-License-Identifier: MIT
//
// scripts.c — which writing a letter belongs to, and what belongs to a letter.
//
// Tai Viet (U+AA80…) is written as it is seen: a vowel that stands in front is typed in front, so that nothing is put
// in another order. Marks stand above and below; a line may end before any letter that begins a syllable.
#include "scripts.h"

#include "letters.h"
#include "utf8.h"

#include <string.h>

// Tai Heritage Pro reaches from 1.28 em above the line to 0.57 below; a line of ours has 1.05 and 0.35.
const struct script_look script_looks[SCRIPTS] = {
    [SCRIPT_LATIN] = {NULL, "fonts/Andika-Regular.ttf", "fonts/Andika-Bold.ttf", 100, 0},
    [SCRIPT_TAI_VIET] = {"Tavt", "fonts/TaiHeritagePro-Regular.ttf", "fonts/TaiHeritagePro-Bold.ttf", 76, 8},
};

enum { TAI_VIET_FIRST = 0xAA80, TAI_VIET_LAST = 0xAADF, TAI_VIET_BYTE = 0xEA };

enum script script_of(uint32_t c) { return c >= TAI_VIET_FIRST && c <= TAI_VIET_LAST ? SCRIPT_TAI_VIET : SCRIPT_LATIN; }

bool script_is_plain(const char *bytes, size_t length) { return memchr(bytes, TAI_VIET_BYTE, length) == NULL; }

size_t script_run(const char *bytes, size_t length, enum script *script)
{
    const char *at = bytes, *end = bytes + length;
    *script = SCRIPT_LATIN;
    if (script_is_plain(bytes, length))
        return length;
    for (const char *next = at; at < end; at = next) {
        enum script here = script_of(utf8_next(&next, end));
        if (at > bytes && here != *script)
            break;
        *script = here;
    }
    return (size_t)(at - bytes);
}

// Stands in front of the consonant it is said behind.
static bool leads(uint32_t c) { return c == 0xAAB5 || c == 0xAAB6 || c == 0xAAB9 || c == 0xAABB || c == 0xAABC; }

// Stands behind it: a vowel, a tone.
static bool follows(uint32_t c) { return c == 0xAAB1 || c == 0xAABA || c == 0xAABD || c == 0xAAC0 || c == 0xAAC2; }

size_t script_cluster(const char *bytes, size_t length, bool *may_end)
{
    const char *at = bytes, *end = bytes + length, *next = bytes;
    uint32_t before = 0;
    *may_end = false;
    while (at < end) {
        uint32_t c = utf8_next(&next, end);
        bool belongs = at == bytes || leads(before) || letter_is_mark(c) || follows(c);
        if (!belongs) {
            *may_end = script_of(before) == SCRIPT_TAI_VIET && script_of(c) == SCRIPT_TAI_VIET;
            break;
        }
        before = c;
        at = next;
    }
    return (size_t)(at - bytes);
}
