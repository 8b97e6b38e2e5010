// SPDX-License-Identifier: MIT
//
// programme.h — the plan of this meeting while it runs: which part is at hand, how the minutes go.
//
// The plan suggests; the session decides. Where the meeting stands in its plan is read from the
// commands that stand, so that undo, a resumed meeting and a second display all agree.
#ifndef SAFECIRCLE_PROGRAMME_H
#define SAFECIRCLE_PROGRAMME_H

#include "plan.h"
#include "view.h"

struct programme {
    bool loaded; // the plan came from a file: nothing is to be asked
    bool on;     // this meeting has a plan
    struct plan plan;
    int64_t clock_ms; // meeting time = program time + this; set when a meeting begins or is resumed
};

// The part at hand, or the next one while nothing is; plan.part_count when all are done.
size_t programme_now(const struct programme *programme, const struct view *view);
// The first part that has not begun.
size_t programme_next(const struct programme *programme, const struct view *view);

// Does the plan take this level's short path?
bool programme_short(const struct programme *programme, const char *level);

#endif
