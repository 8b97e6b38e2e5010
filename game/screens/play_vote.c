// SPDX-License-Identifier: MIT
//
// play_vote.c — the gong: fingers, cards that are counted, keys that are secret; then the bars.
//
// A bar is the hall's, never a team's: who chose what stays with whoever chose it, so that a team
// that saw it differently is asked for its reasons and not looked at.
#include "counting.h"
#include "play.h"

enum { BAR_UNITS = 34 };

static bool eyes_closed(const struct hall *h) { return h->level != NULL && h->level->sensitive > 1; }

// ---- what the hall is asked to do ----

static void counted_options(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    struct counting counting = {s->at, s->value != 0};
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = 0; i < h->view.option_count; i++) {
        ui_begin_row(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        ui_choice(f, ui_row(ID_COUNTED, i), i, hall_level_text(h, h->view.options[i].text),
                  s->at == i ? CHOICE_PICKED : CHOICE_OPEN, NULL);
        counting_controls(&counting, &h->view, f, i);
        ui_end(f);
    }
    ui_end(f);
}

static void who_has_answered(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < v->team_count; i++) {
        if (!v->voted[i])
            ui_fade(f, 100);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(v->animals[i]), i, v->voted[i], 92);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 14, 20);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_VOTE_KEYS));
    ui_end(f);
    ui_end(f);
}

// "1, 2 or 3": as many as there are answers.
static const char *numbers(struct hall *h, struct ui_frame *f)
{
    int count = h->view.option_count;
    const char *words = "1";
    for (int i = 2; i <= count; i++)
        words = ui_keep(f, "%s%s%d", words, i == count ? hall_text(h, T_PLAY_OR) : ", ", i);
    return words;
}

static const char *show_fingers(struct hall *h, struct ui_frame *f)
{
    static const enum text_id words[2][2] = {{T_PLAY_SHOW, T_PLAY_SHOW_EYES_CLOSED},
                                             {T_PLAY_SHOW_SIGN, T_PLAY_SHOW_SIGN_CLOSED}};
    return hall_fill(h, f, words[h->view.kind == SCENE_SPOT][eyes_closed(h)], numbers(h, f), NULL);
}

static void show_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    bool closed = eyes_closed(h);
    if (!h->view.all_vote) {
        play_question(h, f, closed ? "icons/eye-closed" : "icons/hand-2", show_fingers(h, f), BAR_NEXT, NULL);
        return;
    }
    bool cards = h->view.mode == ANSWER_CARDS;
    play_begin(h, f, 130);
    play_question_panel(h, f);
    if (cards && !h->has_console)
        counted_options(h, s, f);
    else
        play_options(h, f);
    if (cards)
        play_swallow(h, f, closed ? "icons/eye-closed" : "icons/swallow-speak",
                     hall_text(h, closed ? T_VOTE_CARDS_CLOSED : T_VOTE_CARDS));
    else
        who_has_answered(h, f);
    play_end(h, f, BAR_NEXT, hall_text(h, T_VOTE_GONG));
}

// ---- presses ----

bool play_count(struct hall *h, struct screen *s, uint16_t key, struct ui_id pressed)
{
    struct counting counting = {s->at, s->value != 0};
    struct command command;
    bool taken = key != 0 ? counting_key(&counting, &h->view, key, &command)
                          : counting_press(&counting, &h->view, pressed, &command);
    s->at = counting.at;
    s->value = counting.typing;
    if (taken && command.type == COMMAND_COUNT)
        hall_send(h, COMMAND_COUNT, command.choice, command.value);
    return taken;
}

