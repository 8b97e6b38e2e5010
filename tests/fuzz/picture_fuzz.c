// SPDX-License-Identifier: MIT
//
// picture_fuzz.c — any bytes as a drawing: told with a place, never a crash, never busy for long; what is left is
// drawn.
#include "platform.h"
#include "svg.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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
    if (fine)
        platform_draw_picture((const char *)data, size, SIDE, SIDE, rgb);
    svg_free(&svg);
    diag_list_free(diags);
    return 0;
}
