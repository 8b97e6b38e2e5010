// SPDX-License-Identifier: MIT
//
// document_inside.h — what a renderer reads: nodes in the order they were written. Not for other rooms.
#ifndef SAFECIRCLE_DOCUMENT_INSIDE_H
#define SAFECIRCLE_DOCUMENT_INSIDE_H

#include "document.h"
#include "text.h"

enum node_kind { NODE_BEGIN, NODE_END, NODE_WORDS, NODE_NEW_LINE, NODE_LINE, NODE_BAR, NODE_COLUMN, NODE_PICTURE };

struct node {
    enum node_kind kind;
    enum style_name style; // BEGIN, END, PICTURE
    size_t from, length;   // WORDS: the words; BEGIN: where a link leads, or its anchor; all others: which one
};

struct piece {
    size_t from, length;
}; // of struct document.words
struct bar_node {
    struct piece label, words;
    uint64_t least, most, whole;
    bool after;
};
struct column_node {
    struct piece name, more;
    uint64_t figure;
};

enum { DOCUMENT_DEPTH_MAX = 16 }; // blocks and runs within each other; a sheet has room for as many boxes

struct picture_node {
    struct piece name, instead;
};

struct document {
    char *language, *title;
    struct text words;
    struct node *nodes;
    size_t count, capacity;
    struct bar_node *bars;
    size_t bar_count, bar_capacity;
    struct column_node *columns;
    size_t column_count, column_capacity;
    struct picture_node *pictures;
    size_t picture_count, picture_capacity;
    struct document_art art;
    enum style_name open[DOCUMENT_DEPTH_MAX]; // that have no end yet
    size_t depth;
};

static inline const char *document__bytes(const struct document *d, size_t from)
{
    return text_bytes(&d->words) + from;
}

// The end of the block or run that begins at `at`.
size_t document__end_of(const struct document *d, size_t at);
// The tallest figure of the chart that begins at `at`, 1 at least.
uint64_t document__tallest(const struct document *d, size_t at);

// The CSS of all styles (html_style.c).
void html__add_style(struct text *out);

#endif
