// SPDX-License-Identifier: MIT
//
// alone.c — a child by itself on a shared PC: what to know before. Nothing of it is kept.
#include "screen.h"

enum { ID_GO = 1, ID_HOME };

static void enter(struct hall *h, struct screen *s)
{
    (void)s;
    h->focus = ui_id(ID_GO);
    h->opened = -1;
    h->wrong_tries = 0;
}

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (in->action == UI_OK || in->action == UI_NEXT || hall_pressed(in, ID_GO)) {
        h->alone_band = picker_alone_band(h);
        hall_restart(h);
        hall_send(h, COMMAND_SETUP, 0, 0);
        return next_stay();
    }
    if (in->action == UI_BACK || in->action == UI_MENU || hall_pressed(in, ID_HOME))
        return next_pop();
    return next_stay();
}

static void draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    ui_background(f, "places/night");
    page_begin(f, 8, UI_CENTRE, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow", 220, FIT_CONTAIN);
    ui_begin_panel(f, TONE_PAPER, 24, 24);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, hall_text(h, T_ALONE_HELLO));
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, hall_text(h, T_ALONE_HIDE));
    ui_end(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, hall_text(h, T_ALONE_GO));
    ui_end(f);
    page_end(f, 8);
}

const struct screen_ops alone_screen = {.name = "alone", .enter = enter, .input = input, .draw = draw};
