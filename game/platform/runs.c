// SPDX-License-Identifier: MIT
//
// runs.c — letters: measured once, rasterised once, kept while there is room.
//
// Andika's own line is 1.62 em high; Vietnamese needs 1.4. The letters are drawn with their
// true ascent around a baseline at 1.05 em, so that stacked marks and low dots stay inside.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { RUNS = 1024, WIDTHS = 8192, FONTS = 24, RUN_BYTES_LEAST = 2 * 1024 * 1024 };

struct run {
    uint64_t key;
    SDL_Surface *surface;
    int ascent;
    uint32_t used;
};

struct sized_font {
    TTF_Font *font;
    enum font_role role;
    int size;
    uint32_t used;
};

struct width {
    uint64_t key;
    int width;
};

struct runs {
    char *files[FONT_ROLES];
    char *bytes[FONT_ROLES]; // of a file, read once for all sizes: letters are looked up in it again and again
    size_t lengths[FONT_ROLES];
    struct sized_font fonts[FONTS];
    struct run runs[RUNS];
    struct width widths[WIDTHS];
    size_t kept;
    uint32_t clock, frame_began;
};

struct runs *runs_new(const char *data_folder)
{
    static const char *const names[FONT_ROLES] = {"fonts/Andika-Regular.ttf", "fonts/Andika-Bold.ttf"};
    struct runs *r = mem_new(1, sizeof *r);
    for (int i = 0; i < FONT_ROLES; i++) {
        r->files[i] = path_join(data_folder, names[i]);
        if (!file_exists(r->files[i])) {
            SDL_SetError("%s", r->files[i]);
            runs_free(r);
            return NULL;
        }
    }
    return r;
}

static void drop_run(struct runs *r, struct run *run)
{
    if (run->surface != NULL)
        r->kept -= (size_t)run->surface->pitch * (size_t)run->surface->h;
    SDL_FreeSurface(run->surface);
    *run = (struct run){0};
}

void runs_free(struct runs *r)
{
    if (r == NULL)
        return;
    for (int i = 0; i < RUNS; i++)
        drop_run(r, &r->runs[i]);
    for (int i = 0; i < FONTS; i++)
        if (r->fonts[i].font != NULL)
            TTF_CloseFont(r->fonts[i].font);
    for (int i = 0; i < FONT_ROLES; i++) {
        mem_free(r->files[i]);
        mem_free(r->bytes[i]);
    }
    mem_free(r);
}

static TTF_Font *open_font(struct runs *r, enum font_role role, int size)
{
    if (r->bytes[role] == NULL)
        r->bytes[role] = file_read(r->files[role], FILE_TOO_LARGE, &r->lengths[role], NULL);
    SDL_RWops *from = r->bytes[role] != NULL ? SDL_RWFromConstMem(r->bytes[role], (int)r->lengths[role]) : NULL;
    TTF_Font *font = from != NULL ? TTF_OpenFontRW(from, 1, size) : NULL;
    if (font != NULL)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    return font;
}

static TTF_Font *font_of(struct runs *r, enum font_role role, int size)
{
    struct sized_font *oldest = &r->fonts[0];
    for (int i = 0; i < FONTS; i++) {
        struct sized_font *f = &r->fonts[i];
        if (f->font != NULL && f->role == role && f->size == size) {
            f->used = ++r->clock;
            return f->font;
        }
        if (f->font == NULL || (oldest->font != NULL && f->used < oldest->used))
            oldest = f;
    }
    if (oldest->font != NULL)
        TTF_CloseFont(oldest->font);
    *oldest = (struct sized_font){open_font(r, role, size), role, size, ++r->clock};
    return oldest->font;
}

static uint64_t key_of(enum font_role role, int size, const char *string, size_t length)
{
    return hash_bytes(hash_number(HASH_START, (uint64_t)size << 8 | (uint64_t)role), string, length) | 1;
}

