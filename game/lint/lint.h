// SPDX-License-Identifier: MIT
//
// lint.h — is a level good to play? Craft, ways through it, words that hurt, numbers, pictures and sources.
//
// A level that loads (room levels) can be played; here is told what a hall of children should not meet all the same.
// Nothing that plays or goes on with a meeting asks this room: a checker that grew stricter takes no meeting away.
#ifndef SAFECIRCLE_LINT_H
#define SAFECIRCLE_LINT_H

#include "draft.h"

// Loads a level (its level.yaml or its folder) and its translations and tells every mistake, of grammar and of craft,
// in one reading. The level, owned by the caller, when there was no error, else NULL.
struct level *lint_load(const char *path, struct diag_list *diags);

// The same, and its world and its sources (a path, or NULL), whatever else is wrong: all in one reading.
struct lint_world;
struct level *lint_look(const char *path, const struct lint_world *world, const char *sources, struct diag_list *diags);

// The same from memory: no translations. `name` is used in messages.
struct level *lint_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags);

// What the draft alone can tell: craft, ways, words, numbers.
void lint_draft(const struct draft *draft, struct diag_list *diags);

// What a level needs from around it; the real screens give the real pictures.
struct lint_world {
    bool (*picture_exists)(void *self, const char *folder, const char *name); // "places", "home-day"
    // All there are in a folder, for "did you mean": how many were written to `names` (borrowed). NULL: nobody knows.
    size_t (*pictures)(void *self, const char *folder, const char **names, size_t most);
    void *self;
};
void lint_world(const struct level *level, const struct lint_world *world, struct diag_list *diags);

// What needs the whole collection: source keys (levels/sources.yaml found beside or above).
void lint_sources(const struct level *level, const char *sources_path, struct diag_list *diags);

#endif
