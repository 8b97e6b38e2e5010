// SPDX-License-Identifier: MIT
//
// addresses_inside.h — what the files about addresses share. Not for other rooms.
#ifndef SAFECIRCLE_ADDRESSES_INSIDE_H
#define SAFECIRCLE_ADDRESSES_INSIDE_H

#include "addresses.h"
#include "csv_table.h"

enum address_column { COLUMN_COMMUNE, COLUMN_PLACE, COLUMN_WHO, COLUMN_PHONE, COLUMN_HOURS, COLUMNS };

struct address_header {
    size_t row;      // the rows behind it are addresses
    int at[COLUMNS]; // which cell of a row; -1: there is none
    size_t width;    // cells with a name: a row with more has a separator too many
};

const char *address__word(enum address_column column); // "csv-commune": room lang has it as word.csv-commune

// False (and told) when no row names the columns that are needed.
bool address__header(const struct csv_table *table, struct address_header *header, struct diag_list *faults);

// What can be dialled, from a cell (phone.h); NULL (and told) when nothing can. What was mended is told.
const char *address__phone(const struct csv_table *table, const struct csv_cell *cell, struct diag_list *faults);

// The communes met so far, each once.
struct commune_names {
    struct arena *memory;
    struct commune *items;
    size_t count, capacity;
    size_t *slots, slot_count; // as written → item + 1
    const char **written;      // beside slots
    size_t written_count;
};

size_t address__commune(struct commune_names *names, const char *written); // the item of that name, added when new
void address__names_free(struct commune_names *names);
const char *address__fold(struct arena *memory, const char *name); // lower case, without "xã": the same commune
// Without diacritics, "phường" and the like: its place in the list
const char *address__plain(struct arena *memory, const char *name);
const char *address__bare(struct arena *memory, const char *name); // all letters bare, without "xa": nearly the same

#endif
