// SPDX-License-Identifier: MIT
//
// catalog_fuzz.c — any bytes as what a translator sent back, a PO or a table: told or taken, and what is taken makes a
// translation of a level, and words of the program, that can be read again.
#include "catalog.h"
#include "house.h"
#include "loader.h"
#include "memory.h"

static struct level *a_level(void)
{
    static struct level *level;
    if (level == NULL) {
        struct diag_list *diags = diag_list_new();
        level = level_load(SOURCE_DIR "/tests/fuzz/level-to-translate/level.yaml", diags);
        diag_list_free(diags);
    }
    if (level == NULL)
        exit(1);
    return level;
}

// libgettextpo does not free the words of its messages: that is its own affair.
// Looking for leaks after each would take all the time there is; catalog_test looks for ours.
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void) { return 1; }

static void take_program(const struct catalog *c, struct diag_list *diags)
{
    const char *home;
    size_t count = 0;
    const struct catalog_words words = {.house = fuzz_house(&home)};
    char folder[200], own[220];
    snprintf(folder, sizeof folder, "%s", fuzz_path("program"));
    snprintf(own, sizeof own, "%s/kjg", folder);
    if (!catalog_take_program(c, &words, own, &count, diags, NULL) || count == 0)
        return;
    struct diag_list *told = diag_list_new();
    struct lang *lang = lang_load_own(home, folder, "kjg", told);
    if (lang == NULL || diag_errors(told) > 0)
        abort(); // written by us
    lang_free(lang);
    diag_list_free(told);
    fuzz_empty(own);
}

static void take(const char *file, const char *bytes, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct catalog *c = catalog_read(file, bytes, size, diags);
    size_t count = 0, length = 0;
    if (diag_errors(diags) == 0) {
        struct translation_row *rows = catalog_rows(c, a_level(), &count, diags);
        char *written = translation_write(NULL, 0, "kjg", rows, count, &length);
        if (count > 0 && strlen(written) != length)
            abort();
        mem_free(written);
        mem_free(rows);
        take_program(c, diags);
    }
    fuzz_told(diags);
    catalog_free(c);
    diag_list_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = mem_new(size + 1, 1); // as a file is read: with a 0 behind it
    if (size > 0)
        memcpy(bytes, data, size);
    take("fuzz.po", bytes, size);
    take("fuzz.csv", bytes, size);
    mem_free(bytes);
    return 0;
}
