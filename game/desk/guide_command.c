// SPDX-License-Identifier: MIT
//
// guide_command.c — safecircle guide LEVEL… --out FOLDER.
#include "desk_inside.h"

#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "paper.h"
#include "terminal.h"

static bool guide_one(const struct desk *d, const char *file, const char *folder)
{
    struct diag_list *diags = diag_list_new();
    struct file_problem problem = {{0}};
    struct level *level = lint_load(file, diags);
    char *path = level != NULL ? paper_write_guide(level, d->help, d->lang, folder, &problem) : NULL;
    if (level == NULL)
        desk_tell(stdout, d, diags);
    if (level != NULL)
        terminal_say(stdout, d->lang, path != NULL ? T_APP_GUIDE_WRITTEN : T_APP_CANNOT_WRITE,
                     path != NULL ? path : folder, problem.reason);
    bool fine = path != NULL;
    mem_free(path);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

int desk_guide(const struct command_words *w)
{
    struct desk desk;
    bool fine = true;
    if (!desk_open(&desk, w, DESK_HELP))
        return 1;
    for (size_t i = 0; i < w->count; i++) {
        struct file_list files;
        bool found = files_find(w->paths[i], "level.yaml", &files, NULL);
        if (!found || files.count == 0) {
            terminal_say(stderr, desk.lang, T_PRINT_NOTHING, w->paths[i], NULL);
            fine = false;
        }
        for (size_t j = 0; found && j < files.count; j++)
            fine = guide_one(&desk, files.names[j], w->out) && fine;
        if (found)
            file_list_free(&files);
    }
    desk_close(&desk);
    return fine ? 0 : 1;
}
