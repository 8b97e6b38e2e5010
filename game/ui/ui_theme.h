// SPDX-License-Identifier: MIT
//
// ui_theme.h — colours and sizes, as theme.def has them. Sizes are parts of the screen's height (DESIGN §7), in
// thousandths, so that the back row reads as well at 600 lines as at 2160.
#ifndef SAFECIRCLE_UI_THEME_H
#define SAFECIRCLE_UI_THEME_H

#include "ui_draw.h"

enum ui_tone { // what a colour is for; theme.def says which it is
#define TONE(name, warm, high) TONE_##name,
#include "theme.def"
    TONES
};

enum text_role { // five sizes of type, and one for the number that helps
#define SIZE(role, thousandths) ROLE_TEXT_##role,
#include "theme.def"
    TEXT_ROLES
};

struct ui_theme {
    struct colour tones[TONES];
    int size[TEXT_ROLES]; // thousandths of the height at text size "normal"; also the least
    int line;             // line height, thousandths of the em
};

void ui_theme_set(struct ui_theme *theme, bool high_contrast);

// WCAG 2.1 contrast ratio times 100 (450 = 4.5 : 1); for the test of every text pair in use.
int ui_contrast(struct colour a, struct colour b);

#endif
