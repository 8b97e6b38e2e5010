// SPDX-License-Identifier: MIT
//
// host_vote_test.c — steps back over the gong and over activities; both looks at a question for the figures.
#include "test_host.h"

static void until_phase(struct host *host, enum phase phase)
{
    while (host_session(host)->phase != phase)
        host_goes_on(host);
}

// The session forgets the first counts at a second look; the figures before and after the talk still find both.
static void both_looks_stand(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    host_does(host, COMMAND_MODE, ANSWER_CARDS);
    until_phase(host, PHASE_SHOW);
    static const uint8_t looks[2][3] = {{3, 4, 20}, {22, 3, 2}};
    for (int look = 0; look < 2; look++) {
        for (uint8_t i = 0; i < 3; i++)
            assert_int_equal(host_sends(host, COMMAND_COUNT, i, looks[look][i]), RULES_OK);
        until_phase(host, PHASE_TOGETHER);
        if (look == 0)
            host_does(host, COMMAND_AGAIN, 0);
        if (look == 0)
            until_phase(host, PHASE_SHOW);
    }
    uint8_t found[2][3] = {{0}}, look = 0;
    for (size_t i = 0; i < host_standing_count(host); i++) {
        const struct command *c = host_standing_at(host, i);
        look = (uint8_t)(look + (c->type == COMMAND_AGAIN));
        if (c->type == COMMAND_COUNT)
            found[look][c->choice] = c->value;
    }
    assert_memory_equal(found, looks, sizeof looks);
    assert_int_equal(host_session(host)->first_chosen, 2);
    host_free(host);
}

// Undo goes back over the gong: the answers are there again, may be changed, and the gong sounds anew.
static void undo_goes_back_over_the_gong(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    host_does(host, COMMAND_MODE, ANSWER_KEYS);
    until_phase(host, PHASE_SHOW);
    struct command vote = {.type = COMMAND_VOTE, .seat = 1, .choice = 2};
    assert_int_equal(host_send(host, vote), RULES_OK);
    uint64_t answered = host_checksum(host);
    host_does(host, COMMAND_NEXT, 0); // the gong
    uint64_t tallied = host_checksum(host);
    host_does(host, COMMAND_NEXT, 0); // the reveal
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_checksum(host), tallied);
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_checksum(host), answered);
    assert_int_equal(host_session(host)->phase, PHASE_SHOW);
    assert_int_equal(host_session(host)->votes[1], 2);
    struct view v;
    host_view(host, ROLE_HALL, NULL, &v);
    assert_int_equal(v.votes[1], 255); // a secret again
    vote.choice = 0;
    assert_int_equal(host_send(host, vote), RULES_OK);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_session(host)->phase, PHASE_TALLY);
    assert_int_equal(host_session(host)->chosen, 0);
    replay_gives_the_same(host);
    host_free(host);
}

// A correction after the gong is taken back like any other; so is a step of an activity, and the activity itself.
static void corrections_and_activities_are_taken_back(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    host_does(host, COMMAND_MODE, ANSWER_CARDS);
    until_phase(host, PHASE_SHOW);
    assert_int_equal(host_sends(host, COMMAND_COUNT, 1, 9), RULES_OK);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_sends(host, COMMAND_COUNT, 2, 10), RULES_OK);
    assert_int_equal(host_session(host)->chosen, 2);
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_session(host)->phase, PHASE_TALLY);
    assert_int_equal(host_session(host)->chosen, 1);
    assert_int_equal(host_session(host)->counts[2], 0);
    until_phase(host, PHASE_LEVEL_DONE);
    uint64_t done = host_checksum(host);
    struct command activity = {.type = COMMAND_ACTIVITY, .seat = SEAT_FACILITATOR, .choice = 1, .value = 2, .seed = 2};
    assert_int_equal(host_send(host, activity), RULES_OK);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_sends(host, COMMAND_COUNT, CHECK_FINE, 12), RULES_OK);
    uint64_t counted = host_checksum(host);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_checksum(host), done);
    host_does(host, COMMAND_UNDO, 0); // back in the check, what was counted is still there
    assert_int_equal(host_checksum(host), counted);
    for (int i = 0; i < 3; i++)
        host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_checksum(host), done);
    replay_gives_the_same(host);
    host_free(host);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_looks_stand),
        cmocka_unit_test(undo_goes_back_over_the_gong),
        cmocka_unit_test(corrections_and_activities_are_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
