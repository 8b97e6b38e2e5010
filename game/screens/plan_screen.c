// SPDX-License-Identifier: MIT
//
// plan_screen.c — an hour is planned: what there is time for, for whom, about what; then its parts.
//
//   wishes ─next→ parts: swap ‹ ›, up, down, short path, leave out; print, keep, begin
//
// The plan that is made here is the one the meeting follows; a plan loaded from a file comes in at
// the parts.
#include "phases.h"
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum page { PAGE_WISHES, PAGE_PARTS };
struct planning {
    enum page page;
    int topics; // which page of them
};
enum {
    ID_GO = 1,
    ID_OUT,
    ID_FEWER,
    ID_MORE,
    ID_SMALL,
    ID_LAPTOP,
    ID_CHECK,
    ID_SAVE,
    ID_PRINT,
    ID_LOAD,
    ID_ADD,
    ID_MINUTES,
    ID_BAND,
    ID_ANSWERS,
    ID_TOPIC, // the row: which of them
    ID_TOPICS,
    ID_SWAP,
    ID_UP,
    ID_DOWN,
    ID_DROP,
    ID_SHORT
}; // the row: the part

static const unsigned lengths[] = {15, 30, 45, 60, 90};
enum { LENGTHS = sizeof lengths / sizeof *lengths, CHILDREN_STEP = 5, PLANNED_MOST = 300, TOPICS_SHOWN = 8 };

static struct plan *plan_of(const struct viewer *v) { return &v->parts.bag->programme->plan; }

// The last check for this band was the first form: now the parallel one.
static bool check_again(const struct viewer *v)
{
    const struct papers *p = v->parts.bag->papers;
    enum band band = plan_of(v)->band;
    for (size_t i = 0; i < p->meeting_count; i++)
        if (p->meetings[i].check_form != 0 && p->meetings[i].check_bands[band])
            return p->meetings[i].check_form == 'a';
    return false;
}

static unsigned minutes(void *self, size_t entry, bool short_path)
{
    const struct viewer *v = self;
    return shelf_minutes(v->parts.bag->shelf, entry, short_path);
}

static struct plan_stock stock_of(struct viewer *v)
{
    return (struct plan_stock){.shelf = v->parts.bag->shelf,
                               .activities = v->parts.bag->activities,
                               .minutes = minutes,
                               .self = v,
                               .last_level = v->parts.settings->last_level,
                               .check_again = check_again(v)};
}

static void enter(struct viewer *v, struct screen *s)
{
    struct planning *at = s->state;
    struct plan *plan = plan_of(v);
    const struct settings *set = v->parts.settings;
    at->page = v->parts.bag->programme->loaded ? PAGE_PARTS : PAGE_WISHES;
    v->focus = ui_id(ID_GO);
    if (v->parts.bag->programme->loaded || plan->minutes > 0)
        return;
    *plan = (struct plan){.minutes = 45,
                          .band = (enum band)set->band,
                          .children = (unsigned)set->children,
                          .laptop_only = set->laptop_only,
                          .answers = set->answers};
}

// ---- topics of the levels there are ----

static bool band_has(const struct viewer *v, const char *topic)
{
    for (size_t i = 0; i < v->parts.bag->shelf->count; i++) {
        const struct level_head *head = &v->parts.bag->shelf->entries[i].head;
        for (uint8_t t = 0; head->band == plan_of(v)->band && t < head->topic_count; t++)
            if (strcmp(head->topics[t], topic) == 0)
                return true;
    }
    return false;
}

static int topics_of_band(const struct viewer *v)
{
    int count = 0;
    for (size_t number = 0; shelf_topic(number) != NULL; number++)
        count += band_has(v, shelf_topic(number));
    return count;
}

static size_t wanted_at(const struct plan *plan, const char *topic)
{
    size_t at = 0;
    while (at < plan->topic_count && strcmp(plan->topics[at], topic) != 0)
        at++;
    return at;
}

static void turn_topic(struct viewer *v, const char *topic)
{
    struct plan *plan = plan_of(v);
    size_t at = wanted_at(plan, topic);
    if (at < plan->topic_count) {
        memmove(plan->topics[at], plan->topics[at + 1], (plan->topic_count - at - 1) * sizeof plan->topics[0]);
        plan->topic_count--;
    } else if (plan->topic_count < PLAN_TOPICS_MAX) {
        snprintf(plan->topics[plan->topic_count++], sizeof plan->topics[0], "%s", topic);
    } else {
        char most[8];
        snprintf(most, sizeof most, "%d", PLAN_TOPICS_MAX);
        viewer_tell_filled(v, T_PLAN_TOPICS_FULL, most);
    }
}

// ---- wishes ----

