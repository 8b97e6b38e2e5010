// SPDX-License-Identifier: MIT
//
// rules_meeting.c — the meeting around the levels: teams, opening a level, closing.
//
// A level that is heavy opens only when the grown-ups are ready for what a child may say:
// in a hall, careful levels (sensitive 2 and 3) need three ticks; a lone child sees light ones
// (1), those of 2 when an adult opened them, and those of 3 never. However a meeting ends, it
// ends with the rule, the helpers and something bright.
//
// Must never: let stars or a way around the ticks into a careful level.
#include "rules_inside.h"

#include <string.h>

enum { LIGHT = 1, CAREFUL = 2 };

enum rules_verdict rules__setup(struct session *s, const struct command *c, struct events *out)
{
    if (s->phase != PHASE_SETUP)
        return RULES_NOT_NOW;
    if (c->choice != 0 && (c->choice < TEAMS_MIN || c->choice > TEAMS_MAX))
        return RULES_NO_SUCH_CHOICE;
    s->alone = c->choice == 0;
    s->team_count = s->alone ? 1 : c->choice;
    s->stars_on = !s->alone && (c->value & SETUP_STARS) != 0;
    s->short_path = (c->value & SETUP_SHORT) != 0;
    s->mode = s->alone                        ? ANSWER_FINGERS
              : (c->value & SETUP_KEYS) != 0  ? ANSWER_KEYS
              : (c->value & SETUP_CARDS) != 0 ? ANSWER_CARDS
                                              : ANSWER_FINGERS;
    s->adults = !s->alone && (c->value & SETUP_ADULTS) != 0;
    s->hands = !s->alone && (c->value & SETUP_HANDS) != 0;
    s->seed = c->seed;
    s->turn = (uint8_t)(s->team_count - 1); // the first question passes it on to team 0
    rules__own_seats(s);
    rules__phase(s, s->alone ? PHASE_PICK : PHASE_PROMISE, out);
    return RULES_OK;
}

// One sentence more and its hand; when the circle is closed the room has promised.
void rules__promise_next(struct session *s, struct events *out)
{
    if (s->hands == 0 || s->hands == PROMISES) {
        rules__phase(s, PHASE_PICK, out);
        return;
    }
    rules__tell(out, EVENT_STEP, s->hands);
    s->hands++;
}

// Two teams never share an animal: whoever has it, playing or not, takes the other's.
enum rules_verdict rules__animal(struct session *s, const struct command *c)
{
    if (s->phase != PHASE_PROMISE && s->phase != PHASE_PICK)
        return RULES_NOT_NOW;
    uint8_t team = rules_team_of(s, c->seat);
    if (team == NOBODY)
        return RULES_NOT_YOUR_TURN; // whoever presses the key, the seat says for which team
    if (c->choice >= ANIMALS)
        return RULES_NO_SUCH_ANIMAL;
    for (unsigned i = 0; i < TEAMS_MAX; i++)
        if (s->animals[i] == c->choice)
            s->animals[i] = s->animals[team];
    s->animals[team] = c->choice;
    return RULES_OK;
}

enum rules_verdict rules__open_level(struct session *s, const struct level *level, const struct command *c,
                                     struct events *out)
{
    if (s->phase != PHASE_PICK && s->phase != PHASE_LEVEL_DONE)
        return RULES_NOT_NOW;
    if (level == NULL)
        return RULES_NO_SUCH_LEVEL;
    bool opened = level->sensitive == CAREFUL && (c->value & READY_OPENED) != 0;
    if (s->alone && level->sensitive > LIGHT && !opened)
        return RULES_NOT_ALONE;
    if (!s->alone && level->sensitive > LIGHT && (c->value & READY_ALL) != READY_ALL)
        return RULES_NOT_READY;
    rules__forget_scene(s);
    s->level = c->choice;
    s->scene = 0;
    s->lanterns = 0;
    s->short_level = (c->value & READY_SHORT) != 0;
    s->lanterns_total = level_lanterns(level, rules__plays_short(s, level));
    s->harm_told = s->fault_shown = s->remembered = 0;
    s->after_fault = SCENE_END;
    rules__phase(s, PHASE_NOTICE, out);
    return RULES_OK;
}

// The hall has said the key sentence. All lanterns still dark are lit with it, so that the hidden
// picture is whole whichever way the story took and whatever was skipped.
void rules__level_done(struct session *s, struct events *out)
{
    while (s->lanterns < s->lanterns_total) {
        s->lanterns++;
        rules__count(&s->meeting_lanterns);
    }
    rules__count(&s->levels_played);
    rules__forget_scene(s);
    rules__tell(out, EVENT_LANTERN, s->lanterns);
    rules__phase(s, PHASE_LEVEL_DONE, out);
    rules__tell(out, EVENT_LEVEL_DONE, s->level);
}

enum rules_verdict rules__close(struct session *s, struct events *out)
{
    if (s->phase == PHASE_CLOSING || s->phase == PHASE_OVER)
        return RULES_NOT_NOW;
    rules__forget_scene(s);
    rules__forget_activity(s);
    s->closing_step = 0;
    rules__phase(s, PHASE_CLOSING, out);
    rules__tell(out, EVENT_CLOSING, 0);
    return RULES_OK;
}

void rules__closing_next(struct session *s, struct events *out)
{
    s->closing_step++;
    if (s->closing_step < CLOSING_STEPS) {
        rules__tell(out, EVENT_CLOSING, s->closing_step);
        return;
    }
    rules__phase(s, PHASE_OVER, out);
    rules__tell(out, EVENT_OVER, 0);
}
