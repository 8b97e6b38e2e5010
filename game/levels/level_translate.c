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
    bool used, unsure;
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
            rows->items[rows->count++] = (struct row){n,
                                                      level__scalar(n, KEY_AT),
                                                      level__scalar(n, KEY_FROM),
                                                      level__scalar(n, KEY_TO),
                                                      .unsure = level__yes(n, KEY_UNSURE),
                                                      .memory = memory};
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

// What a row says of a text, for whoever translates on.
static struct translated translated_by(struct level *level, const struct row *row, enum translated_state state)
{
    return (struct translated){arena_text(level->memory, row->from), arena_text(level->memory, row->to), state};
}

// The row has the author's words, but none to be shown: the first that waits is told by tell_waiting for all.
static void tell_unsure(const struct row *row, const struct level_text *text, const char *file, struct diag_list *diags)
{
    const struct doc_node *mark = level__find(row->node, KEY_UNSURE);
    if (row->to[0] != '\0' && mark != NULL)
        diag_warning(diags, file, mark->place, mark->length, "translation-unsure", text->address, NULL, NULL);
}

// The row for one text, told when there is none to be shown. `whole`: the file could be read without an error, so that
// what is missing is not just mistyped.
static struct translated match_one(struct level *level, const struct rows *rows, const struct level_text *text,
                                   const char *file, bool whole, struct diag_list *diags)
{
    struct row *row = row_of(rows, text), *stale = row == NULL ? stale_row(rows, text) : NULL;
    if (row != NULL) {
        row->used = true;
        if (whole && row->unsure)
            tell_unsure(row, text, file, diags);
        return translated_by(level, row,
                             row->to[0] == '\0' ? TRANSLATED_NOT
                             : row->unsure      ? TRANSLATED_UNSURE
                                                : TRANSLATED);
    }
    if (whole && stale != NULL)
        tell_stale(stale, text, file, diags);
    return stale != NULL ? translated_by(level, stale, TRANSLATED_STALE)
                         : (struct translated){NULL, NULL, TRANSLATED_NOT};
}

// A few are told each; a translation that has hardly begun is one thing to do.
static void tell_missing(const struct level *level, const struct translated *found, const char *file,
                         struct diag_list *diags)
{
    enum { FEW = 5 };
    size_t missing = 0;
    for (size_t i = 0; i < level->text_count; i++)
        missing += found[i].from == NULL;
    for (size_t i = 0, told = 0; i < level->text_count && told < (missing > FEW ? 1 : missing); i++) {
        struct place place = {level->texts[i].line, level->texts[i].column};
        if (found[i].from != NULL)
            continue;
        diag_warning(diags, level->file, place, 1, missing > FEW ? "translation-missing-many" : "translation-missing",
                     level->texts[i].address, path_name(file), diag_number((int)missing).bytes);
        told++;
    }
}

static void match(struct level *level, struct translation *t, struct rows *rows, const char *file, bool whole,
                  struct diag_list *diags)
{
    const char **texts = arena_take(level->memory, level->text_count * sizeof *texts);
    struct translated *found = arena_take(level->memory, level->text_count * sizeof *found);
    for (size_t i = 0; i < level->text_count; i++) {
        found[i] = match_one(level, rows, &level->texts[i], file, whole, diags);
        texts[i] = found[i].state == TRANSLATED ? found[i].to : NULL;
        t->missing += texts[i] == NULL;
    }
    t->texts = texts;
    t->found = found;
    if (whole)
        tell_missing(level, found, file, diags);
}

// Rows that wait for their words are one thing to do, and told once.
static void tell_waiting(const struct level *level, const struct translation *t, const struct rows *rows,
                         const char *file, struct diag_list *diags)
{
    char so_far[48];
    snprintf(so_far, sizeof so_far, "%zu/%zu", level->text_count - t->missing, level->text_count);
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].used && rows->items[i].to[0] == '\0') {
            const struct doc_node *to = level__find(rows->items[i].node, KEY_TO);
            struct place place = to != NULL ? to->place : rows->items[i].node->place;
            diag_warning(diags, file, place, 1, "translation-waits", t->language, so_far, NULL);
            return;
        }
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
        if (whole) {
            tell_waiting(level, t, &rows, file, diags);
            tell_unused(&rows, file, diags);
        }
        mem_free(rows.items);
        level__keep_file(level, path_name(file), bytes, length);
    }
    doc_free(doc);
}

static void load_one(struct level *level, const char *file, struct diag_list *diags)
{
    size_t length = 0;
    char *bytes = reading_bytes(file, (size_t)4 * DOC_BYTES_MAX, &length, diags);
    char language[16];
    if (bytes != NULL && level_file_kind(bytes, language, sizeof language) != LEVEL_FILE_LEVEL) // no copy of the level
        level__translate(level, file, bytes, length, diags);
    mem_free(bytes);
}

// "en.yaml": called as a language is.
static bool is_translation(const char *name)
{
    char code[8] = "";
    size_t length = strlen(name), stem = strcspn(name, ".");
    if (stem >= sizeof code || length != stem + strlen(".yaml") || strcmp(name + stem, ".yaml") != 0)
        return false;
    memcpy(code, name, stem);
    return language_is_code(code);
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
