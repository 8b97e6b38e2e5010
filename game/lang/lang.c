// SPDX-License-Identifier: MIT
//
// lang.c — a language is an array of texts, filled from the files of its folder.
#include "lang.h"

#include "doc.h"
#include "files.h"
#include "hash.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

struct lang {
    char code[8];
    const char *texts[TEXT_IDS];
    struct arena *memory;
};

static const char *const keys[TEXT_IDS] = {
#define TEXT(id, key) [T_##id] = key,
#include "ids_app.def"
#include "ids_check.def"
#include "ids_paper.def"
#include "ids_play.def"
#include "ids_shell.def"
#undef TEXT
};

enum { SLOTS = 2048 }; // more than twice the ids, a power of two

struct index { uint16_t slots[SLOTS]; }; // 1-based ids, 0 free

static void index_fill(struct index *index)
{
    memset(index, 0, sizeof *index);
    for (uint16_t id = 0; id < TEXT_IDS; id++) {
        size_t slot = hash_text(HASH_START, keys[id]) % SLOTS;
        while (index->slots[slot] != 0)
            slot = (slot + 1) % SLOTS;
        index->slots[slot] = (uint16_t)(id + 1);
    }
}

static int index_find(const struct index *index, const char *key)
{
    for (size_t slot = hash_text(HASH_START, key) % SLOTS; index->slots[slot] != 0; slot = (slot + 1) % SLOTS)
        if (strcmp(keys[index->slots[slot] - 1], key) == 0)
            return index->slots[slot] - 1;
    return -1;
}

static void take_text(struct lang *lang, const struct index *index, const struct doc *doc, const struct doc_node *n,
                      struct diag_list *diags)
{
    int id = index_find(index, n->key);
    if (id < 0)
        doc_error(diags, doc->file, n->key_place, n->key_length, "lang-unknown", n->key, NULL, NULL);
    else if (n->kind != DOC_SCALAR)
        doc_error(diags, doc->file, n->place, 1, "wrong-shape", n->key, "text", NULL);
    else
        lang->texts[id] = arena_text(lang->memory, n->text);
}

static void load_file(struct lang *lang, const struct index *index, const char *path, struct diag_list *diags)
{
    size_t length = 0;
    char *bytes = file_read(path, DOC_BYTES_MAX, &length, NULL);
    if (bytes == NULL)
        return;
    struct doc *doc = doc_parse(path, bytes, length, NULL, diags);
    for (const struct doc_node *n = doc->root != NULL ? doc->root->first : NULL; n != NULL; n = n->next)
        take_text(lang, index, doc, n, diags);
    doc_free(doc);
    mem_free(bytes);
}

static void tell_missing(struct lang *lang, const char *folder, struct diag_list *diags)
{
    for (size_t id = 0; id < TEXT_IDS; id++) {
        if (lang->texts[id] != NULL)
            continue;
        doc_error(diags, folder, (struct place){0, (int)id + 1}, 1, "lang-missing", keys[id], lang->code, NULL);
        lang->texts[id] = keys[id]; // shown as its key: ugly, but never silent
    }
}

struct lang *lang_load(const char *folder, const char *code, struct diag_list *diags)
{
    char *home = path_join(folder, code);
    struct file_list files;
    if (!folder_list(home, &files, NULL)) {
        mem_free(home);
        return NULL;
    }
    struct lang *lang = mem_new(1, sizeof *lang);
    struct index index;
    index_fill(&index);
    lang->memory = arena_new();
    snprintf(lang->code, sizeof lang->code, "%s", code);
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(home, files.names[i]);
        if (strstr(files.names[i], ".yaml") != NULL)
            load_file(lang, &index, path, diags);
        mem_free(path);
    }
    tell_missing(lang, home, diags);
    file_list_free(&files);
    mem_free(home);
    return lang;
}

void lang_free(struct lang *lang)
{
    if (lang == NULL)
        return;
    arena_free(lang->memory);
    mem_free(lang);
}

const char *lang_code(const struct lang *lang) { return lang->code; }
const char *text(const struct lang *lang, enum text_id id) { return lang->texts[id]; }
const char *text_key(enum text_id id) { return keys[id]; }

enum text_id text_by_key(const char *key)
{
    for (int id = 0; id < TEXT_IDS; id++)
        if (strcmp(keys[id], key) == 0)
            return (enum text_id)id;
    return TEXT_IDS;
}

char *text_fill(const struct lang *lang, enum text_id id, char *out, size_t size, const char *const *arguments,
                size_t count)
{
    size_t used = 0;
    for (const char *at = lang->texts[id]; *at != '\0' && used + 1 < size;) {
        const char *piece = at;
        size_t length = 1;
        bool hole = at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}';
        if (hole && (size_t)(at[1] - '0') < count && arguments[at[1] - '0'] != NULL) {
            piece = arguments[at[1] - '0'];
            length = strlen(piece);
        }
        if (length > size - 1 - used)
            length = size - 1 - used;
        memcpy(out + used, piece, length);
        used += length;
        at += hole ? 3 : 1;
    }
    while (used > 0 && used == size - 1 && ((unsigned char)out[used - 1] & 0x80) != 0) { // no half characters
        used--;
        if (((unsigned char)out[used] & 0xC0) == 0xC0)
            break;
    }
    out[used] = '\0';
    return out;
}
