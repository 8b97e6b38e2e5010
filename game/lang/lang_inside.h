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
    struct lang *under; // of a language with words of one's own: what is said where it has none; else NULL
    char *rest;         // its folder, as long as all but the texts of the first frame are still to be read; else NULL
    // The same language as each audience hears it, the hall's own first: one that has no file of its own is the hall's.
    // Every one of them has all.
    struct lang *heard[AUDIENCES];
};

// The audience whose words stand in a file of that name ("adults.yaml"); AUDIENCE_HALL of all others.
enum audience lang__audience(const char *file);
// A copy of `hall` that has no words yet, in the same memory (lang_audience.c).
struct lang *lang__new_audience(struct lang *hall);
// Gives it the hall's words where it has none, and tells those whose {0}… differ from the hall's.
void lang__fill_audience(struct lang *lang, const struct lang *hall, struct diag_list *diags);

// Tells that a text has not the {0}… of the words `as`.
void lang__tell_holes(const struct lang *lang, enum text_id id, const char *as, struct diag_list *diags);
// Says what a language of one's own does not say, or says with other {0}…, as the one under it. `alone`: that one is
// another language.
void lang__put_over(struct lang *lang, bool alone, struct diag_list *diags);

// Asked for before its time: that the rest is read is all that ever changes in a language.
void lang__need_rest(const struct lang *lang);

enum text_id lang__find(const struct lang *lang, const char *key); // TEXT_IDS when there is none

#endif
