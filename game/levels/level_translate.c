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
    struct arena *memory; // of the level
    struct row *next;     // of those whose words have the same place, further down in the file
};

enum { PLACES_BITS = 9, PLACES = 1 << PLACES_BITS };

struct rows {
    struct row *items;
    size_t count;
    struct row *places[PLACES]; // by their words
};

static size_t place_of(const char *words) { return (size_t)(hash_file(words, strlen(words)) >> (64 - PLACES_BITS)); }

static void read_rows(struct rows *rows, const struct doc_node *list, struct arena *memory)
{
    *rows = (struct rows){.items = mem_new(list != NULL ? list->count : 1, sizeof(struct row))};
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL; n != NULL; n = n->next)
        if (n->kind == DOC_MAP)
            rows->items[rows->count++] = (struct row){n, level__scalar(n, KEY_AT), level__scalar(n, KEY_FROM),
                                                      level__scalar(n, KEY_TO), .memory = memory};
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

// The first row for its address, where that is one of other words; NULL: there is none.
static struct row *stale_row(const struct rows *rows, const struct level_text *text)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].at, text->address) == 0)
            return strcmp(rows->items[i].from, text->text) != 0 ? &rows->items[i] : NULL;
    return NULL;
}

// The row whose words were reworded since: looked at again, with the new words to be copied.
static void tell_stale(struct row *row, const struct level_text *text, const char *file, struct diag_list *diags)
{
    const struct doc_node *from = level__find(row->node, KEY_FROM);
    row->used = true;
    const struct doc_node *at = from != NULL ? from : row->node;
    diag_warning(diags, file, at->place, at->length, "translation-stale", text->address, diag_quote(text->text).bytes,
                 NULL);
    if (from == NULL || from->end.line != from->place.line || from->style == DOC_BLOCK || strpbrk(text->text, "\"\\\n"))
        return;
    size_t length = strlen(text->text) + 3;
    char *quoted = arena_take(row->memory, length);
    snprintf(quoted, length, "\"%s\"", text->text);
    diag_edit(diags, from->place, from->length, quoted);
}

// `whole`: the file could be read without an error, so that what is missing is not just mistyped.
static void match(struct level *level, struct translation *t, struct rows *rows, const char *file, bool whole,
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
        struct row *stale = stale_row(rows, &level->texts[i]);
        struct place place = {level->texts[i].line, level->texts[i].column};
        if (whole && stale != NULL)
            tell_stale(stale, &level->texts[i], file, diags);
        else if (whole)
            diag_warning(diags, level->file, place, 1, "translation-missing", level->texts[i].address, path_name(file),
                         NULL);
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

// The file is called as its language: en.yaml.
static void check_language(const struct doc *doc, struct diag_list *diags)
{
    const struct doc_node *n = reading_scalar(doc->root, level_keys[KEY_LANGUAGE]);
    char code[16];
    snprintf(code, sizeof code, "%.*s", (int)strcspn(path_name(doc->file), "."), path_name(doc->file));
    if (n == NULL || strcmp(n->text, code) == 0)
        return;
    if (!language_is_code(code)) {
        level__check_language(doc, n, diags);
        return;
    }
    diag_error(diags, doc->file, n->place, n->length, "translation-language", path_name(doc->file),
               diag_quote(n->text).bytes, diag_quote(code).bytes);
    diag_edit(diags, n->place, n->length, code);
}

void level__translate(struct level *level, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    size_t errors = diags != NULL ? diag_errors(diags) : 0;
    struct doc *doc = doc_parse(file, bytes, length, &level__hints, diags);
    if (doc->root != NULL) {
        schema_check(&translation_schema, doc, doc->root, NULL, diags);
        check_language(doc, diags);
        bool whole = diags != NULL && diag_errors(diags) == errors;
        struct translation *t = &level->translations[level->translation_count++];
        struct rows rows;
        read_rows(&rows, level__find(doc->root, KEY_TEXTS), level->memory);
        t->language = arena_text(level->memory, level__scalar(doc->root, KEY_LANGUAGE));
        match(level, t, &rows, file, whole, diags);
        if (whole)
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
