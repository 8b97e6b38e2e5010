// SPDX-License-Identifier: MIT
//
// doc_schema_check.c — holds a map against its table and tells everything that differs.
#include "doc_schema.h"

#include "utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { GIVEN_BITS = 64 };
enum { SUGGESTIONS_MAX = 100 }; // beyond that many mistakes nobody reads suggestions, and they cost time

struct check {
    const struct doc *doc;
    struct diag_list *diags;
    bool measure;
    const struct schema *schema; // of the map at hand
    const struct doc_node *map;
    uint64_t given; // a bit for each field of its tables, in their order, that a key was met of
};

static void tell(const struct check *c, const struct doc_node *n, const char *code, const char *a, const char *b)
{
    diag_error(c->diags, c->doc->file, n->place, n->length, code, a, b, NULL);
}

static void tell_key(const struct check *c, const struct doc_node *n, const char *code, const char *a, const char *b,
                     const char *d)
{
    diag_error(c->diags, c->doc->file, n->key_place, n->key_length, code, a, b, d);
}

static bool enough(const struct check *c) { return c->diags != NULL && diag_count(c->diags) >= DIAG_CAP; }
static bool suggest(const struct check *c) { return c->diags != NULL && diag_count(c->diags) < SUGGESTIONS_MAX; }

// Does the author write the keys of the map at hand in Vietnamese? Asked only when there is something to tell.
static bool in_vietnamese(const struct check *c) { return schema_in_vietnamese(c->schema, c->map); }

static const char *name_of(const struct check *c, struct name_pair name) { return schema_name(name, in_vietnamese(c)); }

static const struct field *find_field(const struct field *fields, const char *key)
{
    for (; fields != NULL && fields->key.en != NULL; fields++)
        if (schema_named(key, fields->key))
            return fields;
    return NULL;
}

static void wrong_shape(const struct check *c, const struct doc_node *n, const struct field *f, const char *wanted)
{
    const char *key = n->key != NULL ? n->key : name_of(c, f->key);
    tell(c, n, "wrong-shape", diag_quote(key).bytes, wanted);
}

static bool is_scalar(const struct check *c, const struct field *f, const struct doc_node *n, const char *wanted)
{
    bool colon = n->kind == DOC_MAP && n->count == 1 && n->first->key_place.line == n->place.line &&
                 f->kind != FIELD_NUMBER;
    if (n->kind == DOC_SCALAR && n->text[0] != '\0')
        return true;
    if (colon) // `- Vì sao: …` reads as a key and its value
        tell_key(c, n->first, "colon-in-text", NULL, NULL, NULL);
    else if (n->kind == DOC_SCALAR)
        tell(c, n, "empty-value", diag_quote(n->key != NULL ? n->key : name_of(c, f->key)).bytes, wanted);
    else
        wrong_shape(c, n, f, wanted);
    return false;
}

static void check_length(const struct check *c, const struct field *f, const struct doc_node *n)
{
    int most = f->limits.most;
    if (!c->measure || most == 0)
        return;
    int syllables = (int)utf8_syllables(n->text);
    if (syllables <= most)
        return;
    struct diag_quoted have = diag_number(syllables), limit = diag_number(most);
    if (syllables > most + most / 2)
        diag_error(c->diags, c->doc->file, n->place, n->length, "too-long", have.bytes, limit.bytes, NULL);
    else
        diag_warning(c->diags, c->doc->file, n->place, n->length, "long", have.bytes, limit.bytes, NULL);
}

static void check_text(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (!is_scalar(c, f, n, "text"))
        return;
    struct place hash = {n->end.line, n->hash_column};
    if (n->hash_column > 0)
        diag_error(c->diags, c->doc->file, hash, 1, "hash-cuts-text", NULL, NULL, NULL);
    check_length(c, f, n);
}

