// SPDX-License-Identifier: MIT
//
// rules_doors.c — the doors of `tell`: tell, and tell again until somebody helps.
//
//   DECIDE ─LOCK→ DOOR: the first one is busy (when the author gave it words for that)
//      ↑                 │
//      └──────NEXT───────┘  until two doors were opened and one adult has helped → TOGETHER
//
// Whoever is told first cannot help now, whichever door it is, so that every hall practises
// telling again; and if the first one could help, the hall still knocks at a second door.
// No door is the wrong one.
#include "rules_inside.h"

enum { DOORS_TO_OPEN = 2 };

void rules__open_door(struct session *s, const struct level *level, struct events *out)
{
    const struct option *door = &level->scenes[s->scene].options[s->chosen];
    bool busy = s->doors_open == 0 && door->busy != TEXT_NONE;
    s->door = s->chosen;
    s->doors_open |= (uint8_t)(1 << s->door);
    if (!busy)
        s->doors_helped |= (uint8_t)(1 << s->door);
    rules__phase(s, PHASE_DOOR, out);
    rules__tell(out, EVENT_DOOR, s->door);
}

static int count(uint8_t bits)
{
    int ones = 0;
    for (; bits != 0; bits >>= 1)
        ones += bits & 1;
    return ones;
}

void rules__leave_door(struct session *s, const struct level *level, struct events *out)
{
    int opened = count(s->doors_open), doors = level->scenes[s->scene].option_count;
    s->chosen = s->door = s->most_shown = NOTHING;
    s->helper = NOBODY;
    if (opened == doors || (opened >= DOORS_TO_OPEN && s->doors_helped != 0))
        rules__together(s, out);
    else
        rules__phase(s, PHASE_DECIDE, out);
}
