// SPDX-License-Identifier: MIT
//
// stamp.c — has anything changed? Names, times and sizes of files as one number.
#include "files_inside.h"

#include "hash.h"
#include "memory.h"

#include <string.h>
#include <sys/stat.h>

uint64_t file_stamp(uint64_t sum, const char *path)
{
    struct stat about;
    bool there = stat(path, &about) == 0;
    sum = hash_number(sum, there ? (uint64_t)about.st_mtim.tv_sec * 1000000000 + (uint64_t)about.st_mtim.tv_nsec : 0);
    return hash_number(sum, there && S_ISREG(about.st_mode) ? (uint64_t)about.st_size : UINT64_MAX);
}

static uint64_t add_file(uint64_t sum, const char *path) { return file_stamp(hash_text(sum, path), path); }

static uint64_t add_folder(uint64_t sum, const char *path, int deeper)
{
    struct file_list list;
    if (!folder_list(path, &list, NULL))
        return add_file(sum, path);
    for (size_t i = 0; i < list.count; i++) {
        char *name = list.names[i], *below = path_join(path, name);
        size_t length = strlen(below);
        bool folder = below[length - 1] == '/';
        if (folder)
            below[length - 1] = '\0';
        if (name[0] != '.' && (!folder || deeper == 0))
            sum = add_file(sum, below);
        else if (name[0] != '.')
            sum = add_folder(sum, below, deeper - 1);
        mem_free(below);
    }
    file_list_free(&list);
    return sum;
}

uint64_t files_stamp(uint64_t sum, const char *path, bool deep)
{
    return folder_exists(path) ? add_folder(sum, path, deep ? FILES_DEEPEST : 0) : add_file(sum, path);
}
