// SPDX-License-Identifier: MIT
//
// choosing.c — a level was chosen, from a list or on the map: what it needs first is asked, then it is loaded and
// begins.
//
// What is light begins at once. A careful one wants the three ticks of whoever leads a hall, or an adult beside a lone
// child (opening.c); one for prepared facilitators is for a whole hall and never for a child alone.
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

static struct picking *picking(const struct viewer *v) { return &v->parts.bag->picking; }

static bool alone(const struct viewer *v) { return v->view.alone; }

bool picker_locked(const struct viewer *v, size_t entry)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[entry];
    bool opened = picking(v)->has_opened && picking(v)->opened == entry;
    return alone(v) && e->state != SHELF_BROKEN && e->head.sensitive > 1 && !opened;
}

bool picker_plays_alone(const struct viewer *v, int at)
{
    for (size_t i = 0; i < v->parts.bag->shelf->all; i++) { // rounds, too
        const struct shelf_entry *e = &v->parts.bag->shelf->entries[i];
        if ((int)e->head.band == at && e->state != SHELF_BROKEN && e->head.sensitive == 1)
            return true;
    }
    return false;
}

// That of the last hall when there is something to play in it, else the nearest younger one, else the nearest older.
enum band picker_alone_band(const struct viewer *v)
{
    int wanted = v->parts.settings->band;
    for (int at = wanted; at >= 0; at--)
        if (at != BAND_ADULTS && picker_plays_alone(v, at))
            return (enum band)at;
    for (int at = wanted + 1; at < BAND_ADULTS; at++)
        if (picker_plays_alone(v, at))
            return (enum band)at;
    return (enum band)wanted;
}

// Loads the level and begins it; what it needs first (ticks, an adult) is asked on the way.
struct next picker_play(struct viewer *v, size_t entry)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[entry];
    picking(v)->picked = entry;
    if (e->state == SHELF_BROKEN)
        return next_push(&problem_screen);
    if (e->head.sensitive > 1 && !alone(v)) {
        picking(v)->ticks = 0;
        return next_push(&ready_screen);
    }
    if (!picker_locked(v, entry))
        return picker_begin(v);
    if (e->head.sensitive == 2 && opening_can_be_tried(v))
        return next_push(&opening_screen);
    viewer_tell(v, viewer_text(v, e->head.sensitive == 2 ? T_PLAY_NOT_ALONE : T_PICK_ONLY_HALL));
    return next_stay();
}

// A level that does not load any more: the shelf learns it, and it is said why.
static struct next broken(struct viewer *v, struct shelf_entry *e)
{
    shelf_mark(e, shelf_problem_of(e->path, v->lang, &e->cover));
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    bool asked = on == &ready_screen || on == &opening_screen;
    return asked ? next_replace(&problem_screen) : next_push(&problem_screen);
}

static void tell_full(struct viewer *v)
{
    char most[8];
    snprintf(most, sizeof most, "%d", LEVELS_PLAYED_MAX);
    viewer_tell_filled(v, T_PICK_FULL, most);
}

bool picker_played(const struct viewer *v, size_t entry)
{
    for (size_t i = 0; i < picking(v)->played_count; i++)
        if (picking(v)->played[i] == entry)
            return true;
    return false;
}

static void note_played(struct viewer *v)
{
    struct picking *p = picking(v);
    if (!picker_played(v, p->picked) && p->played_count < LEVELS_PLAYED_MAX)
        p->played[p->played_count++] = p->picked;
}

struct next picker_begin(struct viewer *v)
{
    const struct opener *opener = &v->parts.bag->opener;
    struct shelf_entry *e = &v->parts.bag->shelf->entries[picking(v)->picked];
    uint8_t index = 0;
    switch (opener->open(opener->self, e->path, &index)) {
    case OPENED_BROKEN: return broken(v, e);
    case OPENED_TOO_MANY: tell_full(v); return next_stay();
    case OPENED: break;
    }
    const struct programme *programme = v->parts.bag->programme;
    bool opened = alone(v) && picking(v)->has_opened && picking(v)->opened == picking(v)->picked;
    uint8_t ready = (uint8_t)(picking(v)->ticks | (opened ? READY_OPENED : 0) |
                              (programme != NULL && programme_short(programme, e->head.id) ? READY_SHORT : 0));
    if (!alone(v)) {
        snprintf(v->parts.settings->last_level, sizeof v->parts.settings->last_level, "%s", e->head.id);
        viewer_wants(v, REQUEST_SETTINGS);
    }
    if (viewer_send(v, COMMAND_LEVEL, index, ready))
        note_played(v);
    return next_stay();
}

void screens_pick(struct viewer *v, size_t entry)
{
    viewer_go(v, picker_play(v, entry));
    viewer_session_changed(v);
}
