// SPDX-License-Identifier: MIT
//
// typing_test.c — a line somebody types in, with and without an input method: no letter is lost, none comes twice,
// none goes into another line or does what a key would do.
#include "meeting.h"

#include "doc.h"
#include "script.h"
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
static void opens_box(struct meeting *s, bool console)
{
    struct meeting_options options = {.language = "en", .width = 1366, .height = 768, .fake_measure = true};
    memset(s, 0, sizeof *s);
    assert_true(meeting_open(s, &options));
    step_key(s, "Enter");
    step_key(s, "Enter");
    meeting_open_console(s);
    s->at_console = true;
    meeting_draw(s);
    step_key(s, "F7");
    assert_true(step_click(s, "Type"));
    s->at_console = console;
    meeting_draw(s);
}

static void hears(struct meeting *s, struct ui_raw raw)
{
    raw.now_ms = s->now_ms += 10;
    if (s->at_console)
        meeting_console_input(s, &raw);
    else
        meeting_input(s, &raw);
    meeting_draw(s);
}

static void comes_in_pieces(struct meeting *s, const char *words) // as SDL gives what is longer than its events
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
        hears(s, raw);
        at += length;
    }
}

static void a_long_word_taken_by_enter_does_not_come_twice(void **state)
{
    struct meeting s;
    char word[200] = "";
    (void)state;
    opens_box(&s, true);
    for (int i = 0; i < 20; i++)
        strcat(word, "nghiêng");
    step_compose(&s, word);
    assert_true(ui_shows(s.console_frame, word));
    step_key(&s, "Enter"); // puts the note into the box
    assert_int_equal(s.box.count, 1);
    assert_string_equal(s.box.notes[0].words, word);
    assert_true(step_click(&s, "Type"));
    comes_in_pieces(&s, word); // late
    step_compose(&s, "");
    assert_string_equal(s.box.typing, "");
    step_compose(&s, "mới");
    step_commit(&s, "mới");
    assert_string_equal(s.box.typing, "mới");
    step_commit(&s, "mới"); // the same word again, typed again
    assert_string_equal(s.box.typing, "mớimới");
    meeting_close(&s);
}

static void the_same_word_may_be_composed_twice(void **state)
{
    struct meeting s;
    (void)state;
    opens_box(&s, true);
    for (int i = 0; i < 2; i++) {
        step_compose(&s, "vui");
        step_key(&s, "Tab");
        step_compose(&s, "vui");
        step_commit(&s, "vui");
    }
    assert_string_equal(s.box.typing, "vuivuivuivui");
    meeting_close(&s);
}

static void shift_does_not_end_a_word(void **state)
{
    struct meeting s;
    (void)state;
    opens_box(&s, true);
    step_compose(&s, "Tr");
    hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = 0xE1, .shift = true});
    hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = 0x39}); // CapsLock
    hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = 0xE0, .foreign = true});
    assert_string_equal(s.box.typing, "");
    step_compose(&s, "TrƯ");
    step_commit(&s, "TrƯ");
    assert_string_equal(s.box.typing, "TrƯ");
    meeting_close(&s);
}

static void a_click_takes_the_word_and_the_input_method_forgets_it(void **state)
{
    struct meeting s;
    (void)state;
    opens_box(&s, true);
    step_compose(&s, "Poo");
    struct ui_raw click = {.kind = RAW_POINTER_DOWN, .x = 1, .y = 1, .now_ms = s.now_ms};
    assert_true(viewer_input(s.console, &click));
    assert_true(viewer_takes_reset(s.console));
    assert_false(viewer_takes_reset(s.console));
    assert_string_equal(s.box.typing, "Poo");
    step_commit(&s, "Poo");
    assert_string_equal(s.box.typing, "Poo");
    meeting_close(&s);
}

static void a_full_line_says_so_and_ends_with_a_whole_letter(void **state)
{
    struct meeting s;
    (void)state;
    opens_box(&s, true);
    for (int i = 0; i < BOX_NOTE_BYTES; i++)
        step_commit(&s, "ệ");
    size_t length = strlen(s.box.typing);
    assert_in_range(length, BOX_NOTE_BYTES - 4, BOX_NOTE_BYTES - 1);
    assert_int_equal(utf8_first_bad(s.box.typing, length), length);
    assert_true(ui_shows(s.console_frame, "This box is full"));
    for (size_t left = length / 3; left > 0; left--) // held down: one letter at a time, all of them
        hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Backspace"), .repeat = left % 2 == 0});
    assert_string_equal(s.box.typing, "");
    hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Backspace")});
    assert_string_equal(s.box.typing, "");
    meeting_close(&s);
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
    struct meeting s;
    (void)state;
    for (int console = 0; console < 2; console++) {
        opens_box(&s, console == 1);
        char hall[24];
        strcpy(hall, viewer_screen(s.hall));
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            step_key(&s, keys[i]);
            assert_string_equal(viewer_screen(s.hall), hall);
            assert_string_equal(viewer_screen(s.console), "box");
        }
        for (int i = 0; i < 4; i++) { // capital letters
            hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = 0xE1, .shift = true});
            hears(&s, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("T"), .shift = true});
            hears(&s, (struct ui_raw){.kind = RAW_TEXT, .text = "T"});
        }
        assert_string_equal(viewer_screen(s.hall), hall);
        assert_string_equal(s.box.typing, "TTTT");
        step_key(&s, "F3");
        assert_string_equal(viewer_screen(s.hall), "black"); // an F-key writes nothing
        meeting_close(&s);
    }
}

static void the_caret_stands_behind_the_word_and_the_word_is_underlined(void **state)
{
    struct meeting s;
    struct rect caret, before;
    (void)state;
    opens_box(&s, true);
    step_commit(&s, "Em ");
    assert_true(ui_caret(s.console_frame, &before));
    step_compose(&s, "muốn");
    assert_true(ui_caret(s.console_frame, &caret));
    assert_true(caret.x > before.x && caret.y == before.y && caret.h == before.h);
    const struct draw_list *list = ui_list(s.console_frame);
    int lines = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct rect r = list->ops[i].rect;
        lines += list->ops[i].kind == DRAW_FILL && r.h < caret.h / 6 && r.y > caret.y + caret.h / 2 &&
                 r.y < caret.y + caret.h && r.x >= before.x - before.w - 2 && r.x + r.w <= caret.x;
    }
    assert_int_equal(lines, 1);
    step_compose(&s, "");
    step_key(&s, "Escape");
    assert_false(ui_caret(s.console_frame, &caret));
    meeting_close(&s);
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
