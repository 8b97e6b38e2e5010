// SPDX-License-Identifier: MIT
//
// play_doing.c — standing up and doing it, and talking about it.
#include "play.h"

#include <string.h>

enum { BEATS = 3, BEAT_MS = 900, DO_LEAST = 200, EDGE_UNITS = 76, WORDS_UNITS = 300, LINE_BYTES = 44 };

// Big words on paper, and beside them whoever does it.
static void big_words(struct ui_frame *f, const char *heading, const char *words, enum text_role role)
{
    ui_begin_panel(f, TONE_PAPER, 28, 24);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, heading);
    ui_bold(f);
    ui_text(f, role, TONE_INK, words);
    ui_end(f);
}

// One, two, three under the words: one lights up with each time the hall says it.
static void one_two_three(struct viewer *v, struct ui_frame *f)
{
    enum { BEAT_UNITS = 62 };
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < BEATS; i++) {
        bool dark = ui_moving(f, v->phase_since_ms, (uint32_t)i * BEAT_MS + BEAT_MS / 2);
        ui_move_after(f, MOTION_HOP, v->phase_since_ms, (uint32_t)i * BEAT_MS + BEAT_MS / 2);
        ui_begin_stack(f);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_circle(f, dark ? TONE_PAPER_DIM : TONE_LANTERN, BEAT_UNITS);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, ui_keep(f, "%d", i + 1));
        ui_end(f);
    }
    ui_end(f);
}

// Who shows how it is done: two poses in turns, and then the second one. Around the child of the story stand others,
// nobody twice.
static void show_how(struct viewer *v, struct ui_frame *f)
{
    enum { HALL_UNITS = 520, LATER_MS = 40 };
    const struct view *view = &v->view;
    const char *own = view->harmed_figure != NULL ? view->harmed_figure
                      : view->stage_count > 0     ? view->stage[0].figure
                                                  : NULL;
    int half = ui_beat(f, v->phase_since_ms, BEAT_MS / 2, 2 * BEATS);
    bool ready = half < 2 * BEATS && half % 2 == 0;
    const char *figures[PLAY_HALL];
    struct ui_person people[PLAY_HALL];
    play_hall(view, own, figures);
    for (int i = 0; i < PLAY_HALL; i++)
        people[i] = (struct ui_person){.figure = figures[i],
                                       .mood = "brave",
                                       .pose = ready ? "rest" : "stop",
                                       .state = ready ? PERSON_RESTS : ui_speaks(f, v->phase_since_ms + BEAT_MS / 2)};
    struct play_circle circle = {.people = people,
                                 .count = PLAY_HALL,
                                 .units_high = HALL_UNITS,
                                 .width = 880,
                                 .moves = true,
                                 .motion = MOTION_HOP,
                                 .since_ms = v->phase_since_ms,
                                 .later_ms = LATER_MS};
    play_in_circle(f, &circle, DO_LEAST);
}

// Alone nobody is looked at: Én does it with the child.
static void swallow_does_it(struct viewer *v, struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_move(f, MOTION_POP, v->phase_since_ms);
    ui_picture(f, "icons/swallow-speak", 400, FIT_CONTAIN);
}

static void act_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    if (view->pairs.total > 0) {
        play_pairs(v, f);
        return;
    }
    play_begin(v, f, 40);
    ui_begin_panel(f, TONE_PAPER, ui_narrow(f) ? 14 : 20, 24);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, view->alone ? T_PLAY_ACT_ALONE : T_PLAY_ACT));
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, view->alone ? view->alone_text : view->question);
    if (!view->alone)
        one_two_three(v, f);
    ui_end(f);
    if (view->alone)
        swallow_does_it(v, f);
    else
        show_how(v, f);
    play_end(v, f, BAR_NEXT, viewer_text(v, T_PLAY_WE_DID));
}

