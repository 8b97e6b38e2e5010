// SPDX-License-Identifier: MIT
//
// print_command.c — safecircle print cards|guide|rules|take-home|slips|phones [LEVEL or PLAN…] --out DIR
#include "desk_inside.h"

#include "lint.h"
#include "memory.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

static void say_about(const struct desk *d, enum text_id id, const char *what)
{
    terminal_say(stderr, d->lang, id, what, NULL);
}

static bool fail_loading(const struct desk *d, const struct diag_list *diags)
{
    desk_tell(stderr, d, diags);
    return false;
}

// `self`: the folder it is written to.
static bool level_guide(void *self, const struct desk *d, const char *file)
{
    const char *folder = *(const char **)self;
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(file, diags);
    bool fine = level != NULL
                    ? desk_written(d, office_print_guide(&d->office, level, folder, &problem), folder, &problem)
                    : fail_loading(d, diags);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

static bool plan_guide(const struct desk *d, const char *file, const char *folder)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_load(file, diags);
    char name[120];
    const char *base = path_name(file);
    snprintf(name, sizeof name, "%.*s", (int)(strlen(base) - strlen(".yaml")), base);
    bool fine = plan != NULL
                    ? desk_written(d, office_print_plan(&d->office, plan, folder, name, &problem), folder, &problem)
                    : fail_loading(d, diags);
    mem_free(plan);
    diag_list_free(diags);
    return fine;
}

static bool is_plan(const char *path)
{
    size_t length = strlen(path);
    return file_exists(path) && length > 5 && strcmp(path + length - 5, ".yaml") == 0 &&
           strcmp(path_name(path), "level.yaml") != 0;
}

static bool guide_of(const struct desk *d, char *path, const char *folder)
{
    return is_plan(path) ? plan_guide(d, path, folder) : desk_each_level(d, &path, 1, level_guide, &folder);
}

static bool guides(const struct desk *d, const struct command_words *w)
{
    bool fine = true;
    for (size_t i = 1; i < w->count; i++)
        fine = guide_of(d, w->paths[i], w->out) && fine;
    // None named: every level that came with the program.
    char *all = w->count == 1 ? path_join(d->data, "levels") : NULL;
    fine = (all == NULL || guide_of(d, all, w->out)) && fine;
    mem_free(all);
    return fine;
}

static bool print(const struct desk *d, const struct command_words *w)
{
    struct file_problem problem = {{0}};
    for (int kind = 0; kind < PRINT_KINDS; kind++)
        if (strcmp(w->paths[0], print_names[kind]) == 0)
            return desk_written(d, office_print_kind(&d->office, (enum print_kind)kind, w->out, &problem), w->out,
                                &problem);
    return guides(d, w);
}

int desk_print(const struct command_words *w)
{
    struct desk desk;
    bool guide = strcmp(w->paths[0], "guide") == 0, known = guide;
    if (!desk_open(&desk, w, guide ? DESK_HELP | DESK_LEVELS : DESK_HELP)) // cards know no level
        return 1;
    for (int kind = 0; kind < PRINT_KINDS; kind++)
        known = known || strcmp(w->paths[0], print_names[kind]) == 0;
    bool too_many = known && !guide && w->count > 1, fine = known && !too_many && print(&desk, w);
    if (too_many)
        terminal_say(stderr, desk.lang, T_LINE_TOO_MANY, "print", w->paths[1]);
    else if (!known)
        say_about(&desk, T_PRINT_NO_SUCH, w->paths[0]);
    desk_close(&desk);
    return fine ? 0 : known && !too_many ? 1 : 2;
}
