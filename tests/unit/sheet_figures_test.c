// SPDX-License-Identifier: MIT
//
// sheet_figures_test.c — no figure of a sheet, nor of sheets put together, says what a few children answered.
#include "test_sheet.h"

// By hand: of 6, 22 and 2 the fives are 5, 20 and 0; together they are 30, so one goes up: 22, as this die falls.
static void figures_are_rounded_and_few_are_none(void **state)
{
    struct sheet s = sample();
    struct table t = table_of(&s);
    (void)state;
    assert_int_equal(t.rows, 2 + OPTIONS); // the keys, the meeting, each answer
    static const char *const before[] = {"1–9", "21–29", "0–4"};
    for (size_t i = 0; i < OPTIONS; i++) {
        assert_string_equal(t.cells[2 + i][COLUMN_BEFORE], before[i]);
        assert_string_equal(t.cells[2 + i][COLUMN_AFTER], "?");
        assert_string_equal(t.cells[2 + i][COLUMN_COUNTED_AFTER], "0–9");
        assert_string_equal(t.cells[2 + i][COLUMN_LED_BEFORE], i == 1 ? "yes" : "");
    }
    page_of(&s, 0, "<b>khoảng 25</b>", "22");
    page_of(&s, 0, "left:0.0%;width:83.3%", "maybe\"");
    page_of(&s, 0, "<b>nhiều nhất vài em</b>", NULL);
    page_of(&s, 1, "<b>a few at most</b>", NULL);
    page_of(&s, 1, "At first: about 30 cards", NULL);
    page_of(&s, 1, "under 10 cards", NULL);
}

// A look that is covered has one sentence and no bars that would look like figures.
static void what_is_covered_is_said_once_in_a_sentence(void **state)
{
    struct sheet s = sample();
    (void)state;
    for (int language = 0; language < 2; language++) {
        const char *sentence = text(languages[language], T_SHEET_COVERED);
        char *page = html_of(paper_sheet(&s, languages[language]));
        has(page, sentence);
        lacks(strstr(page, sentence) + 1, sentence);
        lacks(page, "<div class=\"bar after\">");
        mem_free(page);
        figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){5, 20, 5}, (const uint8_t[]){0, 30, 0});
        page_of(&s, language, "<div class=\"bar after\">", sentence);
        s = sample();
    }
}

static void no_figure_is_ever_a_cell_as_it_was(void **state)
{
    struct random random = {11};
    (void)state;
    for (int round = 0; round < 600; round++) {
        struct sheet s = sample();
        uint8_t before[OPTIONS], after[OPTIONS];
        for (int i = 0; i < OPTIONS; i++) {
            before[i] = (uint8_t)random_below(&random, 12);
            after[i] = (uint8_t)random_below(&random, 30);
        }
        s.children = random_below(&random, 40);
        figures.questions[0] = asked(CAKE_OK, before, after);
        struct table t = table_of(&s);
        for (size_t row = 1; row < t.rows; row++)
            for (int column = COLUMN_CHILDREN; column < COLUMNS; column++) {
                const char *cell = t.cells[row][column];
                bool told = column == COLUMN_CHILDREN || (column >= COLUMN_BEFORE && column <= COLUMN_COUNTED_AFTER);
                if (told && cell[0] != '\0' && cell[0] != '?' && strstr(cell, "–") == NULL)
                    fail_msg("round %d: column %d says %s", round, column, cell);
            }
    }
}

// Whatever is not in the figures that are told is nowhere else: of all tables that are told alike, page and table are
// the same to the last letter – what is talked about again, who led, the order. So nothing but those figures can be
// attacked (cells_test.c), neither in a sheet nor in any summary, which is made of sheets.
struct alike {
    char *csv, *page;
};

static int by_csv(const void *a, const void *b)
{
    return strcmp(((const struct alike *)a)->csv, ((const struct alike *)b)->csv);
}

static void what_is_told_alike_is_alike_to_the_last_letter(void **state)
{
#ifdef FEWER // under sanitizers: the other build has them all
    enum { HALL = 21, DICE = 2, MOST = 260 * DICE };
#else
    enum { HALL = 21, DICE = 4, MOST = 260 * DICE };
#endif
    static struct alike all[MOST];
    size_t count = 0, same = 0;
    (void)state;
    for (uint8_t a = 0; a <= HALL; a++)
        for (uint8_t b = 0; a + b <= HALL; b++)
            for (uint64_t die = 1; die <= DICE; die++) {
                struct sheet s = sample();
                s.die = die;
                figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){a, b, (uint8_t)(HALL - a - b)}, NULL);
                assert_true(count < MOST);
                all[count++] = (struct alike){paper_sheet_csv(&s, languages[0]),
                                              html_of(paper_sheet(&s, languages[0]))};
            }
    qsort(all, count, sizeof *all, by_csv);
    for (size_t i = 1; i < count; i++)
        if (strcmp(all[i - 1].csv, all[i].csv) == 0) {
            assert_string_equal(all[i - 1].page, all[i].page);
            same++;
        }
    assert_true(same > count / 2);
    for (size_t i = 0; i < count; i++) {
        mem_free(all[i].csv);
        mem_free(all[i].page);
    }
}

