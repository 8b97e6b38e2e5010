// SPDX-License-Identifier: MIT
//
// sound.c — short sounds and a quiet loop; silent, and said so, when there is no device.
//
// The device is opened by the first sound, after the first frame is on the screen, and closed
// again after five seconds of silence: an open device wakes the machine a hundred times a second.
#include "platform_inside.h"

#include "files.h"
#include "memory.h"

#include <SDL_mixer.h>
#include <stdio.h>
#include <string.h>

enum { SOUNDS = 40, LATER = 8, SILENCE_MS = 5000, MUSIC_CHANNEL = 0, CHANNELS = 8, FADE_MS = 800 };

struct loaded {
    char name[24];
    Mix_Chunk *chunk;
};
struct later {
    char name[24];
    uint32_t at_ms;
};

struct sound {
    char *folder;
    bool wanted, open, failed;
    struct loaded loaded[SOUNDS];
    struct later later[LATER];
    char music[24];
    struct volumes volumes;
    uint32_t last_ms, now_ms;
};

struct sound *sound_new(const char *data_folder, bool wanted)
{
    struct sound *s = mem_new(1, sizeof *s);
    s->folder = path_join(data_folder, "assets/sound");
    s->wanted = wanted;
    s->volumes = (struct volumes){80, 40, 80, false};
    return s;
}

static void close_device(struct sound *s)
{
    if (!s->open)
        return;
    Mix_HaltChannel(-1);
    for (int i = 0; i < SOUNDS; i++) {
        Mix_FreeChunk(s->loaded[i].chunk);
        s->loaded[i] = (struct loaded){0};
    }
    Mix_CloseAudio();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    s->open = false;
}

void sound_free(struct sound *s)
{
    close_device(s);
    mem_free(s->folder);
    mem_free(s);
}

static bool open_device(struct sound *s)
{
    if (s->open || s->failed || !s->wanted)
        return s->open;
    bool fine = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 &&
                Mix_OpenAudioDevice(22050, AUDIO_S16SYS, 2, 1024, NULL, SDL_AUDIO_ALLOW_FREQUENCY_CHANGE) == 0;
    s->failed = !fine;
    s->open = fine;
    if (fine) {
        Mix_AllocateChannels(CHANNELS);
        Mix_ReserveChannels(1); // the music's
    }
    return fine;
}

static Mix_Chunk *chunk_of(struct sound *s, const char *name)
{
    char path[1200];
    struct loaded *free = NULL;
    for (int i = 0; i < SOUNDS; i++) {
        if (strcmp(s->loaded[i].name, name) == 0)
            return s->loaded[i].chunk;
        free = free == NULL && s->loaded[i].name[0] == '\0' ? &s->loaded[i] : free;
    }
    if (free == NULL)
        return NULL;
    snprintf(path, sizeof path, "%s/%s.ogg", s->folder, name);
    snprintf(free->name, sizeof free->name, "%s", name);
    free->chunk = Mix_LoadWAV(path);
    return free->chunk;
}

static int mixed(int percent) { return percent * MIX_MAX_VOLUME / 100; }

static void play(struct sound *s, const char *name)
{
    if (s->volumes.silent || s->volumes.effects == 0 || !open_device(s))
        return;
    Mix_Chunk *chunk = chunk_of(s, name);
    if (chunk == NULL)
        return;
    Mix_VolumeChunk(chunk, mixed(s->volumes.effects));
    Mix_PlayChannel(-1, chunk, 0);
    s->last_ms = s->now_ms;
}

void platform_cue(struct platform *p, const char *name)
{
    p->sound->now_ms = platform_now(p);
    play(p->sound, name);
}

void platform_cue_later(struct platform *p, const char *name, uint32_t delay_ms)
{
    struct sound *s = p->sound;
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] == '\0') {
            snprintf(s->later[i].name, sizeof s->later[i].name, "%s", name);
            s->later[i].at_ms = platform_now(p) + delay_ms;
            return;
        }
}

static void start_music(struct sound *s)
{
    Mix_Chunk *chunk = s->volumes.music > 0 && open_device(s) ? chunk_of(s, s->music) : NULL;
    if (chunk == NULL)
        return;
    Mix_VolumeChunk(chunk, mixed(s->volumes.music));
    Mix_FadeInChannel(MUSIC_CHANNEL, chunk, -1, FADE_MS);
}

void platform_music(struct platform *p, const char *name)
{
    struct sound *s = p->sound;
    s->now_ms = s->last_ms = platform_now(p);
    if (strcmp(s->music, name != NULL ? name : "") == 0)
        return;
    snprintf(s->music, sizeof s->music, "%s", name != NULL ? name : "");
    if (s->open)
        Mix_FadeOutChannel(MUSIC_CHANNEL, FADE_MS);
}

void platform_quiet(struct platform *p)
{
    struct sound *s = p->sound;
    memset(s->later, 0, sizeof s->later);
    s->music[0] = '\0';
    close_device(s);
}

void platform_set_volumes(struct platform *p, const struct volumes *volumes)
{
    struct sound *s = p->sound;
    bool music = (s->volumes.music == 0) != (volumes->music == 0);
    s->volumes = *volumes;
    if (!s->open)
        return;
    Mix_Volume(MUSIC_CHANNEL, MIX_MAX_VOLUME);
    Mix_Chunk *chunk = s->music[0] != '\0' ? chunk_of(s, s->music) : NULL;
    if (chunk != NULL)
        Mix_VolumeChunk(chunk, mixed(volumes->music));
    if (music && volumes->music == 0)
        Mix_HaltChannel(MUSIC_CHANNEL);
}

static bool music_waits(const struct sound *s)
{
    return s->music[0] != '\0' && s->wanted && !s->failed && s->volumes.music > 0 &&
           (!s->open || Mix_Playing(MUSIC_CHANNEL) == 0);
}

uint32_t sound_due(const struct sound *s, uint32_t now_ms)
{
    uint32_t due = UINT32_MAX;
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] != '\0' && s->later[i].at_ms < due)
            due = s->later[i].at_ms;
    if (music_waits(s) && now_ms + 30 < due)
        due = now_ms + 30;
    if (s->open && s->music[0] == '\0' && s->last_ms + SILENCE_MS < due)
        due = s->last_ms + SILENCE_MS;
    return due;
}

void sound_tick(struct sound *s, uint32_t now_ms)
{
    s->now_ms = now_ms;
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] != '\0' && s->later[i].at_ms <= now_ms) {
            play(s, s->later[i].name);
            s->later[i] = (struct later){0};
        }
    if (music_waits(s) && now_ms - s->last_ms >= 30)
        start_music(s);
    bool silent = s->open && s->music[0] == '\0' && now_ms - s->last_ms >= SILENCE_MS;
    if (silent && Mix_Playing(-1) == 0)
        close_device(s);
    else if (silent)
        s->last_ms = now_ms; // something long still sounds
}
