// SPDX-License-Identifier: MIT
//
// rules_command_test.c — the envelope of commands: who may send them, in which order, what they leave behind.
#include "test_meeting.h"

// Journals on disk and phones in pockets speak these numbers.
static void numbers_never_change(void **state)
{
    (void)state;
    static const char *const names[] = {"none", "setup", "animal", "level", "next",    "choose",
                                        "lock", "help",  "again",  "skip",  "close",   "undo",
                                        "most", "mode",  "count",  "vote",  "activity"};
    assert_int_equal(COMMAND_TYPES, sizeof names / sizeof *names);
    for (int type = 0; type < COMMAND_TYPES; type++)
        assert_string_equal(rules_of((enum command_type)type)->name, names[type]);
    assert_int_equal(COMMAND_MOST, 12);
    assert_int_equal(COMMAND_ACTIVITY, 16);
    assert_int_equal(EVENT_OVER, 14);
    assert_int_equal(EVENT_STEP, 18);
    assert_int_equal(PHASE_OVER, 20);
    assert_int_equal(RULES_REPEATED, 10);
}

// Every command that changes the meeting is journalled: a power cut loses nothing.
static void everything_is_journalled(void **state)
{
    (void)state;
    for (int type = COMMAND_SETUP; type < COMMAND_TYPES; type++) {
        assert_true(rules_of((enum command_type)type)->journalled);
        assert_int_equal(rules_of((enum command_type)type)->from_facilitator, type != COMMAND_VOTE); // a vote is a
                                                                                                     // team's
    }
}

// A mis-click is taken back, whatever it was; only what a meeting is built on is not.
static void everything_in_a_meeting_can_be_undone(void **state)
{
    (void)state;
    for (int type = COMMAND_SETUP; type < COMMAND_TYPES; type++) {
        bool stays = type == COMMAND_SETUP || type == COMMAND_ANIMAL || type == COMMAND_UNDO;
        assert_int_equal(rules_of((enum command_type)type)->undoable, !stays);
    }
}

// A team acts in its turn, and only what a team may do; the facilitator acts for the hall.
static void seats_send_what_is_theirs(void **state)
{
    (void)state;
    static const bool from_team[COMMAND_TYPES] = {
        [COMMAND_ANIMAL] = true, [COMMAND_CHOOSE] = true, [COMMAND_LOCK] = true,
        [COMMAND_HELP] = true,   [COMMAND_VOTE] = true,
    };
    struct meeting m = in_scene(ASK, 3, 0, &test_level);
    until_decide(&m);
    does(&m, COMMAND_CHOOSE, 1);
    assert_int_equal(m.session.turn, 0);
    for (int type = COMMAND_SETUP; type < COMMAND_TYPES; type++) {
        for (uint8_t seat = 0; seat < TEAMS_MAX; seat++) {
            struct meeting copy = m;
            enum rules_verdict verdict = sends(&copy, seat, (enum command_type)type, 0);
            bool may = from_team[type] && (seat == 0 || type == COMMAND_ANIMAL || type == COMMAND_VOTE);
            assert_int_equal(verdict == RULES_NOT_YOUR_TURN, !may);
        }
        struct meeting copy = m;
        bool votes = type == COMMAND_VOTE;
        assert_int_equal(sends(&copy, SEAT_FACILITATOR, (enum command_type)type, 0) == RULES_NOT_YOUR_TURN, votes);
    }
    assert_int_equal(sends(&m, TEAMS_MAX, COMMAND_NEXT, 0), RULES_NOT_YOUR_TURN); // no such seat
    assert_int_equal(sends(&m, 254, COMMAND_CHOOSE, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(sends(&m, SEAT_FACILITATOR, COMMAND_NONE, 0), RULES_NOT_NOW);
    assert_int_equal(sends(&m, SEAT_FACILITATOR, COMMAND_TYPES, 0), RULES_NOT_NOW);
}

// A child alone is team and facilitator in one.
static void a_lone_child_sends_everything(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 0, 0, &test_level);
    assert_int_equal(sends(&m, 0, COMMAND_NEXT, 0), RULES_OK);
    assert_int_equal(sends(&m, 0, COMMAND_CHOOSE, 0), RULES_OK);
    assert_int_equal(sends(&m, 1, COMMAND_LOCK, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(sends(&m, 0, COMMAND_LOCK, 0), RULES_OK);
}

static enum rules_verdict numbered(struct meeting *m, uint8_t seat, uint32_t sequence, enum command_type type,
                                   uint8_t choice)
{
    struct command c = {.type = type, .seat = seat, .sequence = sequence, .choice = choice};
    return rules_apply(&m->session, m->level, &c, NULL);
}

// A bad line sends a command twice: it counts once. Each seat counts its own.
static void repeated_commands_count_once(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    until_decide(&m);
    assert_int_equal(numbered(&m, 0, 1, COMMAND_CHOOSE, 0), RULES_OK);
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 5, COMMAND_CHOOSE, 1), RULES_OK);
    struct session before = m.session;
    assert_int_equal(numbered(&m, 0, 1, COMMAND_CHOOSE, 2), RULES_REPEATED);
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 5, COMMAND_LOCK, 0), RULES_REPEATED);
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 4, COMMAND_LOCK, 0), RULES_REPEATED);
    assert_memory_equal(&before, &m.session, sizeof before);
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 6, COMMAND_CHOOSE, 9), RULES_NO_SUCH_CHOICE);
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 6, COMMAND_LOCK, 0), RULES_OK); // a refused one used nothing up
    assert_int_equal(numbered(&m, SEAT_FACILITATOR, 0, COMMAND_NEXT, 0), RULES_OK); // without a number
}

