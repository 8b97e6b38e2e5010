// SPDX-License-Identifier: MIT
//
// fit.h — does every text of a level fit the smallest screen? Asked of the real screens.
#ifndef SAFECIRCLE_FIT_H
#define SAFECIRCLE_FIT_H

#include "diag.h"
#include "meeting.h"

// Walks every scene and option of the level on 800×600 with the real fonts, in each language it has.
void fit_check(struct meeting *stage, const char *file, const struct level *level, struct diag_list *diags);

#endif
