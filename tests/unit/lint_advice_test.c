// SPDX-License-Identifier: MIT
//
// lint_advice_test.c — advice leaves a level playable; help lines are looked for to a text's end and not behind it.
#include "test_small.h"

#include "level.h"
#include "lint_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void advice_is_told_and_the_level_is_given(void **state)
{
    static const struct small_fault advice[] = {
        {"Kể với mẹ.", "Kể với mẹ và với cô giáo ngay chiều nay.", "longest-is-safe"},      // at a scene
        {"sensitive: 1", "sensitive: 2\nnotice: \"Hôm nay nói về chuyện khó.\"", "no-aim"}, // at a key of the head
        {"Kể ngay.", "Gọi 113.", "number-in-level"},                                        // at a text
    };
    (void)state;
    for (size_t i = 0; i < sizeof advice / sizeof *advice; i++) {
        struct text words = small_level_with(advice[i].from, advice[i].to);
        struct diag_list *diags = diag_list_new();
        struct level *level = lint_parse("levels/nho/level.yaml", words.bytes, words.length, diags);
        if (level == NULL || diag_errors(diags) > 0 || !small_told(diags, advice[i].code))
            fail_msg("%s: %s", advice[i].code, diag_count(diags) > 0 ? diag_at(diags, 0)->code : "nothing is told");
        level_free(level);
        diag_list_free(diags);
        text_free(&words);
    }
}

// What is told of a text that stands in memory with something else behind it.
static size_t told_of(const char *said)
{
    struct level_text text = {.address = "rule", .text = said, .line = 5, .column = 7};
    struct level level = {.file = "level.yaml", .text_count = 1, .texts = &text};
    struct lint l = {.level = &level, .diags = diag_list_new()};
    lint__numbers(&l);
    size_t told = diag_count(l.diags);
    if (told > 0)
        assert_true(diag_at(l.diags, 0)->place.line == 5 && diag_at(l.diags, 0)->place.column == 7);
    diag_list_free(l.diags);
    return told;
}

static void a_number_ends_where_its_text_ends(void **state)
{
    (void)state;
    assert_int_equal(told_of("Lớp 56\00056"), 0);
    assert_int_equal(told_of("Lớp 5656\00056"), 1);
    assert_int_equal(told_of("Lớp 56-\00056"), 0);
    assert_int_equal(told_of("\000113"), 0);
}

static void each_line_for_help_is_known(void **state)
{
    static const char *const lines[] = {"112", "113", "114", "115", "116", "117", "118", "119", "156", "5656"};
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (told_of(lines[i]) != 1)
            fail_msg("%s", lines[i]);
    assert_int_equal(told_of("111") + told_of("110") + told_of("157") + told_of("565"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(advice_is_told_and_the_level_is_given),
        cmocka_unit_test(a_number_ends_where_its_text_ends),
        cmocka_unit_test(each_line_for_help_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
