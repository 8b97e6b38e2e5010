// SPDX-License-Identifier: MIT
//
// ui_theme.c — indigo cloth, ban-flower white, lantern gold: the colours and sizes in one table.
//
// Choices, teams and verdicts are apart for colour-blind eyes, too, one of each near pair being darker (a test
// measures it after Machado 2009); every one also has a shape and a letter. The least sizes are those of DESIGN §7.
#include "ui_theme.h"

#include <math.h>

// clang-format off
#define HEX(rgb) {(rgb) >> 16 & 0xFF, (rgb) >> 8 & 0xFF, (rgb) & 0xFF, 255}
// clang-format on

static const struct colour warm[TONES] = {
    [TONE_NIGHT] = HEX(0x161C3D),    [TONE_CLOTH] = HEX(0x232B5C),     [TONE_CLOTH_LIGHT] = HEX(0x36407F),
    [TONE_PAPER] = HEX(0xFFF7EE),    [TONE_PAPER_DIM] = HEX(0xE9DFD4), [TONE_INK] = HEX(0x1E2145),
    [TONE_INK_SOFT] = HEX(0x4F5273), [TONE_CHALK] = HEX(0xFFF7EE),     [TONE_CHALK_SOFT] = HEX(0xD6D4EA),
    [TONE_LANTERN] = HEX(0xF9BE45),  [TONE_SCARF] = HEX(0xB32620),     [TONE_RICE] = HEX(0x2F6B3C),
    [TONE_SAFE] = HEX(0xDCEFC8),     [TONE_UNSURE] = HEX(0xFFE7A6),    [TONE_RISKY] = HEX(0xF2B5A6),
    [TONE_CHOICE_1] = HEX(0x0072B2), [TONE_CHOICE_2] = HEX(0xC9571B),  [TONE_CHOICE_3] = HEX(0x1B8A68),
    [TONE_CHOICE_4] = HEX(0xA2498A), [TONE_CHOICE_5] = HEX(0x5A4300),  [TONE_CHOICE_6] = HEX(0x26306E),
    [TONE_TEAM_1] = HEX(0xB82A24),   [TONE_TEAM_2] = HEX(0x2E6FB7),    [TONE_TEAM_3] = HEX(0x2F7A3A),
    [TONE_TEAM_4] = HEX(0xEBA53A),   [TONE_TEAM_5] = HEX(0x56307E),    [TONE_TEAM_6] = HEX(0x3FB0B5),
    [TONE_SHADE] = HEX(0x0E1330),
};

void ui_theme_set(struct ui_theme *theme, bool high_contrast)
{
    for (int i = 0; i < TONES; i++)
        theme->tones[i] = warm[i];
    if (high_contrast) {
        static const struct colour black = HEX(0x000000), white = HEX(0xFFFFFF), gold = HEX(0xFFD24A);
        theme->tones[TONE_NIGHT] = theme->tones[TONE_INK] = theme->tones[TONE_INK_SOFT] = black;
        theme->tones[TONE_SHADE] = theme->tones[TONE_CLOTH] = black;
        theme->tones[TONE_PAPER] = theme->tones[TONE_CHALK] = theme->tones[TONE_CHALK_SOFT] = white;
        theme->tones[TONE_PAPER_DIM] = white;
        theme->tones[TONE_LANTERN] = gold;
    }
    theme->size[ROLE_TEXT_TITLE] = 80;
    theme->size[ROLE_TEXT_QUESTION] = 61;
    theme->size[ROLE_TEXT_ANSWER] = 46;
    theme->size[ROLE_TEXT_BODY] = 40;
    theme->size[ROLE_TEXT_SMALL] = 31;
    theme->line = 1400;
}

static double channel(uint8_t value)
{
    double c = value / 255.0;
    return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour c)
{
    return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
}

int ui_contrast(struct colour a, struct colour b)
{
    double one = luminance(a), two = luminance(b);
    double light = one > two ? one : two, dark = one > two ? two : one;
    return (int)((light + 0.05) / (dark + 0.05) * 100.0);
}
