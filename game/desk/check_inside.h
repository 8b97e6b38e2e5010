// SPDX-License-Identifier: MIT
//
// check_inside.h — what the files of `safecircle check` share. Not for other rooms.
//
//   paths (check_paths.c) ─→ one unit after the other (check_units.c) ─→ told (check_tell.c)
//                              └ kept, while a folder is watched (check_kept.c): looked at again when its files changed
#ifndef SAFECIRCLE_CHECK_INSIDE_H
#define SAFECIRCLE_CHECK_INSIDE_H

#include "art.h"
#include "desk_inside.h"

#include <stdint.h>

struct known;

struct checking {
    struct desk *desk;
    const struct command_words *words;
    struct art art;            // of the program: what levels name
    struct known *kept;        // NULL: nothing is asked again
    const struct watch *watch; // the same; who may want to stop
    size_t files, errors, warnings;
    size_t looked;        // units that were not as they were kept
    bool first, measured; // first: nothing was told yet. measured: false once screens could not be
    bool progress;        // a line of check_tell_progress stands on the terminal
};

// What is looked at as one: its mistakes change when its own files do, and no others.
enum unit_kind { UNIT_LEVEL, UNIT_PLAN, UNIT_ACTIVITIES, UNIT_PICTURE, UNIT_PARTS, UNIT_KINDS };

// ---- check_paths.c: all that lies at a path. False: nothing does, which was told ----
bool check_path(struct checking *c, const char *path);

// ---- check_units.c ----
void check_unit(struct checking *c, enum unit_kind kind, const char *path, size_t files); // looks at it, and tells
struct diag_list *check_look(struct checking *c, enum unit_kind kind, const char *path);  // owned by the caller

// ---- check_kept.c ----
struct known *check_kept_new(void);
void check_kept_free(struct known *kept); // NULL is fine
// Before a run: looks at what all units need. False: nothing at all has changed since the last one.
bool check_kept_begin(struct checking *c);
void check_kept_end(struct checking *c); // what was not met in the run is forgotten
// What was told of a unit, as its files are now; looked at again where they changed. Borrowed.
const struct diag_list *check_kept_look(struct checking *c, enum unit_kind kind, const char *path);

// ---- check_tell.c ----
void check_tell(struct checking *c, const struct diag_list *diags, size_t files);
void check_tell_progress(struct checking *c, size_t so_far, size_t all);
void check_tell_counts(const struct checking *c);
void check_clear_progress(struct checking *c);

#endif
