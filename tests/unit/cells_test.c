// SPDX-License-Identifier: MIT
//
// cells_test.c — the attack on figures of a sheet. Somebody knows this program, how many answered, and has a sheet, or
// two of the same meeting that are one child apart. Every table that could have been told so is looked at: a figure of
// 1 to 4 keeps at least three values, and nobody can say what the one child answered. (One sheet and summaries:
// sheet_test.c.)
#include "sheet_cells.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { OPTIONS_MOST = 4, DICE = 48, TOLD_MOST = 8, VALUES_LEFT = 3, FIGURE_MOST = 63 };

struct table {
    uint8_t counts[OPTIONS_MOST];
};
struct told {
    uint32_t as[TOLD_MOST];
    size_t count;
}; // all the ways in which a table may be told
struct guess {
    uint64_t told;
    struct table first, second;
    uint8_t change;
};

static bool is_small(unsigned figure) { return figure >= 1 && figure <= 4; }

// All that a reader gets, in one number.
static uint32_t tell(const struct table *t, size_t n, uint64_t die)
{
    unsigned counts[OPTIONS_MOST];
    struct cells c;
    for (size_t i = 0; i < n; i++)
        counts[i] = t->counts[i];
    cells_cover(counts, n, die, &c);
    uint32_t told = (uint32_t)c.leader;
    for (size_t i = 0; i < n; i++) {
        assert_in_range(counts[i], c.each[i].least, c.each[i].most);
        told = told << 5 | (c.told ? c.each[i].about / CELLS_STEP + 1 : 0);
    }
    return told << 4 | c.total.about / CELLS_STEP;
}

static struct told ways(const struct table *t, size_t n)
{
    struct told told = {.count = 0};
    for (uint64_t die = 1; die <= DICE; die++) {
        uint32_t as = tell(t, n, die * UINT64_C(0x9E3779B97F4A7C15));
        size_t i = 0;
        while (i < told.count && told.as[i] != as)
            i++;
        assert_true(i < TOLD_MOST);
        told.as[i] = as;
        told.count += i == told.count;
    }
    return told;
}

// The next table of n figures with this total; false behind the last.
static bool next_table(struct table *t, size_t n)
{
    for (size_t at = 0; at + 1 < n; at++) {
        if (t->counts[n - 1] > 0) {
            t->counts[at]++;
            t->counts[n - 1]--;
            return true;
        }
        t->counts[n - 1] = (uint8_t)(t->counts[n - 1] + t->counts[at]);
        t->counts[at] = 0;
    }
    return false;
}

static int by_told(const void *a, const void *b)
{
    const struct guess *x = a, *y = b;
    return (x->told > y->told) - (x->told < y->told);
}

static unsigned values(const struct guess *from, const struct guess *to, size_t i, bool second, bool *small)
{
    bool seen[FIGURE_MOST + 1] = {false};
    unsigned count = 0;
    *small = false;
    for (const struct guess *g = from; g < to; g++) {
        unsigned figure = second ? g->second.counts[i] : g->first.counts[i];
        count += !seen[figure];
        seen[figure] = true;
        *small = *small || is_small(figure);
    }
    return count;
}

// Within those that were told alike.
static void nobody_can_tell(const struct guess *from, const struct guess *to, size_t n, bool pair)
{
    uint32_t changes = 0;
    for (const struct guess *g = from; g < to; g++)
        changes |= 1u << g->change;
    if (pair && (changes & (changes - 1)) == 0)
        fail_msg("what the one child answered is known: %u %u %u %u, then %u %u %u %u", from->first.counts[0],
                 from->first.counts[1], from->first.counts[2], from->first.counts[3], from->second.counts[0],
                 from->second.counts[1], from->second.counts[2], from->second.counts[3]);
    for (int second = 0; second <= (int)pair; second++)
        for (size_t i = 0; i < n; i++) {
            bool small;
            unsigned left = values(from, to, i, second, &small);
            if (small && left < VALUES_LEFT)
                fail_msg("%u values are left of a small figure: %u %u %u %u, then %u %u %u %u", left,
                         from->first.counts[0], from->first.counts[1], from->first.counts[2], from->first.counts[3],
                         from->second.counts[0], from->second.counts[1], from->second.counts[2],
                         from->second.counts[3]);
        }
}

static void look_at(struct guess *all, size_t count, size_t n, bool pair)
{
    qsort(all, count, sizeof *all, by_told);
    for (size_t i = 0, next = 0; i < count; i = next) {
        for (next = i; next < count && all[next].told == all[i].told; next++)
            ;
        nobody_can_tell(&all[i], &all[next], n, pair);
    }
}

