// SPDX-License-Identifier: MIT
//
// ui_theme.h — colours and sizes. Sizes are parts of the screen's height (DESIGN §7), in
// thousandths, so that the back row reads as well at 600 lines as at 2160.
#ifndef SAFECIRCLE_UI_THEME_H
#define SAFECIRCLE_UI_THEME_H

#include "ui_draw.h"

enum ui_tone {  // what a colour is for; the theme says which it is
    TONE_NIGHT, // behind everything
    TONE_CLOTH, // indigo panels
    TONE_CLOTH_LIGHT,
    TONE_PAPER, // white panels that carry text
    TONE_PAPER_DIM,
    TONE_INK, // text on paper
    TONE_INK_SOFT,
    TONE_CHALK, // text on indigo
    TONE_CHALK_SOFT,
    TONE_LANTERN, // gold: focus, the next thing, lanterns
    TONE_SCARF,   // red
    TONE_RICE,    // green
    TONE_SAFE,
    TONE_UNSURE,
    TONE_RISKY, // always with a shape and a word
    TONE_CHOICE_1,
    TONE_CHOICE_2,
    TONE_CHOICE_3,
    TONE_CHOICE_4,
    TONE_CHOICE_5,
    TONE_CHOICE_6,
    TONE_TEAM_1,
    TONE_TEAM_2,
    TONE_TEAM_3,
    TONE_TEAM_4,
    TONE_TEAM_5,
    TONE_TEAM_6,
    TONE_SHADE, // half-transparent dark, over pictures
    TONES
};

enum text_role { ROLE_TEXT_TITLE, ROLE_TEXT_QUESTION, ROLE_TEXT_ANSWER, ROLE_TEXT_BODY, ROLE_TEXT_SMALL, TEXT_ROLES };

struct ui_theme {
    struct colour tones[TONES];
    int size[TEXT_ROLES]; // thousandths of the height at text size "normal"; also the least
    int line;             // line height, thousandths of the em
};

void ui_theme_set(struct ui_theme *theme, bool high_contrast);

// WCAG 2.1 contrast ratio times 100 (450 = 4.5 : 1); for the test of every text pair in use.
int ui_contrast(struct colour a, struct colour b);

#endif
