// SPDX-License-Identifier: MIT
//
// play_pairs.c — telling rehearsed in pairs: one child tells, one is the adult who hears; then they change places.
//
// Who speaks stands in light, and the words hang above them, as large as the hall can read; the other one listens.
// A lone child tells the swallow, which sits on the left and looks at the child.
#include "play.h"

enum { PAIR_UNITS = 560, PAIR_LEAST = 240, LEFT = 270, RIGHT = 730, BESIDE = 65, BUBBLE_PERCENT = 76, SWALLOW = 300 };

static const struct view_pair *newest(const struct view_pairs *p)
{
    return p->count > 0 ? &p->lines[p->count - 1] : NULL;
}

static bool hears_left(const struct view_pairs *p) { return p->round == 2 || p->hearer == NULL; }

static const char *role_name(struct viewer *v, bool hears)
{
    return viewer_text(v, !hears ? T_GUIDE_TELLS : v->view.pairs.hearer != NULL ? T_GUIDE_HEARS : T_GUIDE_SWALLOW);
}

static void swallow_hears(struct ui_frame *f, bool speaks)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, speaks ? "icons/swallow-speak" : "icons/swallow", SWALLOW, FIT_CONTAIN);
    ui_end(f);
}

// One of the two: in light while they speak.
static void stands(struct viewer *v, struct ui_frame *f, bool hears, int units_high)
{
    const struct view_pairs *p = &v->view.pairs;
    const struct view_pair *now = newest(p);
    bool left = hears == hears_left(p), speaks = now != NULL && now->hears == hears;
    ui_begin_at(f, left ? LEFT : RIGHT);
    if (p->change || p->round == 0)
        ui_move(f, left ? MOTION_COME_LEFT : MOTION_COME_RIGHT, v->step_since_ms);
    else
        ui_move_after(f, speaks ? MOTION_SPEAK : MOTION_REACT, v->step_since_ms, 0);
    if (hears && p->hearer == NULL) {
        swallow_hears(f, speaks);
    } else {
        struct ui_person person = {.figure = hears ? p->hearer : p->teller,
                                   .mood = play_mood(hears ? p->hearer_mood : p->teller_mood),
                                   .pose = speaks && left ? "reach" : "rest", // a hand points to the right
                                   .state = speaks ? ui_speaks(f, v->step_since_ms) : ui_listens(f, v->step_since_ms)};
        ui_person(f, &person, units_high);
    }
    ui_end_at(f, left ? LEFT : RIGHT);
}

static void light(struct viewer *v, struct ui_frame *f, int units_high)
{
    const struct view_pairs *p = &v->view.pairs;
    const struct view_pair *now = newest(p);
    if (now == NULL)
        return;
    int at = now->hears == hears_left(p) ? LEFT - BESIDE : RIGHT + BESIDE; // it is wider than they are
    ui_begin_at(f, at);
    ui_move(f, MOTION_GLOW, v->step_since_ms);
    ui_picture(f, "icons/glow-warm", units_high, FIT_CONTAIN);
    ui_end_at(f, at);
}

static void two(struct viewer *v, struct ui_frame *f)
{
    ui_begin_ground(f, PAIR_LEAST, PAIR_UNITS);
    light(v, f, PAIR_UNITS);
    stands(v, f, true, PAIR_UNITS);
    stands(v, f, false, PAIR_UNITS);
    ui_end_ground(f);
}

static enum text_role words_role(const struct viewer *v)
{
    return play_laptop(v) ? ROLE_TEXT_TITLE : ROLE_TEXT_QUESTION;
}

// Above whoever speaks.
static void bubble(struct viewer *v, struct ui_frame *f, const struct view_pair *line)
{
    bool left = line->hears == hears_left(&v->view.pairs);
    ui_begin_row(f, 0);
    if (!left) {
        ui_wide(f, 100 - BUBBLE_PERCENT);
        ui_space(f, 0);
    }
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_wide(f, BUBBLE_PERCENT);
    ui_begin_panel(f, TONE_PAPER, 20, 26);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, role_name(v, line->hears));
    ui_text(f, words_role(v), TONE_INK, line->text);
    ui_end(f);
    ui_end(f);
}

static void change_over(struct viewer *v, struct ui_frame *f)
{
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_LANTERN, 24, 26);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, viewer_text(v, T_PLAY_CHANGE_OVER));
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_INK, viewer_text(v, T_PLAY_CHANGE_OVER_HOW));
    ui_end(f);
}

// What to do, before the first word.
static void what_to_do(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_begin_panel(f, TONE_PAPER, 24, 24);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, view->alone ? T_PLAY_ACT_ALONE : T_PLAY_PAIRS));
    ui_bold(f);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, view->alone ? view->alone_text : view->question);
    ui_end(f);
}

void play_pairs(struct viewer *v, struct ui_frame *f)
{
    const struct view_pairs *p = &v->view.pairs;
    play_begin(v, f, 40);
    if (p->change)
        change_over(v, f);
    else if (newest(p) != NULL)
        bubble(v, f, newest(p));
    else
        what_to_do(v, f);
    two(v, f);
    play_end(v, f, BAR_NEXT, p->last ? viewer_text(v, T_PLAY_WE_DID) : NULL);
}
