// SPDX-License-Identifier: MIT
//
// sheet_cells.c — small figures are covered, and so that nobody can uncover them.
//
// Everybody in the hall knows the total N, and this file is public. So which figures are covered must not say
// more than the figures that are shown:
//
//   none of 1…4              all are shown
//   N ≤ 4 × options          all are covered: no figure need be large, so a total could give one away.
//                            With N ≤ 4 not even the total and the leader are told
//   one of 1…4 (v)           "a few"; beside it the smallest large one (h) is only told as what v leaves open.
//                            v + h is known, and h is at least 5 and below the large ones that are shown
//   several of 1…4           "a few" each; their sum is known, and hides each unless all are 1 or all are 4
//   one way only is left     all are covered
//
// "Smallest" counts equal ones by who would lead, so that the leader, who is told, is never the one that is covered
// beside another large one. Which case it is follows from what is shown alone: no case gives its figures away.
#include "sheet_cells.h"

#include "check.h"

enum { NONE = CELLS_MAX, LARGE_LEAST = CELLS_FEW_MOST + 1 };

bool cells_is_few(unsigned count) { return count >= 1 && count <= CELLS_FEW_MOST; }

static unsigned safety_of(const uint8_t *safety, size_t i) { return safety != NULL ? safety[i] : 0; }

// Would `a` lead over `b` if they were equal?
static bool leads(const uint8_t *safety, size_t a, size_t b)
{
    unsigned x = safety_of(safety, a), y = safety_of(safety, b);
    return x != y ? x > y : a < b;
}

static size_t smallest_large(const unsigned *counts, const uint8_t *safety, size_t count)
{
    size_t best = NONE;
    for (size_t i = 0; i < count; i++) {
        if (counts[i] < LARGE_LEAST)
            continue;
        if (best == NONE || counts[i] < counts[best] || (counts[i] == counts[best] && leads(safety, best, i)))
            best = i;
    }
    return best;
}

// The most that the covered large one can be, from the large ones that are shown.
static unsigned most_beside(const unsigned *counts, const uint8_t *safety, size_t count, size_t beside, unsigned total)
{
    unsigned most = total;
    for (size_t i = 0; i < count; i++) {
        if (i == beside || counts[i] < LARGE_LEAST)
            continue;
        unsigned bound = leads(safety, i, beside) ? counts[i] : counts[i] - 1;
        most = bound < most ? bound : most;
    }
    return most;
}

static void cover_all(struct cells *c)
{
    for (size_t i = 0; i < c->count; i++) {
        c->state[i] = CELL_COVERED;
        c->least[i] = 0;
        c->most[i] = c->total_most;
    }
}

// One small figure and the large one beside it; covers everything when only one pair fits.
static void cover_pair(const unsigned *counts, const uint8_t *safety, size_t few_at, unsigned total, struct cells *c)
{
    size_t beside = smallest_large(counts, safety, c->count);
    unsigned most = most_beside(counts, safety, c->count, beside, total), sum = counts[few_at] + counts[beside], ways = 0;
    c->state[beside] = CELL_BETWEEN;
    for (unsigned v = 1; v <= CELLS_FEW_MOST; v++) {
        if (sum < v + LARGE_LEAST || sum - v > most)
            continue;
        c->most[beside] = ways++ == 0 ? sum - v : c->most[beside];
        c->least[beside] = sum - v;
    }
    if (ways < 2)
        cover_all(c);
}

void cells_cover(const unsigned *counts, const uint8_t *safety, size_t count, struct cells *out)
{
    unsigned few = 0, few_sum = 0, total = 0;
    size_t few_at = NONE;
    CHECK(count <= CELLS_MAX);
    *out = (struct cells){.count = count, .leader = true};
    for (size_t i = 0; i < count; i++) {
        bool is_few = cells_is_few(counts[i]);
        total += counts[i];
        few += is_few;
        few_sum += is_few ? counts[i] : 0;
        few_at = is_few ? i : few_at;
        out->state[i] = is_few ? CELL_FEW : CELL_SHOWN;
        out->least[i] = is_few ? 1 : counts[i];
        out->most[i] = is_few ? CELLS_FEW_MOST : counts[i];
    }
    out->leader = !cells_is_few(total);
    out->total_least = out->leader ? total : 1;
    out->total_most = out->leader ? total : CELLS_FEW_MOST;
    if (few == 0)
        return;
    if (total <= CELLS_FEW_MOST * count)
        cover_all(out);
    else if (few == 1)
        cover_pair(counts, safety, few_at, total, out);
    else if (few_sum == few || few_sum == few * CELLS_FEW_MOST)
        cover_all(out);
}
