// SPDX-License-Identifier: MIT
//
// csv_formula.h — what spreadsheets do to a cell so that it stays as it was typed, or so that it is reckoned.
#ifndef SAFECIRCLE_CSV_FORMULA_H
#define SAFECIRCLE_CSV_FORMULA_H

#include <stdbool.h>

struct arena;

enum csv_trick {
    CSV_AS_WRITTEN,
    CSV_TEXT_TRICK, // ="0912…" or '0912…: a text, and what it says is known
    CSV_FORMULA     // =A1, @SUM(…), +B2*2, #REF!: what it says only the spreadsheet knows, or not even that
};

// *says: the words beneath; those of the cell itself unless it is a text trick.
enum csv_trick csv_untrick(struct arena *memory, const char *cell, const char **says);
bool csv_is_formula(const char *cell);

#endif
