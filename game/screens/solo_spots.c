// SPDX-License-Identifier: MIT
//
// solo_spots.c — where on the map a place stands (assets/art/source/places_map.py draws it there), and how lanterns
// that would lie on each other are put side by side.
#include "solo_spots.h"

#include "check.h"

#include <limits.h>
#include <string.h>

enum { CANVAS_WIDE = 1920, CANVAS_HIGH = 1080, STAGE_HIGH = 1000, STEP = 8 };

static const struct {
    const char *place;
    struct spot spot;
} spots[] = {
    {"home-day", {388, 840}},      {"home-evening", {690, 840}},
    {"kitchen", {318, 680}},       {"house-yard", {690, 850}},
    {"school-yard", {520, 590}},   {"school-gate", {560, 650}},
    {"classroom", {480, 560}},     {"classroom-window", {480, 560}},
    {"boarding-room", {366, 570}}, {"boarding-morning", {366, 570}},
    {"library", {680, 530}},       {"forum-hall", {1200, 420}},
    {"title", {1200, 420}},        {"market", {1234, 660}},
    {"feast", {1070, 600}},        {"clinic", {1470, 450}},
    {"union-office", {1610, 580}}, {"bus-stop", {1610, 830}},
    {"net-cafe", {1410, 770}},     {"river-bank", {860, 420}},
    {"village-path", {470, 380}},  {"night", {1590, 330}},
    {"calm", {1160, 860}},         {"neutral", {856, 700}},
    {"valley", {856, 700}},
};
static const struct spot bridge = {856, 700};

struct spot solo_spot(const char *place, bool *known)
{
    for (size_t i = 0; i < sizeof spots / sizeof *spots; i++)
        if (strcmp(spots[i].place, place) == 0) {
            if (known != NULL)
                *known = true;
            return spots[i].spot;
        }
    if (known != NULL)
        *known = false;
    return bridge;
}

// As FIT_COVER does it: what is too much is cut off at both sides.
struct spot solo_spot_on(struct spot spot, int units_wide)
{
    bool wide = units_wide * CANVAS_HIGH > CANVAS_WIDE * STAGE_HIGH;
    int num = wide ? units_wide : STAGE_HIGH, den = wide ? CANVAS_WIDE : CANVAS_HIGH;
    return (struct spot){units_wide / 2 + (spot.x - CANVAS_WIDE / 2) * num / den,
                         STAGE_HIGH / 2 + (spot.y - CANVAS_HIGH / 2) * num / den};
}

static bool apart(const struct rect *a, const struct rect *b, int gap)
{
    return a->x + a->w + gap <= b->x || b->x + b->w + gap <= a->x || a->y + a->h + gap <= b->y ||
           b->y + b->h + gap <= a->y;
}

static bool is_free(const struct rect *tile, const struct rect *others, size_t count, int gap)
{
    for (size_t i = 0; i < count; i++)
        if (!apart(tile, &others[i], gap))
            return false;
    return true;
}

static int between(int least, int value, int most) { return value < least ? least : value > most ? most : value; }

// Does it touch what is above or below it?
static bool leans(struct rect room, int gap, const struct rect *others, size_t count, const struct rect *tile)
{
    bool touches = tile->y == room.y || tile->y == room.y + room.h - tile->h;
    for (size_t i = 0; i < count && !touches; i++)
        touches = tile->y == others[i].y + others[i].h + gap || tile->y + tile->h + gap == others[i].y;
    return touches;
}

// Nearest to where it would like to be. `tight`: leaning on something, so that less room is lost.
static bool settle(struct rect room, int gap, bool tight, const struct rect *others, size_t count, struct rect *tile)
{
    struct rect found = *tile;
    int best = INT_MAX, right = room.x + room.w - tile->w, low = room.y + room.h - tile->h;
    int x0 = between(room.x, tile->x, right), y0 = between(room.y, tile->y, low), step = tight ? 1 : STEP;
    struct rect wanted = {x0, y0, tile->w, tile->h};
    if (right >= room.x && low >= room.y && !tight && is_free(&wanted, others, count, gap)) {
        *tile = wanted;
        return true;
    }
    for (int y = room.y + (y0 - room.y) % step; y <= low; y += step) {
        struct rect there = {x0, y, tile->w, tile->h};
        if (tight && !leans(room, gap, others, count, &there))
            continue;
        for (there.x = room.x + (x0 - room.x) % STEP; there.x <= right; there.x += STEP) {
            int far = (there.x - tile->x) * (there.x - tile->x) + (y - tile->y) * (y - tile->y);
            if (far < best && is_free(&there, others, count, gap)) {
                best = far;
                found = there;
            }
        }
    }
    *tile = found;
    return best < INT_MAX;
}

// In their order, or the tallest first, which find a place least easily.
static bool settle_all(struct rect room, int gap, bool tallest, bool tight, struct rect *tiles, size_t count)
{
    struct rect placed[SPOTS_MOST];
    bool done[SPOTS_MOST] = {false}, fits = true;
    for (size_t i = 0; i < count; i++) {
        size_t next = count;
        for (size_t k = 0; k < count; k++)
            if (!done[k] && (next == count || (tallest && tiles[k].h > tiles[next].h)))
                next = k;
        done[next] = true;
        fits = settle(room, gap, tight, placed, i, &tiles[next]) && fits;
        placed[i] = tiles[next];
    }
    return fits;
}

bool solo_fan_out(struct rect room, int gap, struct rect *tiles, size_t count)
{
    struct rect wanted[SPOTS_MOST];
    CHECK(count <= SPOTS_MOST);
    memcpy(wanted, tiles, count * sizeof *tiles);
    for (int pass = 0; pass < 3; pass++) { // ever less as they would like it
        memcpy(tiles, wanted, count * sizeof *tiles);
        if (settle_all(room, gap, pass > 0, pass > 1, tiles, count))
            return true;
    }
    return false;
}
