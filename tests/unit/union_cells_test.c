// SPDX-License-Identifier: MIT
//
// union_cells_test.c — a cell of a sheet as it is read, and what ranges are when they are added up.
#include "union_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static void is_range(const struct range *found, const struct range *wanted)
{
    assert_int_equal(found->least, wanted->least);
    assert_int_equal(found->most, wanted->most);
    assert_int_equal(found->rounded, wanted->rounded);
    assert_int_equal(found->middle, wanted->middle);
    assert_int_equal(found->rounded_least, wanted->rounded_least);
    assert_int_equal(found->rounded_most, wanted->rounded_most);
}

// A rounded figure is known by its width around a five: 1–9, 6–14; near nothing it is 0–4.
static void a_cell_is_a_number_or_a_range(void **state)
{
    static const struct {
        const char *words;
        struct range range;
    } rows[] = {
        {"0", {.least = 0, .most = 0}},        {"4", {.least = 4, .most = 4}},
        {"5", {.least = 5, .most = 5}},        {"17", {.least = 17, .most = 17}},
        {"000017", {.least = 17, .most = 17}}, {"2004", {.least = 2004, .most = 2004}},
        {"12-18", {.least = 12, .most = 18}},  {"12–18", {.least = 12, .most = 18}},
        {"7–7", {.least = 7, .most = 7}},      {"1–4", {.least = 1, .most = 4}},
        {"0–3", {.least = 0, .most = 3}},      {"0–5", {.least = 0, .most = 5}},
        {"0–9", {.least = 0, .most = 9}},      {"2–9", {.least = 2, .most = 9}},
        {"5–13", {.least = 5, .most = 13}},    {"0–4", {0, 4, 1, 0, 0, 4}},
        {"1–9", {1, 9, 1, 5, 1, 9}},           {"6–14", {6, 14, 1, 10, 6, 14}},
        {"16–24", {16, 24, 1, 20, 16, 24}},    {"16-24", {16, 24, 1, 20, 16, 24}},
    };
    static const char *const faulty[] = {"x",     " 5",      "5 ",   "5x",     "-",         "–",           "-5",
                                         "5-",    "5–",      "16–x", "16–24 ", "16--24",    "16—24",       "16-24-30",
                                         "24–16", "0000017", "2005", "5–2005", "0–0000017", "\xE2\x80\x35"};
    bool said = false;
    struct range found;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(union__range(rows[i].words, &said, &found));
        assert_true(said);
        is_range(&found, &rows[i].range);
    }
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++)
        if (union__range(faulty[i], &said, &found) || !said)
            fail_msg("\"%s\" is a range", faulty[i]);
    found.least = 7;
    assert_true(union__range("", &said, &found));
    assert_false(said);
    is_range(&found, &(struct range){.least = 0});
}

// What the program writes of the largest hall there can be.
static void a_full_hall_is_read(void **state)
{
    struct span hall = cells_total(CHILDREN_MOST);
    struct range found;
    char words[40];
    bool said = false;
    (void)state;
    snprintf(words, sizeof words, "%u–%u", hall.least, hall.most);
    assert_true(union__range(words, &said, &found));
    assert_true(found.least <= CHILDREN_MOST && found.most >= CHILDREN_MOST);
}

static void a_number_ends_where_its_figures_end(void **state)
{
    const char *words = "123456–7", *at = words;
    uint64_t number = 0;
    (void)state;
    assert_true(union__number(&at, &number));
    assert_int_equal(number, 123456);
    assert_ptr_equal(at, words + 6);
    at = "1234567";
    assert_false(union__number(&at, &number));
    at = "";
    assert_false(union__number(&at, &number));
}

static void ranges_are_added_up(void **state)
{
    struct range sum = {1, 2, 3, 4, 5, 6};
    (void)state;
    union__add_range(&sum, &(struct range){10, 20, 30, 40, 50, 60});
    is_range(&sum, &(struct range){11, 22, 33, 44, 55, 66});
}

// By hand: four of 16–24 are 80, give or take 8; what was told exactly or as another range is added to that.
static void of_many_rounded_figures_more_is_known(void **state)
{
    static const struct {
        struct range sum;
        uint64_t least, most;
    } rows[] = {
        {{.least = 12, .most = 18}, 12, 18},
        {{0, 4, 1, 0, 0, 4}, 0, 4},
        {{16, 24, 1, 20, 16, 24}, 16, 24},
        {{64, 96, 4, 80, 64, 96}, 72, 88},
        {{64 + 7, 96 + 9, 4, 80, 64, 96}, 72 + 7, 88 + 9},
        {{32, 48, 2, 40, 32, 48}, 34, 46}, // the root of two is rounded up
        {{0, 36, 9, 0, 0, 36}, 0, 12},
        {{16, 36, 4, 20, 16, 36}, 16, 28}, // one of 16–24 and three of 0–4: it cannot be less than 16
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct range likely = union__likely(&rows[i].sum);
        assert_int_equal(likely.least, rows[i].least);
        assert_int_equal(likely.most, rows[i].most);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_is_a_number_or_a_range),         cmocka_unit_test(a_full_hall_is_read),
        cmocka_unit_test(a_number_ends_where_its_figures_end),   cmocka_unit_test(ranges_are_added_up),
        cmocka_unit_test(of_many_rounded_figures_more_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
