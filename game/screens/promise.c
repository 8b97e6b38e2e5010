// SPDX-License-Identifier: MIT
//
// promise.c — what the room promises: four sentences, four hands that join into a circle.
//
// A hand and its sentence, and the next when the hall has said it after Én. Whoever is ready sooner goes on: nothing
// waits for the circle. Where nothing may move it is closed.
#include "phases.h"
#include "screens_inside.h"

enum { JOIN_MS = 2600, CIRCLE_UNITS = 520, DOT_UNITS = 56 };

static const enum text_id promises[PROMISES] = {T_PROMISE_LISTEN, T_PROMISE_HELP, T_PROMISE_NEVER_MUST,
                                                T_PROMISE_CORNER};

static bool at_once(const struct viewer *v) { return v->parts.at_rest || v->parts.settings->reduce_motion; }

// How many hands lie in the circle.
static int joined(struct ui_frame *f, const struct screen *s)
{
    return ui_beat(f, s->since_ms, JOIN_MS, PROMISES - 1) + 1;
}

static uint32_t came(const struct screen *s, int hand) { return s->since_ms + (uint32_t)hand * JOIN_MS; }

static void circle(const struct screen *s, struct ui_frame *f, int hands)
{
    static const enum ui_motion from[PROMISES] = {MOTION_JOIN, MOTION_JOIN_LEFT, MOTION_JOIN_ABOVE, MOTION_JOIN_RIGHT};
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, CIRCLE_UNITS);
    ui_begin_stack(f);
    if (hands == PROMISES) {
        ui_move(f, MOTION_GLOW, came(s, PROMISES - 1));
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/circle-of-light", CIRCLE_UNITS, FIT_CONTAIN);
    }
    for (int i = 0; i < hands; i++) {
        ui_move(f, from[i], came(s, i));
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "icons/promise-hand-%d", i + 1), CIRCLE_UNITS, FIT_CONTAIN);
    }
    ui_end(f);
}

// What was promised has a light; the sentence at hand is a sheet of paper.
static void sentence(struct viewer *v, const struct screen *s, struct ui_frame *f, int i, int hands)
{
    bool at_hand = i == hands - 1 && !at_once(v);
    if (i < hands)
        ui_move(f, MOTION_SETTLE, came(s, i));
    ui_begin_panel(f, i < hands ? TONE_PAPER : TONE_CLOTH, at_hand ? 20 : 14, 20);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (at_hand)
        ui_picture(f, "icons/swallow-speak", 2 * DOT_UNITS, FIT_CONTAIN); // Én reads it
    else
        ui_picture(f, i < hands ? "icons/lantern-on" : "icons/lantern-off", DOT_UNITS, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (at_hand)
        ui_bold(f);
    ui_text(f, ui_narrow(f) ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER, i < hands ? TONE_INK : TONE_CHALK_SOFT,
            viewer_text(v, promises[i]));
    ui_end(f);
    ui_end(f);
}

static void sentences(struct viewer *v, const struct screen *s, struct ui_frame *f, int hands)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, ui_narrow(f) ? UI_GAP_SMALL : UI_GAP);
    for (int i = 0; i < PROMISES; i++)
        sentence(v, s, f, i, hands);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    int hands = joined(f, s);
    room_begin(f, "places/night", viewer_text(v, T_PROMISE_TITLE), UI_CENTRE);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_wide(f, ui_narrow(f) ? 30 : 38);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    circle(s, f, hands);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
    sentences(v, s, f, hands);
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_PROMISE_HELPERS));
    bar_bottom(v, f, BAR_NEXT, viewer_text(v, T_PROMISE_WE));
    room_end(f);
}

const struct screen_ops promise_screen = {.name = "promise", .input = phase_input, .draw = draw};
