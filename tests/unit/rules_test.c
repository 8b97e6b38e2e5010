// SPDX-License-Identifier: MIT
//
// rules_test.c — the meeting: setup, animals, opening levels, stories, and NOT_FAULT on every way.
// Lanterns, skipping, closing: rules_way_test.c. Questions: rules_question_test.c, rules_answer_test.c.
// Senders: rules_command_test.c. What a role sees: rules_view_test.c. Walks: rules_walk_test.c.
#include "test_meeting.h"

// A meeting begins once, with two to six teams or one child alone.
static void setup_is_once_and_within_bounds(void **state)
{
    (void)state;
    struct meeting m = {.level = NULL};
    rules_open(&m.session);
    is_in(&m, PHASE_SETUP);
    refuses(&m, COMMAND_NEXT, 0, RULES_NOT_NOW);
    refuses(&m, COMMAND_SETUP, 1, RULES_NO_SUCH_CHOICE);
    refuses(&m, COMMAND_SETUP, TEAMS_MAX + 1, RULES_NO_SUCH_CHOICE);
    does(&m, COMMAND_SETUP, TEAMS_MAX);
    is_in(&m, PHASE_PROMISE);
    assert_int_equal(heard(&m, EVENT_PHASE), PHASE_PROMISE);
    refuses(&m, COMMAND_SETUP, 3, RULES_NOT_NOW);
    next_to(&m, PHASE_PICK);
    refuses(&m, COMMAND_NEXT, 0, RULES_NOT_NOW);
    assert_false(m.session.stars_on); // stars and the short path are off unless asked for
    assert_false(m.session.short_path);
}

static void looks_at(const struct meeting *m, int hands)
{
    struct view view;
    rules_view(&m->session, NULL, ROLE_HALL, NULL, &view);
    assert_int_equal(view.hands, hands);
}

// A hall says each sentence: no press goes past the promise as a whole, and an activity in between costs no hand.
static void a_promise_is_made_hand_by_hand(void **state)
{
    (void)state;
    struct meeting m = {.level = NULL};
    rules_open(&m.session);
    struct command setup = {.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 4, .value = SETUP_HANDS};
    assert_int_equal(rules_apply(&m.session, NULL, &setup, NULL), RULES_OK);
    for (uint8_t hands = 1; hands < PROMISES; hands++) {
        uint64_t before = rules_checksum(&m.session);
        looks_at(&m, hands);
        next_to(&m, PHASE_PROMISE);
        assert_int_equal(heard(&m, EVENT_STEP), hands);
        assert_true(rules_checksum(&m.session) != before);
    }
    looks_at(&m, PROMISES);
    struct command warm_up = {.type = COMMAND_ACTIVITY, .seat = SEAT_FACILITATOR, .value = 1};
    assert_int_equal(rules_apply(&m.session, NULL, &warm_up, NULL), RULES_OK);
    next_to(&m, PHASE_PROMISE);
    looks_at(&m, PROMISES);
    next_to(&m, PHASE_PICK);
}

// A meeting that an older program began says it at once: its journal has one press for it.
static void a_meeting_of_before_promises_at_once(void **state)
{
    (void)state;
    struct meeting m = {.level = NULL};
    rules_open(&m.session);
    does(&m, COMMAND_SETUP, 4);
    looks_at(&m, PROMISES);
    next_to(&m, PHASE_PICK);
}

// A lone child makes no promise to a room: the levels come at once.
static void alone_goes_straight_to_the_levels(void **state)
{
    (void)state;
    struct meeting m = begun(0, SETUP_STARS, NULL);
    is_in(&m, PHASE_PICK);
    assert_true(m.session.alone);
    assert_int_equal(m.session.team_count, 1);
    assert_false(m.session.stars_on);
    m = begun(0, SETUP_HANDS, NULL);
    is_in(&m, PHASE_PICK);
}

