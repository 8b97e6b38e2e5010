// SPDX-License-Identifier: MIT
//
// pads_watch.c — a thread that sleeps in the kernel until a device comes or goes, and wakes the loop then.
//
// Without it the program would have to ask every few seconds, and a still screen would not be still.
#include "platform_inside.h"

#include "memory.h"

#ifdef __linux__
#include <errno.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

struct pads_watch {
    Uint32 event;
    int devices, stop[2]; // stop: closed by the loop, which ends the thread
    SDL_Thread *thread;
};

static int watch(void *self)
{
    struct pads_watch *w = self;
    char names[4096]; // read and forgotten: SDL looks what it is
    struct pollfd wait[2] = {{.fd = w->devices, .events = POLLIN}, {.fd = w->stop[0], .events = POLLIN}};
    while ((poll(wait, 2, -1) >= 0 || errno == EINTR) && wait[1].revents == 0)
        if (read(w->devices, names, sizeof names) > 0) {
            SDL_Event event = {.type = w->event};
            SDL_PushEvent(&event);
        }
    return 0;
}

struct pads_watch *pads_watch_new(Uint32 event)
{
    struct pads_watch *w = mem_new(1, sizeof *w);
    *w = (struct pads_watch){.event = event, .devices = inotify_init1(IN_NONBLOCK | IN_CLOEXEC), .stop = {-1, -1}};
    bool watched = w->devices >= 0 && pipe(w->stop) == 0 &&
                   inotify_add_watch(w->devices, "/dev/input", IN_CREATE | IN_ATTRIB | IN_DELETE) >= 0;
    w->thread = watched ? SDL_CreateThreadWithStackSize(watch, "pads", (size_t)64 * 1024, w) : NULL;
    if (w->thread != NULL)
        return w;
    pads_watch_free(w);
    return NULL;
}

void pads_watch_free(struct pads_watch *w)
{
    if (w == NULL)
        return;
    if (w->stop[1] >= 0)
        close(w->stop[1]); // wakes the thread
    if (w->thread != NULL)
        SDL_WaitThread(w->thread, NULL);
    if (w->stop[0] >= 0)
        close(w->stop[0]);
    if (w->devices >= 0)
        close(w->devices);
    mem_free(w);
}
#else
struct pads_watch *pads_watch_new(Uint32 event)
{
    (void)event;
    return NULL;
}

void pads_watch_free(struct pads_watch *w) { (void)w; }
#endif
