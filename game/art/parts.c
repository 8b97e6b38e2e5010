// SPDX-License-Identifier: MIT
//
// parts.c — the table of pictures in parts, read line by line.
//
// It is written by a script and read at each start: a word at a time, no tree. A line is a picture or it is told and
// left out; the others stay.
#include "parts.h"

#include "files.h"
#include "memory.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_MOST = 95, HEAD_PREFIX = 5 };

struct parts {
    struct part *items; // sorted by name; a head is called "head CLASS"
    size_t count, capacity;
};

struct line { // what is left of it
    const char *at, *end;
    const char *begins;
    const char *file;
    int number;
    struct diag_list *diags;
};

struct word {
    char bytes[WORD_MOST + 1]; // cut when longer than any that is known
    size_t length;
    const char *from;
};

static bool next_word(struct line *l, struct word *w)
{
    while (l->at < l->end && (*l->at == ' ' || *l->at == '\t' || *l->at == '\r'))
        l->at++;
    const char *from = l->at;
    while (l->at < l->end && *l->at != ' ' && *l->at != '\t' && *l->at != '\r')
        l->at++;
    w->length = (size_t)(l->at - from);
    w->from = from;
    size_t kept = w->length < WORD_MOST ? w->length : WORD_MOST;
    for (size_t i = 0; i < kept; i++)
        w->bytes[i] = from[i] != '\0' ? from[i] : '?';
    w->bytes[kept] = '\0';
    return w->length > 0;
}

static bool told(const struct line *l, const struct word *w, const char *code)
{
    int column = 1;
    for (const char *at = l->begins; at < w->from; at++)
        column += ((unsigned char)*at & 0xC0) != 0x80;
    struct diag_quoted quoted = diag_quote(w->bytes);
    int length = w->length > 0 && w->length < WORD_MOST ? (int)w->length : 1;
    diag_error(l->diags, l->file, (struct place){l->number, column}, length, code, quoted.bytes, NULL, NULL);
    return false;
}

// A whole number of this many units at most, either way.
static bool number_of(const char *bytes, size_t length, int *number)
{
    int value = 0;
    size_t digits = length > 0 && bytes[0] == '-' ? 1 : 0;
    if (length == digits || length > digits + 4)
        return false;
    for (size_t i = digits; i < length; i++) {
        if (bytes[i] < '0' || bytes[i] > '9')
            return false;
        value = value * 10 + (bytes[i] - '0');
    }
    *number = digits > 0 ? -value : value;
    return value <= PART_SIDE_MOST;
}

static bool numbers(struct line *l, int *const into[], size_t count)
{
    struct word w;
    for (size_t i = 0; i < count; i++)
        if (!next_word(l, &w) || !number_of(w.bytes, w.length, into[i]))
            return told(l, &w, "parts-number");
    return true;
}

// "1080,768": each smaller than the one before.
static bool read_sizes(struct line *l, struct part *p)
{
    struct word w;
    size_t count = 0, from = 0;
    bool fine = next_word(l, &w) && w.length <= WORD_MOST;
    while (fine && from <= w.length) {
        size_t length = strcspn(w.bytes + from, ",");
        int size = 0;
        fine = count < PART_SIZES_MOST && number_of(w.bytes + from, length, &size) && size > 0 &&
               (count == 0 || size < p->sizes[count - 1]);
        if (fine)
            p->sizes[count++] = size;
        from += length + 1;
    }
    return fine || told(l, &w, "parts-sizes");
}

static bool plain(const char *name)
{
    for (const char *at = name; *at != '\0'; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '-' || (*at == '/' && at != name)))
            return false;
    return strstr(name, "//") == NULL && name[0] != '\0' && name[strlen(name) - 1] != '/';
}

static bool read_extra(struct line *l, struct part *p)
{
    struct word w;
    while (next_word(l, &w)) {
        bool face = strncmp(w.bytes, "face=", 5) == 0 && w.length <= 5 + PART_FACE_MOST;
        if (!face || !plain(w.bytes + 5) || strchr(w.bytes, '/') != NULL)
            return told(l, &w, "parts-name");
        memcpy(p->face, w.bytes + 5, w.length - 4);
    }
    return true;
}

static bool read_name(struct line *l, struct part *p, bool *head)
{
    struct word w;
    next_word(l, &w);
    *head = strcmp(w.bytes, "head") == 0;
    bool there = !*head || next_word(l, &w);
    if (!there || w.length > (*head ? PART_FACE_MOST : ART_NAME_MOST) || !plain(w.bytes) ||
        (strchr(w.bytes, '/') == NULL) != *head)
        return told(l, &w, "parts-name");
    utf8_join(p->name, sizeof p->name, *head ? "head " : "", w.bytes);
    return true;
}

// Inside its canvas, or less than half of it beyond.
static bool crop_fits(const struct part *p)
{
    int spare_w = p->canvas_w / 2, spare_h = p->canvas_h / 2;
    return p->canvas_w > 0 && p->canvas_h > 0 && p->crop.w > 0 && p->crop.h > 0 && p->crop.x >= -spare_w &&
           p->crop.y >= -spare_h && p->crop.x + p->crop.w <= p->canvas_w + spare_w &&
           p->crop.y + p->crop.h <= p->canvas_h + spare_h;
}