bool play_team_key(struct hall *h, uint16_t key)
{
    for (uint8_t team = 0; team < h->view.team_count; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            if (h->parts.settings->team_keys[team][place] == key)
                return play_team_answers(h, team, place);
    return false;
}

// A team's own key: its secret vote; where the team in turn decides, its choice, and the same again locks.
bool play_team_answers(struct hall *h, uint8_t team, int place)
{
    const struct view *v = &h->view;
    bool sort = v->kind == SCENE_SORT;
    int most = sort ? v->box_count : v->option_count;
    if (v->mode != ANSWER_KEYS || v->alone || !v->in_scene || team >= v->team_count || place >= most)
        return false;
    uint8_t choice = sort ? (uint8_t)place : v->options[place].ordinal;
    if (v->phase == PHASE_SHOW && v->all_vote) {
        hall_vote(h, team, COMMAND_VOTE, choice);
        return true;
    }
    if (v->phase != PHASE_DECIDE)
        return false;
    bool again = v->chosen == choice && v->kind != SCENE_SPOT && v->kind != SCENE_ORDER;
    if (team == v->turn)
        hall_vote(h, team, again ? COMMAND_LOCK : COMMAND_CHOOSE, choice);
    return true;
}

bool play_team_pad(struct hall *h, uint8_t pad, enum ui_pad button)
{
    return button <= PAD_Y && play_team_answers(h, pad, (int)button);
}

static bool show_key(struct hall *h, struct screen *s, uint16_t key)
{
    return play_count(h, s, key, ui_id(UI_NO_ID)) || play_team_key(h, key);
}

static bool team_pad(struct hall *h, struct screen *s, uint8_t pad, enum ui_pad button)
{
    (void)s;
    return play_team_pad(h, pad, button);
}

// With fingers the facilitator may note what most of the hall showed; it changes nothing.
void play_most(struct hall *h, const struct ui_input *in)
{
    int place = hall_place(in, ID_OPTION);
    if (h->view.all_vote || h->view.alone || place < 0 || place >= h->view.option_count)
        return;
    struct command most = {.type = COMMAND_MOST, .choice = h->view.options[place].ordinal};
    if (hall_send(h, most.type, most.choice, 0)) {
        char letter[2] = {(char)('A' + place), 0};
        hall_tell_filled(h, T_VOTE_MOST, letter);
    }
}

static struct next show_input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_PRESS && play_count(h, s, 0, in->pressed))
        return next_stay();
    if (hall_place(in, ID_OPTION) >= 0) {
        play_most(h, in);
        return next_stay();
    }
    return phase_input(h, s, in);
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

static void tally_row(struct hall *h, const struct screen *s, struct ui_frame *f, int row, int most)
{
    const struct view_option *o = &h->view.options[row];
    struct counting counting = {s->at, s->value != 0};
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, 60);
    ui_choice(f, ui_id(UI_NO_ID), row, hall_level_text(h, o->text), o->chosen ? CHOICE_PICKED : CHOICE_OPEN, NULL);
    bar(f, row, o->count, most);
    if (h->view.can_count && !h->has_console) {
        counting_controls(&counting, &h->view, f, row);
    } else {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_ANSWER, TONE_CHALK, ui_keep(f, "%3d ", o->count));
    }
    ui_end(f);
}

static void tally_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    const struct view *v = &h->view;
    int most = 1;
    for (int i = 0; i < v->option_count; i++)
        most = v->options[i].count > most ? v->options[i].count : most;
    play_begin(h, f, 150);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, hall_level_text(h, v->question));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = 0; i < v->option_count; i++)
        tally_row(h, s, f, i, most);
    ui_end(f);
    if (v->option_count > 3) // four answers leave no room for the swallow
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_VOTE_WHY));
    else
        play_swallow(h, f, "icons/swallow-think", hall_text(h, T_VOTE_WHY));
    play_end(h, f, BAR_NEXT, NULL);
}

static bool tally_key(struct hall *h, struct screen *s, uint16_t key) { return play_count(h, s, key, ui_id(UI_NO_ID)); }

static struct next tally_input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_PRESS && play_count(h, s, 0, in->pressed))
        return next_stay();
    return phase_input(h, s, in);
}

const struct screen_ops show_screen = {
    .name = "show", .input = show_input, .draw = show_draw, .raw_key = show_key, .pad = team_pad};
const struct screen_ops tally_screen = {
    .name = "tally", .input = tally_input, .draw = tally_draw, .raw_key = tally_key};