// ---- a sheet, and summaries that differ by it ----

struct summed {
    char *told;
    uint8_t counts[OPTIONS];
};

static int by_told(const void *a, const void *b)
{
    return strcmp(((const struct summed *)a)->told, ((const struct summed *)b)->told);
}

static void add_sheet(struct union_summary *u, const char *csv)
{
    struct diag_list *diags = diag_list_new();
    assert_true(union_add(u, "to-tong-ket.csv", csv, strlen(csv), diags));
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
}

// The sheet, the summary without it and the one with it, as one who compares them has them.
static char *all_of_it(const char *other, const char *sheet)
{
    struct text told = {0};
    struct union_summary *u = union_new();
    add_sheet(u, other);
    for (int with = 0; with < 2; with++) {
        char *summary = union_csv(u), *page = html_of(union_page(u, languages[0]));
        text_addf(&told, "%s%s", summary, page);
        mem_free(summary);
        mem_free(page);
        add_sheet(u, sheet);
    }
    union_free(u);
    text_add(&told, sheet);
    return told.bytes;
}

static void three_values_are_left(const struct summed *from, const struct summed *to)
{
    for (int i = 0; i < OPTIONS; i++) {
        bool seen[256] = {false}, small = false;
        unsigned left = 0;
        for (const struct summed *s = from; s < to; s++) {
            left += !seen[s->counts[i]];
            seen[s->counts[i]] = true;
            small = small || (s->counts[i] >= 1 && s->counts[i] <= 4);
        }
        if (small && left < 3)
            fail_msg("%u values are left of %u %u %u", left, from->counts[0], from->counts[1], from->counts[2]);
    }
}

static void summaries_that_differ_by_one_sheet_tell_no_more(void **state)
{
#ifdef FEWER // under sanitizers: the other build has them all
    enum { HALL = 8, DICE = 24, MOST = 120 * DICE };
#else
    enum { HALL = 13, DICE = 24, MOST = 120 * DICE };
#endif
    static struct summed all[MOST];
    size_t count = 0;
    struct sheet s = sample();
    s.id = "1111111111111111";
    char *other = paper_sheet_csv(&s, languages[0]);
    (void)state;
    for (uint8_t a = 0; a <= HALL; a++)
        for (uint8_t b = 0; a + b <= HALL; b++)
            for (uint64_t die = 1; die <= DICE; die++) {
                s = sample();
                s.die = die;
                s.children = HALL;
                assert_true(count < MOST);
                struct summed *it = &all[count++];
                *it = (struct summed){.counts = {a, b, (uint8_t)(HALL - a - b)}};
                figures.questions[0] = asked(CAKE_OK, it->counts, NULL);
                char *csv = paper_sheet_csv(&s, languages[0]);
                it->told = all_of_it(other, csv);
                mem_free(csv);
            }
    qsort(all, count, sizeof *all, by_told);
    for (size_t i = 0, next = 0; i < count; i = next) {
        for (next = i; next < count && strcmp(all[i].told, all[next].told) == 0; next++)
            ;
        three_values_are_left(&all[i], &all[next]);
    }
    for (size_t i = 0; i < count; i++)
        mem_free(all[i].told);
    mem_free(other);
}

static void two_that_are_alike_are_said_to_be(void **state)
{
    struct sheet s = sample();
    (void)state;
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){15, 15, 0}, NULL);
    page_of(&s, 0, text(languages[0], T_SHEET_ALIKE), text(languages[0], T_SHEET_LED));
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){0, 30, 0}, NULL);
    page_of(&s, 0, text(languages[0], T_SHEET_LED), text(languages[0], T_SHEET_ALIKE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_rounded_and_few_are_none),
        cmocka_unit_test(what_is_told_alike_is_alike_to_the_last_letter),
        cmocka_unit_test(summaries_that_differ_by_one_sheet_tell_no_more),
        cmocka_unit_test(two_that_are_alike_are_said_to_be),
        cmocka_unit_test(what_is_covered_is_said_once_in_a_sentence),
        cmocka_unit_test(no_figure_is_ever_a_cell_as_it_was),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
