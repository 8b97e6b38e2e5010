// SPDX-License-Identifier: MIT
//
// phones_bench.h — the two halves of a bench: the hall's computer (phones.c) and the phones in front of it
// (phones_load.c), a process each, so that what the phones cost is in no figure of the computer's.
//
//   phones ─ one letter ─→ main loop: presses a key, looks at its watch ─ struct told ─→ phones
#ifndef SAFECIRCLE_BENCH_PHONES_H
#define SAFECIRCLE_BENCH_PHONES_H

#include <stdbool.h>
#include <stddef.h>

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
int phones_figures(int line);

// ---- phones (phones_load.c); what goes wrong ends the process ----
enum { PHONES = 500, ROOM = 6000, PATIENCE_MS = 10000, KINDS = 2 };
struct caller {
    int socket;
    bool open; // its handshake is done
    size_t got;
    char in[ROOM];
    char key[17], view[ROOM]; // the newest
    unsigned number;
    size_t bytes_heard, bytes_said, heard, said;
    bool done[KINDS];
    double took[KINDS]; // until it heard what it waited for
};
struct crowd {
    struct caller phones[PHONES];
    int ears, count;
};
extern bool phones_counted; // bytes and messages are

// Words that each waits for; NULL: for nothing more than its handshake.
struct longing {
    const char *words[KINDS];
    double since;
    int left;
};
// Of all from there on.
struct longing phones_long_for(struct crowd *crowd, int from, const char *first, const char *second);
// Until all have heard it. `greets`: whoever has shaken hands says hello.
void phones_listen(struct crowd *crowd, struct longing *wish, bool greets, int ms);
void phones_rest(struct crowd *crowd, int ms);                                   // they only listen
double phones_come(struct crowd *crowd, int port, int count, const char *words); // until so many are there: to the last
void phones_sleep(struct crowd *crowd);
double phones_take_teams(struct crowd *crowd, int from); // to the last
void phone_says(struct caller *phone, const char *words);
double phones_now_ms(void);
void phones_fail(const char *what);

#endif
