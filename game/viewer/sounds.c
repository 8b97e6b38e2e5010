// SPDX-License-Identifier: MIT
//
// sounds.c — the table of what can be heard.
#include "sounds.h"

static const struct {
    const char *file;
    bool alone;
    enum text_id caption;
} sounds[SOUNDS_HEARD] = {
#define SOUND(name, file, alone) [SOUND_##name] = {file, alone, T_HEARD_##name},
#define MUSIC(name, file)
#include "sounds.def"
#undef SOUND
#undef MUSIC
};

static const struct {
    const char *file;
    enum text_id caption;
} musics[MUSICS] = {
    [MUSIC_NONE] = {NULL, TEXT_IDS},
#define SOUND(name, file, alone)
#define MUSIC(name, file) [MUSIC_##name] = {file, T_HEARD_##name},
#include "sounds.def"
#undef SOUND
#undef MUSIC
};

const char *sound_file(enum sound sound) { return sounds[sound].file; }
bool sound_alone(enum sound sound) { return sounds[sound].alone; }
enum text_id sound_caption(enum sound sound) { return sounds[sound].caption; }
const char *music_file(enum music music) { return musics[music].file; }
enum text_id music_caption(enum music music) { return musics[music].caption; }
