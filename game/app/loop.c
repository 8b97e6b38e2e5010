// SPDX-License-Identifier: MIT
//
// loop.c — waits for input or the next due moment, draws when something changed, and sleeps.
//
// Nothing moves by itself: a still screen asks for no moment, so the program waits in the
// kernel. The levels' full check runs on the worker, one level a job, after the first frame.
#include "loop.h"

#include "files.h"
#include "loader.h"
#include "memory.h"
#include "stage.h"
#include "terminal.h"
#include "workbench.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_TAB = 0x2B };

struct checking { // one level on the worker; the rest is read here only once `done` was seen
    struct loop *loop;
    char *path, *problem;
    const struct lang *lang;
    atomic_bool done;
};

struct loop {
    struct stage stage;
    const struct loop_options *options;
    struct checking check;
    size_t next_to_check;
    FILE *record;
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
    l->check = (struct checking){.loop = l, .path = mem_copy_text(shelf->entries[l->next_to_check++].path),
                                 .lang = stage_lang(&l->stage)};
    platform_run_job(l->stage.platform, check_job, &l->check);
}

static void write_pad(struct loop *l, uint8_t seat, const char *what)
{
    if (l->record != NULL) {
        fprintf(l->record, "pad %d %s\n", seat + 1, what);
        fflush(l->record);
    }
}

static void write_down(struct loop *l, const struct ui_raw *raw)
{
    if (l->record == NULL)
        return;
    if (raw->kind == RAW_KEY && !raw->repeat && !raw->foreign && strcmp(ui_key_name(ui_raw_key(raw)), "?") != 0)
        fprintf(l->record, "key %s%s\n", raw->shift && raw->key == KEY_TAB ? "Shift+" : "", ui_key_name(ui_raw_key(raw)));
    fflush(l->record);
    if (raw->kind == RAW_PAD_BUTTON)
        write_pad(l, raw->pad, ui_pad_name((enum ui_pad)raw->key));
    if (raw->kind != RAW_POINTER_DOWN)
        return;
    struct ui_id id = ui_spot_at(l->stage.frame, raw->x, raw->y);
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(l->stage.frame, &count);
    for (size_t i = 0; i < count; i++)
        if (id.what != UI_NO_ID && ui_same(spots[i].id, id) && spots[i].label[0] != '\0')
            fprintf(l->record, "click \"%s\"\n", spots[i].label);
}

static void write_state(struct loop *l)
{
    if (l->record != NULL) {
        fprintf(l->record, "expect screen %s\n", hall_screen(l->stage.hall));
        fflush(l->record);
    }
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
        bool acts = event->raw.kind == RAW_KEY || event->raw.kind == RAW_POINTER_DOWN || event->raw.kind == RAW_PAD_BUTTON;
        write_down(l, &event->raw);
        bool console = l->stage.console != NULL && event->window == l->stage.console_window;
        bool changed = console ? stage_console_input(&l->stage, &event->raw) : stage_input(&l->stage, &event->raw);
        l->dirty = l->dirty || changed;
        if (acts && changed)
            write_state(l);
        return;
    }
    case PLATFORM_QUIT: l->stage.quits = true; return;
    case PLATFORM_CLOSED:
        if (event->window == l->stage.window)
            l->stage.quits = true;
        else
            stage_put_console_away(&l->stage);
        l->dirty = true;
        return;
    case PLATFORM_DISPLAYS_CHANGED: case PLATFORM_MOVED: case PLATFORM_RESIZED:
        stage_settle(&l->stage);
        forget_windows(l);
        return;
    case PLATFORM_EXPOSED: forget_windows(l); return;
    case PLATFORM_WAKE: // a picture is ready, a level was looked at, or a command is kept
        if (!stage_woken(&l->stage))
            forget_windows(l);
        l->dirty = true;
        go_on_checking(l);
        return;
    case PLATFORM_PAD_CHANGED:
        stage_pad_changed(&l->stage, event->raw.pad, event->connected);
        write_pad(l, event->raw.pad, event->connected ? "in" : "out");
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
            stage_draw(&l->stage);
        }
        while (platform_wait(p, l->dirty ? 0 : stage_due(&l->stage), &event)) {
            take_event(l, &event);
            if (l->dirty || l->stage.quits)
                break;
        }
        l->stage.now_ms = platform_now(p);
        if (stage_tick(&l->stage))
            l->dirty = true;
    }
}

int loop_run(const struct loop_options *options)
{
    struct loop l = {.options = options};
    struct stage_options stage = {.display = true, .sound = true, .language = options->language,
                                  .width = options->width > 0 ? options->width : 1366,
                                  .height = options->height > 0 ? options->height : 768,
                                  .full_screen = options->full_screen, .windowed = options->windowed, .console = options->console};
    struct file_problem problem = {{0}};
    if (options->record != NULL && (l.record = file_open(options->record, false, &problem)) == NULL) {
        workbench_say(options->language, T_APP_CANNOT_WRITE, options->record, problem.reason);
        return 1;
    }
    if (!stage_open(&l.stage, &stage)) {
        terminal_words(stderr, l.stage.problem);
        stage_close(&l.stage);
        return 1;
    }
    if (l.record != NULL)
        fprintf(l.record, "## What was played, and why it matters: write it here.\nlang %s\nsize %dx%d\n",
                l.stage.settings.language, l.stage.width, l.stage.height);
    l.stage.now_ms = platform_now(l.stage.platform);
    l.stage.no_prefetch = options->first_frame_only;
    stage_draw(&l.stage);
    if (options->first_frame_only) { // with its picture, as a person sees it
        platform_finish(l.stage.platform);
        stage_draw(&l.stage);
    } else {
        stage_open_records(&l.stage, NULL);
        platform_open_pads(l.stage.platform);
        l.dirty = true;
        go_on_checking(&l);
        run(&l);
    }
    bool recorded = l.record == NULL || file_close(l.record, &problem);
    if (!recorded)
        workbench_say(l.stage.settings.language, T_APP_CANNOT_WRITE, options->record, problem.reason);
    if (!platform_end_jobs(l.stage.platform)) { // it may look at anything of ours: nothing is freed under it
        stage_keep_all(&l.stage);
        fflush(NULL);
        _Exit(recorded ? 0 : 1);
    }
    mem_free(l.check.path);
    mem_free(l.check.done ? l.check.problem : NULL);
    stage_close(&l.stage);
    return recorded ? 0 : 1;
}
