// SPDX-License-Identifier: MIT
//
// hands_test.c — keyboards of all countries, clickers and pads in front of one display: what is ours, what it means,
// and that whoever looks for a key finds it on the keys page.
#include "test_room.h"

#include "files.h"
#include "settings_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool hears(struct room *r, struct ui_raw raw)
{
    r->now_ms += PRESS_MS;
    raw.now_ms = r->now_ms;
    bool changed = viewer_input(r->hall, &raw);
    look(r);
    return changed;
}

static struct view seen(const struct room *r)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    return v;
}

static int first_of(const struct room *r, enum band band)
{
    for (size_t i = 0; i < r->shelf->count; i++)
        if (r->shelf->entries[i].head.band == band)
            return (int)i;
    fail_msg("no level");
    return -1;
}

// From the title into a level, then as far as this screen.
static void plays_to(struct room *r, const char *screen)
{
    to_the_picker(r);
    screens_pick(r->hall, (size_t)first_of(r, BAND_9_11));
    look(r);
    if (on(r, "ready")) {
        key(r, "1");
        key(r, "2");
        key(r, "3");
        press(r, UI_NEXT);
    }
    for (int i = 0; i < 40 && !(on(r, screen) && seen(r).kind == SCENE_ASK); i++) {
        if (on(r, "decide"))
            key(r, "1");
        press(r, UI_NEXT);
    }
    is_on(r, screen);
}

static void decides(struct room *r)
{
    opens(r);
    plays_to(r, "decide");
    assert_int_equal(seen(r).kind, SCENE_ASK);
    assert_true(seen(r).option_count >= 3);
}

static int chosen(const struct room *r)
{
    struct view v = seen(r);
    for (int i = 0; i < v.option_count; i++)
        if (v.options[i].chosen)
            return i;
    return -1;
}

// ---- not ours ----

static void a_key_held_with_ctrl_alt_or_super_does_nothing(void **state)
{
    struct room r;
    (void)state;
    decides(&r);
    for (uint16_t k = 1; k < 0xE8; k++) {
        assert_false(hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = k, .foreign = true}));
        is_on(&r, "decide");
        assert_int_equal(chosen(&r), -1);
    }
    closes(&r);
}

// ---- what is printed ----

static void on_a_french_keyboard_the_key_labelled_a_answers_a(void **state)
{
    struct room r;
    uint16_t place_a = ui_key_by_name("A"), place_q = ui_key_by_name("Q");
    (void)state;
    decides(&r);
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = place_a, .printed = place_q});
    assert_int_equal(chosen(&r), -1); // it says Q
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = place_q, .printed = place_a});
    assert_int_equal(chosen(&r), 0);
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("M"), .printed = ui_key_by_name("Comma")});
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("C"), .printed = UI_KEY_NOTHING});
    assert_int_equal(chosen(&r), 0);                                         // no letter, no answer
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("2")}); // prints é: a digit is where digits are
    assert_int_equal(chosen(&r), 1);
    hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("I"), .printed = ui_key_by_name("C")}); // Dvorak
    assert_int_equal(chosen(&r), 2);
    closes(&r);
}

// ---- letters and clickers ----

static void a_letter_chooses_and_never_locks(void **state)
{
    struct room r;
    (void)state;
    decides(&r);
    key(&r, "C");
    assert_int_equal(chosen(&r), 2);
    key(&r, "C");
    key(&r, "C");
    is_on(&r, "decide");
    key(&r, "3"); // a digit twice does
    is_on(&r, "reveal");
    closes(&r);
}

static void letters_do_nothing_where_no_answer_is_asked_for(void **state)
{
    static const char *const letters[] = {"A", "C", "D", "E", "F", "W", "X"};
    struct room r;
    (void)state;
    opens(&r);
    for (int screen = 0; screen < 4 + PROMISES; screen++, press(&r, UI_NEXT)) {
        char before[24];
        strcpy(before, viewer_screen(r.hall));
        for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
            key(&r, letters[i]);
        is_on(&r, before);
        assert_int_equal(r.settings.teams, 3);
    }
    closes(&r);
}

static void blank_keys_of_clickers_are_black(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (int screen = 0; screen < 4 + PROMISES; screen++, press(&r, UI_NEXT)) {
        char before[24];
        strcpy(before, viewer_screen(r.hall));
        for (int k = 0; k < 2; k++) {
            key(&r, k == 0 ? "B" : "Period");
            is_on(&r, "black");
            key(&r, k == 0 ? "B" : "Period");
            is_on(&r, before);
        }
    }
    closes(&r);
}

