// SPDX-License-Identifier: MIT
//
// test_witness.h — a good page (the witness) that sits from before to behind an attack: its answers still arrive, and
// its neighbour's seat, which sleeps, is still what it was. Whoever attacks comes from other addresses of 127.0.0.0/8.
#ifndef SAFECIRCLE_TEST_WITNESS_H
#define SAFECIRCLE_TEST_WITNESS_H

#include "net_inside.h"
#include "test_net.h"

#include <malloc.h>

enum { ATTACKER = 65 }; // how far from 127.0.0.1

struct witness {
    struct page page;
    uint16_t seat, sleeper;
    uint32_t number;
    char sleepers_key[17];
    double looked; // when it said last that it is there
};

static inline double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline void hello_with(char *hello, size_t size, const char *code, const char *key)
{
    snprintf(hello, size, "{\"t\":\"hello\",\"v\":1,\"code\":\"%s\",\"key\":\"%.16s\",\"lang\":\"vi\"}", code, key);
}

// The seat of the witness, and a second one that sleeps.
static inline void comes(struct hall *hall, struct witness *w)
{
    *w = (struct witness){.number = 0};
    w->sleeper = joins(hall, &w->page, HELLO);
    const char *key = strstr(w->page.said, "\"key\":\"");
    assert_non_null(key);
    snprintf(w->sleepers_key, sizeof w->sleepers_key, "%.16s", key + 7);
    page_close(&w->page);
    w->seat = joins(hall, &w->page, HELLO);
}

// What others say is heard on the way, and answered.
static inline void votes(struct hall *hall, struct witness *w)
{
    char words[80];
    struct net_said said;
    snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":7,\"choice\":2}", ++w->number);
    page_say(&w->page, words);
    do {
        said = heard(hall);
        if (said.word != NET_CAME && said.word != NET_LEFT)
            net_answer(hall->net, said.seat, said.number, NET_OK);
    } while (said.seat != w->seat || said.word != NET_CHOOSE);
    assert_int_equal(said.number, w->number);
    assert_int_equal(said.choice, 2);
    net_send(hall->net);
    snprintf(words, sizeof words, "{\"t\":\"ack\",\"n\":%u,\"why\":\"ok\"}", w->number);
    assert_true(page_hears(&w->page, words));
}

// Whoever looks on for long says that it is there, as pages do: else its line would end, however little is left to do.
static inline void looks_on(struct witness *w)
{
    if (seconds() < w->looked + 1)
        return;
    w->looked = seconds();
    page_say(&w->page, "{\"t\":\"pong\",\"s\":0}");
}

static inline void goes(struct hall *hall, struct witness *w)
{
    char hello[120];
    struct page page;
    struct net_said said;
    votes(hall, w);
    hello_with(hello, sizeof hello, "", w->sleepers_key);
    assert_true(page_open(&page, hall->port, ORIGIN));
    page_say(&page, hello);
    assert_true(page_hears(&page, "\"welcome\""));
    assert_non_null(strstr(page.said, w->sleepers_key));
    assert_non_null(strstr(page.said, "\"n\":0")); // nobody said anything for it
    do
        said = heard(hall);
    while (said.word != NET_CAME || said.seat != w->sleeper);
    page_close(&page);
    page_close(&w->page);
}

// A hall for phones of their own, in a hurry: headers and hello have a second.
static inline int opens_in_a_hurry(void **state) { return hall_opens(state, false, 1); }
static inline int opens_patiently(void **state) { return hall_opens(state, false, 60); }

// Until so many are on the line: whoever went is gone on the other side, too.
static inline void settles(struct hall *hall, size_t awake)
{
    static struct net_seat seats[NET_SEATS_MAX];
    struct timespec moment = {.tv_nsec = 2000000};
    for (int i = 0; i < 5000; i++) {
        size_t count = net_seats(hall->net, seats, NET_SEATS_MAX), there = 0;
        for (size_t j = 0; j < count; j++)
            there += seats[j].awake;
        if (there == awake)
            return;
        nanosleep(&moment, NULL);
    }
    fail_msg("somebody does not go");
}

static inline size_t memory_in_use(void) { return mallinfo2().uordblks + mallinfo2().hblkhd; }

#endif
