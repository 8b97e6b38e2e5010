// SPDX-License-Identifier: MIT
//
// shelf.c — the levels that can be picked.
//
// Only heads are read when the program looks at its shelf: a thousand levels are a tenth of a
// second. The whole check of each is a worker's, and what it finds is marked here later.
#include "shelf.h"

#include "files.h"
#include "hash.h"
#include "level.h"
#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

bool shelf_is_round(const struct shelf_entry *entry) { return entry->head.remembers[0] != '\0'; }

static int by_band(const void *a, const void *b)
{
    const struct shelf_entry *one = a, *two = b;
    if (shelf_is_round(one) != shelf_is_round(two))
        return shelf_is_round(one) ? 1 : -1;
    if (one->head.band != two->head.band)
        return one->head.band < two->head.band ? -1 : 1;
    if (one->own != two->own)
        return one->own ? -1 : 1;
    if (one->head.sensitive != two->head.sensitive) // what Enter alone opens is a light one
        return one->head.sensitive < two->head.sensitive ? -1 : 1;
    return strcmp(one->path, two->path);
}

char *shelf_first_error(struct diag_list *diags, const struct lang *lang)
{
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        if (diag_at(diags, i)->severity == DIAG_ERROR)
            return lang_diag_report(lang, diag_at(diags, i), NULL);
    return NULL;
}

static void read_entry(struct shelf_entry *e, const char *path, const struct lang *lang)
{
    struct diag_list *diags = diag_list_new();
    e->path = mem_copy_text(path);
    bool fine = level_read_head(path, lang_code(lang), &e->head, diags);
    if (e->head.sensitive < 1 || e->head.sensitive > 3)
        e->head.sensitive = 3;
    if (!fine)
        shelf_mark(e, shelf_problem_of(path, lang, &e->cover));
    diag_list_free(diags);
}

// Translations beside a level count, too: its title is in them.
static uint64_t stamp_of(uint64_t sum, const char *path)
{
    char *folder = path_parent(path);
    sum = files_stamp(sum, folder, false);
    mem_free(folder);
    return sum;
}

static void found_in(const char *folder, struct file_list *files)
{
    *files = (struct file_list){NULL, 0};
    if (folder != NULL && folder_exists(folder))
        files_find(folder, "level.yaml", files, NULL);
}

// What lies in both folders, found in one walk.
struct found {
    struct file_list own, others;
};

static struct found find_all(const struct shelf *shelf)
{
    struct found found;
    found_in(shelf->own, &found.own);
    found_in(shelf->folder, &found.others);
    return found;
}

static void found_free(struct found *found)
{
    file_list_free(&found->own);
    file_list_free(&found->others);
}

static uint64_t stamp_of_all(const struct found *found)
{
    uint64_t sum = HASH_START;
    for (size_t i = 0; i < found->own.count; i++)
        sum = stamp_of(sum, found->own.names[i]);
    for (size_t i = 0; i < found->others.count; i++)
        sum = stamp_of(sum, found->others.names[i]);
    return sum;
}

static void read_files(struct shelf *shelf, const struct file_list *files, bool own, const struct lang *lang)
{
    if (files->count == 0)
        return;
    shelf->entries = mem_resize(shelf->entries, shelf->all + files->count, sizeof *shelf->entries);
    for (size_t i = 0; i < files->count; i++) {
        struct shelf_entry *e = &shelf->entries[shelf->all++];
        *e = (struct shelf_entry){.own = own};
        read_entry(e, files->names[i], lang);
    }
}

static void read_all(struct shelf *shelf, const struct found *found, const struct lang *lang)
{
    shelf->entries = NULL;
    shelf->count = shelf->all = 0;
    read_files(shelf, &found->own, true, lang);
    read_files(shelf, &found->others, false, lang);
    if (shelf->all > 1)
        qsort(shelf->entries, shelf->all, sizeof *shelf->entries, by_band);
    while (shelf->count < shelf->all && !shelf_is_round(&shelf->entries[shelf->count]))
        shelf->count++;
}

struct shelf *shelf_new(const char *own, const char *folder, const struct lang *lang)
{
    struct shelf *shelf = mem_new(1, sizeof *shelf);
    shelf->own = own != NULL ? mem_copy_text(own) : NULL;
    shelf->folder = mem_copy_text(folder);
    struct found found = find_all(shelf);
    shelf->stamp = stamp_of_all(&found);
    read_all(shelf, &found, lang);
    found_free(&found);
    return shelf;
}

static void free_entries(struct shelf_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mem_free(entries[i].path);
        mem_free(entries[i].problem);
    }
    mem_free(entries);
}