// Where the field has names some of them may stand behind the id; whoever reads it says which.
static void check_id(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (!is_scalar(c, f, n, "word"))
        return;
    char id[120];
    utf8_copy(id, sizeof id, n->text);
    if (f->names != NULL)
        id[strcspn(id, " ")] = '\0';
    if (!schema_is_id(f->names != NULL ? id : n->text))
        tell(c, n, "bad-id", diag_quote(n->text).bytes, NULL);
}

static void list_names(const struct enum_name *names, bool vietnamese, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (; names->name.en != NULL && used < size; names++)
        used += (size_t)snprintf(out + used, size - used, "%s%s", used > 0 ? ", " : "",
                                 schema_name(names->name, vietnamese));
}

static void check_enum(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (!is_scalar(c, f, n, "word") || schema_enum(f->names, n->text, -1) != -1)
        return;
    const char *near = suggest(c) ? schema_nearest_enum(f->names, n->text) : NULL;
    char all[800];
    list_names(f->names, in_vietnamese(c), all, sizeof all);
    if (near != NULL)
        tell(c, n, "unknown-value-near", diag_quote(n->text).bytes, diag_quote(near).bytes);
    else
        tell(c, n, "unknown-value", diag_quote(n->text).bytes, all);
}

static void range_of(int least, int most, char *out, size_t size)
{
    if (least == most)
        snprintf(out, size, "%d", least);
    else
        snprintf(out, size, "%d–%d", least, most);
}

static void check_number(const struct check *c, const struct field *f, const struct doc_node *n)
{
    enum { NOT_A_NUMBER = -1000001 };
    if (!is_scalar(c, f, n, "number"))
        return;
    int number = schema_number(n->text, NOT_A_NUMBER);
    if (number >= f->limits.least && number <= f->limits.most)
        return;
    char range[40];
    range_of(f->limits.least, f->limits.most, range, sizeof range);
    tell(c, n, "bad-number", diag_quote(n->text).bytes, range);
}

static bool is_list(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind != DOC_LIST) {
        wrong_shape(c, n, f, "list");
        return false;
    }
    int count = (int)n->count;
    if (f->count.most == 0 || (count >= f->count.least && count <= f->count.most))
        return true;
    char range[40];
    range_of(f->count.least, f->count.most, range, sizeof range);
    tell_key(c, n, "bad-count", diag_quote(n->key).bytes, diag_number(count).bytes, range);
    return true;
}

static void check_map(struct check c, const struct schema *s, const struct doc_node *map,
                      const struct schema *const *others);

// Ids of one list must differ; the table's key for them is "id".
static void check_twins(const struct check *c, const struct doc_node *list)
{
    static const struct name_pair id_key = {"id", "mã"};
    for (const struct doc_node *item = list->first; item != NULL; item = item->next) {
        const struct doc_node *id = schema_find(item, id_key);
        for (const struct doc_node *above = list->first; above != item && id != NULL; above = above->next) {
            const struct doc_node *twin = schema_find(above, id_key);
            bool same = twin != NULL && twin->kind == DOC_SCALAR && id->kind == DOC_SCALAR &&
                        strcmp(twin->text, id->text) == 0;
            if (same)
                tell(c, id, "same-id", diag_quote(id->text).bytes, diag_number(twin->place.line).bytes);
        }
    }
}

static void check_items(const struct check *c, const struct field *f, const struct doc_node *n)
{
    for (const struct doc_node *item = n->first; item != NULL && !enough(c); item = item->next) {
        if (f->kind == FIELD_MAPS && !schema_is_id(item->key))
            tell_key(c, item, "bad-id", diag_quote(item->key).bytes, NULL, NULL);
        if (item->kind == DOC_MAP)
            check_map(*c, f->item, item, NULL);
        else
            tell(c, item, "wrong-shape", diag_quote(name_of(c, f->item->name)).bytes, "map");
    }
    bool counted = f->count.most > 0 && n->count <= (size_t)f->count.most;
    if (f->kind == FIELD_LIST && counted) // a longer list is told already, and comparing all would take long
        check_twins(c, n);
}

