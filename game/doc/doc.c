// SPDX-License-Identifier: MIT
//
// doc.c — from libyaml's events to a tree, with caps against hostile files.
//
// Only events are used: libyaml's own document tree is quadratic on nested brackets. A
// mistake libyaml stops at is told by doc_faults.c; doc_resume.c then goes on behind it.
#include "doc_inside.h"

#include "memory.h"
#include "utf8.h"

#include <string.h>

void doc__fail(struct reader *r, struct place place, int length, const char *code)
{
    diag_error(r->diags, r->doc->file, place, length, code, "\"…\"", "1", NULL); // where a cure is told with its words
    r->failed = true;
    r->failed_line = r->stuck_line = place.line;
}

// A cap: nothing that is mended would help.
static void too_much(struct reader *r, struct place place, int length, const char *code)
{
    doc__fail(r, place, length, code);
    r->capped = true;
}

// The next event, or false after a fault (told). The event must be deleted.
static bool next_event(struct reader *r, yaml_event_t *event)
{
    if (r->failed)
        return false;
    if (++r->events > DOC_EVENTS_MAX || arena_bytes(r->doc->memory) > DOC_MEMORY_MAX) {
        too_much(r, doc__place(r, r->parser.mark), 1, "too-many-parts");
        return false;
    }
    if (yaml_parser_parse(&r->parser, event) == 0) {
        doc__syntax_error(r);
        return false;
    }
    return true;
}

static bool has_anchor(const yaml_event_t *event)
{
    if (event->type == YAML_SCALAR_EVENT)
        return event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL;
    if (event->type == YAML_SEQUENCE_START_EVENT)
        return event->data.sequence_start.anchor != NULL || event->data.sequence_start.tag != NULL;
    if (event->type == YAML_MAPPING_START_EVENT)
        return event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL;
    return event->type == YAML_ALIAS_EVENT;
}

static int length_of(const yaml_event_t *event)
{
    bool one_line = event->start_mark.line == event->end_mark.line && event->type == YAML_SCALAR_EVENT;
    return one_line ? (int)(event->end_mark.column - event->start_mark.column) : 1;
}

static struct doc_node *node_new(struct reader *r, enum doc_kind kind, const yaml_event_t *event)
{
    struct doc_node *n = arena_room(r->doc->memory, sizeof *n);
    *n = (struct doc_node){.kind = kind,
                           .place = doc__place(r, event->start_mark),
                           .end = doc__place(r, event->end_mark),
                           .length = length_of(event)};
    return n;
}

// The scalar's text in NFC; "" after telling that it holds a zero byte ("\0" in quotes).
static char *scalar_text(struct reader *r, const yaml_event_t *event)
{
    const char *value = (const char *)event->data.scalar.value;
    if (!r->source->plain && strlen(value) != event->data.scalar.length) // only an escape makes one
        diag_error(r->diags, r->doc->file, doc__place(r, event->start_mark), length_of(event), "null-character", NULL,
                   NULL, NULL);
    return doc__letters(r, event, value);
}

static struct doc_node *read_scalar(struct reader *r, const yaml_event_t *event)
{
    struct doc_node *n = node_new(r, DOC_SCALAR, event);
    yaml_scalar_style_t style = event->data.scalar.style;
    bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    char *text = scalar_text(r, event);
    n->style = style == YAML_PLAIN_SCALAR_STYLE ? DOC_PLAIN : block ? DOC_BLOCK : DOC_QUOTED;
    n->text = text;
    for (size_t length = block ? strlen(text) : 0; length > 0 && text[length - 1] == '\n';)
        text[--length] = '\0'; // the line end that every block has is not part of what is said
    if (n->style == DOC_PLAIN)
        doc__lint_plain(r, n, (const char *)event->data.scalar.value);
    if (n->style == DOC_BLOCK)
        doc__lint_block(r, n);
    if (n->style == DOC_QUOTED)
        r->last_quoted = n;
    return n;
}

static struct doc_node *read_node(struct reader *r, yaml_event_t *event, int depth);

