// SPDX-License-Identifier: MIT
//
// rules_activity_test.c — a warm-up, a check, a debrief: where it may begin, its steps, hands counted, and back again.
#include "test_meeting.h"

enum { ALL_STEPS = 0xFFFF };

static enum rules_verdict begins(struct meeting *m, uint8_t index, uint8_t steps, uint32_t counting)
{
    struct command c = {
        .type = COMMAND_ACTIVITY, .seat = SEAT_FACILITATOR, .choice = index, .value = steps, .seed = counting};
    m->events.count = 0;
    return rules_apply(&m->session, m->level, &c, &m->events);
}

static struct meeting in_activity(uint8_t steps, uint32_t counting)
{
    struct meeting m = begun(3, SETUP_STARS, &test_level);
    assert_int_equal(begins(&m, 4, steps, counting), RULES_OK);
    return m;
}

static struct view seen_by(const struct meeting *m, enum role role)
{
    struct view v;
    rules_view(&m->session, m->level, role, NULL, &v);
    return v;
}

// Before the first level, between levels, after the last: never into a story, and always back to where it was.
static void an_activity_surrounds_the_levels(void **state)
{
    (void)state;
    bool begun_from[PHASES] = {false};
    struct meeting m = {.level = &test_level};
    rules_open(&m.session);
    assert_int_equal(begins(&m, 0, 2, 0), RULES_NOT_NOW);
    struct command setup = {.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 2, .value = SETUP_KEYS};
    assert_int_equal(rules_apply(&m.session, NULL, &setup, NULL), RULES_OK);
    while (true) {
        bool may = m.session.phase == PHASE_PROMISE || m.session.phase == PHASE_PICK ||
                   m.session.phase == PHASE_LEVEL_DONE;
        struct meeting copy = m;
        assert_int_equal(begins(&copy, 0, 2, 0), may ? RULES_OK : RULES_NOT_NOW);
        begun_from[m.session.phase] = may;
        if (may) {
            next_to(&copy, PHASE_ACTIVITY);
            next_to(&copy, (enum phase)m.session.phase);
        }
        assert_memory_equal(&copy.session, &m.session, sizeof m.session); // turn, lanterns, stars, level: untouched
        if (m.session.phase == PHASE_OVER)
            break;
        if (m.session.phase == PHASE_PICK)
            assert_int_equal(opens(&m, 0), RULES_OK);
        else
            goes_on(&m, 1);
    }
    assert_true(begun_from[PHASE_PROMISE] && begun_from[PHASE_PICK] && begun_from[PHASE_LEVEL_DONE]);
}

static void alone_there_is_none(void **state)
{
    (void)state;
    struct meeting m = begun(0, 0, &test_level);
    is_in(&m, PHASE_PICK);
    assert_int_equal(begins(&m, 0, 2, 0), RULES_NOT_NOW);
    m = playing(0, 0, &test_level);
    until(&m, PHASE_LEVEL_DONE, 0);
    assert_int_equal(begins(&m, 0, 2, 0), RULES_NOT_NOW);
}

// Files come and go: which activity it was is known by its mark, to screens, to the checksum and to the figures.
static void an_activity_keeps_its_mark(void **state)
{
    (void)state;
    struct meeting m = playing(2, 0, &test_level), other;
    until(&m, PHASE_LEVEL_DONE, 0);
    other = m;
    assert_int_equal(begins(&m, 7, 2, 0xBEEF0001), RULES_OK);
    assert_int_equal(begins(&other, 7, 2, 0xBEEE0001), RULES_OK);
    assert_int_equal(seen_by(&m, ROLE_HALL).activity_mark, 0xBEEF);
    assert_true(rules_checksum(&m.session) != rules_checksum(&other.session));
    assert_true(seen_by(&m, ROLE_CONSOLE).can_count);
    does(&m, COMMAND_NEXT, 0);
    assert_false(seen_by(&m, ROLE_CONSOLE).can_count);
    does(&m, COMMAND_NEXT, 0);
    assert_int_equal(seen_by(&m, ROLE_HALL).activity_mark, 0);
}

