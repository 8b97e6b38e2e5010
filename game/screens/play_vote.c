// SPDX-License-Identifier: MIT
//
// play_vote.c — the gong: fingers, cards that are counted, keys that are secret; then the bars.
//
// A bar is the hall's, never a team's: who chose what stays with whoever chose it, so that a team
// that saw it differently is asked for its reasons and not looked at.
#include "play.h"

enum { BAR_UNITS = 34 };

// ---- what the hall is asked to do ----

static void counted_options(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    play_large_or_many(v, f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = 0; i < v->view.option_count; i++) {
        ui_begin_row(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        play_pictogram(f, &v->view.options[i]);
        ui_choice(f, ui_row(ID_COUNTED, i), i, v->view.options[i].text, counting->at == i ? CHOICE_PICKED : CHOICE_OPEN,
                  NULL);
        counting_controls(counting, &v->view, f, i);
        ui_end(f);
    }
    ui_end(f);
}

static void show_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (view->all_vote && view->mode == ANSWER_CARDS && view->counts_here) {
        play_begin(v, f, PLAY_SHADE);
        play_question_panel(v, f);
        play_asked_begin(v, f);
        counted_options(v, s->state, f);
        play_asked_end(v, f);
        play_end(v, f, BAR_NEXT, viewer_text(v, T_VOTE_GONG));
    } else {
        play_question(v, f, BAR_NEXT, view->all_vote ? viewer_text(v, T_VOTE_GONG) : NULL);
    }
    play_drum(v, f, !view->all_vote);
}

// ---- presses ----

bool play_count(struct viewer *v, struct counting *counting, uint16_t key, struct ui_id pressed)
{
    struct command command;
    bool taken = key != 0 ? counting_key(counting, &v->view, key, &command)
                          : counting_press(counting, &v->view, pressed, &command);
    if (taken && command.type == COMMAND_COUNT)
        viewer_send(v, COMMAND_COUNT, command.choice, command.value);
    return taken;
}

bool play_team_key(struct viewer *v, uint16_t key)
{
    for (uint8_t team = 0; team < v->view.team_count; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            if (v->parts.settings->team_keys[team][place] == key)
                return play_team_answers(v, team, place);
    return false;
}

// A team's own key: its secret vote; where the team in turn decides, its choice, and the same again locks. Whose phone
// is awake answers by that alone. Where phones are on no other team sits at the laptop while one decides: its keys are
// the facilitator's.
bool play_team_answers(struct viewer *v, uint8_t team, int place)
{
    const struct view *view = &v->view;
    bool sort = kind_has(view->kind, TRAIT_BOXES);
    int most = sort ? view->box_count : view->option_count;
    if (view->mode != ANSWER_KEYS || view->alone || !view->in_scene || team >= view->team_count || place >= most)
        return false;
    uint8_t choice = sort ? (uint8_t)place : view->options[place].ordinal;
    if (view->phase == PHASE_SHOW && view->all_vote && phones_sum(v, team).awake > 0)
        return false;
    if (view->phase == PHASE_SHOW && view->all_vote) {
        viewer_vote(v, team, COMMAND_VOTE, choice);
        return true;
    }
    if (view->phase != PHASE_DECIDE || (team != view->turn && phones_answer(v)))
        return false;
    bool again = view->chosen == choice && !kind_has(view->kind, TRAIT_MARKS) && !kind_has(view->kind, TRAIT_PLACES);
    if (team == view->turn)
        viewer_vote(v, team, again ? COMMAND_LOCK : COMMAND_CHOOSE, choice);
    return true;
}

bool play_team_pad(struct viewer *v, uint8_t pad, enum ui_pad button)
{
    return button <= PAD_Y && play_team_answers(v, pad, (int)button);
}

static bool show_key(struct viewer *v, struct screen *s, uint16_t key)
{
    return play_count(v, s->state, key, ui_id(UI_NO_ID)) || play_team_key(v, key);
}

static bool team_pad(struct viewer *v, struct screen *s, uint8_t pad, enum ui_pad button)
{
    (void)s;
    return play_team_pad(v, pad, button);
}

// With fingers the facilitator may note what most of the hall showed; it changes nothing.
void play_most(struct viewer *v, const struct ui_input *in)
{
    int place = viewer_place(in, ID_OPTION);
    if (v->view.all_vote || v->view.alone || place < 0 || place >= v->view.option_count)
        return;
    struct command most = {.type = COMMAND_MOST, .choice = v->view.options[place].ordinal};
    if (viewer_send(v, most.type, most.choice, 0)) {
        char letter[2] = {(char)('A' + place), 0};
        viewer_tell_filled(v, T_VOTE_MOST, letter);
    }
}

// The counting comes first: whoever counts sees that alone.
struct showing {
    struct counting counting;
    int hand; // whose fingers were pressed last, from 1 on
};

int play_hand_of(const struct screen *s)
{
    return s->ops == &show_screen ? ((const struct showing *)s->state)->hand - 1 : -1;
}

static struct next show_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (viewer_row(in, ID_HAND) >= 0) {
        ((struct showing *)s->state)->hand = viewer_row(in, ID_HAND) + 1;
        return next_push(&hand_screen);
    }
    if (in->action == UI_PRESS && play_count(v, s->state, 0, in->pressed))
        return next_stay();
    if (viewer_place(in, ID_OPTION) >= 0) {
        play_most(v, in);
        return next_stay();
    }
    return phase_input(v, s, in);
}

