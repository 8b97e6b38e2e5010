// SPDX-License-Identifier: MIT
//
// doc_schema_check.c — holds a map against its table and tells everything that differs.
#include "doc_schema_inside.h"

#include "memory.h"
#include "utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool enough(const struct check *c) { return c->diags != NULL && diag_count(c->diags) >= DIAG_CAP; }

const struct field *schema__field(const struct schema *s, const char *key, size_t *order)
{
    const struct field *const tables[] = {s->fields, s->more};
    *order = 0;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++, (*order)++)
            if (schema_named(key, f->key))
                return f;
    return NULL;
}

bool schema_has_key(const struct schema *schema, const char *key)
{
    size_t order = 0;
    return schema__field(schema, key, &order) != NULL;
}

// A character that was left out of it is told already: what remains is not what its author wrote.
static bool is_lost(const char *text) { return strstr(text, "\xEF\xBF\xBD") != NULL; }

static bool is_scalar(const struct check *c, const struct field *f, const struct doc_node *n, const char *wanted)
{
    if (n->kind == DOC_SCALAR && n->text[0] != '\0')
        return f->kind == FIELD_TEXT || f->kind == FIELD_TEXTS || f->kind == FIELD_LINES || !is_lost(n->text);
    schema__wrong_shape(c, n, f, wanted);
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
    bool apart = n->hash_column > n->end.column + 1 || strchr(n->text, ' ') == NULL; // meant as a comment
    if (n->hash_column > 0 && !apart) {
        diag_error(c->diags, c->doc->file, hash, 1, "hash-cuts-text", NULL, NULL, NULL);
        diag_edit(c->diags, n->place, 0, "\"");
        diag_edit(c->diags, (struct place){n->end.line, n->line_length + 1}, 0, "\"");
    }
    check_length(c, f, n);
}

static void tell_bad_id(const struct check *c, const struct doc_node *n)
{
    struct arena *memory = arena_new();
    const char *id = schema_id_meant(memory, n->text);
    schema__tell(c, n, "bad-id", diag_quote(n->text).bytes, diag_quote(id != NULL ? id : "gift1").bytes);
    if (id != NULL)
        schema__replace(c, n, id);
    arena_free(memory);
}

static void tell_bad_id_of(const struct check *c, const struct doc_node *item)
{
    struct arena *memory = arena_new();
    const char *id = schema_id_meant(memory, item->key);
    schema__tell_key(c, item, "bad-id", diag_quote(item->key).bytes, diag_quote(id != NULL ? id : "gift1").bytes, NULL);
    if (id != NULL)
        diag_edit(c->diags, item->key_place, item->key_length, id);
    arena_free(memory);
}

// Brackets that only one side has, or round ones.
static bool tell_bracket(const struct check *c, const struct field *f, const struct doc_node *n)
{
    size_t length = strlen(n->text);
    char first = n->text[0], last = n->text[length - 1];
    if (f->kind != FIELD_IDS || strchr("([", first) == NULL || strchr(")]", last) == NULL) {
        if (f->kind != FIELD_IDS || last != ']' || first == '[')
            return false;
        schema__tell(c, n, "bracket-not-opened", NULL, NULL);
        diag_edit(c->diags, n->place, 0, "[");
        return true;
    }
    char inside[NAMES_BYTES];
    snprintf(inside, sizeof inside, "[%.*s]", (int)length - 2, n->text + 1);
    schema__tell(c, n, "bracket-round", diag_quote(inside).bytes, NULL);
    if (n->style == DOC_PLAIN)
        diag_edit(c->diags, n->place, n->length, inside);
    return true;
}

// Where the field has names some of them may stand behind the id; whoever reads it says which.
static void check_id(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (!is_scalar(c, f, n, "word") || tell_bracket(c, f, n) || f->refers)
        return;
    char id[120];
    utf8_copy(id, sizeof id, n->text);
    if (f->names != NULL)
        id[strcspn(id, " ")] = '\0';
    if (!schema_is_id(f->names != NULL ? id : n->text) && !(f->nothing.en != NULL && schema_named(n->text, f->nothing)))
        tell_bad_id(c, n);
}

// The name of a file: whether there is one, whoever knows the files says.
static void check_name(const struct check *c, const struct field *f, const struct doc_node *n)
{
    (void)is_scalar(c, f, n, "word");
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
    bool vietnamese = c->doc->vietnamese;
    const char *near = schema__suggest(c) ? schema_nearest_enum(f->names, n->text, vietnamese) : NULL;
    char all[NAMES_BYTES];
    list_names(f->names, vietnamese, all, sizeof all);
    if (near == NULL) {
        schema__tell(c, n, "unknown-value", diag_quote(n->text).bytes, all);
        return;
    }
    schema__tell(c, n, "unknown-value-near", diag_quote(n->text).bytes, diag_quote(near).bytes);
    schema__replace(c, n, near);
}

