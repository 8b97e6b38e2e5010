// SPDX-License-Identifier: MIT
//
// music_test.c — loops give way to each other and to what is said, without a click, a hole or a seam.
#include "music.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { RATE = 22050, LOOP = 4410, TENTH = RATE / 10, LOUD = 8000 };

// Two steady tones: 50 and 300 whole waves in a loop, so that neither has a seam of its own.
static int16_t low[LOOP], high[LOOP];

static int make_tones(void **state)
{
    (void)state;
    for (int i = 0; i < LOOP; i++) {
        low[i] = (int16_t)(LOUD * sin(2 * 3.14159265358979 * 50 * i / LOOP));
        high[i] = (int16_t)(LOUD * sin(2 * 3.14159265358979 * 300 * i / LOOP));
    }
    return 0;
}

// The next tenth of a second: how loud it is, and how sharp its sharpest corner.
struct heard {
    double loud, corner;
};

static struct heard hear(struct music *m)
{
    static int16_t out[TENTH];
    struct heard heard = {0};
    memset(out, 0, sizeof out);
    music_mix(m, out, TENTH);
    for (int i = 0; i < TENTH; i++)
        heard.loud += (double)out[i] * out[i] / TENTH;
    for (int i = 2; i < TENTH; i++)
        heard.corner = fmax(heard.corner, fabs((double)out[i] - 2.0 * out[i - 1] + out[i - 2]));
    heard.loud = sqrt(heard.loud) / (LOUD / sqrt(2));
    return heard;
}

static struct heard after(struct music *m, int tenths)
{
    struct heard heard = {0};
    for (int i = 0; i < tenths; i++)
        heard = hear(m);
    return heard;
}

static void a_loop_comes_stays_and_has_no_seam(void **state)
{
    (void)state;
    struct music m;
    music_init(&m, RATE);
    assert_false(music_sounds(&m));
    assert_true(hear(&m).loud == 0);
    music_change(&m, low, LOOP, 0);
    double last = 0, corner = 0;
    for (int i = 0; i < 8; i++) { // 800 ms: louder and louder
        double loud = hear(&m).loud;
        assert_true(loud > last);
        last = loud;
    }
    for (int i = 0; i < 10; i++) { // five times round
        struct heard now = hear(&m);
        assert_true(now.loud > 0.98 && now.loud < 1.02);
        corner = fmax(corner, now.corner);
    }
    assert_true(corner < LOUD * 0.0055); // of the tone itself: (2 π 50 / 4410)²
    music_change(&m, low, LOOP, 0);      // the same: nothing happens
    assert_true(hear(&m).loud > 0.98);
}

static void one_gives_way_to_another_without_a_hole(void **state)
{
    (void)state;
    struct music m;
    music_init(&m, RATE);
    music_change(&m, low, LOOP, 0);
    after(&m, 10);
    music_change(&m, high, LOOP, 0);
    for (int i = 0; i < 8; i++) {
        double loud = hear(&m).loud;
        assert_true(loud > 0.85 && loud < 1.15);
    }
    assert_true(hear(&m).corner > LOUD * 0.15); // it is the high one
    assert_false(music_uses(&m, low));
    assert_true(music_uses(&m, high));
    music_change(&m, NULL, 0, 0);
    assert_true(hear(&m).loud > 0.5); // it goes softly
    after(&m, 8);
    assert_false(music_sounds(&m));
}

// Back before it has gone: it goes on where it is. A third one while two fade: nobody crashes, the last is heard.
static void who_changes_often_hears_the_last(void **state)
{
    (void)state;
    static int16_t silent[LOOP];
    struct music m;
    music_init(&m, RATE);
    music_change(&m, low, LOOP, 0);
    after(&m, 10);
    music_change(&m, high, LOOP, 0);
    after(&m, 2);
    music_change(&m, low, LOOP, 0);
    assert_true(hear(&m).loud > 0.85);
    music_change(&m, silent, LOOP, 0);
    music_change(&m, high, LOOP, 0);
    music_change(&m, NULL, 0, 0);
    music_change(&m, high, LOOP, 0);
    assert_true(after(&m, 10).loud > 0.98);
    assert_false(music_uses(&m, low) || music_uses(&m, silent));
}

// Every loop stands where the clock does.
static void loops_run_with_one_clock(void **state)
{
    (void)state;
    struct music m;
    int16_t out[64] = {0};
    music_init(&m, RATE);
    music_change(&m, low, LOOP, 3 * LOOP + 40);
    assert_int_equal(m.loops[0].at, 40);
    music_mix(&m, out, 64);
    assert_int_equal(m.loops[0].at, 104);
    assert_true(out[63] != 0 && out[63] == (int16_t)(low[103] * m.loops[0].gain * (2 - m.loops[0].gain)));
}

static void music_goes_down_for_a_voice_and_comes_back(void **state)
{
    (void)state;
    struct music m;
    music_init(&m, RATE);
    music_change(&m, low, LOOP, 0);
    after(&m, 10);
    music_give_way(&m, RATE);       // one second
    assert_true(hear(&m).loud < 1); // at once…
    hear(&m);
    for (int i = 2; i < 10; i++) { // …after 150 ms all the way: −12 dB
        double loud = hear(&m).loud;
        assert_true(loud > 0.24 && loud < 0.26);
    }
    double last = 0;
    for (int i = 0; i < 6; i++) { // back in 600 ms
        double loud = hear(&m).loud;
        assert_true(loud > last);
        last = loud;
    }
    struct heard back = hear(&m);
    assert_true(back.loud > 0.98 && back.corner < LOUD * 0.0055);
}

static void volume_moves_softly_and_nothing_wraps_round(void **state)
{
    (void)state;
    struct music m;
    int16_t full[64];
    music_init(&m, RATE);
    music_change(&m, low, LOOP, 0);
    after(&m, 10);
    music_volume(&m, 0.4F);
    assert_true(hear(&m).loud > 0.85);
    double loud = after(&m, 8).loud;
    assert_true(loud > 0.39 && loud < 0.41);
    for (int i = 0; i < 64; i++)
        full[i] = INT16_MAX;
    m.loops[0].at = 5; // on its way up
    music_mix(&m, full, 8);
    for (int i = 0; i < 8; i++)
        assert_int_equal(full[i], INT16_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_loop_comes_stays_and_has_no_seam),
        cmocka_unit_test(one_gives_way_to_another_without_a_hole),
        cmocka_unit_test(who_changes_often_hears_the_last),
        cmocka_unit_test(loops_run_with_one_clock),
        cmocka_unit_test(music_goes_down_for_a_voice_and_comes_back),
        cmocka_unit_test(volume_moves_softly_and_nothing_wraps_round),
    };
    return cmocka_run_group_tests(tests, make_tones, NULL);
}
