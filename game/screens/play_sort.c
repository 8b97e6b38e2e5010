// SPDX-License-Identifier: MIT
//
// play_sort.c — cards that are sorted into boxes: first all boxes are seen, then card after card goes into one.
#include "play.h"

const char *play_task_sort(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const char *all = ui_keep(f, "%d", view->option_count);
    int sorted = 0;
    for (int i = 0; i < view->option_count; i++)
        sorted += view->options[i].revealed;
    return view->phase == PHASE_DECIDE ? viewer_fill(v, f, T_PLAY_TASK_CARD, ui_keep(f, "%d", sorted + 1), all)
                                       : viewer_fill(v, f, T_PLAY_TASK_CARDS, all, NULL);
}

// What is on a card, large, and its picture beside it.
void play_card_to_sort(struct ui_frame *f, const struct view_option *card, int padding)
{
    enum { PICTURE_UNITS = 120 };
    ui_begin_panel(f, TONE_PAPER, padding, 22);
    ui_begin_row(f, UI_GAP);
    if (card->picture != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "icons/answer-%s", card->picture), PICTURE_UNITS, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, card->text);
    ui_end(f);
    ui_end(f);
}

static void draw_boxes(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    play_card_to_sort(f, &view->options[view->item], 16);
    ui_begin_grid(f, view->box_count, UI_GAP);
    for (int i = 0; i < view->box_count; i++)
        ui_choice(f, ui_row(ID_OPTION, i), i, view->boxes[i], view->chosen == i ? CHOICE_PICKED : CHOICE_OPEN, NULL);
    ui_end(f);
    ui_end(f);
}

static void draw_cards_to_sort(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_WIDE);
    ui_begin_grid(f, view->box_count, UI_GAP);
    for (int i = 0; i < view->box_count; i++)
        ui_choice(f, ui_id(UI_NO_ID), i, view->boxes[i], CHOICE_OPEN, NULL);
    ui_end(f);
    ui_end(f);
}

void play_cards(struct viewer *v, struct ui_frame *f)
{
    if (v->view.phase == PHASE_DECIDE)
        draw_boxes(v, f);
    else
        draw_cards_to_sort(v, f);
}
