// SPDX-License-Identifier: MIT
//
// scale.h — pixels made fewer: each is the mean of those it stands for.
#ifndef SAFECIRCLE_SCALE_H
#define SAFECIRCLE_SCALE_H

#include <stdbool.h>
#include <stdint.h>

struct scale_from {
    const uint32_t *pixels; // 0xAARRGGBB, multiplied by its alpha
    int stride, w, h;       // of what is made smaller; stride in pixels
};

// Fills to (w × h, without gaps), which is not larger either way. Any thread.
void scale_down(const struct scale_from *from, uint32_t *to, int w, int h);

// One at a time, for the test: the same, bit for bit.
void scale_down_plainly(const struct scale_from *from, uint32_t *to, int w, int h);

#endif
