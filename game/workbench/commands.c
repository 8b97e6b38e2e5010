// SPDX-License-Identifier: MIT
//
// commands.c — check, manual, guide, script: the authors' commands.
#include "workbench.h"

#include "files.h"
#include "fit.h"
#include "loader.h"
#include "memory.h"
#include "paper.h"
#include "script.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

// What every command needs to speak; the levels it looks at come from its words.
static bool open_words(struct stage *stage, const struct bench_words *w)
{
    struct stage_options options = {.language = w->language, .width = 800, .height = 600, .commune = w->commune};
    bool open = stage_open(stage, &options);
    if (open && w->commune != NULL && addresses_find(stage->addresses, w->commune) == NULL) {
        char sentence[300];
        fprintf(stderr, "%s\n", text_fill(stage_lang(stage), T_ADDRESS_NO_SUCH_COMMUNE, sentence, sizeof sentence, &w->commune, 1));
    }
    if (open)
        return true;
    fprintf(stderr, "%s\n", stage->problem);
    return false;
}

struct counted { size_t levels, errors, warnings; bool first; };

static void print_json_text(const char *words)
{
    putchar('"');
    for (const unsigned char *c = (const unsigned char *)words; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\')
            printf("\\%c", *c);
        else if (*c < 0x20)
            printf("\\u%04x", *c);
        else
            putchar(*c);
    }
    putchar('"');
}

static void print_json(const struct lang *lang, const struct diag *d, struct counted *counted)
{
    char *sentence = lang_diag_sentence(lang, d);
    printf("%s\n  {\"file\": ", counted->first ? "" : ",");
    counted->first = false;
    print_json_text(d->file);
    printf(", \"line\": %d, \"column\": %d, \"length\": %d, \"severity\": \"%s\", \"code\": \"%s\", \"message\": ",
           d->place.line, d->place.column, d->length, d->severity == DIAG_ERROR ? "error" : "warning", d->code);
    print_json_text(sentence);
    printf("}");
    mem_free(sentence);
}

static void print_report(const struct lang *lang, const struct diag *d)
{
    char *source = file_read(d->file, 4 * 1024 * 1024, NULL, NULL);
    char *report = lang_diag_report(lang, d, source);
    printf("%s", report);
    mem_free(report);
    mem_free(source);
}

static bool picture_exists(void *self, const char *folder, const char *name)
{
    char whole[160];
    snprintf(whole, sizeof whole, "%s/%s", folder, name);
    return platform_has_picture(self, whole);
}

static bool glyph_exists(void *self, uint32_t code_point) { return platform_has_glyph(self, code_point); }

// levels/sources.yaml lies in a folder above the level.
static char *sources_above(const char *file)
{
    char *folder = path_parent(file);
    for (int up = 0; up < 4; up++) {
        char *path = path_join(folder[0] != '\0' ? folder : ".", "sources.yaml");
        if (file_exists(path)) {
            mem_free(folder);
            return path;
        }
        mem_free(path);
        char *above = path_parent(folder);
        mem_free(folder);
        folder = above;
    }
    mem_free(folder);
    return NULL;
}

static void check_one(struct stage *stage, const struct bench_words *w, const char *file, struct counted *counted)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(file, diags);
    if (level != NULL) {
        struct level_world world = {picture_exists, glyph_exists, stage->platform};
        char *sources = sources_above(file);
        level_check_world(level, &world, diags);
        if (sources != NULL)
            level_check_sources(level, sources, diags);
        mem_free(sources);
        fit_check(stage, file, level, diags);
    }
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++) {
        if (w->json)
            print_json(stage_lang(stage), diag_at(diags, i), counted);
        else
            print_report(stage_lang(stage), diag_at(diags, i));
    }
    counted->levels++;
    counted->errors += diag_errors(diags);
    counted->warnings += diag_count(diags) - diag_errors(diags);
    level_free(level);
    diag_list_free(diags);
}

