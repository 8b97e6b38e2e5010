// SPDX-License-Identifier: MIT
//
// rules_question_test.c — a question: turns and help, choosing and locking, turning over, a second look.
#include "test_meeting.h"

static const struct { uint8_t scene; bool fingers; } questions[] = {
    {ASK, true}, {SORT, false}, {ORDER, false}, {SPOT, true}, {TELL, false},
};

enum { QUESTIONS = sizeof questions / sizeof *questions };

// Everybody acts before anybody decides; nobody stands at the laptop alone.
static void a_hall_whispers_and_shows_before_it_decides(void **state)
{
    (void)state;
    for (int i = 0; i < QUESTIONS; i++) {
        struct meeting m = in_scene(questions[i].scene, 2, 0, &test_level);
        is_in(&m, PHASE_ASK);
        refuses(&m, COMMAND_CHOOSE, 0, RULES_NOT_NOW);
        refuses(&m, COMMAND_MOST, 0, RULES_NOT_NOW);
        next_to(&m, PHASE_WHISPER);
        refuses(&m, COMMAND_HELP, 0, RULES_NOT_NOW);
        next_to(&m, questions[i].fingers ? PHASE_SHOW : PHASE_DECIDE);
        assert_int_equal(heard(&m, EVENT_DRUM), 1); // and the gong
        refuses(&m, COMMAND_LOCK, 0, questions[i].fingers ? RULES_NOT_NOW : RULES_NOTHING_CHOSEN);
        if (questions[i].fingers)
            next_to(&m, PHASE_DECIDE);
        refuses(&m, COMMAND_NEXT, 0, RULES_NOT_NOW); // a presenter's clicker never decides
        struct meeting alone = in_scene(questions[i].scene, 0, 0, &test_level);
        is_in(&alone, PHASE_ASK);
        next_to(&alone, PHASE_DECIDE);
        assert_int_equal(heard(&alone, EVENT_DRUM), -1);
    }
}

static void nothing_is_decided_until_it_is_locked(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    until_decide(&m);
    refuses(&m, COMMAND_LOCK, 0, RULES_NOTHING_CHOSEN);
    refuses(&m, COMMAND_CHOOSE, 3, RULES_NO_SUCH_CHOICE);
    does(&m, COMMAND_CHOOSE, 2);
    assert_int_equal(heard(&m, EVENT_CHOSEN), 2);
    does(&m, COMMAND_CHOOSE, 0);
    is_in(&m, PHASE_DECIDE);
    does(&m, COMMAND_LOCK, 0);
    assert_int_equal(heard(&m, EVENT_LOCKED), 0);
    is_in(&m, PHASE_REVEAL);
    refuses(&m, COMMAND_CHOOSE, 1, RULES_NOT_NOW);
    refuses(&m, COMMAND_LOCK, 0, RULES_NOT_NOW);
    refuses(&m, COMMAND_HELP, 0, RULES_NOT_NOW);
}

// The turn goes round: per question, and in `sort` per card.
static void the_turn_goes_round(void **state)
{
    (void)state;
    struct meeting m = playing(3, 0, &test_level);
    uint8_t expected = 0;
    while (m.session.phase != PHASE_SENTENCE) {
        goes_on(&m, 0);
        if (heard(&m, EVENT_TURN) < 0)
            continue;
        assert_int_equal(heard(&m, EVENT_TURN), expected);
        assert_int_equal(m.session.turn, expected);
        expected = (uint8_t)((expected + 1) % 3);
    }
    assert_int_equal(expected, (1 + 3 + 1 + 1 + 1) % 3);
}

// Asking for help is always allowed, so it must never cost a child anything.
static void help_keeps_the_turn_and_costs_nothing(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 3, SETUP_STARS, &test_level);
    until_decide(&m);
    static const uint8_t ring[] = {1, 2, 1};
    for (size_t i = 0; i < sizeof ring; i++) {
        does(&m, COMMAND_HELP, 0);
        assert_int_equal(heard(&m, EVENT_HELP), ring[i]);
        assert_int_equal(m.session.turn, 0);
        is_in(&m, PHASE_DECIDE);
    }
    answers(&m, 0);
    assert_int_equal(m.session.stars[0], 1);
    until(&m, PHASE_ASK, 0);
    assert_int_equal(m.session.helper, 255);
    struct meeting two = in_scene(ASK, 2, 0, &test_level);
    until_decide(&two);
    does(&two, COMMAND_HELP, 0);
    does(&two, COMMAND_HELP, 0);
    assert_int_equal(two.session.helper, 1);
    struct meeting alone = in_scene(ASK, 0, 0, &test_level);
    until_decide(&alone);
    refuses(&alone, COMMAND_HELP, 0, RULES_NOT_NOW);
}

