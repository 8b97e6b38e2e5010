// SPDX-License-Identifier: MIT
//
// solo_scenes.c — a level as a lone child plays it: whoever the story is about asks the child, what an answer leads to
// is played on the whole stage, and the words are said with Én.
//
// No hall is spoken to, no drum is waited for. The question comes by itself first, and its answers with the next press;
// the rest of the rhythm is the hall's (play_question.c, play_reveal.c, play_doing.c,
// play_together.c).
#include "play.h"

enum { ASKING_UNITS = 640, PLAYED_UNITS = 620, NOBODY = -1 };

static int bubble_percent(const struct ui_frame *f) { return ui_narrow(f) ? 64 : 42; }

// ---- somebody asks ----

// The one the story is about, else the first child there; a grown-up asks no child what to do.
static int who_asks(const struct view *view)
{
    for (int i = 0; i < view->stage_count; i++)
        if (view->stage[i].harmed)
            return i;
    for (int i = 0; i < view->stage_count; i++)
        if (view->stage[i].child)
            return i;
    return NOBODY;
}

static void swallow_asks(struct viewer *v, struct ui_frame *f)
{
    enum { SWALLOW_UNITS = 360 };
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_move(f, MOTION_POP, v->phase_since_ms);
    ui_picture(f, "icons/swallow-think", SWALLOW_UNITS, FIT_CONTAIN);
}

static void people_ask(struct viewer *v, struct ui_frame *f, int who)
{
    const struct view *view = &v->view;
    struct view_turned turned = {.actor_count = view->stage_count, .things = view->things};
    for (int i = 0; i < view->stage_count; i++) {
        turned.actors[i] = view->stage[i];
        turned.actors[i].says = i == who ? viewer_text(v, T_SOLO_ASKS) : NULL;
    }
    play_bubbles(v, f, &turned, bubble_percent(f));
    play_acting(v, f, &turned, ASKING_UNITS);
}

static void ask_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    int who = who_asks(&v->view);
    play_begin(v, f, 30);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    if (who == NOBODY)
        swallow_asks(v, f);
    else
        people_ask(v, f, who);
    ui_move(f, MOTION_POP, v->phase_since_ms);
    ui_begin_panel(f, TONE_CLOTH, 18, 22);
    if (who == NOBODY)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_LANTERN, viewer_text(v, T_PLAY_TALK_ALONE));
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, v->view.question);
    ui_end(f);
    ui_end(f);
    play_end(v, f, BAR_NEXT, NULL);
}

// ---- what it leads to is played ----
//
// First the scene alone, as a story; the next press says what it was worth and why. Before the child's own answer is
// played it may guess; the others are the second look, and play at once.

struct played {
    bool judged; // the one at hand is
    uint8_t at;
};

static bool plays(const struct view *view, const struct played *p)
{
    bool judged = p->judged && p->at == view->at_hand;
    return !view->guessing && !judged && view->at_hand < view->option_count &&
           play_kinds[view->kind]->turned == play_turned_answer && view->options[view->at_hand].turned.shows != NULL;
}

static bool another(const struct view *view)
{
    for (int i = 0; i < view->option_count; i++)
        if (!view->options[i].revealed)
            return true;
    return false;
}

static struct next reveal_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct played *p = s->state;
    bool on = in->action == UI_NEXT || in->action == UI_OK || viewer_pressed(in, ID_NEXT);
    if (on && plays(&v->view, p)) {
        *p = (struct played){true, v->view.at_hand};
        v->step_since_ms = v->now_ms;
        return next_stay();
    }
    bool at_once = on && !v->view.guessing && another(&v->view);
    struct next next = phase_input(v, s, in);
    if (at_once && v->view.phase == PHASE_REVEAL && v->view.guessing)
        viewer_send(v, COMMAND_NEXT, 0, 0);
    return next;
}

// As in a story: what is told lies over their feet, and things stand on its edge. Between begin and end stands what is
// told.
static void scene_begin(struct viewer *v, struct ui_frame *f, const struct view_option *o, int units)
{
    struct view_turned people = o->turned;
    people.things.count = 0;
    play_begin(v, f, 0);
    play_reveal_light(v, f, o);
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_begin_column(f, 0);
    play_acting(v, f, &people, units);
    ui_end(f);
    ui_begin_column(f, UI_GAP_SMALL);
    if (kind_has(v->view.kind, TRAIT_PLACES))
        play_turned_string(v, f);
    else
        play_ribbon(v, f, o);
    play_bubbles(v, f, &o->turned, bubble_percent(f));
    ui_begin_ground(f, 1, units);
    play_things(f, &o->turned.things, o->turned.actors, o->turned.actor_count, units, false);
    play_things(f, &o->turned.things, o->turned.actors, o->turned.actor_count, units, true);
    ui_end_ground(f);
}

static void scene_end(struct viewer *v, struct ui_frame *f, unsigned wants)
{
    ui_end(f);
    ui_end(f);
    play_end(v, f, wants, NULL);
}

