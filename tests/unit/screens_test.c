// SPDX-License-Identifier: MIT
//
// screens_test.c — the hall as a whole, without pixels: whatever is pressed, it is never stuck, never shows what is
// not revealed yet, and what stands outside of the story changes nothing in it.
#include "test_random.h"
#include "test_room.h"

#include "screens_inside.h"

static struct view seen(const struct room *r)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    return v;
}

static int first_level_of(const struct room *r, enum band band)
{
    for (size_t i = 0; i < r->shelf->count; i++)
        if (r->shelf->entries[i].head.band == band)
            return (int)i;
    fail_msg("no level for band %d", (int)band);
    return -1;
}

// In the story of a level, with a hall of three teams.
static void begins(struct room *r, enum band band)
{
    opens(r);
    press(r, UI_NEXT);
    press(r, UI_NEXT);
    is_on(r, "promise");
    for (int hand = 0; hand < PROMISES; hand++)
        press(r, UI_NEXT);
    is_on(r, "picker");
    screens_pick(r->hall, (size_t)first_level_of(r, band));
    look(r);
    if (on(r, "ready")) {
        key(r, "1");
        key(r, "2");
        key(r, "3");
        press(r, UI_NEXT);
    }
    is_on(r, "notice");
}

// Whatever a facilitator would press to go on; where something must be chosen, chance chooses.
static void presses_option(struct room *r, struct random *chance)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (int tries = 0; count > 0 && tries < 100; tries++) {
        const struct ui_spot *spot = &spots[random_below(chance, (uint32_t)count)];
        if (spot->id.what != ID_OPTION)
            continue;
        raw(r, RAW_POINTER_DOWN, 0, spot->rect.x + spot->rect.w / 2, spot->rect.y + spot->rect.h / 2);
        return;
    }
}

static void goes_on(struct room *r, struct random *chance)
{
    struct view v = seen(r);
    if (!on(r, "decide")) {
        press(r, UI_NEXT);
        return;
    }
    if (v.can_lock) {
        press(r, UI_OK);
        return;
    }
    int most = v.kind == SCENE_SORT ? v.box_count : v.option_count;
    if (v.mode != ANSWER_KEYS) {
        press(r, (enum ui_action)(UI_CHOICE_1 + (int)random_below(chance, (uint32_t)most)));
        return;
    }
    most = most < TEAM_KEYS ? most : TEAM_KEYS; // there the team in turn has its own keys; the fifth answer needs the
                                                // mouse
    if (random_below(chance, 2) == 0)
        raw(r, RAW_KEY, r->settings.team_keys[v.turn][random_below(chance, (uint32_t)most)], 0, 0);
    else
        presses_option(r, chance);
}

// Nothing that is for the facilitator, and nothing that is not revealed yet, is on the screen.
static void keeps_its_secrets(const struct room *r)
{
    const struct level *level = host_level(r->host);
    struct view v = seen(r);
    if (level == NULL || !v.in_scene)
        return;
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (level->scenes[i].guide != TEXT_NONE)
            assert_false(ui_shows(r->frame, level_text(level, r->settings.language, level->scenes[i].guide)));
    const struct scene *scene = &level->scenes[host_session(r->host)->scene];
    for (uint8_t i = 0; i < v.option_count; i++) {
        const struct option *option = &scene->options[v.options[i].ordinal];
        if (v.options[i].turned.because == NULL && option->because != TEXT_NONE && scene->kind != SCENE_SORT)
            assert_false(ui_shows(r->frame, level_text(level, r->settings.language, option->because)));
        if (v.options[i].turned.shows == NULL && option->shows != TEXT_NONE)
            assert_false(ui_shows(r->frame, level_text(level, r->settings.language, option->shows)));
    }
}

static void every_meeting_ends_and_keeps_its_secrets(void **state)
{
    (void)state;
    for (int band = 0; band < BANDS; band++)
        for (uint64_t seed = 1; seed <= 4; seed++) {
            struct room r;
            struct random chance = {seed};
            begins(&r, (enum band)band);
            for (int steps = 0; !on(&r, "over"); steps++) {
                assert_true(steps < 600);
                keeps_its_secrets(&r);
                goes_on(&r, &chance);
            }
            press(&r, UI_NEXT);
            is_on(&r, "title");
            assert_int_equal(host_session(r.host)->phase, PHASE_SETUP); // over and forgotten
            assert_int_equal(host_log_count(r.host), 0);
            closes(&r);
        }
}

// The title is a screen like others: a meeting ends where it is left, not because the title comes.
static void the_title_by_itself_ends_nothing(void **state)
{
    struct room r;
    (void)state;
    begins(&r, BAND_6_8);
    const char *on = viewer_screen(r.hall);
    uint64_t before = host_checksum(r.host);
    viewer_go(r.hall, next_reset(&title_screen));
    look(&r);
    is_on(&r, "title");
    assert_int_equal(host_checksum(r.host), before);
    viewer_session_changed(r.hall);
    look(&r);
    is_on(&r, on);
    closes(&r);
}

