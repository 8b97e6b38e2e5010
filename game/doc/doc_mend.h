// SPDX-License-Identifier: MIT
//
// doc_mend.h — cures for what libyaml stumbles over, tried before they are told. Not for other rooms.
#ifndef SAFECIRCLE_DOC_MEND_H
#define SAFECIRCLE_DOC_MEND_H

#include "doc_inside.h"

enum { CURES_MOST = 128, CURE_BYTES = 600, LINE_MOST = 2000 };

// A piece of one line put in the place of another; or (`shift`) that many lines moved, all by as many spaces. A habit
// is mended in the whole file: whatever wrote one dash so wrote all of them.
struct cure {
    const char *code;
    int line, lines; // of the file, and how many from there
    size_t from, to; // bytes of that line
    int shift;       // spaces in front of each of the lines: more, or less
    int tab;         // how many spaces a Tab is in every line; 0: it is not about Tabs, or about this line alone
    size_t caret;    // byte of the line that is shown
    const char *text;
    const char *copy; // what comes there in the copy that is read on, where that must keep its lines; NULL: the text
    const char *lost; // a key that the copy is without
    bool habit;
    struct { // of a text that goes on below: where it ends, and what comes there
        int line;
        size_t from, to;
        const char *text;
    } end; // line 0: there is none
};

struct cures {
    const struct source *source;
    const struct doc_hints *hints; // may be NULL
    struct arena *memory;          // of the texts
    struct cure items[CURES_MOST];
    int count;
};

// What may be wrong on this line, nearest first (doc_cures.c and those beside it).
void doc__offer_signs(struct cures *c, int line);
void doc__offer_quotes(struct cures *c, int line);
void doc__offer_stray(struct cures *c, int line);
void doc__offer_shape(struct cures *c, int line);

// One line of the source without its end; `lead`: spaces and tabs in front; `words`: behind the dashes of a list.
struct doc_line {
    const char *bytes;
    size_t length, lead, words;
};
struct doc_line doc__cut(const struct source *s, int line);
// Where the value begins behind `key: `, or behind the dash; the line's length when there is none.
size_t doc__value(const struct doc_line *l);

// How long the key is that stands at `at`, with a blank, a sign or the end behind it; 0: no key that is known.
size_t doc__known_key(const struct cures *c, const struct doc_line *l, size_t at);

void doc__offer(struct cures *c, const char *code, int line, size_t from, size_t to, const char *text);

#endif