// Only the host knows the past.
static void undo_is_the_hosts(void **state)
{
    (void)state;
    struct meeting m = playing(2, 0, &test_level);
    refuses(&m, COMMAND_UNDO, 0, RULES_NOTHING_TO_UNDO);
}

static void events_may_be_left_out(void **state)
{
    (void)state;
    struct meeting told = playing(2, 0, &test_level), untold = told;
    struct command next = {.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR};
    for (int i = 0; i < 6; i++) {
        assert_int_equal(rules_apply(&untold.session, untold.level, &next, NULL), RULES_OK);
        does(&told, COMMAND_NEXT, 0);
    }
    assert_memory_equal(&told.session, &untold.session, sizeof told.session);
}

// A checksum that overlooks a field would call two different meetings the same.
static void the_checksum_sees_every_field(void **state)
{
    (void)state;
    struct meeting m = in_scene(SORT, 3, 0, &test_level);
    uint64_t before = rules_checksum(&m.session);
    for (size_t at = 0; at < sizeof m.session; at++) {
        struct session changed = m.session;
        ((unsigned char *)&changed)[at] ^= 0x41;
        bool envelope = at >= offsetof(struct session, last_sequence);
        assert_int_equal(rules_checksum(&changed) == before, envelope);
    }
    struct session swapped = m.session; // two fields that change places are a change too
    swapped.turn = m.session.helper;
    swapped.helper = m.session.turn;
    assert_true(rules_checksum(&swapped) != before);
}

// The same number with every compiler: journals move between machines.
static void checksums_are_the_same_everywhere(void **state)
{
    (void)state;
    struct session fresh;
    rules_open(&fresh);
    assert_int_equal(rules_checksum(&fresh), UINT64_C(0xd4b00dd60c675c18));
    struct meeting hall = playing(3, SETUP_STARS, &test_level), alone = playing(0, SETUP_SHORT, &test_level);
    uint64_t way = 0;
    for (uint8_t choice = 0; hall.session.phase != PHASE_OVER; choice++) {
        goes_on(&hall, choice);
        way = way * 31 + rules_checksum(&hall.session);
    }
    assert_int_equal(way, UINT64_C(0xf0e078c7012f09dd));
    struct meeting keys = playing(3, SETUP_KEYS | SETUP_STARS, &test_level);
    for (uint8_t choice = 0; keys.session.phase != PHASE_OVER; choice++) {
        goes_on(&keys, choice);
        way = way * 31 + rules_checksum(&keys.session);
    }
    assert_int_equal(way, UINT64_C(0xf35ce95a5ec1e880));
    until(&alone, PHASE_OVER, 2);
    assert_int_equal(rules_checksum(&alone.session), UINT64_C(0xf08631490030c84b));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_never_change),
        cmocka_unit_test(everything_is_journalled),
        cmocka_unit_test(everything_in_a_meeting_can_be_undone),
        cmocka_unit_test(seats_send_what_is_theirs),
        cmocka_unit_test(a_lone_child_sends_everything),
        cmocka_unit_test(repeated_commands_count_once),
        cmocka_unit_test(undo_is_the_hosts),
        cmocka_unit_test(events_may_be_left_out),
        cmocka_unit_test(the_checksum_sees_every_field),
        cmocka_unit_test(checksums_are_the_same_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