static void scene(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    scene_begin(v, f, o, ui_narrow(f) ? PLAYED_UNITS : PLAYED_UNITS * 9 / 10);
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_begin_panel(f, TONE_PAPER, 20, 22);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, o->turned.shows);
    ui_end(f);
    scene_end(v, f, BAR_NEXT);
}

// ---- a sign, a step: they do it, and Én says what it is ----

static bool is_told(const struct view *view, const struct ui_frame *f)
{
    bool kind = kind_has(view->kind, TRAIT_MARKS) || kind_has(view->kind, TRAIT_PLACES);
    return kind && !ui_large(f) && view->at_hand < view->option_count &&
           view->options[view->at_hand].turned.actor_count > 0;
}

static void swallow_tells(struct viewer *v, struct ui_frame *f, const struct play_why *why)
{
    enum { SWALLOW_UNITS = 190, STAMP_UNITS = 96, LATER_MS = 900 };
    ui_begin_row(f, UI_GAP_SMALL);
    ui_move_after(f, MOTION_EN_COMES, v->step_since_ms, LATER_MS);
    ui_align(f, UI_END, UI_END);
    ui_picture(f, "icons/swallow-speak", ui_narrow(f) ? SWALLOW_UNITS * 4 / 5 : SWALLOW_UNITS, FIT_CONTAIN);
    ui_move_after(f, MOTION_WHY, v->step_since_ms, LATER_MS);
    ui_grow(f, 1);
    ui_align(f, UI_END, UI_CENTRE);
    ui_begin_panel(f, why->tone, 18, 22);
    ui_begin_row(f, UI_GAP);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    if (why->word != NULL) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, why->word);
    }
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, why->because != NULL ? why->because : "");
    ui_end(f);
    if (why->mark != NULL) {
        ui_move_after(f, MOTION_VERDICT, v->step_since_ms, LATER_MS);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, why->mark, STAMP_UNITS, FIT_CONTAIN);
    }
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

// Below the string of steps there is room for one bubble, and for heads under it.
static struct view_option one_speaks(const struct view_option *o, bool *says)
{
    struct view_option one = *o;
    *says = false;
    for (int i = 0; i < one.turned.actor_count; i++) {
        one.turned.actors[i].says = *says ? NULL : one.turned.actors[i].says;
        *says = *says || one.turned.actors[i].says != NULL;
    }
    return one;
}

static void told(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    enum { DOES_UNITS = 560, BELOW_UNITS = 430, SAYS_UNITS = 340 };
    bool step = kind_has(v->view.kind, TRAIT_PLACES), says = false;
    struct play_why why = step ? play_why_of_step(v, o) : play_why_of_sign(v, o);
    struct view_option one = one_speaks(o, &says);
    scene_begin(v, f, step ? &one : o, !step ? DOES_UNITS : says ? SAYS_UNITS : BELOW_UNITS);
    swallow_tells(v, f, &why);
    scene_end(v, f, BAR_NEXT | BAR_AGAIN);
}

static void reveal_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (plays(view, s->state))
        scene(v, f, &view->options[view->at_hand]);
    else if (is_told(view, f))
        told(v, f, &view->options[view->at_hand]);
    else
        reveal_screen.draw(v, s, f);
}

// ---- said with Én ----

static void said_with(struct viewer *v, struct ui_frame *f, const char *words, const char *next)
{
    enum { SWALLOW_UNITS = 210, FRIEND_UNITS = 620, FRIEND_AT = 900 };
    struct ui_person friend = {
        .figure = solo_friend(v), .mood = "brave", .pose = "rest", .state = ui_speaks(f, v->phase_since_ms)};
    play_uncovered(v, f);
    play_sheet_begin(v, f);
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_begin_column(f, 0);
    ui_begin_ground(f, 1, FRIEND_UNITS);
    ui_begin_at(f, FRIEND_AT);
    ui_move(f, MOTION_COME_RIGHT, v->phase_since_ms);
    ui_person(f, &friend, FRIEND_UNITS);
    ui_end_at(f, FRIEND_AT);
    ui_end_ground(f);
    ui_end(f);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_align(f, UI_START, UI_END);
    ui_move(f, MOTION_EN_COMES, v->phase_since_ms);
    ui_picture(f, "icons/swallow-speak", SWALLOW_UNITS, FIT_CONTAIN);
    play_said_together(v, f, T_PLAY_TOGETHER_ALONE, words);
    ui_end(f);
    ui_end(f);
    play_end(v, f, BAR_NEXT | BAR_AGAIN, next);
}

static void together_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    said_with(v, f, v->view.together, NULL);
}

static void sentence_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    said_with(v, f, v->view.rule, viewer_text(v, T_PLAY_KINDLE));
}

const struct screen_ops solo_ask_screen = {.name = "ask", .input = phase_input, .draw = ask_draw};
const struct screen_ops solo_reveal_screen = {.name = "reveal",
                                              .state = sizeof(struct played),
                                              .input = reveal_input,
                                              .draw = reveal_draw,
                                              .music = MUSIC_OF_THE_STORY};
const struct screen_ops solo_together_screen = {.name = "together", .input = phase_input, .draw = together_draw};
const struct screen_ops solo_sentence_screen = {.name = "sentence", .input = phase_input, .draw = sentence_draw};
