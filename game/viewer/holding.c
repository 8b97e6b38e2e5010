// SPDX-License-Identifier: MIT
//
// holding.c — for hands that brush a key or a button without meaning it: a press counts when it was held for a while.
//
// What only moves the ring, covers the screen or leaves it is done at once: nobody waits to be safe.
#include "screen.h"
#include "viewer_inside.h"

enum { HOLD_MS = 600 };

static bool is_done_at_once(enum ui_action action)
{
    return action == UI_NONE || (action >= UI_UP && action <= UI_RIGHT) || action == UI_FORWARD ||
           action == UI_BACKWARD || action == UI_CALM || action == UI_BLACK || action == UI_HELP_NUMBERS ||
           action == UI_MENU || action == UI_NEUTRAL || action == UI_COME_BACK;
}

static bool asks_to_be_held(const struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    if (!v->parts.settings->hold || v->parts.role != ROLE_HALL || on->hides || raw->repeat)
        return false;
    if (raw->kind != RAW_POINTER_DOWN)
        return (raw->kind == RAW_KEY || raw->kind == RAW_PAD_BUTTON) && !intent->covers &&
               !is_done_at_once(intent->action);
    struct ui_id under = viewer__spot_under(v, raw);
    return under.what != UI_NO_ID && under.what != ID_CORNER;
}

// The same key, button or pointer is let go, or the pointer has left what it was on.
static bool is_let_go(const struct viewer *v, const struct ui_raw *raw)
{
    const struct ui_raw *down = &v->held.raw;
    switch (down->kind) {
    case RAW_KEY: return raw->kind == RAW_KEY_UP && raw->key == down->key;
    case RAW_PAD_BUTTON: return raw->kind == RAW_PAD_UP && raw->key == down->key && raw->pad == down->pad;
    case RAW_POINTER_DOWN:
        return raw->kind == RAW_POINTER_UP ||
               (raw->kind == RAW_POINTER_MOVE && !ui_same(viewer__spot_under(v, raw), viewer__spot_under(v, down)));
    case RAW_POINTER_MOVE:
    case RAW_WHEEL:
    case RAW_POINTER_UP:
    case RAW_TEXT:
    case RAW_COMPOSING:
    case RAW_KEY_UP:
    case RAW_PAD_UP: break;
    }
    return false;
}

bool viewer__holds(struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    if (v->held.now)
        return false; // this is it
    if (v->held.waits && is_let_go(v, raw)) {
        v->held.waits = false;
        return false;
    }
    if (!asks_to_be_held(v, raw, intent))
        return false;
    v->held.raw = *raw;
    v->held.intent = *intent;
    v->held.waits = true;
    if (raw->kind == RAW_POINTER_DOWN) // its ring says that it is seen; words would move what is under the finger
        v->focus = viewer__spot_under(v, raw);
    v->focus_visible = true;
    return true;
}

bool viewer__held(struct viewer *v)
{
    if (!v->held.waits || v->now_ms - v->held.raw.now_ms < HOLD_MS)
        return false;
    struct ui_raw raw = v->held.raw;
    struct intent intent = v->held.intent;
    v->held.waits = false;
    raw.now_ms = v->now_ms;
    v->held.now = true;
    viewer_take(v, &raw, &intent);
    v->held.now = false;
    return true;
}

uint32_t viewer__hold_due(const struct viewer *v) { return v->held.waits ? v->held.raw.now_ms + HOLD_MS : UINT32_MAX; }
