// SPDX-License-Identifier: MIT
//
// level_translate.c — translations beside a level: en.yaml next to level.yaml.
//
// Every row carries the text it was made from. A row is matched by that text first, by its
// address second: an inserted line shifts nothing, and a text that was reworded since is
// noticed and shown in the author's language until somebody has looked at it again.
#include "level_inside.h"

#include "files.h"
#include "hash.h"

#include <stdio.h>
#include <string.h>

struct row {
    const struct doc_node *node;
    const char *at, *from, *to;
    bool used;
    struct row *next; // of those whose words have the same place, further down in the file
};

enum { PLACES_BITS = 9, PLACES = 1 << PLACES_BITS };

struct rows {
    struct row *items;
    size_t count;
    struct row *places[PLACES]; // by their words
};

static size_t place_of(const char *words) { return (size_t)(hash_file(words, strlen(words)) >> (64 - PLACES_BITS)); }

static void read_rows(struct rows *rows, const struct doc_node *list)
{
    *rows = (struct rows){.items = mem_new(list != NULL ? list->count : 1, sizeof(struct row))};
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL; n != NULL; n = n->next)
        if (n->kind == DOC_MAP)
            rows->items[rows->count++] = (struct row){
                n, level__scalar(n, KEY_AT), level__scalar(n, KEY_FROM), level__scalar(n, KEY_TO), false, NULL};
    for (struct row *row = rows->items + rows->count; row-- > rows->items;) { // so that the first stand first
        struct row **place = &rows->places[place_of(row->from)];
        row->next = *place;
        *place = row;
    }
}

// The row of a text: same words at the same address, else same words, else none.
static struct row *row_of(const struct rows *rows, const struct level_text *text)
{
    struct row *by_words = NULL;
    for (struct row *row = rows->places[place_of(text->text)]; row != NULL; row = row->next) {
        if (strcmp(row->from, text->text) != 0)
            continue;
        if (strcmp(row->at, text->address) == 0)
            return row;
        by_words = by_words != NULL ? by_words : row;
    }
    return by_words;
}

// Is the first row for its address one of other words?
static bool is_stale(const struct rows *rows, const struct level_text *text)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].at, text->address) == 0)
            return strcmp(rows->items[i].from, text->text) != 0;
    return false;
}

static void match(struct level *level, struct translation *t, struct rows *rows, const char *file,
                  struct diag_list *diags)
{
    const char **texts = arena_take(level->memory, level->text_count * sizeof *texts);
    for (size_t i = 0; i < level->text_count; i++) {
        struct row *row = row_of(rows, &level->texts[i]);
        if (row != NULL && row->to[0] != '\0') {
            row->used = true;
            texts[i] = arena_text(level->memory, row->to);
            continue;
        }
        t->missing++;
        struct place place = {level->texts[i].line, level->texts[i].column};
        const char *code = is_stale(rows, &level->texts[i]) ? "translation-stale" : "translation-missing";
        diag_warning(diags, level->file, place, 1, code, level->texts[i].address, path_name(file), NULL);
    }
    t->texts = texts;
}

static void tell_unused(const struct rows *rows, const char *file, struct diag_list *diags)
{
    for (size_t i = 0; i < rows->count; i++)
        if (!rows->items[i].used)
            diag_warning(diags, file, rows->items[i].node->place, 1, "translation-unused", rows->items[i].at, NULL,
                         NULL);
}

void level__translate(struct level *level, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct doc *doc = doc_parse(file, bytes, length, &level__hints, diags);
    if (doc->root != NULL) {
        schema_check(&translation_schema, doc, doc->root, NULL, diags);
        struct translation *t = &level->translations[level->translation_count++];
        struct rows rows;
        read_rows(&rows, level__find(doc->root, KEY_TEXTS));
        t->language = arena_text(level->memory, level__scalar(doc->root, KEY_LANGUAGE));
        match(level, t, &rows, file, diags);
        tell_unused(&rows, file, diags);
        mem_free(rows.items);
        level__keep_file(level, path_name(file), bytes, length);
    }
    doc_free(doc);
}

static void load_one(struct level *level, const char *file, struct diag_list *diags)
{
    size_t length = 0;
    char *bytes = reading_bytes(file, (size_t)4 * DOC_BYTES_MAX, &length, diags);
    if (bytes != NULL)
        level__translate(level, file, bytes, length, diags);
    mem_free(bytes);
}

// "en.yaml" is a translation; "level.yaml" is not.
static bool is_translation(const char *name)
{
    size_t length = strlen(name);
    return length >= 7 && length <= 8 + 5 && strcmp(name + length - 5, ".yaml") == 0 && strcmp(name, "level.yaml") != 0;
}

void level__load_translations(struct level *level, const char *folder, struct diag_list *diags)
{
    struct file_list files;
    if (!folder_list(folder[0] != '\0' ? folder : ".", &files, NULL))
        return;
    for (size_t i = 0; i < files.count && level->translation_count < LEVEL_LANGUAGES_MAX; i++) {
        if (!is_translation(files.names[i]))
            continue;
        char *path = path_join(folder, files.names[i]);
        load_one(level, path, diags);
        mem_free(path);
    }
    file_list_free(&files);
}
