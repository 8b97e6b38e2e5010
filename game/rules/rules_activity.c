// SPDX-License-Identifier: MIT
//
// rules_activity.c — what surrounds the levels in an hour: a warm-up, a breath, a check, a debrief.
//
// To the rules an activity is a number of steps; its words are data. At some steps hands are
// counted (a check before and after), and a count belongs to its step alone.
//
// Must never: judge an answer of a check, or keep the hall in an activity it wants to leave.
#include "rules_inside.h"

#include <string.h>

uint16_t rules_activity_mark(const struct command *command) { return (uint16_t)(command->seed >> 16); }

void rules__forget_activity(struct session *s)
{
    s->activity = NOTHING;
    s->activity_step = s->activity_steps = s->activity_back = 0;
    memset(s->activity_counts, 0, sizeof s->activity_counts);
    memset(s->activity_mark, 0, sizeof s->activity_mark);
}

bool rules__step_counts(const struct session *s)
{
    uint8_t step = s->activity_step;
    return s->phase == PHASE_ACTIVITY && (s->activity_counts[step / 8] >> step % 8 & 1) != 0;
}

static bool may_begin(const struct session *s)
{
    return !s->alone && (s->phase == PHASE_PROMISE || s->phase == PHASE_PICK || s->phase == PHASE_LEVEL_DONE);
}

enum rules_verdict rules__activity(struct session *s, const struct command *c, struct events *out)
{
    if (!may_begin(s))
        return RULES_NOT_NOW;
    if (c->value == 0 || c->value > ACTIVITY_STEPS_MAX || c->choice == NOTHING)
        return RULES_NO_SUCH_CHOICE;
    rules__forget_votes(s);
    s->activity = c->choice; // at its first step: what was before is forgotten
    s->activity_steps = c->value;
    s->activity_back = s->phase;
    s->activity_counts[0] = (uint8_t)(c->seed & 0xFF);
    s->activity_counts[1] = (uint8_t)(c->seed >> 8 & 0xFF);
    s->activity_mark[0] = (uint8_t)(c->seed >> 16 & 0xFF);
    s->activity_mark[1] = (uint8_t)(c->seed >> 24 & 0xFF);
    rules__phase(s, PHASE_ACTIVITY, out);
    return RULES_OK;
}

void rules__leave_activity(struct session *s, struct events *out)
{
    enum phase back = (enum phase)s->activity_back;
    rules__forget_votes(s);
    rules__forget_activity(s);
    rules__phase(s, back, out);
}

void rules__activity_next(struct session *s, struct events *out)
{
    rules__forget_votes(s);
    if (s->activity_step + 1 >= s->activity_steps) {
        rules__leave_activity(s, out);
        return;
    }
    s->activity_step++;
    rules__tell(out, EVENT_STEP, s->activity_step);
}
