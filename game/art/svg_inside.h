// SPDX-License-Identifier: MIT
//
// svg_inside.h — what the files that read a drawing share.
#ifndef SAFECIRCLE_SVG_INSIDE_H
#define SAFECIRCLE_SVG_INSIDE_H

#include "svg.h"

#include <stdint.h>

// A piece of the author's text; never ends in 0.
struct piece {
    const char *at;
    size_t length;
};

bool piece_is(struct piece p, const char *word);
bool piece_begins(struct piece p, const char *word);
struct piece piece_trimmed(struct piece p);

// ---- svg_xml.c: tags ----
enum xml_kind { XML_OPEN, XML_CLOSE, XML_END, XML_FAULT };
enum { XML_ATTRIBUTES = 64 };

struct xml_attribute {
    struct piece name, value;
};

struct xml_tag {
    struct piece name;
    struct xml_attribute attributes[XML_ATTRIBUTES];
    size_t count;
    bool empty; // <name/>
};

struct xml {
    const char *at, *end;
};

enum xml_kind xml_next(struct xml *x, struct xml_tag *tag); // XML_FAULT: x->at is the place

// ---- svg_numbers.c: numbers, lengths, colours, transforms ----
enum { FAR = 1000000 }; // no number of a drawing is larger

bool svg_number(struct piece *p, double *value);           // takes it from the front
bool svg_separator(struct piece *p);                       // spaces and at most one comma
bool svg_length(struct piece p, double of, double *value); // with its unit; a percentage is of `of`
bool svg_colour(struct piece p);                           // one that the renderer knows
bool svg_transform(struct piece p, double matrix[6]);      // multiplied before `matrix`

// ---- svg_work.c: what an outline costs to draw, in steps of a large screen ----
enum { BANDS = 540, SCREEN_LINES = 2160 };

struct paint {              // one filling or one stroke of an outline
    double width;           // of the stroke in screen pixels; 0: a filling
    bool round;             // joins or caps
    double dash, miter;     // length of one dash with its gap, halved; 0: none
    float bands[BANDS + 1]; // lines that cross each band of the screen, as differences
    double edges, dashes, length;
};

struct outline {
    double matrix[6]; // to screen pixels
    double screen_width;
    double x, y, first_x, first_y; // of the author
    double left, top, right, bottom;
    bool any, far_away;
    struct paint fill, stroke;
    bool fills, strokes;
};

void outline_begin(struct outline *o, double x, double y);
void outline_line(struct outline *o, double x, double y);
void outline_curve(struct outline *o, const double points[6]);
void outline_close(struct outline *o);
double outline_work(struct outline *o);

// ---- svg_path.c ----
bool svg_path(struct piece d, struct outline *o, struct text *out, struct piece *near); // false: `near` is the place
bool svg_points(struct piece points, bool closed, struct outline *o);
void svg_ellipse(struct outline *o, double cx, double cy, double rx, double ry);
void svg_rect(struct outline *o, double x, double y, double w, double h);

#endif
