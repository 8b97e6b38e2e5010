// SPDX-License-Identifier: MIT
//
// review_ways.h — every way through a level's scenes.
#ifndef SAFECIRCLE_REVIEW_WAYS_H
#define SAFECIRCLE_REVIEW_WAYS_H

#include "guide_inside.h"

// A scene on the way, and which answers lead on to the next one: "A, C"; "" when all do.
struct review_step {
    uint8_t scene;
    char letters[LEVEL_OPTIONS_MAX * 3 + 1];
};

enum { REVIEW_WAYS_MOST = 1000 }; // more are not counted

// Tells each way from the first scene to the end, in the order of the letters on the screen; answers that lead to the
// same scene are one way. A way that comes back to where it was ends there. How many there are, REVIEW_WAYS_MOST at
// most.
size_t review_ways(const struct guide *g, void (*told)(void *self, const struct review_step *steps, size_t count),
                   void *self);

#endif
