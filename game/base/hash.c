// SPDX-License-Identifier: MIT
//
// hash.c — FNV-1a, 64 bit.
#include "hash.h"

#include "eight.h"

#include <string.h>

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t hash_file(const void *bytes, size_t length)
{
    const unsigned char *p = bytes;
    uint64_t hash = hash_number(HASH_START, length);
    for (; length >= 8; length -= 8, p += 8) {
        hash = (hash ^ eight_at(p)) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 32; // or the last byte's highest bit would reach no other
    }
    return hash_bytes(hash, p, length);
}

uint64_t hash_text(uint64_t hash, const char *text) { return hash_bytes(hash, text, strlen(text) + 1); }

// A byte that is zero only multiplies: those above the highest that is not are one step together. Most numbers are
// small.
uint64_t hash_number(uint64_t hash, uint64_t number)
{
    static const uint64_t powers[] = {UINT64_C(0x1),
                                      UINT64_C(0x100000001b3),
                                      UINT64_C(0x366000002e329),
                                      UINT64_C(0x8a97b0004e7feab),
                                      UINT64_C(0x9ffaac085635bc91),
                                      UINT64_C(0xcaee32a7d4f6a63),
                                      UINT64_C(0xdc966432edf1c639),
                                      UINT64_C(0xc5527b8a51d3d2db),
                                      UINT64_C(0x1efac7090aef4a21)};
    int left = 8;
    for (; number != 0; number >>= 8, left--)
        hash = (hash ^ (number & 0xFF)) * powers[1];
    return hash * powers[left];
}

uint64_t hash_stir(uint64_t hash)
{
    hash = (hash ^ hash >> 30) * UINT64_C(0xbf58476d1ce4e5b9); // splitmix64 (Steele, Lea, Flood)
    hash = (hash ^ hash >> 27) * UINT64_C(0x94d049bb133111eb);
    return hash ^ hash >> 31;
}
