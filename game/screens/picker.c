// SPDX-License-Identifier: MIT
//
// picker.c — which level next: by band, six on a page; a broken one says what is wrong with it.
//
// It stands for the phase PICK and, pushed, after a level is done. In a hall the next level of
// the last band has the focus, so that Enter alone plays on.
#include "loader.h"
#include "screen.h"

#include <stdio.h>
#include <string.h>

enum {
    ID_BAND = 1,
    ID_HOME,
    ID_EARLIER,
    ID_LATER,
    ID_GUIDE,
    ID_PLANNED,
    ID_ENTRY,
    PER_PAGE = 4,
    LOCK_UNITS = 70,
    GUIDE_UNITS = 50
};

static bool alone(const struct hall *h) { return h->session.alone; }

static int band(const struct hall *h) { return alone(h) ? h->alone_band : h->parts.settings->band; }

static bool shown(const struct hall *h, const struct shelf_entry *e) { return (int)e->head.band == band(h); }

// Not for a child alone: a careful level wants an adult beside it, a level for prepared facilitators a whole hall.
static bool locked(const struct hall *h, int index)
{
    const struct shelf_entry *e = &h->parts.shelf->entries[index];
    return alone(h) && e->state != SHELF_BROKEN && e->head.sensitive > 1 && index != h->opened;
}

static bool plays_alone(const struct hall *h, int at)
{
    for (size_t i = 0; i < h->parts.shelf->count; i++) {
        const struct shelf_entry *e = &h->parts.shelf->entries[i];
        if ((int)e->head.band == at && e->state != SHELF_BROKEN && e->head.sensitive == 1)
            return true;
    }
    return false;
}

// That of the last hall when there is something to play in it, else the nearest younger one, else the nearest older.
int picker_alone_band(const struct hall *h)
{
    int wanted = h->parts.settings->band;
    for (int at = wanted; at >= 0; at--)
        if (plays_alone(h, at))
            return at;
    for (int at = wanted + 1; at < BANDS; at++)
        if (plays_alone(h, at))
            return at;
    return wanted;
}

// The index on the shelf of the place-th level of the band; -1 when there are fewer.
static int nth(const struct hall *h, int place)
{
    const struct shelf *shelf = h->parts.shelf;
    for (size_t i = 0; i < shelf->count; i++)
        if (shown(h, &shelf->entries[i]) && place-- == 0)
            return (int)i;
    return -1;
}

static int in_band(const struct hall *h)
{
    int count = 0;
    for (size_t i = 0; i < h->parts.shelf->count; i++)
        count += shown(h, &h->parts.shelf->entries[i]);
    return count;
}

// The first a lone child can play; the first of all when an adult is needed for each; -1 when there is none.
static int first_alone(const struct hall *h)
{
    for (int place = 0; place < in_band(h); place++)
        if (!locked(h, nth(h, place)))
            return nth(h, place);
    return nth(h, 0);
}

static void focus_next_level(struct hall *h, struct screen *s)
{
    int next = alone(h) ? first_alone(h)
                        : shelf_next(h->parts.shelf, (enum band)band(h), h->parts.settings->last_level);
    h->focus = next >= 0 ? ui_row(ID_ENTRY, next) : ui_row(ID_BAND, band(h));
    for (int place = 0; next >= 0 && place < in_band(h); place++)
        if (nth(h, place) == next)
            s->page = place / PER_PAGE;
}

static void enter(struct hall *h, struct screen *s)
{
    focus_next_level(h, s);
    if (programme_has_next(h))
        h->focus = ui_id(ID_PLANNED);
}

// Loads the level and begins it; what it needs first (ticks, an adult) is asked on the way.
static struct next play(struct hall *h, int index)
{
    const struct shelf_entry *e = &h->parts.shelf->entries[index];
    h->picked = index;
    if (e->state == SHELF_BROKEN)
        return next_push(&problem_screen);
    if (e->head.sensitive > 1 && !alone(h)) {
        h->ticks = 0;
        return next_push(&ready_screen);
    }
    if (!locked(h, index))
        return hall_begin_level(h);
    if (e->head.sensitive == 2 && opening_can_be_tried(h))
        return next_push(&opening_screen);
    hall_tell(h, hall_text(h, e->head.sensitive == 2 ? T_PLAY_NOT_ALONE : T_PICK_ONLY_HALL));
    return next_stay();
}

