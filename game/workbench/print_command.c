// SPDX-License-Identifier: MIT
//
// print_command.c — safecircle print cards|guide|rules|take-home|slips [LEVEL or PLAN…] --out DIR
#include "workbench.h"

#include "files.h"
#include "lint.h"
#include "memory.h"
#include "paper.h"
#include "stage.h"
#include "terminal.h"
#include "viewers.h"

#include <stdio.h>
#include <string.h>

static bool say(const struct stage *s, char *path, const char *folder, const struct file_problem *problem) // takes the
                                                                                                           // path
{
    bool fine = path != NULL;
    terminal_say(fine ? stdout : stderr, stage_lang(s), fine ? T_APP_GUIDE_WRITTEN : T_APP_CANNOT_WRITE,
                 fine ? path : folder, problem->reason);
    mem_free(path);
    return fine;
}

static void say_about(const struct stage *s, enum text_id id, const char *what)
{
    terminal_say(stderr, stage_lang(s), id, what, NULL);
}

static bool fail_loading(const struct stage *s, const struct diag_list *diags)
{
    for (size_t i = 0; i < diag_count(diags); i++) {
        char *source = file_read(diag_at(diags, i)->file, FILE_TOO_LARGE, NULL, NULL);
        terminal_report(stderr, stage_lang(s), diag_at(diags, i), source);
        mem_free(source);
    }
    return false;
}

static bool level_guide(struct stage *s, const char *file, const char *folder)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(file, diags);
    bool fine = level != NULL ? say(s, stage_print_guide(s, level, folder, &problem), folder, &problem)
                              : fail_loading(s, diags);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

static bool plan_guide(struct stage *s, const char *file, const char *folder)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_load(file, diags);
    char name[120];
    const char *base = path_name(file);
    snprintf(name, sizeof name, "%.*s", (int)(strlen(base) - strlen(".yaml")), base);
    bool fine = plan != NULL ? say(s, stage_print_plan(s, plan, folder, name, &problem), folder, &problem)
                             : fail_loading(s, diags);
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

static bool guide_of(struct stage *s, const char *path, const char *folder)
{
    struct file_list files;
    if (is_plan(path))
        return plan_guide(s, path, folder);
    if (!files_find(path, "level.yaml", &files, NULL) || files.count == 0) {
        say_about(s, T_PRINT_NOTHING, path);
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < files.count; i++)
        fine = level_guide(s, files.names[i], folder) && fine;
    file_list_free(&files);
    return fine;
}

static bool guides(struct stage *s, const struct bench_words *w)
{
    bool fine = true;
    for (size_t i = 1; i < w->count; i++)
        fine = guide_of(s, w->paths[i], w->out) && fine;
    char *all = w->count == 1 ? path_join(s->data, "levels") : NULL; // none named: every level that came with the
                                                                     // program
    fine = (all == NULL || guide_of(s, all, w->out)) && fine;
    mem_free(all);
    return fine;
}

static bool print(struct stage *s, const struct bench_words *w)
{
    struct file_problem problem = {{0}};
    if (strcmp(w->paths[0], "guide") == 0)
        return guides(s, w);
    for (int kind = 0; kind < PRINT_KINDS; kind++)
        if (strcmp(w->paths[0], print_names[kind]) == 0)
            return say(s, stage_print_kind(s, (enum print_kind)kind, w->out, &problem), w->out, &problem);
    say_about(s, T_PRINT_NO_SUCH, w->paths[0]);
    return false;
}

int workbench_print(const struct bench_words *w)
{
    struct stage stage;
    struct stage_options options = {.language = w->language, .width = 800, .height = 600, .commune = w->commune};
    if (w->count == 0 || w->out == NULL)
        return 2;
    if (!stage_open(&stage, &options)) {
        terminal_words(stderr, stage.problem);
        return 1;
    }
    bool fine = print(&stage, w);
    stage_close(&stage);
    return fine ? 0 : 1;
}
