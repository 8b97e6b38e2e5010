// SPDX-License-Identifier: MIT
//
// doc_schema_json.h — a format's table as a JSON Schema (draft-07), for editors that complete words, show what a key
// means and underline what is wrong while somebody types.
//
// In one language: its keys, its values, its sentences. What the table cannot know (sentences, which pictures there
// are) is asked of whoever wants the schema.
#ifndef SAFECIRCLE_DOC_SCHEMA_JSON_H
#define SAFECIRCLE_DOC_SCHEMA_JSON_H

#include "doc_schema.h"
#include "text.h"

enum schema_word { SCHEMA_TEXT, SCHEMA_WORD, SCHEMA_NUMBER, SCHEMA_LIST, SCHEMA_WORDS };

struct schema_says {
    bool vietnamese; // keys and values; else English
    void *self;
    const char *(*about)(void *self, int id);           // a field's sentence, borrowed
    char *(*wanted)(void *self, enum schema_word word); // "a list is wanted here", owned by the caller (mem_free)
    char *(*longest)(void *self, int syllables);        // "at most 12 syllables", the same
    char *(*keys)(void *self, const char *all);         // "there is: id, text", the same
    char *(*values)(void *self, const char *all);       // "choose one of: safe, unsure", the same
    // What there is of a kind of name ("figures"): how many were written to `names` (borrowed).
    size_t (*names)(void *self, const char *of, const char **names, size_t most);
};

// The whole schema, owned by the caller (mem_free).
char *schema_json(const struct schema *schema, const char *title, const struct schema_says *says);

#endif
