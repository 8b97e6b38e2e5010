// SPDX-License-Identifier: MIT
//
// rules_command_test.c — the envelope of commands: who may send them, in which order, what they leave behind.
#include "test_meeting.h"

// Journals on disk and phones in pockets speak these numbers.
static void numbers_never_change(void **state)
{
    (void)state;
    static const char *const names[] = {"none", "setup", "animal", "level", "next",     "choose",
                                        "lock", "help",  "again",  "skip",  "close",    "undo",
                                        "most", "mode",  "count",  "vote",  "activity", "seat"};
    assert_int_equal(COMMAND_TYPES, sizeof names / sizeof *names);
    for (int type = 0; type < COMMAND_TYPES; type++)
        assert_string_equal(rules_of((enum command_type)type)->name, names[type]);
    assert_int_equal(COMMAND_MOST, 12);
    assert_int_equal(COMMAND_SEAT, 17);
    assert_int_equal(SEAT_FACILITATOR, 255);
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
        // A vote is a team's
        assert_int_equal(rules_of((enum command_type)type)->from_facilitator, type != COMMAND_VOTE);
    }
}

// A mis-click is taken back, whatever it was; only what a meeting is built on is not. Phones that come and go are no
// clicks of the hall's, nor are their votes.
static void everything_in_a_meeting_can_be_undone(void **state)
{
    (void)state;
    for (int type = COMMAND_SETUP; type < COMMAND_TYPES; type++) {
        bool stays = type == COMMAND_SETUP || type == COMMAND_ANIMAL || type == COMMAND_UNDO;
        for (uint16_t seat = 0; seat < SEATS_MAX; seat++) {
            struct command c = {.type = (enum command_type)type, .seat = seat};
            bool passes = type == COMMAND_SEAT || (type == COMMAND_VOTE && seat >= TEAMS_MAX);
            assert_int_equal(rules_undo_way(&c), stays ? UNDO_STOPS : passes ? UNDO_PASSES : UNDO_STEP);
        }
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
            bool any_time = type == COMMAND_ANIMAL || type == COMMAND_VOTE;
            bool may = from_team[type] && (seat == 0 || (any_time && seat < 3)); // three teams play
            assert_int_equal(verdict == RULES_NOT_YOUR_TURN, !may);
        }
        struct meeting copy = m;
        bool a_seats = type == COMMAND_VOTE || type == COMMAND_SEAT; // of seat 0: a team's own stays where it is
        assert_int_equal(sends(&copy, SEAT_FACILITATOR, (enum command_type)type, 0) == RULES_NOT_YOUR_TURN, a_seats);
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
        assert_true(rules_checksum(&changed) != before);
    }
    struct session swapped = m.session; // two fields that change places are a change too
    swapped.turn = m.session.helper;
    swapped.helper = m.session.turn;
    assert_true(rules_checksum(&swapped) != before);
}

static uint64_t as_version(unsigned version, const struct session *s)
{
    uint64_t checksum;
    assert_true(rules_checksum_as(s, version, &checksum));
    return checksum;
}

static uint64_t way_of(unsigned version, struct meeting m, uint64_t way)
{
    for (uint8_t choice = 0; m.session.phase != PHASE_OVER; choice++) {
        goes_on(&m, choice);
        way = way * 31 + as_version(version, &m.session);
    }
    return way;
}

// The same number with every compiler: journals move between machines. A version's numbers never change, as long as
// its meetings can be gone on with.
static void checksums_are_the_same_everywhere(void **state)
{
    (void)state;
    static const struct {
        unsigned version;
        uint64_t fresh, hall, keys, alone;
    } rows[] = {
        {3, UINT64_C(0xd4b00dd60c675c18), UINT64_C(0xf0e078c7012f09dd), UINT64_C(0xf35ce95a5ec1e880),
         UINT64_C(0xf08631490030c84b)},
        {4, UINT64_C(0x5e7eb2ade9f8401f), UINT64_C(0x5e2d76538c37e04d), UINT64_C(0x450695bbde4bed88),
         UINT64_C(0x4a1da7a660e2780d)},
    };
    struct session fresh;
    rules_open(&fresh);
    struct meeting hall = playing(3, SETUP_STARS, &test_level), alone = playing(0, SETUP_SHORT, &test_level);
    struct meeting keys = playing(3, SETUP_KEYS | SETUP_STARS, &test_level);
    until(&alone, PHASE_OVER, 2);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(as_version(rows[i].version, &fresh), rows[i].fresh);
        assert_int_equal(way_of(rows[i].version, hall, 0), rows[i].hall);
        assert_int_equal(way_of(rows[i].version, keys, rows[i].hall), rows[i].keys);
        assert_int_equal(as_version(rows[i].version, &alone.session), rows[i].alone);
    }
    assert_int_equal(as_version(RULES_VERSION, &fresh), rules_checksum(&fresh));
    assert_int_equal(rows[sizeof rows / sizeof *rows - 1].version, RULES_VERSION);
}

// In the second version answers may have been turned over in another order: only there nothing is said.
static void what_an_older_version_would_not_have_had(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    uint64_t second, third;
    assert_true(rules_checksum_as(&m.session, 2, &second));
    assert_true(rules_checksum_as(&m.session, 3, &third));
    assert_true(second != third);
    answers(&m, 1);
    is_in(&m, PHASE_REVEAL);
    assert_false(rules_checksum_as(&m.session, 2, &second));
    assert_true(rules_checksum_as(&m.session, 3, &third));
    for (uint8_t turned_over = 0; turned_over <= 3; turned_over++) { // one alone has no order; two have
        m.session.reveal_count = turned_over;
        assert_int_equal(rules_checksum_as(&m.session, 2, &second), turned_over <= 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_never_change),
        cmocka_unit_test(everything_is_journalled),
        cmocka_unit_test(everything_in_a_meeting_can_be_undone),
        cmocka_unit_test(seats_send_what_is_theirs),
        cmocka_unit_test(a_lone_child_sends_everything),
        cmocka_unit_test(undo_is_the_hosts),
        cmocka_unit_test(events_may_be_left_out),
        cmocka_unit_test(the_checksum_sees_every_field),
        cmocka_unit_test(checksums_are_the_same_everywhere),
        cmocka_unit_test(what_an_older_version_would_not_have_had),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
