// SPDX-License-Identifier: MIT
//
// sound.c — what is heard once, and music under it; silent, and said so, when there is no device.
//
// The device is opened by the first sound, after the first frame is on the screen, and closed again after five seconds
// of silence: an open device wakes the machine eleven times a second, and with it goes all that was decoded. Music is
// decoded once, on a thread of its own, and looped from memory: decoding it over and over costs four times as much.
#include "platform_inside.h"

#include "files.h"
#include "memory.h"
#include "music.h"
#include "told.h"

#include <SDL_mixer.h>
#include <stdio.h>
#include <string.h>

// RATE is that of the files. One channel: so are they. AHEAD: frames between press and sound, 93 ms.
enum { RATE = 22050, AHEAD = 2048, SOUNDS = 40, LATER = 8, SILENCE_MS = 5000, CHANNELS = 8, NAME = 24 };

struct loaded {
    char name[NAME];
    Mix_Chunk *chunk;
};
struct later {
    char name[NAME];
    bool alone;
    uint32_t at_ms;
};

// The loop that is being decoded; the thread alone writes `chunk`, before it says `ready`.
struct decoding {
    SDL_Thread *thread;
    char path[1200], name[NAME];
    Mix_Chunk *chunk;
    atomic_bool ready;
    struct platform *platform; // woken when it is ready
};

struct sound {
    struct platform *platform;
    char *folder;
    bool wanted, open, failed;
    struct loaded loaded[SOUNDS];
    struct later later[LATER];
    char music[NAME]; // what is wanted; "": silence
    struct loaded loops[MUSIC_LOOPS];
    struct decoding decoding;
    SDL_mutex *lock; // of `mixed`: the device's thread mixes it
    struct music mixed;
    int rate;         // the device's
    struct told told; // a recording that is heard by itself
    struct volumes volumes;
    uint32_t last_ms, now_ms;
};

struct sound *sound_new(struct platform *p, const char *data_folder, bool wanted)
{
    struct sound *s = mem_new(1, sizeof *s);
    s->platform = s->told.platform = p;
    s->folder = path_join(data_folder, "assets/sound");
    s->wanted = wanted;
    s->volumes = (struct volumes){80, 40, 100, false};
    s->lock = SDL_CreateMutex();
    return s;
}

// ---- music ----

static void mix(void *self, Uint8 *stream, int bytes)
{
    struct sound *s = self;
    SDL_LockMutex(s->lock);
    music_mix(&s->mixed, (int16_t *)(void *)stream, (size_t)bytes / sizeof(int16_t));
    SDL_UnlockMutex(s->lock);
}

static int decode(void *self)
{
    struct decoding *d = self;
    d->chunk = Mix_LoadWAV(d->path);
    atomic_store(&d->ready, true);
    platform_wake(d->platform);
    return 0;
}

static void begin_decoding(struct sound *s, const char *name)
{
    struct decoding *d = &s->decoding;
    snprintf(d->path, sizeof d->path, "%s/%s.ogg", s->folder, name);
    snprintf(d->name, sizeof d->name, "%s", name);
    d->chunk = NULL;
    d->platform = s->platform;
    atomic_store(&d->ready, false);
    d->thread = SDL_CreateThread(decode, "music", d);
    if (d->thread == NULL)
        decode(d);
}

static bool is_decoding(const struct sound *s) { return s->decoding.name[0] != '\0'; }

static struct loaded *loop_of(struct sound *s, const char *name)
{
    for (int i = 0; i < MUSIC_LOOPS; i++)
        if (strcmp(s->loops[i].name, name) == 0)
            return &s->loops[i];
    return NULL;
}

static bool uses(struct sound *s, const Mix_Chunk *chunk)
{
    SDL_LockMutex(s->lock);
    bool any = chunk != NULL && music_uses(&s->mixed, (const int16_t *)(const void *)chunk->abuf);
    SDL_UnlockMutex(s->lock);
    return any;
}

// A place for one more: of those that are heard no more. NULL: all are, for a moment yet.
static struct loaded *free_loop(struct sound *s)
{
    for (int i = 0; i < MUSIC_LOOPS; i++)
        if (!uses(s, s->loops[i].chunk)) {
            Mix_FreeChunk(s->loops[i].chunk);
            s->loops[i] = (struct loaded){0};
            return &s->loops[i];
        }
    return NULL;
}

