// SPDX-License-Identifier: MIT
//
// csv_table.h — a table as a spreadsheet saves it, whole, with the place of every cell.
//
// UTF-8 with or without a byte order mark; comma, semicolon or tab, whichever the first line is cut by (or
// names: "sep=;"); quotation marks with separators and line breaks inside. What Excel saves otherwise
// (UTF-16, an old code page) is told with its cure. A row that cannot be read is left out, the others are kept.
#ifndef SAFECIRCLE_CSV_TABLE_H
#define SAFECIRCLE_CSV_TABLE_H

#include "diag.h"

struct arena;

struct csv_cell {
    const char *text;   // NFC, without white space around it; a line break inside is a space; never NULL
    struct place place; // where it begins
    int length;         // characters on its first line, at least 1, for the caret
};

struct csv_row {
    const struct csv_cell *cells;
    size_t count; // at least 1
    int line;     // where it begins
};

struct csv_table {
    const char *file;
    char separator;
    struct csv_row *rows; // the header too; lines with nothing on them are not rows
    size_t row_count, row_capacity;
    struct arena *memory;
};

// Caps against hostile files: each is far beyond a list a person keeps.
enum { CSV_BYTES_MAX = 8 * 1024 * 1024, CSV_ROWS_MAX = 20000, CSV_COLUMNS_MAX = 64 };

// Reads `bytes`. Never NULL; owned by the caller (csv_table_free). Cost: one pass of libcsv, one copy of each cell.
struct csv_table *csv_table_read(const char *file, const char *bytes, size_t length, struct diag_list *diags);
void csv_table_free(struct csv_table *table); // NULL is fine

// What a file that is no text is, by its first bytes: "utf16", or a word of the language files ("filexlsx",
// "filehtml"); NULL: it may be a text.
const char *csv_other_file(const char *bytes, size_t length);

#endif
