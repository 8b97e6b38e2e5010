// SPDX-License-Identifier: MIT
//
// print_html.c — reads the pages that this room itself writes: tags, classes, words. No page of anybody else.
#include "print_inside.h"

#include <stdlib.h>
#include <string.h>

static const char *find(const char *from, const char *end, char c)
{
    const char *found = from < end ? memchr(from, c, (size_t)(end - from)) : NULL;
    return found != NULL ? found : end;
}

// The value of an attribute between `from` and `end`; NULL when there is none.
static const char *attribute(const char *from, const char *end, const char *name, size_t *length)
{
    size_t size = strlen(name);
    *length = 0;
    for (const char *at = from; at + size + 2 < end; at++)
        if (at[0] == ' ' && memcmp(at + 1, name, size) == 0 && at[1 + size] == '=' && at[2 + size] == '"') {
            const char *value = at + size + 3;
            *length = (size_t)(find(value, end, '"') - value);
            return value;
        }
    return NULL;
}

bool html_tag(struct html *h, struct html_tag *tag)
{
    if (h->at >= h->end || *h->at != '<')
        return false;
    const char *close = find(h->at, h->end, '>'), *name = h->at + 1;
    *tag = (struct html_tag){.closes = name < close && *name == '/'};
    name += tag->closes;
    size_t length = strcspn(name, " >");
    if (length >= sizeof tag->name)
        length = sizeof tag->name - 1;
    memcpy(tag->name, name, length);
    tag->class = attribute(name, close, "class", &tag->class_length);
    tag->id = attribute(name, close, "id", &tag->id_length);
    tag->style = attribute(name, close, "style", &tag->style_length);
    h->at = close < h->end ? close + 1 : close;
    return true;
}

bool html_words(struct html *h, const char **words, size_t *length)
{
    *words = h->at;
    h->at = find(h->at, h->end, '<');
    *length = (size_t)(h->at - *words);
    return *length > 0;
}

static const struct {
    const char *name, *bytes;
} entities[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};

size_t html_plain(const char *words, size_t length, char *out)
{
    size_t written = 0;
    for (size_t i = 0; i < length;) {
        size_t e = 0;
        while (e < sizeof entities / sizeof *entities &&
               strncmp(words + i, entities[e].name, strlen(entities[e].name)) != 0)
            e++;
        if (e < sizeof entities / sizeof *entities) {
            out[written++] = entities[e].bytes[0];
            i += strlen(entities[e].name);
            continue;
        }
        bool space = strchr(" \n\t\r", words[i]) != NULL;
        if (!space || written == 0 || out[written - 1] != ' ')
            out[written++] = space ? ' ' : words[i];
        i++;
    }
    return written;
}

float html_number(const struct html_tag *tag, const char *property)
{
    size_t size = strlen(property);
    for (size_t i = 0; tag->style != NULL && i + size + 1 < tag->style_length; i++)
        if ((i == 0 || tag->style[i - 1] == ';') && memcmp(tag->style + i, property, size) == 0 &&
            tag->style[i + size] == ':')
            return strtof(tag->style + i + size + 1, NULL);
    return 0;
}
