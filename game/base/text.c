// SPDX-License-Identifier: MIT
//
// text.c — a growing piece of text.
#include "text.h"

#include "check.h"
#include "memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void text_add_bytes(struct text *text, const char *bytes, size_t length)
{
    text->bytes = mem_grow(text->bytes, &text->capacity, text->length + length + 1, 1);
    if (length > 0)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *more) { text_add_bytes(text, more, strlen(more)); }

void text_addf(struct text *text, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    CHECK(length >= 0);
    text->bytes = mem_grow(text->bytes, &text->capacity, text->length + (size_t)length + 1, 1);
    vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
    va_end(again);
    text->length += (size_t)length;
}

const char *text_bytes(const struct text *text) { return text->bytes ? text->bytes : ""; }

void text_clear(struct text *text)
{
    text->length = 0;
    if (text->bytes != NULL)
        text->bytes[0] = '\0';
}

void text_free(struct text *text)
{
    mem_free(text->bytes);
    *text = (struct text){0};
}
