// SPDX-License-Identifier: MIT
//
// loop.c — waits for input or the next due moment, draws when something changed, and sleeps.
//
// Nothing moves by itself: a still screen asks for no moment, so the program waits in the
// kernel. The levels' full check runs on the worker, one level a job, after the first frame.
#include "loop.h"

#include "files.h"
#include "loader.h"
#include "meeting.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "recorder.h"
#include "terminal.h"
#include "workbench.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct checking { // one level on the worker; the rest is read here only once `done` was seen
    struct loop *loop;
    char *path, *problem;
    const struct lang *lang;
    struct shelf_cover cover;
    atomic_bool done;
};

struct loop {
    struct meeting *meeting;
    const struct loop_options *options;
    struct checking check;
    size_t next_to_check;
    uint64_t checks;         // the shelf as it was when its check began (its stamp)
    struct recorder *record; // NULL: nothing is written down
    bool dirty;
};

static void check_job(void *context)
{
    struct checking *c = context;
    c->problem = shelf_problem_of(c->path, c->lang, &c->cover);
    c->done = true;
}

// Takes what the worker found and gives it the next level.
static void go_on_checking(struct loop *l)
{
    struct shelf *shelf = meeting_shelf(l->meeting);
    if (l->check.path != NULL && !l->check.done)
        return;
    if (l->check.path != NULL) {
        bool same = l->checks == shelf->stamp;
        struct shelf_entry *e = same ? &shelf->entries[l->next_to_check - 1] : NULL;
        unsigned done = 0, all = 0;
        if (same) {
            shelf_mark(e, l->check.problem);
            e->cover = l->check.cover;
            l->dirty = l->dirty || shelf_is_partial(e, lang_code(l->check.lang), &done, &all);
        } else
            mem_free(l->check.problem); // of a file that may be another one by now
        l->dirty = l->dirty || (same && e->state == SHELF_BROKEN);
        mem_free(l->check.path);
        l->check.path = l->check.problem = NULL;
    }
    if (l->checks != shelf->stamp)
        l->next_to_check = 0;
    l->checks = shelf->stamp;
    while (l->next_to_check < shelf->all && shelf->entries[l->next_to_check].state == SHELF_BROKEN)
        l->next_to_check++;
    if (l->next_to_check >= shelf->all)
        return;
    l->check = (struct checking){
        .loop = l, .path = mem_copy_text(shelf->entries[l->next_to_check++].path), .lang = meeting_lang(l->meeting)};
    platform_run_job(meeting_platform(l->meeting), check_job, &l->check);
}

static void forget_windows(struct loop *l)
{
    meeting_forget_drawn(l->meeting);
    l->dirty = true;
}

static void take_press(struct loop *l, const struct platform_event *event)
{
    struct meeting_viewer *viewer = meeting_viewer_in(l->meeting, event->window);
    if (viewer == NULL)
        viewer = meeting_hall(l->meeting); // a pad belongs to no window: it speaks to the hall
    recorder_press(l->record, &event->raw, viewer);
    l->dirty = meeting_input(l->meeting, viewer, &event->raw) || l->dirty;
}

static void take_event(struct loop *l, const struct platform_event *event)
{
    struct meeting *m = l->meeting;
    meeting_set_now(m, event->raw.now_ms);
    switch (event->kind) {
    case PLATFORM_INPUT: take_press(l, event); return;
    case PLATFORM_QUIT: meeting_quit(m); return;
    case PLATFORM_CLOSED:
        if (meeting_viewer_in(m, event->window) == meeting_hall(m))
            meeting_close_hall(m);
        else
            meeting_put_console_away(m);
        l->dirty = true;
        return;
    case PLATFORM_CALLED: meeting_raise(m); return;
    case PLATFORM_DROPPED:
        meeting_receive(m, event->path);
        l->dirty = true;
        return;
    case PLATFORM_DISPLAYS_CHANGED:
    case PLATFORM_MOVED:
    case PLATFORM_RESIZED:
        meeting_settle(m);
        forget_windows(l);
        return;
    case PLATFORM_EXPOSED: forget_windows(l); return;
    case PLATFORM_WAKE: // a picture is ready, a level was looked at, or a command is kept
        meeting_woken(m);
        l->dirty = true;
        go_on_checking(l);
        return;
    case PLATFORM_PAD_CHANGED:
        meeting_pad_changed(m, event->raw.pad, event->connected);
        recorder_plugged(l->record, event->raw.pad, event->connected);
        l->dirty = true;
        return;
    case PLATFORM_NONE: return;
    }
}

static void run(struct loop *l)
{
    struct platform *p = meeting_platform(l->meeting);
    while (!meeting_quits(l->meeting)) {
        struct platform_event event;
        meeting_set_now(l->meeting, platform_now(p));
        if (l->dirty) {
            l->dirty = false;
            meeting_draw(l->meeting);
            recorder_still(l->record);
        }
        while (platform_wait(p, l->dirty ? 0 : meeting_due(l->meeting), &event)) {
            take_event(l, &event);
            if (l->dirty || meeting_quits(l->meeting))
                break;
        }
        meeting_set_now(l->meeting, platform_now(p));
        if (meeting_tick(l->meeting))
            l->dirty = true;
        if (l->checks != meeting_shelf(l->meeting)->stamp)
            go_on_checking(l);
    }
}

