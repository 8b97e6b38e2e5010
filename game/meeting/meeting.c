// SPDX-License-Identifier: MIT
//
// meeting.c — puts a meeting together and carries out what its screens ask for.
#include "meeting.h"

#include "files.h"
#include "lint.h"
#include "loader.h"
#include "meeting_inside.h"
#include "memory.h"
#include "paper.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

static bool load_words(struct meeting *m)
{
    struct diag_list *diags = diag_list_new();
    char *folder = path_join(m->data, "assets/lang"), *help = path_join(m->data, "assets/help/help.yaml");
    m->languages = languages_load(folder, diags);
    m->help = help_load(help, diags);
    bool fine = m->languages != NULL;
    for (size_t i = 0; fine && i < diag_count(diags); i++) { // a broken language or help file is never silent
        terminal_report(stderr, languages_at(m->languages, 0), diag_at(diags, i), NULL);
    }
    diag_list_free(diags);
    mem_free(folder);
    mem_free(help);
    return fine;
}

const struct lang *meeting_lang(const struct meeting *m) { return languages_of(m->languages, m->settings.language); }

// What was asked for must be there; what was kept of another version of the program may be gone.
static bool choose_language(struct meeting *m, const char *asked)
{
    if (asked != NULL && languages_find(m->languages, asked) == NULL) {
        char *folder = path_join(m->data, "assets/lang"), *codes = languages_codes(folder);
        const char *const arguments[] = {asked, codes};
        text_fill(meeting_lang(m), T_APP_NO_LANGUAGE, m->problem, sizeof m->problem, arguments, 2);
        mem_free(codes);
        mem_free(folder);
        return false;
    }
    const struct lang *lang = languages_of(m->languages, asked != NULL ? asked : m->settings.language);
    snprintf(m->settings.language, sizeof m->settings.language, "%s", lang_code(lang));
    return true;
}

static void open_shelf(struct meeting *m, const char *levels)
{
    char *folder = levels != NULL ? mem_copy_text(levels) : path_join(m->data, "levels");
    shelf_free(m->shelf);
    m->shelf = shelf_new(folder, meeting_lang(m));
    mem_free(folder);
}

static void open_activities(struct meeting *m, const char *levels)
{
    struct diag_list *diags = diag_list_new();
    char *folder = levels != NULL ? path_join(levels, "activities") : path_join(m->data, "levels/activities");
    m->activities = activities_load(folder, diags);
    for (size_t i = 0; i < diag_count(diags); i++) { // the others are used
        terminal_report(stderr, meeting_lang(m), diag_at(diags, i), NULL);
    }
    diag_list_free(diags);
    mem_free(folder);
}

static bool no_window(struct meeting *m, const char *why)
{
    if (m->languages == NULL) {
        snprintf(m->problem, sizeof m->problem, "%s", why);
        return false;
    }
    text_fill(meeting_lang(m), T_APP_NO_WINDOW, m->problem, sizeof m->problem, &why, 1);
    return false;
}

// The first picture is begun on the second core before anything else is looked at: it takes longest.
static bool open_platform(struct meeting *m, const struct meeting_options *o, struct platform_problem *problem)
{
    struct platform_options options = {.data_folder = m->data, .display = o->display, .sound = o->sound};
    if (o->display) { // else nobody waits for it
        options.first_picture = "places/title";
        options.first_width = o->width;
        options.first_height = o->height;
    }
    m->platform = platform_open(&options, problem);
    return m->platform != NULL;
}

static bool open_window(struct meeting *m, const struct meeting_options *o)
{
    struct platform_problem problem = {{0}};
    if (o->fake_measure)
        return true;
    m->windowed = o->windowed && !o->full_screen;
    m->full = o->full_screen || (o->display && m->settings.full_screen && !o->windowed);
    m->window = window_open(m->platform, text(meeting_lang(m), T_TITLE_NAME), o->width, o->height, &problem);
    return m->window != NULL || no_window(m, problem.reason);
}

