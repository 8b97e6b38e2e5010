// SPDX-License-Identifier: MIT
//
// lists_test.c — lists as long as years make them: whatever row is pressed, by mouse or by a number, it is that row
// and nothing else. The 86th meeting once was the neutral screen.
#include "memory.h"
#include "test_room.h"

#include <stdio.h>

enum { MEETINGS = 200, LEVELS = 1000, PLANS = 300, COMMUNES = 300 };

static struct papers papers;

// The next thing asked for of this kind is about `index`.
static void asks_for(struct room *r, enum request_kind kind, int index)
{
    struct request request;
    bool asked = false;
    while (viewer_request(r->hall, &request))
        if (request.kind == kind) {
            assert_int_equal(kind == REQUEST_FACTS_OF ? request.meeting
                             : kind == REQUEST_GUIDE  ? request.level
                                                      : request.plan,
                             index);
            asked = true;
        }
    assert_true(asked);
    viewer_draw(r->hall, r->frame, WIDTH, HEIGHT, r->now_ms);
}

// Presses without looking at what was asked for.
static bool clicks_only(struct room *r, const char *label)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (strncmp(spots[i].label, label, strlen(label)) == 0) {
            const struct rect *at = &spots[i].rect;
            r->now_ms += PRESS_MS;
            return viewer_input(r->hall, &(struct ui_raw){.kind = RAW_POINTER_DOWN,
                                                          .x = at->x + at->w / 2,
                                                          .y = at->y + at->h / 2,
                                                          .now_ms = r->now_ms});
        }
    return false;
}

static bool wheel(struct room *r, int notches)
{
    r->now_ms += PRESS_MS;
    bool changed = viewer_input(r->hall, &(struct ui_raw){.kind = RAW_WHEEL, .notches = notches, .now_ms = r->now_ms});
    look(r);
    return changed;
}

static void opens_with_papers(struct room *r)
{
    opens(r);
    memset(&papers, 0, sizeof papers);
    r->bag.papers = &papers;
    look(r);
}

static void the_86th_meeting_is_itself(void **state)
{
    struct room r;
    (void)state;
    opens_with_papers(&r);
    papers.meeting_count = MEETINGS;
    papers.meetings = mem_new(MEETINGS, sizeof *papers.meetings);
    for (size_t i = 0; i < MEETINGS; i++) {
        papers.meetings[i].id = (int64_t)i + 1;
        papers.meetings[i].looked = true;
        snprintf(papers.meetings[i].began, sizeof papers.meetings[i].began, "buổi %03zu.", i);
    }
    assert_true(clicks(&r, text(r.languages[0], T_TITLE_MEETINGS)));
    for (int i = 0; i < MEETINGS; i++) {
        char label[40];
        is_on(&r, "meetings");
        snprintf(label, sizeof label, "buổi %03d.", i);
        if (i % 4 == 0 && i > 0)
            assert_true(clicks(&r, ">"));
        assert_true(clicks_only(&r, label));
        is_on(&r, "facts");
        asks_for(&r, REQUEST_FACTS_OF, i);
        key(&r, "Escape");
    }
    mem_free(papers.meetings);
    closes(&r);
}

// A shelf of so many, each with a name of its own; all are the same real level.
static struct shelf *many_levels(const struct shelf *real)
{
    struct shelf *shelf = mem_new(1, sizeof *shelf);
    shelf->entries = mem_new(LEVELS, sizeof *shelf->entries);
    shelf->count = shelf->all = LEVELS;
    for (size_t i = 0; i < LEVELS; i++) {
        struct shelf_entry *e = &shelf->entries[i];
        e->path = mem_copy_text(real->entries[0].path);
        e->head = real->entries[0].head;
        e->head.band = BAND_9_11;
        e->head.sensitive = 1;
        e->state = SHELF_FINE;
        snprintf(e->head.id, sizeof e->head.id, "man-%03zu", i);
        snprintf(e->head.title, sizeof e->head.title, "Màn %03zu.", i);
    }
    return shelf;
}

static void each_of_a_thousand_levels_is_itself(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    struct shelf *real = r.shelf;
    r.shelf = many_levels(real);
    r.bag.shelf = r.shelf;
    to_the_picker(&r);
    is_on(&r, "picker");
    for (int i = 0; i < LEVELS; i++) {
        char label[40];
        snprintf(label, sizeof label, "Màn %03d.", i);
        if (i % 4 == 0 && i > 0)
            assert_true(clicks(&r, ">"));
        if (i % 50 == 49) { // the guide of this one, and nothing is played
            char guide[80];
            snprintf(guide, sizeof guide, "%s: %s", text(r.languages[0], T_PICK_GUIDE), label);
            assert_true(clicks_only(&r, guide));
            asks_for(&r, REQUEST_GUIDE, i);
            is_on(&r, "picker");
        }
        shelf_mark(&r.shelf->entries[i], mem_copy_text(label)); // its own page then says what is wrong with it
        look(&r);
        assert_true(i % 2 == 0 ? clicks(&r, label) : (key(&r, (const char *[]){"1", "2", "3", "4"}[i % 4]), true));
        is_on(&r, "problem");
        assert_true(ui_shows(r.frame, label));
        key(&r, "Escape");
        is_on(&r, "picker");
    }
    shelf_free(real);
    closes(&r);
}

static struct rect focused(const struct room *r)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (ui_same(spots[i].id, r->hall->focus))
            return spots[i].rect;
    fail_msg("the focus is nowhere to be seen");
    return (struct rect){0};
}

