// SPDX-License-Identifier: MIT
//
// catalog_places.c — where each entry of a PO begins: its words are read by libgettextpo, which does not tell their
// lines.
//
// Outside of quotation marks and comments a PO is a few keywords; those of an obsolete entry stand behind "#~".
#include "catalog_inside.h"

#include <string.h>

struct scan {
    const char *at, *end;
    struct place here;
    struct po_place *places;
    size_t count, capacity;
    bool wants_words;
};

static void step(struct scan *s)
{
    if (*s->at == '\n')
        s->here = (struct place){s->here.line + 1, 1};
    else
        s->here.column += ((unsigned char)*s->at & 0xC0) != 0x80;
    s->at++;
}

static void skip_to_line_end(struct scan *s)
{
    while (s->at < s->end && *s->at != '\n')
        step(s);
}

static void skip_quoted(struct scan *s)
{
    step(s);
    while (s->at < s->end && *s->at != '"' && *s->at != '\n') {
        if (*s->at == '\\' && s->at + 1 < s->end && s->at[1] != '\n')
            step(s);
        step(s);
    }
    if (s->at < s->end && *s->at == '"')
        step(s);
}

static bool is_of_keyword(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

static void take_keyword(struct scan *s)
{
    const char *from = s->at;
    struct place place = s->here;
    while (s->at < s->end && is_of_keyword(*s->at))
        step(s);
    size_t length = (size_t)(s->at - from);
    if (length == 5 && strncmp(from, "msgid", 5) == 0) {
        s->places = mem_grow(s->places, &s->capacity, s->count + 1, sizeof *s->places);
        s->places[s->count++] = (struct po_place){place, place};
        s->wants_words = true;
    } else if (length == 6 && strncmp(from, "msgstr", 6) == 0 && s->wants_words) {
        s->places[s->count - 1].words = place;
        s->wants_words = false;
    }
}

struct po_place *catalog__places(const char *bytes, size_t length, size_t *count)
{
    struct scan s = {.at = bytes, .end = bytes + length, .here = {1, 1}};
    while (s.at < s.end) {
        bool obsolete = *s.at == '#' && s.at + 1 < s.end && s.at[1] == '~' && !(s.at + 2 < s.end && s.at[2] == '|');
        if (obsolete) {
            step(&s);
            step(&s);
        } else if (*s.at == '#') {
            skip_to_line_end(&s);
        } else if (*s.at == '"') {
            skip_quoted(&s);
        } else if (is_of_keyword(*s.at)) {
            take_keyword(&s);
        } else {
            step(&s);
        }
    }
    *count = s.count;
    return s.places;
}