// The teams look over the edge of the stage, and the cloth ball goes from one to the next with every question.
static void ball_among_teams(struct viewer *v, struct ui_frame *f)
{
    int team_units = ui_narrow(f) ? 150 : 220, ball_units = ui_narrow(f) ? 84 : 120;
    const struct view *view = &v->view;
    int holds = view->team_count > 0 ? (view->turn + view->talk_count) % view->team_count : 0;
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    for (int i = 0; i < view->team_count; i++) {
        ui_grow(f, 1);
        ui_begin_column(f, 0);
        if (i == holds) {
            ui_move(f, MOTION_TOSS, v->step_since_ms);
            ui_align(f, UI_CENTRE, UI_CENTRE);
            ui_picture(f, "icons/ball", ball_units, FIT_CONTAIN);
            ui_move_after(f, MOTION_HOP, v->step_since_ms, ui_motion_ms(MOTION_TOSS));
        } else {
            ui_space(f, ball_units);
        }
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "animals/%s", animal_name(view->animals[i])), team_units, FIT_CONTAIN);
        ui_end(f);
    }
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

// Woven, from side to side: they lean on it, and what the talk keeps to is written there.
static void edge_of_the_stage(struct viewer *v, struct ui_frame *f)
{
    static const struct {
        enum ui_tone tone;
        int units;
    } bands[] = {{TONE_SCARF, 9}, {TONE_LANTERN, 4}, {TONE_CLOTH_LIGHT, 8}};
    ui_begin_column(f, 0);
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++) {
        ui_high(f, bands[i].units);
        ui_begin_panel(f, bands[i].tone, 0, 0);
        ui_end(f);
    }
    ui_begin_panel(f, TONE_CLOTH, 10, 0);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PLAY_TALK_RULE));
    ui_end(f);
    ui_end(f);
}

static bool children_talked_about(const struct view *view)
{
    for (int i = 0; i < view->stage_count; i++)
        if (!view->stage[i].child)
            return false;
    return true;
}

// Whom they talk about stands at both sides and listens.
static void talked_about(struct viewer *v, struct ui_frame *f)
{
    enum { TALKED_UNITS = 640, SIDES = 2 };
    static const int at[SIDES] = {20, 980};
    const struct view *view = &v->view;
    int order[ACTORS_MOST], people = play_heroes(view->stage, view->stage_count, SIDES, order);
    ui_begin_ground(f, 1, TALKED_UNITS);
    for (int i = 0; i < people; i++) {
        struct ui_person person = play_person(&view->stage[order[i]]);
        person.mood = "calm";
        person.pose = "rest";
        person.state = ui_listens(f, v->step_since_ms);
        person.among_children = children_talked_about(view);
        ui_begin_at(f, at[i]);
        ui_person(f, &person, TALKED_UNITS);
        ui_end_at(f, at[i]);
    }
    ui_end_ground(f);
}

static void talk_of_the_hall(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_begin_panel(f, TONE_PAPER, 26, 24);
    const char *asked = view->talk[view->talk_count > 0 ? view->talk_count - 1 : 0];
    bool wordy = strlen(asked) > LINE_BYTES; // and whom it is about would have no room
    ui_text_centred(f, wordy ? ROLE_TEXT_QUESTION : ROLE_TEXT_TITLE, TONE_INK, asked);
    ui_end(f);
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_begin_column(f, 0);
    talked_about(v, f);
    ui_space(f, EDGE_UNITS);
    ui_end(f);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ball_among_teams(v, f);
    ui_space(f, EDGE_UNITS / 2);
    ui_end(f);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    edge_of_the_stage(v, f);
    ui_end(f);
    ui_end(f);
}

static void talk_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    play_begin(v, f, 90);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    if (view->alone) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_grow(f, 1);
        ui_picture(f, "icons/swallow-think", WORDS_UNITS, FIT_CONTAIN);
        big_words(f, viewer_text(v, T_PLAY_TALK_ALONE), view->alone_text, ROLE_TEXT_QUESTION);
    } else {
        talk_of_the_hall(v, f);
    }
    ui_end(f);
    play_end(v, f, BAR_NEXT, NULL);
}

const struct screen_ops act_screen = {.name = "act", .input = phase_input, .draw = act_draw};
const struct screen_ops talk_screen = {.name = "talk", .input = phase_input, .draw = talk_draw};
