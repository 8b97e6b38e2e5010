// SPDX-License-Identifier: MIT
//
// meeting.c — puts a meeting together, and takes it apart.
#include "meeting.h"

#include "files.h"
#include "lint.h"
#include "meeting_inside.h"
#include "memory.h"
#include "opener.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

const struct lang *meeting_lang(const struct meeting *m) { return languages_of(m->languages, m->settings.language); }

// A broken language, help or activity is never silent; the others are used.
static void tell(const struct meeting *m, struct diag_list *diags)
{
    for (size_t i = 0; m->languages != NULL && i < diag_count(diags); i++)
        terminal_report(stderr, meeting_lang(m), diag_at(diags, i), NULL);
    diag_list_free(diags);
}

// Languages of one's own; a meeting that keeps nothing, as in tests, has none.
static char *own_words(const struct meeting *m)
{
    bool has = m->keeps_settings || m->documents != NULL;
    return has ? meeting__own_folder(m, MEETING_LANG, NULL) : NULL;
}

static bool load_words(struct meeting *m, const char *asked)
{
    struct diag_list *diags = diag_list_new();
    char *folder = path_join(m->data, "assets/lang"), *help = path_join(m->data, "assets/help/help.yaml");
    char *own = own_words(m);
    m->languages = languages_open(folder, own, asked != NULL ? asked : m->settings.language, diags);
    mem_free(own);
    m->help = help_load(help, diags);
    tell(m, diags);
    mem_free(folder);
    mem_free(help);
    return m->languages != NULL;
}

