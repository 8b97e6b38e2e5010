// SPDX-License-Identifier: MIT
//
// share_fuzz.c — any bytes as a pack from somebody else: refused with a reason, or files that may be written.
#include "fuzz.h"
#include "share.h"

// What may be written: one level, with what it is made of, below its folder, and no more than there may be.
static void check(const struct share_pack *pack)
{
    size_t bytes = 0, levels = 0;
    for (size_t i = 0; i < pack->count; i++) {
        const struct share_file *file = &pack->files[i];
        if (strstr(file->name, "..") != NULL || file->name[0] == '/' ||
            strlen(file->name) != strcspn(file->name, "\\:") || file->length > SHARE_FILE_BYTES_MOST)
            abort();
        fuzz_shown(file->name);
        bytes += file->length;
        levels += strcmp(file->name, "level.yaml") == 0;
    }
    if (levels != 1 || pack->count > SHARE_FILES_MOST || bytes > SHARE_BYTES_MOST)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct share_pack pack;
    share_read((const char *)data, size, "a-level.vongtron", &pack);
    if (pack.fault == SHARE_FINE)
        check(&pack);
    else if (pack.count > 0)
        abort();
    share_clear(&pack);
    return 0;
}
