// SPDX-License-Identifier: MIT
//
// late.c — SDL_image and SDL_mixer, opened when they are first used.
//
// Both bring thirty libraries with them (AV1, JPEG XL, synthesizers…), which cost a third of the time to the first
// frame and memory all day; no shipped picture needs the one, and the other is needed once something is heard. So the
// program is not linked with them: a call from this room finds its function below, and that one looks for the real one.
// A library that cannot be opened is as one that refuses: SDL_GetError() says which.
#include "platform_inside.h"

#include <SDL_image.h>
#include <SDL_mixer.h>
#include <dlfcn.h>

static const char IMAGE[] = "libSDL2_image-2.0.so.0", MIXER[] = "libSDL2_mixer-2.0.so.0";

// One that is open already is found by its name, at the cost of looking it up. It stays open.
static void *late(const char *library, const char *function)
{
    void *open = dlopen(library, RTLD_LAZY | RTLD_LOCAL), *found = open != NULL ? dlsym(open, function) : NULL;
    if (found == NULL)
        SDL_SetError("%s: %s", library, function);
    return found;
}

// The function NAME of `library`: RESULT NAME PARAMETERS calls it with ARGUMENTS, and is INSTEAD without the library.
#define LATE(library, result, name, parameters, arguments, instead)                                                    \
    result SDLCALL name parameters                                                                                     \
    {                                                                                                                  \
        result(SDLCALL *real) parameters = NULL;                                                                       \
        *(void **)&real = late(library, #name);                                                                        \
        return real != NULL ? real arguments : (instead);                                                              \
    }
#define LATE_VOID(library, name, parameters, arguments)                                                                \
    void SDLCALL name parameters                                                                                       \
    {                                                                                                                  \
        void(SDLCALL * real) parameters = NULL;                                                                        \
        *(void **)&real = late(library, #name);                                                                        \
        if (real != NULL)                                                                                              \
            real arguments;                                                                                            \
    }

LATE(IMAGE, SDL_Surface *, IMG_LoadTyped_RW, (SDL_RWops * from, int close, const char *kind), (from, close, kind), NULL)
LATE(IMAGE, SDL_Surface *, IMG_LoadSizedSVG_RW, (SDL_RWops * from, int width, int height), (from, width, height), NULL)
LATE(IMAGE, int, IMG_SavePNG_RW, (SDL_Surface * surface, SDL_RWops *to, int close), (surface, to, close), -1)

LATE(MIXER, int, Mix_OpenAudioDevice,
     (int frequency, Uint16 format, int channels, int chunk, const char *device, int changes),
     (frequency, format, channels, chunk, device, changes), -1)
LATE(MIXER, int, Mix_AllocateChannels, (int channels), (channels), 0)
LATE(MIXER, int, Mix_ReserveChannels, (int channels), (channels), 0)
LATE(MIXER, int, Mix_QuerySpec, (int *rate, Uint16 *format, int *channels), (rate, format, channels), 0)
LATE(MIXER, int, Mix_Init, (int flags), (flags), 0)
LATE(MIXER, Mix_Chunk *, Mix_LoadWAV, (const char *file), (file), NULL)
LATE(MIXER, int, Mix_PlayChannel, (int channel, Mix_Chunk *chunk, int loops), (channel, chunk, loops), -1)
LATE(MIXER, int, Mix_HaltChannel, (int channel), (channel), 0)
LATE(MIXER, int, Mix_Playing, (int channel), (channel), 0)
LATE(MIXER, int, Mix_VolumeChunk, (Mix_Chunk * chunk, int volume), (chunk, volume), 0)
LATE_VOID(MIXER, Mix_FreeChunk, (Mix_Chunk * chunk), (chunk))
LATE_VOID(MIXER, Mix_HookMusic, (void (*mix)(void *self, Uint8 *stream, int bytes), void *self), (mix, self))
LATE_VOID(MIXER, Mix_CloseAudio, (void), ())
LATE_VOID(MIXER, Mix_Quit, (void), ())
