// SPDX-License-Identifier: MIT
//
// csv_write.h — a table that any spreadsheet opens.
//
// RFC 4180, UTF-8 with a byte order mark (without it Excel takes Vietnamese for something else). A cell that a
// spreadsheet would reckon with is written with ' before it. A range has a dash (–), never a hyphen: 1-4 becomes
// the fourth of January when Excel saves the table again.
#ifndef SAFECIRCLE_CSV_WRITE_H
#define SAFECIRCLE_CSV_WRITE_H

#include "text.h"

#include <stdint.h>

void csv_begin(struct text *out, const char *header); // its row of keys, without the line end
void csv_words(struct text *out, const char *words);
void csv_number(struct text *out, uint64_t number);
void csv_range(struct text *out, uint64_t least, uint64_t most); // "12–18"; "12" when they are equal
void csv_end_row(struct text *out);

// The words of a cell as they were before csv_words guarded them.
const char *csv_unguarded(const char *words);

#endif
