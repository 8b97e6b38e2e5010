// SPDX-License-Identifier: MIT
//
// strings_import.c — safecircle strings import FILE…: what a translator sent back goes into the translations of the
// levels it has texts of, and into the program's words of one's own.
#include "strings_inside.h"

#include "memory.h"
#include "spoken.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

enum { FOLDER_BYTES = 128 };

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
            char *folder = strings__folder_of(files.names[j]), *whole = path_whole(folder);
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
    char *path = strings__translation_path(level, language),
         *bytes = strings__translation_bytes(level, language, &length);
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
    struct level *level = file != NULL ? strings__open_level(in->desk, file) : NULL;
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
        level = strings__open_level(in->desk, file);
        for (uint8_t i = 0; level != NULL && i < level->translation_count; i++)
            if (strcmp(level->translations[i].language, c->language) == 0)
                strings__say_translation(in->desk, level, &level->translations[i]);
    }
    level_free(level);
    diag_list_free(diags);
    mem_free(file);
    return fine;
}

// Every level the catalog has texts of, once, in its order.
static bool import_levels(const struct import *in, const struct catalog *c)
{
    bool fine = true, program = false;
    char id[FOLDER_BYTES], earlier[FOLDER_BYTES];
    for (size_t i = 0; i < c->count; i++)
        program = program || catalog_is_program(&c->entries[i]);
    if (program)
        fine = strings__import_program(in->desk, c);
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

// The translations a level has beside it are read where they lie: only what goes another way has to be taken in.
static struct catalog *catalog_come_back(const char *path, const char *bytes, size_t length, struct diag_list *diags)
{
    const char *dot = strrchr(path, '.');
    if (dot == NULL || strcmp(dot, ".yaml") != 0)
        return catalog_read(path, bytes, length, diags);
    diag_error(diags, path, (struct place){0, 0}, 1, "strings-yaml", NULL, NULL, NULL);
    return NULL;
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
        struct catalog *c = catalog_come_back(path, bytes, length, diags);
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
int strings__import(const struct desk *d, const struct command_words *w)
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