static bool read_line(struct line *l, struct part *p)
{
    bool head = false;
    int *const into[] = {&p->canvas_w, &p->canvas_h, &p->crop.x, &p->crop.y, &p->crop.w, &p->crop.h};
    if (!read_name(l, p, &head) || !numbers(l, into, sizeof into / sizeof *into))
        return false;
    if (!crop_fits(p)) {
        struct word name = {.from = l->begins, .length = 1};
        snprintf(name.bytes, sizeof name.bytes, "%s", p->name);
        return told(l, &name, "parts-crop");
    }
    return (head || read_sizes(l, p)) && read_extra(l, p);
}

static int by_name(const void *a, const void *b)
{
    const struct part *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order != 0 ? order : x->line - y->line;
}

// As the script writes it, which then need not be sorted again.
static bool in_order(const struct parts *all)
{
    size_t i = 1;
    while (i < all->count && by_name(&all->items[i - 1], &all->items[i]) < 0)
        i++;
    return i >= all->count;
}

// Of two lines with one name the first counts.
static void drop_twice(struct parts *all, const char *file, struct diag_list *diags)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct part *p = &all->items[i];
        if (kept > 0 && strcmp(all->items[kept - 1].name, p->name) == 0) {
            struct diag_quoted quoted = diag_quote(p->name), line = diag_number(all->items[kept - 1].line);
            diag_error(diags, file, (struct place){p->line, 1}, 1, "parts-twice", quoted.bytes, line.bytes, NULL);
        } else {
            all->items[kept++] = *p;
        }
    }
    all->count = kept;
}

static void add(struct parts *all, const struct part *p)
{
    all->items = mem_grow(all->items, &all->capacity, all->count + 1, sizeof *all->items);
    all->items[all->count++] = *p;
}

static bool is_empty(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
        at++;
    return at == end || *at == '#';
}

struct parts *parts_read(const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct parts *all = mem_new(1, sizeof *all);
    const char *end = bytes + length;
    int number = 0;
    for (const char *at = bytes, *after; at < end; at = after) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        after = stop < end ? stop + 1 : end;
        number++;
        if (is_empty(at, stop))
            continue;
        struct line l = {.at = at, .begins = at, .end = stop, .file = file, .number = number, .diags = diags};
        struct part p = {.line = number};
        if (all->count == PARTS_MOST) {
            struct diag_quoted most = diag_number(PARTS_MOST);
            diag_error(diags, file, (struct place){number, 1}, 1, "parts-many", most.bytes, NULL, NULL);
            break;
        }
        if (read_line(&l, &p))
            add(all, &p);
    }
    if (!in_order(all))
        qsort(all->items, all->count, sizeof *all->items, by_name);
    drop_twice(all, file, diags);
    return all;
}

struct parts *parts_load(const char *path, struct diag_list *diags)
{
    struct file_problem problem = {{0}};
    size_t length = 0;
    if (!file_exists(path))
        return parts_read(path, "", 0, diags);
    char *bytes = file_read(path, PARTS_BYTES_MOST, &length, &problem);
    if (bytes == NULL)
        diag_unreadable(diags, path, problem.reason);
    struct parts *all = parts_read(path, bytes != NULL ? bytes : "", length, diags);
    mem_free(bytes);
    return all;
}

void parts_free(struct parts *all)
{
    if (all == NULL)
        return;
    mem_free(all->items);
    mem_free(all);
}

size_t parts_from(const struct parts *all, const char *name)
{
    size_t low = 0, high = all->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(all->items[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct part *parts_find(const struct parts *all, const char *name)
{
    size_t at = parts_from(all, name);
    return at < all->count && strcmp(all->items[at].name, name) == 0 ? &all->items[at] : NULL;
}

const struct part *parts_head(const struct parts *all, const char *face)
{
    char name[HEAD_PREFIX + PART_FACE_MOST + 1];
    return parts_find(all, utf8_join(name, sizeof name, "head ", face));
}

size_t parts_count(const struct parts *all) { return all->count; }
const struct part *parts_at(const struct parts *all, size_t index) { return &all->items[index]; }

int part_size(const struct part *p, int wanted)
{
    enum { UNSEEN = 5 };
    int size = p->sizes[0];
    for (size_t i = 1; i < PART_SIZES_MOST && p->sizes[i] > 0; i++)
        if (p->sizes[i] * 100 >= wanted * (100 - UNSEEN))
            size = p->sizes[i];
    return size;
}

static int floor_of(int units, int size, int canvas)
{
    int whole = units * size / canvas;
    return units < 0 && whole * canvas != units * size ? whole - 1 : whole;
}

static int ceiling_of(int units, int size, int canvas) { return -floor_of(-units, size, canvas); }

struct box part_pixels(const struct part *p, int size)
{
    int x = floor_of(p->crop.x, size, p->canvas_h), y = floor_of(p->crop.y, size, p->canvas_h);
    return (struct box){x, y, ceiling_of(p->crop.x + p->crop.w, size, p->canvas_h) - x,
                        ceiling_of(p->crop.y + p->crop.h, size, p->canvas_h) - y};
}
