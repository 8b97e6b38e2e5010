// SPDX-License-Identifier: MIT
//
// pictures.c — SVG to pixels, at the exact size, ahead of need, on the second core.
//
// A full-screen picture costs tens of milliseconds: it is asked for before it is shown and made
// by the worker; small ones are made at once. Only the main thread reads and changes the list;
// the worker fills in one entry it was given and says so under the lock.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

enum { PICTURES = 192, NAME_BYTES = 64, SIZES = 256, SMALL_AREA = 300 * 300, FULL_PART = 5,
       SMALL_BYTES_LEAST = 4 * 1024 * 1024, FULL_BYTES_LEAST = 9 * 1024 * 1024 };

enum state { FREE, MAKING, READY, MISSING };

struct picture {
    struct platform *platform;
    char name[NAME_BYTES];
    int width, height;
    enum fit fit;
    enum state state; // MAKING is left under the lock
    SDL_Surface *surface;
    uint32_t used;
};

struct known_size { char name[NAME_BYTES]; int width, height; }; // width -1: there is no such picture

struct pictures {
    struct platform *platform;
    struct picture items[PICTURES];
    struct known_size sizes[SIZES];
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

void pictures_free(struct pictures *all)
{
    for (int i = 0; i < PICTURES; i++)
        SDL_FreeSurface(all->items[i].surface);
    SDL_DestroyMutex(all->lock);
    mem_free(all);
}

static char *read_svg(const struct platform *p, const char *name, size_t *length)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/%s.svg", p->art, name);
    return file_read(path, 4 * 1024 * 1024, length, NULL);
}

// Width and height from the first tag; every drawing of ours has them.
static bool natural(const char *svg, int *width, int *height)
{
    const char *w = strstr(svg, " width=\""), *h = strstr(svg, " height=\"");
    return w != NULL && h != NULL && sscanf(w, " width=\"%d", width) == 1 && sscanf(h, " height=\"%d", height) == 1
        && *width > 0 && *height > 0;
}

bool pictures_size(struct platform *p, const char *name, int *width, int *height)
{
    struct pictures *all = p->pictures;
    struct known_size *known = &all->sizes[hash_text(HASH_START, name) % SIZES];
    if (strlen(name) >= NAME_BYTES)
        return false;
    if (strcmp(known->name, name) != 0) {
        size_t length = 0;
        char *svg = read_svg(p, name, &length);
        memcpy(known->name, name, strlen(name) + 1);
        if (svg == NULL || !natural(svg, &known->width, &known->height))
            known->width = -1;
        mem_free(svg);
    }
    *width = known->width;
    *height = known->height;
    return known->width > 0;
}

// The size to rasterise at: the whole picture inside the box, or covering it.
static void scaled(int w, int h, const struct picture *pic, int *out_w, int *out_h)
{
    bool wide = (int64_t)w * pic->height > (int64_t)h * pic->width; // wider than the box
    if (wide == (pic->fit == FIT_CONTAIN)) {
        *out_w = pic->width;
        *out_h = (int)((int64_t)h * pic->width / w);
    } else {
        *out_h = pic->height;
        *out_w = (int)((int64_t)w * pic->height / h);
    }
    *out_w = *out_w > 0 ? *out_w : 1;
    *out_h = *out_h > 0 ? *out_h : 1;
}

// Crops to the box and drops the alpha of what covers it whole: 32-bit opaque blits are plain copies.
static SDL_Surface *cropped(SDL_Surface *made, const struct picture *pic)
{
    if (pic->fit == FIT_CONTAIN)
        return made;
    SDL_Surface *box = SDL_CreateRGBSurfaceWithFormat(0, pic->width, pic->height, 32, SDL_PIXELFORMAT_XRGB8888);
    SDL_Rect from = {(made->w - pic->width) / 2, (made->h - pic->height) / 2, pic->width, pic->height};
    if (box != NULL)
        SDL_BlitSurface(made, &from, box, NULL);
    SDL_FreeSurface(made);
    return box;
}

