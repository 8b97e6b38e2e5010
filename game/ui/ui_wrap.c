// SPDX-License-Identifier: MIT
//
// ui_wrap.c — breaking a text into lines.
//
// Breaks are allowed at spaces, never at U+00A0. A centred text is set in
// lines of about equal length, so that no single syllable is left alone on the last one.
#include "ui_tree.h"

#include "memory.h"

#include <string.h>

static int run_width(struct ui_frame *f, const struct node *n, const char *string, size_t length)
{
    return f->measure->run_width(f->measure->self, n->font, ui__text_size(f, n->role), string, length);
}

// The length of the word at `at`, up to a space or a line's end.
static size_t word_length(const char *at)
{
    size_t length = 0;
    while (at[length] != '\0' && at[length] != ' ' && at[length] != '\n')
        length++;
    return length;
}

// As much of one over-long word as fits, at least one character.
static size_t part_of_word(struct ui_frame *f, const struct node *n, const char *at, size_t length, int width)
{
    size_t fits = 0;
    for (size_t next = 0; next < length; fits = next) {
        next++;
        while (next < length && ((unsigned char)at[next] & 0xC0) == 0x80)
            next++;
        if (fits > 0 && run_width(f, n, at, next) > width)
            break;
    }
    return fits;
}

// A path may go on in the next line behind one of its folders: as many of them as fit, 0 none.
static size_t folders_of_path(struct ui_frame *f, const struct node *n, const char *at, size_t length, int width)
{
    size_t fits = 0;
    for (size_t i = 1; i + 1 < length; i++)
        if (at[i] == '/' && run_width(f, n, at, i + 1) <= width)
            fits = i + 1;
    return fits;
}

// Where the line that begins at `at` ends; *next is where the following one begins.
static const char *line_end(struct ui_frame *f, struct node *n, const char *at, int width, const char **next)
{
    const char *end = at, *from = at;
    for (;;) {
        size_t word = word_length(from);
        if (run_width(f, n, at, (size_t)(from + word - at)) > width) {
            if (end > at)
                break;
            size_t folders = folders_of_path(f, n, from, word, width), part = part_of_word(f, n, from, word, width);
            if (folders > 0) {
                *next = from + folders;
                return *next;
            }
            if (part < word) {
                f->spilled = n->typed ? f->spilled : n->string; // whoever types may write what has no place to break
                *next = from + part;
                return *next;
            }
        }
        end = from + word;
        *next = end;
        if (*end == '\0' || *end == '\n') {
            *next = *end == '\n' ? end + 1 : end;
            return end;
        }
        from = end + (*end == ' ' ? 1 : 3);
        *next = from;
    }
    while (**next == ' ')
        (*next)++;
    return end;
}

static int break_lines(struct ui_frame *f, struct node *n, int width, struct text_line *lines)
{
    int count = 0;
    const char *at = n->string;
    for (;;) {
        const char *next = at;
        const char *end = line_end(f, n, at, width, &next);
        if (lines != NULL)
            lines[count] = (struct text_line){arena_copy(f->memory, at, (size_t)(end - at)),
                                              run_width(f, n, at, (size_t)(end - at)), (size_t)(at - n->string)};
        count++;
        if (*next == '\0')
            break;
        at = next;
    }
    return count;
}

static int balanced_width(struct ui_frame *f, struct node *n, int width, int count)
{
    int low = width / 3, high = width;
    while (high - low > 8) {
        int middle = (low + high) / 2;
        const char *spilled = f->spilled;
        f->spilled = NULL;
        bool as_short = break_lines(f, n, middle, NULL) <= count && f->spilled == NULL;
        f->spilled = spilled;
        if (as_short)
            high = middle;
        else
            low = middle;
    }
    return high;
}

void ui__wrap(struct ui_frame *f, struct node *n, int width)
{
    if (n->wrapped_at == width && n->wrapped_scale == f->scale)
        return;
    int count = break_lines(f, n, width, NULL);
    int at = n->centred && count > 1 && count <= 4 ? balanced_width(f, n, width, count) : width;
    n->lines = arena_take(f->memory, (size_t)count * sizeof *n->lines);
    n->line_count = break_lines(f, n, at, n->lines);
    n->wrapped_at = width;
    n->wrapped_scale = f->scale;
}
