// SPDX-License-Identifier: MIT
//
// print_inside.h — what the parts of printing share. Not for other rooms.
#ifndef SAFECIRCLE_PRINT_INSIDE_H
#define SAFECIRCLE_PRINT_INSIDE_H

#include "flow.h"

// A tag of one of our own pages, as it stands there. Borrowed from the page.
struct html_tag {
    char name[12];
    bool closes;
    const char *class, *id, *style;
    size_t class_length, id_length, style_length;
};

struct style {
    const char *name;
    bool block, hidden, bold, boxed, together, new_sheet; // together: on one sheet where it fits on one
    uint8_t columns;
    float size;      // of what is around it; 0: the same
    unsigned rgb;    // 0: that of what is around it
    float with_next; // so much room must be left, else it begins on the next sheet
    struct flow_look look;
};
struct style style_of(const struct html_tag *tag); // zero when nothing is known of it: words like those around

// One tag or the words before the next one.
struct html {
    const char *at, *end;
};
bool html_tag(struct html *h, struct html_tag *tag);                 // false: words come first, or the end
bool html_words(struct html *h, const char **words, size_t *length); // up to the next tag; false: none
// The words with their entities resolved and spaces run together. Returns bytes written; out has room for `length`.
size_t html_plain(const char *words, size_t length, char *out);
float html_number(const struct html_tag *tag, const char *property); // of its style, whatever its unit; 0 when there is
                                                                     // none

void print_bar(struct flow *f, struct html *h, const struct pdf_face *face); // behind <div class="measure">, up to its
                                                                             // end
void print_months(struct flow *f, struct html *h, const struct pdf_face *face); // <div class="months">

#endif
