// SPDX-License-Identifier: MIT
//
// table_columns.h — which column of a table of questions is which. Not for other rooms.
#ifndef SAFECIRCLE_TABLE_COLUMNS_H
#define SAFECIRCLE_TABLE_COLUMNS_H

#include "csv_table.h"

#include <stdbool.h>

enum table_column {
    TABLE_QUESTION,
    TABLE_ID,
    TABLE_KIND,
    TABLE_RIGHT,
    TABLE_UNSURE,
    TABLE_BECAUSE, // of the whole question
    TABLE_COLUMNS
};

enum { TABLE_ANSWERS = 8 }; // A to H

struct table_columns {
    size_t row; // the header
    size_t count;
    int at[TABLE_COLUMNS]; // -1: there is none
    int answers[TABLE_ANSWERS], because[TABLE_ANSWERS];
    size_t answer_count; // up to the last one that is there
    bool known[CSV_COLUMNS_MAX];
    const char *names[CSV_COLUMNS_MAX];
};

// False (told): no row names a question and its answers.
bool table_columns(const struct csv_table *table, struct table_columns *columns, struct diag_list *diags);

#endif
