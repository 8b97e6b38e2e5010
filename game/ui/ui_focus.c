// SPDX-License-Identifier: MIT
//
// ui_focus.c — where the arrow keys lead, what lies under the pointer, what is to be read.
#include "ui_tree.h"

#include <stdlib.h>
#include <string.h>

static const struct ui_spot *spot_of(const struct ui_frame *f, struct ui_id id)
{
    for (size_t i = 0; i < f->spot_count; i++)
        if (ui_same(f->spots[i].id, id))
            return &f->spots[i];
    return NULL;
}

static bool holds(const struct rect *r, int x, int y)
{
    return x >= r->x && x < r->x + r->w && y >= r->y && y < r->y + r->h;
}

// What belongs to something that can be pressed and is no place of its own: the door above its name.
static struct ui_id pressed_with(const struct ui_frame *f, const struct node *n, int x, int y)
{
    struct ui_id id = n->pressed_with;
    if (id.what != UI_NO_ID && holds(&n->rect, x, y) && spot_of(f, id) != NULL)
        return id;
    id = ui_id(UI_NO_ID);
    for (const struct node *c = n->first; c != NULL && id.what == UI_NO_ID; c = c->next)
        id = pressed_with(f, c, x, y);
    return id;
}

struct ui_id ui_spot_at(const struct ui_frame *f, int x, int y)
{
    bool on_page = y >= f->stage.y && y < f->stage.y + f->stage.h;
    for (size_t i = f->spot_count; i > 0; i--) { // the topmost is the last drawn
        if (i <= f->page_spots && !on_page && f->page.h > f->stage.h)
            break; // of the page that is what is not seen
        if (holds(&f->spots[i - 1].rect, x, y))
            return f->spots[i - 1].id;
    }
    return on_page && f->root != NULL ? pressed_with(f, f->root, x, y) : ui_id(UI_NO_ID);
}

struct ui_id ui_focus_first(const struct ui_frame *f) { return f->spot_count > 0 ? f->spots[0].id : ui_id(UI_NO_ID); }

// How far `to` lies from `from` in a direction; sideways counts threefold; -1: not that way.
static int distance(struct rect from, struct rect to, enum ui_action direction)
{
    int dx = (to.x + to.w / 2) - (from.x + from.w / 2), dy = (to.y + to.h / 2) - (from.y + from.h / 2);
    bool upright = direction == UI_UP || direction == UI_DOWN;
    int ahead = direction == UI_UP ? -dy : direction == UI_DOWN ? dy : direction == UI_LEFT ? -dx : dx;
    int aside = abs(upright ? dx : dy);
    return ahead <= 2 ? -1 : ahead + 3 * aside;
}

struct ui_id ui_focus_next(const struct ui_frame *f, struct ui_id focus, enum ui_action direction)
{
    const struct ui_spot *from = spot_of(f, focus);
    bool back = direction == UI_BACKWARD || direction == UI_UP || direction == UI_LEFT;
    if (from == NULL)
        return direction == UI_BACKWARD && f->spot_count > 0 ? f->spots[f->spot_count - 1].id : ui_focus_first(f);
    int best = -1;
    struct ui_id id = ui_id(UI_NO_ID);
    for (size_t i = 0; i < f->spot_count && direction != UI_FORWARD && direction != UI_BACKWARD; i++) {
        int d = distance(from->rect, f->spots[i].rect, direction);
        if (!ui_same(f->spots[i].id, focus) && d >= 0 && (best < 0 || d < best)) {
            best = d;
            id = f->spots[i].id;
        }
    }
    if (id.what != UI_NO_ID)
        return id;
    // Tab, or an arrow at the border: on to the next or previous one in reading order, so that nobody is stuck.
    size_t at = (size_t)(from - f->spots), step = back ? f->spot_count - 1 : 1;
    return f->spots[(at + step) % f->spot_count].id;
}

static bool space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Does `text` begin with `wanted`, any white space standing for any other?
static bool begins(const char *text, const char *wanted)
{
    while (*wanted != '\0') {
        if (space(*wanted) && space(*text)) {
            while (space(*wanted))
                wanted++;
            while (space(*text))
                text++;
        } else if (*wanted++ != *text++) {
            return false;
        }
    }
    return true;
}

static bool node_shows(const struct node *n, const char *wanted)
{
    if (n->alpha == 0) // laid out, and not to be seen
        return false;
    if (n->kind == NODE_TEXT)
        for (const char *at = n->string; *at != '\0'; at++)
            if (begins(at, wanted))
                return true;
    for (const struct node *c = n->first; c != NULL; c = c->next)
        if (node_shows(c, wanted))
            return true;
    return false;
}

bool ui_shows(const struct ui_frame *f, const char *text)
{
    return node_shows(f->root, text) || (f->foot != NULL && node_shows(f->foot, text));
}
