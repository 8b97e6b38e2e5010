// SPDX-License-Identifier: MIT
//
// picture_fuzz.c — any bytes as a picture. As a drawing: told with a place, never a crash, never busy for long. As
// pixels: no more than were looked at. What is left is drawn.
#include "bitmap.h"
#include "platform.h"
#include "svg.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Large ones are many bytes of memory and nothing else: they are not what is looked for here.
static bool is_small(const char *bytes, size_t length)
{
    struct bitmap b;
    enum bitmap_fault fault = bitmap_read(bytes, length, &b);
    if (fault == BITMAP_FINE && (b.width < 1 || b.height < 1 || (int64_t)b.width * b.height > BITMAP_PIXELS_MOST))
        abort();
    return fault == BITMAP_UNKNOWN || (int64_t)b.width * b.height < 512 * 512;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { SIDE = 48 };
    static unsigned char rgb[SIDE * SIDE * 3];
    struct svg svg;
    struct diag_list *diags = diag_list_new();
    bool fine = svg_read(&svg, "fuzz/a.svg", (const char *)data, size, diags);
    if (!fine && diag_errors(diags) == 0)
        abort(); // refused without a word
    for (size_t i = 0; i < diag_count(diags); i++)
        if (diag_at(diags, i)->place.line < 0 || diag_at(diags, i)->place.column < 0)
            abort();
    if (is_small((const char *)data, size))
        platform_draw_picture((const char *)data, size, SIDE, SIDE, rgb);
    svg_free(&svg);
    diag_list_free(diags);
    return 0;
}
