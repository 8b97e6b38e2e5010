// SPDX-License-Identifier: MIT
//
// scene.h — what kinds of scene there are, and what can be said of an answer: the words that levels, rules and every
// screen share. An author's names for them are in levels.
#ifndef SAFECIRCLE_SCENE_H
#define SAFECIRCLE_SCENE_H

enum {
    LEVEL_OPTIONS_MAX = 6, // choices, cards, steps, signs or doors of one scene
    LEVEL_LINES_MAX = 24,  // of one say scene
    CAST_NONE = 255,       // the storyteller
};

enum band { BAND_6_8, BAND_9_11, BAND_12_15, BANDS };
enum scene_kind {
    SCENE_SAY,
    SCENE_ASK,
    SCENE_SORT,
    SCENE_ORDER,
    SCENE_SPOT,
    SCENE_TELL,
    SCENE_ACT,
    SCENE_TALK,
    SCENE_KINDS
};
enum look { LOOK_STORY, LOOK_CHAT, LOOK_CARDS };
enum step { STEP_NONE, STEP_RECOGNISE, STEP_SAY, STEP_DO, STEP_TELL };
enum verdict { VERDICT_NONE, VERDICT_SAFE, VERDICT_UNSURE, VERDICT_RISKY };
enum mood { MOOD_CALM, MOOD_HAPPY, MOOD_SAD, MOOD_WORRIED, MOOD_SCARED, MOOD_ANGRY, MOOD_THINKING, MOOD_BRAVE, MOODS };

#endif
