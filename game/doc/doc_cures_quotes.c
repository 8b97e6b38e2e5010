// SPDX-License-Identifier: MIT
//
// doc_cures_quotes.c — what may be wrong with the quotation marks of a line: curly ones, one too few, one too many, one
// in the middle; or with a text that has none and needs them.
#include "doc_mend.h"

#include "memory.h"

#include <string.h>

// A value in a line: a whole one behind its key, or one of those in brackets.
struct span {
    const char *bytes;
    size_t from, to;
    int line;
};

static size_t length_of(const struct span *s) { return s->to - s->from; }

static size_t odd_quote_last(const char *bytes, size_t from, size_t to)
{
    for (size_t length = 2; length <= 3; length++)
        if (to - from > length && doc__odd_quote(bytes + to - length, bytes + to) == length)
            return length;
    return 0;
}

// The words of from…to in straight quotes; straight ones among them become curly.
static void offer_quoted(struct cures *c, const char *code, const struct span *s, size_t from, size_t to)
{
    struct text made = {0};
    bool open = false;
    text_add(&made, "\"");
    for (size_t i = from; i < to; i++) {
        if (s->bytes[i] == '"') {
            open = !open;
            text_add(&made, open ? "“" : "”");
        } else if (s->bytes[i] == '\\') {
            text_add(&made, "\\\\");
        } else {
            text_add_bytes(&made, s->bytes + i, 1);
        }
    }
    text_add(&made, "\"");
    if (made.length < CURE_BYTES)
        doc__offer(c, code, s->line, s->from, s->to, text_bytes(&made));
    text_free(&made);
}

static int straight(const struct span *s)
{
    int count = 0;
    for (size_t i = s->from; i < s->to; i++)
        count += s->bytes[i] == '"';
    return count;
}

// The curly one at its end belongs to one inside: “come” is not over with the text.
static bool closes_inner(const struct span *s)
{
    int open = 0;
    for (size_t i = s->from; i + 3 <= s->to; i++)
        open += strncmp(s->bytes + i, "“", 3) == 0 ? 1 : strncmp(s->bytes + i, "”", 3) == 0 ? -1 : 0;
    return open == 0;
}

// It begins with a straight one.
static void offer_straight(struct cures *c, const struct span *s)
{
    const char *b = s->bytes;
    int count = straight(s);
    size_t odd = odd_quote_last(b, s->from, s->to), length = length_of(s);
    bool closed = length > 1 && b[s->to - 1] == '"';
    if (odd > 0 && !closes_inner(s))
        offer_quoted(c, "curly-quotes", s, s->from + 1, s->to - odd);
    if (length > 3 && b[s->from + 1] == '"' && closed)
        offer_quoted(c, "quote-stray", s, s->from + 2, s->to - 1);
    if (length > 3 && b[s->to - 2] == '"' && closed)
        offer_quoted(c, "quote-stray", s, s->from + 1, s->to - 2);
    if (count == 1) {
        doc__offer(c, "quote-not-closed", s->line, s->to, s->to, "\"");
        c->items[c->count - 1].caret = s->from;
    }
    if (closed && count > 2)
        offer_quoted(c, "quote-inside", s, s->from + 1, s->to - 1);
    if (closed && memchr(b + s->from, '\\', length) != NULL)
        offer_quoted(c, "bad-escape", s, s->from + 1, s->to - 1);
    if (!closed && count == 2) {
        const char *second = memchr(b + s->from + 1, '"', length - 1);
        struct text made = {0};
        text_add_bytes(&made, b + s->from, (size_t)(second - (b + s->from)));
        text_add_bytes(&made, second + 1, (size_t)(b + s->to - second) - 1);
        text_add(&made, "\"");
        if (made.length < CURE_BYTES)
            doc__offer(c, "text-behind-quote", s->line, s->from, s->to, text_bytes(&made));
        text_free(&made);
    }
}

// `**Easy job**` and `''Easy job''`, as chats and other programs have it: the words alone.
static void offer_bare(struct cures *c, const char *code, const struct span *s)
{
    size_t from = s->from, to = s->to;
    while (to - from > 2 && strchr("*'", s->bytes[from]) != NULL && s->bytes[to - 1] == s->bytes[from]) {
        from++;
        to--;
    }
    offer_quoted(c, code, s, from, to);
}

static const char *code_of(const struct span *s)
{
    char first = s->bytes[s->from];
    if (first == '[' || first == '{')
        return "bracket-in-text";
    if (first == '|' || first == '>')
        return "block-text";
    if (strchr("*&!", first) != NULL)
        return "no-anchors";
    if (strchr("%@`?-,]}", first) != NULL)
        return "quote-needed";
    return "colon-in-text";
}

// The text that begins here with a curly quote ends on a line below.
static void offer_longer(struct cures *c, const struct span *s, size_t odd)
{
    enum { LINES_MOST = 8 };
    int before = c->count;
    for (int line = s->line + 1; line <= c->source->lines && line <= s->line + LINES_MOST; line++) {
        struct doc_line l = doc__cut(c->source, line);
        size_t end = l.length;
        while (end > l.lead && l.bytes[end - 1] == ' ')
            end--;
        size_t last = odd_quote_last(l.bytes, l.lead, end);
        if (end <= l.lead || memchr(l.bytes, '"', l.length) != NULL || l.words > l.lead)
            return;
        if (last == 0 || !doc__odd_closes(s->bytes + s->from, l.bytes + end))
            continue;
        offer_quoted(c, "curly-quotes", s, s->from + odd, s->to);
        if (c->count > before) {
            struct cure *cure = &c->items[c->count - 1];
            ((char *)cure->text)[strlen(cure->text) - 1] = '\0'; // it is closed below
            cure->end.line = line;
            cure->end.from = end - last;
            cure->end.to = end;
            cure->end.text = "\"";
        }
        return;
    }
}

