// SPDX-License-Identifier: MIT
//
// ui_wrap.c — breaking a text into lines.
//
// Breaks are allowed at spaces, never at U+00A0. What fills a few lines parts as its sense goes (ui_sense.c). Where it
// cannot (a word too long for its line, lines its author made), a centred text and an answer are set in lines of about
// equal length, and so is any whose last line would be a word or two left alone.
//
// Each word is measured once for the size it has; where lines end is then found by adding. Two ways a text was broken
// are kept, because a layout asks in turns: how high in this width, how high in that.
#include "ui_tree.h"

#include "memory.h"
#include "scripts.h"

#include <string.h>

enum { LONELY_PERCENT = 42 }; // of the widest line

// Where a line begins: in this word, at this letter of it (a word too long for a line goes on in the next).
struct point {
    size_t word;
    const char *at;
};

// The length of the word at `at`, up to a space or a line's end.
static size_t word_length(const char *at)
{
    size_t length = 0;
    while (at[length] != '\0' && at[length] != ' ' && at[length] != '\n')
        length++;
    return length;
}

static void find_words(struct ui_frame *f, struct node *n)
{
    size_t count = 1;
    for (const char *p = n->string; *p != '\0'; p++)
        count += *p == ' ' || *p == '\n';
    n->words = arena_take(f->memory, count * sizeof *n->words);
    const char *at = n->string;
    for (size_t i = 0; i < count; i++, at++) {
        n->words[i].at = at;
        n->words[i].length = word_length(at);
        at += n->words[i].length;
    }
    n->word_count = count;
}

static struct extent piece(struct ui_frame *f, const struct node *n, const char *at, size_t length)
{
    return f->measure->piece(f->measure->self, n->font, n->words_size, at, length);
}

static void measure_words(struct ui_frame *f, struct node *n)
{
    int size = ui__text_size(f, n->role);
    if (n->words == NULL)
        find_words(f, n);
    if (n->words_size == size)
        return;
    n->words_size = size;
    n->space = piece(f, n, " ", 1);
    for (size_t i = 0; i < n->word_count; i++)
        n->words[i].extent = n->words[i].length > 0 ? piece(f, n, n->words[i].at, n->words[i].length)
                                                    : (struct extent){0, 0, 0};
}

// As much of one over-long word as fits, at least one letter with its marks. A writing that puts no spaces between its
// words goes on in the next line; of all others a word was split.
static size_t part_of_word(struct ui_frame *f, const struct node *n, const char *at, size_t length, int width,
                           bool *split)
{
    size_t fits = 0;
    bool may_end = false, ends = false;
    for (size_t next = 0; next < length; fits = next, may_end = ends) {
        next += script_cluster(at + next, length - next, &ends);
        if (fits > 0 && extent_pixels(piece(f, n, at, next)) > width)
            break;
    }
    *split = *split || (fits < length && !may_end);
    return fits;
}

// A path may go on in the next line behind one of its folders: as many of them as fit, 0 none.
static size_t folders_of_path(struct ui_frame *f, const struct node *n, const char *at, size_t length, int width)
{
    size_t fits = 0;
    for (size_t i = 1; i + 1 < length; i++)
        if (at[i] == '/' && extent_pixels(piece(f, n, at, i + 1)) <= width)
            fits = i + 1;
    return fits;
}

// A word that no line holds is parted: how much of it stands in this one; all of it: it cannot be parted.
static size_t parted(struct ui_frame *f, const struct node *n, const char *at, size_t length, int width, bool *split)
{
    size_t folders = folders_of_path(f, n, at, length, width);
    if (folders > 0)
        return folders;
    return part_of_word(f, n, at, length, width, split);
}

// The next line begins at this word, or behind the spaces that stand there instead of one.
static struct point behind_spaces(const struct node *n, size_t word)
{
    while (n->words[word].length == 0 && *n->words[word].at == ' ')
        word++;
    return (struct point){word, n->words[word].at};
}

