// SPDX-License-Identifier: MIT
//
// ui_rows_test.c — what stands side by side shares the room by weight, and a button keeps its words on one line.
#include "test_frame.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void rows_share_their_width(void **state)
{
    (void)state;
    struct ui_frame *f = begin(1000, 1000, 100);
    ui_begin_row(f, 10);
    for (int i = 1; i <= 3; i++) {
        ui_grow(f, i == 3 ? 2 : 1);
        ui_press(f, ui_id(i), "");
        ui_begin_panel(f, TONE_PAPER, 0, 0);
        ui_end(f);
    }
    ui_end(f);
    ui_end_frame(f);
    assert_int_equal(spot(f, 1).w, 245);
    assert_int_equal(spot(f, 2).x, 255);
    assert_int_equal(spot(f, 3).w, 490);
    assert_int_equal(spot(f, 3).x + spot(f, 3).w, 1000);
    assert_null(ui_overflow(f));
    ui_frame_free(f);
}

// "With the whole room" beside "Play": as long as both have their words on one line, neither breaks; and only the one
// that needs it takes more than its weight.
static void words_of_buttons_keep_their_line(void **state)
{
    (void)state;
    for (int shares = 0; shares < 2; shares++) {
        struct ui_frame *f = begin(1500, 1000, 100);
        ui_begin_row(f, 0);
        for (int i = 1; i <= 3; i++) {
            ui_grow(f, 1);
            ui_button(f, ui_id(i), BUTTON_PLAIN, NULL, i == 2 && shares == 1 ? "Cùng chơi với cả phòng mình" : "Chơi");
        }
        ui_end(f);
        ui_end_frame(f);
        assert_int_equal(runs(f), 3);
        assert_true(spot(f, 3).w - spot(f, 1).w <= 1); // the last one has the pixel that is left
        assert_true(shares == 1 ? spot(f, 2).w > spot(f, 1).w : spot(f, 2).w == spot(f, 1).w);
        assert_int_equal(spot(f, 3).x + spot(f, 3).w, 1500);
        ui_frame_free(f);
    }
}

static void rows_and_columns_hold_any_number(void **state)
{
    enum { MANY = 300 };
    (void)state;
    for (int upright = 0; upright < 2; upright++) {
        struct ui_frame *f = begin(3000, 3000, 100);
        if (upright)
            ui_begin_column(f, 0);
        else
            ui_begin_row(f, 0);
        for (int i = 1; i <= MANY; i++) {
            ui_grow(f, 1);
            ui_press(f, ui_id(i), "");
            ui_begin_panel(f, TONE_PAPER, 0, 0);
            ui_end(f);
        }
        ui_end(f);
        ui_end_frame(f);
        for (int i = 1; i <= MANY; i++) {
            assert_int_equal(upright ? spot(f, i).h : spot(f, i).w, 10);
            assert_int_equal(upright ? spot(f, i).y : spot(f, i).x, (i - 1) * 10);
        }
        ui_frame_free(f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_share_their_width),
        cmocka_unit_test(words_of_buttons_keep_their_line),
        cmocka_unit_test(rows_and_columns_hold_any_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