struct next hall_begin_level(struct hall *h)
{
    struct shelf_entry *e = &h->parts.shelf->entries[h->picked];
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(e->path, diags);
    diag_list_free(diags);
    if (level == NULL) {
        shelf_mark(e, shelf_problem_of(e->path, h->lang));
        const struct screen_ops *on = h->stack[h->depth - 1].ops;
        bool over_picker = on == &ready_screen || on == &opening_screen;
        return over_picker ? next_replace(&problem_screen) : next_push(&problem_screen);
    }
    uint8_t index = host_add_level(h->parts.host, level);
    if (index >= HOST_LEVELS_MAX) {
        char most[8];
        snprintf(most, sizeof most, "%d", HOST_LEVELS_MAX);
        hall_tell_filled(h, T_PICK_FULL, most);
        return next_stay();
    }
    uint8_t ready = (uint8_t)(h->ticks | (alone(h) && h->opened == h->picked ? READY_OPENED : 0) |
                              (programme_short(h, e->head.id) ? READY_SHORT : 0));
    if (!alone(h)) {
        snprintf(h->parts.settings->last_level, sizeof h->parts.settings->last_level, "%s", e->head.id);
        hall_ask(h, REQUEST_SETTINGS, 0, NULL);
    }
    hall_send(h, COMMAND_LEVEL, index, ready);
    return next_stay();
}

// Enter plays what is seen: a focus that stood on a level goes along when the page is turned.
static void turn_page(struct hall *h, struct screen *s, int by)
{
    int pages = (in_band(h) + PER_PAGE - 1) / PER_PAGE;
    if (s->page + by < 0 || s->page + by >= pages)
        return;
    s->page += by;
    if (h->focus.what == ID_ENTRY || h->focus.what == ID_GUIDE)
        h->focus = ui_row(ID_ENTRY, nth(h, s->page * PER_PAGE));
}

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (hall_row(in, ID_BAND) >= 0) {
        *(alone(h) ? &h->alone_band : &h->parts.settings->band) = hall_row(in, ID_BAND);
        s->page = 0;
        focus_next_level(h, s); // Enter plays what is seen, never a level of the band before
        return next_stay();
    }
    if (hall_row(in, ID_ENTRY) >= 0)
        return play(h, hall_row(in, ID_ENTRY));
    if (hall_digit(in) >= 0 && hall_digit(in) < PER_PAGE) {
        int index = nth(h, s->page * PER_PAGE + hall_digit(in));
        return index >= 0 ? play(h, index) : next_stay();
    }
    if (hall_row(in, ID_GUIDE) >= 0)
        hall_ask(h, REQUEST_GUIDE, hall_row(in, ID_GUIDE), NULL);
    if (hall_pressed(in, ID_LATER) || hall_pressed(in, ID_EARLIER))
        turn_page(h, s, hall_pressed(in, ID_LATER) ? 1 : -1);
    bool on = in->action == UI_OK || in->action == UI_NEXT;
    if (programme_has_next(h) && (hall_pressed(in, ID_PLANNED) || (on && h->focus.what != ID_ENTRY)))
        return programme_begin(h);
    if (on)
        return h->focus.what == ID_ENTRY ? play(h, h->focus.row) : next_stay();
    if (in->action == UI_MENU)
        return next_push(&menu_screen);
    if (in->action == UI_BACK || hall_pressed(in, ID_HOME))
        return h->depth > 1 ? next_pop() : next_reset(&title_screen);
    return next_stay();
}

struct next picker_play(struct hall *h, int index) { return play(h, index); }

