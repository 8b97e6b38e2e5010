// SPDX-License-Identifier: MIT
//
// music.h — inside of the room: loops that give way to each other, and to what is said. No device, no clock, no thread.
#ifndef SAFECIRCLE_MUSIC_H
#define SAFECIRCLE_MUSIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MUSIC_LOOPS = 3, MUSIC_FADE_MS = 800, MUSIC_DUCK_MS = 150, MUSIC_RETURN_MS = 600 };

// One loop that sounds, comes or goes. All zero: nothing.
struct music_loop {
    const int16_t *samples; // borrowed
    size_t frames, at;
    float gain, goal; // 0…1
};

struct music {
    int rate;
    struct music_loop loops[MUSIC_LOOPS]; // the first is the one that is wanted
    float volume, volume_goal;            // 0…1
    float duck;                           // 1, or what is left of it while something else is heard
    size_t hold;                          // frames that something else is still heard
};

void music_init(struct music *m, int rate);

// Another loop from now on, faded in while the one before is faded out; NULL: silence. `at` is where the first sample
// stands: every loop runs with one clock, so that the new one is where the old one would be. What is too much to sound
// at once (a third change within the fade) stops.
void music_change(struct music *m, const int16_t *samples, size_t frames, size_t at);
void music_volume(struct music *m, float volume);

// Something is heard for so many frames: music goes down by 12 dB, and comes back after it.
void music_give_way(struct music *m, size_t frames);
void music_come_back(struct music *m); // it is not heard any more

// Adds the next frames to `out` (one channel). What is too loud is held at the limit.
void music_mix(struct music *m, int16_t *out, size_t frames);

bool music_sounds(const struct music *m);                       // anything, however soft
bool music_uses(const struct music *m, const int16_t *samples); // they must not be freed

#endif
