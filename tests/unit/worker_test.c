// SPDX-License-Identifier: MIT
//
// worker_test.c — the program ends although a job does not; what waits behind it is not begun; what is written is
// written.
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

struct endless {
    atomic_bool begun;
    atomic_uint turns;
};

static void never_ends(void *context)
{
    struct endless *e = context;
    for (atomic_store(&e->begun, true); atomic_load(&e->begun); atomic_fetch_add(&e->turns, 1))
        continue;
}

static void counts(void *context) { atomic_fetch_add((atomic_uint *)context, 1); }

static struct platform *open_platform(void)
{
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform_problem problem = {{0}};
    struct platform *p = platform_open(&options, &problem);
    if (p == NULL)
        fail_msg("%s", problem.reason);
    return p;
}

static void a_job_that_never_ends_holds_nobody_up(void **state)
{
    static struct endless endless; // it is still counting when this test is over
    static atomic_uint begun, written;
    struct platform *p = open_platform();
    (void)state;
    platform_run_job(p, never_ends, &endless);
    platform_run_job(p, counts, &begun);
    for (int i = 0; i < 5; i++)
        platform_run_write(p, counts, &written);
    while (!atomic_load(&endless.begun))
        continue;
    assert_false(platform_end_jobs(p));
    platform_finish(p); // nor does anybody wait for what is not begun any more
    platform_close(p);
    assert_int_equal(atomic_load(&begun), 0);
    assert_int_equal(atomic_load(&written), 5);
    atomic_store(&endless.begun, false);
}

static void jobs_that_end_are_waited_for(void **state)
{
    static atomic_uint begun;
    struct platform *p = open_platform();
    (void)state;
    for (int i = 0; i < 5; i++)
        platform_run_job(p, counts, &begun);
    platform_finish(p);
    assert_int_equal(atomic_load(&begun), 5);
    assert_true(platform_end_jobs(p));
    platform_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_job_that_never_ends_holds_nobody_up),
        cmocka_unit_test(jobs_that_end_are_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
