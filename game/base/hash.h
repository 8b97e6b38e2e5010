// SPDX-License-Identifier: MIT
//
// hash.h — FNV-1a (Fowler, Noll, Vo; 64 bit): small, and the same everywhere.
#ifndef SAFECIRCLE_HASH_H
#define SAFECIRCLE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length); // start with HASH_START
uint64_t hash_text(uint64_t hash, const char *text);                  // with its final 0
uint64_t hash_number(uint64_t hash, uint64_t number);                 // the same on any byte order

// Of a whole file, eight bytes at a step: another number than hash_bytes gives, the same everywhere too.
uint64_t hash_file(const void *bytes, size_t length);

// Every bit of the sum then depends on every bit of it: for tables that look at the low ones alone, and for dice.
uint64_t hash_stir(uint64_t hash);

#endif
