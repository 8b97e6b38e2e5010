// SPDX-License-Identifier: MIT
//
// catalog_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_CATALOG_INSIDE_H
#define SAFECIRCLE_CATALOG_INSIDE_H

#include "catalog.h"
#include "memory.h"

#define CATALOG_LIBRARY "libgettextpo.so.0" // catalog_library.c

// A new entry behind all others, empty.
struct catalog_entry *catalog__add(struct catalog *catalog);

void catalog__read_po(struct catalog *catalog, const char *bytes, size_t length, struct diag_list *diags);
void catalog__read_csv(struct catalog *catalog, const char *bytes, size_t length, struct diag_list *diags);

// ---- catalog_places.c: where each entry of a PO stands, which libgettextpo does not tell ----
struct po_place {
    struct place entry, words; // of its msgid, of its first msgstr
};
// One after the other in the order of the file, obsolete ones too. Owned by the caller (mem_free).
struct po_place *catalog__places(const char *bytes, size_t length, size_t *count);

#endif
