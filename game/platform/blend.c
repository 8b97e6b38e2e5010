// SPDX-License-Identifier: MIT
//
// blend.c — mixing pixels, one at a time and four at a time.
//
// x·a/255 is rounded exactly as (t + (t >> 8)) >> 8 with t = x·a + 128, which fits 16 bits.
#include "blend.h"

#include <stdbool.h>
#include <string.h>

enum { QUARTER = 64 };

// ---- one at a time ----

static uint32_t part_of(uint32_t value, uint32_t alpha)
{
    uint32_t t = value * alpha + 128;
    return (t + (t >> 8)) >> 8;
}

static uint32_t scaled(uint32_t p, uint32_t alpha)
{
    return part_of(p >> 24, alpha) << 24 | part_of(p >> 16 & 0xFF, alpha) << 16 | part_of(p >> 8 & 0xFF, alpha) << 8 |
           part_of(p & 0xFF, alpha);
}

static uint32_t joined(uint32_t below, uint32_t above)
{
    uint32_t left = scaled(below, 255 - (above >> 24)), all = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        uint32_t sum = (left >> shift & 0xFF) + (above >> shift & 0xFF);
        all |= (sum < 255 ? sum : 255) << shift;
    }
    return all;
}

static uint32_t mixed(uint32_t a, uint32_t b, uint32_t part)
{
    uint32_t all = 0;
    for (int shift = 0; shift < 32; shift += 8)
        all |= ((a >> shift & 0xFF) * (256 - part) + (b >> shift & 0xFF) * part + 128) >> 8 << shift;
    return all;
}

uint32_t blend_colour(uint8_t r, uint8_t g, uint8_t b, uint8_t a)
{
    return (uint32_t)a << 24 | part_of(r, a) << 16 | part_of(g, a) << 8 | part_of(b, a);
}

static void plain_multiply(uint32_t *pixels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t p = pixels[i], a = p >> 24;
        if (a < 255)
            pixels[i] = a > 0 ? a << 24 | (scaled(p, a) & 0xFFFFFF) : 0;
    }
}

static void plain_fill(uint32_t *to, size_t count, uint32_t colour)
{
    for (size_t i = 0; i < count; i++)
        to[i] = joined(to[i], colour);
}

static void plain_cover(uint32_t *to, const uint8_t *part, size_t count, uint32_t colour)
{
    for (size_t i = 0; i < count; i++)
        to[i] = joined(to[i], scaled(colour, part[i]));
}

static void plain_over(uint32_t *to, const uint32_t *from, size_t count, uint32_t alpha)
{
    for (size_t i = 0; i < count; i++)
        to[i] = joined(to[i], scaled(from[i], alpha));
}

// Between two rows of twice as many lie a quarter and three quarters: half of the half, rounded up each time.
static uint32_t quartered(uint32_t near, uint32_t far)
{
    uint32_t all = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        uint32_t one = near >> shift & 0xFF, half = (one + (far >> shift & 0xFF) + 1) >> 1;
        all |= ((one + half + 1) >> 1) << shift;
    }
    return all;
}

static void plain_between(uint32_t *to, const uint32_t *a, const uint32_t *b, size_t count, uint32_t part)
{
    for (size_t i = 0; i < count && part == QUARTER; i++)
        to[i] = quartered(a[i], b[i]);
    for (size_t i = 0; i < count && part == 3 * QUARTER; i++)
        to[i] = quartered(b[i], a[i]);
    if (part == QUARTER || part == 3 * QUARTER)
        return;
    for (size_t i = 0; i < count; i++)
        to[i] = mixed(a[i], b[i], part);
}

static uint32_t stretched(const uint32_t *from, int length, int64_t at)
{
    int64_t i = at >= 0 ? at >> 16 : -1;
    if (i < 0)
        return from[0];
    return i + 1 < length ? mixed(from[i], from[i + 1], (uint32_t)(at >> 8 & 0xFF)) : from[length - 1];
}

static void plain_stretch(uint32_t *to, size_t count, const uint32_t *from, int length, int64_t at, int64_t step)
{
    for (size_t i = 0; i < count; i++, at += step)
        to[i] = stretched(from, length, at);
}

const struct blend blend_plain = {plain_fill, plain_cover, plain_over, plain_between, plain_stretch, plain_multiply};

// ---- four at a time ----

#ifdef __SSE2__
#include <emmintrin.h>

#define INLINE static inline __attribute__((always_inline))