static SDL_Surface *rasterise(const struct picture *pic)
{
    size_t length = 0;
    int w = 0, h = 0, out_w = 0, out_h = 0;
    char *svg = read_svg(pic->platform, pic->name, &length);
    SDL_Surface *made = NULL;
    if (svg != NULL && natural(svg, &w, &h)) {
        scaled(w, h, pic, &out_w, &out_h);
        SDL_RWops *from = SDL_RWFromConstMem(svg, (int)length);
        made = from != NULL ? IMG_LoadSizedSVG_RW(from, out_w, out_h) : NULL;
        if (from != NULL)
            SDL_RWclose(from);
    }
    mem_free(svg);
    return made != NULL ? cropped(made, pic) : NULL;
}

static void make_job(void *context)
{
    struct picture *pic = context;
    SDL_Surface *made = rasterise(pic);
    SDL_LockMutex(pic->platform->pictures->lock);
    pic->surface = made;
    pic->state = made != NULL ? READY : MISSING;
    SDL_UnlockMutex(pic->platform->pictures->lock);
}

static size_t bytes_of(const struct picture *pic)
{
    return pic->surface != NULL ? (size_t)pic->surface->pitch * (size_t)pic->surface->h : 0;
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

// Drops the longest unused of the kind of `fresh` until it has its room. What this frame has asked for, `fresh` itself and
// what is wanted next stay: a picture larger than all the room is drawn, and two never push each other out for ever.
// False when that was not enough.
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
        SDL_FreeSurface(oldest->surface);
        *oldest = (struct picture){0};
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
        SDL_FreeSurface(oldest->surface);
    return oldest;
}

static struct picture *begin(struct platform *p, const char *name, int width, int height, enum fit fit)
{
    struct pictures *all = p->pictures;
    struct picture *pic = strlen(name) < NAME_BYTES ? free_item(all) : NULL;
    if (pic == NULL)
        return NULL;
    *pic = (struct picture){.platform = p, .width = width, .height = height, .fit = fit, .state = MAKING, .used = ++all->clock};
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
    return state == READY ? pic->surface : NULL;
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

// White, its alpha the part of each pixel that lies inside the circle.
static SDL_Surface *disc(int radius)
{
    SDL_Surface *made = SDL_CreateRGBSurfaceWithFormat(0, 2 * radius, 2 * radius, 32, SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; made != NULL && y < 2 * radius; y++) {
        uint32_t *row = (uint32_t *)(void *)((uint8_t *)made->pixels + (size_t)y * (size_t)made->pitch);
        for (int x = 0; x < 2 * radius; x++) {
            float dx = (float)x + 0.5F - (float)radius, dy = (float)y + 0.5F - (float)radius;
            float part = (float)radius + 0.5F - SDL_sqrtf(dx * dx + dy * dy);
            part = part < 0.0F ? 0.0F : part > 1.0F ? 1.0F : part;
            row[x] = (uint32_t)(part * 255.0F) << 24 | 0xFFFFFF;
        }
    }
    return made;
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
        pic->surface = disc(radius);
        pic->state = pic->surface != NULL ? READY : MISSING;
    }
    pic->used = ++all->clock;
    return pic->surface;
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

bool platform_picture_rgb(struct platform *p, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    struct picture pic = {.platform = p, .width = (int)width, .height = (int)height, .fit = FIT_CONTAIN};
    snprintf(pic.name, sizeof pic.name, "%s", name);
    SDL_Surface *paper = SDL_CreateRGBSurfaceWithFormatFrom(rgb, pic.width, pic.height, 24, pic.width * 3, SDL_PIXELFORMAT_RGB24);
    SDL_Surface *made = paper != NULL ? rasterise(&pic) : NULL;
    if (made != NULL) {
        SDL_Rect at = {(pic.width - made->w) / 2, (pic.height - made->h) / 2, made->w, made->h};
        SDL_FillRect(paper, NULL, SDL_MapRGB(paper->format, 255, 255, 255));
        SDL_BlitSurface(made, NULL, paper, &at);
    }
    bool fine = made != NULL;
    SDL_FreeSurface(made);
    SDL_FreeSurface(paper);
    return fine;
}
