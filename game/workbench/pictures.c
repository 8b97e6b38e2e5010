// SPDX-License-Identifier: MIT
//
// pictures.c — plays through every screen and keeps a picture of each: for looking, not for judging.
//
//   demo      one meeting as the hall sees it, in one language, with a log of what happened and its sheet
//   pictures  every screen of the program and of every level, three sizes, two languages
#include "workbench.h"

#include "files.h"
#include "memory.h"
#include "script.h"
#include "script_files.h"
#include "strips.h"
#include "terminal.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct album {
    struct meeting *meeting;
    struct person person;
    const char *folder;
    char prefix[64];
    int number;
    struct text log;
    size_t overflows;
    bool fine;
};

// Also says it: the sentence, in the language of the pictures.
static bool cannot_write(struct album *a, const char *path, const char *reason)
{
    terminal_say(stderr, meeting_lang(a->meeting), T_APP_CANNOT_WRITE, path, reason);
    a->fine = false;
    return false;
}

static bool open_album(struct album *a, const char *folder, const char *language, int width, int height,
                       const char *records)
{
    struct meeting_options options = {
        .at_rest = true, .language = language, .width = width, .height = height, .records = records};
    a->folder = folder;
    struct file_problem problem = {{0}};
    if (!folder_make(folder, &problem)) {
        desk_say(language, T_APP_CANNOT_WRITE, folder, problem.reason);
        return false;
    }
    struct meeting_problem no_meeting;
    a->meeting = meeting_open(&options, &no_meeting);
    a->fine = a->meeting != NULL;
    if (!a->fine) {
        terminal_words(stderr, no_meeting.sentence);
        return false;
    }
    a->person = person_at_hall(a->meeting);
    snprintf(a->prefix, sizeof a->prefix, "%s-%dx%d", lang_code(meeting_lang(a->meeting)), width, height);
    a->number = 0;
    meeting_draw(a->meeting);
    platform_finish(meeting_platform(a->meeting));
    meeting_draw(a->meeting);
    return true;
}

static void keep(struct album *a)
{
    char name[200];
    struct platform_problem problem = {{0}};
    if (!a->fine)
        return; // said once; the others would not be written either
    const char *overflow = ui_overflow(step_frame(&a->person));
    platform_finish(meeting_platform(a->meeting)); // pictures that were still being made
    meeting_draw(a->meeting);
    snprintf(name, sizeof name, "%s-%04d-%s.png", a->prefix, ++a->number, step_screen(&a->person));
    char *path = path_join(a->folder, name);
    if (!meeting_save(step_viewer(&a->person), path, &problem))
        cannot_write(a, path, problem.reason);
    text_addf(&a->log, "%s  %016" PRIx64, name, host_checksum(meeting_host(a->meeting)));
    if (overflow != NULL) {
        char *told = text_filled(meeting_lang(a->meeting), T_APP_DOES_NOT_FIT, &overflow, 1);
        text_addf(&a->log, "  %s", told);
        mem_free(told);
    }
    text_add(&a->log, "\n");
    a->overflows += overflow != NULL;
    mem_free(path);
}

// As a helper counts cards: more of them for the answer that stands first, a few for the others.
static void count_cards(struct album *a, const struct view *v)
{
    for (uint8_t row = 0; row < v->option_count; row++) {
        char digits[8];
        snprintf(digits, sizeof digits, "%d", 4 + (row * 7 + v->scene_number * 5) % 15);
        for (const char *d = digits; *d != '\0'; d++)
            step_key(&a->person, (char[]){*d, '\0'});
        step_key(&a->person, row + 1 < v->option_count ? "Enter" : "Down");
    }
}

