// SPDX-License-Identifier: MIT
//
// lint_search_inside.h — which phrases of lint_phrases.h stand in a text of a level. Not for other rooms.
#ifndef SAFECIRCLE_LINT_SEARCH_INSIDE_H
#define SAFECIRCLE_LINT_SEARCH_INSIDE_H

#include "lint_inside.h"

#include <stdint.h>

// The lists that are looked for.
enum list { BLAMING, JUDGING, PLAYING, EXPERIENCE, NEVER_RIGHT, TELLING, LISTS };

// A phrase as it would stand in a text, with the name in it; those that begin with the same word follow each other.
struct wanted {
    const char *words;
    size_t length;
    uint64_t first; // word: its key
    size_t second;  // where its second word begins; 0: it is one word
    uint16_t list, order;
    uint16_t next; // of the same place, from 1; 0 none
};

// A text in lower case, every word between single spaces: " không phải tại em | đâu ". Made and looked through once.
struct words {
    char *bytes; // NULL: not looked at yet
    uint16_t found[LISTS];
};

enum { PLACES_BITS = 9, PLACES = 1 << PLACES_BITS };

// A word of the text at hand.
struct word {
    const char *at;
    const char *behind; // where the next one begins, or the end
    uint64_t key;       // its last eight bytes: nearly its name
};

struct search {
    struct lint *l;
    struct arena *memory;
    struct words *texts; // of the level
    const char *words;   // of the text at hand
    const uint16_t *found;
    struct word *each; // of the text that was cut last
    size_t each_count, each_capacity;
    const char *names[LEVEL_CAST_MAX]; // of the harmed, folded: "páo"
    size_t name_count;
    struct wanted *wanted;
    size_t wanted_count, wanted_capacity;
    // By the place of their first word's key: a bit for what a second word begins with (most words of a text end
    // there), and the first of the phrases, from 1; 0 none.
    uint64_t seconds[PLACES];
    uint16_t firsts[PLACES];
};

// For the texts of l's level; lint__search_close gives back what was taken.
void lint__search_open(struct search *s, struct lint *l);
void lint__search_close(struct search *s);

bool lint__search_text(struct search *s, text_ref ref); // takes it at hand; false when there is no such text
// The first phrase of that list, in the list's order, which the text at hand holds without a "no" before it; or NULL.
const char *lint__search_found(const struct search *s, enum list list);
bool lint__is_word_of(const char *const *list, const char *word, size_t length); // the list ends with NULL

#endif
