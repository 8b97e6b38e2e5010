// SPDX-License-Identifier: MIT
//
// document.h — what stands on a page, before anybody knows whether it is a phone or a sheet of paper.
//
// Blocks (headings, paragraphs, boxes, lists, tables, bars, pictures) hold words and runs; what each looks like and
// where a sheet may end is said by its style (style.h). Guide, sheet and summary write a document once; document_html
// and print_document read it. Words are kept as they came: each renderer makes them safe for where they go.
#ifndef SAFECIRCLE_DOCUMENT_H
#define SAFECIRCLE_DOCUMENT_H

#include "style.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct document;

struct document *document_new(const char *language, const char *title); // both are copied
void document_free(struct document *d);                                 // NULL is fine

// One self-contained page: no script, no outside file, no web font. It opens on a phone without a network, is read by
// torch light when the power is out, and prints on A4 in black and white. Owned by the caller (mem_free).
char *document_html(const struct document *d);

// ---- writing: every begin has its end, runs stand in blocks ----

void document_begin(struct document *d, enum style_name style);
void document_begin_at(struct document *d, enum style_name style, const char *anchor); // a link can lead here
void document_end(struct document *d);

void document_words(struct document *d, const char *words);
void document_run(struct document *d, enum style_name run, const char *words);
void document_link(struct document *d, enum style_name run, const char *to, const char *words); // "#anchor"
void document_phone(struct document *d, const char *number); // what can be dialled is a link that dials it
void document_new_line(struct document *d);
void document_line(struct document *d); // drawn on to the right edge, to be written on

// A whole block of one piece of words.
void document_put(struct document *d, enum style_name style, const char *words);
void document_labelled(struct document *d, const char *label, const char *words); // a paragraph, "label:" strong
void document_fact(struct document *d, const char *label, const char *words);     // a row of a table of facts

// A drawing of the program ("icons/stand"), as wide as its style says; `instead` is read aloud to who cannot see it,
// and stands there on a phone when the page cannot draw it.
void document_picture(struct document *d, enum style_name style, const char *name, const char *instead);

// Where a page for a phone finds its pictures: the bytes of a file and its kind ("image/svg+xml", "image/webp"), owned
// by the caller (mem_free), NULL none. Not called: it draws none. Borrowed as long as the document.
struct document_art {
    char *(*file)(const void *self, const char *name, size_t *length, const char **kind);
    const void *self;
};
void document_draw_from(struct document *d, struct document_art art);

// A bar on a scale of `whole`: solid up to the least, hatched up to the most.
struct document_bar {
    const char *label, *words; // before and behind it; NULL none
    uint64_t least, most, whole;
    bool after; // of the second look: dark
};
void document_bar(struct document *d, const struct document_bar *bar);

// A column of a chart: its figure above it, `name` and `more` below. Its height is its share of the tallest.
struct document_column {
    uint64_t figure;
    const char *name, *more;
};
void document_column(struct document *d, const struct document_column *column);

#endif
