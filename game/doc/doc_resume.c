// SPDX-License-Identifier: MIT
//
// doc_resume.c — after a syntax error, go on at the next scene, so that one run tells all.
//
//   scenes:
//     - id: one            the items' indentation is that of the list's first dash
//       say: [             ← the parser stops here …
//     - id: two            ← … and a new reading starts here, lines_above = 3
//
// Reading can start at an item of the list or at a key at the margin; what it finds joins the
// tree. A level's author thus sees one mistake per scene and not only the first of the file.
#include "doc_inside.h"

#include "memory.h"

#include <stdint.h>
#include <string.h>

enum { ROUNDS_MAX = 64 };

struct start { // where a new reading may begin
    int line;
    const char *list_key; // NULL: at a key at the margin
};

static size_t spaces(const char *line, size_t length)
{
    size_t count = 0;
    while (count < length && line[count] == ' ')
        count++;
    return count;
}

// The word before the colon of a line that begins with a key at the margin; 0 when it is none.
static size_t margin_key(const char *line, size_t length)
{
    if (length == 0 || strchr(" \t-#\"'[]{},&*!|>%@`?:", line[0]) != NULL)
        return 0;
    for (size_t i = 1; i < length; i++)
        if (line[i] == ':' && (i + 1 == length || line[i + 1] == ' '))
            return i;
    return 0;
}

static const char *list_key(const char *line, size_t key, const char *const *keys)
{
    for (; keys != NULL && *keys != NULL && key > 0; keys++)
        if (strlen(*keys) == key && memcmp(line, *keys, key) == 0)
            return *keys;
    return NULL;
}

// The first line behind `after` where reading can start again; line 0 when there is none.
static struct start next_start(const struct source *s, int after, const char *const *keys)
{
    const char *inside = NULL; // the list we are in
    size_t indent = SIZE_MAX;  // of its items; known from the first one
    for (int i = 1; i <= s->lines; i++) {
        size_t length = 0;
        const char *line = doc__line(s, i, &length);
        size_t key = margin_key(line, length), lead = spaces(line, length);
        if (key > 0) {
            inside = list_key(line, key, keys);
            indent = SIZE_MAX;
            if (i > after)
                return (struct start){i, NULL};
        }
        bool item = inside != NULL && lead + 1 < length && line[lead] == '-' && line[lead + 1] == ' ';
        if (item && indent == SIZE_MAX)
            indent = lead;
        if (item && lead == indent && i > after)
            return (struct start){i, inside};
    }
    return (struct start){0, NULL};
}

static struct doc_node *entry(struct doc_node *map, const char *key)
{
    for (struct doc_node *n = map->first; n != NULL; n = n->next)
        if (strcmp(n->key, key) == 0)
            return n;
    return NULL;
}

static void append(struct doc_node *parent, struct doc_node *children, size_t count)
{
    struct doc_node **end = &parent->first;
    while (*end != NULL)
        end = &(*end)->next;
    *end = children;
    parent->count += count;
}

static void join_items(struct reader *r, struct doc_node *root, const char *key, struct doc_node *found)
{
    struct doc_node *list = entry(root, key);
    if (list != NULL && list->kind == DOC_LIST) {
        append(list, found->first, found->count);
    } else if (list == NULL) {
        found->key = arena_text(r->doc->memory, key);
        found->key_place = found->place;
        found->key_length = 1;
        append(root, found, 1);
    }
}

static void join_entries(struct doc_node *root, struct doc_node *found)
{
    for (struct doc_node *n = found->first, *next; n != NULL; n = next) {
        struct doc_node *twin = entry(root, n->key);
        next = n->next;
        n->next = NULL;
        if (twin == NULL)
            append(root, n, 1);
        else if (twin->kind == DOC_LIST && n->kind == DOC_LIST)
            append(twin, n->first, n->count);
    }
}

static struct doc_node *empty_map(struct reader *r)
{
    struct doc_node *map = arena_take(r->doc->memory, sizeof *map);
    map->kind = DOC_MAP;
    map->place = map->end = (struct place){1, 1};
    return map;
}

void doc__resume(struct reader *r)
{
    const char *const *list_keys = r->hints != NULL ? r->hints->lists : NULL;
    struct doc_node *root = r->doc->root != NULL && r->doc->root->kind == DOC_MAP ? r->doc->root : empty_map(r);
    r->doc->damaged = true;
    int after = r->failed_line;
    for (int round = 0; r->failed && round < ROUNDS_MAX && r->events < DOC_EVENTS_MAX; round++) {
        struct start start = next_start(r->source, after, list_keys);
        if (start.line == 0)
            break;
        r->doc->root = NULL;
        r->lines_above = start.line - 1;
        doc__read(r, r->source->starts[start.line - 1]);
        struct doc_node *found = r->doc->root;
        if (found != NULL && found->kind == DOC_LIST && start.list_key != NULL)
            join_items(r, root, start.list_key, found);
        else if (found != NULL && found->kind == DOC_MAP && start.list_key == NULL)
            join_entries(root, found);
        after = r->failed_line > start.line ? r->failed_line : start.line;
    }
    r->doc->root = root->count > 0 ? root : NULL;
    r->failed = true;
}
