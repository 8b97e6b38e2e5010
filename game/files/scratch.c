// SPDX-License-Identifier: MIT
//
// scratch.c — a folder for what is looked at once and thrown away: our own, seen by nobody else.
#define _XOPEN_SOURCE 700 // mkdtemp
#include "files_inside.h"

#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *scratch_place(void)
{
    const char *place = getenv("TMPDIR");
    return place != NULL && place[0] == '/' ? place : "/tmp";
}

char *scratch_make(struct file_problem *problem)
{
    char *folder = path_join(scratch_place(), "safecircle-XXXXXX");
    if (mkdtemp(folder) != NULL) // 0700
        return folder;
    files__fail_system(problem, errno);
    mem_free(folder);
    return NULL;
}

// A link is taken away and never followed.
static void remove_all(const char *path)
{
    struct stat what;
    if (lstat(path, &what) != 0)
        return;
    struct file_list list = {0};
    if (S_ISDIR(what.st_mode) && folder_list(path, &list, NULL)) {
        for (size_t i = 0; i < list.count; i++) {
            list.names[i][strcspn(list.names[i], "/")] = '\0';
            char *below = path_join(path, list.names[i]);
            remove_all(below);
            mem_free(below);
        }
        file_list_free(&list);
        rmdir(path);
    } else {
        unlink(path);
    }
}

void scratch_end(char *folder)
{
    if (folder != NULL)
        remove_all(folder);
    mem_free(folder);
}
