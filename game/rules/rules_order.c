// SPDX-License-Identifier: MIT
//
// rules_order.c — the order in which choices stand on screen and paper.
//
// It comes from a hash of level and scene: no author's habit ("the right one first") shows, and
// the printed guide agrees with the screen. A lone child's is shuffled by the seed, so that a
// second time is not a matter of remembering places.
#include "rules_inside.h"

#include "hash.h"

static void swap(uint8_t *a, uint8_t *b)
{
    uint8_t kept = *a;
    *a = *b;
    *b = kept;
}

// FNV leaves neighbours alike in its high bits; this spreads every bit (the finaliser of MurmurHash3, Appleby).
static uint64_t stir(uint64_t hash)
{
    hash = (hash ^ hash >> 33) * UINT64_C(0xff51afd7ed558ccd);
    hash = (hash ^ hash >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
    return hash ^ hash >> 33;
}

// The steps of `order` are written in the right order; shown so, the task would be done already.
static bool as_written(const uint8_t *order, uint8_t count)
{
    for (uint8_t i = 0; i < count; i++)
        if (order[i] != i)
            return false;
    return true;
}

void rules_choice_order(const struct level *level, uint8_t scene, bool alone, uint32_t seed,
                        uint8_t order[LEVEL_OPTIONS_MAX])
{
    const struct scene *of = &level->scenes[scene];
    uint64_t hash = hash_text(hash_text(HASH_START, level->id), of->id);
    if (alone)
        hash = hash_number(hash, seed);
    for (unsigned i = 0; i < LEVEL_OPTIONS_MAX; i++)
        order[i] = (uint8_t)i;
    for (uint8_t i = of->option_count; i > 1; i--) { // Fisher and Yates
        hash = hash_number(hash, i);
        swap(&order[i - 1], &order[stir(hash) % i]);
    }
    if (kind_has(of->kind, TRAIT_PLACES) && of->option_count > 1 && as_written(order, of->option_count))
        swap(&order[0], &order[1]);
}

uint8_t rules__card(const struct session *s, const struct level *level, uint8_t place)
{
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, order);
    return order[place];
}
