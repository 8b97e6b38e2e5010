// SPDX-License-Identifier: MIT
//
// doc_cures_stray.c — what may stand where nothing should: a sign or a remark behind a text that is closed, words that
// are neither a key nor in quotes, a dash in front of a key, the next line.
#include "doc_mend.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { INDENT_MOST = 40 };

// By how much deeper in brackets it is behind this sign.
static int deeper(char sign) { return strchr("{[", sign) != NULL ? 1 : strchr("}]", sign) != NULL ? -1 : 0; }

// Behind the quotation mark or bracket that closes what opens at `from`; 0: nothing does on this line.
static size_t closed_at(const struct doc_line *l, size_t from)
{
    bool quoted = false;
    int depth = 0;
    for (size_t i = from; i < l->length; i++) {
        char c = l->bytes[i];
        if (c == '"' && (i == 0 || l->bytes[i - 1] != '\\'))
            quoted = !quoted;
        else if (!quoted)
            depth += deeper(c);
        if (!quoted && depth <= 0)
            return i + 1;
    }
    return 0;
}

static size_t skip(const struct doc_line *l, size_t at, const char *signs)
{
    while (at < l->length && strchr(signs, l->bytes[at]) != NULL)
        at++;
    return at;
}

// `"Easy job",` and `{id: a},` as programmers close their lines; `"Easy job" (ask again)`.
static void offer_behind(struct cures *c, const struct doc_line *l, int line)
{
    size_t value = doc__value(l);
    bool quote = value < l->length && l->bytes[value] == '"';
    bool bracket = value < l->length && strchr("{[", l->bytes[value]) != NULL;
    size_t closed = quote || bracket ? closed_at(l, value) : 0, rest = skip(l, closed, " ");
    if (value < l->length && l->bytes[value] == '(') // in front of what belongs to the key, on the lines below
        doc__offer(c, "remark-behind", line, value, value, "# ");
    if (closed == 0 || rest >= l->length || l->bytes[rest] == '#')
        return;
    size_t key = rest + doc__known_key(c, l, rest);
    bool item = l->bytes[rest] == '-' && rest + 1 < l->length && l->bytes[rest + 1] == ' ';
    if (item || (key > rest && key < l->length && l->bytes[key] == ':'))
        return; // no remark: two lines in one
    if (skip(l, rest, quote ? ",; " : ",;. ") == l->length) {
        doc__offer(c, "sign-behind", line, closed, l->length, "");
        c->items[c->count - 1].caret = rest;
    } else if (bracket || l->bytes[rest] == '(' || l->bytes[rest] == '/') {
        doc__offer(c, "remark-behind", line, closed, skip(l, rest, "/ "), " # ");
        c->items[c->count - 1].caret = rest;
    }
}

// `title: "Easy job" band: 12-15`: where a line ended once.
static void offer_line_end(struct cures *c, const struct doc_line *l, int line)
{
    bool quoted = false;
    int depth = 0;
    for (size_t i = doc__value(l); i + 1 < l->length; i++) {
        char sign = l->bytes[i];
        quoted = quoted != (sign == '"');
        depth += quoted ? 0 : deeper(sign);
        size_t key = !quoted && depth == 0 && sign == ' ' ? doc__known_key(c, l, i + 1) : 0, end = i + 1 + key;
        if (key == 0 || end >= l->length || l->bytes[end] != ':' || (end + 1 < l->length && l->bytes[end + 1] != ' '))
            continue;
        char more[INDENT_MOST + 2];
        snprintf(more, sizeof more, "\n%*s", (int)(l->words < INDENT_MOST ? l->words : INDENT_MOST), "");
        doc__offer(c, "line-end-missing", line, i, i + 1, more);
        struct cure *cure = &c->items[c->count - 1];
        cure->caret = i + 1;
        cure->copy = " # ";
        cure->lost = arena_copy(c->memory, l->bytes + i + 1, key);
        return;
    }
}

// Words alone: no key, no item of a list, not in quotes.
static void offer_words(struct cures *c, const struct doc_line *l, int line)
{
    bool alone = l->words == l->lead && memchr(l->bytes, ':', l->length) == NULL;
    if (alone && strchr("\"'[{]}&*!|>%@`-", l->bytes[l->words]) == NULL)
        doc__offer(c, "words-alone", line, l->lead, l->lead, "# ");
}

void doc__offer_stray(struct cures *c, int line)
{
    struct doc_line l = doc__cut(c->source, line);
    if (l.words >= l.length || l.bytes[l.lead] == '#')
        return;
    offer_line_end(c, &l, line);
    offer_behind(c, &l, line);
    offer_words(c, &l, line);
    if (l.words > l.lead)
        doc__offer(c, "dash-too-many", line, l.lead, l.words, "");
}