struct guesses {
    struct guess *items;
    size_t count, room;
};

static void remember(struct guesses *g, const struct guess *guess)
{
    if (g->count == g->room) {
        g->room = g->room > 0 ? g->room * 2 : 4096;
        g->items = realloc(g->items, g->room * sizeof *g->items);
        assert_non_null(g->items);
    }
    g->items[g->count++] = *guess;
}

static void one_sheet(size_t n, unsigned total)
{
    struct guesses g = {0};
    struct table t = {{0}};
    t.counts[n - 1] = (uint8_t)total;
    do {
        struct told told = ways(&t, n);
        for (size_t i = 0; i < told.count; i++)
            remember(&g, &(struct guess){.told = told.as[i], .first = t});
    } while (next_table(&t, n));
    look_at(g.items, g.count, n, false);
    free(g.items);
}

static void nobody_can_take_one_from_the_total(void **state)
{
    (void)state;
    for (unsigned total = 2; total <= 46; total++) // of one child alone there is nothing to guess
        for (size_t n = 2; n <= (total <= 24 ? 4 : 3); n++)
            one_sheet(n, total);
}

static void remember_pair(struct guesses *g, const struct table *first, const struct table *second, size_t n,
                          uint8_t change)
{
    struct told a = ways(first, n), b = ways(second, n);
    for (size_t i = 0; i < a.count; i++)
        for (size_t k = 0; k < b.count; k++)
            remember(g, &(struct guess){(uint64_t)a.as[i] << 32 | b.as[k], *first, *second, change});
}

// The second sheet has one child more (moved: one who answered something else at first).
static void two_sheets(size_t n, unsigned total, bool moved)
{
    struct guesses g = {0};
    struct table t = {{0}};
    t.counts[n - 1] = (uint8_t)total;
    do {
        for (size_t from = 0; from < (moved ? n : 1); from++)
            for (size_t to = 0; to < n; to++) {
                struct table then = t;
                if (moved && (t.counts[from] == 0 || from == to))
                    continue;
                then.counts[from] = (uint8_t)(then.counts[from] - moved);
                then.counts[to]++;
                remember_pair(&g, &t, &then, n, (uint8_t)(moved ? from * n + to : to));
            }
    } while (next_table(&t, n));
    look_at(g.items, g.count, n, true);
    free(g.items);
}

static void two_sheets_one_child_apart_tell_no_more(void **state)
{
    static const unsigned totals[] = {8, 9, 10, 11, 12, 13, 14, 18, 22, 23, 27, 31, 32, 33};
    (void)state;
    for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
        for (size_t n = 2; n <= (totals[i] <= 14 ? 4 : 3); n++)
            two_sheets(n, totals[i], false);
}

static void a_corrected_answer_tells_no_more(void **state)
{
    static const unsigned totals[] = {9, 10, 12, 13, 14, 18, 23, 28};
    (void)state;
    for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
        for (size_t n = 2; n <= (totals[i] <= 10 ? 4 : 3); n++)
            two_sheets(n, totals[i], true);
}

// Children who came beside children who answered: how many did not answer is a small figure, too.
static void who_did_not_answer_is_not_told(void **state)
{
    (void)state;
    for (unsigned came = 1; came <= 60; came++)
        for (unsigned silent = 1; silent <= 4 && silent <= came; silent++) {
            struct span children = cells_total(came), answered = cells_total(came - silent);
            unsigned least = children.least > answered.most ? children.least - answered.most : 0;
            assert_true(children.most - answered.least - least + 1 >= VALUES_LEFT);
            assert_in_range(came, children.least, children.most);
        }
}

// The same question of the same meeting is told alike however often it is printed; of another meeting it need not be.
static void the_same_die_falls_alike(void **state)
{
    unsigned differ = 0;
    (void)state;
    for (uint64_t die = 1; die <= 200; die++) {
        struct table t = {{22, 6, 2, 0}};
        assert_int_equal(tell(&t, 4, die), tell(&t, 4, die));
        differ += tell(&t, 4, die) != tell(&t, 4, die + 1);
    }
    assert_true(differ > 40);
}

