// SPDX-License-Identifier: MIT
//
// sheet_inside.h — what the parts of a sheet share. Not for other rooms.
#ifndef SAFECIRCLE_SHEET_INSIDE_H
#define SAFECIRCLE_SHEET_INSIDE_H

#include "page.h"
#include "sheet.h"
#include "sheet_cells.h"

struct sheet_writing {
    struct page page;
    const struct sheet *sheet;
    const struct lang *lang;
};

extern const char sheet__style[]; // of tables and bars
const char *sheet__own(const struct sheet_writing *w, enum text_id id);
const char *sheet__text(const struct sheet_writing *w, const struct level *level, text_ref ref);
const struct level *sheet__level(const struct sheet_writing *w, const struct figures_question *q); // may be NULL
void sheet__filled(struct sheet_writing *w, const char *tag, const char *class, enum text_id id, const char *a, const char *b);
bool sheet__talk_again(const struct sheet_writing *w, const struct figures_question *q);
void sheet__questions(struct sheet_writing *w);
void sheet__checks(struct sheet_writing *w);

// A bar of at most 100 with what stands beside it; covered figures have a hatched bar that says nothing about their size.
void sheet__bar(struct page *p, enum cell cell, unsigned count, unsigned most, const char *few);

#endif
