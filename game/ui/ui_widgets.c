// SPDX-License-Identifier: MIT
//
// ui_widgets.c — the things people press and look at, made of rows, panels and pictures.
#include "ui_tree.h"

#include "memory.h"

#include <stdio.h>

enum {
    CARD_RADIUS = 18,
    BUTTON_PADDING = 12,
    BUTTON_SIDES = 14,
    TICK_UNITS = 40,
    ICON_UNITS = 50,
    SWITCH_UNITS = 64,
    SWITCH_PADDING = 4,
    PLATE_UNITS = 62,
    CLAIM_UNITS = 46,
    LANTERN_GAP = 4,
    PICTOGRAM_UNITS = 80
};

static struct node *pressable(struct ui_frame *f, struct ui_id id, const char *label)
{
    if (id.what != UI_NO_ID)
        ui_press(f, id, label);
    ui_begin_panel(f, TONE_CLOTH, BUTTON_PADDING, CARD_RADIUS);
    return f->open;
}

static void dress_button(struct ui_frame *f, struct node *n, enum ui_button_kind kind, enum ui_tone *ink)
{
    const struct colour *tones = f->setting.theme->tones;
    switch (kind) {
    case BUTTON_PRIMARY:
        n->fill = tones[TONE_LANTERN];
        *ink = TONE_NIGHT;
        break;
    case BUTTON_PLAIN:
        n->fill = tones[TONE_CLOTH_LIGHT];
        *ink = TONE_CHALK;
        break;
    case BUTTON_QUIET:
        n->fill = tones[TONE_CLOTH];
        *ink = TONE_CHALK;
        break;
    case BUTTON_PICKED:
    case BUTTON_PICKED_QUIET:
        n->fill = tones[TONE_PAPER];
        n->state = SPOKEN_PICKED;
        *ink = TONE_INK;
        break;
    }
}

// As a switch is: the picture, or its room, and then the words.
static void words_at_the_left(struct ui_frame *f, const char *icon, enum ui_tone ink, const char *label)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_stack(f);
    ui_high(f, SWITCH_UNITS);
    ui_space(f, SWITCH_UNITS);
    if (icon != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, icon, ICON_UNITS, FIT_CONTAIN);
    }
    ui_end(f);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, ink, label);
    ui_space(f, 0); // air as wide as the gap
    ui_end(f);
}

void ui_entry(struct ui_frame *f, struct ui_id id, const char *icon, const char *label)
{
    enum ui_tone ink = TONE_CHALK;
    struct node *n = pressable(f, id, label);
    dress_button(f, n, BUTTON_PLAIN, &ink);
    n->padding = SWITCH_PADDING;
    n->along = UI_CENTRE;
    words_at_the_left(f, icon, ink, label);
    ui_end(f);
}

void ui_button(struct ui_frame *f, struct ui_id id, enum ui_button_kind kind, const char *icon, const char *label)
{
    enum ui_tone ink = TONE_CHALK;
    struct node *n = pressable(f, id, label);
    dress_button(f, n, kind, &ink);
    n->along = UI_CENTRE;
    n->sides = label[0] == '\0' ? 0 : ui_narrow(f) ? BUTTON_SIDES / 3 : BUTTON_SIDES;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    bool picked = kind == BUTTON_PICKED || kind == BUTTON_PICKED_QUIET;
    bool quiet = kind == BUTTON_QUIET || kind == BUTTON_PICKED_QUIET;
    if (icon != NULL || picked) {
        int tick = ui_narrow(f) ? TICK_UNITS * 3 / 4 : TICK_UNITS;
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, icon != NULL ? icon : "icons/picked", icon != NULL ? ICON_UNITS : tick, FIT_CONTAIN);
        f->open->last->lettered = label[0] != '\0';
    }
    if (label[0] != '\0') {
        if (kind == BUTTON_PRIMARY || picked)
            ui_bold(f);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text_centred(f, quiet ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY, ink, label);
    }
    ui_end(f);
    ui_end(f);
}

