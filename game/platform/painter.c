// SPDX-License-Identifier: MIT
//
// painter.c — what a frame waits for is done by two: pictures are made, and a large part of a window is painted, piece
// by piece, each by whoever is free next.
//
// The second one is a thread that sleeps until it is called. Nobody waits for it to wake up: who called does all the
// pieces that are left, and waits only for one that is being done. What both draw with is kept under one lock
// (paint.c); the pixels of two bands never meet.
#include "platform_inside.h"

#include "memory.h"

enum { BANDS = 6, ROWS_LEAST = 32 };

struct painter {
    SDL_Thread *thread; // NULL: not called yet, or there is no second core
    SDL_mutex *lock;
    SDL_cond *changed;
    painter_job job;
    void *context;
    int next, count; // next == count: there is none left
    bool helps, ends, alone;
};

struct painter *painter_new(void)
{
    struct painter *p = mem_new(1, sizeof *p);
    p->lock = SDL_CreateMutex();
    p->changed = SDL_CreateCond();
    p->alone = SDL_GetCPUCount() < 2;
    return p;
}

// Works until no piece is left. Under the lock, which is open meanwhile.
static void work_on(struct painter *p)
{
    while (p->next < p->count) {
        int piece = p->next++;
        SDL_UnlockMutex(p->lock);
        p->job(p->context, piece);
        SDL_LockMutex(p->lock);
    }
}

static int help(void *self)
{
    struct painter *p = self;
    SDL_LockMutex(p->lock);
    while (!p->ends) {
        if (p->next < p->count) {
            p->helps = true;
            work_on(p);
            p->helps = false;
            SDL_CondSignal(p->changed);
        } else {
            SDL_CondWait(p->changed, p->lock);
        }
    }
    SDL_UnlockMutex(p->lock);
    return 0;
}

void painter_share(struct painter *p, painter_job job, void *context, int count)
{
    if (p->alone || count < 2) {
        for (int i = 0; i < count; i++)
            job(context, i);
        return;
    }
    SDL_LockMutex(p->lock);
    p->job = job;
    p->context = context;
    p->next = 0;
    p->count = count;
    if (p->thread == NULL)
        p->thread = SDL_CreateThread(help, "painter", p);
    p->alone = p->thread == NULL;
    SDL_CondSignal(p->changed);
    work_on(p);
    while (p->helps)
        SDL_CondWait(p->changed, p->lock);
    SDL_UnlockMutex(p->lock);
}

// ---- bands ----

struct bands {
    struct rect area;
    paint_band paint;
    const void *context;
};

static void paint_one(void *context, int band)
{
    const struct bands *all = context;
    int top = all->area.h * band / BANDS, bottom = all->area.h * (band + 1) / BANDS;
    all->paint(all->context, (struct rect){all->area.x, all->area.y + top, all->area.w, bottom - top});
}

void painter_paint(struct painter *p, struct rect area, paint_band paint, const void *context)
{
    struct bands all = {area, paint, context};
    if (p->alone || area.h < BANDS * ROWS_LEAST)
        paint(context, area);
    else
        painter_share(p, paint_one, &all, BANDS);
}

void painter_free(struct painter *p)
{
    SDL_LockMutex(p->lock);
    p->ends = true;
    SDL_CondSignal(p->changed);
    SDL_UnlockMutex(p->lock);
    if (p->thread != NULL)
        SDL_WaitThread(p->thread, NULL);
    SDL_DestroyCond(p->changed);
    SDL_DestroyMutex(p->lock);
    mem_free(p);
}
