// SPDX-License-Identifier: MIT
//
// play_circle.c — people side by side in an arc, as a hall stands in a circle: who is in the middle is far away, who
// stands at its ends is near.
//
// They stand so close that hands meet. Whoever is farther is drawn first, so that nobody is covered by somebody behind.
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

static void stand(struct ui_frame *f, const struct play_circle *c, int place)
{
    const struct ui_person *person = &c->people[place];
    int near = nearness(place, c->count), units = c->units_high * (FARTHEST + (100 - FARTHEST) * near / WHOLE) / 100;
    int at = across(place, c->count, c->width);
    ui_begin_at(f, at);
    if (c->moves)
        ui_move_part(f, c->motion, c->since_ms, (uint32_t)place * c->later_ms,
                     place % 2 == 0 || !c->sides ? 100 : -100);
    ui_begin_column(f, 0);
    ui_grow(f, 1); // and gives way where there is little room
    ui_person(f, person, units);
    ui_space(f, DEPTH_UNITS * c->units_high / 400 * (WHOLE - near) / WHOLE);
    ui_end(f);
    ui_end_at(f, at);
}

void play_in_circle(struct ui_frame *f, const struct play_circle *c, int least)
{
    ui_begin_ground(f, least, c->units_high + DEPTH_UNITS);
    for (int left = (c->count - 1) / 2; left >= 0; left--) { // the far ones first
        int right = c->count - 1 - left;
        stand(f, c, left);
        if (right != left)
            stand(f, c, right);
    }
    ui_end_ground(f);
}

void play_hall(const struct view *view, const char *own, const char *figures[PLAY_HALL])
{
    static const char *const children[] = {"girl-7", "boy-6", "girl-3", "boy-8", "girl-5"};
    static const char *const teens[] = {"teen-girl-2", "teen-boy-3", "teen-girl-3", "teen-boy-2", "teen-girl"};
    static const char *const grown_ups[] = {"mother-3", "father", "aunt", "village-head", "mother-2"};
    static const int places[PLAY_HALL] = {2, 1, 3, 0, 4};
    bool older = own != NULL && strncmp(own, "teen-", strlen("teen-")) == 0; // nobody's friends are half as tall
    const char *const *others = view->adults ? grown_ups : older ? teens : children;
    int next = 0;
    for (int i = 0; i < PLAY_HALL; i++) {
        if (own != NULL && strcmp(others[next], own) == 0)
            next++;
        figures[places[i]] = i == 0 && own != NULL ? own : others[next++];
    }
}