// As its user left them, before there is a meeting.
static struct settings kept_settings(void)
{
    struct settings settings;
    char *path = settings_path(NULL);
    settings_defaults(&settings);
    if (path != NULL)
        settings_load(&settings, path, NULL);
    mem_free(path);
    return settings;
}

// What is kept has one keeper. False: another one has it; the person was told where it is.
static bool claim(const struct loop_options *options, struct claim **claim, int *code)
{
    char where[200] = "", *folder = options->first_frame_only ? NULL : files_config_folder(NULL);
    bool came = false;
    *claim = folder != NULL ? claim_new(folder, where, sizeof where, &came) : NULL;
    bool ours = folder == NULL || *claim != NULL;
    mem_free(folder);
    if (ours)
        return true;
    struct settings settings = kept_settings();
    desk_say(options->language != NULL ? options->language : settings.language, came ? T_APP_CAME : T_APP_IS_OPEN,
             where, NULL);
    *code = came ? 0 : 1;
    return false;
}

// With its picture, as a person sees it.
static void show_first_frame(struct loop *l)
{
    platform_finish(meeting_platform(l->meeting));
    if (meeting_waits_for_pictures(meeting_hall(l->meeting)))
        meeting_draw(l->meeting);
}

// Whatever is done, until the meeting quits; `script` NULL: it is not written down.
static void play_on(struct loop *l, FILE *script)
{
    l->record = script != NULL ? recorder_new(script, l->options->record, l->meeting) : NULL;
    if (l->record == NULL)
        meeting_open_records(l->meeting, NULL, NULL);
    platform_open_pads(meeting_platform(l->meeting));
    l->dirty = true;
    go_on_checking(l);
    run(l);
}

// False, and told: not all of it could be written down.
static bool close_record(struct loop *l)
{
    struct file_problem problem = {{0}};
    if (l->record != NULL) {
        platform_finish_writes(meeting_platform(l->meeting)); // what is kept is seen, too
        meeting_woken(l->meeting);
    }
    bool recorded = recorder_close(l->record, &problem);
    if (!recorded)
        desk_say(meeting_settings(l->meeting)->language, T_APP_CANNOT_WRITE, l->options->record, problem.reason);
    return recorded;
}

static int play(const struct loop_options *options, struct claim *claim)
{
    struct loop l = {.options = options};
    char *documents = options->record != NULL ? recorder_documents(options->record) : NULL;
    struct meeting_options opening = {.display = true,
                                      .sound = true,
                                      .language = options->language,
                                      .width = options->width > 0 ? options->width : 1366,
                                      .height = options->height > 0 ? options->height : 768,
                                      .full_screen = options->full_screen,
                                      .kiosk = options->kiosk,
                                      .windowed = options->windowed,
                                      .console = options->console,
                                      .phones_port = MEETING_PHONES_PORT,
                                      .first_picture_only = options->first_frame_only,
                                      .documents = documents};
    struct file_problem problem = {{0}};
    FILE *script = options->record != NULL ? file_open(options->record, false, &problem) : NULL;
    if (options->record != NULL && script == NULL) {
        desk_say(options->language, T_APP_CANNOT_WRITE, options->record, problem.reason);
        mem_free(documents);
        claim_free(claim);
        return 1;
    }
    struct meeting_problem no_meeting;
    l.meeting = meeting_open(&opening, &no_meeting);
    if (l.meeting == NULL) {
        terminal_words(stderr, no_meeting.sentence);
        mem_free(documents);
        claim_free(claim);
        return 1;
    }
    if (claim != NULL)
        claim_listen(claim, meeting_platform(l.meeting));
    meeting_set_now(l.meeting, platform_now(meeting_platform(l.meeting)));
    meeting_draw(l.meeting);
    if (options->first_frame_only)
        show_first_frame(&l);
    else
        play_on(&l, script);
    bool recorded = close_record(&l);
    if (!platform_end_jobs(meeting_platform(l.meeting))) { // it may look at anything of ours: nothing is freed under it
        meeting_keep_all(l.meeting);
        fflush(NULL);
        _Exit(recorded ? 0 : 1);
    }
    mem_free(l.check.path);
    mem_free(l.check.done ? l.check.problem : NULL);
    claim_free(claim);
    meeting_close(l.meeting);
    if (options->record != NULL)
        recorder_tidy(options->record);
    mem_free(documents);
    return recorded ? 0 : 1;
}

// Nobody could leave a kiosk without its code.
static bool kiosk_has_code(const struct loop_options *options)
{
    struct settings settings = kept_settings();
    if (settings.kiosk_code == 0)
        desk_say(options->language != NULL ? options->language : settings.language, T_KIOSK_NO_CODE, NULL, NULL);
    return settings.kiosk_code != 0;
}

int loop_run(const struct loop_options *options)
{
    struct claim *ours = NULL;
    int code = 0;
    if (options->kiosk && !kiosk_has_code(options))
        return 2;
    return claim(options, &ours, &code) ? play(options, ours) : code;
}
