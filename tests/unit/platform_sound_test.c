// SPDX-License-Identifier: MIT
//
// platform_sound_test.c — what comes out of the loudspeakers: SDL's disk driver writes it to a file, and the file is
// looked at. The device runs faster than a clock would; nothing here asks how long something took, and what is decoded
// beside it is waited for until it is heard. Music is a tone here, as loud at any moment: where in a loop a test comes
// to listen is the machine's affair.
#include "files.h"
#include "memory.h"
#include "platform_inside.h"
#include "test_folder.h"
#include "told.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { RATE = 22050, BUFFER = 2048, MOST = 64 << 20 };
enum { LOW = 500, HIGH = 800 }; // what the music of these names is, in Hz

static char folder[64], data[80], recorded[80], soft_tone[80], loud_tone[80];

// A tone as a file. With `pause`: somebody who speaks for so many frames, and is silent for as many.
static const char *writes_tone(const char *name, int seconds, int pause, double loud, double hz)
{
    enum { HEAD = 44 };
    unsigned char head[HEAD] = "RIFF\0\0\0\0WAVEfmt \20\0\0\0\1\0\1\0\42\126\0\0\104\254\0\0\2\0\20\0data";
    const uint32_t bytes = (uint32_t)seconds * RATE * 2, all = bytes + HEAD - 8;
    memcpy(head + 4, &all, sizeof all);
    memcpy(head + 40, &bytes, sizeof bytes);
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    fwrite(head, 1, sizeof head, file);
    for (int i = 0; i < seconds * RATE; i++) {
        bool speaks = pause == 0 || i / pause % 2 == 0;
        int16_t sample = (int16_t)(speaks ? loud * INT16_MAX * sin(2 * 3.14159265358979 * hz * i / RATE) : 0);
        fwrite(&sample, 1, sizeof sample, file);
    }
    assert_int_equal(fclose(file), 0);
    return name;
}

