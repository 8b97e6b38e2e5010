// SPDX-License-Identifier: MIT
//
// review_ways.c — every way through a level, walked with a stack of scenes.
#include "review_ways.h"

#include <stdio.h>
#include <string.h>

struct walk {
    const struct guide *guide;
    void (*told)(void *self, const struct review_step *steps, size_t count);
    void *self;
    struct review_step steps[LEVEL_SCENES_MAX];
    size_t count, ways;
};

static bool was_there(const struct walk *w, uint8_t scene)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->steps[i].scene == scene)
            return true;
    return false;
}

static void arrive(struct walk *w, uint8_t scene);

static void go_on(struct walk *w, uint8_t next)
{
    if (next < w->guide->level->scene_count && !was_there(w, next) && w->count < LEVEL_SCENES_MAX)
        arrive(w, next);
    else if (w->ways++ < REVIEW_WAYS_MOST)
        w->told(w->self, w->steps, w->count);
}

// The answers that lead where the one at `place` leads; false when one before it has led there already.
static bool letters_of(const struct scene *s, const struct guide_order *order, uint8_t place, char *letters)
{
    size_t used = 0;
    for (uint8_t i = 0; i < s->option_count; i++) {
        if (s->options[order->at[i]].next != s->options[order->at[place]].next)
            continue;
        if (i < place)
            return false;
        used += (size_t)snprintf(letters + used, 4, "%s%c", used > 0 ? ", " : "", 'A' + i);
    }
    return true;
}

static void arrive(struct walk *w, uint8_t scene)
{
    const struct scene *s = guide__scene(w->guide, scene);
    struct review_step *step = &w->steps[w->count++];
    uint8_t common = guide__common_next(s);
    *step = (struct review_step){.scene = scene};
    if (common != GUIDE_WAYS_DIFFER)
        go_on(w, common);
    struct guide_order order = guide__order(w->guide, scene);
    for (uint8_t place = 0; common == GUIDE_WAYS_DIFFER && place < s->option_count && w->ways < REVIEW_WAYS_MOST;
         place++)
        if (letters_of(s, &order, place, step->letters))
            go_on(w, s->options[order.at[place]].next);
    w->count--;
}

size_t review_ways(const struct guide *g, void (*told)(void *self, const struct review_step *steps, size_t count),
                   void *self)
{
    struct walk w = {.guide = g, .told = told, .self = self};
    if (g->level->scene_count > 0)
        arrive(&w, 0);
    return w.ways;
}
