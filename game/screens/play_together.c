// SPDX-License-Identifier: MIT
//
// play_together.c — what the hall says together, the words the engine never leaves out, and the picture that the
// lanterns uncover.
#include "play.h"

#include <string.h>

static int columns(int total) { return total > 4 && total % 2 == 0 ? total / 2 : total; }

// A piece in the dark: indigo cloth with a woven edge, and the lantern that waits for it.
static void dark_piece(struct ui_frame *f, int piece)
{
    static const struct {
        enum ui_tone tone;
        int units;
    } woven[] = {{TONE_SCARF, 9}, {TONE_LANTERN, 4}, {TONE_CLOTH_LIGHT, 9}, {TONE_PAPER, 3}};
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_begin_panel(f, TONE_CLOTH, 0, 0);
    ui_space(f, piece % 2 == 0 ? 170 : 230);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/lantern-off", 130, FIT_CONTAIN);
    ui_end(f);
    for (size_t i = 0; i < sizeof woven / sizeof *woven; i++) {
        ui_begin_panel(f, woven[i].tone, 0, 0);
        ui_space(f, woven[i].units);
        ui_end(f);
    }
    ui_end(f);
}

// The newest one: the lantern flies there, and where it arrives light opens.
static void newest_piece(struct viewer *v, struct ui_frame *f, int piece)
{
    uint32_t flies = ui_motion_ms(MOTION_FLY), opens = ui_motion_ms(MOTION_ARRIVE);
    uint32_t since_ms = v->phase_since_ms, arrived_ms = since_ms + flies;
    ui_begin_stack(f);
    if (ui_moving(f, since_ms, flies)) {
        dark_piece(f, piece);
    } else if (ui_moving(f, since_ms, flies + opens)) {
        int way = ui_motion(f, arrived_ms, opens);
        ui_fade(f, 255 - way * 255 / 1000);
        ui_begin_stack(f);
        dark_piece(f, piece);
        ui_end(f);
        ui_fade(f, 150 - way * 150 / 1000);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_circle(f, TONE_LANTERN, 60 + way / 4);
    }
    if (ui_moving(f, since_ms, flies + opens)) {
        ui_move(f, MOTION_FLY, since_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/lantern-fly", 200, FIT_CONTAIN);
    }
    ui_end(f);
}

// The whole screen is the picture, and what is still dark lies over it; what is said stands below, so that the piece
// just won is seen.
void play_uncovered(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int total = view->lanterns_total;
    ui_background(f, ui_keep(f, "pictures/%s", view->picture));
    if (total == 0)
        return;
    ui_begin_grid(f, columns(total), 0);
    for (int i = 0; i < total; i++)
        if (i == view->lanterns - 1 && view->phase == PHASE_TOGETHER)
            newest_piece(v, f, i);
        else if (i < view->lanterns)
            ui_space(f, 0);
        else
            dark_piece(f, i);
    ui_end(f);
}

// Whoever says it with the hall: the child of the story between two others, one after the other taking breath; with
// every lantern others, and otherwise. They stand before what is still dark, and when most of the picture is there, on
// its other side: what was just won is seen.
static void say_it_too(struct viewer *v, struct ui_frame *f)
{
    enum { CHOIR = 3, CHOIR_UNITS = 640, LATER_MS = 120 };
    static const int aside[CHOIR] = {0, 2, 1}; // who is in the middle is nearest
    static const int others[][CHOIR - 1] = {{1, 3}, {0, 4}, {3, 0}, {4, 1}};
    static const char *const poses[][CHOIR] = {{"rest", "hug", "reach"},
                                               {"stop", "rest", "hug"},
                                               {"reach", "rest", "stop"},
                                               {"rest", "stop", "hug"},
                                               {"hug", "reach", "rest"}};
    enum { PAIRS = sizeof others / sizeof *others, WAYS = sizeof poses / sizeof *poses };
    const struct view *view = &v->view;
    const char *hero = view->stage_count > 0 ? view->stage[0].figure : NULL, *figures[PLAY_HALL];
    play_hall(view, view->harmed_figure != NULL ? view->harmed_figure : hero, figures);
    const int *pair = others[view->lanterns % PAIRS];
    const char *const choir[CHOIR] = {figures[pair[0]], figures[pair[1]], figures[PLAY_HALL / 2]};
    int apart = ui_narrow(f) ? 290 : 220;
    int first = 2 * view->lanterns > view->lanterns_total ? 20 : 980 - (CHOIR - 1) * apart;
    ui_begin_ground(f, 1, CHOIR_UNITS);
    for (int i = 0; i < CHOIR; i++) {
        struct ui_person person = {.figure = choir[i],
                                   .mood = "brave",
                                   .pose = poses[view->lanterns % WAYS][i],
                                   .among_children = !view->adults,
                                   .in_a_row = !view->adults,
                                   .state = ui_speaks(f, v->phase_since_ms + (uint32_t)i * LATER_MS)};
        int at = first + aside[i] * apart;
        ui_begin_at(f, at);
        ui_move_after(f, MOTION_SPEAK, v->phase_since_ms, (uint32_t)i * LATER_MS);
        ui_person(f, &person, CHOIR_UNITS);
        ui_end_at(f, at);
    }
    ui_end_ground(f);
}

void play_said_together(struct viewer *v, struct ui_frame *f, enum text_id heading, const char *words)
{
    ui_move(f, MOTION_POP, v->phase_since_ms);
    ui_begin_panel(f, TONE_PAPER, 20, 26);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, heading));
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, words);
    ui_end(f);
}

