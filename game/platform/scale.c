// SPDX-License-Identifier: MIT
//
// scale.c — pixels made fewer, first downwards, then across.
//
// A new pixel stands for a stretch of old ones, of which the first and the last may count only partly. What each
// counts is a whole number of 256, all of a stretch together are 256 exactly: what was opaque stays so, and no colour
// becomes more than its alpha.
#include "scale.h"

#include "memory.h"

#include <stddef.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

struct stretch { // of old rows, or columns, that make one new
    int first, count;
    const uint16_t *parts; // of each, of 256
};

struct stretches {
    struct stretch *items;
    uint16_t *parts;
};

// What of 256 lies before `at`, of a stretch that is `whole` long.
static int before(int64_t at, int64_t whole) { return (int)((at * 256 + whole / 2) / whole); }

static struct stretches divide(int old, int made)
{
    struct stretches all = {mem_new((size_t)made, sizeof *all.items),
                            mem_new((size_t)old + 2 * (size_t)made, sizeof *all.parts)};
    uint16_t *part = all.parts;
    for (int i = 0; i < made; i++) { // in steps of 1 / made of an old one: a stretch is `old` of them long
        int64_t begins = (int64_t)i * old, ends = begins + old;
        int first = (int)(begins / made), last = (int)((ends - 1) / made), done = 0;
        all.items[i] = (struct stretch){first, last - first + 1, part};
        for (int o = first; o <= last; o++) {
            int64_t until = (int64_t)(o + 1) * made < ends ? (int64_t)(o + 1) * made : ends;
            int now = before(until - begins, old);
            *part++ = (uint16_t)(now - done);
            done = now;
        }
    }
    return all;
}

static void free_stretches(struct stretches *all)
{
    mem_free(all->items);
    mem_free(all->parts);
}

// ---- one at a time ----

static uint32_t mean(const uint32_t *from, int step, const struct stretch *s)
{
    uint32_t all = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        uint32_t sum = 128;
        for (int i = 0; i < s->count; i++)
            sum += (from[(ptrdiff_t)(s->first + i) * step] >> shift & 0xFF) * s->parts[i];
        all |= (sum >> 8) << shift;
    }
    return all;
}

static void plain_down(const struct scale_from *from, const struct stretch *s, uint32_t *row, int begins)
{
    for (int x = begins; x < from->w; x++)
        row[x] = mean(from->pixels + x, from->stride, s);
}

static void plain_across(const uint32_t *row, const struct stretch *stretches, uint32_t *to, int w)
{
    for (int x = 0; x < w; x++)
        to[x] = mean(row, 1, &stretches[x]);
}

// ---- four at a time ----

#ifdef __SSE2__
static void fast_down(const struct scale_from *from, const struct stretch *s, uint32_t *row)
{
    int x = 0;
    for (; x + 4 <= from->w; x += 4) {
        __m128i low = _mm_set1_epi16(128), high = low, zero = _mm_setzero_si128();
        const uint32_t *at = from->pixels + (ptrdiff_t)s->first * from->stride + x;
        for (int i = 0; i < s->count; i++, at += from->stride) {
            __m128i four = _mm_loadu_si128((const __m128i *)(const void *)at),
                    part = _mm_set1_epi16((short)s->parts[i]);
            low = _mm_add_epi16(low, _mm_mullo_epi16(_mm_unpacklo_epi8(four, zero), part));
            high = _mm_add_epi16(high, _mm_mullo_epi16(_mm_unpackhi_epi8(four, zero), part));
        }
        low = _mm_packus_epi16(_mm_srli_epi16(low, 8), _mm_srli_epi16(high, 8));
        _mm_storeu_si128((__m128i *)(void *)(row + x), low);
    }
    plain_down(from, s, row, x);
}

static void fast_across(const uint32_t *row, const struct stretch *stretches, uint32_t *to, int w)
{
    __m128i zero = _mm_setzero_si128();
    for (int x = 0; x < w; x++) {
        const struct stretch *s = &stretches[x];
        __m128i sum = _mm_set1_epi16(128);
        for (int i = 0; i < s->count; i++) {
            __m128i one = _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)row[s->first + i]), zero);
            sum = _mm_add_epi16(sum, _mm_mullo_epi16(one, _mm_set1_epi16((short)s->parts[i])));
        }
        sum = _mm_packus_epi16(_mm_srli_epi16(sum, 8), zero);
        to[x] = (uint32_t)_mm_cvtsi128_si32(sum);
    }
}
#else
static void fast_down(const struct scale_from *from, const struct stretch *s, uint32_t *row)
{
    plain_down(from, s, row, 0);
}
static void fast_across(const uint32_t *row, const struct stretch *stretches, uint32_t *to, int w)
{
    plain_across(row, stretches, to, w);
}
#endif

static void scale(const struct scale_from *from, uint32_t *to, int w, int h, bool plainly)
{
    struct stretches across = divide(from->w, w), down = divide(from->h, h);
    uint32_t *row = mem_new((size_t)from->w, sizeof *row);
    for (int y = 0; y < h; y++, to += w) {
        if (plainly) {
            plain_down(from, &down.items[y], row, 0);
            plain_across(row, across.items, to, w);
        } else {
            fast_down(from, &down.items[y], row);
            fast_across(row, across.items, to, w);
        }
    }
    mem_free(row);
    free_stretches(&across);
    free_stretches(&down);
}

void scale_down(const struct scale_from *from, uint32_t *to, int w, int h) { scale(from, to, w, h, false); }
void scale_down_plainly(const struct scale_from *from, uint32_t *to, int w, int h) { scale(from, to, w, h, true); }
