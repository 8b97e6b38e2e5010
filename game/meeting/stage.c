// SPDX-License-Identifier: MIT
//
// stage.c — puts a meeting together and carries out what its screens ask for.
#include "stage.h"

#include "files.h"
#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "paper.h"
#include "terminal.h"
#include "viewers.h"

#include <stdio.h>
#include <string.h>

static bool load_words(struct stage *s)
{
    struct diag_list *diags = diag_list_new();
    char *folder = path_join(s->data, "assets/lang"), *help = path_join(s->data, "assets/help/help.yaml");
    s->languages[0] = lang_load(folder, "vi", diags);
    s->languages[1] = lang_load(folder, "en", diags);
    s->help = help_load(help, diags);
    bool fine = s->languages[0] != NULL && s->languages[1] != NULL;
    for (size_t i = 0; fine && i < diag_count(diags); i++) { // a broken language or help file is never silent
        terminal_report(stderr, s->languages[0], diag_at(diags, i), NULL);
    }
    diag_list_free(diags);
    mem_free(folder);
    mem_free(help);
    return fine;
}

const struct lang *stage_lang(const struct stage *s)
{
    return strcmp(s->settings.language, "en") == 0 ? s->languages[1] : s->languages[0];
}

static void open_shelf(struct stage *s, const char *levels)
{
    char *folder = levels != NULL ? mem_copy_text(levels) : path_join(s->data, "levels");
    shelf_free(s->shelf);
    s->shelf = shelf_new(folder, stage_lang(s));
    mem_free(folder);
}

static void open_activities(struct stage *s, const char *levels)
{
    struct diag_list *diags = diag_list_new();
    char *folder = levels != NULL ? path_join(levels, "activities") : path_join(s->data, "levels/activities");
    s->activities = activities_load(folder, diags);
    for (size_t i = 0; i < diag_count(diags); i++) { // the others are used
        terminal_report(stderr, stage_lang(s), diag_at(diags, i), NULL);
    }
    diag_list_free(diags);
    mem_free(folder);
}

static bool no_window(struct stage *s, const char *why)
{
    if (s->languages[0] == NULL || s->languages[1] == NULL) {
        snprintf(s->problem, sizeof s->problem, "%s", why);
        return false;
    }
    text_fill(stage_lang(s), T_APP_NO_WINDOW, s->problem, sizeof s->problem, &why, 1);
    return false;
}

// The first picture is begun on the second core before anything else is looked at: it takes longest.
static bool open_platform(struct stage *s, const struct stage_options *o, struct platform_problem *problem)
{
    struct platform_options options = {.data_folder = s->data, .display = o->display, .sound = o->sound};
    if (!o->fake_measure) {
        options.first_picture = "places/title";
        options.first_width = o->width;
        options.first_height = o->height;
    }
    s->platform = platform_open(&options, problem);
    return s->platform != NULL;
}

static bool open_window(struct stage *s, const struct stage_options *o)
{
    struct platform_problem problem = {{0}};
    if (o->fake_measure)
        return true;
    s->windowed = o->windowed && !o->full_screen;
    s->full = o->full_screen || (o->display && s->settings.full_screen && !o->windowed);
    s->window = window_open(s->platform, text(stage_lang(s), T_TITLE_NAME), o->width, o->height, &problem);
    return s->window != NULL || no_window(s, problem.reason);
}

static void apply_volumes(struct stage *s)
{
    struct volumes volumes = {s->settings.effects, s->settings.music, s->settings.effects, false};
    platform_set_volumes(s->platform, &volumes);
}

bool stage_open(struct stage *s, const struct stage_options *o)
{
    struct file_problem problem = {{0}};
    char *path = NULL;
    *s = (struct stage){.width = o->width, .height = o->height, .documents = o->documents};
    snprintf(s->clock_says, sizeof s->clock_says, "%s", o->clock != NULL ? o->clock : "");
    settings_defaults(&s->settings);
    s->keeps_settings = o->display;
    path = s->keeps_settings ? stage_settings_path(NULL) : NULL;
    if (path != NULL)
        settings_load(&s->settings, path);
    mem_free(path);
    if (o->language != NULL)
        snprintf(s->settings.language, sizeof s->settings.language, "%s", o->language);
    struct platform_problem no_platform = {{0}};
    s->data = files_data_folder(&problem);
    bool platform = s->data != NULL && open_platform(s, o, &no_platform);
    if (s->data == NULL || !load_words(s)) { // no words to say it with: both languages, from here
        snprintf(s->problem, sizeof s->problem,
                 "Không tìm thấy dữ liệu của chương trình / the program's data cannot be found: %s",
                 s->data != NULL ? s->data : problem.reason);
        return false;
    }
    if (!platform)
        return no_window(s, no_platform.reason);
    if (!open_window(s, o))
        return false;
    open_shelf(s, o->levels);
    stage_open_addresses(s, o);
    s->host = host_new();
    s->frame = ui_frame_new(o->fake_measure ? &measure_fake : platform_measure(s->platform));
    open_activities(s, o->levels);
    stage__find_plans(s);
    struct viewer_parts parts = stage__parts(s, false);
    s->hall = viewer_new(&parts);
    apply_volumes(s);
    if (o->records != NULL)
        stage_open_records(s, o->records);
    stage_settle(s);
    if (o->console)
        stage_want_console(s);
    return true;
}

void stage_keep_all(struct stage *s)
{
    if (s->platform != NULL)
        platform_finish_writes(s->platform);
    stage__close_records(s);
}

