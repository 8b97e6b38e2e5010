// SPDX-License-Identifier: MIT
//
// doc_reading.h — from a file to what it means: what the loaders of levels, activities, plans and help numbers share.
//
//   reading_load ─→ schema_check ─→ reading_words, reading_enum, … ─→ reading_close: was it without an error?
//
// Whoever reads takes all there is, whatever is wrong with it, and learns at the end whether it may be used.
#ifndef SAFECIRCLE_DOC_READING_H
#define SAFECIRCLE_DOC_READING_H

#include "doc_schema.h"

struct reading {
    struct doc *doc;             // NULL only when the file could not be read
    const struct doc_node *root; // NULL: there is nothing to take
    struct arena *memory;        // borrowed: where words are copied to; NULL when none are asked for
    struct diag_list *told;      // of this reading alone, in its order
};

// The bytes of a file of at most `most` bytes, owned by the caller (mem_free); NULL and told when it cannot be read.
char *reading_bytes(const char *path, size_t most, size_t *length, struct diag_list *diags);

// Begins to read bytes, or a file; reading_close ends it. What is wrong is in r->told. `hints`:
// doc_parse's.
void reading_open(struct reading *r, struct arena *memory, const char *name, const char *bytes, size_t length,
                  const struct doc_hints *hints);
void reading_load(struct reading *r, struct arena *memory, const char *path, const struct doc_hints *hints);
// Hands on what was told (`diags` may be NULL). True when there was something to read and no error in it.
bool reading_close(struct reading *r, struct diag_list *diags);

void reading_error(const struct reading *r, const struct doc_node *at, const char *code, const char *a, const char *b);

// A value by its name in a map (which may be NULL, or no map). What is empty or of another shape is as if it were not
// there: the schema has told it.
const struct doc_node *reading_scalar(const struct doc_node *map, struct name_pair key);              // or NULL
const struct doc_node *reading_list(const struct doc_node *map, struct name_pair key);                // its first item
const char *reading_words(const struct reading *r, const struct doc_node *map, struct name_pair key); // copied; or NULL
int reading_enum(const struct doc_node *map, struct name_pair key, const struct enum_name *names, int otherwise);
bool reading_yes(const struct doc_node *map, struct name_pair key);        // by schema_yes_no
unsigned reading_number(const struct doc_node *map, struct name_pair key); // or 0
// A text in many languages; those that the text `as` is in and this one is not are told.
struct spoken reading_spoken(const struct reading *r, const struct doc_node *map, struct name_pair key,
                             const struct doc_node *as);

#endif