static void check_list_of(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind == DOC_SCALAR && f->kind == FIELD_IDS) {
        check_id(c, f, n);
        return;
    }
    if (!is_list(c, f, n))
        return;
    for (const struct doc_node *item = n->first; item != NULL && !enough(c); item = item->next) {
        if (f->kind == FIELD_TEXTS)
            check_text(c, f, item);
        else if (f->kind == FIELD_ENUMS)
            check_enum(c, f, item);
        else
            check_id(c, f, item);
    }
}

static void check_lines(const struct check *c, const struct field *f, const struct doc_node *list)
{
    for (const struct doc_node *line = is_list(c, f, list) ? list->first : NULL; line != NULL; line = line->next) {
        if (line->kind == DOC_MAP && line->count == 1)
            check_text(c, f, line->first);
        else if (line->kind == DOC_SCALAR)
            check_text(c, f, line);
        else
            tell(c, line, "bad-line", NULL, NULL);
    }
}

static bool is_map(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind != DOC_MAP)
        wrong_shape(c, n, f, "map");
    return n->kind == DOC_MAP;
}

// A translation may be an eighth longer than what it was made from.
static void check_spoken(const struct check *c, const struct field *f, const struct doc_node *map)
{
    static const struct name_pair first = {LANGUAGE_FIRST, LANGUAGE_FIRST};
    if (!is_map(c, f, map))
        return;
    for (const struct doc_node *n = map->first; n != NULL && !enough(c); n = n->next) {
        struct field in = *f;
        if (strcmp(n->key, LANGUAGE_FIRST) != 0)
            in.limits.most += in.limits.most / 8;
        if (language_is_code(n->key))
            check_text(c, &in, n);
        else
            tell_key(c, n, "unknown-key", "pair", diag_quote(n->key).bytes, NULL);
    }
    if (schema_find(map, first) == NULL)
        diag_error(c->diags, c->doc->file, map->place, 1, "missing-key", "pair", diag_quote(LANGUAGE_FIRST).bytes,
                   LANGUAGE_FIRST);
}

void schema_check_languages(const struct doc *doc, const struct doc_node *said, const struct doc_node *as,
                            struct diag_list *diags)
{
    const char *first = NULL;
    char all[200] = "";
    for (const struct doc_node *n = said != NULL && as != NULL && as->kind == DOC_MAP ? as->first : NULL; n != NULL;
         n = n->next) {
        size_t used = strlen(all);
        if (said->kind != DOC_MAP || schema_find(said, (struct name_pair){n->key, n->key}) != NULL)
            continue; // another shape is told by the schema
        snprintf(all + used, sizeof all - used, "%s%s", used > 0 ? ", " : "", diag_quote(n->key).bytes);
        first = first != NULL ? first : n->key;
    }
    if (first != NULL)
        diag_error(diags, doc->file, said->place, 1, "missing-key", "pair", all, first);
}

static void check_field(const struct check *c, const struct field *f, const struct doc_node *n)
{
    switch (f->kind) {
    case FIELD_TEXT: check_text(c, f, n); return;
    case FIELD_ID: check_id(c, f, n); return;
    case FIELD_ENUM: check_enum(c, f, n); return;
    case FIELD_NUMBER: check_number(c, f, n); return;
    case FIELD_IDS:
    case FIELD_ENUMS:
    case FIELD_TEXTS: check_list_of(c, f, n); return;
    case FIELD_LIST:
        if (is_list(c, f, n))
            check_items(c, f, n);
        return;
    case FIELD_MAPS:
        if (is_map(c, f, n))
            check_items(c, f, n);
        return;
    case FIELD_MAP:
        if (is_map(c, f, n))
            check_map(*c, f->item, n, NULL);
        return;
    case FIELD_SPOKEN: check_spoken(c, f, n); return;
    case FIELD_LINES: check_lines(c, f, n); return;
    case FIELD_MIXED: is_list(c, f, n); return;
    }
}

