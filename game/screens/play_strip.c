// SPDX-License-Identifier: MIT
//
// play_strip.c — below a question, what the hall is asked to do: whisper, show, decide.
//
// All of it is laid out from the first moment on, and only what is said now is drawn: the answers above keep their
// place and their size when the next thing is said.
#include "phases.h"
#include "play.h"

enum { STRIP_UNITS = 124, TEAMS_UNITS = 3 * STRIP_UNITS, HOP_MS = 80 /* from one team to the next */ };

static void strip_row(struct ui_frame *f, bool now)
{
    if (!now)
        ui_fade(f, 0);
    ui_begin_row(f, UI_GAP_SMALL);
}

static void icon(struct ui_frame *f, const char *picture, int units)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, picture, units, FIT_CONTAIN);
}

static void words_begin(struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 7, 20);
}

static void words(struct ui_frame *f, enum ui_tone tone, const char *says)
{
    words_begin(f);
    ui_text_centred(f, ROLE_TEXT_BODY, tone, says);
    ui_end(f);
}

static const char *animal(const struct viewer *v, struct ui_frame *f, int team)
{
    return ui_keep(f, "animals/%s", animal_name(v->view.animals[team]));
}

// The teams put their heads together, and the drum waits.
static void whispering(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    strip_row(f, view->phase == PHASE_WHISPER);
    int units = TEAMS_UNITS / (view->team_count > 3 ? view->team_count : 3);
    for (int i = 0; i < view->team_count && !ui_narrow(f); i++) {
        ui_move_after(f, MOTION_HOP, v->phase_since_ms, (uint32_t)i * HOP_MS);
        icon(f, animal(v, f, i), units);
    }
    words(f, TONE_CHALK, viewer_text(v, view->second_look ? T_PLAY_WHISPER_AGAIN : T_PLAY_WHISPER));
    icon(f, "icons/drum", STRIP_UNITS);
    ui_end(f);
}

// "1, 2 or 3": as many as there are answers.
static const char *numbers(struct viewer *v, struct ui_frame *f)
{
    int count = v->view.option_count;
    const char *all = "1";
    for (int i = 2; i <= count; i++)
        all = ui_keep(f, "%s%s%d", all, i == count ? viewer_text(v, T_PLAY_OR) : ", ", i);
    return all;
}

static bool any_team_has_several(const struct viewer *v)
{
    bool any = false;
    for (int i = 0; i < v->view.team_count; i++)
        any = any || phones_sum(v, i).there > 1;
    return any;
}

// A team of several phones is lit with the first of them, and how many of those that are awake have answered is said.
static void who_has_answered(struct viewer *v, struct ui_frame *f)
{
    enum { ANSWERED_UNITS = 92, SEVERAL_UNITS = 72 };
    const struct view *view = &v->view;
    bool mixed = phase_votes(view) && phones_all(v).there > 0;
    int units = any_team_has_several(v) ? SEVERAL_UNITS : ANSWERED_UNITS;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, ui_narrow(f) ? UI_GAP_SMALL : UI_GAP);
    for (int i = 0; i < view->team_count; i++) {
        struct phones_sum sum = phones_sum(v, i);
        bool several = sum.there > 1, fingers = mixed && sum.awake == 0;
        if (fingers)
            ui_press(f, ui_row(ID_HAND, i), viewer_text(v, animal_text(view->animals[i])));
        ui_align(f, UI_START, UI_START);
        ui_begin_column(f, 0);
        if (!view->voted[i])
            ui_fade(f, 100);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(view->animals[i]), i, view->voted[i], units);
        if (several && sum.waited > 0) {
            ui_begin_panel(f, TONE_CLOTH, 0, 10);
            ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%d/%d", sum.answered, sum.waited));
            ui_end(f);
        }
        ui_end(f);
    }
    ui_end(f);
}

static bool every_team_has_a_phone(const struct viewer *v)
{
    bool every = true;
    for (int i = 0; i < v->view.team_count; i++)
        every = every && phones_sum(v, i).there > 0;
    return every;
}

// How they answer in secret, and how many of how many have; what, nobody is told.
static void in_secret(struct viewer *v, struct ui_frame *f)
{
    struct phones_sum all = phones_all(v);
    enum text_id how = all.there == 0              ? T_VOTE_KEYS
                       : all.waited == 0           ? T_VOTE_PHONES_ASLEEP
                       : every_team_has_a_phone(v) ? T_VOTE_PHONES
                                                   : T_VOTE_PHONES_AND_KEYS;
    who_has_answered(v, f);
    words_begin(f);
    ui_begin_row(f, UI_GAP);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, how));
    if (all.there > 0 && all.waited > 0) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_QUESTION, TONE_LANTERN, ui_keep(f, "%d/%d", all.answered, all.waited));
    }
    ui_end(f);
    ui_end(f);
}

