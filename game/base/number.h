// SPDX-License-Identifier: MIT
//
// number.h — whole numbers that a person or a file wrote. atoi takes "3x" for 3 and "x" for 0, sscanf takes what no int
// holds for anything: here a number is digits and nothing else, and no greater than what asked for it can hold.
#ifndef SAFECIRCLE_NUMBER_H
#define SAFECIRCLE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

// All of `words` is a number from 0 to `most`; else `out` stays as it is.
bool number_read(const char *words, uint64_t most, uint64_t *out);
bool number_read_hex(const char *words, uint64_t most, uint64_t *out);

// A number stands at *at; *at is then behind it. False: none does, or one that is greater; both stay as they are.
bool number_at(const char **at, uint64_t most, uint64_t *out);

#endif
