// SPDX-License-Identifier: MIT
//
// rules_scene.c — from scene to scene, and what the engine says whatever the author wrote.
//
//   scene ─(done or skipped)→ harm told here? ─ yes → NOT_FAULT ─→ the scene that follows
//                                              └ no ────────────→
//   last scene ─→ somebody harmed? ─ yes → NOT_FAULT ─→ SENTENCE
//
// After the scene in which the harm becomes plain, and once before the key sentence, the
// session passes through NOT_FAULT: no author can forget it, no branch goes around it and
// SKIP does not skip it. It would be foolish twice in a row, so a story that ends with the
// harm hears it once for both.
#include "rules_inside.h"

#include <string.h>

enum { FAULT_AFTER_HARM = 1, FAULT_AT_END = 2 };

void rules__forget_scene(struct session *s)
{
    rules__forget_answer(s);
    s->lines_shown = s->item = s->second_look = s->kindled = 0;
    s->first_chosen = NOTHING;
    s->doors_open = s->doors_helped = 0;
    memset(s->boxed, NOTHING, sizeof s->boxed);
}

// A level without a short path is played whole.
bool rules__plays_short(const struct session *s, const struct level *level)
{
    for (uint8_t i = 0; (s->short_path || s->short_level) && i < level->scene_count; i++)
        if (level->scenes[i].short_path)
            return true;
    return false;
}

static void not_fault(struct session *s, uint8_t bits, uint8_t then, struct events *out)
{
    s->fault_shown |= bits;
    s->after_fault = then;
    rules__phase(s, PHASE_NOT_FAULT, out);
    rules__tell(out, EVENT_NOT_FAULT, 0);
}

static void end_of_story(struct session *s, const struct level *level, struct events *out)
{
    if (level_harmed(level) != NULL && (s->fault_shown & FAULT_AT_END) == 0)
        not_fault(s, FAULT_AT_END, SCENE_END, out);
    else
        rules__phase(s, PHASE_SENTENCE, out);
}

static void begin_scene(struct session *s, const struct level *level, uint8_t scene, struct events *out)
{
    rules__forget_scene(s);
    if (scene >= level->scene_count) { // SCENE_END
        end_of_story(s, level, out);
        return;
    }
    s->scene = scene;
    enum scene_kind kind = level->scenes[scene].kind;
    if (kind_has(kind, TRAIT_ASKS)) {
        if (kind_has(kind, TRAIT_BOXES))
            s->item = rules__card(s, level, 0);
        rules__phase(s, PHASE_ASK, out);
        rules__next_team(s, out);
        return;
    }
    bool acts = kind_has(kind, TRAIT_ACTS);
    s->lines_shown = !acts;
    rules__phase(s, acts ? PHASE_ACT : kind_has(kind, TRAIT_TALKS) ? PHASE_TALK : PHASE_STORY, out);
}

void rules__first_scene(struct session *s, const struct level *level, struct events *out)
{
    uint8_t first = 0;
    while (rules__plays_short(s, level) && !level->scenes[first].short_path)
        first++;
    begin_scene(s, level, first, out);
}

// Where the story goes on: the branch of the answer that was locked (of the first one while a second look
// is not locked yet), else the scene's own next. A choice nobody locked leads nowhere.
static uint8_t following(const struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    bool locked = s->phase == PHASE_REVEAL || s->phase == PHASE_TOGETHER;
    uint8_t answer = locked ? s->chosen : s->first_chosen;
    uint8_t next = scene->next;
    if (kind_has(scene->kind, TRAIT_BRANCHES) && answer != NOTHING)
        next = scene->options[answer].next;
    return level_after(level, s->scene, next, rules__plays_short(s, level));
}

void rules__finish_scene(struct session *s, const struct level *level, struct events *out)
{
    uint8_t next = following(s, level);
    bool harm = level->scenes[s->scene].harm && level_harmed(level) != NULL;
    if (!harm || (s->fault_shown & FAULT_AFTER_HARM) != 0) {
        begin_scene(s, level, next, out);
        return;
    }
    s->harm_told = 1;
    rules__forget_scene(s);
    not_fault(s, next == SCENE_END ? FAULT_AFTER_HARM | FAULT_AT_END : FAULT_AFTER_HARM, next, out);
}

void rules__after_fault(struct session *s, const struct level *level, struct events *out)
{
    begin_scene(s, level, s->after_fault, out);
}

// One line of a story or one question of a talk more; behind the last one the scene is done. A lone child
// has one thing to think about instead of the hall's questions.
void rules__story_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t total = kind_has(scene->kind, TRAIT_LINES) ? rules__line_count(s, scene) : s->alone ? 1 : scene->talk_count;
    if (s->lines_shown >= total) {
        rules__finish_scene(s, level, out);
        return;
    }
    s->lines_shown++;
    rules__tell(out, EVENT_LINE, s->lines_shown);
}

// The hall says the sentence and the scene's lantern is lit: once, however often it is looked at again.
// The level's last lantern waits for the key sentence.
void rules__together(struct session *s, struct events *out)
{
    rules__phase(s, PHASE_TOGETHER, out);
    if (s->kindled || s->lanterns + 1 >= s->lanterns_total)
        return;
    s->kindled = 1;
    s->lanterns++;
    rules__count(&s->meeting_lanterns);
    rules__tell(out, EVENT_LANTERN, s->lanterns);
}
