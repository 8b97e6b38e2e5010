// SPDX-License-Identifier: MIT
//
// worker.c — threads for what may take a while: pictures, and checking levels.
//
// Jobs begin in order, pictures before all others. Pictures are made by as many threads at a time as there are; of the
// other jobs one is done after the other. A thread begins when there is a job that none is free for, ends with the
// program, and wakes the loop by one pushed event when a job is done (a picture says so itself, when somebody looks at
// its place). At the end nobody waits for ever: a job that does not come to its end is left alone, and so is everything
// it may still look at.
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
    SDL_Thread *threads[WORKER_THREADS];
    int thread_count, most;
    SDL_mutex *lock;
    SDL_cond *changed;
    struct lane lanes[WORKER_LANES];
    int running[WORKER_LANES];
    bool ends;
};

struct worker *worker_new(struct platform *p, int threads)
{
    struct worker *w = mem_new(1, sizeof *w);
    w->platform = p;
    w->most = threads < WORKER_THREADS ? threads : WORKER_THREADS;
    w->lock = SDL_CreateMutex();
    w->changed = SDL_CreateCond();
    return w;
}

static size_t waiting(const struct worker *w, int lane) { return w->lanes[lane].count - w->lanes[lane].first; }

static int running(const struct worker *w)
{
    int all = 0;
    for (int i = 0; i < WORKER_LANES; i++)
        all += w->running[i];
    return all;
}

// Where the next one to do stands; WORKER_LANES: there is none. Under the lock.
static int next_lane(const struct worker *w)
{
    int lane = 0;
    while (lane < WORKER_LANES && (waiting(w, lane) == 0 || (lane != WORKER_PICTURES && w->running[lane] > 0)))
        lane++;
    return lane;
}

static bool idle(const struct worker *w) { return running(w) == 0 && next_lane(w) == WORKER_LANES; }

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
        int lane;
        while ((lane = next_lane(w)) == WORKER_LANES && !w->ends)
            SDL_CondWait(w->changed, w->lock);
        if (w->ends)
            break;
        struct job job = take(&w->lanes[lane]);
        w->running[lane]++;
        SDL_UnlockMutex(w->lock);
        job.run(job.context);
        if (lane != WORKER_PICTURES)
            platform_wake(w->platform);
        SDL_LockMutex(w->lock);
        w->running[lane]--;
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
    if (w->thread_count < w->most && (size_t)running(w) + waiting(w, (int)lane) > (size_t)w->thread_count)
        w->threads[w->thread_count++] = SDL_CreateThread(work, "worker", w);
    SDL_CondBroadcast(w->changed);
    SDL_UnlockMutex(w->lock);
}

void worker_finish(struct worker *w)
{
    SDL_LockMutex(w->lock);
    while (w->thread_count > 0 && !w->ends && !idle(w))
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
    while (running(w) > 0 && SDL_GetTicks64() < until)
        SDL_CondWaitTimeout(w->changed, w->lock, PATIENCE_MS / 10);
    bool ended = running(w) == 0;
    SDL_UnlockMutex(w->lock);
    return ended;
}

bool worker_free(struct worker *w)
{
    bool ended = worker_end(w);
    for (int i = 0; i < w->thread_count; i++)
        if (ended)
            SDL_WaitThread(w->threads[i], NULL);
        else
            SDL_DetachThread(w->threads[i]);
    if (!ended)
        return false;
    SDL_DestroyCond(w->changed);
    SDL_DestroyMutex(w->lock);
    for (int i = 0; i < WORKER_LANES; i++)
        mem_free(w->lanes[i].jobs);
    mem_free(w);
    return true;
}
