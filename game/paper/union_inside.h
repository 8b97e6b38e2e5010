// SPDX-License-Identifier: MIT
//
// union_inside.h — what the parts of the summary share. Not for other rooms.
#ifndef SAFECIRCLE_UNION_INSIDE_H
#define SAFECIRCLE_UNION_INSIDE_H

#include "union.h"

#include <stdint.h>

enum union_look { UNION_BEFORE, UNION_AFTER, UNION_LOOKS };

// A sum of figures. Rounded ones (sheet_cells.h) are as often above the truth as below it, so of many of them it is known
// better than of one: they are added up apart, by the middle.
struct range {
    uint64_t least, most;                   // it cannot be outside
    uint64_t rounded, middle, rounded_least, rounded_most;
};
enum { UNION_HALL_MOST = 1000, UNION_FEW_MOST = 4 };
void union__add_range(struct range *to, const struct range *more);
struct range union__likely(const struct range *r); // least and most within which nineteen of twenty lie
struct answers { struct range safe, other; }; // children who were counted
struct led { uint64_t safe, all; };           // questions: what the room chose

// ALL: one commune in one month about one topic, the three names with GROUP_JOIN between.
enum group_kind { GROUP_COMMUNE, GROUP_MONTH, GROUP_TOPIC, GROUP_ALL, GROUPS };
#define GROUP_JOIN '\x1F'
enum { GROUPS_MAX = 60000, GROUP_NAME_MAX = 300 };
struct group {
    char *name; // owned
    uint64_t meetings, minutes;
    struct range children;
    struct answers answers[UNION_LOOKS];
    struct led led[UNION_LOOKS];
};

// Numbers that were seen: an open table. Never holds 0.
struct seen { uint64_t *slots; size_t slot_count, count; };
bool union__see(struct seen *seen, uint64_t number); // true when it is new

struct groups {
    struct group *items;
    size_t count, capacity;
    uint32_t *slots; // places in items + 1, by name
    size_t slot_count;
};
struct group *union__group(struct groups *groups, const char *name); // made when it is new; NULL when there are too many
void union__free_groups(struct groups *groups);

struct union_summary {
    struct groups groups[GROUPS];
    struct seen rows, visits;  // rows that were counted; meetings in each group
    size_t sheet_count, twice;
    struct range children;
    uint64_t minutes;
};

bool union__number(const char **at, uint64_t *out); // moves `at` behind it
// "17", "12–18", "12-18", or nothing at all (`said` is false). False when it is something else.
bool union__range(const char *words, bool *said, struct range *out);
bool union__is_month(const char *words); // "2026-11"

// The groups of a kind by name; owned by the caller (mem_free).
const struct group **union__sorted(const struct union_summary *u, enum group_kind kind);

// The least and the most that the safe share can be, in per cent; false when too few were counted to say so.
bool union__share(const struct answers *a, unsigned *least, unsigned *most);

#endif
