// SPDX-License-Identifier: MIT
//
// doc_schema_shape.c — a value of another shape than its field wants: a text for a list, names for items, items for
// names; and how it is mended.
#include "doc_schema_inside.h"

#include "text.h"
#include "utf8.h"

#include <stdio.h>

static bool on_one_line(const struct doc_node *n) { return n->end.line == n->place.line; }

void schema__replace(const struct check *c, const struct doc_node *n, const char *value)
{
    char text[NAMES_BYTES];
    if (!on_one_line(n) || n->kind != DOC_SCALAR || n->style == DOC_BLOCK)
        return;
    snprintf(text, sizeof text, n->style == DOC_QUOTED ? "\"%s\"" : "%s", value);
    diag_edit(c->diags, n->place, n->length, text);
}

// ---- a list is wanted ----

// `a; b` and `a， b` and `(a, b)` as `a, b`.
static char *as_items(const char *text)
{
    static const char *const odd[] = {";", "，", "、", "/", NULL};
    struct text made = {0};
    for (const char *at = text; *at != '\0';) {
        size_t found = 0;
        while (odd[found] != NULL && strncmp(at, odd[found], strlen(odd[found])) != 0)
            found++;
        if (odd[found] != NULL) {
            text_add(&made, at[strlen(odd[found])] == ' ' ? "," : ", ");
            at += strlen(odd[found]);
        } else if (strchr("[](){}", *at) != NULL) {
            at++;
        } else {
            text_add_bytes(&made, at++, 1);
        }
    }
    return made.bytes;
}

// A text, or several in one: between brackets it is a list.
static void text_for_list(const struct check *c, const struct doc_node *n, const struct field *f)
{
    bool texts = f->kind == FIELD_TEXTS || f->kind == FIELD_LINES || f->kind == FIELD_MIXED || f->kind == FIELD_LIST;
    schema__tell(c, n, "list-brackets", diag_quote(n->key != NULL ? n->key : schema__name(c, f->key)).bytes, NULL);
    if (!on_one_line(n) || n->style == DOC_BLOCK || f->kind == FIELD_LIST || f->kind == FIELD_MIXED)
        return;
    if (texts && n->style == DOC_QUOTED) {
        diag_edit(c->diags, n->place, 0, "[");
        diag_edit(c->diags, n->end, 0, "]");
        return;
    }
    struct text made = {0};
    char *items = texts ? NULL : as_items(n->text);
    text_add(&made, texts ? "[\"" : "[");
    text_add(&made, texts ? n->text : items != NULL ? items : "");
    text_add(&made, texts ? "\"]" : "]");
    diag_edit(c->diags, n->place, n->length, text_bytes(&made));
    text_free(&made);
    text_free(&(struct text){.bytes = items});
}

// `one: …` where `- id: one` begins an item, or `who: "…"` without its dash.
static void names_for_items(const struct check *c, const struct doc_node *n, const struct field *f)
{
    bool named = f->kind == FIELD_LIST || f->kind == FIELD_MIXED;
    const struct doc_node *first = n->first;
    char became[160];
    snprintf(became, sizeof became, "%s %.120s",
             named ? schema_name((struct name_pair){"- id:", "- mã:"}, c->doc->vietnamese) : "-", first->key);
    schema__tell_key(c, first, named ? "named-item" : "dash-missing", diag_quote(became).bytes, "1", NULL);
    for (const struct doc_node *item = first; item != NULL; item = item->next) {
        bool map = item->kind == DOC_MAP, flow = map && item->place.line == item->key_place.line;
        if (!named) {
            diag_edit(c->diags, item->key_place, 0, "- ");
            continue;
        }
        const char *id = schema_name((struct name_pair){"id: ", "mã: "}, c->doc->vietnamese);
        snprintf(became, sizeof became, flow ? "- {%s%.100s, " : "- %s%.100s", id, item->key);
        int length = flow ? item->place.column + 1 - item->key_place.column : item->key_length + 1;
        diag_edit(c->diags, item->key_place, length, became);
    }
}