// The line that begins at `begin`. Where the next one begins; its `at` points to the string's end when there is none.
// `split` is set when a word had to be broken that has no place for it.
static struct point line_at(struct ui_frame *f, const struct node *n, struct point begin, int width,
                            struct text_line *line, bool *split)
{
    struct extent whole = {0, 0, 0};
    const char *end = begin.at;
    for (size_t i = begin.word;; i++) {
        const struct word *w = &n->words[i];
        const char *from = i == begin.word ? begin.at : w->at, *to = w->at + w->length;
        struct extent extent = from > w->at ? piece(f, n, from, (size_t)(to - from)) : w->extent;
        struct extent with = i == begin.word ? extent : extent_join(extent_join(whole, n->space), extent);
        if (extent_pixels(with) > width) {
            if (end > begin.at) {
                *line = (struct text_line){(size_t)(begin.at - n->string), (size_t)(end - begin.at),
                                           extent_pixels(whole)};
                return behind_spaces(n, i);
            }
            size_t length = (size_t)(to - from), part = parted(f, n, from, length, width, split);
            if (part < length) {
                size_t all = (size_t)(from + part - begin.at);
                *line = (struct text_line){(size_t)(begin.at - n->string), all,
                                           measure_width(f->measure, n->font, n->words_size, begin.at, all)};
                return (struct point){i, from + part};
            }
        }
        whole = with;
        end = to;
        if (*end != ' ') { // a line's end, or the text's
            *line = (struct text_line){(size_t)(begin.at - n->string), (size_t)(end - begin.at), extent_pixels(whole)};
            return *end == '\0' ? (struct point){i, end} : (struct point){i + 1, end + 1};
        }
    }
}

// How many lines there are; they stay in f->lines until the next text is broken.
static int break_lines(struct ui_frame *f, const struct node *n, int width, bool *split)
{
    size_t count = 0;
    struct point at = {0, n->string};
    *split = false;
    do {
        f->lines = mem_grow(f->lines, &f->line_capacity, count + 1, sizeof *f->lines);
        at = line_at(f, n, at, width, &f->lines[count++], split);
    } while (*at.at != '\0');
    return (int)count;
}

static int balanced_width(struct ui_frame *f, const struct node *n, int width, int count)
{
    int low = width / 3, high = width;
    bool split = false;
    while (high - low > 8) {
        int middle = (low + high) / 2;
        if (break_lines(f, n, middle, &split) <= count && !split)
            high = middle;
        else
            low = middle;
    }
    return high;
}

// The last line is so short that a word stands there alone.
static bool lonely_end(const struct ui_frame *f, int count)
{
    int widest = 0;
    for (int i = 0; i + 1 < count; i++)
        widest = f->lines[i].width > widest ? f->lines[i].width : widest;
    return f->lines[count - 1].width * 100 < widest * LONELY_PERCENT;
}

static struct wrap *kept_wrap(struct node *n, int width)
{
    for (int i = 0; i < WRAPS; i++)
        if (n->wraps[i].size == n->words_size && n->wraps[i].width == width)
            return &n->wraps[i];
    return NULL;
}

static struct wrap *wrap_anew(struct ui_frame *f, struct node *n, int width)
{
    struct wrap *wrap = &n->wraps[n->next_wrap++ % WRAPS];
    bool split = false;
    int count = break_lines(f, n, width, &split);
    bool parted = !split && !n->typed && ui__part_by_sense(f, n, width, count);
    if (!parted && count > 1 && count <= 4 && (n->centred || n->balanced || (!n->typed && lonely_end(f, count))))
        count = break_lines(f, n, balanced_width(f, n, width, count), &split);
    *wrap = (struct wrap){.width = width, .size = n->words_size, .line_count = count, .split = split};
    wrap->lines = arena_take(f->memory, (size_t)count * sizeof *wrap->lines);
    memcpy(wrap->lines, f->lines, (size_t)count * sizeof *wrap->lines);
    return wrap;
}

void ui__wrap(struct ui_frame *f, struct node *n, int width)
{
    measure_words(f, n);
    struct wrap *wrap = kept_wrap(n, width);
    if (wrap == NULL)
        wrap = wrap_anew(f, n, width);
    if (wrap->split && !n->typed) // whoever types may write what has no place to break
        f->spilled = n->string;
    n->lines = wrap->lines;
    n->line_count = wrap->line_count;
}

int ui__widest_line(struct ui_frame *f, struct node *n)
{
    int widest = 0;
    struct extent line = {0, 0, 0};
    measure_words(f, n);
    for (size_t i = 0; i < n->word_count; i++) {
        const struct word *w = &n->words[i];
        line = extent_join(line, w->extent);
        if (w->at[w->length] == ' ') {
            line = extent_join(line, n->space);
            continue;
        }
        int width = extent_pixels(line);
        widest = width > widest ? width : widest;
        line = (struct extent){0, 0, 0};
    }
    return widest;
}

int ui__widest_word(struct ui_frame *f, struct node *n)
{
    int widest = 0;
    measure_words(f, n);
    for (size_t i = 0; i < n->word_count; i++) {
        const struct word *w = &n->words[i];
        bool path = memchr(w->at, '/', w->length) != NULL; // goes on behind a folder
        int width = path ? 0 : extent_pixels(w->extent);
        widest = width > widest ? width : widest;
    }
    return widest;
}
