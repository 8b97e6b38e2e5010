// SPDX-License-Identifier: MIT
//
// flow.h — inside of the room: words and boxes one below the other, over as many sheets as they need.
//
// What is laid out is first remembered and only drawn at the end: a frame is drawn under its words, and
// what must stay together is taken back and laid out again on the next sheet.
#ifndef SAFECIRCLE_FLOW_H
#define SAFECIRCLE_FLOW_H

#include "pdf.h"
#include "text.h"

#include <stdint.h>

enum { FLOW_BOXES_MAX = 16 };

struct flow_word {       // a piece that is not parted
    size_t from, length; // in struct flow.words
    struct pdf_face face;
    bool space_before, boxed, line; // space: that stands before it in struct flow.words; line: drawn on to the right
                                    // edge, to be written on
    bool new_line;
    size_t to; // a link: 1 + where in struct flow.words it is said where to, up to a 0; 0: none
};

struct flow_box {
    const struct style_look *look;
    float x, width, top;
};

enum flow_mark_kind {
    MARK_WORDS,
    MARK_FILL,
    MARK_FRAME,
    MARK_LINE,
    MARK_HATCH,
    MARK_PICTURE,
    MARK_LINK,
    MARK_BOOKMARK
};
struct flow_mark { // drawn later
    enum flow_mark_kind kind;
    uint16_t sheet, depth;
    struct pdf_box box;   // WORDS: x and baseline; LINE: the box is the line; BOOKMARK: y
    struct pdf_face face; // size: thickness, or how round; BOOKMARK: the level
    size_t from, length;
};

struct flow_place {
    uint16_t sheet;
    uint8_t column;
    float y;
};

struct flow {
    struct pdf *pdf;
    struct text words;
    struct flow_mark *marks;
    size_t mark_count, mark_capacity;
    struct flow_word *line; // of the paragraph at hand
    size_t line_count, line_capacity;
    struct flow_place at;
    uint8_t columns;  // 1 or 2
    float column_top; // of this sheet
    float x, width;   // of the column inside of all boxes
    bool centred;     // lines, from now on
    bool hung_up;     // the sheets have their name at the foot, and no number
    struct flow_box boxes[FLOW_BOXES_MAX];
    size_t depth;
};

void flow_open(struct flow *f, struct pdf *pdf);
float flow_thinnest(const struct flow *f); // how full the emptiest sheet is, 0…1
void flow_scrap(struct flow *f);           // what was laid out; nothing of it is on the pdf yet, which is kept
char *flow_finish(struct flow *f, const char *footer, size_t *length); // draws, numbers the sheets, finishes the pdf

size_t flow_keep_words(struct flow *f, const char *words, size_t length);       // where in struct flow.words they begin
void flow_bookmark(struct flow *f, unsigned level, size_t from, size_t length); // leads to where the next line begins
void flow_word(struct flow *f, const struct flow_word *word, const char *bytes, size_t length);
void flow_end_line(struct flow *f, float line);                                               // wraps the words given
void flow_mark(struct flow *f, const char *words, const struct pdf_face *face, float before); // left of the next line

void flow_begin(struct flow *f, const struct style_look *look);
void flow_end(struct flow *f);
void flow_space(struct flow *f, float height); // not at the top of a sheet
void flow_next(struct flow *f);                // the next column or sheet
void flow_need(struct flow *f, float height);  // else the next one
float flow_left(const struct flow *f);         // how high what is left of this sheet is
void flow_picture(struct flow *f, const char *name, size_t length, float side); // as wide as high
void flow_columns(struct flow *f, uint8_t columns);
void flow_bar(struct flow *f, const struct flow_mark *parts, size_t count, float height);

// Taking back.
struct flow_state {
    struct flow_place at;
    size_t mark_count, depth;
    struct flow_box boxes[FLOW_BOXES_MAX];
    float x, width, column_top;
    size_t words;
};
struct flow_state flow_keep(const struct flow *f);
void flow_back(struct flow *f, const struct flow_state *state);
bool flow_crossed(const struct flow *f, const struct flow_state *state); // it ends on another column than it began
bool flow_at_top(const struct flow *f);

#endif
