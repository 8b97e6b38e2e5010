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
    atomic_bool done;
};

struct loop {
    struct meeting stage;
    const struct loop_options *options;
    struct checking check;
    size_t next_to_check;
    struct recorder *record; // NULL: nothing is written down
    bool dirty;
};

static void check_job(void *context)
{
    struct checking *c = context;
    c->problem = shelf_problem_of(c->path, c->lang);
    c->done = true;
}

// Takes what the worker found and gives it the next level.
static void go_on_checking(struct loop *l)
{
    struct shelf *shelf = l->stage.shelf;
    if (l->check.path != NULL && !l->check.done)
        return;
    if (l->check.path != NULL) {
        struct shelf_entry *e = &shelf->entries[l->next_to_check - 1];
        shelf_mark(e, l->check.problem);
        l->dirty = l->dirty || e->state == SHELF_BROKEN;
        mem_free(l->check.path);
        l->check.path = NULL;
    }
    while (l->next_to_check < shelf->count && shelf->entries[l->next_to_check].state == SHELF_BROKEN)
        l->next_to_check++;
    if (l->next_to_check >= shelf->count)
        return;
    l->check = (struct checking){
        .loop = l, .path = mem_copy_text(shelf->entries[l->next_to_check++].path), .lang = meeting_lang(&l->stage)};
    platform_run_job(l->stage.platform, check_job, &l->check);
}

static void forget_windows(struct loop *l)
{
    window_forget(l->stage.window);
    if (l->stage.console_window != NULL)
        window_forget(l->stage.console_window);
    l->dirty = true;
}

static void take_event(struct loop *l, const struct platform_event *event)
{
    l->stage.now_ms = event->raw.now_ms;
    switch (event->kind) {
    case PLATFORM_INPUT: {
        bool console = l->stage.console != NULL && event->window == l->stage.console_window;
        recorder_press(l->record, &event->raw, console);
        bool changed = console ? meeting_console_input(&l->stage, &event->raw) : meeting_input(&l->stage, &event->raw);
        l->dirty = l->dirty || changed;
        return;
    }
    case PLATFORM_QUIT: l->stage.quits = true; return;
    case PLATFORM_CLOSED:
        if (event->window == l->stage.window)
            l->stage.quits = true;
        else
            meeting_put_console_away(&l->stage);
        l->dirty = true;
        return;
    case PLATFORM_CALLED:
        window_raise(l->stage.window);
        if (l->stage.console_window != NULL)
            window_raise(l->stage.console_window);
        return;
    case PLATFORM_DISPLAYS_CHANGED:
    case PLATFORM_MOVED:
    case PLATFORM_RESIZED:
        meeting_settle(&l->stage);
        forget_windows(l);
        return;
    case PLATFORM_EXPOSED: forget_windows(l); return;
    case PLATFORM_WAKE: // a picture is ready, a level was looked at, or a command is kept
        if (!meeting_woken(&l->stage))
            forget_windows(l);
        l->dirty = true;
        go_on_checking(l);
        return;
    case PLATFORM_PAD_CHANGED:
        meeting_pad_changed(&l->stage, event->raw.pad, event->connected);
        recorder_plugged(l->record, event->raw.pad, event->connected);
        l->dirty = true;
        return;
    case PLATFORM_NONE: return;
    }
}

static void run(struct loop *l)
{
    struct platform *p = l->stage.platform;
    while (!l->stage.quits) {
        struct platform_event event;
        l->stage.now_ms = platform_now(p);
        if (l->dirty) {
            l->dirty = false;
            meeting_draw(&l->stage);
            recorder_still(l->record);
        }
        while (platform_wait(p, l->dirty ? 0 : meeting_due(&l->stage), &event)) {
            take_event(l, &event);
            if (l->dirty || l->stage.quits)
                break;
        }
        l->stage.now_ms = platform_now(p);
        if (meeting_tick(&l->stage))
            l->dirty = true;
    }
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
    struct settings settings;
    char *path = meeting_settings_path(NULL);
    settings_defaults(&settings);
    if (path != NULL)
        settings_load(&settings, path, NULL);
    mem_free(path);
    desk_say(options->language != NULL ? options->language : settings.language, came ? T_APP_CAME : T_APP_IS_OPEN,
             where, NULL);
    *code = came ? 0 : 1;
    return false;
}

static int play(const struct loop_options *options, struct claim *claim)
{
    struct loop l = {.options = options};
    char *documents = options->record != NULL ? recorder_documents(options->record) : NULL;
    struct meeting_options stage = {.display = true,
                                    .sound = true,
                                    .language = options->language,
                                    .width = options->width > 0 ? options->width : 1366,
                                    .height = options->height > 0 ? options->height : 768,
                                    .full_screen = options->full_screen,
                                    .windowed = options->windowed,
                                    .console = options->console,
                                    .documents = documents};
    struct file_problem problem = {{0}};
    FILE *script = options->record != NULL ? file_open(options->record, false, &problem) : NULL;
    if (options->record != NULL && script == NULL) {
        desk_say(options->language, T_APP_CANNOT_WRITE, options->record, problem.reason);
        mem_free(documents);
        claim_free(claim);
        return 1;
    }
    if (!meeting_open(&l.stage, &stage)) {
        terminal_words(stderr, l.stage.problem);
        meeting_close(&l.stage);
        claim_free(claim);
        return 1;
    }
    if (claim != NULL)
        claim_listen(claim, l.stage.platform);
    l.stage.now_ms = platform_now(l.stage.platform);
    l.stage.no_prefetch = options->first_frame_only;
    meeting_draw(&l.stage);
    if (options->first_frame_only) { // with its picture, as a person sees it
        platform_finish(l.stage.platform);
        meeting_draw(&l.stage);
    } else {
        l.record = script != NULL ? recorder_new(script, options->record, &l.stage) : NULL;
        if (l.record == NULL)
            meeting_open_records(&l.stage, NULL);
        platform_open_pads(l.stage.platform);
        l.dirty = true;
        go_on_checking(&l);
        run(&l);
    }
    if (l.record != NULL) {
        platform_finish_writes(l.stage.platform); // what is kept is seen, too
        meeting_woken(&l.stage);
    }
    bool recorded = recorder_close(l.record, &problem);
    if (!recorded)
        desk_say(l.stage.settings.language, T_APP_CANNOT_WRITE, options->record, problem.reason);
    if (!platform_end_jobs(l.stage.platform)) { // it may look at anything of ours: nothing is freed under it
        meeting_keep_all(&l.stage);
        fflush(NULL);
        _Exit(recorded ? 0 : 1);
    }
    mem_free(l.check.path);
    mem_free(l.check.done ? l.check.problem : NULL);
    claim_free(claim);
    meeting_close(&l.stage);
    if (options->record != NULL)
        recorder_tidy(options->record);
    mem_free(documents);
    return recorded ? 0 : 1;
}

int loop_run(const struct loop_options *options)
{
    struct claim *ours = NULL;
    int code = 0;
    return claim(options, &ours, &code) ? play(options, ours) : code;
}
