// SPDX-License-Identifier: MIT
//
// blend_test.c — mixing four pixels at a time gives, bit for bit, what mixing one at a time gives; and that is right.
#include "blend.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { LONGEST = 67, ROUNDS = 400 };

static uint32_t next_random(uint32_t *seed) { return *seed = *seed * 1664525 + 1013904223; } // Numerical Recipes

// Colours of all kinds: any, plain ones, nothing at all, often several alike beside each other.
static void random_row(uint32_t *row, size_t count, uint32_t *seed)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t any = next_random(seed) ^ next_random(seed) >> 13, kind = next_random(seed) >> 29;
        row[i] = kind < 3 ? any : kind < 5 ? any | 0xFF000000 : kind == 5 ? 0 : i > 0 ? row[i - 1] : any;
    }
    blend_plain.multiply(row, count);
}

struct rows {
    uint32_t below[LONGEST + 1], above[LONGEST + 1], other[LONGEST + 1], one[LONGEST + 1], two[LONGEST + 1];
    uint8_t part[LONGEST + 1];
};

// Begins at any place of 16 bytes, and leaves what lies beside untouched.
static void every_length_and_place(void (*mix)(const struct blend *b, uint32_t *to, const struct rows *r, size_t from,
                                               size_t count, uint32_t number))
{
    struct rows r;
    uint32_t seed = 11;
    for (int round = 0; round < ROUNDS; round++) {
        size_t from = next_random(&seed) >> 30, count = (next_random(&seed) >> 8) % (LONGEST - 4);
        random_row(r.below, LONGEST + 1, &seed);
        random_row(r.above, LONGEST + 1, &seed);
        random_row(r.other, LONGEST + 1, &seed);
        for (size_t i = 0; i <= LONGEST; i++)
            r.part[i] = (uint8_t)(next_random(&seed) >> 24);
        memcpy(r.one, r.below, sizeof r.one);
        memcpy(r.two, r.below, sizeof r.two);
        uint32_t number = next_random(&seed) ^ next_random(&seed) >> 16;
        mix(&blend_plain, r.one, &r, from, count, number);
        mix(&blend_fast, r.two, &r, from, count, number);
        assert_memory_equal(r.one, r.two, sizeof r.one);
    }
}

static void fill(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count, uint32_t number)
{
    (void)number;
    b->fill(to + from, count, r->above[0]);
}

static void cover(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count, uint32_t number)
{
    (void)number;
    b->cover(to + from, r->part + from, count, r->above[0]);
}

static void over(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count, uint32_t number)
{
    b->over(to + from, r->above + from, count, number & 1 ? 255 : number >> 24);
}

// Of any alpha, and of none and all as often as pictures have them.
static void multiply(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count,
                     uint32_t number)
{
    for (size_t i = from; i < from + count; i++) {
        uint32_t any = (r->above[i] ^ number) * 2654435761U;
        to[i] = r->part[i] < 80 ? any : r->part[i] < 160 ? any | 0xFF000000 : any & 0xFFFFFF;
    }
    b->multiply(to + from, count);
}

static void between(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count,
                    uint32_t number)
{
    b->between(to + from, r->above + from, r->other + from, count, number >> 24);
}

static void quarter(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count,
                    uint32_t number)
{
    b->between(to + from, r->above + from, r->other + from, count, number >> 31 ? 64 : 192);
}

static void stretch(const struct blend *b, uint32_t *to, const struct rows *r, size_t from, size_t count,
                    uint32_t number)
{
    int length = 1 + (int)(number >> 8) % LONGEST;
    int64_t at = (int64_t)(number % 200000) - 100000, step = (int64_t)(number >> 14) % 300000;
    if ((number >> 3) % 2 == 0) { // twice as wide has its own way
        step = 32768;
        at = (int64_t)(number >> 4) % 9 * 32768 - 16384;
    }
    b->stretch(to + from, count, r->above, length, at, step);
}

static void four_at_a_time_are_as_one(void **state)
{
    (void)state;
    every_length_and_place(fill);
    every_length_and_place(cover);
    every_length_and_place(over);
    every_length_and_place(multiply);
    every_length_and_place(between);
    every_length_and_place(quarter);
    every_length_and_place(stretch);
}

// Rounded to the nearest: nothing over a colour leaves it, all of it replaces it, in between is in between.
static void colours_are_mixed_rightly(void **state)
{
    (void)state;
    for (uint32_t a = 0; a < 256; a++)
        for (uint32_t below = 0; below < 256; below += 5) {
            uint32_t to[4] = {below << 16, below << 8, below, below};
            blend_fast.fill(to, 4, blend_colour(200, 200, 200, (uint8_t)a));
            uint32_t exact = (200 * a * 2 + 255) / 510 + (below * (255 - a) * 2 + 255) / 510;
            assert_int_equal(to[0] >> 16 & 0xFF, exact);
            assert_int_equal(to[2] & 0xFF, exact);
        }
    uint32_t row[8] = {0xFF102030, 0xFF302010, 0xFF102030, 0xFF302010}, wide[8];
    blend_fast.stretch(wide, 8, row, 4, -16384, 32768); // twice as wide, as bilinear has it
    assert_int_equal(wide[0], 0xFF102030);
    assert_int_equal(wide[1], 0xFF182028);
    assert_int_equal(wide[2], 0xFF282018);
    assert_int_equal(wide[7], 0xFF302010);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_at_a_time_are_as_one),
        cmocka_unit_test(colours_are_mixed_rightly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
