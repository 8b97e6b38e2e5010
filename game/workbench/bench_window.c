// SPDX-License-Identifier: MIT
//
// bench_window.c — in a real window: a press until its frame, until its last picture; a moving screen; a still one;
// memory.
//
// A person presses every 180 ms here, faster than any hall: what is prefetched in that time is all that helps.
#include "bench_inside.h"

#include "memory.h"
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BETWEEN_MS = 180, MOVES_MS = 30000, STILL_MS = 10000, PICTURES_MS = 10000, MEETINGS = 3 };

struct presses {
    double frame[BENCH_PRESSES], frame_cpu[BENCH_PRESSES], pictures[BENCH_PRESSES];
    size_t count, late;
    uint64_t unforeseen;
    struct bench_memory_kb most;
};

static double ms_of(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1000.0 + (double)t.tv_nsec / 1e6;
}

static double cpu_ms(void) { return ms_of(CLOCK_PROCESS_CPUTIME_ID); }

// Lives as the main loop does for a while: draws when something woke it or was due.
static void live(struct person *p, double ms)
{
    struct platform *platform = meeting_platform(p->meeting);
    struct platform_event event;
    for (double until = bench_now_ms() + ms, left; (left = until - bench_now_ms()) > 0;) {
        uint32_t latest = platform_now(platform) + (uint32_t)left + 1, due = meeting_due(p->meeting);
        bool woken = platform_wait(platform, due < latest ? due : latest, &event);
        meeting_set_now(p->meeting, platform_now(platform));
        if (woken)
            meeting_woken(p->meeting);
        if (meeting_tick(p->meeting) || woken)
            meeting_draw(p->meeting);
    }
}

static void until_complete(struct person *p, double start)
{
    struct platform_event event;
    while (meeting_waits_for_pictures(step_viewer(p)) && bench_now_ms() - start < PICTURES_MS)
        if (platform_wait(meeting_platform(p->meeting), platform_now(meeting_platform(p->meeting)) + 100, &event))
            meeting_draw(p->meeting);
}

static void press(struct person *p, struct ui_raw raw, struct presses *all)
{
    raw.now_ms = platform_now(meeting_platform(p->meeting));
    meeting_set_now(p->meeting, raw.now_ms);
    double start = bench_now_ms(), worked = ms_of(CLOCK_THREAD_CPUTIME_ID);
    uint64_t unforeseen = platform_counts(meeting_platform(p->meeting)).pictures_unforeseen;
    meeting_input(p->meeting, step_viewer(p), &raw);
    meeting_draw(p->meeting);
    all->frame[all->count] = bench_now_ms() - start;
    all->frame_cpu[all->count] = ms_of(CLOCK_THREAD_CPUTIME_ID) - worked;
    all->unforeseen += platform_counts(meeting_platform(p->meeting)).pictures_unforeseen - unforeseen;
    all->late += meeting_waits_for_pictures(step_viewer(p));
    until_complete(p, start);
    all->pictures[all->count++] = bench_now_ms() - start;
}

static void print_memory(const char *size, const char *when, struct bench_memory_kb m)
{
    printf("  \"window_%s_memory_%s\": {\"pss_kb\": %ld, \"shared_kb\": %ld},\n", size, when, m.pss, m.shared);
}

static void memory(const char *size, const char *when) { print_memory(size, when, bench_memory_kb()); }

static void play(struct person *p, const char *size)
{
    struct presses *all = mem_new(1, sizeof *all);
    struct bench_walk walk = {0};
    struct ui_raw raw;
    char row[80];
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
        walk.presses = 0;
        while (bench_walk_next(&walk, p, &raw) != NULL && all->count < BENCH_PRESSES) {
            press(p, raw, all);
            struct bench_memory_kb now = bench_memory_kb();
            all->most = now.pss > all->most.pss ? now : all->most;
            live(p, BETWEEN_MS);
        }
        if (meeting + 1 < MEETINGS)
            step_go(p, "title", 0);
        live(p, BETWEEN_MS);
    }
    if (all->count > 0) {
        printf("  \"window_%s_late_pictures\": {\"presses\": %zu, \"late\": %zu, \"pictures_unforeseen\": %llu},\n",
               size, all->count, all->late, (unsigned long long)all->unforeseen);
        snprintf(row, sizeof row, "window_%s_press_to_frame", size);
        bench_percentiles(row, all->frame, all->count);
        snprintf(row, sizeof row, "window_%s_press_to_frame_cpu", size); // of the thread that draws: whoever else runs
        bench_percentiles(row, all->frame_cpu, all->count);
        snprintf(row, sizeof row, "window_%s_press_to_pictures", size);
        bench_percentiles(row, all->pictures, all->count);
    }
    print_memory(size, "most", all->most);
    snprintf(row, sizeof row, "window_%s", size);
    bench_walk_print(&walk, row);
    mem_free(all);
}

