// SPDX-License-Identifier: MIT
//
// paper.h — the facilitator's guide: of a level, of a whole plan.
#ifndef SAFECIRCLE_PAPER_H
#define SAFECIRCLE_PAPER_H

#include "document.h"
#include "files.h"
#include "help.h"
#include "lang.h"
#include "level.h"
#include "plan.h"

// A page for a phone and for A4: what to read aloud, the key, what not to
// ask, the version without a screen, and what to do when a child begins to tell. Options are
// lettered as on the screen. Owned by the caller (document_free).
struct document *paper_guide(const struct level *level, const struct help *help, const struct lang *lang);

// The same for a whole meeting: its parts with their minutes, the activities in full, each level once; all borrowed.
struct plan_guide {
    const struct plan *plan;
    const struct activities *activities;
    const struct level *const *levels; // those of the plan's parts, each once
    size_t level_count;
};
struct document *paper_plan_guide(const struct plan_guide *plan, const struct help *help, const struct lang *lang);

// Writes it to folder/<level-id>.<language>.html, beside an older one that says something else. The path, owned by the
// caller; NULL and a problem on failure.
char *paper_write_guide(const struct level *level, const struct help *help, const struct lang *lang, const char *folder,
                        struct file_problem *problem);

#endif
