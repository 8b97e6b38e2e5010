// SPDX-License-Identifier: MIT
//
// script_words.h — the words and numbers of one line of a play script.
//
// Each takes what it names off the words at *at, which is then behind it and the blanks after it, and is false where
// something else stands there: a line that is not understood to its end is told, never half played.
#ifndef SAFECIRCLE_SCRIPT_WORDS_H
#define SAFECIRCLE_SCRIPT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool script_word(const char **at, char *word, size_t size); // any; no longer than `size` holds
bool script_this(const char **at, const char *word);        // this one, and something after it
bool script_number(const char **at, uint64_t most, uint64_t *out);
enum { SCRIPT_NAME_MOST = 120 };
bool script_is_name(const char *words);                       // of a file beside others: in no other folder
bool script_size(const char *words, int *width, int *height); // "800x600", pixels, and nothing else

// "$plan.make" is the program's own text of that name, in the language that is played and as it is said to whoever
// plays; "$LEVEL/ADDRESS" one of a level; other words are themselves. NULL: there is no such text.
struct meeting;
const char *script_meant(struct meeting *m, const char *words);

#endif