// B is on the screen as an answer, and on a clicker as blank: whoever plays with the clicker blanks.
static void b_is_an_answer_for_a_keyboard_and_black_for_a_clicker(void **state)
{
    struct room r;
    (void)state;
    decides(&r);
    key(&r, "B");
    assert_int_equal(chosen(&r), 1);
    key(&r, "B");
    is_on(&r, "decide");
    key(&r, "PageUp");
    press(&r, UI_NEXT);
    is_on(&r, "decide");
    key(&r, "PageUp");
    key(&r, "PageDown");
    is_on(&r, "decide");
    for (int i = 0; i < 3; i++) { // as often as the clicker likes
        key(&r, "B");
        is_on(&r, "black");
        key(&r, "B");
        is_on(&r, "decide");
    }
    key(&r, "Period");
    is_on(&r, "black");
    key(&r, "W"); // any key brings the picture back, and does nothing else
    is_on(&r, "decide");
    key(&r, "B");
    assert_int_equal(chosen(&r), 1);
    closes(&r);
}

// ---- Tab ----

static void tab_goes_round_and_shift_tab_goes_back(void **state)
{
    struct room r;
    struct ui_id way[32];
    size_t count = 0, spots = 0;
    (void)state;
    opens(&r);
    press(&r, UI_NEXT); // the set-up: many buttons
    ui_spots(r.frame, &spots);
    for (count = 0; count < 12; count++) {
        hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Tab")});
        way[count] = r.hall->focus;
        assert_true(count == 0 || !ui_same(way[count], way[count - 1]));
    }
    while (count-- > 1) {
        hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Tab"), .shift = true});
        assert_true(ui_same(r.hall->focus, way[count - 1]));
    }
    closes(&r);
}

// ---- Shift three times ----

static void shifts(struct room *r, const char *between, bool foreign)
{
    for (int i = 0; i < 3; i++) {
        hears(r, (struct ui_raw){.kind = RAW_KEY, .key = i % 2 == 0 ? 0xE1 : 0xE5, .shift = true, .foreign = foreign});
        hears(r, (struct ui_raw){.kind = RAW_KEY_UP, .key = i % 2 == 0 ? 0xE1 : 0xE5}); // as a hand does
        if (between != NULL)
            hears(r, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name(between), .shift = true});
    }
}

static void shift_three_times_hides_and_capital_letters_do_not(void **state)
{
    struct room r;
    (void)state;
    decides(&r);
    shifts(&r, "X", false);
    is_on(&r, "decide");
    viewer_overhears(r.hall);
    shifts(&r, NULL, true); // Ctrl and Shift change the input method
    is_on(&r, "decide");
    for (int i = 0; i < 3; i++) { // capital letters an input method makes a word of
        hears(&r, (struct ui_raw){.kind = RAW_KEY, .key = 0xE1, .shift = true});
        hears(&r, (struct ui_raw){.kind = RAW_COMPOSING, .text = "Ă"});
    }
    is_on(&r, "decide");
    shifts(&r, NULL, false);
    is_on(&r, "neutral");
    closes(&r);
}

static void a_key_held_down_is_one_press_of_each_hand(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    struct ui_raw first = {.kind = RAW_PAD_BUTTON, .key = PAD_DOWN, .pad = 0},
                  other = {.kind = RAW_PAD_BUTTON, .key = PAD_DOWN, .pad = 1};
    first.now_ms = other.now_ms = 1000;
    assert_true(viewer_input(r.hall, &first));
    assert_true(viewer_input(r.hall, &other)); // another hand
    first.now_ms = 1050;
    assert_false(viewer_input(r.hall, &first)); // bounced, though somebody else pressed between
    closes(&r);
}

// ---- pads that come and go ----

static void a_missing_pad_is_missed_in_words(void **state)
{
    struct room r;
    (void)state;
    for (int language = 0; language < 2; language++) {
        opens(&r);
        if (language == 1)
            press(&r, UI_LANGUAGE);
        r.settings.answers = ANSWER_KEYS;
        viewer_pad(r.hall, 1, true);
        look(&r);
        assert_true(ui_shows(r.frame, language == 0 ? "số 2" : "number 2"));
        press(&r, UI_NEXT);
        assert_false(ui_shows(r.frame, language == 0 ? "số 2" : "number 2")); // told once
        press(&r, UI_BACK);
        plays_to(&r, "show");
        viewer_pad(r.hall, 1, false);
        look(&r);
        char sentence[200];
        const char *name = text(r.languages[language], animal_text(seen(&r).animals[1]));
        snprintf(sentence, sizeof sentence, language == 0 ? "của đội %s đã bị rút ra" : "of team %s has come unplugged",
                 name);
        for (int presses = 0; presses < 3; presses++, key(&r, "X")) // it stays said while the team is without
            if (!ui_shows(r.frame, sentence))
                fail_msg("not on the screen: %s", sentence);
        viewer_pad(r.hall, 1, true);
        press(&r, UI_UP);
        assert_false(ui_shows(r.frame, sentence));
        assert_null(ui_overflow(r.frame));
        closes(&r);
    }
}

