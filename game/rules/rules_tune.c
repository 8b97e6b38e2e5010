// SPDX-License-Identifier: MIT
//
// rules_tune.c — how a moment of the story sounds.
//
//   bright ─(somebody worries)─→ uneasy ─(the next story begins well)─→ bright
//   bright, uneasy ─(the harm shows)─→ uneasy, until it is told to somebody
//   ─(doors: whom to tell?)─→ hopeful, until there is harm again; and whenever the hall says that it is not their fault
//
// Only what was told so far is heard: a tune that knew more would give the story away.
#include "rules_inside.h"

static bool is_worried(enum mood mood) { return mood == MOOD_WORRIED || mood == MOOD_SCARED; }

static bool worries(const struct look_at *at)
{
    uint8_t lines = 0;
    const struct scene *story = rules__story(at, &lines);
    for (uint8_t i = 0; i < lines; i++)
        if (is_worried(rules__line(at->session, story, i)->mood))
            return true;
    return false;
}

// What the scenes so far have come to: the last of harm and help.
static enum tune come_to(const struct look_at *at)
{
    bool only_short = rules__plays_short(at->session, at->level);
    enum tune tune = TUNE_BRIGHT;
    for (uint8_t i = 0; i <= at->session->scene; i++) {
        const struct scene *scene = &at->level->scenes[i];
        if (only_short && !scene->short_path)
            continue;
        if (kind_has(scene->kind, TRAIT_DOORS))
            tune = TUNE_HOPEFUL;
        else if (scene->harm)
            tune = TUNE_UNEASY;
    }
    return tune;
}

enum tune rules__tune(const struct look_at *at)
{
    if (at->session->phase >= PHASE_NOT_FAULT)
        return TUNE_HOPEFUL;
    if (!rules__in_scene(at->session))
        return TUNE_BRIGHT;
    enum tune tune = come_to(at);
    return tune == TUNE_BRIGHT && worries(at) ? TUNE_UNEASY : tune;
}
