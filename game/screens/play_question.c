// SPDX-License-Identifier: MIT
//
// play_question.c — a question in the hall: asked, whispered about, shown with fingers, locked.
//
// The same picture stays while the rhythm goes on below it, so that nobody has to read twice:
//   ASK the question and its answers · WHISPER the teams put their heads together ·
//   SHOW drum, gong, fingers, cards or keys (play_vote.c) · DECIDE the team in turn locks.
#include "play.h"

enum {
    FEW = 3,       // answers that leave room for large letters
    LIST_MOST = 4, // more than these stand in two columns
};

const char *play_task_spot(struct viewer *v, struct ui_frame *f)
{
    (void)f;
    return viewer_text(v, T_PLAY_TASK_SIGNS);
}

// ---- one layout for a question, whatever its phase ----

static int answers_of(const struct view *view)
{
    return kind_has(view->kind, TRAIT_BOXES) ? view->box_count + 2 : view->option_count; // and a card, as wide as two
}

// By everybody's cards: in rows, each with its number.
static bool counted(const struct view *view) { return view->all_vote && view->mode == ANSWER_CARDS; }

static bool many(const struct view *view, const struct ui_frame *f)
{
    return answers_of(view) > FEW || (answers_of(view) == FEW && (ui_narrow(f) || counted(view)));
}

// Large letters have no room beside each other: a list then.
static bool strung(const struct view *view, const struct ui_frame *f)
{
    return play_kinds[view->kind]->strung && !ui_large(f);
}

static bool full(const struct view *view, const struct ui_frame *f)
{
    const struct play_kind *kind = play_kinds[view->kind];
    return kind->full && (!kind->strung || strung(view, f));
}

// Baskets, and signs on a string, take all the room there is: what is to be done stands with the question. Above signs
// it is small after the first reading.
static const char *task_above(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct play_kind *kind = play_kinds[view->kind];
    if (!full(view, f) || (kind->strung && view->phase == PHASE_WHISPER))
        return NULL;
    if (view->phase == PHASE_DECIDE && view->helper < view->team_count && !view->alone)
        return viewer_fill(v, f, T_PLAY_HELPER, viewer_text(v, animal_text(view->animals[view->helper])), NULL);
    return kind->task(v, f);
}

static enum text_role question_role(const struct view *view, const struct ui_frame *f)
{
    if (strung(view, f) && view->phase > PHASE_ASK)
        return ui_narrow(f) ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY;
    return many(view, f) ? ROLE_TEXT_ANSWER : ROLE_TEXT_QUESTION;
}

// How much of the width `people` have to stand in, in hundredths; 0: none. Where cards are counted a small screen is
// full.
int play_beside(const struct view *view, const struct ui_frame *f, int people)
{
    bool crowded = ui_narrow(f) && (view->phase == PHASE_TALLY || (view->counts_here && view->option_count > FEW));
    if (people == 0 || crowded || ui_large(f))
        return 0;
    return ui_narrow(f) ? 26 : many(view, f) ? 22 : 28;
}

int play_asked_beside(const struct view *view, struct ui_frame *f)
{
    int acting = view->phase == PHASE_REVEAL ? view->options[view->at_hand].turned.actor_count : 0;
    int people = acting > view->stage_count ? acting : view->stage_count;
    return strung(view, f) ? play_steps_beside(view, f, people) : play_beside(view, f, people);
}

