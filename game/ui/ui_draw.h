// SPDX-License-Identifier: MIT
//
// ui_draw.h — what a frame looks like, as a flat list: fills, runs of text, pictures.
//
// The list is the seam between layout and pixels: the platform draws it, tests compare
// it as text, and two lists tell which rectangles changed.
#ifndef SAFECIRCLE_UI_DRAW_H
#define SAFECIRCLE_UI_DRAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct colour {
    uint8_t r, g, b, a;
};
struct rect {
    int x, y, w, h;
};

enum font_role { FONT_REGULAR, FONT_BOLD, FONT_ROLES };

enum draw_kind {
    DRAW_FILL,    // rect, colour, radius (rounded corners, anti-aliased)
    DRAW_RUN,     // rect (measured box of the run; x,y its top left), colour, font, size, string, language
    DRAW_PICTURE, // rect, string = "places/title", fit, alpha (colour.a)
    DRAW_CIRCLE,  // rect: the square around it, colour
    DRAW_CANVAS,  // canvas: a sheet that is being drawn on, rect: all of it, clip: the tile at hand
};

enum fit { FIT_CONTAIN, FIT_COVER }; // whole inside the rect; or filling it, cropped at the centre

// A sheet somebody draws on: pixels that are changed in place, and how often each of its tiles was, so that a stroke is
// all that is painted again. Pixels are 0xFFRRGGBB, every one opaque.
enum { CANVAS_ACROSS = 16, CANVAS_DOWN = 10 };
struct ui_canvas {
    uint32_t *pixels;
    int width, height;
    uint32_t changed[CANVAS_DOWN][CANVAS_ACROSS];
};

struct draw_op {
    enum draw_kind kind;
    struct rect rect;
    struct rect clip; // drawn only inside; w == 0: no clip
    struct colour colour;
    int radius;
    int dusk; // fill: how many pixels it takes to come, from its upper edge down; below 0 from its lower edge up
    enum font_role font;
    int size; // pixels of the em
    enum fit fit;
    const char *string;   // borrowed from the frame
    const char *language; // of a run: shaping and later voices
    int kept_w, kept_h;   // picture: its size at rest, at which its pixels are kept; `rect` is larger or smaller for a
                          // moment. 0: as `rect`
    const struct ui_canvas *canvas; // borrowed until the next frame
    uint64_t hash;                  // of all the above, filled by the frame
};

struct draw_list {
    struct draw_op *ops;
    size_t count, capacity;
    int width, height;
    bool still; // nothing moves for this person: a picture that comes late is not faded in
};

// A piece of a line in 64ths of a pixel: where the next one begins, and how far its ink reaches to the left and to the
// right of where it begins itself. Pieces side by side are a piece.
struct extent {
    int advance, left, right;
};
struct extent extent_join(struct extent a, struct extent b);
int extent_pixels(struct extent line); // the width of the box that holds a line

struct head {
    int canvas_w, canvas_h;
    struct rect square; // around the head, on the canvas
};

// How text is measured: a table the frame is given, so that ui knows no font library.
struct measure {
    void *self;
    // A word, or spaces: what no neighbour changes. A line is the join of its pieces.
    struct extent (*piece)(void *self, enum font_role font, int size, const char *string, size_t length);
    // Height of a line's box and the baseline below its top, for this font and size.
    void (*line)(void *self, enum font_role font, int size, int *height, int *baseline);
    // Natural size of a picture, of its canvas when it is one in parts; false when it does not exist.
    bool (*picture)(void *self, const char *name, int *width, int *height);
    // Whose face a figure ("figures/girl-1") of parts wears, borrowed ("child"); NULL: it is one picture, or none.
    const char *(*face)(void *self, const char *figure);
    // Where all who wear that face have their head; false: not known.
    bool (*head)(void *self, const char *face, struct head *head);
};

// Width in pixels of one line, piece by piece.
int measure_width(const struct measure *measure, enum font_role font, int size, const char *string, size_t length);

// A deterministic measurer for tests: every character is 0.5 em wide, a line 1.4 em high.
extern const struct measure measure_fake;

struct text; // base/text.h
// One line per op, stable, for golden files: `fill 10,20 300x40 r8 #1F2A5AFF`.
void draw_list_dump(const struct draw_list *list, struct text *out);

#endif
