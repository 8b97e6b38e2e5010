// SPDX-License-Identifier: MIT
//
// svg_path.c — the outlines of a drawing: paths, polygons, ellipses, rectangles.
#include "svg_inside.h"

#include <math.h>
#include <string.h>

struct pen { // where a path is
    struct outline *o;
    double x, y, first_x, first_y; // of the author
    double control_x, control_y;   // of the last curve
    bool down;                     // a first point was given
};

static int numbers_of(char command)
{
    switch (command) {
    case 'h':
    case 'v': return 1;
    case 'm':
    case 'l':
    case 't': return 2;
    case 'q':
    case 's': return 4;
    case 'c': return 6;
    case 'a': return 7;
    case 'z': return 0;
    default: return -1;
    }
}

static void to(struct pen *p, double x, double y)
{
    outline_line(p->o, x, y);
    p->x = p->control_x = x;
    p->y = p->control_y = y;
}

static void curve(struct pen *p, double x1, double y1, double x2, double y2, double x, double y)
{
    outline_curve(p->o, (double[]){x1, y1, x2, y2, x, y});
    p->x = x, p->y = y;
}

static double angle(double ux, double uy, double vx, double vy)
{
    double length = hypot(ux, uy) * hypot(vx, vy), part = length > 0 ? (ux * vx + uy * vy) / length : 1;
    return (ux * vy < uy * vx ? -1 : 1) * acos(fmax(-1, fmin(1, part)));
}

// An arc as curves of at most a quarter each (SVG 1.1, appendix F.6), as the renderer does it.
static void arc(struct pen *p, const double n[7], double x2, double y2)
{
    static const double half = 3.14159265358979;
    double rx = fabs(n[0]), ry = fabs(n[1]), c = cos(n[2] * half / 180), s = sin(n[2] * half / 180);
    double dx = (p->x - x2) / 2, dy = (p->y - y2) / 2;
    if (hypot(dx, dy) < 1e-6 || rx < 1e-6 || ry < 1e-6) {
        to(p, x2, y2);
        return;
    }
    double px = c * dx + s * dy, py = c * dy - s * dx, d = px * px / (rx * rx) + py * py / (ry * ry);
    if (d > 1)
        rx *= sqrt(d), ry *= sqrt(d);
    double under = rx * rx * py * py + ry * ry * px * px, over = rx * rx * ry * ry - under;
    double k = under > 0 && over > 0 ? sqrt(over / under) : 0;
    k = (n[3] != 0) == (n[4] != 0) ? -k : k;
    double mx = k * rx * py / ry, my = -k * ry * px / rx;
    double cx = c * mx - s * my + (p->x + x2) / 2, cy = s * mx + c * my + (p->y + y2) / 2;
    double from = angle(1, 0, (px - mx) / rx, (py - my) / ry);
    double turn = angle((px - mx) / rx, (py - my) / ry, (-px - mx) / rx, (-py - my) / ry);
    turn += n[4] == 0 && turn > 0 ? -2 * half : n[4] != 0 && turn < 0 ? 2 * half : 0;
    int parts = (int)(fabs(turn) / (half / 2)) + 1;
    double kappa = 4.0 / 3 * tan(turn / parts / 4);
    for (int i = 1; i <= parts; i++) {
        double a = from + turn * (i - 1) / parts, b = from + turn * i / parts;
        double ax = rx * (cos(a) - kappa * sin(a)), ay = ry * (sin(a) + kappa * cos(a));
        double bx = rx * (cos(b) + kappa * sin(b)), by = ry * (sin(b) - kappa * cos(b));
        double ex = rx * cos(b), ey = ry * sin(b);
        curve(p, cx + c * ax - s * ay, cy + s * ax + c * ay, cx + c * bx - s * by, cy + s * bx + c * by,
              cx + c * ex - s * ey, cy + s * ex + c * ey);
    }
    p->x = p->control_x = x2;
    p->y = p->control_y = y2;
}

