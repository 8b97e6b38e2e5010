// SPDX-License-Identifier: MIT
//
// rest.c — eyes that have looked at a screen for half an hour look far away. A press goes on.
#include "screens_inside.h"

enum { ID_GO_ON = 1 };

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_GO_ON);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)v, (void)s;
    bool on = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_MENU || viewer_pressed(in, ID_GO_ON);
    return on ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    room_begin(f, "places/calm", viewer_text(v, T_REST_TITLE), UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow-rest", ui_narrow(f) ? 240 : 300, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 28, 26);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, viewer_text(v, T_REST_SAYS));
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_REST_HOW));
    ui_end(f);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, 0);
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_GO_ON), BUTTON_PRIMARY, NULL, viewer_text(v, T_REST_GO_ON));
    ui_end(f);
    room_end(f);
}

const struct screen_ops rest_screen = {
    .name = "rest", .enter = enter, .input = input, .draw = draw, .music = MUSIC_CALM};
