// SPDX-License-Identifier: MIT
//
// loader.h — from an author's text file to a level, telling every mistake.
#ifndef SAFECIRCLE_LOADER_H
#define SAFECIRCLE_LOADER_H

#include "diag.h"
#include "lang.h"
#include "level.h"

// Loads levels/<…>/level.yaml and the translations beside it. All mistakes of grammar,
// graph and craft go to `diags` (level and translations alike). Returns a level owned by
// the caller when there was no error, else NULL. `path` is the level.yaml or its folder.
struct level *level_load(const char *path, struct diag_list *diags);

// The same from memory (tests, fuzzing): no translations. `name` is used in messages.
struct level *level_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags);

// A level's files in one piece, to be kept, and the same level again: its texts, translations, id and hash. The
// pack is owned by the caller (mem_free); NULL when the level was not made from files. Unpacking gives NULL when the
// bytes are no pack, or this version of the program finds an error in them.
char *level_pack(const struct level *level, size_t *length);
struct level *level_unpack(const char *bytes, size_t length);

// Reads only the head of a level; false when even that is broken (diags says why; may be NULL).
bool level_read_head(const char *path, const char *language, struct level_head *head, struct diag_list *diags);

// What a level needs from around it; the real screens give the real pictures.
struct level_world {
    bool (*picture_exists)(void *self, const char *folder, const char *name); // "places", "home-day"
    void *self;
};
void level_check_world(const struct level *level, const struct level_world *world, struct diag_list *diags);

// Checks what needs the whole collection: source keys (levels/sources.yaml found beside or above).
void level_check_sources(const struct level *level, const char *sources_path, struct diag_list *diags);

// The authors' manual (Markdown, in the words of `lang`) and the editors' JSON Schema,
// both printed from the schema tables. Owned by the caller (mem_free).
char *level_manual(const struct lang *lang);
char *level_json_schema(void);

#endif
