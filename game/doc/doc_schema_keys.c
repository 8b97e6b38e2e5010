// SPDX-License-Identifier: MIT
//
// doc_schema_keys.c — keys that a table does not have, and keys that it wants.
//
// A key that is mistyped is unknown, and what it stands for is missing: that is one mistake, told once, at the key.
// What is told of a key names only keys that may still be written there.
#include "doc_schema_inside.h"

#include "utf8.h"

#include <stdio.h>

enum { STRAYS_MOST = 32, FIELDS_MOST = 64 };

struct keys {
    const struct check *c;
    const struct doc_node *strays[STRAYS_MOST]; // unknown; NULL once told
    const struct field *absent[FIELDS_MOST];    // could still be written; NULL once it is known to be meant
    size_t stray_count, absent_count, more;     // more: strays that are only counted
    const struct doc_node *first_more;
};

static bool is_given(const struct check *c, const struct field *f, size_t order)
{
    return order < GIVEN_BITS ? (c->given >> order & 1) != 0 : schema_find(c->map, f->key) != NULL;
}

static void collect(struct keys *k)
{
    const struct field *const tables[] = {k->c->schema->fields, k->c->schema->more};
    size_t order = 0;
    for (const struct doc_node *n = k->c->map->first; n != NULL; n = n->next) {
        if (schema__field(k->c->schema, n->key, &order) != NULL)
            continue;
        if (k->stray_count < STRAYS_MOST)
            k->strays[k->stray_count++] = n;
        else if (k->more++ == 0)
            k->first_more = n;
    }
    order = 0;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++, order++)
            if (!is_given(k->c, f, order) && k->absent_count < FIELDS_MOST)
                k->absent[k->absent_count++] = f;
}

static void is_meant(struct keys *k, size_t absent) { k->absent[absent] = NULL; }

// And what stands behind the key is looked at, so that its author need not come twice.
static void is_meant_by(struct keys *k, size_t absent, const struct doc_node *n)
{
    const struct field *f = k->absent[absent];
    is_meant(k, absent);
    schema__check_field(k->c, f, n);
}

static void tell_near(struct keys *k, size_t stray, const char *name)
{
    const struct doc_node *n = k->strays[stray];
    schema__tell_key(k->c, n, "unknown-key-near", schema__called(k->c, k->c->schema).bytes, diag_quote(n->key).bytes,
                     diag_quote(name).bytes);
    diag_edit(k->c->diags, n->key_place, n->key_length, name);
    k->strays[stray] = NULL;
}

// ---- in brackets: a colon or a quotation mark is missing ----

// `{id: a, box good}`: a key without a colon, so without a value.
static bool is_bare(const struct doc_node *n)
{
    return n->kind == DOC_SCALAR && n->style == DOC_PLAIN && n->text[0] == '\0' && n->place.line == n->key_place.line &&
           n->place.column <= n->key_place.column + n->key_length;
}

// Does the key begin with this name, and go on with a blank, a colon or a sign in its place?
static bool begins_with(const char *key, const char *name)
{
    size_t length = strlen(name);
    return strncmp(key, name, length) == 0 && key[length] != '\0' && strchr(" :;.=", key[length]) != NULL;
}

static bool tell_colon(struct keys *k, size_t stray)
{
    const struct doc_node *n = k->strays[stray];
    for (size_t i = 0; i < k->absent_count; i++) {
        const struct field *f = k->absent[i];
        const char *name = f == NULL                        ? NULL
                           : begins_with(n->key, f->key.vi) ? f->key.vi
                           : begins_with(n->key, f->key.en) ? f->key.en
                                                            : NULL;
        if (name == NULL)
            continue;
        const char *sign = n->key + strlen(name);
        size_t blank = strspn(sign, " ");
        bool colon = *sign == ':', other = !colon && strchr(";.=-", sign[blank]) != NULL && sign[blank] != '\0';
        struct place place = {n->key_place.line, n->key_place.column + (int)utf8_count(name)};
        char became[120];
        snprintf(became, sizeof became, "%.80s: …", name);
        diag_error(k->c->diags, k->c->doc->file, place, 1,
                   other   ? "colon-other"
                   : colon ? "colon-no-space"
                           : "colon-missing",
                   became, "1", NULL);
        size_t signs = colon || other ? blank + 1 : 0;
        diag_edit(k->c->diags, place, (int)signs, signs > 0 && sign[signs] != ' ' ? ": " : ":");
        k->strays[stray] = NULL;
        is_meant(k, i);
        return true;
    }
    return false;
}

// `{text: My colour, and my number, box: good}`: a comma ends a text that has no quotes.
static void tell_comma(struct keys *k, size_t stray)
{
    const struct doc_node *n = k->strays[stray], *before = k->c->map->first, *last = n;
    while (before != NULL && before->next != n)
        before = before->next;
    for (size_t i = stray; i < k->stray_count && k->strays[i] != NULL && is_bare(k->strays[i]); i++) {
        if (k->strays[i] != n && k->strays[i] != last->next)
            break;
        last = k->strays[i];
        k->strays[i] = NULL;
    }
    schema__tell_key(k->c, n, "comma-in-text", NULL, NULL, NULL);
    if (before == NULL || before->kind != DOC_SCALAR || before->style != DOC_PLAIN ||
        before->place.line != last->key_place.line)
        return;
    diag_edit(k->c->diags, before->place, 0, "\"");
    diag_edit(k->c->diags, (struct place){last->key_place.line, last->key_place.column + last->key_length}, 0, "\"");
}

// ---- unknown ----

