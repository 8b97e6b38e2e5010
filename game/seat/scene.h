// SPDX-License-Identifier: MIT
//
// scene.h — what kinds of scene there are, and what can be said of an answer: the words that levels, rules and every
// screen share. An author's names for them are in levels.
#ifndef SAFECIRCLE_SCENE_H
#define SAFECIRCLE_SCENE_H

#include <stdbool.h>

enum {
    LEVEL_OPTIONS_MAX = 6, // choices, cards, steps, signs or doors of one scene
    LEVEL_CHOICES_MAX = 4, // of an ask: a hand shows so many, and a team has so many keys
    LEVEL_BOXES_MAX = 3,   // of a sort
    LEVEL_TALK_MAX = 3,    // questions of a talk
    LEVEL_LINES_MAX = 24,  // of one say scene
    LEVEL_PAIRS_MAX = 6,   // lines that two rehearse
    CAST_NONE = 255,       // the storyteller
};

enum { CHILDREN_MOST = 2000 }; // of one meeting: of settings, plans and sheets

enum band { BAND_6_8, BAND_9_11, BAND_12_15, BAND_ADULTS, BANDS }; // append only: kept in settings
enum scene_kind {
#define KIND(NAME, name, en, vi, list, traits) SCENE_##NAME,
#include "kinds.def"
#undef KIND
};
enum {
    SCENE_KINDS = 0
#define KIND(NAME, name, en, vi, list, traits) +1
#include "kinds.def"
#undef KIND
};

// What can be asked of a kind, and why: kinds.def.
enum scene_trait {
    TRAIT_ASKS = 1 << 0,
    TRAIT_REVEALS = 1 << 1,
    TRAIT_KINDLES = 1 << 2,
    TRAIT_VOTES = 1 << 3,
    TRAIT_FINGERS = 1 << 4,
    TRAIT_AGAIN = 1 << 5,
    TRAIT_GUESSES = 1 << 6,
    TRAIT_JUDGED = 1 << 7,
    TRAIT_BRANCHES = 1 << 8,
    TRAIT_BOXES = 1 << 9,
    TRAIT_PLACES = 1 << 10,
    TRAIT_MARKS = 1 << 11,
    TRAIT_DOORS = 1 << 12,
    TRAIT_LINES = 1 << 13,
    TRAIT_ACTS = 1 << 14,
    TRAIT_TALKS = 1 << 15,
};

// The words of the table are those of its rows alone.
static inline unsigned kind_traits(enum scene_kind kind)
{
    enum {
        ASKS = TRAIT_ASKS,
        REVEALS = TRAIT_REVEALS,
        KINDLES = TRAIT_KINDLES,
        VOTES = TRAIT_VOTES,
        FINGERS = TRAIT_FINGERS,
        AGAIN = TRAIT_AGAIN,
        GUESSES = TRAIT_GUESSES,
        JUDGED = TRAIT_JUDGED,
        BRANCHES = TRAIT_BRANCHES,
        BOXES = TRAIT_BOXES,
        PLACES = TRAIT_PLACES,
        MARKS = TRAIT_MARKS,
        DOORS = TRAIT_DOORS,
        LINES = TRAIT_LINES,
        ACTS = TRAIT_ACTS,
        TALKS = TRAIT_TALKS
    };
    static const unsigned traits_of[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = traits,
#include "kinds.def"
#undef KIND
    };
    return traits_of[kind];
}

static inline bool kind_has(enum scene_kind kind, enum scene_trait trait) { return (kind_traits(kind) & trait) != 0; }

enum look { LOOK_STORY, LOOK_CHAT, LOOK_CARDS };
enum step { STEP_NONE, STEP_RECOGNISE, STEP_SAY, STEP_DO, STEP_TELL };

enum verdict {
#define VERDICT(NAME, en, vi, safety, word, tone, icon) VERDICT_##NAME,
#include "verdicts.def"
#undef VERDICT
};
enum {
    VERDICTS = 0
#define VERDICT(NAME, en, vi, safety, word, tone, icon) +1
#include "verdicts.def"
#undef VERDICT
};

enum mood {
#define MOOD(NAME, en, vi, word) MOOD_##NAME,
#include "moods.def"
#undef MOOD
    MOODS
};
enum pose {
#define POSE(NAME, en, vi, word) POSE_##NAME,
#include "poses.def"
#undef POSE
    POSES
};
enum sits { SITS_AS_BEFORE, SITS_DOWN, SITS_NOT, SITS }; // kept: whoever sat goes on sitting
enum { ACTORS_MOST = 3, THINGS_MOST = 3 };               // on the stage at once

// How a moment of a story sounds.
enum tune { TUNE_BRIGHT, TUNE_UNEASY, TUNE_HOPEFUL, TUNES };

#endif
