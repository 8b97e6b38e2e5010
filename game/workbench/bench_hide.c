// SPDX-License-Identifier: MIT
//
// bench_hide.c — somebody comes in: from the third Shift, or the window's own button, until the drawing program is on
// the screen, in a real window, wherever a lone child is just then.
#include "bench_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 4, WAYS = 2, PLACES_MOST = 8, LEFT_SHIFT = 0xE1, BETWEEN_MS = 250 };

struct hidden {
    double ms[ROUNDS * WAYS * PLACES_MOST];
    size_t count, late;
    uint64_t frames; // the most that any took
};

static void shift(struct person *p)
{
    meeting_set_now(p->meeting, meeting_now(p->meeting) + BETWEEN_MS);
    struct ui_raw raw = {.kind = RAW_KEY, .key = LEFT_SHIFT, .now_ms = meeting_now(p->meeting)};
    meeting_input(p->meeting, step_viewer(p), &raw);
}

static void hide(struct person *p, bool by_window, struct hidden *all)
{
    for (int i = 0; i < 2 && !by_window; i++) {
        shift(p);
        meeting_draw(p->meeting);
    }
    uint64_t frames = platform_counts(meeting_platform(p->meeting)).frames;
    double start = bench_now_ms();
    if (by_window)
        meeting_close_hall(p->meeting);
    else
        shift(p);
    meeting_draw(p->meeting);
    all->ms[all->count++] = bench_now_ms() - start;
    frames = platform_counts(meeting_platform(p->meeting)).frames - frames;
    all->frames = frames > all->frames ? frames : all->frames;
    all->late += strcmp(step_screen(p), "neutral") != 0 || meeting_waits_for_pictures(step_viewer(p));
    step_key(p, "0");
}

// ---- where a child may be ----

static const char *words(const struct person *p, enum text_id id) { return text(meeting_lang(p->meeting), id); }

static void says_hello(struct person *p) { step_click(p, words(p, T_TITLE_ALONE)); }
static void asks_for_a_friend(struct person *p) { step_click(p, words(p, T_ALONE_GO)); }

static void walks(struct person *p)
{
    step_key(p, "Enter"); // a friend
    step_key(p, "Enter"); // as big as the child
}

static void hears_a_story(struct person *p) { step_go(p, "story", 0); }
static void rests(struct person *p) { step_action(p, UI_MENU); }

static void is_asked(struct person *p)
{
    step_action(p, UI_MENU);
    step_go(p, "decide", 0);
}

static void sees_what_follows(struct person *p) { step_go(p, "reveal", 0); }

static void (*const places[])(struct person *p) = {says_hello, asks_for_a_friend, walks, hears_a_story, rests,
                                                   is_asked,   sees_what_follows};
enum { PLACES = sizeof places / sizeof *places };
_Static_assert((int)PLACES <= (int)PLACES_MOST, "more places than there is room for");

static void at_size(int width, int height)
{
    struct meeting_options o = {
        .display = true, .windowed = true, .language = LANGUAGE_FIRST, .width = width, .height = height};
    struct meeting_problem problem;
    struct hidden all = {.count = 0};
    struct person p = person_at_hall(meeting_open(&o, &problem));
    char row[60];
    if (p.meeting == NULL) {
        printf("  \"hide_%dx%d\": \"not opened\",\n", width, height);
        return;
    }
    step_settle(&p);
    for (int i = 0; i < PLACES; i++) {
        places[i](&p);
        for (int round = 0; round < ROUNDS * WAYS; round++)
            hide(&p, round % WAYS != 0, &all);
    }
    printf("  \"hide_%dx%d\": {\"times\": %zu, \"frames\": %llu, \"not_in_that_frame\": %zu, \"last_place\": "
           "\"%s\"},\n",
           width, height, all.count, (unsigned long long)all.frames, all.late, step_screen(&p));
    snprintf(row, sizeof row, "hide_%dx%d_press_to_frame", width, height);
    bench_percentiles(row, all.ms, all.count);
    meeting_close(p.meeting);
}

void bench_hide(void)
{
    if (getenv("DISPLAY") == NULL && getenv("WAYLAND_DISPLAY") == NULL) {
        printf("  \"hide\": \"no display: tests/bench/window.sh brings one\",\n");
        return;
    }
    at_size(1024, 768);
    at_size(1920, 1080);
}
