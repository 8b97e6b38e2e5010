// SPDX-License-Identifier: MIT
//
// blend.h — rows of pixels over rows of pixels: the only place where colours are mixed.
//
// A pixel is 0xAARRGGBB, multiplied by its alpha; of the rows below the alpha does not matter. Where the machine has
// SSE2, four are mixed at a time; a test holds both to the same result, bit for bit.
#ifndef SAFECIRCLE_BLEND_H
#define SAFECIRCLE_BLEND_H

#include <stddef.h>
#include <stdint.h>

struct blend {
    // One colour over all.
    void (*fill)(uint32_t *to, size_t count, uint32_t colour);
    // One colour, as far as each pixel is covered (0…255).
    void (*cover)(uint32_t *to, const uint8_t *part, size_t count, uint32_t colour);
    // A row over another, both as long; alpha 0…255 fades it.
    void (*over)(uint32_t *to, const uint32_t *from, size_t count, uint32_t alpha);
    // Between two rows: part 0 is the first, 256 would be the second.
    void (*between)(uint32_t *to, const uint32_t *a, const uint32_t *b, size_t count, uint32_t part);
    // Stretches a row of `length`: the place of the first is `at`, of each further one `step` more, in 65536ths of a
    // pixel; what lies before the first or behind the last is as they are.
    void (*stretch)(uint32_t *to, size_t count, const uint32_t *from, int length, int64_t at, int64_t step);
    // Each by its own alpha, which was not yet done.
    void (*multiply)(uint32_t *pixels, size_t count);
};

extern const struct blend blend_plain; // everywhere
extern const struct blend blend_fast;  // as fast as this machine can

uint32_t blend_colour(uint8_t r, uint8_t g, uint8_t b, uint8_t a); // multiplied by its alpha

#endif
