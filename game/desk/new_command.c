// SPDX-License-Identifier: MIT
//
// new_command.c — safecircle new NAME: a small whole level to begin with, in a folder of its own.
#include "desk_inside.h"

#include "memory.h"
#include "terminal.h"

#include <stdio.h>

bool desk_write_level(const struct desk *d, const char *folder, const char *words)
{
    struct file_problem problem = {{0}};
    enum text_id said = office_write_level(&d->office, folder, words, &problem);
    char *path = path_join(folder, "level.yaml");
    if (said == T_APP_CANNOT_WRITE)
        terminal_say(stderr, d->lang, said, folder, problem.reason);
    else
        terminal_say(said == T_NEW_WRITTEN ? stdout : stderr, d->lang, said, path, folder);
    mem_free(path);
    return said == T_NEW_WRITTEN;
}

char *desk_level_folder(const struct desk *d, const struct command_words *w, const char *name)
{
    struct file_problem problem = {{0}};
    char *levels = w->out != NULL ? mem_copy_text(w->out) : files_document("levels", &problem);
    char *folder = levels != NULL ? office_level_folder(levels, name) : NULL;
    if (levels == NULL)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, FILES_OWN_FOLDER "/levels", problem.reason);
    else if (folder == NULL)
        terminal_say(stderr, d->lang, T_NEW_NO_LETTER, name, NULL);
    mem_free(levels);
    return folder;
}

int desk_new(const struct command_words *w)
{
    struct desk desk;
    bool fine = false;
    if (!desk_open(&desk, w, 0))
        return 1;
    char *folder = desk_level_folder(&desk, w, w->paths[0]);
    char *words = office_level_words(&desk.office, w->paths[0], w->band != NULL ? w->band : OFFICE_BAND);
    if (folder != NULL && words == NULL)
        terminal_say(stderr, desk.lang, T_NEW_NO_LANGUAGE, lang_code(desk.lang), NULL);
    else if (folder != NULL)
        fine = desk_write_level(&desk, folder, words);
    mem_free(words);
    mem_free(folder);
    desk_close(&desk);
    return fine ? 0 : 1;
}
