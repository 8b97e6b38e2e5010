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
static bool choose_language(struct meeting *m, const char *asked, struct meeting_problem *problem)
{
    if (asked != NULL && languages_find(m->languages, asked) == NULL) {
        char *folder = path_join(m->data, "assets/lang"), *codes = languages_codes(folder);
        const char *const arguments[] = {asked, codes};
        text_fill(meeting_lang(m), T_APP_NO_LANGUAGE, problem->sentence, sizeof problem->sentence, arguments, 2);
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

static bool no_window(struct meeting *m, const char *why, struct meeting_problem *problem)
{
    if (m->languages == NULL)
        snprintf(problem->sentence, sizeof problem->sentence, "%s", why);
    else
        text_fill(meeting_lang(m), T_APP_NO_WINDOW, problem->sentence, sizeof problem->sentence, &why, 1);
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

static bool open_hall(struct meeting *m, const struct meeting_options *o, struct meeting_problem *problem)
{
    struct platform_problem reason = {{0}};
    const struct backend *backend = o->fake_measure ? &backend_nothing
                                    : o->display    ? &backend_window
                                                    : &backend_surface;
    m->at.windowed = o->windowed && !o->full_screen;
    m->at.full = !o->fake_measure && (o->full_screen || (o->display && m->settings.full_screen && !o->windowed));
    return meeting__add_viewer(m, ROLE_HALL, 0, backend, o->width, o->height, &reason) != NULL ||
           no_window(m, reason.reason, problem);
}

static void apply_volumes(struct meeting *m)
{
    struct volumes volumes = {m->settings.effects, m->settings.music, m->settings.effects, false};
    platform_set_volumes(m->platform, &volumes);
}

static void open_settings(struct meeting *m, const struct meeting_options *o)
{
    struct file_problem problem = {{0}};
    settings_defaults(&m->settings);
    m->keeps_settings = o->display;
    char *path = m->keeps_settings ? settings_path(NULL) : NULL;
    if (path != NULL)
        settings_load(&m->settings, path, &problem);
    snprintf(m->settings_unread, sizeof m->settings_unread, "%s", problem.reason);
    mem_free(path);
}

// What the program cannot do without.
static bool open_all(struct meeting *m, const struct meeting_options *o, struct meeting_problem *problem)
{
    struct file_problem no_data = {{0}};
    struct platform_problem no_platform = {{0}};
    m->data = files_data_folder(&no_data);
    bool platform = m->data != NULL && open_platform(m, o, &no_platform);
    if (m->data == NULL || !load_words(m)) { // no words to say it with: both languages, from here
        snprintf(problem->sentence, sizeof problem->sentence,
                 "Không tìm thấy dữ liệu của chương trình / the program's data cannot be found: %s",
                 m->data != NULL ? m->data : no_data.reason);
        return false;
    }
    if (!choose_language(m, o->language, problem))
        return false;
    if (!platform)
        return no_window(m, no_platform.reason, problem);
    open_shelf(m, o->levels);
    meeting__open_addresses(m, o);
    m->host = host_new();
    open_activities(m, o->levels);
    meeting__find_plans(m);
    m->bag = (struct bag){.shelf = m->shelf,
                          .help = m->help,
                          .addresses = m->addresses,
                          .addresses_path = m->addresses_path,
                          .activities = m->activities,
                          .programme = &m->programme,
                          .papers = &m->papers,
                          .box = &m->box,
                          .opener = {meeting_open_level, m->host}};
    return open_hall(m, o, problem);
}

struct meeting *meeting_open(const struct meeting_options *o, struct meeting_problem *problem)
{
    struct meeting *m = mem_new(1, sizeof *m);
    *m = (struct meeting){.documents = o->documents, .no_prefetch = o->first_picture_only};
    snprintf(m->clock_says, sizeof m->clock_says, "%s", o->clock != NULL ? o->clock : "");
    open_settings(m, o);
    if (!open_all(m, o, problem)) {
        meeting_close(m);
        return NULL;
    }
    apply_volumes(m);
    if (o->records != NULL)
        meeting_open_records(m, o->records, NULL);
    meeting_settle(m);
    if (o->console)
        meeting__want_console(m);
    return m;
}

void meeting_keep_all(struct meeting *m)
{
    if (m->platform != NULL)
        platform_finish_writes(m->platform);
    meeting__close_records(m);
}

void meeting_close(struct meeting *m)
{
    if (m == NULL)
        return;
    while (m->viewer_count > 1)
        meeting__drop_viewer(m, m->viewers[m->viewer_count - 1]);
    meeting_keep_all(m);
    if (m->viewer_count > 0)
        meeting__drop_viewer(m, m->viewers[0]);
    mem_free(m->viewers);
    box_empty(&m->box);
    meeting__forget_plans(m);
    activities_free(m->activities);
    host_free(m->host);
    shelf_free(m->shelf);
    help_free(m->help);
    addresses_free(m->addresses);
    mem_free(m->addresses_path);
    languages_free(m->languages);
    if (m->platform != NULL)
        platform_close(m->platform);
    mem_free(m->data);
    mem_free(m);
}

uint32_t meeting_now(const struct meeting *m) { return m->now_ms; }
void meeting_set_now(struct meeting *m, uint32_t now_ms) { m->now_ms = now_ms; }
bool meeting_quits(const struct meeting *m) { return m->quits; }
void meeting_quit(struct meeting *m) { m->quits = true; }
struct host *meeting_host(const struct meeting *m) { return m->host; }
struct settings *meeting_settings(struct meeting *m) { return &m->settings; }
struct platform *meeting_platform(const struct meeting *m) { return m->platform; }
struct records *meeting_records(const struct meeting *m) { return m->records; }
struct shelf *meeting_shelf(const struct meeting *m) { return m->shelf; }

void meeting__language(struct meeting *m)
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
    m->viewers[0]->backend->title(m->viewers[0]->surface, text(meeting_lang(m), T_TITLE_NAME));
}

void meeting__tell(struct meeting *m, enum text_id id, const char *a, const char *b)
{
    const char *arguments[] = {a, b};
    char *sentence = text_filled(meeting_lang(m), id, arguments, 2);
    viewer_tell(meeting__hall(m), sentence);
    mem_free(sentence);
}

static void save_settings(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (!m->keeps_settings)
        return;
    char *path = settings_path(&problem);
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
    char *fault = level == NULL ? shelf_first_error(diags, meeting_lang(m)) : NULL;
    if (fault != NULL) {
        viewer_tell(meeting__hall(m), fault);
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
    case REQUEST_HALL: viewer_action(meeting__hall(m), r->action); return;
    case REQUEST_CONSOLE:
        if (meeting_viewer(m, ROLE_CONSOLE, 0) == NULL)
            meeting__want_console(m);
        else
            meeting_put_console_away(m);
        return;
    case REQUEST_SWAP: meeting__swap_displays(m); return;
    case REQUEST_PLAN_SAVE: meeting__save_plan(m); return;
    case REQUEST_PLAN_LOAD: meeting__load_plan(m, r->plan); return;
    case REQUEST_RESUME: meeting__resume(m); return;
    case REQUEST_LEAVE: meeting__leave_kept(m); return;
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
        m->settings.full_screen = !(m->viewers[0]->backend->pixels ? m->at.full : m->settings.full_screen);
        meeting__full_screen(m, m->settings.full_screen);
        save_settings(m);
        return;
    case REQUEST_SETTINGS:
        apply_volumes(m);
        save_settings(m);
        return;
    case REQUEST_LANGUAGE:
        meeting__language(m);
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
