// SPDX-License-Identifier: MIT
//
// svg_work.c — what an outline costs to draw on a large screen, before anything is drawn.
//
// The renderer goes through five lines of every line of the screen for every filling and every stroke. It keeps the
// edges that cross such a line in a list and sorts it by neighbours: cheap while few edges cross, and the square of
// their number when they are many. So what counts is how many edges cross each band of the screen, how large the box
// around them is, and how many edges there are. Too much is better than too little: nothing here must be larger when
// drawn.
#include "svg_inside.h"

#include <math.h>

enum { BAND_LINES = SCREEN_LINES / BANDS, SUBLINES = 5, CURVE_MOST = 1024, OUTSIDE = 400000 };

static void crosses(struct paint *p, double top, double bottom, double lines)
{
    double first = floor(top / BAND_LINES), last = floor(bottom / BAND_LINES);
    if (last < 0 || first >= BANDS)
        return;
    p->bands[first < 0 ? 0 : (int)first] += (float)lines;
    p->bands[last >= BANDS ? BANDS : (int)last + 1] -= (float)lines;
}

// Corners of a round end or join of this width.
static double round_edges(double width) { return 2 + 2.3 * sqrt(width / 2 + 1); }

static void grow(struct outline *o, double x, double y)
{
    o->left = o->any ? fmin(o->left, x) : x;
    o->right = o->any ? fmax(o->right, x) : x;
    o->top = o->any ? fmin(o->top, y) : y;
    o->bottom = o->any ? fmax(o->bottom, y) : y;
    o->any = true;
    o->far_away = o->far_away || !(fabs(x) < OUTSIDE && fabs(y) < OUTSIDE);
}

// A line or a curve between these heights, so long, crossing a height at most `lines` times.
static void add_part(struct outline *o, double top, double bottom, double length, double lines)
{
    double edges = lines > 1 ? fmin(CURVE_MOST, 4 + 2 * sqrt(length)) : 1;
    if (o->fills) {
        crosses(&o->fill, top, bottom, lines);
        o->fill.edges += edges;
    }
    if (!o->strokes)
        return;
    struct paint *s = &o->stroke;
    double reach = s->width / 2 * fmax(1, s->miter), height = bottom - top + s->width + 1;
    double dashes = s->dash > 0 ? length / s->dash : 0;
    double active = 2 * lines + 2 * dashes * fmin(1, (s->width + 1) / height) + 2;
    crosses(s, top - reach, bottom + reach, s->round ? 2 * active : active);
    s->edges += 2 * edges + dashes * 6 + (s->round ? (dashes * 2 + 2) * round_edges(s->width) : 4);
    s->dashes += dashes;
    s->length += length;
}

static void to_screen(const struct outline *o, double x, double y, double *sx, double *sy)
{
    *sx = x * o->matrix[0] + y * o->matrix[2] + o->matrix[4];
    *sy = x * o->matrix[1] + y * o->matrix[3] + o->matrix[5];
}

void outline_line(struct outline *o, double x, double y)
{
    double x0, y0, x1, y1;
    to_screen(o, o->x, o->y, &x0, &y0);
    to_screen(o, x, y, &x1, &y1);
    grow(o, x1, y1);
    add_part(o, fmin(y0, y1), fmax(y0, y1), hypot(x1 - x0, y1 - y0), 1);
    o->x = x, o->y = y;
}

void outline_curve(struct outline *o, const double points[6])
{
    double x, y, length = 0, top, bottom;
    to_screen(o, o->x, o->y, &x, &y);
    top = bottom = y;
    for (int i = 0; i < 6; i += 2) {
        double sx, sy;
        to_screen(o, points[i], points[i + 1], &sx, &sy);
        grow(o, sx, sy);
        length += hypot(sx - x, sy - y);
        top = fmin(top, sy), bottom = fmax(bottom, sy);
        x = sx, y = sy;
    }
    add_part(o, top, bottom, length, 2);
    o->x = points[4], o->y = points[5];
}

// A filling is closed whether the author did or not.
static void end_part(struct outline *o)
{
    double x, y, first_x, first_y;
    if (!o->any || !o->fills || (o->x == o->first_x && o->y == o->first_y))
        return;
    to_screen(o, o->x, o->y, &x, &y);
    to_screen(o, o->first_x, o->first_y, &first_x, &first_y);
    crosses(&o->fill, fmin(y, first_y), fmax(y, first_y), 1);
    o->fill.edges++;
}

void outline_begin(struct outline *o, double x, double y)
{
    double sx, sy;
    end_part(o);
    to_screen(o, x, y, &sx, &sy);
    grow(o, sx, sy);
    o->x = o->first_x = x;
    o->y = o->first_y = y;
}

void outline_close(struct outline *o)
{
    if (o->x != o->first_x || o->y != o->first_y)
        outline_line(o, o->first_x, o->first_y);
}

static double paint_work(const struct outline *o, const struct paint *p, double reach)
{
    enum { PIXEL = 7, EDGE = 60 };
    double left = fmax(0, o->left - reach), right = fmin(o->screen_width, o->right + reach);
    double top = fmax(0, o->top - reach), bottom = fmin(SCREEN_LINES, o->bottom + reach);
    double work = SCREEN_LINES * (o->screen_width / 30 + 4 * SUBLINES) + EDGE * p->edges, active = 0;
    for (int i = 0; i < BANDS; i++) {
        active += (double)p->bands[i];
        work += BAND_LINES * SUBLINES * (3 * active + active * active);
    }
    return work + (left < right && top < bottom ? PIXEL * (right - left + 1) * (bottom - top + 1) : 0);
}

double outline_work(struct outline *o)
{
    if (!o->any)
        return 0;
    end_part(o);
    return (o->fills ? paint_work(o, &o->fill, 0) : 0) +
           (o->strokes ? paint_work(o, &o->stroke, o->stroke.width / 2 * fmax(1, o->stroke.miter)) : 0);
}
