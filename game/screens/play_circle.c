// SPDX-License-Identifier: MIT
//
// play_circle.c — people side by side in an arc, as a hall stands in a circle: who is in the middle is far away, who
// stands at its ends is near.
//
// They stand so close that hands meet, or hold a string of lights together, which goes from hand to hand and sways as
// they do. Whoever is farther is drawn first, so that nobody is covered by somebody behind.
#include "play.h"

#include <string.h>

enum { FARTHEST = 78, DEPTH_UNITS = 120, WHOLE = 1000 };

// How near the one at this place is, 0 (the middle) … 1000 (an end): a circle seen from outside.
static int nearness(int place, int count)
{
    int ends = count - 1, from_middle = 2 * place - ends;
    from_middle = from_middle < 0 ? -from_middle : from_middle;
    return ends > 0 ? WHOLE * from_middle * from_middle / (ends * ends) : 0;
}

// Towards the ends a circle turns to the front, and people stand nearer to each other.
static int across(int place, int count, int width)
{
    int ends = count > 1 ? count - 1 : 1, way = WHOLE * (2 * place - (count - 1)) / ends;
    int bent = way * (1130 - 130 * (way * way / WHOLE) / WHOLE) / WHOLE;
    return WHOLE / 2 + bent * width / (2 * WHOLE);
}

static int units_of(const struct play_circle *c, int place)
{
    return c->units_high * (FARTHEST + (100 - FARTHEST) * nearness(place, c->count) / WHOLE) / 100;
}

static int behind_units(const struct play_circle *c, int place)
{
    return DEPTH_UNITS * c->units_high / 400 * (WHOLE - nearness(place, c->count)) / WHOLE;
}

// So much of their motion one makes, in hundredths.
static int sway(const struct play_circle *c, int place) { return place % 2 == 0 || !c->sides ? 100 : -100; }

static void stand(struct ui_frame *f, const struct play_circle *c, int place)
{
    const struct ui_person *person = &c->people[place];
    int at = across(place, c->count, c->width);
    ui_begin_at(f, at);
    if (c->moves)
        ui_move_part(f, c->motion, c->since_ms, (uint32_t)place * c->later_ms, sway(c, place));
    ui_begin_column(f, 0);
    ui_grow(f, 1); // and gives way where there is little room
    ui_person(f, person, units_of(c, place));
    ui_space(f, behind_units(c, place));
    ui_end(f);
    ui_end_at(f, at);
}

// ---- the string of lights ----

// A hand's place on the ground, in units from its left and from its lower edge.
struct spot {
    int x, y;
};

static struct spot hand(const struct ui_frame *f, const struct play_circle *c, int place, int side)
{
    int units = units_of(c, place), wide = units * UI_PERSON_WIDE / WHOLE;
    struct ui_hands hands = ui_hands(f, &c->people[place], units);
    int middle = (ui_units_wide(f) - wide) * across(place, c->count, c->width) / WHOLE + wide / 2;
    return (struct spot){middle + side * hands.aside, behind_units(c, place) + hands.above};
}

// Its middle lies there.
static void lies(struct ui_frame *f, struct spot at, int units)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_begin_row(f, 0);
    ui_grow(f, at.x - units / 2);
    ui_space(f, 0);
}

static void lies_end(struct ui_frame *f, struct spot at, int units)
{
    ui_grow(f, ui_units_wide(f) - at.x - units / 2);
    ui_space(f, 0);
    ui_end(f);
    ui_space(f, at.y - units / 2);
    ui_end(f);
}

static void light(struct ui_frame *f, struct spot at, bool large)
{
    enum { LARGE = 15, SMALL = 7, GLOW = 74, GLOW_ALPHA = 150 };
    int units = large ? LARGE : SMALL;
    if (large) {
        lies(f, at, GLOW);
        ui_fade(f, GLOW_ALPHA);
        ui_picture(f, "icons/glow-warm", GLOW, FIT_CONTAIN);
        lies_end(f, at, GLOW);
    }
    lies(f, at, units);
    ui_circle(f, large ? TONE_PAPER : TONE_LANTERN, units);
    lies_end(f, at, units);
}

// It hangs a little between two hands; what is near one of them sways with it.
static void piece(struct ui_frame *f, const struct play_circle *c, int place)
{
    enum { STEP = 13, EVERY = 4, SAG_PERCENT = 16 };
    struct spot a = hand(f, c, place, 1), b = hand(f, c, place + 1, -1);
    int away = b.x - a.x > 0 ? b.x - a.x : 0, rise = b.y > a.y ? b.y - a.y : a.y - b.y;
    int steps = (away > rise ? away : rise) / STEP / EVERY * EVERY + EVERY;
    for (int i = 0; i <= steps; i++) {
        int part = WHOLE * i / steps, sag = away * SAG_PERCENT / 100 * 4 * part / WHOLE * (WHOLE - part) / WHOLE;
        struct spot at = {a.x + (b.x - a.x) * part / WHOLE, a.y + (b.y - a.y) * part / WHOLE - sag};
        if (c->moves)
            ui_move_part(f, c->motion, c->since_ms, (uint32_t)place * c->later_ms,
                         sway(c, place) + (sway(c, place + 1) - sway(c, place)) * part / WHOLE);
        ui_begin_stack(f);
        light(f, at, i % EVERY == EVERY / 2);
        ui_end(f);
    }
}

void play_in_circle(struct ui_frame *f, const struct play_circle *c, int least)
{
    int high = c->units_high + DEPTH_UNITS;
    ui_begin_ground(f, c->held ? c->units_high * FARTHEST / 100 + behind_units(c, c->count / 2) : least, high);
    for (int left = (c->count - 1) / 2; left >= 0; left--) { // the far ones first
        int right = c->count - 1 - left;
        stand(f, c, left);
        if (right != left)
            stand(f, c, right);
    }
    for (int place = 0; c->held && place < c->count - 1; place++)
        piece(f, c, place);
    ui_end_ground(f);
}

void play_hall(const struct view *view, const char *own, const char *figures[PLAY_HALL])
{
    static const char *const children[] = {"girl-7", "boy-6", "girl-3", "boy-8", "girl-5"};
    static const char *const teens[] = {"teen-girl-2", "teen-boy-3", "teen-girl-3", "teen-boy-2", "teen-girl"};
    static const char *const grown_ups[] = {"mother-3", "father", "aunt", "village-head", "mother-2"};
    static const int places[PLAY_HALL] = {2, 1, 3, 0, 4};
    // nobody's friends are half as tall
    bool older = own != NULL && (strncmp(own, "teen-", strlen("teen-")) == 0 || strcmp(own, "big-cousin") == 0);
    const char *const *others = view->adults ? grown_ups : older ? teens : children;
    int next = 0;
    for (int i = 0; i < PLAY_HALL; i++) {
        if (own != NULL && strcmp(others[next], own) == 0)
            next++;
        figures[places[i]] = i == 0 && own != NULL ? own : others[next++];
    }
}
