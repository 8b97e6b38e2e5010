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

extern const char sheet__style[]; // of bars
const char *sheet__own(const struct sheet_writing *w, enum text_id id);
const char *sheet__text(const struct sheet_writing *w, const struct level *level, text_ref ref);
const struct level *sheet__level(const struct sheet_writing *w, const struct figures_question *q); // may be NULL
void sheet__filled(struct sheet_writing *w, const char *tag, const char *class, enum text_id id, const char *a,
                   const char *b);
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

// A bar on a scale of `whole`: solid up to the least, hatched up to the most.
struct bar {
    const char *label, *words; // before and behind it; NULL none
    uint64_t least, most, whole;
    bool after; // of the second look: dark
};
void sheet__bar(struct page *p, const struct bar *bar);

#endif
