// SPDX-License-Identifier: MIT
//
// play_reveal.c — one option at a time: what happens next, and why; then the doors of `tell`.
#include "play.h"

static void progress(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        if (i != view->at_hand && !o->revealed)
            ui_fade(f, 120);
        ui_begin_panel(f, i == view->at_hand ? TONE_LANTERN : TONE_CLOTH_LIGHT, 8, 14);
        ui_bold(f);
        ui_text_centred(f, ROLE_TEXT_SMALL, i == view->at_hand ? TONE_NIGHT : TONE_CHALK, ui_keep(f, " %c ", 'A' + i));
        ui_end(f);
    }
    ui_end(f);
}

static void why(struct viewer *v, struct ui_frame *f, enum ui_tone tone, const char *mark, const char *word,
                const char *because)
{
    int way = ui_motion(f, v->phase_since_ms, 250);
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
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, shown(because));
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void follows(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    if (o->turned.shows == NULL)
        return;
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 18, 20);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, viewer_text(v, T_PLAY_THEN));
    ui_text(f, ROLE_TEXT_ANSWER, TONE_CHALK, o->turned.shows);
    ui_end(f);
}

// Whose answer it was: the team's, the hall's where all decide, the child's own. Apart from what is right.
static void claim(struct viewer *v, struct ui_frame *f, const char *words)
{
    const struct view *view = &v->view;
    const char *icon = view->alone      ? "icons/swallow"
                       : view->all_vote ? "icons/talk-circle"
                                        : ui_keep(f, "animals/%s", animal_name(view->animals[view->turn]));
    ui_claim(f, icon, words);
}

static const char *chose(struct viewer *v)
{
    return viewer_text(v, v->view.alone ? T_PLAY_CHOSE_ALONE : v->view.all_vote ? T_PLAY_CHOSE_ALL : T_PLAY_CHOSE_TEAM);
}

void play_turned_answer(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    if (o->chosen)
        claim(v, f, chose(v));
    ui_choice(f, ui_id(UI_NO_ID), view->at_hand, o->text, CHOICE_OPEN, NULL);
    if (view->guessing) {
        play_swallow(v, f, "icons/swallow-think", viewer_text(v, view->alone ? T_PLAY_GUESS_ALONE : T_PLAY_GUESS));
        return;
    }
    follows(v, f, o);
    const struct play_verdict *verdict = &play_verdicts[o->turned.verdict];
    why(v, f, verdict->tone, verdict->mark, verdict->word != TEXT_IDS ? viewer_text(v, verdict->word) : NULL,
        o->turned.because);
}

void play_turned_sign(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    claim(v, f, o->chosen ? chose(v) : viewer_text(v, v->view.alone ? T_PLAY_LEFT_ALONE : T_PLAY_LEFT_TEAM));
    ui_choice(f, ui_id(UI_NO_ID), v->view.at_hand, o->text, CHOICE_OPEN, NULL);
    why(v, f, o->turned.sign ? TONE_RISKY : TONE_PAPER, o->turned.sign ? "icons/risky" : NULL,
        viewer_text(v, o->turned.sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN), o->turned.because);
}

// The card as it was when it was sorted: its own box turns green, the team's animal stands in the box it chose.
void play_turned_card(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    ui_begin_panel(f, TONE_PAPER, 30, 22);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, o->text);
    ui_end(f);
    ui_begin_grid(f, view->box_count, UI_GAP);
    for (int i = 0; i < view->box_count; i++) {
        enum choice_state state = i == o->turned.right_box ? CHOICE_SAFE : i == o->box ? CHOICE_OPEN : CHOICE_QUIET;
        if (i == o->box)
            claim(v, f, NULL);
        ui_choice(f, ui_id(UI_NO_ID), i, view->boxes[i], state, i == o->turned.right_box ? "icons/safe" : NULL);
    }
    ui_end(f);
    const char *box = o->turned.right_box < view->box_count ? view->boxes[o->turned.right_box] : "";
    why(v, f, TONE_PAPER, NULL, viewer_fill(v, f, T_PLAY_BELONGS, box, NULL), o->turned.because);
}

void play_turned_step(struct viewer *v, struct ui_frame *f, const struct view_option *turned)
{
    const struct view *view = &v->view;
    ui_begin_column(f, UI_GAP_SMALL);
    for (uint8_t place = 1; place <= view->option_count; place++)
        for (int i = 0; i < view->option_count; i++) {
            const struct view_option *o = &view->options[i];
            if (o->turned.right_place != place || !o->revealed)
                continue;
            claim(v, f, viewer_fill(v, f, T_PLAY_PLACED, ui_keep(f, "%d", o->placed), NULL));
            ui_choice(f, ui_id(UI_NO_ID), i, ui_keep(f, "%d. %s", place, o->text),
                      i == view->at_hand ? CHOICE_OPEN : CHOICE_QUIET, o->turned.fits ? "icons/safe" : NULL);
        }
    ui_end(f);
    why(v, f, TONE_PAPER, NULL, turned->turned.any_time ? viewer_text(v, T_PLAY_ANY_TIME) : NULL,
        turned->turned.because);
}

static void reveal_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    play_begin(v, f, 140);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, v->view.question);
    const struct play_kind *kind = play_kinds[v->view.kind];
    if (kind->progress)
        progress(v, f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    if (v->view.at_hand < v->view.option_count)
        kind->turned(v, f, &v->view.options[v->view.at_hand]);
    ui_end(f);
    play_end(v, f, BAR_NEXT | BAR_AGAIN, v->view.guessing ? viewer_text(v, T_PLAY_SEE) : NULL);
}

static int opened(const struct view *view)
{
    int count = 0;
    for (int i = 0; i < view->option_count; i++)
        count += view->options[i].opened;
    return count;
}

static void door_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    const struct view_option *o = &view->options[view->at_hand < view->option_count ? view->at_hand : 0];
    play_begin(v, f, 120);
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
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, o->text);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, shown(o->helped ? o->turned.helps : o->turned.busy));
    ui_end(f);
    if (o->helped)
        why(v, f, TONE_SAFE, "icons/safe", NULL, o->turned.because);
    else
        play_swallow(v, f, "icons/swallow-speak", viewer_text(v, T_PLAY_TELL_AGAIN));
    ui_end(f);
    ui_end(f);
    bool goes_on = opened(view) >= 2 && o->helped;
    play_end(v, f, BAR_NEXT, goes_on ? NULL : viewer_text(v, T_PLAY_ANOTHER_DOOR));
}

const struct screen_ops reveal_screen = {.name = "reveal", .input = phase_input, .draw = reveal_draw};
const struct screen_ops door_screen = {.name = "door", .input = phase_input, .draw = door_draw};
