// SPDX-License-Identifier: MIT
//
// art.c — the drawings of assets/art as files.
#include "art.h"

#include "files.h"
#include "memory.h"
#include "svg.h"

#include <stdio.h>
#include <string.h>

char *art_path(const char *folder, const char *name)
{
    char file[ART_NAME_MOST + 8];
    snprintf(file, sizeof file, "%.*s.svg", ART_NAME_MOST, name);
    return path_join(folder, file);
}

bool art_exists(const char *folder, const char *name)
{
    char *path = art_path(folder, name);
    bool there = strlen(name) <= ART_NAME_MOST && file_exists(path);
    mem_free(path);
    return there;
}

bool art_check(const char *path, struct diag_list *diags, double *width, double *height)
{
    struct svg svg;
    struct file_problem problem = {{0}};
    size_t length = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, &problem);
    if (bytes == NULL) {
        diag_unreadable(diags, path, problem.reason);
        return false;
    }
    bool fine = svg_read(&svg, path, bytes, length, diags);
    *width = svg.width;
    *height = svg.height;
    svg_free(&svg);
    mem_free(bytes);
    return fine;
}
