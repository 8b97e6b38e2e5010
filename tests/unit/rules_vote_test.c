// SPDX-License-Identifier: MIT
//
// rules_vote_test.c — a question that everybody answers, with cards that are counted or keys that are pressed: who
// may answer when, and what the hall sees of it.
#include "test_vote.h"

// Three drums, silence while everybody answers, the gong with the bars, then the reveal as ever.
static void the_gong_comes_when_everybody_has_answered(void **state)
{
    (void)state;
    for (size_t mode = 0; mode < sizeof both_modes; mode++) {
        struct meeting m = in_scene(ASK, 2, both_modes[mode], &test_level);
        next_to(&m, PHASE_WHISPER);
        next_to(&m, PHASE_SHOW);
        assert_int_equal(m.events.count, 2);
        hears(&m, 0, EVENT_DRUM, 0);
        hears(&m, 1, EVENT_PHASE, PHASE_SHOW);
        if (both_modes[mode] == SETUP_CARDS)
            count(&m, 1, 12);
        else
            votes(&m, 1, 1);
        assert_int_equal(m.events.count, 1);
        hears(&m, 0, both_modes[mode] == SETUP_CARDS ? EVENT_COUNTED : EVENT_VOTED, 1);
        next_to(&m, PHASE_TALLY);
        assert_int_equal(m.events.count, 2);
        hears(&m, 0, EVENT_GONG, 0);
        hears(&m, 1, EVENT_PHASE, PHASE_TALLY);
        next_to(&m, PHASE_REVEAL);
        assert_int_equal(m.events.count, 3);
        hears(&m, 0, EVENT_LOCKED, 1);
        hears(&m, 1, EVENT_PHASE, PHASE_REVEAL);
        hears(&m, 2, EVENT_GUESS, 1); // the most chosen first
    }
}

