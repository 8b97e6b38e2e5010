// SPDX-License-Identifier: MIT
//
// pictures.c — the pictures that are kept: made ahead of need, on the second core.
//
// A full-screen picture costs tens of milliseconds: it is asked for before it is shown and made
// by the worker; small ones are made at once. Only the main thread reads and changes the list;
// the worker fills in one entry it was given and says so under the lock.
#include "platform_inside.h"

#include "hash.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum {
    PICTURES = 192,
    NAME_BYTES = 64,
    SMALL_AREA = 300 * 300,
    FULL_PART = 5,
    SMALL_BYTES_LEAST = 4 * 1024 * 1024,
    FULL_BYTES_LEAST = 9 * 1024 * 1024
};

enum state { FREE, MAKING, READY, MISSING };

struct picture {
    struct platform *platform;
    char name[NAME_BYTES];
    int width, height;
    enum fit fit;
    enum state state; // MAKING is left under the lock
    struct drawing drawing;
    uint32_t used;
};

struct known_size {
    char name[NAME_BYTES];
    int width, height;
}; // width 0: it cannot be drawn

struct pictures {
    struct platform *platform;
    struct picture items[PICTURES];
    struct known_size *sizes; // a table by name, never more than half full
    size_t size_count, size_slots;
    SDL_mutex *lock;
    uint32_t clock, frame_began; // used after it: of this frame, or wanted for the next
};

struct pictures *pictures_new(struct platform *p)
{
    struct pictures *all = mem_new(1, sizeof *all);
    all->platform = p;
    all->lock = SDL_CreateMutex();
    return all;
}

static void drop(struct picture *pic)
{
    drawing_free(&pic->drawing);
    *pic = (struct picture){0};
}

void pictures_free(struct pictures *all)
{
    for (int i = 0; i < PICTURES; i++)
        drop(&all->items[i]);
    SDL_DestroyMutex(all->lock);
    mem_free(all->sizes);
    mem_free(all);
}

// ---- sizes: each file is looked at once ----

static struct known_size *size_slot(struct known_size *sizes, size_t slots, const char *name)
{
    size_t i = hash_text(HASH_START, name) % slots;
    while (sizes[i].name[0] != '\0' && strcmp(sizes[i].name, name) != 0)
        i = (i + 1) % slots;
    return &sizes[i];
}

static void grow_sizes(struct pictures *all)
{
    size_t slots = all->size_slots > 0 ? 2 * all->size_slots : 128;
    struct known_size *larger = mem_new(slots, sizeof *larger);
    for (size_t i = 0; i < all->size_slots; i++)
        if (all->sizes[i].name[0] != '\0')
            *size_slot(larger, slots, all->sizes[i].name) = all->sizes[i];
    mem_free(all->sizes);
    all->sizes = larger;
    all->size_slots = slots;
}

bool pictures_size(struct platform *p, const char *name, int *width, int *height)
{
    struct pictures *all = p->pictures;
    if (name[0] == '\0' || strlen(name) >= NAME_BYTES)
        return false;
    if (2 * all->size_count >= all->size_slots)
        grow_sizes(all);
    struct known_size *known = size_slot(all->sizes, all->size_slots, name);
    if (known->name[0] == '\0') {
        all->size_count++;
        memcpy(known->name, name, strlen(name) + 1);
        drawing_size(p, name, &known->width, &known->height);
    }
    *width = known->width;
    *height = known->height;
    return known->width > 0;
}

static void make_job(void *context)
{
    struct picture *pic = context;
    struct drawing made = drawing_make(pic->platform, pic->name, pic->width, pic->height, pic->fit);
    SDL_LockMutex(pic->platform->pictures->lock);
    pic->drawing = made;
    pic->state = made.surface != NULL ? READY : MISSING;
    SDL_UnlockMutex(pic->platform->pictures->lock);
}

static size_t bytes_of(const struct picture *pic)
{
    return pic->drawing.surface != NULL ? (size_t)pic->drawing.surface->pitch * (size_t)pic->drawing.surface->h : 0;
}

// What is being made counts with all that it will be.
static size_t bytes_wanted(const struct picture *pic) { return (size_t)pic->width * (size_t)pic->height * 4; }

static enum state state_of(struct pictures *all, const struct picture *pic)
{
    SDL_LockMutex(all->lock);
    enum state state = pic->state;
    SDL_UnlockMutex(all->lock);
    return state;
}

void pictures_new_frame(struct pictures *all) { all->frame_began = all->clock; }

// Backgrounds and icons do not push each other out: a background is a good part of the windows.
static bool full(const struct picture *pic, size_t frame_bytes) { return bytes_wanted(pic) * FULL_PART >= frame_bytes; }

