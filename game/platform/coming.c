// SPDX-License-Identifier: MIT
//
// coming.c — which pictures may be shown in a window next, wished for with every frame until something else is
// foreseen.
#include "platform_inside.h"

#include "memory.h"

#include <string.h>

static bool noted(const struct window *w, const struct wish *wish)
{
    for (size_t i = 0; i < w->coming_count; i++) {
        const struct coming *c = &w->coming[i];
        if (c->width == wish->width && c->height == wish->height && c->fit == wish->fit &&
            strcmp(c->name, wish->name) == 0)
            return true;
    }
    return false;
}

static struct wish wish_for(const struct coming *c)
{
    return (struct wish){c->name, c->width, c->height, c->fit, URGENT_NEXT};
}

void window__wish_again(struct window *w)
{
    for (size_t i = 0; i < w->coming_count; i++) { // those that are there first: none pushes another one out
        struct wish wish = wish_for(&w->coming[i]);
        pictures_keep(w->platform, &wish);
    }
    for (size_t i = 0; i < w->coming_count; i++) {
        struct wish wish = wish_for(&w->coming[i]);
        pictures_want(w->platform, &wish);
    }
}

void window_foresee(struct window *w, const struct draw_list *list)
{
    if (list == NULL)
        w->coming_count = 0;
    for (size_t i = 0; list != NULL && i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        struct wish wish = window__wish(op);
        if (op->kind != DRAW_PICTURE || strlen(wish.name) >= PICTURE_NAME_BYTES || noted(w, &wish))
            continue;
        w->coming = mem_grow(w->coming, &w->coming_room, w->coming_count + 1, sizeof *w->coming);
        struct coming *c = &w->coming[w->coming_count++];
        *c = (struct coming){.width = wish.width, .height = wish.height, .fit = wish.fit};
        memcpy(c->name, wish.name, strlen(wish.name) + 1);
    }
    window__wish_again(w);
}
