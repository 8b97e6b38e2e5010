// SPDX-License-Identifier: MIT
//
// platform_sound_test.c — what comes out of the loudspeakers: SDL's disk driver writes it to a file, and the file is
// looked at. The device runs faster than a clock would; nothing here asks how long something took.
#include "files.h"
#include "memory.h"
#include "platform_inside.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { RATE = 22050, BUFFER = 2048, MOST = 64 << 20 };

static const char recorded[] = "platform_sound_test.pcm";

static struct platform *open_platform(const struct volumes *volumes)
{
    struct platform_options options = {.data_folder = DATA_DIR, .sound = true};
    struct platform_problem problem = {{0}};
    remove(recorded);
    struct platform *p = platform_open(&options, &problem);
    if (p == NULL)
        fail_msg("%s", problem.reason);
    platform_set_volumes(p, volumes);
    return p;
}

static size_t frames_so_far(void)
{
    FILE *file = fopen(recorded, "rb");
    if (file == NULL)
        return 0;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    fclose(file);
    return (size_t)size / sizeof(int16_t);
}

// Goes on until so many more frames were heard; returns how many there were before.
static size_t goes_on(struct platform *p, size_t frames)
{
    size_t before = frames_so_far();
    while (frames_so_far() < before + frames) {
        sound_tick(p->sound, platform_now(p));
        SDL_Delay(2);
    }
    return before;
}

// How loud the frames from `at` on were, of full scale.
static double loudness(size_t at, size_t frames)
{
    size_t length = 0;
    double sum = 0;
    char *bytes = file_read(recorded, MOST, &length, NULL);
    assert_non_null(bytes);
    assert_true((at + frames) * sizeof(int16_t) <= length);
    for (size_t i = at; i < at + frames; i++) {
        int16_t sample = 0;
        memcpy(&sample, bytes + i * sizeof sample, sizeof sample);
        sum += (double)sample * sample;
    }
    mem_free(bytes);
    return sqrt(sum / (double)frames) / 32768;
}

// The quietest half second: when exactly something is heard is the device's affair.
static double quietest(size_t from, size_t to)
{
    double least = 1;
    for (size_t at = from; at + RATE / 2 <= to; at += RATE / 4)
        least = fmin(least, loudness(at, RATE / 2));
    return least;
}

// How much lies near `hz`, of all that was heard: half a second at a time (Goertzel), so that what trembles is found.
static double share_of(double hz, size_t at, size_t frames)
{
    size_t length = 0;
    char *bytes = file_read(recorded, MOST, &length, NULL);
    double near = 0, all = 0, k = 2 * cos(2 * 3.14159265358979 * hz / RATE);
    for (size_t from = at; from + RATE / 2 <= at + frames; from += RATE / 2) {
        double one = 0, two = 0;
        for (size_t i = from; i < from + RATE / 2; i++) {
            int16_t sample = 0;
            memcpy(&sample, bytes + i * sizeof sample, sizeof sample);
            double now = sample + k * one - two;
            two = one;
            one = now;
            all += (double)sample * sample;
        }
        near += (one * one + two * two - k * one * two) / (RATE / 4.0);
    }
    mem_free(bytes);
    return near / (all + 1);
}

static const struct volumes only_music = {.effects = 1, .music = 100};

static void music_is_heard_and_changes_with_the_tune(void **state)
{
    (void)state;
    struct platform *p = open_platform(&only_music);
    platform_music(p, "uneasy");
    goes_on(p, 2 * RATE);
    size_t held = goes_on(p, 6 * RATE);
    assert_true(loudness(held, 6 * RATE) > 0.03);
    // The uneasy one holds a low E and its fifth all the time; the bright one walks.
    double uneasy = share_of(164.81, held, 6 * RATE) + share_of(246.94, held, 6 * RATE);
    platform_music(p, "bright");
    goes_on(p, 3 * RATE);
    size_t walks = goes_on(p, 6 * RATE);
    double bright = share_of(164.81, walks, 6 * RATE) + share_of(246.94, walks, 6 * RATE);
    assert_true(loudness(walks, 6 * RATE) > 0.03);
    assert_true(uneasy > 4 * bright);
    platform_music(p, NULL);
    goes_on(p, 3 * RATE);
    size_t after = goes_on(p, RATE);
    assert_true(loudness(after, RATE) == 0);
    platform_close(p);
}

static void music_gives_way_to_the_gong_and_comes_back(void **state)
{
    (void)state;
    struct platform *p = open_platform(&only_music); // of the gong itself only a hundredth is heard
    platform_music(p, "uneasy");
    goes_on(p, 8 * RATE);
    size_t gong = frames_so_far(), from = gong > RATE ? gong - RATE : 0;
    platform_cue(p, "gong", true, 0);
    goes_on(p, 6 * RATE);
    double before = loudness(from, RATE);
    assert_true(quietest(gong, frames_so_far()) < before * 0.35);
    assert_true(loudness(frames_so_far() - RATE, RATE) > before * 0.45); // back
    size_t now = frames_so_far();
    platform_cue(p, "page", false, 0); // not for a page
    goes_on(p, 4 * RATE);
    assert_true(quietest(now, now + 4 * RATE) > before * 0.35);
    platform_close(p);
}

static void quiet_is_at_once_and_silent_is_silent(void **state)
{
    (void)state;
    struct platform *p = open_platform(&only_music);
    platform_music(p, "theme");
    goes_on(p, 3 * RATE);
    platform_quiet(p);
    size_t then = frames_so_far();
    for (int i = 0; i < 20; i++) {
        sound_tick(p->sound, platform_now(p));
        SDL_Delay(2);
    }
    assert_int_equal(frames_so_far(), then); // the device is gone
    platform_music(p, "no-such-music");
    platform_cue(p, "no-such-sound", true, 0);
    platform_music(p, "theme");
    platform_close(p); // while it is being decoded
    p = open_platform(&(struct volumes){.effects = 0, .music = 0});
    platform_music(p, "theme");
    platform_cue(p, "drum", true, 0);
    for (int i = 0; i < 20; i++) {
        sound_tick(p->sound, platform_now(p));
        SDL_Delay(2);
    }
    assert_int_equal(frames_so_far(), 0); // it was never opened
    platform_close(p);
    remove(recorded);
}

static void without_a_device_nothing_happens(void **state)
{
    (void)state;
    setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    struct platform *p = open_platform(&only_music);
    platform_music(p, "theme");
    platform_cue(p, "drum", true, 0);
    platform_cue(p, "gong", true, 1);
    for (int i = 0; i < 20; i++) {
        sound_tick(p->sound, platform_now(p));
        SDL_Delay(2);
    }
    assert_int_equal(sound_due(p->sound, platform_now(p)), UINT32_MAX); // and the program sleeps
    platform_close(p);
}

static int on_disk(void **state)
{
    (void)state;
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", recorded, 1);
    setenv("SDL_DISKAUDIODELAY", "8", 1); // a buffer of 93 ms in 8
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(music_is_heard_and_changes_with_the_tune, on_disk),
        cmocka_unit_test_setup(music_gives_way_to_the_gong_and_comes_back, on_disk),
        cmocka_unit_test_setup(quiet_is_at_once_and_silent_is_silent, on_disk),
        cmocka_unit_test(without_a_device_nothing_happens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
