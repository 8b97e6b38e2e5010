// SPDX-License-Identifier: MIT
//
// net_guard.c — how much one may ask: sockets of an address at a time and a second, messages of a socket, wrong codes,
// and whose pages speak.
//
// A hall's phones share a router, and a computer room may share one address: so an address is counted only while its
// sockets are open, or they or its wrong codes are fresh, and nothing of it outlives that (a seat's is net_seats.c's).
// Who is over the limit is not told more than that.
//
// Must never: look at a clock (it is given one), or name an address to anybody.
#include "net_inside.h"

#include <stdio.h>
#include <string.h>

// A token bucket. Messages: a child's thumb, and a page that resends. Wishes are written into the meeting's log, for
// good: whoever changes its mind without end does it twice a second. Sockets: a page that is loaded opens three or
// four, and a child may load it again and again.
bool net__take_token(struct token_bucket *bucket, enum rate rate, uint32_t now_ms)
{
    static const struct {
        uint32_t at_once, a_second;
    } rates[] = {[RATE_MESSAGES] = {20, 10}, [RATE_WISHES] = {20, 2}, [RATE_SOCKETS] = {60, 6}};
    uint32_t since = now_ms - bucket->last_ms, most = rates[rate].at_once * 1000;
    if (bucket->last_ms == 0 || since > most / rates[rate].a_second)
        bucket->tokens_milli = most;
    else
        bucket->tokens_milli += since * rates[rate].a_second;
    if (bucket->tokens_milli > most)
        bucket->tokens_milli = most;
    bucket->last_ms = now_ms != 0 ? now_ms : 1;
    if (bucket->tokens_milli < 1000)
        return false;
    bucket->tokens_milli -= 1000;
    return true;
}

// A row nobody needs any more may still have an address in it: it is nobody's.
static bool is_somebodys(const struct guard_row *row)
{
    return row->sockets > 0 || row->wrong > 0 || row->opened.last_ms > 0;
}

static size_t place_of(const struct guard *guard, uint32_t address)
{
    size_t i = 0;
    while (i < GUARD_ADDRESSES && (guard->rows[i].address != address || !is_somebodys(&guard->rows[i])))
        i++;
    return i;
}

static struct guard_row *row_of(struct guard *guard, uint32_t address)
{
    size_t place = place_of(guard, address);
    return place < GUARD_ADDRESSES ? &guard->rows[place] : NULL;
}

// How long nobody has needed it. There are more rows than there may be sockets, so one is always free.
static uint32_t idle_ms(const struct guard_row *row, uint32_t now_ms)
{
    uint32_t idle = row->wrong > 0 ? now_ms - row->wrong_ms : UINT32_MAX;
    return row->opened.last_ms > 0 && now_ms - row->opened.last_ms < idle ? now_ms - row->opened.last_ms : idle;
}

// Its own, or one that is free, else the one that did nothing for longest: a thousand addresses that guess keep nobody
// else away.
static struct guard_row *row_for(struct guard *guard, uint32_t address, uint32_t now_ms)
{
    struct guard_row *row = row_of(guard, address), *best = NULL;
    for (size_t i = 0; row == NULL && i < GUARD_ADDRESSES; i++) {
        struct guard_row *one = &guard->rows[i];
        if (one->sockets == 0 && (best == NULL || idle_ms(one, now_ms) > idle_ms(best, now_ms)))
            best = one;
    }
    if (row == NULL && best != NULL)
        *best = (struct guard_row){.address = address};
    return row != NULL ? row : best;
}

unsigned net__sockets_of(unsigned long descriptors)
{
    const unsigned long own = 64; // the program's
    unsigned long some = descriptors < 2 * own ? descriptors / 2 : descriptors - own;
    return some < SOCKETS_MOST ? (unsigned)some : SOCKETS_MOST;
}

unsigned net__sockets_most(const struct guard *guard) { return SOCKETS_MOST - guard->fewer; }

bool net__may_open(struct guard *guard, uint32_t address, uint32_t now_ms)
{
    struct guard_row *row = guard->one_address ? NULL : row_for(guard, address, now_ms);
    return row == NULL || net__take_token(&row->opened, RATE_SOCKETS, now_ms);
}

bool net__may_come(const struct guard *guard, uint32_t address)
{
    size_t place = place_of(guard, address);
    unsigned sockets = place < GUARD_ADDRESSES ? guard->rows[place].sockets : 0;
    return guard->sockets < net__sockets_most(guard) && (sockets < SOCKETS_AN_ADDRESS || guard->one_address);
}

bool net__came(struct guard *guard, uint32_t address, uint32_t now_ms)
{
    struct guard_row *row = row_for(guard, address, now_ms);
    if (row == NULL)
        return false;
    row->sockets++;
    guard->sockets++;
    return true;
}

void net__dismiss(struct guard *guard, uint32_t address)
{
    struct guard_row *row = row_of(guard, address);
    if (row == NULL || row->sockets == 0)
        return;
    row->sockets--;
    guard->sockets--;
}

void net__wrong_code(struct guard *guard, uint32_t address, uint32_t now_ms)
{
    struct guard_row *row = row_for(guard, address, now_ms);
    if (row == NULL)
        return;
    bool fresh = now_ms - row->wrong_ms <= WRONG_WAIT_MS;
    row->wrong = (uint8_t)(fresh ? row->wrong + (row->wrong < UINT8_MAX) : 1);
    row->wrong_ms = now_ms;
}

unsigned net__must_wait(const struct guard *guard, uint32_t address, uint32_t now_ms)
{
    unsigned most = guard->one_address ? WRONG_CODES_ROOM : WRONG_CODES;
    size_t place = place_of(guard, address);
    const struct guard_row *row = &guard->rows[place < GUARD_ADDRESSES ? place : 0];
    uint32_t since = now_ms - row->wrong_ms;
    bool waits = place < GUARD_ADDRESSES && row->wrong >= most && since <= WRONG_WAIT_MS;
    return waits ? (WRONG_WAIT_MS - since) / 1000 + 1 : 0;
}

// Twice before the end, and at the end itself.
unsigned net__ask_in_ms(unsigned silent_ms, unsigned silence_ms)
{
    unsigned often = silence_ms / 9 * 4, left = silent_ms < silence_ms ? silence_ms - silent_ms : 0;
    return left < often ? left : often;
}

// A page of somewhere else, or a name that was made to mean us (rebinding), has another Host.
bool net__host_is_ours(const char *host, int port, const struct net_address *own, size_t count)
{
    char ours[32];
    for (size_t i = 0; i <= count; i++) {
        snprintf(ours, sizeof ours, "%s:%d", i < count ? own[i].number : "127.0.0.1", port);
        if (strcmp(host, ours) == 0)
            return true;
    }
    snprintf(ours, sizeof ours, "localhost:%d", port);
    return strcmp(host, ours) == 0;
}

bool net__origin_is(const char *origin, const char *host)
{
    static const char scheme[] = "http://";
    return strncmp(origin, scheme, sizeof scheme - 1) == 0 && strcmp(origin + sizeof scheme - 1, host) == 0;
}
