// SPDX-License-Identifier: MIT
//
// play_order.c — steps that are put in order, as signs on a string.
//
// The string goes across the picture with a lantern for every place; the signs lie below. The one that is named is
// lifted up to the next place and hangs there by its pegs. When they are turned over, step after step moves to its true
// place and the lantern over it is lit.
#include "play.h"

#include <limits.h>

enum { LANTERN_UNITS = 150, NUMBER_UNITS = 40, EDGE = 5, FOUR_LINES = 250 /* units of a step's words */ };

// The sizes of one scene, the same for as long as it lasts. Where words are many the signs hang higher and all about
// them is smaller, so that the letters stay as large as the back row needs them.
struct measures {
    enum text_role role;
    bool dense;
    int hangs, lantern, peg, beside_lantern, teeth, gap;
};

const char *play_task_order(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int placed = 0;
    for (int i = 0; i < view->option_count; i++)
        placed += view->options[i].placed > 0;
    const char *left = ui_keep(f, "%d", view->option_count - placed);
    if (view->phase != PHASE_DECIDE || placed == 0)
        return viewer_fill(v, f, T_PLAY_TASK_ORDER, ui_keep(f, "%d", view->option_count), NULL);
    return view->can_lock ? viewer_text(v, T_PLAY_TASK_PLACED) : viewer_fill(v, f, T_PLAY_TASK_LEFT, left, NULL);
}

static int slot_units(const struct view *view, const struct ui_frame *f, int aside)
{
    return play_column_units(f, 100 - aside, view->option_count);
}

// A word that is too wide is higher than any.
static int highest(const struct view *view, struct ui_frame *f, int aside, int padding)
{
    int most = 0;
    for (int i = 0; i < view->option_count; i++) {
        int high = ui_text_high(f, ROLE_TEXT_BODY, view->options[i].text,
                                slot_units(view, f, aside) - 2 * (EDGE + padding));
        if (high == 0)
            return INT_MAX;
        most = high > most ? high : most;
    }
    return most;
}

// On a small screen where words are few; else their heads stand with the question.
int play_steps_beside(const struct view *view, struct ui_frame *f, int people)
{
    enum { DENSE_PADDING = 4, FIVE_LINES = 280 };
    int beside = play_beside(view, f, people);
    return ui_narrow(f) && highest(view, f, beside, DENSE_PADDING) >= FIVE_LINES ? 0 : beside;
}

// Percent of the width for whom it is about.
static int aside(const struct view *view, struct ui_frame *f)
{
    if (view->alone && view->phase == PHASE_REVEAL) // they act below the string (solo_scenes.c)
        return 0;
    bool turned = view->phase == PHASE_REVEAL;
    return play_steps_beside(view, f, turned ? view->options[view->at_hand].turned.actor_count : view->stage_count);
}

// Three lines of each have room when some hang and others lie below, and four when all about them is smaller. Only
// where there are more columns than four they may be as small as what stands beside an answer.
static struct measures measures_of(const struct viewer *v, struct ui_frame *f)
{
    enum { THREE_LINES = 190, FEW_COLUMNS = 4 };
    static const struct measures roomy = {ROLE_TEXT_BODY, false, 56, LANTERN_UNITS, 66, 70, 18, UI_GAP_SMALL};
    static const struct measures dense = {ROLE_TEXT_BODY, true, 34, 110, 52, 56, 10, 2};
    int high = highest(&v->view, f, aside(&v->view, f), UI_GAP_SMALL);
    struct measures m = high > THREE_LINES ? dense : roomy;
    if (high > FOUR_LINES && v->view.option_count > FEW_COLUMNS)
        m.role = ROLE_TEXT_SMALL;
    return m;
}

// ---- the string ----

struct slot {
    const struct measures *m;
    int number; // from 1
    bool lit, lights_up;
    const struct view_option *hung; // or NULL
    int place;                      // of what hangs there: its letter
    struct ui_id id;
    struct ui_sign sign;
    bool lifted, slides; // comes from below, from another place of the string
    int from;            // which place that was, from 1
    uint32_t since_ms;
};

