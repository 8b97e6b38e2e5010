// SPDX-License-Identifier: MIT
//
// field.h — inside of the room: a line of text somebody types.
#ifndef SAFECIRCLE_FIELD_H
#define SAFECIRCLE_FIELD_H

#include "screen.h"

// Adds typed characters in composed form while they fit; whole letters only, and only those that may be shown
// (outside.h). False: not all of them did fit.
bool field_type(char *words, size_t size, const char *typed);
void field_erase(char *words); // the last letter with all its marks
// `words` are those of typing_field when the line is open: then with a caret, and the word being composed underlined.
void field_draw(struct viewer *v, struct ui_frame *f, struct ui_id id, const char *label, const char *words);

#endif