// Every step is shown, each is told once, and coming back is no second end of the level.
static void steps_are_told_in_order(void **state)
{
    (void)state;
    struct meeting done = playing(2, 0, &test_level);
    until(&done, PHASE_LEVEL_DONE, 0);
    for (uint8_t steps = 1; steps <= ACTIVITY_STEPS_MAX; steps++) {
        struct meeting m = done;
        assert_int_equal(begins(&m, 7, steps, 0), RULES_OK);
        assert_int_equal(m.events.count, 1);
        assert_int_equal(heard(&m, EVENT_PHASE), PHASE_ACTIVITY);
        for (uint8_t step = 0; step < steps; step++) {
            struct view v = seen_by(&m, ROLE_HALL);
            assert_int_equal(v.activity, 7);
            assert_int_equal(v.activity_mark, 0);
            assert_int_equal(v.activity_step, step);
            assert_int_equal(v.activity_steps, steps);
            assert_true(v.can_skip);
            does(&m, COMMAND_NEXT, 0);
            assert_int_equal(m.events.count, 1);
            assert_int_equal(heard(&m, EVENT_STEP), step + 1 < steps ? step + 1 : -1);
        }
        assert_int_equal(heard(&m, EVENT_PHASE), PHASE_LEVEL_DONE);
        assert_int_equal(seen_by(&m, ROLE_HALL).activity, 255);
        assert_false(seen_by(&m, ROLE_HALL).can_skip);
    }
}

static void an_activity_has_steps_and_a_number(void **state)
{
    (void)state;
    static const uint8_t steps[] = {0, ACTIVITY_STEPS_MAX + 1, 255};
    struct meeting m = begun(2, 0, &test_level);
    struct session before = m.session;
    for (size_t i = 0; i < sizeof steps; i++)
        assert_int_equal(begins(&m, 0, steps[i], 0), RULES_NO_SUCH_CHOICE);
    assert_int_equal(begins(&m, 255, 2, 0), RULES_NO_SUCH_CHOICE);
    assert_memory_equal(&before, &m.session, sizeof before);
    assert_int_equal(begins(&m, 254, ACTIVITY_STEPS_MAX, 0), RULES_OK);
    assert_int_equal(begins(&m, 0, 2, 0), RULES_NOT_NOW); // none within another
}

// Hands are counted at the steps that ask for it, and a count belongs to its step alone.
static void hands_are_counted_step_by_step(void **state)
{
    (void)state;
    static const uint32_t patterns[] = {0, 1, 0x8000, 0x5A3C, 0x0180, ALL_STEPS, 0xFFFF0000};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct meeting m = in_activity(ACTIVITY_STEPS_MAX, patterns[i]);
        for (uint8_t step = 0; step < ACTIVITY_STEPS_MAX; step++) {
            bool counting = (patterns[i] >> step & 1) != 0;
            assert_int_equal(seen_by(&m, ROLE_CONSOLE).can_count, counting);
            for (uint8_t answer = 0; answer < CHECK_ANSWERS; answer++) {
                assert_int_equal(m.session.counts[answer], 0);
                assert_int_equal(counts(&m, answer, (uint8_t)(10 + step + answer)),
                                 counting ? RULES_OK : RULES_NOT_NOW);
                assert_int_equal(heard(&m, EVENT_COUNTED), counting ? answer : -1);
            }
            assert_int_equal(counts(&m, CHECK_ANSWERS, 1), counting ? RULES_NO_SUCH_CHOICE : RULES_NOT_NOW);
            does(&m, COMMAND_NEXT, 0);
        }
        is_in(&m, PHASE_PICK);
        assert_int_equal(m.session.counted, 0);
    }
}