// From each screen of a level: the keys that mean the same everywhere lead away and back, and the meeting is as it was.
static void what_stands_outside_changes_nothing(void **state)
{
    static const struct {
        const char *there, *screen, *back;
    } trips[] = {
        {"F1", "keys", "F1"}, {"F2", "calm", "Space"},      {"F3", "black", "Space"},
        {"F4", "help", "F4"}, {"Escape", "menu", "Escape"},
    };
    (void)state;
    struct room r;
    struct random chance = {3};
    const char *before[SCREENS_SEEN_MAX] = {NULL};
    size_t count = 0;
    begins(&r, BAND_12_15);
    while (!on(&r, "over")) {
        const char *screen = viewer_screen(r.hall);
        bool known = false;
        for (size_t i = 0; i < count; i++)
            known = known || strcmp(before[i], screen) == 0;
        uint64_t checksum = host_checksum(r.host);
        for (size_t i = 0; !known && i < sizeof trips / sizeof *trips; i++) {
            key(&r, trips[i].there);
            is_on(&r, trips[i].screen);
            key(&r, trips[i].back);
            is_on(&r, screen);
            assert_int_equal(host_checksum(r.host), checksum);
        }
        if (!known) {
            assert_true(count < SCREENS_SEEN_MAX);
            before[count++] = screen;
            for (int i = 0; i < 3; i++)
                key(&r, "LeftShift");
            is_on(&r, "neutral");
            assert_true(r.asked[REQUEST_SILENCE] > 0); // at once, silent
            assert_false(ui_shows(r.frame, "1"));      // not a word of us
            key(&r, "0");
            is_on(&r, screen);
            assert_int_equal(host_checksum(r.host), checksum);
        }
        goes_on(&r, &chance);
    }
    assert_true(count >= 10);
    closes(&r);
}

static void anything(struct room *r, struct random *chance)
{
    size_t spots = 0;
    const struct ui_spot *all = ui_spots(r->frame, &spots);
    uint32_t what = random_below(chance, 8), which = random_below(chance, 1000000);
    if (what < 3) {
        enum ui_action action = (enum ui_action)(1 + which % (UI_ACTIONS - 1));
        raw(r, RAW_KEY, r->settings.keymap.keys[action][which / UI_ACTIONS % UI_KEYS_PER_ACTION], 0, 0);
    } else if (what < 6 && spots > 0) {
        struct rect at = all[which % spots].rect;
        raw(r, RAW_POINTER_DOWN, 0, at.x + at.w / 2, at.y + at.h / 2);
    } else if (what == 6) {
        raw(r, RAW_POINTER_DOWN, 0, (int)(which % WIDTH), (int)(which / WIDTH % HEIGHT));
    } else {
        raw(r, RAW_PAD_BUTTON, (uint16_t)(which % (PAD_RIGHT_SHOULDER + 1)), 0, 0);
    }
}

// A hall full of hands on the keyboard: whatever is pressed, two ways out of wherever one is remain.
static void no_way_of_pressing_gets_it_stuck(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 6; seed++) {
        struct room r;
        struct random chance = {seed};
        opens(&r);
        for (int i = 0; i < 2000; i++) {
            if (on(&r, "neutral"))
                press(&r, UI_COME_BACK); // the one way out, by intent
            else if (random_below(&chance, 3) == 0)
                anything(&r, &chance);
            else
                goes_on(&r, &chance);
            keeps_its_secrets(&r);
        }
        ui_keymap_defaults(&r.settings.keymap); // chance may have given Esc another meaning
        r.settings.hold = false;                // or made every press a long one
        r.settings.text_scale = 100;
        r.settings.switches = 0; // Space would move the ring
        for (int steps = 0; !on(&r, "over") && !on(&r, "title"); steps++) {
            if (steps >= 900)
                fail_msg("no way out of %s", viewer_screen(r.hall));
            bool aside = on(&r, "neutral") || on(&r, "settings") || on(&r, "keymap") || on(&r, "test-card") ||
                         on(&r, "team-keys") || on(&r, "addresses") || on(&r, "device") || on(&r, "large") ||
                         on(&r, "sign-setting") || on(&r, "code") || on(&r, "help") || on(&r, "menu");
            if (on(&r, "picker") || on(&r, "ready") || on(&r, "problem") || on(&r, "setup") || on(&r, "alone") ||
                on(&r, "friend") || on(&r, "grown") || on(&r, "valley"))
                press(&r, UI_BACK);
            else if (aside)
                press(&r, on(&r, "neutral") ? UI_COME_BACK : UI_MENU);
            else
                goes_on(&r, &chance);
        }
        closes(&r);
    }
}

