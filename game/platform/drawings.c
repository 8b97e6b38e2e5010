// SPDX-License-Identifier: MIT
//
// drawings.c — a picture of assets/art to pixels: which file of it, which part of that, and how large.
//
//   name ─→ a part of a picture drawn ahead ─→ its file of the right height ─┬→ of people: unpacked, then made smaller
//        └→ an author's own file: pixels ────────────────────────────────────┴→ cropped and scaled as it is unpacked
//                                 a drawing ──→ looked at (svg.h), then drawn at the exact size
//
// What is larger on the screen than in its file is kept as the file has it, and stretched when it is painted.
#include "platform_inside.h"

#include "blend.h"
#include "files.h"
#include "memory.h"
#include "scale.h"
#include "svg.h"

#include <SDL_image.h>
#include <math.h>
#include <string.h>

enum { SPARE_PART = 32 }; // of a canvas' width lies ready beside what is seen of it, for when it moves a little

void drawing_free(struct drawing *d)
{
    if (d->owner != NULL)
        SDL_FreeSurface(d->owner);
    else if (d->raster != NULL)
        raster_done(d->raster);
    else
        mem_free(d->pixels);
    thin_free(d->thin);
    *d = (struct drawing){0};
}

// ---- where a canvas lies ----

struct canvas {
    double w, h;     // in pixels of the file
    struct rect has; // what the file holds of it; may reach beyond
};

struct placed {
    struct rect part; // of the file
    int w, h;         // its pixels as they are kept
    struct rect to;   // where they lie in the picture's rectangle
};

static int rounded(double value) { return (int)floor(value + 0.5); }

static double scale_of(double w, double h, const struct wish *wish)
{
    double across = wish->width / w, down = wish->height / h;
    return (wish->fit == FIT_COVER) == (across > down) ? across : down;
}

// What of from…to lies within the limits, in whole steps of the file; where a WebP may be cropped is even.
static void cut(double begins, double scale, int length, double least, double most, int *from, int *to)
{
    double first = floor((least - begins) / scale), last = ceil((most - begins) / scale);
    *from = first > 0 ? (int)first & ~1 : 0;
    *to = last < length ? (int)last : length;
}

// False: nothing of it is seen.
static bool place(const struct canvas *c, const struct wish *wish, struct placed *out)
{
    double scale = scale_of(c->w, c->h, wish);
    if (fabs(scale - 1.0) < 0.01)
        scale = 1.0; // as it is: nobody sees the difference, and it stays sharp
    double left = rounded((wish->width - c->w * scale) / 2.0) + c->has.x * scale;
    double top = rounded((wish->height - c->h * scale) / 2.0) + c->has.y * scale;
    int x = 0, y = 0, right = c->has.w, bottom = c->has.h;
    if (wish->fit == FIT_COVER) {
        double spare = ceil(c->w * scale / SPARE_PART);
        cut(left, scale, c->has.w, -spare, wish->width + spare, &x, &right);
        cut(top, scale, c->has.h, 0, wish->height, &y, &bottom);
    }
    if (right <= x || bottom <= y)
        return false;
    out->part = (struct rect){x, y, right - x, bottom - y};
    out->to.x = rounded(left + x * scale);
    out->to.y = rounded(top + y * scale);
    out->to.w = rounded(left + right * scale) - out->to.x;
    out->to.h = rounded(top + bottom * scale) - out->to.y;
    out->to.w = out->to.w > 0 ? out->to.w : 1;
    out->to.h = out->to.h > 0 ? out->to.h : 1;
    out->w = out->to.w < out->part.w ? out->to.w : out->part.w;
    out->h = out->to.h < out->part.h ? out->to.h : out->part.h;
    return true;
}

// ---- pixels ----

static struct drawing from_bitmap(const char *bytes, size_t length, const struct canvas *canvas,
                                  const struct wish *wish)
{
    struct drawing made = {0};
    struct placed placed;
    if (!place(canvas, wish, &placed)) {
        made.nothing = true;
        return made;
    }
    if (decode_bitmap(bytes, length, placed.part, placed.w, placed.h, &made))
        made.to = placed.to;
    return made;
}

