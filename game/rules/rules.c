// SPDX-License-Identifier: MIT
//
// rules.c — the door: a command is looked at by its sender, its time and its type, then
// handed to the file that knows that part of the meeting.
#include "rules_inside.h"

#include <string.h>

void rules__tell(struct events *out, enum event_type type, uint8_t value)
{
    if (out != NULL && out->count < EVENTS_MAX)
        out->items[out->count++] = (struct event){type, value};
}

void rules__phase(struct session *s, enum phase phase, struct events *out)
{
    s->phase = (uint8_t)phase;
    rules__tell(out, EVENT_PHASE, (uint8_t)phase);
}

void rules_open(struct session *s)
{
    memset(s, 0, sizeof *s);
    s->version = RULES_VERSION;
    s->phase = PHASE_SETUP;
    s->level = s->helper = s->door = s->most_shown = NOBODY;
    s->chosen = s->first_chosen = NOTHING;
    for (uint8_t i = 0; i < TEAMS_MAX; i++)
        s->animals[i] = i;
}

static enum rules_verdict setup(struct session *s, const struct command *c, struct events *out)
{
    if (s->phase != PHASE_SETUP)
        return RULES_NOT_NOW;
    if (c->choice != 0 && (c->choice < TEAMS_MIN || c->choice > TEAMS_MAX))
        return RULES_NO_SUCH_CHOICE;
    s->alone = c->choice == 0;
    s->team_count = s->alone ? 1 : c->choice;
    s->stars_on = !s->alone && (c->value & SETUP_STARS) != 0;
    s->short_path = (c->value & SETUP_SHORT) != 0;
    s->seed = c->seed;
    s->turn = (uint8_t)(s->team_count - 1); // the first question passes it on to team 0
    rules__phase(s, s->alone ? PHASE_PICK : PHASE_PROMISE, out);
    return RULES_OK;
}

static enum rules_verdict animal(struct session *s, const struct command *c)
{
    if (c->choice >= ANIMALS)
        return RULES_NO_SUCH_ANIMAL;
    if (c->seat >= s->team_count || (s->phase != PHASE_PROMISE && s->phase != PHASE_PICK))
        return RULES_NOT_NOW;
    for (uint8_t i = 0; i < TEAMS_MAX; i++) // whoever has it takes the other's
        if (s->animals[i] == c->choice)
            s->animals[i] = s->animals[c->seat];
    s->animals[c->seat] = c->choice;
    return RULES_OK;
}

static enum rules_verdict open_level(struct session *s, const struct level *level, const struct command *c,
                                     struct events *out)
{
    if (s->phase != PHASE_PICK && s->phase != PHASE_LEVEL_DONE)
        return RULES_NOT_NOW;
    if (level == NULL)
        return RULES_NO_SUCH_LEVEL;
    bool opened = level->sensitive == 1 || (level->sensitive == 2 && (c->value & READY_OPENED) != 0);
    if (s->alone && !opened)
        return RULES_NOT_ALONE;
    if (!s->alone && level->sensitive > 1 && (c->value & READY_ALL) != READY_ALL)
        return RULES_NOT_READY;
    s->level = c->choice;
    rules__begin_level(s, level, out);
    return RULES_OK;
}

static enum rules_verdict closing_next(struct session *s, struct events *out)
{
    if (++s->closing_step >= CLOSING_STEPS)
        rules__phase(s, PHASE_OVER, out);
    rules__tell(out, s->phase == PHASE_OVER ? EVENT_OVER : EVENT_CLOSING, s->closing_step);
    return RULES_OK;
}

static enum rules_verdict story_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t total = scene->kind == SCENE_TALK ? (s->alone ? 1 : scene->talk_count) : scene->line_count;
    if (s->lines_shown >= total) {
        rules__finish_scene(s, level, out);
        return RULES_OK;
    }
    s->lines_shown++;
    rules__tell(out, EVENT_LINE, s->lines_shown);
    return RULES_OK;
}

static enum rules_verdict question_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    bool fingers = scene->kind == SCENE_ASK || scene->kind == SCENE_SPOT;
    if (s->phase == PHASE_ASK && !s->alone) {
        rules__phase(s, PHASE_WHISPER, out);
        return RULES_OK;
    }
    if (s->phase == PHASE_WHISPER && fingers) {
        rules__tell(out, EVENT_DRUM, 0);
        rules__phase(s, PHASE_SHOW, out);
        return RULES_OK;
    }
    if (s->phase == PHASE_WHISPER)
        rules__tell(out, EVENT_DRUM, 0);
    rules__begin_deciding(s, scene, out);
    return RULES_OK;
}

static enum rules_verdict next(struct session *s, const struct level *level, struct events *out)
{
    switch ((enum phase)s->phase) {
    case PHASE_PROMISE: rules__phase(s, PHASE_PICK, out); return RULES_OK;
    case PHASE_NOTICE: rules__begin_scene(s, level, s->short_path ? level_after(level, 0, 0, true) : 0, out); return RULES_OK;
    case PHASE_STORY: case PHASE_TALK: return story_next(s, level, out);
    case PHASE_ASK: case PHASE_WHISPER: case PHASE_SHOW: return question_next(s, level, out);
    case PHASE_REVEAL: rules__reveal_next(s, level, out); return RULES_OK;
    case PHASE_DOOR: rules__leave_door(s, level, out); return RULES_OK;
    case PHASE_ACT: rules__kindle(s, out); rules__phase(s, PHASE_TOGETHER, out); return RULES_OK;
    case PHASE_TOGETHER: rules__finish_scene(s, level, out); return RULES_OK;
    case PHASE_NOT_FAULT: rules__after_fault(s, level, out); return RULES_OK;
    case PHASE_SENTENCE:
        while (s->lanterns < s->lanterns_total) // the picture is whole, whichever way the story took
            rules__kindle(s, out);
        s->levels_played++;
        rules__phase(s, PHASE_LEVEL_DONE, out);
        rules__tell(out, EVENT_LEVEL_DONE, s->level);
        return RULES_OK;
    case PHASE_LEVEL_DONE: rules__close(s, out); return RULES_OK;
    case PHASE_CLOSING: return closing_next(s, out);
    case PHASE_SETUP: case PHASE_PICK: case PHASE_DECIDE: case PHASE_OVER: case PHASES: return RULES_NOT_NOW;
    }
    return RULES_NOT_NOW;
}

