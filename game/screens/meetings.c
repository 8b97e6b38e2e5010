// SPDX-License-Identifier: MIT
//
// meetings.c — meetings that were held: their sheet, their facts, and forgetting them for good.
#include "field.h"
#include "screens_inside.h"

#include <string.h>

enum {
    ID_OUT = 1,
    ID_ALL,
    ID_SURE,
    ID_SHEET,
    ID_FORGET,
    ID_PLACE,
    ID_DAY,
    ID_NOTES,
    ID_FEWER,
    ID_MORE,
    ID_SHEETS,
    ID_MEETING,
    PER_PAGE = 4
};

struct list {
    int page;
    bool sure; // to forget all was pressed once
};

enum line { LINE_NONE, LINE_PLACE, LINE_NOTES, LINE_DAY };
struct facts {
    enum line line; // that is being typed in
    bool sure;      // to forget it was pressed once
};

// ---- the list ----

static int pages(const struct viewer *v)
{
    return ((int)v->parts.bag->papers->meeting_count + PER_PAGE - 1) / PER_PAGE;
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    if (list->page + by < 0 || list->page + by >= pages(v))
        return false;
    list->page += by;
    list->sure = false;
    viewer_ask(v, (struct request){.kind = REQUEST_PAPERS, .shown_from = (size_t)list->page * PER_PAGE});
    return true;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    struct papers *papers = v->parts.bag->papers;
    int count = (int)papers->meeting_count;
    int place = viewer_row(in, ID_MEETING);
    if (viewer_digit(in) >= 0 && viewer_digit(in) < PER_PAGE)
        place = list->page * PER_PAGE + viewer_digit(in);
    if (place >= 0 && place < count) {
        viewer_ask(v, (struct request){.kind = REQUEST_FACTS_OF, .meeting = (size_t)place});
        return next_push(&facts_screen);
    }
    if (viewer_pressed(in, ID_SHEETS))
        viewer_wants(v, REQUEST_SHEETS);
    if (viewer_pressed(in, ID_SURE)) {
        viewer_wants(v, REQUEST_FORGET_ALL);
        *list = (struct list){0};
    } else {
        list->sure = viewer_pressed(in, ID_ALL); // asked twice before anything is gone
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    const struct papers *papers = v->parts.bag->papers;
    desk_begin(f, viewer_text(v, T_MEETINGS_TITLE));
    const char *const told[] = {papers->trouble, papers->clock};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (told[i][0] != '\0') {
            ui_sides(f, CARD_SIDES);
            ui_begin_panel(f, TONE_UNSURE, 14, 16);
            ui_text(f, ROLE_TEXT_SMALL, TONE_INK, told[i]);
            ui_end(f);
        }
    for (size_t i = (size_t)list->page * PER_PAGE; i < papers->meeting_count && i < (size_t)(list->page + 1) * PER_PAGE;
         i++) {
        const struct kept_meeting *m = &papers->meetings[i];
        ui_press(f, ui_row(ID_MEETING, (int)i), m->began);
        ui_sides(f, CARD_SIDES);
        ui_begin_panel(f, TONE_PAPER, 12, 16);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, m->began);
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, m->words);
        ui_end(f);
    }
    if (papers->meeting_count == 0)
        desk_empty(f, viewer_text(v, T_MEETINGS_NONE));
    room_strip(f);
    strip_line(f, viewer_text(v, T_MEETINGS_WHAT));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    if (papers->meeting_count > 0) {
        ui_button(f, ui_id(list->sure ? ID_SURE : ID_ALL), list->sure ? BUTTON_PRIMARY : BUTTON_QUIET, NULL,
                  viewer_text(v, list->sure ? T_MEETINGS_SURE : T_MEETINGS_FORGET_ALL));
        ui_button(f, ui_id(ID_SHEETS), BUTTON_PLAIN, "icons/print", viewer_text(v, T_MEETINGS_SHEETS));
    }
    ui_grow(f, 1);
    ui_space(f, 0);
    bar_pages(f, list->page, pages(v));
    ui_end(f);
    room_end(f);
}

// ---- one meeting: its facts, its sheet ----

static struct typed_line facts_field(struct viewer *v, const struct screen *s)
{
    const struct facts *facts = s->state;
    struct papers *papers = v->parts.bag->papers;
    switch (facts->line) {
    case LINE_PLACE: return (struct typed_line){papers->place, sizeof papers->place};
    case LINE_NOTES: return (struct typed_line){papers->notes, sizeof papers->notes};
    case LINE_DAY: return (struct typed_line){papers->day, sizeof papers->day};
    case LINE_NONE: break;
    }
    return (struct typed_line){NULL, 0};
}

