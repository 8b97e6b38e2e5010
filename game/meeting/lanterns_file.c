// SPDX-License-Identifier: MIT
//
// lanterns_file.c — where the lanterns of children who sign in lie.
#include "lanterns_file.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

static char *path_of(struct file_problem *problem)
{
    char *folder = files_config_folder(problem), *path = folder != NULL ? path_join(folder, "lanterns.txt") : NULL;
    mem_free(folder);
    return path;
}

bool lanterns_load(struct lanterns *l, struct file_problem *problem)
{
    struct file_problem why = {{0}};
    size_t length = 0;
    char *path = path_of(&why), *bytes = path != NULL ? file_read(path, LANTERNS_BYTES_MOST, &length, &why) : NULL;
    bool none = bytes == NULL && strcmp(why.reason, "reason-not-there") == 0;
    bool whole = none || (bytes != NULL && lanterns_read(l, bytes, length));
    if (none)
        lanterns_forget(l);
    snprintf(problem->reason, sizeof problem->reason, "%s", whole ? "" : bytes != NULL ? "reason-damaged" : why.reason);
    mem_free(bytes);
    mem_free(path);
    return whole;
}

bool lanterns_save(const struct lanterns *l, struct file_problem *problem)
{
    char *path = path_of(problem), *words = lanterns_words(l);
    bool fine = path != NULL && file_write(path, words, strlen(words), problem);
    mem_free(words);
    mem_free(path);
    return fine;
}

bool lanterns_remove(struct file_problem *problem)
{
    char *path = path_of(problem);
    bool fine = path != NULL && file_remove(path, problem);
    mem_free(path);
    return fine;
}