void shelf_free(struct shelf *shelf)
{
    if (shelf == NULL)
        return;
    free_entries(shelf->entries, shelf->all);
    mem_free(shelf->own);
    mem_free(shelf->folder);
    mem_free(shelf);
}

static size_t place_of(const struct shelf *shelf, const char *path)
{
    for (size_t i = 0; i < shelf->all; i++)
        if (strcmp(shelf->entries[i].path, path) == 0)
            return i;
    return SIZE_MAX;
}

// What has changed is read anew.
static void renew(struct shelf *shelf, const struct found *found, const struct lang *lang, size_t **moved)
{
    struct shelf_entry *old = shelf->entries;
    size_t count = shelf->all;
    read_all(shelf, found, lang);
    *moved = mem_new(count + 1, sizeof **moved);
    for (size_t i = 0; i < count; i++)
        (*moved)[i] = place_of(shelf, old[i].path);
    free_entries(old, count);
}

bool shelf_renew(struct shelf *shelf, const struct lang *lang, size_t **moved)
{
    struct found found = find_all(shelf);
    uint64_t before = shelf->stamp;
    shelf->stamp = stamp_of_all(&found);
    bool changed = shelf->stamp != before;
    if (changed)
        renew(shelf, &found, lang, moved);
    found_free(&found);
    return changed;
}

static struct shelf_cover cover_of(const struct level *level)
{
    struct shelf_cover cover = {.all = (uint16_t)level->text_count};
    utf8_copy(cover.language, sizeof cover.language, level->language);
    for (uint8_t i = 0; i < level->translation_count && cover.count < SHELF_LANGUAGES; i++) {
        const struct translation *t = &level->translations[i];
        utf8_copy(cover.in[cover.count].language, sizeof cover.in[0].language, t->language);
        cover.in[cover.count++].done = (uint16_t)(level->text_count - t->missing);
    }
    return cover;
}

bool shelf_is_partial(const struct shelf_entry *e, const char *language, unsigned *done, unsigned *all)
{
    *all = e->cover.all;
    *done = 0;
    for (uint8_t i = 0; i < e->cover.count; i++)
        if (strcmp(e->cover.in[i].language, language) == 0)
            *done = e->cover.in[i].done;
    return *done < *all && strcmp(e->cover.language, language) != 0;
}

char *shelf_problem_of(const char *path, const struct lang *lang, struct shelf_cover *cover)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(path, diags);
    char *problem = level == NULL ? shelf_first_error(diags, lang) : NULL;
    if (level != NULL && cover != NULL)
        *cover = cover_of(level);
    level_free(level);
    diag_list_free(diags);
    return problem;
}

void shelf_mark(struct shelf_entry *e, char *problem)
{
    mem_free(e->problem);
    e->problem = problem;
    e->state = problem != NULL ? SHELF_BROKEN : SHELF_FINE;
}

int shelf_next(const struct shelf *shelf, enum band band, const char *last)
{
    int first = -1;
    bool passed = false;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct shelf_entry *e = &shelf->entries[i];
        if (e->head.band != band || e->state == SHELF_BROKEN)
            continue;
        if (passed)
            return (int)i;
        passed = strcmp(e->head.id, last) == 0;
        first = first < 0 ? (int)i : first;
    }
    return first;
}

unsigned shelf_minutes(const struct shelf *shelf, size_t entry, bool short_path)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(shelf->entries[entry].path, diags);
    unsigned minutes = level != NULL ? level_minutes(level, short_path).hall : 0;
    level_free(level);
    diag_list_free(diags);
    return minutes;
}

void shelf_opening(const struct shelf_entry *entry, uint8_t steps[LEVEL_OPENING_STEPS])
{
    level_opening(entry->head.id, steps);
}

void shelf_place(const struct shelf_entry *entry, char *place, size_t size)
{
    level_read_place(entry->path, place, size);
}

enum text_id shelf_opening_text(uint8_t picture)
{
    static const enum text_id names[LEVEL_OPENING_PICTURES] = {T_OPENING_DRUM,    T_OPENING_BALL, T_OPENING_LANTERN,
                                                               T_OPENING_SWALLOW, T_OPENING_STAR, T_OPENING_DOOR};
    return names[picture];
}

enum text_id shelf_band_text(enum band band)
{
    static const enum text_id bands[BANDS] = {T_BAND_6_8, T_BAND_9_11, T_BAND_12_15, T_BAND_ADULTS};
    return bands[band];
}

const char *shelf_topic(size_t number) { return level_topic(number); }

const char *shelf_topic_in(const char *topic, const struct lang *lang) { return level_topic_in(topic, lang); }
