// SPDX-License-Identifier: MIT
//
// beside.c — a new paper lies beside an older one that a person may have written into.
#include "files_inside.h"

#include "memory.h"
#include "text.h"

#include <errno.h>
#include <string.h>

static bool holds(const char *path, const char *bytes, size_t length)
{
    size_t there = 0;
    char *old = file_read(path, FILE_TOO_LARGE, &there, NULL);
    bool same = old != NULL && there == length && memcmp(old, bytes, length) == 0;
    mem_free(old);
    return same;
}

// "guide.vi.html", then "guide-2.vi.html"…
static char *numbered(const char *folder, const char *name, int number)
{
    struct text text = {0};
    size_t stem = strcspn(name, ".");
    text_add_bytes(&text, name, stem);
    if (number > 1)
        text_addf(&text, "-%d", number);
    text_add(&text, name + stem);
    char *path = path_join(folder, text.bytes);
    text_free(&text);
    return path;
}

char *file_write_beside(const char *folder, const char *name, const char *bytes, size_t length,
                        struct file_problem *problem)
{
    enum { NUMBERS_MOST = 10000 };
    if (!folder_make(folder, problem))
        return NULL;
    for (int number = 1; number < NUMBERS_MOST; number++) {
        char *path = numbered(folder, name, number);
        if (!file_exists(path) ? file_write(path, bytes, length, problem) : holds(path, bytes, length))
            return path;
        bool taken = file_exists(path);
        mem_free(path);
        if (!taken) // it could not be written: no other name would be better
            return NULL;
    }
    files__fail_system(problem, EEXIST);
    return NULL;
}
