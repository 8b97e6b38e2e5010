// SPDX-License-Identifier: MIT
//
// test_played.h — a whole meeting with real levels, a command at a time: questions answered at random, help asked
// for, steps taken back. The same seed plays the same meeting.
#ifndef SAFECIRCLE_TEST_PLAYED_H
#define SAFECIRCLE_TEST_PLAYED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "host.h"
#include "loader.h"
#include "memory.h"
#include "records.h"
#include "test_folder.h"
#include "test_random.h"

#define PLAYED_LEVELS SOURCE_DIR "/levels/first-forum/"
static const char *const played_levels[] = {PLAYED_LEVELS "nguoi-ban-trong-tro-choi", PLAYED_LEVELS "bi-mat-va-bat-"
                                                                                                    "ngo"};

struct played {
    struct host *host;
    struct random random;
    const char *const *levels; // two paths
};

static inline struct level *played_level(const char *path)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(path, diags);
    diag_list_free(diags);
    assert_non_null(level);
    return level;
}

static inline enum rules_verdict played_send(struct played *p, enum command_type type, uint8_t choice, uint8_t value)
{
    uint32_t at = (uint32_t)host_log_count(p->host) * 700;
    return host_send(
        p->host,
        (struct command){.type = type, .seat = SEAT_FACILITATOR, .choice = choice, .value = value, .at_ms = at});
}

static inline bool played_open(struct played *p)
{
    uint8_t which = host_session(p->host)->levels_played;
    uint8_t place = host_add_level(p->host, played_level(p->levels[which]));
    return played_send(p, COMMAND_LEVEL, place, READY_ALL) == RULES_OK;
}

static inline bool played_decide(struct played *p)
{
    if (random_below(&p->random, 4) == 0 && played_send(p, COMMAND_HELP, 0, 0) == RULES_OK)
        return true;
    if (random_below(&p->random, 3) == 0 && played_send(p, COMMAND_LOCK, 0, 0) == RULES_OK)
        return true;
    return played_send(p, COMMAND_CHOOSE, (uint8_t)random_below(&p->random, 4), 0) == RULES_OK ||
           played_send(p, COMMAND_LOCK, 0, 0) == RULES_OK;
}

// Sends until one command was accepted; false when the meeting is over.
static inline bool played_step(struct played *p)
{
    for (;;) {
        host_look(p->host); // where another thread keeps what is sent
        const struct session *s = host_session(p->host);
        bool sent;
        if (s->phase == PHASE_OVER)
            return false;
        if (s->phase != PHASE_CLOSING && random_below(&p->random, 9) == 0 &&
            played_send(p, COMMAND_UNDO, 0, 0) == RULES_OK)
            return true;
        if (s->phase == PHASE_SETUP)
            sent = played_send(p, COMMAND_SETUP, 3, SETUP_STARS) == RULES_OK;
        else if (s->phase == PHASE_PICK || (s->phase == PHASE_LEVEL_DONE && s->levels_played < 2))
            sent = played_open(p);
        else if (s->phase == PHASE_DECIDE)
            sent = played_decide(p);
        else
            sent = played_send(p, COMMAND_NEXT, 0, 0) == RULES_OK;
        if (sent)
            return true;
    }
}

static inline struct played played_new(uint64_t seed, struct records *r)
{
    struct played p = {host_new(), {seed}, played_levels};
    if (r != NULL)
        host_set_sink(p.host, records_sink(r));
    return p;
}

// A fresh meeting, this many commands of it (or all).
static inline struct played played_until(uint64_t seed, struct records *r, size_t commands)
{
    struct played p = played_new(seed, r);
    while (host_log_count(p.host) < commands && played_step(&p))
        continue;
    return p;
}

// The checksum after each of its commands; index 0: before any. Owned by the caller (mem_free).
static inline uint64_t *played_checksums(uint64_t seed, size_t *count)
{
    struct played p = played_new(seed, NULL);
    uint64_t *sums = mem_new(4000, sizeof *sums);
    sums[0] = host_checksum(p.host);
    for (*count = 0; *count < 3999 && played_step(&p);)
        sums[++*count] = host_checksum(p.host);
    host_free(p.host);
    return sums;
}

#endif
