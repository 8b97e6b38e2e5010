// SPDX-License-Identifier: MIT
//
// test_figures.h — a meeting that is written down while it is played, so that its figures can be read.
#ifndef SAFECIRCLE_TEST_FIGURES_H
#define SAFECIRCLE_TEST_FIGURES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "figures.h"

#include <string.h>

enum { WRITTEN_MAX = 4000 };

struct written {
    struct command commands[WRITTEN_MAX];
    const struct command *list[WRITTEN_MAX];
    size_t count;
    struct session session;
    const struct level *level; // the only one of the meeting
    uint32_t now_ms, step_ms;  // a command takes so long
};

static inline void writes(struct written *w, struct command c)
{
    assert_true(w->count < WRITTEN_MAX);
    w->now_ms += w->step_ms;
    c.at_ms = w->now_ms;
    assert_int_equal(rules_apply(&w->session, w->level, &c, NULL), RULES_OK);
    w->commands[w->count] = c;
    w->list[w->count] = &w->commands[w->count];
    w->count++;
}

static inline void then(struct written *w, enum command_type type, uint8_t choice)
{
    writes(w, (struct command){.type = type, .seat = SEAT_FACILITATOR, .choice = choice});
}

// A hall of three teams at the list of levels.
static inline void begins(struct written *w, const struct level *level, uint8_t flags)
{
    memset(w, 0, sizeof *w);
    rules_open(&w->session);
    w->level = level;
    w->step_ms = 5000;
    writes(w,
           (struct command){.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 3, .value = flags, .seed = 5});
    then(w, COMMAND_NEXT, 0);
}

static inline void begins_level(struct written *w)
{
    writes(w, (struct command){.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .value = READY_ALL});
    then(w, COMMAND_NEXT, 0);
}

static inline void until_phase(struct written *w, enum phase phase)
{
    for (int steps = 0; w->session.phase != phase; steps++) {
        assert_true(steps < 200);
        then(w, COMMAND_NEXT, 0);
    }
}

static inline void until_scene(struct written *w, uint8_t scene)
{
    for (int steps = 0; w->session.scene != scene || w->session.phase == PHASE_NOT_FAULT; steps++) {
        assert_true(steps < 200);
        then(w, w->session.phase == PHASE_NOT_FAULT ? COMMAND_NEXT : COMMAND_SKIP, 0);
    }
}

// The hall holds up so many cards of each; the gong; all is turned over.
static inline void counts(struct written *w, const uint8_t *cards, uint8_t options)
{
    until_phase(w, PHASE_SHOW);
    for (uint8_t i = 0; i < options; i++)
        writes(w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = i, .value = cards[i]});
    until_phase(w, PHASE_TALLY);
    until_phase(w, PHASE_TOGETHER);
}

static inline void locks(struct written *w, uint8_t choice)
{
    until_phase(w, PHASE_DECIDE);
    then(w, COMMAND_CHOOSE, choice);
    then(w, COMMAND_LOCK, 0);
}

static inline const struct level *only_level(const void *self, uint8_t index)
{
    const struct written *w = self;
    return index == 0 ? w->level : NULL;
}

static inline void reads(const struct written *w, struct figures *f)
{
    figures_of(w->list, w->count, only_level, w, f);
}

#endif
