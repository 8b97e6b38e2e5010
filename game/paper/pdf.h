// SPDX-License-Identifier: MIT
//
// pdf.h — inside of the room: sheets of paper to draw on, with our font. The only file of the program that knows
// libharu is pdf.c.
//
// Lengths are points (1/72 inch), x to the right and y down from the upper left corner.
#ifndef SAFECIRCLE_PDF_H
#define SAFECIRCLE_PDF_H

#include "print.h"
#include "style.h"

#include <stdbool.h>
#include <stddef.h>

#define PDF_MM(mm)    ((float)(mm)*72.0F / 25.4F)
#define PDF_A4_WIDTH  PDF_MM(210)
#define PDF_A4_HEIGHT PDF_MM(297)

struct pdf;
struct pdf_box {
    float x, y, width, height;
};
struct pdf_face {
    float size;
    bool bold;
    enum paint ink;
};
enum pdf_align { PDF_LEFT, PDF_CENTRE };
enum pdf_shape { PDF_CIRCLE, PDF_SQUARE, PDF_TRIANGLE, PDF_DIAMOND };

// Language and title are told to whoever opens it. Borrows the world until it is finished.
struct pdf *pdf_new(const struct print_world *world, const char *language, const char *title);
// The file's bytes, owned by the caller (mem_free); NULL when something went wrong. Frees the pdf.
char *pdf_finish(struct pdf *pdf, size_t *length);

void pdf_page(struct pdf *pdf, bool landscape); // A4, the next one; all that follows is drawn on it

float pdf_width(struct pdf *pdf, const struct pdf_face *face, const char *words, size_t length);
void pdf_words(struct pdf *pdf, const struct pdf_face *face, float x, float baseline, const char *words, size_t length);
// A line of the list of bookmarks, which leads to this height of the sheet; below the last one of a smaller level.
void pdf_bookmark(struct pdf *pdf, unsigned level, float y, const char *words, size_t length);
void pdf_link(struct pdf *pdf, const struct pdf_box *box, const char *to); // "tel:111"
void pdf_line(struct pdf *pdf, float x1, float y1, float x2, float y2, float thick, enum paint colour);
void pdf_dashes(struct pdf *pdf, float x1, float y1, float x2, float y2); // where to cut
void pdf_fill(struct pdf *pdf, const struct pdf_box *box, float round, enum paint colour);
void pdf_frame(struct pdf *pdf, const struct pdf_box *box, float round, float thick, enum paint colour);
void pdf_hatch(struct pdf *pdf, const struct pdf_box *box, enum paint colour); // slanted lines inside of it
void pdf_draw_shape(struct pdf *pdf, enum pdf_shape shape, const struct pdf_box *box, enum paint colour);
void pdf_picture(struct pdf *pdf, const char *name, const struct pdf_box *box); // fitted in; nothing when there is none

// Wrapped and drawn from y down; returns the height. With draw false only measured.
struct pdf_paragraph {
    struct pdf_face face;
    enum pdf_align align;
    float line;
    bool draw;
}; // line: of the size, 1.35
float pdf_paragraph(struct pdf *pdf, const struct pdf_paragraph *how, float x, float y, float width, const char *words);

// The longest beginning of the words that fits, in bytes, broken at spaces where there are any; at least one letter.
size_t pdf_fitting(struct pdf *pdf, const struct pdf_face *face, float width, const char *words, size_t length);

#endif
