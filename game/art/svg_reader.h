// SPDX-License-Identifier: MIT
//
// svg_reader.h — a drawing while it is read: what svg.c and svg_style.c share.
#ifndef SAFECIRCLE_SVG_READER_H
#define SAFECIRCLE_SVG_READER_H

#include "svg_inside.h"

enum { ELEMENTS = 20000, DEPTH = 100, GRADIENTS = 500, STOPS = 100, TOLD = 20, DASHES = 8 };

struct state { // what an element hands to those inside of it
    double matrix[6];
    bool fills, strokes, shaded, hidden; // shaded: by a gradient
    double stroke_width, miter;
    double dashes[DASHES];
    int dash_count;
    bool round_join, round_cap;
};

struct gradient {
    struct piece id, from;
    int stops;
};

struct reader {
    struct svg *svg;
    const char *file, *bytes;
    size_t length;
    struct diag_list *diags;
    size_t told;          // TOLD of them to the author, then only counted
    struct piece untold;  // the first of the others
    struct piece element; // at hand: its name
    bool fine;            // and whether it is drawn
    struct text tag;      // it, for the renderer
    struct gradient gradients[GRADIENTS];
    size_t gradient_count;
    size_t elements;
    double work, most_work; // so far, and of the costliest element
    const char *most_at;
    struct piece most_name;
};

// Told, and the element is left out; noted, and it is drawn without. The sentence has: {0} `word`, or when NULL what is
// written there; {1} the element; {2} what is written there.
void svg__tell(struct reader *r, const char *code, struct piece at, const char *word);
void svg__note(struct reader *r, const char *code, struct piece at, const char *word);

// Takes an attribute of how things look into `state` and into the tag. False when it is none.
bool svg__style(struct reader *r, struct state *state, struct piece name, struct piece value);
bool svg__stop_style(struct reader *r, struct piece name, struct piece value);
// Every "name: value;" of style="…".
void svg__declarations(struct reader *r, struct state *state, struct piece style,
                       bool (*take)(struct reader *r, struct state *state, struct piece name, struct piece value));
void svg__write_attribute(struct reader *r, const char *name, struct piece value);

#endif
