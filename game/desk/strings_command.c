// SPDX-License-Identifier: MIT
//
// strings_command.c — safecircle strings export, import, status: the texts of levels on their way to a translator and
// back (game/catalog), and how many of them are there in each language.
//
//   export LEVEL… --lang kjg  →  goi-111.kjg.po  →  the translator  →  import goi-111.kjg.po  →  goi-111/kjg.yaml
//
// What is wrong in a file that comes back is told at its line, and then nothing of it is taken.
#include "desk_inside.h"

#include "catalog.h"
#include "lint.h"
#include "memory.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { CATALOG_BYTES_MAX = 16 * 1024 * 1024, FOLDER_BYTES = 128 };

static char *folder_of(const char *file)
{
    char *folder = path_parent(file);
    if (folder[0] != '\0')
        return folder;
    mem_free(folder);
    return mem_copy_text(".");
}

static char *translation_path(const struct level *level, const char *language)
{
    char name[32], *folder = folder_of(level->file);
    snprintf(name, sizeof name, "%.20s.yaml", language);
    char *path = path_join(folder, name);
    mem_free(folder);
    return path;
}

// A level as it plays; what is wrong with it is told when it does not, flaws of craft are not.
static struct level *open_level(const struct desk *d, const char *path)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(path, diags);
    if (level == NULL)
        desk_tell(stderr, d, diags);
    diag_list_free(diags);
    return level;
}

// Calls `with` for every level.yaml in `paths`. False: there is none in one of them, or one that cannot be used.
static bool each_level(const struct desk *d, char *const *paths, size_t count,
                       bool (*with)(void *self, const struct desk *d, const struct level *level), void *self)
{
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        struct file_list files = {0};
        bool found = files_find(paths[i], "level.yaml", &files, NULL) && files.count > 0;
        if (!found)
            terminal_say(stderr, d->lang, T_PRINT_NOTHING, paths[i], NULL);
        fine = fine && found;
        for (size_t j = 0; j < files.count; j++) {
            struct level *level = open_level(d, files.names[j]);
            fine = level != NULL && with(self, d, level) && fine;
            level_free(level);
        }
        file_list_free(&files);
    }
    return fine;
}

// ---- export ----

struct export
{
    const char *language, *to, *out;
    struct catalog *all; // without a folder to write to: of all levels, printed at last
};

// An empty translation, or the one there is with rows for what it lacks.
static struct text skeleton(const struct catalog *c, const struct level *level)
{
    struct translation_row *rows = mem_new(c->count + 1, sizeof *rows);
    size_t count = 0, length = 0, written = 0;
    char *path = translation_path(level, c->language), *bytes = file_read(path, CATALOG_BYTES_MAX, &length, NULL);
    for (size_t i = 0; i < c->count; i++)
        if (c->entries[i].translation[0] == '\0')
            rows[count++] = (struct translation_row){level->texts[i].address, c->entries[i].source, "", false,
                                                     c->entries[i].note};
    struct text out = {0};
    out.bytes = translation_write(bytes, length, c->language, rows, count, &written);
    out.length = written;
    mem_free(bytes);
    mem_free(path);
    mem_free(rows);
    return out;
}

static struct text as_kind(const struct desk *d, const char *to, const struct catalog *c, const struct level *level,
                           struct file_problem *problem)
{
    if (strcmp(to, "csv") == 0)
        return catalog_csv(c, d->lang);
    return strcmp(to, "yaml") == 0 ? skeleton(c, level) : catalog_po(c, problem);
}

