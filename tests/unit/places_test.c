// SPDX-License-Identifier: MIT
//
// places_test.c — the key is never on a display that shows any part of another one.
#include "places.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void assert_rect(struct rect is, int x, int y, int w, int h)
{
    assert_int_equal(is.x, x);
    assert_int_equal(is.y, y);
    assert_int_equal(is.w, w);
    assert_int_equal(is.h, h);
}

static void two_displays_apart_are_one_for_each(void **state)
{
    (void)state;
    struct display list[] = {{.rect = {0, 0, 1366, 768}, .primary = true}, {.rect = {1366, 0, 1024, 768}}};
    struct places p = places_of(list, 2, 0);
    assert_int_equal(p.why, PLACES_APART);
    assert_rect(p.console, 0, 0, 1366, 768);
    assert_rect(p.hall, 1366, 0, 1024, 768);
    p = places_of(list, 2, 1);
    assert_rect(p.hall, 0, 0, 1366, 768);
    assert_rect(p.console, 1366, 0, 1024, 768);
    p = places_of(list, 2, 2);
    assert_rect(p.console, 0, 0, 1366, 768);
}

static void the_laptop_itself_is_the_facilitators_wherever_it_stands(void **state)
{
    (void)state;
    struct display list[] = {{.rect = {0, 0, 1024, 768}, .primary = true},
                             {.rect = {1024, 0, 1366, 768}, .built_in = true}};
    assert_rect(places_of(list, 2, 0).console, 1024, 0, 1366, 768);
    list[0].primary = list[1].built_in = false; // nothing is known: the left one
    assert_rect(places_of(list, 2, 0).console, 0, 0, 1024, 768);
}

static void one_display_has_no_place_for_the_key(void **state)
{
    (void)state;
    struct display one = {.rect = {0, 0, 1366, 768}, .built_in = true, .primary = true};
    for (unsigned swaps = 0; swaps < 4; swaps++) {
        struct places p = places_of(&one, 1, swaps);
        assert_int_equal(p.why, PLACES_ONE);
        assert_rect(p.hall, 0, 0, 1366, 768);
        assert_int_equal(p.console.w, 0);
    }
}

static void a_mirrored_projector_has_no_place_for_the_key(void **state)
{
    (void)state;
    static const struct {
        struct rect laptop, projector, hall;
    } pairs[] = {
        {{0, 0, 1366, 768}, {0, 0, 1366, 768}, {0, 0, 1366, 768}},
        {{0, 0, 1366, 768}, {0, 0, 1024, 768}, {0, 0, 1024, 768}}, // other sizes, the same corner
        {{0, 0, 1024, 768}, {0, 0, 1920, 1080}, {0, 0, 1024, 768}},
        {{0, 0, 1920, 1080}, {200, 100, 800, 600}, {200, 100, 800, 600}}, // one within the other
        {{0, 0, 1024, 768}, {1023, 0, 1024, 768}, {1023, 0, 1, 768}},     // a single column of pixels in common
        {{500, 0, 1024, 768}, {0, 0, 800, 600}, {500, 0, 300, 600}},
        {{0, 700, 1024, 768}, {0, 0, 1024, 768}, {0, 700, 1024, 68}},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (unsigned swaps = 0; swaps < 3; swaps++) {
            struct display list[] = {{.rect = pairs[i].laptop, .primary = true}, {.rect = pairs[i].projector}};
            struct places p = places_of(list, 2, swaps);
            assert_int_equal(p.why, PLACES_SAME_PICTURE);
            assert_int_equal(p.console.w, 0);
            assert_rect(p.hall, pairs[i].hall.x, pairs[i].hall.y, pairs[i].hall.w, pairs[i].hall.h);
        }
}

static void of_three_the_key_is_never_on_two(void **state)
{
    (void)state;
    // The laptop is mirrored by one projector, another one stands apart: the laptop shows the hall's picture.
    struct display list[] = {
        {.rect = {0, 0, 1366, 768}, .built_in = true}, {.rect = {0, 0, 1024, 768}}, {.rect = {1366, 0, 800, 600}}};
    struct places p = places_of(list, 3, 0);
    assert_int_equal(p.why, PLACES_SAME_PICTURE);
    assert_rect(p.hall, 0, 0, 1024, 768);
    // Two projectors show the same, the laptop stands apart: it is the facilitator's.
    list[0].rect = (struct rect){2000, 0, 1366, 768};
    list[2].rect = (struct rect){0, 0, 800, 600};
    p = places_of(list, 3, 0);
    assert_int_equal(p.why, PLACES_APART);
    assert_rect(p.console, 2000, 0, 1366, 768);
    assert_rect(p.hall, 0, 0, 800, 600);
}

static void whatever_stands_where_the_key_is_seen_once(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        struct display list[4] = {{.primary = true}};
        size_t count = 0;
        for (; count < 1 + (size_t)round % 4; count++)
            for (int side = 0; side < 4; side++) {
                seed = seed * 1664525 + 1013904223; // Numerical Recipes
                int *at[] = {&list[count].rect.x, &list[count].rect.y, &list[count].rect.w, &list[count].rect.h};
                *at[side] = (int)(seed >> 16) % 5 * 300 - (side < 2 ? 300 : -300);
            }
        struct places p = places_of(list, count, seed >> 8);
        int seen = 0;
        for (size_t i = 0; i < count; i++)
            seen += places_meet(list[i].rect, p.console);
        assert_true(p.hall.w > 0 && p.hall.h > 0);
        assert_int_equal(seen, p.why == PLACES_APART);
        assert_false(places_meet(p.hall, p.console));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_displays_apart_are_one_for_each),
        cmocka_unit_test(the_laptop_itself_is_the_facilitators_wherever_it_stands),
        cmocka_unit_test(one_display_has_no_place_for_the_key),
        cmocka_unit_test(a_mirrored_projector_has_no_place_for_the_key),
        cmocka_unit_test(of_three_the_key_is_never_on_two),
        cmocka_unit_test(whatever_stands_where_the_key_is_seen_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
