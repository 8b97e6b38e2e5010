// SPDX-License-Identifier: MIT
//
// doc_encoding.c — a file that is not UTF-8: which of the old Vietnamese ways to write letters as bytes is it?
//
// The three that are still met on old computers: windows-1258 (Notepad's "ANSI" there), TCVN3 (the fonts .VnTime, ABC)
// and VNI (the fonts VNI-Times). Words that every Vietnamese text has, and keys of our own formats, are looked for as
// each would write them; the one that finds most is it.
#include "doc.h"

#include "text.h"
#include "utf8.h"

#include <string.h>

enum { WORDS = 15, LOOKED_AT = 65536, LEAST = 2, LEAST_COPIED = 3 };

// là và không có của được người bạn một mình tiêu-đề cảnh hỏi mã lời
// clang-format off
static const struct {
    const char *code;
    const char *words[WORDS];
} encodings[] = {
    {"encoding-ansi", {"l\xE0", "v\xE0", "kh\xF4ng", "c\xF3", "cu\xD2" "a", "\xF0\xFD\xF5\xF2" "c", "ng\xFD\xF5\xCCi", "ba\xF2n", "m\xF4\xF2t",
                       "mi\xCCnh", "ti\xEAu \xF0\xEA\xCC", "ca\xD2nh", "ho\xD2i", "ma\xDE", "l\xF5\xCCi"}},
    {"encoding-tcvn", {"l\xB5", "v\xB5", "kh\xABng", "c\xE3", "c\xF1" "a", "\xAE\xAD\xEE" "c", "ng\xAD\xEAi", "b\xB9n", "m\xE9t",
                        "m\xD7nh", "ti\xAAu \xAE\xD2", "c\xB6nh", "h\xE1i", "m\xB7", "l\xEAi"}},
    {"encoding-vni", {"la\xF8", "va\xF8", "kho\xE2ng", "co\xF9", "cu\xFB" "a", "\xF1\xF6\xF4\xEF" "c", "ng\xF6\xF4\xF8i", "ba\xEFn", "mo\xE4t",
                      "m\xECnh", "tie\xE2u \xF1" "e\xE0", "ca\xFBnh", "ho\xFBi", "ma\xF5", "l\xF4\xF8i"}},
};
// clang-format on

static size_t found_of(const char *const words[WORDS], const char *bytes, size_t length)
{
    size_t found = 0;
    for (size_t i = 0; i < length; i++)
        for (int w = 0; w < WORDS; w++) {
            size_t size = strlen(words[w]);
            found += bytes[i] == words[w][0] && length - i >= size && memcmp(bytes + i, words[w], size) == 0;
        }
    return found;
}

// The way that most of its words are found of, of those from `first` on; `otherwise`: fewer than `least` are.
static const char *most_found(const char *bytes, size_t length, size_t first, size_t least, const char *otherwise)
{
    const char *code = otherwise;
    size_t most = least - 1;
    for (size_t e = first; e < sizeof encodings / sizeof *encodings; e++) {
        size_t found = found_of(encodings[e].words, bytes, length < LOOKED_AT ? length : LOOKED_AT);
        if (found > most) {
            most = found;
            code = encodings[e].code;
        }
    }
    return code;
}

const char *doc_encoding(const char *bytes, size_t length) { return most_found(bytes, length, 0, LEAST, "not-utf8"); }

// ---- the same, copied as it looked without its font: each byte became the letter that has its number ----

// What every such text has: an "à" of TCVN3 is a "µ", the mark of one of VNI is a "ø".
static const char *first_odd(const char *bytes, const char *end)
{
    for (const char *at = bytes; (at = memchr(at, 0xC2, (size_t)(end - at))) != NULL && at + 1 < end; at++)
        if (at[1] == '\xB5')
            return at;
    for (const char *at = bytes; (at = memchr(at, 0xC3, (size_t)(end - at))) != NULL && at + 1 < end; at++)
        if (at[1] == '\xB8')
            return at;
    return NULL;
}

const char *doc_old_letters(const char *bytes, size_t length, const char **where)
{
    const char *end = bytes + (length < LOOKED_AT ? length : LOOKED_AT);
    *where = first_odd(bytes, end);
    if (*where == NULL)
        return NULL;
    struct text narrow = {0};
    for (const char *at = bytes; at < end;) {
        uint32_t letter = utf8_next(&at, end);
        text_add_bytes(&narrow, (char[]){letter < 0x100 ? (char)letter : ' '}, 1);
    }
    const char *code = most_found(narrow.bytes, narrow.length, 1, LEAST_COPIED, NULL); // the first is today's numbers
    text_free(&narrow);
    return code;
}
