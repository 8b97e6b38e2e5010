// SPDX-License-Identifier: MIT
//
// bitmap.h — a picture of pixels (PNG, JPEG, WebP), looked at before anything of it is unpacked.
//
// A file of a few bytes may say that it is millions of pixels wide. What it says of its size stands in its first
// bytes, and is read here; only what is small enough reaches a decoder.
#ifndef SAFECIRCLE_BITMAP_H
#define SAFECIRCLE_BITMAP_H

#include <stdbool.h>
#include <stddef.h>

enum bitmap_kind { BITMAP_PNG, BITMAP_JPEG, BITMAP_WEBP };

struct bitmap {
    enum bitmap_kind kind;
    int width, height; // pixels, at least 1
    bool moves;        // more pictures than one
};

enum {
    BITMAP_BYTES_MOST = 16 * 1024 * 1024,
    BITMAP_SIDE_MOST = 16383, // of a WebP, by its format; of the others, too
    BITMAP_PIXELS_MOST = 16 * 1000 * 1000
};

enum bitmap_fault {
    BITMAP_FINE,
    BITMAP_UNKNOWN, // it begins like none of the three
    BITMAP_BROKEN,  // and then breaks off, or says what cannot be
    BITMAP_LARGE,   // more pixels than are drawn
    BITMAP_MOVES,   // it is no still picture
};

// Fills `bitmap` as far as it could be read. Cost: nothing but the first bytes; of a JPEG or PNG the heads of its
// parts.
enum bitmap_fault bitmap_read(const char *bytes, size_t length, struct bitmap *bitmap);
const char *bitmap_name(enum bitmap_kind kind); // "PNG"

#endif
