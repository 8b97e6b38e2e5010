// SPDX-License-Identifier: MIT
//
// paint.c — draw operations onto a surface, clipped to one dirty rectangle.
//
// Everything below an opaque operation that covers the rectangle is skipped. Rounded corners are quarters of an
// anti-aliased disc; the rest of a rounded box is plain fills. A picture touches no more than what is seen of it.
#include "platform_inside.h"

#include "blend.h"
#include "memory.h"

#include <stddef.h>
#include <string.h>

enum { DISCS = 16 };

// ---- discs: how much of each pixel lies inside a circle, kept by radius ----

struct disc {
    int radius; // 0: free
    uint8_t *part;
    uint32_t used;
};

struct discs {
    struct disc items[DISCS];
    uint32_t clock;
};

struct discs *discs_new(void) { return mem_new(1, sizeof(struct discs)); }

void discs_free(struct discs *discs)
{
    for (int i = 0; i < DISCS; i++)
        mem_free(discs->items[i].part);
    mem_free(discs);
}

static uint8_t *make_disc(int radius)
{
    uint8_t *part = mem_new((size_t)(2 * radius) * (size_t)(2 * radius), 1), *at = part;
    for (int y = 0; y < 2 * radius; y++)
        for (int x = 0; x < 2 * radius; x++) {
            float dx = (float)x + 0.5F - (float)radius, dy = (float)y + 0.5F - (float)radius;
            float inside = (float)radius + 0.5F - SDL_sqrtf(dx * dx + dy * dy);
            *at++ = (uint8_t)((inside < 0.0F ? 0.0F : inside > 1.0F ? 1.0F : inside) * 255.0F);
        }
    return part;
}

static const uint8_t *disc_of(struct discs *discs, int radius)
{
    struct disc *oldest = &discs->items[0];
    for (int i = 0; i < DISCS; i++) {
        struct disc *d = &discs->items[i];
        if (d->radius == radius) {
            d->used = ++discs->clock;
            return d->part;
        }
        if (d->used < oldest->used)
            oldest = d;
    }
    mem_free(oldest->part);
    *oldest = (struct disc){radius, make_disc(radius), ++discs->clock};
    return oldest->part;
}

// ---- fills ----