void ui_toggle(struct ui_frame *f, struct ui_id id, const char *label, bool on)
{
    struct node *n = pressable(f, id, label);
    n->fill = f->setting.theme->tones[on ? TONE_CLOTH_LIGHT : TONE_CLOTH];
    n->state = on ? SPOKEN_ON : SPOKEN_OFF;
    n->padding = SWITCH_PADDING;
    n->along = UI_CENTRE;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, on ? "icons/lantern-on" : "icons/lantern-off", SWITCH_UNITS, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, label);
    ui_space(f, 0);
    ui_end(f);
    ui_end(f);
}

// On its coloured plate, with the shape of its place behind.
void ui__letter(struct ui_frame *f, int place, int units)
{
    static const char *const shapes[] = {"icons/shape-circle",  "icons/shape-square", "icons/shape-triangle",
                                         "icons/shape-diamond", "icons/shape-circle", "icons/shape-square"};
    enum ui_tone tone = (enum ui_tone)(TONE_CHOICE_1 + place);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, tone, 4, CARD_RADIUS - 6);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, shapes[place], ui__plate(f, units), FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "%c", 'A' + place));
    ui_end(f);
    ui_end(f);
}

void ui_letter(struct ui_frame *f, int place) { ui__letter(f, place, PLATE_UNITS); }

// What the answer is about, for whoever does not read yet.
void ui__pictogram(struct ui_frame *f, int units)
{
    const char *picture = f->pictogram;
    f->pictogram = NULL;
    if (picture == NULL)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, picture, units, FIT_CONTAIN);
}

void ui__claim(struct ui_frame *f)
{
    const char *icon = f->claim_icon, *words = f->claim_words;
    f->claim_icon = f->claim_words = NULL;
    if (icon == NULL)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 4, CARD_RADIUS);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, icon, CLAIM_UNITS, FIT_CONTAIN);
    if (words != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, words);
        ui_space(f, 0); // air as wide as the gap
    }
    ui_end(f);
    ui_end(f);
}

static enum text_role answer_role(const struct ui_frame *f)
{
    return f->crowded || ui_narrow(f) ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER;
}

static void at_the_end(struct ui_frame *f, const char *picture)
{
    if (picture == NULL)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, picture, ui_narrow(f) ? PLATE_UNITS : PLATE_UNITS * 9 / 8, FIT_CONTAIN);
}

void ui_choice(struct ui_frame *f, struct ui_id id, int place, const char *string, enum choice_state state,
               const char *mark)
{
    static const enum ui_tone card[] = {TONE_PAPER, TONE_PAPER, TONE_PAPER_DIM, TONE_SAFE, TONE_UNSURE, TONE_RISKY};
    struct node *n = pressable(f, id, string);
    n->fill = f->setting.theme->tones[card[state]];
    n->padding = f->crowded ? 7 : 9;
    n->along = UI_CENTRE;
    n->ringed = n->lifted = state == CHOICE_PICKED;
    n->answers = true;
    n->state = state == CHOICE_PICKED ? SPOKEN_PICKED : SPOKEN_PLAIN;
    ui_begin_row(f, ui_narrow(f) && (f->pictogram != NULL || f->shown_by != NULL) ? UI_GAP_SMALL : UI_GAP);
    ui_letter(f, place);
    ui__pictogram(f, f->crowded ? PLATE_UNITS * 9 / 8 : ui_narrow(f) ? PLATE_UNITS * 5 / 4 : PICTOGRAM_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, answer_role(f), state == CHOICE_QUIET ? TONE_INK_SOFT : TONE_INK, string);
    f->open->last->balanced = true;
    ui__claim(f);
    at_the_end(f, mark);
    if (f->shown_by != NULL)
        ui_spare(f, 1);
    at_the_end(f, f->shown_by);
    f->shown_by = NULL;
    ui_end(f);
    ui_end(f);
}

void ui_name_plate(struct ui_frame *f, struct ui_id id, const char *string, enum choice_state state)
{
    struct node *n = pressable(f, id, string);
    n->fill = f->setting.theme->tones[state == CHOICE_QUIET ? TONE_PAPER_DIM : TONE_PAPER];
    n->along = UI_CENTRE;
    n->ringed = n->lifted = state == CHOICE_PICKED;
    n->answers = true;
    n->state = state == CHOICE_PICKED ? SPOKEN_PICKED : SPOKEN_PLAIN;
    ui_text_centred(f, answer_role(f), state == CHOICE_QUIET ? TONE_INK_SOFT : TONE_INK, string);
    ui_end(f);
}

