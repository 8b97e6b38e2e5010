// SPDX-License-Identifier: MIT
//
// title.c — the first screen: together, alone, who to call.
#include "screens_inside.h"

enum {
    ID_FORUM = 1,
    ID_ALONE,
    ID_CALL,
    ID_SETTINGS,
    ID_LANGUAGE,
    ID_QUIT,
    ID_GO_ON,
    ID_LEAVE_IT,
    ID_PLAN,
    ID_MEETINGS,
    ID_PRINTING
};

static bool can_go_on(const struct viewer *v) { return v->parts.bag->papers != NULL && v->parts.bag->papers->left; }

// Enter alone leads to the forum, or on with the meeting that was cut off.
static int first(const struct viewer *v) { return can_go_on(v) ? ID_GO_ON : ID_FORUM; }

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    viewer_ask(v, (struct request){.kind = REQUEST_PAPERS, .shown_from = 0});
    v->focus = ui_id(first(v));
}

struct next title_again(struct viewer *v)
{
    struct bag *bag = v->parts.bag;
    if (bag->programme != NULL)
        bag->programme->on = bag->programme->loaded = false;
    bag->picking = (struct picking){0};
    viewer_restart(v);
    return next_reset(&title_screen);
}

// It offers to go on with a meeting that was left, and Enter does it.
static void news(struct viewer *v, struct screen *s, enum news news)
{
    (void)s;
    if (news == NEWS_PAPERS && v->depth == 1)
        v->focus = ui_id(first(v));
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    int id = in->action == UI_PRESS                         ? in->pressed.what
             : in->action == UI_OK || in->action == UI_NEXT ? (can_go_on(v) ? ID_GO_ON : ID_FORUM)
                                                            : 0;
    switch (id) {
    case ID_FORUM: return next_push(&setup_screen);
    case ID_GO_ON: viewer_wants(v, REQUEST_RESUME); return next_stay();
    case ID_LEAVE_IT: viewer_wants(v, REQUEST_LEAVE); return next_stay();
    case ID_PLAN: return next_push(&plan_screen);
    case ID_MEETINGS: return next_push(&meetings_screen);
    case ID_PRINTING: return next_push(&printing_screen);
    case ID_ALONE: return next_push(&alone_screen);
    case ID_CALL: return next_push(&help_screen);
    case ID_SETTINGS: return next_push(&settings_screen);
    case ID_LANGUAGE: viewer_next_language(v); return next_stay();
    case ID_QUIT: viewer_wants(v, REQUEST_QUIT); return next_stay();
    default: return in->action == UI_MENU ? next_push(&settings_screen) : next_stay();
    }
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    ui_background(f, "places/title");
    ui_begin_row(f, 0);
    ui_wide(f, 5);
    ui_space(f, 0);
    ui_wide(f, ui_narrow(f) ? 66 : 56);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/logo", 170, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_TITLE, TONE_CHALK, viewer_text(v, T_TITLE_SHOWN));
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_TITLE_PROMISE));
    ui_end(f);
    ui_end(f);
    ui_space(f, 10);
    if (can_go_on(v)) {
        ui_button(f, ui_id(ID_GO_ON), BUTTON_PRIMARY, "icons/lantern-on",
                  viewer_fill(v, f, T_TITLE_GO_ON, v->parts.bag->papers->left_words, NULL));
        ui_button(f, ui_id(ID_LEAVE_IT), BUTTON_QUIET, NULL, viewer_text(v, T_TITLE_LEAVE_IT));
    }
    ui_button(f, ui_id(ID_FORUM), can_go_on(v) ? BUTTON_PLAIN : BUTTON_PRIMARY, "icons/talk-circle",
              viewer_text(v, T_TITLE_FORUM));
    if (v->parts.bag->papers != NULL) {
        ui_begin_row(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        ui_button(f, ui_id(ID_PLAN), BUTTON_PLAIN, NULL, viewer_text(v, T_TITLE_PLAN));
        ui_grow(f, 1);
        ui_button(f, ui_id(ID_PRINTING), BUTTON_PLAIN, "icons/print", viewer_text(v, T_TITLE_PRINTING));
        ui_grow(f, 1);
        ui_button(f, ui_id(ID_MEETINGS), BUTTON_PLAIN, NULL, viewer_text(v, T_TITLE_MEETINGS));
        ui_end(f);
    }
    ui_button(f, ui_id(ID_ALONE), BUTTON_PLAIN, "icons/swallow", viewer_text(v, T_TITLE_ALONE));
    ui_button(f, ui_id(ID_CALL), BUTTON_PLAIN, "icons/phone", viewer_text(v, T_TITLE_CALL));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_SETTINGS), BUTTON_QUIET, "icons/settings", viewer_text(v, T_TITLE_SETTINGS));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_LANGUAGE), BUTTON_QUIET, "icons/language",
              text(languages_after(v->parts.languages, v->lang), T_LANGUAGE_NAME));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_QUIT), BUTTON_QUIET, "icons/exit", viewer_text(v, T_TITLE_QUIT));
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

const struct screen_ops title_screen = {
    .name = "title", .enter = enter, .input = input, .draw = draw, .news = news, .sound = "theme"};
