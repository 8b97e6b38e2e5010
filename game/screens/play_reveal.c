// SPDX-License-Identifier: MIT
//
// play_reveal.c — one option at a time: what happens next, and why; then the doors of `tell`.
#include "play.h"

static void progress(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < v->option_count; i++) {
        const struct view_option *o = &v->options[i];
        if (i != v->at_hand && !o->revealed)
            ui_fade(f, 120);
        ui_begin_panel(f, i == v->at_hand ? TONE_LANTERN : TONE_CLOTH_LIGHT, 8, 14);
        ui_bold(f);
        ui_text_centred(f, ROLE_TEXT_SMALL, i == v->at_hand ? TONE_NIGHT : TONE_CHALK, ui_keep(f, " %c ", 'A' + i));
        ui_end(f);
    }
    ui_end(f);
}

static void why(struct hall *h, struct ui_frame *f, enum ui_tone tone, const char *mark, const char *word,
                const char *because)
{
    int way = ui_motion(f, h->phase_since_ms, 250);
    ui_fade(f, 80 + way * 175 / 1000);
    ui_begin_panel(f, tone, 20, 20);
    ui_begin_row(f, UI_GAP);
    if (mark != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, mark, 96, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 4);
    if (word != NULL) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, word);
    }
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, because);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void follows(struct hall *h, struct ui_frame *f, const struct view_option *o)
{
    if (o->shows == TEXT_NONE)
        return;
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 18, 20);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, hall_text(h, T_PLAY_THEN));
    ui_text(f, ROLE_TEXT_ANSWER, TONE_CHALK, hall_level_text(h, o->shows));
    ui_end(f);
}

static enum ui_tone verdict_tone(enum verdict verdict)
{
    static const enum ui_tone tones[] = {TONE_PAPER, TONE_SAFE, TONE_UNSURE, TONE_RISKY};
    return tones[verdict];
}

// Whose answer it was: the team's, the hall's where all decide, the child's own. Apart from what is right.
static void claim(struct hall *h, struct ui_frame *f, const char *words)
{
    const struct view *v = &h->view;
    const char *icon = v->alone      ? "icons/swallow"
                       : v->all_vote ? "icons/talk-circle"
                                     : ui_keep(f, "animals/%s", animal_name(v->animals[v->turn]));
    ui_claim(f, icon, words);
}

static const char *chose(struct hall *h)
{
    return hall_text(h, h->view.alone ? T_PLAY_CHOSE_ALONE : h->view.all_vote ? T_PLAY_CHOSE_ALL : T_PLAY_CHOSE_TEAM);
}

static void draw_ask(struct hall *h, struct ui_frame *f, const struct view_option *o)
{
    const struct view *v = &h->view;
    if (o->chosen)
        claim(h, f, chose(h));
    ui_choice(f, ui_id(UI_NO_ID), v->at_hand, hall_level_text(h, o->text), CHOICE_OPEN, NULL);
    if (v->guessing) {
        play_swallow(h, f, "icons/swallow-think", hall_text(h, v->alone ? T_PLAY_GUESS_ALONE : T_PLAY_GUESS));
        return;
    }
    follows(h, f, o);
    why(h, f, verdict_tone(o->verdict), play_mark(o->verdict), hall_text(h, play_verdict(o->verdict)),
        hall_level_text(h, o->because));
}

static void draw_fit(struct hall *h, struct ui_frame *f, const struct view_option *o)
{
    claim(h, f, o->chosen ? chose(h) : hall_text(h, h->view.alone ? T_PLAY_LEFT_ALONE : T_PLAY_LEFT_TEAM));
    ui_choice(f, ui_id(UI_NO_ID), h->view.at_hand, hall_level_text(h, o->text), CHOICE_OPEN, NULL);
    why(h, f, o->sign ? TONE_RISKY : TONE_PAPER, o->sign ? "icons/risky" : NULL,
        hall_text(h, o->sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN), hall_level_text(h, o->because));
}

