// SPDX-License-Identifier: MIT
//
// contest.h — a contest of levels on paper: the list of what was sent, and for each a sheet that the jury fills in.
//
// The machine counts what can be counted and gives no points: entries stand in the order of their authors.
#ifndef SAFECIRCLE_CONTEST_H
#define SAFECIRCLE_CONTEST_H

#include "document.h"
#include "lang.h"
#include "level.h"

struct contest_entry {         // all borrowed
    const char *pack;          // the file's name
    const char *id;            // its own in this contest
    const char *author;        // by their role; NULL: nobody has said it
    const char *title;         // as far as it could be read
    const struct level *level; // NULL: it has mistakes
    char code[9];              // of this very version; "": it has mistakes
    size_t errors, warnings;   // what the checker tells
    size_t pictures, voices;   // of its own
    const char *twin;          // another pack with the very same words; NULL
};

struct contest {                         // all borrowed
    const struct contest_entry *entries; // in their order
    size_t count;
    const char *const *skipped; // packs that are none, as sentences
    size_t skipped_count;
};

// What an entry is, in the words of `lang`: "9–11 · 18 minutes · vi, en · 12 scenes …"; owned by the caller (mem_free).
char *contest_about(const struct contest_entry *entry, const struct lang *lang);
char *contest_checked(const struct contest_entry *entry, const struct lang *lang); // the checker's word on it

// Owned by the caller (document_free).
struct document *paper_contest(const struct contest *contest, const struct lang *lang);
struct document *paper_judging(const struct contest_entry *entry, const struct lang *lang);

#endif
