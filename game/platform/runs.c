// SPDX-License-Identifier: MIT
//
// runs.c — lines of letters: rasterised once, kept while there is room. How wide they are: widths.c.
//
// Andika's own line is 1.62 em high; Vietnamese needs 1.4. The letters are drawn with their
// true ascent around a baseline at 1.05 em, so that stacked marks and low dots stay inside.
//
// Of a line only what its letters cover is kept, a byte for each pixel of the rows that have any: a quarter of what
// pixels would take, and the same for every colour.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "utf8.h"

#include <stddef.h>
#include <string.h>

enum { RUNS = 1024, FONTS = 24, RUN_BYTES_LEAST = 384 * 1024, RUN_PART = 10 }; // of the windows' bytes

struct run {
    uint64_t key;
    struct letters *letters;
    int ascent;
    uint32_t used;
};

struct sized_font {
    TTF_Font *font;
    enum font_role role;
    int size;
    uint32_t used;
};

struct runs {
    char *files[FONT_ROLES];
    struct font_bytes bytes[FONT_ROLES];
    struct widths *widths;
    struct sized_font fonts[FONTS];
    struct run runs[RUNS];
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
    r->widths = widths_new(r->bytes);
    return r;
}

static size_t bytes_of(const struct letters *l) { return sizeof *l + (size_t)l->w * (size_t)l->h; }

void letters_done(struct letters *l)
{
    if (--l->users == 0)
        mem_free(l);
}

static void drop_run(struct runs *r, struct run *run)
{
    if (run->letters != NULL) {
        r->kept -= bytes_of(run->letters);
        letters_done(run->letters);
    }
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
    widths_free(r->widths); // before the bytes it reads
    for (int i = 0; i < FONT_ROLES; i++) {
        mem_free(r->files[i]);
        file_unmap(r->bytes[i].bytes, r->bytes[i].length);
    }
    mem_free(r);
}

static void read_font(struct runs *r, enum font_role role)
{
    if (r->bytes[role].bytes == NULL)
        r->bytes[role].bytes = file_map(r->files[role], &r->bytes[role].length);
}

static TTF_Font *open_font(struct runs *r, enum font_role role, int size)
{
    read_font(r, role);
    const struct font_bytes *f = &r->bytes[role];
    SDL_RWops *from = f->bytes != NULL ? SDL_RWFromConstMem(f->bytes, (int)f->length) : NULL;
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

static struct extent piece(void *self, enum font_role role, int size, const char *string, size_t length)
{
    struct runs *r = ((struct platform *)self)->runs;
    read_font(r, role);
    return widths_piece(r->widths, role, size, string, length);
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

static const char *face(void *self, const char *figure)
{
    char body[LAYER_BYTES];
    utf8_join(body, sizeof body, figure, "/body");
    const struct part *part = parts_find(((struct platform *)self)->art.parts, body);
    return part != NULL && part->face[0] != '\0' ? part->face : NULL;
}

static bool head(void *self, const char *name, struct head *out)
{
    const struct part *p = parts_head(((struct platform *)self)->art.parts, name);
    if (p == NULL)
        return false;
    *out = (struct head){p->canvas_w, p->canvas_h, {p->crop.x, p->crop.y, p->crop.w, p->crop.h}};
    return true;
}

void runs_measure(struct platform *p) { p->measure = (struct measure){p, piece, line, picture, face, head}; }

void runs_new_frame(struct runs *r) { r->frame_began = r->clock; }

// A line of a large screen is megabytes by itself: the room grows with the windows, and what this frame shows stays
// whatever its size, so that a full page is not made again with every frame.
static void make_room(struct runs *r, size_t frame_bytes)
{
    size_t most = frame_bytes / RUN_PART > RUN_BYTES_LEAST ? frame_bytes / RUN_PART : RUN_BYTES_LEAST;
    while (r->kept > most) {
        struct run *oldest = NULL;
        for (int i = 0; i < RUNS; i++)
            if (r->runs[i].letters != NULL && r->runs[i].used <= r->frame_began &&
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

static bool has_ink(const SDL_Surface *s, int y)
{
    const uint32_t *row = (const uint32_t *)s->pixels + (ptrdiff_t)y * (s->pitch / 4);
    uint32_t all = 0;
    for (int x = 0; x < s->w; x++)
        all |= row[x];
    return all >> 24 != 0;
}

// Of ink on nothing: its alphas, without the rows above and below that have none.
static struct letters *letters_of(const SDL_Surface *s)
{
    int top = 0, end = s->h;
    while (top < end && !has_ink(s, top))
        top++;
    while (end > top && !has_ink(s, end - 1))
        end--;
    struct letters *l = mem_new(1, sizeof *l + (size_t)s->w * (size_t)(end - top));
    *l = (struct letters){.users = 1, .w = s->w, .h = end - top, .top = top};
    for (int y = 0; y < l->h; y++) {
        const uint32_t *row = (const uint32_t *)s->pixels + (ptrdiff_t)(top + y) * (s->pitch / 4);
        for (int x = 0; x < l->w; x++)
            l->parts[y * l->w + x] = (uint8_t)(row[x] >> 24);
    }
    return l;
}

static struct letters *rasterise(TTF_Font *font, const char *string)
{
    SDL_Color ink = {255, 255, 255, 255};
    SDL_Surface *surface = string[0] != '\0' ? TTF_RenderUTF8_Blended(font, string, ink) : NULL;
    struct letters *letters = surface != NULL ? letters_of(surface) : NULL;
    SDL_FreeSurface(surface);
    return letters;
}

struct letters *runs_letters(struct platform *p, const struct draw_op *op, int *dy)
{
    struct runs *r = p->runs;
    uint64_t key = key_of(op->font, op->size, op->string, strlen(op->string));
    struct run *run = slot_of(r, key);
    if (run->key != key) {
        TTF_Font *font = font_of(r, op->font, op->size);
        drop_run(r, run);
        struct letters *letters = font != NULL ? rasterise(font, op->string) : NULL;
        if (letters == NULL)
            return NULL;
        *run = (struct run){.key = key, .letters = letters, .ascent = TTF_FontAscent(font)};
        r->kept += bytes_of(letters);
        p->counts.runs_rasterised++;
        run->used = ++r->clock;
        make_room(r, platform__frame_bytes(p));
    }
    run->used = ++r->clock;
    run->letters->users++;
    *dy = op->size * 105 / 100 - run->ascent + run->letters->top;
    return run->letters;
}

bool runs_has_glyph(struct runs *r, uint32_t code_point)
{
    TTF_Font *font = font_of(r, FONT_REGULAR, 24);
    return font != NULL && TTF_GlyphIsProvided32(font, code_point) != 0;
}

size_t runs_bytes(const struct runs *r) { return r->kept; }