static void moving(struct person *p, const char *size)
{
    char row[80];
    step_key(p, "F2");
    until_complete(p, bench_now_ms());
    snprintf(row, sizeof row, "window_%s_moving_frame", size);
    bench_frames(p, row);
    step_key(p, "F2");
}

static void still(struct person *p, const char *size)
{
    double until = bench_now_ms() + MOVES_MS;
    do // what a new window brings with it, and until all that moves has come to rest
        live(p, 300);
    while (meeting_due(p->meeting) != UINT32_MAX && bench_now_ms() < until);
    uint64_t frames = platform_counts(meeting_platform(p->meeting)).frames;
    double cpu = cpu_ms();
    live(p, STILL_MS);
    printf("  \"window_%s_still_10s\": {\"cpu_ms\": %.2f, \"frames\": %llu},\n", size, cpu_ms() - cpu,
           (unsigned long long)(platform_counts(meeting_platform(p->meeting)).frames - frames));
}

static void at_size(int width, int height)
{
    struct person p;
    struct meeting_options o = {.display = true,
                                .sound = false,
                                .windowed = true,
                                .language = LANGUAGE_FIRST,
                                .width = width,
                                .height = height};
    char size[24];
    int w = 0, h = 0;
    snprintf(size, sizeof size, "%dx%d", width, height);
    double start = bench_now_ms();
    struct meeting_problem problem;
    p = person_at_hall(meeting_open(&o, &problem));
    if (p.meeting == NULL) {
        printf("  \"window_%s\": \"not opened\",\n", size);
        return;
    }
    meeting_draw(p.meeting);
    double opened = bench_now_ms() - start;
    live(&p, 500);
    meeting_size(step_viewer(&p), &w, &h);
    printf("  \"window_%s\": {\"open_to_first_frame_ms\": %.1f, \"drawn_at\": \"%dx%d\"},\n", size, opened, w, h);
    memory(size, "title");
    still(&p, size);
    play(&p, size);
    memory(size, "after_meetings");
    moving(&p, size);
    meeting_close(p.meeting);
}

static void on_a_display(int width, int height)
{
    if (getenv("DISPLAY") == NULL && getenv("WAYLAND_DISPLAY") == NULL)
        printf("  \"window\": \"no display: tests/bench/window.sh brings one\",\n");
    else
        at_size(width, height);
}

void bench_window_1024(void) { on_a_display(1024, 768); }
void bench_window_768(void) { on_a_display(1366, 768); }
void bench_window_1080(void) { on_a_display(1920, 1080); }
void bench_window_2160(void) { on_a_display(3840, 2160); }

void bench_soak(int minutes)
{
    struct person p;
    char when[32];
    if (!bench_open(&p, 1366, 768))
        return;
    double next = bench_now_ms();
    for (int minute = 0; minute <= minutes;) {
        struct bench_walk walk = {.turn = (unsigned)minute};
        struct ui_raw raw;
        while (bench_walk_next(&walk, &p, &raw) != NULL) {
            raw.now_ms = meeting_now(p.meeting) + 400;
            meeting_set_now(p.meeting, raw.now_ms);
            meeting_input(p.meeting, step_viewer(&p), &raw);
            meeting_draw(p.meeting);
            nanosleep(&(struct timespec){0, 20000000L}, NULL); // a press every 20 ms: an hour of a hall in a minute
        }
        step_go(&p, "title", 0);
        if (bench_now_ms() < next)
            continue;
        snprintf(when, sizeof when, "minute_%d", minute++);
        memory("1366x768_soak", when);
        fflush(stdout);
        next += 60000;
    }
    meeting_close(p.meeting);
}