static bool write_catalog(const struct desk *d, const struct export *e, const struct catalog *c,
                          const struct level *level)
{
    struct file_problem problem = {{0}};
    struct text bytes = as_kind(d, e->to, c, level, &problem), name = {0};
    char *path = NULL;
    if (strcmp(e->to, "yaml") == 0)
        text_addf(&name, "%s.yaml", e->language);
    else
        text_addf(&name, "%s.%s.%s", level->id, e->language, e->to);
    if (bytes.length > 0)
        path = file_write_beside(e->out, text_bytes(&name), bytes.bytes, bytes.length, &problem);
    if (path != NULL)
        terminal_say(stdout, d->lang, T_APP_GUIDE_WRITTEN, path, NULL);
    else
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, e->out, problem.reason);
    bool fine = path != NULL;
    mem_free(path);
    text_free(&name);
    text_free(&bytes);
    return fine;
}

static bool export_level(void *self, const struct desk *d, const struct level *level)
{
    struct export *e = self;
    bool fine = true;
    if (e->out == NULL && strcmp(e->to, "yaml") != 0) {
        catalog_add_level(e->all, level, d->lang);
        return true;
    }
    struct catalog *c = catalog_new(e->language);
    catalog_add_level(c, level, d->lang);
    if (e->out != NULL) {
        fine = write_catalog(d, e, c, level);
    } else {
        struct text bytes = skeleton(c, level);
        terminal_text(stdout, text_bytes(&bytes));
        text_free(&bytes);
    }
    catalog_free(c);
    return fine;
}

static bool print_all(const struct desk *d, const struct export *e)
{
    struct file_problem problem = {{0}};
    if (e->all->count == 0)
        return true;
    struct text bytes = as_kind(d, e->to, e->all, NULL, &problem);
    terminal_text(stdout, text_bytes(&bytes));
    if (bytes.length == 0)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, e->to, problem.reason);
    bool fine = bytes.length > 0;
    text_free(&bytes);
    return fine;
}

static int run_export(const struct desk *d, const struct command_words *w)
{
    struct export e = {w->language, w->to != NULL ? w->to : "po", w->out, NULL};
    if (w->language == NULL || w->count < 2) {
        terminal_say(stderr, d->lang, w->language == NULL ? T_STRINGS_NEED_LANGUAGE : T_STRINGS_NEED_LEVELS, NULL,
                     NULL);
        return 2;
    }
    e.all = catalog_new(e.language);
    bool fine = each_level(d, w->paths + 1, w->count - 1, export_level, &e);
    fine = print_all(d, &e) && fine;
    catalog_free(e.all);
    return fine ? 0 : 1;
}

// ---- status ----

static void say_language(const struct desk *d, const char *language, size_t done, size_t all, size_t unsure)
{
    char numbers[3][24], name[120];
    const char *tongue = text_tongue(d->lang, language);
    snprintf(name, sizeof name, strcmp(tongue, language) != 0 ? "%s (%s)" : "%s", tongue, language);
    snprintf(numbers[0], sizeof numbers[0], "%zu", done);
    snprintf(numbers[1], sizeof numbers[1], "%zu", all);
    snprintf(numbers[2], sizeof numbers[2], "%zu", unsure);
    struct text line = {0};
    text_add_filled(&line, FOR_TERMINAL, d->lang, T_STRINGS_LANGUAGE,
                    (const char *const[]){name, numbers[0], numbers[1]}, 3);
    if (unsure > 0)
        text_add_filled(&line, FOR_TERMINAL, d->lang, T_STRINGS_UNSURE, (const char *const[]){numbers[2]}, 1);
    text_add(&line, "\n");
    terminal_text(stdout, text_bytes(&line));
    text_free(&line);
}

static void say_translation(const struct desk *d, const struct level *level, const struct translation *t)
{
    size_t unsure = 0;
    for (size_t i = 0; i < level->text_count; i++)
        unsure += t->found[i].state == TRANSLATED_UNSURE || t->found[i].state == TRANSLATED_STALE;
    say_language(d, t->language, level->text_count - t->missing, level->text_count, unsure);
}

