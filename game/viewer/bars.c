// SPDX-License-Identifier: MIT
//
// bars.c — what surrounds every phase of a meeting: the lanterns and the team above,
// the way back and the right next thing below; and the keys that mean the same in all phases.
#include "screen.h"

enum {
    ROOM_MARGIN = 4,
    DESK_SHADE = 96,
    BAR_LANTERN = 88,
    BAR_BADGE = 76,
    BELOW_HEADING = 14,
    FOOT_UNITS = 6, // a projector cuts what lies at the very edge
    TALK_MS = 90 * 1000
}; // of one question of a talk; it only suggests

static void team_above(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const char *name = viewer_text(v, animal_text(view->animals[view->turn]));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_fill(v, f, T_PLAY_TURN, name, NULL));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_badge(f, animal_name(view->animals[view->turn]), view->turn, false, BAR_BADGE);
}

static void stars_above(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    for (int i = 0; i < view->team_count; i++) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(view->animals[i]), i, false, 48);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%d", view->stars[i]));
    }
}

void bar_top(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_high(f, 104);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_space(f, 14);
    ui_align(f, UI_START, UI_START); // they hang into the picture
    ui_lanterns_hang(f, view->lanterns, view->lanterns_total, ui_narrow(f) ? BAR_LANTERN * 4 / 5 : BAR_LANTERN);
    ui_grow(f, 1);
    ui_space(f, 0);
    if (view->phase == PHASE_TALK && !view->alone)
        bar_sand(v, f, TALK_MS);
    if (view->stars_on && !view->alone)
        stars_above(v, f);
    else if (!view->alone && view->team_count > 0 &&
             (view->phase == PHASE_DECIDE || view->phase == PHASE_WHISPER || view->phase == PHASE_SHOW ||
              view->phase == PHASE_ASK || view->phase == PHASE_DOOR || view->phase == PHASE_REVEAL))
        team_above(v, f);
    if (view->alone) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_stays(f);
        ui_button(f, ui_id(ID_CORNER), BUTTON_QUIET, "icons/picture-frame", "");
    }
    ui_space(f, 14);
    ui_end(f);
}

static void wide(struct ui_frame *f, int units)
{
    ui_high(f, 1);
    ui_space(f, units);
}

// The sand of one half: a glass, and as much in it.
static void bulb(struct ui_frame *f, int sand)
{
    enum { BULB_HIGH = 32, BULB_WIDE = 40, GLASS_ALPHA = 120 };
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, BULB_HIGH);
    ui_begin_stack(f);
    ui_fade(f, GLASS_ALPHA);
    ui_begin_panel(f, TONE_CHALK_SOFT, 0, 14);
    wide(f, BULB_WIDE);
    ui_end(f);
    if (sand > 0) {
        ui_align(f, UI_CENTRE, UI_END);
        ui_high(f, sand);
        ui_begin_panel(f, TONE_LANTERN, 0, 12);
        wide(f, BULB_WIDE - 4);
        ui_end(f);
    }
    ui_end(f);
}

static void rim(struct ui_frame *f)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, 7);
    ui_begin_panel(f, TONE_LANTERN, 0, 3);
    wide(f, 50);
    ui_end(f);
}

// A sand-glass that runs slowly: so long it may take, and longer is fine too.
void bar_sand(struct viewer *v, struct ui_frame *f, uint32_t length_ms)
{
    enum { GRAINS = 10, GRAIN_UNITS = 3 };
    int fallen = ui_fill(f, v->step_since_ms, length_ms, GRAINS);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    rim(f);
    bulb(f, (GRAINS - fallen) * GRAIN_UNITS);
    bulb(f, fallen * GRAIN_UNITS);
    rim(f);
    ui_end(f);
}

static void aside(struct viewer *v, struct ui_frame *f)
{
    enum text_id words = v->parts.screens->aside != NULL ? v->parts.screens->aside(v) : TEXT_IDS;
    ui_grow(f, 1);
    if (words == TEXT_IDS) {
        ui_space(f, 0);
        return;
    }
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN, viewer_text(v, words));
}

// What goes on stands at the right end, and nothing else ever does: whoever presses there once too often asks for
// nothing they did not want.
void bar_bottom(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next_label)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_BACK), BUTTON_QUIET, "icons/back", "");
    ui_button(f, ui_id(ID_MENU), BUTTON_QUIET, "icons/settings", "");
    if ((wants & BAR_IDEA) != 0 && v->view.can_help && !v->view.alone)
        ui_button(f, ui_id(ID_IDEA), BUTTON_PLAIN, "icons/help", viewer_text(v, T_PLAY_IDEA));
    aside(v, f);
    if ((wants & BAR_AGAIN) != 0 && v->view.can_again)
        ui_button(f, ui_id(ID_AGAIN), BUTTON_PLAIN, NULL, viewer_text(v, T_PLAY_AGAIN));
    if ((wants & BAR_LOCK) != 0 && v->view.can_lock)
        ui_button(f, ui_id(ID_LOCK), BUTTON_PRIMARY, NULL, viewer_text(v, T_PLAY_LOCK));
    if ((wants & BAR_NEXT) != 0)
        ui_button(f, ui_id(ID_NEXT), BUTTON_PRIMARY, NULL,
                  next_label != NULL ? next_label : viewer_text(v, T_PLAY_NEXT));
    ui_end(f);
}