static bool holds(struct rect outer, struct rect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

static uint32_t *row_of(const struct target *t, int x, int y) { return t->pixels + (ptrdiff_t)y * t->stride + x; }

static void fill(const struct target *t, struct rect r, struct rect clip, struct colour c)
{
    struct rect in = platform__meet(r, clip);
    uint32_t colour = blend_colour(c.r, c.g, c.b, c.a);
    for (int y = in.y; y < in.y + in.h && in.w > 0; y++) {
        uint32_t *row = row_of(t, in.x, y);
        if (c.a == 255)
            SDL_memset4(row, colour, (size_t)in.w);
        else
            blend_fast.fill(row, (size_t)in.w, colour);
    }
}

static void disc_part(const struct target *t, const uint8_t *disc, int radius, struct rect from, int x, int y,
                      struct rect clip, struct colour c)
{
    struct rect in = platform__meet((struct rect){x, y, from.w, from.h}, clip);
    uint32_t colour = blend_colour(c.r, c.g, c.b, c.a);
    for (int line = in.y; line < in.y + in.h && in.w > 0; line++)
        blend_fast.cover(row_of(t, in.x, line), disc + (ptrdiff_t)(from.y + line - y) * 2 * radius + from.x + in.x - x,
                         (size_t)in.w, colour);
}

// How much of its colour a row has, in 255ths: softly from nothing to all of it.
static int dusk_at(const struct draw_op *op, int y)
{
    int comes = op->dusk > 0 ? op->dusk : -op->dusk;
    int way = op->dusk > 0 ? y - op->rect.y : op->rect.y + op->rect.h - 1 - y;
    if (way >= comes)
        return 255;
    int64_t t = (int64_t)way * 1024 / comes;
    return (int)(t * t * (INT64_C(3) * 1024 - 2 * t) * 255 >> 30);
}

static void dusk(const struct target *t, const struct draw_op *op, struct rect clip)
{
    struct rect in = platform__meet(op->rect, clip);
    for (int y = in.y; y < in.y + in.h; y++) {
        struct colour c = op->colour;
        c.a = (uint8_t)(c.a * dusk_at(op, y) / 255);
        fill(t, (struct rect){in.x, y, in.w, 1}, clip, c);
    }
}

static void rounded(struct platform *p, const struct target *t, const struct draw_op *op, struct rect clip)
{
    struct rect r = op->rect;
    int radius = op->radius, half = (r.w < r.h ? r.w : r.h) / 2;
    radius = radius < half ? radius : half;
    if (radius <= 0) {
        fill(t, r, clip, op->colour);
        return;
    }
    fill(t, (struct rect){r.x + radius, r.y, r.w - 2 * radius, radius}, clip, op->colour);
    fill(t, (struct rect){r.x, r.y + radius, r.w, r.h - 2 * radius}, clip, op->colour);
    fill(t, (struct rect){r.x + radius, r.y + r.h - radius, r.w - 2 * radius, radius}, clip, op->colour);
    SDL_LockMutex(p->brushes);
    const uint8_t *disc = disc_of(p->discs, radius);
    int right = r.x + r.w - radius, bottom = r.y + r.h - radius;
    disc_part(t, disc, radius, (struct rect){0, 0, radius, radius}, r.x, r.y, clip, op->colour);
    disc_part(t, disc, radius, (struct rect){radius, 0, radius, radius}, right, r.y, clip, op->colour);
    disc_part(t, disc, radius, (struct rect){0, radius, radius, radius}, r.x, bottom, clip, op->colour);
    disc_part(t, disc, radius, (struct rect){radius, radius, radius, radius}, right, bottom, clip, op->colour);
    SDL_UnlockMutex(p->brushes);
}

// One pixel of a colour that covers it only partly.
static void edge_pixel(const struct target *t, int x, int y, struct rect clip, struct colour c, float part)
{
    c.a = (uint8_t)((float)c.a * part);
    fill(t, (struct rect){x, y, 1, 1}, clip, c);
}

// Row by row, so that a circle that breathes costs its own area and nothing is kept of it.
static void circle(const struct target *t, const struct draw_op *op, struct rect clip)
{
    float radius = (float)(op->rect.w < op->rect.h ? op->rect.w : op->rect.h) / 2.0F;
    float cx = (float)op->rect.x + (float)op->rect.w / 2.0F, cy = (float)op->rect.y + (float)op->rect.h / 2.0F;
    for (int y = op->rect.y > clip.y ? op->rect.y : clip.y; y < op->rect.y + op->rect.h && y < clip.y + clip.h; y++) {
        float dy = (float)y + 0.5F - cy, inside = radius * radius - dy * dy;
        if (inside <= 0.0F)
            continue;
        float half = SDL_sqrtf(inside), left = cx - half, right = cx + half;
        int from = (int)SDL_ceilf(left), to = (int)right;
        fill(t, (struct rect){from, y, to - from, 1}, clip, op->colour);
        edge_pixel(t, from - 1, y, clip, op->colour, (float)from - left);
        edge_pixel(t, to, y, clip, op->colour, right - (float)to);
    }
}

// ---- pixels over pixels ----

static void blit(const struct target *t, const uint32_t *pixels, int stride, struct rect to, struct rect clip,
                 bool opaque, int alpha)
{
    struct rect in = platform__meet(to, clip);
    for (int y = in.y; y < in.y + in.h && in.w > 0; y++) {
        const uint32_t *from = pixels + (ptrdiff_t)(y - to.y) * stride + (in.x - to.x);
        if (opaque && alpha == 255)
            memcpy(row_of(t, in.x, y), from, (size_t)in.w * sizeof *from);
        else
            blend_fast.over(row_of(t, in.x, y), from, (size_t)in.w, (uint32_t)alpha);
    }
}

static void blit_thin(const struct target *t, const struct drawing *d, struct rect to, struct rect clip, int alpha)
{
    struct rect in = platform__meet(to, clip);
    for (int y = in.y; y < in.y + in.h && in.w > 0; y++) {
        size_t count = 0;
        const struct span *span = thin_spans(d, y - to.y, &count);
        for (; count > 0; count--, span++) {
            struct rect seen = platform__meet((struct rect){to.x + span->x, y, span->count, 1}, in);
            if (seen.w > 0)
                blend_fast.over(row_of(t, seen.x, y), d->pixels + span->at + (seen.x - to.x - span->x), (size_t)seen.w,
                                (uint32_t)alpha);
        }
    }
}

// Of one drawing: two of its rows, as wide as they are drawn, block by block. Most of a layer is nothing: a block of
// which nothing is seen is neither stretched nor drawn.
enum { BLOCK = 128, BLOCKS = 64 };
struct stretching {
    const struct drawing *drawing;
    int64_t at, step;
    size_t count, block; // pixels of a row, and of a block
    uint32_t *whole;     // one of its rows, where it is kept thin
    uint32_t *rows[2];
    bool empty[2][BLOCKS];
    int row[2]; // which ones, -1: none
};

static size_t block_end(const struct stretching *s, size_t begin)
{
    return begin + s->block < s->count ? begin + s->block : s->count;
}

// Of all pixels that a block is made from.
static bool is_nothing(const struct stretching *s, const uint32_t *from, size_t begin, size_t end)
{
    int64_t first = (s->at + (int64_t)begin * s->step) >> 16, last = ((s->at + (int64_t)(end - 1) * s->step) >> 16) + 1;
    first = first > 0 ? first : 0;
    last = last < s->drawing->w ? last : s->drawing->w - 1;
    uint32_t all = 0;
    for (int64_t i = first; i <= last && all == 0; i++)
        all |= from[i];
    return all == 0;
}

static int stretched_row(struct stretching *s, int row)
{
    int slot = row & 1;
    const struct drawing *d = s->drawing;
    if (s->row[slot] == row)
        return slot;
    s->row[slot] = row;
    const uint32_t *from = drawing_row(d, row, s->whole);
    for (size_t begin = 0, i = 0; begin < s->count; begin += s->block, i++) {
        size_t end = block_end(s, begin);
        s->empty[slot][i] = !d->opaque && is_nothing(s, from, begin, end);
        if (s->empty[slot][i])
            memset(s->rows[slot] + begin, 0, (end - begin) * sizeof *from);
        else
            blend_fast.stretch(s->rows[slot] + begin, end - begin, from, d->w, s->at + (int64_t)begin * s->step,
                               s->step);
    }
    return slot;
}

// Bilinear: where the middle of a pixel lies among the middles of those it is made from.
static int64_t first_place(int begins, int64_t step) { return begins * step + step / 2 - 32768; }

struct between { // two rows, one of them alone when part is 0
    int above, below;
    uint32_t part;
};

static void draw_stretched(const struct stretching *s, struct between b, uint32_t *onto, uint32_t *mixed, int alpha)
{
    bool whole = s->drawing->opaque && alpha == 255;
    for (size_t begin = 0, i = 0; begin < s->count; begin += s->block, i++) {
        size_t count = block_end(s, begin) - begin;
        const uint32_t *above = s->rows[b.above] + begin, *below = s->rows[b.below] + begin;
        if (s->empty[b.above][i] && s->empty[b.below][i])
            continue;
        if (b.part > 0)
            blend_fast.between(whole ? onto + begin : mixed, above, below, count, b.part);
        else if (whole)
            memcpy(onto + begin, above, count * sizeof *onto);
        if (!whole)
            blend_fast.over(onto + begin, b.part > 0 ? mixed : above, count, (uint32_t)alpha);
    }
}

static void stretch(const struct target *t, const struct drawing *d, struct rect to, struct rect clip, int alpha)
{
    struct rect in = platform__meet(to, clip);
    if (in.w <= 0 || in.h <= 0)
        return;
    int64_t across = ((int64_t)d->w << 16) / to.w, down = ((int64_t)d->h << 16) / to.h;
    size_t count = (size_t)in.w, spare = d->thin != NULL ? (size_t)d->w : 0;
    uint32_t *memory = mem_new(3 * count + spare, sizeof *memory), *mixed = memory + 2 * count;
    size_t block = d->opaque ? count : (count + BLOCKS - 1) / BLOCKS;
    struct stretching s = {.drawing = d,
                           .at = first_place(in.x - to.x, across),
                           .step = across,
                           .count = count,
                           .block = block > BLOCK ? block : BLOCK,
                           .whole = mixed + count,
                           .rows = {memory, memory + in.w},
                           .row = {-1, -1}};
    int64_t at = first_place(in.y - to.y, down);
    for (int y = in.y; y < in.y + in.h; y++, at += down) {
        int row = at < 0 ? 0 : (int)(at >> 16);
        uint32_t part = at < 0 || row >= d->h - 1 ? 0 : (uint32_t)(at >> 8 & 0xFF);
        row = row < d->h - 1 ? row : d->h - 1;
        struct between b = {stretched_row(&s, row), 0, part};
        b.below = part > 0 ? stretched_row(&s, row + 1) : b.above;
        draw_stretched(&s, b, row_of(t, in.x, y), mixed, alpha);
    }
    mem_free(memory);
}

static struct rect place_of(const struct drawing *d, struct rect rect, int width, int height)
{
    if (rect.w == width && rect.h == height)
        return (struct rect){rect.x + d->to.x, rect.y + d->to.y, d->to.w, d->to.h};
    int left = (int)((int64_t)d->to.x * rect.w / width), right = (int)((int64_t)(d->to.x + d->to.w) * rect.w / width);
    int top = (int)((int64_t)d->to.y * rect.h / height), bottom = (int)((int64_t)(d->to.y + d->to.h) * rect.h / height);
    return (struct rect){rect.x + left, rect.y + top, right - left, bottom - top};
}

void paint_drawing(const struct target *t, const struct drawing *d, struct rect rect, int width, int height,
                   struct rect clip, int alpha)
{
    struct rect to = place_of(d, rect, width, height);
    if (d->pixels == NULL || to.w <= 0 || to.h <= 0)
        return;
    if (to.w == d->w && to.h == d->h && d->thin != NULL)
        blit_thin(t, d, to, clip, alpha);
    else if (to.w == d->w && to.h == d->h)
        blit(t, d->pixels, d->w, to, clip, d->opaque, alpha);
    else
        stretch(t, d, to, clip, alpha);
}

struct rect paint_touches(const struct look *look, struct rect rect)
{
    if (look->missing)
        return rect;
    if (look->drawing == NULL || look->drawing->pixels == NULL)
        return (struct rect){rect.x, rect.y, 0, 0};
    return place_of(look->drawing, rect, look->width, look->height);
}

// ---- operations ----

static void ink(const struct target *t, const struct letters *l, struct rect to, struct rect clip, struct colour c)
{
    struct rect in = platform__meet(to, clip);
    uint32_t colour = blend_colour(c.r, c.g, c.b, c.a);
    for (int y = in.y; y < in.y + in.h && in.w > 0; y++)
        blend_fast.cover(row_of(t, in.x, y), l->parts + (ptrdiff_t)(y - to.y) * l->w + (in.x - to.x), (size_t)in.w,
                         colour);
}

static void run(struct window *w, const struct target *t, const struct draw_op *op, struct rect clip)
{
    int dy = 0, high = op->rect.h; // letters stand out of their line, but not by another one
    struct rect around = {op->rect.x - high, op->rect.y - high, op->rect.w + 2 * high, 3 * high};
    if (platform__meet(around, clip).w <= 0 || platform__meet(around, clip).h <= 0)
        return;
    SDL_LockMutex(w->platform->brushes);
    struct letters *letters = runs_letters(w->platform, op, &dy);
    int middle = op->rect.y + high / 2; // of two that each draw a part of it one counts
    w->platform->counts.runs_drawn += middle >= clip.y && middle < clip.y + clip.h;
    SDL_UnlockMutex(w->platform->brushes);
    if (letters == NULL)
        return;
    struct rect to = {op->rect.x + letters->left, op->rect.y + dy, letters->w, letters->h};
    ink(t, letters, to, clip, op->colour);
    SDL_LockMutex(w->platform->brushes);
    letters_done(letters);
    SDL_UnlockMutex(w->platform->brushes);
}

static void picture(const struct target *t, const struct draw_op *op, const struct look *look, struct rect clip)
{
    if (look->missing) { // no such picture: a mark nobody can overlook, in the scarf's red
        const struct rect *r = &op->rect;
        struct rect mark = {r->x + r->w / 4, r->y + r->h / 4, r->w / 2, r->h / 2};
        fill(t, mark, clip, (struct colour){200, 50, 43, 160});
    } else if (look->drawing != NULL) {
        paint_drawing(t, look->drawing, op->rect, look->width, look->height, clip, op->colour.a * look->alpha / 255);
    }
}

// Its pixels as they are now, stretched over all of it; what is seen of that is one tile.
static void canvas(const struct target *t, const struct draw_op *op, struct rect clip)
{
    const struct ui_canvas *c = op->canvas;
    struct drawing all = {.pixels = c->pixels, .w = c->width, .h = c->height, .opaque = true};
    stretch(t, &all, op->rect, clip, op->colour.a);
}

// What fills its rectangle ends there, unless it was said where: then it may move.
struct rect paint_clip(const struct draw_op *op, struct rect area)
{
    if (op->clip.w > 0)
        return platform__meet(area, op->clip);
    return op->kind == DRAW_PICTURE && op->fit == FIT_COVER ? platform__meet(area, op->rect) : area;
}

static bool covers(const struct draw_op *op, const struct look *look, struct rect area)
{
    if (op->colour.a != 255 || !holds(paint_clip(op, area), area))
        return false;
    if (op->kind == DRAW_FILL)
        return op->radius == 0 && op->dusk == 0 && holds(op->rect, area);
    if (op->kind == DRAW_CANVAS)
        return true;
    bool whole = op->kind == DRAW_PICTURE && look->drawing != NULL && look->drawing->opaque && look->alpha == 255;
    return whole && holds(paint_touches(look, op->rect), area);
}

struct painting {
    struct window *window;
    const struct draw_list *list;
    const struct look *looks;
};

static void paint_part(const void *context, struct rect area)
{
    const struct painting *painting = context;
    struct window *w = painting->window;
    const struct draw_list *list = painting->list;
    const struct look *looks = painting->looks;
    struct target target = {w->surface->pixels, w->surface->pitch / 4};
    size_t first = list->count;
    while (first > 0 && !covers(&list->ops[first - 1], &looks[first - 1], area))
        first--;
    for (size_t i = first > 0 ? first - 1 : 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        struct rect clip = paint_clip(op, area);
        if (clip.w <= 0 || clip.h <= 0)
            continue;
        switch (op->kind) {
        case DRAW_FILL:
            if (op->dusk != 0)
                dusk(&target, op, clip);
            else
                rounded(w->platform, &target, op, clip);
            break;
        case DRAW_CIRCLE: circle(&target, op, clip); break;
        case DRAW_RUN: run(w, &target, op, clip); break;
        case DRAW_PICTURE: picture(&target, op, &looks[i], clip); break;
        case DRAW_CANVAS: canvas(&target, op, clip); break;
        }
    }
}

void paint_ops(struct window *w, const struct draw_list *list, const struct look *looks, struct rect area)
{
    const struct painting painting = {w, list, looks};
    painter_paint(w->platform->painter, area, paint_part, &painting);
}
