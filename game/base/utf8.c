// SPDX-License-Identifier: MIT
//
// utf8.c — walking text one character at a time.
#include "utf8.h"

#include <stdbool.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

uint32_t utf8_next(const char **at, const char *end)
{
    const unsigned char *p = (const unsigned char *)*at;
    size_t left = (size_t)(end - *at);
    size_t length = p[0] < 0x80                   ? 1
                    : p[0] >= 0xC2 && p[0] < 0xE0 ? 2
                    : (p[0] & 0xF0) == 0xE0       ? 3
                    : p[0] >= 0xF0 && p[0] < 0xF5 ? 4
                                                  : 0;
    if (length == 0 || length > left) {
        (*at)++;
        return UTF8_BAD;
    }
    static const unsigned char first_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t code_point = p[0] & first_mask[length];
    for (size_t i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80) {
            (*at)++;
            return UTF8_BAD;
        }
        code_point = code_point << 6 | (p[i] & 0x3F);
    }
    bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < smallest[length] || surrogate || code_point > 0x10FFFF) {
        (*at)++;
        return UTF8_BAD;
    }
    *at += length;
    return code_point;
}

size_t utf8_first_bad(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    for (const char *at = bytes; at < end;) {
        const char *start = at;
        if (utf8_next(&at, end) == UTF8_BAD)
            return (size_t)(start - bytes);
    }
    return length;
}

size_t utf8_fitting(const char *bytes, size_t length, size_t room)
{
    if (length <= room)
        return length;
    while (room > 0 && ((unsigned char)bytes[room] & 0xC0) == 0x80) // a character would be cut before this byte
        room--;
    return room;
}

char *utf8_copy(char *out, size_t size, const char *text)
{
    size_t fits = utf8_fitting(text, strlen(text), size - 1);
    memcpy(out, text, fits);
    out[fits] = '\0';
    return out;
}

char *utf8_join(char *out, size_t size, const char *first, const char *second)
{
    size_t used = strlen(utf8_copy(out, size, first));
    utf8_copy(out + used, size - used, second);
    return out;
}

size_t utf8_count(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += (*(const unsigned char *)text & 0xC0) != 0x80;
    return count;
}

size_t utf8_write(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)(lead[length] | c);
    return length;
}

// U+00A0 keeps "số 111" on one line; it still stands between two words.
static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}

#ifdef __SSE2__
enum { AT_ONCE = 16 };

static unsigned ones_of(unsigned bits) // of sixteen
{
    bits = bits - (bits >> 1 & 0x5555);
    bits = (bits & 0x3333) + (bits >> 2 & 0x3333);
    bits = (bits + (bits >> 4)) & 0x0F0F;
    return (bits + (bits >> 8)) & 0x1F;
}

// A bit for each plain space of sixteen bytes. False when there may be another white space: a control, or the first
// byte of a wide or narrow one.
static bool plain_spaces(const char *at, unsigned *spaces)
{
    __m128i v = _mm_loadu_si128((const __m128i *)at);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
    __m128i no_break = _mm_cmpeq_epi8(v, _mm_set1_epi8('\xC2'));
    __m128i wide = _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(1)), _mm_set1_epi8('\xE3')); // or E2
    *spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
    return _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(no_break, wide))) == 0;
}

// Walks on as long as no other white space may be there, and counts what begins there. Fewer bytes than sixteen are
// looked at together with those before them.
static const char *over_plain(const char *begin, const char *text, const char *end, bool *inside, size_t *count)
{
    unsigned spaces = 0;
    for (; end - text >= AT_ONCE && plain_spaces(text, &spaces); text += AT_ONCE) {
        *count += ones_of(~spaces & (spaces << 1 | !*inside) & 0xFFFF);
        *inside = spaces >> (AT_ONCE - 1) == 0;
    }
    size_t left = (size_t)(end - text);
    if (left == 0 || left >= AT_ONCE || end - begin < AT_ONCE || !plain_spaces(end - AT_ONCE, &spaces))
        return text;
    spaces = spaces >> (AT_ONCE - left) | 0xFFFFU << left;
    *count += ones_of(~spaces & (spaces << 1 | !*inside) & 0xFFFF);
    return end;
}
#else
static const char *over_plain(const char *begin, const char *text, const char *end, bool *inside, size_t *count)
{
    (void)begin, (void)end, (void)inside, (void)count;
    return text;
}
#endif

size_t utf8_syllables(const char *text)
{
    const char *begin = text, *end = text + strlen(text);
    size_t count = 0;
    for (bool inside = false;;) {
        text = over_plain(begin, text, end, &inside, &count);
        if (text == end)
            return count;
        unsigned char first = (unsigned char)*text;
        bool perhaps = first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3;
        bool space = perhaps && is_space(utf8_next(&text, end));
        text += !perhaps;
        count += !space && !inside;
        inside = !space;
    }
}
