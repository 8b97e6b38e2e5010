// SPDX-License-Identifier: MIT
//
// parts_fuzz.c — any bytes as the table of pictures in parts: each mistake has its place, and what is left can be
// drawn: some pixels of some height, no more than there may be.
#include "fuzz.h"
#include "parts.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct parts *parts = parts_read("parts.txt", (const char *)data, size, diags);
    fuzz_told(diags);
    if (parts_count(parts) > PARTS_MOST)
        abort();
    for (size_t i = 0; i < parts_count(parts); i++) {
        const struct part *p = parts_at(parts, i);
        if (parts_find(parts, p->name) != p || strlen(p->name) > ART_NAME_MOST || p->canvas_h < 1)
            abort();
        for (int wanted = 1; wanted < 4000 && p->sizes[0] > 0; wanted *= 3) {
            struct box box = part_pixels(p, part_size(p, wanted));
            if (box.w < 1 || box.h < 1)
                abort();
        }
    }
    parts_free(parts);
    diag_list_free(diags);
    return 0;
}
