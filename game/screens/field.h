// SPDX-License-Identifier: MIT
//
// field.h — inside of the room: a line of text somebody types.
#ifndef SAFECIRCLE_FIELD_H
#define SAFECIRCLE_FIELD_H

#include "screen.h"

// Adds typed characters while they fit; whole characters only, and only those that may be shown (outside.h).
void field_type(char *words, size_t size, const char *typed);
// A key while a field is open: erases, or is swallowed because its letter comes as typed text. False for the keys
// that lead away (Escape, Enter, Tab, arrows, F-keys).
bool field_key(char *words, uint16_t key);
void field_draw(struct ui_frame *f, struct ui_id id, const char *label, const char *words, bool open);

#endif
