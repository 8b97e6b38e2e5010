// SPDX-License-Identifier: MIT
//
// tools.c — what the desk cannot do without a platform: screens to measure, pictures for paper.
#include "workbench.h"

#include "fit.h"
#include "memory.h"
#include "terminal.h"

struct workbench {
    struct meeting *meeting;
    struct fitting *fitting; // NULL until a level is looked at
    bool failed;
};

struct workbench *workbench_new(void) { return mem_new(1, sizeof(struct workbench)); }

static struct meeting *open_meeting(struct workbench *b)
{
    struct meeting_options options = {.width = 800, .height = 600};
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

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    struct meeting *meeting = open_meeting(self);
    return meeting != NULL && platform_picture_rgb(meeting_platform(meeting), name, width, height, rgb);
}

struct desk_tools workbench_tools(struct workbench *b) { return (struct desk_tools){b, fit, picture}; }