static void end_decoding(struct sound *s, struct loaded *into)
{
    struct decoding *d = &s->decoding;
    SDL_WaitThread(d->thread, NULL);
    if (into != NULL) {
        memcpy(into->name, d->name, sizeof into->name);
        into->chunk = d->chunk;
    } else {
        Mix_FreeChunk(d->chunk);
    }
    d->thread = NULL;
    d->name[0] = '\0';
}

// All loops run with the program's clock, heard or not.
static void change(struct sound *s, const Mix_Chunk *chunk)
{
    const int16_t *samples = chunk != NULL ? (const int16_t *)(const void *)chunk->abuf : NULL;
    size_t frames = chunk != NULL ? chunk->alen / sizeof(int16_t) : 0;
    SDL_LockMutex(s->lock);
    if (chunk == NULL || frames > 0)
        music_change(&s->mixed, samples, frames, (size_t)((uint64_t)s->now_ms * (uint64_t)s->rate / 1000));
    SDL_UnlockMutex(s->lock);
}

static bool wants_music(const struct sound *s)
{
    return s->music[0] != '\0' && s->wanted && !s->failed && !s->volumes.silent && s->volumes.music > 0;
}

static bool is_heard(struct sound *s)
{
    SDL_LockMutex(s->lock);
    bool heard = music_sounds(&s->mixed);
    SDL_UnlockMutex(s->lock);
    return heard;
}

// ---- the device ----

static void close_device(struct sound *s)
{
    if (!s->open)
        return;
    if (is_decoding(s))
        end_decoding(s, NULL);
    told_close(&s->told);
    Mix_HaltChannel(-1);
    Mix_HookMusic(NULL, NULL);
    Mix_CloseAudio();
    for (int i = 0; i < SOUNDS; i++)
        Mix_FreeChunk(s->loaded[i].chunk);
    for (int i = 0; i < MUSIC_LOOPS; i++)
        Mix_FreeChunk(s->loops[i].chunk);
    memset(s->loaded, 0, sizeof s->loaded);
    memset(s->loops, 0, sizeof s->loops);
    music_init(&s->mixed, s->rate);
    Mix_Quit();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    s->open = false;
}

void sound_free(struct sound *s)
{
    close_device(s);
    SDL_DestroyMutex(s->lock);
    mem_free(s->folder);
    mem_free(s);
}

static bool open_device(struct sound *s)
{
    int channels = 0;
    Uint16 format = 0;
    if (s->open || s->failed || !s->wanted)
        return s->open;
    Mix_Init(MIX_INIT_OGG); // here: not by two threads that decode
    bool fine = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 &&
                Mix_OpenAudioDevice(RATE, AUDIO_S16SYS, 1, AHEAD, NULL, SDL_AUDIO_ALLOW_FREQUENCY_CHANGE) == 0 &&
                Mix_QuerySpec(&s->rate, &format, &channels) != 0;
    s->failed = !fine;
    s->open = fine;
    if (fine) {
        Mix_AllocateChannels(CHANNELS);
        Mix_ReserveChannels(TOLD_CHANNEL + 1);
        music_init(&s->mixed, s->rate);
        s->mixed.volume = s->mixed.volume_goal = (float)s->volumes.music / 100;
        Mix_HookMusic(mix, s);
    }
    return fine;
}

// ---- what is heard once ----

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

static void play(struct sound *s, const char *name, bool alone)
{
    if (s->volumes.silent || s->volumes.effects == 0 || !open_device(s))
        return;
    Mix_Chunk *chunk = chunk_of(s, name);
    if (chunk == NULL)
        return;
    if (alone) {
        SDL_LockMutex(s->lock);
        music_give_way(&s->mixed, chunk->alen / sizeof(int16_t));
        SDL_UnlockMutex(s->lock);
    }
    Mix_VolumeChunk(chunk, s->volumes.effects * MIX_MAX_VOLUME / 100);
    Mix_PlayChannel(-1, chunk, 0);
    s->last_ms = s->now_ms;
}

void platform_cue(struct platform *p, const char *name, bool alone, uint32_t delay_ms)
{
    struct sound *s = p->sound;
    s->now_ms = platform_now(p);
    if (delay_ms == 0) {
        play(s, name, alone);
        return;
    }
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] == '\0') {
            snprintf(s->later[i].name, sizeof s->later[i].name, "%s", name);
            s->later[i].alone = alone;
            s->later[i].at_ms = s->now_ms + delay_ms;
            return;
        }
}

