// SPDX-License-Identifier: MIT
//
// music.c — what plays under the story: one loop gives way to another, and all of them to drum, gong, cry and voice.
//
//   loop ─ its own fade (800 ms) ─┐
//   loop ─ its own fade ──────────┼─ volume ─ duck (−12 dB in 150 ms, back in 600 ms) ─→ out
//
// All that changes does so in steps of a millisecond and a half, too small to be heard; in a step everything is still,
// so that music costs hardly more than copying it.
#include "music.h"

#include <string.h>

enum { STEP = 32 };
static const float DUCKED = 0.251f; // −12 dB

void music_init(struct music *m, int rate)
{
    memset(m, 0, sizeof *m);
    m->rate = rate;
    m->duck = m->volume = m->volume_goal = 1;
}

// The one that may be forgotten: an empty place, else the softest of those that go.
static struct music_loop *place_for(struct music *m)
{
    struct music_loop *place = &m->loops[1];
    for (int i = 1; i < MUSIC_LOOPS; i++)
        if (m->loops[i].samples == NULL || (place->samples != NULL && m->loops[i].gain < place->gain))
            place = &m->loops[i];
    return place;
}

void music_change(struct music *m, const int16_t *samples, size_t frames, size_t at)
{
    struct music_loop *now = &m->loops[0];
    if (now->samples == samples)
        return;
    if (now->samples != NULL) {
        struct music_loop *place = place_for(m);
        *place = *now;
        place->goal = 0;
    }
    *now = (struct music_loop){0};
    for (int i = 1; samples != NULL && i < MUSIC_LOOPS; i++)
        if (m->loops[i].samples == samples) { // it had not gone yet
            *now = m->loops[i];
            m->loops[i] = (struct music_loop){0};
        }
    if (samples == NULL)
        return;
    if (now->samples == NULL)
        *now = (struct music_loop){.samples = samples, .frames = frames, .at = at % frames};
    now->goal = 1;
}

void music_volume(struct music *m, float volume) { m->volume_goal = volume; }

void music_give_way(struct music *m, size_t frames) { m->hold = frames > m->hold ? frames : m->hold; }

void music_come_back(struct music *m) { m->hold = 0; }

// One step nearer to `goal`, as fast as from 0 to `whole` in `ms`.
static float nearer(const struct music *m, float value, float goal, float whole, int ms)
{
    float step = whole * STEP * 1000 / ((float)m->rate * (float)ms);
    if (value < goal)
        return value + step < goal ? value + step : goal;
    return value - step > goal ? value - step : goal;
}

static void add(int16_t *out, const int16_t *in, size_t frames, float gain)
{
    enum { ONE = 1 << 14 };
    int32_t whole = (int32_t)(gain * ONE);
    for (size_t i = 0; i < frames; i++) {
        int32_t sum = out[i] + in[i] * whole / ONE;
        out[i] = (int16_t)(sum > INT16_MAX ? INT16_MAX : sum < INT16_MIN ? INT16_MIN : sum);
    }
}

static void add_loop(struct music_loop *l, int16_t *out, size_t frames, float gain)
{
    while (frames > 0) {
        size_t left = l->frames - l->at, part = frames < left ? frames : left;
        add(out, l->samples + l->at, part, gain);
        l->at = (l->at + part) % l->frames;
        out += part;
        frames -= part;
    }
}

// Fading at the same speed both ways would leave a dip between two loops: this keeps them as loud together.
static float curved(float gain) { return gain * (2 - gain); }

static void mix_step(struct music *m, int16_t *out, size_t frames)
{
    bool down = m->hold > 0;
    m->hold -= m->hold < frames ? m->hold : frames;
    m->duck = nearer(m, m->duck, down ? DUCKED : 1, 1 - DUCKED, down ? MUSIC_DUCK_MS : MUSIC_RETURN_MS);
    m->volume = nearer(m, m->volume, m->volume_goal, 1, MUSIC_FADE_MS);
    for (int i = 0; i < MUSIC_LOOPS; i++) {
        struct music_loop *l = &m->loops[i];
        if (l->samples == NULL)
            continue;
        l->gain = nearer(m, l->gain, l->goal, 1, MUSIC_FADE_MS);
        add_loop(l, out, frames, curved(l->gain) * m->volume * m->duck);
        if (l->goal == 0 && l->gain == 0)
            *l = (struct music_loop){0};
    }
}

void music_mix(struct music *m, int16_t *out, size_t frames)
{
    while (frames > 0) {
        size_t part = frames < STEP ? frames : STEP;
        mix_step(m, out, part);
        out += part;
        frames -= part;
    }
}

bool music_sounds(const struct music *m)
{
    bool any = false;
    for (int i = 0; i < MUSIC_LOOPS; i++)
        any = any || m->loops[i].samples != NULL;
    return any;
}

bool music_uses(const struct music *m, const int16_t *samples)
{
    bool any = false;
    for (int i = 0; i < MUSIC_LOOPS; i++)
        any = any || m->loops[i].samples == samples;
    return any;
}
