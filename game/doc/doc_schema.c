// SPDX-License-Identifier: MIT
//
// doc_schema.c — holds a map against its table and tells everything that differs.
#include "doc_schema.h"

#include "memory.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
    const struct doc *doc;
    struct diag_list *diags;
};

bool schema_named(const char *word, struct name_pair name)
{
    return strcmp(word, name.en) == 0 || strcmp(word, name.vi) == 0;
}

const struct doc_node *schema_find(const struct doc_node *map, struct name_pair key)
{
    if (map == NULL || map->kind != DOC_MAP)
        return NULL;
    for (const struct doc_node *n = map->first; n != NULL; n = n->next)
        if (schema_named(n->key, key))
            return n;
    return NULL;
}

int schema_enum(const struct enum_name *names, const char *word, int otherwise)
{
    for (; names->name.en != NULL; names++)
        if (schema_named(word, names->name))
            return names->value;
    return otherwise;
}

int schema_number(const char *word, int otherwise)
{
    char *end = NULL;
    long number = strtol(word, &end, 10);
    bool whole = end != word && *end == '\0' && number > -1000000 && number < 1000000;
    return whole ? (int)number : otherwise;
}

bool schema_is_id(const char *word)
{
    return word[0] != '\0' && strpbrk(word, " .\t\n\"'") == NULL && utf8_count(word) <= 32;
}

static void tell(const struct check *c, const struct doc_node *n, const char *code, const char *a, const char *b)
{
    doc_error(c->diags, c->doc->file, n->place, n->length, code, a, b, NULL);
}

static const struct field *find_field(const struct field *fields, const char *key)
{
    for (; fields != NULL && fields->key.en != NULL; fields++)
        if (schema_named(key, fields->key))
            return fields;
    return NULL;
}

static const struct field *known(const struct schema *s, const char *key)
{
    const struct field *field = find_field(s->fields, key);
    return field != NULL ? field : find_field(s->more, key);
}

static bool is_scalar(const struct check *c, const struct doc_node *n, const char *wanted)
{
    if (n->kind == DOC_SCALAR && n->text[0] != '\0')
        return true;
    tell(c, n, n->kind == DOC_SCALAR ? "empty-value" : "wrong-shape", n->key != NULL ? n->key : "", wanted);
    return false;
}

static void check_length(const struct check *c, const struct field *f, const struct doc_node *n)
{
    int syllables = (int)utf8_syllables(n->text);
    if (f->limits.most == 0 || syllables <= f->limits.most)
        return;
    char have[16], most[16];
    snprintf(have, sizeof have, "%d", syllables);
    snprintf(most, sizeof most, "%d", f->limits.most);
    doc_error(c->diags, c->doc->file, n->place, n->length, "too-long", have, most, NULL);
}

static void check_text(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (is_scalar(c, n, "text"))
        check_length(c, f, n);
}

static void check_id(const struct check *c, const struct doc_node *n)
{
    if (is_scalar(c, n, "word") && !schema_is_id(n->text))
        tell(c, n, "bad-id", n->text, NULL);
}

static void list_names(const struct enum_name *names, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (; names->name.en != NULL && used < size; names++)
        used += (size_t)snprintf(out + used, size - used, "%s%s", used > 0 ? ", " : "", names->name.en);
}

static void check_enum(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (!is_scalar(c, n, "word") || schema_enum(f->names, n->text, -1) != -1)
        return;
    const char *near = schema_nearest_enum(f->names, n->text);
    char all[400];
    list_names(f->names, all, sizeof all);
    if (near != NULL)
        tell(c, n, "unknown-value-near", n->text, near);
    else
        tell(c, n, "unknown-value", n->text, all);
}

static void check_number(const struct check *c, const struct field *f, const struct doc_node *n)
{
    enum { NOT_A_NUMBER = -1000001 };
    if (!is_scalar(c, n, "number"))
        return;
    int number = schema_number(n->text, NOT_A_NUMBER);
    char range[40];
    snprintf(range, sizeof range, "%d–%d", f->limits.least, f->limits.most);
    if (number < f->limits.least || number > f->limits.most)
        tell(c, n, "bad-number", n->text, range);
}

static bool is_list(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind != DOC_LIST) {
        tell(c, n, "wrong-shape", n->key != NULL ? n->key : "", "list");
        return false;
    }
    int count = (int)n->count;
    if (f->count.most == 0 || (count >= f->count.least && count <= f->count.most))
        return true;
    char have[16], range[40];
    snprintf(have, sizeof have, "%d", count);
    snprintf(range, sizeof range, f->count.least == f->count.most ? "%d" : "%d–%d", f->count.least, f->count.most);
    doc_error(c->diags, c->doc->file, n->key_place, n->key_length, "bad-count", n->key, have, range);
    return true;
}

