// SPDX-License-Identifier: MIT
//
// take_test.c — what was read aloud becomes a recording like all others: cut to the voice, as loud as it should be, a
// file that any player takes.
#include "take.h"

#include "memory.h"

#include <ebur128.h>
#include <math.h>
#include <setjmp.h>
#include <sndfile.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SECOND = TAKE_RATE };

// A soft room, somebody who speaks (a tone that swells as syllables do) for so long, a soft room.
struct spoken {
    float *samples;
    size_t count;
};

static struct spoken spoken(double before, double speech, double behind, double loud)
{
    struct spoken s = {.count = (size_t)((before + speech + behind) * SECOND)};
    s.samples = mem_new(s.count, sizeof *s.samples);
    uint32_t noise = 1;
    for (size_t i = 0; i < s.count; i++) {
        double t = (double)i / SECOND - before;
        noise = noise * 1664525u + 1013904223u;
        s.samples[i] = (float)(((double)(noise >> 16) / 32768 - 1) * 0.001);
        if (t >= 0 && t < speech)
            s.samples[i] += (float)(loud * sin(t * 2 * 3.14159265 * 220) * (0.75 + 0.25 * sin(t * 2 * 3.14159265 * 4)));
    }
    return s;
}

static double lufs(const float *samples, size_t count)
{
    double value = 0;
    ebur128_state *state = ebur128_init(1, TAKE_RATE, EBUR128_MODE_I);
    ebur128_add_frames_float(state, samples, count);
    ebur128_loudness_global(state, &value);
    ebur128_destroy(&state);
    return value;
}

static void click(struct spoken *s, double at)
{
    for (size_t i = 0; i < 700; i++) // 15 ms
        s->samples[(size_t)(at * SECOND) + i] = i % 24 < 12 ? 0.8f : -0.8f;
}

// As a file, and back: how long, how loud, of what kind.
static void silence_is_cut_off_and_loudness_is_even(void **state)
{
    (void)state;
    static const double louds[] = {0.6, 0.08, 0.02};
    for (size_t i = 0; i < sizeof louds / sizeof *louds; i++) {
        struct spoken s = spoken(1.1, 2.0, 1.7, louds[i]);
        struct take take = take_make(s.samples, s.count);
        assert_int_equal(take.heard, TAKE_FINE);
        size_t length = 0, count = 0;
        char *file = take_encode(&take, &length);
        assert_non_null(file);
        float *back = take_decode(file, length, &count);
        assert_non_null(back);
        double seconds = (double)count / SECOND;
        assert_true(fabs(seconds - 2.3) < 0.03); // 150 ms before and behind
        assert_true(fabs(lufs(back, count) - TAKE_LUFS) < 0.5);
        assert_true(length < 40000);
        mem_free(back);
        mem_free(file);
        take_free(&take);
        mem_free(s.samples);
    }
}

// What a press of the key leaves at both ends is no speech, and what hums below a voice is none.
static void clicks_and_hum_are_no_speech(void **state)
{
    (void)state;
    struct spoken s = spoken(1.0, 1.0, 1.0, 0.1);
    click(&s, 0.05);
    click(&s, 2.9);
    for (size_t i = 0; i < s.count; i++)
        s.samples[i] += 0.05f; // a microphone that leans to one side
    struct take take = take_make(s.samples, s.count);
    assert_true(fabs((double)take.count / SECOND - 1.3) < 0.03);
    assert_int_equal(take.heard, TAKE_FINE);
    take_free(&take);
    mem_free(s.samples);
}

static void what_is_not_well_is_told(void **state)
{
    (void)state;
    struct spoken room = spoken(2.0, 0, 1.0, 0), soft = spoken(0.5, 1.0, 0.5, 0.006), cut = spoken(0.5, 1, 0.5, 1.6);
    struct take nothing = take_make(room.samples, room.count), empty = take_make(room.samples, 0);
    assert_int_equal(nothing.heard, TAKE_NOTHING);
    assert_int_equal(empty.heard, TAKE_NOTHING);
    assert_null(nothing.samples);
    struct take softly = take_make(soft.samples, soft.count);
    assert_int_equal(softly.heard, TAKE_SOFT);
    for (size_t i = 0; i < cut.count; i++)
        cut.samples[i] = cut.samples[i] > 1 ? 1 : cut.samples[i] < -1 ? -1 : cut.samples[i];
    struct take shouted = take_make(cut.samples, cut.count);
    assert_int_equal(shouted.heard, TAKE_CLIPPED);
    take_free(&softly);
    take_free(&shouted);
    mem_free(room.samples);
    mem_free(soft.samples);
    mem_free(cut.samples);
}

