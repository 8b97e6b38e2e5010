// SPDX-License-Identifier: MIT
//
// lint_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_LINT_INSIDE_H
#define SAFECIRCLE_LINT_INSIDE_H

#include "diag.h"
#include "doc.h"
#include "lint.h"
#include "memory.h"

// What must hold for a whole screen and a whole level.
enum {
    SYLLABLES_SCREEN = 60, // question and options together
    SHORT_PATH_LEAST = 3,
    BUSY_DOORS_LEAST = 2,
    PLACED_STEPS_LEAST = 2, // steps of an order that have a place of their own
    PATTERN_LEAST = 3,      // questions that make a habit
};

struct lint {
    const struct draft *draft;
    const struct level *level; // the draft's
    struct diag_list *diags;
    bool head_flawed, scenes_flawed;     // some error of grammar was told of the head, or of a scene
    bool scene_flawed[LEVEL_SCENES_MAX]; // of this one: what is odd in it may come from that alone
};

void lint__graph(struct lint *l);                           // needs the whole level
void lint__craft(struct lint *l);                           // scene by scene
void lint__craft_of_level(struct lint *l);                  // needs the whole level
void lint__words(struct lint *l);                           // blame, what is never right, a child's own experience
void lint__numbers(struct lint *l);                         // telephone numbers
void lint__speakers(struct lint *l, const struct scene *s); // of a spot scene
void lint__stage(struct lint *l, const struct scene *s); // who stands there, who acts when its answers are turned over
void lint__remembered(struct lint *l);                   // what answers are remembered by; needs the whole level
void lint__pairs(struct lint *l, const struct scene *s); // a rehearsal: busy first, then heard
void lint__notes(struct lint *l);                        // left by its author: still to be written
void lint__cast(struct lint *l);                         // who looks like whom

void lint__find_flaws(struct lint *l); // lint_flaws.c

// At a scene.
void lint__error(struct lint *l, const struct scene *s, const char *code, const char *a, const char *b);
void lint__warn(struct lint *l, const struct scene *s, const char *code, const char *a, const char *b);
void lint__warn_next(struct lint *l, const struct scene *s, struct place written, const char *code, const char *a,
                     const char *b); // where it says what follows; at the scene when that is not written
// At a key of the head.
void lint__error_at(struct lint *l, struct written written, const char *code, const char *a, const char *b);
void lint__warn_at(struct lint *l, struct written written, const char *code, const char *a, const char *b);

// Keys and values in a sentence are those of the file, whoever reads it: a key by its English name, in quotes; a line
// of the file as its author would write it, without.
struct diag_quoted lint__key(const struct lint *l, const char *key);
struct diag_quoted lint__line(const struct lint *l, const char *key, const char *value);

#endif
