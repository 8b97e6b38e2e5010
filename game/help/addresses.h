// SPDX-License-Identifier: MIT
//
// addresses.h — the province's trusted addresses (địa chỉ tin cậy), from one table of a spreadsheet.
//
// Columns: commune, place, who, phone, hours; in any order, Vietnamese or English, with or without diacritics.
// Commune, place and phone are needed. A row that begins with # is a note. A faulty row is told with its line
// and its cure and left out; the others are used.
#ifndef SAFECIRCLE_ADDRESSES_H
#define SAFECIRCLE_ADDRESSES_H

#include "diag.h"
#include "help.h"

#include <stdint.h>

enum { ADDRESSES_COMMUNE_BYTES = 96, ADDRESSES_INITIALS_MAX = 40 }; // settings.commune is as large

struct commune {
    const char *name;    // as first written: "Xã Mường Pồn"
    const char *plain;   // without "xã", without diacritics, lower case: "muong pon"
    size_t first, count; // its entries, in the order of the file
    struct place place;  // where it is first named
};

struct addresses {
    const char *path;
    struct commune *communes; // by name: without diacritics first, then with; "xã" in front does not count
    size_t commune_count;
    struct help_local *entries; // by commune
    size_t entry_count;
    struct diag_list *faults; // in the order of the file
    struct arena *memory;
};

// Reads the table. Never NULL; owned by the caller (addresses_free). A file that cannot be read is a fault too.
struct addresses *addresses_load(const char *path);
struct addresses *addresses_read(const char *path, const char *bytes, size_t length); // the same, from its bytes
void addresses_free(struct addresses *addresses);                                     // NULL is fine

// The commune of that name, however it is written ("xã mường pồn" is "Mường Pồn"); NULL when there is none.
const struct commune *addresses_find(const struct addresses *addresses, const char *name);

// The first letters of the communes, each once and in order, and the first commune of each. Returns how many.
struct initial {
    char letter;
    size_t commune;
};
size_t addresses_initials(const struct addresses *addresses, struct initial out[ADDRESSES_INITIALS_MAX]);

// The table to begin with: its columns, and notes on how to fill it. Nothing in it is an address.
#define ADDRESSES_FILE     "dia-chi-tin-cay.csv"
#define ADDRESSES_TEMPLATE "dia-chi-tin-cay-mau.csv"

#endif
