// SPDX-License-Identifier: MIT
//
// lang.c — a language is an array of texts, filled from the files of its folder.
#include "lang_inside.h"

#include "check.h"
#include "doc_reading.h"
#include "files.h"
#include "hash.h"
#include "memory.h"
#include "spoken.h"

#include <stdio.h>
#include <string.h>

static const char *const keys[TEXT_IDS] = {
#define TEXT(id, key) [T_##id] = key,
#include "ids_address.def"
#include "ids_app.def"
#include "ids_booth.def"
#include "ids_check.def"
#include "ids_console.def"
#include "ids_contest.def"
#include "ids_editors.def"
#include "ids_heard.def"
#include "ids_kinds.def"
#include "ids_line.def"
#include "ids_paper.def"
#include "ids_phone.def"
#include "ids_plan.def"
#include "ids_play.def"
#include "ids_print.def"
#include "ids_quiz.def"
#include "ids_records.def"
#include "ids_report.def"
#include "ids_shell.def"
#include "ids_strings.def"
#include "ids_write.def"
#undef TEXT
};

_Static_assert(TEXT_IDS * 2 <= LANG_SLOTS, "more texts than the table of keys is made for: double LANG_SLOTS");

static size_t slot_of(const char *key) { return (size_t)(hash_text(HASH_START, key) % LANG_SLOTS); }

static void fill_slots(struct lang *lang)
{
    for (unsigned id = 0; id < TEXT_IDS; id++) {
        size_t slot = slot_of(keys[id]);
        while (lang->slots[slot] != 0)
            slot = (slot + 1) % LANG_SLOTS;
        lang->slots[slot] = (uint16_t)(id + 1);
    }
}

enum text_id lang__find(const struct lang *lang, const char *key)
{
    for (size_t slot = slot_of(key); lang->slots[slot] != 0; slot = (slot + 1) % LANG_SLOTS)
        if (strcmp(keys[lang->slots[slot] - 1], key) == 0)
            return (enum text_id)(lang->slots[slot] - 1);
    return TEXT_IDS;
}

static void told_twice(const struct lang *lang, enum text_id id, const struct doc *doc, const struct doc_node *n,
                       struct diag_list *diags)
{
    diag_error(diags, doc->file, n->key_place, n->key_length, "lang-twice", n->key, lang->files[id],
               diag_number(lang->written[id].line).bytes);
}

static void take_text(struct lang *lang, const struct doc *doc, const char *file, const struct doc_node *n,
                      struct diag_list *diags)
{
    enum text_id id = lang__find(lang, n->key);
    if (id == TEXT_IDS) {
        diag_error(diags, doc->file, n->key_place, n->key_length, "lang-unknown", n->key, NULL, NULL);
    } else if (n->kind != DOC_SCALAR || n->text[0] == '\0') {
        const char *code = n->kind == DOC_SCALAR ? "empty-value" : "wrong-shape";
        diag_error(diags, doc->file, n->key_place, n->key_length, code, diag_quote(n->key).bytes, "text", NULL);
    } else if (lang->texts[id] != NULL) {
        told_twice(lang, id, doc, n, diags);
    } else {
        lang->texts[id] = arena_text(lang->memory, n->text);
        lang->files[id] = file;
        lang->written[id] = n->place;
    }
}

static void load_file(struct lang *lang, const char *path, struct diag_list *diags)
{
    size_t length = 0;
    char *bytes = reading_bytes(path, DOC_BYTES_MAX, &length, diags);
    if (bytes == NULL)
        return;
    struct doc *doc = doc_parse(path, bytes, length, NULL, diags);
    const char *file = arena_text(lang->memory, path);
    for (const struct doc_node *n = doc->root != NULL ? doc->root->first : NULL; n != NULL; n = n->next)
        take_text(lang, doc, file, n, diags);
    doc_free(doc);
    mem_free(bytes);
}

