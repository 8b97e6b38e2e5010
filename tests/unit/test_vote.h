// SPDX-License-Identifier: MIT
//
// test_vote.h — a question that everybody answers, in a test.
#ifndef SAFECIRCLE_TEST_VOTE_H
#define SAFECIRCLE_TEST_VOTE_H

#include "test_meeting.h"

static const uint8_t both_modes[] = {SETUP_CARDS, SETUP_KEYS};

// At the question, when it is time to answer.
static inline struct meeting showing(uint8_t teams, uint8_t flags, const struct level *level)
{
    struct meeting m = level->scene_count == 1 ? playing(teams, flags, level) : in_scene(ASK, teams, flags, level);
    while (m.session.phase != PHASE_SHOW)
        does(&m, COMMAND_NEXT, 0);
    return m;
}

static inline void votes(struct meeting *m, uint16_t seat, uint8_t choice)
{
    assert_int_equal(sends(m, seat, COMMAND_VOTE, choice), RULES_OK);
}

static inline void count(struct meeting *m, uint8_t choice, uint8_t value)
{
    assert_int_equal(counts(m, choice, value), RULES_OK);
}

static inline void hears(const struct meeting *m, size_t at, enum event_type type, uint8_t value)
{
    assert_true(at < m->events.count);
    assert_int_equal(m->events.items[at].type, type);
    assert_int_equal(m->events.items[at].value, value);
}

#endif
