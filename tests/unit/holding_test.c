// SPDX-License-Identifier: MIT
//
// holding_test.c — where a press must be held: nothing is done before, what is let go is not done, what makes safe is
// done at once; every meaning can have another key.
#include "test_room.h"

enum { HELD_MS = 600 };

static void begins(struct room *r)
{
    opens(r);
    r->settings.hold = true;
    look(r);
}

// At this moment: no time goes by.
static void now(struct room *r, enum ui_raw_kind kind, uint16_t key, int x, int y)
{
    viewer_input(r->hall, &(struct ui_raw){.kind = kind, .key = key, .x = x, .y = y, .now_ms = r->now_ms});
    look(r);
}

static void key_down(struct room *r, const char *name) { now(r, RAW_KEY, ui_key_by_name(name), 0, 0); }

static void passes(struct room *r, uint32_t ms)
{
    r->now_ms += ms;
    viewer_tick(r->hall, r->now_ms);
    look(r);
}

static const struct ui_spot *spot(const struct room *r, const char *label)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(spots[i].label, label) == 0)
            return &spots[i];
    fail_msg("no %s", label);
    return NULL;
}

static void a_key_counts_when_it_was_held(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    key_down(&r, "Enter");
    is_on(&r, "title");
    assert_int_equal(viewer_due(r.hall) <= r.now_ms + HELD_MS, true); // it is asked for
    passes(&r, HELD_MS - 100);
    is_on(&r, "title");
    passes(&r, 100);
    is_on(&r, "setup");
    passes(&r, HELD_MS); // no second time
    is_on(&r, "setup");
    closes(&r);
}

static void what_is_let_go_is_not_done(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    key_down(&r, "Enter");
    passes(&r, 100);
    now(&r, RAW_KEY_UP, ui_key_by_name("Tab"), 0, 0); // another one
    passes(&r, 100);
    now(&r, RAW_KEY_UP, ui_key_by_name("Enter"), 0, 0);
    passes(&r, HELD_MS);
    is_on(&r, "title");
    now(&r, RAW_PAD_BUTTON, PAD_A, 0, 0);
    now(&r, RAW_PAD_UP, PAD_A, 0, 0);
    passes(&r, HELD_MS);
    is_on(&r, "title");
    now(&r, RAW_PAD_BUTTON, PAD_A, 0, 0);
    passes(&r, HELD_MS);
    is_on(&r, "setup");
    closes(&r);
}

static void a_pointer_stays_where_it_went_down(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    struct rect at = spot(&r, text(r.languages[0], T_TITLE_SETTINGS))->rect;
    int x = at.x + at.w / 2, y = at.y + at.h / 2;
    now(&r, RAW_POINTER_DOWN, 0, x, y);
    assert_true(r.hall->focus_visible && r.hall->focus.what != UI_NO_ID); // its ring says that it was seen
    now(&r, RAW_POINTER_MOVE, 0, 2, 2);
    passes(&r, HELD_MS);
    is_on(&r, "title");
    now(&r, RAW_POINTER_DOWN, 0, x, y);
    now(&r, RAW_POINTER_UP, 0, x, y);
    passes(&r, HELD_MS);
    is_on(&r, "title");
    now(&r, RAW_POINTER_DOWN, 0, x, y);
    now(&r, RAW_POINTER_MOVE, 0, x + 1, y + 1); // a hand that trembles
    passes(&r, HELD_MS);
    is_on(&r, "settings");
    closes(&r);
}

static void nobody_waits_to_be_safe(void **state)
{
    static const char *const keys[] = {"F2", "F3", "F4", "Escape"};
    struct room r;
    (void)state;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        begins(&r);
        key_down(&r, keys[i]);
        assert_string_not_equal(viewer_screen(r.hall), "title");
        closes(&r);
    }
    begins(&r);
    for (int i = 0; i < 3; i++)
        key(&r, "LeftShift");
    is_on(&r, "neutral");
    key(&r, "0");
    is_on(&r, "title");
    closes(&r);
}

// ---- another key for each ----

static void every_meaning_can_have_another_key(void **state)
{
    (void)state;
    for (int action = UI_NEXT; action < UI_ACTIONS; action++) {
        struct ui_keymap map;
        if (action == UI_BACKWARD || action == UI_PRESS)
            continue; // Shift and the key of UI_FORWARD; no key
        ui_keymap_defaults(&map);
        ui_keymap_set(&map, (enum ui_action)action, ui_key_by_name("Y"));
        assert_int_equal(ui_keymap_find(&map, ui_key_by_name("Y")), action);
        assert_int_equal(ui_keymap_find(&map, ui_key_by_name("Escape")), UI_MENU);
    }
}

// Each of them stands on one of the two pages of the screen, and takes the key that is pressed next.
static void the_screen_changes_each_of_them(void **state)
{
    struct room r;
    int changed = 0, wanted = 0;
    (void)state;
    opens(&r);
    look(&r);
    clicks(&r, text(r.languages[0], T_TITLE_SETTINGS));
    clicks(&r, text(r.languages[0], T_SETTINGS_KEYS));
    is_on(&r, "keymap");
    for (int page = 0; page < 2; page++) {
        size_t count = 0;
        ui_spots(r.frame, &count);
        for (size_t i = 0; i < count; i++) {
            ui_keymap_defaults(&r.settings.keymap);
            struct ui_keymap before = r.settings.keymap;
            size_t now = 0;
            const struct ui_spot *spots = ui_spots(r.frame, &now);
            struct rect at = spots[i].rect;
            if (spots[i].id.what != 4) // ID_CHANGE
                continue;
            raw(&r, RAW_POINTER_DOWN, 0, at.x + at.w / 2, at.y + at.h / 2);
            look(&r);
            key(&r, "Y");
            look(&r);
            changed += memcmp(&before, &r.settings.keymap, sizeof before) != 0;
            assert_int_not_equal(ui_keymap_find(&r.settings.keymap, ui_key_by_name("Y")), UI_NONE);
        }
        clicks(&r, text(r.languages[0], T_KEYMAP_SECOND));
    }
    for (int action = UI_NEXT; action < UI_ACTIONS; action++)
        wanted += action != UI_BACKWARD && action != UI_PRESS;
    assert_int_equal(changed, wanted);
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_counts_when_it_was_held),      cmocka_unit_test(what_is_let_go_is_not_done),
        cmocka_unit_test(a_pointer_stays_where_it_went_down), cmocka_unit_test(nobody_waits_to_be_safe),
        cmocka_unit_test(every_meaning_can_have_another_key), cmocka_unit_test(the_screen_changes_each_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
