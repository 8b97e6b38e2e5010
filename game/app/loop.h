// SPDX-License-Identifier: MIT
//
// loop.h — the program a person uses: a window, its input, and a clock.
#ifndef SAFECIRCLE_LOOP_H
#define SAFECIRCLE_LOOP_H

#include <stdbool.h>

struct loop_options {
    const char *language; // NULL: as settings say
    const char *record;   // writes what is played as a script; NULL
    int width, height;    // 0: 1366×768
    bool full_screen, windowed, kiosk;
    bool console;          // the facilitator's window even with one display
    bool first_frame_only; // quits behind the first frame: for measuring the start
};

// Runs until a person quits. Returns the process's exit code.
int loop_run(const struct loop_options *options);

#endif
