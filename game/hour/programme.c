// SPDX-License-Identifier: MIT
//
// programme.c — where the meeting stands in its plan: counted from what has begun, as the view tells it.
#include "programme.h"

#include <string.h>

static bool is_activity(enum plan_part_kind kind) { return plan_activity_kind(kind) != ACTIVITY_KINDS; }

static bool has_begun(const struct plan *plan, size_t part, const struct view *view)
{
    size_t activities = 0, levels = 0;
    for (size_t i = 0; i < part; i++) {
        activities += is_activity(plan->parts[i].kind);
        levels += plan->parts[i].kind == PART_LEVEL;
    }
    switch (plan->parts[part].kind) {
    case PART_WARM_UP:
    case PART_CHECK:
    case PART_CALM:
    case PART_DEBRIEF: return activities < view->activities_begun;
    case PART_LEVEL: return levels < view->levels_begun;
    case PART_PROMISE: return view->promised;
    case PART_CLOSING: return view->phase >= PHASE_CLOSING;
    case PART_RESERVE:
    case PART_KINDS: return true;
    }
    return true;
}

size_t programme_next(const struct programme *p, const struct view *view)
{
    size_t part = 0;
    while (part < p->plan.part_count && has_begun(&p->plan, part, view))
        part++;
    return part;
}

static bool between(enum phase phase)
{
    return phase == PHASE_SETUP || phase == PHASE_PROMISE || phase == PHASE_PICK || phase == PHASE_LEVEL_DONE;
}

size_t programme_now(const struct programme *p, const struct view *view)
{
    size_t next = programme_next(p, view);
    if (between(view->phase))
        return next;
    size_t now = 0;
    for (size_t i = 0; i < p->plan.part_count; i++) // the last one that began
        if (p->plan.parts[i].kind != PART_RESERVE && has_begun(&p->plan, i, view))
            now = i;
    return now;
}

bool programme_short(const struct programme *p, const char *level)
{
    for (size_t i = 0; p->on && i < p->plan.part_count; i++)
        if (p->plan.parts[i].kind == PART_LEVEL && strcmp(p->plan.parts[i].use, level) == 0)
            return p->plan.parts[i].short_path;
    return false;
}