static void said_together(struct viewer *v, struct ui_frame *f, enum text_id heading, const char *words)
{
    play_uncovered(v, f);
    play_sheet_begin(v, f);
    ui_grow(f, 1);
    ui_begin_stack(f); // what is read lies over their feet
    ui_begin_column(f, 0);
    if (!v->view.alone)
        say_it_too(v, f);
    ui_end(f);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    play_said_together(v, f, heading, words);
    ui_end(f);
    ui_end(f);
}

static void together_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    said_together(v, f, T_PLAY_TOGETHER, v->view.together);
    play_end(v, f, BAR_NEXT | BAR_AGAIN, NULL);
}

static void not_fault_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    enum { CHILD_UNITS = 640 };
    (void)s;
    const char *name = shown(v->view.harmed_name);
    play_begin(v, f, 60);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    if (v->view.harmed_figure != NULL) {
        struct ui_person child = {.figure = v->view.harmed_figure,
                                  .mood = "calm",
                                  .pose = "hug",
                                  .among_children = true,
                                  .state = ui_listens(f, v->phase_since_ms)};
        ui_wide(f, 34);
        ui_high(f, 1);
        ui_begin_stack(f);
        ui_move(f, MOTION_GLOW, v->phase_since_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/glow-warm", 800, FIT_CONTAIN);
        ui_begin_ground(f, 1, CHILD_UNITS);
        ui_begin_at(f, 500);
        ui_move(f, MOTION_COME_LEFT, v->phase_since_ms);
        ui_person(f, &child, CHILD_UNITS);
        ui_end_at(f, 500);
        ui_end_ground(f);
        ui_end(f);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_panel(f, TONE_PAPER, 28, 24);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_TITLE, TONE_SCARF, viewer_fill(v, f, T_PLAY_NOT_FAULT, name, NULL));
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, viewer_text(v, T_PLAY_NOT_FAULT_MORE));
    ui_end(f);
    ui_end(f);
    ui_end(f);
    play_end(v, f, BAR_NEXT, NULL);
}

static void sentence_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    said_together(v, f, T_PLAY_SENTENCE, v->view.rule);
    play_end(v, f, BAR_NEXT, viewer_text(v, T_PLAY_KINDLE));
}

enum { ID_ANOTHER = 1, ID_CLOSE = 2, ID_PLANNED = 3 };

