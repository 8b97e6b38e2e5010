// SPDX-License-Identifier: MIT
//
// play_things.c — what stands on the stage beside people: in the gaps between them. What is as high as a child's chest
// stands behind everybody, so that nobody's face is ever covered; what is low before them, so that it is seen.
#include "play.h"

#include <string.h>

// Higher than 360 of a figure's 960; tests/content/people.sh measures them.
static bool is_high(const char *thing)
{
    static const char *const high[] = {"bicycle",   "boot-flowers", "buffalo", "chick-basket", "con-ring",
                                       "goat",      "hand-drawing", "khen",    "kite",         "motorbike",
                                       "rice-wine", "roofing",      "vase"};
    for (size_t i = 0; i < sizeof high / sizeof *high; i++)
        if (strcmp(thing, high[i]) == 0)
            return true;
    return false;
}

// Where: by how many people stand there, and of how many things it is the first, second …
static int place_of(int people, int count, int number)
{
    static const int between[THINGS_MOST][THINGS_MOST] = {{500}, {400, 600}, {330, 500, 670}};
    static const int beside_one[THINGS_MOST][THINGS_MOST] = {{640}, {520, 800}, {460, 660, 860}};
    static const int among[THINGS_MOST] = {325, 675, 950};
    if (people >= ACTORS_MOST)
        return among[number];
    return people == 1 ? beside_one[count - 1][number] : between[count - 1][number];
}

// A high one among three stands before a grown-up, so that no child is behind it; -1: in a gap, as what is higher than
// faces does in any case.
static int before_whom(const char *thing, const struct view_actor *people, int count)
{
    static const int grown_up[ACTORS_MOST] = {0, 1000, 500};
    if (!is_high(thing) || strcmp(thing, "con-ring") == 0)
        return -1;
    for (int i = ACTORS_MOST - 1; i >= 0; i--) // who is in the middle first
        if (count >= ACTORS_MOST && !people[i].child)
            return grown_up[i];
    return -1;
}

static void thing(struct ui_frame *f, const char *name, int at, int units_high)
{
    ui_begin_at(f, at);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, ui_keep(f, "things/%s", name), units_high, FIT_CONTAIN);
    ui_end(f);
    ui_end_at(f, at);
}

void play_things(struct ui_frame *f, const struct view_things *things, const struct view_actor *people, int count,
                 int units_high, bool before)
{
    for (int i = 0; i < things->count; i++) {
        int grown_up = things->count == 1 ? before_whom(things->names[i], people, count) : -1;
        if (is_high(things->names[i]) != before)
            thing(f, things->names[i], grown_up >= 0 ? grown_up : place_of(count, things->count, i), units_high);
    }
}

void play_things_aside(struct ui_frame *f, const struct view_things *things, int units_high, bool before)
{
    enum { AT_THEIR_FEET = 420 };
    if (things->count > 0 && is_high(things->names[0]) != before)
        thing(f, things->names[0], AT_THEIR_FEET, units_high);
}