static void read_list(struct reader *r, struct doc_node *list, int depth)
{
    struct doc_node **end = &list->first;
    yaml_event_t event;
    while (next_event(r, &event)) {
        if (event.type == YAML_SEQUENCE_END_EVENT) {
            list->end = doc__place(r, event.end_mark);
            yaml_event_delete(&event);
            return;
        }
        struct doc_node *item = read_node(r, &event, depth + 1);
        if (r->failed)
            return;
        *end = item;
        end = &item->next;
        list->count++;
    }
}

static struct doc_node *same_key(const struct doc_node *map, const char *key)
{
    for (struct doc_node *n = map->first; n != NULL; n = n->next)
        if (n->key[0] == key[0] && strcmp(n->key, key) == 0)
            return n;
    return NULL;
}

// True when it was the last of those that are wanted.
static bool stops_behind(struct reader *r, const char *key, int depth)
{
    if (depth != 1 || r->missing == 0)
        return false;
    for (size_t i = 0; r->wanted[i].en != NULL; i++)
        if (strcmp(r->wanted[i].en, key) == 0 || strcmp(r->wanted[i].vi, key) == 0)
            r->missing &= ~(UINT32_C(1) << i);
    return r->missing == 0;
}

struct key {
    const char *word;
    struct place place;
    int length;
};

