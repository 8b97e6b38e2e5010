// SPDX-License-Identifier: MIT
//
// promise.c — what the room promises: four sentences, four hands that join into a circle.
//
// One hand and its sentence for each press, so that the hall says it after Én; then the right next thing leads on.
// Where a facilitator presses at a console, and where nothing may move, the circle closes without being asked.
#include "phases.h"
#include "screens_inside.h"

enum { JOIN_MS = 1600, CIRCLE_UNITS = 620, SWALLOW_UNITS = 170, DOT_UNITS = 56 };

struct promise {
    int more;          // hands that joined beside the first
    uint32_t since_ms; // when the last of them did
};

static const enum text_id promises[PROMISES] = {T_PROMISE_LISTEN, T_PROMISE_HELP, T_PROMISE_NEVER_MUST,
                                                T_PROMISE_CORNER};

static bool at_once(const struct viewer *v) { return v->parts.at_rest || v->parts.settings->reduce_motion; }

static bool closed(const struct viewer *v, const struct promise *p)
{
    return at_once(v) || v->has_console || p->more == PROMISES - 1;
}

static void enter(struct viewer *v, struct screen *s)
{
    struct promise *p = s->state;
    p->since_ms = s->since_ms;
    (void)v;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct promise *p = s->state;
    bool on = in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_NEXT);
    bool back = in->action == UI_BACK || viewer_pressed(in, ID_BACK);
    if (on && !closed(v, p)) {
        p->more++;
        p->since_ms = v->now_ms;
        viewer_cue(v, "press");
        return next_stay();
    }
    if (back && p->more > 0) {
        p->more--;
        return next_stay();
    }
    return phase_input(v, s, in);
}

// How many hands lie in the circle, and when this one came.
static int joined(struct viewer *v, struct ui_frame *f, const struct screen *s)
{
    const struct promise *p = s->state;
    if (at_once(v))
        return PROMISES;
    if (v->has_console) {
        int over = ui_fill(f, s->since_ms, PROMISES * JOIN_MS, PROMISES);
        return over < PROMISES ? over + 1 : PROMISES;
    }
    return p->more + 1;
}

static uint32_t came(const struct viewer *v, const struct screen *s, int hand)
{
    const struct promise *p = s->state;
    if (v->has_console)
        return s->since_ms + (uint32_t)hand * JOIN_MS;
    return hand == p->more ? p->since_ms : 0;
}

static void circle(struct viewer *v, const struct screen *s, struct ui_frame *f, int hands)
{
    static const enum ui_motion from[PROMISES] = {MOTION_JOIN, MOTION_JOIN_LEFT, MOTION_JOIN_ABOVE, MOTION_JOIN_RIGHT};
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, CIRCLE_UNITS);
    ui_begin_stack(f);
    if (hands == PROMISES) {
        ui_move(f, MOTION_GLOW, came(v, s, PROMISES - 1));
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/circle-of-light", CIRCLE_UNITS, FIT_CONTAIN);
    }
    for (int i = 0; i < hands; i++) {
        ui_move(f, from[i], came(v, s, i));
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
        ui_move(f, MOTION_SETTLE, came(v, s, i));
    ui_begin_panel(f, i < hands ? TONE_PAPER : TONE_CLOTH, at_hand ? 20 : 14, 20);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, i < hands ? "icons/lantern-on" : "icons/lantern-off", DOT_UNITS, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (at_hand)
        ui_bold(f);
    ui_text(f, ROLE_TEXT_ANSWER, i < hands ? TONE_INK : TONE_CHALK_SOFT, viewer_text(v, promises[i]));
    ui_end(f);
    ui_end(f);
}

static void sentences(struct viewer *v, const struct screen *s, struct ui_frame *f, int hands)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    for (int i = 0; i < PROMISES; i++)
        sentence(v, s, f, i, hands);
    ui_end(f);
}

static void swallow(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow-speak", SWALLOW_UNITS, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_TITLE, TONE_CHALK, viewer_text(v, T_PROMISE_TITLE));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    int hands = joined(v, f, s);
    hall_begin(f, "places/night", UI_CENTRE);
    swallow(v, f);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_wide(f, 38);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    circle(v, s, f, hands);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
    sentences(v, s, f, hands);
    ui_end(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PROMISE_HELPERS));
    hall_strip(f);
    bar_bottom(v, f, BAR_NEXT, hands < PROMISES ? NULL : viewer_text(v, T_PROMISE_WE));
    hall_end(f);
}

const struct screen_ops promise_screen = {
    .name = "promise", .state = sizeof(struct promise), .enter = enter, .input = input, .draw = draw};
