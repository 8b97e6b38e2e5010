// SPDX-License-Identifier: MIT
//
// doc_reading.c — opening what is read, taking values by their names, handing on what was told.
#include "doc_reading.h"

#include "files.h"
#include "memory.h"

char *reading_bytes(const char *path, size_t most, size_t *length, struct diag_list *diags)
{
    struct file_problem problem = {{0}};
    char *bytes = file_read(path, most, length, &problem);
    if (bytes == NULL)
        diag_unreadable(diags, path, problem.reason);
    return bytes;
}

void reading_open(struct reading *r, struct arena *memory, const char *name, const char *bytes, size_t length,
                  const struct doc_hints *hints)
{
    *r = (struct reading){.memory = memory, .told = diag_list_new()};
    r->doc = doc_parse(name, bytes, length, hints, r->told);
    r->root = r->doc->root;
}

void reading_load(struct reading *r, struct arena *memory, const char *path, const struct doc_hints *hints)
{
    size_t length = 0;
    struct diag_list *told = diag_list_new();
    char *bytes = reading_bytes(path, DOC_BYTES_MAX, &length, told);
    *r = (struct reading){.memory = memory, .told = told};
    if (bytes != NULL) {
        diag_list_free(told);
        reading_open(r, memory, path, bytes, length, hints);
    }
    mem_free(bytes);
}

bool reading_close(struct reading *r, struct diag_list *diags)
{
    bool fine = r->root != NULL && diag_errors(r->told) == 0;
    diag_hand_on(diags, r->told);
    diag_list_free(r->told);
    doc_free(r->doc);
    return fine;
}

void reading_error(const struct reading *r, const struct doc_node *at, const char *code, const char *a, const char *b)
{
    diag_error(r->told, r->doc->file, at->place, at->length, code, a, b, NULL);
}

const struct doc_node *reading_scalar(const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = schema_find(map, key);
    return n != NULL && n->kind == DOC_SCALAR && n->text[0] != '\0' ? n : NULL;
}

const struct doc_node *reading_list(const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = schema_find(map, key);
    return n != NULL && n->kind == DOC_LIST ? n->first : NULL;
}

const char *reading_words(const struct reading *r, const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = reading_scalar(map, key);
    return n != NULL ? arena_text(r->memory, n->text) : NULL;
}

int reading_enum(const struct doc_node *map, struct name_pair key, const struct enum_name *names, int otherwise)
{
    const struct doc_node *n = reading_scalar(map, key);
    return n != NULL ? schema_enum(names, n->text, otherwise) : otherwise;
}

bool reading_yes(const struct doc_node *map, struct name_pair key)
{
    return reading_enum(map, key, schema_yes_no, 0) == 1;
}

unsigned reading_number(const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = reading_scalar(map, key);
    int found = n != NULL ? schema_number(n->text, 0) : 0;
    return found > 0 ? (unsigned)found : 0;
}

struct spoken reading_spoken(const struct reading *r, const struct doc_node *map, struct name_pair key,
                             const struct doc_node *as)
{
    schema_check_languages(r->doc, schema_find(map, key), as, r->told);
    return schema_spoken(r->memory, map, key);
}
