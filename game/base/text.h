// SPDX-License-Identifier: MIT
//
// text.h — a growing piece of text.
#ifndef SAFECIRCLE_TEXT_H
#define SAFECIRCLE_TEXT_H

#include <stddef.h>

// Always ends in 0; `bytes` is NULL until the first addition (use text_bytes).
struct text {
    char *bytes;
    size_t length, capacity;
};

void text_add(struct text *text, const char *more);
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_addf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *text_bytes(const struct text *text); // never NULL
void text_clear(struct text *text);              // empties, keeps the memory
void text_free(struct text *text);               // frees the memory, the struct is empty again

#endif
