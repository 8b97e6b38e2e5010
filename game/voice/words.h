// SPDX-License-Identifier: MIT
//
// words.h — a text word by word: where the one at hand stands, and all of them marked for a speech.
#ifndef SAFECIRCLE_WORDS_H
#define SAFECIRCLE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text;

// The word that begins at `at` or behind it, in bytes; false: there is none.
bool words_next(const char *text, size_t at, size_t *from, size_t *to);

// The word that is heard so many thousandths of the way, when each takes as long as its letters, and a pause as one
// more word would; false: the text has no word.
bool words_heard(const char *text, unsigned thousandths, size_t *from, size_t *to);

// As SSML, a mark named by its place (in bytes) before each word.
void words_marked(struct text *out, const char *text);

#endif
