// SPDX-License-Identifier: MIT
//
// told.h — inside of the room: a recording that somebody listens to.
#ifndef SAFECIRCLE_TOLD_H
#define SAFECIRCLE_TOLD_H

#include "platform_inside.h"

#include <SDL_mixer.h>

enum { TOLD_CHANNEL = 0, TOLD_PATH = 1200 };

// How much louder samples are made so that all who speak are about as loud: by how loud they are where somebody speaks
// (the pauses are not counted), and never so much that the loudest is cut off.
float told_gain(const int16_t *samples, size_t count, int rate);

struct told {
    struct platform *platform; // woken when one is read; set by whoever has it
    char wanted[TOLD_PATH];    // "": nothing is told
    int percent, rate;         // how loud, 0…100; the device's
    bool plays, unreadable;    // the wanted one
    Mix_Chunk *chunk;          // that plays
    uint32_t since_ms, length_ms;
    // What is being read from the disk; one at a time. The thread alone writes `decoded`, before it says `ready`.
    SDL_Thread *thread;
    char reading[TOLD_PATH];
    int reading_percent, reading_rate;
    Mix_Chunk *decoded;
    atomic_bool ready;
};

void told_begin(struct told *t, const char *path, int rate, int percent);
void told_end(struct told *t);   // at once: nothing is heard any more
void told_close(struct told *t); // before the device is: waits for what is being read
bool told_is_on(const struct told *t);
// `frames`: of one that begins to be heard just now, else 0.
enum platform_told told_look(struct told *t, uint32_t now_ms, uint32_t *at_ms, uint32_t *length_ms, size_t *frames);

#endif
