// SPDX-License-Identifier: MIT
//
// words_fuzz.c — any bytes as a file of the program's words: every text is there, and may be shown.
#include "fuzz.h"
#include "lang.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    char folder[200];
    snprintf(folder, sizeof folder, "%s", fuzz_file("lang/en/words.yaml", data, size));
    folder[strlen(folder) - strlen("/en/words.yaml")] = '\0';
    struct lang *lang = lang_load(folder, "en", diags);
    static const char *const arguments[] = {"\x1b[31m", "\u202Ex", NULL, "4"};
    fuzz_told(diags);
    for (int id = 0; id < TEXT_IDS; id++) {
        char filled[300];
        if (strcmp(text(lang, (enum text_id)id), text_key((enum text_id)id)) == 0)
            continue; // not in this file
        fuzz_shown(text(lang, (enum text_id)id));
        text_fill(lang, (enum text_id)id, filled, sizeof filled, arguments, 4);
        if (strstr(filled, "\x1b") != NULL || strstr(filled, "\u202E") != NULL)
            abort();
    }
    lang_compare(lang, lang, diags);
    lang_free(lang);
    diag_list_free(diags);
    return 0;
}
