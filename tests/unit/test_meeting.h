// SPDX-License-Identifier: MIT
//
// test_meeting.h — holding a meeting in a test: send a command, look at what happened.
#ifndef SAFECIRCLE_TEST_MEETING_H
#define SAFECIRCLE_TEST_MEETING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "rules.h"
#include "test_level.h"

struct meeting {
    struct session session;
    const struct level *level;
    struct events events; // of the last command
};

static inline enum rules_verdict sends(struct meeting *m, uint16_t seat, enum command_type type, uint8_t choice)
{
    struct command c = {.type = type, .seat = seat, .choice = choice};
    m->events.count = 0;
    return rules_apply(&m->session, m->level, &c, &m->events);
}

// The facilitator sends it and it is accepted.
static inline void does(struct meeting *m, enum command_type type, uint8_t choice)
{
    assert_int_equal(sends(m, SEAT_FACILITATOR, type, choice), RULES_OK);
}

// It is refused for this reason, and leaves no trace.
static inline void refuses(struct meeting *m, enum command_type type, uint8_t choice, enum rules_verdict why)
{
    struct session before = m->session;
    assert_int_equal(sends(m, SEAT_FACILITATOR, type, choice), why);
    assert_memory_equal(&before, &m->session, sizeof before);
    assert_int_equal(m->events.count, 0);
}

static inline void is_in(const struct meeting *m, enum phase phase) { assert_int_equal(m->session.phase, phase); }

static inline void next_to(struct meeting *m, enum phase phase)
{
    does(m, COMMAND_NEXT, 0);
    is_in(m, phase);
}

static inline int heard(const struct meeting *m, enum event_type type) // its value; -1: it did not happen
{
    for (size_t i = 0; i < m->events.count; i++)
        if (m->events.items[i].type == type)
            return m->events.items[i].value;
    return -1;
}

// A meeting that has reached PICK. teams 0: a lone child.
static inline struct meeting begun(uint8_t teams, uint8_t flags, const struct level *level)
{
    struct meeting m = {.level = level};
    struct command setup = {
        .type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = teams, .value = flags, .seed = 5};
    rules_open(&m.session);
    assert_int_equal(rules_apply(&m.session, NULL, &setup, NULL), RULES_OK);
    if (teams > 0)
        next_to(&m, PHASE_PICK);
    return m;
}

static inline enum rules_verdict opens(struct meeting *m, uint8_t ready)
{
    struct command c = {.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .choice = 0, .value = ready};
    m->events.count = 0;
    return rules_apply(&m->session, m->level, &c, &m->events);
}

// In the first scene of a level.
static inline struct meeting playing(uint8_t teams, uint8_t flags, const struct level *level)
{
    struct meeting m = begun(teams, flags, level);
    assert_int_equal(opens(&m, READY_ALL | READY_OPENED), RULES_OK);
    does(&m, COMMAND_NEXT, 0);
    return m;
}

// NEXT until a team decides.
static inline void until_decide(struct meeting *m)
{
    while (m->session.phase != PHASE_DECIDE)
        does(m, COMMAND_NEXT, 0);
}

static inline void answers(struct meeting *m, uint8_t choice)
{
    until_decide(m);
    does(m, COMMAND_CHOOSE, choice);
    does(m, COMMAND_LOCK, 0);
}

static inline enum rules_verdict counts(struct meeting *m, uint8_t choice, uint8_t value)
{
    struct command c = {.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = choice, .value = value};
    m->events.count = 0;
    return rules_apply(&m->session, m->level, &c, &m->events);
}

// Everybody answers, where everybody's answer is asked for: the teams one after the other from `choice` on.
static inline void everybody_answers(struct meeting *m, uint8_t choice)
{
    struct view v;
    rules_view(&m->session, m->level, ROLE_CONSOLE, NULL, &v);
    if (m->session.phase != PHASE_SHOW || !v.all_vote)
        return;
    for (uint8_t team = 0; team < v.team_count; team++) {
        uint8_t answer = (uint8_t)((choice + team) % v.option_count);
        if (v.mode == ANSWER_KEYS)
            assert_int_equal(sends(m, team, COMMAND_VOTE, answer), RULES_OK);
        else
            assert_int_equal(counts(m, answer, (uint8_t)(3 + team)), RULES_OK);
    }
}

// Whatever is needed to go on one step, choosing as `choice` says where something must be chosen.
static inline void goes_on(struct meeting *m, uint8_t choice)
{
    const struct scene *scene = &m->level->scenes[m->session.scene];
    everybody_answers(m, choice);
    if (m->session.phase != PHASE_DECIDE) {
        does(m, COMMAND_NEXT, 0);
        return;
    }
    uint8_t most = scene->kind == SCENE_SORT ? scene->box_count : scene->option_count;
    if (scene->kind == SCENE_ORDER)
        for (uint8_t i = 0; i < most; i++)
            does(m, COMMAND_CHOOSE, (uint8_t)((i + choice) % most));
    else if (scene->kind != SCENE_TELL)
        does(m, COMMAND_CHOOSE, choice % most);
    for (uint8_t i = 0; scene->kind == SCENE_TELL && m->session.chosen == 255; i++)
        sends(m, SEAT_FACILITATOR, COMMAND_CHOOSE, (uint8_t)((i + choice) % most));
    does(m, COMMAND_LOCK, 0);
}

static inline void until(struct meeting *m, enum phase phase, uint8_t choice)
{
    for (int steps = 0; m->session.phase != phase; steps++) {
        assert_true(steps < 1000);
        goes_on(m, choice);
    }
}

// In the scene of this number of test_level, reached by skipping.
static inline struct meeting in_scene(uint8_t scene, uint8_t teams, uint8_t flags, const struct level *level)
{
    struct meeting m = playing(teams, flags, level);
    while (m.session.scene != scene)
        does(&m, m.session.phase == PHASE_NOT_FAULT ? COMMAND_NEXT : COMMAND_SKIP, 0);
    return m;
}

#endif
