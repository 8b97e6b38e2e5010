// SPDX-License-Identifier: MIT
//
// words_fuzz.c — any bytes as a person's own file of the program's words, put over those of the house: every text is
// there, may be shown, and has the places to fill in that the house's has.
#include "fuzz.h"
#include "lang.h"
#include "memory.h"

static const char house[] = "language.name: \"Tiếng Việt\"\n"
                            "app.cannot-write: \"{0} {1}\"\n"
                            "title.forum: \"Trẻ em\"\n"
                            "plan.children: \"{0} {0|em|em}\"\n"; // all others are their keys

// The folder of folders that this file lies in: /dev/shm/…/own of own/kjg/words.yaml
static void folder_of(const char *name, const uint8_t *data, size_t size, char folder[200])
{
    snprintf(folder, 200, "%s", fuzz_file(name, data, size));
    *strrchr(folder, '/') = '\0';
    *strrchr(folder, '/') = '\0';
}

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
    static char home[200], own[200];
    static struct lang *under;
    if (under == NULL) {
        folder_of("house/vi/shell.yaml", (const uint8_t *)house, sizeof house - 1, home);
        under = lang_load(home, "vi", NULL);
    }
    struct diag_list *diags = diag_list_new();
    folder_of("own/kjg/words.yaml", data, size, own);
    folder_of("own/kjg/alone.yaml", data, size, own);
    struct lang *lang = lang_load_own(home, own, "kjg", diags);
    fuzz_told(diags);
    for (int i = 0; i < AUDIENCES; i++)
        check(lang_for(lang, (enum audience)i), under);
    lang_free(lang);
    folder_of("named/kjg/shell.yaml", data, size, own);
    char *name = lang_name_in(own, "kjg");
    fuzz_shown(name);
    mem_free(name);
    diag_list_free(diags);
    return 0;
}
