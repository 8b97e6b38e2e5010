// SPDX-License-Identifier: MIT
//
// bench_records.c — from a press to "received" on the screen, and to its result once it is on disk; also with a disk
// that takes 50 ms to be sure.
#define _XOPEN_SOURCE 700 // mkdtemp
#include "bench_inside.h"

#include "files.h"
#include "memory.h"
#include "script.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

double bench_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1000.0 + (double)t.tv_nsec / 1e6;
}

double bench_cpu_ms(void) { return (double)clock() * 1000.0 / CLOCKS_PER_SEC; }

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

void bench_percentiles(const char *name, double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    printf("  \"%s\": {\"n\": %zu, \"p50_ms\": %.3f, \"p99_ms\": %.3f, \"max_ms\": %.3f},\n", name, count,
           values[count / 2], values[count * 99 / 100], values[count - 1]);
}

// ---- a writer that takes its time ----

struct slow_disk {
    struct platform *platform;
    long sync_ms;
};
struct slow_job {
    void (*job)(void *context);
    void *context;
    long sync_ms;
};

static void run_slowly(void *context)
{
    struct slow_job *j = context;
    nanosleep(&(struct timespec){0, j->sync_ms * 1000000L}, NULL);
    j->job(j->context);
    mem_free(j);
}

static void run(void *self, void (*job)(void *context), void *context)
{
    struct slow_disk *disk = self;
    struct slow_job *j = mem_new(1, sizeof *j);
    *j = (struct slow_job){job, context, disk->sync_ms};
    platform_run_write(disk->platform, run_slowly, j);
}

static void finish(void *self) { platform_finish_writes(((struct slow_disk *)self)->platform); }

// ---- presses ----

static void wait_for_result(struct person *p)
{
    struct platform_event event;
    while (host_waits(meeting_host(p->meeting))) {
        platform_wait(meeting_platform(p->meeting), platform_now(meeting_platform(p->meeting)) + 5, &event);
        if (meeting_woken(p->meeting))
            meeting_draw(p->meeting);
    }
}

static void presses(struct person *p, const char *name)
{
    static double received[BENCH_PRESSES], result[BENCH_PRESSES];
    struct bench_walk walk = {0};
    struct ui_raw raw;
    char row[80];
    size_t i = 0;
    while (bench_walk_next(&walk, p, &raw) != NULL && i < BENCH_PRESSES) {
        size_t commands = host_log_count(meeting_host(p->meeting));
        wait_for_result(p);
        raw.now_ms = meeting_now(p->meeting) + 400;
        meeting_set_now(p->meeting, raw.now_ms);
        double start = bench_now_ms();
        meeting_input(p->meeting, step_viewer(p), &raw);
        meeting_draw(p->meeting);
        received[i] = bench_now_ms() - start;
        wait_for_result(p);
        result[i] = bench_now_ms() - start;
        i += host_log_count(meeting_host(p->meeting)) > commands; // only what is kept
        platform_finish(meeting_platform(p->meeting));
    }
    if (i == 0)
        return;
    snprintf(row, sizeof row, "press_to_received_%s", name);
    bench_percentiles(row, received, i);
    snprintf(row, sizeof row, "press_to_result_%s", name);
    bench_percentiles(row, result, i);
    snprintf(row, sizeof row, "records_%s", name);
    bench_walk_print(&walk, row);
}

static void on_disk(const char *folder, const char *name, long sync_ms)
{
    struct person p;
    if (!bench_open(&p, 1366, 768))
        return;
    struct slow_disk disk = {meeting_platform(p.meeting), sync_ms};
    struct runner writer = {run, finish, &disk};
    char *path = path_join(folder, name);
    meeting_open_records(p.meeting, path, &writer);
    meeting_draw(p.meeting);
    presses(&p, name);
    meeting_close(p.meeting);
    file_remove(path, NULL);
    mem_free(path);
}

void bench_records(void)
{
    char folder[] = "/tmp/safecircle-bench-XXXXXX";
    if (mkdtemp(folder) == NULL)
        return;
    on_disk(folder, "disk", 0);
    on_disk(folder, "sync_50ms", 50);
    remove(folder);
}
