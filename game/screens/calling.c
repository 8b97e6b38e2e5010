// SPDX-License-Identifier: MIT
//
// calling.c — who to call: the trusted addresses near by first, and always the numbers of assets/help.
#include "play.h"
#include "utf8.h"

#include <string.h>

enum {
    ID_OUT = 1,
    ID_TURN = 2,
    PER_PAGE = 3,
    ROWS = 4,
    PHONE_BESIDE = 22,
    LINE = 55,
    HEAD_UNITS = 200,
    BODY_PERCENT = 260
};

struct calling {
    int page;
};

// With addresses near by: a few of both, then all that are near, then the country's alone.
static int near_pages(const struct viewer *v)
{
    return ((int)v->parts.bag->help->local_count + PER_PAGE - 1) / PER_PAGE;
}
static int pages(const struct viewer *v) { return v->parts.bag->help->local_count > 0 ? near_pages(v) + 2 : 1; }

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct calling *at = s->state;
    bool there = at->page + by >= 0 && at->page + by < pages(v);
    at->page += there ? by : 0;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct calling *at = s->state;
    if (viewer_pressed(in, ID_TURN) || (in->action == UI_NEXT && v->parts.bag->help->local_count > 0)) {
        at->page = (at->page + 1) % pages(v);
        return next_stay();
    }
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU ||
               viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

// Who answers there, by what one calls them for; NULL: nobody we have a picture of.
static const char *who_answers(const struct help_number *n)
{
    static const struct {
        const char *when, *figure;
    } answering[] = {{"child", "hotline"}, {"danger", "police"}, {"injury", "nurse"}, {"women", "union-woman"}};
    for (size_t i = 0; i < sizeof answering / sizeof *answering; i++)
        if (strcmp(n->when, answering[i].when) == 0)
            return answering[i].figure;
    return NULL;
}

// A card with a number, and behind it as behind a counter whoever answers; the first one is the largest.
static void card(struct viewer *v, struct ui_frame *f, const struct help_number *n, bool big)
{
    const char *l = lang_code(v->lang), *hours = spoken_in(&n->hours, l), *figure = who_answers(n);
    int head = (ui_narrow(f) ? HEAD_UNITS * 2 / 3 : HEAD_UNITS) * (big ? 5 : 4) / 5;
    ui_grow(f, big ? 5 : 4);
    ui_align(f, UI_END, UI_STRETCH);
    ui_begin_stack(f);
    if (figure != NULL) {
        ui_begin_column(f, 0);
        ui_align(f, UI_CENTRE, UI_START);
        ui_figure(f, figure, "happy", head * BODY_PERCENT / 100);
        ui_end(f);
    }
    ui_begin_column(f, 0);
    ui_space(f, head);
    ui_begin_panel(f, TONE_PAPER, ui_narrow(f) ? 10 : 16, 22);
    ui_begin_column(f, 2);
    ui_bold(f);
    ui_text_centred(f, big ? ROLE_TEXT_NUMBER : ROLE_TEXT_TITLE, TONE_SCARF, n->number);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, spoken_in(&n->name, l));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, spoken_in(&n->what, l));
    if (big)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_RICE,
                        n->free ? viewer_fill(v, f, T_CALL_HOURS_FREE, hours, NULL) : hours);
    ui_end(f);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

// The same where addresses stand above it.
static void number(struct viewer *v, struct ui_frame *f, const struct help_number *n)
{
    const char *l = lang_code(v->lang);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, TONE_PAPER, 7, 22);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_SCARF, n->number);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, spoken_in(&n->name, l));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, spoken_in(&n->what, l));
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

// Who answers, and when; on the page of both only what has room in a line.
static const char *who_and_when(struct ui_frame *f, const struct help_local *l, bool brief)
{
    const char *hours = l->hours != NULL ? l->hours : "";
    if (brief && utf8_count(l->who) + utf8_count(hours) > LINE)
        hours = "";
    return ui_keep(f, "%s%s%s", l->who, l->who[0] != '\0' && hours[0] != '\0' ? " · " : "", hours);
}

