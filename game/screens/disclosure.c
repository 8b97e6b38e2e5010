// SPDX-License-Identifier: MIT
//
// disclosure.c — what to do when a child begins to tell: the card of the guide, on the facilitator's display only.
#include "play.h"

#include <string.h>

enum { ID_CARD = 1 };

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    (void)h, (void)s;
    bool out = in->action == UI_CARD || in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT
            || in->action == UI_OK || hall_pressed(in, ID_CARD);
    return out ? next_pop() : next_stay();
}

static const char *number_for(const struct hall *h, const char *when)
{
    const struct help *help = h->parts.help;
    for (size_t i = 0; i < help->number_count; i++)
        if (strcmp(help->numbers[i].when, when) == 0)
            return help->numbers[i].number;
    return hall_text(h, T_GUIDE_CARD_SOMEONE);
}

static void part(struct hall *h, struct ui_frame *f, enum text_id heading, const enum text_id *lines, size_t count)
{
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, hall_text(h, heading));
    for (size_t i = 0; i < count; i++)
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "• %s", hall_text(h, lines[i])));
}

static void draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    static const enum text_id room[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_CALM};
    static const enum text_id alone[] = {T_GUIDE_CARD_SOON, T_GUIDE_CARD_BELIEVE, T_GUIDE_CARD_SECRET, T_GUIDE_CARD_ASK,
                                         T_GUIDE_CARD_NEXT};
    (void)s;
    page_begin(f, 3, UI_CENTRE, UI_GAP_SMALL);
    ui_title(f, hall_text(h, T_GUIDE_CARD));
    ui_begin_panel(f, TONE_PAPER, 20, 18);
    part(h, f, T_GUIDE_CARD_ROOM, room, sizeof room / sizeof *room);
    part(h, f, T_GUIDE_CARD_ALONE, alone, sizeof alone / sizeof *alone);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, hall_text(h, T_GUIDE_CARD_AFTER));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "• %s", hall_fill(h, f, T_GUIDE_CARD_DANGER, number_for(h, "danger"), NULL)));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "• %s", hall_fill(h, f, T_GUIDE_CARD_REPORT, number_for(h, "child"), NULL)));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "• %s", hall_text(h, T_GUIDE_CARD_WRITE)));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "• %s", hall_fill(h, f, T_GUIDE_CARD_CONFRONT, number_for(h, "child"), NULL)));
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_CARD), BUTTON_PRIMARY, NULL, hall_text(h, T_CONSOLE_CARD_OUT));
    page_end(f, 3);
}

const struct screen_ops disclosure_screen = {.name = "disclosure", .input = input, .draw = draw};
