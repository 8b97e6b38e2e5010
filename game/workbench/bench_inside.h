// SPDX-License-Identifier: MIT
//
// bench_inside.h — inside of the room: what the parts of the bench share.
#ifndef SAFECIRCLE_BENCH_INSIDE_H
#define SAFECIRCLE_BENCH_INSIDE_H

#include "script.h"

#include <stdbool.h>
#include <stddef.h>

double bench_now_ms(void);
double bench_cpu_ms(void); // of this process: what others do on the machine is not in it
void bench_percentiles(const char *name, double *values, size_t count); // sorts them; one line of JSON

// A meeting without a window, and somebody at its hall's display; false: why not is on stderr.
bool bench_open(struct person *p, int width, int height);
void bench_settle(struct person *p); // draws until every picture is there

// ---- a meeting played to its end: the choices rotate, so that no door and no question holds it up ----
enum { BENCH_SCREENS = 48, BENCH_PRESSES = 2000 };
struct bench_walk {
    unsigned turn; // rotates the choices
    unsigned presses;
    const char *screens[BENCH_SCREENS]; // what was visited
    unsigned visits[BENCH_SCREENS];
    size_t screen_count;
};
// The press that goes on from here; NULL at the end of the meeting, or when it never ends. Ticks before a level are
// made at once.
const struct ui_raw *bench_walk_next(struct bench_walk *walk, struct person *p, struct ui_raw *raw);
// One line of JSON: how often each screen was visited
void bench_walk_print(const struct bench_walk *walk, const char *name);

struct bench_memory_kb {
    long pss, shared;
};
struct bench_memory_kb bench_memory_kb(void); // of this process, now
enum { BENCH_FRAMES = 600 };
void bench_frames(struct person *p, const char *name); // the calm screen must be shown; its frames, one line of
                                                       // JSON

void bench_window_1024(void); // in a real window: 1024×768
void bench_window_768(void);  // and of so many lines
void bench_window_1080(void);
void bench_window_2160(void);
void bench_hide(void);        // in a real window: until the drawing program is there
void bench_art(void);         // each large picture, made at three sizes
void bench_write(void);       // a level is saved: until it is drawn
void bench_soak(int minutes); // meetings without an end: memory each minute
void bench_records(void);     // a press: received on the screen, then its result once it is on disk

#endif