void platform_music(struct platform *p, const char *name)
{
    struct sound *s = p->sound;
    s->now_ms = s->last_ms = platform_now(p);
    snprintf(s->music, sizeof s->music, "%s", name != NULL ? name : "");
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
    s->volumes = *volumes;
    SDL_LockMutex(s->lock);
    music_volume(&s->mixed, (float)volumes->music / 100);
    SDL_UnlockMutex(s->lock);
}

// ---- a recording ----

static void give_way(struct sound *s, size_t frames)
{
    SDL_LockMutex(s->lock);
    if (frames > 0)
        music_give_way(&s->mixed, frames);
    else
        music_come_back(&s->mixed);
    SDL_UnlockMutex(s->lock);
}

void platform_tell(struct platform *p, const char *path)
{
    struct sound *s = p->sound;
    s->now_ms = s->last_ms = platform_now(p);
    told_end(&s->told);
    bool heard = !s->volumes.silent && s->volumes.speech > 0 && open_device(s);
    told_begin(&s->told, path, s->rate, heard ? s->volumes.speech : 0);
}

void platform_tell_no_more(struct platform *p)
{
    told_end(&p->sound->told);
    give_way(p->sound, 0);
}

enum platform_told platform_told(struct platform *p, uint32_t *at_ms, uint32_t *length_ms)
{
    struct sound *s = p->sound;
    size_t frames = 0;
    enum platform_told told = told_look(&s->told, platform_now(p), at_ms, length_ms, &frames);
    if (frames > 0) // it begins
        give_way(s, frames);
    return told;
}

void platform_give_way(struct platform *p, bool on) { give_way(p->sound, on ? SIZE_MAX : 0); }

// ---- now and then ----

// The loop that should be heard is not begun yet, or one that should not is.
static bool music_waits(struct sound *s)
{
    if (!wants_music(s))
        return s->open && s->mixed.loops[0].samples != NULL;
    const struct loaded *loop = loop_of(s, s->music);
    return loop == NULL ||
           (loop->chunk != NULL && s->mixed.loops[0].samples != (const int16_t *)(const void *)loop->chunk->abuf);
}

static void look_at_music(struct sound *s)
{
    struct loaded *place = is_decoding(s) && atomic_load(&s->decoding.ready) ? free_loop(s) : NULL;
    if (place != NULL)
        end_decoding(s, place);
    if (!wants_music(s)) {
        if (s->open)
            change(s, NULL);
        return;
    }
    if (!open_device(s))
        return;
    const struct loaded *loop = loop_of(s, s->music);
    if (loop != NULL && loop->chunk != NULL)
        change(s, loop->chunk);
    else if (loop == NULL && !is_decoding(s))
        begin_decoding(s, s->music);
}

uint32_t sound_due(struct sound *s, uint32_t now_ms)
{
    enum { SOON_MS = 30 }; // after the frame that is being drawn
    uint32_t due = UINT32_MAX;
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] != '\0' && s->later[i].at_ms < due)
            due = s->later[i].at_ms;
    if (music_waits(s) && now_ms + SOON_MS < due)
        due = now_ms + SOON_MS;
    if (s->open && !wants_music(s) && !told_is_on(&s->told) && s->last_ms + SILENCE_MS < due)
        due = s->last_ms + SILENCE_MS;
    return due;
}

void sound_tick(struct sound *s, uint32_t now_ms)
{
    s->now_ms = now_ms;
    for (int i = 0; i < LATER; i++)
        if (s->later[i].name[0] != '\0' && s->later[i].at_ms <= now_ms) {
            struct later now = s->later[i];
            s->later[i] = (struct later){0};
            play(s, now.name, now.alone);
        }
    if (music_waits(s) || is_decoding(s))
        look_at_music(s);
    bool silent = s->open && !wants_music(s) && !told_is_on(&s->told) && now_ms - s->last_ms >= SILENCE_MS;
    if (silent && Mix_Playing(-1) == 0 && !is_heard(s))
        close_device(s);
    else if (silent)
        s->last_ms = now_ms; // something long still sounds
}
