// SPDX-License-Identifier: MIT
//
// disclosure.c — what to do when a child begins to tell: the card of the guide, on the facilitator's display only.
#include "play.h"

#include <string.h>

enum { ID_CARD = 1, PAGES = 2 };

struct card {
    int page;
};

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct card *card = s->state;
    (void)v;
    bool there = card->page + by >= 0 && card->page + by < PAGES;
    card->page += there ? by : 0;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct card *card = s->state;
    bool on = in->action == UI_NEXT || in->action == UI_OK || viewer_pressed(in, ID_CARD);
    bool back = in->action == UI_BACK && card->page > 0;
    if ((on || back) && turn(v, s, back ? -1 : 1))
        return next_stay();
    if (on || in->action == UI_CARD || in->action == UI_MENU || in->action == UI_BACK)
        return next_pop();
    return next_stay();
}

static const char *number_for(const struct viewer *v, const char *when)
{
    const char *number = help_number_for(v->parts.bag->help, when);
    return number != NULL ? number : viewer_text(v, T_GUIDE_CARD_SOMEONE);
}

static void heading(struct viewer *v, struct ui_frame *f, enum text_id words)
{
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, words));
}

// One thing to do: its further lines stand below its first, not below its dot.
static void item(struct ui_frame *f, const char *words)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_START, UI_START);
    ui_unsaid(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, "•");
    ui_grow(f, 1);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, words);
    ui_end(f);
}

static void part(struct viewer *v, struct ui_frame *f, enum text_id title, const enum text_id *lines, size_t count)
{
    heading(v, f, title);
    for (size_t i = 0; i < count; i++)
        item(f, viewer_text(v, lines[i]));
}

static void filled(struct viewer *v, struct ui_frame *f, enum text_id line, const char *first, const char *second)
{
    item(f, viewer_fill(v, f, line, number_for(v, first), second != NULL ? number_for(v, second) : NULL));
}

// Two columns where they have room: a line that goes all across a wide display is too long to be found again by who
// looks up at the child.
static void columns_begin(struct ui_frame *f)
{
    bool two = !ui_narrow(f) && !ui_large(f);
    ui_begin_grid(f, two ? 2 : 1, two ? UI_GAP_WIDE : UI_GAP_SMALL);
    ui_begin_column(f, UI_GAP_SMALL);
}

static void columns_turn(struct ui_frame *f)
{
    ui_end(f);
    ui_begin_column(f, UI_GAP_SMALL);
}

static void columns_end(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

// What is needed in the first minute.
static void first_page(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id room[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_CALM};
    static const enum text_id alone[] = {T_GUIDE_CARD_SOON, T_GUIDE_CARD_BELIEVE, T_GUIDE_CARD_SECRET, T_GUIDE_CARD_ASK,
                                         T_GUIDE_CARD_NEXT};
    columns_begin(f);
    part(v, f, T_GUIDE_CARD_ROOM, room, sizeof room / sizeof *room);
    part(v, f, T_GUIDE_CARD_ALONE, alone, sizeof alone / sizeof *alone);
    columns_turn(f);
    heading(v, f, T_GUIDE_CARD_AFTER);
    filled(v, f, T_GUIDE_CARD_DANGER, "danger", NULL);
    filled(v, f, T_GUIDE_CARD_REPORT, "child", NULL);
    item(f, viewer_text(v, T_GUIDE_CARD_WRITE));
    filled(v, f, T_GUIDE_CARD_CONFRONT, "child", NULL);
    columns_end(f);
}

static void second_page(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id again[] = {T_GUIDE_CARD_AGAIN_WHEN, T_GUIDE_CARD_AGAIN_SIGN};
    columns_begin(f);
    heading(v, f, T_GUIDE_CARD_LIFE);
    item(f, viewer_text(v, T_GUIDE_CARD_LIFE_STAY));
    filled(v, f, T_GUIDE_CARD_LIFE_CALL, "injury", "child");
    columns_turn(f);
    heading(v, f, T_GUIDE_CARD_SCHOOL);
    filled(v, f, T_GUIDE_CARD_SCHOOL_WHOM, "child", NULL);
    part(v, f, T_GUIDE_CARD_AGAIN, again, sizeof again / sizeof *again);
    columns_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct card *card = s->state;
    page_begin(f, 3, UI_CENTRE, UI_GAP_SMALL);
    ui_title(f, viewer_text(v, T_GUIDE_CARD));
    ui_begin_panel(f, TONE_PAPER, 20, 18);
    if (card->page == 0)
        first_page(v, f);
    else
        second_page(v, f);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_CARD), BUTTON_PRIMARY, NULL,
              viewer_text(v, card->page + 1 < PAGES ? T_CONSOLE_CARD_MORE : T_CONSOLE_CARD_OUT));
    page_end(f, 3);
}

const struct screen_ops disclosure_screen = {
    .name = "disclosure", .state = sizeof(struct card), .input = input, .turn = turn, .draw = draw};