// One short word, and what is read from the first moment to the last.
static void short_and_whole_ones_are_taken(void **state)
{
    (void)state;
    struct spoken word = spoken(0.4, 0.2, 0.4, 0.1), whole = spoken(0, 1.0, 0, 0.1);
    struct take a = take_make(word.samples, word.count), b = take_make(whole.samples, whole.count);
    assert_true(fabs((double)a.count / SECOND - 0.5) < 0.03);
    assert_true(a.heard == TAKE_FINE && b.heard == TAKE_FINE);
    assert_true((double)b.count / SECOND > 0.97);
    take_free(&a);
    take_free(&b);
    mem_free(word.samples);
    mem_free(whole.samples);
}

// The bytes of a file of that kind, and how many.
static size_t file_of(int format, int rate, const float *both, size_t frames, char *bytes, size_t room)
{
    char name[] = "/tmp/take_test_XXXXXX";
    int handle = mkstemp(name);
    assert_true(handle >= 0);
    SF_INFO info = {.samplerate = rate, .channels = 2, .format = format};
    SNDFILE *file = sf_open_fd(handle, SFM_WRITE, &info, 1);
    assert_non_null(file);
    assert_int_equal(sf_writef_float(file, both, (sf_count_t)frames), frames);
    sf_close(file);
    FILE *made = fopen(name, "rb");
    size_t length = fread(bytes, 1, room, made);
    fclose(made);
    remove(name);
    return length;
}

// A telephone's file: two channels, another rate, another kind.
static void other_files_are_read(void **state)
{
    (void)state;
    static const int formats[] = {SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
                                  SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, SF_FORMAT_OGG | SF_FORMAT_OPUS};
    enum { RATE = 24000, FRAMES = RATE };
    static float both[2 * FRAMES];
    static char bytes[200000];
    for (size_t f = 0; f < FRAMES; f++)
        both[2 * f] = (float)(0.4 * sin((double)f / RATE * 2 * 3.14159265 * 300));
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t length = file_of(formats[i], RATE, both, FRAMES, bytes, sizeof bytes), count = 0;
        float *samples = take_decode(bytes, length, &count);
        assert_non_null(samples);
        assert_true(fabs((double)count / SECOND - 1.0) < 0.1);
        float most = 0;
        for (size_t f = 0; f < count; f++)
            most = samples[f] > most ? samples[f] : most;
        assert_true(most > 0.15f && most < 0.25f); // half of one of them
        mem_free(samples);
        assert_null(take_decode(bytes, 3, &count));
    }
    size_t count = 0;
    assert_null(take_decode("title: \"Thử\"\n", 14, &count));
    // what libsndfile reads besides is not met
    assert_null(
        take_decode(bytes, file_of(SF_FORMAT_AU | SF_FORMAT_PCM_16, RATE, both, FRAMES, bytes, sizeof bytes), &count));
}

// A broken program writes what is no number, or one that no loudspeaker can say.
static void what_is_no_sound_is_not_heard(void **state)
{
    (void)state;
    enum { FRAMES = 6000, NUMBERS = 2 * FRAMES };
    static const float odd[] = {INFINITY, -INFINITY, NAN, 3e38f, -3e38f};
    static const int rates[] = {TAKE_RATE, 24000};
    static float both[NUMBERS];
    static char bytes[100000];
    for (size_t f = 0; f < NUMBERS; f++)
        both[f] = f % 50 == 7 ? odd[f / 50 % 5] : 0.3f * (float)sin((double)f / 40);
    for (size_t i = 0; i < 2; i++) {
        size_t length = file_of(SF_FORMAT_WAV | SF_FORMAT_FLOAT, rates[i], both, FRAMES, bytes, sizeof bytes),
               count = 0;
        float *samples = take_decode(bytes, length, &count);
        assert_non_null(samples);
        for (size_t f = 0; f < count; f++)
            assert_true(fabsf(samples[f]) <= TAKE_LOUDEST);
        struct take take = take_make(samples, count);
        for (size_t f = 0; f < take.count; f++)
            assert_true(fabsf(take.samples[f]) <= 1);
        take_free(&take);
        mem_free(samples);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silence_is_cut_off_and_loudness_is_even),
        cmocka_unit_test(clicks_and_hum_are_no_speech),
        cmocka_unit_test(what_is_not_well_is_told),
        cmocka_unit_test(short_and_whole_ones_are_taken),
        cmocka_unit_test(other_files_are_read),
        cmocka_unit_test(what_is_no_sound_is_not_heard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
