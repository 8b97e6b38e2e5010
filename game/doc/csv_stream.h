// SPDX-License-Identifier: MIT
//
// csv_stream.h — a table as a spreadsheet saves it, one row after the other: nothing of it stays in memory.
//
// For tables that programs write and that may be long; what a person types is read with the place of every cell
// (csv_table.h). The same kinds of files: UTF-8 with or without a byte order mark; comma, semicolon or tab.
#ifndef SAFECIRCLE_CSV_STREAM_H
#define SAFECIRCLE_CSV_STREAM_H

#include "diag.h"

enum { CSV_STREAM_COLUMNS = 64, CSV_STREAM_ROW_BYTES = 64 * 1024 };

struct csv_stream_row {
    const char *cells[CSV_STREAM_COLUMNS]; // without white space around them; until the next row
    size_t count;                          // at least 1; columns beyond the last that fits are left out
    int line;                              // where it begins
    const char *bytes, *end;               // of the file, from there on
    char separator;
};

// Where a cell's words begin, for telling a fault of it; the row itself when it has no such cell.
struct place csv_stream_place(const struct csv_stream_row *row, size_t cell);

// Told every row in order, the header too; lines with nothing on them are no rows.
typedef void csv_stream_hear(void *self, const struct csv_stream_row *row);

// A row that cannot be read is told in `diags` (each kind of fault once for the whole file) and left out.
void csv_stream_read(const char *file, const char *bytes, size_t length, csv_stream_hear *hear, void *self,
                     struct diag_list *diags);

#endif