static void lantern(struct viewer *v, struct ui_frame *f, const struct slot *s)
{
    ui_align(f, UI_CENTRE, UI_START);
    ui_begin_stack(f);
    ui_picture(f, "icons/lantern-off", s->m->lantern, FIT_CONTAIN);
    if (s->lit) {
        if (s->lights_up)
            ui_move_after(f, MOTION_GLOW, v->step_since_ms, ui_motion_ms(MOTION_ACROSS));
        ui_picture(f, "icons/lantern-on", s->m->lantern, FIT_CONTAIN);
    }
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_PAPER, NUMBER_UNITS);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "%d", s->number));
    ui_end(f);
}

static void pegs(struct ui_frame *f, int units)
{
    enum { CORNER = 26 };
    ui_align(f, UI_STRETCH, UI_START);
    ui_begin_row(f, 0);
    ui_space(f, CORNER);
    ui_picture(f, "icons/peg", units, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_picture(f, "icons/peg", units, FIT_CONTAIN);
    ui_space(f, CORNER);
    ui_end(f);
}

static void hung(struct viewer *v, struct ui_frame *f, const struct slot *s)
{
    if (s->lifted)
        ui_move(f, MOTION_HANG, s->since_ms);
    if (s->lifted || s->slides)
        ui_move_part(f, MOTION_ACROSS, s->since_ms, 0,
                     (s->from - s->number) * slot_units(&v->view, f, aside(&v->view, f)) / 10);
    ui_begin_stack(f);
    ui_begin_column(f, 0);
    ui_space(f, s->m->hangs);
    ui_begin_row(f, 0);
    ui_space(f, EDGE);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    play_pictogram(f, s->hung);
    ui_sign(f, s->id, s->place, s->hung->text, &s->sign);
    ui_picture(f, "icons/pennant-teeth", s->m->teeth, FIT_COVER);
    ui_end(f);
    ui_space(f, EDGE);
    ui_end(f);
    ui_end(f);
    pegs(f, s->m->peg);
    ui_end(f);
}

// One length of string, and what hangs from it.
static void slot(struct viewer *v, struct ui_frame *f, const struct slot *s)
{
    enum { STRING_WIDE = 800, STRING_HIGH = 120 };
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_align(f, UI_STRETCH, UI_START);
    ui_picture(f, "icons/string", slot_units(&v->view, f, aside(&v->view, f)) * STRING_HIGH / STRING_WIDE + 6,
               FIT_CONTAIN);
    if (s->hung != NULL)
        hung(v, f, s);
    lantern(v, f, s);
    ui_end(f);
}

static struct slot slot_at(const struct measures *m, int number, int place)
{
    return (struct slot){.m = m,
                         .number = number,
                         .place = place,
                         .sign = {.role = m->role, .spread = m->beside_lantern, .dense = m->dense}};
}

// ---- while they are put in order ----

static int placed_at(const struct view *view, int number)
{
    for (int i = 0; i < view->option_count; i++)
        if (view->options[i].placed == number)
            return i;
    return -1;
}

static void string(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct measures m = measures_of(v, f);
    bool bare = placed_at(view, 1) < 0;
    if (bare) { // lanterns alone are as large as there is room
        ui_grow(f, 1);
        ui_high(f, LANTERN_UNITS);
        ui_begin_stack(f);
        ui_high(f, 1);
    }
    ui_begin_row(f, 0);
    for (int number = 1; number <= view->option_count; number++) {
        int i = placed_at(view, number);
        struct slot s = slot_at(&m, number, i);
        if (i >= 0) {
            s.hung = &view->options[i];
            s.id = view->phase == PHASE_DECIDE ? ui_row(ID_OPTION, i) : ui_id(UI_NO_ID);
            s.lifted = placed_at(view, number + 1) < 0; // the newest
            s.from = i + 1;
            s.since_ms = v->chosen_since_ms;
        }
        slot(v, f, &s);
    }
    ui_end(f);
    if (bare)
        ui_end(f);
}

// Those that lie below, each in its place; where one lay stays its room.
static void below(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct measures m = measures_of(v, f);
    ui_begin_grid(f, view->option_count, UI_GAP_SMALL);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        struct ui_sign sign = {.role = m.role, .dense = m.dense};
        bool here = o->placed == 0;
        if (view->phase == PHASE_ASK)
            ui_move_after(f, MOTION_DEAL, v->phase_since_ms, (uint32_t)i * DEALT_MS);
        if (!here)
            ui_fade(f, 0);
        ui_begin_column(f, 0);
        play_pictogram(f, o);
        ui_grow(f, 1);
        ui_sign(f, here ? ui_row(ID_OPTION, i) : ui_id(UI_NO_ID), i, o->text, &sign);
        ui_end(f);
    }
    ui_end(f);
}

