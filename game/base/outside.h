// SPDX-License-Identifier: MIT
//
// outside.h — words from outside, until they are made safe for where they go.
//
// A file, a folder's name, a spreadsheet, a hand at the keyboard: nobody here knows what is in them. They stay a
// `struct outside` until outside_add writes them for one goal, by that goal's row of rules. Every sink of the program
// (terminal, page, table, sheet of paper, settings, screen) is fed by it and by nothing else.
#ifndef SAFECIRCLE_OUTSIDE_H
#define SAFECIRCLE_OUTSIDE_H

#include "text.h"

#include <stdbool.h>

struct outside {
    const char *bytes;
    size_t length;
};

enum outside_goal {
    FOR_SCREEN,   // drawn with our fonts
    FOR_TERMINAL, // one line of it: what would move the cursor, colour or turn the line is shown as "�"
    FOR_HTML,     // between tags and inside of "…"; a line end is <br>
    FOR_CSV,      // inside of one cell, with its quotation marks; what a spreadsheet would reckon with gets ' in front
    FOR_PDF,      // drawn with our fonts; line ends stay
    FOR_QUOTES,   // "…" of a YAML or JSON file, with the quotation marks: read back, it is the same
    OUTSIDE_GOALS
};

struct outside outside_text(const char *words); // NULL is nothing
void outside_add(struct text *out, enum outside_goal goal, struct outside words);
void outside_add_text(struct text *out, enum outside_goal goal, const char *words);

// Begins like something a spreadsheet reckons with: = + - @ in any width, after spaces of any kind.
bool outside_is_reckoned(const char *words);

// What of `typed` may stand behind `before` in a field: the rest is not taken in. Returns `out`.
const char *outside_typed(struct text *out, const char *before, const char *typed);

#endif