static void a_held_or_bouncing_key_is_one_press(void **state)
{
    (void)state;
    struct room r;
    begins(&r, BAND_12_15);
    uint16_t space = ui_key_by_name("Space");
    struct ui_raw held = {.kind = RAW_KEY, .key = space, .repeat = true, .now_ms = r.now_ms + 1000};
    assert_false(viewer_input(r.hall, &held));
    is_on(&r, "notice");
    struct ui_raw fresh = {.kind = RAW_KEY, .key = space, .now_ms = r.now_ms + 2000};
    assert_true(viewer_input(r.hall, &fresh));
    is_on(&r, "story");
    uint64_t checksum = host_checksum(r.host);
    fresh.now_ms += UI_DEBOUNCE_MS - 1;
    assert_false(viewer_input(r.hall, &fresh));
    assert_int_equal(host_checksum(r.host), checksum);
    fresh.now_ms += UI_DEBOUNCE_MS;
    assert_true(viewer_input(r.hall, &fresh));
    assert_int_not_equal(host_checksum(r.host), checksum);
    closes(&r);
}

static void another_language_leaves_the_meeting_as_it_is(void **state)
{
    (void)state;
    struct room r;
    begins(&r, BAND_12_15);
    press(&r, UI_NEXT);
    const struct level *level = host_level(r.host);
    text_ref line = level->scenes[0].lines[0].text;
    uint64_t checksum = host_checksum(r.host);
    assert_true(ui_shows(r.frame, level_text(level, "vi", line)));
    key(&r, "F6");
    assert_int_equal(r.asked[REQUEST_LANGUAGE], 1);
    assert_true(ui_shows(r.frame, level_text(level, "en", line)));
    assert_false(ui_shows(r.frame, level_text(level, "vi", line)));
    assert_int_equal(host_checksum(r.host), checksum);
    closes(&r);
}

// One click in the corner above: somebody draws. The key that was told before: the story where it was.
static void hides_in_the_corner(struct room *r)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    uint64_t checksum = host_checksum(r->host);
    is_on(r, "story");
    for (size_t i = 0; i < count && on(r, "story"); i++)
        if (spots[i].rect.x > WIDTH * 3 / 4 && spots[i].rect.y < HEIGHT / 8)
            raw(r, RAW_POINTER_DOWN, 0, spots[i].rect.x + spots[i].rect.w / 2, spots[i].rect.y + spots[i].rect.h / 2);
    is_on(r, "neutral");
    press(r, UI_NEXT);
    is_on(r, "neutral");
    press(r, UI_MENU); // a stranger's
    is_on(r, "neutral");
    press(r, UI_COME_BACK);
    is_on(r, "story");
    assert_int_equal(host_checksum(r->host), checksum);
}

static void a_lone_child_leaves_no_trace(void **state)
{
    (void)state;
    struct room r;
    struct random chance = {5};
    opens_levels(&r, SOURCE_DIR "/tests/content/alone"); // one light level, one careful
    press(&r, UI_RIGHT);                                 // the second button: alone
    press(&r, UI_OK);
    is_on(&r, "alone");
    press(&r, UI_NEXT);
    is_on(&r, "friend");
    press(&r, UI_OK);
    is_on(&r, "grown");
    press(&r, UI_OK);
    is_on(&r, "valley");
    assert_true(host_session(r.host)->alone);
    int careful = first_level_of(&r, BAND_9_11), light = first_level_of(&r, BAND_12_15);
    assert_int_equal(r.shelf->entries[careful].head.sensitive, 2);
    screens_pick(r.hall, (size_t)careful);
    look(&r);
    is_on(&r, "opening"); // an adult's
    press(&r, UI_MENU);
    is_on(&r, "valley");
    screens_pick(r.hall, (size_t)light);
    look(&r);
    is_on(&r, "notice");
    press(&r, UI_NEXT);
    hides_in_the_corner(&r);
    for (int steps = 0; !on(&r, "over"); steps++) {
        assert_true(steps < 600);
        keeps_its_secrets(&r);
        goes_on(&r, &chance);
    }
    assert_string_equal(r.settings.last_level, "");
    assert_int_equal(r.asked[REQUEST_SETTINGS], 0); // nothing is written
    assert_int_equal(r.asked[REQUEST_GUIDE], 0);
    closes(&r);
}

static void leaving_is_asked_for_and_done_by_others(void **state)
{
    (void)state;
    struct room r;
    opens(&r);
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r.frame, &count);
    const char *quit = text(r.languages[0], T_TITLE_QUIT);
    for (size_t i = 0; i < count && r.asked[REQUEST_QUIT] == 0; i++)
        if (strcmp(spots[i].label, quit) == 0)
            raw(&r, RAW_POINTER_DOWN, 0, spots[i].rect.x + spots[i].rect.w / 2, spots[i].rect.y + spots[i].rect.h / 2);
    assert_int_equal(r.asked[REQUEST_QUIT], 1);
    is_on(&r, "title");
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_meeting_ends_and_keeps_its_secrets),
        cmocka_unit_test(the_title_by_itself_ends_nothing),
        cmocka_unit_test(what_stands_outside_changes_nothing),
        cmocka_unit_test(no_way_of_pressing_gets_it_stuck),
        cmocka_unit_test(a_held_or_bouncing_key_is_one_press),
        cmocka_unit_test(another_language_leaves_the_meeting_as_it_is),
        cmocka_unit_test(a_lone_child_leaves_no_trace),
        cmocka_unit_test(leaving_is_asked_for_and_done_by_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
