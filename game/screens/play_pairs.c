// SPDX-License-Identifier: MIT
//
// play_pairs.c — telling rehearsed in pairs: one child tells, one is the adult who hears; then they change places.
//
// Who speaks stands in light, and the words hang above them, as large as the hall can read; the other one listens. They
// begin far apart and come nearer with every answer, and the adult who hears sits down to the child. Behind them other
// pairs of the hall do the same, in every scene others.
// A lone child tells the swallow, which sits on the left and looks at the child.
#include "play.h"

#include <string.h>

enum {
    PAIR_UNITS = 560,
    PAIR_LEAST = 240,
    MIDDLE = 500,
    BESIDE = 65,
    BUBBLE_PERCENT = 76,
    SWALLOW = 300,
    STEPS = 4 // from one who is busy to one who helps
};

static const struct view_pair *newest(const struct view_pairs *p)
{
    return p->count > 0 ? &p->lines[p->count - 1] : NULL;
}

static bool hears_left(const struct view_pairs *p) { return p->round == 2 || p->hearer == NULL; }

// How often the one who hears has answered so far, at most STEPS - 1.
static int answers(const struct view_pairs *p)
{
    int count = 0;
    for (int i = 0; i < p->count; i++)
        count += p->lines[i].hears;
    return count < STEPS ? count : STEPS - 1;
}

// From the middle, in thousandths.
static int apart(const struct view_pairs *p)
{
    static const int way[STEPS] = {290, 250, 190, 150};
    return p->hearer == NULL || p->round == 0 ? 230 : p->change ? way[1] : way[answers(p)];
}

static int place(const struct view_pairs *p, bool left) { return left ? MIDDLE - apart(p) : MIDDLE + apart(p); }

// A hand that reaches out points to the right: who stands there opens both.
static const char *pose(const struct view_pairs *p, bool hears, bool left, bool speaks)
{
    static const char *const hearer[2][STEPS] = {{"rest", "stop", "hug", "hug"}, {"rest", "point", "reach", "hug"}};
    static const char *const teller[2][STEPS] = {{"hide", "rest", "hug", "hug"}, {"hide", "reach", "reach", "hug"}};
    if (p->round == 0 || p->change || !speaks)
        return "rest";
    return (hears ? hearer : teller)[left][answers(p)];
}

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
    ui_begin_at(f, place(p, left));
    if (p->change || p->round == 0)
        ui_move(f, left ? MOTION_COME_LEFT : MOTION_COME_RIGHT, v->step_since_ms);
    else
        ui_move_after(f, speaks ? MOTION_SPEAK : MOTION_REACT, v->step_since_ms, 0);
    if (hears && p->hearer == NULL) {
        swallow_hears(f, speaks);
    } else {
        struct ui_person person = {.figure = hears ? p->hearer : p->teller,
                                   .mood = play_mood(hears ? p->hearer_mood : p->teller_mood),
                                   .pose = pose(p, hears, left, speaks),
                                   .sits = hears && !p->change && answers(p) > 1,
                                   .state = speaks ? ui_speaks(f, v->step_since_ms) : ui_listens(f, v->step_since_ms)};
        ui_person(f, &person, units_high);
    }
    ui_end_at(f, place(p, left));
}

// Two of the hall at each side, small and far behind; never who stands in front.
static void others(struct viewer *v, struct ui_frame *f)
{
    enum { FAR_UNITS = 330, FAR_ABOVE = 90, FAR_ALPHA = 215, LATER_MS = 90 };
    static const int at[PLAY_HALL] = {0, 120, 0, 880, 1000};
    const struct view_pairs *p = &v->view.pairs;
    const char *figures[PLAY_HALL];
    play_hall(&v->view, p->teller, figures);
    for (int i = 0; i < PLAY_HALL; i++) {
        if (i == PLAY_HALL / 2 || strcmp(figures[i], p->teller) == 0 ||
            (p->hearer != NULL && strcmp(figures[i], p->hearer) == 0))
            continue;
        bool turn = (i + p->count) % 2 == 0;
        struct ui_person person = {.figure = figures[i],
                                   .mood = turn ? "happy" : "calm",
                                   .pose = turn && i < PLAY_HALL / 2 ? "reach" : "rest",
                                   .state = ui_listens(f, v->step_since_ms + (uint32_t)i * LATER_MS)};
        ui_begin_at(f, at[i]);
        ui_fade(f, FAR_ALPHA);
        ui_begin_column(f, 0);
        ui_grow(f, 1); // and gives way where there is little room
        ui_person(f, &person, FAR_UNITS);
        ui_space(f, FAR_ABOVE);
        ui_end(f);
        ui_end_at(f, at[i]);
    }
}

static void light(struct viewer *v, struct ui_frame *f, int units_high)
{
    const struct view_pairs *p = &v->view.pairs;
    const struct view_pair *now = newest(p);
    if (now == NULL)
        return;
    bool left = now->hears == hears_left(p);
    int at = place(p, left) + (left ? -BESIDE : BESIDE); // it is wider than they are
    ui_begin_at(f, at);
    ui_move(f, MOTION_GLOW, v->step_since_ms);
    ui_picture(f, "icons/glow-warm", units_high, FIT_CONTAIN);
    ui_end_at(f, at);
}

static void two(struct viewer *v, struct ui_frame *f)
{
    const struct view_pairs *p = &v->view.pairs;
    ui_begin_ground(f, PAIR_LEAST, PAIR_UNITS);
    if (p->hearer != NULL)
        others(v, f);
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