INLINE __m128i load4(const void *at) { return _mm_loadu_si128((const __m128i *)at); }
INLINE void store4(void *at, __m128i pixels) { _mm_storeu_si128((__m128i *)at, pixels); }
INLINE __m128i low(__m128i p) { return _mm_unpacklo_epi8(p, _mm_setzero_si128()); }
INLINE __m128i high(__m128i p) { return _mm_unpackhi_epi8(p, _mm_setzero_si128()); }

// Two pixels, a channel in 16 bits: each times its part of 255.
INLINE __m128i parts_of(__m128i channels, __m128i parts)
{
    __m128i t = _mm_add_epi16(_mm_mullo_epi16(channels, parts), _mm_set1_epi16(128));
    return _mm_srli_epi16(_mm_add_epi16(t, _mm_srli_epi16(t, 8)), 8);
}

// What the alphas of two pixels leave of what is below.
INLINE __m128i left_by(__m128i channels)
{
    __m128i alpha = _mm_shufflehi_epi16(_mm_shufflelo_epi16(channels, 0xFF), 0xFF);
    return _mm_sub_epi16(_mm_set1_epi16(255), alpha);
}

INLINE __m128i joined4(__m128i below, __m128i above)
{
    __m128i first = parts_of(low(below), left_by(low(above)));
    __m128i second = parts_of(high(below), left_by(high(above)));
    return _mm_adds_epu8(_mm_packus_epi16(first, second), above);
}

static void fast_fill(uint32_t *to, size_t count, uint32_t colour)
{
    __m128i above = _mm_set1_epi32((int)colour), left = left_by(low(above));
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i below = load4(to + i);
        __m128i kept = _mm_packus_epi16(parts_of(low(below), left), parts_of(high(below), left));
        store4(to + i, _mm_adds_epu8(kept, above));
    }
    plain_fill(to + i, count - i, colour);
}

static void fast_cover(uint32_t *to, const uint8_t *part, size_t count, uint32_t colour)
{
    __m128i channels = low(_mm_set1_epi32((int)colour));
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        int four = 0;
        memcpy(&four, part + i, 4);
        if (four == 0) // most of a line of letters
            continue;
        __m128i parts = _mm_cvtsi32_si128(four);
        parts = _mm_unpacklo_epi8(parts, parts);
        parts = _mm_unpacklo_epi16(parts, parts);
        __m128i above = _mm_packus_epi16(parts_of(channels, low(parts)), parts_of(channels, high(parts)));
        store4(to + i, joined4(load4(to + i), above));
    }
    plain_cover(to + i, part + i, count - i, colour);
}

// Most of a picture in parts is either nothing or all of it.
static void fast_over_whole(uint32_t *to, const uint32_t *from, size_t count)
{
    const __m128i alphas = _mm_set1_epi32((int)0xFF000000);
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i above = load4(from + i), alpha = _mm_and_si128(above, alphas);
        if (_mm_movemask_epi8(_mm_cmpeq_epi32(alpha, alphas)) == 0xFFFF)
            store4(to + i, above);
        else if (_mm_movemask_epi8(_mm_cmpeq_epi32(above, _mm_setzero_si128())) != 0xFFFF)
            store4(to + i, joined4(load4(to + i), above));
    }
    plain_over(to + i, from + i, count - i, 255);
}

static void fast_over(uint32_t *to, const uint32_t *from, size_t count, uint32_t alpha)
{
    if (alpha == 255) {
        fast_over_whole(to, from, count);
        return;
    }
    __m128i part = _mm_set1_epi16((short)alpha);
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i above = load4(from + i);
        above = _mm_packus_epi16(parts_of(low(above), part), parts_of(high(above), part));
        store4(to + i, joined4(load4(to + i), above));
    }
    plain_over(to + i, from + i, count - i, alpha);
}

INLINE __m128i mixed2(__m128i a, __m128i b, __m128i of_a, __m128i of_b)
{
    __m128i sum = _mm_add_epi16(_mm_mullo_epi16(a, of_a), _mm_mullo_epi16(b, of_b));
    return _mm_srli_epi16(_mm_add_epi16(sum, _mm_set1_epi16(128)), 8);
}

static void fast_quarter(uint32_t *to, const uint32_t *near, const uint32_t *far, size_t count)
{
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i one = load4(near + i);
        store4(to + i, _mm_avg_epu8(_mm_avg_epu8(one, load4(far + i)), one));
    }
    plain_between(to + i, near + i, far + i, count - i, QUARTER);
}

