// SPDX-License-Identifier: MIT
//
// rules.c — the door: a command is looked at by its number, its sender and its time, then
// handed to the file that knows that part of the meeting.
//
//   command → may this seat? → now? → the session changes, events tell what happened
//
// Every refusal is given before the first change, so that a refused command leaves no trace.
//
// Must never: look at a clock, draw a random number, or know what a key is.
#include "rules_inside.h"

#include "check.h"

#include <string.h>

void rules__tell(struct events *out, enum event_type type, uint8_t value)
{
    if (out == NULL)
        return;
    CHECK(out->count < EVENTS_MAX);
    out->items[out->count++] = (struct event){type, value};
}

void rules__phase(struct session *s, enum phase phase, struct events *out)
{
    s->phase = (uint8_t)phase;
    rules__tell(out, EVENT_PHASE, s->phase);
}

void rules__count(uint8_t *counter)
{
    if (*counter < COUNTER_MAX)
        (*counter)++;
}

bool rules__in_scene(const struct session *s) { return s->phase >= PHASE_STORY && s->phase <= PHASE_TALK; }

void rules_open(struct session *s)
{
    memset(s, 0, sizeof *s);
    s->version = RULES_VERSION;
    s->phase = PHASE_SETUP;
    s->level = NOTHING;
    rules__forget_scene(s);
    rules__forget_activity(s);
    for (unsigned i = 0; i < TEAMS_MAX; i++)
        s->animals[i] = (uint8_t)i;
}

static enum rules_verdict next(struct session *s, const struct level *level, struct events *out)
{
    switch ((enum phase)s->phase) {
    case PHASE_PROMISE: rules__promise_next(s, out); return RULES_OK;
    case PHASE_ACTIVITY: rules__activity_next(s, out); return RULES_OK;
    case PHASE_NOTICE: rules__first_scene(s, level, out); return RULES_OK;
    case PHASE_STORY:
    case PHASE_TALK: rules__story_next(s, level, out); return RULES_OK;
    case PHASE_ASK:
    case PHASE_WHISPER:
    case PHASE_SHOW: rules__question_next(s, level, out); return RULES_OK;
    case PHASE_TALLY: rules__leave_tally(s, level, out); return RULES_OK;
    case PHASE_REVEAL: rules__reveal_next(s, level, out); return RULES_OK;
    case PHASE_DOOR: rules__leave_door(s, level, out); return RULES_OK;
    case PHASE_ACT: rules__act_next(s, level, out); return RULES_OK;
    case PHASE_TOGETHER: rules__finish_scene(s, level, out); return RULES_OK;
    case PHASE_NOT_FAULT: rules__after_fault(s, level, out); return RULES_OK;
    case PHASE_SENTENCE: rules__level_done(s, out); return RULES_OK;
    case PHASE_LEVEL_DONE: return rules__close(s, out);
    case PHASE_CLOSING: rules__closing_next(s, out); return RULES_OK;
    case PHASE_SETUP:
    case PHASE_PICK:
    case PHASE_DECIDE:
    case PHASE_OVER:
    case PHASES: return RULES_NOT_NOW;
    }
    return RULES_NOT_NOW;
}

static enum rules_verdict skip(struct session *s, const struct level *level, struct events *out)
{
    if (s->phase == PHASE_ACTIVITY) {
        rules__leave_activity(s, out);
        return RULES_OK;
    }
    if (!rules__in_scene(s))
        return RULES_NOT_NOW;
    rules__finish_scene(s, level, out);
    return RULES_OK;
}

static enum rules_verdict dispatch(struct session *s, const struct level *level, const struct command *c,
                                   struct events *out)
{
    switch (c->type) {
    case COMMAND_SETUP: return rules__setup(s, c, out);
    case COMMAND_ANIMAL: return rules__animal(s, c);
    case COMMAND_LEVEL: return rules__open_level(s, level, c, out);
    case COMMAND_NEXT: return next(s, level, out);
    case COMMAND_CHOOSE: return rules__choose(s, level, c->choice, out);
    case COMMAND_LOCK: return rules__lock(s, level, out);
    case COMMAND_HELP: return rules__help(s, out);
    case COMMAND_AGAIN: return rules__look_again(s, level, out);
    case COMMAND_SKIP: return skip(s, level, out);
    case COMMAND_CLOSE: return rules__close(s, out);
    case COMMAND_UNDO: return RULES_NOTHING_TO_UNDO;
    case COMMAND_MOST: return rules__most(s, level, c->choice);
    case COMMAND_MODE: return rules__mode(s, c->choice);
    case COMMAND_COUNT: return rules__count_cards(s, level, c->choice, c->value, out);
    case COMMAND_VOTE: return rules__vote(s, level, c->seat, c->choice, out);
    case COMMAND_ACTIVITY: return rules__activity(s, c, out);
    case COMMAND_SEAT: return rules__seat(s, level, c);
    case COMMAND_NONE:
    case COMMAND_TYPES: return RULES_NOT_NOW;
    }
    return RULES_NOT_NOW;
}

static bool needs_level(const struct session *s) { return s->phase >= PHASE_NOTICE && s->phase <= PHASE_LEVEL_DONE; }

enum rules_verdict rules_apply(struct session *s, const struct level *level, const struct command *c,
                               struct events *out)
{
    if (c->type <= COMMAND_NONE || c->type >= COMMAND_TYPES)
        return RULES_NOT_NOW;
    CHECK(level != NULL || !needs_level(s) || c->type == COMMAND_LEVEL);
    enum rules_verdict verdict = rules__may_send(s, c);
    return verdict == RULES_OK ? dispatch(s, level, c, out) : verdict;
}
