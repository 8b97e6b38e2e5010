// SPDX-License-Identifier: MIT
//
// alone.c — a child by itself on a shared PC: what to know before. Nothing of it is kept.
#include "screens_inside.h"

enum { ID_GO = 1, ID_HOME };

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_GO);
    v->parts.bag->picking = (struct picking){.picked = 0};
    solo_forget(v->parts.bag);
}

// A child who plays alone opens no door, and leaves none open.
static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    if (phones_are_on(v))
        phones_turn(v, false);
}

struct next alone_begins(struct viewer *v)
{
    viewer_restart(v);
    viewer_send(v, COMMAND_SETUP, 0, 0);
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)v, (void)s;
    if (in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_GO))
        return next_push(solo_can_sign_in(v) ? &sign_screen : &friend_screen);
    if (in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_HOME))
        return next_pop();
    return next_stay();
}

// The key that leads back is told here and nowhere else: not on the screen that hides.
static const char *how_to_hide(struct viewer *v, struct ui_frame *f)
{
    return viewer_fill(v, f, T_ALONE_HIDE, ui_key_label(v->parts.settings->keymap.keys[UI_COME_BACK][0]), NULL);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    room_begin(f, "places/night", NULL, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_move(f, MOTION_EN_COMES, s->since_ms);
    ui_picture(f, "icons/swallow-speak", ui_narrow(f) ? 280 : 380, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 28, 26);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, viewer_text(v, solo_can_sign_in(v) ? T_ALONE_HELLO_SIGN : T_ALONE_HELLO));
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, how_to_hide(v, f));
    ui_end(f);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_ALONE_GO));
    ui_end(f);
    room_end(f);
}

const struct screen_ops alone_screen = {
    .name = "alone", .enter = enter, .came = came, .input = input, .draw = draw, .alone = true};