static bool in_scene(const struct session *s)
{
    return s->phase >= PHASE_STORY && s->phase <= PHASE_TALK;
}

static enum rules_verdict again(struct session *s, const struct level *level, struct events *out)
{
    enum scene_kind kind = level != NULL && in_scene(s) ? level->scenes[s->scene].kind : SCENE_SAY;
    bool over = s->phase == PHASE_REVEAL || s->phase == PHASE_TOGETHER;
    if (!over || kind == SCENE_ACT || kind == SCENE_TELL || kind == SCENE_SORT)
        return RULES_NOT_NOW;
    uint8_t first = s->second_look ? s->first_chosen : s->chosen;
    if (s->phase == PHASE_TOGETHER)
        s->lanterns--; // it kindles again when the question is done again
    rules__forget_answer(s);
    s->first_chosen = first;
    s->second_look = 1;
    rules__phase(s, s->alone ? PHASE_ASK : PHASE_WHISPER, out);
    return RULES_OK;
}

static enum rules_verdict help(struct session *s, struct events *out)
{
    if (s->alone || s->phase != PHASE_DECIDE)
        return RULES_NOT_NOW;
    uint8_t from = s->helper == NOBODY ? s->turn : s->helper;
    s->helper = (uint8_t)((from + 1) % s->team_count);
    if (s->helper == s->turn)
        s->helper = (uint8_t)((s->turn + 1) % s->team_count);
    rules__tell(out, EVENT_HELP, s->helper);
    return RULES_OK;
}

static enum rules_verdict decide(struct session *s, const struct level *level, const struct command *c,
                                 struct events *out)
{
    if (s->phase != PHASE_DECIDE)
        return RULES_NOT_NOW;
    const struct scene *scene = &level->scenes[s->scene];
    return c->type == COMMAND_CHOOSE ? rules__choose(s, scene, c->choice, out) : rules__lock(s, level, out);
}

static enum rules_verdict dispatch(struct session *s, const struct level *level, const struct command *c,
                                   struct events *out)
{
    switch (c->type) {
    case COMMAND_SETUP: return setup(s, c, out);
    case COMMAND_ANIMAL: return animal(s, c);
    case COMMAND_LEVEL: return open_level(s, level, c, out);
    case COMMAND_NEXT: return next(s, level, out);
    case COMMAND_CHOOSE: case COMMAND_LOCK: return decide(s, level, c, out);
    case COMMAND_HELP: return help(s, out);
    case COMMAND_AGAIN: return again(s, level, out);
    case COMMAND_SKIP:
        if (!in_scene(s))
            return RULES_NOT_NOW;
        rules__finish_scene(s, level, out);
        return RULES_OK;
    case COMMAND_CLOSE:
        if (s->phase >= PHASE_CLOSING)
            return RULES_NOT_NOW;
        rules__close(s, out);
        return RULES_OK;
    case COMMAND_MOST:
        if (s->phase != PHASE_SHOW && s->phase != PHASE_DECIDE)
            return RULES_NOT_NOW;
        if (c->choice >= level->scenes[s->scene].option_count)
            return RULES_NO_SUCH_CHOICE;
        s->most_shown = c->choice;
        return RULES_OK;
    case COMMAND_UNDO: return RULES_NOTHING_TO_UNDO;
    case COMMAND_NONE: case COMMAND_TYPES: return RULES_NOT_NOW;
    }
    return RULES_NOT_NOW;
}

// A lone child is team and facilitator in one. In a hall a team acts only in its turn.
static enum rules_verdict may_send(const struct session *s, const struct command *c)
{
    const struct command_rule *rule = rules_of(c->type);
    if (s->alone || c->seat == SEAT_FACILITATOR)
        return RULES_OK;
    if (c->type == COMMAND_ANIMAL && c->seat < TEAMS_MAX)
        return RULES_OK;
    return rule->from_team && c->seat == s->turn ? RULES_OK : RULES_NOT_YOUR_TURN;
}

enum rules_verdict rules_apply(struct session *s, const struct level *level, const struct command *c,
                               struct events *out)
{
    if (c->type <= COMMAND_NONE || c->type >= COMMAND_TYPES || (c->seat >= TEAMS_MAX && c->seat != SEAT_FACILITATOR))
        return RULES_NOT_NOW;
    uint32_t *last = &s->last_sequence[c->seat == SEAT_FACILITATOR ? TEAMS_MAX : c->seat];
    if (c->sequence != 0 && c->sequence <= *last)
        return RULES_REPEATED;
    enum rules_verdict verdict = may_send(s, c);
    if (verdict == RULES_OK)
        verdict = dispatch(s, level, c, out);
    if (verdict == RULES_OK && c->sequence != 0)
        *last = c->sequence;
    return verdict;
}