static bool check_path(struct stage *stage, const struct bench_words *w, const char *path, struct counted *counted)
{
    struct file_list files;
    bool found = files_find(path, "level.yaml", &files, NULL) && files.count > 0;
    for (size_t i = 0; found && i < files.count; i++)
        check_one(stage, w, files.names[i], counted);
    if (found) {
        file_list_free(&files);
    } else {
        char sentence[400];
        fprintf(stderr, "%s\n", text_fill(stage_lang(stage), T_APP_CHECK_NONE, sentence, sizeof sentence, &path, 1));
    }
    return found;
}

int workbench_check(const struct bench_words *w)
{
    struct stage stage;
    struct counted counted = {.first = true};
    bool found = true;
    if (w->count == 0 || !open_words(&stage, w))
        return 2;
    printf("%s", w->json ? "[" : "");
    for (size_t i = 0; i < w->count; i++)
        found = check_path(&stage, w, w->paths[i], &counted) && found;
    char levels[24], errors[24], warnings[24], sentence[200];
    snprintf(levels, sizeof levels, "%zu", counted.levels);
    snprintf(errors, sizeof errors, "%zu", counted.errors);
    snprintf(warnings, sizeof warnings, "%zu", counted.warnings);
    const char *arguments[] = {levels, errors, warnings};
    bool clean = counted.errors + counted.warnings == 0;
    if (w->json)
        printf("\n]\n");
    else
        printf("%s\n", text_fill(stage_lang(&stage), clean ? T_APP_CHECK_CLEAN : T_APP_CHECK_COUNT, sentence, sizeof sentence,
                                 arguments, 3));
    stage_close(&stage);
    return !found ? 2 : clean ? 0 : 1;
}

int workbench_manual(const struct bench_words *w)
{
    struct stage stage;
    if (!open_words(&stage, w))
        return 2;
    char *manual = w->schema ? level_json_schema() : level_manual(stage_lang(&stage));
    printf("%s", manual);
    mem_free(manual);
    stage_close(&stage);
    return 0;
}

static bool guide_one(struct stage *stage, const char *file, const char *folder)
{
    struct diag_list *diags = diag_list_new();
    struct file_problem problem = {{0}};
    struct level *level = level_load(file, diags);
    char *path = level != NULL ? paper_write_guide(level, stage->help, stage_lang(stage), folder, &problem) : NULL;
    char sentence[600];
    const char *arguments[] = {path != NULL ? path : folder, problem.reason};
    for (size_t i = 0; level == NULL && i < diag_count(diags); i++)
        print_report(stage_lang(stage), diag_at(diags, i));
    if (level != NULL)
        printf("%s\n", text_fill(stage_lang(stage), path != NULL ? T_APP_GUIDE_WRITTEN : T_APP_CANNOT_WRITE, sentence,
                                 sizeof sentence, arguments, 2));
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
    if (w->count == 0 || w->out == NULL || !open_words(&stage, w))
        return 2;
    fine = folder_make(w->out, NULL);
    for (size_t i = 0; i < w->count; i++) {
        struct file_list files;
        bool found = files_find(w->paths[i], "level.yaml", &files, NULL);
        for (size_t j = 0; found && j < files.count; j++)
            fine = guide_one(&stage, files.names[j], w->out) && fine;
        fine = fine && found;
        if (found)
            file_list_free(&files);
    }
    stage_close(&stage);
    return fine ? 0 : 1;
}

int workbench_script(const struct bench_words *w)
{
    struct script_options options = {.shots = w->list ? NULL : w->out, .lists = w->list ? w->out : NULL,
                                     .language = w->language, .width = w->width, .height = w->height,
                                     .coverage = w->coverage};
    bool fine = w->count > 0;
    for (size_t i = 0; i < w->count; i++) {
        size_t lines = 0;
        bool played = script_play(w->paths[i], &options, &lines);
        printf("%s %s (%zu)\n", played ? "ok" : "FAILED", w->paths[i], lines);
        fine = fine && played;
    }
    return w->count == 0 ? 2 : fine ? 0 : 1;
}
