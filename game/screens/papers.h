// SPDX-License-Identifier: MIT
//
// papers.h — what the meeting tells the screens about files and kept meetings: plans, what can be gone on with, sheets.
#ifndef SAFECIRCLE_PAPERS_H
#define SAFECIRCLE_PAPERS_H

#include "plan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FACT_BYTES = 160, NOTES_BYTES = 1000, DAY_BYTES = 40 };

struct paper_plan {
    char title[200]; // as its file says, or the file's own name; "" it has names
    struct plan_names names;
    char *path;
};
struct kept_meeting {
    int64_t id;
    char began[32], words[200]; // words: its levels
    char check_form;            // of the check that was held: 'a' or 'b'; 0 none
    bool check_bands[3];        // for whom that check is
    bool looked;                // all but id and began: known
};

struct papers {
    size_t plan_count, plan_room;
    struct paper_plan *plans;      // grows; owned by the meeting
    char plan_folder[400];         // where a facilitator's own plans lie
    bool left;                     // a meeting can be gone on with
    char left_words[200];          // "scene 3, the Tigers' turn"
    size_t meeting_count;          // newest first
    struct kept_meeting *meetings; // owned by the meeting
    char trouble[400];             // why nothing is kept; "" all is well
    char clock[400];               // that the machine's clock is wrong; "" it may be right
    // Facts of the meeting at hand or of the one looked at; typed by the facilitator.
    int64_t facts_of; // 0: the meeting at hand
    char place[FACT_BYTES], notes[NOTES_BYTES];
    char day[DAY_BYTES];        // "" as the clock says
    bool doubtful, day_refused; // the clock was wrong and no day is set; what was typed is no day
    unsigned children;          // 0: not said
};

#endif
