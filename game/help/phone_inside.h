// SPDX-License-Identifier: MIT
//
// phone_inside.h — what the files about telephone numbers share. Not for other rooms.
#ifndef SAFECIRCLE_PHONE_INSIDE_H
#define SAFECIRCLE_PHONE_INSIDE_H

#include "phone.h"

#include <stdbool.h>
#include <stddef.h>

// ---- phone_plan.c: which digits are a number of Viet Nam ----

enum { PLAN_DIGITS_MAX = 11, PHONE_DIGITS_MAX = 48 };

struct plan_number {
    char digits[PLAN_DIGITS_MAX + 1]; // as it is dialled inside of the country
    bool is_short;                    // 111, 1022: nothing but its length tells that it is one
    bool zero;                        // the 0 in front was missing
    bool country;                     // 84 stood in front
};

bool plan_read(const char *digits, size_t count, struct plan_number *out); // false: it is none
bool plan_wants_area(const char *digits, size_t count); // could be one of a province, without its area code

// ---- phone_cell.c: a cell as pieces of digits ----

// Letters and digits of any form as plain ones, nothing unseen
const char *phone__plain(struct arena *memory, const char *words);
// True: it was one; *cell: its digits, unless they are lost
bool phone__exponent(struct arena *memory, const char **cell, bool *lost);
const char *phone__without_decimals(struct arena *memory, const char *cell);
// Each word as "|" (then *words), what joins two numbers as "/".
const char *phone__pieces(struct arena *memory, const char *cell, bool *words);

#endif
