// SPDX-License-Identifier: MIT
//
// painter.c — a large part of a window is painted by two: in bands, each of whoever is free next.
//
// The second one is a thread that sleeps until it is called. Nobody waits for it to wake up: who called paints all the
// bands that are left, and waits only for one that is being painted. What both draw with is kept under one lock
// (paint.c); the pixels of two bands never meet.
#include "platform_inside.h"

#include "memory.h"

enum { BANDS = 6, ROWS_LEAST = 32 };

struct painter {
    SDL_Thread *thread; // NULL: not called yet, or there is no second core
    SDL_mutex *lock;
    SDL_cond *changed;
    paint_band paint;
    const void *context;
    struct rect area;
    int next, bands; // next == bands: there is none left
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

// The next band, under the lock. False: there is none.
static bool take(struct painter *p, struct rect *band)
{
    if (p->next >= p->bands)
        return false;
    int top = p->area.h * p->next / p->bands, bottom = p->area.h * (p->next + 1) / p->bands;
    *band = (struct rect){p->area.x, p->area.y + top, p->area.w, bottom - top};
    p->next++;
    return true;
}

// Paints until no band is left. Under the lock, which is open meanwhile.
static void paint_on(struct painter *p)
{
    struct rect band;
    while (take(p, &band)) {
        SDL_UnlockMutex(p->lock);
        p->paint(p->context, band);
        SDL_LockMutex(p->lock);
    }
}

static int help(void *self)
{
    struct painter *p = self;
    SDL_LockMutex(p->lock);
    while (!p->ends) {
        if (p->next < p->bands) {
            p->helps = true;
            paint_on(p);
            p->helps = false;
            SDL_CondSignal(p->changed);
        } else {
            SDL_CondWait(p->changed, p->lock);
        }
    }
    SDL_UnlockMutex(p->lock);
    return 0;
}

void painter_paint(struct painter *p, struct rect area, paint_band paint, const void *context)
{
    if (p->alone || area.h < BANDS * ROWS_LEAST) {
        paint(context, area);
        return;
    }
    SDL_LockMutex(p->lock);
    p->paint = paint;
    p->context = context;
    p->area = area;
    p->next = 0;
    p->bands = BANDS;
    if (p->thread == NULL)
        p->thread = SDL_CreateThread(help, "painter", p);
    p->alone = p->thread == NULL;
    SDL_CondSignal(p->changed);
    paint_on(p);
    while (p->helps)
        SDL_CondWait(p->changed, p->lock);
    SDL_UnlockMutex(p->lock);
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
