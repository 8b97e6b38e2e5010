// SPDX-License-Identifier: MIT
//
// cells_test.c — nobody can work out a figure of 1 to 4: every small table is published, and an attacker who knows the
// total, the rule and the leader looks which tables could have been published the same way.
#include "sheet_cells.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { OPTIONS_MOST = 4, TOTAL_MOST = 46, TOTAL_MOST_OF_FOUR = 34, LOOK_AT_MOST = 60000 };

struct table { unsigned counts[OPTIONS_MOST]; };
struct published { struct cells cells; int leader; };
struct known { struct published as; struct table table; };

// As the rules choose who leads: the most, of equals the safest, then the first.
static int leader_of(const struct table *t, const uint8_t *safety, size_t n)
{
    int best = -1;
    for (size_t i = 0; i < n; i++) {
        unsigned most = best < 0 ? 0 : t->counts[best];
        bool safer = best >= 0 && safety[i] > safety[best];
        if (t->counts[i] > most || (t->counts[i] == most && most > 0 && safer))
            best = (int)i;
    }
    return best;
}

static struct published publish(const struct table *t, const uint8_t *safety, size_t n)
{
    struct published p;
    memset(&p, 0, sizeof p);
    cells_cover(t->counts, safety, n, &p.cells);
    p.leader = p.cells.leader ? leader_of(t, safety, n) : -2;
    return p;
}

static int by_bytes(const void *a, const void *b) { return memcmp(a, b, sizeof(struct published)); }

// Every table of n figures with this total.
static size_t all_tables(struct known *out, const uint8_t *safety, size_t n, unsigned total)
{
    size_t count = 0;
    struct table t = {{0}};
    for (;;) {
        unsigned sum = 0;
        for (size_t i = 0; i + 1 < n; i++)
            sum += t.counts[i];
        if (sum <= total) {
            t.counts[n - 1] = total - sum;
            assert_true(count < LOOK_AT_MOST);
            memset(&out[count], 0, sizeof out[count]);
            out[count].as = publish(&t, safety, n);
            out[count++].table = t;
        }
        size_t at = 0;
        while (at + 1 < n && ++t.counts[at] > total)
            t.counts[at++] = 0;
        if (at + 1 >= n)
            return count;
    }
}

// Within the tables that were published alike (from … to), each figure of 1 to 4 has a second value.
static void nobody_can_tell(const struct known *from, const struct known *to, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bool differ = false, small = false;
        for (const struct known *k = from; k < to; k++) {
            differ = differ || k->table.counts[i] != from->table.counts[i];
            small = small || cells_is_few(k->table.counts[i]);
        }
        if (small && !differ)
            fail_msg("%zu figures: %u %u %u %u is the only way", n, from->table.counts[0], from->table.counts[1],
                     from->table.counts[2], from->table.counts[3]);
    }
}

static void look_at(const uint8_t *safety, size_t n, unsigned total, struct known *all)
{
    size_t count = all_tables(all, safety, n, total);
    qsort(all, count, sizeof *all, by_bytes);
    for (size_t i = 0, next = 0; i < count; i = next) {
        for (next = i; next < count && by_bytes(&all[i], &all[next]) == 0; next++)
            ;
        nobody_can_tell(&all[i], &all[next], n);
    }
}

static void nobody_can_take_one_from_the_total(void **state)
{
    static const uint8_t safeties[][OPTIONS_MOST] = {{3, 1, 2, 1}, {1, 3, 1, 2}, {1, 2, 2, 3}, {1, 1, 1, 1}, {3, 3, 1, 1}};
    struct known *all = calloc(LOOK_AT_MOST, sizeof *all);
    (void)state;
    for (size_t s = 0; s < sizeof safeties / sizeof *safeties; s++)
        for (size_t n = 2; n <= OPTIONS_MOST; n++)
            for (unsigned total = 0; total <= (n < 4 ? TOTAL_MOST : TOTAL_MOST_OF_FOUR); total++)
                look_at(safeties[s], n, total, all);
    free(all);
}

static void what_is_told_is_true(void **state)
{
    (void)state;
    for (unsigned a = 0; a < 40; a++)
        for (unsigned b = 0; b < 40; b++)
            for (unsigned c = 0; c < 40; c++) {
                unsigned counts[] = {a, b, c};
                struct cells cells;
                cells_cover(counts, NULL, 3, &cells);
                for (size_t i = 0; i < 3; i++) {
                    assert_in_range(counts[i], cells.least[i], cells.most[i]);
                    assert_true(cells.state[i] != CELL_SHOWN || !cells_is_few(counts[i]));
                    assert_true(cells.state[i] != CELL_SHOWN || cells.least[i] == cells.most[i]);
                    assert_true(cells.state[i] != CELL_BETWEEN || cells.least[i] < cells.most[i]);
                    assert_true(cells.state[i] != CELL_FEW || cells_is_few(counts[i]));
                }
                assert_in_range(a + b + c, cells.total_least, cells.total_most);
            }
}

struct example { unsigned counts[3]; enum cell state[3]; };

// A club of thirty must not go home with nothing but covers.
static void a_usual_hall_sees_its_figures(void **state)
{
    static const struct example examples[] = {
        {{22, 6, 2}, {CELL_SHOWN, CELL_BETWEEN, CELL_FEW}},
        {{27, 3, 0}, {CELL_BETWEEN, CELL_FEW, CELL_SHOWN}},
        {{25, 3, 2}, {CELL_SHOWN, CELL_FEW, CELL_FEW}},
        {{15, 9, 6}, {CELL_SHOWN, CELL_SHOWN, CELL_SHOWN}},
        {{28, 1, 1}, {CELL_COVERED, CELL_COVERED, CELL_COVERED}},
        {{5, 4, 3}, {CELL_COVERED, CELL_COVERED, CELL_COVERED}},
        {{30, 0, 0}, {CELL_SHOWN, CELL_SHOWN, CELL_SHOWN}},
    };
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct cells cells;
        cells_cover(examples[i].counts, NULL, 3, &cells);
        assert_memory_equal(cells.state, examples[i].state, sizeof examples[i].state);
    }
}

static void a_handful_of_children_has_no_leader(void **state)
{
    struct cells cells;
    (void)state;
    cells_cover((unsigned[]){2, 0}, NULL, 2, &cells);
    assert_false(cells.leader);
    assert_int_equal(cells.total_least, 1);
    assert_int_equal(cells.total_most, 4);
    cells_cover((unsigned[]){5, 0}, NULL, 2, &cells);
    assert_true(cells.leader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_can_take_one_from_the_total),
        cmocka_unit_test(what_is_told_is_true),
        cmocka_unit_test(a_usual_hall_sees_its_figures),
        cmocka_unit_test(a_handful_of_children_has_no_leader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
