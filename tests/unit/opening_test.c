// SPDX-License-Identifier: MIT
//
// opening_test.c — a child alone and the levels that want an adult: they look locked, whatever the child presses leaves
// them locked, and an adult with the printed guide opens one by keys, by mouse or by a pad.
#include "memory.h"
#include "paper.h"
#include "test_document.h"
#include "test_random.h"
#include "test_room.h"

#include "loader.h"

#include <stdio.h>

#ifdef FEWER // under sanitizers: the other build has them all
enum { MONKEYS = 2 };
#else
enum { MONKEYS = 5 };
#endif
enum { MONKEY_PRESSES = 6000, SHELF = 6 };

static const struct {
    enum band band;
    uint8_t sensitive;
} kinds[SHELF] = {{BAND_6_8, 2}, {BAND_6_8, 3}, {BAND_9_11, 2}, {BAND_9_11, 3}, {BAND_12_15, 1}, {BAND_12_15, 2}};

// Real levels under all bands and degrees; the youngest bands have nothing for a child alone.
static void stocks(struct room *r)
{
    struct shelf *shelf = mem_new(1, sizeof *shelf), *real = r->shelf;
    shelf->entries = mem_new(SHELF, sizeof *shelf->entries);
    shelf->count = shelf->all = SHELF;
    for (size_t i = 0; i < SHELF; i++) {
        struct shelf_entry *e = &shelf->entries[i];
        e->path = mem_copy_text(real->entries[i % real->count].path);
        e->head = real->entries[i % real->count].head;
        e->head.band = kinds[i].band;
        e->head.sensitive = kinds[i].sensitive;
        e->state = SHELF_FINE;
        snprintf(e->head.id, sizeof e->head.id, "man-%zu", i);
        snprintf(e->head.title, sizeof e->head.title, "Màn %zu.", i);
    }
    r->shelf = shelf;
    r->bag.shelf = shelf;
    shelf_free(real);
    look(r);
}

static const char *says(const struct room *r, enum text_id id)
{
    return text(r->languages[strcmp(r->settings.language, "en") == 0], id);
}

static void begins_alone(struct room *r)
{
    r->settings.text_scale = 100;
    ui_keymap_defaults(&r->settings.keymap);
    r->settings.hold = false; // a child may have set it: whoever comes next presses as before
    for (int i = 0; i < 20 && !on(r, "title"); i++) {
        key(r, "Escape");
        if (on(r, "menu"))
            clicks(r, says(r, T_MENU_END)); // a level is left by its end
        for (int next = 0; next < 8 && (on(r, "closing") || on(r, "over")); next++)
            press(r, UI_NEXT);
    }
    is_on(r, "title");
    assert_true(clicks(r, says(r, T_TITLE_ALONE)));
    assert_true(clicks(r, says(r, T_ALONE_GO)));
    press(r, UI_OK); // a friend
    is_on(r, "grown");
}

// Into the part of the valley of that age, from wherever one is in it.
static void goes_to(struct room *r, enum band band)
{
    if (on(r, "valley"))
        clicks(r, says(r, shelf_band_text(r->bag.solo.band)));
    is_on(r, "grown");
    assert_true(clicks(r, says(r, shelf_band_text(band))));
    is_on(r, "valley");
}

static void it_opens_where_there_is_something_to_play(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    stocks(&r);
    r.settings.band = BAND_9_11;
    begins_alone(&r);
    press(&r, UI_OK);
    assert_true(ui_shows(r.frame, "Màn 4."));
    assert_int_equal(r.settings.band, BAND_9_11); // of the hall, and still so
    press(&r, UI_OK);
    assert_int_equal(r.bag.picking.picked, 4); // Enter alone plays it
    assert_false(on(&r, "opening"));
    closes(&r);
}

static void where_all_is_locked_it_says_so(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    stocks(&r);
    begins_alone(&r);
    goes_to(&r, BAND_9_11);
    assert_true(ui_shows(r.frame, says(&r, T_SOLO_WITH_ADULT)));
    assert_true(ui_shows(r.frame, "Màn 2."));
    assert_false(ui_shows(r.frame, "Màn 3.")); // never alone, not with an adult either
    clicks(&r, "Màn 2.");
    is_on(&r, "opening");
    closes(&r);
}

static void pad(struct room *r, enum ui_pad button)
{
    r->now_ms += PRESS_MS;
    viewer_input(r->hall, &(struct ui_raw){.kind = RAW_PAD_BUTTON, .key = (uint16_t)button, .now_ms = r->now_ms});
    look(r);
}

enum hand { BY_KEYS, BY_MOUSE, BY_PAD, HANDS };

// With a pad the focus goes to the picture by its arrows, three in a row, then A.
static void presses_picture(struct room *r, enum hand hand, int picture, int *at)
{
    static const char *const digits[] = {"1", "2", "3", "4", "5", "6"};
    switch (hand) {
    case BY_KEYS:
    case HANDS: key(r, digits[picture]); return;
    case BY_MOUSE: assert_true(clicks(r, says(r, (enum text_id)(T_OPENING_DRUM + picture)))); return;
    case BY_PAD:
        for (; *at / 3 < picture / 3; *at += 3)
            pad(r, PAD_DOWN);
        for (; *at / 3 > picture / 3; *at -= 3)
            pad(r, PAD_UP);
        for (; *at < picture; ++*at)
            pad(r, PAD_RIGHT);
        for (; *at > picture; --*at)
            pad(r, PAD_LEFT);
        pad(r, PAD_A);
        return;
    }
}

