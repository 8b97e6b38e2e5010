// SPDX-License-Identifier: MIT
//
// utf8.h — walking text one character at a time.
#ifndef SAFECIRCLE_UTF8_H
#define SAFECIRCLE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD UINT32_C(0xFFFFFFFF)

// Reads the code point at *at (< end) and moves *at behind it. A malformed,
// overlong or surrogate sequence gives UTF8_BAD and moves one byte (Unicode 15, 3.9).
uint32_t utf8_next(const char **at, const char *end);

// The offset of the first malformed byte, or `length` when all is well.
size_t utf8_first_bad(const char *bytes, size_t length);

// Copies as many whole characters as fit with their final 0 into `size` bytes. Returns `out`.
char *utf8_copy(char *out, size_t size, const char *text);
// The same of two texts, one behind the other.
char *utf8_join(char *out, size_t size, const char *first, const char *second);
size_t utf8_fitting(const char *bytes, size_t length, size_t room); // bytes of whole characters

size_t utf8_count(const char *text);                 // code points
size_t utf8_write(uint32_t code_point, char out[4]); // bytes written

// Words between white space (also of the kind that does not break), which is how Vietnamese syllables are counted.
size_t utf8_syllables(const char *text);

#endif
