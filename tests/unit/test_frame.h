// SPDX-License-Identifier: MIT
//
// test_frame.h — a frame with measures that are the same everywhere, and what is asked of it.
#ifndef SAFECIRCLE_TEST_FRAME_H
#define SAFECIRCLE_TEST_FRAME_H

#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct ui_theme theme;

static inline struct ui_frame *begin(int width, int height, int scale)
{
    struct ui_frame *f = ui_frame_new(&measure_fake);
    ui_theme_set(&theme, false);
    struct ui_setting setting = {
        .width = width, .height = height, .theme = &theme, .text_scale = scale, .language = "vi"};
    ui_begin_frame(f, &setting);
    return f;
}

static inline struct rect spot(const struct ui_frame *f, int what)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(f, &count);
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == what)
            return spots[i].rect;
    fail_msg("no spot %d", what);
    return (struct rect){0};
}

static inline size_t runs(const struct ui_frame *f)
{
    size_t count = 0;
    for (size_t i = 0; i < ui_list(f)->count; i++)
        count += ui_list(f)->ops[i].kind == DRAW_RUN;
    return count;
}

#endif
