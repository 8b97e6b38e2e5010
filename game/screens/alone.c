// SPDX-License-Identifier: MIT
//
// alone.c — a child by itself on a shared PC: what to know before. Nothing of it is kept.
#include "screens_inside.h"

enum { ID_GO = 1, ID_HOME };

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_GO);
    v->parts.bag->picking.has_opened = false;
    v->parts.bag->picking.wrong_tries = 0;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_GO)) {
        v->parts.bag->picking.alone_band = picker_alone_band(v);
        viewer_restart(v);
        viewer_send(v, COMMAND_SETUP, 0, 0);
        return next_stay();
    }
    if (in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_HOME))
        return next_pop();
    return next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    ui_background(f, "places/night");
    page_begin(f, 8, UI_CENTRE, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow", 220, FIT_CONTAIN);
    ui_begin_panel(f, TONE_PAPER, 24, 24);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, viewer_text(v, T_ALONE_HELLO));
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_ALONE_HIDE));
    ui_end(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_ALONE_GO));
    ui_end(f);
    page_end(f, 8);
}

const struct screen_ops alone_screen = {.name = "alone", .enter = enter, .input = input, .draw = draw};
