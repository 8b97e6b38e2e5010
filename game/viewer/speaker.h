// SPDX-License-Identifier: MIT
//
// speaker.h — who reads a screen aloud, as a display knows them.
#ifndef SAFECIRCLE_SPEAKER_H
#define SAFECIRCLE_SPEAKER_H

#include <stdbool.h>
#include <stddef.h>

struct speaker_now {
    bool speaks;
    size_t piece;    // which of those that were handed in
    size_t from, to; // the word at hand, in bytes; the same: not known
};

struct speaker {
    void *self;
    bool (*reads)(void *self, const char *language, const char *words); // is there a voice for them?
    // One after the other, instead of what is being said; the words are copied.
    void (*say)(void *self, const char *language, const char *const *pieces, size_t count);
    void (*hush)(void *self); // at once
    struct speaker_now (*now)(void *self);
};

#endif
