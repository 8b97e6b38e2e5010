// SPDX-License-Identifier: MIT
//
// tools.c — what the desk cannot do without a platform: screens to measure, pictures for paper. Pictures need no
// meeting: its words, its levels and its shelf are not read for them.
#include "workbench.h"

#include "files.h"
#include "fit.h"
#include "memory.h"
#include "terminal.h"

struct workbench {
    struct meeting *meeting;
    struct platform *drawing; // without a display; NULL until a picture is asked for
    struct fitting *fitting;  // NULL until a level is looked at
    bool failed;
};

struct workbench *workbench_new(void) { return mem_new(1, sizeof(struct workbench)); }

static struct meeting *open_meeting(struct workbench *b)
{
    struct meeting_options options = {.at_rest = true, .width = 800, .height = 600};
    struct meeting_problem problem;
    if (b->meeting == NULL && !b->failed) {
        b->meeting = meeting_open(&options, &problem);
        b->failed = b->meeting == NULL;
        if (b->failed)
            terminal_words(stderr, problem.sentence);
    }
    return b->meeting;
}

void workbench_free(struct workbench *b)
{
    fitting_free(b->fitting);
    meeting_close(b->meeting);
    if (b->drawing != NULL)
        platform_close(b->drawing);
    mem_free(b);
}

static bool fit(void *self, const char *file, const struct level *level, struct diag_list *diags)
{
    struct workbench *b = self;
    if (open_meeting(b) == NULL)
        return false;
    if (b->fitting == NULL)
        b->fitting = fitting_new(b->meeting);
    fit_check(b->fitting, file, level, diags);
    return true;
}

static struct platform *open_drawing(struct workbench *b)
{
    struct platform_problem problem;
    char *data = b->drawing == NULL && !b->failed ? files_data_folder(NULL) : NULL;
    if (data != NULL) {
        b->drawing = platform_open(&(struct platform_options){.data_folder = data}, &problem);
        b->failed = b->drawing == NULL;
        if (b->failed)
            terminal_words(stderr, problem.reason);
    }
    mem_free(data);
    return b->drawing;
}

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    struct platform *platform = open_drawing(self);
    return platform != NULL && platform_picture_rgb(platform, name, width, height, rgb);
}

static bool drawn(void *self, const char *path)
{
    enum { SIDE = 32 };
    unsigned char rgb[SIDE * SIDE * 3];
    size_t length = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, NULL);
    bool fine = bytes != NULL && platform_draw_picture(bytes, length, SIDE, SIDE, rgb);
    (void)self;
    mem_free(bytes);
    return fine;
}

struct desk_tools workbench_tools(struct workbench *b) { return (struct desk_tools){b, fit, picture, drawn}; }