static const char *marks(struct hall *h, struct ui_frame *f, int index)
{
    const struct shelf_entry *e = &h->parts.shelf->entries[index];
    static const enum text_id sensitive[] = {T_PICK_LIGHT, T_PICK_CAREFUL, T_PICK_PREPARED};
    if (e->state == SHELF_BROKEN)
        return hall_text(h, T_PICK_BROKEN);
    if (locked(h, index))
        return hall_text(h, e->head.sensitive == 2 ? T_PICK_WITH_ADULT : T_PICK_ONLY_HALL);
    return ui_keep(f, "%s · %s", hall_text(h, sensitive[e->head.sensitive - 1]),
                   hall_text(h, e->head.reviewed ? T_PICK_REVIEWED : T_PICK_AWAITS));
}

// Each level has its own, so that a mouse finds it without playing first.
static void guide_button(struct hall *h, struct ui_frame *f, int index)
{
    const struct level_head *head = &h->parts.shelf->entries[index].head;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_row(ID_GUIDE, index), ui_keep(f, "%s: %s", hall_text(h, T_PICK_GUIDE), head->title));
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 8, 14);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/print", GUIDE_UNITS, FIT_CONTAIN);
    if (!ui_narrow(f)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, hall_text(h, T_PICK_GUIDE));
    }
    ui_end(f);
    ui_end(f);
}

static void entry(struct hall *h, struct ui_frame *f, int index, int place)
{
    const struct shelf_entry *e = &h->parts.shelf->entries[index];
    bool broken = e->state == SHELF_BROKEN, shut = locked(h, index);
    ui_press(f, ui_row(ID_ENTRY, index), e->head.title);
    ui_begin_panel(f, broken || shut ? TONE_PAPER_DIM : TONE_PAPER, 16, 22);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_SCARF, ui_keep(f, "%d", place + 1));
    ui_grow(f, 1);
    ui_begin_column(f, 2);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_ANSWER, shut ? TONE_INK_SOFT : TONE_INK,
            e->head.title[0] != '\0' ? e->head.title : e->head.id);
    ui_text(f, ROLE_TEXT_SMALL, broken ? TONE_SCARF : TONE_INK_SOFT, marks(h, f, index));
    ui_end(f);
    if (shut) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/lock", LOCK_UNITS, FIT_CONTAIN);
    }
    if (!alone(h) && !broken)
        guide_button(h, f, index);
    ui_end(f);
    ui_end(f);
}

static void bands(struct hall *h, struct ui_frame *f)
{
    static const enum text_id names[BANDS] = {T_BAND_6_8, T_BAND_9_11, T_BAND_12_15};
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < BANDS; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_BAND, i), i == band(h) ? BUTTON_PRIMARY : BUTTON_PLAIN, NULL, hall_text(h, names[i]));
    }
    ui_end(f);
}

static void draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    int count = in_band(h), pages = (count + PER_PAGE - 1) / PER_PAGE;
    ui_background(f, "places/night");
    page_begin(f, 6, UI_START, UI_GAP);
    ui_space(f, 10);
    ui_title(f, hall_text(h, T_PICK_TITLE));
    if (programme_has_next(h))
        ui_button(f, ui_id(ID_PLANNED), BUTTON_PRIMARY, "icons/lantern-on",
                  hall_fill(h, f, T_PART_BEGIN, programme_next_title(h, f), NULL));
    bands(h, f);
    ui_grow(f, 1);
    ui_begin_column(f, UI_GAP);
    for (int place = s->page * PER_PAGE; place < count && place < (s->page + 1) * PER_PAGE; place++)
        entry(h, f, nth(h, place), place);
    if (count == 0)
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, hall_text(h, T_PICK_NONE));
    ui_end(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, hall_text(h, T_PICK_HINT));
    if (pages > 1) {
        ui_button(f, ui_id(ID_EARLIER), BUTTON_PLAIN, NULL, "<");
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%d / %d", s->page + 1, pages));
        ui_button(f, ui_id(ID_LATER), BUTTON_PLAIN, NULL, ">");
    }
    ui_end(f);
    ui_space(f, 14);
    page_end(f, 6);
}

const struct screen_ops picker_screen = {.name = "picker", .enter = enter, .input = input, .draw = draw};
