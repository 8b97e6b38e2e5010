// SPDX-License-Identifier: MIT
//
// parts.h — the table of the pictures that are drawn ahead, in parts: assets/art/parts.txt.
//
// A picture is a canvas of its own units (a place 1920 × 1080, a figure 600 × 960). What is not transparent on it is
// kept as files of a few heights, each holding the crop alone:
//
//   name                    canvas    crop x y w h   heights of the canvas, the largest first
//   figures/girl-1/body     600 960   110 60 380 880 960,560,300 face=child
//   places/market/far       1920 1080 -60 0 2040 1080 1080,768
//   head child              600 960   180 220 240 240
//
// A crop may reach beyond its canvas: that is what comes to sight when the picture moves a little. A line `head` is the
// square around the head of all figures that wear that face.
#ifndef SAFECIRCLE_PARTS_H
#define SAFECIRCLE_PARTS_H

#include "diag.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    ART_NAME_MOST = 63, // bytes of a name; longer ones are not there
    PART_FACE_MOST = 15,
    PART_SIZES_MOST = 4,
    PART_SIDE_MOST = 8192, // units of a canvas, and pixels of its height
    PARTS_MOST = 4096,
    PARTS_BYTES_MOST = 1024 * 1024
};

struct box {
    int x, y, w, h;
};

struct part {
    char name[ART_NAME_MOST + 1];
    int canvas_w, canvas_h;
    struct box crop;               // in units of the canvas
    int sizes[PART_SIZES_MOST];    // heights of the canvas in pixels, the largest first; 0 behind the last
    char face[PART_FACE_MOST + 1]; // of a figure's body: whose face it wears; "" none
    int line;                      // where it stands
};

struct parts;

// What cannot be read is told with its line and left out. No file is an empty table. Never NULL; owned by the caller.
struct parts *parts_load(const char *path, struct diag_list *diags);
struct parts *parts_read(const char *file, const char *bytes, size_t length, struct diag_list *diags);
void parts_free(struct parts *parts); // NULL is fine

const struct part *parts_find(const struct parts *parts, const char *name); // NULL: there is none of that name
const struct part *parts_head(const struct parts *parts, const char *face); // the square around its head; NULL none
size_t parts_from(const struct parts *parts, const char *name); // the index of the first that is not before that name
size_t parts_count(const struct parts *parts);
const struct part *parts_at(const struct parts *parts, size_t index); // sorted by name

// The height to take for a canvas shown `wanted` pixels high: the smallest that is not smaller (five in a hundred are
// not seen), else the largest.
int part_size(const struct part *part, int wanted);

// The pixels of the canvas, `size` high, that the file of that size holds.
struct box part_pixels(const struct part *part, int size);

#endif
