// SPDX-License-Identifier: MIT
//
// host_seats_test.c — many senders, one log: repeated commands, steps back past phones that came meanwhile.
#include "test_host.h"

#include "test_random.h"

static enum rules_verdict from(struct host *host, uint16_t seat, uint32_t sequence, enum command_type type,
                               uint8_t choice)
{
    return host_send(host, (struct command){.type = type, .seat = seat, .sequence = sequence, .choice = choice});
}

static void until_phase(struct host *host, enum phase phase)
{
    while (host_session(host)->phase != phase)
        host_goes_on(host);
}

static struct host *asking(uint8_t teams)
{
    struct host *host = host_playing(&test_level, teams);
    host_does(host, COMMAND_MODE, ANSWER_KEYS);
    until_phase(host, PHASE_SHOW);
    return host;
}

static struct host *replayed(const struct host *host)
{
    struct host *fresh = host_with_level(host_level_at(host, 0));
    size_t count = host_log_count(host);
    struct command *log = mem_new(count, sizeof *log);
    for (size_t i = 0; i < count; i++)
        log[i] = *host_log_at(host, i);
    assert_true(host_replay(fresh, log, count));
    mem_free(log);
    assert_memory_equal(host_session(fresh), host_session(host), sizeof(struct session));
    return fresh;
}

// A bad line sends a command twice: it counts once. Each seat counts its own; a refused one uses nothing up.
static void repeated_commands_count_once(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    until_phase(host, PHASE_DECIDE);
    assert_int_equal(from(host, 0, 1, COMMAND_CHOOSE, 0), RULES_OK);
    assert_int_equal(from(host, SEAT_FACILITATOR, 500, COMMAND_CHOOSE, 1), RULES_OK);
    uint64_t before = host_checksum(host);
    size_t logged = host_log_count(host);
    assert_int_equal(from(host, 0, 1, COMMAND_CHOOSE, 2), RULES_REPEATED);
    assert_int_equal(from(host, SEAT_FACILITATOR, 500, COMMAND_LOCK, 0), RULES_REPEATED);
    assert_int_equal(from(host, SEAT_FACILITATOR, 499, COMMAND_UNDO, 0), RULES_REPEATED);
    assert_int_equal(host_checksum(host), before);
    assert_int_equal(host_log_count(host), logged);
    assert_int_equal(from(host, SEAT_FACILITATOR, 501, COMMAND_CHOOSE, 9), RULES_NO_SUCH_CHOICE);
    assert_int_equal(from(host, SEAT_FACILITATOR, 501, COMMAND_LOCK, 0), RULES_OK);
    assert_int_equal(from(host, SEAT_FACILITATOR, 0, COMMAND_NEXT, 0), RULES_OK); // filled in
    assert_int_equal(host_log_at(host, host_log_count(host) - 1)->sequence, 502);
    assert_int_equal(from(host, SEATS_MAX, 1, COMMAND_VOTE, 0), RULES_NOT_YOUR_TURN);
    host_free(host);
}

// A phone comes back with what it had not heard was taken, into this meeting or into one that was gone on with.
static void a_phone_that_comes_back_is_the_same_seat(void **state)
{
    (void)state;
    struct host *host = asking(3);
    for (uint16_t seat = 256; seat < SEATS_MAX; seat++) {
        assert_int_equal(from(host, seat, 1, COMMAND_SEAT, (uint8_t)(seat % 3)), RULES_OK);
        assert_int_equal(from(host, seat, 2, COMMAND_VOTE, (uint8_t)(seat % 2)), RULES_OK);
    }
    assert_int_equal(from(host, 300, 3, COMMAND_SEAT, SEAT_LEAVES), RULES_OK);
    struct host *again = replayed(host);
    for (uint16_t seat = 256; seat < SEATS_MAX; seat++) {
        assert_int_equal(from(again, seat, 1, COMMAND_SEAT, 2), RULES_REPEATED);
        assert_int_equal(from(again, seat, 2, COMMAND_VOTE, 2), RULES_REPEATED);
        assert_int_equal(rules_team_of(host_session(again), seat), seat == 300 ? 255 : seat % 3);
        if (seat != 300)
            assert_int_equal(from(again, seat, 3, COMMAND_VOTE, 2), RULES_OK);
    }
    assert_int_equal(host_session(again)->votes[0], 2);
    host_restart(again);
    assert_int_equal(from(again, SEAT_FACILITATOR, 1, COMMAND_SETUP, 2), RULES_OK); // another meeting counts anew
    host_free(again);
    host_free(host);
}

