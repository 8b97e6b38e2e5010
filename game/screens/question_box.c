// SPDX-License-Identifier: MIT
//
// question_box.c — putting in, sorting, and really taking out.
#include "question_box.h"

#include <string.h>

bool box_full(const struct question_box *box) { return box->count == BOX_NOTES_MAX; }

bool box_put(struct question_box *box)
{
    if (box_full(box) || strspn(box->typing, " \n") == strlen(box->typing))
        return false;
    struct box_note *note = &box->notes[box->count++];
    memcpy(note->words, box->typing, sizeof note->words);
    note->pile = BOX_UNSORTED;
    memset(box->typing, 0, sizeof box->typing);
    return true;
}

void box_remove(struct question_box *box, size_t note)
{
    if (note >= box->count)
        return;
    memmove(box->notes + note, box->notes + note + 1, (box->count - note - 1) * sizeof *box->notes);
    box->count--;
    memset(&box->notes[box->count], 0, sizeof *box->notes);
}

size_t box_in(const struct question_box *box, enum box_pile pile)
{
    size_t count = 0;
    for (size_t i = 0; i < box->count; i++)
        count += box->notes[i].pile == pile;
    return count;
}

size_t box_first(const struct question_box *box, enum box_pile pile)
{
    size_t i = 0;
    while (i < box->count && box->notes[i].pile != pile)
        i++;
    return i;
}

void box_empty(struct question_box *box) { memset(box, 0, sizeof *box); }
