// SPDX-License-Identifier: MIT
//
// doc_cures_shape.c — what may be wrong with where a line stands: too far in or out, by a Tab, without its dash, or
// with a name where the item of a list should begin.
#include "doc_mend.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { NEAR = 8, FAR = 200, INDENT_MOST = 40 }; // lines looked at around, lines looked at above

static bool is_blank(const struct doc_line *l) { return l->words >= l->length || l->bytes[l->lead] == '#'; }

// ---- how far in ----

static void offer_shift(struct cures *c, int line, int lines, size_t lead, size_t wanted)
{
    if (c->count < CURES_MOST && wanted != lead && wanted <= INDENT_MOST)
        c->items[c->count++] = (struct cure){
            .code = "indent", .line = line, .lines = lines, .shift = (int)wanted - (int)lead, .caret = lead};
}

// Lines from here on that stand at least as far in: what belongs to it.
static int lines_below(const struct source *s, int line, size_t lead)
{
    int last = line;
    for (int i = line + 1; i <= s->lines && i < line + FAR; i++) {
        struct doc_line l = doc__cut(s, i);
        if (!is_blank(&l) && l.lead < lead)
            break;
        last = is_blank(&l) ? last : i;
    }
    return last - line + 1;
}

static void offer_indents(struct cures *c, const struct doc_line *l, int line, bool tabs)
{
    bool seen[INDENT_MOST + 1] = {false};
    int lines = lines_below(c->source, line, l->lead);
    for (int away = 1; away <= NEAR; away++)
        for (int side = -1; side <= 1; side += 2) {
            struct doc_line other = doc__cut(c->source, line + side * away);
            if (line + side * away < 1 || is_blank(&other) || other.lead > INDENT_MOST)
                continue;
            const size_t places[] = {other.words <= INDENT_MOST ? other.words : other.lead, other.lead};
            for (size_t i = 0; i < 2; i++) {
                if (seen[places[i]])
                    continue;
                seen[places[i]] = true;
                char spaces[INDENT_MOST + 1];
                snprintf(spaces, sizeof spaces, "%*s", (int)places[i], "");
                if (tabs)
                    doc__offer(c, "tab-indent", line, 0, l->lead, spaces);
                else
                    offer_shift(c, line, 1, l->lead, places[i]);
                if (!tabs && lines > 1)
                    offer_shift(c, line, lines, l->lead, places[i]);
            }
        }
}

// ---- dashes and names ----

// The key at the beginning of a line's words, with its colon; 0: there is none.
static size_t key_of(const struct doc_line *l)
{
    for (size_t i = l->words; i < l->length; i++)
        if (l->bytes[i] == ':' && (i + 1 == l->length || l->bytes[i + 1] == ' '))
            return i + 1 - l->words;
    return 0;
}

// Does the item above begin with the key of this line?
static bool item_above_begins_so(const struct cures *c, const struct doc_line *l, int line)
{
    size_t key = key_of(l);
    for (int i = line - 1; key > 0 && i > 0 && i > line - FAR; i--) {
        struct doc_line above = doc__cut(c->source, i);
        if (is_blank(&above) || above.lead >= l->lead)
            continue;
        return above.words == l->lead && key_of(&above) == key &&
               memcmp(above.bytes + above.words, l->bytes + l->words, key) == 0;
    }
    return false;
}

static void offer_dash_here(struct cures *c, const struct doc_line *l, int line)
{
    if (l->lead >= 2 && l->words == l->lead && l->bytes[l->lead - 1] == ' ' && l->bytes[l->lead - 2] == ' ') {
        doc__offer(c, "dash-missing", line, l->lead - 2, l->lead, "- ");
        c->items[c->count - 1].caret = l->lead;
    }
}

static void offer_dash_in_front(struct cures *c, const struct doc_line *l, int line)
{
    if (l->words == l->lead && key_of(l) > 0 && l->words + key_of(l) < l->length)
        doc__offer(c, "dash-missing", line, l->lead, l->lead, "- ");
}

