// SPDX-License-Identifier: MIT
//
// branches.h — the scenes of a level that is being written, and how they lead to each other, for the map of them.
//
// Filled in by whoever has the level; the screen draws it and notes what was pressed.
#ifndef SAFECIRCLE_BRANCHES_H
#define SAFECIRCLE_BRANCHES_H

#include "lang.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { BRANCHES_MAX = 64, BRANCH_WAYS_MAX = 8, BRANCH_WORDS = 96, BRANCH_END = 255 };

// One scene.
struct branch {
    char id[48];
    char words[BRANCH_WORDS];          // its question, or the first thing said
    enum text_id kind;                 // of what kind it is
    uint8_t to[BRANCH_WAYS_MAX];       // the scenes it leads to, each once; BRANCH_END: out of the level
    char letters[BRANCH_WAYS_MAX][24]; // which answers lead there; "": all
    uint8_t ways;
    bool seen;      // it was on the screen since the program began
    bool reachable; // some way leads to it
    bool shorter;   // of the short path
};

struct branches {
    struct branch scenes[BRANCHES_MAX];
    size_t count, here; // here: which one is shown; `count`: none
    char title[BRANCH_WORDS];
    int wanted;        // pressed: show this one. -1: none
    bool walks;        // all ways are being walked
    bool walk_asked;   // begin that, or end it
    bool editor_asked; // the author's own, at the scene
    bool booth_asked;  // it is to be read aloud
};

#endif
