// SPDX-License-Identifier: MIT
//
// late.c — SDL_image and SDL_mixer, opened when they are first used.
//
// Both bring thirty libraries with them (AV1, JPEG XL, synthesizers…), which cost a third of the time to the first
// frame and memory all day; no shipped picture needs the one, and the other is needed once something is heard. A
// library that cannot be opened is as one that refuses: SDL_GetError() says which.
#include "late.h"
#include "platform_inside.h"

#include <SDL_image.h>
#include <SDL_mixer.h>

static void *found(const char *library, const char *function)
{
    void *it = late_find(library, function);
    if (it == NULL)
        SDL_SetError("%s: %s", library, function);
    return it;
}

static void *image(const char *function) { return found("libSDL2_image-2.0.so.0", function); }
static void *mixer(const char *function) { return found("libSDL2_mixer-2.0.so.0", function); }

LATE(image, SDL_Surface *, IMG_LoadTyped_RW, (SDL_RWops * from, int close, const char *kind), (from, close, kind), NULL)
LATE(image, SDL_Surface *, IMG_LoadSizedSVG_RW, (SDL_RWops * from, int width, int height), (from, width, height), NULL)
LATE(image, int, IMG_SavePNG_RW, (SDL_Surface * surface, SDL_RWops *to, int close), (surface, to, close), -1)

LATE(mixer, int, Mix_OpenAudioDevice,
     (int frequency, Uint16 format, int channels, int chunk, const char *device, int changes),
     (frequency, format, channels, chunk, device, changes), -1)
LATE(mixer, int, Mix_AllocateChannels, (int channels), (channels), 0)
LATE(mixer, int, Mix_ReserveChannels, (int channels), (channels), 0)
LATE(mixer, int, Mix_QuerySpec, (int *rate, Uint16 *format, int *channels), (rate, format, channels), 0)
LATE(mixer, int, Mix_Init, (int flags), (flags), 0)
LATE(mixer, Mix_Chunk *, Mix_LoadWAV, (const char *file), (file), NULL)
LATE(mixer, int, Mix_PlayChannel, (int channel, Mix_Chunk *chunk, int loops), (channel, chunk, loops), -1)
LATE(mixer, int, Mix_HaltChannel, (int channel), (channel), 0)
LATE(mixer, int, Mix_Playing, (int channel), (channel), 0)
LATE(mixer, int, Mix_VolumeChunk, (Mix_Chunk * chunk, int volume), (chunk, volume), 0)
LATE_VOID(mixer, Mix_FreeChunk, (Mix_Chunk * chunk), (chunk))
LATE_VOID(mixer, Mix_HookMusic, (void (*mix)(void *self, Uint8 *stream, int bytes), void *self), (mix, self))
LATE_VOID(mixer, Mix_CloseAudio, (void), ())
LATE_VOID(mixer, Mix_Quit, (void), ())
