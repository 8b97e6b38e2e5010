// SPDX-License-Identifier: MIT
//
// bitmap.c — what a PNG, a JPEG and a WebP say of themselves in their first bytes.
//
// PNG: ISO/IEC 15948, 5.3 and 11.2; a moving one has acTL before IDAT (APNG). JPEG: ITU-T T.81, B.1.1.3 and B.2.2.
// WebP: RFC 9649, 2.5–2.7; its lossy picture RFC 6386, 9.1, its lossless one RFC 9649, 3.4.
#include "bitmap.h"

#include <stdint.h>
#include <string.h>

static uint32_t big(const unsigned char *at, size_t bytes)
{
    uint32_t value = 0;
    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return value;
}

static uint32_t little(const unsigned char *at, size_t bytes)
{
    uint32_t value = 0;
    for (size_t i = bytes; i-- > 0;)
        value = value << 8 | at[i];
    return value;
}

static enum bitmap_fault sized(struct bitmap *b, uint32_t width, uint32_t height)
{
    if (width == 0 || height == 0)
        return BITMAP_BROKEN;
    b->width = width < INT32_MAX ? (int)width : INT32_MAX;
    b->height = height < INT32_MAX ? (int)height : INT32_MAX;
    bool large = width > BITMAP_SIDE_MOST || height > BITMAP_SIDE_MOST || width * height > BITMAP_PIXELS_MOST;
    return large ? BITMAP_LARGE : b->moves ? BITMAP_MOVES : BITMAP_FINE;
}

// All its parts are there, up to the last one: else the decoder would tell it, on its own and in English.
static enum bitmap_fault read_png(const unsigned char *at, size_t length, struct bitmap *b)
{
    enum { SIGNATURE = 8, CHUNK = 12 };
    bool ends = false, begins = true; // begins: no pixels yet
    if (length < SIGNATURE + CHUNK + 13 || memcmp(at + SIGNATURE, "\0\0\0\rIHDR", 8) != 0)
        return BITMAP_BROKEN;
    for (size_t i = SIGNATURE; i + CHUNK <= length && !ends;) {
        const unsigned char *kind = at + i + 4;
        size_t part = big(at + i, 4);
        begins = begins && memcmp(kind, "IDAT", 4) != 0;
        b->moves = b->moves || (begins && memcmp(kind, "acTL", 4) == 0);
        ends = memcmp(kind, "IEND", 4) == 0;
        if (part > length - i - CHUNK)
            break;
        i += part + CHUNK;
    }
    enum bitmap_fault fault = sized(b, big(at + SIGNATURE + 8, 4), big(at + SIGNATURE + 12, 4));
    return fault == BITMAP_FINE && !ends ? BITMAP_BROKEN : fault;
}

// The end of the picture stands somewhere behind it.
static bool jpeg_ends(const unsigned char *at, size_t length)
{
    for (size_t i = length; i >= 4; i--)
        if (at[i - 2] == 0xFF && at[i - 1] == 0xD9)
            return true;
    return false;
}

// The first frame's header (SOF): any of the markers C0 to CF but tables (C4, C8, CC).
static enum bitmap_fault read_jpeg(const unsigned char *at, size_t length, struct bitmap *b)
{
    size_t i = 2;
    while (i + 4 <= length && at[i] == 0xFF) {
        unsigned char marker = at[i + 1];
        size_t part = big(at + i + 2, 2);
        if (marker == 0xFF) { // a byte that fills up
            i++;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            bool whole = part >= 8 && i + 9 <= length && jpeg_ends(at + i, length - i);
            return whole ? sized(b, big(at + i + 7, 2), big(at + i + 5, 2)) : BITMAP_BROKEN;
        }
        if (part < 2 || marker == 0xDA)
            break;
        i += 2 + part;
    }
    return BITMAP_BROKEN;
}

static enum bitmap_fault read_webp(const unsigned char *at, size_t length, struct bitmap *b)
{
    enum { HEAD = 30 }; // RIFF, WEBP, the first chunk's head and what the size stands in
    if (length < 25)
        return BITMAP_BROKEN;
    const unsigned char *chunk = at + 20;
    if (memcmp(at + 12, "VP8L", 4) == 0) {
        uint32_t bits = little(chunk + 1, 4);
        return chunk[0] == 0x2F ? sized(b, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1) : BITMAP_BROKEN;
    }
    if (length < HEAD)
        return BITMAP_BROKEN;
    if (memcmp(at + 12, "VP8X", 4) == 0) {
        b->moves = (chunk[0] & 2) != 0;
        return sized(b, little(chunk + 4, 3) + 1, little(chunk + 7, 3) + 1);
    }
    bool lossy = memcmp(at + 12, "VP8 ", 4) == 0 && memcmp(chunk + 3, "\x9D\x01\x2A", 3) == 0;
    return lossy ? sized(b, little(chunk + 6, 2) & 0x3FFF, little(chunk + 8, 2) & 0x3FFF) : BITMAP_BROKEN;
}

enum bitmap_fault bitmap_read(const char *bytes, size_t length, struct bitmap *b)
{
    const unsigned char *at = (const unsigned char *)bytes;
    *b = (struct bitmap){0};
    if (length >= 8 && memcmp(at, "\x89PNG\r\n\x1A\n", 8) == 0) {
        b->kind = BITMAP_PNG;
        return read_png(at, length, b);
    }
    if (length >= 3 && memcmp(at, "\xFF\xD8\xFF", 3) == 0) {
        b->kind = BITMAP_JPEG;
        return read_jpeg(at, length, b);
    }
    if (length >= 12 && memcmp(at, "RIFF", 4) == 0 && memcmp(at + 8, "WEBP", 4) == 0) {
        b->kind = BITMAP_WEBP;
        return read_webp(at, length, b);
    }
    return BITMAP_UNKNOWN;
}

const char *bitmap_name(enum bitmap_kind kind)
{
    static const char *const names[] = {[BITMAP_PNG] = "PNG", [BITMAP_JPEG] = "JPEG", [BITMAP_WEBP] = "WebP"};
    return names[kind];
}
