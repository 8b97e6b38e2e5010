// SPDX-License-Identifier: MIT
//
// activity.h — what surrounds the levels in an hour: warm-ups, calm routines, checks, debriefs.
//
// One small text file each, levels/activities/<id>.yaml, all its languages in one file. The rules
// see only the number of steps; the words are here.
#ifndef SAFECIRCLE_ACTIVITY_H
#define SAFECIRCLE_ACTIVITY_H

#include "command.h"
#include "diag.h"
#include "scene.h"
#include "spoken.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum activity_kind { ACTIVITY_WARM_UP, ACTIVITY_CALM, ACTIVITY_CHECK, ACTIVITY_DEBRIEF, ACTIVITY_KINDS };

struct activity_step {
    struct spoken text; // for the hall
    struct spoken say;  // for the facilitator; may be without any
    unsigned seconds;   // how long it may take; 0 not said
    bool count;         // check: hands are counted here
    bool fine;          // check: the situation is a fine one
};

struct activity {
    const char *id; // the file's name
    enum activity_kind kind;
    struct spoken title;
    unsigned minutes;
    bool bands[BANDS];
    bool small, laptop;             // good with small children; works without a projector
    bool family;                    // parents are there: only where a plan names it
    uint8_t sensitive;              // as a level's: 1 light (also when not said) to 3
    struct spoken materials;        // what has to be at hand, for the facilitator; may be without any
    const char *picture, *reviewed; // "icons/ball"; NULL none
    char form;                      // check: 'a' or 'b', two that are equally hard; else 0
    uint8_t step_count;
    struct activity_step steps[ACTIVITY_STEPS_MAX];
    uint32_t counted_steps; // bit per step
    uint16_t mark;          // of its name: what a journal keeps of it, whatever files come and go
};

struct activities;

// All *.yaml of a folder (or the one file it is), by kind, then id. Faults go to `diags` (may be NULL), and a file with
// an error is left out. Never NULL, also when there is no such folder; owned by the caller.
struct activities *activities_load(const char *folder, struct diag_list *diags);
void activities_free(struct activities *activities); // NULL is fine
size_t activities_count(const struct activities *activities);
const struct activity *activities_at(const struct activities *activities, size_t index);
const struct activity *activities_find(const struct activities *activities, const char *id);  // NULL when there is none
const struct activity *activities_marked(const struct activities *activities, uint16_t mark); // the same

// The format for an editor of text, in the words of `says` (doc_schema_json.h). Owned by the caller (mem_free).
struct schema_says;
char *activity_json_schema(const char *title, const struct schema_says *says);

#endif
