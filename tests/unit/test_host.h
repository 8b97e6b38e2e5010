// SPDX-License-Identifier: MIT
//
// test_host.h — a host in a test: a meeting sent command by command, and its log replayed.
#ifndef SAFECIRCLE_TEST_HOST_H
#define SAFECIRCLE_TEST_HOST_H

#include "test_meeting.h"

#include "host.h"

static inline struct host *host_with_level(const struct level *level)
{
    struct host *host = host_new();
    assert_int_equal(host_add_level(host, test_level_owned(level, level->hash)), 0);
    return host;
}

static inline enum rules_verdict host_sends(struct host *host, enum command_type type, uint8_t choice, uint8_t value)
{
    return host_send(host, (struct command){.type = type, .seat = SEAT_FACILITATOR, .choice = choice, .value = value});
}

static inline void host_does(struct host *host, enum command_type type, uint8_t choice)
{
    assert_int_equal(host_sends(host, type, choice, 0), RULES_OK);
}

// One step on, choosing the first thing that can be chosen.
static inline void host_goes_on(struct host *host)
{
    const struct session *s = host_session(host);
    if (s->phase != PHASE_DECIDE) {
        host_does(host, COMMAND_NEXT, 0);
        return;
    }
    for (uint8_t i = 0; host_sends(host, COMMAND_LOCK, 0, 0) == RULES_NOTHING_CHOSEN; i++)
        host_sends(host, COMMAND_CHOOSE, i, 0);
}

static inline struct host *host_playing(const struct level *level, uint8_t teams)
{
    struct host *host = host_with_level(level);
    host_does(host, COMMAND_SETUP, teams);
    if (teams > 0)
        host_does(host, COMMAND_NEXT, 0);
    host_does(host, COMMAND_LEVEL, 0);
    return host;
}

// Its log, sent into a fresh host, gives the same meeting.
static inline void replay_gives_the_same(const struct host *host)
{
    struct host *fresh = host_new();
    for (uint8_t i = 0; host_level_at(host, i) != NULL; i++) {
        const struct level *level = host_level_at(host, i);
        assert_int_equal(host_add_level(fresh, test_level_owned(level, level->hash)), i);
    }
    for (size_t i = 0; i < host_log_count(host); i++)
        assert_int_equal(host_send(fresh, *host_log_at(host, i)), RULES_OK);
    assert_int_equal(host_checksum(fresh), host_checksum(host));
    assert_memory_equal(host_session(fresh), host_session(host), sizeof(struct session));
    assert_int_equal(host_undo_depth(fresh), host_undo_depth(host));
    host_free(fresh);
}

#endif
