// SPDX-License-Identifier: MIT
//
// decode.c — a file of pixels to our own: cropped, scaled and multiplied by its alpha on the way.
//
// WebP is unpacked by libwebp itself, which crops and scales row by row straight into the pixels that are kept: there
// is no second copy. PNG and JPEG come whole out of SDL_image, and are made smaller here.
#include "platform_inside.h"

#include "bitmap.h"
#include "blend.h"
#include "memory.h"

#include <SDL_image.h>
#include <string.h>
#include <webp/decode.h>

// ---- WebP ----

static bool decode_webp(const char *bytes, size_t length, struct rect part, struct drawing *made)
{
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config) ||
        WebPGetFeatures((const uint8_t *)bytes, length, &config.input) != VP8_STATUS_OK || config.input.has_animation)
        return false;
    bool whole = part.w == config.input.width && part.h == config.input.height;
    config.options.use_cropping = !whole;
    config.options.crop_left = part.x;
    config.options.crop_top = part.y;
    config.options.crop_width = part.w;
    config.options.crop_height = part.h;
    config.options.use_scaling = made->w != part.w || made->h != part.h;
    config.options.scaled_width = made->w;
    config.options.scaled_height = made->h;
    config.options.no_fancy_upsampling = config.options.use_scaling;
    bool little = SDL_BYTEORDER == SDL_LIL_ENDIAN;
    config.output.colorspace = little ? MODE_bgrA : MODE_Argb;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = (uint8_t *)made->pixels;
    config.output.u.RGBA.stride = made->w * 4;
    config.output.u.RGBA.size = (size_t)made->w * (size_t)made->h * 4;
    made->opaque = !config.input.has_alpha;
    bool fine = WebPDecode((const uint8_t *)bytes, length, &config) == VP8_STATUS_OK;
    WebPFreeDecBuffer(&config.output);
    return fine;
}

// ---- PNG, JPEG ----

// The mean of the pixels that one smaller pixel stands for.
static uint32_t mean(const uint32_t *pixels, int stride, struct rect of)
{
    uint64_t sums[4] = {0}, count = (uint64_t)of.w * (uint64_t)of.h;
    for (int y = of.y; y < of.y + of.h; y++)
        for (int x = of.x; x < of.x + of.w; x++)
            for (int c = 0; c < 4; c++)
                sums[c] += pixels[(size_t)y * (size_t)stride + (size_t)x] >> (8 * c) & 0xFF;
    uint32_t all = 0;
    for (int c = 0; c < 4; c++)
        all |= (uint32_t)((sums[c] + count / 2) / count) << (8 * c);
    return all;
}

static void shrink(const uint32_t *pixels, int stride, struct rect part, struct drawing *made)
{
    for (int y = 0; y < made->h; y++)
        for (int x = 0; x < made->w; x++) {
            int left = (int)((int64_t)x * part.w / made->w), right = (int)((int64_t)(x + 1) * part.w / made->w);
            int top = (int)((int64_t)y * part.h / made->h), bottom = (int)((int64_t)(y + 1) * part.h / made->h);
            struct rect of = {part.x + left, part.y + top, right > left ? right - left : 1,
                              bottom > top ? bottom - top : 1};
            made->pixels[(size_t)y * (size_t)made->w + (size_t)x] = mean(pixels, stride, of);
        }
}

static bool is_opaque(const uint32_t *pixels, size_t count)
{
    uint32_t all = 0xFF000000;
    for (size_t i = 0; i < count; i++)
        all &= pixels[i];
    return all >> 24 == 255;
}

static bool decode_with_sdl(const char *bytes, size_t length, enum bitmap_kind kind, struct rect part,
                            struct drawing *made)
{
    SDL_RWops *from = SDL_RWFromConstMem(bytes, (int)length);
    SDL_Surface *read = from != NULL ? IMG_LoadTyped_RW(from, 1, bitmap_name(kind)) : NULL;
    SDL_Surface *whole = read != NULL ? SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    SDL_FreeSurface(read);
    bool fine = whole != NULL && whole->w >= part.x + part.w && whole->h >= part.y + part.h;
    if (fine) {
        int stride = whole->pitch / 4;
        blend_multiply(whole->pixels, (size_t)stride * (size_t)whole->h);
        shrink(whole->pixels, stride, part, made);
        made->opaque = is_opaque(made->pixels, (size_t)made->w * (size_t)made->h);
    }
    SDL_FreeSurface(whole);
    return fine;
}

// `part` lies inside of the bitmap; it fills made->w × made->h, which is not larger.
bool decode_bitmap(const char *bytes, size_t length, struct rect part, int width, int height, struct drawing *made)
{
    struct bitmap b;
    if (length > BITMAP_BYTES_MOST || bitmap_read(bytes, length, &b) != BITMAP_FINE)
        return false;
    *made = (struct drawing){.pixels = mem_new((size_t)width * (size_t)height, 4), .w = width, .h = height};
    bool fine = b.kind == BITMAP_WEBP ? decode_webp(bytes, length, part, made)
                                      : decode_with_sdl(bytes, length, b.kind, part, made);
    if (!fine)
        drawing_free(made);
    return fine;
}