// Drops the longest unused of the kind of `fresh` until it has its room. What this frame has asked for, `fresh` itself
// and what is wanted next stay: a picture larger than all the room is drawn, and two never push each other out for
// ever. False when that was not enough.
static bool make_room(struct pictures *all, const struct picture *fresh)
{
    size_t frame = platform__frame_bytes(all->platform), own = bytes_wanted(fresh);
    frame = frame > own ? frame : own;
    bool big = full(fresh, frame);
    size_t least = big ? FULL_BYTES_LEAST : SMALL_BYTES_LEAST, most = big ? 2 * frame + frame / 8 : frame / 2;
    for (;;) {
        size_t bytes = own;
        struct picture *oldest = NULL;
        for (int i = 0; i < PICTURES; i++) {
            struct picture *pic = &all->items[i];
            enum state state = state_of(all, pic);
            if (pic == fresh || (state != READY && state != MAKING) || full(pic, frame) != big)
                continue;
            bytes += state == READY ? bytes_of(pic) : bytes_wanted(pic);
            if (state == READY && pic->used <= all->frame_began && (oldest == NULL || pic->used < oldest->used))
                oldest = pic;
        }
        if (bytes <= (most > least ? most : least))
            return true;
        if (oldest == NULL)
            return false;
        drop(oldest);
    }
}

static struct picture *find(struct pictures *all, const char *name, int width, int height, enum fit fit)
{
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        if (pic->width == width && pic->height == height && pic->fit == fit && strcmp(pic->name, name) == 0)
            return pic;
    }
    return NULL;
}

static struct picture *free_item(struct pictures *all)
{
    struct picture *oldest = NULL;
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        enum state state = state_of(all, pic);
        if (state == FREE)
            return pic;
        if (state != MAKING && (oldest == NULL || pic->used < oldest->used))
            oldest = pic;
    }
    if (oldest != NULL)
        drop(oldest);
    return oldest;
}

static struct picture *begin(struct platform *p, const char *name, int width, int height, enum fit fit)
{
    struct pictures *all = p->pictures;
    struct picture *pic = strlen(name) < NAME_BYTES ? free_item(all) : NULL;
    if (pic == NULL)
        return NULL;
    *pic = (struct picture){
        .platform = p, .width = width, .height = height, .fit = fit, .state = MAKING, .used = ++all->clock};
    snprintf(pic->name, sizeof pic->name, "%s", name);
    return pic;
}

SDL_Surface *pictures_get(struct platform *p, const char *name, int width, int height, enum fit fit, bool *waiting)
{
    struct pictures *all = p->pictures;
    struct picture *pic = find(all, name, width, height, fit);
    *waiting = false;
    if (pic == NULL) {
        pic = begin(p, name, width, height, fit);
        if (pic == NULL)
            return NULL;
        make_room(all, pic);
        p->counts.pictures_rasterised++;
        if (width * height <= SMALL_AREA)
            make_job(pic);
        else
            worker_add(p->worker, make_job, pic);
    }
    pic->used = ++all->clock;
    enum state state = state_of(all, pic);
    *waiting = state == MAKING;
    return state == READY ? pic->drawing.surface : NULL;
}

// A wish: what does not fit beside what is shown and what was wished for before is made when it is asked for.
void pictures_want(struct platform *p, const char *name, int width, int height, enum fit fit)
{
    struct pictures *all = p->pictures;
    struct picture *pic = find(all, name, width, height, fit);
    if (pic != NULL) {
        pic->used = ++all->clock;
        return;
    }
    pic = begin(p, name, width, height, fit);
    if (pic == NULL)
        return;
    if (make_room(all, pic)) {
        p->counts.pictures_rasterised++;
        worker_add(p->worker, make_job, pic);
    } else
        *pic = (struct picture){0};
}

SDL_Surface *pictures_corner(struct platform *p, int radius)
{
    char name[NAME_BYTES];
    struct pictures *all = p->pictures;
    snprintf(name, sizeof name, "disc %d", radius);
    struct picture *pic = find(all, name, 2 * radius, 2 * radius, FIT_CONTAIN);
    if (pic == NULL) {
        pic = begin(p, name, 2 * radius, 2 * radius, FIT_CONTAIN);
        if (pic == NULL)
            return NULL;
        pic->drawing.surface = drawing_disc(radius);
        pic->state = pic->drawing.surface != NULL ? READY : MISSING;
    }
    pic->used = ++all->clock;
    return pic->drawing.surface;
}

size_t pictures_bytes(const struct pictures *all)
{
    size_t bytes = 0;
    SDL_LockMutex(all->lock);
    for (int i = 0; i < PICTURES; i++)
        bytes += all->items[i].state == READY ? bytes_of(&all->items[i]) : 0;
    SDL_UnlockMutex(all->lock);
    return bytes;
}