// Every answer is explained: the chosen one first, the safest last, each guessed before it is shown.
static void answers_are_turned_over_one_at_a_time(void **state)
{
    (void)state;
    static const uint8_t expected[3][3] = {{0, 2, 1}, {1, 2, 0}, {2, 1, 0}};
    for (uint8_t i = 0; i < 24; i++) { // eight levels, so that the choices stand in different orders
        uint8_t choice = i % 3;
        char id[2] = {(char)('a' + i / 3), 0};
        struct level level = test_level;
        level.id = id;
        struct meeting m = in_scene(ASK, 2, 0, &level);
        answers(&m, choice);
        for (int turned = 0; turned < 3; turned++) {
            is_in(&m, PHASE_REVEAL);
            assert_int_equal(heard(&m, EVENT_GUESS), expected[choice][turned]);
            assert_int_equal(heard(&m, EVENT_REVEALED), -1);
            does(&m, COMMAND_NEXT, 0);
            assert_int_equal(heard(&m, EVENT_REVEALED), expected[choice][turned]);
            does(&m, COMMAND_NEXT, 0);
        }
        is_in(&m, PHASE_TOGETHER);
        assert_int_equal(heard(&m, EVENT_LANTERN), 1);
    }
}

// After the talk a hall may look again: nothing is won, nothing lost, the first choice is remembered.
static void a_second_look_is_free(void **state)
{
    (void)state;
    static const uint8_t scenes[] = {ASK, ORDER, SPOT};
    for (size_t i = 0; i < sizeof scenes; i++) {
        struct meeting m = in_scene(scenes[i], 3, SETUP_STARS, &test_level);
        until(&m, PHASE_REVEAL, 2);
        uint8_t turn = m.session.turn, stars = m.session.stars[turn];
        while (m.session.phase == PHASE_REVEAL) { // not before everything was explained
            bool last = m.session.reveal_at + 1 == m.session.reveal_count && !m.session.guessing;
            struct meeting early = m;
            assert_int_equal(sends(&early, SEAT_FACILITATOR, COMMAND_AGAIN, 0), last ? RULES_OK : RULES_NOT_NOW);
            does(&m, COMMAND_NEXT, 0);
        }
        uint8_t lanterns = m.session.lanterns;
        for (int look = 0; look < 2; look++) {
            does(&m, COMMAND_AGAIN, 0);
            is_in(&m, PHASE_WHISPER);
            assert_int_equal(m.session.revealed, 0);
            assert_int_equal(m.session.lanterns, lanterns);
            assert_int_equal(m.session.first_chosen, scenes[i] == ASK ? 2 : 255);
            until(&m, PHASE_TOGETHER, 0);
            assert_int_equal(m.session.turn, turn);
            assert_int_equal(m.session.lanterns, lanterns);
            assert_int_equal(m.session.meeting_lanterns, lanterns);
            assert_int_equal(m.session.stars[turn], stars);
        }
        until(&m, PHASE_ASK, 0);
        assert_int_equal(m.session.second_look, 0);
        assert_int_equal(m.session.first_chosen, 255);
    }
    struct meeting alone = in_scene(ASK, 0, 0, &test_level);
    until(&alone, PHASE_TOGETHER, 1);
    does(&alone, COMMAND_AGAIN, 0);
    is_in(&alone, PHASE_ASK); // nobody to whisper with
}

static void the_story_follows_the_second_answer(void **state)
{
    (void)state;
    struct level level = test_level_of(1, false);
    struct meeting m = in_scene(ASK, 2, 0, &level);
    until(&m, PHASE_TOGETHER, 2);
    does(&m, COMMAND_AGAIN, 0);
    until(&m, PHASE_TOGETHER, 1);
    does(&m, COMMAND_NEXT, 0);
    assert_int_equal(m.session.scene, SPOT);
}

static void what_most_showed_changes_nothing_else(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    does(&m, COMMAND_NEXT, 0);
    next_to(&m, PHASE_SHOW);
    refuses(&m, COMMAND_MOST, 3, RULES_NO_SUCH_CHOICE);
    struct session expected = m.session;
    expected.most_shown = 2;
    does(&m, COMMAND_MOST, 2);
    assert_int_equal(m.events.count, 0);
    assert_memory_equal(&expected, &m.session, sizeof expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hall_whispers_and_shows_before_it_decides),
        cmocka_unit_test(nothing_is_decided_until_it_is_locked),
        cmocka_unit_test(the_turn_goes_round),
        cmocka_unit_test(help_keeps_the_turn_and_costs_nothing),
        cmocka_unit_test(answers_are_turned_over_one_at_a_time),
        cmocka_unit_test(a_second_look_is_free),
        cmocka_unit_test(the_story_follows_the_second_answer),
        cmocka_unit_test(what_most_showed_changes_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
