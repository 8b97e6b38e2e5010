// SPDX-License-Identifier: MIT
//
// drawings.c — a drawing of assets/art to pixels, at the exact size.
//
// It is looked at before the renderer gets it (svg.h), so that none can keep it busy for ever; the renderer draws only
// the part that is shown, so that no second copy is needed to crop it.
#include "platform_inside.h"

#include "art.h"
#include "files.h"
#include "memory.h"
#include "svg.h"

#include <SDL_image.h>
#include <string.h>

static char *read_svg(const struct platform *p, const char *name, size_t *length)
{
    char *path = art_path(p->art, name),
         *bytes = strlen(name) <= ART_NAME_MOST ? file_read(path, SVG_BYTES_MAX, length, NULL) : NULL;
    mem_free(path);
    return bytes;
}

// The whole picture inside its box.
static void scaled(double w, double h, int box_w, int box_h, int *out_w, int *out_h)
{
    bool wide = w * box_h > h * box_w; // wider than the box
    *out_w = wide ? box_w : (int)(w * box_h / h);
    *out_h = wide ? (int)(h * box_w / w) : box_h;
    *out_w = *out_w > 0 ? *out_w : 1;
    *out_h = *out_h > 0 ? *out_h : 1;
}

static SDL_Surface *drawn(const struct svg *svg, int width, int height, bool fill)
{
    struct text text = {0};
    svg_write(svg, width, height, fill, &text);
    SDL_RWops *from = SDL_RWFromConstMem(text_bytes(&text), (int)text.length);
    SDL_Surface *made = from != NULL ? IMG_LoadSizedSVG_RW(from, width, height) : NULL;
    if (from != NULL)
        SDL_RWclose(from);
    text_free(&text);
    return made;
}

// Drops the alpha of what covers its box whole, in the same memory: opaque blits of 32 bits are plain copies.
static SDL_Surface *opaque(SDL_Surface *made)
{
    for (int y = 0; y < made->h; y++) {
        uint8_t *pixel = (uint8_t *)made->pixels + (size_t)y * (size_t)made->pitch;
        for (int x = 0; x < made->w; x++, pixel += 4) {
            uint32_t a = pixel[3], r = pixel[0], g = pixel[1], b = pixel[2];
            if (a < 255)
                r = r * a / 255, g = g * a / 255, b = b * a / 255;
            uint32_t all = r << 16 | g << 8 | b;
            memcpy(pixel, &all, sizeof all);
        }
    }
    return SDL_CreateRGBSurfaceWithFormatFrom(made->pixels, made->w, made->h, 32, made->pitch,
                                              SDL_PIXELFORMAT_XRGB8888);
}

static struct drawing made_of(const char *bytes, size_t length, int width, int height, enum fit fit)
{
    struct svg svg;
    struct drawing made = {NULL, NULL};
    if (svg_read(&svg, "", bytes, length, NULL)) {
        if (fit == FIT_CONTAIN)
            scaled(svg.width, svg.height, width, height, &width, &height);
        made.surface = drawn(&svg, width, height, fit == FIT_COVER);
        if (made.surface != NULL && fit == FIT_COVER) {
            made.pixels = made.surface;
            made.surface = opaque(made.pixels);
        }
    }
    svg_free(&svg);
    return made;
}

struct drawing drawing_make(const struct platform *p, const char *name, int width, int height, enum fit fit)
{
    size_t length = 0;
    char *bytes = read_svg(p, name, &length);
    struct drawing made = {NULL, NULL};
    if (bytes != NULL)
        made = made_of(bytes, length, width, height, fit);
    mem_free(bytes);
    return made;
}

void drawing_free(struct drawing *drawing)
{
    SDL_FreeSurface(drawing->surface);
    SDL_FreeSurface(drawing->pixels);
    *drawing = (struct drawing){NULL, NULL};
}

void drawing_size(const struct platform *p, const char *name, int *width, int *height)
{
    size_t length = 0;
    double w = 0, h = 0;
    char *bytes = read_svg(p, name, &length);
    bool fine = bytes != NULL && svg_size(bytes, length, &w, &h);
    *width = fine ? (int)(w + 0.5) : 0;
    *height = fine ? (int)(h + 0.5) : 0;
    mem_free(bytes);
}

// White, its alpha the part of each pixel that lies inside the circle.
SDL_Surface *drawing_disc(int radius)
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

// On white paper of `width` × 3 bytes a row, from its upper left corner on.
static void put_on_paper(const SDL_Surface *made, unsigned char *paper, size_t width)
{
    for (int y = 0; y < made->h; y++) {
        const uint8_t *from = (const uint8_t *)made->pixels + (size_t)y * (size_t)made->pitch;
        unsigned char *to = paper + (size_t)y * width * 3;
        for (int x = 0; x < made->w; x++, from += 4, to += 3) {
            unsigned a = from[3];
            for (int i = 0; a > 0 && i < 3; i++)
                to[i] = (unsigned char)(255 - (255u - from[i]) * a / 255);
        }
    }
}

bool platform_draw_svg(const char *bytes, size_t length, unsigned width, unsigned height, unsigned char *rgb)
{
    struct drawing made = made_of(bytes, length, (int)width, (int)height, FIT_CONTAIN);
    bool fine = made.surface != NULL && made.surface->w <= (int)width && made.surface->h <= (int)height;
    if (fine) {
        size_t left = (width - (unsigned)made.surface->w) / 2, above = (height - (unsigned)made.surface->h) / 2;
        memset(rgb, 255, (size_t)width * height * 3);
        put_on_paper(made.surface, rgb + (above * width + left) * 3, width);
    }
    drawing_free(&made);
    return fine;
}

bool platform_picture_rgb(struct platform *p, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    size_t length = 0;
    char *bytes = read_svg(p, name, &length);
    bool fine = bytes != NULL && platform_draw_svg(bytes, length, width, height, rgb);
    mem_free(bytes);
    return fine;
}
