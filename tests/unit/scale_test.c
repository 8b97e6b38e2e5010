// SPDX-License-Identifier: MIT
//
// scale_test.c — pixels made fewer: as bright as they were, as opaque as they were, and the same four at a time.
#include "scale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SIDE = 61, SIZES = 300 };

static uint32_t next_random(uint32_t *seed) { return *seed = *seed * 1664525 + 1013904223; } // Numerical Recipes

static uint32_t any_colour(uint32_t *seed) // multiplied by its alpha
{
    uint32_t alpha = next_random(seed) >> 24, all = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8)
        all |= (next_random(seed) >> 24) * alpha / 255 << shift;
    return all;
}

static void it_is_the_same_four_at_a_time(void **state)
{
    static uint32_t from[SIDE * SIDE], one[SIDE * SIDE], two[SIDE * SIDE];
    uint32_t seed = 7;
    (void)state;
    for (int round = 0; round < SIZES; round++) {
        struct scale_from old = {from, SIDE, 1 + (int)(next_random(&seed) >> 8) % SIDE,
                                 1 + (int)(next_random(&seed) >> 8) % SIDE};
        int w = 1 + (int)(next_random(&seed) >> 8) % old.w, h = 1 + (int)(next_random(&seed) >> 8) % old.h;
        for (size_t i = 0; i < SIDE * SIDE; i++)
            from[i] = any_colour(&seed);
        memset(one, 0xAA, sizeof one);
        memset(two, 0xAA, sizeof two);
        scale_down_plainly(&old, one, w, h);
        scale_down(&old, two, w, h);
        assert_memory_equal(one, two, sizeof one);
        for (int i = 0; i < w * h; i++) // no colour is more than its alpha
            for (int shift = 0; shift < 24; shift += 8)
                assert_true((one[i] >> shift & 0xFF) <= one[i] >> 24);
    }
}

static void one_colour_stays_that_colour(void **state)
{
    static uint32_t from[SIDE * SIDE], to[SIDE * SIDE];
    static const uint32_t colours[] = {0xFFFFFFFF, 0xFF123456, 0x80402010, 0};
    (void)state;
    for (size_t c = 0; c < sizeof colours / sizeof *colours; c++)
        for (int w = 1; w <= SIDE; w++) {
            for (size_t i = 0; i < SIDE * SIDE; i++)
                from[i] = colours[c];
            scale_down(&(struct scale_from){from, SIDE, SIDE, SIDE}, to, w, 1 + SIDE - w);
            for (int i = 0; i < w * (1 + SIDE - w); i++)
                assert_int_equal(to[i], colours[c]);
        }
}

// Three to two: a whole one and half of the next; what lies beside is not looked at.
static void what_counts_partly_counts_partly(void **state)
{
    const uint32_t from[] = {0xFF000030, 0xFF000060, 0xFF0000C0, 0xFFFFFFFF,
                             0xFF000030, 0xFF000060, 0xFF0000C0, 0xFFFFFFFF};
    uint32_t to[2], all = 0;
    (void)state;
    scale_down(&(struct scale_from){from, 4, 3, 2}, to, 2, 1);
    assert_in_range(to[0] & 0xFF, 0x3F, 0x41);
    assert_in_range(to[1] & 0xFF, 0x9F, 0xA1);
    scale_down(&(struct scale_from){from, 4, 3, 1}, &all, 1, 1);
    assert_in_range(all & 0xFF, 0x6F, 0x71);
    assert_int_equal(all >> 8, 0xFF0000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_same_four_at_a_time),
        cmocka_unit_test(one_colour_stays_that_colour),
        cmocka_unit_test(what_counts_partly_counts_partly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