// Two teams with one animal would not know who is called.
static void animals_stay_unique(void **state)
{
    (void)state;
    struct meeting m = begun(3, 0, NULL);
    assert_int_equal(sends(&m, 0, COMMAND_ANIMAL, 2), RULES_OK); // team 2 had it
    assert_int_equal(m.session.animals[0], 2);
    assert_int_equal(m.session.animals[2], 0);
    assert_int_equal(sends(&m, 1, COMMAND_ANIMAL, 7), RULES_OK); // nobody had it
    assert_int_equal(m.session.animals[1], 7);
    assert_int_equal(sends(&m, 1, COMMAND_ANIMAL, 5), RULES_OK); // a team that does not play had it
    for (uint8_t i = 0; i < TEAMS_MAX; i++)
        for (uint8_t j = 0; j < i; j++)
            assert_int_not_equal(m.session.animals[i], m.session.animals[j]);
    assert_int_equal(sends(&m, 0, COMMAND_ANIMAL, ANIMALS), RULES_NO_SUCH_ANIMAL);
    assert_int_equal(sends(&m, 3, COMMAND_ANIMAL, 6), RULES_NOT_YOUR_TURN); // there is no fourth team
    struct meeting later = playing(3, 0, &test_level);
    assert_int_equal(sends(&later, 0, COMMAND_ANIMAL, 6), RULES_NOT_NOW);
}

