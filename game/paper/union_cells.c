// SPDX-License-Identifier: MIT
//
// union_cells.c — what a cell of a sheet says: a number or a range.
#include "union_inside.h"

#include "sheet_cells.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool union__number(const char **at, uint64_t *out)
{
    size_t length = strspn(*at, "0123456789");
    if (length == 0 || length > 6)
        return false;
    *out = strtoul(*at, NULL, 10);
    *at += length;
    return true;
}

// A figure that was rounded is told as "16–24": known by its width, which no other range of a sheet has.
static void take_rounding(struct range *r)
{
    const uint64_t half = CELLS_STEP - 1, middle = r->most - half;
    if (r->most < half || middle % CELLS_STEP != 0 || r->least != (middle > 0 ? middle - half : 0))
        return;
    *r = (struct range){.least = r->least,
                        .most = r->most,
                        .rounded = 1,
                        .middle = middle,
                        .rounded_least = r->least,
                        .rounded_most = r->most};
}

bool union__range(const char *words, bool *said, struct range *out)
{
    *said = words[0] != '\0';
    *out = (struct range){0};
    if (!*said)
        return true;
    if (!union__number(&words, &out->least))
        return false;
    out->most = out->least;
    size_t dash = *words == '-' ? 1 : strncmp(words, "–", strlen("–")) == 0 ? strlen("–") : 0;
    words += dash;
    if (dash > 0 && !union__number(&words, &out->most))
        return false;
    take_rounding(out);
    return *words == '\0' && out->least <= out->most && out->most <= UNION_HALL_MOST;
}

void union__add_range(struct range *to, const struct range *more)
{
    to->least += more->least;
    to->most += more->most;
    to->rounded += more->rounded;
    to->middle += more->middle;
    to->rounded_least += more->rounded_least;
    to->rounded_most += more->rounded_most;
}

// A rounded figure is off by two on average (its standard deviation), n of them by twice the root of n; twice that on
// either side. One alone is then just the range it was told as. Upwards that is never more than can be (4 × n);
// downwards it may be, where figures near nothing are among them.
struct range union__likely(const struct range *r)
{
    uint64_t off = (uint64_t)ceil(2 * 2 * sqrt((double)r->rounded));
    uint64_t low = r->middle > off ? r->middle - off : 0, high = r->middle + off;
    low = low > r->rounded_least ? low : r->rounded_least;
    return (struct range){.least = r->least - r->rounded_least + low, .most = r->most - r->rounded_most + high};
}