// Takes the key's event. False after a fault.
static bool read_key(struct reader *r, yaml_event_t *event, struct key *key)
{
    bool word = event->type == YAML_SCALAR_EVENT && event->data.scalar.length > 0;
    key->place = doc__place(r, event->start_mark);
    key->length = length_of(event);
    if (has_anchor(event))
        doc__fail(r, key->place, 1, "no-anchors");
    else if (!word)
        doc__fail(r, key->place, 1, "key-not-a-word");
    else
        key->word = scalar_text(r, event);
    if (key->word != NULL && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
        doc__lint_key(r, (const char *)event->data.scalar.value, key->place);
    yaml_event_delete(event);
    return !r->failed;
}

// The cure of a key that is there already, where it has a line of its own and its value stands on it; of two the one
// that is `empty`.
static void drop_line(struct reader *r, struct place place, bool empty)
{
    size_t length = 0;
    const char *line = doc__line(r->source, place.line, &length);
    size_t spaces = strspn(line, " "), colon = strcspn(line, ":");
    int characters = 0;
    for (const char *at = line; at < line + length; characters++)
        utf8_next(&at, line + length);
    bool own = (int)spaces + 1 == place.column && length > 0 && (empty || colon + 1 < length);
    if (own)
        diag_edit(r->diags, (struct place){place.line, 1}, characters, "");
}

static bool is_empty(const struct doc_node *n)
{
    return n->kind == DOC_SCALAR && n->style == DOC_PLAIN && n->text[0] == '\0';
}

static bool is_twin(struct reader *r, const struct doc_node *twin, const struct key *key)
{
    if (twin != NULL) {
        doc__doubt(r, key->place.line);
        diag_error(r->diags, r->doc->file, key->place, key->length, "duplicate-key", diag_quote(key->word).bytes,
                   diag_number(twin->key_place.line).bytes, NULL);
        drop_line(r, is_empty(twin) ? twin->key_place : key->place, is_empty(twin));
    }
    return twin != NULL;
}

static void keep(struct doc_node *as, const struct doc_node *value, const struct key *key, struct doc_node *next)
{
    *as = *value;
    as->key = key->word;
    as->key_place = key->place;
    as->key_length = key->length;
    as->next = next;
}

// One `key: value`; false when reading should not go on.
static bool read_entry(struct reader *r, struct doc_node *map, struct doc_node ***end, yaml_event_t *event, int depth)
{
    struct key key = {.word = NULL};
    if (!read_key(r, event, &key))
        return false;
    struct doc_node *other = same_key(map, key.word);
    bool twin = is_twin(r, other, &key);
    if (!next_event(r, event))
        return false;
    struct doc_node *value = read_node(r, event, depth + 1);
    if (twin && value != NULL && !r->failed && is_empty(other)) // the fuller one is kept
        keep(other, value, &key, other->next);
    // A list cut short by a syntax error keeps what was whole; any other value is dropped with its key.
    if (value == NULL || twin || (r->failed && !(depth == 1 && value->kind == DOC_LIST)))
        return !r->failed;
    keep(value, value, &key, NULL);
    **end = value;
    *end = &value->next;
    if (++map->count > DOC_KEYS_MAX)
        too_much(r, value->key_place, value->key_length, "too-many-parts");
    r->stopped = !r->failed && stops_behind(r, value->key, depth);
    return !r->failed && !r->stopped;
}

static void read_map(struct reader *r, struct doc_node *map, int depth)
{
    struct doc_node **end = &map->first;
    yaml_event_t event;
    while (next_event(r, &event)) {
        if (event.type == YAML_MAPPING_END_EVENT) {
            map->end = doc__place(r, event.end_mark);
            yaml_event_delete(&event);
            return;
        }
        if (!read_entry(r, map, &end, &event, depth))
            return;
    }
}

// Takes the event (and deletes it). NULL only after a fault.
static struct doc_node *read_node(struct reader *r, yaml_event_t *event, int depth)
{
    struct doc_node *n = NULL;
    if (depth > DOC_DEPTH_MAX)
        too_much(r, doc__place(r, event->start_mark), 1, "too-deep");
    else if (has_anchor(event))
        doc__fail(r, doc__place(r, event->start_mark), 1, "no-anchors");
    else if (event->type == YAML_SCALAR_EVENT)
        n = read_scalar(r, event);
    else
        n = node_new(r, event->type == YAML_SEQUENCE_START_EVENT ? DOC_LIST : DOC_MAP, event);
    yaml_event_delete(event);
    if (n != NULL && n->kind == DOC_LIST)
        read_list(r, n, depth);
    if (n != NULL && n->kind == DOC_MAP)
        read_map(r, n, depth);
    return n;
}

static bool begins_node(yaml_event_type_t type)
{
    return type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT ||
           type == YAML_ALIAS_EVENT;
}

// Its cure: all from the line `---` on goes.
static void second_document(struct reader *r, struct place place)
{
    size_t length = 0;
    const char *line = doc__line(r->source, place.line, &length), *end = r->source->bytes + r->source->length;
    int characters = 0;
    for (const char *at = line; at < end; characters++)
        utf8_next(&at, end);
    doc__fail(r, place, (int)length, "two-documents");
    diag_edit(r->diags, place, characters, "");
}

static void read_stream(struct reader *r)
{
    yaml_event_t event;
    while (!r->stopped && next_event(r, &event)) {
        yaml_event_type_t type = event.type;
        if (begins_node(type) && r->doc->root == NULL) {
            r->doc->root = read_node(r, &event, 1);
            continue;
        }
        r->second = r->doc->root != NULL && type == YAML_DOCUMENT_START_EVENT;
        if (r->second)
            second_document(r, doc__place(r, event.start_mark));
        yaml_event_delete(&event);
        if (type == YAML_STREAM_END_EVENT)
            return;
    }
}

// What libyaml has not been given yet. It takes apart at once all that it is given: of a head, whose first lines are
// most often enough, it gets a bite at a time.
enum { BITE_OF_HEAD = 256 };
struct feed {
    const char *at, *end;
    size_t most;
};

static int give(void *data, unsigned char *buffer, size_t size, size_t *given)
{
    struct feed *feed = data;
    size_t left = (size_t)(feed->end - feed->at), most = size < feed->most ? size : feed->most;
    *given = left < most ? left : most;
    memcpy(buffer, feed->at, *given);
    feed->at += *given;
    return 1;
}

void doc__read(struct reader *r, size_t from)
{
    r->failed = false;
    r->second = false;
    r->context_line = r->doubt_line = 0;
    r->last_quoted = NULL;
    if (yaml_parser_initialize(&r->parser) == 0)
        return; // out of memory only
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    struct feed feed = {r->source->bytes + from, r->source->bytes + r->source->length,
                        r->head ? BITE_OF_HEAD : SIZE_MAX};
    yaml_parser_set_input(&r->parser, give, &feed);
    read_stream(r);
    yaml_parser_delete(&r->parser);
}

// Most of the keys at the margin have letters that English has not.
static bool is_vietnamese(const struct doc_node *root)
{
    int more = 0;
    for (const struct doc_node *n = root != NULL && root->kind == DOC_MAP ? root->first : NULL; n != NULL;
         n = n->next) {
        const char *at = n->key;
        while (*at != '\0' && (unsigned char)*at < 0x80)
            at++;
        more += *at != '\0' ? 1 : -1;
    }
    return more > 0;
}

// Each round is a reading of its own: of one that is mended and begun again nothing is told but the cure.
static void read_mended(struct reader *r, struct source *source, struct diag_list *diags)
{
    struct diag_list *cures = diag_list_new();
    do {
        diag_list_free(r->diags);
        r->diags = diag_list_new();
        r->doc->root = NULL;
        r->stopped = false;
        r->events = r->letters_told = 0;
        doc__read(r, 0);
    } while ((r->hints == NULL || !r->hints->as_it_is) && doc__mend(r, source, cures));
    if (r->failed && !r->second) // another document is left out
        doc__resume(r);
    diag_hand_on(diags, cures);
    diag_hand_on(diags, r->diags);
    diag_list_free(r->diags);
    diag_list_free(cures);
    r->diags = diags;
}

static bool occurs(const struct source *s, const char *word)
{
    size_t length = strlen(word);
    const char *end = s->bytes + s->length;
    for (const char *at = s->bytes; (size_t)(end - at) >= length; at++) {
        at = memchr(at, word[0], (size_t)(end - at) - length + 1);
        if (at == NULL)
            return false;
        if (memcmp(at, word, length) == 0)
            return true;
    }
    return false;
}

// The keys that are waited for: those that may still come. One whose name stands nowhere does not; but a name can be
// written otherwise (its letters taken apart) where not all is plain.
static uint32_t waited_for(const struct reader *r, const struct source *s)
{
    uint32_t missing = 0;
    for (size_t i = 0; r->wanted != NULL && r->wanted[i].en != NULL; i++)
        if (!s->plain || occurs(s, r->wanted[i].en) || occurs(s, r->wanted[i].vi))
            missing |= UINT32_C(1) << i;
    return missing;
}

// `r` says how.
static struct doc *parse(struct reader *r, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct arena *memory = arena_new();
    struct doc *doc = arena_take(memory, sizeof *doc);
    *doc = (struct doc){.file = arena_text(memory, file), .memory = memory};
    struct source *source = arena_take(memory, sizeof *source);
    r->doc = doc;
    r->diags = r->head ? diags : NULL;
    r->source = source;
    if (doc__source_open(source, file, bytes, length, diags)) {
        r->moves = source->moves;
        r->missing = waited_for(r, source);
        if (r->head)
            doc__read(r, 0);
        else
            read_mended(r, source, diags);
        if (doc->root == NULL && !r->failed)
            doc__fail(r, (struct place){1, 1}, 1, "empty");
        if (doc->root != NULL && doc->root->kind != DOC_MAP) {
            doc__fail(r, doc->root->place, 1, "not-a-map");
            doc->root = NULL;
        }
    }
    doc->vietnamese = is_vietnamese(doc->root);
    doc__source_close(source);
    return doc;
}

struct doc *doc_parse(const char *file, const char *bytes, size_t length, const struct doc_hints *hints,
                      struct diag_list *diags)
{
    struct reader r = {.hints = hints};
    return parse(&r, file, bytes, length, diags);
}

struct doc *doc_parse_head(const char *file, const char *bytes, size_t length, const struct name_pair *wanted,
                           struct diag_list *diags)
{
    struct reader r = {.head = true, .wanted = wanted};
    return parse(&r, file, bytes, length, diags);
}

void doc_free(struct doc *doc)
{
    if (doc != NULL)
        arena_free(doc->memory); // the doc itself lies in it
}
