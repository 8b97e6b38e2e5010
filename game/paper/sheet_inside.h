// SPDX-License-Identifier: MIT
//
// sheet_inside.h — what the parts of a sheet share. Not for other rooms.
#ifndef SAFECIRCLE_SHEET_INSIDE_H
#define SAFECIRCLE_SHEET_INSIDE_H

#include "document.h"
#include "sheet.h"
#include "sheet_cells.h"

struct sheet_writing {
    struct document *paper;
    const struct sheet *sheet;
    const struct lang *lang;
};

const char *sheet__own(const struct sheet_writing *w, enum text_id id);
const char *sheet__text(const struct sheet_writing *w, const struct level *level, text_ref ref);
const struct level *sheet__level(const struct sheet_writing *w, const struct figures_question *q); // may be NULL
void sheet__put(struct sheet_writing *w, enum style_name style, enum text_id id);
void sheet__filled(struct sheet_writing *w, enum style_name style, enum text_id id, const char *a, const char *b);
bool sheet__talk_again(const struct sheet_writing *w, const struct figures_question *q);
bool sheet__numbers(const struct figures_question *q, enum figures_look look); // were children counted?
void sheet__cover(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look,
                  struct cells *out);
void sheet__cover_check(const struct sheet_writing *w, const struct figures_check *c, struct cells *out);
const char *sheet__total(const struct sheet_writing *w, const struct span *total, char *out, size_t size); // "about 30"
bool sheet__leads(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look,
                  uint8_t option);
void sheet__questions(struct sheet_writing *w);
void sheet__checks(struct sheet_writing *w);

#endif