static void fast_between(uint32_t *to, const uint32_t *a, const uint32_t *b, size_t count, uint32_t part)
{
    if (part == QUARTER || part == 3 * QUARTER) {
        fast_quarter(to, part == QUARTER ? a : b, part == QUARTER ? b : a, count);
        return;
    }
    __m128i of_a = _mm_set1_epi16((short)(256 - part)), of_b = _mm_set1_epi16((short)part);
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i one = load4(a + i), two = load4(b + i);
        store4(to + i,
               _mm_packus_epi16(mixed2(low(one), low(two), of_a, of_b), mixed2(high(one), high(two), of_a, of_b)));
    }
    plain_between(to + i, a + i, b + i, count - i, part);
}

// The pixel between two that lie side by side, its channels in the lower half.
INLINE __m128i stretched1(const uint32_t *pair, int part)
{
    __m128i two = low(_mm_loadl_epi64((const __m128i *)(const void *)pair));
    __m128i parts = _mm_unpacklo_epi64(_mm_set1_epi16((short)(256 - part)), _mm_set1_epi16((short)part));
    __m128i each = _mm_mullo_epi16(two, parts);
    __m128i sum = _mm_add_epi16(each, _mm_srli_si128(each, 8));
    return _mm_srli_epi16(_mm_add_epi16(sum, _mm_set1_epi16(128)), 8);
}

// Twice as wide, as on a screen of four times as many pixels: a quarter and three quarters on the way to the next one
// lie beside each other. How many were made.
static size_t doubled(uint32_t *to, size_t count, const uint32_t *from, int length, int64_t at)
{
    const __m128i quarter = _mm_set1_epi16(64), rest = _mm_set1_epi16(192);
    size_t done = 0;
    for (int64_t i = at >> 16; done + 8 <= count && i + 5 <= length; i += 4, done += 8) {
        __m128i a = load4(from + i), b = load4(from + i + 1);
        __m128i first = _mm_packus_epi16(mixed2(low(a), low(b), rest, quarter),
                                         mixed2(high(a), high(b), rest, quarter));
        __m128i second = _mm_packus_epi16(mixed2(low(a), low(b), quarter, rest),
                                          mixed2(high(a), high(b), quarter, rest));
        store4(to + done, _mm_unpacklo_epi32(first, second));
        store4(to + done + 4, _mm_unpackhi_epi32(first, second));
    }
    return done;
}

static void fast_stretch(uint32_t *to, size_t count, const uint32_t *from, int length, int64_t at, int64_t step)
{
    size_t i = 0;
    bool twice = step == 32768;
    for (; i < count && (at < 0 || (twice && (at & 0xFFFF) == 49152)); i++, at += step)
        to[i] = stretched(from, length, at);
    if (twice && (at & 0xFFFF) == 16384) {
        size_t made = doubled(to + i, count - i, from, length, at);
        i += made;
        at += (int64_t)made * step;
    }
    int64_t last = (int64_t)(length - 1) << 16; // from there on nothing lies to the right
    for (; i + 2 <= count && at + step < last; i += 2, at += 2 * step) {
        __m128i one = stretched1(from + (at >> 16), (int)(at >> 8 & 0xFF));
        __m128i two = stretched1(from + ((at + step) >> 16), (int)((at + step) >> 8 & 0xFF));
        __m128i both = _mm_packus_epi16(_mm_unpacklo_epi64(one, two), _mm_setzero_si128());
        _mm_storel_epi64((__m128i *)(void *)(to + i), both);
    }
    plain_stretch(to + i, count - i, from, length, at, step);
}

INLINE __m128i multiplied2(__m128i channels)
{
    __m128i alpha = _mm_shufflehi_epi16(_mm_shufflelo_epi16(channels, 0xFF), 0xFF);
    const __m128i whole = _mm_set_epi16(255, 0, 0, 0, 255, 0, 0, 0); // which itself stays as it is
    return parts_of(channels, _mm_or_si128(alpha, whole));
}

static void fast_multiply(uint32_t *pixels, size_t count)
{
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i four = load4(pixels + i);
        store4(pixels + i, _mm_packus_epi16(multiplied2(low(four)), multiplied2(high(four))));
    }
    plain_multiply(pixels + i, count - i);
}

const struct blend blend_fast = {fast_fill, fast_cover, fast_over, fast_between, fast_stretch, fast_multiply};
#else
const struct blend blend_fast = {plain_fill, plain_cover, plain_over, plain_between, plain_stretch, plain_multiply};
#endif
