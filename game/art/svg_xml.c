// SPDX-License-Identifier: MIT
//
// svg_xml.c — the tags of a drawing, one after the other. Comments, instructions and words between tags are passed
// over.
#include "svg_inside.h"

#include <string.h>

static bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool piece_is(struct piece p, const char *word)
{
    return strlen(word) == p.length && memcmp(p.at, word, p.length) == 0;
}

bool piece_begins(struct piece p, const char *word)
{
    size_t length = strlen(word);
    return p.length >= length && memcmp(p.at, word, length) == 0;
}

struct piece piece_trimmed(struct piece p)
{
    while (p.length > 0 && space(p.at[0]))
        p.at++, p.length--;
    while (p.length > 0 && space(p.at[p.length - 1]))
        p.length--;
    return p;
}

static bool here(const struct xml *x, const char *word)
{
    return piece_begins((struct piece){x->at, (size_t)(x->end - x->at)}, word);
}

// Behind `word`; false when it does not come any more.
static bool pass(struct xml *x, const char *word)
{
    size_t length = strlen(word);
    for (const char *c = x->at; (size_t)(x->end - c) >= length; c++) {
        c = memchr(c, word[0], (size_t)(x->end - c) - length + 1);
        if (c == NULL)
            return false;
        if (memcmp(c, word, length) == 0) {
            x->at = c + length;
            return true;
        }
    }
    return false;
}

// <!DOCTYPE svg …>, perhaps with its own list of names in brackets.
static bool pass_declaration(struct xml *x)
{
    while (x->at < x->end && *x->at != '>' && *x->at != '[')
        x->at++;
    if (x->at < x->end && *x->at == '[' && !pass(x, "]"))
        return false;
    return pass(x, ">");
}

// To the next tag. XML_OPEN: x->at is behind its "<".
static enum xml_kind find_tag(struct xml *x)
{
    while (x->at < x->end) {
        const char *tag = memchr(x->at, '<', (size_t)(x->end - x->at));
        if (tag == NULL)
            return XML_END;
        x->at = tag;
        bool fine = true;
        if (here(x, "<!--"))
            x->at += 4, fine = pass(x, "-->");
        else if (here(x, "<![CDATA["))
            fine = pass(x, "]]>");
        else if (here(x, "<?"))
            fine = pass(x, "?>");
        else if (here(x, "<!"))
            fine = pass_declaration(x);
        else {
            x->at++;
            return XML_OPEN;
        }
        if (!fine) {
            x->at = x->end;
            return XML_FAULT;
        }
    }
    return XML_END;
}

static struct piece name_of(struct xml *x)
{
    struct piece name = {x->at, 0};
    while (x->at < x->end && !space(*x->at) && strchr("=/><\"'", *x->at) == NULL)
        x->at++;
    name.length = (size_t)(x->at - name.at);
    return name;
}

static void pass_space(struct xml *x)
{
    while (x->at < x->end && space(*x->at))
        x->at++;
}

static bool attribute(struct xml *x, struct xml_tag *tag)
{
    struct xml_attribute a = {.name = name_of(x)};
    pass_space(x);
    if (a.name.length == 0 || x->at == x->end || *x->at != '=' || tag->count == XML_ATTRIBUTES)
        return false;
    x->at++;
    pass_space(x);
    if (x->at == x->end || (*x->at != '"' && *x->at != '\''))
        return false;
    const char *quote = memchr(x->at + 1, *x->at, (size_t)(x->end - x->at) - 1);
    const char *inner = memchr(x->at, '<', (size_t)(x->end - x->at));
    if (quote == NULL || (inner != NULL && inner < quote)) {
        x->at = quote == NULL && inner == NULL ? x->end : x->at;
        return false;
    }
    a.value = (struct piece){x->at + 1, (size_t)(quote - x->at) - 1};
    x->at = quote + 1;
    tag->attributes[tag->count++] = a;
    return true;
}

// Where a tag is broken: x->at; at the end of the bytes when they break off.
enum xml_kind xml_next(struct xml *x, struct xml_tag *tag)
{
    tag->count = 0;
    tag->empty = false;
    tag->name = (struct piece){NULL, 0};
    enum xml_kind kind = find_tag(x);
    if (kind != XML_OPEN)
        return kind;
    if (x->at < x->end && *x->at == '/') {
        kind = XML_CLOSE;
        x->at++;
    }
    tag->name = name_of(x);
    if (tag->name.length == 0)
        return XML_FAULT;
    for (pass_space(x); x->at < x->end && *x->at != '>'; pass_space(x)) {
        if (*x->at == '/' && x->end - x->at > 1 && x->at[1] == '>' && kind == XML_OPEN) {
            tag->empty = true;
            x->at++;
        } else if (kind == XML_CLOSE || !attribute(x, tag)) {
            return XML_FAULT;
        }
    }
    if (x->at == x->end)
        return XML_FAULT;
    x->at++;
    return kind;
}
