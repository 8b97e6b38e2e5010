// SPDX-License-Identifier: MIT
//
// doc.c — from libyaml's events to a tree, with caps against hostile files.
//
// Only events are used: libyaml's own document tree is quadratic on nested brackets. After a
// syntax error the text is read again from the next item of the resume list on, with
// everything above it blanked out, so that the places still agree with the author's editor.
#include "doc.h"

#include "doc_inside.h"
#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>
#include <yaml.h>

const char *doc_kind_name(enum doc_kind kind)
{
    static const char *const names[] = {"text", "list", "map"};
    return names[kind];
}

static void add(struct diag_list *diags, enum diag_severity severity, const char *file, struct place place, int length,
                const char *code, const char *a, const char *b, const char *c)
{
    const char *arguments[DIAG_ARGUMENTS] = {a, b, c, NULL};
    if (diags != NULL)
        diag_add(diags, severity, code, file, place, length, arguments);
}

void doc_error(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
               const char *a, const char *b, const char *c)
{
    add(diags, DIAG_ERROR, file, place, length, code, a, b, c);
}

void doc_warning(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
                 const char *a, const char *b, const char *c)
{
    add(diags, DIAG_WARNING, file, place, length, code, a, b, c);
}

static struct place place_of(yaml_mark_t mark) { return (struct place){(int)mark.line + 1, (int)mark.column + 1}; }

static void fail(struct reader *r, struct place place, int length, const char *code, const char *a, const char *b)
{
    doc_error(r->diags, r->doc->file, place, length, code, a, b, NULL);
    r->failed = true;
    r->failed_line = place.line;
}

// The next event, or false after a fault (told) or at the end. The event must be deleted.
static bool next_event(struct reader *r, yaml_event_t *event)
{
    if (r->failed)
        return false;
    if (++r->events > DOC_EVENTS_MAX) {
        fail(r, place_of(r->parser.mark), 1, "too-many-parts", NULL, NULL);
        return false;
    }
    if (yaml_parser_parse(&r->parser, event) == 0) {
        doc__syntax_error(r);
        return false;
    }
    return true;
}

static struct doc_node *node_new(struct reader *r, enum doc_kind kind, const yaml_event_t *event)
{
    struct doc_node *n = arena_take(r->doc->memory, sizeof *n);
    n->kind = kind;
    n->place = place_of(event->start_mark);
    bool one_line = event->start_mark.line == event->end_mark.line;
    n->length = one_line && kind == DOC_SCALAR ? (int)(event->end_mark.column - event->start_mark.column) : 1;
    return n;
}

static bool forbidden(struct reader *r, const yaml_event_t *event)
{
    const yaml_char_t *anchor = NULL, *tag = NULL;
    if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
    } else if (event->type == YAML_MAPPING_START_EVENT) {
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
    }
    if (anchor == NULL && tag == NULL && event->type != YAML_ALIAS_EVENT)
        return false;
    fail(r, place_of(event->start_mark), 1, "no-anchors", NULL, NULL);
    return true;
}

static struct doc_node *read_scalar(struct reader *r, const yaml_event_t *event)
{
    struct doc_node *n = node_new(r, DOC_SCALAR, event);
    yaml_scalar_style_t style = event->data.scalar.style;
    n->style = style == YAML_PLAIN_SCALAR_STYLE ? DOC_PLAIN
             : style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? DOC_BLOCK : DOC_QUOTED;
    const char *value = (const char *)event->data.scalar.value;
    if (strlen(value) != event->data.scalar.length) { // "\0" in quotes
        fail(r, n->place, n->length, "null-character", NULL, NULL);
        return n;
    }
    n->text = doc_nfc(r->doc->memory, value);
    if (n->style == DOC_BLOCK) { // the line end that every block has is not part of what is said
        char *end = arena_text(r->doc->memory, n->text);
        size_t length = strlen(end);
        while (length > 0 && end[length - 1] == '\n')
            end[--length] = '\0';
        n->text = end;
    }
    if (n->style == DOC_PLAIN)
        doc__lint_plain(r, n, event->end_mark.index);
    return n;
}

static struct doc_node *read_node(struct reader *r, yaml_event_t *event, int depth);

