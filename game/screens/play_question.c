// SPDX-License-Identifier: MIT
//
// play_question.c — a question in the hall: asked, whispered about, shown with fingers, locked.
//
// The same picture stays while the rhythm goes on below it, so that nobody has to read twice:
//   ASK the question and its answers · WHISPER the teams put their heads together ·
//   SHOW drum, gong, fingers, cards or keys (play_vote.c) · DECIDE the team in turn locks.
#include "play.h"

enum { FEW = 3 /* answers that leave room beside them */, DEALT_MS = 80 }; // from one card to the next

static int options_columns(const struct viewer *v, int most) { return v->view.option_count > most ? 2 : 1; }

const char *play_task_spot(struct viewer *v, struct ui_frame *f)
{
    (void)f;
    return viewer_text(v, T_PLAY_TASK_SIGNS);
}

static const char *task(struct viewer *v, struct ui_frame *f)
{
    const struct play_kind *kind = play_kinds[v->view.kind];
    bool told = v->view.phase == PHASE_DECIDE || v->view.phase == PHASE_ASK; // else the swallow speaks
    return told && kind->task != NULL ? kind->task(v, f) : NULL;
}

void play_question_panel(struct viewer *v, struct ui_frame *f, bool heads)
{
    enum { HEAD_UNITS = 112 };
    const struct view *view = &v->view;
    bool read_already = (view->phase > PHASE_ASK && (ui_narrow(f) || view->option_count >= FEW)) ||
                        view->counts_here; // the room is for what comes
    bool swallow_says = v->view.phase == PHASE_DECIDE && !v->view.alone;
    const char *what = swallow_says ? NULL : task(v, f);
    ui_begin_panel(f, TONE_CLOTH, heads || what != NULL ? 10 : 20, 20);
    ui_begin_row(f, UI_GAP);
    if (heads)
        play_heads(f, view->stage, view->stage_count, read_already ? HEAD_UNITS * 3 / 4 : HEAD_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text_centred(f, read_already ? ROLE_TEXT_ANSWER : ROLE_TEXT_QUESTION, TONE_CHALK, view->question);
    if (what != NULL)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_LANTERN, what);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static enum choice_state open_state(const struct viewer *v, const struct view_option *o)
{
    bool picked = v->view.phase == PHASE_DECIDE && (o->chosen || o->placed > 0);
    return picked ? CHOICE_PICKED : CHOICE_OPEN;
}

// Beside its answer the hand to show, while fingers are shown.
static const char *fingers(const struct viewer *v, struct ui_frame *f, int place)
{
    enum { HANDS = 4 };
    const struct view *view = &v->view;
    bool room = !ui_narrow(f) || view->option_count <= 3; // four answers on a small screen leave none
    bool shown = view->phase == PHASE_SHOW && !view->all_vote && !view->alone && place < HANDS && room;
    return shown ? ui_keep(f, "icons/hand-%d", place + 1) : NULL;
}

void play_options(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    bool cards = view->look == LOOK_CARDS && view->option_count <= 3;
    if (view->option_count > FEW || (view->option_count == FEW && view->phase != PHASE_ASK))
        ui_crowd(f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, cards ? UI_STRETCH : UI_CENTRE);
    ui_begin_grid(
        f, cards ? view->option_count : options_columns(v, ui_narrow(f) || view->phase != PHASE_ASK ? FEW : FEW + 1),
        UI_GAP);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        const char *label = o->text;
        if (o->placed > 0)
            label = ui_keep(f, "%d. %s", o->placed, label);
        if (view->phase == PHASE_ASK)
            ui_move_after(f, MOTION_DEAL, v->phase_since_ms, (uint32_t)i * DEALT_MS);
        else if (open_state(v, o) == CHOICE_PICKED)
            ui_move(f, MOTION_LIFT, v->chosen_since_ms);
        play_pictogram(f, o);
        if (cards)
            ui_card(f, ui_row(ID_OPTION, i), i, label, open_state(v, o));
        else
            ui_choice(f, ui_row(ID_OPTION, i), i, label, open_state(v, o), fingers(v, f, i));
    }
    ui_end(f);
}

void play_doors(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int units = view->phase == PHASE_WHISPER ? 270 : 330; // the whispering teams stand below
    ui_grow(f, 1);
    ui_begin_grid(f, view->option_count, UI_GAP);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        ui_begin_column(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        play_door(f, o, units);
        ui_choice(f, ui_row(ID_OPTION, i), i, o->text,
                  o->chosen && !o->opened ? CHOICE_PICKED
                  : o->opened             ? CHOICE_QUIET
                                          : CHOICE_OPEN,
                  NULL);
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

// Where it is more than choosing one, what is to be done has the swallow's place: whose turn it is stands above, and a
// small screen has no room for both. `idea` is said with it when another team is asked for one.
static void task_and_idea(struct ui_frame *f, const char *icon, const char *idea, const char *what)
{
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, icon, 110, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 10, 20);
    if (idea != NULL)
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, idea);
    ui_text(f, idea != NULL ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY, TONE_LANTERN, what);
    ui_end(f);
    ui_end(f);
}

