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

uint64_t hash_number(uint64_t hash, uint64_t number)
{
    for (int i = 0; i < 8; i++, number >>= 8)
        hash = (hash ^ (number & 0xFF)) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t hash_stir(uint64_t hash)
{
    hash = (hash ^ hash >> 30) * UINT64_C(0xbf58476d1ce4e5b9); // splitmix64 (Steele, Lea, Flood)
    hash = (hash ^ hash >> 27) * UINT64_C(0x94d049bb133111eb);
    return hash ^ hash >> 31;
}