// `self`: the language asked for, or NULL for all.
static bool say_status(void *self, const struct desk *d, const struct level *level)
{
    const char *only = self;
    char count[24];
    bool said = false;
    snprintf(count, sizeof count, "%zu", level->text_count);
    terminal_say(stdout, d->lang, T_STRINGS_COVERS, level->id, count);
    for (uint8_t i = 0; i < level->translation_count; i++)
        if (only == NULL || strcmp(only, level->translations[i].language) == 0) {
            say_translation(d, level, &level->translations[i]);
            said = true;
        }
    if (!said && only != NULL)
        say_language(d, only, 0, level->text_count, 0);
    else if (!said)
        terminal_say(stdout, d->lang, T_STRINGS_NONE, NULL, NULL);
    return true;
}

static int run_status(const struct desk *d, const struct command_words *w)
{
    if (w->count < 2) {
        terminal_say(stderr, d->lang, T_STRINGS_NEED_LEVELS, NULL, NULL);
        return 2;
    }
    char language[16] = "";
    snprintf(language, sizeof language, "%s", w->language != NULL ? w->language : "");
    return each_level(d, w->paths + 1, w->count - 1, say_status, language[0] != '\0' ? language : NULL) ? 0 : 1;
}

// ---- import ----

struct import {
    const struct desk *desk;
    char *const *folders; // where levels are looked for, the first ones first
    size_t folder_count;
};

// The level.yaml in a folder of that name; NULL: there is none. Owned by the caller.
static char *level_called(const struct import *in, const char *id)
{
    char *found = NULL;
    for (size_t i = 0; found == NULL && i < in->folder_count; i++) {
        struct file_list files = {0};
        files_find(in->folders[i], "level.yaml", &files, NULL);
        for (size_t j = 0; found == NULL && j < files.count; j++) {
            char *folder = folder_of(files.names[j]), *whole = path_whole(folder);
            if (strcmp(path_name(whole), id) == 0)
                found = mem_copy_text(files.names[j]);
            mem_free(whole);
            mem_free(folder);
        }
        file_list_free(&files);
    }
    return found;
}

static bool write_rows(const struct desk *d, const struct level *level, const char *language,
                       const struct translation_row *rows, size_t count)
{
    struct file_problem problem = {{0}};
    size_t length = 0, written = 0;
    char *path = translation_path(level, language), *bytes = file_read(path, CATALOG_BYTES_MAX, &length, NULL);
    char *fresh = translation_write(bytes, length, language, rows, count, &written), number[24];
    bool fine = count == 0 || file_write(path, fresh, written, &problem);
    snprintf(number, sizeof number, "%zu", count);
    if (!fine)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, path, problem.reason);
    else
        terminal_say(stdout, d->lang, count > 0 ? T_STRINGS_TAKEN : T_STRINGS_NOTHING_NEW, path, number);
    mem_free(fresh);
    mem_free(bytes);
    mem_free(path);
    return fine;
}

// What came back for the level of that folder; its new coverage is said.
static bool import_level(const struct import *in, const struct catalog *c, const char *id)
{
    char *file = level_called(in, id);
    struct diag_list *diags = diag_list_new();
    struct level *level = file != NULL ? open_level(in->desk, file) : NULL;
    size_t count = 0;
    bool fine = level != NULL;
    if (file == NULL)
        terminal_say(stderr, in->desk->lang, T_STRINGS_NO_LEVEL, id, NULL);
    if (level != NULL) {
        struct translation_row *rows = catalog_rows(c, level, &count, diags);
        desk_tell(stderr, in->desk, diags);
        fine = write_rows(in->desk, level, c->language, rows, count);
        mem_free(rows);
        level_free(level);
        level = open_level(in->desk, file);
        for (uint8_t i = 0; level != NULL && i < level->translation_count; i++)
            if (strcmp(level->translations[i].language, c->language) == 0)
                say_translation(in->desk, level, &level->translations[i]);
    }
    level_free(level);
    diag_list_free(diags);
    mem_free(file);
    return fine;
}

