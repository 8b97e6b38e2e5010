// SPDX-License-Identifier: MIT
//
// folders.c — what lies where: listing, joining, and the program's own folders.
#include "files.h"

#include "memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEPTH_MOST = 8 };

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void add_name(struct file_list *list, char *name) // takes the name
{
    if ((list->count & (list->count - 1)) == 0)
        list->names = mem_resize(list->names, list->count == 0 ? 1 : list->count * 2, sizeof *list->names);
    list->names[list->count++] = name;
}

static void sort_names(struct file_list *list)
{
    if (list->count > 1)
        qsort(list->names, list->count, sizeof *list->names, by_bytes);
}

bool folder_list(const char *path, struct file_list *list, struct file_problem *problem)
{
    *list = (struct file_list){0};
    DIR *folder = opendir(path);
    if (folder == NULL) {
        if (problem != NULL)
            snprintf(problem->reason, sizeof problem->reason, "%s", strerror(errno));
        return false;
    }
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        char *whole = path_join(path, entry->d_name);
        size_t room = strlen(entry->d_name) + 2;
        char *name = mem_new(room, 1);
        snprintf(name, room, "%s%s", entry->d_name, folder_exists(whole) ? "/" : "");
        mem_free(whole);
        add_name(list, name);
    }
    closedir(folder);
    sort_names(list);
    return true;
}

void file_list_free(struct file_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        mem_free(list->names[i]);
    mem_free(list->names);
    *list = (struct file_list){0};
}

static void find_below(const char *path, const char *name, int depth, struct file_list *list)
{
    struct file_list here;
    if (depth > DEPTH_MOST || !folder_list(path, &here, NULL))
        return;
    for (size_t i = 0; i < here.count; i++) {
        size_t length = strlen(here.names[i]);
        bool folder = here.names[i][length - 1] == '/';
        if (folder)
            here.names[i][length - 1] = '\0';
        char *whole = path_join(path, here.names[i]);
        if (folder)
            find_below(whole, name, depth + 1, list);
        else if (strcmp(here.names[i], name) == 0) {
            add_name(list, whole);
            continue;
        }
        mem_free(whole);
    }
    file_list_free(&here);
}

bool files_find(const char *path, const char *name, struct file_list *list, struct file_problem *problem)
{
    *list = (struct file_list){0};
    if (file_exists(path)) {
        add_name(list, mem_copy_text(path));
        return true;
    }
    if (!folder_exists(path)) {
        if (problem != NULL)
            snprintf(problem->reason, sizeof problem->reason, "%s", strerror(ENOENT));
        return false;
    }
    find_below(path, name, 0, list);
    sort_names(list);
    return true;
}

char *path_join(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/')
        length--;
    const char *between = length == 0 || folder[length - 1] == '/' ? "" : "/";
    size_t room = length + strlen(name) + 2;
    char *joined = mem_new(room, 1);
    snprintf(joined, room, "%.*s%s%s", (int)length, folder, between, name);
    return joined;
}

char *path_parent(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *parent = mem_copy_text(path);
    parent[slash == NULL ? 0 : slash == path ? 1 : slash - path] = '\0';
    return parent;
}

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

// The folder the running program lies in; NULL when the system does not tell.
static char *program_folder(void)
{
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    return path_parent(path);
}

char *files_data_folder(struct file_problem *problem)
{
    const char *told = getenv("SAFECIRCLE_DATA");
    if (told != NULL && told[0] != '\0')
        return mem_copy_text(told);
    char *program = program_folder();
    char *data = program != NULL ? path_join(program, "data") : NULL;
    mem_free(program);
    if (data != NULL && folder_exists(data))
        return data;
    if (problem != NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", data != NULL ? data : strerror(ENOENT));
    mem_free(data);
    return NULL;
}

// $variable, else ~/fallback; with `inside` behind it; made when absent.
static char *user_folder(const char *variable, const char *fallback, const char *inside, struct file_problem *problem)
{
    const char *told = getenv(variable), *home = getenv("HOME");
    char *base = told != NULL && told[0] != '\0' ? mem_copy_text(told)
               : path_join(home != NULL ? home : "/tmp", fallback);
    char *folder = inside[0] != '\0' ? path_join(base, inside) : mem_copy_text(base);
    mem_free(base);
    if (folder_make(folder, problem))
        return folder;
    mem_free(folder);
    return NULL;
}

char *files_config_folder(struct file_problem *problem)
{
    return user_folder("XDG_CONFIG_HOME", ".config", "safecircle", problem);
}

char *files_documents_folder(struct file_problem *problem)
{
    return user_folder("XDG_DOCUMENTS_DIR", "", "", problem);
}
