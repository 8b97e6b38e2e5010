// SPDX-License-Identifier: MIT
//
// sheet_cells.h — inside of the room: how much of a row of figures may be told. The policy is in README.md.
#ifndef SAFECIRCLE_SHEET_CELLS_H
#define SAFECIRCLE_SHEET_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CELLS_STEP = 5, CELLS_TOTAL_LEAST = 10, CELLS_MAX = 8, CELLS_NONE = CELLS_MAX };

struct span {
    unsigned about, least, most;
}; // a rounded figure, and what it can be

struct cells {
    size_t count;
    bool told; // false: too few answered, nothing is told of each
    struct span each[CELLS_MAX], total;
    size_t leader; // that was clearly chosen most; CELLS_NONE when two may have been alike
};

// Rounds every figure to a multiple of five, some up and some down as the die falls, so that together they are the
// rounded total. The same figures and the same die always fall alike. `die` must be nobody's but the meeting's.
void cells_cover(const unsigned *counts, size_t count, uint64_t die, struct cells *out);

// A number of children that is no secret in the hall: under ten, or rounded to the nearest five.
struct span cells_total(unsigned number);

#endif
