// SPDX-License-Identifier: MIT
//
// write_command.c — safecircle write LEVEL: the level in a window, redrawn whenever it is saved.
#include "workbench.h"

#include "desk.h"
#include "files.h"
#include "meeting_viewer.h"
#include "terminal.h"
#include "writing.h"

#include <stdio.h>

struct write_loop {
    struct meeting *meeting;
    struct writing *writing;
    bool dirty;
};

static void take_press(struct write_loop *l, const struct platform_event *event)
{
    struct meeting_viewer *viewer = meeting_viewer_in(l->meeting, event->window);
    if (viewer == NULL)
        viewer = meeting_hall(l->meeting);
    if (writing_key(l->writing, &event->raw) || meeting_input(l->meeting, viewer, &event->raw))
        l->dirty = true;
}

static void take_event(struct write_loop *l, const struct platform_event *event)
{
    meeting_set_now(l->meeting, event->raw.now_ms);
    switch (event->kind) {
    case PLATFORM_INPUT: take_press(l, event); return;
    case PLATFORM_QUIT: meeting_quit(l->meeting); return;
    case PLATFORM_CLOSED:
        if (meeting_viewer_in(l->meeting, event->window) == meeting_hall(l->meeting))
            meeting_quit(l->meeting);
        else
            meeting_put_console_away(l->meeting);
        l->dirty = true;
        return;
    case PLATFORM_DISPLAYS_CHANGED:
    case PLATFORM_MOVED:
    case PLATFORM_RESIZED:
        meeting_settle(l->meeting);
        meeting_forget_drawn(l->meeting);
        l->dirty = true;
        return;
    case PLATFORM_EXPOSED:
        meeting_forget_drawn(l->meeting);
        l->dirty = true;
        return;
    case PLATFORM_WAKE:
        meeting_woken(l->meeting);
        l->dirty = true;
        return;
    case PLATFORM_PAD_CHANGED:
    case PLATFORM_DROPPED:
    case PLATFORM_CALLED:
    case PLATFORM_NONE: return;
    }
}

static void run(struct write_loop *l)
{
    struct platform *p = meeting_platform(l->meeting);
    while (!meeting_quits(l->meeting)) {
        struct platform_event event;
        meeting_set_now(l->meeting, platform_now(p));
        l->dirty = writing_tick(l->writing, platform_now(p)) || l->dirty;
        if (l->dirty) {
            l->dirty = false;
            meeting_draw(l->meeting);
        }
        uint32_t due = meeting_due(l->meeting), look = writing_due(l->writing);
        while (platform_wait(p, due < look ? due : look, &event)) {
            take_event(l, &event);
            if (l->dirty || meeting_quits(l->meeting))
                break;
        }
        meeting_set_now(l->meeting, platform_now(p));
        l->dirty = meeting_tick(l->meeting) || l->dirty;
    }
}

int workbench_write(const struct command_words *words)
{
    struct meeting_options options = {.display = true,
                                      .sound = true,
                                      .windowed = true,
                                      .writes_nothing = true,
                                      .language = words->language,
                                      .width = words->size.width > 0 ? words->size.width : 1366,
                                      .height = words->size.height > 0 ? words->size.height : 768};
    if (!folder_exists(words->paths[0]) && !file_exists(words->paths[0])) { // a name that was typed wrong
        desk_say(words->reader, T_WRITE_NOT_THERE, words->paths[0], NULL);
        return 1;
    }
    struct meeting_problem problem;
    struct write_loop l = {.meeting = meeting_open(&options, &problem)};
    if (l.meeting == NULL) {
        terminal_words(stderr, problem.sentence);
        return 1;
    }
    meeting_set_now(l.meeting, platform_now(meeting_platform(l.meeting)));
    l.writing = writing_new(l.meeting, words->paths[0]);
    terminal_say(stdout, meeting_lang(l.meeting), T_WRITE_KEYS, NULL, NULL);
    fflush(stdout); // whoever looks there sees it now
    if (words->scene != NULL)
        writing_begin_at(l.writing, words->scene);
    if (words->voices != NULL)
        writing_read_aloud(l.writing, words->voices);
    l.dirty = true;
    run(&l);
    writing_free(l.writing);
    meeting_close(l.meeting);
    return 0;
}