static void apply_volumes(struct meeting *m)
{
    struct volumes volumes = {m->settings.effects, m->settings.music, m->settings.effects, false};
    platform_set_volumes(m->platform, &volumes);
}

bool meeting_open(struct meeting *m, const struct meeting_options *o)
{
    struct file_problem problem = {{0}};
    char *path = NULL;
    *m = (struct meeting){.width = o->width, .height = o->height, .documents = o->documents};
    snprintf(m->clock_says, sizeof m->clock_says, "%s", o->clock != NULL ? o->clock : "");
    settings_defaults(&m->settings);
    m->keeps_settings = o->display;
    path = m->keeps_settings ? meeting_settings_path(NULL) : NULL;
    if (path != NULL)
        settings_load(&m->settings, path, &problem);
    snprintf(m->settings_unread, sizeof m->settings_unread, "%s", problem.reason);
    mem_free(path);
    struct platform_problem no_platform = {{0}};
    m->data = files_data_folder(&problem);
    bool platform = m->data != NULL && open_platform(m, o, &no_platform);
    if (m->data == NULL || !load_words(m)) { // no words to say it with: both languages, from here
        snprintf(m->problem, sizeof m->problem,
                 "Không tìm thấy dữ liệu của chương trình / the program's data cannot be found: %s",
                 m->data != NULL ? m->data : problem.reason);
        return false;
    }
    if (!choose_language(m, o->language))
        return false;
    if (!platform)
        return no_window(m, no_platform.reason);
    if (!open_window(m, o))
        return false;
    open_shelf(m, o->levels);
    meeting_open_addresses(m, o);
    m->host = host_new();
    m->frame = ui_frame_new(o->fake_measure ? &measure_fake : platform_measure(m->platform));
    open_activities(m, o->levels);
    meeting__find_plans(m);
    struct viewer_parts parts = meeting__parts(m, false);
    m->hall = viewer_new(&parts);
    apply_volumes(m);
    if (o->records != NULL)
        meeting_open_records(m, o->records);
    meeting_settle(m);
    if (o->console)
        meeting_want_console(m);
    return true;
}

void meeting_keep_all(struct meeting *m)
{
    if (m->platform != NULL)
        platform_finish_writes(m->platform);
    meeting__close_records(m);
}

void meeting_close(struct meeting *m)
{
    meeting_close_console(m);
    meeting_keep_all(m);
    viewer_free(m->hall);
    box_empty(&m->box);
    meeting__forget_plans(m);
    activities_free(m->activities);
    host_free(m->host);
    ui_frame_free(m->frame);
    shelf_free(m->shelf);
    help_free(m->help);
    addresses_free(m->addresses);
    mem_free(m->addresses_path);
    languages_free(m->languages);
    if (m->window != NULL)
        window_close(m->window);
    if (m->platform != NULL)
        platform_close(m->platform);
    mem_free(m->data);
}

void meeting_language(struct meeting *m)
{
    for (size_t i = 0; i < m->shelf->count; i++) { // titles and faults in the new language
        struct shelf_entry *e = &m->shelf->entries[i];
        level_read_head(e->path, m->settings.language, &e->head, NULL);
        if (e->state == SHELF_BROKEN)
            shelf_mark(e, shelf_problem_of(e->path, meeting_lang(m)));
    }
    for (size_t i = 0; i < m->papers.meeting_count; i++)
        m->papers.meetings[i].looked = false;
    meeting__look_at_records(m, 0);
    if (m->records != NULL)
        meeting__look_at_clock(m);
    if (m->window != NULL)
        window_set_title(m->window, text(meeting_lang(m), T_TITLE_NAME));
}

void meeting__tell(struct meeting *m, enum text_id id, const char *a, const char *b)
{
    const char *arguments[] = {a, b};
    char *sentence = text_filled(meeting_lang(m), id, arguments, 2);
    viewer_tell(m->hall, sentence);
    mem_free(sentence);
}

static void save_settings(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (!m->keeps_settings)
        return;
    char *path = meeting_settings_path(&problem);
    if (path == NULL || !settings_save(&m->settings, path, &problem))
        meeting__tell(m, T_APP_SETTINGS_LOST, problem.reason, NULL);
    mem_free(path);
}