static void draw(struct pen *p, char command, bool relative, const double n[7])
{
    double bx = relative ? p->x : 0, by = relative ? p->y : 0, x = p->x, y = p->y;
    switch (command) {
    case 'm':
        outline_begin(p->o, bx + n[0], by + n[1]);
        p->x = p->first_x = p->control_x = bx + n[0];
        p->y = p->first_y = p->control_y = by + n[1];
        p->down = true;
        break;
    case 'l': to(p, bx + n[0], by + n[1]); break;
    case 'h': to(p, bx + n[0], y); break;
    case 'v': to(p, x, by + n[0]); break;
    case 'c':
        curve(p, bx + n[0], by + n[1], bx + n[2], by + n[3], bx + n[4], by + n[5]);
        p->control_x = bx + n[2], p->control_y = by + n[3];
        break;
    case 's':
        curve(p, 2 * x - p->control_x, 2 * y - p->control_y, bx + n[0], by + n[1], bx + n[2], by + n[3]);
        p->control_x = bx + n[0], p->control_y = by + n[1];
        break;
    case 'q':
    case 't': {
        double cx = command == 'q' ? bx + n[0] : 2 * x - p->control_x,
               cy = command == 'q' ? by + n[1] : 2 * y - p->control_y;
        double ex = bx + n[command == 'q' ? 2 : 0], ey = by + n[command == 'q' ? 3 : 1];
        curve(p, x + 2.0 / 3 * (cx - x), y + 2.0 / 3 * (cy - y), ex + 2.0 / 3 * (cx - ex), ey + 2.0 / 3 * (cy - ey), ex,
              ey);
        p->control_x = cx, p->control_y = cy;
        break;
    }
    case 'a': arc(p, n, bx + n[5], by + n[6]); break;
    default: // z
        outline_close(p->o);
        outline_begin(p->o, p->first_x, p->first_y);
        p->x = p->control_x = p->first_x;
        p->y = p->control_y = p->first_y;
    }
}

// Takes the numbers of one command and writes them apart: the renderer reads the flags of a packed arc as one number.
static bool take_numbers(struct piece *d, char command, double n[7], struct text *out)
{
    int count = numbers_of(command);
    for (int i = 0; i < count; i++) {
        svg_separator(d);
        const char *from = d->at;
        if (command == 'a' && (i == 3 || i == 4)) {
            if (d->length == 0 || (*d->at != '0' && *d->at != '1'))
                return false;
            n[i] = *d->at - '0';
            d->at++, d->length--;
        } else if (!svg_number(d, &n[i])) {
            return false;
        }
        text_add(out, " ");
        text_add_bytes(out, from, (size_t)(d->at - from));
    }
    return true;
}

bool svg_path(struct piece d, struct outline *o, struct text *out, struct piece *near)
{
    struct pen pen = {.o = o};
    char command = 0;
    bool relative = false;
    for (d = piece_trimmed(d); d.length > 0; svg_separator(&d)) {
        double n[7] = {0};
        *near = d;
        char c = *d.at;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            relative = c >= 'a';
            command = relative ? c : (char)(c - 'A' + 'a');
            d.at++, d.length--;
            if (numbers_of(command) < 0 || (!pen.down && command != 'm'))
                return false;
        } else if (command == 'm') {
            command = 'l'; // pairs behind the first are lines
        } else if (command == 'z' || command == 0) {
            return false;
        }
        text_add_bytes(out, (char[]){relative ? command : (char)(command - 'a' + 'A')}, 1);
        if (!take_numbers(&d, command, n, out))
            return false;
        draw(&pen, command, relative, n);
    }
    return true;
}

bool svg_points(struct piece points, bool closed, struct outline *o)
{
    bool first = true;
    for (points = piece_trimmed(points); points.length > 0; svg_separator(&points)) {
        double x = 0, y = 0;
        if (!svg_number(&points, &x))
            return false;
        svg_separator(&points);
        if (!svg_number(&points, &y))
            return false;
        (first ? outline_begin : outline_line)(o, x, y);
        first = false;
    }
    if (closed && !first)
        outline_close(o);
    return true;
}

void svg_ellipse(struct outline *o, double cx, double cy, double rx, double ry)
{
    const double k = 0.5522847493, x[4] = {1, 0, -1, 0}, y[4] = {0, 1, 0, -1};
    outline_begin(o, cx + rx, cy);
    for (int i = 0; i < 4; i++) {
        int j = (i + 1) % 4;
        outline_curve(o,
                      (double[]){cx + rx * (x[i] + k * x[j]), cy + ry * (y[i] + k * y[j]), cx + rx * (x[j] + k * x[i]),
                                 cy + ry * (y[j] + k * y[i]), cx + rx * x[j], cy + ry * y[j]});
    }
}

// Round corners cost less than twice a plain one.
void svg_rect(struct outline *o, double x, double y, double w, double h)
{
    for (int round = 0; round < 2; round++) {
        outline_begin(o, x, y);
        outline_line(o, x + w, y);
        outline_line(o, x + w, y + h);
        outline_line(o, x, y + h);
        outline_close(o);
    }
}
