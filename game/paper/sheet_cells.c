// SPDX-License-Identifier: MIT
//
// sheet_cells.c — small figures are covered, and so that nobody can uncover them.
//
// Whoever knows the total N and this rule knows the sum S of what is covered: k figures of 1…4 and the
// smallest figure of at least 5, which is at most the smallest large one that is still shown (M). A
// covered figure v is safe when at least two values of it fit:  k−1+5 ≤ S−v ≤ 4(k−1)+M.
// Where that is not so, or where there is nothing large to hide beside them, everything is covered.
#include "sheet_cells.h"

#include <stdbool.h>

enum { NONE = CELLS_MAX };

static bool is_few(unsigned count) { return count >= 1 && count <= CELLS_FEW_MOST; }

static size_t smallest_large(const unsigned *counts, size_t count)
{
    size_t best = NONE;
    for (size_t i = 0; i < count; i++)
        if (counts[i] > CELLS_FEW_MOST && (best == NONE || counts[i] < counts[best]))
            best = i;
    return best;
}

static bool could_be(unsigned v, unsigned few, unsigned sum, unsigned most_beside)
{
    unsigned least = few - 1 + CELLS_FEW_MOST + 1, most = CELLS_FEW_MOST * (few - 1) + most_beside;
    return sum >= v && sum - v >= least && (most_beside == 0 || sum - v <= most);
}

size_t cells_cover(const unsigned *counts, size_t count, enum cell *cells)
{
    unsigned few = 0, sum = 0, next = 0, ways = 0;
    size_t beside = smallest_large(counts, count);
    for (size_t i = 0; i < count; i++) {
        cells[i] = is_few(counts[i]) ? CELL_FEW : CELL_SHOWN;
        few += is_few(counts[i]);
        sum += is_few(counts[i]) ? counts[i] : 0;
        bool large = counts[i] > CELLS_FEW_MOST && i != beside;
        next = large && (next == 0 || counts[i] < next) ? counts[i] : next;
    }
    if (few == 0)
        return 0;
    sum += beside != NONE ? counts[beside] : 0;
    for (unsigned v = 1; beside != NONE && v <= CELLS_FEW_MOST; v++)
        ways += could_be(v, few, sum, next);
    for (size_t i = 0; ways < 2 && i < count; i++)
        cells[i] = CELL_HIDDEN;
    if (ways < 2)
        return count;
    cells[beside] = CELL_HIDDEN;
    return few + 1;
}
