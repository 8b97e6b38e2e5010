// SPDX-License-Identifier: MIT
//
// help.h — who to call: one data file, assets/help/help.yaml, with sources; room for local addresses.
#ifndef SAFECIRCLE_HELP_H
#define SAFECIRCLE_HELP_H

#include "diag.h"
#include "spoken.h"

enum { HELP_NUMBERS_MAX = 16, HELP_LOCALS_MAX = 64 };

struct help_number {
    const char *id, *number, *when; // when: child danger injury fire women
    struct spoken name, what, hours;
    bool free, first; // free: sure to cost nothing; first: on the children's screens
};

struct help_local {
    const char *place, *who, *phone, *hours;
};

struct help {
    struct help_number numbers[HELP_NUMBERS_MAX];
    size_t number_count;
    struct help_local locals[HELP_LOCALS_MAX]; // the chosen commune's first, then the file's own
    size_t local_count;
    struct help_local own[HELP_LOCALS_MAX]; // of the file
    size_t own_count, left_out;             // left_out: more than locals holds
    const char *checked;                    // NULL while nobody has dialled every number
    struct arena *memory;
};

// Bad rows are told in `diags`, the others are used. Never NULL. Owned by the caller.
struct help *help_load(const char *path, struct diag_list *diags);
void help_free(struct help *help);

// Puts these addresses (borrowed: they outlive the help, or are replaced) before the file's own; none: the file's
// alone.
void help_near(struct help *help, const struct help_local *near, size_t count);
// The number to call for a need ("child", "danger", "injury"): the first of its kind. Borrowed; NULL when there is
// none.
const char *help_number_for(const struct help *help, const char *when);

#endif