// ---- names are wanted ----

// `- my: {…}` for `my: {…}`.
static void items_for_names(const struct check *c, const struct doc_node *n, const struct field *f)
{
    schema__tell(c, n, "dash-extra", diag_quote(n->key != NULL ? n->key : schema__name(c, f->key)).bytes, NULL);
    for (const struct doc_node *item = n->first; item != NULL; item = item->next)
        if (item->kind == DOC_MAP && item->count == 1 && item->place.column > 2)
            diag_edit(c->diags, (struct place){item->place.line, item->place.column - 2}, 2, "");
}

// ---- a text is wanted ----

static bool has_quotes(const struct doc_node *n)
{
    for (const struct doc_node *in = n->first; in != NULL; in = in->next)
        if (in->kind != DOC_SCALAR || in->style != DOC_PLAIN)
            return true;
    return false;
}

// `title: [One] …`, `title: {…}`
static void brackets_for_text(const struct check *c, const struct doc_node *n)
{
    schema__tell(c, n, "bracket-in-text", NULL, NULL);
    diag_edit(c->diags, n->place, 0, "\"");
    diag_edit(c->diags, n->end, 0, "\"");
}

// `title: ["Easy job"]`, and the same as a line with a dash.
static void list_for_text(const struct check *c, const struct doc_node *n, const char *key)
{
    const struct doc_node *one = n->count == 1 ? n->first : NULL;
    schema__tell(c, n, "text-not-list", diag_quote(key).bytes, NULL);
    if (one == NULL || n->place.line != n->end.line || one->place.column == n->place.column)
        return;
    diag_edit(c->diags, n->place, one->place.column - n->place.column, "");
    diag_edit(c->diags, one->end, n->end.column - one->end.column, "");
}

// `- Why so: …` reads as a key and its value.
static void colon_for_text(const struct check *c, const struct doc_node *n)
{
    const struct doc_node *in = n->first;
    schema__tell_key(c, in, "colon-in-text", NULL, NULL, NULL);
    if (in->kind != DOC_SCALAR || in->style != DOC_PLAIN || !on_one_line(in))
        return;
    diag_edit(c->diags, in->key_place, 0, "\"");
    diag_edit(c->diags, in->end, 0, "\"");
}

void schema__wrong_shape(const struct check *c, const struct doc_node *n, const struct field *f, const char *wanted)
{
    const char *key = n->key != NULL ? n->key : schema__name(c, f->key);
    bool list = strcmp(wanted, "list") == 0, map = strcmp(wanted, "map") == 0, text = !list && !map;
    bool flow = n->kind != DOC_SCALAR && on_one_line(n) && n->end.column > n->place.column;
    bool colon = n->kind == DOC_MAP && n->count == 1 && n->first->key_place.line == n->place.line &&
                 n->first->key_place.column == n->place.column;
    if (n->kind == DOC_SCALAR && n->text[0] == '\0' && f->may_wait)
        return;
    if (n->kind == DOC_SCALAR && n->text[0] == '\0')
        schema__tell(c, n, "empty-value", diag_quote(key).bytes, wanted);
    else if (list && n->kind == DOC_SCALAR)
        text_for_list(c, n, f);
    else if (list && n->kind == DOC_MAP && n->count > 0)
        names_for_items(c, n, f);
    else if (map && n->kind == DOC_LIST && n->count > 0 && f->kind == FIELD_MAPS)
        items_for_names(c, n, f);
    else if (text && colon && f->kind != FIELD_NUMBER)
        colon_for_text(c, n);
    else if (text && flow && !has_quotes(n))
        brackets_for_text(c, n);
    else if (text && n->kind == DOC_LIST)
        list_for_text(c, n, key);
    else
        schema__tell(c, n, "wrong-shape", diag_quote(key).bytes, wanted);
}
