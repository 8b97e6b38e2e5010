// SPDX-License-Identifier: MIT
//
// places.c — which display is the hall's and which one, if any, may show the key.
//
// Counting displays is not enough: a mirrored projector is a second display that shows the first one's picture. What
// counts is the part of the desktop each of them shows.
#include "places.h"

#include "check.h"

#include <stdlib.h>
#include <string.h>

static struct rect common(struct rect a, struct rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){x, y, right - x, bottom - y};
}

bool places_meet(struct rect a, struct rect b)
{
    struct rect both = common(a, b);
    return both.w > 0 && both.h > 0;
}

// The laptop's panel, the first one, then as they stand on the desktop.
static int own_first(const void *a, const void *b)
{
    const struct display *x = a, *y = b;
    if (x->built_in != y->built_in)
        return x->built_in ? -1 : 1;
    if (x->primary != y->primary)
        return x->primary ? -1 : 1;
    return x->rect.x != y->rect.x ? (x->rect.x < y->rect.x ? -1 : 1)
                                  : (x->rect.y > y->rect.y) - (x->rect.y < y->rect.y);
}

static bool is_shared(const struct display *list, size_t count, size_t at)
{
    for (size_t i = 0; i < count; i++)
        if (i != at && places_meet(list[i].rect, list[at].rect))
            return true;
    return false;
}

// What is on every display that shows a part of this one.
static struct rect seen_on_all(const struct display *list, size_t count, size_t at)
{
    struct rect seen = list[at].rect;
    for (size_t i = 0; i < count; i++)
        if (places_meet(list[i].rect, seen))
            seen = common(list[i].rect, seen);
    return seen;
}

struct places places_of(const struct display *list, size_t count, unsigned swaps)
{
    struct display ring[DISPLAYS_MAX];
    CHECK(count > 0 && count <= DISPLAYS_MAX);
    memcpy(ring, list, count * sizeof *ring);
    qsort(ring, count, sizeof *ring, own_first);
    size_t own = swaps % count;
    if (count == 1)
        return (struct places){.why = PLACES_ONE, .hall = ring[0].rect};
    if (is_shared(ring, count, own))
        return (struct places){.why = PLACES_SAME_PICTURE, .hall = seen_on_all(ring, count, own)};
    return (struct places){PLACES_APART, seen_on_all(ring, count, own == 0 ? 1 : 0), ring[own].rect};
}
