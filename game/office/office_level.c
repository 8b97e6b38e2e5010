// SPDX-License-Identifier: MIT
//
// office_level.c — a small whole level to begin with, in a folder of its own, with what an editor needs to complete
// words and to underline mistakes.
#include "office_inside.h"

#include "doc.h"
#include "doc_schema.h"
#include "loader.h"
#include "memory.h"
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

// A name that was given as that of a file. Owned by the caller.
static char *without_ending(const char *name)
{
    char *words = mem_copy_text(name), *dot = strrchr(words, '.'), file[16], bare[16];
    bool short_one = dot != NULL && dot > words && strlen(dot) < 8 && strchr(dot, '/') == NULL;
    snprintf(file, sizeof file, "a%.8s", short_one ? dot : "");
    if (schema_bare_name(file, bare, sizeof bare))
        *dot = '\0';
    return words;
}

char *office_level_words(const struct office *o, const char *name, const char *band)
{
    char file[40], *folder = path_join(o->data, "assets/new");
    snprintf(file, sizeof file, "%.20s.yaml", lang_code(o->lang));
    char *path = path_join(folder, file), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    mem_free(path);
    mem_free(folder);
    if (words == NULL)
        return NULL;
    struct text title = {0};
    char *plain = without_ending(name);
    outside_add_text(&title, FOR_QUOTES, plain);
    mem_free(plain);
    const char *level = words[0] == '#' ? strchr(words, '\n') + 1 : words; // the first line is about this file
    char *titled = replaced(level, text(o->lang, T_NEW_TITLE_MARK), text_bytes(&title)),
         *made = replaced(titled, text(o->lang, T_NEW_BAND_MARK),
                          level_band_word(band, strcmp(lang_code(o->lang), LANGUAGE_FIRST) == 0));
    text_free(&title);
    mem_free(titled);
    mem_free(words);
    return made;
}

char *office_level_folder(const char *levels, const char *name)
{
    struct arena *memory = arena_new();
    char *plain = without_ending(name);
    const char *id = doc_id(memory, plain);
    mem_free(plain);
    char *folder = id[0] != '\0' ? path_join(levels, id) : NULL;
    arena_free(memory);
    return folder;
}

enum text_id office_write_level(const struct office *o, const char *folder, const char *words,
                                struct file_problem *problem)
{
    char *path = path_join(folder, "level.yaml");
    bool there = file_exists(path);
    bool fine = !there && folder_make(folder, problem) && file_write(path, words, strlen(words), problem) &&
                office__write_editor(o, folder, problem);
    mem_free(path);
    return fine ? T_NEW_WRITTEN : there ? T_NEW_THERE : T_APP_CANNOT_WRITE;
}
