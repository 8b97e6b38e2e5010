// SPDX-License-Identifier: MIT
//
// level_opening.c — how an adult opens a careful level for a child that plays alone: eight pictures in their order,
// printed in the level's guide and nowhere else. Each level has its own, the same on every machine, so that a guide
// printed elsewhere is right and one level that was opened opens no other.
#include "level.h"

#include "hash.h"

void level_opening(const char *id, uint8_t steps[LEVEL_OPENING_STEPS])
{
    uint64_t hash = hash_text(hash_text(HASH_START, "opened by an adult"), id);
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++) {
        hash = hash_number(hash, (uint64_t)i + 1);
        steps[i] = (uint8_t)((hash >> 32) % LEVEL_OPENING_PICTURES);
    }
}