// One press towards the end of the meeting, as step_go does it; false when it is over.
static bool turn_page(struct album *a, int choice)
{
    struct view v;
    host_view(meeting_host(a->meeting), ROLE_CONSOLE, NULL, &v);
    if (v.phase == PHASE_OVER)
        return false;
    if (v.phase == PHASE_SHOW && v.can_count && v.mode == ANSWER_CARDS) {
        count_cards(a, &v);
        keep(a);
    }
    if (v.phase == PHASE_DECIDE) {
        if (!v.can_lock)
            step_action(&a->person, (enum ui_action)(UI_CHOICE_1 + (kind_has(v.kind, TRAIT_PLACES) ? 0 : choice)));
        if (kind_has(v.kind, TRAIT_PLACES) || kind_has(v.kind, TRAIT_DOORS))
            step_go(&a->person, kind_has(v.kind, TRAIT_DOORS) ? "door" : "reveal", 0);
        else if (v.can_lock)
            step_action(&a->person, UI_OK);
        return true;
    }
    step_action(&a->person, UI_NEXT);
    return true;
}

static size_t place_of(const struct shelf *shelf, const char *id)
{
    size_t i = 0;
    while (i < shelf->all && strcmp(shelf->entries[i].head.id, id) != 0)
        i++;
    return i;
}

// From its list to the level; the list may have been read anew meanwhile.
static void begin_level(struct album *a, const char *id, int teams)
{
    const struct shelf *shelf = meeting_shelf(a->meeting);
    meeting_settings(a->meeting)->teams = teams;
    meeting_settings(a->meeting)->band = (int)shelf->entries[place_of(shelf, id)].head.band;
    step_key(&a->person, "Enter");
    keep(a);
    for (int hands = 0; hands <= PROMISES && strcmp(step_screen(&a->person), "picker") != 0; hands++) { // hand by hand
        step_action(&a->person, UI_NEXT);
        keep(a);
    }
    screens_pick(meeting_screens(step_viewer(&a->person)), place_of(shelf, id));
    meeting_draw(a->meeting);
    if (strcmp(step_screen(&a->person), "ready") == 0) {
        keep(a);
        step_go(&a->person, "notice", 0);
    }
}

static void play_level(struct album *a, const char *of_shelf, int teams)
{
    char id[sizeof((struct level_head *)0)->id];
    snprintf(id, sizeof id, "%s", of_shelf);
    step_go(&a->person, "title", 0);
    if (place_of(meeting_shelf(a->meeting), id) < meeting_shelf(a->meeting)->all)
        begin_level(a, id, teams);
    for (int steps = 0; steps < 200 && a->fine; steps++) {
        keep(a);
        if (!turn_page(a, steps % 3))
            break;
    }
    keep(a);
    step_go(&a->person, "title", 0);
}

// How many, and on how many of them something does not fit.
static void say_made(const struct album *a, enum text_id id, const char *where)
{
    char pictures[16], overflows[24];
    snprintf(pictures, sizeof pictures, "%d", a->number);
    snprintf(overflows, sizeof overflows, "%zu", a->overflows);
    terminal_say_all(stdout, meeting_lang(a->meeting), id, (const char *const[]){where, pictures, overflows}, 3);
}

static bool close_album(struct album *a)
{
    char *path = path_join(a->folder, "log.txt");
    struct file_problem problem = {{0}};
    if (a->fine && !file_write(path, text_bytes(&a->log), a->log.length, &problem))
        cannot_write(a, path, problem.reason);
    mem_free(path);
    text_free(&a->log);
    meeting_close(a->meeting);
    return a->fine;
}

// The meeting that was played, as it would go home.
static bool write_sheet(struct album *a)
{
    struct meeting_left newest;
    struct file_problem problem = {{0}};
    char *path = NULL;
    bool fine = records_meetings(meeting_records(a->meeting), &newest, 1) == 1 &&
                meeting_write_sheet(a->meeting, newest.id, a->folder, &path, &problem);
    if (fine)
        terminal_words(stdout, path);
    else
        cannot_write(a, a->folder, problem.reason);
    mem_free(path);
    return fine;
}

