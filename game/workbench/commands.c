// SPDX-License-Identifier: MIT
//
// commands.c — manual, guide, script: the authors' commands.
#include "check_command.h"

#include "files.h"
#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "paper.h"
#include "script.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

bool stage_open_words(struct stage *stage, const struct bench_words *w)
{
    struct stage_options options = {.language = w->language, .width = 800, .height = 600, .commune = w->commune};
    bool open = stage_open(stage, &options);
    if (open && w->commune != NULL && addresses_find(stage->addresses, w->commune) == NULL)
        terminal_say(stderr, stage_lang(stage), T_ADDRESS_NO_SUCH_COMMUNE, w->commune, NULL);
    if (open)
        return true;
    terminal_words(stderr, stage->problem);
    return false;
}

void workbench_say(const char *language, int id, const char *path, const char *reason)
{
    struct stage stage;
    struct stage_options options = {.language = language, .width = 320, .height = 240, .fake_measure = true};
    if (stage_open(&stage, &options))
        terminal_say(stderr, stage_lang(&stage), (enum text_id)id, path, reason);
    else
        terminal_words(stderr, stage.problem);
    stage_close(&stage);
}

int workbench_manual(const struct bench_words *w)
{
    struct stage stage;
    if (!stage_open_words(&stage, w))
        return 2;
    char *manual = w->schema ? level_json_schema() : level_manual(stage_lang(&stage));
    terminal_text(stdout, manual);
    mem_free(manual);
    stage_close(&stage);
    return 0;
}

static bool guide_one(struct stage *stage, const char *file, const char *folder)
{
    struct diag_list *diags = diag_list_new();
    struct file_problem problem = {{0}};
    struct level *level = lint_load(file, diags);
    char *path = level != NULL ? paper_write_guide(level, stage->help, stage_lang(stage), folder, &problem) : NULL;
    for (size_t i = 0; level == NULL && i < diag_count(diags); i++)
        check_print_report(stage_lang(stage), diag_at(diags, i));
    if (level != NULL)
        terminal_say(stdout, stage_lang(stage), path != NULL ? T_APP_GUIDE_WRITTEN : T_APP_CANNOT_WRITE,
                     path != NULL ? path : folder, problem.reason);
    bool fine = path != NULL;
    mem_free(path);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

int workbench_guide(const struct bench_words *w)
{
    struct stage stage;
    bool fine = true;
    if (w->count == 0 || w->out == NULL || !stage_open_words(&stage, w))
        return 2;
    for (size_t i = 0; i < w->count; i++) {
        struct file_list files;
        bool found = files_find(w->paths[i], "level.yaml", &files, NULL);
        if (!found || files.count == 0) {
            terminal_say(stderr, stage_lang(&stage), T_PRINT_NOTHING, w->paths[i], NULL);
            fine = false;
        }
        for (size_t j = 0; found && j < files.count; j++)
            fine = guide_one(&stage, files.names[j], w->out) && fine;
        if (found)
            file_list_free(&files);
    }
    stage_close(&stage);
    return fine ? 0 : 1;
}

int workbench_script(const struct bench_words *w)
{
    struct script_options options = {.shots = w->list ? NULL : w->out,
                                     .lists = w->list ? w->out : NULL,
                                     .language = w->language,
                                     .width = w->width,
                                     .height = w->height,
                                     .coverage = w->coverage};
    bool fine = w->count > 0;
    for (size_t i = 0; i < w->count; i++) {
        size_t lines = 0;
        bool played = script_play(w->paths[i], &options, &lines);
        struct text line = {0};
        text_addf(&line, "%s %s (%zu)", played ? "ok" : "FAILED", w->paths[i], lines);
        terminal_words(stdout, text_bytes(&line));
        text_free(&line);
        fine = fine && played;
    }
    return w->count == 0 ? 2 : fine ? 0 : 1;
}
