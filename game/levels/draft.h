// SPDX-License-Identifier: MIT
//
// draft.h — a level as far as it could be read, whatever is wrong in it: for those who look for mistakes.
//
// Every number in a draft may be followed (scenes, boxes, people exist), but nothing is sure to be there: a required
// text may be TEXT_NONE, a question without choices. Who plays takes a level from loader.h.
#ifndef SAFECIRCLE_DRAFT_H
#define SAFECIRCLE_DRAFT_H

#include "level.h"

struct written { // where a word stands, for the caret
    struct place place;
    int length;
};

struct draft {
    struct level *level;                      // never NULL; without scenes when nothing could be read
    bool damaged;                             // a part is missing behind a mistake of syntax
    struct written scenes, sensitive, harmed; // keys of the head; the top of the file where one is missing
    char *folder;                             // where its translations lie; NULL: it came from memory
    size_t errors_before, told_before;        // in the list when reading began
    size_t told_behind;                       // and when it ended: what lies between is grammar and links
};

// Who lints is told which texts are too long for a hall to read; who plays is not held up by them.
enum draft_for { DRAFT_TO_PLAY, DRAFT_TO_LINT };

// Reads a level.yaml (or the one in a folder); every mistake of grammar and links goes to `diags`. Owned by the caller
// (draft_free, draft_finish). draft_load gives NULL when there is nothing to read (told).
struct draft *draft_load(const char *path, enum draft_for why, struct diag_list *diags);
struct draft *draft_parse(const char *name, const char *bytes, size_t length, enum draft_for why,
                          struct diag_list *diags);
void draft_free(struct draft *draft); // NULL is fine

// The level of a draft, with its translations (their mistakes go to `diags`, too), owned by the caller; NULL when the
// draft is NULL or an error was told since its reading began. Frees the draft.
struct level *draft_finish(struct draft *draft, struct diag_list *diags);

#endif
