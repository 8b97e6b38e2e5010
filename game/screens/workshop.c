// SPDX-License-Identifier: MIT
//
// workshop.c — levels of one's own: a new one from its name and for whom it is; the one at hand is opened to be
// written, or its file in an editor.
#include "field.h"
#include "screens_inside.h"

#include <string.h>

enum { ID_OUT = 1, ID_NAME, ID_NEW, ID_WRITE, ID_FILE, ID_LEVEL, ID_BAND, PER_PAGE = 3 };

struct list {
    int page;
    bool types;  // the name of a new one
    bool begins; // it is about a new one: for whom it is can be chosen
};

static struct workshop *workshop(const struct viewer *v) { return &v->parts.bag->workshop; }

// The place-th of one's own on the shelf; -1 when there are fewer.
static int nth(const struct viewer *v, int place)
{
    const struct shelf *shelf = v->parts.bag->shelf;
    for (size_t i = 0; i < shelf->all; i++)
        if (shelf->entries[i].own && place-- == 0)
            return (int)i;
    return -1;
}

static int pages(const struct viewer *v)
{
    int count = 0;
    while (nth(v, count) >= 0)
        count++;
    return (count + PER_PAGE - 1) / PER_PAGE;
}

static void types(struct viewer *v, struct list *list, bool on)
{
    list->types = list->begins = on;
    v->focus = on ? ui_id(ID_NAME) : workshop(v)->has_picked ? ui_id(ID_WRITE) : ui_id(ID_OUT);
}

// Where nothing is yet, a name can be typed at once.
static void enter(struct viewer *v, struct screen *s) { types(v, s->state, nth(v, 0) < 0); }

static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    viewer_wants(v, REQUEST_LEVELS_OWN);
}

static void news(struct viewer *v, struct screen *s, enum news news)
{
    struct list *list = s->state;
    if (list->page > 0 && list->page >= pages(v)) // some were taken away
        list->page = pages(v) > 0 ? pages(v) - 1 : 0;
    if (news != NEWS_BEGUN)
        return;
    for (int place = 0; nth(v, place) >= 0; place++)
        if (nth(v, place) == (int)workshop(v)->picked)
            list->page = place / PER_PAGE;
    types(v, list, false);
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    bool there = list->page + by >= 0 && list->page + by < pages(v);
    list->page += there ? by : 0;
    return there;
}

static struct typed_line field(struct viewer *v, const struct screen *s)
{
    const struct list *list = s->state;
    struct workshop *w = workshop(v);
    return list->types ? (struct typed_line){w->name, sizeof w->name} : (struct typed_line){NULL, 0};
}

// What has the focus is what is typed into.
static void moved(struct viewer *v, struct screen *s)
{
    struct list *list = s->state;
    list->types = v->focus.what == ID_NAME;
    list->begins = list->types || v->focus.what == ID_BAND || (list->begins && v->focus.what == ID_NEW);
}

static enum band band(const struct viewer *v)
{
    return workshop(v)->has_band ? workshop(v)->band : (enum band)v->parts.settings->band;
}

static void begin(struct viewer *v, struct list *list)
{
    workshop(v)->band = band(v);
    if (workshop(v)->name[0] != '\0')
        viewer_wants(v, REQUEST_LEVEL_NEW);
    types(v, list, true); // until it is there: what was wrong with its name can be mended
}

// For whom the next one is; then its name is typed.
static void choose(struct viewer *v, struct list *list, int band)
{
    workshop(v)->has_band = true;
    workshop(v)->band = (enum band)band;
    types(v, list, true);
}

static void pick(struct viewer *v, int entry)
{
    workshop(v)->has_picked = true;
    workshop(v)->picked = (size_t)entry;
    viewer_wants(v, REQUEST_LEVELS_OWN); // its file may have been saved meanwhile
}

