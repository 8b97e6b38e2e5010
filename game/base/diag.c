// SPDX-License-Identifier: MIT
//
// diag.c — the list of an author's mistakes, each once, in file order.
#include "diag.h"

#include "check.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

struct diag_list {
    struct arena *words; // files and arguments
    struct diag *items;
    size_t count, capacity, errors;
    bool taken; // the last one told was kept
};

struct diag_list *diag_list_new(void)
{
    struct diag_list *list = mem_new(1, sizeof *list);
    list->words = arena_new();
    return list;
}

void diag_list_free(struct diag_list *list)
{
    if (list == NULL)
        return;
    arena_free(list->words);
    mem_free(list->items);
    mem_free(list);
}

static bool already_there(const struct diag_list *list, const char *code, const char *file, struct place place)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct diag *d = &list->items[i];
        if (d->place.line == place.line && d->place.column == place.column && strcmp(d->code, code) == 0 &&
            strcmp(d->file, file) == 0)
            return true;
    }
    return false;
}

void diag_add(struct diag_list *list, enum diag_severity severity, const char *code, const char *file,
              struct place place, int length, const char *const arguments[DIAG_ARGUMENTS])
{
    list->taken = false;
    if (already_there(list, code, file, place))
        return;
    list->errors += severity == DIAG_ERROR;
    if (list->count >= DIAG_CAP)
        return;
    list->taken = true;
    list->items = mem_grow(list->items, &list->capacity, list->count + 1, sizeof *list->items);
    struct diag *d = &list->items[list->count++];
    *d = (struct diag){.severity = severity,
                       .code = code,
                       .file = arena_text(list->words, file),
                       .place = place,
                       .length = length < 1 ? 1 : length};
    for (size_t i = 0; arguments != NULL && i < DIAG_ARGUMENTS; i++)
        d->arguments[i] = arguments[i] ? arena_text(list->words, arguments[i]) : NULL;
}

void diag_edit(struct diag_list *list, struct place place, int length, const char *text)
{
    if (list == NULL || !list->taken)
        return;
    struct diag *d = &list->items[list->count - 1];
    struct diag_edit *edits = arena_take(list->words, (d->edit_count + 1) * sizeof *edits);
    for (size_t i = 0; i < d->edit_count; i++)
        edits[i] = d->edits[i];
    edits[d->edit_count++] = (struct diag_edit){place, length, arena_text(list->words, text)};
    d->edits = edits;
}

void diag_hand_on(struct diag_list *to, const struct diag_list *from)
{
    size_t kept = 0;
    for (size_t i = 0; to != NULL && i < from->count; i++) {
        const struct diag *d = &from->items[i];
        diag_add(to, d->severity, d->code, d->file, d->place, d->length, d->arguments);
        for (size_t e = 0; e < d->edit_count; e++)
            diag_edit(to, d->edits[e].place, d->edits[e].length, d->edits[e].text);
        kept += d->severity == DIAG_ERROR;
    }
    if (to != NULL) // those behind the cap
        to->errors += from->errors - kept;
}

static int by_place(const void *left, const void *right)
{
    const struct diag *a = left, *b = right;
    int files = strcmp(a->file, b->file);
    if (files != 0)
        return files;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.column != b->place.column)
        return a->place.column < b->place.column ? -1 : 1;
    return strcmp(a->code, b->code);
}

void diag_sort(struct diag_list *list)
{
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, by_place);
}

bool diag_is_of_words(const char *code)
{
    static const char *const words[] = {"too-long",          "no-glyph",          "invisible-character",
                                        "odd-space",         "lost-character",    "heap-of-marks",
                                        "private-character", "turning-character", "control-character",
                                        "hash-cuts-text",    "quotes-in-block"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], code) == 0)
            return true;
    return false;
}

size_t diag_count(const struct diag_list *list) { return list->count; }

size_t diag_errors(const struct diag_list *list) { return list->errors; }

const struct diag *diag_at(const struct diag_list *list, size_t index)
{
    CHECK(index < list->count);
    return &list->items[index];
}