void stage_close(struct stage *s)
{
    stage_close_console(s);
    stage_keep_all(s);
    viewer_free(s->hall);
    box_empty(&s->box);
    stage__forget_plans(s);
    activities_free(s->activities);
    host_free(s->host);
    ui_frame_free(s->frame);
    shelf_free(s->shelf);
    help_free(s->help);
    addresses_free(s->addresses);
    mem_free(s->addresses_path);
    lang_free(s->languages[0]);
    lang_free(s->languages[1]);
    if (s->window != NULL)
        window_close(s->window);
    if (s->platform != NULL)
        platform_close(s->platform);
    mem_free(s->data);
}

void stage_language(struct stage *s)
{
    for (size_t i = 0; i < s->shelf->count; i++) { // titles and faults in the new language
        struct shelf_entry *e = &s->shelf->entries[i];
        level_read_head(e->path, s->settings.language, &e->head, NULL);
        if (e->state == SHELF_BROKEN)
            shelf_mark(e, shelf_problem_of(e->path, stage_lang(s)));
    }
    for (size_t i = 0; i < s->papers.meeting_count; i++)
        s->papers.meetings[i].looked = false;
    stage__look_at_records(s, 0);
    if (s->records != NULL)
        stage__look_at_clock(s);
    if (s->window != NULL)
        window_set_title(s->window, text(stage_lang(s), T_TITLE_NAME));
}

void stage__tell(struct stage *s, enum text_id id, const char *a, const char *b)
{
    const char *arguments[] = {a, b};
    char *sentence = text_filled(stage_lang(s), id, arguments, 2);
    viewer_tell(s->hall, sentence);
    mem_free(sentence);
}

static void save_settings(struct stage *s)
{
    struct file_problem problem = {{0}};
    if (!s->keeps_settings)
        return;
    char *path = stage_settings_path(&problem);
    if (path == NULL || !settings_save(&s->settings, path, &problem))
        stage__tell(s, T_APP_SETTINGS_LOST, problem.reason, NULL);
    mem_free(path);
}

static void write_guide(struct stage *s, int index)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    char *folder = stage__make_own_folder(s, "", &problem);
    struct level *level = lint_load(s->shelf->entries[index].path, diags);
    char *path = folder != NULL && level != NULL ? paper_write_guide(level, s->help, stage_lang(s), folder, &problem)
                                                 : NULL;
    char *fault = level == NULL ? shelf_problem_of(s->shelf->entries[index].path, stage_lang(s)) : NULL;
    if (fault != NULL) {
        viewer_tell(s->hall, fault);
    } else if (path != NULL) {
        stage__tell_written(s, path);
        if (s->keeps_settings)
            platform_show_path(path);
    } else {
        stage__tell(s, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem.reason);
    }
    mem_free(fault);
    mem_free(path);
    mem_free(folder);
    level_free(level);
    diag_list_free(diags);
}

static void cue(struct stage *s, const char *name, uint32_t delay_ms)
{
    if (s->cue != NULL)
        s->cue(s->cue_self, name);
    if (delay_ms == 0)
        platform_cue(s->platform, name);
    else
        platform_cue_later(s->platform, name, delay_ms);
}

void stage__carry_out(struct stage *s, const struct request *r)
{
    enum { BEAT_MS = 550 };
    switch (r->kind) {
    case REQUEST_QUIT: s->quits = true; return;
    case REQUEST_HALL: viewer_action(s->hall, (enum ui_action)r->index); return;
    case REQUEST_CONSOLE:
        if (s->console == NULL)
            stage_want_console(s);
        else
            stage_put_console_away(s);
        return;
    case REQUEST_SWAP: stage_swap_displays(s); return;
    case REQUEST_PLAN_SAVE: stage__save_plan(s); return;
    case REQUEST_PLAN_LOAD: stage__load_plan(s, r->index); return;
    case REQUEST_RESUME: stage__resume(s); return;
    case REQUEST_LEAVE: stage__leave(s); return;
    case REQUEST_FACTS: stage__keep_facts(s); return;
    case REQUEST_FACTS_OF: stage__facts_of(s, r->index); return;
    case REQUEST_FORGET: stage__forget(s, r->index); return;
    case REQUEST_PAPERS: stage__look_at_records(s, r->index); return;
    case REQUEST_SHEET: stage__write_sheets(s, r->index); return;
    case REQUEST_PLAN_PRINT: stage__print_plan(s); return;
    case REQUEST_PRINT: stage__print(s, r->index); return;
    case REQUEST_FULL_SCREEN:
        s->settings.full_screen = !(s->window != NULL ? s->full : s->settings.full_screen);
        stage_full_screen(s, s->settings.full_screen);
        save_settings(s);
        return;
    case REQUEST_SETTINGS:
        apply_volumes(s);
        save_settings(s);
        return;
    case REQUEST_LANGUAGE:
        stage_language(s);
        save_settings(s);
        return;
    case REQUEST_GUIDE: write_guide(s, r->index); return;
    case REQUEST_CUE: cue(s, r->name, 0); return;
    case REQUEST_DRUM:
        cue(s, "drum", 0);
        cue(s, "drum", BEAT_MS);
        cue(s, "drum", 2 * BEAT_MS);
        if (r->index != 0)
            cue(s, "gong", 3 * BEAT_MS);
        return;
    case REQUEST_MUSIC: platform_music(s->platform, r->name); return;
    case REQUEST_SILENCE: platform_quiet(s->platform); return;
    case REQUEST_COMMUNE:
        stage_commune(s);
        save_settings(s);
        return;
    case REQUEST_NONE: return;
    }
}