static void presses_all(struct room *r, enum hand hand, const char *id, int wrong_at)
{
    uint8_t steps[LEVEL_OPENING_STEPS];
    int at = 0;
    level_opening(id, steps);
    is_on(r, "opening");
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++)
        presses_picture(r, hand, i == wrong_at ? (steps[i] + 1) % LEVEL_OPENING_PICTURES : steps[i], &at);
}

static void an_adult_opens_one_with_any_hand(void **state)
{
    (void)state;
    for (int hand = 0; hand < HANDS; hand++) {
        struct room r;
        opens(&r);
        stocks(&r);
        begins_alone(&r);
        goes_to(&r, BAND_9_11);
        clicks(&r, "Màn 2.");
        presses_all(&r, (enum hand)hand, "man-2", -1);
        is_on(&r, "notice");
        press(&r, UI_BACK); // not this one after all
        is_on(&r, "valley");
        goes_to(&r, BAND_6_8);
        clicks(&r, "Màn 0.");
        is_on(&r, "opening"); // another one stays shut
        presses_all(&r, BY_KEYS, "man-2", -1);
        is_on(&r, "valley");
        closes(&r);
    }
}

static void one_wrong_picture_is_enough(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    stocks(&r);
    begins_alone(&r);
    goes_to(&r, BAND_9_11);
    for (int wrong = 0; wrong < 5; wrong++) {
        clicks(&r, "Màn 2.");
        presses_all(&r, BY_KEYS, "man-2", wrong * 2 % LEVEL_OPENING_STEPS);
        is_on(&r, "valley");
        assert_true(ui_shows(r.frame, says(&r, T_OPENING_WRONG)));
    }
    clicks(&r, "Màn 2.");
    is_on(&r, "valley"); // now only from the title
    begins_alone(&r);
    goes_to(&r, BAND_9_11);
    clicks(&r, "Màn 2.");
    presses_all(&r, BY_KEYS, "man-2", -1);
    is_on(&r, "notice");
    closes(&r);
}

static void opened_levels_are_shut_for_the_next_child(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    stocks(&r);
    begins_alone(&r);
    goes_to(&r, BAND_9_11);
    clicks(&r, "Màn 2.");
    presses_all(&r, BY_KEYS, "man-2", -1);
    is_on(&r, "notice");
    begins_alone(&r);
    goes_to(&r, BAND_9_11);
    clicks(&r, "Màn 2.");
    is_on(&r, "opening");
    closes(&r);
}

static void presses_anything(struct room *r, struct random *chance)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    uint32_t what = random_below(chance, 10);
    if (what < 4 && count > 0) {
        const struct rect *at = &spots[random_below(chance, (uint32_t)count)].rect;
        raw(r, RAW_POINTER_DOWN, 0, at->x + at->w / 2, at->y + at->h / 2);
    } else if (what < 5) {
        raw(r, RAW_POINTER_DOWN, 0, (int)random_below(chance, WIDTH), (int)random_below(chance, HEIGHT));
    } else if (what < 7) {
        raw(r, RAW_KEY, (uint16_t)(0x1E + random_below(chance, 6)), 0, 0); // 1…6: what the pictures say
    } else if (what < 9) {
        raw(r, RAW_KEY, (uint16_t)random_below(chance, 0xE8), 0, 0);
    } else {
        pad(r, (enum ui_pad)random_below(chance, PAD_RIGHT_SHOULDER + 1));
    }
}

static void whatever_a_child_presses_they_stay_shut(void **state)
{
    (void)state;
    int tried = 0;
    for (uint32_t seed = 1; seed <= MONKEYS; seed++) {
        struct room r;
        struct random chance = {seed * 77};
        opens(&r);
        stocks(&r);
        begins_alone(&r);
        for (int i = 0; i < MONKEY_PRESSES; i++) {
            presses_anything(&r, &chance);
            const struct session *s = host_session(r.host);
            if (!s->alone) // out of its own corner: whoever is there then is asked for other things
                begins_alone(&r);
            tried += on(&r, "opening");
            assert_false(r.bag.picking.has_opened);
        }
        closes(&r);
    }
    assert_true(tried > 100 * MONKEYS); // they did try, one more often than another
}

// The guide of a level holds it for the adult; no other page of paper and no screen does.
static void the_guide_has_it(void **state)
{
    struct room r;
    char first[80];
    uint8_t steps[LEVEL_OPENING_STEPS];
    (void)state;
    opens(&r);
    for (size_t i = 0; i < r.shelf->count; i++) {
        struct diag_list *diags = diag_list_new();
        struct level *level = level_load(r.shelf->entries[i].path, diags);
        assert_non_null(level);
        level_opening(level->id, steps);
        char *page = html_of(paper_guide(level, r.help, r.languages[0]));
        snprintf(first, sizeof first, "%d. %s → %d. %s", steps[0] + 1,
                 says(&r, (enum text_id)(T_OPENING_DRUM + steps[0])), steps[1] + 1,
                 says(&r, (enum text_id)(T_OPENING_DRUM + steps[1])));
        assert_int_equal(strstr(page, first) != NULL, level->sensitive == 2 && level->band != BAND_ADULTS);
        mem_free(page);
        level_free(level);
        diag_list_free(diags);
    }
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_opens_where_there_is_something_to_play),
        cmocka_unit_test(where_all_is_locked_it_says_so),
        cmocka_unit_test(an_adult_opens_one_with_any_hand),
        cmocka_unit_test(one_wrong_picture_is_enough),
        cmocka_unit_test(opened_levels_are_shut_for_the_next_child),
        cmocka_unit_test(whatever_a_child_presses_they_stay_shut),
        cmocka_unit_test(the_guide_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
