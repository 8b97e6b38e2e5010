// SPDX-License-Identifier: MIT
//
// play_doing.c — standing up, talking, saying it together, and the words the engine never leaves out.
#include "play.h"

static void big_words(struct viewer *v, struct ui_frame *f, const char *icon, enum text_id heading, const char *words)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_grow(f, 1);
    ui_picture(f, icon, 330, FIT_CONTAIN);
    ui_begin_panel(f, TONE_PAPER, 28, 24);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, heading));
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, words);
    ui_end(f);
    ui_end(f);
}

static void act_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    play_begin(v, f, 90);
    big_words(v, f, view->alone ? "icons/swallow-speak" : "icons/stand", view->alone ? T_PLAY_ACT_ALONE : T_PLAY_ACT,
              view->alone ? view->alone_text : view->question);
    play_end(v, f, BAR_NEXT, viewer_text(v, T_PLAY_WE_DID));
}

static void talk_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    play_begin(v, f, 120);
    if (view->alone) {
        big_words(v, f, "icons/swallow-think", T_PLAY_TALK_ALONE, view->alone_text);
    } else {
        ui_grow(f, 1);
        ui_align(f, UI_STRETCH, UI_CENTRE);
        ui_begin_column(f, UI_GAP);
        ui_grow(f, 1);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/talk-circle", 240, FIT_CONTAIN);
        for (int i = 0; i < view->talk_count; i++) {
            bool newest = i == view->talk_count - 1;
            ui_begin_panel(f, newest ? TONE_PAPER : TONE_PAPER_DIM, 20, 22);
            ui_text_centred(f, newest ? ROLE_TEXT_QUESTION : ROLE_TEXT_SMALL, TONE_INK, view->talk[i]);
            ui_end(f);
        }
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PLAY_TALK_RULE));
        ui_end(f);
    }
    play_end(v, f, BAR_NEXT, NULL);
}

// The hidden picture: a veil of as many cloths as lanterns; each lantern takes one away.
static void hidden_picture(struct viewer *v, struct ui_frame *f, int lit, int total)
{
    ui_begin_stack(f);
    ui_picture(f, ui_keep(f, "pictures/%s", v->view.picture), 0, FIT_COVER);
    if (lit < total) {
        ui_begin_row(f, 0);
        for (int i = 0; i < total; i++) {
            ui_grow(f, 1);
            if (i < lit)
                ui_space(f, 0);
            else
                ui_begin_panel(f, i % 2 == 0 ? TONE_CLOTH : TONE_CLOTH_LIGHT, 0, 0);
            if (i >= lit)
                ui_end(f);
        }
        ui_end(f);
    }
    ui_end(f);
}

static void together_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    play_begin(v, f, 150);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN,
                    viewer_text(v, view->alone ? T_PLAY_TOGETHER_ALONE : T_PLAY_TOGETHER));
    ui_begin_panel(f, TONE_PAPER, 26, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, view->together);
    ui_end(f);
    ui_grow(f, 1);
    hidden_picture(v, f, view->lanterns, view->lanterns_total);
    play_end(v, f, BAR_NEXT | BAR_AGAIN, NULL);
}

static void not_fault_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const char *name = shown(v->view.harmed_name);
    play_begin(v, f, 150);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    if (v->view.harmed_figure != NULL) {
        ui_wide(f, 30);
        ui_figure(f, v->view.harmed_figure, "calm", 520);
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
    const struct view *view = &v->view;
    play_begin(v, f, 170);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN,
                    viewer_text(v, view->alone ? T_PLAY_TOGETHER_ALONE : T_PLAY_SENTENCE));
    ui_begin_panel(f, TONE_PAPER, 22, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, view->rule);
    ui_end(f);
    ui_grow(f, 1);
    hidden_picture(v, f, view->lanterns, view->lanterns_total);
    play_end(v, f, BAR_NEXT, viewer_text(v, T_PLAY_KINDLE));
}

enum { ID_ANOTHER = 1, ID_CLOSE = 2, ID_PLANNED = 3 };

static void level_done_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    ui_background(f, ui_keep(f, "pictures/%s", view->picture));
    ui_begin_column(f, UI_GAP);
    ui_space(f, 30);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 18, 24);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_lanterns(f, view->lanterns, view->lanterns_total, 70);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_CHALK, view->rule);
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    strip_begin(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    if (programme_has_next(v))
        ui_button(f, ui_id(ID_PLANNED), BUTTON_PRIMARY, NULL,
                  viewer_fill(v, f, T_PART_BEGIN, programme_next_title(v, f), NULL));
    ui_button(f, ui_id(ID_CLOSE), programme_has_next(v) ? BUTTON_PLAIN : BUTTON_PRIMARY, NULL,
              viewer_text(v, T_DONE_CLOSE));
    ui_button(f, ui_id(ID_ANOTHER), BUTTON_PLAIN, NULL, viewer_text(v, T_DONE_ANOTHER));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

static struct next level_done_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (viewer_pressed(in, ID_ANOTHER))
        return next_push(&picker_screen);
    if (viewer_pressed(in, ID_CLOSE)) {
        viewer_send(v, COMMAND_CLOSE, 0, 0);
        return next_stay();
    }
    if (programme_has_next(v) && (viewer_pressed(in, ID_PLANNED) || in->action == UI_NEXT || in->action == UI_OK))
        return programme_begin(v);
    return phase_input(v, s, in);
}

const struct screen_ops act_screen = {.name = "act", .input = phase_input, .draw = act_draw};
const struct screen_ops talk_screen = {.name = "talk", .input = phase_input, .draw = talk_draw};
const struct screen_ops together_screen = {.name = "together", .input = phase_input, .draw = together_draw};
const struct screen_ops not_fault_screen = {.name = "not-fault", .input = phase_input, .draw = not_fault_draw};
const struct screen_ops sentence_screen = {.name = "sentence", .input = phase_input, .draw = sentence_draw};
const struct screen_ops level_done_screen = {.name = "level-done", .input = level_done_input, .draw = level_done_draw};