static void append(struct doc_node *parent, struct doc_node **last, struct doc_node *child)
{
    if (*last != NULL)
        (*last)->next = child;
    else
        parent->first = child;
    *last = child;
    parent->count++;
}

static void read_list(struct reader *r, struct doc_node *list, int depth)
{
    struct doc_node *last = NULL;
    yaml_event_t event;
    while (next_event(r, &event)) {
        if (event.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&event);
            return;
        }
        struct doc_node *item = read_node(r, &event, depth + 1);
        if (item != NULL && !r->failed)
            append(list, &last, item);
    }
}

static const struct doc_node *same_key(const struct doc_node *map, const char *key)
{
    for (const struct doc_node *n = map->first; n != NULL; n = n->next)
        if (strcmp(n->key, key) == 0)
            return n;
    return NULL;
}

// True when reading should stop before the value of this key.
static bool stops_at(const struct reader *r, const char *key, int depth)
{
    for (const char *const *stop = r->stop_keys; depth == 1 && stop != NULL && *stop != NULL; stop++)
        if (strcmp(*stop, key) == 0)
            return true;
    return false;
}

static bool read_entry(struct reader *r, struct doc_node *map, struct doc_node **last, yaml_event_t *key_event, int depth)
{
    struct doc_node *key = read_node(r, key_event, depth + 1);
    if (key == NULL || r->failed)
        return false;
    if (key->kind != DOC_SCALAR) {
        fail(r, key->place, 1, "key-not-a-word", NULL, NULL);
        return false;
    }
    if (stops_at(r, key->text, depth)) {
        r->stopped = true;
        return false;
    }
    const struct doc_node *twin = same_key(map, key->text);
    if (twin != NULL) {
        char line[16];
        snprintf(line, sizeof line, "%d", twin->key_place.line);
        doc_error(r->diags, r->doc->file, key->place, key->length, "duplicate-key", key->text, line, NULL);
    }
    yaml_event_t event;
    if (!next_event(r, &event))
        return false;
    struct doc_node *value = read_node(r, &event, depth + 1);
    if (value == NULL)
        return false;
    value->key = key->text;
    value->key_place = key->place;
    value->key_length = key->length;
    // A list cut short by a syntax error keeps what was whole; any other value is dropped with its key.
    if (twin == NULL && (!r->failed || (depth == 1 && value->kind == DOC_LIST)))
        append(map, last, value);
    return true;
}

static void read_map(struct reader *r, struct doc_node *map, int depth)
{
    struct doc_node *last = NULL;
    yaml_event_t event;
    while (!r->stopped && next_event(r, &event)) {
        if (event.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&event);
            return;
        }
        if (!read_entry(r, map, &last, &event, depth))
            return;
    }
}

// Takes the event (and deletes it).
static struct doc_node *read_node(struct reader *r, yaml_event_t *event, int depth)
{
    struct doc_node *n = NULL;
    if (depth > DOC_DEPTH_MAX)
        fail(r, place_of(event->start_mark), 1, "too-deep", NULL, NULL);
    else if (!forbidden(r, event)) {
        if (event->type == YAML_SCALAR_EVENT)
            n = read_scalar(r, event);
        else if (event->type == YAML_SEQUENCE_START_EVENT)
            n = node_new(r, DOC_LIST, event);
        else if (event->type == YAML_MAPPING_START_EVENT)
            n = node_new(r, DOC_MAP, event);
    }
    yaml_event_delete(event);
    if (n != NULL && n->kind == DOC_LIST)
        read_list(r, n, depth);
    if (n != NULL && n->kind == DOC_MAP)
        read_map(r, n, depth);
    return n;
}

static void read_root(struct reader *r, yaml_event_t *event)
{
    if (r->doc->root != NULL) {
        fail(r, place_of(event->start_mark), 1, "two-documents", NULL, NULL);
        yaml_event_delete(event);
        return;
    }
    struct place place = place_of(event->start_mark);
    struct doc_node *root = read_node(r, event, 1);
    if (root != NULL && root->kind == DOC_MAP)
        r->doc->root = root;
    else if (root != NULL)
        fail(r, place, 1, "not-a-map", NULL, NULL);
}