// The facilitator takes back the gong, not the phone that came a moment ago; and phones never lock the past away.
static void undo_goes_past_phones(void **state)
{
    (void)state;
    struct host *host = asking(2);
    assert_int_equal(from(host, 1, 0, COMMAND_VOTE, 2), RULES_OK);
    assert_int_equal(from(host, 90, 0, COMMAND_SEAT, 0), RULES_OK);
    assert_int_equal(from(host, 90, 0, COMMAND_VOTE, 1), RULES_OK);
    uint64_t asked = host_checksum(host);
    size_t depth = host_undo_depth(host);
    host_does(host, COMMAND_NEXT, 0); // the gong
    assert_int_equal(host_session(host)->phase, PHASE_TALLY);
    assert_int_equal(from(host, 91, 0, COMMAND_SEAT, 1), RULES_OK);
    assert_int_equal(host_undo_depth(host), depth + 1);
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_session(host)->phase, PHASE_SHOW);
    assert_int_equal(host_session(host)->votes[0], 1);
    assert_int_equal(rules_team_of(host_session(host), 91), 1);
    assert_int_equal(from(host, 91, 0, COMMAND_SEAT, SEAT_LEAVES), RULES_OK);
    assert_int_equal(host_checksum(host), asked);
    host_does(host, COMMAND_UNDO, 0); // the step before is the team's key: the phone's answer to the same question
                                      // stands
    assert_int_equal(host_session(host)->votes[1], 255);
    assert_int_equal(host_session(host)->votes[0], 1);
    host_does(host, COMMAND_UNDO, 0); // the question itself: an answer to it goes, the phone stays
    assert_int_equal(host_session(host)->phase, PHASE_WHISPER);
    assert_int_equal(rules_team_of(host_session(host), 90), 0);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_session(host)->votes[0], 255);
    assert_int_equal(from(host, 90, 2, COMMAND_VOTE, 1), RULES_REPEATED); // was taken back, and was heard
    assert_int_equal(from(host, 90, 3, COMMAND_VOTE, 1), RULES_OK);
    while (host_undo_depth(host) > 0)
        host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_session(host)->phase, PHASE_PROMISE);
    assert_int_equal(rules_team_of(host_session(host), 90), 0);
    host_free(replayed(host));
    host_free(host);
}

// ---- at random ----
enum { STEPS = 1500 };

// Told the long way: what stands, played from the beginning.
struct told {
    struct command standing[STEPS];
    size_t count;
};

static bool is_of_a_phone(const struct command *c)
{
    return c->type == COMMAND_SEAT || (c->type == COMMAND_VOTE && c->seat >= TEAMS_MAX);
}

static struct session from_the_beginning(struct told *t)
{
    struct session s;
    size_t kept = 0;
    rules_open(&s);
    for (size_t i = 0; i < t->count; i++)
        if (rules_apply(&s, &test_level, &t->standing[i], NULL) == RULES_OK)
            t->standing[kept++] = t->standing[i];
    t->count = kept;
    return s;
}

static bool take_back(struct told *t)
{
    size_t at = t->count;
    while (at > 0 && is_of_a_phone(&t->standing[at - 1]))
        at--;
    if (at == 0 || t->standing[at - 1].type == COMMAND_SETUP || t->standing[at - 1].type == COMMAND_ANIMAL)
        return false;
    memmove(&t->standing[at - 1], &t->standing[at], (t->count - at) * sizeof *t->standing);
    t->count--;
    return true;
}

static struct command any_command(struct random *random, const struct session *s)
{
    static const uint16_t phones[] = {6, 7, 63, 64, 254, 256, 300, 510, 511};
    uint16_t phone = phones[random_below(random, sizeof phones / sizeof *phones)];
    switch (random_below(random, s->phase == PHASE_SHOW ? 3 : 8)) {
    case 0: return (struct command){.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR};
    case 1:
        return (struct command){.type = COMMAND_SEAT, .seat = phone, .choice = (uint8_t)(random_below(random, 4) - 1)};
    case 2: return (struct command){.type = COMMAND_VOTE, .seat = phone, .choice = (uint8_t)random_below(random, 3)};
    case 3: return random_command(random, s);
    default: return sensible_command(random, s);
    }
}

// Seats that join, leave, vote, steps back: what stands is what playing it from the beginning gives, and the same log
// gives the same meeting.
static void random_walks_with_phones(void **state)
{
    (void)state;
    static struct told t;
    for (uint64_t seed = 1; seed <= 6; seed++) {
        struct random random = {seed};
        struct host *host = host_with_level(&test_level);
        host_sends(host, COMMAND_SETUP, 3, SETUP_KEYS | SETUP_STARS);
        t.count = 0;
        t.standing[t.count++] = *host_log_at(host, 0);
        size_t undone = 0, dropped = 0;
        for (int i = 1; i < STEPS; i++) {
            struct command c = any_command(&random, host_session(host));
            size_t logged = host_log_count(host);
            if (host_send(host, c) != RULES_OK)
                continue;
            if (c.type != COMMAND_UNDO)
                t.standing[t.count++] = *host_log_at(host, logged);
            else
                undone += take_back(&t);
            size_t before = t.count;
            struct session s = from_the_beginning(&t);
            dropped += before - t.count;
            assert_memory_equal(&s, host_session(host), sizeof s);
            assert_int_equal(host_standing_count(host), t.count);
        }
        assert_true(undone > 100);
        assert_true(dropped > 0);
        host_free(replayed(host));
        host_free(host);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repeated_commands_count_once),
        cmocka_unit_test(a_phone_that_comes_back_is_the_same_seat),
        cmocka_unit_test(undo_goes_past_phones),
        cmocka_unit_test(random_walks_with_phones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
