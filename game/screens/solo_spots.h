// SPDX-License-Identifier: MIT
//
// solo_spots.h — where on the map of the valley a place of the stories stands, and how what stands at one place, or
// near another, is put side by side.
#ifndef SAFECIRCLE_SOLO_SPOTS_H
#define SAFECIRCLE_SOLO_SPOTS_H

#include "ui_draw.h"

#include <stddef.h>

enum { SPOTS_MOST = 24 }; // on one page of the map

struct spot {
    int x, y; // on the picture places/valley, 1920 × 1080
};

// The spot of a place ("market"); one the map does not know stands at the bridge, in the middle of the valley.
// *known (may be NULL): does the map know it?
struct spot solo_spot(const char *place, bool *known);

// The same spot in units, when the picture fills a stage so many units wide (and 1000 high).
struct spot solo_spot_on(struct spot spot, int units_wide);

// Moves each of `tiles` (SPOTS_MOST at most) to the nearest free place within `room`, so that none lies on another;
// `gap` units stay between them. False when there is no room for them all; then they lie anywhere.
bool solo_fan_out(struct rect room, int gap, struct rect *tiles, size_t count);

#endif
