// SPDX-License-Identifier: MIT
//
// typing_test.c — a line somebody types in, with and without an input method: no letter is lost, none comes twice,
// none goes into another line or does what a key would do.
#include "script.h"

#include "doc.h"
#include "test_windowless.h"
#include "ui.h"
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// The question box on the facilitator's display, open to be typed in; `console`: its window has the keyboard.
static void opens_box(struct person *p, bool console)
{
    struct meeting_options options = meeting_without_window("en");
    struct meeting_problem problem;
    *p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p->meeting);
    step_key(p, "Enter");
    step_key(p, "Enter");
    assert_non_null(meeting_join(p->meeting, ROLE_CONSOLE, 0));
    p->at = ROLE_CONSOLE;
    meeting_draw(p->meeting);
    step_key(p, "F7");
    assert_true(step_click(p, "Type"));
    p->at = console ? ROLE_CONSOLE : ROLE_HALL;
    meeting_draw(p->meeting);
}

static const struct question_box *box(struct person *p) { return meeting_parts(p->meeting, ROLE_HALL).bag->box; }
static struct meeting_viewer *console_of(const struct person *p) { return meeting_viewer(p->meeting, ROLE_CONSOLE, 0); }
static const char *hall_screen(const struct person *p) { return meeting_screen(meeting_hall(p->meeting)); }

static void hears(struct person *p, struct ui_raw raw)
{
    raw.now_ms = meeting_now(p->meeting) + 10;
    meeting_set_now(p->meeting, raw.now_ms);
    meeting_input(p->meeting, step_viewer(p), &raw);
    meeting_draw(p->meeting);
}

static void comes_in_pieces(struct person *p, const char *words) // as SDL gives what is longer than its events
{
    enum { PIECE = 31 };
    for (const char *at = words, *end = words + strlen(words); at < end;) {
        struct ui_raw raw = {.kind = RAW_TEXT};
        size_t length = 0;
        for (const char *next = at; next < end;) {
            utf8_next(&next, end);
            if (next - at > PIECE)
                break;
            length = (size_t)(next - at);
        }
        memcpy(raw.text, at, length);
        hears(p, raw);
        at += length;
    }
}

static void a_long_word_taken_by_enter_does_not_come_twice(void **state)
{
    struct person p;
    char word[200] = "";
    (void)state;
    opens_box(&p, true);
    for (int i = 0; i < 20; i++)
        strcat(word, "nghiêng");
    step_compose(&p, word);
    assert_true(ui_shows(meeting_frame(console_of(&p)), word));
    step_key(&p, "Enter"); // puts the note into the box
    assert_int_equal(box(&p)->count, 1);
    assert_string_equal(box(&p)->notes[0].words, word);
    assert_true(step_click(&p, "Type"));
    comes_in_pieces(&p, word); // late
    step_compose(&p, "");
    assert_string_equal(box(&p)->typing, "");
    step_compose(&p, "mới");
    step_commit(&p, "mới");
    assert_string_equal(box(&p)->typing, "mới");
    step_commit(&p, "mới"); // the same word again, typed again
    assert_string_equal(box(&p)->typing, "mớimới");
    meeting_close(p.meeting);
}

static void the_same_word_may_be_composed_twice(void **state)
{
    struct person p;
    (void)state;
    opens_box(&p, true);
    for (int i = 0; i < 2; i++) {
        step_compose(&p, "vui");
        step_key(&p, "Tab");
        step_compose(&p, "vui");
        step_commit(&p, "vui");
    }
    assert_string_equal(box(&p)->typing, "vuivuivuivui");
    meeting_close(p.meeting);
}

static void shift_does_not_end_a_word(void **state)
{
    struct person p;
    (void)state;
    opens_box(&p, true);
    step_compose(&p, "Tr");
    hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = 0xE1, .shift = true});
    hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = 0x39}); // CapsLock
    hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = 0xE0, .foreign = true});
    assert_string_equal(box(&p)->typing, "");
    step_compose(&p, "TrƯ");
    step_commit(&p, "TrƯ");
    assert_string_equal(box(&p)->typing, "TrƯ");
    meeting_close(p.meeting);
}

static void a_click_takes_the_word_and_the_input_method_forgets_it(void **state)
{
    struct person p;
    (void)state;
    opens_box(&p, true);
    step_compose(&p, "Poo");
    struct ui_raw click = {.kind = RAW_POINTER_DOWN, .x = 1, .y = 1, .now_ms = meeting_now(p.meeting)};
    assert_true(viewer_input(meeting_screens(console_of(&p)), &click));
    assert_true(viewer_takes_reset(meeting_screens(console_of(&p))));
    assert_false(viewer_takes_reset(meeting_screens(console_of(&p))));
    assert_string_equal(box(&p)->typing, "Poo");
    step_commit(&p, "Poo");
    assert_string_equal(box(&p)->typing, "Poo");
    meeting_close(p.meeting);
}

