// SPDX-License-Identifier: MIT
//
// thin.c — a drawing of which only what is seen is kept.
//
// Most of a layer is nothing: trees at its sides, a table at its foot. A row is then kept as the spans of it that are
// seen, one after the other; in the same memory, which is made smaller. Such a drawing takes two fifths of the room,
// and less to paint, since nothing is not looked at. Where that would save little, it stays as it is.
#include "platform_inside.h"

#include "memory.h"

#include <string.h>

enum {
    GAP = 16, // pixels of nothing within a span: shorter ones cost more to leave out
    WORTH_PART = 8
};

struct thin {
    uint32_t *rows; // where the spans of each begin, and where those of the last end
    struct span *spans;
    size_t count, room; // of the spans
    size_t pixels;
};

void thin_free(struct thin *thin)
{
    if (thin == NULL)
        return;
    mem_free(thin->rows);
    mem_free(thin->spans);
    mem_free(thin);
}

static int end_of_nothing(const uint32_t *row, int x, int w)
{
    uint64_t two = 0;
    while (x + 2 <= w && (memcpy(&two, row + x, sizeof two), two == 0))
        x += 2;
    while (x < w && row[x] == 0)
        x++;
    return x;
}

// Behind the last pixel that is seen before a gap, or before the row's end.
static int end_of_span(const uint32_t *row, int x, int w)
{
    for (;;) {
        while (x < w && row[x] != 0)
            x++;
        int next = end_of_nothing(row, x, w);
        if (next == w || next - x >= GAP)
            return x;
        x = next;
    }
}

static void add_row(struct thin *thin, const uint32_t *row, int w)
{
    for (int x = end_of_nothing(row, 0, w); x < w;) {
        int end = end_of_span(row, x, w);
        thin->spans = mem_grow(thin->spans, &thin->room, thin->count + 1, sizeof *thin->spans);
        thin->spans[thin->count++] = (struct span){(uint32_t)thin->pixels, (uint16_t)x, (uint16_t)(end - x)};
        thin->pixels += (size_t)(end - x);
        x = end_of_nothing(row, end, w);
    }
}

static struct thin *spans_of(const struct drawing *d)
{
    struct thin *thin = mem_new(1, sizeof *thin);
    thin->rows = mem_new((size_t)d->h + 1, sizeof *thin->rows);
    thin->spans = mem_grow(NULL, &thin->room, 1, sizeof *thin->spans); // there, also where nothing is seen
    for (int y = 0; y < d->h; y++) {
        thin->rows[y] = (uint32_t)thin->count;
        add_row(thin, d->pixels + (size_t)y * (size_t)d->w, d->w);
    }
    thin->rows[d->h] = (uint32_t)thin->count;
    return thin;
}

static size_t bytes_of(const struct thin *thin, int h)
{
    return thin->pixels * sizeof(uint32_t) + thin->count * sizeof(struct span) + (size_t)h * sizeof(uint32_t);
}

// A span never lies before where it goes.
static void move_together(struct drawing *d)
{
    size_t next = 0;
    for (int y = 0; y < d->h; y++)
        for (; next < d->thin->rows[y + 1]; next++) {
            const struct span *span = &d->thin->spans[next];
            memmove(d->pixels + span->at, d->pixels + (size_t)y * (size_t)d->w + span->x,
                    span->count * sizeof *d->pixels);
        }
}

void drawing_thin(struct drawing *d)
{
    size_t all = (size_t)d->w * (size_t)d->h * sizeof *d->pixels;
    bool ours = d->pixels != NULL && d->owner == NULL && d->raster == NULL;
    if (!ours || d->opaque || d->thin != NULL || d->w > UINT16_MAX || all / sizeof *d->pixels > UINT32_MAX)
        return;
    struct thin *thin = spans_of(d);
    if (bytes_of(thin, d->h) > all - all / WORTH_PART) {
        thin_free(thin);
        return;
    }
    d->thin = thin;
    move_together(d);
    d->pixels = mem_resize(d->pixels, thin->pixels > 0 ? thin->pixels : 1, sizeof *d->pixels);
    thin->room = thin->count > 0 ? thin->count : 1;
    thin->spans = mem_resize(thin->spans, thin->room, sizeof *thin->spans);
}

size_t drawing_bytes(const struct drawing *d)
{
    if (d->pixels == NULL)
        return 0;
    return d->thin != NULL ? bytes_of(d->thin, d->h) : (size_t)d->w * (size_t)d->h * sizeof *d->pixels;
}

const struct span *thin_spans(const struct drawing *d, int row, size_t *count)
{
    const uint32_t *from = &d->thin->rows[row];
    *count = from[1] - from[0];
    return *count > 0 ? d->thin->spans + from[0] : NULL; // of a drawing that is empty there is none
}

const uint32_t *drawing_row(const struct drawing *d, int row, uint32_t *room)
{
    if (d->thin == NULL)
        return d->pixels + (size_t)row * (size_t)d->w;
    size_t count = 0;
    const struct span *span = thin_spans(d, row, &count);
    memset(room, 0, (size_t)d->w * sizeof *room);
    for (; count > 0; count--, span++)
        memcpy(room + span->x, d->pixels + span->at, span->count * sizeof *room);
    return room;
}