// The card as it was when it was sorted: its own box turns green, the team's animal stands in the box it chose.
static void draw_sorted(struct hall *h, struct ui_frame *f, const struct view_option *o)
{
    const struct view *v = &h->view;
    ui_begin_panel(f, TONE_PAPER, 30, 22);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, hall_level_text(h, o->text));
    ui_end(f);
    ui_begin_grid(f, v->box_count, UI_GAP);
    for (int i = 0; i < v->box_count; i++) {
        enum choice_state state = i == o->right_box ? CHOICE_SAFE : i == o->box ? CHOICE_OPEN : CHOICE_QUIET;
        if (i == o->box)
            claim(h, f, NULL);
        ui_choice(f, ui_id(UI_NO_ID), i, hall_level_text(h, v->boxes[i]), state,
                  i == o->right_box ? "icons/safe" : NULL);
    }
    ui_end(f);
    const char *box = o->right_box < v->box_count ? hall_level_text(h, v->boxes[o->right_box]) : "";
    why(h, f, TONE_PAPER, NULL, hall_fill(h, f, T_PLAY_BELONGS, box, NULL), hall_level_text(h, o->because));
}

static void draw_order(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_begin_column(f, UI_GAP_SMALL);
    for (uint8_t place = 1; place <= v->option_count; place++)
        for (int i = 0; i < v->option_count; i++) {
            const struct view_option *o = &v->options[i];
            if (o->right_place != place || !o->revealed)
                continue;
            claim(h, f, hall_fill(h, f, T_PLAY_PLACED, ui_keep(f, "%d", o->placed), NULL));
            ui_choice(f, ui_id(UI_NO_ID), i, ui_keep(f, "%d. %s", place, hall_level_text(h, o->text)),
                      i == v->at_hand ? CHOICE_OPEN : CHOICE_QUIET, o->fits ? "icons/safe" : NULL);
        }
    ui_end(f);
    const struct view_option *o = v->at_hand < v->option_count ? &v->options[v->at_hand] : NULL;
    if (o != NULL)
        why(h, f, TONE_PAPER, NULL, o->any_time ? hall_text(h, T_PLAY_ANY_TIME) : NULL, hall_level_text(h, o->because));
}

static void draw_reveal_body(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    if (v->kind == SCENE_ORDER) {
        draw_order(h, f);
        return;
    }
    if (v->at_hand >= v->option_count)
        return;
    const struct view_option *o = &v->options[v->at_hand];
    if (v->kind == SCENE_SORT)
        draw_sorted(h, f, o);
    else if (v->kind == SCENE_SPOT)
        draw_fit(h, f, o);
    else
        draw_ask(h, f, o);
}

static void reveal_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_begin(h, f, 140);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_level_text(h, h->view.question));
    if (h->view.kind == SCENE_ASK || h->view.kind == SCENE_SPOT)
        progress(h, f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    draw_reveal_body(h, f);
    ui_end(f);
    play_end(h, f, BAR_NEXT | BAR_AGAIN, h->view.guessing ? hall_text(h, T_PLAY_SEE) : NULL);
}

static int opened(const struct view *v)
{
    int count = 0;
    for (int i = 0; i < v->option_count; i++)
        count += v->options[i].opened;
    return count;
}

static void door_draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *v = &h->view;
    const struct view_option *o = &v->options[v->at_hand < v->option_count ? v->at_hand : 0];
    play_begin(h, f, 120);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_wide(f, 34);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/door-open", 560, FIT_CONTAIN);
    ui_figure(f, o->figure, o->helped ? "happy" : "worried", 480);
    ui_end(f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    ui_begin_panel(f, TONE_PAPER, 22, 22);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, hall_level_text(h, o->text));
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, hall_level_text(h, o->helped ? o->helps : o->busy));
    ui_end(f);
    if (o->helped)
        why(h, f, TONE_SAFE, "icons/safe", NULL, hall_level_text(h, o->because));
    else
        play_swallow(h, f, "icons/swallow-speak", hall_text(h, T_PLAY_TELL_AGAIN));
    ui_end(f);
    ui_end(f);
    bool goes_on = opened(v) >= 2 && o->helped;
    play_end(h, f, BAR_NEXT, goes_on ? NULL : hall_text(h, T_PLAY_ANOTHER_DOOR));
}

const struct screen_ops reveal_screen = {.name = "reveal", .input = phase_input, .draw = reveal_draw};
const struct screen_ops door_screen = {.name = "door", .input = phase_input, .draw = door_draw};
