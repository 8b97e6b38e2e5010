// SPDX-License-Identifier: MIT
//
// lang_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_LANG_INSIDE_H
#define SAFECIRCLE_LANG_INSIDE_H

#include "lang.h"

#include <stdint.h>

enum { LANG_SLOTS = 4096 }; // a power of two, at least twice the ids

struct arena;

struct lang {
    char code[16];
    const char *texts[TEXT_IDS];
    const char *files[TEXT_IDS]; // where each was written; NULL where missing
    struct place written[TEXT_IDS];
    uint16_t slots[LANG_SLOTS]; // hash of a key → id + 1; 0 free
    struct arena *memory;
    char *rest; // its folder, as long as all but the texts of the first frame are still to be read; else NULL
};

enum text_id lang__find(const struct lang *lang, const char *key); // TEXT_IDS when there is none

#endif
