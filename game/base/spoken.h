// SPDX-License-Identifier: MIT
//
// spoken.h — one text in as many languages as somebody wrote it in, and what a language is called.
//
// A language is a code, the name of its folder in assets/lang: "vi", "en", "hmv". Which languages the program speaks
// is known to room lang alone; a file may speak more or fewer.
#ifndef SAFECIRCLE_SPOKEN_H
#define SAFECIRCLE_SPOKEN_H

#include <stdbool.h>
#include <stddef.h>

// The language of the house: the first of all lists, and what is said where nobody chose another.
#define LANGUAGE_FIRST "vi"

enum { LANGUAGE_CODE_BYTES = 8 };

// Two or three small letters, and a country or a script behind a hyphen where it matters: "pt-BR".
bool language_is_code(const char *word);

struct said {
    const char *language, *words;
};

struct spoken {
    const struct said *said; // as they were written
    size_t count;
};

// The text in that language, else as it was written first; NULL when it was not said at all. Borrowed.
const char *spoken_in(const struct spoken *spoken, const char *language);
bool spoken_has(const struct spoken *spoken, const char *language); // in that very language

#endif