// Before the picture, at its sides: the child of the story, and a mother of the village. Each bobs, one after the
// other.
static void glad_people(struct viewer *v, struct ui_frame *f)
{
    enum { GLAD = 2, LATER_MS = 170, LOWER = -40 };
    int units = ui_narrow(f) ? 430 : 560;
    const char *child = v->view.harmed_figure;
    const char *mother = child != NULL && strcmp(child, "mother-2") == 0 ? "aunt" : "mother-2"; // nobody twice
    const char *const figures[GLAD] = {child != NULL ? child : "girl-4", mother};
    static const char *const poses[GLAD] = {"reach", "rest"};
    ui_begin_row(f, 0);
    for (int i = 0; i < GLAD; i++) {
        struct ui_person person = {.figure = figures[i], .mood = "happy", .pose = poses[i]};
        ui_move_after(f, MOTION_GLAD, v->phase_since_ms, (uint32_t)i * LATER_MS);
        ui_person(f, &person, units);
        ui_grow(f, i == 0 ? 1 : 0);
        ui_space(f, 0);
    }
    ui_end(f);
    ui_space(f, ui_narrow(f) ? 0 : LOWER); // nearer than the people of the picture
}

// The right next thing is the last of the row, as everywhere.
static void what_next(struct viewer *v, struct ui_frame *f)
{
    bool alone = v->view.alone, planned = programme_has_next(v);
    ui_begin_row(f, UI_GAP_SMALL);
    strip_to_the_right(f);
    if (!alone)
        ui_button(f, ui_id(ID_ANOTHER), BUTTON_PLAIN, NULL, viewer_text(v, T_DONE_ANOTHER));
    ui_button(f, ui_id(ID_CLOSE), alone || planned ? BUTTON_PLAIN : BUTTON_PRIMARY, NULL,
              viewer_text(v, alone ? T_SOLO_MY_CIRCLE : T_DONE_CLOSE));
    if (alone)
        ui_button(f, ui_id(ID_ANOTHER), BUTTON_PRIMARY, NULL, viewer_text(v, T_SOLO_VALLEY));
    if (planned)
        ui_button(f, ui_id(ID_PLANNED), BUTTON_PRIMARY, NULL,
                  viewer_fill(v, f, T_PART_BEGIN, programme_next_title(v, f), NULL));
    ui_end(f);
}

// The picture is whole, and for a while there is nothing on it.
static void level_done_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    ui_background(f, ui_keep(f, "pictures/%s", view->picture));
    play_lanterns_rise(f, v->phase_since_ms, view->lanterns_total);
    ui_begin_column(f, 0);
    ui_begin_row(f, 0);
    ui_space(f, 14);
    ui_lanterns_hang(f, view->lanterns, view->lanterns_total, 88);
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    glad_people(v, f);
    ui_move(f, MOTION_LATER, v->phase_since_ms);
    strip_begin(f);
    page_begin(f, 5, UI_END, 0); // never from edge to edge: two lines are read more easily
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, view->rule);
    page_end(f, 5);
    ui_space(f, UI_GAP_SMALL);
    what_next(v, f);
    strip_end(f);
    ui_end(f);
}

// A lone child goes back to the valley, where its lantern comes flying.
static void level_done_came(struct viewer *v, struct screen *s)
{
    (void)s;
    if (v->view.alone)
        solo_lights(v);
}

static struct next level_done_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (v->view.alone && (in->action == UI_NEXT || in->action == UI_OK))
        return next_push(&valley_screen);
    if (viewer_pressed(in, ID_ANOTHER))
        return next_push(v->view.alone ? &valley_screen : &picker_screen);
    if (viewer_pressed(in, ID_CLOSE)) {
        viewer_send(v, COMMAND_CLOSE, 0, 0);
        return next_stay();
    }
    if (programme_has_next(v) && (viewer_pressed(in, ID_PLANNED) || in->action == UI_NEXT || in->action == UI_OK))
        return programme_begin(v);
    return phase_input(v, s, in);
}

const struct screen_ops together_screen = {.name = "together", .input = phase_input, .draw = together_draw};
const struct screen_ops not_fault_screen = {
    .name = "not-fault", .input = phase_input, .draw = not_fault_draw, .music = MUSIC_OF_THE_STORY};
const struct screen_ops sentence_screen = {.name = "sentence", .input = phase_input, .draw = sentence_draw};
const struct screen_ops level_done_screen = {.name = "level-done",
                                             .came = level_done_came,
                                             .input = level_done_input,
                                             .draw = level_done_draw,
                                             .music = MUSIC_OF_THE_STORY};
