// SPDX-License-Identifier: MIT
//
// reading.h — what of a level is to be read aloud in a language, in order, and which of it has been: for the list of
// recordings, for those that come from elsewhere, and for the booth.
#ifndef SAFECIRCLE_READING_H
#define SAFECIRCLE_READING_H

#include "level.h"
#include "pack.h"

#include <stdbool.h>
#include <stddef.h>

enum reading_state {
    READING_MISSING,
    READING_CHANGED, // it was recorded, and has other words now
    READING_THERE
};

struct reading {
    text_ref text;
    const char *at;    // its address
    const char *words; // in that language; in the author's where it has none
    const char *path;  // of its recording, or of the one of the words before; NULL: none
    enum reading_state state;
};

struct readings {
    const struct level *level; // borrowed
    char *language, *folder;   // where its recordings lie; need not be there yet
    struct pack *pack;         // what lies there; NULL: nothing
    struct reading *rows;
    size_t count, missing; // missing: those that are not READING_THERE
};

// `language`: a code that need not be one the program speaks.
struct readings *readings_new(const struct level *level, const char *language);
void readings_free(struct readings *r);  // NULL is fine
void readings_again(struct readings *r); // recordings came meanwhile

// What a recording of this row is called, so that it takes the place of the one that is heard for these words and of no
// other. Owned by the caller (mem_free).
char *reading_name(const struct readings *r, size_t row);

#endif
