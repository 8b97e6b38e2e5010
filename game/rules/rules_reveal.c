// SPDX-License-Identifier: MIT
//
// rules_reveal.c — options are turned over one at a time: the chosen one first, the safest last,
// so that the hall ends on what to do. In `ask` the hall guesses before it sees.
#include "rules_inside.h"

bool rules__option_fits(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    switch (scene->kind) {
    case SCENE_SORT: return s->boxed[ordinal] == scene->options[ordinal].box;
    case SCENE_ORDER: return ordinal < s->placed_count && s->placed[ordinal] == ordinal;
    case SCENE_SPOT: return ((s->marks >> ordinal) & 1) == (scene->options[ordinal].sign ? 1 : 0);
    case SCENE_ASK: return scene->options[ordinal].verdict == VERDICT_SAFE;
    case SCENE_SAY: case SCENE_TELL: case SCENE_ACT: case SCENE_TALK: case SCENE_KINDS: return false;
    }
    return false;
}

// How late an option is shown: the chosen one first, then by how far from safe, the safe ones last.
static int lateness(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    if (scene->kind == SCENE_ASK && ordinal == s->chosen)
        return 0;
    switch (scene->options[ordinal].verdict) {
    case VERDICT_RISKY: return 1;
    case VERDICT_UNSURE: return 2;
    case VERDICT_SAFE: return 3;
    case VERDICT_NONE: return 1;
    }
    return 1;
}

static void order_of_reveal(struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t shown[LEVEL_OPTIONS_MAX];
    s->reveal_count = 0;
    if (scene->kind == SCENE_SORT) { // only the card at hand
        s->reveal_order[s->reveal_count++] = s->item;
        return;
    }
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, shown);
    if (scene->kind == SCENE_ORDER)
        for (uint8_t i = 0; i < scene->option_count; i++)
            shown[i] = i; // step by step in the right order
    for (int late = 0; late <= 3; late++)
        for (uint8_t i = 0; i < scene->option_count; i++)
            if (lateness(s, scene, shown[i]) == late)
                s->reveal_order[s->reveal_count++] = shown[i];
}

static void show_at_hand(struct session *s, struct events *out)
{
    uint8_t ordinal = s->reveal_order[s->reveal_at];
    s->guessing = 0;
    s->revealed |= (uint8_t)(1 << ordinal);
    rules__tell(out, EVENT_REVEALED, ordinal);
}

static void take_at_hand(struct session *s, const struct scene *scene, struct events *out)
{
    if (scene->kind != SCENE_ASK) {
        show_at_hand(s, out);
        return;
    }
    s->guessing = 1;
    rules__tell(out, EVENT_GUESS, s->reveal_order[s->reveal_at]);
}

void rules__begin_reveal(struct session *s, const struct level *level, struct events *out)
{
    order_of_reveal(s, level);
    s->reveal_at = 0;
    rules__phase(s, PHASE_REVEAL, out);
    take_at_hand(s, &level->scenes[s->scene], out);
}

static void together(struct session *s, struct events *out)
{
    rules__kindle(s, out);
    rules__phase(s, PHASE_TOGETHER, out);
}

static void next_card(struct session *s, struct events *out)
{
    s->item++;
    s->chosen = NOTHING;
    s->reveal_at = 0;
    rules__next_team(s, out);
    rules__phase(s, PHASE_DECIDE, out);
}

void rules__reveal_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (s->guessing) {
        show_at_hand(s, out);
        return;
    }
    if (scene->kind == SCENE_SORT && s->item + 1 < scene->option_count) {
        next_card(s, out);
        return;
    }
    if (s->reveal_at + 1 >= s->reveal_count) {
        together(s, out);
        return;
    }
    s->reveal_at++;
    take_at_hand(s, scene, out);
}

void rules__leave_door(struct session *s, const struct level *level, struct events *out)
{
    (void)level;
    int opened = 0;
    for (int i = 0; i < LEVEL_DOORS; i++)
        opened += (s->doors_open >> i) & 1;
    bool done = opened >= 2 && s->doors_helped != 0;
    s->chosen = s->door = NOTHING;
    if (done)
        together(s, out);
    else
        rules__phase(s, PHASE_DECIDE, out);
}
