// SPDX-License-Identifier: MIT
//
// pack.h — recordings of texts: a folder with Ogg files and index.yaml, which says of each for which words it was made.
//
// A recording is found by the words that are to be heard and by nothing else: once a text is edited, the old recording
// is of other words, and is not found any more. Its name (of a level's text: the address) is for people, and for the
// check.
#ifndef SAFECIRCLE_PACK_H
#define SAFECIRCLE_PACK_H

#include "diag.h"
#include "files.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

#define PACK_INDEX  "index.yaml"
#define PACK_ENDING ".ogg"

enum { PACK_MOST = 1000 };

struct recording {
    const char *at;       // its name without the ending
    const char *from;     // the words it was made for
    const char *path;     // NULL: there is no such file yet
    struct place written; // of the row
    uint64_t sum;         // of the words, as pack_find compares them
};

struct pack {
    const char *index; // path of its index.yaml
    struct recording *rows;
    size_t count;
    const char **strays; // paths of recordings that no row names
    size_t stray_count;
    struct arena *memory;
};

// NULL when there is no such folder. Without an index all are strays. Rows that can be read are taken, whatever is
// wrong with others; `diags` (may be NULL) gets what is. Owned by the caller.
struct pack *pack_load(const char *folder, struct diag_list *diags);
void pack_free(struct pack *pack); // NULL is fine

// The recording of exactly these words (white space aside); NULL: there is none. Borrowed. `pack` may be NULL.
const struct recording *pack_find(const struct pack *pack, const char *words);

bool pack_same(const char *words, const char *others); // as pack_find compares them

// ---- written ----

struct take;

// An index as it is written: its head, then its rows. `at` is an address or the name of a file.
void pack_index_begin(struct text *out);
void pack_index_row(struct text *out, const char *at, const char *from);

// Lays a recording of these words into the folder (made when it is not there), in place of the one of its name, and
// writes that in its index; all other rows stay. Each file is there whole or as it was before. False and why: the disk,
// or an index that cannot be read (reason-damaged) and is left to its author. Any thread.
bool pack_keep(const char *folder, const char *at, const char *from, const struct take *take,
               struct file_problem *problem);

#endif
