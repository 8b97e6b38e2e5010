// SPDX-License-Identifier: MIT
//
// doc_schema_inside.h — what the files that hold a map against its table share. Not for other rooms.
#ifndef SAFECIRCLE_DOC_SCHEMA_INSIDE_H
#define SAFECIRCLE_DOC_SCHEMA_INSIDE_H

#include "doc_schema.h"

#include <stdint.h>
#include <stdio.h>

enum { GIVEN_BITS = 64 };
enum { SUGGESTIONS_MAX = 100 }; // beyond that many mistakes nobody reads suggestions, and they cost time
enum { NAMES_BYTES = 900 };     // of a list of names

struct check {
    const struct doc *doc;
    struct diag_list *diags;
    bool measure;
    const struct schema *schema; // of the map at hand
    const struct doc_node *map;
    uint64_t given; // a bit for each field of its tables, in their order, that a key was met of
};

static inline void schema__tell(const struct check *c, const struct doc_node *n, const char *code, const char *a,
                                const char *b)
{
    diag_error(c->diags, c->doc->file, n->place, n->length, code, a, b, NULL);
}

static inline void schema__tell_key(const struct check *c, const struct doc_node *n, const char *code, const char *a,
                                    const char *b, const char *d)
{
    diag_error(c->diags, c->doc->file, n->key_place, n->key_length, code, a, b, d);
}

static inline bool schema__suggest(const struct check *c)
{
    return c->diags != NULL && diag_count(c->diags) < SUGGESTIONS_MAX;
}

static inline const char *schema__name(const struct check *c, struct name_pair name)
{
    return schema_name(name, c->doc->vietnamese);
}

// What a map of this schema is called in a sentence: a word of the language files, or by the key of its kind as the
// file writes it ("kind:hỏi").
static inline struct diag_quoted schema__called(const struct check *c, const struct schema *s)
{
    struct diag_quoted called;
    if (s->more != NULL)
        snprintf(called.bytes, sizeof called.bytes, "kind:%.80s", schema__name(c, s->more[0].key));
    else
        snprintf(called.bytes, sizeof called.bytes, "%.80s", s->name.en);
    return called;
}

// The field of the schema that a key names, and its place in the tables; NULL: none.
const struct field *schema__field(const struct schema *s, const char *key, size_t *order);

// Keys that are unknown, and those that are missing: a mistyped one is both, and told once (doc_schema_keys.c).
void schema__check_keys(const struct check *c, const struct schema *const *others);

// What stands behind a key, by its field; also of a key that was meant to be it.
void schema__check_field(const struct check *c, const struct field *f, const struct doc_node *n);

// Puts a value in the place of another that stands on one line, quoted where it was quoted.
void schema__replace(const struct check *c, const struct doc_node *n, const char *value);

// A value of another shape than its field wants (doc_schema_shape.c).
void schema__wrong_shape(const struct check *c, const struct doc_node *n, const struct field *f, const char *wanted);

#endif
