// SPDX-License-Identifier: MIT
//
// question_box.h — questions children typed, for the time of one meeting.
//
// In memory and nowhere else: a child's words are never written to a disk, never exported, never
// shown to the hall. What may be a call for help stays until somebody was told.
#ifndef SAFECIRCLE_QUESTION_BOX_H
#define SAFECIRCLE_QUESTION_BOX_H

#include <stdbool.h>
#include <stddef.h>

enum { BOX_NOTES_MAX = 64, BOX_NOTE_BYTES = 400, BOX_ROLES = 5 };
enum box_pile { BOX_UNSORTED, BOX_HALL, BOX_LATER, BOX_HELP };

struct box_note {
    char words[BOX_NOTE_BYTES];
    enum box_pile pile;
};

struct question_box {
    struct box_note notes[BOX_NOTES_MAX];
    size_t count;
    char typing[BOX_NOTE_BYTES]; // not in the box yet
};

bool box_put(struct question_box *box);                 // what is being typed; false: empty, or the box is full
bool box_full(const struct question_box *box);          // the oldest must be sorted and taken out first
void box_remove(struct question_box *box, size_t note); // overwritten, not only forgotten
size_t box_in(const struct question_box *box, enum box_pile pile);
size_t box_first(const struct question_box *box, enum box_pile pile); // count when there is none
void box_empty(struct question_box *box);

#endif