// From the top to the bottom, in a line from left to right; from the last to the first, and back the same way.
static void tab_goes_where_eyes_go(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    struct shelf *real = r.shelf;
    r.shelf = many_levels(real);
    r.bag.shelf = r.shelf;
    to_the_picker(&r);
    is_on(&r, "picker");
    size_t count = 0, wraps = 0;
    ui_spots(r.frame, &count);
    struct ui_id began = r.hall->focus;
    for (size_t i = 0; i < count; i++) {
        struct rect from = focused(&r);
        key(&r, "Tab");
        struct rect to = focused(&r);
        bool inside = to.x >= from.x && to.y >= from.y && to.x + to.w <= from.x + from.w &&
                      to.y + to.h <= from.y + from.h;
        bool below = to.y >= from.y + from.h, beside = to.x >= from.x + from.w && to.y < from.y + from.h;
        wraps += !inside && !below && !beside;
    }
    assert_true(ui_same(began, r.hall->focus)); // each once
    assert_int_equal(wraps, 1);
    shelf_free(real);
    closes(&r);
}

static void enter_plays_what_is_seen(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    struct shelf *real = r.shelf;
    r.shelf = many_levels(real);
    r.bag.shelf = r.shelf;
    to_the_picker(&r);
    for (int i = 0; i < LEVELS; i++)
        shelf_mark(&r.shelf->entries[i], mem_copy_text(r.shelf->entries[i].head.title));
    for (int page = 0; page < 3; page++)
        assert_true(clicks(&r, ">"));
    press(&r, UI_OK);
    is_on(&r, "problem");
    assert_true(ui_shows(r.frame, "Màn 012."));
    shelf_free(real);
    closes(&r);
}

static void each_of_300_plans_is_itself(void **state)
{
    struct room r;
    struct programme programme = {.plan = {.minutes = 0}};
    (void)state;
    opens_with_papers(&r);
    r.bag.programme = &programme;
    look(&r);
    papers.plan_count = PLANS;
    papers.plans = mem_new(PLANS, sizeof *papers.plans);
    for (size_t i = 0; i < PLANS; i++)
        snprintf(papers.plans[i].title, sizeof papers.plans[i].title, "hoạch %03zu.", i);
    for (int i = 0; i < PLANS; i += 7) {
        char label[40];
        snprintf(label, sizeof label, "hoạch %03d.", i);
        assert_true(clicks(&r, text(r.languages[0], T_TITLE_PLAN)));
        assert_true(clicks(&r, text(r.languages[0], T_PLAN_READY_ONES)));
        for (int page = 0; page < i / 5; page++)
            assert_true(clicks(&r, ">"));
        assert_true(clicks_only(&r, label));
        asks_for(&r, REQUEST_PLAN_LOAD, i);
        is_on(&r, "plan");
        key(&r, "Escape");
    }
    mem_free(papers.plans);
    closes(&r);
}

static void each_of_300_communes_is_itself(void **state)
{
    struct room r;
    static char table[COMMUNES * 80];
    (void)state;
    opens(&r);
    int length = snprintf(table, sizeof table, "xã,địa chỉ,điện thoại\n");
    for (int i = 0; i < COMMUNES; i++)
        length += snprintf(table + length, sizeof table - (size_t)length, "Xã Mường %03d,Trạm y tế,0215 3812 %03d\n", i,
                           i);
    struct addresses *addresses = addresses_read("a.csv", table, (size_t)length);
    assert_int_equal(addresses->commune_count, COMMUNES);
    r.bag.addresses = addresses;
    look(&r);
    press(&r, UI_MENU);
    is_on(&r, "settings");
    assert_true(clicks(&r, text(r.languages[0], T_SETTINGS_DEVICE)));
    assert_true(clicks(&r, text(r.languages[0], T_ADDRESS_SETTING_NONE)));
    for (int i = 0; i < COMMUNES; i++) {
        char name[40];
        snprintf(name, sizeof name, "Xã Mường %03d", i);
        if (i % 8 == 0 && i > 0)
            assert_true(clicks(&r, ">"));
        assert_true(clicks(&r, name));
        is_on(&r, "addresses");
        assert_string_equal(r.settings.commune, name);
    }
    closes(&r);
    addresses_free(addresses);
}

// A wheel turns a list where its buttons would, once for each push of a hand, and presses nothing.
static void a_wheel_turns_pages(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    struct shelf *real = r.shelf;
    r.shelf = many_levels(real);
    r.bag.shelf = r.shelf;
    to_the_picker(&r);
    assert_false(wheel(&r, -1)); // nothing lies before the first page
    assert_true(ui_shows(r.frame, "Màn 000."));
    assert_true(wheel(&r, 1));
    assert_true(ui_shows(r.frame, "Màn 004."));
    r.now_ms -= PRESS_MS - 20; // the same push goes on
    assert_false(wheel(&r, 3));
    assert_true(ui_shows(r.frame, "Màn 004."));
    assert_true(wheel(&r, -2));
    assert_true(ui_shows(r.frame, "Màn 000."));
    is_on(&r, "picker");
    key(&r, "F1");
    assert_true(wheel(&r, 1));
    assert_true(ui_shows(r.frame, text(r.languages[0], T_KEYS_PADS)));
    assert_false(wheel(&r, 1)); // and does not lead away where they end
    is_on(&r, "keys");
    shelf_free(real);
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_86th_meeting_is_itself),  cmocka_unit_test(each_of_a_thousand_levels_is_itself),
        cmocka_unit_test(tab_goes_where_eyes_go),      cmocka_unit_test(enter_plays_what_is_seen),
        cmocka_unit_test(each_of_300_plans_is_itself), cmocka_unit_test(each_of_300_communes_is_itself),
        cmocka_unit_test(a_wheel_turns_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