// What was asked for must be there; what was kept of another version of the program may be gone.
static bool choose_language(struct meeting *m, const char *asked, struct meeting_problem *problem)
{
    if (asked != NULL && languages_find(m->languages, asked) == NULL) {
        char *folder = path_join(m->data, "assets/lang"), *own = own_words(m);
        char *codes = languages_codes(folder, own);
        mem_free(own);
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
    bool with_own = levels == NULL && (m->keeps_settings || m->documents != NULL);
    char *own = with_own ? meeting__own_folder(m, MEETING_LEVELS, NULL) : NULL;
    shelf_free(m->shelf);
    m->bag.shelf = m->shelf = shelf_new(own, folder, meeting_lang(m));
    mem_free(own);
    mem_free(folder);
}

static void open_activities(struct meeting *m, const char *levels)
{
    struct diag_list *diags = diag_list_new();
    // A folder of levels alone has the shipped ones.
    char *own = levels != NULL ? path_join(levels, "activities") : NULL;
    char *folder = own != NULL && folder_exists(own) ? mem_copy_text(own) : path_join(m->data, "levels/activities");
    mem_free(own);
    m->activities = activities_load(folder, diags);
    m->bag.activities = m->activities;
    tell(m, diags);
    mem_free(folder);
}

void meeting__open_rest(struct meeting *m)
{
    if (m->rest_is_open)
        return;
    m->rest_is_open = true;
    struct diag_list *diags = diag_list_new();
    languages_load_all(m->languages, diags);
    tell(m, diags);
    open_shelf(m, m->levels);
    open_activities(m, m->levels);
    meeting__find_plans(m);
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
    enum { SOON_HIGH = 1080 };
    bool large = o->height > SOON_HIGH + SOON_HIGH / 8; // takes too long: a smaller one comes first
    int width = large ? o->width * SOON_HIGH / o->height : o->width, height = large ? SOON_HIGH : o->height;
    const struct wish title = {"places/title", width, height, FIT_COVER, URGENT_FIRST};
    if (o->display) { // else nobody waits for it
        options.first = &title;
        options.first_count = 1;
    }
    m->platform = platform_open(&options, problem);
    return m->platform != NULL;
}

static bool open_hall(struct meeting *m, const struct meeting_options *o, struct meeting_problem *problem)
{
    struct platform_problem reason = {{0}};
    const struct backend *backend = o->fake_measure ? &backend_nothing
                                    : o->no_pixels  ? &backend_measured
                                    : o->display    ? &backend_window
                                                    : &backend_surface;
    m->at.windowed = o->windowed && !o->full_screen;
    m->at.full = !o->fake_measure &&
                 (o->full_screen || o->kiosk || (o->display && m->settings.full_screen && !o->windowed));
    return meeting__add_viewer(m, ROLE_HALL, 0, backend, o->width, o->height, &reason) != NULL ||
           no_window(m, reason.reason, problem);
}

void meeting__volumes(struct meeting *m)
{
    struct volumes volumes = {m->settings.effects, m->settings.music, m->settings.speech, false};
    platform_set_volumes(m->platform, &volumes);
    if (m->voice != NULL)
        voice_volume(m->voice, m->settings.speech);
}

static void open_settings(struct meeting *m, const struct meeting_options *o)
{
    struct file_problem problem = {{0}};
    settings_defaults(&m->settings);
    m->keeps_settings = o->display && !o->writes_nothing;
    char *path = o->display ? settings_path(NULL) : NULL;
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
    if (m->data == NULL || !load_words(m, o->language)) { // no words to say it with: both languages, from here
        snprintf(problem->sentence, sizeof problem->sentence,
                 "Không tìm thấy dữ liệu của chương trình / the program's data cannot be found: %s",
                 m->data != NULL ? m->data : no_data.reason);
        return false;
    }
    if (!choose_language(m, o->language, problem))
        return false;
    if (!platform)
        return no_window(m, no_platform.reason, problem);
    const struct diag_list *told = platform_art_told(m->platform);
    for (size_t i = 0; i < diag_count(told); i++) // the other pictures are drawn
        terminal_report(stderr, meeting_lang(m), diag_at(told, i), NULL);
    meeting__open_addresses(m, o);
    m->host = host_new();
    m->bag = (struct bag){.help = m->help,
                          .addresses = m->addresses,
                          .addresses_path = m->addresses_path,
                          .programme = &m->programme,
                          .papers = &m->papers,
                          .box = &m->box,
                          .lanterns = &m->lanterns,
                          .kiosk = o->kiosk,
                          .opener = {meeting_open_level, m->host}};
    if (!o->display) // nobody waits for the first frame
        meeting__open_rest(m);
    meeting__open_voice(m, o);
    m->phones_port = o->phones_port;
    m->phones_code = o->phones_code;
    m->phones_are = o->phones_are;
    if (!o->kiosk)
        meeting__open_phones(m);
    return open_hall(m, o, problem);
}

struct meeting *meeting_open(const struct meeting_options *o, struct meeting_problem *problem)
{
    struct meeting *m = mem_new(1, sizeof *m);
    *m = (struct meeting){
        .documents = o->documents, .levels = o->levels, .first_only = o->first_picture_only, .at_rest = o->at_rest};
    meeting_set_clock(m, o->clock != NULL ? o->clock : "");
    open_settings(m, o);
    if (!open_all(m, o, problem)) {
        meeting_close(m);
        return NULL;
    }
    meeting__volumes(m);
    meeting__look_ahead(m);
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
    meeting__close_phones(m);
    while (m->viewer_count > 1)
        meeting__drop_viewer(m, m->viewers[m->viewer_count - 1]);
    meeting_keep_all(m);
    if (m->viewer_count > 0)
        meeting__drop_viewer(m, m->viewers[0]);
    ui_frame_free(m->coming);
    mem_free(m->viewers);
    meeting__close_voice(m);
    box_empty(&m->box);
    lanterns_forget(&m->lanterns);
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
void meeting_set_clock(struct meeting *m, const char *says)
{
    snprintf(m->clock_says, sizeof m->clock_says, "%s", says);
}

void meeting_set_now(struct meeting *m, uint32_t now_ms) { m->now_ms = now_ms; }
bool meeting_quits(const struct meeting *m) { return m->quits; }
void meeting_quit(struct meeting *m) { m->quits = true; }

void meeting_close_hall(struct meeting *m)
{
    struct viewer *hall = meeting__hall(m);
    if (viewer_alone(hall) && !viewer_hides(hall))
        viewer_action(hall, UI_NEUTRAL);
    else if (!m->bag.kiosk)
        meeting_quit(m);
}

struct host *meeting_host(const struct meeting *m) { return m->host; }
struct settings *meeting_settings(struct meeting *m) { return &m->settings; }
struct platform *meeting_platform(const struct meeting *m) { return m->platform; }
struct records *meeting_records(const struct meeting *m) { return m->records; }
struct shelf *meeting_shelf(const struct meeting *m) { return m->shelf; }