void play_question_panel(struct viewer *v, struct ui_frame *f)
{
    enum { HEAD_UNITS = 84 };
    const struct view *view = &v->view;
    const char *what = task_above(v, f);
    ui_begin_panel(f, TONE_CLOTH, many(view, f) ? 7 : 10, 20);
    ui_begin_row(f, UI_GAP);
    if (play_asked_beside(view, f) == 0)
        play_heads(f, view->stage, view->stage_count, HEAD_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text_centred(f, question_role(view, f), TONE_CHALK, view->question);
    if (what != NULL)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_LANTERN, what);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

void play_large_or_many(const struct viewer *v, struct ui_frame *f)
{
    if (many(&v->view, f))
        ui_crowd(f);
}

static enum choice_state open_state(const struct viewer *v, const struct view_option *o)
{
    bool picked = v->view.phase == PHASE_DECIDE && (o->chosen || o->placed > 0);
    return picked ? CHOICE_PICKED : CHOICE_OPEN;
}

// Beside its answer the hand to show, where fingers are: phones answer, too, and a team may have none.
static const char *fingers(const struct viewer *v, struct ui_frame *f, int place)
{
    const struct view *view = &v->view;
    bool phones = view->mode == ANSWER_KEYS && phones_all(v).there > 0;
    bool asked = (!view->all_vote || phones) && !view->alone && !kind_has(view->kind, TRAIT_PLACES);
    return asked ? ui_keep(f, "icons/hand-%d", place + 1) : NULL;
}

void play_options(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    bool cards = view->look == LOOK_CARDS && view->option_count <= FEW && !ui_narrow(f) && !counted(view);
    play_large_or_many(v, f);
    if (cards) // a third of the height, and no more
        ui_crowd(f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_grid(f, cards ? view->option_count : view->option_count > LIST_MOST ? 2 : 1, UI_GAP_SMALL);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        const char *label = o->text;
        if (o->placed > 0)
            label = ui_keep(f, "%d. %s", o->placed, label);
        if (open_state(v, o) == CHOICE_PICKED)
            ui_move(f, MOTION_LIFT, v->chosen_since_ms);
        else if (view->phase == (view->alone ? PHASE_DECIDE : PHASE_ASK)) // seen for the first time
            ui_move_after(f, MOTION_DEAL, v->phase_since_ms, (uint32_t)i * DEALT_MS);
        play_pictogram(f, o);
        if (cards)
            ui_card(f, ui_row(ID_OPTION, i), i, label, open_state(v, o));
        else {
            ui_shown_by(f, fingers(v, f, i));
            ui_choice(f, ui_row(ID_OPTION, i), i, label, open_state(v, o), NULL);
        }
    }
    ui_end(f);
}

void play_doors(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    enum { DOOR_UNITS = 280 };
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_grid(f, view->option_count, UI_GAP);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        ui_begin_column(f, UI_GAP_SMALL);
        ui_pressed_with(f, ui_row(ID_OPTION, i));
        ui_begin_stack(f);
        play_door(f, o, DOOR_UNITS);
        ui_align(f, UI_START, UI_START);
        ui_said_with(f, ui_row(ID_OPTION, i));
        ui_begin_row(f, 0);
        ui_letter(f, i);
        ui_end(f);
        ui_end(f);
        ui_grow(f, 1);
        ui_name_plate(f, ui_row(ID_OPTION, i), o->text,
                      o->chosen && !o->opened ? CHOICE_PICKED
                      : o->opened             ? CHOICE_QUIET
                                              : CHOICE_OPEN);
        ui_end(f);
    }
    ui_end(f);
}

// With a laptop alone nobody far away can read four answers: one big line, the rest is read aloud.
static void one_big_line(struct viewer *v, struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_panel(f, TONE_CLOTH, 30, 24);
    play_heads(f, v->view.stage, v->view.stage_count, 200);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_CHALK, v->view.question);
    ui_end(f);
    ui_end(f);
}

static void aside_begin(struct ui_frame *f, int percent)
{
    ui_begin_row(f, 0);
    if (percent > 0) {
        ui_wide(f, percent);
        ui_space(f, 0);
    }
    ui_grow(f, 1);
    ui_begin_column(f, 0);
}

