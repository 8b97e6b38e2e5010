// SPDX-License-Identifier: MIT
//
// worker.c — one thread for what may take a while: pictures, and checking levels.
//
// Jobs run in order, pictures before all others. The thread begins with the first job, ends with the program, and wakes
// the loop by one pushed event when a job is done (a picture says so itself, when somebody looks at its place). At the
// end nobody waits for ever: a job that does not come to its end is left alone, and so is everything it may still look
// at.
#include "platform_inside.h"

#include "memory.h"

struct job {
    platform_job run;
    void *context;
};

struct lane {
    struct job *jobs;
    size_t first, count, capacity;
};

struct worker {
    struct platform *platform;
    SDL_Thread *thread;
    SDL_mutex *lock;
    SDL_cond *changed;
    struct lane lanes[WORKER_LANES];
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

// The next one to do, with its lane; NULL: there is none. Under the lock.
static struct lane *next_lane(struct worker *w)
{
    for (int i = 0; i < WORKER_LANES; i++)
        if (w->lanes[i].first != w->lanes[i].count)
            return &w->lanes[i];
    return NULL;
}

static struct job take(struct lane *lane)
{
    struct job job = lane->jobs[lane->first++];
    if (lane->first == lane->count)
        lane->first = lane->count = 0;
    return job;
}

static int work(void *self)
{
    struct worker *w = self;
    SDL_LockMutex(w->lock);
    for (;;) {
        struct lane *lane;
        while ((lane = next_lane(w)) == NULL && !w->ends)
            SDL_CondWait(w->changed, w->lock);
        if (w->ends)
            break;
        bool wakes = lane != &w->lanes[WORKER_PICTURES];
        struct job job = take(lane);
        w->running = true;
        SDL_UnlockMutex(w->lock);
        job.run(job.context);
        if (wakes)
            platform_wake(w->platform);
        SDL_LockMutex(w->lock);
        w->running = false;
        SDL_CondBroadcast(w->changed);
    }
    SDL_UnlockMutex(w->lock);
    return 0;
}

void worker_add(struct worker *w, enum worker_lane lane, platform_job run, void *context)
{
    struct lane *l = &w->lanes[lane];
    SDL_LockMutex(w->lock);
    l->jobs = mem_grow(l->jobs, &l->capacity, l->count + 1, sizeof *l->jobs);
    l->jobs[l->count++] = (struct job){run, context};
    if (w->thread == NULL)
        w->thread = SDL_CreateThread(work, "worker", w);
    SDL_CondBroadcast(w->changed);
    SDL_UnlockMutex(w->lock);
}

void worker_finish(struct worker *w)
{
    SDL_LockMutex(w->lock);
    while (w->thread != NULL && !w->ends && (w->running || next_lane(w) != NULL))
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
    for (int i = 0; i < WORKER_LANES; i++)
        mem_free(w->lanes[i].jobs);
    mem_free(w);
    return true;
}