// A mistyped number is put right; the hall, whose eyes were closed, never sees one.
static void counts_of_a_check_are_the_consoles(void **state)
{
    (void)state;
    struct meeting m = in_activity(2, 3);
    assert_int_equal(counts(&m, CHECK_NOT_FINE, 21), RULES_OK);
    struct view hall = seen_by(&m, ROLE_HALL);
    assert_int_equal(counts(&m, CHECK_NOT_FINE, 12), RULES_OK);
    assert_int_equal(counts(&m, CHECK_UNSURE, 3), RULES_OK);
    assert_int_equal(counts(&m, CHECK_FINE, 5), RULES_OK);
    struct view later = seen_by(&m, ROLE_HALL), console = seen_by(&m, ROLE_CONSOLE);
    assert_memory_equal(&hall, &later, sizeof hall);
    assert_int_equal(console.checked[CHECK_FINE], 5);
    assert_int_equal(console.checked[CHECK_NOT_FINE], 12);
    assert_int_equal(console.checked[CHECK_UNSURE], 3);
    does(&m, COMMAND_NEXT, 0);
    assert_int_equal(seen_by(&m, ROLE_CONSOLE).checked[CHECK_NOT_FINE], 0);
    assert_int_equal(sends(&m, 0, COMMAND_COUNT, 1), RULES_NOT_YOUR_TURN);
}

// Nobody is kept in an activity: it can be left at any step, and the meeting ended from within.
static void an_activity_can_be_left(void **state)
{
    (void)state;
    struct meeting before = begun(3, SETUP_STARS, &test_level);
    for (int step = 0; step < 3; step++) {
        struct meeting m = in_activity(3, ALL_STEPS);
        for (int i = 0; i < step; i++)
            does(&m, COMMAND_NEXT, 0);
        assert_int_equal(counts(&m, 0, 9), RULES_OK);
        struct meeting closed = m;
        does(&m, COMMAND_SKIP, 0);
        is_in(&m, PHASE_PICK);
        assert_memory_equal(&before.session, &m.session, sizeof before.session);
        does(&closed, COMMAND_CLOSE, 0);
        is_in(&closed, PHASE_CLOSING);
        assert_int_equal(closed.session.activity, 255);
        assert_int_equal(closed.session.activity_steps, 0);
        assert_int_equal(closed.session.counts[0], 0);
        until(&closed, PHASE_OVER, 0);
    }
}

// Nothing of a level happens inside it; only how the next question will be answered may be settled.
static void nothing_else_happens_in_an_activity(void **state)
{
    (void)state;
    struct meeting m = in_activity(3, 0);
    assert_int_equal(opens(&m, READY_ALL), RULES_NOT_NOW);
    static const enum command_type others[] = {COMMAND_SETUP, COMMAND_CHOOSE, COMMAND_LOCK,
                                               COMMAND_HELP,  COMMAND_AGAIN,  COMMAND_MOST};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        refuses(&m, others[i], 0, RULES_NOT_NOW);
    assert_int_equal(sends(&m, 1, COMMAND_ANIMAL, 2), RULES_NOT_NOW);
    assert_int_equal(sends(&m, 1, COMMAND_VOTE, 0), RULES_NOT_NOW);
    assert_int_equal(sends(&m, 0, COMMAND_ACTIVITY, 0), RULES_NOT_YOUR_TURN);
    does(&m, COMMAND_MODE, ANSWER_CARDS);
    does(&m, COMMAND_SKIP, 0);
    assert_int_equal(m.session.mode, ANSWER_CARDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_activity_surrounds_the_levels),    cmocka_unit_test(alone_there_is_none),
        cmocka_unit_test(an_activity_keeps_its_mark),          cmocka_unit_test(steps_are_told_in_order),
        cmocka_unit_test(an_activity_has_steps_and_a_number),  cmocka_unit_test(hands_are_counted_step_by_step),
        cmocka_unit_test(counts_of_a_check_are_the_consoles),  cmocka_unit_test(an_activity_can_be_left),
        cmocka_unit_test(nothing_else_happens_in_an_activity),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