static void read_stream(struct reader *r)
{
    yaml_event_t event;
    while (!r->stopped && next_event(r, &event)) {
        yaml_event_type_t type = event.type;
        if (type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT
            || type == YAML_ALIAS_EVENT)
            read_root(r, &event);
        else
            yaml_event_delete(&event);
        if (type == YAML_STREAM_END_EVENT)
            return;
    }
}

static void read_text(struct reader *r, const char *bytes, size_t length)
{
    r->bytes = bytes;
    r->length = length;
    r->failed = false;
    if (yaml_parser_initialize(&r->parser) == 0)
        return; // out of memory only
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)bytes, length);
    read_stream(r);
    yaml_parser_delete(&r->parser);
}

// The top-level list reading resumes in, made when the error came before it.
static struct doc_node *resume_list(struct reader *r, const char *const *keys)
{
    struct doc_node *root = r->doc->root;
    for (struct doc_node *n = root != NULL ? root->first : NULL; n != NULL; n = n->next)
        for (const char *const *key = keys; *key != NULL; key++)
            if (n->kind == DOC_LIST && strcmp(n->key, *key) == 0)
                return n;
    return NULL;
}

static void join_lists(struct doc_node *list, struct doc_node *tail)
{
    struct doc_node **end = &list->first;
    while (*end != NULL)
        end = &(*end)->next;
    *end = tail->first;
    list->count += tail->count;
}

// Reads on behind a syntax error, again and again while there are more items.
static void resume(struct reader *r, const char *const *keys)
{
    const char *bytes = r->bytes;
    size_t length = r->length;
    for (int rounds = 0; r->failed && rounds < 64; rounds++) {
        struct text rest = {0};
        if (!doc__blank_until_next_item(bytes, length, r->failed_line, keys, &rest)) {
            text_free(&rest);
            return;
        }
        struct doc_node *list = resume_list(r, keys), *root = r->doc->root;
        r->doc->root = NULL;
        read_text(r, rest.bytes, rest.length);
        struct doc_node *tail = resume_list(r, keys), *tail_root = r->doc->root;
        r->doc->root = root != NULL ? root : tail_root;
        if (list != NULL && tail != NULL)
            join_lists(list, tail);
        else if (root != NULL && tail != NULL && tail_root != NULL) { // the head broke off: take the list over
            tail->next = root->first;
            root->first = tail;
            root->count++;
        }
        text_free(&rest);
    }
}

static bool readable(struct reader *r, const char *bytes, size_t length)
{
    struct place top = {1, 1};
    if (length > DOC_BYTES_MAX) {
        fail(r, top, 1, "too-large", NULL, NULL);
        return false;
    }
    size_t bad = utf8_first_bad(bytes, length);
    if (bad == length)
        return true;
    fail(r, doc__place_at(bytes, bad), 1, "not-utf8", NULL, NULL);
    return false;
}

static struct doc *parse(const char *file, const char *bytes, size_t length, const char *const *stop,
                         const char *const *keys, struct diag_list *diags)
{
    struct arena *memory = arena_new();
    struct doc *doc = arena_take(memory, sizeof *doc);
    *doc = (struct doc){.file = arena_text(memory, file), .memory = memory};
    struct reader r = {.doc = doc, .diags = diags, .stop_keys = stop};
    if (!readable(&r, bytes, length))
        return doc;
    read_text(&r, bytes, length);
    if (keys != NULL)
        resume(&r, keys);
    if (doc->root == NULL && !r.failed)
        fail(&r, (struct place){1, 1}, 1, "empty", NULL, NULL);
    return doc;
}

struct doc *doc_parse(const char *file, const char *bytes, size_t length, const char *const *resume_keys,
                      struct diag_list *diags)
{
    return parse(file, bytes, length, NULL, resume_keys, diags);
}

struct doc *doc_parse_head(const char *file, const char *bytes, size_t length, const char *const *stop_keys,
                           struct diag_list *diags)
{
    return parse(file, bytes, length, stop_keys, NULL, diags);
}

void doc_free(struct doc *doc)
{
    if (doc != NULL)
        arena_free(doc->memory); // the doc itself lies in it
}