// A club of thirty goes home with its figures: near the truth, in the sum the number who answered, and right on
// average.
static void a_usual_hall_sees_its_figures(void **state)
{
    enum { THROWS = 4000 };
    static const unsigned counts[] = {22, 6, 2};
    unsigned sums[3] = {0};
    (void)state;
    for (uint64_t die = 0; die < THROWS; die++) {
        struct cells c;
        cells_cover(counts, 3, die, &c);
        assert_true(c.told);
        assert_int_equal(c.leader, 0);
        assert_int_equal(c.each[0].about + c.each[1].about + c.each[2].about, 30);
        for (int i = 0; i < 3; i++) {
            assert_int_equal(c.each[i].about % CELLS_STEP, 0);
            sums[i] += c.each[i].about;
        }
    }
    for (int i = 0; i < 3; i++)
        assert_in_range(sums[i] + THROWS / 4, counts[i] * THROWS, counts[i] * THROWS + THROWS / 2);
}

static void who_led_is_told_where_it_is_clear(void **state)
{
    struct cells c;
    (void)state;
    cells_cover((unsigned[]){15, 15, 0}, 3, 1, &c);
    assert_int_equal(c.leader, CELLS_NONE);
    cells_cover((unsigned[]){5, 25, 0}, 3, 1, &c);
    assert_int_equal(c.leader, 1);
    cells_cover((unsigned[]){0, 0, 0, 0, 0, 0, 0, 20}, CELLS_MAX, 1, &c);
    assert_int_equal(c.leader, CELLS_MAX - 1);
    assert_int_equal(c.each[CELLS_MAX - 1].about, 20);
    assert_int_equal(c.total.about, 20); // behind the last of them
    assert_int_equal(c.total.least, 18);
    assert_int_equal(c.total.most, 22);
}

// By hand, from the hall of nobody to one of 33.
static void a_total_is_told_to_the_nearest_five(void **state)
{
    static const struct {
        unsigned from;
        struct span told;
    } rows[] = {{0, {0, 0, 9}},     {10, {10, 10, 12}}, {13, {15, 13, 17}}, {18, {20, 18, 22}},
                {23, {25, 23, 27}}, {28, {30, 28, 32}}, {33, {35, 33, 37}}};
    size_t row = 0;
    (void)state;
    for (unsigned number = 0; number <= 33; number++) {
        row += row + 1 < sizeof rows / sizeof *rows && number == rows[row + 1].from;
        struct span told = cells_total(number);
        assert_int_equal(told.about, rows[row].told.about);
        assert_int_equal(told.least, rows[row].told.least);
        assert_int_equal(told.most, rows[row].told.most);
    }
}

// Of several remainders each goes up as often as it is large: over all throws every figure is told right on average,
// also where two of them go up at once.
static void two_that_go_up_fall_apart(void **state)
{
    enum { THROWS = 6000, FOUR = 4 };
    unsigned pairs[FOUR][FOUR] = {{0}};
    (void)state;
    for (uint64_t die = 0; die < THROWS; die++) {
        struct cells c;
        size_t up[FOUR], count = 0;
        cells_cover((unsigned[]){2, 3, 2, 3}, FOUR, die, &c);
        for (size_t i = 0; i < FOUR; i++)
            if (c.each[i].about == CELLS_STEP)
                up[count++] = i;
        assert_int_equal(count, 2);
        pairs[up[0]][up[1]]++;
    }
    for (size_t i = 0; i < FOUR; i++)
        for (size_t k = i + 1; k < FOUR; k++)
            assert_in_range(pairs[i][k], THROWS / 12, THROWS / 3);
}

static void a_handful_of_children_has_no_figures(void **state)
{
    struct cells c;
    (void)state;
    cells_cover((unsigned[]){9, 0}, 2, 1, &c);
    assert_false(c.told);
    assert_int_equal(c.leader, CELLS_NONE);
    assert_int_equal(c.total.least, 0);
    assert_int_equal(c.total.most, 9);
    cells_cover((unsigned[]){10, 0}, 2, 1, &c);
    assert_true(c.told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_can_take_one_from_the_total),
        cmocka_unit_test(two_sheets_one_child_apart_tell_no_more),
        cmocka_unit_test(a_corrected_answer_tells_no_more),
        cmocka_unit_test(who_did_not_answer_is_not_told),
        cmocka_unit_test(the_same_die_falls_alike),
        cmocka_unit_test(a_usual_hall_sees_its_figures),
        cmocka_unit_test(who_led_is_told_where_it_is_clear),
        cmocka_unit_test(a_handful_of_children_has_no_figures),
        cmocka_unit_test(a_total_is_told_to_the_nearest_five),
        cmocka_unit_test(two_that_go_up_fall_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