static struct canvas canvas_of(const struct part *part, int size, int w, int h)
{
    struct box box = part_pixels(part, size);
    return (struct canvas){(double)part->canvas_w * size / part->canvas_h, size, {box.x, box.y, w, h}};
}

// The file of that size, to be unpacked; NULL: it cannot be read. mem_free() it.
static char *part_bytes(const struct platform *p, const struct part *part, int size, size_t *length, struct bitmap *b)
{
    char *path = art_part_file(&p->art, part, size);
    char *bytes = file_read(path, BITMAP_BYTES_MOST, length, NULL);
    mem_free(path);
    if (bytes != NULL && bitmap_read(bytes, *length, b) == BITMAP_FINE)
        return bytes;
    mem_free(bytes);
    return NULL;
}

static int size_for(const struct part *part, const struct wish *wish)
{
    return part_size(part, rounded(part->canvas_h * scale_of(part->canvas_w, part->canvas_h, wish)));
}

// ---- people: bodies, arms and faces ----

// In many sizes on as many screens.
static bool of_people(const struct wish *wish)
{
    return wish->fit == FIT_CONTAIN &&
           (strncmp(wish->name, "figures/", 8) == 0 || strncmp(wish->name, "faces/", 6) == 0);
}

// NULL: it cannot be read. raster_done() it.
static struct raster *unpacked(const struct platform *p, const struct part *part, int size)
{
    struct raster *there = unpacked_take(p->unpacked, part, size);
    if (there != NULL)
        return there;
    size_t length = 0;
    struct bitmap b;
    struct drawing whole = {0};
    char *bytes = part_bytes(p, part, size, &length, &b);
    bool fine = bytes != NULL &&
                decode_bitmap(bytes, length, (struct rect){0, 0, b.width, b.height}, b.width, b.height, &whole);
    mem_free(bytes);
    return fine ? unpacked_keep(p->unpacked, part, size, raster_new(&whole)) : NULL;
}

static struct drawing from_unpacked(const struct platform *p, const struct part *part, const struct wish *wish)
{
    int size = size_for(part, wish);
    struct raster *raster = unpacked(p, part, size);
    struct drawing made = {0};
    struct placed placed;
    if (raster == NULL)
        return made;
    const struct drawing *whole = raster_drawing(raster);
    struct canvas canvas = canvas_of(part, size, whole->w, whole->h);
    if (!place(&canvas, wish, &placed)) {
        made.nothing = true;
        raster_done(raster);
        return made;
    }
    made = (struct drawing){.w = placed.w, .h = placed.h, .to = placed.to, .opaque = whole->opaque};
    if (placed.w == whole->w && placed.h == whole->h) {
        made.pixels = whole->pixels;
        made.raster = raster;
        return made;
    }
    made.pixels = mem_new((size_t)made.w * (size_t)made.h, sizeof *made.pixels);
    scale_down(&(struct scale_from){whole->pixels, whole->w, whole->w, whole->h}, made.pixels, made.w, made.h);
    raster_done(raster);
    return made;
}

bool drawing_is_unpacked(const struct platform *p, const struct wish *wish, uint32_t now)
{
    const struct part *part = of_people(wish) ? parts_find(p->art.parts, wish->name) : NULL;
    if (part == NULL)
        return false;
    return unpacked_touch(p->unpacked, part, size_for(part, wish), now);
}

// ---- all others ----

static struct drawing from_part(const struct platform *p, const struct part *part, const struct wish *wish)
{
    if (of_people(wish))
        return from_unpacked(p, part, wish);
    struct drawing made = {0};
    int size = size_for(part, wish);
    size_t length = 0;
    struct bitmap b;
    char *bytes = part_bytes(p, part, size, &length, &b);
    struct canvas canvas;
    if (bytes != NULL) {
        canvas = canvas_of(part, size, b.width, b.height);
        made = from_bitmap(bytes, length, &canvas, wish);
    }
    mem_free(bytes);
    return made;
}

// ---- drawings ----

