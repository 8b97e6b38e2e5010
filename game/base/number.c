// SPDX-License-Identifier: MIT
//
// number.c — whole numbers that a person or a file wrote.
#include "number.h"

#include <stddef.h>

// The value of a digit; 16: that is none.
static uint64_t digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return (uint64_t)(c - '0');
    if (c >= 'a' && c <= 'f')
        return (uint64_t)(c - 'a') + 10;
    return c >= 'A' && c <= 'F' ? (uint64_t)(c - 'A') + 10 : 16;
}

static bool take(const char **at, uint64_t base, uint64_t most, uint64_t *out)
{
    uint64_t number = 0;
    const char *end = *at;
    for (uint64_t digit = digit_of(*end); digit < base; digit = digit_of(*++end)) {
        if (digit > most || number > (most - digit) / base)
            return false;
        number = number * base + digit;
    }
    if (end == *at)
        return false;
    *at = end;
    *out = number;
    return true;
}

static bool whole(const char *words, uint64_t base, uint64_t most, uint64_t *out)
{
    uint64_t number = 0;
    if (!take(&words, base, most, &number) || *words != '\0')
        return false;
    *out = number;
    return true;
}

bool number_read(const char *words, uint64_t most, uint64_t *out) { return whole(words, 10, most, out); }

bool number_read_hex(const char *words, uint64_t most, uint64_t *out) { return whole(words, 16, most, out); }

bool number_at(const char **at, uint64_t most, uint64_t *out) { return take(at, 10, most, out); }
