// SPDX-License-Identifier: MIT
//
// spoken.c — looking up a text by its language.
#include "spoken.h"

#include <string.h>

enum { LETTERS_LEAST = 2, LETTERS_MOST = 3 };

static size_t letters(const char *word, const char *of)
{
    size_t count = strspn(word, of);
    return count >= LETTERS_LEAST && count <= LETTERS_MOST ? count : 0;
}

bool language_is_code(const char *word)
{
    size_t first = letters(word, "abcdefghijklmnopqrstuvwxyz");
    if (first == 0 || word[first] == '\0')
        return first > 0;
    size_t second = letters(word + first + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    return word[first] == '-' && second > 0 && word[first + 1 + second] == '\0';
}

bool spoken_has(const struct spoken *spoken, const char *language)
{
    for (size_t i = 0; i < spoken->count; i++)
        if (strcmp(spoken->said[i].language, language) == 0)
            return true;
    return false;
}

const char *spoken_in(const struct spoken *spoken, const char *language)
{
    for (size_t i = 0; i < spoken->count; i++)
        if (strcmp(spoken->said[i].language, language) == 0)
            return spoken->said[i].words;
    return spoken->count > 0 ? spoken->said[0].words : NULL;
}
