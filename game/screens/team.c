// SPDX-License-Identifier: MIT
//
// team.c — a team's own display, in the hand: the question, its answers, and the vote. All else is on the hall's.
//
//   nobody's yet   whose is it? (a seat beyond the teams' own joins one)
//   a question     its words and answers; when the hall shows what it thinks an answer can be pressed, and another,
//                  until the gong
//   else           "look at the big screen"
//
// Must never: show what is not in the view of its role; do anything but answer for its own seat.
#include "phases.h"
#include "screens_inside.h"

enum { ID_TEAM = 1 };

static bool has_team(const struct viewer *v) { return v->own.team < v->view.team_count; }

static bool votes(const struct viewer *v) { return has_team(v) && phase_votes(&v->view); }

// ---- what is shown ----

static void whose(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_title(f, viewer_text(v, T_TEAM_WHICH));
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < view->team_count; i++) {
        ui_grow(f, 1);
        ui_begin_column(f, UI_GAP_SMALL);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(view->animals[i]), i, true, 160);
        ui_button(f, ui_row(ID_TEAM, i), BUTTON_PLAIN, NULL, viewer_text(v, animal_text(view->animals[i])));
        ui_end(f);
    }
    ui_end(f);
}

static const char *what_to_do(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (!phase_asks(&v->view))
        return viewer_text(v, T_TEAM_LOOK);
    if (!votes(v))
        return viewer_text(v, T_TEAM_TALK);
    for (int i = 0; i < view->option_count; i++)
        if (view->options[i].ordinal == v->own.vote)
            return viewer_fill(v, f, T_TEAM_VOTED, ui_keep(f, "%c", view->options[i].letter), NULL);
    return viewer_text(v, T_TEAM_VOTE);
}

static void question(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_begin_panel(f, TONE_CLOTH, 16, 20);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, view->question);
    ui_end(f);
    ui_spare(f, 1); // the first card is lifted when it is taken up
    ui_space(f, 0);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        play_pictogram(f, o);
        ui_choice(f, votes(v) ? ui_row(ID_OPTION, i) : ui_id(UI_NO_ID), i, o->text,
                  o->ordinal == v->own.vote ? CHOICE_PICKED : CHOICE_OPEN, NULL);
    }
}

// Its animal, large, or Én: the hand is not to be looked at now.
static void waits(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (has_team(v))
        ui_badge(f, animal_name(view->animals[v->own.team]), v->own.team, false, 380);
    else
        ui_picture(f, "icons/swallow-rest", 380, FIT_CONTAIN);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct view *view = &v->view;
    (void)s;
    page_begin(f, 4, UI_CENTRE, UI_GAP);
    if (view->team_count > 0 && !view->alone && !has_team(v)) {
        whose(v, f);
        page_end(f, 4);
        return;
    }
    if (has_team(v) && phase_asks(&v->view)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(view->animals[v->own.team]), v->own.team, false, 120);
    }
    if (phase_asks(&v->view))
        question(v, f);
    else
        waits(v, f);
    ui_text_centred(f, phase_asks(&v->view) ? ROLE_TEXT_BODY : ROLE_TEXT_QUESTION, TONE_CHALK, what_to_do(v, f));
    page_end(f, 4);
}

// ---- what is pressed ----

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    int team = viewer_row(in, ID_TEAM), place = viewer_place(in, ID_OPTION);
    (void)s;
    if (team >= 0 && team < v->view.team_count)
        viewer_answer(v, COMMAND_SEAT, (uint8_t)team);
    else if (votes(v) && place >= 0 && place < v->view.option_count)
        viewer_answer(v, COMMAND_VOTE, v->view.options[place].ordinal);
    return next_stay();
}

const struct screen_ops team_screen = {.name = "team", .input = input, .draw = draw};
