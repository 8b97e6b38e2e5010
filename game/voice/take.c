// SPDX-License-Identifier: MIT
//
// take.c — where in a recording somebody speaks, and how loud.
//
// A key is pressed to begin and to end, and its click is the loudest thing near both ends: what is no longer than a
// click and stands alone is no speech.
#include "take.h"

#include "memory.h"

#include <ebur128.h>
#include <math.h>
#include <string.h>

enum {
    BLOCK = TAKE_RATE / 100,              // 10 ms
    AIR = TAKE_RATE / 1000 * TAKE_AIR_MS, // of silence that is kept
    FADE = TAKE_RATE / 100,               // over which it comes and goes
    WINDOW = 12,
    LOUD_OF_WINDOW = 7,             // so many blocks, so many of them loud: somebody speaks
    MEASURED_LEAST = TAKE_RATE / 2, // R 128 has no measure for less
    FLAT = 4                        // so many samples at the very top: cut off
};
static const double RUMBLE_HZ = 60, BELOW_LOUDEST = 0.03, // −30 dB
    ABOVE_ROOM = 2.5,                                     // 8 dB
    SILENCE = 0.0008,                                     // −62 dB: below that there is nobody
    EVEN = 0.006,                                         // −44 dB: so soft and all of it alike is a room
    TOP = 0.985, SOFT_GAIN = 20;                          // 26 dB

// ---- where somebody speaks ----

// What is lower than a voice goes: the hum of the mains, a hand on the table, a microphone that leans to one side.
static void without_rumble(float *samples, size_t count)
{
    const double keep = 1 / (1 + 2 * 3.14159265358979 * RUMBLE_HZ / TAKE_RATE);
    double before = count > 0 ? samples[0] : 0, out = 0;
    for (size_t i = 0; i < count; i++) {
        double in = samples[i];
        out = keep * (out + in - before);
        before = in;
        samples[i] = (float)out;
    }
}

static float level_of(const float *samples)
{
    double sum = 0;
    for (size_t i = 0; i < BLOCK; i++)
        sum += (double)samples[i] * samples[i];
    return (float)sqrt(sum / BLOCK);
}

// The level that a tenth of the blocks stay below: the room by itself.
static double room_of(const float *levels, size_t blocks)
{
    enum { STEPS = 128 };
    size_t of[STEPS] = {0}, below = 0, step = 0;
    for (size_t i = 0; i < blocks; i++) {
        int at = STEPS - 1 + (int)(20 * log10(levels[i] + 1e-9));
        of[at < 0 ? 0 : at >= STEPS ? STEPS - 1 : at]++;
    }
    while (step + 1 < STEPS && (below += of[step]) * 10 < blocks)
        step++;
    return pow(10, ((double)step - STEPS + 1) / 20);
}

static double threshold(const float *levels, size_t blocks)
{
    double loudest = 0;
    for (size_t i = 0; i < blocks; i++)
        loudest = fmax(loudest, levels[i]);
    double above = room_of(levels, blocks) * ABOVE_ROOM;
    if (loudest < EVEN && loudest < above)
        return above;
    // Who speaks from the first moment to the last leaves no room to measure.
    return fmax(fmin(fmax(loudest * BELOW_LOUDEST, above), loudest / 2), SILENCE);
}

static bool speaks_at(const float *levels, size_t from, double least)
{
    int loud = 0;
    for (size_t i = from; i < from + WINDOW; i++)
        loud += levels[i] >= least;
    return levels[from] >= least && loud >= LOUD_OF_WINDOW;
}

// The first block of speech, and the one behind the last. False: nobody speaks.
static bool find_in(const float *levels, size_t blocks, size_t *from, size_t *to)
{
    double least = threshold(levels, blocks);
    size_t last = blocks;
    *from = 0;
    while (*from < blocks && !speaks_at(levels, *from, least))
        ++*from;
    while (last > *from && !speaks_at(levels, last - 1, least))
        last--;
    *to = last;
    for (size_t i = last; i < last + WINDOW && i < blocks; i++)
        *to = levels[i] >= least ? i + 1 : *to;
    return *from < blocks;
}

static bool find_speech(const float *samples, size_t count, size_t *from, size_t *to)
{
    size_t blocks = count / BLOCK;
    float *levels = mem_new(blocks + WINDOW, sizeof *levels); // behind them silence
    for (size_t i = 0; i < blocks; i++)
        levels[i] = level_of(samples + i * BLOCK);
    bool any = find_in(levels, blocks, from, to);
    mem_free(levels);
    return any;
}

static void come_and_go(float *samples, size_t count)
{
    size_t fade = count / 2 < FADE ? count / 2 : FADE;
    for (size_t i = 0; i < fade; i++) {
        samples[i] *= (float)i / (float)fade;
        samples[count - 1 - i] *= (float)i / (float)fade;
    }
}

// ---- how loud ----

struct measured {
    double lufs, peak; // peak: between the samples, too; 1 is the highest there is
};

static struct measured measure(const float *samples, size_t count)
{
    struct measured m = {-HUGE_VAL, 0};
    ebur128_state *state = ebur128_init(1, TAKE_RATE, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
    if (state == NULL)
        return m;
    ebur128_add_frames_float(state, samples, count);
    if (count < MEASURED_LEAST) {
        float *silence = mem_new(MEASURED_LEAST, sizeof *silence);
        ebur128_add_frames_float(state, silence, MEASURED_LEAST - count);
        mem_free(silence);
    }
    ebur128_loudness_global(state, &m.lufs);
    ebur128_true_peak(state, 0, &m.peak);
    ebur128_destroy(&state);
    return m;
}

static bool is_cut_off(const float *samples, size_t count)
{
    size_t flat = 0, cuts = 0;
    for (size_t i = 0; i < count; i++) {
        flat = fabs((double)samples[i]) >= TOP ? flat + 1 : 0;
        cuts += flat == FLAT;
    }
    return cuts >= 2;
}

// Returns how much louder it was made.
static double make_as_loud(float *samples, size_t count)
{
    struct measured m = measure(samples, count);
    double gain = isfinite(m.lufs) ? pow(10, (TAKE_LUFS - m.lufs) / 20) : 1;
    double most = m.peak > 0 ? pow(10, TAKE_PEAK_DB / 20) / m.peak : 1;
    double taken = fmin(gain, most);
    for (size_t i = 0; i < count; i++)
        samples[i] = (float)(samples[i] * taken);
    return gain;
}

struct take take_make(const float *samples, size_t count)
{
    struct take take = {.heard = TAKE_NOTHING};
    size_t from = 0, to = 0, most = (size_t)TAKE_RATE * TAKE_SECONDS_MOST;
    count = count < most ? count : most;
    float *heard = mem_new(count + 1, sizeof *heard);
    memcpy(heard, samples, count * sizeof *heard);
    without_rumble(heard, count);
    if (find_speech(heard, count, &from, &to)) {
        from = from * BLOCK > AIR ? from * BLOCK - AIR : 0;
        to = to * BLOCK + AIR < count ? to * BLOCK + AIR : count;
        take.count = to - from;
        take.samples = mem_new(take.count, sizeof *take.samples);
        memcpy(take.samples, heard + from, take.count * sizeof *heard);
        come_and_go(take.samples, take.count);
        double gain = make_as_loud(take.samples, take.count);
        take.heard = is_cut_off(samples + from, take.count) ? TAKE_CLIPPED : gain > SOFT_GAIN ? TAKE_SOFT : TAKE_FINE;
    }
    mem_free(heard);
    return take;
}

void take_free(struct take *take)
{
    mem_free(take->samples);
    take->samples = NULL;
    take->count = 0;
}
