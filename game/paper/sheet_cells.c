// SPDX-License-Identifier: MIT
//
// sheet_cells.c — figures are rounded, so that nobody can work out a small one, also not from two sheets.
//
// Everybody in the hall knows the total N, this file is public, and a sheet may be printed again when one more child
// has answered. A fixed border between "a few" and "five" would give the figure away in the moment it is crossed. So
// the border is thrown:
//
//   22  6  2   N = 30     → 20+  5+  0+    and (30 − 25) / 5 = one of the three goes up, by its remainder 2 : 1 : 2
//                         → 25  5  0   or  20 10  0   or  20  5  5
//
// "0" is then anything from 0 to 4, "5" from 1 to 9, "20" from 16 to 24; the sum says nothing that N does not say.
// tests/unit/cells_test.c looks at every table, alone and beside the one with a child more or another answer: at least
// three values of every small figure are left, and any answer may have been that child's.
#include "sheet_cells.h"

#include "check.h"
#include "hash.h"

static struct span rounded(unsigned about)
{
    return (struct span){about, about >= CELLS_STEP ? about - (CELLS_STEP - 1) : 0, about + (CELLS_STEP - 1)};
}

struct span cells_total(unsigned number)
{
    unsigned about = (number + CELLS_STEP / 2) / CELLS_STEP * CELLS_STEP;
    if (number < CELLS_TOTAL_LEAST)
        return (struct span){0, 0, CELLS_TOTAL_LEAST - 1};
    return (struct span){about, about > CELLS_TOTAL_LEAST ? about - CELLS_STEP / 2 : CELLS_TOTAL_LEAST,
                         about + CELLS_STEP / 2};
}

// Which of the figures with a remainder goes up: the larger it is, the likelier.
static size_t thrown(const unsigned *remainders, size_t count, uint64_t die)
{
    unsigned sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += remainders[i];
    unsigned ticket = (unsigned)(die % sum);
    size_t up = 0;
    while (ticket >= remainders[up])
        ticket -= remainders[up++];
    return up;
}

// Only when no other one can have been more: what led is told from what the sheet tells.
static size_t clear_leader(const struct cells *c)
{
    for (size_t i = 0; i < c->count; i++) {
        bool ahead = true;
        for (size_t k = 0; k < c->count; k++)
            ahead = ahead && (k == i || c->each[i].least > c->each[k].most);
        if (ahead)
            return i;
    }
    return CELLS_NONE;
}

void cells_cover(const unsigned *counts, size_t count, uint64_t die, struct cells *out)
{
    unsigned total = 0, remainders[CELLS_MAX], about[CELLS_MAX];
    CHECK(count <= CELLS_MAX);
    *out = (struct cells){.count = count, .leader = CELLS_NONE};
    for (size_t i = 0; i < count; i++) {
        total += counts[i];
        remainders[i] = counts[i] % CELLS_STEP;
        about[i] = counts[i] - remainders[i];
        die = hash_number(die, counts[i]);
    }
    out->told = total >= CELLS_TOTAL_LEAST;
    out->total = cells_total(total);
    unsigned left = out->total.about;
    for (size_t i = 0; i < count && out->told; i++)
        left -= about[i];
    for (; left > 0; left -= CELLS_STEP) { // never more than have a remainder: (4 × n + 2) / 5 ≤ n
        die = hash_stir(die);
        size_t up = thrown(remainders, count, die);
        about[up] += CELLS_STEP;
        remainders[up] = 0;
    }
    for (size_t i = 0; i < count; i++)
        out->each[i] = out->told ? rounded(about[i]) : out->total;
    if (out->told)
        out->leader = clear_leader(out);
}
