// SPDX-License-Identifier: MIT
//
// ui_extent.c — how wide a line is, from the pieces it is made of.
//
// A glyph covers whole pixels from the pixel it begins in. That is a rounding down of where it stands, and what is
// rounded down last is the largest of all: so the furthest ink is known without looking at each glyph again.
#include "ui_draw.h"

struct extent extent_join(struct extent a, struct extent b)
{
    int left = a.advance + b.left, right = a.advance + b.right;
    return (struct extent){a.advance + b.advance, left < a.left ? left : a.left, right > a.right ? right : a.right};
}

static int pixel_of(int at) { return at >= 0 ? at / 64 : -((63 - at) / 64); }

int extent_pixels(struct extent line)
{
    int right = line.right > line.advance ? line.right : line.advance;
    return pixel_of(right > 0 ? right : 0) - pixel_of(line.left < 0 ? line.left : 0);
}

int measure_width(const struct measure *measure, enum font_role font, int size, const char *string, size_t length)
{
    struct extent line = {0, 0, 0};
    for (size_t at = 0, end; at < length; at = end) {
        for (end = at + 1; end < length && (string[end] == ' ') == (string[at] == ' '); end++) {
        }
        line = extent_join(line, measure->piece(measure->self, font, size, string + at, end - at));
    }
    return extent_pixels(line);
}