// The teams put their heads together, and the drum waits.
static void whispering(struct viewer *v, struct ui_frame *f, const char *says)
{
    const struct view *view = &v->view;
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < view->team_count; i++) {
        ui_move_after(f, MOTION_HOP, v->phase_since_ms, (uint32_t)i * DEALT_MS);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "animals/%s", animal_name(view->animals[i])), 110, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 16, 20);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, says);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/drum", 150, FIT_CONTAIN);
    ui_end(f);
}

static bool many_answers(const struct view *view)
{
    return view->option_count > FEW || kind_has(view->kind, TRAIT_DOORS) || view->look == LOOK_CARDS;
}

// A small screen has none beside its answers, and many answers leave none from the gong on.
bool play_beside_answers(const struct viewer *v, const struct ui_frame *f)
{
    const struct view *view = &v->view;
    return !ui_narrow(f) && !(many_answers(view) && view->phase >= PHASE_SHOW);
}

// The answers, and beside them whom they are about, where their heads are not with the question: nobody vanishes while
// a hall talks about them.
void play_asked(struct viewer *v, struct ui_frame *f, void (*answers)(struct viewer *v, struct ui_frame *f))
{
    const struct view *view = &v->view;
    bool decides = view->phase == PHASE_DECIDE && !view->alone;
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    if (play_beside_answers(v, f))
        play_people_aside(v, f, many_answers(view) ? 22 : 30,
                          decides ? ui_keep(f, "animals/%s", animal_name(view->animals[view->turn])) : NULL);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    answers(v, f);
    ui_end(f);
    ui_end(f);
}

void play_question(struct viewer *v, struct ui_frame *f, const char *icon, const char *says, unsigned wants,
                   const char *next)
{
    bool big_line = play_laptop(v) && !v->view.alone && v->view.phase != PHASE_DECIDE;
    play_begin(v, f, big_line ? 60 : 120);
    if (big_line) {
        one_big_line(v, f);
    } else {
        play_question_panel(v, f, !play_beside_answers(v, f));
        play_asked(v, f, play_kinds[v->view.kind]->question);
    }
    const char *what = v->view.phase == PHASE_DECIDE && !v->view.alone && says != NULL ? task(v, f) : NULL;
    if (what != NULL)
        task_and_idea(f, icon, v->view.helper < v->view.team_count ? says : NULL, what);
    else if (says != NULL && v->view.phase == PHASE_WHISPER && !ui_narrow(f))
        whispering(v, f, says);
    else if (says != NULL)
        play_swallow(v, f, icon, says);
    play_end(v, f, wants, next);
}

static const char *turn_animal(const struct viewer *v)
{
    return viewer_text(v, animal_text(v->view.animals[v->view.turn]));
}

static void ask_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_question(v, f, NULL, NULL, BAR_NEXT, NULL);
}

static void whisper_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    enum text_id says = v->view.second_look ? T_PLAY_WHISPER_AGAIN : T_PLAY_WHISPER;
    play_question(v, f, "icons/drum", viewer_text(v, says), BAR_NEXT, viewer_text(v, T_PLAY_DRUM));
}

static const char *helper_says(const struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (view->alone)
        return NULL;
    if (view->helper < view->team_count)
        return viewer_fill(v, f, T_PLAY_HELPER, viewer_text(v, animal_text(view->animals[view->helper])), NULL);
    enum text_id call = animal_call(view->animals[view->turn]);
    return viewer_fill(v, f, call, turn_animal(v), viewer_text(v, animal_text(view->animals[view->speaker])));
}

static void decide_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool doors = kind_has(v->view.kind, TRAIT_DOORS);
    play_question(v, f, v->view.helper < v->view.team_count ? "icons/help" : "icons/ball",
                  doors ? NULL : helper_says(v, f), BAR_IDEA | BAR_LOCK, NULL);
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

static struct next decide_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (viewer_place(in, ID_OPTION) >= 0)
        return play_choose(v, viewer_place(in, ID_OPTION), !in->by_letter);
    if (in->action == UI_OK || viewer_pressed(in, ID_LOCK)) {
        viewer_send(v, COMMAND_LOCK, 0, 0);
        return next_stay();
    }
    if (in->action == UI_NEXT) { // never a choice; but the right next thing after one is to lock it
        viewer_send(v, COMMAND_LOCK, 0, 0);
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
