// SPDX-License-Identifier: MIT
//
// level_about.h — what a text of a level is for: what its translator has to know of it.
#ifndef SAFECIRCLE_LEVEL_ABOUT_H
#define SAFECIRCLE_LEVEL_ABOUT_H

#include "level.h"

struct text_about {
    int meaning;                       // the text_id of its line in the manual; -1: there is none
    int most;                          // syllables; 0: as many as are needed
    const struct cast_member *speaker; // who says it; NULL: nobody by name
};

struct text_about level_about(const struct level *level, text_ref ref);

#endif