void ui_card(struct ui_frame *f, struct ui_id id, int place, const char *string, enum choice_state state)
{
    struct node *n = pressable(f, id, string);
    n->fill = f->setting.theme->tones[state == CHOICE_QUIET ? TONE_PAPER_DIM : TONE_PAPER];
    n->padding = 14;
    n->gap = UI_GAP_SMALL;
    n->ringed = n->lifted = state == CHOICE_PICKED;
    n->answers = true;
    n->state = state == CHOICE_PICKED ? SPOKEN_PICKED : SPOKEN_PLAIN;
    ui_begin_stack(f); // its letter in the corner
    ui_align(f, UI_START, UI_START);
    ui_begin_row(f, 0);
    ui_letter(f, place);
    ui_end(f);
    ui__pictogram(f, PICTOGRAM_UNITS * 13 / 8);
    ui_end(f);
    ui_text_centred(f, answer_role(f), TONE_INK, string);
    ui_end(f);
}

void ui_badge(struct ui_frame *f, const char *animal, int team, bool active, int units_high)
{
    const struct colour *tones = f->setting.theme->tones;
    ui_begin_panel(f, (enum ui_tone)(TONE_TEAM_1 + team), units_high / 12, team % 2 == 0 ? units_high : CARD_RADIUS);
    f->open->ringed = active;
    if (!active)
        f->open->fill = tones[TONE_TEAM_1 + team];
    ui_picture(f, ui_keep(f, "animals/%s", animal), units_high * 5 / 6, FIT_CONTAIN);
    ui_end(f);
}

// More than three fifths of a screen of lanterns are not counted by anybody: one of them and two numbers.
static bool too_many_lanterns(const struct ui_frame *f, int total, int units_high)
{
    int w = 1, h = 1;
    f->measure->picture(f->measure->self, "icons/lantern-on", &w, &h);
    int one = ui__px(f, units_high) * w / (h > 0 ? h : 1) + ui__px(f, LANTERN_GAP);
    return total > 1 && one * total > f->setting.width * 3 / 5;
}

static void lanterns_in_numbers(struct ui_frame *f, int lit, int total, int units_high)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, lit > 0 ? "icons/lantern-on" : "icons/lantern-off", units_high, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, ui_keep(f, "%d / %d", lit, total));
    ui_end(f);
}

static void lantern(struct ui_frame *f, bool lit, int units_high)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, lit ? "icons/lantern-on" : "icons/lantern-off", units_high, FIT_CONTAIN);
}

// Some hang deeper than others; the cord ends in the lantern's ring.
static void hanging(struct ui_frame *f, int place, bool lit, int units_high)
{
    static const int cords[] = {4, 12, 6, 14, 2};
    enum { CORD_UNITS = 3, RING_PERCENT = 15 };
    int cord = cords[place % (int)(sizeof cords / sizeof *cords)];
    ui_align(f, UI_START, UI_START);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_START);
    ui_high(f, cord + units_high * RING_PERCENT / 100);
    ui_begin_column(f, 0);
    ui_high(f, cord + units_high * RING_PERCENT / 100);
    ui_begin_panel(f, TONE_CHALK_SOFT, 1, 0);
    ui_space(f, CORD_UNITS);
    ui_end(f);
    ui_end(f);
    ui_begin_column(f, 0);
    ui_space(f, cord);
    lantern(f, lit, units_high);
    ui_end(f);
    ui_end(f);
}

void ui_lanterns_hang(struct ui_frame *f, int lit, int total, int units_high)
{
    if (too_many_lanterns(f, total, units_high)) {
        lanterns_in_numbers(f, lit, total, units_high);
        return;
    }
    ui_begin_row(f, 0);
    for (int i = 0; i < total; i++)
        hanging(f, i, i < lit, units_high);
    ui_end(f);
}
