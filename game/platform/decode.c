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
#include "scale.h"

#include <SDL_image.h>
#include <stddef.h>
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
        blend_fast.multiply(whole->pixels, (size_t)stride * (size_t)whole->h);
        const uint32_t *first = (uint32_t *)whole->pixels + (ptrdiff_t)part.y * stride + part.x;
        scale_down(&(struct scale_from){first, stride, part.w, part.h}, made->pixels, made->w, made->h);
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
