// SPDX-License-Identifier: MIT
//
// opening.c — a careful level and a child alone: an adult who sits beside opens it.
//
// The adult has the printed guide of the level, where eight pictures stand in a row; pressed in that order they open
// it. There are more than a million orders, nothing says which press was wrong, and after a few tries the door stays
// shut until the title: a child's own presses never find it. Keys 1–6, the mouse and one pad do the same.
#include "screens_inside.h"

#include <string.h>

enum { ID_PICTURE = 1, ID_LEAVE, TRIES_MOST = 5, PICTURE_UNITS = 120, DOT_UNITS = 30 };

struct opening {
    int pressed; // so many pictures
    bool wrong;  // one of them was another
};

static const char *const pictures[LEVEL_OPENING_PICTURES] = {"icons/drum",    "icons/ball", "icons/lantern-on",
                                                             "icons/swallow", "icons/star", "icons/door-closed"};

bool opening_can_be_tried(const struct viewer *v) { return v->parts.bag->picking.wrong_tries < TRIES_MOST; }

static const struct level_head *head(const struct viewer *v)
{
    return &v->parts.bag->shelf->entries[v->parts.bag->picking.picked].head;
}

static void enter(struct viewer *v, struct screen *s)
{
    v->focus = ui_row(ID_PICTURE, 0);
    (void)s;
}

static struct next pressed(struct viewer *v, struct opening *at, int picture)
{
    uint8_t steps[LEVEL_OPENING_STEPS];
    shelf_opening(&v->parts.bag->shelf->entries[v->parts.bag->picking.picked], steps);
    at->wrong = at->wrong || steps[at->pressed] != picture;
    viewer_cue(v, SOUND_PRESS);
    if (++at->pressed < LEVEL_OPENING_STEPS)
        return next_stay();
    if (at->wrong) {
        v->parts.bag->picking.wrong_tries++;
        viewer_tell(v, viewer_text(v, T_OPENING_WRONG));
        return next_pop();
    }
    v->parts.bag->picking.has_opened = true;
    v->parts.bag->picking.opened = v->parts.bag->picking.picked;
    v->parts.bag->picking.wrong_tries = 0;
    return picker_begin(v);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    int picture = viewer_place(in, ID_PICTURE);
    if (picture >= 0 && picture < LEVEL_OPENING_PICTURES)
        return pressed(v, s->state, picture);
    bool leave = in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_LEAVE);
    return leave ? next_pop() : next_stay();
}

static void dots(struct ui_frame *f, int pressed_so_far)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++) {
        ui_fade(f, i < pressed_so_far ? 255 : 90);
        ui_circle(f, i < pressed_so_far ? TONE_LANTERN : TONE_CHALK_SOFT, DOT_UNITS);
    }
    ui_end(f);
}

static void picture(struct viewer *v, struct ui_frame *f, int i)
{
    const char *name = viewer_text(v, shelf_opening_text((uint8_t)i));
    ui_press(f, ui_row(ID_PICTURE, i), name);
    ui_begin_panel(f, TONE_CLOTH, 10, 18);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, pictures[i], PICTURE_UNITS, FIT_CONTAIN);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%d. %s", i + 1, name));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    room_begin(f, "places/night", head(v)->title, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 18, 22);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_OPENING_CHILD));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, viewer_text(v, T_OPENING_ADULT));
    ui_end(f);
    ui_begin_grid(f, LEVEL_OPENING_PICTURES / 2, UI_GAP_SMALL);
    for (int i = 0; i < LEVEL_OPENING_PICTURES; i++)
        picture(v, f, i);
    ui_end(f);
    const struct opening *at = s->state;
    dots(f, at->pressed);
    room_strip(f);
    ui_begin_row(f, 0);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_QUIET, "icons/back", viewer_text(v, T_PROBLEM_BACK));
    ui_end(f);
    room_end(f);
}

const struct screen_ops opening_screen = {
    .name = "opening", .state = sizeof(struct opening), .enter = enter, .input = input, .draw = draw};