// Every level the catalog has texts of, once, in its order.
static bool import_levels(const struct import *in, const struct catalog *c)
{
    bool fine = true;
    char id[FOLDER_BYTES], earlier[FOLDER_BYTES];
    for (size_t i = 0; i < c->count; i++) {
        bool seen = !catalog_level_of(&c->entries[i], id, sizeof id);
        for (size_t j = 0; !seen && j < i; j++)
            seen = catalog_level_of(&c->entries[j], earlier, sizeof earlier) && strcmp(id, earlier) == 0;
        fine = (seen || import_level(in, c, id)) && fine;
    }
    return fine;
}

// Which language the file is in: as it says, or as the command says of one that does not.
static void settle_language(struct catalog *c, const char *asked, struct diag_list *diags)
{
    if (c->language[0] == '\0' && asked != NULL)
        c->language = asked;
    else if (c->language[0] == '\0' || !language_is_code(c->language))
        diag_error(diags, c->file, (struct place){0, 0}, 1, "strings-language", NULL, NULL, NULL);
    else if (asked != NULL && strcmp(asked, c->language) != 0)
        diag_error(diags, c->file, (struct place){0, 0}, 1, "strings-other-language", diag_quote(c->language).bytes,
                   diag_quote(asked).bytes, NULL);
}

static bool import_file(const struct import *in, const char *path, const char *asked)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    size_t length = 0;
    char *bytes = file_read(path, CATALOG_BYTES_MAX, &length, &problem);
    bool fine = bytes != NULL;
    if (bytes == NULL) {
        diag_unreadable(diags, path, problem.reason);
        desk_tell(stderr, in->desk, diags);
    } else {
        struct catalog *c = catalog_read(path, bytes, length, diags);
        if (diag_errors(diags) == 0)
            settle_language(c, asked, diags);
        diag_sort(diags);
        desk_tell(stderr, in->desk, diags);
        fine = diag_errors(diags) == 0;
        if (!fine)
            terminal_say(stderr, in->desk->lang, T_STRINGS_NOTHING_READ, path, NULL);
        fine = fine && import_levels(in, c);
        catalog_free(c);
    }
    mem_free(bytes);
    diag_list_free(diags);
    return fine;
}

// What is a folder behind the command is where levels are looked for, before one's own and the program's.
static int run_import(const struct desk *d, const struct command_words *w)
{
    char **folders = mem_new(w->count + 2, sizeof *folders), *own = files_document("levels", NULL);
    char *shipped = path_join(d->data, "levels");
    struct import in = {d, folders, 0};
    bool fine = true, any = false;
    for (size_t i = 1; i < w->count; i++)
        if (folder_exists(w->paths[i]))
            folders[in.folder_count++] = w->paths[i];
    if (own != NULL)
        folders[in.folder_count++] = own;
    folders[in.folder_count++] = shipped;
    for (size_t i = 1; i < w->count; i++)
        if (!folder_exists(w->paths[i])) {
            fine = import_file(&in, w->paths[i], w->language) && fine;
            any = true;
        }
    if (!any)
        terminal_say(stderr, d->lang, T_STRINGS_NEED_FILES, NULL, NULL);
    mem_free(shipped);
    mem_free(own);
    mem_free(folders);
    return !any ? 2 : fine ? 0 : 1;
}

// ---- which of them ----

int desk_strings(const struct command_words *w)
{
    static const struct {
        const char *name;
        int (*run)(const struct desk *d, const struct command_words *w);
    } verbs[] = {{"export", run_export}, {"import", run_import}, {"status", run_status}};
    struct command_words reader = *w;
    struct desk desk;
    int code = 2;
    reader.language = NULL; // --lang is the translator's
    if (!desk_open(&desk, &reader, 0))
        return 1;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (strcmp(w->paths[0], verbs[i].name) == 0)
            code = verbs[i].run(&desk, w);
    desk_close(&desk);
    return code;
}
