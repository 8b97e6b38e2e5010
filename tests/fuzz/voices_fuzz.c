// SPDX-License-Identifier: MIT
//
// voices_fuzz.c — any bytes as an index of recordings: what is taken of it has words that may be shown and a file that
// lies beside it, and each is found by its own words.
#include "fuzz.h"
#include "pack.h"

static void check(const struct pack *pack, const char *folder)
{
    if (pack->count > PACK_MOST || pack->stray_count > 1)
        abort();
    for (size_t i = 0; i < pack->count; i++) {
        const struct recording *row = &pack->rows[i];
        fuzz_shown(row->at);
        fuzz_shown(row->from);
        if (row->path == NULL)
            continue;
        const struct recording *found = pack_find(pack, row->from);
        if (strncmp(row->path, folder, strlen(folder)) != 0 || strstr(row->path, "..") != NULL)
            abort(); // out of its folder
        if (found == NULL || !pack_same(found->from, row->from))
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    fuzz_file("vi/title.ogg", data, 0);
    const char *path = fuzz_file("vi/" PACK_INDEX, data, size);
    char folder[200];
    snprintf(folder, sizeof folder, "%s", path);
    *strrchr(folder, '/') = '\0';
    struct pack *pack = pack_load(folder, diags);
    if (pack == NULL)
        abort();
    check(pack, folder);
    fuzz_told(diags);
    pack_free(pack);
    diag_list_free(diags);
    return 0;
}