int workbench_demo(const struct command_words *w)
{
    struct album a = {0};
    struct file_problem problem = {{0}};
    char *own = w->out == NULL ? files_document("demo", &problem) : NULL; // where papers go
    const char *folder = w->out != NULL ? w->out : own;
    if (folder == NULL) {
        desk_say(w->language, T_APP_CANNOT_WRITE, FILES_OWN_FOLDER "/demo", problem.reason);
        return 1;
    }
    char *records = path_join(folder, "demo.sqlite");
    bool made = folder_make(folder, &problem) && file_remove(records, &problem);
    script_remove_records(records); // and what lay beside them
    if (!made)
        desk_say(w->language, T_APP_CANNOT_WRITE, folder, problem.reason);
    bool fine = made && open_album(&a, folder, w->language != NULL ? w->language : LANGUAGE_FIRST,
                                   w->size.width > 0 ? w->size.width : 1366, w->size.height > 0 ? w->size.height : 768,
                                   records);
    if (fine) {
        keep(&a);
        meeting_settings(a.meeting)->answers = ANSWER_CARDS;
        play_level(&a,
                   meeting_shelf(a.meeting)->count > 0
                       ? meeting_shelf(a.meeting)->entries[meeting_shelf(a.meeting)->count - 1].head.id
                       : "",
                   3);
        fine = a.fine && write_sheet(&a);
        say_made(&a, T_APP_DEMO_MADE, folder);
        fine = close_album(&a) && fine;
    }
    script_remove_records(records);
    mem_free(records);
    mem_free(own);
    return fine ? 0 : 1;
}

static void other_screens(struct album *a)
{
    static const char *const keys[] = {"F1", "F2", "F4"};
    keep(a);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        step_key(&a->person, keys[i]);
        keep(a);
        step_key(&a->person, keys[i]);
    }
    step_key(&a->person, "Escape"); // settings
    keep(a);
    step_click(&a->person, text(meeting_lang(a->meeting), T_SETTINGS_KEYS));
    keep(a);
    step_key(&a->person, "Escape");
    step_click(&a->person, text(meeting_lang(a->meeting), T_SETTINGS_CARD));
    keep(a);
    step_key(&a->person, "Escape");
    step_key(&a->person, "Escape");
    step_click(&a->person, text(meeting_lang(a->meeting), T_TITLE_ALONE));
    keep(a);
    step_key(&a->person, "PageUp");
}

int workbench_pictures(const struct command_words *w)
{
    enum { STRIP_WIDTH = 1366, STRIP_HEIGHT = 768 };
    static const struct {
        int width, height;
        bool asked; // only when asked for by its size
    } sizes[] = {{800, 600, false}, {1366, 768, false}, {1920, 1080, false}, {3840, 2160, true}};
    char *data = files_data_folder(NULL), *folder = path_join(data != NULL ? data : "", "assets/lang");
    struct languages *languages = languages_load(folder, NULL);
    bool fine = languages != NULL;
    for (size_t s = 0; fine && s < sizeof sizes / sizeof *sizes; s++)
        for (size_t l = 0; fine && l < languages_count(languages); l++) {
            const char *language = lang_code(languages_at(languages, l));
            struct album a = {0};
            if ((w->size.width > 0 ? w->size.width != sizes[s].width : sizes[s].asked) ||
                (w->language != NULL && strcmp(w->language, language) != 0))
                continue;
            fine = open_album(&a, w->out, language, sizes[s].width, sizes[s].height, NULL);
            if (!fine)
                break;
            other_screens(&a);
            for (size_t i = 0; i < meeting_shelf(a.meeting)->count && a.fine; i++)
                play_level(&a, meeting_shelf(a.meeting)->entries[i].head.id, 3);
            say_made(&a, T_APP_PICTURES_MADE, a.prefix);
            fine = close_album(&a);
        }
    bool moves = w->size.width == 0 || w->size.width == STRIP_WIDTH;
    fine = fine && (!moves || strips_make(w->out, w->language, STRIP_WIDTH, STRIP_HEIGHT));
    languages_free(languages);
    mem_free(folder);
    mem_free(data);
    return fine ? 0 : 1;
}