static bool of_other_kind(struct keys *k, size_t stray, const struct schema *const *others)
{
    const struct doc_node *n = k->strays[stray];
    for (; others != NULL && *others != NULL; others++)
        for (const struct field *f = (*others)->more; f != NULL && f->key.en != NULL; f++)
            if (schema_named(n->key, f->key)) {
                schema__tell_key(k->c, n, "key-of-other-kind", diag_quote(n->key).bytes,
                                 schema__called(k->c, *others).bytes, schema__called(k->c, k->c->schema).bytes);
                return true;
            }
    return false;
}

static bool tell_nearest(struct keys *k, size_t stray)
{
    struct name_pair names[FIELDS_MOST];
    size_t count = 0;
    for (size_t i = 0; i < k->absent_count; i++)
        if (k->absent[i] != NULL)
            names[count++] = k->absent[i]->key;
    const char *near = schema_nearest_name(names, count, k->strays[stray]->key, k->c->doc->vietnamese);
    if (near == NULL)
        return false;
    const struct doc_node *n = k->strays[stray];
    tell_near(k, stray, near);
    for (size_t i = 0; i < k->absent_count; i++)
        if (k->absent[i] != NULL && schema_named(near, k->absent[i]->key))
            is_meant_by(k, i, n);
    return true;
}

static bool fits(const struct field *f, const struct doc_node *n)
{
    bool list = f->kind == FIELD_LIST || f->kind == FIELD_TEXTS || f->kind == FIELD_LINES || f->kind == FIELD_MIXED;
    bool text = f->kind == FIELD_TEXT || f->kind == FIELD_ID || f->kind == FIELD_NAME || f->kind == FIELD_NUMBER;
    return n->kind == DOC_LIST ? list : n->kind == DOC_SCALAR && text;
}

// The one key that is wanted and could hold what stands behind this one.
static bool tell_wanted(struct keys *k, size_t stray)
{
    size_t found = FIELDS_MOST, count = 0;
    for (size_t i = 0; i < k->absent_count; i++)
        if (k->absent[i] != NULL && k->absent[i]->required && fits(k->absent[i], k->strays[stray])) {
            found = i;
            count++;
        }
    if (count != 1)
        return false;
    const char *name = schema__name(k->c, k->absent[found]->key);
    const struct doc_node *n = k->strays[stray];
    tell_near(k, stray, name);
    is_meant_by(k, found, n);
    return true;
}

static void tell_unknown(struct keys *k, size_t stray)
{
    const struct doc_node *n = k->strays[stray];
    char all[NAMES_BYTES] = "";
    size_t used = 0;
    for (size_t i = 0; i < k->absent_count && used < sizeof all; i++)
        if (k->absent[i] != NULL)
            used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", used > 0 ? ", " : "",
                                     schema__name(k->c, k->absent[i]->key));
    schema__tell_key(k->c, n, used > 0 ? "unknown-key" : "unknown-key-full", schema__called(k->c, k->c->schema).bytes,
                     diag_quote(n->key).bytes, all);
}

// ---- missing ----

// A key whose value can only be one number is written by the cure.
static void write_number(const struct check *c, const struct field *f)
{
    char line[120];
    if (f->kind != FIELD_NUMBER || f->limits.least != f->limits.most)
        return;
    snprintf(line, sizeof line, "%.60s: %d\n%*s", schema__name(c, f->key), f->limits.least, c->map->place.column - 1,
             "");
    diag_edit(c->diags, c->map->place, 0, line);
}

// It stands where it cannot be read.
static bool is_lost(const struct check *c, const struct field *f)
{
    for (int i = 0; i < c->doc->lost_count; i++)
        if (schema_named(c->doc->lost[i], f->key))
            return true;
    return false;
}

// All that is missing in one sentence: there is only one place for it, the map's beginning.
static void tell_missing(struct keys *k)
{
    const struct field *first = NULL;
    char all[NAMES_BYTES] = "", wanted[160];
    size_t used = 0;
    for (size_t i = 0; i < k->absent_count && used < sizeof all; i++) {
        if (k->absent[i] == NULL || !k->absent[i]->required || is_lost(k->c, k->absent[i]))
            continue;
        used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", first != NULL ? ", " : "",
                                 diag_quote(schema__name(k->c, k->absent[i]->key)).bytes);
        first = first != NULL ? first : k->absent[i];
    }
    if (first == NULL)
        return;
    snprintf(wanted, sizeof wanted, "%.120s: …", schema__name(k->c, first->key)); // with its colon no word of ours
    diag_error(k->c->diags, k->c->doc->file, k->c->map->place, 1, "missing-key",
               schema__called(k->c, k->c->schema).bytes, all, wanted);
    write_number(k->c, first);
}

void schema__check_keys(const struct check *c, const struct schema *const *others)
{
    struct keys k = {.c = c};
    collect(&k);
    bool suggest = schema__suggest(c);
    for (size_t i = 0; i < k.stray_count; i++)
        if (k.strays[i] != NULL && is_bare(k.strays[i]) && !tell_colon(&k, i))
            tell_comma(&k, i);
    for (size_t i = 0; i < k.stray_count; i++)
        if (k.strays[i] != NULL && (of_other_kind(&k, i, others) || (suggest && tell_nearest(&k, i))))
            k.strays[i] = NULL;
    for (size_t i = 0; i < k.stray_count; i++)
        if (k.strays[i] != NULL && !tell_wanted(&k, i))
            tell_unknown(&k, i);
    if (k.more > 0)
        schema__tell_key(c, k.first_more, "unknown-keys-more", diag_number((int)k.more).bytes, NULL, NULL);
    if (!c->doc->damaged || c->map != c->doc->root) // else what is missing may be in the part that could not be read
        tell_missing(&k);
}
