// SPDX-License-Identifier: MIT
//
// rules_way_test.c — the way through a meeting: lanterns, the short path, skipping, closing.
#include "test_meeting.h"

// The picture is whole whichever way the story took: branches, skips, the short path.
static void every_lantern_is_lit_in_the_end(void **state)
{
    (void)state;
    static const uint8_t missed[] = {0, 2, 1}; // scenes each answer leads around
    for (uint8_t choice = 0; choice < 3; choice++) {
        struct meeting m = playing(2, 0, &test_level);
        answers(&m, choice);
        until(&m, PHASE_SENTENCE, 0);
        assert_int_equal(m.session.lanterns_total, WHOLE_LANTERNS);
        assert_int_equal(m.session.lanterns, WHOLE_LANTERNS - 1 - missed[choice]);
        next_to(&m, PHASE_LEVEL_DONE);
        assert_int_equal(m.session.lanterns, WHOLE_LANTERNS);
        assert_int_equal(m.session.meeting_lanterns, WHOLE_LANTERNS);
        assert_int_equal(heard(&m, EVENT_LANTERN), WHOLE_LANTERNS);
        assert_int_equal(heard(&m, EVENT_LEVEL_DONE), 0);
    }
    struct meeting skipped = playing(2, 0, &test_level);
    while (skipped.session.phase != PHASE_SENTENCE)
        does(&skipped, skipped.session.phase == PHASE_NOT_FAULT ? COMMAND_NEXT : COMMAND_SKIP, 0);
    assert_int_equal(skipped.session.lanterns, 0);
    next_to(&skipped, PHASE_LEVEL_DONE);
    assert_int_equal(skipped.session.lanterns, WHOLE_LANTERNS);
}

static void a_second_level_begins_afresh(void **state)
{
    (void)state;
    struct meeting m = playing(2, 0, &test_level);
    until(&m, PHASE_LEVEL_DONE, 0);
    assert_int_equal(opens(&m, 0), RULES_OK);
    assert_int_equal(m.session.lanterns, 0);
    int not_fault = 0; // said as often as in the first
    while (m.session.phase != PHASE_LEVEL_DONE) {
        goes_on(&m, 2);
        not_fault += heard(&m, EVENT_NOT_FAULT) == 0;
    }
    assert_int_equal(not_fault, 2);
    assert_int_equal(m.session.levels_played, 2);
    assert_int_equal(m.session.meeting_lanterns, 2 * WHOLE_LANTERNS); // those of the first level stay
    next_to(&m, PHASE_CLOSING);
}

// One level on its short path because the hour is running out; the next one is whole again. A level that has no
// short path is played whole, and a meeting that was set up short stays short.
static void one_level_may_be_played_short(void **state)
{
    (void)state;
    static const uint8_t ready[] = {READY_SHORT, 0, READY_SHORT | READY_ALL, READY_ALL};
    struct meeting m = begun(2, 0, &test_level);
    for (size_t i = 0; i < sizeof ready; i++) {
        bool short_one = (ready[i] & READY_SHORT) != 0, played[ALL_SCENES] = {false};
        assert_int_equal(opens(&m, ready[i]), RULES_OK);
        assert_int_equal(m.session.lanterns_total, short_one ? SHORT_LANTERNS : WHOLE_LANTERNS);
        for (; m.session.phase != PHASE_LEVEL_DONE; goes_on(&m, 0))
            played[m.session.scene] = true;
        for (uint8_t scene = 0; scene < ALL_SCENES; scene++)
            assert_int_equal(played[scene], !short_one || test_scenes[scene].short_path);
        assert_int_equal(m.session.lanterns, m.session.lanterns_total);
    }
    m = begun(2, SETUP_SHORT, &test_level);
    assert_int_equal(opens(&m, 0), RULES_OK);
    assert_int_equal(m.session.lanterns_total, SHORT_LANTERNS);
    struct scene one;
    struct level whole = test_level_with(SORT, false, &one);
    m = begun(2, 0, &whole);
    assert_int_equal(opens(&m, READY_SHORT), RULES_OK);
    next_to(&m, PHASE_ASK);
    struct level careful = test_level_of(2, true);
    m = begun(2, 0, &careful);
    assert_int_equal(opens(&m, READY_SHORT), RULES_NOT_READY); // short is no way around the ticks
}