static void aside_end(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

// Whom it is about, or what the answer at hand did to them.
static void people(struct viewer *v, struct ui_frame *f, int percent)
{
    const struct view *view = &v->view;
    if (view->phase != PHASE_REVEAL) {
        play_people_aside(v, f, percent);
        return;
    }
    ui_begin_row(f, 0);
    play_actors_aside(v, f, &view->options[view->at_hand].turned, percent);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

// The answers, and beside them whom they are about: nobody vanishes while a hall talks about them. They stand on the
// ground; on a small screen what the hall is asked to do lies before their feet.
void play_asked_begin(struct viewer *v, struct ui_frame *f)
{
    int beside = play_asked_beside(&v->view, f);
    ui_grow(f, 1);
    ui_begin_stack(f);
    if (beside > 0)
        people(v, f, beside);
    ui_begin_column(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    aside_begin(f, beside);
}

void play_asked_end(struct viewer *v, struct ui_frame *f)
{
    aside_end(f);
    if (!full(&v->view, f)) {
        aside_begin(f, ui_narrow(f) ? 0 : play_asked_beside(&v->view, f));
        play_strip(v, f);
        aside_end(f);
    }
    ui_end(f);
    ui_end(f);
}

void play_question(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next)
{
    bool big_line = play_laptop(v) && !v->view.alone && v->view.phase != PHASE_DECIDE;
    play_begin(v, f, big_line ? PLAY_SHADE / 2 : PLAY_SHADE);
    if (big_line) {
        one_big_line(v, f);
        play_strip(v, f);
    } else {
        const struct play_kind *kind = play_kinds[v->view.kind];
        play_question_panel(v, f);
        bool hangs = strung(&v->view, f);
        if (!hangs)
            play_asked_begin(v, f);
        (kind->strung && !hangs ? play_options : kind->question)(v, f);
        if (!hangs)
            play_asked_end(v, f);
    }
    play_end(v, f, wants, next);
}

static void ask_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_question(v, f, BAR_NEXT, NULL);
}

static void whisper_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_question(v, f, BAR_NEXT, viewer_text(v, T_PLAY_DRUM));
}

static void decide_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_question(v, f, BAR_IDEA | BAR_LOCK, NULL);
}

struct next play_choose(struct viewer *v, int place, bool may_lock)
{
    const struct view *view = &v->view;
    enum scene_kind kind = view->kind;
    int most = kind_has(kind, TRAIT_BOXES) ? view->box_count : view->option_count;
    if (place < 0 || place >= most)
        return next_stay();
    uint8_t choice = kind_has(kind, TRAIT_BOXES) ? (uint8_t)place : view->options[place].ordinal;
    bool again = view->chosen == choice && !kind_has(kind, TRAIT_MARKS) && !kind_has(kind, TRAIT_PLACES);
    if (!again || may_lock)
        viewer_send(v, again ? COMMAND_LOCK : COMMAND_CHOOSE, choice, 0);
    return next_stay();
}

// Whoever goes on before anything is chosen is told where it is: on the team's phone, or here.
static void lock(struct viewer *v)
{
    const struct view *view = &v->view;
    bool waits = !view->can_lock && !kind_has(view->kind, TRAIT_PLACES) && phones_sum(v, view->turn).awake > 0;
    viewer_send(v, COMMAND_LOCK, 0, 0);
    if (waits)
        viewer_tell_filled(v, T_PHONES_DECIDE, viewer_text(v, animal_text(view->animals[view->turn])));
}

static struct next decide_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (viewer_place(in, ID_OPTION) >= 0)
        return play_choose(v, viewer_place(in, ID_OPTION), !in->by_letter);
    // Never a choice; but the right next thing after one is to lock it.
    if (in->action == UI_OK || viewer_pressed(in, ID_LOCK) || in->action == UI_NEXT) {
        lock(v);
        return next_stay();
    }
    return phase_input(v, s, in);
}

static bool decide_key(struct viewer *v, struct screen *s, uint16_t key)
{
    (void)s;
    return play_team_key(v, key);
}

static bool decide_pad(struct viewer *v, struct screen *s, uint8_t pad, enum ui_pad button)
{
    (void)s;
    return play_team_pad(v, pad, button);
}

const struct screen_ops ask_screen = {.name = "ask", .input = phase_input, .draw = ask_draw};
const struct screen_ops whisper_screen = {.name = "whisper", .input = phase_input, .draw = whisper_draw};
const struct screen_ops decide_screen = {
    .name = "decide", .input = decide_input, .draw = decide_draw, .raw_key = decide_key, .pad = decide_pad};