void play_steps(struct viewer *v, struct ui_frame *f)
{
    int beside = aside(&v->view, f);
    ui_grow(f, 1);
    ui_begin_stack(f);
    if (beside > 0) {
        ui_spare(f, 1);
        play_people_aside(v, f, beside);
    }
    ui_begin_row(f, 0);
    if (beside > 0) {
        ui_spare(f, 1);
        ui_wide(f, beside);
        ui_space(f, 0);
    }
    ui_grow(f, 1);
    ui_begin_column(f, measures_of(v, f).gap);
    string(v, f);
    if (v->view.phase == PHASE_WHISPER) // what lies below keeps its place
        play_strip(v, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    below(v, f);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

// ---- turned over ----

static int turned_at(const struct view *view, int number)
{
    for (int i = 0; i < view->option_count; i++)
        if (view->options[i].revealed && view->options[i].turned.right_place == number)
            return i;
    return -1;
}

static void placed_by(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    enum { WIDE_COLUMNS = 3 };
    bool slim = ui_narrow(f) && v->view.option_count > WIDE_COLUMNS && aside(&v->view, f) > 0;
    enum text_id words = slim ? T_PLAY_PLACED_SHORT : T_PLAY_PLACED;
    ui_claim(f, play_who_chose(v, f), viewer_fill(v, f, words, ui_keep(f, "%d", o->placed), NULL));
}

// Each comes from where the team had hung it.
void play_turned_string(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct measures m = measures_of(v, f);
    ui_begin_row(f, 0);
    for (int number = 1; number <= view->option_count; number++) {
        int i = turned_at(view, number);
        struct slot s = slot_at(&m, number, i);
        if (i >= 0) {
            const struct view_option *o = &view->options[i];
            s.hung = o;
            s.lit = true;
            s.lights_up = s.slides = i == view->at_hand;
            s.from = o->placed;
            s.since_ms = v->step_since_ms;
            s.sign.state = i == view->at_hand ? CHOICE_PICKED : CHOICE_OPEN;
            s.sign.mark = o->turned.fits ? "icons/safe" : NULL;
            placed_by(v, f, o);
        }
        slot(v, f, &s);
    }
    ui_end(f);
}

// In large letters nothing has room beside anything: a list, as far as it is turned over.
static void turned_list(struct viewer *v, struct ui_frame *f, const struct view_option *turned)
{
    const struct view *view = &v->view;
    ui_begin_column(f, UI_GAP_SMALL);
    for (int number = 1; number <= view->option_count; number++) {
        int i = turned_at(view, number);
        if (i < 0)
            continue;
        const struct view_option *o = &view->options[i];
        placed_by(v, f, o);
        ui_choice(f, ui_id(UI_NO_ID), i, ui_keep(f, "%d. %s", number, o->text),
                  o == turned ? CHOICE_PICKED : CHOICE_OPEN, o->turned.fits ? "icons/safe" : NULL);
    }
    ui_end(f);
}

struct play_why play_why_of_step(struct viewer *v, const struct view_option *o)
{
    return (struct play_why){.tone = TONE_PAPER,
                             .word = o->turned.any_time ? viewer_text(v, T_PLAY_ANY_TIME) : NULL,
                             .because = o->turned.because};
}

void play_turned_step(struct viewer *v, struct ui_frame *f, const struct view_option *turned)
{
    if (ui_large(f))
        turned_list(v, f, turned);
    else
        play_turned_string(v, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    struct play_why why = play_why_of_step(v, turned);
    play_why(v, f, &why);
}
