// SPDX-License-Identifier: MIT
//
// ui_person.c — somebody on the stage: how they stand, what their face does, and the light they stand in.
//
// A face does something only while something is said: the mouth moves, then the eyes blink once, then it is still.
#include "ui_tree.h"

enum {
    MOUTH_MS = 120,
    MOUTHS = 6,
    BLINK_AT_MS = 1100,
    BLINK_MS = 130,
    EMBLEM_PERCENT = 46,
    EMBLEM_ABOVE = 26,
    LARGER = 1300,
    LARGER_YOUTH = 1190,
    SMALLER = 830
};

// Somebody known from a screen only is their emblem, as high as a head is.
static void account(struct ui_frame *f, const char *figure, int units_high)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_figure(f, figure, NULL, units_high * EMBLEM_PERCENT / 100);
    ui_grow(f, 1);
    ui_space(f, units_high * EMBLEM_ABOVE / 100);
    ui_end(f);
}

// Thousandths.
static int larger_of(const struct ui_frame *f, const struct ui_person *p)
{
    if (p->in_a_row && ui__has_face(f, p->figure, "youth"))
        return LARGER_YOUTH;
    return p->among_children && ui__has_face(f, p->figure, "child") ? LARGER : 1000;
}

void ui_person(struct ui_frame *f, const struct ui_person *p, int units_high)
{
    static const char *const does[] = {"", "-blink", "-speak"};
    int larger = larger_of(f, p);
    if (larger != 1000) // feet stay
        ui__next(f)->moved.zoom = ui__next(f)->moved.zoom * larger / 1000;
    if (p->small)
        ui__next(f)->moved.zoom = ui__next(f)->moved.zoom * SMALLER / 1000;
    if (ui__is_account(p->figure))
        account(f, p->figure, units_high);
    else
        ui__puppet(f, p->figure, ui_keep(f, "%s%s", p->mood, does[p->state]), p->pose, p->sits, units_high);
}

// Of all of an age they hang at one place of the sheet, which is 600 by 960 (assets/art/source/people_arms.py).
struct ui_hands ui_hands(const struct ui_frame *f, const struct ui_person *person, int units_high)
{
    enum { SHEET = 960 };
    static const struct {
        const char *age;
        struct ui_hands hands;
    } ages[] = {{"child", {70, 305}}, {"youth", {80, 367}}, {"elder", {92, 378}}, {"adult", {93, 415}}};
    size_t i = 0;
    while (i + 1 < sizeof ages / sizeof *ages && !ui__has_face(f, person->figure, ages[i].age))
        i++;
    units_high = units_high * larger_of(f, person) / 1000;
    return (struct ui_hands){ages[i].hands.aside * units_high / SHEET, ages[i].hands.above * units_high / SHEET};
}

// While the state at hand lasts the frame is right; then it asks for the next one.
static bool between(struct ui_frame *f, uint32_t since_ms, uint32_t from, uint32_t length)
{
    return !ui_moving(f, since_ms, from) && ui_moving(f, since_ms, from + length);
}

enum ui_person_state ui_speaks(struct ui_frame *f, uint32_t since_ms)
{
    int mouth = ui_beat(f, since_ms, MOUTH_MS, MOUTHS);
    if (mouth < MOUTHS)
        return mouth % 2 == 0 ? PERSON_SPEAKS : PERSON_RESTS;
    return between(f, since_ms, BLINK_AT_MS, BLINK_MS) ? PERSON_BLINKS : PERSON_RESTS;
}

enum ui_person_state ui_listens(struct ui_frame *f, uint32_t since_ms)
{
    return between(f, since_ms, BLINK_AT_MS / 2, BLINK_MS) ? PERSON_BLINKS : PERSON_RESTS;
}

// ---- where they stand ----

void ui_begin_ground(struct ui_frame *f, int least, int units_high)
{
    ui_grow(f, 1);
    ui_high(f, least);
    ui__next(f)->page_high = ui__ground_on_page(units_high);
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_high(f, units_high);
    ui_begin_stack(f);
}

void ui_end_ground(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

void ui_begin_at(struct ui_frame *f, int at)
{
    ui_high(f, 1); // as high as the ground
    ui_begin_row(f, 0);
    ui_grow(f, at);
    ui_space(f, 0);
}

void ui_shift(struct ui_frame *f, int units) { ui__next(f)->moved.x += ui__px(f, units); }

void ui_end_at(struct ui_frame *f, int at)
{
    ui_grow(f, 1000 - at);
    ui_space(f, 0);
    ui_end(f);
}
