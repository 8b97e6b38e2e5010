// SPDX-License-Identifier: MIT
//
// new_command.c — safecircle new NAME: a small whole level to begin with, in a folder of its own, with what an editor
// needs to complete words and to underline mistakes.
#include "desk_inside.h"

#include "doc.h"
#include "loader.h"
#include "memory.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

// Every `from` of the words becomes `to`. Owned by the caller.
static char *replaced(const char *words, const char *from, const char *to)
{
    struct text all = {0};
    const char *found;
    for (; (found = strstr(words, from)) != NULL; words = found + strlen(from)) {
        text_add_bytes(&all, words, (size_t)(found - words));
        text_add(&all, to);
    }
    text_add(&all, words);
    char *made = mem_copy_text(text_bytes(&all));
    text_free(&all);
    return made;
}

// The level of the data folder, with its title and band.
static char *words_of(const struct desk *d, const char *name, const char *band)
{
    char file[40], *folder = path_join(d->data, "assets/new");
    snprintf(file, sizeof file, "%.20s.yaml", lang_code(d->lang));
    char *path = path_join(folder, file), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    mem_free(path);
    mem_free(folder);
    if (words == NULL)
        return NULL;
    struct text title = {0};
    outside_add_text(&title, FOR_QUOTES, name);
    const char *level = words[0] == '#' ? strchr(words, '\n') + 1 : words; // the first line is about this file
    char *titled = replaced(level, text(d->lang, T_NEW_TITLE_MARK), text_bytes(&title)),
         *made = replaced(titled, text(d->lang, T_NEW_BAND_MARK),
                          level_band_word(band, strcmp(lang_code(d->lang), LANGUAGE_FIRST) == 0));
    text_free(&title);
    mem_free(titled);
    mem_free(words);
    return made;
}

bool desk_write_level(const struct desk *d, const char *folder, const char *words)
{
    struct file_problem problem = {{0}};
    char *path = path_join(folder, "level.yaml");
    bool there = file_exists(path);
    bool fine = !there && folder_make(folder, &problem) && file_write(path, words, strlen(words), &problem) &&
                desk_write_editor(d, folder, &problem);
    if (fine)
        terminal_say(stdout, d->lang, T_NEW_WRITTEN, path, folder);
    else if (there)
        terminal_say(stderr, d->lang, T_NEW_THERE, path, NULL);
    else
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, folder, problem.reason);
    mem_free(path);
    return fine;
}

char *desk_level_folder(const struct desk *d, const struct command_words *w, const char *name)
{
    struct file_problem problem = {{0}};
    struct arena *memory = arena_new();
    const char *id = doc_id(memory, name);
    char *levels = w->out != NULL ? mem_copy_text(w->out) : files_document("levels", &problem), *folder = NULL;
    if (id[0] == '\0')
        terminal_say(stderr, d->lang, T_NEW_NO_LETTER, name, NULL);
    else if (levels == NULL)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, FILES_OWN_FOLDER "/levels", problem.reason);
    else
        folder = path_join(levels, id);
    mem_free(levels);
    arena_free(memory);
    return folder;
}

int desk_new(const struct command_words *w)
{
    struct desk desk;
    bool fine = false;
    if (!desk_open(&desk, w, 0))
        return 1;
    char *folder = desk_level_folder(&desk, w, w->paths[0]);
    char *words = words_of(&desk, w->paths[0], w->band != NULL ? w->band : "9-11");
    if (folder != NULL && words == NULL)
        terminal_say(stderr, desk.lang, T_NEW_NO_LANGUAGE, lang_code(desk.lang), NULL);
    else if (folder != NULL)
        fine = desk_write_level(&desk, folder, words);
    mem_free(words);
    mem_free(folder);
    desk_close(&desk);
    return fine ? 0 : 1;
}
