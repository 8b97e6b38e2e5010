// SPDX-License-Identifier: MIT
//
// rules_question_test.c — a question: turns and help, choosing and locking, turning over, a second look.
#include "test_meeting.h"

static const struct {
    uint8_t scene;
    bool fingers;
} questions[] = {
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

// Each answer is guessed, then shown; when all have been, the hall says the sentence.
static void turns_over(const struct level *level, uint8_t choice, const uint8_t expected[3])
{
    struct meeting m = in_scene(ASK, 2, 0, level);
    answers(&m, choice);
    for (int turned = 0; turned < 3; turned++) {
        is_in(&m, PHASE_REVEAL);
        assert_int_equal(heard(&m, EVENT_GUESS), expected[turned]);
        assert_int_equal(heard(&m, EVENT_REVEALED), -1);
        does(&m, COMMAND_NEXT, 0);
        assert_int_equal(heard(&m, EVENT_REVEALED), expected[turned]);
        does(&m, COMMAND_NEXT, 0);
    }
    is_in(&m, PHASE_TOGETHER);
    assert_int_equal(heard(&m, EVENT_LANTERN), 1);
}

// The chosen one first, the others as they stand on the screen: a hall never learns that the last is the right one.
static void answers_are_turned_over_as_they_stand(void **state)
{
    (void)state;
    bool safe_at[3] = {false};
    for (uint8_t i = 0; i < 24; i++) { // eight levels, so that the choices stand in different orders
        char id[2] = {(char)('a' + i / 3), 0};
        struct level level = test_level;
        level.id = id;
        uint8_t shown[LEVEL_OPTIONS_MAX], expected[3] = {i % 3}, count = 1;
        rules_choice_order(&level, ASK, false, 0, shown);
        for (int at = 0; at < 3; at++)
            if (shown[at] != i % 3)
                expected[count++] = shown[at];
        for (int at = 0; at < 3; at++)
            safe_at[at] = safe_at[at] || expected[at] == 0;
        turns_over(&level, i % 3, expected);
    }
    assert_true(safe_at[0] && safe_at[1] && safe_at[2]);
}

// Where the author wants the safest to be heard last, it is, wherever it stands.
static void the_safest_is_last_where_the_level_says_so(void **state)
{
    (void)state;
    static const uint8_t expected[3][3] = {{0, 2, 1}, {1, 2, 0}, {2, 1, 0}};
    for (uint8_t i = 0; i < 24; i++) {
        char id[2] = {(char)('a' + i / 3), 0};
        struct scene scenes[ALL_SCENES];
        memcpy(scenes, test_scenes, sizeof scenes);
        scenes[ASK].safest_last = true;
        struct level level = test_level;
        level.id = id;
        level.scenes = scenes;
        turns_over(&level, i % 3, expected[i % 3]);
    }
}

// ---- telling is right at any place ----

static struct meeting ordering(struct scene scenes[ALL_SCENES], struct option steps[4], struct level *level,
                               uint8_t free_step)
{
    memcpy(scenes, test_scenes, ALL_SCENES * sizeof *scenes);
    memcpy(steps, test_steps, 4 * sizeof *steps);
    steps[free_step].any_time = true;
    scenes[ORDER].options = steps;
    *level = test_level;
    level->scenes = scenes;
    struct meeting m = in_scene(ORDER, 2, SETUP_STARS, level);
    until_decide(&m);
    return m;
}

// All 24 orders of four steps, the free step each of them: right is what keeps the others in their order.
static void a_step_for_any_time_is_right_wherever_it_stands(void **state)
{
    (void)state;
    int right_orders = 0;
    for (int n = 0; n < 4 * 256; n++) {
        uint8_t free_step = (uint8_t)(n / 256), tried[4] = {n >> 6 & 3, n >> 4 & 3, n >> 2 & 3, n & 3}, seen = 0,
                last = 0;
        for (int i = 0; i < 4; i++)
            seen |= (uint8_t)(1 << tried[i]);
        if (seen != 15)
            continue;
        bool right = true;
        for (int i = 0; i < 4; i++) {
            if (tried[i] == free_step)
                continue;
            right = right && tried[i] >= last;
            last = tried[i];
        }
        struct scene scenes[ALL_SCENES];
        struct option steps[4];
        struct level level;
        struct meeting m = ordering(scenes, steps, &level, free_step);
        for (int i = 0; i < 4; i++)
            does(&m, COMMAND_CHOOSE, tried[i]);
        does(&m, COMMAND_LOCK, 0);
        assert_int_equal(m.session.stars[0], right);
        right_orders += right;
        uint8_t told[4], place = 0;
        for (int i = 0; i < 4; i++) { // what the hall put right stands where the hall put it
            told[i] = (uint8_t)heard(&m, EVENT_REVEALED);
            place = told[i] == free_step ? (uint8_t)i : place;
            assert_true(!right || told[i] == tried[i]);
            does(&m, COMMAND_NEXT, 0);
        }
        assert_int_equal(tried[place], free_step);
        is_in(&m, PHASE_TOGETHER);
        struct view v;
        rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
        for (int i = 0; i < 4; i++) {
            assert_int_equal(told[v.options[i].turned.right_place - 1], v.options[i].ordinal);
            assert_int_equal(v.options[i].turned.any_time, v.options[i].ordinal == free_step);
            assert_true(v.options[i].ordinal != free_step || v.options[i].turned.fits);
        }
    }
    assert_int_equal(right_orders, 4 * 4);
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
        cmocka_unit_test(answers_are_turned_over_as_they_stand),
        cmocka_unit_test(the_safest_is_last_where_the_level_says_so),
        cmocka_unit_test(a_step_for_any_time_is_right_wherever_it_stands),
        cmocka_unit_test(a_second_look_is_free),
        cmocka_unit_test(the_story_follows_the_second_answer),
        cmocka_unit_test(what_most_showed_changes_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
