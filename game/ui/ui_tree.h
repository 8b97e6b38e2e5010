// SPDX-License-Identifier: MIT
//
// ui_tree.h — inside of the room: the tree a frame is built from. Not for other rooms.
#ifndef SAFECIRCLE_UI_TREE_H
#define SAFECIRCLE_UI_TREE_H

#include "ui.h"

enum node_kind { NODE_COLUMN, NODE_ROW, NODE_GRID, NODE_STACK, NODE_TEXT, NODE_SPACE, NODE_PICTURE, NODE_CIRCLE };

struct text_line {
    const char *string; // ends in 0, kept by the frame
    int width;
    size_t from; // where in the whole string it begins
};

struct node {
    enum node_kind kind;
    struct node *parent, *first, *last, *next;
    // what was said before it
    int grow, wide, high, alpha;
    enum ui_align across, along;
    struct ui_id id;
    const char *label;
    // containers
    int gap, padding, columns, radius;
    bool filled;
    struct colour fill;
    bool ringed; // a card that stands out whether or not it has the focus
    // leaves
    enum text_role role;
    enum font_role font;
    struct colour colour;
    bool centred;
    const char *string; // text, or the picture's name
    bool typed;         // a caret stands behind it
    size_t composing;   // from here on it is still being made: underlined
    int units;          // picture, space
    enum fit fit;
    // what layout found
    struct text_line *lines;
    int line_count, wrapped_at, wrapped_scale;
    int share; // of the parent's width (row) or height (column)
    struct rect rect;
};

struct ui_frame {
    const struct measure *measure;
    struct ui_setting setting; // width and height: the stage's
    struct rect stage;         // where everything is laid out
    int width, height;         // of the surface
    struct arena *memory;      // nodes and strings of this frame
    struct node *root, *open;  // open: the container being filled
    struct node next_one;      // what was said about the node to come
    bool next_bold;
    const char *claim_icon, *claim_words; // said about the answer to come; NULL none
    const char *background;
    int shade;
    int scale;                      // text scale in force, percent
    const char *overflow, *spilled; // spilled: found by the layout at hand
    uint32_t due;
    struct draw_list list;
    struct ui_spot *spots;
    size_t spot_count, spot_capacity;
    struct rect caret; // h 0: none
};

int ui__px(const struct ui_frame *f, int units);
int ui__text_size(const struct ui_frame *f, enum text_role role);
struct node *ui__node(struct ui_frame *f, enum node_kind kind);

int ui__natural_width(struct ui_frame *f, struct node *n);
int ui__height_for(struct ui_frame *f, struct node *n, int width);
void ui__place(struct ui_frame *f, struct node *n, struct rect rect);
void ui__wrap(struct ui_frame *f, struct node *n, int width);
void ui__emit(struct ui_frame *f);

#endif
