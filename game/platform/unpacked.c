// SPDX-License-Identifier: MIT
//
// unpacked.c — files of people as they are, unpacked ahead: to make one smaller takes a twentieth of unpacking it.
//
// A child stands on ten screens in ten sizes, and with another face and other arms each time. Their files are unpacked
// before they are asked for, and each size is made of that while the frame is drawn. Whose pixels they are is counted:
// one that is drawn as large as its file has no copy. The count is C's own atomic: the thread sanitizer does not see
// into SDL's.
#include "platform_inside.h"

#include "memory.h"

#include <stdatomic.h>

enum { ITEMS = 320, BYTES_LEAST = 1024 * 1024, BYTES_MOST = 8 * 1024 * 1024 };

struct raster {
    atomic_int users;
    struct drawing drawing; // to fill nothing, from nobody
};

struct item {
    const struct part *part; // NULL: free
    int size;
    struct raster *raster;
    uint32_t used;
};

struct unpacked {
    SDL_mutex *lock;
    struct item items[ITEMS];
    size_t bytes, most;
    uint32_t latest;
};

// ---- pixels that several use ----

struct raster *raster_new(struct drawing *drawing)
{
    struct raster *r = mem_new(1, sizeof *r);
    atomic_init(&r->users, 1);
    r->drawing = *drawing;
    return r;
}

const struct drawing *raster_drawing(const struct raster *r) { return &r->drawing; }

struct raster *raster_use(struct raster *r)
{
    atomic_fetch_add(&r->users, 1);
    return r;
}

void raster_done(struct raster *r)
{
    if (r == NULL || atomic_fetch_sub(&r->users, 1) > 1)
        return;
    drawing_free(&r->drawing);
    mem_free(r);
}

// ---- which there are ----

struct unpacked *unpacked_new(void)
{
    struct unpacked *u = mem_new(1, sizeof *u);
    u->lock = SDL_CreateMutex();
    u->most = BYTES_LEAST;
    return u;
}

void unpacked_free(struct unpacked *u)
{
    for (int i = 0; i < ITEMS; i++)
        raster_done(u->items[i].raster);
    SDL_DestroyMutex(u->lock);
    mem_free(u);
}

static size_t bytes_of(const struct raster *r) { return (size_t)r->drawing.w * (size_t)r->drawing.h * 4; }

static struct item *find(struct unpacked *u, const struct part *part, int size)
{
    for (int i = 0; i < ITEMS; i++)
        if (u->items[i].part == part && u->items[i].size == size)
            return &u->items[i];
    return NULL;
}

static void drop(struct unpacked *u, struct item *item)
{
    u->bytes -= bytes_of(item->raster);
    raster_done(item->raster);
    *item = (struct item){0};
}

struct raster *unpacked_take(struct unpacked *u, const struct part *part, int size)
{
    SDL_LockMutex(u->lock);
    struct item *item = find(u, part, size);
    struct raster *raster = item != NULL ? raster_use(item->raster) : NULL;
    SDL_UnlockMutex(u->lock);
    return raster;
}

bool unpacked_touch(struct unpacked *u, const struct part *part, int size, uint32_t now)
{
    SDL_LockMutex(u->lock);
    struct item *item = find(u, part, size);
    if (item != NULL)
        item->used = now;
    u->latest = now;
    SDL_UnlockMutex(u->lock);
    return item != NULL;
}

static struct item *oldest(struct unpacked *u, const struct item *but)
{
    struct item *old = NULL;
    for (int i = 0; i < ITEMS; i++)
        if (u->items[i].part != NULL && &u->items[i] != but && (old == NULL || u->items[i].used < old->used))
            old = &u->items[i];
    return old;
}

static struct item *free_item(struct unpacked *u)
{
    for (int i = 0; i < ITEMS; i++)
        if (u->items[i].part == NULL)
            return &u->items[i];
    struct item *item = oldest(u, NULL);
    drop(u, item);
    return item;
}

struct raster *unpacked_keep(struct unpacked *u, const struct part *part, int size, struct raster *raster)
{
    SDL_LockMutex(u->lock);
    struct item *item = find(u, part, size);
    if (item != NULL) { // somebody was faster
        raster_done(raster);
        raster = item->raster;
    } else {
        item = free_item(u);
        *item = (struct item){part, size, raster, u->latest};
        u->bytes += bytes_of(raster);
    }
    raster_use(raster);
    for (struct item *old; u->bytes > u->most && (old = oldest(u, item)) != NULL;)
        drop(u, old);
    SDL_UnlockMutex(u->lock);
    return raster;
}

void unpacked_set_most(struct unpacked *u, size_t frame_bytes)
{
    size_t most = frame_bytes / 4 < BYTES_MOST ? frame_bytes / 4 : BYTES_MOST;
    SDL_LockMutex(u->lock);
    u->most = most > BYTES_LEAST ? most : BYTES_LEAST;
    SDL_UnlockMutex(u->lock);
}

size_t unpacked_bytes(struct unpacked *u)
{
    SDL_LockMutex(u->lock);
    size_t bytes = u->bytes;
    SDL_UnlockMutex(u->lock);
    return bytes;
}
