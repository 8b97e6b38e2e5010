// SPDX-License-Identifier: MIT
//
// platform_microphone_test.c — what is said into the microphone arrives, from SDL's own thread, and ends where it must:
// SDL's disk driver reads the "microphone" out of a file.
#include "memory.h"
#include "platform.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum { SAID = MICROPHONE_RATE }; // frames in the file

static char file_name[64];

static struct platform *begins(void)
{
    struct platform_problem problem;
    struct platform *p = platform_open(&(struct platform_options){.data_folder = DATA_DIR}, &problem);
    assert_non_null(p);
    return p;
}

static void pass(void) { nanosleep(&(struct timespec){0, 2000000}, NULL); }

// Until so much was heard, or nothing comes any more.
static struct platform_heard hears(struct platform *p, size_t count, unsigned *peak)
{
    struct platform_heard heard = {0};
    for (int i = 0; i < 2000; i++) {
        heard = platform_heard(p);
        *peak = heard.peak > *peak ? heard.peak : *peak;
        if (heard.count >= count)
            break;
        pass();
    }
    return heard;
}

static void what_is_said_arrives(void **state)
{
    (void)state;
    struct platform *p = begins();
    unsigned peak = 0;
    size_t count = 0;
    assert_true(platform_listen(p, 10));
    struct platform_heard heard = hears(p, SAID / 2, &peak);
    assert_true(heard.count >= SAID / 2);
    assert_false(heard.lost || heard.full);
    assert_in_range(peak, 499, 501);
    float *samples = platform_listened(p, &count);
    assert_true(count >= heard.count);
    for (size_t i = 0; i < SAID / 2; i++)
        assert_true(fabs((double)samples[i]) <= 0.5001);
    assert_true(fabs((double)samples[100] - 0.5 * sin(100 * 0.05)) < 0.001);
    mem_free(samples);
    assert_null(platform_listened(p, &count)); // nobody listens any more
    assert_true(platform_heard(p).lost);
    platform_close(p);
}

// There is an end to what is kept; what came until then is there.
static void it_is_bounded(void **state)
{
    (void)state;
    struct platform *p = begins();
    unsigned peak = 0;
    size_t count = 0;
    assert_true(platform_listen(p, 1));
    struct platform_heard heard = hears(p, MICROPHONE_RATE, &peak);
    assert_true(heard.full);
    mem_free(platform_listened(p, &count));
    assert_int_equal(count, MICROPHONE_RATE);
    assert_true(platform_listen(p, 1)); // and again; the program ends in the middle of it
    platform_close(p);
}

static void without_a_device_it_is_said(void **state)
{
    (void)state;
    setenv("SDL_DISKAUDIOFILEIN", "/nowhere/at/all.raw", 1);
    struct platform *p = begins();
    assert_false(platform_listen(p, 10));
    assert_true(platform_heard(p).lost);
    platform_close(p);
    setenv("SDL_DISKAUDIOFILEIN", file_name, 1);
}

int main(void)
{
    static float said[3 * SAID];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_arrives),
        cmocka_unit_test(it_is_bounded),
        cmocka_unit_test(without_a_device_it_is_said),
    };
    snprintf(file_name, sizeof file_name, "/tmp/microphone_test_%ld.raw", (long)getpid());
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        said[i] = (float)(0.5 * sin((double)i * 0.05));
    FILE *file = fopen(file_name, "wb");
    fwrite(said, 1, sizeof said, file);
    fclose(file);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILEIN", file_name, 1);
    setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    remove(file_name);
    return failed;
}
