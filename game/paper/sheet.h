// SPDX-License-Identifier: MIT
//
// sheet.h — the sheet of one meeting: what goes home, as a page and as a table.
//
// It says what a room showed, never what a child knows. Figures are rounded so that none can be worked out (README.md).
#ifndef SAFECIRCLE_SHEET_H
#define SAFECIRCLE_SHEET_H

#include "activity.h"
#include "document.h"
#include "figures.h"
#include "lang.h"

struct sheet {         // all borrowed
    const char *id;    // 16 hex digits, the same however often it is written: a sheet that comes twice counts once
    const char *began; // "2026-11-23T14:05:10", local; "2026-11-23" when it was set by hand
    bool doubtful;     // the clock was wrong and nobody set the day
    const char *place, *commune, *notes;
    unsigned children; // 0 not said
    uint64_t die;      // by which figures are rounded: the meeting's own, the same whenever its sheet is written, told
                       // nobody
    const struct figures *figures;
    const struct level *(*level_at)(const void *self, uint8_t index);
    const void *self;
    const struct activities *activities; // of the checks; may be NULL
};

struct document *paper_sheet(const struct sheet *sheet, const struct lang *lang); // owned by the caller

// One row per option, keys in English, UTF-8 with a byte order mark, RFC 4180, no cell that a spreadsheet would
// take for a formula. Owned by the caller (mem_free). A figure is the range it was rounded from ("16–24"), one that is
// not told "?". This is what the Union's summary reads.
char *paper_sheet_csv(const struct sheet *sheet, const struct lang *lang);

#endif