static struct platform *open_platform(const struct volumes *volumes)
{
    struct platform_options options = {.data_folder = data, .sound = true};
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
    enum { STILL_MOST = 30000 }; // a minute and more of nothing: the device is gone
    size_t before = frames_so_far(), last = before;
    for (int still = 0; last < before + frames; still++) {
        size_t now = frames_so_far();
        still = now > last ? 0 : still;
        last = now;
        if (still > STILL_MOST)
            fail_msg("nothing is heard any more");
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

enum { PATIENCE = 600 }; // half seconds of the device: however late a loop is decoded on a busy machine
static const double SILENT = 1e-9;

// In the end, however late this thread comes to it on a busy machine.
static bool becomes(struct platform *p, double least, double most)
{
    for (int i = 0; i < PATIENCE; i++) {
        double now = loudness(goes_on(p, RATE / 2), RATE / 2);
        if (now >= least && now < most)
            return true;
    }
    return false;
}

// Until it is there, and whole.
static void music_is_heard(struct platform *p, const char *name)
{
    platform_music(p, name);
    assert_true(becomes(p, 0.01, 1));
    goes_on(p, 2 * RATE);
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
    music_is_heard(p, "low");
    size_t held = goes_on(p, 2 * RATE);
    assert_true(loudness(held, 2 * RATE) > 0.03);
    assert_true(share_of(LOW, held, 2 * RATE) > 0.9);
    platform_music(p, "high");
    double higher = 0;
    for (int i = 0; i < PATIENCE && higher < 0.9; i++) { // the one before it is heard until it is decoded
        size_t next = goes_on(p, RATE);
        assert_true(loudness(next, RATE) > 0.03);
        higher = share_of(HIGH, next, RATE);
    }
    assert_true(higher > 0.9);
    platform_music(p, NULL);
    assert_true(becomes(p, 0, SILENT));
    size_t after = goes_on(p, RATE);
    assert_true(loudness(after, RATE) == 0);
    platform_close(p);
}

static void music_gives_way_to_the_gong_and_comes_back(void **state)
{
    (void)state;
    struct platform *p = open_platform(&only_music); // of the gong itself only a hundredth is heard
    music_is_heard(p, "low");
    goes_on(p, RATE);
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
}

// ---- recordings of texts ----

enum { SECONDS = 12 }; // longer than anybody listens

static const char *records(const char *name, double loud, double hz)
{
    return writes_tone(name, SECONDS, RATE / 4, loud, hz);
}

static enum platform_told told(struct platform *p)
{
    uint32_t at = 0, length = 0;
    return platform_told(p, &at, &length);
}

// Until it is heard; then for so long.
static size_t hears(struct platform *p, const char *path, size_t frames)
{
    uint32_t at = 0, length = 0;
    platform_tell(p, path);
    while (platform_told(p, &at, &length) == TOLD_STILL && length == 0)
        SDL_Delay(1);
    assert_in_range(length, SECONDS * 1000 - 100, SECONDS * 1000 + 100);
    size_t from = goes_on(p, RATE); // what was ahead of it
    goes_on(p, frames);
    return from + RATE;
}

static const struct volumes only_speech = {.effects = 0, .music = 0, .speech = 100};

static void recordings_are_as_loud_as_each_other(void **state)
{
    (void)state;
    struct platform *p = open_platform(&only_speech);
    double soft = loudness(hears(p, records(soft_tone, 0.03, 500), RATE), RATE);
    double loud = loudness(hears(p, records(loud_tone, 0.9, 500), RATE), RATE);
    assert_true(soft > 0.05 && soft < 0.1); // half of it is silence
    assert_true(fabs(20 * log10(soft / loud)) < 1);
    platform_set_volumes(p, &(struct volumes){.speech = 50});
    double half = loudness(hears(p, soft_tone, RATE), RATE);
    assert_true(fabs(half / soft - 0.5) < 0.05);
    platform_tell(p, "not-there.wav");
    while (told(p) == TOLD_STILL)
        SDL_Delay(1);
    assert_int_equal(told(p), TOLD_UNREADABLE);
    platform_set_volumes(p, &(struct volumes){.speech = 0});
    platform_tell(p, soft_tone);
    assert_int_equal(told(p), TOLD_OVER);
    platform_close(p);
}

static void music_gives_way_to_a_recording_which_stops_at_once(void **state)
{
    (void)state;
    struct platform *p = open_platform(&(struct volumes){.effects = 1, .music = 100, .speech = 1});
    music_is_heard(p, "low");
    size_t from = goes_on(p, RATE);
    double before = loudness(from, RATE);
    size_t under = hears(p, soft_tone, 2 * RATE); // of itself hardly anything is heard
    assert_true(quietest(under, under + 2 * RATE) < before * 0.35);
    platform_tell_no_more(p);
    assert_int_equal(told(p), TOLD_OVER);
    assert_true(becomes(p, before * 0.45, 1)); // back
    platform_give_way(p, true);                // the system speaks
    assert_true(becomes(p, 0, before * 0.35));
    platform_give_way(p, false);
    platform_music(p, NULL);
    assert_true(becomes(p, 0, SILENT));
    platform_set_volumes(p, &only_speech);
    hears(p, soft_tone, RATE / 2);
    platform_tell_no_more(p);
    size_t then = frames_so_far();
    goes_on(p, 2 * RATE);
    assert_true(loudness(then + 2 * (size_t)BUFFER, RATE) == 0); // behind what the device already had
    for (int i = 0; i < 20; i++) { // asked for and dropped while they are read from the disk
        platform_tell(p, i % 2 == 0 ? soft_tone : loud_tone);
        if (i % 3 == 0)
            platform_tell_no_more(p);
    }
    platform_close(p);
}

// Who pauses is not taken for softer, and what is nearly silent is not blown up.
static void loudness_is_of_where_somebody_speaks(void **state)
{
    (void)state;
    enum { COUNT = 2 * RATE };
    static int16_t whole[COUNT], paused[COUNT], hiss[COUNT];
    for (int i = 0; i < COUNT; i++) {
        whole[i] = (int16_t)(3000 * sin(0.2 * i));
        paused[i] = (int16_t)(i < COUNT / 4 ? whole[i] : 0);
        hiss[i] = (int16_t)(i % 2 * 4);
    }
    float gain = told_gain(whole, COUNT, RATE);
    assert_true(fabsf(told_gain(paused, COUNT, RATE) / gain - 1) < 0.05F);
    assert_true(told_gain(hiss, COUNT, RATE) <= 8);
    whole[7] = INT16_MAX; // a knock: it is not cut off
    assert_true(told_gain(whole, COUNT, RATE) <= 0.901F);
    memset(whole, 0, sizeof whole);
    assert_true(told_gain(whole, COUNT, RATE) == 1);
}

static void without_a_device_nothing_happens(void **state)
{
    (void)state;
    setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    struct platform *p = open_platform(&only_music);
    platform_music(p, "theme");
    platform_cue(p, "drum", true, 0);
    platform_cue(p, "gong", true, 1);
    platform_tell(p, soft_tone);
    assert_int_equal(told(p), TOLD_OVER);
    for (int i = 0; i < 20; i++) {
        sound_tick(p->sound, platform_now(p));
        SDL_Delay(2);
    }
    assert_int_equal(sound_due(p->sound, platform_now(p)), UINT32_MAX); // and the program sleeps
    platform_close(p);
}

// The program's own data; its music alone is tones. (What a file is, its first bytes say.)
static void makes_data(void)
{
    static const char *const links[] = {"fonts",
                                        "assets/art",
                                        "assets/sound/theme.ogg",
                                        "assets/sound/drum.ogg",
                                        "assets/sound/gong.ogg",
                                        "assets/sound/page.ogg"};
    static const char *const folders[] = {"", "/assets", "/assets/sound"};
    char to[256], at[200];
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(at, sizeof at, "%s%s", data, folders[i]);
        assert_int_equal(mkdir(at, 0700), 0);
    }
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        snprintf(to, sizeof to, "%s/%s", DATA_DIR, links[i]);
        snprintf(at, sizeof at, "%s/%s", data, links[i]);
        assert_int_equal(symlink(to, at), 0);
    }
    snprintf(at, sizeof at, "%s/assets/sound/low.ogg", data);
    writes_tone(at, 2, 0, 0.2, LOW);
    snprintf(at, sizeof at, "%s/assets/sound/high.ogg", data);
    writes_tone(at, 2, 0, 0.2, HIGH);
}

