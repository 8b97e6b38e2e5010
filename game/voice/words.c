// SPDX-License-Identifier: MIT
//
// words.c — a text word by word.
#include "words.h"

#include "text.h"
#include "utf8.h"

#include <string.h>

enum { PAUSE = 5 }; // letters that a comma or a stop takes as long as

static const char *const spaces = " \t\r\n";

bool words_next(const char *text, size_t at, size_t *from, size_t *to)
{
    size_t length = strlen(text);
    if (at > length)
        return false;
    *from = at + strspn(text + at, spaces);
    *to = *from + strcspn(text + *from, spaces);
    return *to > *from;
}

static unsigned letters(const char *text, size_t from, size_t to)
{
    unsigned count = 1; // the space behind it
    for (size_t i = from; i < to; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count + (strchr(",.;:!?", text[to - 1]) != NULL ? PAUSE : 0);
}

bool words_heard(const char *text, unsigned thousandths, size_t *from, size_t *to)
{
    unsigned long all = 0, heard = 0;
    size_t at = 0;
    for (; words_next(text, at, from, to); at = *to)
        all += letters(text, *from, *to);
    if (all == 0)
        return false;
    size_t a = 0, b = 0;
    for (at = 0; words_next(text, at, &a, &b); at = b) {
        *from = a;
        *to = b;
        heard += letters(text, a, b);
        if (heard * 1000 > all * thousandths)
            break;
    }
    return true;
}

static void add_escaped(struct text *out, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        switch (bytes[i]) {
        case '<': text_add(out, "&lt;"); break;
        case '>': text_add(out, "&gt;"); break;
        case '&': text_add(out, "&amp;"); break;
        default:
            if ((unsigned char)bytes[i] >= ' ') // XML has no others
                text_add_bytes(out, bytes + i, 1);
        }
}

void words_marked(struct text *out, const char *text)
{
    size_t from = 0, to = 0;
    text_add(out, "<speak>");
    for (size_t at = 0; words_next(text, at, &from, &to); at = to) {
        text_addf(out, "<mark name=\"%zu\"/>", from);
        add_escaped(out, text + from, to - from);
        text_add(out, " ");
    }
    text_add(out, "</speak>");
}