static void check_map(const struct check *c, const struct schema *s, const struct doc_node *map,
                      const struct schema *const *others);

static void check_items(const struct check *c, const struct field *f, const struct doc_node *n)
{
    bool fine = f->kind == FIELD_MAPS ? n->kind == DOC_MAP : is_list(c, f, n);
    if (!fine && f->kind == FIELD_MAPS)
        tell(c, n, "wrong-shape", n->key, "map");
    for (const struct doc_node *item = n->first; fine && item != NULL; item = item->next) {
        if (f->kind == FIELD_MAPS && !schema_is_id(item->key))
            doc_error(c->diags, c->doc->file, item->key_place, item->key_length, "bad-id", item->key, NULL, NULL);
        if (item->kind == DOC_MAP)
            check_map(c, f->item, item, NULL);
        else
            tell(c, item, "wrong-shape", f->item->name.en, "map");
    }
}

static void check_list_of(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind == DOC_SCALAR && f->kind == FIELD_IDS) {
        check_id(c, n);
        return;
    }
    if (!is_list(c, f, n))
        return;
    for (const struct doc_node *item = n->first; item != NULL; item = item->next) {
        if (f->kind == FIELD_TEXTS)
            check_text(c, f, item);
        else if (f->kind == FIELD_ENUMS)
            check_enum(c, f, item);
        else
            check_id(c, item);
    }
}

static void check_line(const struct check *c, const struct field *f, const struct doc_node *line)
{
    if (line->kind == DOC_MAP && line->count == 1)
        check_text(c, f, line->first);
    else if (line->kind == DOC_SCALAR)
        check_text(c, f, line);
    else
        tell(c, line, "bad-line", NULL, NULL);
}

static void check_field(const struct check *c, const struct field *f, const struct doc_node *n)
{
    switch (f->kind) {
    case FIELD_TEXT: check_text(c, f, n); return;
    case FIELD_ID: check_id(c, n); return;
    case FIELD_ENUM: check_enum(c, f, n); return;
    case FIELD_NUMBER: check_number(c, f, n); return;
    case FIELD_IDS: case FIELD_ENUMS: case FIELD_TEXTS: check_list_of(c, f, n); return;
    case FIELD_LIST: case FIELD_MAPS: check_items(c, f, n); return;
    case FIELD_MAP:
        if (n->kind == DOC_MAP)
            check_map(c, f->item, n, NULL);
        else
            tell(c, n, "wrong-shape", n->key, "map");
        return;
    case FIELD_MIXED: is_list(c, f, n); return;
    case FIELD_LINES:
        for (const struct doc_node *line = is_list(c, f, n) ? n->first : NULL; line != NULL; line = line->next)
            check_line(c, f, line);
        return;
    }
}

static void unknown_key(const struct check *c, const struct schema *s, const struct doc_node *n,
                        const struct schema *const *others)
{
    for (; others != NULL && *others != NULL; others++)
        if (find_field((*others)->more, n->key) != NULL) {
            doc_error(c->diags, c->doc->file, n->key_place, n->key_length, "key-of-other-kind", n->key,
                      (*others)->name.en, s->name.en);
            return;
        }
    const char *near = schema_nearest_key(s, n->key);
    doc_error(c->diags, c->doc->file, n->key_place, n->key_length, near != NULL ? "unknown-key-near" : "unknown-key",
              s->name.en, n->key, near);
}

static void missing_keys(const struct check *c, const struct schema *s, const struct field *fields,
                         const struct doc_node *map)
{
    for (; fields != NULL && fields->key.en != NULL; fields++)
        if (fields->required && schema_find(map, fields->key) == NULL)
            doc_error(c->diags, c->doc->file, map->place, 1, "missing-key", s->name.en, fields->key.en, fields->key.vi);
}

static void check_map(const struct check *c, const struct schema *s, const struct doc_node *map,
                      const struct schema *const *others)
{
    for (const struct doc_node *n = map->first; n != NULL; n = n->next) {
        const struct field *field = known(s, n->key);
        if (field != NULL)
            check_field(c, field, n);
        else
            unknown_key(c, s, n, others);
    }
    missing_keys(c, s, s->fields, map);
    missing_keys(c, s, s->more, map);
}

void schema_check(const struct schema *schema, const struct doc *doc, const struct doc_node *map,
                  const struct schema *const *others, struct diag_list *diags)
{
    struct check c = {doc, diags};
    check_map(&c, schema, map, others);
}
