// SPDX-License-Identifier: MIT
//
// worker.c — one thread for what may take a while: pictures, and checking levels.
//
// Jobs run in order. The thread begins with the first job, ends with the program, and wakes the
// loop by one pushed event when a job is done. At the end nobody waits for ever: a job that does not come to its
// end is left alone, and so is everything it may still look at.
#include "platform_inside.h"

#include "memory.h"

struct job {
    platform_job run;
    void *context;
};

struct worker {
    struct platform *platform;
    SDL_Thread *thread;
    SDL_mutex *lock;
    SDL_cond *changed;
    struct job *jobs;
    size_t first, count, capacity;
    bool running, ends;
};

struct worker *worker_new(struct platform *p)
{
    struct worker *w = mem_new(1, sizeof *w);
    w->platform = p;
    w->lock = SDL_CreateMutex();
    w->changed = SDL_CreateCond();
    return w;
}

static int work(void *self)
{
    struct worker *w = self;
    SDL_LockMutex(w->lock);
    for (;;) {
        while (w->first == w->count && !w->ends)
            SDL_CondWait(w->changed, w->lock);
        if (w->ends)
            break;
        struct job job = w->jobs[w->first++];
        w->running = true;
        SDL_UnlockMutex(w->lock);
        job.run(job.context);
        platform_wake(w->platform);
        SDL_LockMutex(w->lock);
        w->running = false;
        if (w->first == w->count)
            w->first = w->count = 0;
        SDL_CondBroadcast(w->changed);
    }
    SDL_UnlockMutex(w->lock);
    return 0;
}

void worker_add(struct worker *w, platform_job run, void *context)
{
    SDL_LockMutex(w->lock);
    w->jobs = mem_grow(w->jobs, &w->capacity, w->count + 1, sizeof *w->jobs);
    w->jobs[w->count++] = (struct job){run, context};
    if (w->thread == NULL)
        w->thread = SDL_CreateThread(work, "worker", w);
    SDL_CondBroadcast(w->changed);
    SDL_UnlockMutex(w->lock);
}

bool worker_busy(struct worker *w)
{
    SDL_LockMutex(w->lock);
    bool busy = w->running || w->first != w->count;
    SDL_UnlockMutex(w->lock);
    return busy;
}

void worker_finish(struct worker *w)
{
    SDL_LockMutex(w->lock);
    while (w->thread != NULL && !w->ends && (w->running || w->first != w->count))
        SDL_CondWait(w->changed, w->lock);
    SDL_UnlockMutex(w->lock);
}

bool worker_end(struct worker *w)
{
    enum { PATIENCE_MS = 1000 };
    uint64_t until = SDL_GetTicks64() + PATIENCE_MS;
    SDL_LockMutex(w->lock);
    w->ends = true; // what waits in the row is not begun any more
    SDL_CondBroadcast(w->changed);
    while (w->running && SDL_GetTicks64() < until)
        SDL_CondWaitTimeout(w->changed, w->lock, PATIENCE_MS / 10);
    bool ended = !w->running;
    SDL_UnlockMutex(w->lock);
    return ended;
}

bool worker_free(struct worker *w)
{
    if (!worker_end(w)) {
        SDL_DetachThread(w->thread);
        return false;
    }
    if (w->thread != NULL)
        SDL_WaitThread(w->thread, NULL);
    SDL_DestroyCond(w->changed);
    SDL_DestroyMutex(w->lock);
    mem_free(w->jobs);
    mem_free(w);
    return true;
}