// ---- the bars ----

static void bar(struct ui_frame *f, int place, int count, int most)
{
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 0);
    if (count > 0) {
        ui_grow(f, count);
        ui_begin_panel(f, (enum ui_tone)(TONE_CHOICE_1 + place), 0, BAR_UNITS / 2);
        ui_space(f, BAR_UNITS);
        ui_end(f);
    }
    if (count < most) {
        ui_grow(f, most - count);
        ui_space(f, BAR_UNITS);
    }
    ui_end(f);
}

static void tally_row(struct viewer *v, const struct counting *counting, struct ui_frame *f, int row, int most)
{
    const struct view_option *o = &v->view.options[row];
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, 60);
    if (!ui_narrow(f)) // the bar has its place
        play_pictogram(f, o);
    ui_choice(f, ui_id(UI_NO_ID), row, o->text, o->chosen ? CHOICE_PICKED : CHOICE_OPEN, NULL);
    bar(f, row, o->count, most);
    if (v->view.counts_here) {
        counting_controls(counting, &v->view, f, row);
    } else {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_ANSWER, TONE_CHALK, ui_keep(f, "%3d ", o->count));
    }
    ui_end(f);
}

static void tally_rows(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int most = 1;
    for (int i = 0; i < view->option_count; i++)
        most = view->options[i].count > most ? view->options[i].count : most;
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = 0; i < view->option_count; i++)
        tally_row(v, counting, f, i, most);
    ui_end(f);
}

// Four answers and their bars leave a small screen no room for panels.
static void tally_alone(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    enum { HEAD_UNITS = 56 };
    ui_begin_row(f, UI_GAP);
    play_heads(f, v->view.stage, v->view.stage_count, HEAD_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, v->view.question);
    ui_end(f);
    tally_rows(v, counting, f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_VOTE_WHY));
}

static void tally_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    enum { ROWS = 3 };
    play_begin(v, f, PLAY_SHADE);
    ui_crowd(f); // the bars have their place
    if (ui_narrow(f) && v->view.option_count > ROWS) {
        tally_alone(v, s->state, f);
    } else {
        play_question_panel(v, f);
        play_asked_begin(v, f);
        tally_rows(v, s->state, f);
        play_asked_end(v, f);
    }
    play_end(v, f, BAR_NEXT, NULL);
    play_gong(v, f, v->phase_since_ms);
}

static bool tally_key(struct viewer *v, struct screen *s, uint16_t key)
{
    return play_count(v, s->state, key, ui_id(UI_NO_ID));
}

static struct next tally_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_PRESS && play_count(v, s->state, 0, in->pressed))
        return next_stay();
    return phase_input(v, s, in);
}

const struct screen_ops show_screen = {.name = "show",
                                       .state = sizeof(struct showing),
                                       .input = show_input,
                                       .draw = show_draw,
                                       .raw_key = show_key,
                                       .pad = team_pad};
const struct screen_ops tally_screen = {
    .name = "tally", .state = sizeof(struct counting), .input = tally_input, .draw = tally_draw, .raw_key = tally_key};