// Whatever stands above an item, as far in as its dash or its words, is one.
static void offer_dash_above(struct cures *c, const struct doc_line *item, int line)
{
    if (item->words == item->lead)
        return;
    for (int i = line - 1; i > 0 && i > line - FAR; i--) {
        struct doc_line l = doc__cut(c->source, i);
        if (is_blank(&l))
            continue;
        bool item_of_it = l.words == l.lead && (l.lead == item->lead || l.lead == item->words);
        if (item_of_it && l.lead == item->lead)
            doc__offer(c, "dash-missing", i, l.lead, l.lead, "- ");
        else if (item_of_it)
            offer_dash_here(c, &l, i);
        if (l.lead <= item->lead)
            return;
    }
}

// A line `- id: two` that does not fit: the item above has a name (`one:`) or its key (`id: one`) without the dash.
static void offer_above(struct cures *c, const struct doc_line *item, int line)
{
    size_t key = key_of(item);
    for (int i = line - 1; key > 0 && item->words > item->lead && i > 0 && i > line - FAR; i--) {
        struct doc_line l = doc__cut(c->source, i);
        if (is_blank(&l))
            continue;
        if (l.lead < item->lead)
            return;
        bool same = l.words == l.lead && key_of(&l) == key && l.lead == item->words &&
                    memcmp(l.bytes + l.words, item->bytes + item->words, key) == 0;
        if (same)
            offer_dash_here(c, &l, i);
        if (l.lead != item->lead || l.words != l.lead || key_of(&l) != l.length - l.words)
            continue;
        struct text made = {0};
        text_add(&made, "- ");
        text_add_bytes(&made, item->bytes + item->words, key);
        text_add(&made, " ");
        text_add_bytes(&made, l.bytes + l.words, l.length - l.words - 1);
        doc__offer(c, "named-item", i, l.lead, l.length, text_bytes(&made));
        text_free(&made);
    }
}

// A key that leads to a list, and is there already: another, longer one is meant (`steps:` is not `step:`).
static void offer_meant(struct cures *c, const struct doc_line *l, int line)
{
    size_t key = key_of(l);
    if (key < 2 || l->words + key != l->length)
        return;
    char word[64];
    snprintf(word, sizeof word, "%.*s", (int)key - 1, l->bytes + l->words);
    for (const struct name_pair *const *t = c->hints != NULL ? c->hints->words : NULL; t != NULL && *t != NULL; t++)
        for (const struct name_pair *name = *t; name->en != NULL; name++)
            for (int i = 0; i < 2; i++) {
                const char *other = i == 0 ? name->en : name->vi;
                if (strcmp(other, word) != 0 && strstr(other, word) != NULL)
                    doc__offer(c, "key-meant", line, l->words, l->words + key - 1, other);
            }
}

// Every Tab of the file as so many spaces.
static void offer_tabs(struct cures *c, const struct doc_line *l, int line)
{
    const char *tab = memchr(l->bytes, '\t', l->lead);
    for (int spaces = 2; spaces <= 8; spaces += 2)
        if (c->count < CURES_MOST)
            c->items[c->count++] = (struct cure){
                .code = "tab-indent", .line = line, .lines = 1, .tab = spaces, .caret = (size_t)(tab - l->bytes)};
}

void doc__offer_shape(struct cures *c, int line)
{
    struct doc_line l = doc__cut(c->source, line);
    if (is_blank(&l))
        return;
    bool tabs = l.lead > 0 && memchr(l.bytes, '\t', l.lead) != NULL;
    if (tabs)
        offer_tabs(c, &l, line);
    offer_above(c, &l, line);
    offer_dash_above(c, &l, line);
    if (item_above_begins_so(c, &l, line))
        offer_dash_here(c, &l, line);
    offer_dash_in_front(c, &l, line);
    offer_meant(c, &l, line);
    offer_indents(c, &l, line, tabs);
}
