// SPDX-License-Identifier: MIT
//
// ui_motion.c — how things move on their way to where the layout puts them.
//
// A frame knows no past: from the moment a motion began and the moment it is drawn at follows where everything is.
// At rest nothing of it is left. What is pressed lies where it will come to rest.
#include "ui_tree.h"

#include <math.h>

enum { FRAME_MS = 16 };
enum property { X, Y, ZOOM, ALPHA };
enum ease { EVEN, OUT, IN, SOFT, BACK, HOP, ARC, SWELL, SQUASH, SWING, SWAY, KNOCKS };

struct tween {
    enum ui_motion motion;
    enum property property;
    int from, to;
    uint32_t ms;
    enum ease ease;
    uint32_t after;
};

static const struct tween tweens[] = {
#define MOTION(name)
#define TWEEN(motion, property, from, to, ms, ease, after) {MOTION_##motion, property, from, to, ms, ease, after},
#include "motions.def"
#undef TWEEN
#undef MOTION
};
enum { TWEENS = sizeof tweens / sizeof *tweens };

enum { SWAY_MS = 4000 }; // to the one side, to the other and back
static const double PI = 3.14159265358979323846;

// How much of `from` is left at this part of the way: 1 … 0, or for what comes back 0 … 1 … 0.
static double left(enum ease ease, double at, uint32_t ms)
{
    double rest = 1 - at;
    switch (ease) {
    case EVEN: return rest;
    case OUT: return rest * rest;
    case IN: return 1 - at * at;
    case SOFT: return 1 - at * at * (3 - 2 * at);
    case BACK: return rest * rest * (1 - 2.7 * at); // a little too far, and back
    case HOP:
    case ARC: return 4 * at * rest;
    case SWELL:
    case SQUASH: return sin(PI * at);
    case SWING: return sin(6 * PI * at) * rest * rest;
    case SWAY: return sin(2 * PI * at * ms / SWAY_MS) * (1 - at);
    case KNOCKS: return at < 0.3 || (at > 0.6 && at < 0.9) ? sin(at * 10 * PI) : 0;
    }
    return 0;
}

static bool comes_back(enum ease ease) { return ease >= HOP; }

static int value_at(const struct tween *t, uint32_t gone)
{
    if (gone < t->after)
        return comes_back(t->ease) ? t->to : t->from;
    if (gone - t->after >= t->ms)
        return t->to;
    double at = (double)(gone - t->after) / t->ms;
    return t->to + (int)lround((t->from - t->to) * left(t->ease, at, t->ms));
}

static void apply(const struct ui_frame *f, struct moved *m, enum property property, int value)
{
    switch (property) {
    case X: m->x += ui__px(f, value); break;
    case Y: m->y += ui__px(f, value); break;
    case ZOOM: m->zoom = m->zoom * value / 1000; break;
    case ALPHA: m->alpha = m->alpha * value / 255; break;
    }
}

// Whether something of it is still to come is the answer.
static bool moves(const struct ui_frame *f, struct moved *m, enum ui_motion motion, uint32_t gone, int percent)
{
    bool on = false;
    for (size_t i = 0; i < TWEENS; i++) {
        const struct tween *t = &tweens[i];
        if (t->motion != motion)
            continue;
        apply(f, m, t->property, t->to + (value_at(t, gone) - t->to) * percent / 100);
        on = on || gone < t->after + t->ms;
    }
    return on;
}

static bool at_rest(const struct ui_frame *f)
{
    return f->setting.reduce_motion || f->setting.at_rest || f->seen != NULL; // or nothing is drawn
}

static void advance(struct ui_frame *f, struct moved *m, enum ui_motion motion, uint32_t gone, uint32_t later_ms,
                    int percent)
{
    bool on = moves(f, m, motion, gone > later_ms ? gone - later_ms : 0, percent);
    if ((on || gone < later_ms) && f->due > f->setting.now_ms + FRAME_MS)
        f->due = f->setting.now_ms + FRAME_MS;
}

void ui_move_part(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms, uint32_t later_ms, int percent)
{
    if (!at_rest(f))
        advance(f, &ui__next(f)->moved, motion, f->setting.now_ms - since_ms, later_ms, percent);
}

void ui_move_after(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms, uint32_t later_ms)
{
    ui_move_part(f, motion, since_ms, later_ms, 100);
}

struct moved ui__motion_of(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms)
{
    struct moved m = {.zoom = 1000, .alpha = 255};
    if (!at_rest(f))
        advance(f, &m, motion, f->setting.now_ms - since_ms, 0, 100);
    return m;
}

void ui_move(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms) { ui_move_after(f, motion, since_ms, 0); }

uint32_t ui_motion_ms(enum ui_motion motion)
{
    uint32_t longest = 0;
    for (size_t i = 0; i < TWEENS; i++)
        if (tweens[i].motion == motion && tweens[i].after + tweens[i].ms > longest)
            longest = tweens[i].after + tweens[i].ms;
    return longest;
}

bool ui_moving(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms)
{
    if (at_rest(f) || f->setting.now_ms - since_ms >= length_ms)
        return false;
    if (f->due > since_ms + length_ms)
        f->due = since_ms + length_ms;
    return true;
}

int ui_beat(struct ui_frame *f, uint32_t since_ms, uint32_t beat_ms, int steps)
{
    return at_rest(f) ? steps : ui_fill(f, since_ms, beat_ms * (uint32_t)steps, steps);
}

int ui_motion(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms)
{
    uint32_t gone = f->setting.now_ms - since_ms;
    if (at_rest(f) || gone >= length_ms)
        return 1000;
    f->due = f->setting.now_ms + FRAME_MS;
    int rest = 1000 - (int)(gone * 1000 / length_ms);
    return 1000 - rest * rest / 1000; // fast first, then soft
}

// Where a rectangle of a node is drawn while it, or what it stands in, moves.
struct rect ui__moved(const struct moved *m, struct rect r, bool keeps_size)
{
    int w = r.w, h = r.h;
    int x = m->zoom == 1000 ? r.x : m->foot_x + (r.x - m->foot_x) * m->zoom / 1000;
    int y = m->zoom == 1000 ? r.y : m->foot_y + (r.y - m->foot_y) * m->zoom / 1000;
    if (!keeps_size) {
        w = w * m->zoom / 1000;
        h = h * m->zoom / 1000;
    } else { // its middle goes where the middle of the larger one would be
        x += (w * m->zoom / 1000 - w) / 2;
        y += (h * m->zoom / 1000 - h) / 2;
    }
    return (struct rect){x + m->x, y + m->y, w, h};
}

struct moved ui__moved_within(const struct ui_frame *f, const struct moved *outer, const struct node *n)
{
    struct moved m = *outer;
    m.alpha = m.alpha * n->moved.alpha / 255;
    m.x += n->moved.x;
    m.y += n->moved.y - (n->lifted ? ui__px(f, LIFT_UNITS) : 0);
    if (n->moved.zoom != 1000) { // one zoom at a time: the innermost
        m.zoom = n->moved.zoom;
        m.foot_x = n->rect.x + n->rect.w / 2;
        m.foot_y = n->rect.y + n->rect.h;
    }
    return m;
}
