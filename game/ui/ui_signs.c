// SPDX-License-Identifier: MIT
//
// ui_signs.c — signs: what stands upright on cloth or paper, with its letter, a picture and a few words. A sign hangs
// on a string, lies on the floor, or is what a thing wears that can be pressed as a whole (the label of a basket).
#include "ui_tree.h"

enum { SIGN_RADIUS = 14, SIGN_PADDING = 7, PICTOGRAM_UNITS = 76, PICTOGRAM_NARROW = 66, MARK_UNITS = 46 };
enum { PLATE_UNITS = 62, PLATE_DENSE = 48, PICTOGRAM_DENSE = 56, PADDING_DENSE = 4 };

static void mark(struct ui_frame *f, const struct ui_sign *how)
{
    if (how->mark == NULL)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, how->mark, MARK_UNITS, FIT_CONTAIN);
}

// The letter and the picture; spread out, what hangs between them has room.
static void above_the_words(struct ui_frame *f, int place, const struct ui_sign *how)
{
    int units = how->dense ? PICTOGRAM_DENSE : ui_narrow(f) ? PICTOGRAM_NARROW : PICTOGRAM_UNITS;
    bool pictured = f->pictogram != NULL;
    if (how->spread == 0)
        ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    ui__letter(f, place, how->dense ? PLATE_DENSE : PLATE_UNITS);
    if (how->spread > 0) {
        ui_grow(f, 1);
        ui_space(f, how->spread);
    }
    ui__pictogram(f, units);
    if (how->spread > 0 && !pictured)
        ui_space(f, units);
    if (how->spread == 0)
        mark(f, how);
    ui_end(f);
}

static void below_the_words(struct ui_frame *f, const struct ui_sign *how)
{
    if (f->claim_icon == NULL && how->mark == NULL)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 2);
    ui__claim(f);
    mark(f, how);
    ui_end(f);
}

void ui_sign(struct ui_frame *f, struct ui_id id, int place, const char *string, const struct ui_sign *how)
{
    static const enum ui_tone sheet[] = {TONE_PAPER, TONE_PAPER, TONE_PAPER_DIM, TONE_SAFE, TONE_UNSURE, TONE_RISKY};
    if (id.what != UI_NO_ID)
        ui_press(f, id, string);
    int least = how->dense ? PADDING_DENSE : SIGN_PADDING;
    ui_begin_panel(f, sheet[how->state], how->padding > least ? how->padding : least, SIGN_RADIUS);
    struct node *n = f->open;
    n->gap = how->dense ? 0 : 2;
    n->ringed = how->state == CHOICE_PICKED;
    above_the_words(f, place, how);
    if (n->ringed)
        ui_bold(f);
    ui_text_centred(f, how->role, TONE_INK, string);
    if (how->spread > 0)
        below_the_words(f, how);
    ui_end(f);
}