// The column is the id's: one mistake is kept per place, and each missing key is one.
static void tell_missing(struct lang *lang, const char *folder, struct diag_list *diags)
{
    for (size_t id = 0; id < TEXT_IDS; id++) {
        if (lang->texts[id] != NULL)
            continue;
        diag_error(diags, folder, (struct place){0, (int)id + 1}, 1, "lang-missing", keys[id], lang->code, NULL);
        lang->texts[id] = keys[id]; // shown as its key: ugly, but never silent
    }
}

static bool is_yaml(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

static const char FIRST_FILE[] = "shell.yaml"; // the title's words

static struct lang *new_lang(const char *code)
{
    struct lang *lang = mem_new(1, sizeof *lang);
    lang->memory = arena_new();
    snprintf(lang->code, sizeof lang->code, "%s", code);
    fill_slots(lang);
    for (int i = 0; i < AUDIENCES; i++)
        lang->heard[i] = lang;
    return lang;
}

static void load_files(struct lang *lang, const char *home, const struct file_list *files, const char *but,
                       struct diag_list *diags)
{
    for (size_t i = 0; i < files->count; i++) {
        enum audience audience = lang__audience(files->names[i]);
        char *path = path_join(home, files->names[i]);
        if (audience != AUDIENCE_HALL)
            lang->heard[audience] = lang__new_audience(lang);
        if (is_yaml(files->names[i]) && (but == NULL || strcmp(files->names[i], but) != 0))
            load_file(lang->heard[audience], path, diags);
        mem_free(path);
    }
    tell_missing(lang, home, diags);
    for (int i = 0; i < AUDIENCES; i++)
        if (lang->heard[i] != lang)
            lang__fill_audience(lang->heard[i], lang, diags);
}

struct lang *lang_load(const char *folder, const char *code, struct diag_list *diags)
{
    char *home = path_join(folder, code);
    struct file_problem problem = {{0}};
    struct file_list files;
    struct lang *lang = NULL;
    if (folder_list(home, &files, &problem)) {
        lang = new_lang(code);
        load_files(lang, home, &files, NULL, diags);
        file_list_free(&files);
    } else {
        diag_unreadable(diags, home, problem.reason);
    }
    mem_free(home);
    return lang;
}

static bool has_words(const char *folder, const char *code)
{
    char *home = folder != NULL ? path_join(folder, code) : NULL;
    bool has = home != NULL && folder_exists(home);
    mem_free(home);
    return has;
}

static void load_own_files(struct lang *lang, const char *home, struct diag_list *diags)
{
    struct file_list files = {0};
    folder_list(home, &files, NULL);
    for (int i = 0; i < AUDIENCES; i++)
        if (i != AUDIENCE_HALL)
            lang->heard[i] = lang__new_audience(lang);
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(home, files.names[i]);
        if (is_yaml(files.names[i]) && strcmp(files.names[i], LANG_FROM_FILE) != 0)
            load_file(lang->heard[lang__audience(files.names[i])], path, diags);
        mem_free(path);
    }
    file_list_free(&files);
}

struct lang *lang_load_own(const char *folder, const char *own, const char *code, struct diag_list *diags)
{
    bool known = has_words(folder, code);
    if (!has_words(own, code))
        return lang_load(folder, code, diags);
    struct lang *under = lang_load(folder, known ? code : LANGUAGE_FIRST, known ? diags : NULL);
    if (under == NULL)
        return NULL;
    char *home = path_join(own, code);
    struct lang *lang = new_lang(code);
    lang->under = under;
    load_own_files(lang, home, diags);
    lang__put_over(lang, !known, diags);
    mem_free(home);
    return lang;
}

