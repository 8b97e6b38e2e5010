// SPDX-License-Identifier: MIT
//
// sheet_cells.h — inside of the room: which figures of a row may be shown.
#ifndef SAFECIRCLE_SHEET_CELLS_H
#define SAFECIRCLE_SHEET_CELLS_H

#include <stddef.h>
#include <stdint.h>

enum { CELLS_FEW_MOST = 4, CELLS_MAX = 8 };
enum cell { CELL_SHOWN, CELL_FEW, CELL_HIDDEN };

// Figures from 1 to 4 are CELL_FEW, and a second one is CELL_HIDDEN, so that whoever knows the total (the number of
// children) cannot take the shown ones away and find the first. Where that would still leave one way only, all
// are hidden. Returns the number of figures that are not shown.
size_t cells_cover(const unsigned *counts, size_t count, enum cell *cells);

#endif