// `[a; b]` is one name with a sign in it that divides nothing.
static void check_enums(const struct check *c, const struct field *f, const struct doc_node *n)
{
    const char *sign = n->kind == DOC_SCALAR ? strpbrk(n->text, ";/") : NULL;
    if (sign == NULL) {
        check_enum(c, f, n);
        return;
    }
    schema__tell(c, n, "comma-odd", diag_quote(n->text).bytes, NULL);
    char text[NAMES_BYTES];
    snprintf(text, sizeof text, "%s", n->text);
    for (char *at = text; (at = strpbrk(at, ";/")) != NULL;)
        *at = ',';
    if (n->style == DOC_PLAIN)
        schema__replace(c, n, text);
}

static void range_of(int least, int most, char *out, size_t size)
{
    if (least == most)
        snprintf(out, size, "%d", least);
    else
        snprintf(out, size, "%d–%d", least, most);
}

// The whole number that was meant: of "2,0", "2.0" and wide digits.
static int number_meant(const char *text, int otherwise)
{
    struct arena *memory = arena_new();
    char *plain = doc_compatible(memory, text);
    size_t digits = strspn(plain, "-0123456789");
    bool whole = digits > 0 && (plain[digits] == '.' || plain[digits] == ',') &&
                 strspn(plain + digits + 1, "0") == strlen(plain + digits + 1);
    if (whole)
        plain[digits] = '\0';
    int number = schema_number(plain, otherwise);
    arena_free(memory);
    return number;
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
    schema__tell(c, n, "bad-number", diag_quote(n->text).bytes, range);
    number = f->limits.least == f->limits.most ? f->limits.least : number_meant(n->text, NOT_A_NUMBER);
    if (number >= f->limits.least && number <= f->limits.most)
        schema__replace(c, n, diag_number(number).bytes);
}

static bool is_list(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind != DOC_LIST) {
        schema__wrong_shape(c, n, f, "list");
        return false;
    }
    int count = (int)n->count;
    if (f->count.most == 0 || (count >= f->count.least && count <= f->count.most))
        return true;
    char range[40];
    range_of(f->count.least, f->count.most, range, sizeof range);
    schema__tell_key(c, n, "bad-count", diag_quote(n->key).bytes, diag_number(count).bytes, range);
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
                schema__tell(c, id, "same-id", diag_quote(id->text).bytes, diag_number(twin->place.line).bytes);
        }
    }
}

static void check_items(const struct check *c, const struct field *f, const struct doc_node *n)
{
    for (const struct doc_node *item = n->first; item != NULL && !enough(c); item = item->next) {
        if (f->kind == FIELD_MAPS && !schema_is_id(item->key))
            tell_bad_id_of(c, item);
        if (item->kind == DOC_MAP)
            check_map(*c, f->item, item, NULL);
        else
            schema__tell(c, item, "wrong-shape", diag_quote(schema__name(c, f->item->name)).bytes, "map");
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
            check_enums(c, f, item);
        else
            check_id(c, f, item);
    }
}

// Two keys in one line of a list: from the second on each lacks its dash.
static void tell_dashes(const struct check *c, const struct doc_node *line)
{
    const struct doc_node *second = line->first->next;
    schema__tell_key(c, second, "dash-missing", diag_quote(second->key).bytes, "1", NULL);
    for (const struct doc_node *n = second; n != NULL; n = n->next)
        if (n->key_place.column > 2 && n->key_place.column == line->place.column)
            diag_edit(c->diags, (struct place){n->key_place.line, n->key_place.column - 2}, 2, "- ");
}

static bool has_stop(const char *text, const char *end)
{
    const char *stop = strpbrk(text, ".,!?");
    return stop != NULL && stop < end;
}

