// SPDX-License-Identifier: MIT
//
// style.c — the look of every block and every run: the one place where a colour, a size or a gap is changed.
//
// Colour never carries meaning alone: the three verdicts also differ by their edge and by their word.
#include "style.h"

#define FRAMED(thick, of) .frame = (thick), .colour = (of), .left = 9, .right = 9, .above = 6, .below = 6
#define BARRED(thick, of) .bar = (thick), .colour = (of), .left = 11
#define GOLD_RULE         .rule = 2, .colour = PAINT_GOLD, .below = 1
#define NOTED             .fill = PAINT_PALE, BARRED(4, PAINT_GOLD), .right = 8, .above = 4, .below = 4
#define BANNER(of)        .fill = (of), .left = 20, .right = 20, .above = 20, .below = 20, .after = 14
#define PANEL(of)                                                                                                      \
    .side = 130, .together = true, .shares = true,                                                                     \
    .look = {.after = 12, .frame = 3.5F, .colour = (of), .left = 14, .right = 8, .above = 8, .below = 8}

const struct style styles[STYLES] = {
    [STYLE_TITLE] = {KIND_HEADING, "h1", "", .size = 1.75F, .bold = true, .with_next = 80,
                     .look = {.before = 2, .after = 6}},
    [STYLE_PART] = {KIND_HEADING, "h1", "level", .size = 1.75F, .bold = true, .outlined = true, .with_next = 200,
                    .look = {.before = 16, .after = 6}},
    [STYLE_HEADING] = {KIND_HEADING, "h2", "", .size = 1.3F, .bold = true, .outlined = true, .with_next = 70,
                       .look = {.before = 12, .after = 6, GOLD_RULE}},
    [STYLE_LONG_HEADING] = {KIND_HEADING, "h2", "long", .size = 1.3F, .bold = true, .outlined = true, .with_next = 120,
                            .look = {.before = 8, .after = 7, GOLD_RULE}},
    [STYLE_GROUPS_HEADING] = {KIND_HEADING, "h2", "of-groups", .size = 1.3F, .bold = true, .outlined = true,
                              .with_next = 170, .look = {.before = 12, .after = 6, GOLD_RULE}},
    [STYLE_CALL_HEADING] = {KIND_HEADING, "h2", "call", .size = 1.3F, .bold = true, .outlined = true, .with_next = 300,
                            .look = {.before = 12, .after = 6, GOLD_RULE}},
    [STYLE_HEADING_3] = {KIND_HEADING, "h3", "", .size = 1.1F, .bold = true, .outlined = true, .with_next = 60,
                         .look = {.before = 4, .after = 3}},
    [STYLE_HEADING_4] = {KIND_HEADING, "h4", "", .bold = true, .with_next = 50, .look = {.before = 6, .after = 3}},
    [STYLE_KEY] = {KIND_HEADING, "h4", "key", .size = 0.92F, .bold = true, .with_next = 70, .filled_on_screen = true,
                   .look = {.before = 6, .after = 4, .rule = 1, .colour = PAINT_INK}},

    [STYLE_PLAIN] = {KIND_PARAGRAPH, "p", "", .look = {.before = 2, .after = 3}},
    [STYLE_FOR] = {KIND_PARAGRAPH, "p", "for", .size = 0.95F, .ink = PAINT_SOFT, .look = {.after = 2}},
    [STYLE_SECRET] = {KIND_PARAGRAPH, "p", "secret", .ink = PAINT_RED, .bold = true, .filled_on_screen = true,
                      .look = {.before = 4, .after = 6, FRAMED(1.4F, PAINT_RED)}},
    [STYLE_SAY] = {KIND_PARAGRAPH, "p", "say", .size = 1.05F, .together = true, .look = {.before = 2, .after = 2}},
    [STYLE_HOW] = {KIND_PARAGRAPH, "p", "how", .ink = PAINT_SOFT, .italic = true, .look = {.before = 2, .after = 3}},
    [STYLE_HOW_END] = {KIND_PARAGRAPH, "p", "how end", .ink = PAINT_SOFT, .italic = true,
                       .look = {.before = 2, .after = 3}},
    [STYLE_QUESTION] = {KIND_PARAGRAPH, "p", "question", .size = 1.12F, .bold = true, .with_next = 60,
                        .look = {.before = 3, .after = 3}},
    [STYLE_SMALL] = {KIND_PARAGRAPH, "p", "small", .size = 0.88F, .ink = PAINT_SOFT, .look = {.before = 2, .after = 3}},
    [STYLE_ORDER] = {KIND_PARAGRAPH, "p", "verdict", .bold = true, .look = {.before = 2, .after = 3}},
    [STYLE_RIGHT] = {KIND_PARAGRAPH, "p", "right", .ink = PAINT_GREEN, .bold = true, .look = {.before = 2, .after = 3}},
    [STYLE_NOTE] = {KIND_PARAGRAPH, "p", "note", .together = true, .look = {.before = 5, .after = 6, NOTED}},
    [STYLE_ALOUD] = {KIND_PARAGRAPH, "p", "aloud", .together = true,
                     .look = {.before = 5, .after = 6, FRAMED(1.4F, PAINT_GREEN)}},
    [STYLE_FILL] = {KIND_PARAGRAPH, "p", "fill", .together = true, .look = {.before = 4, .after = 4}},
    [STYLE_NUMBER] = {KIND_PARAGRAPH, "p", "number", .together = true, .look = {.before = 3, .after = 5}},

    [STYLE_NOTE_BOX] = {KIND_BOX, "div", "note", .together = true, .look = {.before = 5, .after = 6, NOTED}},
    [STYLE_ALOUD_BOX] = {KIND_BOX, "div", "aloud", .together = true,
                         .look = {.before = 5, .after = 6, FRAMED(1.4F, PAINT_GREEN)}},
    [STYLE_SAY_BOX] = {KIND_BOX, "div", "say", .size = 1.05F, .together = true, .look = {.before = 2, .after = 2}},
    [STYLE_SCENE] = {KIND_BOX, "section", "scene", .together = true, .look = {.after = 7, FRAMED(0.8F, PAINT_EDGE)}},
    [STYLE_SHEET] = {KIND_BOX, "section", "sheet", .look = {.before = 0}},
    [STYLE_CARD] = {KIND_BOX, "section", "card", .size = 0.94F, .new_sheet = true, .look = {FRAMED(2, PAINT_RED)}},
    [STYLE_NUMBERS] = {KIND_BOX, "div", "numbers", .size = 0.95F, .columns = 2},
    [STYLE_ANSWER] = {KIND_BOX, "div", "answer", .together = true,
                      .look = {.before = 4, .after = 4, BARRED(4, PAINT_SOFT)}},
    [STYLE_ANSWER_SAFE] = {KIND_BOX, "div", "answer safe", .together = true,
                           .look = {.before = 4, .after = 4, BARRED(4, PAINT_GREEN)}},
    [STYLE_ANSWER_UNSURE] = {KIND_BOX, "div", "answer unsure", .together = true,
                             .look = {.before = 4, .after = 4, BARRED(4, PAINT_AMBER), .edge = EDGE_DOTTED}},
    [STYLE_ANSWER_RISKY] = {KIND_BOX, "div", "answer risky", .together = true,
                            .look = {.before = 4, .after = 4, BARRED(6, PAINT_RED), .edge = EDGE_DOUBLE}},
    [STYLE_ASKED] = {KIND_BOX, "div", "asked", .together = true,
                     .look = {.before = 4, .after = 9, FRAMED(0.8F, PAINT_EDGE)}},
    [STYLE_QUESTIONS] = {KIND_BOX, "div", "questions", .look = {.before = 0}},
    [STYLE_GROUP] = {KIND_BOX, "div", "group", .together = true,
                     .look = {.before = 4, .after = 4, .rule = 0.6F, .colour = PAINT_EDGE, .below = 4}},
    [STYLE_GROUPS] = {KIND_BOX, "div", "groups", .look = {.before = 0}},

    [STYLE_LIST] = {KIND_LIST, "ul", "", .look = {.before = 2, .after = 3, .left = 16}},
    [STYLE_HOW_LIST] = {KIND_LIST, "ul", "how", .ink = PAINT_SOFT, .italic = true,
                        .look = {.before = 2, .after = 3, .left = 16}},
    [STYLE_AGAIN] = {KIND_LIST, "ul", "again", .look = {.before = 2, .after = 3, .left = 16}},
    [STYLE_STEPS] = {KIND_NUMBERED, "ol", "", .look = {.before = 2, .after = 3, .left = 20}},
    [STYLE_TICKS] = {KIND_TICKS, "ul", "ticks", .look = {.before = 2, .after = 3, .left = 16}},
    [STYLE_CHOICES] = {KIND_CHOICES, "ul", "choices", .look = {.before = 2, .after = 3, .left = 16}},
    [STYLE_ITEM] = {KIND_ITEM, "li", "", .together = true, .look = {.before = 1, .after = 2}},
    [STYLE_SAY_ITEM] = {KIND_ITEM, "li", "say", .size = 1.05F, .together = true, .look = {.before = 2, .after = 2}},
    [STYLE_FACTS] = {KIND_FACTS, "dl", "", .look = {.before = 4, .after = 6}},
    [STYLE_LABEL] = {KIND_LABEL, "dt", "", .ink = PAINT_SOFT},
    [STYLE_FACT] = {KIND_FACT, "dd", "", .bold = true, .look = {.left = 118, .after = 2}},
    [STYLE_TILES] = {KIND_TILES, "div", "tiles", .columns = 4, .together = true, .look = {.before = 4, .after = 8}},
    [STYLE_TILE] = {KIND_TILE, "div", "tile", .look = {FRAMED(0.8F, PAINT_EDGE)}},
    [STYLE_CHART] = {KIND_CHART, "div", "months", .together = true, .look = {.before = 6, .after = 8}},
    [STYLE_LINKS] = {KIND_LINKS, "nav", "", .look = {.before = 0}},

    [STYLE_POSTER] = {KIND_POSTER, "section", "poster", .new_sheet = true},
    [STYLE_BANNER] = {KIND_HEADING, "h1", "banner", .size = 3.8F, .ink = PAINT_WHITE, .bold = true, .centred = true,
                      .outlined = true, .look = {BANNER(PAINT_NIGHT)}},
    [STYLE_BANNER_GREEN] = {KIND_HEADING, "h1", "banner green", .size = 3.8F, .ink = PAINT_WHITE, .bold = true,
                            .centred = true, .outlined = true, .look = {BANNER(PAINT_GREEN)}},
    [STYLE_POSTER_HEADING] = {KIND_HEADING, "h2", "hung", .size = 3, .bold = true, .outlined = true, .with_next = 120,
                              .look = {.before = 24, .after = 8}},
    [STYLE_POSTER_LEAD] = {KIND_PARAGRAPH, "p", "hung lead", .size = 2.5F, .centred = true,
                           .look = {.before = 12, .after = 4, .left = 10, .right = 10}},
    [STYLE_POSTER_SHORT] = {KIND_PARAGRAPH, "p", "hung short", .size = 3.6F, .bold = true},
    [STYLE_POSTER_LINE] = {KIND_PARAGRAPH, "p", "hung line", .size = 2, .bold = true},
    [STYLE_POSTER_NAME] = {KIND_PARAGRAPH, "p", "hung name", .size = 2.1F, .bold = true},
    [STYLE_POSTER_MORE] = {KIND_PARAGRAPH, "p", "hung more", .size = 1.8F},
    [STYLE_POSTER_NUMBER] = {KIND_PARAGRAPH, "p", "hung number", .size = 4.2F},
    [STYLE_POSTER_FILL] = {KIND_PARAGRAPH, "p", "hung fill", .size = 3},
    [STYLE_PICTURE] = {KIND_PICTURE, "img", "picture", .side = 130},
    [STYLE_PANEL_A] = {KIND_PANEL, "div", "panel a", PANEL(PAINT_A)},
    [STYLE_PANEL_B] = {KIND_PANEL, "div", "panel b", PANEL(PAINT_B)},
    [STYLE_PANEL_C] = {KIND_PANEL, "div", "panel c", PANEL(PAINT_C)},
    [STYLE_PANEL_D] = {KIND_PANEL, "div", "panel d", PANEL(PAINT_D)},
    [STYLE_STEP] = {KIND_PANEL, "div", "panel step", .side = 32, .together = true, .look = {.after = 2}},
    [STYLE_SMALL_PICTURE] = {KIND_PICTURE, "img", "small picture", .side = 32},
    [STYLE_CALL] = {KIND_PANEL, "div", "panel call", .side = 110, .together = true, .look = {.after = 12}},

    [RUN_STRONG] = {KIND_RUN, "b", "", .bold = true},
    [RUN_SMALL] = {KIND_RUN, "span", "small", .size = 0.88F, .ink = PAINT_SOFT},
    [RUN_HOW] = {KIND_RUN, "span", "how", .ink = PAINT_SOFT, .italic = true},
    [RUN_SAY_HOW] = {KIND_RUN, "span", "how small", .size = 0.88F, .ink = PAINT_SOFT, .italic = true},
    [RUN_WHO] = {KIND_RUN, "span", "who", .ink = PAINT_INDIGO, .bold = true},
    [RUN_TAG] = {KIND_RUN, "span", "tag", .size = 0.85F, .boxed = true},
    [RUN_LETTER] = {KIND_RUN, "b", "letter", .bold = true, .boxed = true},
    [RUN_NAME] = {KIND_RUN, "b", "name", .bold = true},
    [RUN_MORE] = {KIND_RUN, "span", "more", .bold = false},
    [RUN_VERDICT] = {KIND_RUN, "span", "verdict", .bold = true},
    [RUN_SAFE] = {KIND_RUN, "span", "verdict safe", .ink = PAINT_GREEN, .bold = true},
    [RUN_UNSURE] = {KIND_RUN, "span", "verdict unsure", .ink = PAINT_AMBER, .bold = true},
    [RUN_RISKY] = {KIND_RUN, "span", "verdict risky", .ink = PAINT_RED, .bold = true},
    [RUN_PHONE] = {KIND_RUN, "a", "", .ink = PAINT_RED, .bold = true},
    [RUN_LINK] = {KIND_RUN, "a", "to", .bold = false},
    [RUN_LINK_URGENT] = {KIND_RUN, "a", "to urgent", .bold = true},
};

const struct style_bar style_bar = {.row = 15, .thick = 9, .label = 62, .figure = 92, .chart = 92, .column = 60};

enum { STYLE_ANSWER_NONE = STYLE_ANSWER, RUN_NONE = RUN_VERDICT }; // of an option that is not judged
const struct style_verdict style_verdicts[VERDICTS] = {
#define VERDICT(NAME, en, vi, safety, word, tone, icon)                                                                \
    [VERDICT_##NAME] = {(enum style_name)STYLE_ANSWER_##NAME, (enum style_name)RUN_##NAME, T_##word},
#include "verdicts.def"
#undef VERDICT
};
