// SPDX-License-Identifier: MIT
//
// lanterns.h — which lanterns of the valley are lit on this computer, and since which day, for children who sign in
// with three pictures. Off unless the school turns it on.
//
// That is all that is kept: no name, no answer, no age. Of the pictures a salted hash is kept. There are only 729 ways
// to press three of nine: the hash keeps them from a glance at the file, not from somebody who tries them all.
#ifndef SAFECIRCLE_LANTERNS_H
#define SAFECIRCLE_LANTERNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SIGN_PICTURES = 9,
    SIGN_LONG = 3,
    LANTERNS_MOST = 2000, // then the one that was kept first goes
    LANTERNS_BYTES_MOST = 256 * 1024,
    LANTERN_ID_BYTES = 64
};

struct lantern {
    uint64_t mark;             // of the three pictures
    char day[11];              // "2026-11-27"
    char id[LANTERN_ID_BYTES]; // of the level
};

struct lanterns {
    uint64_t salt;       // 0: none yet
    struct lantern *all; // in the order they were lit
    size_t count, room;
    char today[11]; // as the clock says
};

uint64_t lanterns_mark(const struct lanterns *l, const uint8_t sign[SIGN_LONG]);
bool lanterns_know(const struct lanterns *l, uint64_t mark);
void lanterns_light(struct lanterns *l, uint64_t mark, const char *id); // today
void lanterns_forget(struct lanterns *l);                               // all of them, and the salt; today stays

// The bytes of the file. What is no lantern is left out, and the answer is false then; what is damaged hides nothing
// else. What was there before is forgotten.
bool lanterns_read(struct lanterns *l, const char *bytes, size_t length);
char *lanterns_words(const struct lanterns *l); // the file again; owned by the caller (mem_free)

#endif
