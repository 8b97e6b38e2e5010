// SPDX-License-Identifier: MIT
//
// voicing.h — a level gets its voice: somebody reads its texts aloud, one after the other, and each is kept at once.
//
//   the right next thing ─→ record ─→ stop ─→ cut, evened, kept beside the level ─→ heard ─→ the next that is missing
//
// What was read and cannot be kept stays here until it can, or is read anew. Nothing is recorded but what is asked for.
#ifndef SAFECIRCLE_VOICING_H
#define SAFECIRCLE_VOICING_H

#include "level.h"
#include "meeting.h"

// What is spoken into: the platform's, or a stand-in for scripts and tests.
struct microphone {
    void *self;
    bool (*listen)(void *self); // false: there is none
    struct platform_heard (*heard)(void *self);
    float *(*listened)(void *self, size_t *count); // as platform_listened
};

struct voicing;

// Borrowed: the meeting, whose bag gets the booth.
struct voicing *voicing_new(struct meeting *meeting);
void voicing_free(struct voicing *v); // waits until all is kept; NULL is fine

void voicing_microphone(struct voicing *v, struct microphone microphone); // instead of the platform's; what is read is
                                                                          // kept in place then, and not beside the loop

// Of this level, which is borrowed, in this language (NULL: the author's). The same again, read anew: it stays where it
// is. Else the first that is missing comes.
void voicing_of(struct voicing *v, const struct level *level, const char *language);

bool voicing_tick(struct voicing *v, uint32_t now_ms); // true: there is something to draw
uint32_t voicing_due(const struct voicing *v);         // UINT32_MAX: nothing moves
bool voicing_keeps(const struct voicing *v);           // something that was read could not be kept yet
void voicing_leave(struct voicing *v);                 // the booth is left: what is being read is kept

#endif
