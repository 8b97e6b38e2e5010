// SPDX-License-Identifier: MIT
//
// window.c — a window, or a surface of any size; draws only what changed since the last list.
//
// Two lists are compared by the hashes of their operations: what is in one and not in the
// other marks its rectangle as dirty. Dirty rectangles are joined while that is cheaper.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

enum { DIRTY_MAX = 24 };

static SDL_Surface *own_surface(int width, int height)
{
    return SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888);
}

struct window *window_open(struct platform *p, const char *title, int width, int height,
                           struct platform_problem *problem)
{
    struct window *w = mem_new(1, sizeof *w);
    *w = (struct window){
        .platform = p, .width = width, .height = height, .own_width = width, .own_height = height, .whole = true};
    if (p->options.display) {
        int anywhere = (int)SDL_WINDOWPOS_CENTERED;
        w->sdl = SDL_CreateWindow(title, anywhere, anywhere, width, height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_HIDDEN);
        if (w->sdl != NULL)
            SDL_SetWindowMinimumSize(w->sdl, 640, 480);
        if (w->sdl != NULL && p->x11 == NULL)
            p->x11 = x11_new(p, w->sdl);
    } else {
        w->surface = own_surface(width, height);
    }
    if (w->sdl == NULL && w->surface == NULL) {
        platform__fail(problem, "window");
        mem_free(w);
        return NULL;
    }
    w->next = p->windows;
    p->windows = w;
    return w;
}

void window_close(struct window *w)
{
    struct window **at = &w->platform->windows;
    while (*at != w)
        at = &(*at)->next;
    *at = w->next;
    if (w->sdl != NULL)
        SDL_DestroyWindow(w->sdl);
    else
        SDL_FreeSurface(w->surface);
    mem_free(w->shown);
    mem_free(w->looks);
    mem_free(w->coming);
    mem_free(w);
}

void window_size(const struct window *w, int *width, int *height)
{
    *width = w->width;
    *height = w->height;
    if (w->sdl != NULL)
        SDL_GetWindowSize(w->sdl, width, height);
}

void window_set_size(struct window *w, int width, int height)
{
    w->width = width;
    w->height = height;
    w->whole = true;
    if (w->sdl != NULL) {
        SDL_SetWindowSize(w->sdl, width, height);
        return;
    }
    SDL_FreeSurface(w->surface);
    w->surface = own_surface(width, height);
}

void window_set_title(struct window *w, const char *title)
{
    if (w->sdl != NULL)
        SDL_SetWindowTitle(w->sdl, title);
}

// After a wake only what was not ready is drawn anew; after a resize or an expose, all.
void window_forget(struct window *w) { w->whole = true; }

static int by_hash(const void *a, const void *b)
{
    const struct shown *x = a, *y = b;
    return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static struct rect around(struct rect a, struct rect b)
{
    int x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
    int right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w, bottom = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){x, y, right - x, bottom - y};
}

static int64_t area(struct rect r) { return (int64_t)r.w * r.h; }

static void add_dirty(struct rect *dirty, size_t *count, struct rect r)
{
    if (r.w <= 0 || r.h <= 0)
        return;
    for (size_t i = 0; i < *count; i++) { // joined when that costs little more than the two apart
        struct rect both = around(dirty[i], r);
        if (area(both) <= (area(dirty[i]) + area(r)) * 5 / 4) {
            r = both;
            dirty[i] = dirty[--*count];
            i = (size_t)-1;
        }
    }
    if (*count < DIRTY_MAX)
        dirty[(*count)++] = r;
    else
        dirty[0] = around(dirty[0], r);
}

// The rectangles of operations that are in only one of two lists sorted by hash.
static size_t differences(const struct shown *a, size_t na, const struct shown *b, size_t nb, struct rect *dirty)
{
    size_t count = 0, i = 0, j = 0;
    while (i < na || j < nb) {
        if (j == nb || (i < na && a[i].hash < b[j].hash))
            add_dirty(dirty, &count, a[i++].rect);
        else if (i == na || b[j].hash < a[i].hash)
            add_dirty(dirty, &count, b[j++].rect);
        else
            i++, j++;
    }
    return count;
}

struct wish window__wish(const struct draw_op *op)
{
    return (struct wish){op->string, op->kept_w > 0 ? op->kept_w : op->rect.w, op->kept_h > 0 ? op->kept_h : op->rect.h,
                         op->fit, URGENT_NOW};
}

static void look_once(struct window *w, const struct draw_list *list, bool again)
{
    w->waits = false;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind == DRAW_PICTURE && (!again || w->looks[i].waits)) {
            struct wish wish = window__wish(op);
            w->looks[i] = pictures_look(w->platform, &wish, list->still);
        }
        w->waits = w->waits || w->looks[i].waits;
    }
}

