// SPDX-License-Identifier: MIT
//
// test_net.h — a server of phones alone, without a meeting: opened, asked, heard, shown to.
#ifndef SAFECIRCLE_TEST_NET_H
#define SAFECIRCLE_TEST_NET_H

#include "net.h"
#include "test_page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>

#include <cmocka.h>

#define ORIGIN        "http://127.0.0.1"
#define HELLO         "{\"t\":\"hello\",\"v\":1,\"code\":\"KHEN\",\"key\":\"\",\"lang\":\"vi\"}"
#define LOOK(words)   "\"phase\":\"look\",\"say\":\"" words "\",\"lang\":\"vi\",\"black\":false"
#define NOTHING_MINE  ",\"mine\":null"
#define PAGE_OF_TESTS "<style nonce=" NET_NONCE ">a</style><script nonce=" NET_NONCE ">b</script>"

struct hall {
    struct net *net;
    int port;
    atomic_int wakes;
};

static inline void hall_wakes(void *self) { ((struct hall *)self)->wakes++; }

static inline int hall_opens_as(void **state, struct net_options options)
{
    struct hall *hall = calloc(1, sizeof *hall);
    enum net_fault fault;
    options.page = PAGE_OF_TESTS;
    options.code = "KHEN";
    options.wake = hall_wakes;
    options.self = hall;
    hall->net = net_open(&options, &fault);
    *state = hall;
    hall->port = hall->net != NULL ? net_port(hall->net) : 0;
    return hall->net != NULL ? 0 : 1;
}

static inline int hall_opens(void **state, bool one_address, int patience_s)
{
    return hall_opens_as(state, (struct net_options){.one_address = one_address, .patience_s = patience_s});
}

static inline int opens(void **state) { return hall_opens(state, true, 0); }

static inline int closes(void **state)
{
    struct hall *hall = *state;
    net_close(hall->net, false);
    free(hall);
    return 0;
}

// What a page said: networks of this machine may come and go meanwhile.
static inline bool hears(struct hall *hall, struct net_said *said)
{
    while (net_heard(hall->net, said))
        if (said->word != NET_MOVED)
            return true;
    return false;
}

// The next thing that was said; it may take a moment.
static inline struct net_said heard(struct hall *hall)
{
    struct net_said said = {.seat = 0};
    struct timespec moment = {.tv_nsec = 2000000};
    for (int i = 0; i < 5000; i++) {
        if (hears(hall, &said))
            return said;
        nanosleep(&moment, NULL);
    }
    fail_msg("nothing was said");
    return said;
}

static inline uint16_t joins(struct hall *hall, struct page *page, const char *hello)
{
    assert_true(page_open(page, hall->port, ORIGIN));
    page_say(page, hello);
    assert_true(page_hears(page, "\"welcome\""));
    struct net_said said = heard(hall);
    assert_int_equal(said.word, NET_CAME);
    return said.seat;
}

static inline void show(struct hall *hall, uint16_t seat, const char *members)
{
    struct net_sheet *sheet = net_sheet_new(members);
    net_show(hall->net, seat, sheet, NOTHING_MINE);
    net_sheet_drop(sheet);
    net_send(hall->net);
}

#endif
