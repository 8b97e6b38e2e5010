// SPDX-License-Identifier: MIT
//
// scanning.c — one or two switches instead of a keyboard, for hands that press one big button.
//
//   one    what can be pressed is gone through by itself, in reading order; the switch takes what has the ring
//   two    the first switch (Space) goes on to the next, the second (Enter) takes it
//
// Such switches are plugged in as keyboards that send Space and Enter. Whatever can be done has something to press on.
#include "screen.h"
#include "viewer_inside.h"

enum { SCAN_MS = 1600 };
enum { ONE_SWITCH = 1 };

static bool scans(const struct viewer *v)
{
    const struct screen *s = &v->stack[v->depth - 1];
    return v->parts.settings->switches > 0 && v->parts.role == ROLE_HALL && !s->ops->hides && v->frame != NULL;
}

static void step(struct viewer *v)
{
    struct screen *s = viewer__top(v);
    v->focus = ui_focus_next(v->frame, v->focus, UI_FORWARD);
    v->focus_visible = true;
    v->scanned_ms = v->now_ms;
    if (s->ops->moved != NULL)
        s->ops->moved(v, s);
    viewer__read_focus(v);
}

static bool steps_by_itself(const struct viewer *v) { return scans(v) && v->parts.settings->switches == ONE_SWITCH; }

// The ring waits while somebody listens.
bool viewer__scan(struct viewer *v)
{
    if (viewer__is_reading(v))
        v->scanned_ms = v->now_ms;
    bool due = steps_by_itself(v) && v->now_ms - v->scanned_ms >= SCAN_MS;
    if (due)
        step(v);
    return due;
}

uint32_t viewer__scan_due(const struct viewer *v)
{
    return steps_by_itself(v) && !viewer__is_reading(v) ? v->scanned_ms + SCAN_MS : UINT32_MAX;
}

enum viewer_switch viewer__switch(struct viewer *v, const struct ui_raw *raw)
{
    if (!scans(v) || raw->shift || (raw->key != UI_KEY_SPACE && raw->key != UI_KEY_ENTER))
        return SWITCH_NONE;
    v->focus_visible = true;
    v->scanned_ms = raw->now_ms;
    bool takes = raw->key == UI_KEY_ENTER || v->parts.settings->switches == ONE_SWITCH;
    if (takes && v->focus.what != UI_NO_ID)
        return SWITCH_TAKES;
    step(v);
    return SWITCH_STEPS;
}
