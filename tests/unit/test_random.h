// SPDX-License-Identifier: MIT
//
// test_random.h — commands at random, the same on every machine.
#ifndef SAFECIRCLE_TEST_RANDOM_H
#define SAFECIRCLE_TEST_RANDOM_H

#include "rules.h"

struct random {
    uint64_t at;
};

// Knuth's MMIX generator; its high bits are the good ones.
static inline uint32_t random_below(struct random *random, uint32_t bound)
{
    random->at = random->at * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(random->at >> 33) % bound;
}

static inline bool is_placed(const struct session *s, uint8_t ordinal)
{
    for (uint8_t i = 0; i < s->placed_count; i++)
        if (s->placed[i] == ordinal)
            return true;
    return false;
}

// What somebody who wants to get on would send now.
static inline struct command sensible_command(struct random *random, const struct session *s)
{
    struct command c = {.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR, .value = READY_ALL | READY_OPENED};
    uint8_t any = (uint8_t)random_below(random, 6);
    if (s->phase == PHASE_SETUP)
        c = (struct command){.type = COMMAND_SETUP,
                             .seat = SEAT_FACILITATOR,
                             .choice = any,
                             .seed = any,
                             .value = (uint8_t)random_below(random, 16)};
    else if (s->phase == PHASE_PICK || (s->phase == PHASE_LEVEL_DONE && any < 3))
        c = (struct command){.type = COMMAND_LEVEL,
                             .seat = SEAT_FACILITATOR,
                             .choice = any % 3,
                             .value = c.value | (any == 1 ? READY_SHORT : 0)};
    else if (s->phase == PHASE_PROMISE && any < 2)
        c = (struct command){
            .type = COMMAND_ACTIVITY, .seat = SEAT_FACILITATOR, .choice = any, .value = any + 1u, .seed = any};
    else if (s->phase == PHASE_SHOW && s->mode == ANSWER_KEYS && any < 4)
        c = (struct command){.type = COMMAND_VOTE, .seat = any, .choice = (uint8_t)random_below(random, 3)};
    else if (s->phase == PHASE_SHOW && s->mode == ANSWER_CARDS && any < 4)
        c = (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = any, .value = any};
    else if (s->phase == PHASE_DECIDE && (any == 5 || (s->chosen == 255 && !is_placed(s, any))))
        c = (struct command){.type = COMMAND_CHOOSE, .seat = s->turn, .choice = any};
    else if (s->phase == PHASE_DECIDE)
        c = (struct command){.type = COMMAND_LOCK, .seat = s->turn};
    return c;
}

// Half of what a meeting is made of, half nonsense. Without a sequence number, and without phones (host_seats_test.c).
static inline struct command random_command(struct random *random, const struct session *s)
{
    static const enum command_type often[] = {
        COMMAND_NEXT,  COMMAND_CHOOSE, COMMAND_LOCK, COMMAND_LEVEL, COMMAND_SETUP, COMMAND_HELP,
        COMMAND_AGAIN, COMMAND_MOST,   COMMAND_MODE, COMMAND_COUNT, COMMAND_VOTE,  COMMAND_ACTIVITY,
    };
    static const uint8_t seats[] = {SEAT_FACILITATOR, SEAT_FACILITATOR, SEAT_FACILITATOR, 0, 1, 5, 6, 254};
    if (random_below(random, 2) == 0)
        return sensible_command(random, s);
    struct command c = {.type = often[random_below(random, sizeof often / sizeof *often)]};
    if (random_below(random, 12) == 0)
        c.type = (enum command_type)random_below(random, COMMAND_TYPES);
    if (c.type == COMMAND_SEAT)
        c.type = COMMAND_TYPES;
    c.seat = random_below(random, 4) == 0 ? s->turn : seats[random_below(random, sizeof seats)];
    c.choice = (uint8_t)random_below(random, random_below(random, 20) == 0 ? 256 : 6);
    c.value = (uint8_t)random_below(random, 16);
    c.seed = random_below(random, 1000);
    return c;
}

#endif
