// SPDX-License-Identifier: MIT
//
// paint.c — draw operations onto a surface, clipped to one dirty rectangle.
//
// Everything below an opaque operation that covers the rectangle is skipped. Rounded corners
// are quarters of an anti-aliased disc, tinted; the rest of a rounded box is plain fills.
#include "platform_inside.h"

#include <string.h>

static SDL_Rect sdl(struct rect r) { return (SDL_Rect){r.x, r.y, r.w, r.h}; }

static bool holds(struct rect outer, struct rect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

// Blends a plain colour over 32-bit pixels; two channels at a time.
static void blend_fill(SDL_Surface *s, struct rect r, struct colour c)
{
    uint32_t a = c.a, rb = ((uint32_t)c.r << 16 | c.b) * a, g = ((uint32_t)c.g << 8) * a, left = 255 - a;
    for (int y = r.y; y < r.y + r.h; y++) {
        uint32_t *row = (uint32_t *)(void *)((uint8_t *)s->pixels + (size_t)y * (size_t)s->pitch);
        for (int x = r.x; x < r.x + r.w; x++) {
            uint32_t p = row[x];
            uint32_t mixed_rb = (rb + (p & 0xFF00FF) * left) >> 8 & 0xFF00FF;
            uint32_t mixed_g = (g + (p & 0x00FF00) * left) >> 8 & 0x00FF00;
            row[x] = mixed_rb | mixed_g;
        }
    }
}

static void fill(SDL_Surface *s, struct rect r, struct rect clip, struct colour c)
{
    struct rect in = platform__meet(r, clip);
    if (in.w <= 0 || in.h <= 0)
        return;
    if (c.a == 255) {
        SDL_Rect box = sdl(in);
        SDL_FillRect(s, &box, SDL_MapRGB(s->format, c.r, c.g, c.b));
    } else {
        blend_fill(s, in, c);
    }
}

static void disc_part(struct platform *p, SDL_Surface *s, SDL_Surface *disc, SDL_Rect from, int x, int y,
                      struct rect clip, struct colour c)
{
    (void)p;
    struct rect to = {x, y, from.w, from.h}, in = platform__meet(to, clip);
    if (in.w <= 0 || in.h <= 0)
        return;
    SDL_Rect source = {from.x + in.x - x, from.y + in.y - y, in.w, in.h}, target = sdl(in);
    SDL_SetSurfaceColorMod(disc, c.r, c.g, c.b);
    SDL_SetSurfaceAlphaMod(disc, c.a);
    SDL_BlitSurface(disc, &source, s, &target);
}

static void rounded(struct platform *p, SDL_Surface *s, const struct draw_op *op, struct rect clip)
{
    struct rect r = op->rect;
    int radius = op->radius, half = (r.w < r.h ? r.w : r.h) / 2;
    radius = radius > half ? half : radius;
    SDL_Surface *disc = radius > 0 ? pictures_corner(p, radius) : NULL;
    if (disc == NULL) {
        fill(s, r, clip, op->colour);
        return;
    }
    fill(s, (struct rect){r.x + radius, r.y, r.w - 2 * radius, radius}, clip, op->colour);
    fill(s, (struct rect){r.x, r.y + radius, r.w, r.h - 2 * radius}, clip, op->colour);
    fill(s, (struct rect){r.x + radius, r.y + r.h - radius, r.w - 2 * radius, radius}, clip, op->colour);
    int right = r.x + r.w - radius, bottom = r.y + r.h - radius;
    disc_part(p, s, disc, (SDL_Rect){0, 0, radius, radius}, r.x, r.y, clip, op->colour);
    disc_part(p, s, disc, (SDL_Rect){radius, 0, radius, radius}, right, r.y, clip, op->colour);
    disc_part(p, s, disc, (SDL_Rect){0, radius, radius, radius}, r.x, bottom, clip, op->colour);
    disc_part(p, s, disc, (SDL_Rect){radius, radius, radius, radius}, right, bottom, clip, op->colour);
}

// One pixel of a colour that covers it only partly.
static void edge_pixel(SDL_Surface *s, int x, int y, struct rect clip, struct colour c, float part)
{
    c.a = (uint8_t)((float)c.a * part);
    struct rect in = platform__meet((struct rect){x, y, 1, 1}, clip);
    if (in.w > 0 && in.h > 0 && c.a > 0)
        blend_fill(s, in, c);
}

// Row by row, so that a circle that breathes costs its own area and nothing is kept of it.
static void circle(SDL_Surface *s, const struct draw_op *op, struct rect clip)
{
    float radius = (float)(op->rect.w < op->rect.h ? op->rect.w : op->rect.h) / 2.0F;
    float cx = (float)op->rect.x + (float)op->rect.w / 2.0F, cy = (float)op->rect.y + (float)op->rect.h / 2.0F;
    for (int y = op->rect.y > clip.y ? op->rect.y : clip.y; y < op->rect.y + op->rect.h && y < clip.y + clip.h; y++) {
        float dy = (float)y + 0.5F - cy, inside = radius * radius - dy * dy;
        if (inside <= 0.0F)
            continue;
        float half = SDL_sqrtf(inside), left = cx - half, right = cx + half;
        int from = (int)SDL_ceilf(left), to = (int)right;
        fill(s, (struct rect){from, y, to - from, 1}, clip, op->colour);
        edge_pixel(s, from - 1, y, clip, op->colour, (float)from - left);
        edge_pixel(s, to, y, clip, op->colour, right - (float)to);
    }
}

static void blit(SDL_Surface *s, SDL_Surface *from, int x, int y, struct rect clip, uint8_t alpha)
{
    struct rect in = platform__meet((struct rect){x, y, from->w, from->h}, clip);
    if (in.w <= 0 || in.h <= 0)
        return;
    SDL_Rect source = {in.x - x, in.y - y, in.w, in.h}, target = sdl(in);
    SDL_SetSurfaceAlphaMod(from, alpha);
    SDL_BlitSurface(from, &source, s, &target);
}

static void run(struct window *w, const struct draw_op *op, struct rect clip)
{
    int dx = 0, dy = 0;
    SDL_Surface *letters = runs_surface(w->platform, op, &dx, &dy);
    w->platform->counts.runs_drawn++;
    if (letters != NULL)
        blit(w->surface, letters, op->rect.x + dx, op->rect.y + dy, clip, op->colour.a);
}

// For a moment larger or smaller than its pixels are kept.
static void blit_scaled(SDL_Surface *s, SDL_Surface *from, struct rect to, struct rect clip, uint8_t alpha)
{
    SDL_Rect window = sdl(clip), target = sdl(to);
    SDL_SetClipRect(s, &window);
    SDL_SetSurfaceAlphaMod(from, alpha);
    SDL_BlitScaled(from, NULL, s, &target);
    SDL_SetClipRect(s, NULL);
}

static void picture(struct window *w, const struct draw_op *op, struct rect clip)
{
    bool waiting = false;
    const struct rect *r = &op->rect;
    int kept_w = op->kept_w > 0 ? op->kept_w : r->w, kept_h = op->kept_h > 0 ? op->kept_h : r->h;
    SDL_Surface *made = pictures_get(w->platform, op->string, kept_w, kept_h, op->fit, &waiting);
    w->waits = w->waits || waiting;
    if (made != NULL) {
        struct rect inside = platform__meet(clip, *r);
        int made_w = made->w * r->w / kept_w, made_h = made->h * r->h / kept_h;
        if (inside.w > 0 && inside.h > 0 && (kept_w != r->w || kept_h != r->h))
            blit_scaled(w->surface, made,
                        (struct rect){r->x + (r->w - made_w) / 2, r->y + (r->h - made_h) / 2, made_w, made_h}, inside,
                        op->colour.a);
        else if (inside.w > 0 && inside.h > 0)
            blit(w->surface, made, r->x + (r->w - made->w) / 2, r->y + (r->h - made->h) / 2, inside, op->colour.a);
    } else if (!waiting) { // no such picture: a mark nobody can overlook, in the scarf's red
        struct rect mark = {r->x + r->w / 4, r->y + r->h / 4, r->w / 2, r->h / 2};
        fill(w->surface, mark, clip, (struct colour){200, 50, 43, 160});
    }
}

static bool covers(const struct draw_op *op, struct rect area)
{
    bool plain = op->kind == DRAW_FILL && op->colour.a == 255 && op->radius == 0;
    bool cover = op->kind == DRAW_PICTURE && op->fit == FIT_COVER && op->colour.a == 255 &&
                 strncmp(op->string, "places/", 7) == 0;
    return (plain || cover) && op->clip.w == 0 && holds(op->rect, area);
}

void paint_ops(struct window *w, const struct draw_list *list, struct rect area)
{
    size_t first = list->count;
    while (first > 0 && !covers(&list->ops[first - 1], area))
        first--;
    first = first > 0 ? first - 1 : 0;
    if (first > 0 && list->ops[first].kind == DRAW_PICTURE) // it may not be ready: the colour below it shows
        first--;
    for (size_t i = first; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        struct rect clip = op->clip.w > 0 ? platform__meet(area, op->clip) : area;
        if (clip.w <= 0 || clip.h <= 0)
            continue;
        switch (op->kind) {
        case DRAW_FILL: rounded(w->platform, w->surface, op, clip); break;
        case DRAW_CIRCLE: circle(w->surface, op, clip); break;
        case DRAW_RUN: run(w, op, clip); break;
        case DRAW_PICTURE: picture(w, op, clip); break;
        }
    }
}