// Of each picture of the list: whether it is there, and what of it. The small ones are made in between, all at a time.
static const struct look *look_at(struct window *w, const struct draw_list *list)
{
    w->looks = mem_grow(w->looks, &w->look_room, list->count, sizeof *w->looks);
    for (size_t i = 0; i < list->count; i++)
        w->looks[i] = (struct look){.missing = false};
    look_once(w, list, false);
    if (pictures_make_now(w->platform))
        look_once(w, list, true);
    return w->looks;
}

// What is seen of an operation, and by what a frame knows that it has changed.
static struct shown shown_of(const struct draw_op *op, const struct look *look)
{
    struct rect r = op->rect;
    uint64_t hash = op->hash;
    if (op->kind == DRAW_RUN) { // letters may stand a little out of their line
        r.y -= r.h / 4;
        r.h += r.h / 2;
        r.x -= r.h / 4;
        r.w += r.h / 2;
    }
    if (op->kind == DRAW_PICTURE) {
        r = paint_touches(look, r);
        const int seen[] = {look->alpha, look->drawing != NULL, look->missing, look->width, look->height};
        for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
            hash = hash_number(hash, (uint64_t)seen[i]);
    }
    return (struct shown){hash, paint_clip(op, r)};
}

static struct shown *sorted(const struct draw_list *list, const struct look *looks)
{
    struct shown *shown = mem_new(list->count, sizeof *shown);
    for (size_t i = 0; i < list->count; i++)
        shown[i] = shown_of(&list->ops[i], &looks[i]);
    if (list->count > 1)
        qsort(shown, list->count, sizeof *shown, by_hash);
    return shown;
}

static SDL_Surface *surface_of(struct window *w)
{
    if (w->sdl == NULL)
        return w->surface;
    SDL_Surface *surface = SDL_GetWindowSurface(w->sdl);
    if (surface != w->surface || (surface != NULL && (surface->w != w->width || surface->h != w->height)))
        w->whole = true;
    w->surface = surface;
    if (surface != NULL) {
        w->width = surface->w;
        w->height = surface->h;
    }
    return surface;
}

size_t window_present(struct window *w, const struct draw_list *list)
{
    struct rect dirty[DIRTY_MAX], all = {0, 0, list->width, list->height};
    SDL_Rect presented[DIRTY_MAX];
    SDL_Surface *surface = surface_of(w);
    size_t pixels = 0, drawn = 0;
    if (surface == NULL)
        return 0; // the window is gone for a moment: a display was unplugged
    runs_new_frame(w->platform->runs);
    pictures_new_frame(w->platform->pictures);
    const struct look *looks = look_at(w, list);
    if (!w->waits)
        pictures_whole(w->platform->pictures);
    window__wish_again(w); // of each frame, or it is not made
    struct shown *shown = sorted(list, looks);
    size_t count = differences(w->shown, w->shown_count, shown, list->count, dirty);
    if (w->whole) {
        dirty[0] = all;
        count = 1;
    }
    w->whole = false;
    for (size_t i = 0; i < count; i++) {
        struct rect r = platform__meet(dirty[i], (struct rect){0, 0, surface->w, surface->h});
        if (r.w <= 0 || r.h <= 0)
            continue;
        paint_ops(w, list, looks, r);
        presented[drawn++] = (SDL_Rect){r.x, r.y, r.w, r.h};
        pixels += (size_t)area(r);
    }
    if (w->sdl != NULL && drawn > 0)
        SDL_UpdateWindowSurfaceRects(w->sdl, presented, (int)drawn);
    mem_free(w->shown);
    w->shown = shown;
    w->shown_count = list->count;
    w->platform->counts.frames += drawn > 0;
    w->platform->counts.pixels += pixels;
    return pixels;
}

bool window_waits(const struct window *w) { return w->waits; }

bool window_save_png(struct window *w, const char *path, struct platform_problem *problem)
{
    SDL_Surface *surface = surface_of(w);
    struct file_problem why = {{0}};
    if (surface == NULL)
        return platform__fail(problem, path);
    FILE *file = file_open(path, false, &why);
    bool drawn = file != NULL && IMG_SavePNG_RW(surface, SDL_RWFromFP(file, SDL_FALSE), 1) == 0;
    bool whole = file != NULL && file_close(file, &why); // SDL does not look whether all of it was written
    if (drawn && whole)
        return true;
    snprintf(problem->reason, sizeof problem->reason, "%s", why.reason[0] != '\0' ? why.reason : SDL_GetError());
    return false;
}