// A long number, or two with a name beside them, stands below.
static void local(struct ui_frame *f, const struct help_local *l, bool brief)
{
    bool beside = utf8_count(l->phone) <= PHONE_BESIDE;
    const char *who = who_and_when(f, l, brief);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, TONE_PAPER, 9, 22);
    ui_begin_row(f, UI_GAP);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, l->place);
    if (who[0] != '\0')
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, who);
    if (!beside) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_SCARF, l->phone);
    }
    ui_end(f);
    if (beside) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_SCARF, l->phone);
    }
    ui_end(f);
    ui_end(f);
}

// The next of those that stand on children's screens, from this place on; NULL: there is none.
static const struct help_number *next_number(const struct help *help, size_t *place)
{
    while (*place < help->number_count && !help->numbers[*place].first)
        ++*place;
    return *place < help->number_count ? &help->numbers[(*place)++] : NULL;
}

static void country(struct viewer *v, struct ui_frame *f, int most)
{
    size_t place = 0;
    const struct help_number *n = NULL;
    ui_begin_row(f, ui_narrow(f) ? UI_GAP_SMALL : UI_GAP);
    for (int i = 0; i < most && (n = next_number(v->parts.bag->help, &place)) != NULL; i++)
        card(v, f, n, i == 0);
    ui_end(f);
}

// At most half are near: the child line and the police never make room.
void calling_numbers(struct viewer *v, struct ui_frame *f, int most)
{
    const struct help *help = v->parts.bag->help;
    int near = (int)help->local_count < most / 2 ? (int)help->local_count : most / 2;
    for (int i = 0; i < near; i++)
        local(f, &help->locals[i], true);
    size_t place = 0;
    const struct help_number *n = NULL;
    if (near == 0)
        country(v, f, most);
    else
        for (int i = near; i < most && (n = next_number(help, &place)) != NULL; i++)
            number(v, f, n);
}

static void locals(struct viewer *v, struct ui_frame *f, int page)
{
    const struct help *help = v->parts.bag->help;
    size_t first = (size_t)(page - 1) * PER_PAGE, more = help->left_out;
    for (size_t i = first; i < help->local_count && i < first + PER_PAGE; i++)
        local(f, &help->locals[i], false);
    if (page == near_pages(v) && more > 0)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK,
                        viewer_fill(v, f, T_ADDRESS_MORE, ui_keep(f, "%zu", more), NULL));
}

static const char *turn_label(struct viewer *v, const struct calling *at, struct ui_frame *f)
{
    if (at->page == near_pages(v))
        return viewer_text(v, T_CALL_COUNTRY);
    if (at->page > near_pages(v) || near_pages(v) == 1)
        return viewer_text(v, T_CALL_LOCAL);
    return ui_keep(f, "%s %d / %d", viewer_text(v, T_CALL_LOCAL), at->page + 1, near_pages(v));
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct calling *at = s->state;
    bool is_near = at->page > 0 && at->page <= near_pages(v);
    desk_begin(f, viewer_text(v, is_near ? T_CALL_LOCAL_TITLE : T_CALL_TITLE));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, pages(v) > 1 ? UI_START : UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    if (at->page == 0)
        calling_numbers(v, f, ROWS);
    else if (is_near)
        locals(v, f, at->page);
    else
        country(v, f, ROWS);
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_CALL_HOW));
    ui_begin_row(f, UI_GAP_SMALL);
    if (v->parts.bag->help->local_count > 0)
        ui_button(f, ui_id(ID_TURN), BUTTON_PLAIN, NULL, turn_label(v, at, f));
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_CALL_BACK));
    ui_end(f);
    room_end(f);
}

const struct screen_ops help_screen = {
    .name = "help", .state = sizeof(struct calling), .input = input, .turn = turn, .draw = draw};
