// SPDX-License-Identifier: MIT
//
// translation_fuzz.c — any bytes as the translation beside a level: told or used, and what is used may be shown.
#include "fuzz.h"
#include "level_inside.h"
#include "loader.h"

// The level is read once and packed: each translation meets it as it was.
static struct level *a_level(void)
{
    static char *pack;
    static size_t length;
    if (pack == NULL) {
        struct diag_list *diags = diag_list_new();
        struct level *level = level_load(SOURCE_DIR "/tests/fuzz/level-to-translate/level.yaml", diags);
        if (level == NULL)
            exit(1);
        pack = level_pack(level, &length);
        level_free(level);
        diag_list_free(diags);
    }
    return level_unpack(pack, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = a_level();
    char *words = strndup((const char *)data, size), language[8];
    level_file_kind(words, language, sizeof language);
    free(words);
    level__translate(level, "fuzz/en.yaml", (const char *)data, size, diags);
    fuzz_told(diags);
    for (size_t i = 0; i < level->text_count; i++)
        fuzz_shown(level_text(level, "en", (text_ref)i));
    level_free(level);
    diag_list_free(diags);
    return 0;
}