static void open(struct viewer *v, enum request_kind how)
{
    if (workshop(v)->has_picked)
        viewer_ask(v, (struct request){.kind = how, .level = workshop(v)->picked});
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    bool on_name = viewer_pressed(in, ID_NAME), entered = on_name && v->focus_visible; // and not clicked
    if (list->types && (entered || in->action == UI_OK)) {
        begin(v, list);
        return next_stay();
    }
    if (list->types && in->action == UI_MENU) {
        types(v, list, false);
        return next_stay();
    }
    if (on_name)
        types(v, list, true);
    else if (in->action == UI_PRESS)
        list->types = false;
    int digit = viewer_digit(in), entry = viewer_row(in, ID_LEVEL);
    if (digit >= 0 && digit < PER_PAGE)
        entry = nth(v, list->page * PER_PAGE + digit);
    if (entry >= 0)
        pick(v, entry);
    if (viewer_row(in, ID_BAND) >= 0)
        choose(v, list, viewer_row(in, ID_BAND));
    if (viewer_pressed(in, ID_NEW))
        begin(v, list);
    if (viewer_pressed(in, ID_WRITE) || in->action == UI_OK)
        open(v, REQUEST_LEVEL_WRITE);
    if (viewer_pressed(in, ID_FILE))
        open(v, REQUEST_LEVEL_EDIT);
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void new_one(struct viewer *v, const struct list *list, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_begin_column(f, UI_GAP_SMALL);
    field_draw(v, f, ui_id(ID_NAME), viewer_text(v, T_WORKSHOP_NAME), workshop(v)->name);
    ui_end(f);
    ui_align(f, UI_STRETCH, UI_END); // beside the line, not beside what stands above it
    ui_begin_column(f, 0);
    ui_button(f, ui_id(ID_NEW), nth(v, 0) < 0 ? BUTTON_PRIMARY : BUTTON_PLAIN, NULL, viewer_text(v, T_WORKSHOP_NEW));
    ui_end(f);
    ui_end(f);
    if (list->begins)
        band_row(v, f, ID_BAND, band(v));
}

static void level(struct viewer *v, struct ui_frame *f, int entry, bool close)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[entry];
    const char *title = e->head.title[0] != '\0' ? e->head.title : e->head.id;
    bool at_hand = workshop(v)->has_picked && workshop(v)->picked == (size_t)entry, broken = e->state == SHELF_BROKEN;
    ui_press(f, ui_row(ID_LEVEL, entry), title);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, at_hand ? TONE_PAPER : TONE_PAPER_DIM, close ? 4 : 12, 16);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, title);
    ui_text(f, ROLE_TEXT_SMALL, broken ? TONE_SCARF : TONE_INK_SOFT,
            broken ? viewer_text(v, T_WORKSHOP_BROKEN)
                   : viewer_fill(v, f, T_WORKSHOP_CLEAN, viewer_text(v, shelf_band_text(e->head.band)), NULL));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    desk_begin(f, viewer_text(v, T_WRITE_TITLE));
    new_one(v, list, f);
    for (int place = list->page * PER_PAGE; place < (list->page + 1) * PER_PAGE && nth(v, place) >= 0; place++)
        level(v, f, nth(v, place), list->begins); // where more stands above them they stand closer
    if (nth(v, 0) < 0)
        desk_empty(f, viewer_text(v, T_WORKSHOP_NONE));
    room_strip(f);
    if (!list->begins)
        strip_line(f, viewer_text(v, T_WORKSHOP_WHAT));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    bar_pages(f, list->page, pages(v));
    strip_to_the_right(f);
    if (workshop(v)->has_picked) {
        ui_button(f, ui_id(ID_FILE), BUTTON_PLAIN, NULL, viewer_text(v, T_WRITE_EDITOR));
        ui_button(f, ui_id(ID_WRITE), BUTTON_PRIMARY, NULL, viewer_text(v, T_WORKSHOP_WRITE));
    }
    ui_end(f);
    room_end(f);
}

const struct screen_ops workshop_screen = {.name = "workshop",
                                           .state = sizeof(struct list),
                                           .enter = enter,
                                           .came = came,
                                           .input = input,
                                           .turn = turn,
                                           .draw = draw,
                                           .field = field,
                                           .moved = moved,
                                           .news = news};
