// SPDX-License-Identifier: MIT
//
// pack.c — reads index.yaml, and sees which recordings lie beside it.
//
// A row may stand there before its recording does: the index is also the list of what is still to be read aloud. Only
// names that the folder really has are taken, so that no row leads out of it.
#include "pack.h"

#include "doc_reading.h"
#include "files.h"
#include "hash.h"
#include "memory.h"

#include <string.h>

static const struct name_pair AT = {"at", "tại"}, FROM = {"from", "từ câu"}, RECORDINGS = {"recordings", "các bản thu"};

static const struct field row_fields[] = {{{"at", "tại"}, FIELD_TEXT, .required = true},
                                          {{"from", "từ câu"}, FIELD_TEXT, .required = true},
                                          {.key = {NULL, NULL}}};
static const struct schema row_schema = {{"recording", "bản thu"}, row_fields, NULL};
static const struct field index_fields[] = {
    {{"voices", "giọng đọc"}, FIELD_NUMBER, .required = true, .limits = {1, 1}},
    {{"recordings", "các bản thu"}, FIELD_LIST, .required = true, .item = &row_schema, .count = {1, PACK_MOST}},
    {.key = {NULL, NULL}}};
static const struct schema index_schema = {{"voices", "giọng đọc"}, index_fields, NULL};
static const char *const lists[] = {"recordings", "các bản thu", NULL};

// ---- the same words ----

// The next letter of words whose spaces are folded: a run of them is one, at the ends there are none.
static char folded(const char **at)
{
    size_t spaces = strspn(*at, " \t\r\n");
    *at += spaces;
    if (**at == '\0')
        return '\0';
    if (spaces > 0)
        return ' ';
    return *(*at)++;
}

static const char *behind_spaces(const char *words) { return words + strspn(words, " \t\r\n"); }

static uint64_t sum_of(const char *words)
{
    uint64_t sum = HASH_START;
    const char *at = behind_spaces(words);
    for (char c = folded(&at); c != '\0'; c = folded(&at))
        sum = hash_bytes(sum, &c, 1);
    return sum;
}

bool pack_same(const char *words, const char *others)
{
    const char *a = behind_spaces(words), *b = behind_spaces(others);
    for (;;) {
        char c = folded(&a);
        if (c != folded(&b))
            return false;
        if (c == '\0')
            return true;
    }
}

const struct recording *pack_find(const struct pack *pack, const char *words)
{
    if (pack == NULL)
        return NULL;
    uint64_t sum = sum_of(words);
    for (size_t i = 0; i < pack->count; i++)
        if (pack->rows[i].path != NULL && pack->rows[i].sum == sum && pack_same(pack->rows[i].from, words))
            return &pack->rows[i];
    return NULL;
}

// ---- the folder ----

static bool is_recording(const char *name)
{
    size_t length = strlen(name), ending = strlen(PACK_ENDING);
    return length > ending && strcmp(name + length - ending, PACK_ENDING) == 0;
}

static struct recording *row_called(const struct pack *pack, const char *name)
{
    size_t length = strlen(name) - strlen(PACK_ENDING);
    for (size_t i = 0; i < pack->count; i++)
        if (strlen(pack->rows[i].at) == length && strncmp(pack->rows[i].at, name, length) == 0)
            return &pack->rows[i];
    return NULL;
}

static void look_at(struct pack *pack, const char *folder, const struct file_list *files)
{
    pack->strays = arena_take(pack->memory, (files->count + 1) * sizeof *pack->strays);
    for (size_t i = 0; i < files->count; i++) {
        if (!is_recording(files->names[i]))
            continue;
        struct recording *row = row_called(pack, files->names[i]);
        const char *path = arena_format(pack->memory, "%s/%s", folder, files->names[i]);
        if (row != NULL)
            row->path = path;
        else
            pack->strays[pack->stray_count++] = path;
    }
}

// ---- its index ----

static void take(struct pack *pack, struct reading *r, const struct doc_node *n)
{
    struct recording row = {.at = reading_words(r, n, AT), .from = reading_words(r, n, FROM), .written = n->place};
    if (row.at == NULL || row.from == NULL || pack->count == PACK_MOST)
        return;
    for (size_t i = 0; i < pack->count; i++)
        if (strcmp(pack->rows[i].at, row.at) == 0) {
            diag_warning(r->told, pack->index, n->place, n->length, "voice-twice", row.at, NULL, NULL);
            return;
        }
    row.sum = sum_of(row.from);
    pack->rows[pack->count++] = row;
}

static void read_index(struct pack *pack, struct diag_list *diags)
{
    struct reading r;
    reading_load(&r, pack->memory, pack->index, &(struct doc_hints){.lists = lists});
    pack->rows = arena_take(pack->memory, PACK_MOST * sizeof *pack->rows);
    if (r.root != NULL)
        schema_check(&index_schema, r.doc, r.root, NULL, r.told);
    for (const struct doc_node *n = reading_list(r.root, RECORDINGS); n != NULL; n = n->next)
        if (n->kind == DOC_MAP)
            take(pack, &r, n);
    reading_close(&r, diags);
}

struct pack *pack_load(const char *folder, struct diag_list *diags)
{
    struct file_list files;
    if (!folder_exists(folder) || !folder_list(folder, &files, NULL))
        return NULL;
    struct pack *pack = mem_new(1, sizeof *pack);
    pack->memory = arena_new();
    pack->index = arena_format(pack->memory, "%s/%s", folder, PACK_INDEX);
    if (file_exists(pack->index))
        read_index(pack, diags);
    look_at(pack, folder, &files);
    file_list_free(&files);
    return pack;
}

void pack_free(struct pack *pack)
{
    if (pack == NULL)
        return;
    arena_free(pack->memory);
    mem_free(pack);
}