static void a_full_line_says_so_and_ends_with_a_whole_letter(void **state)
{
    struct person p;
    (void)state;
    opens_box(&p, true);
    for (int i = 0; i < BOX_NOTE_BYTES; i++)
        step_commit(&p, "ệ");
    size_t length = strlen(box(&p)->typing);
    assert_in_range(length, BOX_NOTE_BYTES - 4, BOX_NOTE_BYTES - 1);
    assert_int_equal(utf8_first_bad(box(&p)->typing, length), length);
    assert_true(ui_shows(meeting_frame(console_of(&p)), "This box is full"));
    for (size_t left = length / 3; left > 0; left--) // held down: one letter at a time, all of them
        hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Backspace"), .repeat = left % 2 == 0});
    assert_string_equal(box(&p)->typing, "");
    hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Backspace")});
    assert_string_equal(box(&p)->typing, "");
    meeting_close(p.meeting);
}

static void a_letter_is_one_letter_however_it_was_typed(void **state)
{
    static const struct {
        const char *typed, *left;
    } cases[] = {{"ế", ""},
                 {"e\xCC\x82\xCC\x81", ""},
                 {"aê\xCC\xA3", "a"},
                 {"ử", ""},
                 {"u\xCC\x9B\xCC\x89", ""},
                 {"đ", ""},
                 {"a", ""},
                 {"", ""},
                 {"x ", "x"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t at = doc_last_letter(cases[i].typed);
        if (at != strlen(cases[i].left))
            fail_msg("%s: its last letter begins at %zu", cases[i].typed, at);
    }
}

// Nobody sees which of two windows has the keyboard: what is typed for the box writes there, and does nothing to the
// hall.
static void what_is_typed_does_nothing_to_the_hall(void **state)
{
    static const char *const keys[] = {"B", "Period", "Space", "1", "A", "H", "S", "R", "Keypad1", "PageDown"};
    struct person p;
    (void)state;
    for (int console = 0; console < 2; console++) {
        opens_box(&p, console == 1);
        char hall[24];
        strcpy(hall, hall_screen(&p));
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            step_key(&p, keys[i]);
            assert_string_equal(hall_screen(&p), hall);
            assert_string_equal(meeting_screen(console_of(&p)), "box");
        }
        for (int i = 0; i < 4; i++) { // capital letters
            hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = 0xE1, .shift = true});
            hears(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("T"), .shift = true});
            hears(&p, (struct ui_raw){.kind = RAW_TEXT, .text = "T"});
        }
        assert_string_equal(hall_screen(&p), hall);
        assert_string_equal(box(&p)->typing, "TTTT");
        step_key(&p, "F3");
        assert_string_equal(hall_screen(&p), "black"); // an F-key writes nothing
        meeting_close(p.meeting);
    }
}

static void the_caret_stands_behind_the_word_and_the_word_is_underlined(void **state)
{
    struct person p;
    struct rect caret, before;
    (void)state;
    opens_box(&p, true);
    step_commit(&p, "Em ");
    assert_true(ui_caret(meeting_frame(console_of(&p)), &before));
    step_compose(&p, "muốn");
    assert_true(ui_caret(meeting_frame(console_of(&p)), &caret));
    assert_true(caret.x > before.x && caret.y == before.y && caret.h == before.h);
    const struct draw_list *list = ui_list(meeting_frame(console_of(&p)));
    int lines = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct rect r = list->ops[i].rect;
        lines += list->ops[i].kind == DRAW_FILL && r.h < caret.h / 6 && r.y > caret.y + caret.h / 2 &&
                 r.y < caret.y + caret.h && r.x >= before.x - before.w - 2 && r.x + r.w <= caret.x;
    }
    assert_int_equal(lines, 1);
    step_compose(&p, "");
    step_key(&p, "Escape");
    assert_false(ui_caret(meeting_frame(console_of(&p)), &caret));
    meeting_close(p.meeting);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_word_taken_by_enter_does_not_come_twice),
        cmocka_unit_test(the_same_word_may_be_composed_twice),
        cmocka_unit_test(shift_does_not_end_a_word),
        cmocka_unit_test(a_click_takes_the_word_and_the_input_method_forgets_it),
        cmocka_unit_test(a_full_line_says_so_and_ends_with_a_whole_letter),
        cmocka_unit_test(a_letter_is_one_letter_however_it_was_typed),
        cmocka_unit_test(what_is_typed_does_nothing_to_the_hall),
        cmocka_unit_test(the_caret_stands_behind_the_word_and_the_word_is_underlined),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