static void unknown_key(const struct check *c, const struct schema *s, const struct doc_node *n,
                        const struct schema *const *others)
{
    struct diag_quoted key = diag_quote(n->key);
    for (; others != NULL && *others != NULL; others++)
        if (find_field((*others)->more, n->key) != NULL) {
            tell_key(c, n, "key-of-other-kind", key.bytes, (*others)->name.en, s->name.en);
            return;
        }
    const char *near = suggest(c) ? schema_nearest_key(s, n->key) : NULL;
    if (near != NULL)
        tell_key(c, n, "unknown-key-near", s->name.en, key.bytes, diag_quote(near).bytes);
    else
        tell_key(c, n, "unknown-key", s->name.en, key.bytes, NULL);
}

static bool was_given(const struct check *c, size_t order)
{
    return order < GIVEN_BITS && (c->given >> order & 1) != 0;
}

// All that is missing in one sentence: there is only one place for it, the map's beginning.
static void missing_keys(const struct check *c, const struct schema *s, const struct doc_node *map)
{
    const struct field *const tables[] = {s->fields, s->more};
    const char *first = NULL;
    char all[800];
    size_t used = 0, order = 0;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++, order++) {
            if (!f->required || was_given(c, order) || schema_find(map, f->key) != NULL || used >= sizeof all)
                continue;
            const char *key = name_of(c, f->key);
            used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", first != NULL ? ", " : "",
                                     diag_quote(key).bytes);
            first = first != NULL ? first : key;
        }
    if (first != NULL)
        diag_error(c->diags, c->doc->file, map->place, 1, "missing-key", s->name.en, all, first);
}

// `text` and `lời` in one map are the same key given twice.
static void given_twice(const struct check *c, const struct field *f, const struct doc_node *map,
                        const struct doc_node *n)
{
    const struct doc_node *twin = schema_find(map, f->key);
    if (twin != n)
        tell_key(c, n, "duplicate-key", diag_quote(n->key).bytes, diag_number(twin->key_place.line).bytes, NULL);
}

// The field that a key names, and its place in the tables.
static const struct field *field_named(const struct schema *s, const char *key, size_t *order)
{
    const struct field *const tables[] = {s->fields, s->more};
    *order = 0;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++, (*order)++)
            if (schema_named(key, f->key))
                return f;
    return NULL;
}

// By value: each map has its own keys. A table longer than there are bits is looked through instead.
static void check_map(struct check c, const struct schema *s, const struct doc_node *map,
                      const struct schema *const *others)
{
    size_t order = 0;
    c.schema = s;
    c.map = map;
    c.given = 0;
    for (const struct doc_node *n = map->first; n != NULL && !enough(&c); n = n->next) {
        const struct field *field = field_named(s, n->key, &order);
        if (field == NULL) {
            unknown_key(&c, s, n, others);
            continue;
        }
        if (order >= GIVEN_BITS || was_given(&c, order))
            given_twice(&c, field, map, n);
        if (order < GIVEN_BITS)
            c.given |= UINT64_C(1) << order;
        check_field(&c, field, n);
    }
    if (c.doc->damaged && map == c.doc->root)
        return; // what is missing may be in the part that could not be read
    missing_keys(&c, s, map);
}

static void check(struct check c, const struct schema *schema, const struct doc_node *map,
                  const struct schema *const *others)
{
    if (map->kind == DOC_LIST) // its items have no keys to be looked up
        tell(&c, map, "wrong-shape", diag_quote(schema->name.en).bytes, "map");
    else
        check_map(c, schema, map, others);
}

void schema_check(const struct schema *schema, const struct doc *doc, const struct doc_node *map,
                  const struct schema *const *others, struct diag_list *diags)
{
    check((struct check){.doc = doc, .diags = diags, .measure = true}, schema, map, others);
}

void schema_check_shape(const struct schema *schema, const struct doc *doc, const struct doc_node *map,
                        const struct schema *const *others, struct diag_list *diags)
{
    check((struct check){.doc = doc, .diags = diags}, schema, map, others);
}
