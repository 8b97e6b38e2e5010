// SPDX-License-Identifier: MIT
//
// union_inside.h — what the parts of the summary share. Not for other rooms.
#ifndef SAFECIRCLE_UNION_INSIDE_H
#define SAFECIRCLE_UNION_INSIDE_H

#include "dates.h"
#include "scene.h"
#include "sheet_cells.h"
#include "union.h"

#include <stdint.h>

enum union_look { UNION_BEFORE, UNION_AFTER, UNION_LOOKS };

// A sum of figures. Rounded ones (sheet_cells.h) are as often above the truth as below it, so of many of them it is
// known better than of one: they are added up apart, by the middle.
struct range {
    uint64_t least, most; // it cannot be outside
    uint64_t rounded, middle, rounded_least, rounded_most;
};
enum { UNION_HALL_MOST = CHILDREN_MOST + CELLS_STEP - 1, UNION_FEW_MOST = 4 }; // of a full hall, as it is rounded
void union__add_range(struct range *to, const struct range *more);
struct range union__likely(const struct range *r); // least and most within which nineteen of twenty lie
struct answers {
    struct range safe, other;
}; // children who were counted
struct led {
    uint64_t safe, all;
}; // questions: what the room chose

// ALL: one commune in one month about one topic, the three names with GROUP_JOIN between.
// A month that nobody knows has no name.
enum group_kind { GROUP_COMMUNE, GROUP_MONTH, GROUP_TOPIC, GROUP_ALL, GROUPS };
#define GROUP_JOIN   '\x1F'
#define GROUP_OTHERS "\x1E" // all that there is no room for: nothing of them is lost, only their name
enum { GROUP_NAME_MAX = 300 };
struct group {
    char *name; // owned
    uint64_t meetings, minutes;
    struct range children;
    struct answers answers[UNION_LOOKS];
    struct led led[UNION_LOOKS];
};

// An open table of numbers, each with 64 bits: which are set. Hashes begin with a secret of this run, so that nobody
// can write a file whose numbers all fall on one place.
struct marked {
    uint64_t key, bits;
};
struct marks {
    struct marked *slots;
    size_t slot_count, count;
};
// Made, without a bit, when it is new; until the next call
struct marked *union__mark(struct marks *marks, uint64_t key);

struct groups {
    struct group *items;
    size_t count, capacity, most;
    uint64_t secret;
    uint32_t *slots; // places in items + 1, by name
    size_t slot_count;
};
// Its place; made when it is new. When there are too many: of the others (`full` is then set).
size_t union__group(struct groups *groups, const char *name, bool *full);
void union__free_groups(struct groups *groups);

// A meeting is what its first row said; all its rows go where that one went.
struct meeting {
    uint64_t topics;         // a bit for each: counted there
    uint32_t commune, month; // groups
    bool mixed;              // told
};

// Which rows were counted: a row's words have a number (in `row_numbers`), and a sheet has a bit for each, 64 in one
// mark.
struct union_summary {
    uint64_t secret;
    struct day first, today;
    struct groups groups[GROUPS];
    struct marks row_numbers, rows, sheets; // sheets: the bits are a place in meetings
    size_t row_count;
    struct meeting *meetings;
    size_t sheet_count, meeting_capacity, twice;
    struct range children;
    uint64_t minutes;
};

bool union__number(const char **at, uint64_t *out); // moves `at` behind it
// "17", "12–18", "12-18", or nothing at all (`said` is false). False when it is something else.
bool union__range(const char *words, bool *said, struct range *out);
// The groups of a kind by name; owned by the caller (mem_free).
const struct group **union__sorted(const struct union_summary *u, enum group_kind kind);

// The least and the most that the safe share can be, in per cent; false when too few were counted to say so.
bool union__share(const struct answers *a, unsigned *least, unsigned *most);

#endif
