// SPDX-License-Identifier: MIT
//
// places.h — which display is the hall's and which one, if any, may show the key. Pure.
#ifndef SAFECIRCLE_PLACES_H
#define SAFECIRCLE_PLACES_H

#include "platform.h"

enum places_why {
    PLACES_APART,        // a display for each
    PLACES_ONE,          // only one display
    PLACES_SAME_PICTURE, // another shows what the facilitator's own shows, or a part of it
};

struct places {
    enum places_why why;
    struct rect hall;    // all of it is seen on the hall's display, and on those that show the same
    struct rect console; // PLACES_APART only: no other display shows any of it
};

// The facilitator's own display is the laptop's panel, else the one that the desktop calls the first; `swaps` takes
// the next one instead, in a ring. `count` of at least one.
struct places places_of(const struct display *list, size_t count, unsigned swaps);

bool places_meet(struct rect a, struct rect b); // they have a pixel in common

#endif
