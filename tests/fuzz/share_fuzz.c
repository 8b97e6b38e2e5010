// SPDX-License-Identifier: MIT
//
// share_fuzz.c — any bytes as a pack from somebody else: refused with a reason, or files that may be written.
#include "fuzz.h"
#include "share.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct share_pack pack;
    share_read((const char *)data, size, "a-level.vongtron", &pack);
    if (pack.fault != SHARE_FINE && pack.count > 0)
        abort();
    for (size_t i = 0; i < pack.count; i++)
        if (strstr(pack.files[i].name, "..") != NULL || pack.files[i].name[0] == '/' ||
            strlen(pack.files[i].name) != strcspn(pack.files[i].name, "\\:"))
            abort();
    share_clear(&pack);
    return 0;
}