static int run_width(void *self, enum font_role role, int size, const char *string, size_t length)
{
    struct platform *p = self;
    uint64_t key = key_of(role, size, string, length);
    struct width *kept = &p->runs->widths[key >> 1 & (WIDTHS - 1)];
    if (kept->key == key || length == 0)
        return length == 0 ? 0 : kept->width;
    TTF_Font *font = font_of(p->runs, role, size);
    char *copy = mem_new(length + 1, 1);
    int width = 0, height = 0;
    memcpy(copy, string, length);
    if (font == NULL || TTF_SizeUTF8(font, copy, &width, &height) != 0)
        width = (int)length * size / 2;
    mem_free(copy);
    *kept = (struct width){key, width};
    return width;
}

static void line(void *self, enum font_role role, int size, int *height, int *baseline)
{
    (void)self, (void)role;
    *height = size * 14 / 10;
    *baseline = size * 105 / 100;
}

static bool picture(void *self, const char *name, int *width, int *height)
{
    return pictures_size(self, name, width, height);
}

void runs_measure(struct platform *p) { p->measure = (struct measure){p, run_width, line, picture}; }

void runs_new_frame(struct runs *r) { r->frame_began = r->clock; }

// A line of a large screen is megabytes by itself: the room grows with the windows, and what this frame shows stays
// whatever its size, so that a full page is not made again with every frame.
static void make_room(struct runs *r, size_t frame_bytes)
{
    size_t most = frame_bytes / 4 > RUN_BYTES_LEAST ? frame_bytes / 4 : RUN_BYTES_LEAST;
    while (r->kept > most) {
        struct run *oldest = NULL;
        for (int i = 0; i < RUNS; i++)
            if (r->runs[i].surface != NULL && r->runs[i].used <= r->frame_began &&
                (oldest == NULL || r->runs[i].used < oldest->used))
                oldest = &r->runs[i];
        if (oldest == NULL)
            return;
        drop_run(r, oldest);
    }
}

// The slot of a key: its own, a free one near it, or the oldest of its neighbours.
static struct run *slot_of(struct runs *r, uint64_t key)
{
    enum { NEAR = 8 };
    struct run *oldest = NULL;
    for (uint64_t i = 0; i < NEAR; i++) {
        struct run *run = &r->runs[((key >> 1) + i) & (RUNS - 1)];
        if (run->key == key)
            return run;
        if (oldest == NULL || run->used < oldest->used)
            oldest = run;
    }
    return oldest;
}

SDL_Surface *runs_surface(struct platform *p, const struct draw_op *op, int *dx, int *dy)
{
    struct runs *r = p->runs;
    uint32_t colour = (uint32_t)op->colour.r << 24 | (uint32_t)op->colour.g << 16 | (uint32_t)op->colour.b << 8 |
                      op->colour.a;
    uint64_t key = hash_number(key_of(op->font, op->size, op->string, strlen(op->string)), colour) | 1;
    struct run *run = slot_of(r, key);
    if (run->key != key) {
        TTF_Font *font = font_of(r, op->font, op->size);
        drop_run(r, run);
        if (font == NULL || op->string[0] == '\0')
            return NULL;
        SDL_Color ink = {op->colour.r, op->colour.g, op->colour.b, op->colour.a};
        SDL_Surface *surface = TTF_RenderUTF8_Blended(font, op->string, ink);
        if (surface == NULL)
            return NULL;
        *run = (struct run){.key = key, .surface = surface, .ascent = TTF_FontAscent(font)};
        r->kept += (size_t)surface->pitch * (size_t)surface->h;
        p->counts.runs_rasterised++;
        run->used = ++r->clock;
        make_room(r, platform__frame_bytes(p));
    }
    run->used = ++r->clock;
    *dx = 0;
    *dy = op->size * 105 / 100 - run->ascent;
    return run->surface;
}

bool runs_has_glyph(struct runs *r, uint32_t code_point)
{
    TTF_Font *font = font_of(r, FONT_REGULAR, 24);
    return font != NULL && TTF_GlyphIsProvided32(font, code_point) != 0;
}

size_t runs_bytes(const struct runs *r) { return r->kept; }
