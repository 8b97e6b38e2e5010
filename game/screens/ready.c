// SPDX-License-Identifier: MIT
//
// ready.c — what must be so before a careful level begins, what it is about, and what to do
// with a level that does not load.
#include "play.h"

enum { ID_TICK = 1, ID_GO, ID_LEAVE, TICKS = 3 };

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    int tick = viewer_place(in, ID_TICK);
    if (tick >= 0 && tick < TICKS)
        v->parts.bag->picking.ticks ^= (uint8_t)(1 << tick);
    bool go = in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_GO);
    if (go && v->parts.bag->picking.ticks == READY_ALL)
        return picker_begin(v);
    if (go)
        viewer_tell(v, viewer_text(v, T_PLAY_NOT_READY));
    if (in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_LEAVE))
        return next_pop();
    return next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    static const enum text_id ticks[] = {T_READY_ADULT, T_READY_PRIVATE, T_READY_PERSON};
    (void)s;
    bool ready = v->parts.bag->picking.ticks == READY_ALL;
    room_begin(f, "places/night", viewer_text(v, T_READY_TITLE), UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    if (!ui_narrow(f)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ready ? "icons/swallow-speak" : "icons/swallow-think", 330, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_panel(f, TONE_PAPER, 22, 22);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK,
                    v->parts.bag->shelf->entries[v->parts.bag->picking.picked].head.title);
    ui_end(f);
    for (int i = 0; i < TICKS; i++)
        ui_toggle(f, ui_row(ID_TICK, i), viewer_text(v, ticks[i]), (v->parts.bag->picking.ticks >> i & 1) != 0);
    ui_end(f);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), ready ? BUTTON_PRIMARY : BUTTON_QUIET, ready ? NULL : "icons/lock",
              viewer_text(v, T_READY_GO));
    ui_end(f);
    room_end(f);
}

// Én says what the story is about; who would rather not hear it may leave.
static void notice_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    room_begin(f, "places/night", v->view.title, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow-speak", ui_narrow(f) ? 260 : 360, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_move(f, MOTION_SETTLE, s->since_ms);
    ui_begin_panel(f, TONE_PAPER, 28, 26);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, shown(v->view.notice));
    ui_end(f);
    ui_end(f);
    room_strip(f);
    strip_said(f, viewer_text(v, v->view.alone ? T_NOTICE_ALONE : T_NOTICE_LEAVE));
    bar_bottom(v, f, BAR_NEXT, viewer_text(v, T_NOTICE_BEGIN));
    room_end(f);
}

static struct next problem_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)v, (void)s;
    bool leave = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU ||
                 viewer_pressed(in, ID_LEAVE);
    return leave ? next_pop() : next_stay();
}

static void problem_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[v->parts.bag->picking.picked];
    room_begin(f, "places/night", viewer_text(v, T_PROBLEM_TITLE), UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 24, 24);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, e->problem != NULL ? e->problem : e->path);
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_PROBLEM_WHAT_NOW));
    ui_begin_row(f, 0);
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_PRIMARY, NULL, viewer_text(v, T_PROBLEM_BACK));
    ui_end(f);
    room_end(f);
}

const struct screen_ops ready_screen = {.name = "ready", .input = input, .draw = draw};
const struct screen_ops notice_screen = {.name = "notice", .input = phase_input, .draw = notice_draw};
const struct screen_ops problem_screen = {.name = "problem", .input = problem_input, .draw = problem_draw};
