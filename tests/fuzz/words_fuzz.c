// SPDX-License-Identifier: MIT
//
// words_fuzz.c — any bytes as a person's own file of the program's words, put over those of the house: every text is
// there, may be shown, and has the places to fill in that the house's has.
#include "house.h"
#include "memory.h"

static void check(const struct lang *lang, const struct lang *under)
{
    static const char *const arguments[] = {"\x1b[31m", "\u202Ex", NULL, "4"};
    for (int id = 0; id < TEXT_IDS; id++) {
        const char *words = text(lang, (enum text_id)id);
        if (words == text(under, (enum text_id)id))
            continue; // as before
        char filled[300];
        fuzz_shown(words);
        text_fill(lang, (enum text_id)id, filled, sizeof filled, arguments, 4);
        if (strstr(filled, "\x1b") != NULL || strstr(filled, "\u202E") != NULL ||
            !text_fits(words, text(under, (enum text_id)id)))
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *home;
    char own[200];
    const struct lang *under = fuzz_house(&home);
    struct diag_list *diags = diag_list_new();
    fuzz_words_file("own/kjg/words.yaml", data, size, own);
    fuzz_words_file("own/kjg/alone.yaml", data, size, own);
    struct lang *lang = lang_load_own(home, own, "kjg", diags);
    fuzz_told(diags);
    for (int i = 0; i < AUDIENCES; i++)
        check(lang_for(lang, (enum audience)i), under);
    lang_free(lang);
    fuzz_words_file("named/kjg/shell.yaml", data, size, own);
    char *name = lang_name_in(own, "kjg");
    fuzz_shown(name);
    mem_free(name);
    diag_list_free(diags);
    return 0;
}
