// SPDX-License-Identifier: MIT
//
// ui_theme.c — the table of theme.def as colours and sizes, and how far two colours are apart.
#include "ui_theme.h"

#include <math.h>

static struct colour from_hex(uint32_t rgb)
{
    return (struct colour){(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8), (uint8_t)rgb, 255};
}

void ui_theme_set(struct ui_theme *theme, bool high_contrast)
{
    static const struct {
        uint32_t warm, high;
    } tones[TONES] = {
#define TONE(name, warm, high) [TONE_##name] = {warm, high},
#include "theme.def"
    };
    static const int sizes[TEXT_ROLES] = {
#define SIZE(role, thousandths) [ROLE_TEXT_##role] = thousandths,
#include "theme.def"
    };
    for (int i = 0; i < TONES; i++)
        theme->tones[i] = from_hex(high_contrast ? tones[i].high : tones[i].warm);
    for (int i = 0; i < TEXT_ROLES; i++)
        theme->size[i] = sizes[i];
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