// `- my "…"` and `- my:"…"`: who says it and the words are one text. False: it is none of these.
static bool tell_colon(const struct check *c, const struct doc_node *line)
{
    const char *quote = line->style == DOC_PLAIN ? strchr(line->text, '"') : NULL;
    size_t length = strlen(line->text), before = quote != NULL ? (size_t)(quote - line->text) : 0;
    if (is_lost(line->text) || before < 2 || before > 60 || quote[1] == '\0' || line->text[length - 1] != '"' ||
        strchr(" :", quote[-1]) == NULL || has_stop(line->text, quote) || strchr(";=-", quote[-2]) != NULL)
        return false; // with another sign there: whoever knows the people says
    char who[64];
    snprintf(who, sizeof who, "%.*s", (int)before - 1, line->text);
    bool colon = quote[-1] == ':';
    struct place place = {line->place.line, line->place.column + (int)utf8_count(who)};
    diag_error(c->diags, c->doc->file, place, 1, colon ? "colon-no-space" : "colon-missing", "\"…: …\"", "1", NULL);
    diag_edit(c->diags, place, colon ? 1 : 0, colon ? ": " : ":");
    return true;
}

static void check_lines(const struct check *c, const struct field *f, const struct doc_node *list)
{
    for (const struct doc_node *line = is_list(c, f, list) ? list->first : NULL; line != NULL; line = line->next) {
        if (line->kind == DOC_MAP && line->count == 1)
            check_text(c, f, line->first);
        else if (line->kind == DOC_SCALAR && !tell_colon(c, line))
            check_text(c, f, line);
        else if (line->kind == DOC_MAP && line->count > 1)
            tell_dashes(c, line);
        else if (line->kind != DOC_SCALAR)
            schema__tell(c, line, "bad-line", NULL, NULL);
    }
}

static bool is_map(const struct check *c, const struct field *f, const struct doc_node *n)
{
    if (n->kind != DOC_MAP)
        schema__wrong_shape(c, n, f, "map");
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
            schema__tell_key(c, n, "unknown-key", "pair", diag_quote(n->key).bytes, LANGUAGE_FIRST);
    }
    if (schema_find(map, first) == NULL)
        diag_error(c->diags, c->doc->file, map->place, 1, "missing-key", "pair", diag_quote(LANGUAGE_FIRST).bytes,
                   LANGUAGE_FIRST ": …");
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
    char wanted[40];
    snprintf(wanted, sizeof wanted, "%.20s: …", first != NULL ? first : "");
    if (first != NULL)
        diag_error(diags, doc->file, said->place, 1, "missing-key", "pair", all, wanted);
}

void schema__check_field(const struct check *c, const struct field *f, const struct doc_node *n)
{
    switch (f->kind) {
    case FIELD_TEXT: check_text(c, f, n); return;
    case FIELD_ID: check_id(c, f, n); return;
    case FIELD_NAME: check_name(c, f, n); return;
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

// `text` and `lời` in one map are the same key given twice.
static void given_twice(const struct check *c, const struct field *f, const struct doc_node *n)
{
    const struct doc_node *twin = schema_find(c->map, f->key);
    if (twin == n)
        return;
    schema__tell_key(c, n, "duplicate-key", diag_quote(n->key).bytes, diag_number(twin->key_place.line).bytes, NULL);
    bool own = n->kind == DOC_SCALAR && n->end.line == n->key_place.line && n->key_place.column == c->map->place.column;
    if (own)
        diag_edit(c->diags, n->key_place, n->end.column - n->key_place.column, "");
}

static bool is_whole(const struct check *c)
{
    const struct field *const tables[] = {c->schema->fields, c->schema->more};
    size_t order = 0;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++, order++)
            if (f->required && (order >= GIVEN_BITS || (c->given >> order & 1) == 0))
                return false;
    return true;
}

// By value: each map has its own keys. A table longer than there are bits is looked through instead.
static void check_map(struct check c, const struct schema *s, const struct doc_node *map,
                      const struct schema *const *others)
{
    size_t order = 0;
    bool strays = false;
    c.schema = s;
    c.map = map;
    c.given = 0;
    for (const struct doc_node *n = map->first; n != NULL && !enough(&c); n = n->next) {
        const struct field *field = schema__field(s, n->key, &order);
        strays = strays || field == NULL;
        if (field == NULL)
            continue;
        if (order >= GIVEN_BITS || (c.given >> order & 1) != 0)
            given_twice(&c, field, n);
        if (order < GIVEN_BITS)
            c.given |= UINT64_C(1) << order;
        schema__check_field(&c, field, n);
    }
    if (strays || !is_whole(&c))
        schema__check_keys(&c, others);
}

static void check(struct check c, const struct schema *schema, const struct doc_node *map,
                  const struct schema *const *others)
{
    if (map->kind == DOC_LIST) // its items have no keys to be looked up
        schema__tell(&c, map, "wrong-shape", diag_quote(schema->name.en).bytes, "map");
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