static void showing(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id fingers[2][2] = {{T_PLAY_SHOW, T_PLAY_SHOW_EYES_CLOSED},
                                               {T_PLAY_SHOW_SIGN, T_PLAY_SHOW_SIGN_CLOSED}};
    const struct view *view = &v->view;
    bool closed = view->sensitive > 1;
    strip_row(f, view->phase == PHASE_SHOW);
    if (view->all_vote && view->mode == ANSWER_KEYS) {
        in_secret(v, f);
    } else if (view->all_vote) {
        icon(f, closed ? "icons/eye-closed" : "icons/swallow-speak", STRIP_UNITS);
        words(f, TONE_CHALK, viewer_text(v, closed ? T_VOTE_CARDS_CLOSED : T_VOTE_CARDS));
    } else {
        icon(f, closed ? "icons/eye-closed" : "icons/hand-2", STRIP_UNITS);
        words(f, TONE_CHALK,
              viewer_fill(v, f, fingers[kind_has(view->kind, TRAIT_MARKS)][closed], numbers(v, f), NULL));
    }
    ui_end(f);
}

// The bars stand there, and who wishes to says why.
static void wondering(struct viewer *v, struct ui_frame *f)
{
    strip_row(f, true);
    icon(f, "icons/swallow-think", STRIP_UNITS);
    words(f, TONE_CHALK, viewer_text(v, T_VOTE_WHY));
    ui_end(f);
}

static const char *team_is_called(const struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    return viewer_fill(v, f, animal_call(view->animals[view->turn]),
                       viewer_text(v, animal_text(view->animals[view->turn])),
                       viewer_text(v, animal_text(view->animals[view->speaker])));
}

static const char *what_decides(const struct viewer *v, bool asks_idea)
{
    const struct view *view = &v->view;
    return view->alone                           ? "icons/swallow"
           : asks_idea                           ? "icons/help"
           : phones_sum(v, view->turn).awake > 0 ? "icons/phone-scan"
                                                 : "icons/ball";
}

// A lone child is told what to press, and then what goes on; nobody is called.
static const char *alone_presses(struct viewer *v, struct ui_frame *f)
{
    if (!v->view.can_lock)
        return viewer_text(v, T_PLAY_TASK_ALONE);
    return viewer_fill(v, f, T_PLAY_CHOSEN_ALONE, viewer_text(v, T_PLAY_LOCK), NULL);
}

// Where it is more than choosing one, what is to be done is said: whose turn it is stands above, and a small screen has
// no room for both. An idea that another team is asked for is said with it.
static void deciding(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct play_kind *kind = play_kinds[view->kind];
    bool asks_idea = view->helper < view->team_count && !view->alone, decides = view->phase == PHASE_DECIDE;
    const char *task = kind->task != NULL ? kind->task(v, f) : NULL;
    if (task == NULL && view->all_vote && !decides) // nobody is called, unless nobody answered
        return;
    if (task == NULL && view->alone)
        task = alone_presses(v, f);
    strip_row(f, decides || (view->phase == PHASE_ASK && task != NULL));
    icon(f, what_decides(v, asks_idea && decides), STRIP_UNITS);
    if (kind->task == NULL && view->alone && view->can_lock)
        ui_unsaid(f); // the button itself is read
    words_begin(f);
    if (asks_idea)
        ui_text_centred(
            f, ROLE_TEXT_BODY, TONE_CHALK,
            viewer_fill(v, f, T_PLAY_HELPER, viewer_text(v, animal_text(view->animals[view->helper])), NULL));
    if (task != NULL)
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN, task);
    else if (!asks_idea)
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, team_is_called(v, f));
    ui_end(f);
    if (!view->alone) { // its animal looks in
        ui_move(f, MOTION_LEAN_IN, v->phase_since_ms);
        icon(f, animal(v, f, view->turn), STRIP_UNITS);
    }
    ui_end(f);
}

void play_strip(struct viewer *v, struct ui_frame *f)
{
    ui_begin_stack(f);
    if (v->view.phase == PHASE_TALLY) {
        wondering(v, f);
    } else {
        if (!v->view.alone)
            whispering(v, f);
        if (!v->view.alone && kind_has(v->view.kind, TRAIT_FINGERS))
            showing(v, f);
        deciding(v, f);
    }
    ui_end(f);
}
