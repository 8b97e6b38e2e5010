// SPDX-License-Identifier: MIT
//
// loader.h — from an author's text file to a level that can be played.
//
// A level loads when its grammar and its links hold. Whether it is good to play is room lint's: a checker that grew
// stricter leaves levels that load, and meetings that were kept, alone.
#ifndef SAFECIRCLE_LOADER_H
#define SAFECIRCLE_LOADER_H

#include "diag.h"
#include "lang.h"
#include "level.h"

// Loads levels/<…>/level.yaml and the translations beside it. All mistakes of grammar
// and of links go to `diags` (level and translations alike). Returns a level owned by
// the caller when the level itself has no error, else NULL. `path` is the level.yaml or its folder.
struct level *level_load(const char *path, struct diag_list *diags);

// The same from memory (tests, fuzzing): no translations. `name` is used in messages.
struct level *level_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags);

// A level's files in one piece, to be kept, and the same level again: its texts, translations, id and hash. The
// pack is owned by the caller (mem_free); NULL when the level was not made from files. Unpacking gives NULL when the
// bytes are no pack, or this version of the program cannot read them.
char *level_pack(const struct level *level, size_t *length);
struct level *level_unpack(const char *bytes, size_t length);

// What a file is by what stands in it, whatever its name: a level, a translation (and in which language: `language`, of
// `size` bytes, "" when it does not say), or neither.
enum level_what { LEVEL_FILE_NONE, LEVEL_FILE_LEVEL, LEVEL_FILE_TRANSLATION };
enum level_what level_file_kind(const char *bytes, char *language, size_t size);

// Reads only the head of a level; false when even that is broken (diags says why; may be NULL).
bool level_read_head(const char *path, const char *language, struct level_head *head, struct diag_list *diags);

// Where the first scene is played, as its author writes it ("market"): for the map of the valley. What cannot be read,
// or says no place, is where every level begins that says none. Only the first scene is read.
void level_read_place(const char *path, char *place, size_t size);

// A band ("adults"), as a file in one of the two languages says it; the word itself when it is none. Borrowed.
const char *level_band_word(const char *word, bool vietnamese);
const char *level_band_key(enum band band); // "adults"

// The authors' manual (Markdown, in the words of `lang`), printed from the schema tables. Owned by the caller
// (mem_free).
char *level_manual(const struct lang *lang);

// A level and its translation for an editor of text, in the words of `says` (doc_schema_json.h); the same.
struct schema_says;
char *level_json_schema(const char *title, const struct schema_says *says);
char *translation_json_schema(const char *title, const struct schema_says *says);

#endif
