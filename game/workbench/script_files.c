// SPDX-License-Identifier: MIT
//
// script_files.c — files of a play script's own.
#include "script_files.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { BYTES_MAX = 32 * 1024 * 1024 };

char *script_file(const char *play, const char *ending)
{
    struct file_problem problem = {{0}};
    char *data = files_data_folder(&problem), *folder = data != NULL ? path_parent(data) : mem_copy_text("."),
         name[160];
    snprintf(name, sizeof name, "%s.%s", path_name(play), ending);
    char *path = path_join(folder, name);
    mem_free(folder);
    mem_free(data);
    return path;
}

void script_remove_records(const char *path)
{
    static const char *const parts[] = {"", "-wal", "-mark", "-phones"};
    char file[600];
    for (size_t i = 0; path != NULL && i < sizeof parts / sizeof *parts; i++) {
        snprintf(file, sizeof file, "%s%s", path, parts[i]);
        remove(file);
    }
}

bool script_keep(const char *path, const struct text *words, struct file_problem *problem)
{
    FILE *file = file_open(path, true, problem);
    if (file == NULL)
        return false;
    fwrite(text_bytes(words), 1, words->length, file); // file_close tells
    return file_close(file, problem);
}

static bool is_folder(const char *name) { return name[strlen(name) - 1] == '/'; }

void script_remove_folder(const char *path)
{
    struct file_list files;
    if (path == NULL || !folder_exists(path) || !folder_list(path, &files, NULL))
        return;
    for (size_t i = 0; i < files.count; i++) {
        char *inside = path_join(path, files.names[i]);
        if (is_folder(files.names[i])) {
            inside[strlen(inside) - 1] = '\0';
            script_remove_folder(inside);
        } else {
            remove(inside);
        }
        mem_free(inside);
    }
    file_list_free(&files);
    remove(path);
}

static bool copy_file(const char *from, const char *to)
{
    size_t length = 0;
    char *bytes = file_read(from, BYTES_MAX, &length, NULL);
    bool fine = bytes != NULL && file_write(to, bytes, length, NULL);
    mem_free(bytes);
    return fine;
}

bool script_copy_folder(const char *from, const char *to)
{
    struct file_list files;
    bool fine = folder_exists(from) && folder_make(to, NULL) && folder_list(from, &files, NULL);
    if (!fine)
        return false;
    for (size_t i = 0; i < files.count; i++) {
        char *inside = path_join(from, files.names[i]), *copy = path_join(to, files.names[i]);
        bool folder = is_folder(files.names[i]);
        if (folder)
            inside[strlen(inside) - 1] = copy[strlen(copy) - 1] = '\0';
        fine = (folder ? script_copy_folder(inside, copy) : copy_file(inside, copy)) && fine;
        mem_free(copy);
        mem_free(inside);
    }
    file_list_free(&files);
    return fine;
}

static bool holds(const char *path, const char *words)
{
    size_t length = 0;
    char *bytes = file_read(path, BYTES_MAX, &length, NULL);
    bool found = bytes != NULL && (strstr(path_name(path), words) != NULL || strstr(bytes, words) != NULL);
    mem_free(bytes);
    return found;
}

bool script_has_written(const char *folder, const char *words)
{
    struct file_list files;
    bool found = false;
    if (!folder_exists(folder) || !folder_list(folder, &files, NULL))
        return false;
    for (size_t i = 0; i < files.count && !found; i++) {
        char *inside = path_join(folder, files.names[i]);
        if (is_folder(files.names[i]))
            inside[strlen(inside) - 1] = '\0';
        found = is_folder(files.names[i]) ? script_has_written(inside, words) : holds(inside, words);
        mem_free(inside);
    }
    file_list_free(&files);
    return found;
}