// Heavy levels open only when the grown-ups are ready; a child alone never sees the heaviest.
static void careful_levels_need_grown_ups(void **state)
{
    (void)state;
    static const struct {
        uint8_t sensitive, teams, ready;
        enum rules_verdict verdict;
    } rows[] = {
        {1, 3, 0, RULES_OK},
        {2, 3, 0, RULES_NOT_READY},
        {2, 3, READY_ADULT | READY_PRIVATE, RULES_NOT_READY},
        {2, 3, READY_PERSON | READY_PRIVATE, RULES_NOT_READY},
        {2, 3, READY_OPENED, RULES_NOT_READY},
        {2, 3, READY_ALL, RULES_OK},
        {3, 3, READY_ADULT | READY_PERSON, RULES_NOT_READY},
        {3, 3, READY_ALL, RULES_OK},
        {1, 0, 0, RULES_OK},
        {2, 0, 0, RULES_NOT_ALONE},
        {2, 0, READY_ALL, RULES_NOT_ALONE},
        {2, 0, READY_OPENED, RULES_OK},
        {3, 0, READY_OPENED | READY_ALL, RULES_NOT_ALONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct level level = test_level_of(rows[i].sensitive, true);
        struct meeting m = begun(rows[i].teams, 0, &level);
        struct session before = m.session;
        assert_int_equal(opens(&m, rows[i].ready), rows[i].verdict);
        if (rows[i].verdict == RULES_OK)
            is_in(&m, PHASE_NOTICE);
        else
            assert_memory_equal(&before, &m.session, sizeof before);
    }
}

static void levels_open_from_the_picker_only(void **state)
{
    (void)state;
    struct meeting m = begun(2, 0, NULL);
    refuses(&m, COMMAND_LEVEL, 0, RULES_NO_SUCH_LEVEL);
    m.level = &test_level;
    does(&m, COMMAND_LEVEL, 0);
    refuses(&m, COMMAND_LEVEL, 0, RULES_NOT_NOW);
    next_to(&m, PHASE_STORY);
    refuses(&m, COMMAND_LEVEL, 0, RULES_NOT_NOW);
}

// A story waits until each line has been read aloud.
static void story_and_talk_go_line_by_line(void **state)
{
    (void)state;
    struct meeting m = playing(2, 0, &test_level);
    is_in(&m, PHASE_STORY);
    assert_int_equal(m.session.lines_shown, 1);
    next_to(&m, PHASE_STORY);
    assert_int_equal(heard(&m, EVENT_LINE), 2);
    next_to(&m, PHASE_STORY);
    next_to(&m, PHASE_ASK);
    struct meeting talk = in_scene(TALK, 2, 0, &test_level);
    is_in(&talk, PHASE_TALK);
    next_to(&talk, PHASE_TALK);
    assert_int_equal(talk.session.lines_shown, 2);
    next_to(&talk, PHASE_NOT_FAULT);
    struct meeting alone = in_scene(TALK, 0, 0, &test_level); // one thing to think about, not the hall's questions
    next_to(&alone, PHASE_NOT_FAULT);
}

static void act_is_done_and_said_together(void **state)
{
    (void)state;
    struct meeting m = in_scene(ACT, 2, 0, &test_level);
    is_in(&m, PHASE_ACT);
    next_to(&m, PHASE_TOGETHER);
    assert_int_equal(heard(&m, EVENT_LANTERN), 1);
    refuses(&m, COMMAND_AGAIN, 0, RULES_NOT_NOW);
    next_to(&m, PHASE_TALK);
}

// "It is not Páo's fault" is said after the harm and before the key sentence, whatever the way.
static void not_fault_is_never_left_out(void **state)
{
    (void)state;
    for (uint8_t choice = 0; choice < 3; choice++) { // every branch
        struct meeting m = playing(2, 0, &test_level);
        answers(&m, choice);
        until(&m, PHASE_TOGETHER, 0);
        next_to(&m, PHASE_NOT_FAULT);
        assert_int_equal(heard(&m, EVENT_NOT_FAULT), 0);
        refuses(&m, COMMAND_SKIP, 0, RULES_NOT_NOW);
        next_to(&m, PHASE_ASK);
        assert_int_equal(m.session.scene, test_answers[choice].next);
        until(&m, PHASE_NOT_FAULT, 0);
        next_to(&m, PHASE_SENTENCE);
    }
    struct meeting skipped = playing(2, 0, &test_level);
    does(&skipped, COMMAND_SKIP, 0);
    does(&skipped, COMMAND_SKIP, 0); // the scene of the harm
    is_in(&skipped, PHASE_NOT_FAULT);
}

static void not_fault_is_said_once_when_the_harm_ends_the_story(void **state)
{
    (void)state;
    struct scene one;
    struct level level = test_level_with(ASK, true, &one);
    struct option ends[3];
    memcpy(ends, test_answers, sizeof ends);
    for (int i = 0; i < 3; i++)
        ends[i].next = SCENE_END;
    one.options = ends;
    struct meeting m = playing(2, 0, &level);
    until(&m, PHASE_NOT_FAULT, 1);
    next_to(&m, PHASE_SENTENCE);
}

// After the first harm only: said at every turn it would be a phrase.
static void not_fault_is_said_after_the_first_harm_only(void **state)
{
    (void)state;
    struct scene scenes[ALL_SCENES];
    struct level level = test_level;
    memcpy(scenes, test_scenes, sizeof scenes);
    scenes[ORDER].harm = scenes[TELL].harm = true;
    level.scenes = scenes;
    struct meeting m = playing(2, 0, &level);
    int said = 0;
    while (m.session.phase != PHASE_LEVEL_DONE) {
        goes_on(&m, 0);
        said += heard(&m, EVENT_NOT_FAULT) == 0;
    }
    assert_int_equal(said, 2); // after the first, and before the key sentence
}

static void not_fault_is_said_at_the_end_without_a_scene_of_harm(void **state)
{
    (void)state;
    struct scene one;
    struct level level = test_level_with(ACT, true, &one);
    struct meeting m = playing(2, 0, &level);
    next_to(&m, PHASE_TOGETHER);
    next_to(&m, PHASE_NOT_FAULT);
    next_to(&m, PHASE_SENTENCE);
    struct level light = test_level_with(ACT, false, &one); // some situations are fine
    struct meeting fine = playing(2, 0, &light);
    next_to(&fine, PHASE_TOGETHER);
    next_to(&fine, PHASE_SENTENCE);
    struct level harmless = test_level_of(1, false);
    struct meeting whole = playing(2, 0, &harmless);
    while (whole.session.phase != PHASE_SENTENCE) {
        goes_on(&whole, 0);
        assert_int_not_equal(whole.session.phase, PHASE_NOT_FAULT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(setup_is_once_and_within_bounds),
        cmocka_unit_test(a_promise_is_made_hand_by_hand),
        cmocka_unit_test(a_meeting_of_before_promises_at_once),
        cmocka_unit_test(alone_goes_straight_to_the_levels),
        cmocka_unit_test(animals_stay_unique),
        cmocka_unit_test(careful_levels_need_grown_ups),
        cmocka_unit_test(levels_open_from_the_picker_only),
        cmocka_unit_test(story_and_talk_go_line_by_line),
        cmocka_unit_test(act_is_done_and_said_together),
        cmocka_unit_test(not_fault_is_never_left_out),
        cmocka_unit_test(not_fault_is_said_once_when_the_harm_ends_the_story),
        cmocka_unit_test(not_fault_is_said_after_the_first_harm_only),
        cmocka_unit_test(not_fault_is_said_at_the_end_without_a_scene_of_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
