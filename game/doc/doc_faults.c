// SPDX-License-Identifier: MIT
//
// doc_faults.c — what a parser calls a problem, told as what an author did.
//
// libyaml often notices a mistake long after it was made. Where its context mark is nearer
// (a quote that was opened and never closed), that is the place to show.
#include "doc_inside.h"

#include "memory.h"
#include "utf8.h"

#include <string.h>

struct place doc__place_at(const char *bytes, size_t offset)
{
    struct place place = {1, 1};
    const char *end = bytes + offset;
    for (const char *at = bytes; at < end;) {
        bool line = *at == '\n';
        utf8_next(&at, end);
        place.column = line ? 1 : place.column + 1;
        place.line += line;
    }
    return place;
}

// The raw line with this number (1-based); *length without its end.
static const char *line_at(const char *bytes, size_t total, int line, size_t *length)
{
    const char *at = bytes, *end = bytes + total;
    for (int i = 1; i < line && at < end; i++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next != NULL ? next + 1 : end;
    }
    const char *stop = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    *length = (size_t)((stop != NULL ? stop : end) - at);
    return at;
}

static bool indented_by_tab(const struct reader *r, int line, int *column)
{
    size_t length = 0;
    const char *at = line_at(r->bytes, r->length, line, &length);
    for (size_t i = 0; i < length && (at[i] == ' ' || at[i] == '\t'); i++)
        if (at[i] == '\t') {
            *column = (int)i + 1;
            return true;
        }
    return false;
}

static bool contains(const char *problem, const char *part) { return problem != NULL && strstr(problem, part) != NULL; }

void doc__syntax_error(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    struct place place = {(int)p->problem_mark.line + 1, (int)p->problem_mark.column + 1};
    struct place context = {(int)p->context_mark.line + 1, (int)p->context_mark.column + 1};
    const char *code = "syntax";
    int column = 1;
    r->failed = true;
    if (p->error == YAML_READER_ERROR) {
        place = doc__place_at(r->bytes, p->problem_offset < r->length ? p->problem_offset : r->length);
        code = "control-character";
    } else if (indented_by_tab(r, place.line, &column)) {
        place.column = column;
        code = "tab-indent";
    } else if (contains(p->context, "quoted scalar")) {
        place = context;
        code = "quote-not-closed";
    } else if (contains(p->problem, "mapping values are not allowed")) {
        code = "colon-in-text";
    } else if (contains(p->problem, "cannot start any token")) {
        code = "quote-needed";
    } else if (contains(p->problem, "did not find expected") && contains(p->context, "block")) {
        code = "indent";
    } else if (contains(p->context, "flow")) {
        place = context.line > 0 && contains(p->context, "flow") ? context : place;
        code = "bracket-not-closed";
    }
    doc_error(r->diags, r->doc->file, place, 1, code, NULL, NULL, NULL);
    r->failed_line = place.line;
}

void doc__lint_plain(struct reader *r, const struct doc_node *n, size_t end_index)
{
    static const char *const curly[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99"};
    for (size_t i = 0; i < 4; i++)
        if (strncmp(n->text, curly[i], 3) == 0)
            doc_error(r->diags, r->doc->file, n->place, 1, "curly-quotes", NULL, NULL, NULL);
    // libyaml counts characters, so the raw line is looked at instead of an offset.
    (void)end_index;
    size_t length = 0;
    const char *line = line_at(r->bytes, r->length, n->place.line, &length);
    const char *hash = NULL;
    for (size_t i = 1; i < length; i++)
        if (line[i] == '#' && line[i - 1] == ' ') {
            hash = line + i;
            break;
        }
    bool is_words = strchr(n->text, ' ') != NULL && utf8_syllables(n->text) > 1;
    if (hash == NULL || !is_words || strstr(n->text, " #") != NULL)
        return;
    struct place place = {n->place.line, (int)utf8_count(arena_copy(r->doc->memory, line, (size_t)(hash - line))) + 1};
    if (place.column > n->place.column)
        doc_error(r->diags, r->doc->file, place, 1, "hash-cuts-text", NULL, NULL, NULL);
}

static size_t spaces(const char *line, size_t length)
{
    size_t count = 0;
    while (count < length && line[count] == ' ')
        count++;
    return count;
}

// Is this line the key (of the list) itself, at the margin?
static bool is_key_line(const char *line, size_t length, const char *const *keys)
{
    for (; *keys != NULL; keys++) {
        size_t key = strlen(*keys);
        if (length > key && strncmp(line, *keys, key) == 0 && line[key] == ':')
            return true;
    }
    return false;
}

bool doc__blank_until_next_item(const char *bytes, size_t length, int after, const char *const *keys, struct text *out)
{
    const char *key = NULL, *end = bytes + length;
    size_t indent = 0;
    int line = 1;
    for (const char *at = bytes; at < end; line++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t size = (size_t)((stop != NULL ? stop : end) - at), lead = spaces(at, size);
        bool item = lead + 1 < size && at[lead] == '-' && at[lead + 1] == ' ';
        if (is_key_line(at, size, keys)) {
            key = *keys;
            indent = SIZE_MAX;
        } else if (key != NULL && item && indent == SIZE_MAX) {
            indent = lead; // the first item tells how far the items are indented
        }
        if (key != NULL && item && lead == indent && line > after) {
            text_addf(out, "%s:", key);
            for (int i = 1; i < line; i++)
                text_add(out, "\n");
            text_add_bytes(out, at, (size_t)(end - at));
            return true;
        }
        at = stop != NULL ? stop + 1 : end;
    }
    return false;
}