// ---- the keys page ----

static void is_listed(struct room *r, const char *label, enum ui_action action)
{
    if (!ui_shows(r->frame, label))
        fail_msg("%s (%s) is not on the keys page", ui_action_name(action), label);
}

static void every_key_is_on_the_keys_page(void **state)
{
    struct room r;
    (void)state;
    for (int language = 0; language < 2; language++) {
        opens(&r);
        if (language == 1)
            press(&r, UI_LANGUAGE);
        press(&r, UI_KEYS);
        is_on(&r, "keys");
        for (int a = 1; a < UI_ACTIONS; a++)
            for (int i = 0; i < UI_KEYS_PER_ACTION; i++) {
                uint16_t k = r.settings.keymap.keys[a][i];
                bool inside_a_row = a > UI_CHOICE_1 && a < UI_CHOICE_6; // "1–6"
                bool named_once = a == UI_CHOICE_6;                     // "Num 1–6"
                if (k != 0 && !inside_a_row)
                    is_listed(&r, named_once ? "6" : ui_key_label(k), (enum ui_action)a);
            }
        is_listed(&r, "Shift+Tab", UI_BACKWARD);
        is_listed(&r, "Shift ×3", UI_NEUTRAL);
        assert_null(ui_overflow(r.frame));
        key(&r, "Right");
        for (int team = 0; team < TEAMS_MAX; team++)
            for (int k = 0; k < TEAM_KEYS; k++)
                is_listed(&r, ui_key_label(r.settings.team_keys[team][k]), UI_PRESS);
        static const char *const buttons[] = {"A",       "B",     "X, R1", "Y",
                                              "↑ ↓ ← →", "Start", "Back",  "L1"}; // enum ui_pad, all twelve
        for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
            is_listed(&r, buttons[i], UI_PRESS);
        assert_null(ui_overflow(r.frame));
        key(&r, "Left");
        key(&r, "Escape");
        is_on(&r, "title");
        closes(&r);
    }
}

// ---- changed keys ----

static void changed_keys_are_kept(void **state)
{
    char path[] = "/tmp/safecircle-hands-XXXXXX";
    struct file_problem problem = {{0}};
    struct settings set, again;
    (void)state;
    settings_defaults(&set);
    ui_keymap_set(&set.keymap, UI_BLACK, ui_key_by_name("A")); // was an answer, too
    ui_keymap_set(&set.keymap, UI_NEXT, ui_key_by_name("H"));  // was "ask for help", and its only key
    ui_keymap_set(&set.keymap, UI_OK, ui_key_by_name("Keypad1"));
    assert_int_equal(ui_keymap_find(&set.keymap, ui_key_by_name("A")), UI_BLACK);
    assert_int_equal(ui_keymap_find(&set.keymap, ui_key_by_name("H")), UI_NEXT);
    assert_int_equal(ui_keymap_find(&set.keymap, ui_key_by_name("Space")), UI_IDEA);
    assert_int_equal(ui_keymap_find(&set.keymap, ui_key_by_name("PageDown")), UI_NEXT); // the clicker still works
    close(mkstemp(path));
    assert_true(settings_save(&set, path, &problem));
    settings_defaults(&again);
    settings_load(&again, path, NULL);
    unlink(path);
    for (uint16_t k = 1; k < 0xE8; k++)
        if (ui_keymap_find(&set.keymap, k) != ui_keymap_find(&again.keymap, k))
            fail_msg("%s means %s, and %s after a new start", ui_key_name(k),
                     ui_action_name(ui_keymap_find(&set.keymap, k)), ui_action_name(ui_keymap_find(&again.keymap, k)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_held_with_ctrl_alt_or_super_does_nothing),
        cmocka_unit_test(on_a_french_keyboard_the_key_labelled_a_answers_a),
        cmocka_unit_test(a_letter_chooses_and_never_locks),
        cmocka_unit_test(letters_do_nothing_where_no_answer_is_asked_for),
        cmocka_unit_test(blank_keys_of_clickers_are_black),
        cmocka_unit_test(b_is_an_answer_for_a_keyboard_and_black_for_a_clicker),
        cmocka_unit_test(tab_goes_round_and_shift_tab_goes_back),
        cmocka_unit_test(shift_three_times_hides_and_capital_letters_do_not),
        cmocka_unit_test(a_key_held_down_is_one_press_of_each_hand),
        cmocka_unit_test(a_missing_pad_is_missed_in_words),
        cmocka_unit_test(every_key_is_on_the_keys_page),
        cmocka_unit_test(changed_keys_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
