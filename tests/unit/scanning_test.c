// SPDX-License-Identifier: MIT
//
// scanning_test.c — a child with one button, or two, plays a whole level from the title to the title.
#include "test_random.h"
#include "test_room.h"

enum { SCAN_MS = 1600, STEPS_MOST = 4000, GROWN_BAND = 5, VALLEY_SPOT = 1, VALLEY_CIRCLE = 4 };

static void begins(struct room *r, int switches)
{
    opens_levels(r, SOURCE_DIR "/tests/content/alone");
    r->settings.switches = switches;
}

static void passes(struct room *r)
{
    r->now_ms += SCAN_MS;
    assert_true(viewer_due(r->hall) <= r->now_ms); // it is asked for
    viewer_tick(r->hall, r->now_ms);
    look(r);
}

// What somebody who wants to go on would take.
static bool wanted(const struct room *r, const struct ui_spot *spot, struct random *chance)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    if (on(r, "title"))
        return strcmp(spot->label, text(r->languages[0], T_TITLE_ALONE)) == 0;
    if (on(r, "grown"))
        return spot->id.what == GROWN_BAND && spot->id.row == BAND_12_15;
    if (on(r, "valley")) // its level, and then home
        return spot->id.what == (v.phase == PHASE_LEVEL_DONE ? VALLEY_CIRCLE : VALLEY_SPOT);
    if (v.phase == PHASE_DECIDE && on(r, "decide"))
        return v.can_lock ? spot->id.what == ID_LOCK : spot->id.what == ID_OPTION && random_below(chance, 2) == 0;
    if (on(r, "alone"))
        return spot->id.what == 1;
    if (on(r, "friend") || on(r, "over"))
        return spot->id.what == 1;
    if (on(r, "circle"))
        return spot->id.what == 3;
    return spot->id.what == ID_NEXT ||
           (on(r, "level-done") && strcmp(spot->label, text(r->languages[0], T_SOLO_VALLEY)) == 0);
}

static const struct ui_spot *ringed(const struct room *r)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (ui_same(spots[i].id, r->hall->focus))
            return &spots[i];
    return NULL;
}

static void plays(int switches)
{
    struct room r;
    struct random chance = {7};
    begins(&r, switches);
    bool over = false;
    look(&r);
    int waits = 0;
    for (int i = 0; i < STEPS_MOST && !(over && on(&r, "title")); i++) {
        const struct ui_spot *spot = ringed(&r);
        over = over || on(&r, "over");
        bool take = spot != NULL && wanted(&r, spot, &chance);
        if (take) {
            r.now_ms += 400;
            key(&r, switches == 1 ? "Space" : "Enter");
        } else if (switches == 1) {
            passes(&r);
            waits++;
        } else {
            key(&r, "Space");
        }
    }
    if (!over)
        fail_msg("%d switches end on %s", switches, viewer_screen(r.hall));
    assert_true(switches == 2 || waits > 20);
    closes(&r);
}

static void one_switch_plays_a_level(void **state)
{
    (void)state;
    plays(1);
}

static void two_switches_play_a_level(void **state)
{
    (void)state;
    plays(2);
}

// Nobody waits for a ring who has a keyboard, and nothing moves over a sheet somebody draws on.
static void the_ring_moves_for_one_switch_alone(void **state)
{
    (void)state;
    for (int switches = 0; switches < 3; switches++) {
        struct room r;
        begins(&r, switches);
        look(&r);
        struct ui_id before = r.hall->focus;
        r.now_ms += 100000;
        viewer_tick(r.hall, r.now_ms);
        assert_int_equal(ui_same(before, r.hall->focus), switches != 1);
        for (int i = 0; i < 3; i++)
            key(&r, "LeftShift");
        is_on(&r, "neutral");
        assert_true(viewer_due(r.hall) == UINT32_MAX);
        closes(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_switch_plays_a_level),
        cmocka_unit_test(two_switches_play_a_level),
        cmocka_unit_test(the_ring_moves_for_one_switch_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
