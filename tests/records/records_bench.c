// SPDX-License-Identifier: MIT
//
// records_bench.c — how long a press waits for its result: from the sink to records_committed, on a thread.
//
//   records_bench [FOLDER]    the disk that FOLDER (else /tmp) lies on, then a disk whose sync takes 50 ms, each with
//                             presses one by one, and with a press every 5 ms (they share commits)
//
// Also what one call of the sink costs the main thread, and how long a file of a year takes to open.
#include "test_played.h"

#include "disk.h"
#include "thread_runner.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PRESSES_MAX = 400, YEAR = 100 };

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_figures(const char *what, double *list, size_t count)
{
    qsort(list, count, sizeof *list, by_size);
    printf("%-46s p50 %8.3f ms   p99 %8.3f ms   most %8.3f ms   (%zu)\n", what, list[count / 2], list[count * 99 / 100],
           list[count - 1], count);
}

struct press {
    double at[PRESSES_MAX + 1], took[PRESSES_MAX];
    uint32_t seen;
};

static void take_committed(struct records *r, struct press *press)
{
    uint32_t committed = records_committed(r);
    for (; press->seen < committed; press->seen++)
        press->took[press->seen] = now_ms() - press->at[press->seen + 1];
}

static void press_and_wait(const char *what, const char *path, size_t presses, double every_ms)
{
    static struct press press;
    static double calls[PRESSES_MAX];
    struct thread_runner thread;
    struct runner runner = thread_start(&thread);
    struct records *r = records_open(path, &runner);
    struct played p = played_new(31, r);
    size_t count = 0, seen = 0;
    press.seen = 0;
    for (; count < presses; count++) {
        press.at[count + 1] = now_ms();
        if (!played_step(&p))
            break;
        calls[count] = now_ms() - press.at[count + 1];
        while (every_ms <= 0 && records_waiting(r)) {
            seen = thread_wait(&thread, seen);
            take_committed(r, &press);
        }
        while (every_ms > 0 && now_ms() < press.at[count + 1] + every_ms) {
            nanosleep(&(struct timespec){0, 200000}, NULL);
            take_committed(r, &press);
        }
        take_committed(r, &press);
    }
    while (records_waiting(r))
        take_committed(r, &press);
    print_figures(what, press.took, count);
    print_figures("  of it the main thread (rules, log, sink)", calls, count);
    records_close(r);
    host_free(p.host);
    thread_stop(&thread);
}

static void open_a_year(const char *path)
{
    struct records *r = records_open(path, NULL);
    for (uint64_t i = 0; i < YEAR; i++) {
        struct played p = played_until(i + 1, r, 4000);
        host_free(p.host);
    }
    records_close(r);
    double took[20];
    for (size_t i = 0; i < 20; i++) {
        took[i] = now_ms();
        r = records_open(path, NULL);
        took[i] = now_ms() - took[i];
        records_close(r);
    }
    print_figures("open, 100 meetings in the file", took, 20);
}

int main(int argc, char **argv)
{
    char path[400];
    snprintf(path, sizeof path, "%s/safecircle-bench-%d.db", argc > 1 ? argv[1] : "/tmp", (int)getpid());
    press_and_wait("this disk, one by one", path, PRESSES_MAX, 0);
    remove(path);
    press_and_wait("this disk, a press every 5 ms", path, PRESSES_MAX, 5);
    remove(path);
    struct disk *disk = disk_open(1);
    records_close(records_open(disk_path(disk), NULL));
    disk_set_sync_ms(disk, 50);
    press_and_wait("a sync takes 50 ms, one by one", disk_path(disk), 60, 0);
    press_and_wait("a sync takes 50 ms, a press every 5 ms", disk_path(disk), 200, 5);
    disk_set_sync_ms(disk, 0);
    disk_close(disk);
    open_a_year(path);
    remove(path);
    return 0;
}
