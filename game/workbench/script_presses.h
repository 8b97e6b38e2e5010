// SPDX-License-Identifier: MIT
//
// script_presses.h — the lines of a play script that are one press; false: a line that is not understood.
#ifndef SAFECIRCLE_SCRIPT_PRESSES_H
#define SAFECIRCLE_SCRIPT_PRESSES_H

#include "script.h"

bool script_press(struct person *p, const char *name);    // "press next": by what it means
bool script_pad(struct person *p, const char *name);      // "pad A", "pad 2 out"
bool script_pointer(struct person *p, const char *words); // "pointer down 30 50": percent
bool script_wheel(struct person *p, const char *words);   // "wheel 1": a notch down; "wheel -1": up
bool script_key(struct person *p, const char *words);     // "key Shift+Tab"
bool script_point(struct person *p, const char *rest);    // "point 320 200": where no words are

#endif
