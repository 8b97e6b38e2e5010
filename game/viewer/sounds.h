// SPDX-License-Identifier: MIT
//
// sounds.h — what can be heard, by name; which file that is, and how it is said to whoever cannot hear (sounds.c).
#ifndef SAFECIRCLE_SOUNDS_H
#define SAFECIRCLE_SOUNDS_H

#include "lang.h"

#include <stdbool.h>

enum sound {
#define SOUND(name, file, alone) SOUND_##name,
#define MUSIC(name, file)
#include "sounds.def"
#undef SOUND
#undef MUSIC
    SOUNDS_HEARD
};

// What plays under a screen. MUSIC_OF_THE_STORY: as the story feels just now.
enum music {
    MUSIC_NONE,
#define SOUND(name, file, alone)
#define MUSIC(name, file) MUSIC_##name,
#include "sounds.def"
#undef SOUND
#undef MUSIC
    MUSICS,
    MUSIC_OF_THE_STORY
};

const char *sound_file(enum sound sound); // of assets/sound, without ending
bool sound_alone(enum sound sound);       // music gives way to it
enum text_id sound_caption(enum sound sound);
const char *music_file(enum music music); // NULL: MUSIC_NONE
enum text_id music_caption(enum music music);

#endif
