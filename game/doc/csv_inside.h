// SPDX-License-Identifier: MIT
//
// csv_inside.h — what the readers of spreadsheets' tables share. Not for other rooms.
#ifndef SAFECIRCLE_CSV_INSIDE_H
#define SAFECIRCLE_CSV_INSIDE_H

#include "diag.h"

#include <stdbool.h>
#include <stddef.h>

bool csv__ends_line(const char *at);

// A workbook, a web page, UTF-16…: told, with its cure.
bool csv__is_other_file(const char *file, const char *bytes, size_t length, struct diag_list *diags);

// A cell whose bytes are no text: its row is left out, and told.
enum csv_damage {
    CSV_SOUND,
    CSV_NOT_UTF8,
    CSV_ZERO_BYTE, // of a file that was cut off or copied badly
    CSV_DAMAGES
};
enum csv_damage csv__damage_of(const char *cell, size_t length);
const char *csv__damage_code(enum csv_damage damage);

// What cuts the first line into cells: what it has most of outside of quotation marks, or what it names ("sep=;": then
// *at moves behind that line).
char csv__separator(const char **at, const char *end);

#endif
