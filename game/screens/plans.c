// SPDX-License-Identifier: MIT
//
// plans.c — plans that are ready: those that come with the program, and those in the facilitator's own folder.
#include "screens_inside.h"

enum { ID_OUT = 1, ID_PLAN, PER_PAGE = 5 };

struct list {
    int page;
};

static int pages(const struct viewer *v) { return ((int)v->parts.bag->papers->plan_count + PER_PAGE - 1) / PER_PAGE; }

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    bool there = list->page + by >= 0 && list->page + by < pages(v);
    list->page += there ? by : 0;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    int count = (int)v->parts.bag->papers->plan_count;
    int place = viewer_row(in, ID_PLAN);
    if (viewer_digit(in) >= 0 && viewer_digit(in) < PER_PAGE)
        place = list->page * PER_PAGE + viewer_digit(in);
    if (place >= 0 && place < count) {
        viewer_ask(v, (struct request){.kind = REQUEST_PLAN_LOAD, .plan = (size_t)place});
        return next_pop();
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    const struct papers *papers = v->parts.bag->papers;
    desk_begin(f, viewer_text(v, T_PLAN_READY_ONES));
    for (size_t i = (size_t)list->page * PER_PAGE; i < papers->plan_count && i < (size_t)(list->page + 1) * PER_PAGE;
         i++)
        ui_button(f, ui_row(ID_PLAN, (int)i), BUTTON_PLAIN, NULL,
                  plan_called(papers->plans[i].title, &papers->plans[i].names, lang_code(v->lang)));
    if (papers->plan_count == 0)
        desk_empty(f, viewer_text(v, T_PLAN_NONE));
    room_strip(f);
    strip_line(f, viewer_fill(v, f, T_PLAN_FOLDER, papers->plan_folder, NULL));
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_space(f, 0);
    bar_pages(f, list->page, pages(v));
    ui_end(f);
    room_end(f);
}

const struct screen_ops plans_screen = {
    .name = "plans", .state = sizeof(struct list), .input = input, .turn = turn, .draw = draw};
