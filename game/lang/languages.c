// SPDX-License-Identifier: MIT
//
// languages.c — from folders to languages.
#include "languages.h"

#include "check.h"
#include "files.h"
#include "memory.h"
#include "spoken.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

struct languages {
    struct lang **all;
    size_t count, capacity;
};

// First the house's own, then by code.
static int by_code(const void *a, const void *b)
{
    const char *one = *(const char *const *)a, *two = *(const char *const *)b;
    int first = (strcmp(two, LANGUAGE_FIRST) == 0) - (strcmp(one, LANGUAGE_FIRST) == 0);
    return first != 0 ? first : strcmp(one, two);
}

static void tell_folder(const char *folder, const char *name, struct diag_list *diags)
{
    char *path = path_join(folder, name);
    diag_error(diags, path, (struct place){0, 0}, 1, "lang-folder", name, NULL, NULL);
    mem_free(path);
}

// The folders that are languages; what is called like none is told. file_list_free() it.
static struct file_list codes_in(const char *folder, struct diag_list *diags)
{
    struct file_list files = {0};
    size_t kept = 0;
    if (!folder_list(folder, &files, NULL))
        return (struct file_list){0};
    for (size_t i = 0; i < files.count; i++) {
        char *name = files.names[i];
        size_t length = strlen(name);
        bool home = name[0] != '.' && name[length - 1] == '/';
        if (home)
            name[length - 1] = '\0';
        if (home && !language_is_code(name))
            tell_folder(folder, name, diags);
        files.names[i] = files.names[kept];
        files.names[kept] = name;
        kept += home && language_is_code(name);
    }
    while (files.count > kept)
        mem_free(files.names[--files.count]);
    if (kept > 1)
        qsort(files.names, kept, sizeof *files.names, by_code);
    return files;
}

struct languages *languages_load(const char *folder, struct diag_list *diags)
{
    struct languages *languages = mem_new(1, sizeof *languages);
    struct file_list codes = codes_in(folder, diags);
    for (size_t i = 0; i < codes.count; i++) {
        struct lang *lang = lang_load(folder, codes.names[i], diags);
        if (lang == NULL)
            continue; // told
        languages->all = mem_grow(languages->all, &languages->capacity, languages->count + 1, sizeof(struct lang *));
        languages->all[languages->count++] = lang;
        if (lang != languages->all[0])
            lang_compare(lang, languages->all[0], diags);
    }
    file_list_free(&codes);
    if (languages->count > 0)
        return languages;
    languages_free(languages);
    return NULL;
}

void languages_free(struct languages *languages)
{
    for (size_t i = 0; languages != NULL && i < languages->count; i++)
        lang_free(languages->all[i]);
    if (languages != NULL)
        mem_free(languages->all);
    mem_free(languages);
}

size_t languages_count(const struct languages *languages) { return languages->count; }

const struct lang *languages_at(const struct languages *languages, size_t index)
{
    CHECK(index < languages->count);
    return languages->all[index];
}

const struct lang *languages_find(const struct languages *languages, const char *code)
{
    for (size_t i = 0; i < languages->count; i++)
        if (strcmp(lang_code(languages->all[i]), code) == 0)
            return languages->all[i];
    return NULL;
}

const struct lang *languages_of(const struct languages *languages, const char *code)
{
    const struct lang *found = languages_find(languages, code);
    return found != NULL ? found : languages->all[0];
}

const struct lang *languages_after(const struct languages *languages, const struct lang *lang)
{
    size_t at = 0;
    while (at < languages->count && languages->all[at] != lang)
        at++;
    return languages->all[at + 1 < languages->count ? at + 1 : 0];
}

char **languages_names(const char *folder)
{
    struct file_list codes = codes_in(folder, NULL);
    char **names = mem_new(codes.count + 1, sizeof *names);
    for (size_t i = 0; i < codes.count; i++)
        names[i] = mem_copy_text(codes.names[i]);
    file_list_free(&codes);
    return names;
}

void languages_names_free(char **names)
{
    for (char **name = names; name != NULL && *name != NULL; name++)
        mem_free(*name);
    mem_free(names);
}

char *languages_codes(const char *folder)
{
    struct text words = {0};
    char **names = languages_names(folder);
    for (char **name = names; *name != NULL; name++)
        text_addf(&words, "%s%s", name > names ? ", " : "", *name);
    languages_names_free(names);
    return words.bytes != NULL ? words.bytes : mem_copy_text("");
}
