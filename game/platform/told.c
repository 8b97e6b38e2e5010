// SPDX-License-Identifier: MIT
//
// told.c — a recording of a text: read from the disk beside the main loop, brought to the loudness of all the others,
// heard on a channel of its own.
//
// A pack is made by many people with many phones, and some of its texts are read by the system: what is measured here
// is what is heard, so that nobody has to write down how loud a file is.
#include "told.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { BLOCK_MS = 50 };
static const double WANTED = 0.1, // −20 dB of full scale where somebody speaks
    PAUSE = 0.1,                  // −20 dB of the loudest block: below that nobody speaks
    HIGHEST = 0.9, MOST = 8;      // of the peak; of the gain: what is as soft as that is no voice

// ---- how loud ----

static double block_power(const int16_t *samples, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += (double)samples[i] * samples[i];
    return count > 0 ? sum / (double)count : 0;
}

float told_gain(const int16_t *samples, size_t count, int rate)
{
    size_t block = (size_t)rate * BLOCK_MS / 1000;
    double loudest = 0, sum = 0;
    size_t blocks = 0;
    int peak = 1;
    for (size_t i = 0; i < count; i++)
        peak = samples[i] > peak ? samples[i] : -samples[i] > peak ? -samples[i] : peak;
    for (size_t at = 0; block > 0 && at + block <= count; at += block)
        loudest = fmax(loudest, block_power(samples + at, block));
    for (size_t at = 0; block > 0 && at + block <= count; at += block) {
        double power = block_power(samples + at, block);
        if (power >= loudest * PAUSE * PAUSE) {
            sum += power;
            blocks++;
        }
    }
    if (blocks == 0 || sum <= 0)
        return 1;
    double is = sqrt(sum / (double)blocks) / INT16_MAX;
    return (float)fmin(fmin(WANTED / is, HIGHEST * INT16_MAX / peak), MOST);
}

static void make_as_loud(Mix_Chunk *chunk, int rate, int percent)
{
    int16_t *samples = (int16_t *)(void *)chunk->abuf;
    size_t count = chunk->alen / sizeof *samples;
    float gain = told_gain(samples, count, rate) * (float)percent / 100;
    for (size_t i = 0; i < count; i++)
        samples[i] = (int16_t)((float)samples[i] * gain);
}

// ---- from the disk, beside the main loop ----

static int decode(void *self)
{
    struct told *t = self;
    t->decoded = Mix_LoadWAV(t->reading);
    if (t->decoded != NULL)
        make_as_loud(t->decoded, t->reading_rate, t->reading_percent);
    atomic_store(&t->ready, true);
    platform_wake(t->platform);
    return 0;
}

static void begin_reading(struct told *t)
{
    memcpy(t->reading, t->wanted, sizeof t->reading);
    t->reading_percent = t->percent;
    t->reading_rate = t->rate;
    t->decoded = NULL;
    atomic_store(&t->ready, false);
    t->thread = SDL_CreateThread(decode, "told", t);
    if (t->thread == NULL)
        decode(t);
}

// What was read, and is the caller's; NULL when it is none.
static Mix_Chunk *end_reading(struct told *t)
{
    SDL_WaitThread(t->thread, NULL);
    t->thread = NULL;
    t->reading[0] = '\0';
    return t->decoded;
}

static bool is_reading(const struct told *t) { return t->reading[0] != '\0'; }

// ---- heard ----

static void stop(struct told *t)
{
    if (t->plays)
        Mix_HaltChannel(TOLD_CHANNEL);
    Mix_FreeChunk(t->chunk);
    t->chunk = NULL;
    t->plays = t->unreadable = false;
    t->length_ms = 0;
}

void told_begin(struct told *t, const char *path, int rate, int percent)
{
    told_end(t);
    t->rate = rate;
    t->percent = percent;
    if (percent == 0)
        return; // it is over
    snprintf(t->wanted, sizeof t->wanted, "%s", path);
    if (!is_reading(t))
        begin_reading(t);
}

void told_end(struct told *t)
{
    stop(t);
    t->wanted[0] = '\0';
}

void told_close(struct told *t)
{
    told_end(t);
    if (is_reading(t))
        Mix_FreeChunk(end_reading(t));
}

bool told_is_on(const struct told *t) { return t->wanted[0] != '\0'; }

// What was read begins to be heard, when it is still wanted.
static size_t begin_hearing(struct told *t, uint32_t now_ms)
{
    bool wanted = strcmp(t->reading, t->wanted) == 0;
    Mix_Chunk *chunk = end_reading(t);
    if (!wanted) {
        Mix_FreeChunk(chunk);
        if (told_is_on(t))
            begin_reading(t);
        return 0;
    }
    t->chunk = chunk;
    t->unreadable = chunk == NULL || chunk->alen == 0 || Mix_PlayChannel(TOLD_CHANNEL, chunk, 0) < 0;
    if (t->unreadable)
        return 0;
    size_t frames = chunk->alen / sizeof(int16_t);
    t->plays = true;
    t->since_ms = now_ms;
    t->length_ms = (uint32_t)((uint64_t)frames * 1000 / (uint64_t)t->rate) + 1;
    return frames;
}

enum platform_told told_look(struct told *t, uint32_t now_ms, uint32_t *at_ms, uint32_t *length_ms, size_t *frames)
{
    *at_ms = *length_ms = 0;
    *frames = 0;
    if (is_reading(t) && atomic_load(&t->ready))
        *frames = begin_hearing(t, now_ms);
    if (!told_is_on(t))
        return TOLD_OVER;
    if (t->unreadable)
        return TOLD_UNREADABLE;
    if (!t->plays)
        return TOLD_STILL;
    *at_ms = now_ms - t->since_ms;
    *length_ms = t->length_ms;
    return Mix_Playing(TOLD_CHANNEL) != 0 ? TOLD_STILL : TOLD_OVER;
}
