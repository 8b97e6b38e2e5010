// SPDX-License-Identifier: MIT
//
// ui_tree.h — inside of the room: the tree a frame is built from. Not for other rooms.
#ifndef SAFECIRCLE_UI_TREE_H
#define SAFECIRCLE_UI_TREE_H

#include "ui.h"

enum node_kind {
    NODE_COLUMN,
    NODE_ROW,
    NODE_GRID,
    NODE_STACK,
    NODE_TEXT,
    NODE_SPACE,
    NODE_PICTURE,
    NODE_CIRCLE,
    NODE_CANVAS,
    NODE_QR
};

struct text_line {
    size_t from, length; // in the whole string
    int width;
};

struct word { // what stands between two spaces; may be nothing
    const char *at;
    size_t length;
    struct extent extent;
};

struct wrap {
    int width, size, line_count; // size 0: none
    bool split;                  // a word was broken that has no place for it
    struct text_line *lines;
};

struct known_height {
    int width, scale, height; // scale 0: none
};

enum { LIFT_UNITS = 12 };        // how high a card lies that was taken up
enum { WRAPS = 2, HEIGHTS = 2 }; // kept: a layout asks for two in turns

// How far from its place something is drawn while it moves; at rest {0, 0, 1000, 255}.
struct moved {
    int x, y, zoom, alpha;
    int foot_x, foot_y; // the point that stays when it grows
};

struct node {
    enum node_kind kind;
    struct node *parent, *first, *last, *next;
    // what was said before it
    int grow, wide, high, page_high, alpha; // page_high: the height on a page; 0: `high`
    struct moved moved;
    enum ui_align across, along;
    struct ui_id id, ring_of; // ring_of: whose ring it wears; UI_NO_ID: its own
    const char *label;
    struct rect lies;           // in units from the corner of the stack around it; w 0: where the layout puts it
    bool answers;               // an answer: with its letter
    bool unsaid;                // not read aloud, with all inside
    int spare;                  // goes where words have no room, 1 first; 0: never
    bool stays;                 // on a page that is moved, where it would be on the screen
    struct ui_id said_with;     // what stands in it is said before what is pressed so
    struct ui_id pressed_with;  // a pointer on it presses what is pressed so
    enum ui_spoken_state state; // of a switch or an answer
    // containers
    int gap, padding, columns, radius;
    int sides; // padding left and right, besides the one all around
    bool filled;
    struct colour fill;
    bool ringed;       // a card that stands out whether or not it has the focus
    bool lifted;       // and lies above the others, its shadow below it
    bool veiled;       // the background is dark behind it…
    enum ui_edge edge; // …from the stage's edge on
    // leaves
    enum text_role role;
    enum font_role font;
    struct colour colour;
    bool centred, balanced; // balanced: lines of about equal length, as those of a centred text are
    const char *string;     // text, or the picture's name
    bool typed;             // a caret stands behind it
    size_t composing;       // from here on it is still being made: underlined
    int units;              // picture, space
    bool lettered;          // it is as large as the letters beside it, on a page
    enum fit fit;
    int sunk, low; // picture: so many thousandths of its height lower; fills so many of them from below, 0: all
    const struct ui_canvas *canvas;
    const unsigned char *dark; // of a square of `columns` modules
    struct head head;          // of a portrait: the part of the picture that is seen; w 0: all
    // what layout found
    struct word *words; // of a text, NULL: not looked at yet
    size_t word_count;
    int words_size; // of which they were measured, and the space between them
    struct extent space;
    struct wrap wraps[WRAPS];
    unsigned next_wrap, next_height;
    struct known_height heights[HEIGHTS];
    int natural, natural_scale; // the width on one line, and for which scale; 0: not known
    struct text_line *lines;    // of the wrap asked for last
    int line_count;
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
    struct node *foot;         // below the stage; NULL: nothing is
    struct node next_one;      // what was said about the node to come; `said`: something was
    bool said;
    bool crowded; // answers are many: smaller letters
    int spares;   // the highest rank of what may go; 0: nothing may
    bool next_bold;
    const char *claim_icon, *claim_words; // said about the answer to come; NULL none
    const char *pictogram, *shown_by;     // of the answer to come; NULL none
    const char *background;
    int shade;
    enum ui_tone light; // over both
    int light_alpha;
    bool drifts; // the background, since then
    uint32_t drift_ms;
    bool sheet; // slides away, since then
    uint32_t sheet_ms;
    struct moved moved;             // of what is being emitted
    int scale, foot_scale;          // text scale in force, percent; of the line below
    bool flows;                     // as a page: rows break, and it may be longer than the stage
    struct rect page;               // where all of it lies; the stage, when it is no longer
    bool over;                      // what lies over it is being emitted
    size_t page_spots;              // what can be pressed on it; those behind stand on the foot
    const char *overflow, *spilled; // spilled: found by the layout at hand
    uint32_t due;
    struct text_line *lines; // of the text being broken
    size_t line_capacity;
    struct draw_list list;
    struct ui_spot *spots;
    size_t spot_count, spot_capacity;
    struct rect caret; // h 0: none
    struct ui_spoken *spoken;
    size_t spoken_count, spoken_capacity;
    const struct node *lit; // whose word is lit; NULL: none
    struct ui_seen *seen;   // pages laid out before; NULL: frames are drawn
};

