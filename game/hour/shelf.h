// SPDX-License-Identifier: MIT
//
// shelf.h — the levels that can be picked: heads at once, faults as the worker finds them.
#ifndef SAFECIRCLE_SHELF_H
#define SAFECIRCLE_SHELF_H

#include "lang.h"
#include "level_head.h"

#include <stddef.h>
#include <stdint.h>

enum shelf_state { SHELF_UNCHECKED, SHELF_FINE, SHELF_BROKEN };

enum { SHELF_LANGUAGES = 8 };

// How much of a level there is in each language; all 0: nobody looked yet.
struct shelf_cover {
    uint16_t all;      // texts it has
    char language[16]; // of its author
    uint8_t count;
    struct {
        char language[16];
        uint16_t done;
    } in[SHELF_LANGUAGES];
};

struct shelf_entry {
    char *path; // of its level.yaml
    struct level_head head;
    enum shelf_state state;
    char *problem; // SHELF_BROKEN: the first mistake, as a report line; else NULL
    bool own;      // of the person's own folder
    struct shelf_cover cover;
};

struct shelf {
    struct shelf_entry *entries;
    size_t count;       // levels to choose from
    size_t all;         // with the rounds that bring a level back to a lone child, which lie behind them
    char *own, *folder; // where they lie; own: NULL, or a person's own levels
    uint64_t stamp;     // of all their files, as they were read
};

// Reads the heads of every level.yaml below `own` (NULL: none; it need not be there) and `folder`, ordered by band: a
// person's own first, then by what they ask of a facilitator; rounds behind them all. Broken heads are on the shelf
// too, marked. `language`: of the titles.
struct shelf *shelf_new(const char *own, const char *folder, const struct lang *lang);
void shelf_free(struct shelf *shelf);

// Looks again at the folders. A level that was added, changed or taken away since: everything is read anew, `moved`
// tells of each entry there was where it is now (SIZE_MAX: gone; `moved` is the caller's, mem_free), and true is
// returned. Else nothing happens.
bool shelf_renew(struct shelf *shelf, const struct lang *lang, size_t **moved);

// Is it a round that brings a level back, and no level of its own?
bool shelf_is_round(const struct shelf_entry *entry);

// The whole check of one level, for a worker: the first error as a report line (owned by the caller), or NULL; then its
// languages are in `cover` (may be NULL).
char *shelf_problem_of(const char *path, const struct lang *lang, struct shelf_cover *cover);

// Whether some of its texts are said in the author's language instead: *done of *all are there.
bool shelf_is_partial(const struct shelf_entry *entry, const char *language, unsigned *done, unsigned *all);

// The same of what loading it told, which is sorted for that.
char *shelf_first_error(struct diag_list *told, const struct lang *lang);

// Marks an entry with what a worker found; takes the problem (NULL: fine).
void shelf_mark(struct shelf_entry *entry, char *problem);

// The level after `last` in its band that is not broken; -1 when the band is empty.
int shelf_next(const struct shelf *shelf, enum band band, const char *last);

// Minutes a level of the shelf takes in a hall; 0: it does not load. It is read for this, about a millisecond.
unsigned shelf_minutes(const struct shelf *shelf, size_t entry, bool short_path);

// The order of pictures that opens an entry for a child alone (levels: level_opening).
void shelf_opening(const struct shelf_entry *entry, uint8_t steps[LEVEL_OPENING_STEPS]);

// Where its first scene is played: "market". Only as much of its file is read.
void shelf_place(const struct shelf_entry *entry, char *place, size_t size);

enum text_id shelf_opening_text(uint8_t picture); // what one of the pictures is called: "Drum"

enum text_id shelf_band_text(enum band band); // "6–8 years"

// The English name of each topic a level may have: 0, 1, …; NULL behind the last. Its name in a language.
const char *shelf_topic(size_t number);
const char *shelf_topic_in(const char *topic, const struct lang *lang);

#endif
