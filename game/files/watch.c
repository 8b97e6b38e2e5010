// SPDX-License-Identifier: MIT
//
// watch.c — the kernel's inotify, a folder at a time. A folder's own watch tells of everything in it; what comes below
// it is watched when the caller adds the path again.
//
// A watched file is watched by its folder: editors write another file and give it the name.
#include "watch.h"

#include "files_inside.h"
#include "memory.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { SETTLE_MS = 40, LOOK_MS = 500 };

struct watch {
    int notify;  // -1: the system tells nothing
    bool silent; // of some folder it cannot tell
    struct sigaction interrupt, terminate;
};

static volatile sig_atomic_t asked_to_end;

static void end(int number)
{
    (void)number;
    asked_to_end = 1;
}

// Without SA_RESTART: whoever sleeps wakes.
struct watch *watch_new(void)
{
    struct watch *w = mem_new(1, sizeof *w);
    struct sigaction action = {.sa_handler = end};
    sigemptyset(&action.sa_mask);
    asked_to_end = 0;
    sigaction(SIGINT, &action, &w->interrupt);
    sigaction(SIGTERM, &action, &w->terminate);
    w->notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    w->silent = w->notify < 0;
    return w;
}

void watch_free(struct watch *w)
{
    if (w == NULL)
        return;
    sigaction(SIGINT, &w->interrupt, NULL);
    sigaction(SIGTERM, &w->terminate, NULL);
    if (w->notify >= 0)
        close(w->notify);
    mem_free(w);
}

bool watch_ended(const struct watch *w)
{
    (void)w;
    return asked_to_end != 0;
}

static void add_folder(struct watch *w, const char *path, int deep)
{
    const uint32_t what = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB |
                          IN_DELETE_SELF | IN_ONLYDIR;
    struct file_list list;
    w->silent = inotify_add_watch(w->notify, path, what) < 0 || w->silent;
    if (deep == FILES_DEEPEST || !folder_list(path, &list, NULL))
        return;
    for (size_t i = 0; i < list.count; i++) {
        size_t length = strlen(list.names[i]);
        bool folder = length > 0 && list.names[i][length - 1] == '/';
        if (!folder || list.names[i][0] == '.')
            continue;
        list.names[i][length - 1] = '\0';
        char *below = path_join(path, list.names[i]);
        add_folder(w, below, deep + 1);
        mem_free(below);
    }
    file_list_free(&list);
}

bool watch_add(struct watch *w, const char *path)
{
    char *parent = folder_exists(path) ? mem_copy_text(path) : path_parent(path);
    if (w->notify >= 0)
        add_folder(w, parent[0] != '\0' ? parent : ".", folder_exists(path) ? 0 : FILES_DEEPEST);
    mem_free(parent);
    return !w->silent;
}

// Takes what the kernel has told. False: nothing.
static bool take(const struct watch *w)
{
    _Alignas(struct inotify_event) char events[4096];
    bool any = false;
    while (w->notify >= 0 && read(w->notify, events, sizeof events) > 0)
        any = true;
    return any;
}

// -1: until the kernel tells something.
static bool slept(const struct watch *w, int ms)
{
    struct pollfd told = {.fd = w->notify, .events = POLLIN};
    return poll(&told, w->notify >= 0 ? 1 : 0, ms) > 0;
}

bool watch_wait(struct watch *w)
{
    bool told = asked_to_end == 0 && slept(w, w->silent ? LOOK_MS : -1);
    while (told && asked_to_end == 0) { // until it is still
        take(w);
        told = slept(w, SETTLE_MS);
    }
    return asked_to_end == 0;
}
