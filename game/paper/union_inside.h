// SPDX-License-Identifier: MIT
//
// union_inside.h — what the parts of the summary share. Not for other rooms.
#ifndef SAFECIRCLE_UNION_INSIDE_H
#define SAFECIRCLE_UNION_INSIDE_H

#include "union.h"

#include <stdint.h>

struct range { uint64_t least, most; };
struct answers { struct range safe, all; };

enum group_kind { GROUP_COMMUNE, GROUP_MONTH, GROUP_TOPIC, GROUPS };
struct group {
    char *name;                       // owned
    uint64_t meetings, children, minutes;
    uint32_t last_sheet;              // the sheet that was counted last, so that each counts once
    struct answers before, after;
};
struct groups { struct group *items; size_t count, capacity; };

struct union_summary {
    struct groups groups[GROUPS];
    uint64_t *sheets;                 // hashes of their numbers, an open table
    size_t sheet_slots, sheet_count, twice;
    uint64_t children, minutes;
    uint32_t at;                      // number of the sheet at hand, from 1
};

void union__sort(struct union_summary *u); // by name

#endif
