// SPDX-License-Identifier: MIT
//
// guide_command.c — safecircle guide LEVEL… --out FOLDER.
#include "desk_inside.h"

#include "lint.h"
#include "loader.h"
#include "paper.h"

// `self`: the folder it is written to.
static bool guide_one(void *self, const struct desk *d, const char *file)
{
    const char *folder = *(const char **)self;
    struct diag_list *diags = diag_list_new();
    struct file_problem problem = {{0}};
    struct level *level = lint_load(file, diags);
    char *path = level != NULL ? paper_write_guide(level, d->help, d->lang, folder, &problem) : NULL;
    if (level == NULL)
        desk_tell(stdout, d, diags);
    bool fine = level != NULL && desk_written(d, path, folder, &problem);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

int desk_guide(const struct command_words *w)
{
    struct desk desk;
    const char *folder = w->out;
    if (!desk_open(&desk, w, DESK_HELP))
        return 1;
    bool fine = desk_each_level(&desk, w->paths, w->count, guide_one, &folder);
    desk_close(&desk);
    return fine ? 0 : 1;
}
