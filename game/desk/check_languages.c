// SPDX-License-Identifier: MIT
//
// check_languages.c — a folder lang/ with the program's words in languages of one's own: what is wrong in them, and how
// much of each there is.
#include "desk_inside.h"

#include "languages.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static void check_one(const struct desk *d, const char *folder, const char *lang_folder, const char *code,
                      struct diag_list *diags)
{
    struct lang *lang = lang_load_own(lang_folder, folder, code, diags);
    char so_far[48], *home = path_join(folder, code);
    if (lang != NULL && lang_own_texts(lang) < TEXT_IDS) {
        snprintf(so_far, sizeof so_far, "%zu/%d", lang_own_texts(lang), (int)TEXT_IDS);
        diag_warning(diags, home, (struct place){0, 0}, 1, "lang-partial", text_tongue(d->lang, code), so_far, NULL);
    }
    mem_free(home);
    lang_free(lang);
}

size_t check_languages(const struct desk *d, const char *path, struct diag_list *diags)
{
    bool itself = strcmp(path_name(path), "lang") == 0;
    char *folder = itself ? mem_copy_text(path) : path_join(path, "lang"), *program = path_join(d->data, "assets/lang");
    size_t count = 0;
    char **codes = folder_exists(folder) ? languages_names(folder, NULL) : NULL;
    for (; codes != NULL && codes[count] != NULL; count++)
        check_one(d, folder, program, codes[count], diags);
    languages_names_free(codes);
    mem_free(program);
    mem_free(folder);
    return count;
}