// The renderer's bytes are R, G, B, A; ours is one number, multiplied by its alpha. In the same memory.
static void to_pixels(SDL_Surface *s, struct drawing *made)
{
    uint32_t *pixels = s->pixels, all = 0xFF000000;
    size_t count = (size_t)s->w * (size_t)s->h;
    for (size_t i = 0; i < count; i++) {
        const uint8_t *part = (const uint8_t *)&pixels[i];
        pixels[i] = (uint32_t)part[3] << 24 | (uint32_t)part[0] << 16 | (uint32_t)part[1] << 8 | part[2];
        all &= pixels[i];
    }
    blend_fast.multiply(pixels, count);
    *made = (struct drawing){.pixels = pixels, .w = s->w, .h = s->h, .opaque = all >> 24 == 255, .owner = s};
}

static struct drawing from_svg(const char *bytes, size_t length, const struct wish *wish)
{
    struct svg svg;
    struct drawing made = {0};
    if (svg_read(&svg, "", bytes, length, NULL)) {
        bool fill = wish->fit == FIT_COVER;
        double scale = scale_of(svg.width, svg.height, wish);
        int width = fill ? wish->width : (int)(svg.width * scale),
            height = fill ? wish->height : (int)(svg.height * scale);
        width = width > 0 ? width : 1;
        height = height > 0 ? height : 1;
        struct text text = {0};
        svg_write(&svg, width, height, fill, &text);
        SDL_RWops *from = SDL_RWFromConstMem(text_bytes(&text), (int)text.length);
        SDL_Surface *surface = from != NULL ? IMG_LoadSizedSVG_RW(from, width, height) : NULL;
        if (from != NULL)
            SDL_RWclose(from);
        text_free(&text);
        if (surface != NULL && surface->pitch == surface->w * 4) {
            to_pixels(surface, &made);
            made.to = (struct rect){(wish->width - made.w) / 2, (wish->height - made.h) / 2, made.w, made.h};
        } else
            SDL_FreeSurface(surface);
    }
    svg_free(&svg);
    return made;
}

static struct drawing from_bytes(const char *bytes, size_t length, const struct wish *wish)
{
    struct bitmap b;
    enum bitmap_fault fault = bitmap_read(bytes, length, &b);
    if (fault == BITMAP_UNKNOWN)
        return from_svg(bytes, length, wish);
    struct canvas canvas = {b.width, b.height, {0, 0, b.width, b.height}};
    return fault == BITMAP_FINE ? from_bitmap(bytes, length, &canvas, wish) : (struct drawing){0};
}

static char *read_file(const struct platform *p, const char *name, size_t *length)
{
    char *path = art_file(&p->art, name),
         *bytes = path != NULL ? file_read(path, BITMAP_BYTES_MOST, length, NULL) : NULL;
    mem_free(path);
    return bytes;
}

struct drawing drawing_make(const struct platform *p, const struct wish *wish)
{
    const struct part *part = parts_find(p->art.parts, wish->name);
    size_t length = 0;
    if (part != NULL)
        return from_part(p, part, wish);
    char *bytes = read_file(p, wish->name, &length);
    struct drawing made = {0};
    if (bytes != NULL)
        made = from_bytes(bytes, length, wish);
    mem_free(bytes);
    return made;
}

// ---- what a picture is made of ----

size_t drawing_layers(const struct platform *p, const char *name, char layers[DRAWING_LAYERS][LAYER_BYTES])
{
    static const char *const of_place[] = {"far", "middle", "near"}, *const of_figure[] = {"body", NULL, "arms-rest"};
    char body[LAYER_BYTES];
    snprintf(body, sizeof body, "%s/body", name);
    const struct part *figure = parts_find(p->art.parts, body);
    size_t count = 0;
    for (size_t i = 0; i < DRAWING_LAYERS; i++) {
        char *layer = layers[count];
        if (figure != NULL && of_figure[i] == NULL)
            snprintf(layer, LAYER_BYTES, "faces/%s/calm", figure->face);
        else
            snprintf(layer, LAYER_BYTES, "%s/%s", name, (figure != NULL ? of_figure : of_place)[i]);
        count += parts_find(p->art.parts, layer) != NULL;
    }
    if (count == 0)
        snprintf(layers[count++], LAYER_BYTES, "%s", name);
    return count;
}

// ---- sizes ----

