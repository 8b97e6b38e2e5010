// SPDX-License-Identifier: MIT
//
// folders.c — what lies where: listing, joining, and the program's own folders.
#define _DEFAULT_SOURCE // realpath, and what kind an entry of a folder is
#include "files_inside.h"

#include "memory.h"
#include "text.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

// Most file systems say what an entry is; of the others, and of links, the file is asked.
static bool is_folder(const char *path, const struct dirent *entry)
{
    if (entry->d_type == DT_DIR || entry->d_type == DT_REG)
        return entry->d_type == DT_DIR;
    char *whole = path_join(path, entry->d_name);
    bool folder = folder_exists(whole);
    mem_free(whole);
    return folder;
}

bool folder_list(const char *path, struct file_list *list, struct file_problem *problem)
{
    *list = (struct file_list){0};
    DIR *folder = opendir(path);
    if (folder == NULL)
        return files__fail_system(problem, errno);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        size_t length = strlen(entry->d_name);
        char *name = mem_new(length + 2, 1);
        memcpy(name, entry->d_name, length);
        name[length] = is_folder(path, entry) ? '/' : '\0';
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

// The folders we are inside of: one that is met again in them is a link in a circle.
struct trail {
    const struct trail *above;
    dev_t device;
    ino_t number;
    int depth;
};

static bool step_into(const char *path, const struct trail *above, struct trail *here)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return false;
    *here = (struct trail){above, about.st_dev, about.st_ino, above != NULL ? above->depth + 1 : 0};
    for (; above != NULL; above = above->above)
        if (above->device == here->device && above->number == here->number)
            return false;
    return here->depth <= DEPTH_MOST;
}

// "*.svg" is every name that ends so.
static bool fits(const char *found, const char *name)
{
    size_t length = strlen(found), end = strlen(name);
    if (name[0] != '*')
        return strcmp(found, name) == 0;
    return length + 1 > end && strcmp(found + length + 1 - end, name + 1) == 0;
}

static void find_below(const char *path, const char *name, const struct trail *above, struct file_list *list)
{
    struct file_list names;
    struct trail here;
    if (!step_into(path, above, &here) || !folder_list(path, &names, NULL))
        return;
    for (size_t i = 0; i < names.count; i++) {
        char *found = names.names[i], *whole = path_join(path, found);
        size_t length = strlen(whole);
        if (whole[length - 1] == '/') {
            whole[length - 1] = '\0';
            find_below(whole, name, &here, list);
        } else if (fits(found, name)) {
            add_name(list, mem_copy_text(whole));
        }
        mem_free(whole);
    }
    file_list_free(&names);
}

bool files_find(const char *path, const char *name, struct file_list *list, struct file_problem *problem)
{
    *list = (struct file_list){0};
    if (file_exists(path)) {
        add_name(list, mem_copy_text(path));
        return true;
    }
    if (!folder_exists(path))
        return files__fail_system(problem, ENOENT);
    find_below(path, name, NULL, list);
    sort_names(list);
    return true;
}

char *path_join(const char *folder, const char *name)
{
    struct text joined = {0};
    text_add(&joined, folder);
    while (joined.length > 1 && joined.bytes[joined.length - 1] == '/')
        joined.bytes[--joined.length] = '\0';
    if (folder[0] != '\0')
        name += strspn(name, "/");
    if (joined.length > 0 && joined.bytes[joined.length - 1] != '/' && name[0] != '\0')
        text_add(&joined, "/");
    text_add(&joined, name);
    return joined.bytes;
}

char *path_whole(const char *path)
{
    char *folder = path_parent(path), *real = realpath(folder[0] != '\0' ? folder : ".", NULL);
    char *whole = real != NULL && path[0] != '\0' ? path_join(real, path_name(path)) : mem_copy_text(path);
    free(real);
    mem_free(folder);
    return whole;
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

// The running program; NULL when the system does not tell.
static char *program_path(void)
{
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    return mem_copy_text(path);
}

// What the shell would start when it is asked for `name`, links followed; NULL: nothing. Free with free().
static char *on_path(const char *name)
{
    const char *folders = getenv("PATH");
    char *found = NULL;
    while (folders != NULL && *folders != '\0' && found == NULL) {
        size_t length = strcspn(folders, ":");
        struct text path = {0};
        text_add_bytes(&path, folders, length);
        text_addf(&path, "/%s", name);
        if (length > 0 && access(path.bytes, X_OK) == 0)
            found = realpath(path.bytes, NULL);
        text_free(&path);
        folders += length + (folders[length] == ':');
    }
    return found;
}

char *files_program(void)
{
    static const char name[] = "safecircle";
    char *path = program_path(), *found = on_path(name);
    bool same = path == NULL || (found != NULL && strcmp(found, path) == 0);
    free(found);
    if (!same)
        return path;
    mem_free(path);
    return mem_copy_text(name);
}

// The folder the running program lies in; NULL when the system does not tell.
static char *program_folder(void)
{
    char *path = program_path(), *folder = path != NULL ? path_parent(path) : NULL;
    mem_free(path);
    return folder;
}

// Takes the path: it is returned, or told and freed when no folder is there.
static char *only_a_folder(char *path, struct file_problem *problem)
{
    if (folder_exists(path))
        return path;
    files__fail(problem, path);
    mem_free(path);
    return NULL;
}

char *files_data_folder(struct file_problem *problem)
{
    const char *told = getenv("SAFECIRCLE_DATA");
    if (told != NULL && told[0] != '\0')
        return only_a_folder(mem_copy_text(told), problem);
    char *program = program_folder();
    if (program == NULL) {
        files__fail_system(problem, ENOENT);
        return NULL;
    }
    char *data = path_join(program, "data");
    mem_free(program);
    return only_a_folder(data, problem);
}

// What the system tells in a variable; NULL unless it is a whole path (XDG Base Directory Specification 0.8).
static const char *told_folder(const char *variable)
{
    const char *told = getenv(variable);
    return told != NULL && told[0] == '/' ? told : NULL;
}

// The folder a variable names, else one below the home; NULL and a problem when that is nowhere of our own. Owned.
static char *base_folder(const char *variable, const char *below, struct file_problem *problem)
{
    const char *told = told_folder(variable), *home = told_folder("HOME");
    if (told == NULL && home == NULL) {
        files__fail(problem, REASON_NO_HOME);
        return NULL;
    }
    if (!files__is_home(told != NULL ? told : home, problem))
        return NULL;
    return path_join(told != NULL ? told : home, told != NULL ? "" : below);
}

char *files_config_place(struct file_problem *problem)
{
    char *base = base_folder("XDG_CONFIG_HOME", ".config", problem);
    char *folder = base != NULL ? path_join(base, "safecircle") : NULL;
    mem_free(base);
    return folder;
}

char *files_config_folder(struct file_problem *problem)
{
    char *folder = files_config_place(problem);
    if (folder != NULL && folder_make_private(folder, problem))
        return folder;
    mem_free(folder);
    return NULL;
}
