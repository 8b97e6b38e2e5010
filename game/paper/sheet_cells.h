// SPDX-License-Identifier: MIT
//
// sheet_cells.h — inside of the room: how much of a row of figures may be told.
#ifndef SAFECIRCLE_SHEET_CELLS_H
#define SAFECIRCLE_SHEET_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CELLS_FEW_MOST = 4, CELLS_MAX = 8 };
enum cell {
    CELL_SHOWN,   // the figure itself
    CELL_FEW,     // 1 to 4: "a few"
    CELL_BETWEEN, // a larger one beside a single "a few": a range, all that the others leave open
    CELL_COVERED, // nothing
};

struct cells {
    size_t count;
    enum cell state[CELLS_MAX];
    unsigned least[CELLS_MAX], most[CELLS_MAX]; // what the reader may know of each
    unsigned total_least, total_most;           // of all answers; equal unless they are a few
    bool leader; // may it be told which was chosen most?
};

// `safety` (NULL: all alike) says who leads among equals, as the rules do: the safest, then the first.
//
// Whoever knows the total, this rule, what is told and who leads, can never tell a figure of 1 to 4: at least
// two values of it fit. tests/unit/cells_test.c tries every table.
void cells_cover(const unsigned *counts, const uint8_t *safety, size_t count, struct cells *out);

bool cells_is_few(unsigned count); // 1 to 4

#endif
