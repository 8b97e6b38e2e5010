// SPDX-License-Identifier: MIT
//
// translation_fuzz.c — any bytes as the translation beside a level: told or used, and what is used may be shown. A
// title that is put into it is the title then; of one that was fine nothing else becomes wrong.
#include "fuzz.h"
#include "level_inside.h"
#include "loader.h"
#include "memory.h"
#include "translation.h"

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

// How many errors it holds. `title` (may be NULL): what the level is called then.
static size_t translate(const char *bytes, size_t size, const char *title)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = a_level();
    level__translate(level, "fuzz/en.yaml", bytes, size, diags);
    fuzz_told(diags);
    for (size_t i = 0; i < level->text_count; i++)
        fuzz_shown(level_text(level, "en", (text_ref)i));
    size_t errors = diag_errors(diags);
    if (title != NULL && (errors > 0 || strcmp(level_text(level, "en", level->title), title) != 0))
        abort();
    level_free(level);
    diag_list_free(diags);
    return errors;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct translation_row row = {"title", "Kẹo và bí mật", "Sweets: \"a\" #1", false, "by hand\nof one"};
    char *bytes = mem_new(size + 1, 1), language[8]; // as a file is read: with a 0 behind it
    size_t length = 0;
    if (size > 0)
        memcpy(bytes, data, size);
    level_file_kind(bytes, language, sizeof language);
    bool fine = translate(bytes, size, NULL) == 0;
    char *with = translation_write(bytes, size, "en", &row, 1, &length);
    translate(with, length, fine ? row.to : NULL);
    mem_free(with);
    mem_free(bytes);
    return 0;
}