// The row of topics holds TOPICS_SHOWN; with more, its last button turns to the next ones.
static int topics_on_a_page(const struct viewer *v)
{
    return topics_of_band(v) > TOPICS_SHOWN ? TOPICS_SHOWN - 1 : TOPICS_SHOWN;
}

static int topic_pages(const struct viewer *v)
{
    int pages = (topics_of_band(v) + topics_on_a_page(v) - 1) / topics_on_a_page(v);
    return pages > 0 ? pages : 1; // a band without a level has none
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct planning *at = s->state;
    bool there = at->page == PAGE_WISHES && at->topics + by >= 0 && at->topics + by < topic_pages(v);
    at->topics += there ? by : 0;
    return there;
}

static void wish(struct viewer *v, struct planning *at, struct ui_id id)
{
    struct plan *plan = plan_of(v);
    switch (id.what) {
    case ID_MINUTES: plan->minutes = lengths[id.row]; break;
    case ID_BAND:
        plan->topic_count = plan->band == (enum band)id.row ? plan->topic_count : 0;
        plan->band = (enum band)id.row;
        at->topics = 0;
        break;
    case ID_ANSWERS: plan->answers = id.row; break;
    case ID_TOPIC: turn_topic(v, shelf_topic((size_t)id.row)); break;
    case ID_TOPICS: at->topics = (at->topics + 1) % topic_pages(v); break;
    case ID_FEWER: plan->children -= plan->children >= CHILDREN_STEP ? CHILDREN_STEP : plan->children; break;
    case ID_MORE: plan->children += plan->children + CHILDREN_STEP <= PLANNED_MOST ? CHILDREN_STEP : 0; break;
    case ID_SMALL: plan->small_children = !plan->small_children; break;
    case ID_LAPTOP: plan->laptop_only = !plan->laptop_only; break;
    case ID_CHECK: plan->with_check = !plan->with_check; break;
    default: break;
    }
}

static void minutes_row(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < LENGTHS; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_MINUTES, i), lengths[i] == plan_of(v)->minutes ? BUTTON_PICKED : BUTTON_PLAIN, NULL,
                  viewer_fill(v, f, T_PART_MINUTES, ui_keep(f, "%u", lengths[i]), NULL));
    }
    ui_end(f);
}

void band_row(struct viewer *v, struct ui_frame *f, int what, enum band picked)
{
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < BANDS; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(what, i), i == (int)picked ? BUTTON_PICKED : BUTTON_PLAIN, NULL,
                  viewer_text(v, shelf_band_text((enum band)i)));
    }
    ui_end(f);
}

static void topic_button(struct viewer *v, struct ui_frame *f, size_t number)
{
    const char *topic = shelf_topic(number);
    bool on = wanted_at(plan_of(v), topic) < plan_of(v)->topic_count;
    ui_button(f, ui_row(ID_TOPIC, (int)number), on ? BUTTON_PICKED_QUIET : BUTTON_QUIET, NULL,
              shelf_topic_in(topic, v->lang));
}

static void topic_row(struct viewer *v, const struct planning *planning, struct ui_frame *f)
{
    int count = topics_of_band(v), first = planning->topics * topics_on_a_page(v), at = 0;
    if (count == 0)
        return;
    ui_begin_grid(f, count < 4 ? count : 4, UI_GAP_SMALL);
    for (size_t number = 0; shelf_topic(number) != NULL; number++) {
        if (!band_has(v, shelf_topic(number)))
            continue;
        if (at >= first && at < first + topics_on_a_page(v))
            topic_button(v, f, number);
        at++;
    }
    if (topic_pages(v) > 1)
        ui_button(
            f, ui_id(ID_TOPICS), BUTTON_QUIET, NULL,
            viewer_fill(v, f, T_PLAN_TOPICS_MORE, ui_keep(f, "%d/%d", planning->topics + 1, topic_pages(v)), NULL));
    ui_end(f);
}

// On cloth: no lit window shines through.
void children_said(struct viewer *v, struct ui_frame *f, unsigned children)
{
    ui_sides(f, CARD_SIDES);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 4, 18);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK,
                    children > 0 ? viewer_fill(v, f, T_PLAN_CHILDREN, ui_keep(f, "%u", children), NULL)
                                 : viewer_text(v, T_PLAN_CHILDREN_OPEN));
    ui_end(f);
}

// How many, and whether small ones are among them.
static void children_row(struct viewer *v, struct ui_frame *f)
{
    enum { STEP_PERCENT = 9, SMALL_PERCENT = 41 };
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, STEP_PERCENT);
    ui_button(f, ui_id(ID_FEWER), BUTTON_PLAIN, NULL, " − ");
    ui_grow(f, 1);
    children_said(v, f, plan_of(v)->children);
    ui_wide(f, STEP_PERCENT);
    ui_button(f, ui_id(ID_MORE), BUTTON_PLAIN, NULL, " + ");
    ui_wide(f, SMALL_PERCENT);
    ui_toggle(f, ui_id(ID_SMALL), viewer_text(v, T_PLAN_SMALL), plan_of(v)->small_children);
    ui_end(f);
}

