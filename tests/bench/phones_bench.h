// SPDX-License-Identifier: MIT
//
// phones_bench.h — the two halves of a bench: the hall's computer (phones.c) and the phones in front of it
// (phones_load.c), a process each, so that what the phones cost is in no figure of the computer's.
//
//   phones ─ one letter ─→ main loop: presses a key, looks at its watch ─ struct told ─→ phones
#ifndef SAFECIRCLE_BENCH_PHONES_H
#define SAFECIRCLE_BENCH_PHONES_H

#include <stdbool.h>

enum ask {
    ASK_FIGURES = 'f',
    ASK_LEVEL = 'l', // a level is begun and played to its first question in secret
    ASK_NEXT = 'n',  // the right next thing: the gong
    ASK_BACK = 'b',  // one step back
    ASK_ON = 'o',    // the right next thing, or whatever the hall decides, towards the end
    ASK_END = 'e'
};
struct told {
    int port, floor_port;
    double cpu_ms, main_ms, floor_ms; // of all but the floor's thread; of the main loop alone; of the floor's thread
    double heap_kb, resident_kb;
    bool over; // the meeting is
    char screen[24];
};

// What it measures is printed. `line`: to the main loop. What it returns is the process's.
int phones_load(int line);

#endif
