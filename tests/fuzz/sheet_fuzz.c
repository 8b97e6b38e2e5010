// SPDX-License-Identifier: MIT
//
// sheet_fuzz.c — any bytes as a sheet to be merged: told with a place, never a crash, a hang or much memory; the
// summary is whole whatever came; and what comes twice counts once.
#include "lang.h"
#include "memory.h"
#include "union.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lang *words(void)
{
    static struct lang *vi; // read once for all inputs
    if (vi == NULL)
        vi = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    return vi;
}

static void add(struct union_summary *u, const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    bool used = union_add(u, "fuzz.csv", (const char *)data, size, diags);
    if (!used && diag_count(diags) == 0)
        abort(); // refused without a word
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++) {
        if (diag_at(diags, i)->place.line < 0 || diag_at(diags, i)->place.column < 0)
            abort();
        mem_free(lang_diag_report(words(), diag_at(diags, i), NULL));
    }
    diag_list_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct union_summary *u = union_new();
    union_set_today(u, (struct day){2026, 12, 24});
    add(u, data, size);
    struct document *d = union_page(u, words());
    char *once = union_csv(u), *page = document_html(d);
    size_t sheets = union_sheets(u), length = strlen(page);
    if (length < 8 || strcmp(page + length - 8, "</html>\n") != 0)
        abort();
    add(u, data, size);
    char *twice = union_csv(u);
    if (union_sheets(u) != sheets || strcmp(once, twice) != 0)
        abort(); // what came again was counted again
    mem_free(once);
    mem_free(twice);
    mem_free(page);
    document_free(d);
    union_free(u);
    return 0;
}
