// SPDX-License-Identifier: MIT
//
// play_things.c — what stands on the stage beside people: in the gaps between them and behind them, so that nobody's
// face is ever covered.
#include "play.h"

// Where: by how many people stand there, and of how many things it is the first, second …
static int place_of(int people, int count, int number)
{
    static const int between[THINGS_MOST][THINGS_MOST] = {{500}, {400, 600}, {330, 500, 670}};
    static const int beside_one[THINGS_MOST][THINGS_MOST] = {{640}, {520, 800}, {460, 660, 860}};
    static const int among[THINGS_MOST] = {325, 675, 950};
    return people >= ACTORS_MOST ? among[number]
           : people == 1         ? beside_one[count - 1][number]
                                 : between[count - 1][number];
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

void play_things(struct ui_frame *f, const struct view_things *things, int people, int units_high)
{
    for (int i = 0; i < things->count; i++)
        thing(f, things->names[i], place_of(people, things->count, i), units_high);
}

void play_things_aside(struct ui_frame *f, const struct view_things *things, int units_high)
{
    enum { BEFORE_THEM = 150 };
    if (things->count > 0)
        thing(f, things->names[0], BEFORE_THEM, units_high);
}