static void the_short_path_plays_its_scenes_only(void **state)
{
    (void)state;
    static const uint8_t way[] = {SAY, ASK, TELL, ACT, TALK};
    for (uint8_t choice = 0; choice < 3; choice++) { // whatever branch
        struct meeting m = playing(2, SETUP_SHORT, &test_level);
        assert_int_equal(m.session.lanterns_total, SHORT_LANTERNS);
        for (size_t i = 0; i < sizeof way; i++) {
            assert_int_equal(m.session.scene, way[i]);
            while (m.session.scene == way[i] && m.session.phase != PHASE_SENTENCE)
                goes_on(&m, choice);
        }
        is_in(&m, PHASE_SENTENCE);
    }
    struct scene one;
    struct level whole = test_level_with(SPOT, false, &one); // no scene marked short: played whole
    struct meeting m = playing(2, SETUP_SHORT, &whole);
    is_in(&m, PHASE_ASK);
    assert_int_equal(m.session.lanterns_total, 2);
    struct level late = test_level;
    late.scenes = test_scenes + SORT; // the first scene is not on the short path
    late.scene_count = 4;
    struct meeting first = playing(2, SETUP_SHORT, &late);
    assert_int_equal(first.session.scene, TELL - SORT);
}

// A scene that does not suit today's children is left out; a choice nobody locked leads nowhere.
static void skipping_follows_what_was_locked(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    until_decide(&m);
    does(&m, COMMAND_CHOOSE, 2);
    struct meeting locked = m;
    does(&m, COMMAND_SKIP, 0);
    assert_int_equal(m.session.after_fault, SORT);
    does(&locked, COMMAND_LOCK, 0);
    struct meeting again = locked;
    does(&locked, COMMAND_SKIP, 0);
    assert_int_equal(locked.session.after_fault, ORDER);
    until(&again, PHASE_TOGETHER, 0);
    does(&again, COMMAND_AGAIN, 0); // the second look is left: the first answer stands
    does(&again, COMMAND_SKIP, 0);
    assert_int_equal(again.session.after_fault, ORDER);
    for (uint8_t scene = 0; scene < ALL_SCENES; scene++) {
        struct meeting any = in_scene(scene, 3, 0, &test_level);
        do {
            struct meeting skip = any;
            does(&skip, COMMAND_SKIP, 0);
            assert_true(skip.session.scene != scene || skip.session.phase == PHASE_NOT_FAULT);
            goes_on(&any, 0);
        } while (any.session.scene == scene && any.session.phase != PHASE_NOT_FAULT);
    }
    struct meeting pick = begun(2, 0, &test_level);
    refuses(&pick, COMMAND_SKIP, 0, RULES_NOT_NOW);
}

static void closes_in_three_steps(struct meeting m)
{
    does(&m, COMMAND_CLOSE, 0);
    is_in(&m, PHASE_CLOSING);
    assert_int_equal(heard(&m, EVENT_CLOSING), 0);
    refuses(&m, COMMAND_CLOSE, 0, RULES_NOT_NOW);
    for (int step = 1; step < CLOSING_STEPS; step++) {
        next_to(&m, PHASE_CLOSING);
        assert_int_equal(heard(&m, EVENT_CLOSING), step);
    }
    next_to(&m, PHASE_OVER);
    assert_int_equal(heard(&m, EVENT_OVER), 0);
    for (int type = COMMAND_SETUP; type < COMMAND_TYPES; type++)
        assert_int_not_equal(sends(&m, SEAT_FACILITATOR, (enum command_type)type, 0), RULES_OK);
}

// A power cut, a bell, a child who cries: every meeting ends with the rule, the helpers, something bright.
static void closing_is_the_same_from_everywhere(void **state)
{
    (void)state;
    struct meeting m = {.level = NULL};
    rules_open(&m.session);
    closes_in_three_steps(m);
    closes_in_three_steps(begun(4, 0, NULL));
    closes_in_three_steps(begun(0, 0, NULL));
    for (m = playing(3, 0, &test_level); m.session.phase != PHASE_CLOSING; goes_on(&m, 0))
        closes_in_three_steps(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_lantern_is_lit_in_the_end),  cmocka_unit_test(a_second_level_begins_afresh),
        cmocka_unit_test(one_level_may_be_played_short),    cmocka_unit_test(the_short_path_plays_its_scenes_only),
        cmocka_unit_test(skipping_follows_what_was_locked), cmocka_unit_test(closing_is_the_same_from_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
