// SPDX-License-Identifier: MIT
//
// fit.h — does every text of a level fit the smallest screen? Asked of the real screens.
#ifndef SAFECIRCLE_FIT_H
#define SAFECIRCLE_FIT_H

#include "diag.h"
#include "meeting.h"

// What is laid out again and again: one for all levels, because it knows the pages it met before. The meeting outlives
// it.
struct fitting;
struct fitting *fitting_new(struct meeting *meeting);
void fitting_free(struct fitting *f); // NULL is fine

// Walks every scene and option of the level on 800×600 with the real fonts, in each language it has.
void fit_check(struct fitting *f, const char *file, const struct level *level, struct diag_list *diags);

#endif
