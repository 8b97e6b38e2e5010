// SPDX-License-Identifier: MIT
//
// take_fuzz.c — any bytes as a recording somebody made elsewhere: of no kind that can be read, or sound of a length and
// a loudness there may be, and so is what is made of it, which can be kept.
#include "memory.h"
#include "take.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Of an Ogg that is cut off libsndfile loses a little: that is its own affair; take_test looks for ours.
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void) { return 1; }

enum { KEPT_MOST = TAKE_RATE / 4 }; // a longer one takes too long to be written as often as here

static void in_range(const float *samples, size_t count, float most)
{
    for (size_t i = 0; i < count; i++)
        if (!(fabsf(samples[i]) <= most)) // no number is out of it, too
            abort();
}

static void keep(const struct take *take)
{
    size_t length = 0, count = 0;
    char *bytes = take_encode(take, &length);
    if (bytes == NULL)
        abort();
    float *again = take_decode(bytes, length, &count);
    if (again == NULL || count != take->count)
        abort();
    mem_free(again);
    mem_free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t count = 0;
    float *samples = take_decode((const char *)data, size, &count);
    if ((samples == NULL && count > 0) || count > (size_t)(TAKE_SECONDS_MOST + 1) * TAKE_RATE)
        abort();
    if (samples == NULL)
        return 0;
    in_range(samples, count, TAKE_LOUDEST);
    struct take take = take_make(samples, count);
    if ((take.heard == TAKE_NOTHING) != (take.samples == NULL) || take.count > count)
        abort();
    in_range(take.samples, take.count, 1);
    if (take.count > 0 && take.count <= KEPT_MOST)
        keep(&take);
    take_free(&take);
    mem_free(samples);
    return 0;
}