static void offer_odd(struct cures *c, const struct span *s, size_t odd)
{
    const char *b = s->bytes;
    size_t last = odd_quote_last(b, s->from, s->to);
    bool straight_end = b[s->to - 1] == '"';
    if (!doc__odd_wraps(b + s->from, b + s->to))
        offer_quoted(c, code_of(s), s, s->from, s->to);
    offer_longer(c, s, odd);
    offer_quoted(c, "curly-quotes", s, s->from + odd, last > 0 ? s->to - last : s->to - straight_end);
}

static void offer_span(struct cures *c, const struct span *s)
{
    if (length_of(s) == 0)
        return;
    const char *b = s->bytes;
    size_t odd = doc__odd_quote(b + s->from, b + s->to);
    bool apostrophe = b[s->from] == '\'', closed = length_of(s) > 1 && b[s->to - 1] == '\'';
    if (b[s->from] == '"')
        offer_straight(c, s);
    else if (odd > 0)
        offer_odd(c, s, odd);
    else if (apostrophe && closed)
        offer_bare(c, "apostrophe", s);
    else if (apostrophe)
        offer_quoted(c, "apostrophe", s, s->from + 1, s->to);
    else if (b[s->to - 1] == '"' && straight(s) == 1)
        doc__offer(c, "quote-not-opened", s->line, s->from, s->from, "\"");
    else
        offer_bare(c, code_of(s), s);
}

// ---- in brackets ----

// Where the value that begins at `from` may end: before `, word:` or the bracket at the end.
static size_t value_end(const struct doc_line *l, size_t from)
{
    for (size_t i = from; i + 2 < l->length; i++) {
        if (l->bytes[i] != ',' || l->bytes[i + 1] != ' ')
            continue;
        size_t at = i + 2;
        while (at < l->length && strchr(",:\"{}[]", l->bytes[at]) == NULL)
            at++;
        if (at < l->length && l->bytes[at] == ':')
            return i;
    }
    size_t end = l->length;
    while (end > from && strchr(" }]", l->bytes[end - 1]) != NULL)
        end--;
    return end;
}

static void offer_in_brackets(struct cures *c, const struct doc_line *l, int line)
{
    const char *open = memchr(l->bytes + l->words, '{', l->length - l->words);
    for (size_t i = open != NULL ? (size_t)(open - l->bytes) : l->length; i + 2 < l->length; i++) {
        if (l->bytes[i] != ':' || l->bytes[i + 1] != ' ')
            continue;
        size_t from = i + 2;
        while (from < l->length && l->bytes[from] == ' ')
            from++;
        struct span s = {l->bytes, from, value_end(l, from), line};
        if (s.to > s.from) {
            offer_span(c, &s);
            i = s.to;
        }
    }
}

// The items of `[“one”, “two”]`.
static void offer_in_list(struct cures *c, const struct doc_line *l, int line, size_t from)
{
    for (size_t at = from + 1; at < l->length && l->bytes[at] != ']';) {
        size_t end = at;
        while (end < l->length && strchr(",]", l->bytes[end]) == NULL)
            end++;
        struct span s = {l->bytes, at, end, line};
        if (doc__is_curly(l->bytes + at, l->bytes + end))
            offer_odd(c, &s, doc__odd_quote(l->bytes + at, l->bytes + end));
        for (at = end; at < l->length && strchr(", ", l->bytes[at]) != NULL;)
            at++;
    }
}

// `“pao”: …`
static void offer_key(struct cures *c, const struct doc_line *l, int line)
{
    const char *colon = memchr(l->bytes + l->words, ':', l->length - l->words);
    size_t end = colon != NULL ? (size_t)(colon - l->bytes) : l->words;
    size_t odd = doc__odd_quote(l->bytes + l->words, l->bytes + end), last = odd_quote_last(l->bytes, l->words, end);
    if (odd == 0 || last == 0 || l->words + odd + last >= end || !doc__is_curly(l->bytes + l->words, l->bytes + end))
        return;
    struct text key = {0};
    text_add_bytes(&key, l->bytes + l->words + odd, end - last - l->words - odd);
    doc__offer(c, "curly-quotes", line, l->words, end, text_bytes(&key));
    text_free(&key);
}

void doc__offer_quotes(struct cures *c, int line)
{
    struct doc_line l = doc__cut(c->source, line);
    size_t value = doc__value(&l), end = l.length;
    if (l.words >= l.length || l.bytes[l.lead] == '#')
        return;
    while (end > value && l.bytes[end - 1] == ' ')
        end--;
    bool brackets = l.bytes[l.words] == '{' || (value < end && l.bytes[value] == '{');
    offer_key(c, &l, line);
    if (brackets)
        offer_in_brackets(c, &l, line);
    if (value < end && l.bytes[value] == '[')
        offer_in_list(c, &l, line, value);
    if (value < end)
        offer_span(c, &(struct span){l.bytes, value, end, line});
}
