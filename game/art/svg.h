// SPDX-License-Identifier: MIT
//
// svg.h — an author's drawing, looked at before the renderer sees it.
//
// The renderer (SDL2_image) draws a part of SVG, leaves out the rest in silence, and believes every number: a fine dash
// on a long line keeps it busy for ever. So a drawing is read here first: element by element, number by number. What
// cannot be drawn, or not as it is meant, is told; what the renderer is given holds only what was looked at, written
// anew.
#ifndef SAFECIRCLE_SVG_H
#define SAFECIRCLE_SVG_H

#include "diag.h"
#include "text.h"

struct svg {
    double width, height; // as the author drew it, in pixels
    double view[4];       // the part of the plane that is seen: x, y, width, height
    struct text shapes;   // what is inside the <svg> tag, for the renderer
};

enum { SVG_BYTES_MAX = 4 * 1024 * 1024 };

// Reads a drawing; mistakes go to `diags` (may be NULL) with `file` as its name. An element that cannot be drawn is
// left out. False when there is nothing to draw, or when drawing it would take too long. `svg` is to be freed either
// way. Cost: linear in the bytes, a millisecond for a large drawing.
bool svg_read(struct svg *svg, const char *file, const char *bytes, size_t length, struct diag_list *diags);
void svg_free(struct svg *svg);

// The whole text for the renderer, at this size: all of it inside, or filling it.
void svg_write(const struct svg *svg, int width, int height, bool fill, struct text *out);

// Only the size, from the first tag. False when there is none.
bool svg_size(const char *bytes, size_t length, double *width, double *height);

#endif