bool ui__has_face(const struct ui_frame *f, const char *figure, const char *age); // "child", "youth"
int ui__px(const struct ui_frame *f, int units);
int ui__text_size(const struct ui_frame *f, enum text_role role);
struct node *ui__node(struct ui_frame *f, enum node_kind kind);

int ui__natural_width(struct ui_frame *f, struct node *n);
int ui__height_for(struct ui_frame *f, struct node *n, int width);
void ui__place(struct ui_frame *f, struct node *n, struct rect rect);
void ui__wrap(struct ui_frame *f, struct node *n, int width);
// A measured text in so many lines, as few as it needs, that part where its sense does; they are in f->lines. False: it
// is not to be parted so, and f->lines are untouched.
bool ui__part_by_sense(struct ui_frame *f, const struct node *n, int width, int count);
int ui__widest_line(struct ui_frame *f, struct node *n); // of a text that breaks nowhere
int ui__widest_word(struct ui_frame *f, struct node *n); // the narrowest it can be
int ui__children(const struct node *n);
int ui__aligned(enum ui_align align, int room, int *size); // where in `room` it lies, and how much of it it takes
int ui__leading(enum ui_align along, int left);            // the room before the first child
void ui__spill(struct ui_frame *f, const struct node *n);  // what stands in it has no room

// ui_rows.c
int ui__least_width(struct ui_frame *f, struct node *n);
int ui__columns(struct ui_frame *f, struct node *n, int width); // of a grid so wide
int ui__row_height(struct ui_frame *f, struct node *n, int width);
void ui__place_row(struct ui_frame *f, struct node *n, struct rect in);

// ui_page.c
int ui__plate(const struct ui_frame *f, int units); // of a letter's shape
int ui__page_least(const struct ui_frame *f);       // percent: rather a page than letters below
bool ui__place_page(struct ui_frame *f);            // in the letters at hand; false: a word has no room even so
int ui__high_on_page(const struct node *n);         // units of a picture there
int ui__ground_on_page(int units_high);
void ui__emit(struct ui_frame *f);
struct node *ui__next(struct ui_frame *f); // what is said about the node to come is said here

// ui_motion.c
struct moved ui__moved_within(const struct ui_frame *f, const struct moved *outer, const struct node *n);
struct moved ui__motion_of(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms);
struct rect ui__moved(const struct moved *m, struct rect r, bool keeps_size);

// ui_widgets.c: parts of an answer
void ui__letter(struct ui_frame *f, int place, int units);
void ui__pictogram(struct ui_frame *f, int units); // said before it
void ui__claim(struct ui_frame *f);                // the same

// ui_pictures.c
enum { UI_LAYERS = 3 };
size_t ui__layers(struct ui_frame *f, const char *place, const char *layers[UI_LAYERS]); // from behind; itself: one
// Somebody with a face and arms: the mood is that of a face ("happy", "happy-blink"), a pose the figure lacks is
// "rest".
bool ui__is_account(const char *figure); // known from a screen alone: one picture, with a face of its own
void ui__puppet(struct ui_frame *f, const char *figure, const char *mood, const char *pose, bool sits, int units_high);
struct rect ui__canvas_of(const struct head *head, struct rect square); // where the whole picture would lie

// ui_spoken.c
void ui__find_spoken(struct ui_frame *f);
bool ui__lit_line(const struct ui_frame *f, const struct node *n, int line, size_t *from, size_t *to); // of that line

// ui_seen.c
struct ui_seen *ui__seen_new(void);
void ui__seen_free(struct ui_seen *seen);                // NULL is fine
bool ui__seen_before(struct ui_frame *f, uint64_t *key); // then f->overflow is what was found
void ui__seen_now(struct ui_frame *f, uint64_t key);

#endif