static int makes_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "%s/safecircle-sound-XXXXXX", test_root());
    if (mkdtemp(folder) == NULL)
        return 1;
    snprintf(data, sizeof data, "%s/data", folder);
    snprintf(recorded, sizeof recorded, "%s/heard.pcm", folder);
    snprintf(soft_tone, sizeof soft_tone, "%s/soft.wav", folder);
    snprintf(loud_tone, sizeof loud_tone, "%s/loud.wav", folder);
    makes_data();
    return 0;
}

static int removes_folder(void **state)
{
    char command[100];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static int on_disk(void **state)
{
    (void)state;
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", recorded, 1);
    setenv("SDL_DISKAUDIODELAY", "5", 1); // a buffer of 93 ms in 5
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(music_is_heard_and_changes_with_the_tune, on_disk),
        cmocka_unit_test_setup(music_gives_way_to_the_gong_and_comes_back, on_disk),
        cmocka_unit_test_setup(quiet_is_at_once_and_silent_is_silent, on_disk),
        cmocka_unit_test_setup(recordings_are_as_loud_as_each_other, on_disk),
        cmocka_unit_test_setup(music_gives_way_to_a_recording_which_stops_at_once, on_disk),
        cmocka_unit_test(loudness_is_of_where_somebody_speaks),
        cmocka_unit_test(without_a_device_nothing_happens),
    };
    return cmocka_run_group_tests(tests, makes_folder, removes_folder);
}
