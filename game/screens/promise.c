// SPDX-License-Identifier: MIT
//
// promise.c — what the room promises: four sentences, four hands that join into a circle.
//
// A hand and its sentence, and with the next press the next: the hall says it after Én. With the last the circle
// closes.
#include "phases.h"
#include "screens_inside.h"

enum { CIRCLE_UNITS = 520, DOT_UNITS = 56, SWALLOW_UNITS = 100 };

static void circle(const struct viewer *v, struct ui_frame *f, int hands)
{
    static const enum ui_motion from[PROMISES] = {MOTION_JOIN, MOTION_JOIN_LEFT, MOTION_JOIN_ABOVE, MOTION_JOIN_RIGHT};
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, CIRCLE_UNITS);
    ui_begin_stack(f);
    if (hands == PROMISES) {
        ui_move(f, MOTION_GLOW, v->step_since_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/circle-of-light", CIRCLE_UNITS, FIT_CONTAIN);
    }
    for (int i = 0; i < hands; i++) {
        if (i == hands - 1)
            ui_move(f, from[i], v->step_since_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "icons/promise-hand-%d", i + 1), CIRCLE_UNITS, FIT_CONTAIN);
    }
    ui_end(f);
}

// What was promised has a light; the sentence at hand is a sheet of paper.
static void sentence(struct viewer *v, struct ui_frame *f, int i, int hands)
{
    bool at_hand = i == hands - 1;
    if (at_hand)
        ui_move(f, MOTION_SETTLE, v->step_since_ms);
    ui_begin_panel(f, i < hands ? TONE_PAPER : TONE_CLOTH, 14, 20);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (at_hand)
        ui_picture(f, "icons/swallow-speak", SWALLOW_UNITS, FIT_CONTAIN); // Én reads it
    else
        ui_picture(f, i < hands ? "icons/lantern-on" : "icons/lantern-off", DOT_UNITS, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (at_hand)
        ui_bold(f);
    ui_text(f, at_hand && !ui_narrow(f) ? ROLE_TEXT_ANSWER : ROLE_TEXT_BODY, i < hands ? TONE_INK : TONE_CHALK_SOFT,
            viewer_text(v, promise_text(i)));
    ui_end(f);
    ui_end(f);
}

static void sentences(struct viewer *v, struct ui_frame *f, int hands)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, ui_narrow(f) ? UI_GAP_SMALL : UI_GAP);
    for (int i = 0; i < PROMISES; i++)
        sentence(v, f, i, hands);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    int hands = v->view.hands;
    room_begin(f, "places/night", viewer_text(v, T_PROMISE_TITLE), UI_CENTRE);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_wide(f, ui_narrow(f) ? 30 : 38);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    circle(v, f, hands);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
    sentences(v, f, hands);
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_PROMISE_HELPERS));
    bar_bottom(v, f, BAR_NEXT, hands == PROMISES ? viewer_text(v, T_PROMISE_WE) : NULL);
    room_end(f);
}

const struct screen_ops promise_screen = {.name = "promise", .input = phase_input, .draw = draw, .music = MUSIC_THEME};