static void write_guide(struct meeting *m, size_t index)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    char *folder = meeting__make_own_folder(m, "", &problem);
    struct level *level = lint_load(m->shelf->entries[index].path, diags);
    char *path = folder != NULL && level != NULL ? paper_write_guide(level, m->help, meeting_lang(m), folder, &problem)
                                                 : NULL;
    char *fault = level == NULL ? shelf_problem_of(m->shelf->entries[index].path, meeting_lang(m)) : NULL;
    if (fault != NULL) {
        viewer_tell(m->hall, fault);
    } else if (path != NULL) {
        meeting__tell_written(m, path);
        if (m->keeps_settings)
            platform_show_path(path);
    } else {
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem.reason);
    }
    mem_free(fault);
    mem_free(path);
    mem_free(folder);
    level_free(level);
    diag_list_free(diags);
}

static void cue(struct meeting *m, const char *name, uint32_t delay_ms)
{
    if (m->cue != NULL)
        m->cue(m->cue_self, name);
    if (delay_ms == 0)
        platform_cue(m->platform, name);
    else
        platform_cue_later(m->platform, name, delay_ms);
}

void meeting__carry_out(struct meeting *m, const struct request *r)
{
    enum { BEAT_MS = 550 };
    switch (r->kind) {
    case REQUEST_QUIT: m->quits = true; return;
    case REQUEST_HALL: viewer_action(m->hall, r->action); return;
    case REQUEST_CONSOLE:
        if (m->console == NULL)
            meeting_want_console(m);
        else
            meeting_put_console_away(m);
        return;
    case REQUEST_SWAP: meeting_swap_displays(m); return;
    case REQUEST_PLAN_SAVE: meeting__save_plan(m); return;
    case REQUEST_PLAN_LOAD: meeting__load_plan(m, r->plan); return;
    case REQUEST_RESUME: meeting__resume(m); return;
    case REQUEST_LEAVE: meeting__leave(m); return;
    case REQUEST_FACTS: meeting__keep_facts(m); return;
    case REQUEST_NEW_FACTS: meeting__begin_facts(m); return;
    case REQUEST_FACTS_OF: meeting__facts_of(m, r->meeting); return;
    case REQUEST_FACTS_AT_HAND: meeting__facts_at_hand(m); return;
    case REQUEST_FORGET: meeting__forget(m); return;
    case REQUEST_FORGET_ALL: meeting__forget_all(m); return;
    case REQUEST_PAPERS: meeting__look_at_records(m, r->shown_from); return;
    case REQUEST_SHEET: meeting__write_sheet(m); return;
    case REQUEST_SHEETS: meeting__write_all_sheets(m); return;
    case REQUEST_PLAN_PRINT: meeting__print_plan(m); return;
    case REQUEST_PRINT: meeting__print(m, r->paper); return;
    case REQUEST_FULL_SCREEN:
        m->settings.full_screen = !(m->window != NULL ? m->full : m->settings.full_screen);
        meeting_full_screen(m, m->settings.full_screen);
        save_settings(m);
        return;
    case REQUEST_SETTINGS:
        apply_volumes(m);
        save_settings(m);
        return;
    case REQUEST_LANGUAGE:
        meeting_language(m);
        save_settings(m);
        return;
    case REQUEST_GUIDE: write_guide(m, r->level); return;
    case REQUEST_CUE: cue(m, r->sound, 0); return;
    case REQUEST_DRUM:
        cue(m, "drum", 0);
        cue(m, "drum", BEAT_MS);
        cue(m, "drum", 2 * BEAT_MS);
        if (r->gong)
            cue(m, "gong", 3 * BEAT_MS);
        return;
    case REQUEST_MUSIC: platform_music(m->platform, r->sound); return;
    case REQUEST_SILENCE: platform_quiet(m->platform); return;
    case REQUEST_COMMUNE:
        meeting_commune(m);
        save_settings(m);
        return;
    case REQUEST_KINDS: return;
    }
}