void bar_pages(struct ui_frame *f, int page, int pages)
{
    if (pages < 2)
        return;
    ui_button(f, ui_id(ID_EARLIER), BUTTON_PLAIN, NULL, "<");
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%d / %d", page + 1, pages));
    ui_button(f, ui_id(ID_LATER), BUTTON_PLAIN, NULL, ">");
}

static void edge_begin(struct ui_frame *f, enum ui_edge edge)
{
    ui_begin_veil(f, edge, 8);
    ui_begin_row(f, 0);
    ui_space(f, 16);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
}

void strip_begin(struct ui_frame *f) { edge_begin(f, UI_BELOW); }

void strip_end(struct ui_frame *f)
{
    ui_end(f);
    ui_space(f, 16);
    ui_end(f);
    ui_end(f);
}

void page_begin(struct ui_frame *f, int percent, enum ui_align along, int gap)
{
    ui_begin_row(f, 0);
    ui_wide(f, percent);
    ui_space(f, 0);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, along);
    ui_begin_column(f, gap);
}

void page_end(struct ui_frame *f, int percent)
{
    ui_end(f);
    ui_wide(f, percent);
    ui_space(f, 0);
    ui_end(f);
}

static void heading_strip(struct ui_frame *f, const char *heading)
{
    edge_begin(f, UI_ABOVE);
    ui_title(f, heading);
    strip_end(f);
}

void room_begin(struct ui_frame *f, const char *place, const char *heading, enum ui_align along)
{
    ui_background(f, place);
    ui_begin_column(f, 0);
    if (heading != NULL)
        heading_strip(f, heading);
    ui_grow(f, 1);
    page_begin(f, ROOM_MARGIN, along, UI_GAP);
    ui_space(f, 2);
}

void desk_begin(struct ui_frame *f, const char *heading)
{
    ui_background(f, "places/night");
    ui_shade(f, DESK_SHADE);
    ui_begin_column(f, 0);
    heading_strip(f, heading);
    ui_grow(f, 1);
    page_begin(f, ROOM_MARGIN, UI_START, UI_GAP_SMALL);
    ui_space(f, BELOW_HEADING);
}

void desk_empty(struct ui_frame *f, const char *words)
{
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow-rest", 230, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 28, 26);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, words);
    ui_end(f);
    ui_end(f);
}

void room_strip(struct ui_frame *f)
{
    ui_space(f, 2);
    page_end(f, ROOM_MARGIN);
    strip_begin(f);
    ui_begin_column(f, UI_GAP_SMALL);
}

void room_end(struct ui_frame *f)
{
    ui_end(f);
    ui_space(f, ui_narrow(f) ? 0 : FOOT_UNITS);
    strip_end(f);
    ui_end(f);
}

void strip_to_the_right(struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_space(f, 0);
}

void strip_line(struct ui_frame *f, const char *words) { ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, words); }

enum text_role role_beside(const struct ui_frame *f) { return ui_narrow(f) ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY; }

void strip_said(struct ui_frame *f, const char *words) { ui_text_centred(f, role_beside(f), TONE_CHALK, words); }

void bar_told(struct ui_frame *f, const char *sentence)
{
    ui_begin_panel(f, TONE_PAPER, 10, 0);
    ui_begin_row(f, 0);
    ui_wide(f, ROOM_MARGIN);
    ui_space(f, 0);
    ui_grow(f, 1);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, sentence);
    ui_wide(f, ROOM_MARGIN);
    ui_space(f, 0);
    ui_end(f);
    ui_end(f);
}

// A small light: whoever pressed sees that it was seen.
void bar_received(struct ui_frame *f)
{
    ui_align(f, UI_END, UI_END);
    ui_begin_panel(f, TONE_CLOTH, 8, 40);
    ui_circle(f, TONE_LANTERN, 22);
    ui_end(f);
}

static enum ui_action meaning(const struct ui_input *in)
{
    if (in->action != UI_PRESS)
        return in->action;
    switch (in->pressed.what) {
    case ID_NEXT: return UI_NEXT;
    case ID_BACK: return UI_BACK;
    case ID_IDEA: return UI_IDEA;
    case ID_AGAIN: return UI_AGAIN;
    case ID_MENU: return UI_MENU;
    default: return UI_NONE;
    }
}

struct next phase_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    enum ui_action action = meaning(in);
    if (action == UI_MENU)
        return next_push(v->parts.screens->menu);
    if (action == UI_OK)
        action = UI_NEXT;
    if (action == UI_NEXT)
        viewer_send(v, COMMAND_NEXT, 0, 0);
    if (action == UI_BACK)
        viewer_send(v, COMMAND_UNDO, 0, 0);
    if (action == UI_IDEA)
        viewer_send(v, COMMAND_HELP, 0, 0);
    if (action == UI_AGAIN)
        viewer_send(v, COMMAND_AGAIN, 0, 0);
    if (action == UI_SKIP)
        viewer_send(v, COMMAND_SKIP, 0, 0);
    return next_stay();
}
