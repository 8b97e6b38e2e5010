// SPDX-License-Identifier: MIT
//
// rules_scene.c — from scene to scene, and what the engine says whatever the author wrote.
//
// After the scene in which the harm becomes plain, and once before the key sentence, the
// session passes through NOT_FAULT: no author can forget it and no branch goes around it.
#include "rules_inside.h"

#include <string.h>

enum { FAULT_AFTER_HARM = 1, FAULT_AT_END = 2 };

static bool somebody_harmed(const struct level *level) { return level_harmed(level) != NULL; }

void rules__kindle(struct session *s, struct events *out)
{
    if (s->lanterns >= s->lanterns_total)
        return;
    s->lanterns++;
    s->meeting_lanterns++;
    rules__tell(out, EVENT_LANTERN, s->lanterns);
}

void rules__begin_level(struct session *s, const struct level *level, struct events *out)
{
    s->lanterns = 0;
    s->lanterns_total = level_lanterns(level, s->short_path);
    s->harm_told = s->fault_shown = 0;
    s->scene = 0;
    rules__forget_answer(s);
    rules__phase(s, PHASE_NOTICE, out);
}

static void forget_scene(struct session *s)
{
    rules__forget_answer(s);
    s->lines_shown = 0;
    s->item = 0;
    s->second_look = 0;
    s->first_chosen = NOTHING;
    s->doors_open = s->doors_helped = 0;
    memset(s->boxed, NOTHING, sizeof s->boxed);
}

void rules__begin_scene(struct session *s, const struct level *level, uint8_t scene, struct events *out)
{
    forget_scene(s);
    if (scene == SCENE_END || scene >= level->scene_count) {
        s->after_fault = SCENE_END;
        bool owed = somebody_harmed(level) && (s->fault_shown & FAULT_AT_END) == 0;
        s->fault_shown |= owed ? FAULT_AT_END : 0;
        rules__phase(s, owed ? PHASE_NOT_FAULT : PHASE_SENTENCE, out);
        if (owed)
            rules__tell(out, EVENT_NOT_FAULT, 0);
        return;
    }
    s->scene = scene;
    switch (level->scenes[scene].kind) {
    case SCENE_SAY:
        s->lines_shown = 1;
        rules__phase(s, PHASE_STORY, out);
        return;
    case SCENE_TALK:
        s->lines_shown = 1;
        rules__phase(s, PHASE_TALK, out);
        return;
    case SCENE_ACT: rules__phase(s, PHASE_ACT, out); return;
    case SCENE_ASK: case SCENE_SORT: case SCENE_ORDER: case SCENE_SPOT: case SCENE_TELL:
        rules__phase(s, PHASE_ASK, out);
        rules__next_team(s, out);
        return;
    case SCENE_KINDS: return;
    }
}

// Where the story goes on: the branch of what was chosen, else the scene's own next.
static uint8_t following(const struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t next = scene->next;
    if (scene->kind == SCENE_ASK && s->chosen < scene->option_count)
        next = scene->options[s->chosen].next;
    return level_after(level, s->scene, next, s->short_path);
}

void rules__finish_scene(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t next = following(s, level);
    bool owed = scene->harm && somebody_harmed(level) && (s->fault_shown & FAULT_AFTER_HARM) == 0;
    if (!owed) {
        rules__begin_scene(s, level, next, out);
        return;
    }
    s->harm_told = 1;
    s->fault_shown |= FAULT_AFTER_HARM;
    s->after_fault = next;
    rules__phase(s, PHASE_NOT_FAULT, out);
    rules__tell(out, EVENT_NOT_FAULT, 0);
}

void rules__after_fault(struct session *s, const struct level *level, struct events *out)
{
    rules__begin_scene(s, level, s->after_fault, out);
}

void rules__close(struct session *s, struct events *out)
{
    s->closing_step = 0;
    rules__phase(s, PHASE_CLOSING, out);
    rules__tell(out, EVENT_CLOSING, 0);
}
