// SPDX-License-Identifier: MIT
//
// play_doing.c — standing up, talking, saying it together, and the words the engine never leaves out.
#include "play.h"

static const struct level *level_of(const struct hall *h) { return h->level; }

static void big_words(struct hall *h, struct ui_frame *f, const char *icon, enum text_id heading, const char *words)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_grow(f, 1);
    ui_picture(f, icon, 330, FIT_CONTAIN);
    ui_begin_panel(f, TONE_PAPER, 28, 24);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_SCARF, hall_text(h, heading));
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, words);
    ui_end(f);
    ui_end(f);
}

static void act_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    play_begin(h, f, 90);
    big_words(h, f, v->alone ? "icons/swallow-speak" : "icons/stand", v->alone ? T_PLAY_ACT_ALONE : T_PLAY_ACT,
              hall_level_text(h, v->alone ? v->alone_text : v->question));
    play_end(h, f, BAR_NEXT, hall_text(h, T_PLAY_WE_DID));
}

static void talk_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    play_begin(h, f, 120);
    if (v->alone) {
        big_words(h, f, "icons/swallow-think", T_PLAY_TALK_ALONE, hall_level_text(h, v->alone_text));
    } else {
        ui_grow(f, 1);
        ui_align(f, UI_STRETCH, UI_CENTRE);
        ui_begin_column(f, UI_GAP);
        ui_grow(f, 1);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/talk-circle", 240, FIT_CONTAIN);
        for (int i = 0; i < v->talk_count; i++) {
            bool newest = i == v->talk_count - 1;
            ui_begin_panel(f, newest ? TONE_PAPER : TONE_PAPER_DIM, 20, 22);
            ui_text_centred(f, newest ? ROLE_TEXT_QUESTION : ROLE_TEXT_SMALL, TONE_INK, hall_level_text(h, v->talk[i]));
            ui_end(f);
        }
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_PLAY_TALK_RULE));
        ui_end(f);
    }
    play_end(h, f, BAR_NEXT, NULL);
}

// The hidden picture: a veil of as many cloths as lanterns; each lantern takes one away.
static void hidden_picture(struct hall *h, struct ui_frame *f, int lit, int total)
{
    const struct level *level = level_of(h);
    ui_begin_stack(f);
    ui_picture(f, ui_keep(f, "pictures/%s", level->picture), 0, FIT_COVER);
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

static void together_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    play_begin(h, f, 150);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN, hall_text(h, v->alone ? T_PLAY_TOGETHER_ALONE : T_PLAY_TOGETHER));
    ui_begin_panel(f, TONE_PAPER, 26, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, hall_level_text(h, v->together));
    ui_end(f);
    ui_grow(f, 1);
    hidden_picture(h, f, v->lanterns, v->lanterns_total);
    play_end(h, f, BAR_NEXT | BAR_AGAIN, NULL);
}

static void not_fault_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct level *level = level_of(h);
    const char *name = play_cast_name(h, h->view.harmed);
    play_begin(h, f, 150);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    if (h->view.harmed < level->cast_count) {
        ui_wide(f, 30);
        ui_figure(f, level->cast[h->view.harmed].figure, "calm", 520);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_panel(f, TONE_PAPER, 28, 24);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_TITLE, TONE_SCARF, hall_fill(h, f, T_PLAY_NOT_FAULT, name, NULL));
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, hall_text(h, T_PLAY_NOT_FAULT_MORE));
    ui_end(f);
    ui_end(f);
    ui_end(f);
    play_end(h, f, BAR_NEXT, NULL);
}

static void sentence_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    play_begin(h, f, 170);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_LANTERN, hall_text(h, v->alone ? T_PLAY_TOGETHER_ALONE : T_PLAY_SENTENCE));
    ui_begin_panel(f, TONE_PAPER, 22, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, hall_level_text(h, v->rule));
    ui_end(f);
    ui_grow(f, 1);
    hidden_picture(h, f, v->lanterns, v->lanterns_total);
    play_end(h, f, BAR_NEXT, hall_text(h, T_PLAY_KINDLE));
}

enum { ID_ANOTHER = 1, ID_CLOSE = 2, ID_PLANNED = 3 };

static void level_done_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    ui_background(f, ui_keep(f, "pictures/%s", level_of(h)->picture));
    ui_begin_column(f, UI_GAP);
    ui_space(f, 30);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 18, 24);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_lanterns(f, v->lanterns, v->lanterns_total, 70);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_CHALK, hall_level_text(h, v->rule));
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    strip_begin(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    if (programme_has_next(h))
        ui_button(f, ui_id(ID_PLANNED), BUTTON_PRIMARY, NULL,
                  hall_fill(h, f, T_PART_BEGIN, programme_next_title(h, f), NULL));
    ui_button(f, ui_id(ID_CLOSE), programme_has_next(h) ? BUTTON_PLAIN : BUTTON_PRIMARY, NULL,
              hall_text(h, T_DONE_CLOSE));
    ui_button(f, ui_id(ID_ANOTHER), BUTTON_PLAIN, NULL, hall_text(h, T_DONE_ANOTHER));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

static struct next level_done_input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (hall_pressed(in, ID_ANOTHER))
        return next_push(&picker_screen);
    if (hall_pressed(in, ID_CLOSE)) {
        hall_send(h, COMMAND_CLOSE, 0, 0);
        return next_stay();
    }
    if (programme_has_next(h) && (hall_pressed(in, ID_PLANNED) || in->action == UI_NEXT || in->action == UI_OK))
        return programme_begin(h);
    return phase_input(h, s, in);
}

const struct screen_ops act_screen = {.name = "act", .input = phase_input, .draw = act_draw};
const struct screen_ops talk_screen = {.name = "talk", .input = phase_input, .draw = talk_draw};
const struct screen_ops together_screen = {.name = "together", .input = phase_input, .draw = together_draw};
const struct screen_ops not_fault_screen = {.name = "not-fault", .input = phase_input, .draw = not_fault_draw};
const struct screen_ops sentence_screen = {.name = "sentence", .input = phase_input, .draw = sentence_draw};
const struct screen_ops level_done_screen = {.name = "level-done", .input = level_done_input, .draw = level_done_draw};