void drawing_size(const struct platform *p, const char *name, int *width, int *height)
{
    char layers[DRAWING_LAYERS][LAYER_BYTES];
    drawing_layers(p, name, layers);
    const struct part *part = parts_find(p->art.parts, layers[0]);
    size_t length = 0;
    double w = 0, h = 0;
    *width = part != NULL ? part->canvas_w : 0;
    *height = part != NULL ? part->canvas_h : 0;
    if (part != NULL)
        return;
    char *bytes = read_file(p, name, &length);
    struct bitmap b;
    enum bitmap_fault fault = bytes != NULL ? bitmap_read(bytes, length, &b) : BITMAP_BROKEN;
    if (fault == BITMAP_FINE) {
        w = b.width;
        h = b.height;
    } else if (fault != BITMAP_UNKNOWN || !svg_size(bytes, length, &w, &h)) {
        w = h = 0;
    }
    *width = rounded(w);
    *height = rounded(h);
    mem_free(bytes);
}

size_t drawing_area(const struct platform *p, const struct wish *wish)
{
    const struct part *part = parts_find(p->art.parts, wish->name);
    if (part == NULL)
        return SIZE_MAX;
    struct box box = part_pixels(part, size_for(part, wish));
    return (size_t)box.w * (size_t)box.h;
}

size_t drawing_kept(const struct platform *p, const struct wish *wish)
{
    const struct part *part = parts_find(p->art.parts, wish->name);
    size_t all = (size_t)wish->width * (size_t)wish->height;
    if (part == NULL)
        return all;
    int size = size_for(part, wish);
    struct box box = part_pixels(part, size);
    struct canvas canvas = canvas_of(part, size, box.w, box.h);
    struct placed placed;
    return place(&canvas, wish, &placed) ? (size_t)placed.w * (size_t)placed.h : 0;
}

bool drawing_is_layer(const struct platform *p, const struct wish *wish)
{
    const struct part *part = parts_find(p->art.parts, wish->name);
    return part != NULL && (part->crop.x > 0 || part->crop.y > 0 || part->crop.x + part->crop.w < part->canvas_w ||
                            part->crop.y + part->crop.h < part->canvas_h);
}

// ---- on paper ----

static const struct wish *drawn(const struct drawing *d, uint32_t *pixels, const struct wish *wish)
{
    struct rect all = {0, 0, wish->width, wish->height};
    if (d->pixels != NULL)
        paint_drawing(&(struct target){pixels, wish->width}, d, all, wish->width, wish->height, all, 255);
    return wish;
}

static void to_rgb(const uint32_t *pixels, size_t count, unsigned char *rgb)
{
    for (size_t i = 0; i < count; i++, rgb += 3) {
        rgb[0] = (unsigned char)(pixels[i] >> 16);
        rgb[1] = (unsigned char)(pixels[i] >> 8);
        rgb[2] = (unsigned char)pixels[i];
    }
}

static uint32_t *white(size_t count)
{
    uint32_t *pixels = mem_new(count, sizeof *pixels);
    memset(pixels, 255, count * sizeof *pixels);
    return pixels;
}

bool platform_draw_picture(const char *bytes, size_t length, unsigned width, unsigned height, unsigned char *rgb)
{
    struct wish wish = {.name = "", .width = (int)width, .height = (int)height, .fit = FIT_CONTAIN};
    struct drawing made = from_bytes(bytes, length, &wish);
    bool fine = made.pixels != NULL;
    if (fine) {
        uint32_t *pixels = white((size_t)width * height);
        drawn(&made, pixels, &wish);
        to_rgb(pixels, (size_t)width * height, rgb);
        mem_free(pixels);
    }
    drawing_free(&made);
    return fine;
}

bool platform_picture_rgb(struct platform *p, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    char layers[DRAWING_LAYERS][LAYER_BYTES];
    bool fine = strlen(name) <= ART_NAME_MOST;
    size_t count = fine ? drawing_layers(p, name, layers) : 0;
    uint32_t *pixels = white((size_t)width * height);
    for (size_t i = 0; i < count && fine; i++) {
        struct wish wish = {.width = (int)width, .height = (int)height, .fit = FIT_CONTAIN, .name = layers[i]};
        struct drawing made = drawing_make(p, &wish);
        fine = made.pixels != NULL;
        drawn(&made, pixels, &wish);
        drawing_free(&made);
    }
    if (fine)
        to_rgb(pixels, (size_t)width * height, rgb);
    mem_free(pixels);
    return fine;
}