static void answers_row(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < ANSWER_MODES; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_ANSWERS, i), i == plan_of(v)->answers ? BUTTON_PICKED : BUTTON_PLAIN, NULL,
                  viewer_text(v, mode_name((enum answer_mode)i)));
    }
    ui_end(f);
}

static void draw_wishes(struct viewer *v, const struct planning *at, struct ui_frame *f)
{
    const struct plan *plan = plan_of(v);
    desk_begin(f, viewer_text(v, T_PLAN_TITLE));
    minutes_row(v, f);
    band_row(v, f, ID_BAND, plan_of(v)->band);
    topic_row(v, at, f);
    children_row(v, f);
    answers_row(v, f);
    ui_begin_grid(f, ui_narrow(f) ? 1 : 2, UI_GAP_SMALL);
    ui_toggle(f, ui_id(ID_LAPTOP), viewer_text(v, T_PLAN_LAPTOP), plan->laptop_only);
    ui_toggle(f, ui_id(ID_CHECK), viewer_text(v, T_PLAN_CHECK), plan->with_check);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_button(f, ui_id(ID_LOAD), BUTTON_QUIET, NULL, viewer_text(v, T_PLAN_READY_ONES));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_PLAN_MAKE));
    ui_end(f);
}

// ---- parts ----

enum { SIGN_PERCENT = 6, SWAP_PERCENT = 10, WORD_PERCENT = 17, MINUTES_PERCENT = 13, BUTTON_UNITS = 58 };

// All of a kind are as wide as each other, so that they stand in columns.
static void small_button(struct ui_frame *f, int percent, struct ui_id id, const char *label, const char *sign)
{
    ui_wide(f, percent);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, id, label);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 6, 10);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, sign);
    ui_end(f);
}

static void part_row(struct viewer *v, struct ui_frame *f, size_t i)
{
    const struct plan_part *part = &plan_of(v)->parts[i];
    bool fixed = part->kind == PART_PROMISE || part->kind == PART_CLOSING || part->kind == PART_RESERVE;
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, part->kind == PART_RESERVE ? TONE_NIGHT : TONE_CLOTH, 6, 12);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, MINUTES_PERCENT);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, viewer_fill(v, f, T_PART_MINUTES, ui_keep(f, "%u", part->minutes), NULL));
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_high(f, BUTTON_UNITS); // as high as one that can be changed
    ui_space(f, 0);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, programme_title(v, f, part));
    if (!fixed) {
        const char *title = programme_title(v, f, part);
        if (part->kind == PART_LEVEL)
            small_button(f, WORD_PERCENT, ui_row(ID_SHORT, (int)i), viewer_fill(v, f, T_PLAN_SHORT, title, NULL),
                         viewer_text(v, part->short_path ? T_PLAN_WHOLE_WORD : T_PART_SHORT));
        small_button(f, SWAP_PERCENT, ui_row(ID_SWAP, (int)i), viewer_fill(v, f, T_PLAN_SWAP, title, NULL),
                     viewer_text(v, T_PLAN_SWAP_WORD));
        small_button(f, SIGN_PERCENT, ui_row(ID_UP, (int)i), viewer_fill(v, f, T_PLAN_UP, title, NULL), "↑");
        small_button(f, SIGN_PERCENT, ui_row(ID_DOWN, (int)i), viewer_fill(v, f, T_PLAN_DOWN, title, NULL), "↓");
        small_button(f, SIGN_PERCENT, ui_row(ID_DROP, (int)i), viewer_fill(v, f, T_PLAN_DROP, title, NULL), "×");
    }
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void too_long(struct viewer *v, struct ui_frame *f, unsigned minutes)
{
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, TONE_UNSURE, 6, 14);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, viewer_fill(v, f, T_PLAN_TOO_LONG, ui_keep(f, "%u", minutes), NULL));
    ui_end(f);
}

static void draw_parts(struct viewer *v, struct ui_frame *f)
{
    struct plan *plan = plan_of(v);
    unsigned used = plan_used(plan);
    desk_begin(f, viewer_fill(v, f, T_PLAN_PARTS, ui_keep(f, "%u", plan->minutes), NULL));
    for (size_t i = 0; i < plan->part_count; i++)
        part_row(v, f, i);
    if (used > plan->minutes)
        too_long(v, f, used - plan->minutes);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_button(f, ui_id(ID_SAVE), BUTTON_QUIET, NULL, viewer_text(v, T_PLAN_SAVE));
    ui_button(f, ui_id(ID_PRINT), BUTTON_QUIET, "icons/print", viewer_text(v, T_PLAN_PRINT));
    ui_button(f, ui_id(ID_ADD), BUTTON_QUIET, NULL, viewer_text(v, T_PLAN_ADD));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_PLAN_BEGIN));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct planning *at = s->state;
    if (at->page == PAGE_WISHES)
        draw_wishes(v, at, f);
    else
        draw_parts(v, f);
    room_end(f);
}

