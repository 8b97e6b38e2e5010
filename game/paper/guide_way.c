// SPDX-License-Identifier: MIT
//
// guide_way.c — the way through a level on paper.
//
// What stands in a row is played in a row, unless the sheet says otherwise: where a story jumps,
// where it ends early, and which scenes belong to one choice only.
#include "guide_inside.h"
#include "rules.h"

#include <stdio.h>

struct guide_order guide__order(const struct guide *g, uint8_t scene)
{
    struct guide_order order = {{0}};
    rules_choice_order(g->level, scene, false, 0, order.at);
    return order;
}

const struct scene *guide__scene(const struct guide *g, uint8_t index) { return &g->level->scenes[index]; }

static uint8_t next_of(const struct scene *s, uint8_t option)
{
    return kind_has(s->kind, TRAIT_BRANCHES) ? s->options[option].next : s->next;
}

// How many ways out a scene has: one for each choice, else one.
static uint8_t ways(const struct scene *s) { return kind_has(s->kind, TRAIT_BRANCHES) ? s->option_count : 1; }

uint8_t guide__common_next(const struct scene *s)
{
    for (uint8_t i = 1; i < ways(s); i++)
        if (next_of(s, i) != next_of(s, 0))
            return GUIDE_WAYS_DIFFER;
    return next_of(s, 0);
}

bool guide__told(const struct guide *g, uint8_t index) { return !g->short_path || guide__scene(g, index)->short_path; }

// On the short path what is not told is passed over.
static uint8_t told_from(const struct guide *g, uint8_t next)
{
    while (next < g->level->scene_count && !guide__told(g, next))
        next++;
    return next;
}

void guide__go_to(struct guide *g, uint8_t next)
{
    char number[8];
    next = told_from(g, next);
    snprintf(number, sizeof number, "%d", next + 1);
    if (next < g->level->scene_count)
        guide__filled(g, STYLE_HOW_END, T_GUIDE_GO_ON, number, NULL);
    else
        guide__put(g, STYLE_HOW_END, T_GUIDE_GO_END);
}

bool guide__follows(const struct guide *g, uint8_t index, uint8_t next)
{
    uint8_t after = told_from(g, (uint8_t)(index + 1)), there = told_from(g, next);
    return there == after || (after >= g->level->scene_count && there >= g->level->scene_count);
}

// A scene that only some choices of one question lead to: says which.
void guide__condition(struct guide *g, uint8_t index)
{
    char letters[LEVEL_OPTIONS_MAX * 3 + 1] = "", number[16];
    int from = -1;
    size_t used = 0;
    for (uint8_t i = 0; i < g->level->scene_count; i++) {
        const struct scene *s = guide__scene(g, i);
        struct guide_order order = guide__order(g, i);
        if (!guide__told(g, i))
            continue;
        uint8_t common = guide__common_next(s);
        if (common != GUIDE_WAYS_DIFFER && told_from(g, common) == index)
            return; // everybody comes here
        for (uint8_t place = 0; place < ways(s); place++) {
            if (told_from(g, next_of(s, kind_has(s->kind, TRAIT_BRANCHES) ? order.at[place] : 0)) != index)
                continue;
            if (from >= 0 && from != i)
                return; // from several sides
            from = i;
            used += (size_t)snprintf(letters + used, sizeof letters - used, "%s%c", used > 0 ? ", " : "", 'A' + place);
        }
    }
    snprintf(number, sizeof number, "%d", from + 1);
    if (from >= 0)
        guide__filled(g, STYLE_HOW, T_GUIDE_ONLY_IF, letters, number);
}
