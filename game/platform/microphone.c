// SPDX-License-Identifier: MIT
//
// microphone.c — what is said into the microphone, from one press to the next.
//
// The device is open while somebody records and at no other time. SDL's own thread writes what comes into room that was
// taken before; a drawing that takes long loses nothing of it.
#include "platform_inside.h"

#include "memory.h"

#include <math.h>
#include <string.h>

enum { PIECE = 1024 }; // frames, 21 ms

struct microphone {
    SDL_AudioDeviceID device;
    float *samples;
    size_t room;
    atomic_size_t count; // written by SDL's thread, behind the samples
    atomic_uint peak;    // thousandths
};

static unsigned peak_of(const float *samples, size_t count)
{
    float peak = 0;
    for (size_t i = 0; i < count; i++)
        peak = fmaxf(peak, fabsf(samples[i]));
    return (unsigned)(fminf(peak, 1) * 1000);
}

static void hear(void *self, Uint8 *bytes, int length)
{
    struct microphone *m = self;
    size_t at = atomic_load(&m->count), came = (size_t)length / sizeof(float);
    size_t taken = came < m->room - at ? came : m->room - at;
    memcpy(m->samples + at, bytes, taken * sizeof(float));
    unsigned peak = peak_of(m->samples + at, taken), before = atomic_load(&m->peak);
    while (peak > before && !atomic_compare_exchange_weak(&m->peak, &before, peak))
        ;
    atomic_store(&m->count, at + taken);
}

static void end(struct platform *p)
{
    struct microphone *m = p->microphone;
    if (m->device != 0)
        SDL_CloseAudioDevice(m->device); // its thread has ended then
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    mem_free(m->samples);
    mem_free(m);
    p->microphone = NULL;
}

bool platform_listen(struct platform *p, unsigned seconds_most)
{
    if (p->microphone != NULL)
        end(p);
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return false;
    struct microphone *m = mem_new(1, sizeof *m);
    SDL_AudioSpec wanted = {.freq = MICROPHONE_RATE,
                            .format = AUDIO_F32SYS,
                            .channels = 1,
                            .samples = PIECE,
                            .callback = hear,
                            .userdata = m};
    p->microphone = m;
    m->room = (size_t)MICROPHONE_RATE * seconds_most;
    m->samples = mem_new(m->room + 1, sizeof *m->samples);
    m->device = SDL_OpenAudioDevice(NULL, 1, &wanted, NULL, 0);
    if (m->device == 0) {
        end(p);
        return false;
    }
    SDL_PauseAudioDevice(m->device, 0);
    return true;
}

struct platform_heard platform_heard(struct platform *p)
{
    struct microphone *m = p->microphone;
    struct platform_heard heard = {.lost = true};
    if (m == NULL)
        return heard;
    heard.count = atomic_load(&m->count);
    heard.peak = atomic_exchange(&m->peak, 0);
    heard.full = heard.count == m->room;
    heard.lost = SDL_GetAudioDeviceStatus(m->device) == SDL_AUDIO_STOPPED;
    return heard;
}

float *platform_listened(struct platform *p, size_t *count)
{
    struct microphone *m = p->microphone;
    *count = 0;
    if (m == NULL)
        return NULL;
    SDL_CloseAudioDevice(m->device);
    m->device = 0;
    float *samples = m->samples;
    *count = atomic_load(&m->count);
    m->samples = NULL;
    end(p);
    return samples;
}

void microphone_close(struct platform *p)
{
    if (p->microphone != NULL)
        end(p);
}
