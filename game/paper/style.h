// SPDX-License-Identifier: MIT
//
// style.h — inside of the room: how everything on a page looks, once, for phone and paper.
//
// A row per style. html_style.c makes the CSS of it, paged.c and flow.c lay it out on A4. Lengths are points of paper;
// a phone shows the same gaps larger, in the measure of its letters.
#ifndef SAFECIRCLE_STYLE_H
#define SAFECIRCLE_STYLE_H

#include "lang.h"
#include "scene.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// 0xRRGGBB. No other file of the room holds a colour.
enum paint {
    PAINT_NONE = 0,
    PAINT_INK = 0x1E2145,
    PAINT_SOFT = 0x4A4D6D,
    PAINT_INDIGO = 0x3A3F73,
    PAINT_RED = 0xB32620,
    PAINT_GREEN = 0x2F6B3C,
    PAINT_AMBER = 0x8A5A00,
    PAINT_GOLD = 0xF6B63C,
    PAINT_PALE = 0xFFF3D6,
    PAINT_TRACK = 0xF4EAD9, // of a bar, where it is empty
    PAINT_EDGE = 0xD8C9B4,
    PAINT_PAGE = 0xFFFAF3, // behind all of it on a screen
    PAINT_WHITE = 0xFFFFFF,
    PAINT_NIGHT = 0x232B5C, // of posters
    PAINT_A = 0x0072B2,     // of the answer cards, as on the screen: told apart by whoever sees few colours
    PAINT_B = 0xC9571B,
    PAINT_C = 0x1B8A68,
    PAINT_D = 0xA2498A,
};

#define STYLE_BODY_SIZE 10.5F // points on paper; every size below is of what is around it

enum style_kind {
    KIND_RUN, // words in a line; all others are blocks
    KIND_PARAGRAPH,
    KIND_HEADING,
    KIND_BOX,
    KIND_LIST, // of dots
    KIND_NUMBERED,
    KIND_TICKS,
    KIND_CHOICES, // its items begin with a letter of their own
    KIND_ITEM,
    KIND_FACTS, // a table of labels and what they say
    KIND_LABEL,
    KIND_FACT,
    KIND_TILES, // a table of one row: figures, each with its words below
    KIND_TILE,
    KIND_CHART,   // columns that stand
    KIND_LINKS,   // on a screen only
    KIND_PICTURE, // a drawing
    KIND_PANEL,   // its first block at the left, all others beside it, both in the middle of its height
    KIND_POSTER,  // a sheet that is hung up
};

// How the edge at the left is drawn: told apart without colours.
enum style_edge { EDGE_SOLID, EDGE_DOTTED, EDGE_DOUBLE };

// How a box looks. Zero: nothing is drawn.
struct style_look {
    float before, after;     // space above and below
    float left, right;       // inside of its edges
    float above, below;      // inside of its upper and lower edge
    float bar, frame, rule;  // thickness of the edge at the left, of a frame, of a line below
    enum paint colour, fill; // of bar, frame and rule; behind the words
    enum style_edge edge;
};

struct style {
    enum style_kind kind;
    const char *tag, *class; // in HTML
    float size;              // 0: as around it
    enum paint ink;          // PAINT_NONE: as around it
    bool bold, boxed;
    bool italic;           // on a screen; our font has none
    bool filled_on_screen; // there the frame's colour fills it and the words are white; on paper that is much ink
    bool together;         // on one sheet where it fits on one
    bool new_sheet;
    bool centred;
    bool shares;     // a panel: has its part of what is left of a poster's height
    float side;      // of a picture; a panel: room for what stands at its left
    bool outlined;   // a heading that is found in the list of bookmarks
    uint8_t columns; // on paper
    float with_next; // so much room must be left, else it begins on the next sheet
    struct style_look look;
};

// clang-format off
enum style_name {
    // blocks
    STYLE_TITLE, STYLE_PART, STYLE_HEADING, STYLE_LONG_HEADING, STYLE_GROUPS_HEADING, STYLE_CALL_HEADING, STYLE_HEADING_3, STYLE_HEADING_4, STYLE_KEY,
    STYLE_PLAIN, STYLE_FOR, STYLE_SECRET, STYLE_SAY, STYLE_HOW, STYLE_HOW_END, STYLE_QUESTION, STYLE_SMALL, STYLE_ORDER, STYLE_RIGHT,
    STYLE_NOTE, STYLE_ALOUD, STYLE_FILL, STYLE_NUMBER,
    STYLE_NOTE_BOX, STYLE_ALOUD_BOX, STYLE_SAY_BOX, STYLE_SCENE, STYLE_SHEET, STYLE_CARD, STYLE_NUMBERS,
    STYLE_ANSWER, STYLE_ANSWER_SAFE, STYLE_ANSWER_UNSURE, STYLE_ANSWER_RISKY,
    STYLE_ASKED, STYLE_QUESTIONS, STYLE_GROUP, STYLE_GROUPS,
    STYLE_LIST, STYLE_HOW_LIST, STYLE_AGAIN, STYLE_STEPS, STYLE_TICKS, STYLE_CHOICES, STYLE_ITEM, STYLE_SAY_ITEM,
    STYLE_FACTS, STYLE_LABEL, STYLE_FACT, STYLE_TILES, STYLE_TILE, STYLE_CHART, STYLE_LINKS,
    STYLE_POSTER, STYLE_BANNER, STYLE_BANNER_GREEN, STYLE_POSTER_HEADING, STYLE_POSTER_LEAD, STYLE_POSTER_SHORT, STYLE_POSTER_LINE, STYLE_POSTER_NAME,
    STYLE_POSTER_MORE, STYLE_POSTER_NUMBER, STYLE_POSTER_FILL, STYLE_PICTURE, STYLE_PANEL_A, STYLE_PANEL_B, STYLE_PANEL_C, STYLE_PANEL_D, STYLE_CALL,
    STYLE_STEP, STYLE_SMALL_PICTURE,
    // runs
    RUN_STRONG, RUN_SMALL, RUN_HOW, RUN_SAY_HOW, RUN_WHO, RUN_TAG, RUN_LETTER, RUN_NAME, RUN_MORE,
    RUN_VERDICT, RUN_SAFE, RUN_UNSURE, RUN_RISKY, RUN_PHONE, RUN_LINK, RUN_LINK_URGENT,
    STYLES
};
// clang-format on

extern const struct style styles[STYLES];

// How a verdict looks and is called; of an option that is not judged: plain, without a word (TEXT_IDS).
struct style_verdict {
    enum style_name box, run;
    enum text_id word;
};
extern const struct style_verdict style_verdicts[VERDICTS];

// Of a picture of figures: how thick and wide, in points of paper.
struct style_bar {
    float row, thick, label, figure; // height of a row, of its bar; room for the words before and behind it
    float chart, column;             // height of the tallest column; the widest one
};
extern const struct style_bar style_bar;

#endif
