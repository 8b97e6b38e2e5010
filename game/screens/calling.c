// SPDX-License-Identifier: MIT
//
// calling.c — who to call: the numbers of assets/help, and the trusted addresses near by.
#include "play.h"

#include <string.h>

enum { ID_OUT = 1, ID_TURN = 2 };

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (hall_pressed(in, ID_TURN) || (in->action == UI_NEXT && h->parts.help->local_count > 0)) {
        s->page = !s->page;
        return next_stay();
    }
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU
            || hall_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void number(struct hall *h, struct ui_frame *f, const struct help_number *n, bool big)
{
    int l = help_language(lang_code(h->lang));
    ui_begin_panel(f, TONE_PAPER, 16, 22);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, big ? ROLE_TEXT_TITLE : ROLE_TEXT_QUESTION, TONE_SCARF, n->number);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, big ? ROLE_TEXT_BODY : ROLE_TEXT_SMALL, TONE_INK, n->name[l]);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, n->what[l]);
    if (big)
        ui_text(f, ROLE_TEXT_SMALL, TONE_RICE,
                n->free ? hall_fill(h, f, T_CALL_HOURS_FREE, n->hours[l], NULL) : n->hours[l]);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

void calling_numbers(struct hall *h, struct ui_frame *f, int most)
{
    const struct help *help = h->parts.help;
    int shown = 0;
    for (size_t i = 0; i < help->number_count && shown < most; i++)
        if (help->numbers[i].first)
            number(h, f, &help->numbers[i], shown++ == 0);
}

static void locals(struct hall *h, struct ui_frame *f)
{
    const struct help *help = h->parts.help;
    for (size_t i = 0; i < help->local_count && i < 5; i++) {
        const struct help_local *l = &help->locals[i];
        ui_begin_panel(f, TONE_PAPER, 14, 22);
        ui_begin_row(f, UI_GAP);
        ui_grow(f, 1);
        ui_begin_column(f, 0);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, l->place);
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, l->who);
        ui_end(f);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_SCARF, l->phone);
        ui_end(f);
        ui_end(f);
    }
}

static void draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    ui_background(f, "places/night");
    page_begin(f, 6, UI_START, UI_GAP_SMALL);
    ui_space(f, 16);
    ui_title(f, hall_text(h, s->page == 0 ? T_CALL_TITLE : T_CALL_LOCAL_TITLE));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    if (s->page == 0)
        calling_numbers(h, f, 4);
    else
        locals(h, f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_CALL_HOW));
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    if (h->parts.help->local_count > 0)
        ui_button(f, ID_TURN, BUTTON_PLAIN, NULL, hall_text(h, s->page == 0 ? T_CALL_LOCAL : T_CALL_COUNTRY));
    ui_button(f, ID_OUT, BUTTON_PRIMARY, NULL, hall_text(h, T_CALL_BACK));
    ui_end(f);
    ui_space(f, 16);
    page_end(f, 6);
}

const struct screen_ops help_screen = {.name = "help", .input = input, .draw = draw};
