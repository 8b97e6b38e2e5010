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

bool platform_draw_svg(const char *bytes, size_t length, unsigned width, unsigned height, unsigned char *rgb)
{
    int w = (int)width, h = (int)height;
    SDL_Surface *paper = SDL_CreateRGBSurfaceWithFormatFrom(rgb, w, h, 24, w * 3, SDL_PIXELFORMAT_RGB24);
    struct drawing made = {NULL, NULL};
    if (paper != NULL)
        made = made_of(bytes, length, w, h, FIT_CONTAIN);
    bool fine = made.surface != NULL;
    if (fine) {
        SDL_Rect at = {(w - made.surface->w) / 2, (h - made.surface->h) / 2, made.surface->w, made.surface->h};
        SDL_FillRect(paper, NULL, SDL_MapRGB(paper->format, 255, 255, 255));
        SDL_BlitSurface(made.surface, NULL, paper, &at);
    }
    drawing_free(&made);
    SDL_FreeSurface(paper);
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