static void change_part(struct viewer *v, struct ui_id id)
{
    struct plan *plan = plan_of(v);
    struct plan_stock stock = stock_of(v);
    size_t part = (size_t)id.row;
    bool done = true;
    switch (id.what) {
    case ID_SWAP: done = plan_swap(plan, part, &stock, 1); break;
    case ID_UP: done = plan_move(plan, part, -1); break;
    case ID_DOWN: done = plan_move(plan, part, 1); break;
    case ID_DROP: done = plan_drop(plan, part); break;
    case ID_SHORT: done = plan_toggle_short(plan, part, &stock); break;
    default: return;
    }
    if (!done)
        viewer_tell(v, viewer_text(v, T_PLAN_NO_OTHER));
}

// The first kind the plan has none of yet, a level when it has all.
static void add_part(struct viewer *v)
{
    static const enum plan_part_kind kinds[] = {PART_WARM_UP, PART_CALM, PART_DEBRIEF, PART_CHECK, PART_LEVEL};
    struct plan *plan = plan_of(v);
    struct plan_stock stock = stock_of(v);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        bool has = false;
        for (size_t i = 0; i < plan->part_count; i++)
            has = has || (plan->parts[i].kind == kinds[k] && kinds[k] != PART_LEVEL);
        if (!has && plan_add(plan, kinds[k], &stock))
            return;
    }
    viewer_tell(v, viewer_text(v, T_PLAN_NO_OTHER));
}

// The plan's wishes are this meeting's settings; how many teams there are is asked next.
static struct next begin(struct viewer *v)
{
    struct settings *set = v->parts.settings;
    struct plan_stock stock = stock_of(v);
    plan_renew_check(plan_of(v), &stock);
    set->band = (int)plan_of(v)->band;
    set->answers = plan_of(v)->answers;
    set->children = (int)plan_of(v)->children;
    set->laptop_only = plan_of(v)->laptop_only;
    set->short_path = false; // the plan says it for each level
    v->parts.bag->programme->on = true;
    viewer_wants(v, REQUEST_SETTINGS);
    return next_push(&setup_screen);
}

static struct next input_parts(struct viewer *v, struct planning *at, const struct ui_input *in)
{
    int id = in->action == UI_PRESS ? in->pressed.what : in->action == UI_OK || in->action == UI_NEXT ? ID_GO : 0;
    if (in->action == UI_MENU || in->action == UI_BACK || id == ID_OUT) {
        at->page = PAGE_WISHES;
        v->parts.bag->programme->loaded = false;
        return next_stay();
    }
    if (in->action == UI_PRESS)
        change_part(v, in->pressed);
    if (id == ID_SAVE)
        viewer_wants(v, REQUEST_PLAN_SAVE);
    if (id == ID_PRINT)
        viewer_wants(v, REQUEST_PLAN_PRINT);
    if (id == ID_ADD)
        add_part(v);
    return id == ID_GO ? begin(v) : next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct planning *at = s->state;
    if (at->page == PAGE_PARTS)
        return input_parts(v, at, in);
    int id = in->action == UI_PRESS ? in->pressed.what : in->action == UI_OK || in->action == UI_NEXT ? ID_GO : 0;
    if (in->action == UI_MENU || in->action == UI_BACK || id == ID_OUT)
        return next_pop();
    if (id == ID_LOAD)
        return next_push(&plans_screen);
    if (id == ID_GO) {
        struct plan_stock stock = stock_of(v);
        plan_of(v)->title[0] = '\0'; // another plan than the one that was kept
        plan_of(v)->names.count = 0;
        plan_build(plan_of(v), &stock);
        at->page = PAGE_PARTS;
        v->focus = ui_id(ID_GO);
        return next_stay();
    }
    if (in->action == UI_PRESS)
        wish(v, at, in->pressed);
    return next_stay();
}

// A plan was loaded: its parts.
static void news(struct viewer *v, struct screen *s, enum news news)
{
    if (news != NEWS_PLAN)
        return;
    *(struct planning *)s->state = (struct planning){0};
    v->hover = ui_id(UI_NO_ID);
    enter(v, s);
}

const struct screen_ops plan_screen = {.name = "plan",
                                       .state = sizeof(struct planning),
                                       .enter = enter,
                                       .input = input,
                                       .turn = turn,
                                       .draw = draw,
                                       .news = news};