static enum line line_of(int id)
{
    return id == ID_PLACE ? LINE_PLACE : id == ID_NOTES ? LINE_NOTES : id == ID_DAY ? LINE_DAY : LINE_NONE;
}

// What has the focus is what is typed into.
static void facts_moved(struct viewer *v, struct screen *s)
{
    struct facts *facts = s->state;
    facts->line = line_of(v->focus.what);
}

static struct next facts_pressed(struct viewer *v, struct facts *facts, int id)
{
    struct papers *papers = v->parts.bag->papers;
    bool sure = id == ID_SURE;
    facts->sure = id == ID_FORGET;
    facts->line = line_of(id);
    if (facts->line != LINE_NONE)
        v->focus = ui_id(id); // Tab goes on from here
    switch (id) {
    case ID_FEWER: papers->children -= papers->children > 0; break;
    case ID_MORE: papers->children += papers->children < CHILDREN_MOST; break;
    case ID_SHEET:
        viewer_wants(v, REQUEST_FACTS);
        viewer_wants(v, REQUEST_SHEET);
        break;
    case ID_OUT:
        viewer_wants(v, REQUEST_FACTS);
        viewer_wants(v, REQUEST_FACTS_AT_HAND); // those of another meeting are never those of the next one
        return next_pop();
    default: break;
    }
    if (!sure)
        return next_stay();
    viewer_wants(v, REQUEST_FORGET);
    return next_pop();
}

static struct next facts_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct facts *facts = s->state;
    // Not clicked
    bool entered = in->action == UI_PRESS && v->focus_visible && line_of(in->pressed.what) == facts->line;
    if (facts->line != LINE_NONE && (entered || in->action == UI_OK || in->action == UI_MENU)) {
        facts->line = facts->line == LINE_PLACE && in->action != UI_MENU ? LINE_NOTES : LINE_NONE;
        v->focus = ui_id(facts->line == LINE_NOTES ? ID_NOTES : ID_SHEET);
        return next_stay();
    }
    if (in->action == UI_PRESS)
        return facts_pressed(v, facts, in->pressed.what);
    if (in->action == UI_MENU || in->action == UI_BACK)
        return facts_pressed(v, facts, ID_OUT);
    return next_stay();
}

static void facts_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct facts *facts = s->state;
    const struct papers *papers = v->parts.bag->papers;
    desk_begin(f, viewer_text(v, T_FACTS_TITLE));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 2);
    ui_align(f, UI_STRETCH, UI_END);
    ui_begin_column(f, UI_GAP_SMALL);
    field_draw(v, f, ui_id(ID_DAY), viewer_text(v, papers->doubtful ? T_FACTS_DAY_WRONG : T_FACTS_DAY), papers->day);
    ui_end(f);
    ui_grow(f, 3);
    ui_align(f, UI_STRETCH, UI_END);
    ui_begin_column(f, UI_GAP_SMALL);
    field_draw(v, f, ui_id(ID_PLACE), viewer_text(v, T_FACTS_PLACE), papers->place);
    ui_end(f);
    ui_end(f);
    field_draw(v, f, ui_id(ID_NOTES), viewer_text(v, T_FACTS_NOTES), papers->notes);
    ui_begin_row(f, UI_GAP);
    ui_wide(f, 10);
    ui_button(f, ui_id(ID_FEWER), BUTTON_PLAIN, NULL, " − ");
    children_said(v, f, papers->children);
    ui_wide(f, 10);
    ui_button(f, ui_id(ID_MORE), BUTTON_PLAIN, NULL, " + ");
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_FACTS_NO_NAMES));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_button(f, ui_id(facts->sure ? ID_SURE : ID_FORGET), facts->sure ? BUTTON_PRIMARY : BUTTON_QUIET, NULL,
              viewer_text(v, facts->sure ? T_MEETINGS_SURE : T_FACTS_FORGET));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_SHEET), BUTTON_PRIMARY, "icons/print", viewer_text(v, T_FACTS_SHEET));
    ui_end(f);
    room_end(f);
}

const struct screen_ops meetings_screen = {
    .name = "meetings", .state = sizeof(struct list), .input = input, .turn = turn, .draw = draw};
const struct screen_ops facts_screen = {.name = "facts",
                                        .state = sizeof(struct facts),
                                        .input = facts_input,
                                        .draw = facts_draw,
                                        .field = facts_field,
                                        .moved = facts_moved};
