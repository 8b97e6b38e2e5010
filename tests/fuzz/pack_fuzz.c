// SPDX-License-Identifier: MIT
//
// pack_fuzz.c — any bytes as a level kept with its meeting: refused, or a level whose pack is a level again.
#include "fuzz.h"
#include "loader.h"
#include "memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct level *level = level_unpack((const char *)data, size);
    if (level == NULL)
        return 0;
    for (size_t i = 0; i < level->text_count; i++) {
        fuzz_shown(level->texts[i].text);
        fuzz_shown(level_text(level, "en", (text_ref)i));
    }
    size_t length = 0;
    char *pack = level_pack(level, &length);
    struct level *again = pack != NULL ? level_unpack(pack, length) : NULL;
    if (pack == NULL || again == NULL || again->text_count != level->text_count)
        abort();
    level_free(again);
    mem_free(pack);
    level_free(level);
    return 0;
}
