// SPDX-License-Identifier: MIT
//
// check_pictures.c — an author's drawing: can it be drawn, and has it the shape of its folder?
#include "desk_inside.h"

#include "art.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

struct shape {
    const char *folder;
    int width, height;
};

// As in assets/art/README.md: screens are filled by places, faces are laid over figures.
static const struct shape shapes[] = {
    {"places", 1600, 900}, {"pictures", 1600, 900}, {"figures", 400, 640},
    {"faces", 400, 640},   {"animals", 200, 200},   {"icons", 200, 200},
};

static void check_shape(const char *path, double width, double height, struct diag_list *diags)
{
    char *folder = path_parent(path);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        double part = width * shapes[i].height / (height * shapes[i].width);
        if (strcmp(path_name(folder), shapes[i].folder) != 0 || (part > 0.99 && part < 1.01))
            continue;
        char is[40], should[40];
        snprintf(is, sizeof is, "%.0f×%.0f", width, height);
        snprintf(should, sizeof should, "%d×%d", shapes[i].width, shapes[i].height);
        const char *arguments[DIAG_ARGUMENTS] = {is, should, shapes[i].folder};
        diag_add(diags, DIAG_WARNING, "picture-ratio", path, (struct place){1, 1}, 1, arguments);
    }
    mem_free(folder);
}

void check_picture(const char *path, struct diag_list *diags)
{
    double width = 0, height = 0;
    art_check(path, diags, &width, &height);
    if (width > 0 && height > 0)
        check_shape(path, width, height, diags);
}
