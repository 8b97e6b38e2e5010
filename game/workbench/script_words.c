// SPDX-License-Identifier: MIT
//
// script_words.c — the words and numbers of one line of a play script.
#include "script_words.h"

#include "number.h"

#include <stdio.h>
#include <string.h>

bool script_word(const char **at, char *word, size_t size)
{
    size_t length = strcspn(*at, " ");
    if (length == 0 || length >= size)
        return false;
    snprintf(word, size, "%.*s", (int)length, *at);
    *at += length;
    *at += strspn(*at, " ");
    return true;
}

bool script_number(const char **at, uint64_t most, uint64_t *out)
{
    if (!number_at(at, most, out) || (**at != '\0' && **at != ' '))
        return false;
    *at += strspn(*at, " ");
    return true;
}

bool script_this(const char **at, const char *word)
{
    size_t length = strlen(word);
    bool there = strncmp(*at, word, length) == 0 && (*at)[length] == ' ';
    *at += there ? length + strspn(*at + length, " ") : 0;
    return there;
}

bool script_size(const char *words, int *width, int *height)
{
    enum { MOST = 16384 };
    uint64_t w = 0, h = 0;
    if (!number_at(&words, MOST, &w) || *words != 'x' || !number_read(words + 1, MOST, &h) || w < 320 || h < 240)
        return false;
    *width = (int)w;
    *height = (int)h;
    return true;
}
