// SPDX-License-Identifier: MIT
//
// figures.h — what a meeting showed, in numbers: read from its commands, never from a clock or a child.
//
// PURE, as the rules are. Only commands that stand (not taken back) are figures.
#ifndef SAFECIRCLE_FIGURES_H
#define SAFECIRCLE_FIGURES_H

#include "rules.h"

enum { FIGURES_LEVELS_MAX = 32, FIGURES_QUESTIONS_MAX = 160, FIGURES_CHECKS_MAX = 64 };
enum figures_look { FIGURES_BEFORE, FIGURES_AFTER, FIGURES_LOOKS }; // the talk and the second look

struct figures_level {
    uint8_t level; // index in the host's table
    bool short_path, finished;
    unsigned minutes; // from its beginning to its end, or to what was done last in it
};

struct figures_question {
    uint8_t play; // which of the levels played
    uint8_t scene, option_count;
    enum scene_kind kind;
    enum answer_mode mode[FIGURES_LOOKS]; // it may change between the looks
    uint8_t led[FIGURES_LOOKS];           // ask: the answer the story followed; tell: the door opened last; 255 none
    uint8_t fits;                         // sort, order, spot: how many were right when first locked
    bool locked, helped, looked_again;
    bool skipped;                                     // before anything was locked
    bool counted[FIGURES_LOOKS];                      // cards
    uint8_t counts[FIGURES_LOOKS][LEVEL_OPTIONS_MAX]; // by ordinal: cards, or teams where each had its keys
    uint8_t most[FIGURES_LOOKS];                      // fingers: what most of the hall showed, typed; 255 none
};

struct figures_check { // a step of an activity at which hands were counted
    uint16_t mark;     // the activity's (levels: activity.h)
    uint8_t activity, step;
    uint8_t counts[CHECK_ANSWERS];
};

struct figures {
    uint8_t teams;
    unsigned minutes;
    bool closed; // the closing was reached
    size_t level_count, question_count, check_count;
    struct figures_level levels[FIGURES_LEVELS_MAX];
    struct figures_question questions[FIGURES_QUESTIONS_MAX];
    struct figures_check checks[FIGURES_CHECKS_MAX];
};

// The standing commands of a meeting in order; `level_at` gives the host's table (may give NULL for what is not there).
void figures_of(const struct command *const *commands, size_t count,
                const struct level *(*level_at)(const void *self, uint8_t index), const void *self,
                struct figures *out);

#endif
