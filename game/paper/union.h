// SPDX-License-Identifier: MIT
//
// union.h — the sheets of many clubs as one summary: by commune, by topic, by month.
//
// Files are read one after the other and forgotten again; what stays is one row per commune, month
// and topic, and for each sheet its number and which of its rows were counted, so that what comes twice counts once.
// Figures of sheets are ranges, so sums are. Time and memory grow with the bytes that are read, whatever they claim.
#ifndef SAFECIRCLE_UNION_H
#define SAFECIRCLE_UNION_H

#include "dates.h"
#include "diag.h"
#include "document.h"
#include "lang.h"

struct union_summary;

struct union_summary *union_new(void);
// Sheets of a month after this one are told. Not called: nothing is known of today.
void union_set_today(struct union_summary *summary, struct day today);
void union_free(struct union_summary *summary); // NULL is fine

// One CSV sheet. Rows that are not of a sheet are told in `diags` with line and cure, the rest is used. False when
// nothing of it could be.
bool union_add(struct union_summary *summary, const char *file, const char *bytes, size_t length,
               struct diag_list *diags);

size_t union_sheets(const struct union_summary *summary); // counted once each
size_t union_twice(const struct union_summary *summary);  // came again
// Both are owned by the caller (document_free, mem_free).
struct document *union_page(const struct union_summary *summary, const struct lang *lang);
char *union_csv(const struct union_summary *summary);

#endif
