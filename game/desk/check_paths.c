// SPDX-License-Identifier: MIT
//
// check_paths.c — what lies at a path, and what each of it is.
//
// A path is a file, or a folder: then every level.yaml and every drawing below it, and what lies in its folders
// activities/ and plans/.
#include "check_inside.h"

#include "memory.h"
#include "terminal.h"
#include "watch.h"

#include <string.h>

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), least = strlen(end);
    return length > least && strcmp(name + length - least, end) == 0;
}

static bool is_yaml(const char *name) { return ends_with(name, ".yaml"); }

// What a file is, its first word says.
static bool begins_with(const char *path, const char *word, const char *word_vi)
{
    char *bytes = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    bool found = false;
    for (const char *line = bytes; line != NULL && !found; line = strchr(line, '\n')) {
        line += *line == '\n';
        found = strncmp(line, word, strlen(word)) == 0 || strncmp(line, word_vi, strlen(word_vi)) == 0;
    }
    mem_free(bytes);
    return found;
}

static bool check_file(struct checking *c, const char *path)
{
    if (!file_exists(path) || !is_yaml(path) || strcmp(path_name(path), "level.yaml") == 0)
        return false;
    bool plan = begins_with(path, "plan:", "buổi:"), activity = begins_with(path, "activity:", "hoạt động:");
    if (plan)
        check_unit(c, UNIT_PLAN, path, 1);
    else if (activity)
        check_unit(c, UNIT_ACTIVITIES, path, 1);
    return plan || activity;
}

// The small files of a folder of that name: PATH itself, or one inside of it. How many there were.
static size_t check_folder(struct checking *c, const char *path, const char *name)
{
    struct file_list files;
    size_t count = 0;
    bool itself = strcmp(path_name(path), name) == 0;
    char *folder = itself ? mem_copy_text(path) : path_join(path, name);
    if (folder_exists(folder) && folder_list(folder, &files, NULL)) {
        for (size_t i = 0; i < files.count; i++)
            count += is_yaml(files.names[i]);
        for (size_t i = 0; i < files.count && strcmp(name, "plans") == 0; i++) {
            char *file = path_join(folder, files.names[i]);
            if (is_yaml(file))
                check_unit(c, UNIT_PLAN, file, 1);
            mem_free(file);
        }
        if (count > 0 && strcmp(name, "activities") == 0)
            check_unit(c, UNIT_ACTIVITIES, folder, count);
        file_list_free(&files);
    }
    mem_free(folder);
    return count;
}

static bool is_picture(const char *path)
{
    for (size_t i = 0; art_endings[i] != NULL; i++)
        if (ends_with(path, art_endings[i] + 1))
            return true;
    return false;
}

static bool is_table(const char *path) { return strcmp(path_name(path), "parts.txt") == 0; }

// A file of a picture in parts ("far@1080.webp"): its table is looked at, and each file with it.
static bool is_part(const char *path) { return strchr(path_name(path), '@') != NULL && ends_with(path, ".webp"); }

// Pictures that lie there, used by a level or not: one kind after the other, the tables at last.
static void check_pictures(struct checking *c, const struct file_list *files)
{
    for (size_t kind = 0; art_endings[kind] != NULL; kind++)
        for (size_t i = 0; i < files->count; i++)
            if (ends_with(files->names[i], art_endings[kind] + 1) && !is_part(files->names[i]))
                check_unit(c, UNIT_PICTURE, files->names[i], 1);
    for (size_t i = 0; i < files->count; i++)
        if (is_table(files->names[i]))
            check_unit(c, UNIT_PARTS, files->names[i], 1);
}

static bool stopped(const struct checking *c) { return c->watch != NULL && watch_ended(c->watch); }

static bool is_level(const char *path) { return strcmp(path_name(path), "level.yaml") == 0; }

// Of a folder, what is called so; one file is taken for a level whatever its name.
static void check_levels(struct checking *c, const struct file_list *files, bool one)
{
    size_t so_far = 0, all = 0;
    for (size_t i = 0; i < files->count; i++)
        all += one || is_level(files->names[i]);
    for (size_t i = 0; i < files->count && !stopped(c); i++)
        if (one || is_level(files->names[i])) {
            char *beside = one && check_is_translation(files->names[i]) ? path_parent(files->names[i]) : NULL;
            check_unit(c, UNIT_LEVEL, beside == NULL ? files->names[i] : beside[0] != '\0' ? beside : ".", 1);
            mem_free(beside);
            check_tell_progress(c, ++so_far, all);
        }
}

// The program's own words in languages of one's own.
static void check_words(struct checking *c, const char *path)
{
    struct diag_list *diags = diag_list_new();
    size_t languages = check_languages(c->desk, path, diags);
    diag_sort(diags);
    check_tell(c, diags, languages);
    diag_list_free(diags);
}

bool check_path(struct checking *c, const char *path)
{
    struct file_list files = {0}; // all there are, in one walk
    size_t before = c->files;
    if (check_file(c, path))
        return true;
    check_folder(c, path, "activities");
    check_folder(c, path, "plans");
    check_words(c, path);
    bool one = file_exists(path), picture = is_picture(path) || (one && is_table(path));
    files_find(path, "*", &files, NULL);
    check_pictures(c, &files);
    struct diag_list *names = diag_list_new();
    size_t strangers = picture ? 0 : check_names(&files, names);
    bool itself = one && strangers > 0 && diag_errors(names) > 0; // level.yaml.txt: as what it should be it is not read
    if (!picture && !itself)
        check_levels(c, &files, one);
    char *beside = one && is_level(path) ? path_parent(path) : NULL;
    strangers += beside != NULL ? desk_names(beside[0] != '\0' ? beside : ".", names) : 0;
    mem_free(beside);
    diag_sort(names);
    check_tell(c, names, strangers);
    diag_list_free(names);
    file_list_free(&files);
    if (picture || c->files > before)
        return true;
    terminal_say(stderr, c->desk->lang, T_APP_CHECK_NONE, path, NULL);
    return false;
}