// A team may think again until the gong, and not after it; every team, whoever's turn it is.
static void teams_answer_again_until_the_gong(void **state)
{
    (void)state;
    struct meeting m = showing(3, SETUP_KEYS, &test_level);
    votes(&m, 2, 0);
    assert_int_equal(heard(&m, EVENT_VOTED), 2);
    votes(&m, 2, 1);
    votes(&m, 2, 2);
    votes(&m, 0, 2);
    assert_int_equal(m.session.votes[2], 2);
    assert_int_equal(m.session.votes[1], 255);                            // nobody must answer
    assert_int_equal(sends(&m, 3, COMMAND_VOTE, 0), RULES_NOT_YOUR_TURN); // no such team
    assert_int_equal(sends(&m, 1, COMMAND_VOTE, 3), RULES_NO_SUCH_CHOICE);
    assert_int_equal(sends(&m, SEAT_FACILITATOR, COMMAND_VOTE, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(m.session.votes[1], 255);
    next_to(&m, PHASE_TALLY);
    for (uint8_t team = 0; team < 3; team++)
        assert_int_equal(sends(&m, team, COMMAND_VOTE, 0), RULES_NOT_NOW);
    assert_int_equal(m.session.votes[2], 2);
    assert_int_equal(m.session.chosen, 2);
}

// Each mode has its own way to answer; nothing else is one.
static void cards_are_counted_and_keys_are_pressed(void **state)
{
    (void)state;
    struct meeting m = showing(2, SETUP_CARDS, &test_level);
    assert_int_equal(sends(&m, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
    assert_int_equal(counts(&m, 3, 1), RULES_NO_SUCH_CHOICE);
    refuses(&m, COMMAND_MOST, 1, RULES_NOT_NOW); // cards are counted, not guessed
    m = showing(2, SETUP_KEYS, &test_level);
    assert_int_equal(counts(&m, 0, 1), RULES_NOT_NOW);
    refuses(&m, COMMAND_MOST, 1, RULES_NOT_NOW);
    m = showing(2, 0, &test_level);
    assert_int_equal(sends(&m, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
    assert_int_equal(counts(&m, 0, 1), RULES_NOT_NOW);
    m = in_scene(ASK, 2, SETUP_CARDS, &test_level); // not before it is time
    assert_int_equal(counts(&m, 0, 1), RULES_NOT_NOW);
    next_to(&m, PHASE_WHISPER);
    assert_int_equal(counts(&m, 0, 1), RULES_NOT_NOW);
    m = in_scene(ASK, 2, SETUP_KEYS, &test_level);
    assert_int_equal(sends(&m, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
    next_to(&m, PHASE_WHISPER);
    assert_int_equal(sends(&m, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
}

// Signs, steps, cards to sort and doors stay with the team whose turn it is.
static void only_an_ask_is_answered_by_everybody(void **state)
{
    (void)state;
    static const uint8_t scenes[] = {SORT, ORDER, SPOT, TELL};
    for (size_t mode = 0; mode < sizeof both_modes; mode++)
        for (size_t i = 0; i < sizeof scenes; i++) {
            struct meeting m = in_scene(scenes[i], 2, both_modes[mode], &test_level);
            next_to(&m, PHASE_WHISPER);
            does(&m, COMMAND_NEXT, 0);
            assert_int_equal(heard(&m, EVENT_DRUM), 1); // and the gong
            assert_int_equal(sends(&m, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
            assert_int_equal(counts(&m, 0, 4), RULES_NOT_NOW);
            until_decide(&m);
            assert_int_equal(heard(&m, EVENT_GONG), -1);
        }
}

// Half a hall would hold up cards and the other half press keys.
static void modes_change_between_questions_only(void **state)
{
    (void)state;
    struct meeting m = {.level = &test_level};
    rules_open(&m.session);
    refuses(&m, COMMAND_MODE, ANSWER_KEYS, RULES_NOT_NOW);
    m = begun(2, SETUP_KEYS, &test_level);
    refuses(&m, COMMAND_MODE, ANSWER_MODES, RULES_NO_SUCH_CHOICE);
    refuses(&m, COMMAND_MODE, 255, RULES_NO_SUCH_CHOICE);
    assert_int_equal(opens(&m, 0), RULES_OK);
    bool refused[PHASES] = {false};
    for (uint8_t choice = 0; m.session.phase != PHASE_OVER; choice++) {
        enum phase phase = (enum phase)m.session.phase;
        bool answering = phase == PHASE_DECIDE || phase == PHASE_TALLY || phase == PHASE_REVEAL || phase == PHASE_DOOR;
        refused[phase] = answering;
        for (uint8_t mode = 0; mode < ANSWER_MODES; mode++) {
            struct meeting copy = m;
            if (answering) {
                refuses(&copy, COMMAND_MODE, mode, RULES_NOT_NOW);
                continue;
            }
            does(&copy, COMMAND_MODE, mode);
            copy.session.mode = m.session.mode; // and changes nothing else
            assert_memory_equal(&copy.session, &m.session, sizeof m.session);
            assert_int_equal(copy.events.count, 0);
        }
        goes_on(&m, choice);
    }
    refuses(&m, COMMAND_MODE, ANSWER_CARDS, RULES_NOT_NOW);
    assert_true(refused[PHASE_TALLY] && refused[PHASE_DOOR] && refused[PHASE_DECIDE]);
}

// Before the first answer a hall may still change how it answers, and again once each answer was taken back.
static void a_question_that_nobody_answered_may_be_answered_otherwise(void **state)
{
    (void)state;
    enum { PHONE = 17 };
    struct meeting m = showing(2, SETUP_KEYS, &test_level);
    assert_int_equal(sends(&m, PHONE, COMMAND_SEAT, 1), RULES_OK);
    assert_int_equal(sends(&m, PHONE, COMMAND_VOTE, 0), RULES_OK);
    refuses(&m, COMMAND_MODE, ANSWER_FINGERS, RULES_NOT_NOW);
    assert_int_equal(sends(&m, PHONE, COMMAND_SEAT, SEAT_LEAVES), RULES_OK);
    does(&m, COMMAND_MODE, ANSWER_FINGERS);
    next_to(&m, PHASE_DECIDE); // the team in turn decides, as with fingers
    m = showing(2, SETUP_CARDS, &test_level);
    assert_int_equal(counts(&m, 0, 0), RULES_OK); // none of these: that is counted, too
    refuses(&m, COMMAND_MODE, ANSWER_FINGERS, RULES_NOT_NOW);
}

// What was chosen at set-up holds until it is changed, and the next question obeys.
static void the_mode_of_the_setup_holds(void **state)
{
    (void)state;
    static const struct {
        uint8_t flags;
        enum answer_mode mode;
    } rows[] = {
        {0, ANSWER_FINGERS},       {SETUP_STARS | SETUP_SHORT, ANSWER_FINGERS}, {SETUP_CARDS, ANSWER_CARDS},
        {SETUP_KEYS, ANSWER_KEYS}, {SETUP_CARDS | SETUP_KEYS, ANSWER_KEYS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct meeting m = playing(2, rows[i].flags, &test_level);
        assert_int_equal(m.session.mode, rows[i].mode);
        until(&m, PHASE_LEVEL_DONE, 0);
        assert_int_equal(opens(&m, 0), RULES_OK);
        assert_int_equal(m.session.mode, rows[i].mode);
    }
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    next_to(&m, PHASE_WHISPER);
    does(&m, COMMAND_MODE, ANSWER_CARDS);
    next_to(&m, PHASE_SHOW);
    assert_int_equal(heard(&m, EVENT_DRUM), 0);
    count(&m, 0, 4);
    next_to(&m, PHASE_TALLY);
}

// A child alone has nobody to count.
static void alone_nobody_votes(void **state)
{
    (void)state;
    struct meeting m = playing(0, SETUP_CARDS | SETUP_KEYS, &test_level);
    for (uint8_t choice = 0; m.session.phase != PHASE_OVER; choice++) {
        assert_int_equal(m.session.mode, ANSWER_FINGERS);
        assert_int_not_equal(m.session.phase, PHASE_TALLY);
        struct meeting copy = m;
        for (uint8_t mode = 0; mode < ANSWER_MODES; mode++)
            refuses(&copy, COMMAND_MODE, mode, RULES_NOT_NOW);
        assert_int_equal(sends(&copy, 0, COMMAND_VOTE, 0), RULES_NOT_NOW);
        assert_int_equal(counts(&copy, 0, 1), RULES_NOT_NOW);
        struct view v;
        rules_view(&m.session, m.level, ROLE_ALONE, NULL, &v);
        assert_false(v.all_vote || v.can_count);
        goes_on(&m, choice);
    }
}

static struct view seen_by(const struct meeting *m, enum role role)
{
    struct view v;
    rules_view(&m->session, m->level, role, NULL, &v);
    return v;
}

// Whatever was answered, the hall's screen is the same until the gong, to the byte; of keys also the console's.
static void until_the_gong_the_screen_is_the_same(void **state)
{
    (void)state;
    for (uint8_t one = 0; one < 3; one++)
        for (uint8_t other = 0; other < 3; other++) {
            struct meeting a = showing(2, SETUP_KEYS, &test_level), b = a;
            votes(&a, 1, one);
            votes(&b, 1, other);
            struct view hall[] = {seen_by(&a, ROLE_HALL), seen_by(&b, ROLE_HALL)};
            struct view console[] = {seen_by(&a, ROLE_CONSOLE), seen_by(&b, ROLE_CONSOLE)};
            assert_memory_equal(&hall[0], &hall[1], sizeof hall[0]);
            assert_memory_equal(&console[0], &console[1], sizeof console[0]);
            assert_true(hall[0].voted[1] && !hall[0].voted[0]); // who is no secret
            next_to(&a, PHASE_TALLY);
            assert_int_equal(seen_by(&a, ROLE_HALL).votes[1], one);
            assert_int_equal(seen_by(&a, ROLE_HALL).votes[0], 255);
            a = b = showing(2, SETUP_CARDS, &test_level);
            count(&a, one, 7);
            count(&b, other, 8);
            hall[0] = seen_by(&a, ROLE_HALL);
            hall[1] = seen_by(&b, ROLE_HALL);
            assert_memory_equal(&hall[0], &hall[1], sizeof hall[0]);
        }
}

static int shown_for(const struct meeting *m, enum role role, uint8_t ordinal)
{
    struct view v = seen_by(m, role);
    for (uint8_t i = 0; i < v.option_count; i++)
        if (v.options[i].ordinal == ordinal)
            return v.options[i].count;
    return -1;
}

// From the gong on the bars stand, through the reveal and the sentence, however the next question will be answered.
static void the_bars_stand_from_the_gong_on(void **state)
{
    (void)state;
    for (size_t mode = 0; mode < sizeof both_modes; mode++) {
        bool cards = both_modes[mode] == SETUP_CARDS;
        struct meeting m = showing(3, both_modes[mode], &test_level);
        assert_true(seen_by(&m, ROLE_HALL).all_vote);
        assert_int_equal(seen_by(&m, ROLE_CONSOLE).can_count, cards);
        assert_int_equal(seen_by(&m, ROLE_CONSOLE).mode, cards ? ANSWER_CARDS : ANSWER_KEYS);
        if (cards) {
            count(&m, 0, 2);
            count(&m, 2, 1);
            assert_int_equal(shown_for(&m, ROLE_CONSOLE, 0), 2); // who types sees what was typed
        } else {
            votes(&m, 0, 0);
            votes(&m, 1, 2);
            votes(&m, 2, 0);
            assert_int_equal(shown_for(&m, ROLE_CONSOLE, 0), 0);
        }
        next_to(&m, PHASE_TALLY);
        assert_int_equal(seen_by(&m, ROLE_CONSOLE).can_count, cards);
        assert_int_equal(seen_by(&m, ROLE_HALL).chosen, 0);
        while (m.session.phase != PHASE_NOT_FAULT) {
            struct meeting changed = m;
            if (m.session.phase == PHASE_TOGETHER)
                does(&changed, COMMAND_MODE, cards ? ANSWER_KEYS : ANSWER_CARDS);
            assert_int_equal(shown_for(&changed, ROLE_HALL, 0), 2);
            assert_int_equal(shown_for(&changed, ROLE_HALL, 1), 0);
            assert_int_equal(shown_for(&changed, ROLE_HALL, 2), 1);
            does(&m, COMMAND_NEXT, 0);
        }
    }
}

// What was answered is forgotten with its question, whichever way the hall leaves it.
static void skip_and_close_forget_the_answers(void **state)
{
    (void)state;
    struct level level = test_level_of(1, false);
    for (size_t mode = 0; mode < sizeof both_modes; mode++)
        for (int gong = 0; gong < 2; gong++)
            for (int close = 0; close < 2; close++) {
                struct meeting m = showing(2, both_modes[mode] | SETUP_STARS, &level);
                everybody_answers(&m, 2);
                if (gong)
                    next_to(&m, PHASE_TALLY);
                does(&m, close ? COMMAND_CLOSE : COMMAND_SKIP, 0);
                is_in(&m, close ? PHASE_CLOSING : PHASE_ASK);
                if (!close)
                    assert_int_equal(m.session.scene, SORT); // no answer was locked: the scene's own next
                assert_int_equal(m.session.counted, 0);
                assert_int_equal(m.session.chosen, 255);
                for (uint8_t i = 0; i < TEAMS_MAX; i++) {
                    assert_int_equal(m.session.votes[i], 255);
                    assert_int_equal(m.session.stars[i], 0);
                    assert_int_equal(m.session.counts[i], 0);
                }
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gong_comes_when_everybody_has_answered),
        cmocka_unit_test(teams_answer_again_until_the_gong),
        cmocka_unit_test(cards_are_counted_and_keys_are_pressed),
        cmocka_unit_test(only_an_ask_is_answered_by_everybody),
        cmocka_unit_test(modes_change_between_questions_only),
        cmocka_unit_test(a_question_that_nobody_answered_may_be_answered_otherwise),
        cmocka_unit_test(the_mode_of_the_setup_holds),
        cmocka_unit_test(alone_nobody_votes),
        cmocka_unit_test(until_the_gong_the_screen_is_the_same),
        cmocka_unit_test(the_bars_stand_from_the_gong_on),
        cmocka_unit_test(skip_and_close_forget_the_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
