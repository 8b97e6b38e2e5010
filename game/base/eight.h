// SPDX-License-Identifier: MIT
//
// eight.h — eight bytes of a text in one number, for what is walked through so often that a byte at a time is too slow.
//
// The first byte is the lowest, on every machine. A mask has 0x80 in each byte that is marked.
#ifndef SAFECIRCLE_EIGHT_H
#define SAFECIRCLE_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_OF(byte) ((uint64_t)(byte)*UINT64_C(0x0101010101010101)) // the same byte eight times
#define EIGHT_MARKS    EIGHT_OF(0x80)

static inline uint64_t eight_at(const void *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

// Of a mask that is not 0: the first byte that is marked.
static inline size_t eight_first(uint64_t mask) { return (size_t)__builtin_ctzll(mask) / 8; }

#endif
