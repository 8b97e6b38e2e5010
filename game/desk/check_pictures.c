// SPDX-License-Identifier: MIT
//
// check_pictures.c — an author's picture: can it be drawn, and has it the shape of its folder?
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
    {"places", 1920, 1080}, {"pictures", 1920, 1080}, {"figures", 600, 960}, {"faces", 600, 960},
    {"animals", 400, 400},  {"icons", 400, 400},      {"things", 600, 960},
};

static void check_shape(const char *path, double width, double height, struct diag_list *diags)
{
    size_t length = strlen(path);
    bool drawing = length > 4 && strcmp(path + length - 4, ".svg") == 0;
    char *folder = path_parent(path);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        double part = width * shapes[i].height / (height * shapes[i].width);
        if (strcmp(path_name(folder), shapes[i].folder) != 0 || (part > 0.99 && part < 1.01))
            continue;
        char is[40], should[40];
        snprintf(is, sizeof is, "%.0f×%.0f", width, height);
        snprintf(should, sizeof should, "%d×%d", shapes[i].width, shapes[i].height);
        const char *arguments[DIAG_ARGUMENTS] = {is, should, shapes[i].folder};
        struct place place = drawing ? (struct place){1, 1} : (struct place){0, 0}; // of pixels no line can be shown
        diag_add(diags, DIAG_WARNING, "picture-ratio", path, place, 1, arguments);
    }
    mem_free(folder);
}

// A file may say all that is right in its first bytes and be broken behind them: that shows when it is drawn.
static void check_drawn(const struct desk_tools *tools, const char *path, struct diag_list *diags)
{
    if (tools != NULL && !tools->drawn(tools->self, path))
        diag_error(diags, path, (struct place){0, 0}, 1, "picture-damaged", NULL, NULL, NULL);
}

void check_picture(const struct desk_tools *tools, const char *path, struct diag_list *diags)
{
    double width = 0, height = 0;
    if (art_check(path, diags, &width, &height) && diag_errors(diags) == 0)
        check_drawn(tools, path, diags);
    if (width > 0 && height > 0)
        check_shape(path, width, height, diags);
}
