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

struct tongue {
    char *code, *name; // name NULL: not looked for yet
    struct lang *lang; // NULL: not loaded yet
};

struct languages {
    char *folder, *own;      // own NULL: a person has none
    struct diag_list *diags; // the caller's while it is being loaded; ours afterwards
    struct tongue *all;
    size_t count;
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

// The same of two folders, each once.
static struct file_list codes_in_both(const char *folder, const char *own, struct diag_list *diags)
{
    struct file_list all = codes_in(folder, diags), more = {0};
    if (own != NULL && folder_exists(own))
        more = codes_in(own, diags);
    all.names = mem_resize(all.names, all.count + more.count + 1, sizeof *all.names);
    for (size_t i = 0, program = all.count; i < more.count; i++) {
        bool seen = false;
        for (size_t j = 0; j < program; j++)
            seen = seen || strcmp(all.names[j], more.names[i]) == 0;
        if (!seen)
            all.names[all.count++] = mem_copy_text(more.names[i]);
    }
    file_list_free(&more);
    return all;
}

// Its words; they are loaded when they are first asked for. NULL: they cannot be, which is told.
static struct lang *words_of(const struct languages *languages, size_t index)
{
    struct tongue *one = &languages->all[index];
    if (one->lang == NULL)
        one->lang = lang_load_own(languages->folder, languages->own, one->code, languages->diags);
    return one->lang;
}

static size_t index_of(const struct languages *languages, const char *code)
{
    size_t i = 0;
    while (i < languages->count && strcmp(languages->all[i].code, code) != 0)
        i++;
    return i;
}

static void forget(struct languages *languages, size_t index)
{
    struct tongue *one = &languages->all[index];
    mem_free(one->code);
    mem_free(one->name);
    lang_free(one->lang);
    memmove(one, one + 1, (--languages->count - index) * sizeof *one);
}

// What the first frame shows alone, where all of it is the program's.
static struct lang *begin(const struct languages *languages, const char *code, struct diag_list *diags)
{
    char *home = languages->own != NULL ? path_join(languages->own, code) : NULL;
    bool own = home != NULL && folder_exists(home);
    mem_free(home);
    return own ? lang_load_own(languages->folder, languages->own, code, diags)
               : lang_open(languages->folder, code, diags);
}

struct languages *languages_open(const char *folder, const char *own, const char *first, struct diag_list *diags)
{
    struct languages *languages = mem_new(1, sizeof *languages);
    struct file_list codes = codes_in_both(folder, own, diags);
    *languages = (struct languages){.folder = mem_copy_text(folder),
                                    .own = own != NULL ? mem_copy_text(own) : NULL,
                                    .diags = diags,
                                    .all = mem_new(codes.count + 1, sizeof *languages->all)};
    for (size_t i = 0; i < codes.count; i++)
        languages->all[languages->count++].code = mem_copy_text(codes.names[i]);
    file_list_free(&codes);
    while (languages->count > 0) {
        size_t at = index_of(languages, first != NULL ? first : LANGUAGE_FIRST);
        at = at < languages->count ? at : 0;
        languages->all[at].lang = begin(languages, languages->all[at].code, diags);
        if (languages->all[at].lang != NULL)
            break;
        forget(languages, at); // told
    }
    languages->diags = NULL;
    if (languages->count > 0)
        return languages;
    languages_free(languages);
    return NULL;
}

void languages_load_all(struct languages *languages, struct diag_list *diags)
{
    languages->diags = diags;
    for (size_t i = 0; i < languages->count;)
        if (words_of(languages, i) != NULL)
            lang_load_rest(languages->all[i++].lang, diags);
        else
            forget(languages, i);
    languages->diags = NULL;
    for (size_t i = 1; i < languages->count; i++)
        lang_compare(languages->all[i].lang, languages->all[0].lang, diags);
}

struct languages *languages_load(const char *folder, struct diag_list *diags)
{
    struct languages *languages = languages_open(folder, NULL, NULL, diags);
    if (languages != NULL)
        languages_load_all(languages, diags);
    return languages;
}

void languages_free(struct languages *languages)
{
    if (languages == NULL)
        return;
    while (languages->count > 0)
        forget(languages, languages->count - 1);
    mem_free(languages->all);
    mem_free(languages->folder);
    mem_free(languages->own);
    mem_free(languages);
}

size_t languages_count(const struct languages *languages) { return languages->count; }

// One that cannot be loaded is spoken as the first that can: it was told, or will be.
static const struct lang *tongue_at(const struct languages *languages, size_t index)
{
    const struct lang *lang = words_of(languages, index);
    for (size_t i = 0; lang == NULL && i < languages->count; i++)
        lang = languages->all[i].lang != NULL ? languages->all[i].lang : words_of(languages, i);
    return lang;
}

const struct lang *languages_at(const struct languages *languages, size_t index)
{
    CHECK(index < languages->count);
    return tongue_at(languages, index);
}

const struct lang *languages_find(const struct languages *languages, const char *code)
{
    size_t index = index_of(languages, code);
    return index < languages->count ? words_of(languages, index) : NULL;
}

const struct lang *languages_of(const struct languages *languages, const char *code)
{
    size_t index = index_of(languages, code);
    return tongue_at(languages, index < languages->count ? index : 0);
}

static size_t after(const struct languages *languages, const struct lang *lang)
{
    size_t at = index_of(languages, lang_code(lang));
    return at + 1 < languages->count ? at + 1 : 0;
}

const struct lang *languages_after(const struct languages *languages, const struct lang *lang)
{
    return tongue_at(languages, after(languages, lang));
}

// Of a language that is not loaded only the file with its name is read.
const char *languages_name_after(const struct languages *languages, const struct lang *lang)
{
    struct tongue *next = &languages->all[after(languages, lang)];
    if (next->lang == NULL && next->name == NULL)
        next->name = lang_name_in(languages->folder, next->code);
    if (next->lang == NULL && next->name == NULL && languages->own != NULL)
        next->name = lang_name_in(languages->own, next->code);
    if (next->lang == NULL && next->name != NULL)
        return next->name;
    return text(languages_after(languages, lang), T_LANGUAGE_NAME);
}

char **languages_names(const char *folder, const char *own)
{
    struct file_list codes = codes_in_both(folder, own, NULL);
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

char *languages_codes(const char *folder, const char *own)
{
    struct text words = {0};
    char **names = languages_names(folder, own);
    for (char **name = names; *name != NULL; name++)
        text_addf(&words, "%s%s", name > names ? ", " : "", *name);
    languages_names_free(names);
    return words.bytes != NULL ? words.bytes : mem_copy_text("");
}
