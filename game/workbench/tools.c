// SPDX-License-Identifier: MIT
//
// tools.c — what the desk cannot do without a platform: screens to measure, pictures for paper.
#include "workbench.h"

#include "fit.h"
#include "memory.h"
#include "terminal.h"

struct workbench {
    struct meeting stage;
    bool opened, failed;
};

struct workbench *workbench_new(void) { return mem_new(1, sizeof(struct workbench)); }

static struct meeting *open_stage(struct workbench *b)
{
    struct meeting_options options = {.width = 800, .height = 600};
    if (!b->opened) {
        b->opened = true;
        b->failed = !meeting_open(&b->stage, &options);
        if (b->failed)
            terminal_words(stderr, b->stage.problem);
    }
    return b->failed ? NULL : &b->stage;
}

void workbench_free(struct workbench *b)
{
    if (b->opened)
        meeting_close(&b->stage);
    mem_free(b);
}

static bool fit(void *self, const char *file, const struct level *level, struct diag_list *diags)
{
    struct meeting *stage = open_stage(self);
    if (stage != NULL)
        fit_check(stage, file, level, diags);
    return stage != NULL;
}

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    struct meeting *stage = open_stage(self);
    return stage != NULL && platform_picture_rgb(stage->platform, name, width, height, rgb);
}

struct desk_tools workbench_tools(struct workbench *b) { return (struct desk_tools){b, fit, picture}; }