struct lang *lang_open(const char *folder, const char *code, struct diag_list *diags)
{
    char *home = path_join(folder, code), *first = path_join(home, FIRST_FILE);
    struct lang *lang = NULL;
    if (file_exists(first)) {
        lang = new_lang(code);
        load_file(lang, first, diags);
        lang->rest = mem_copy_text(home);
    } else {
        lang = lang_load(folder, code, diags);
    }
    mem_free(first);
    mem_free(home);
    return lang;
}

void lang_load_rest(struct lang *lang, struct diag_list *diags)
{
    struct file_problem problem = {{0}};
    struct file_list files = {0};
    char *home = lang->rest;
    if (home == NULL)
        return;
    lang->rest = NULL;
    if (!folder_list(home, &files, &problem))
        diag_unreadable(diags, home, problem.reason);
    load_files(lang, home, &files, FIRST_FILE, diags);
    file_list_free(&files);
    mem_free(home);
}

char *lang_name_in(const char *folder, const char *code)
{
    char *home = path_join(folder, code), *path = path_join(home, FIRST_FILE), *name = NULL;
    size_t length = 0;
    char *bytes = reading_bytes(path, DOC_BYTES_MAX, &length, NULL);
    const struct name_pair wanted[] = {{keys[T_LANGUAGE_NAME], keys[T_LANGUAGE_NAME]}, {NULL, NULL}};
    struct doc *doc = bytes != NULL ? doc_parse_head(path, bytes, length, wanted, NULL) : NULL;
    for (const struct doc_node *n = doc != NULL && doc->root != NULL ? doc->root->first : NULL; n != NULL; n = n->next)
        if (name == NULL && n->kind == DOC_SCALAR && strcmp(n->key, keys[T_LANGUAGE_NAME]) == 0 && n->text[0] != '\0')
            name = mem_copy_text(n->text);
    doc_free(doc);
    mem_free(bytes);
    mem_free(path);
    mem_free(home);
    return name;
}

void lang_free(struct lang *lang)
{
    if (lang == NULL)
        return;
    mem_free(lang->rest);
    lang_free(lang->under);
    for (int i = 0; i < AUDIENCES; i++)
        if (lang->heard[i] != lang)
            mem_free(lang->heard[i]);
    arena_free(lang->memory);
    mem_free(lang);
}

const char *lang_code(const struct lang *lang) { return lang->code; }

void lang__need_rest(const struct lang *lang) { lang_load_rest((struct lang *)(uintptr_t)lang, NULL); }

const char *text(const struct lang *lang, enum text_id id)
{
    CHECK(id < TEXT_IDS);
    if (lang->texts[id] == NULL)
        lang__need_rest(lang);
    return lang->texts[id];
}

const char *text_file(const struct lang *lang, enum text_id id)
{
    lang__need_rest(lang);
    return lang->files[id];
}

int text_line(const struct lang *lang, enum text_id id) { return lang->written[id].line; }

struct lang *lang_load_from(const char *own, const char *code)
{
    char *home = path_join(own, code), *path = path_join(home, LANG_FROM_FILE);
    struct lang *lang = file_exists(path) ? new_lang(code) : NULL;
    if (lang != NULL) {
        load_file(lang, path, NULL);
        for (size_t id = 0; id < TEXT_IDS; id++)
            lang->texts[id] = lang->texts[id] != NULL ? lang->texts[id] : keys[id];
    }
    mem_free(path);
    mem_free(home);
    return lang;
}

const char *text_key(enum text_id id)
{
    CHECK(id < TEXT_IDS);
    return keys[id];
}

enum text_id text_by_key(const char *key)
{
    for (int id = 0; id < TEXT_IDS; id++)
        if (strcmp(keys[id], key) == 0)
            return (enum text_id)id;
    return TEXT_IDS;
}

const char *text_tongue(const struct lang *lang, const char *code)
{
    char key[32];
    snprintf(key, sizeof key, "tongue.%.*s", (int)strcspn(code, "-"), code);
    enum text_id id = lang__find(lang, key);
    return id != TEXT_IDS ? text(lang, id) : code;
}
