// SPDX-License-Identifier: MIT
//
// level_head.h — what is known of a level before it is played: enough to choose it from a list.
#ifndef SAFECIRCLE_LEVEL_HEAD_H
#define SAFECIRCLE_LEVEL_HEAD_H

#include "scene.h"

#include <stdbool.h>
#include <stdint.h>

struct level_head {
    char id[64];     // the folder's name
    char title[160]; // in the language asked for, else the author's
    enum band band;
    uint8_t sensitive; // 1 light, 2 careful, 3 prepared facilitator only
    uint8_t topic_count;
    char topics[8][24];
    bool reviewed;
    char remembers[64]; // a round that brings back what this level taught; "": a level of its own
};

// How an adult opens a careful level for a child alone: which of the pictures, in which order.
enum { LEVEL_OPENING_PICTURES = 6, LEVEL_OPENING_STEPS = 8 };

#endif
