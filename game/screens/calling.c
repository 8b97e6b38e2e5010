// SPDX-License-Identifier: MIT
//
// calling.c — who to call: the trusted addresses near by first, and always the numbers of assets/help.
#include "play.h"

#include <string.h>

enum { ID_OUT = 1, ID_TURN = 2, PER_PAGE = 5, ROWS = 4 };

// The first page has a few of both; behind it are all that are near.
static int pages(const struct hall *h) { return 1 + ((int)h->parts.help->local_count + PER_PAGE - 1) / PER_PAGE; }

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (hall_pressed(in, ID_TURN) || (in->action == UI_NEXT && h->parts.help->local_count > 0)) {
        s->page = (s->page + 1) % pages(h);
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

static void local(struct ui_frame *f, const struct help_local *l)
{
    ui_begin_panel(f, TONE_PAPER, 14, 22);
    ui_begin_row(f, UI_GAP);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, l->place);
    bool both = l->who[0] != '\0' && l->hours != NULL;
    if (l->who[0] != '\0' || l->hours != NULL)
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK,
                ui_keep(f, "%s%s%s", l->who, both ? " · " : "", l->hours != NULL ? l->hours : ""));
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_SCARF, l->phone);
    ui_end(f);
    ui_end(f);
}

// At most half are near: the child line and the police never make room.
void calling_numbers(struct hall *h, struct ui_frame *f, int most)
{
    const struct help *help = h->parts.help;
    int near = (int)help->local_count < most / 2 ? (int)help->local_count : most / 2, shown = 0;
    for (int i = 0; i < near; i++)
        local(f, &help->locals[i]);
    for (size_t i = 0; i < help->number_count && shown < most - near; i++)
        if (help->numbers[i].first)
            number(h, f, &help->numbers[i], shown++ == 0);
}

static void locals(struct hall *h, struct ui_frame *f, int page)
{
    const struct help *help = h->parts.help;
    size_t first = (size_t)(page - 1) * PER_PAGE, more = help->left_out;
    for (size_t i = first; i < help->local_count && i < first + PER_PAGE; i++)
        local(f, &help->locals[i]);
    if (page == pages(h) - 1 && more > 0)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_fill(h, f, T_ADDRESS_MORE, ui_keep(f, "%zu", more), NULL));
}

static const char *turn_label(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    if (s->page == pages(h) - 1)
        return hall_text(h, T_CALL_COUNTRY);
    return pages(h) == 2 ? hall_text(h, T_CALL_LOCAL)
                         : ui_keep(f, "%s %d / %d", hall_text(h, T_CALL_LOCAL), s->page + 1, pages(h) - 1);
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
        calling_numbers(h, f, ROWS);
    else
        locals(h, f, s->page);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_CALL_HOW));
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    if (h->parts.help->local_count > 0)
        ui_button(f, ID_TURN, BUTTON_PLAIN, NULL, turn_label(h, s, f));
    ui_button(f, ID_OUT, BUTTON_PRIMARY, NULL, hall_text(h, T_CALL_BACK));
    ui_end(f);
    ui_space(f, 16);
    page_end(f, 6);
}

const struct screen_ops help_screen = {.name = "help", .input = input, .draw = draw};
