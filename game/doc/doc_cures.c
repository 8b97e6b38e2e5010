// SPDX-License-Identifier: MIT
//
// doc_cures.c — what may be wrong with the signs of a line: its dash, its colon, its comma.
//
// Offers are guesses: which of them is told, doc_mend.c finds out by reading.
#include "doc_mend.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

struct doc_line doc__cut(const struct source *s, int line)
{
    struct doc_line l = {0};
    l.bytes = doc__line(s, line, &l.length);
    if (l.length > LINE_MOST) // nobody's line: nothing on it is guessed at
        return (struct doc_line){.bytes = l.bytes};
    while (l.lead < l.length && (l.bytes[l.lead] == ' ' || l.bytes[l.lead] == '\t'))
        l.lead++;
    l.words = l.lead;
    while (l.words + 1 < l.length && l.bytes[l.words] == '-' && l.bytes[l.words + 1] == ' ')
        for (l.words += 2; l.words < l.length && l.bytes[l.words] == ' ';)
            l.words++;
    return l;
}

size_t doc__value(const struct doc_line *l)
{
    if (l->words < l->length && strchr("\"'{[", l->bytes[l->words]) != NULL)
        return l->words;
    for (size_t i = l->words; i < l->length; i++)
        if (l->bytes[i] == ':' && (i + 1 == l->length || l->bytes[i + 1] == ' ')) {
            for (i++; i < l->length && l->bytes[i] == ' ';)
                i++;
            return i;
        }
    return l->words > l->lead ? l->words : l->length;
}

// What a word processor or a keyboard does everywhere, if it does it once.
static bool is_habit(const char *code)
{
    static const char *const habits[] = {"dash-odd", "dash-no-space", "colon-wide", "sign-wide", "curly-quotes"};
    for (size_t i = 0; i < sizeof habits / sizeof *habits; i++)
        if (strcmp(habits[i], code) == 0)
            return true;
    return false;
}

void doc__offer(struct cures *c, const char *code, int line, size_t from, size_t to, const char *text)
{
    if (c->count < CURES_MOST)
        c->items[c->count++] = (struct cure){.code = code,
                                             .line = line,
                                             .lines = 1,
                                             .from = from,
                                             .to = to,
                                             .caret = from,
                                             .text = arena_text(c->memory, text),
                                             .habit = is_habit(code)};
}

static bool begins(const struct doc_line *l, size_t at, const char *word)
{
    size_t length = strlen(word);
    return l->length - at >= length && memcmp(l->bytes + at, word, length) == 0;
}

size_t doc__known_key(const struct cures *c, const struct doc_line *l, size_t at)
{
    size_t longest = 0;
    for (const struct name_pair *const *t = c->hints != NULL ? c->hints->words : NULL; t != NULL && *t != NULL; t++)
        for (const struct name_pair *key = *t; key->en != NULL; key++)
            for (int i = 0; i < 2; i++) {
                const char *word = i == 0 ? key->en : key->vi;
                size_t length = strlen(word);
                bool whole = length > longest && begins(l, at, word) &&
                             (at + length == l->length || strchr(" :,={", l->bytes[at + length]) != NULL);
                longest = whole ? length : longest;
            }
    return longest;
}

// ---- dashes ----

// A tab behind it goes, too.
static void offer_for_bullet(struct cures *c, const struct doc_line *l, int line, size_t length)
{
    size_t end = l->lead + length;
    while (end < l->length && strchr(" \t", l->bytes[end]) != NULL)
        end++;
    doc__offer(c, "dash-odd", line, l->lead, end, "- ");
}

// `1. `, `2) `, `a) `: how a word processor numbers a list; 0: it is none.
static size_t number_of(const struct doc_line *l)
{
    size_t at = l->lead;
    while (at < l->length && l->bytes[at] >= '0' && l->bytes[at] <= '9')
        at++;
    bool letter = at == l->lead && at < l->length && l->bytes[at] >= 'a' && l->bytes[at] <= 'z';
    at += letter;
    bool sign = at > l->lead && (begins(l, at, ") ") || (!letter && begins(l, at, ". ")));
    return sign ? at + 1 - l->lead : 0;
}

static void offer_dash(struct cures *c, const struct doc_line *l, int line)
{
    static const char *const dashes[] = {"–", "—", "―", "‒", "‐", "‑", "−", "－", "﹣", "•", "·", "▪",
                                         "‣", "●", "○", "◦", "■", "➢", "✓", "→",  "*",  "+", NULL};
    if (begins(l, l->lead, "//"))
        doc__offer(c, "comment-slash", line, l->lead, l->lead + 2, "#");
    if (begins(l, l->lead, "-") && l->lead + 1 < l->length && strchr(" -\t", l->bytes[l->lead + 1]) == NULL)
        doc__offer(c, "dash-no-space", line, l->lead, l->lead + 1, "- ");
    for (size_t i = 0; dashes[i] != NULL; i++) {
        size_t length = strlen(dashes[i]);
        if (begins(l, l->lead, dashes[i]))
            offer_for_bullet(c, l, line, length);
    }
    bool of_word = begins(l, l->lead, "\xEF\x80") || begins(l, l->lead, "\xEF\x81") || begins(l, l->lead, "\xEF\x82") ||
                   begins(l, l->lead, "\xEF\x83"); // U+F000 … U+F0FF: of its fonts
    if (of_word)
        offer_for_bullet(c, l, line, 3);
    size_t number = number_of(l);
    if (number > 0)
        offer_for_bullet(c, l, line, number);
    if (begins(l, l->lead, "-\t"))
        doc__offer(c, "tab-indent", line, l->lead + 1, l->lead + 2, " ");
    if (begins(l, 0, "---"))
        doc__offer(c, "two-documents", line, 0, l->length, "");
}

// ---- colons ----

static bool in_quotes(const struct doc_line *l, size_t at)
{
    bool inside = false;
    for (size_t i = 0; i < at; i++)
        inside = inside != (l->bytes[i] == '"');
    return inside;
}

static void offer_colon(struct cures *c, const struct doc_line *l, int line)
{
    static const char *const wide[] = {"：", "∶", "﹕"};
    for (size_t i = l->words; i < l->length; i++) {
        if (in_quotes(l, i))
            continue;
        size_t blank = begins(l, i + 1, " ");
        for (size_t w = 0; w < sizeof wide / sizeof *wide; w++) {
            size_t end = i + strlen(wide[w]);
            if (begins(l, i, wide[w]))
                doc__offer(c, "colon-wide", line, i, end, end < l->length && l->bytes[end] != ' ' ? ": " : ":");
        }
        if (l->bytes[i] == '=')
            doc__offer(c, "colon-equals", line, i > l->words && l->bytes[i - 1] == ' ' ? i - 1 : i, i + 1,
                       blank > 0 ? ":" : ": ");
        if (l->bytes[i] == ':' && i + 1 < l->length && blank == 0 && i > l->words)
            doc__offer(c, "colon-no-space", line, i, i + 1, ": ");
    }
}

// `title; "…"`, `title. "…"`, `title - "…"`: another sign where the colon belongs, behind the first words of the line
// or of what stands in brackets.
static void offer_colon_other(struct cures *c, const struct doc_line *l, int line)
{
    static const char *const signs[] = {";", ".", ",", "-", "–", "—", "->", "→"};
    bool behind = false; // a colon, a quotation mark
    for (size_t i = l->words; i < l->length; i++) {
        bool begin = l->bytes[i] == '{' || (begins(l, i, ", ") && behind);
        behind = !begin && (behind || strchr(":\"", l->bytes[i]) != NULL);
        for (size_t s = 0; !behind && i > l->words + 1 && s < sizeof signs / sizeof *signs; s++) {
            size_t end = i + strlen(signs[s]), from = l->bytes[i - 1] == ' ' ? i - 1 : i;
            bool whole = begins(l, i, signs[s]) && (end == l->length || l->bytes[end] == ' ');
            if (whole && !in_quotes(l, i) && (from < i || strchr(";.,", signs[s][0]) != NULL)) {
                doc__offer(c, "colon-other", line, from, end, ":");
                c->items[c->count - 1].caret = i;
            }
        }
    }
}

// All the signs of a line that come from the keyboard of another writing.
static void offer_wide(struct cures *c, const struct doc_line *l, int line)
{
    static const char *const signs[][2] = {{"，", ", "}, {"、", ", "}, {"：", ": "}, {"∶", ": "}, {"［", "["},
                                           {"【", "["},  {"〔", "["},  {"］", "]"},  {"】", "]"}, {"〕", "]"},
                                           {"｛", "{"},  {"｝", "}"},  {"（", "("},  {"）", ")"}, {"＃", "#"}};
    struct text made = {0};
    size_t first = 0, last = 0, kept = 0; // kept: of what is made, up to the last of them
    for (size_t i = l->lead; i < l->length;) {
        size_t w = 0;
        while (w < sizeof signs / sizeof *signs && !begins(l, i, signs[w][0]))
            w++;
        bool wide = w < sizeof signs / sizeof *signs && !in_quotes(l, i);
        first = wide && last == 0 ? i : first;
        size_t length = wide ? strlen(signs[w][0]) : 1;
        if (wide)
            text_add(&made, signs[w][1]);
        else if (last > 0)
            text_add_bytes(&made, l->bytes + i, 1);
        i += length;
        while (wide && signs[w][1][1] == ' ' && i < l->length && l->bytes[i] == ' ')
            i++;
        last = wide ? i : last;
        kept = wide ? made.length : kept;
    }
    if (last > 0 && kept < CURE_BYTES) {
        made.bytes[kept] = '\0';
        doc__offer(c, "sign-wide", line, first, last, made.bytes);
    }
    text_free(&made);
}

// Behind a key that is known, and before a quotation mark.
static void offer_colon_missing(struct cures *c, const struct doc_line *l, int line)
{
    for (size_t i = l->words; i < l->length; i++) {
        bool begin = i == l->words || (i > 1 && (l->bytes[i - 1] == '{' || begins(l, i - 2, ", ")));
        size_t key = begin && !in_quotes(l, i) ? doc__known_key(c, l, i) : 0, end = i + key;
        if (key > 0 && !begins(l, end, ":"))
            doc__offer(c, "colon-missing", line, end, end, ":");
    }
    size_t at = l->words;
    while (at < l->length && strchr("\"{[", l->bytes[at]) == NULL)
        at++;
    if (at < l->length && at > l->words + 1 && l->bytes[at - 1] == ' ' && memchr(l->bytes, ':', at) == NULL)
        doc__offer(c, "colon-missing", line, at - 1, at - 1, ":");
}

// ---- what stands in brackets ----

static int count(const struct doc_line *l, char sign)
{
    int found = 0;
    for (size_t i = l->words; i < l->length; i++)
        found += l->bytes[i] == sign && !in_quotes(l, i);
    return found;
}

static size_t last_of(const struct doc_line *l, char sign)
{
    size_t found = l->words;
    for (size_t i = l->words; i < l->length; i++)
        if (l->bytes[i] == sign && !in_quotes(l, i))
            found = i;
    return found;
}

static void offer_bracket(struct cures *c, const struct doc_line *l, int line)
{
    static const char *const pairs[] = {"{}", "[]"};
    size_t end = l->length, value = doc__value(l);
    while (end > l->words && l->bytes[end - 1] == ' ')
        end--;
    for (size_t i = 0; i < 2; i++) {
        const char open[] = {pairs[i][0], '\0'}, close[] = {pairs[i][1], '\0'};
        int more = count(l, open[0]) - count(l, close[0]);
        if (more > 0) {
            doc__offer(c, "bracket-not-closed", line, end, end, close);
            c->items[c->count - 1].caret = last_of(l, open[0]);
        }
        bool cut = in_quotes(l, end) && l->bytes[end - 1] != close[0] && count(l, open[0]) > count(l, close[0]);
        if (cut) { // its line was cut off in the middle of a text
            const char both[] = {'"', close[0], '\0'};
            doc__offer(c, "bracket-not-closed", line, end, end, both);
            c->items[c->count - 1].caret = last_of(l, open[0]);
        }
        if (more < 0 && l->words < l->length)
            doc__offer(c, "bracket-not-opened", line, l->words, l->words, open);
        if (more < 0 && value < l->length)
            doc__offer(c, "bracket-not-opened", line, value, value, open);
    }
    bool round = end > l->words && l->bytes[l->words] == '(' && l->bytes[end - 1] == ')';
    if (round)
        for (size_t i = 0; i < 2; i++) {
            struct text inside = {0};
            text_add_bytes(&inside, pairs[i], 1);
            text_add_bytes(&inside, l->bytes + l->words + 1, end - l->words - 2);
            text_add_bytes(&inside, pairs[i] + 1, 1);
            doc__offer(c, "bracket-round", line, l->words, end, text_bytes(&inside));
            text_free(&inside);
        }
}

// A word with a colon behind it, where no keys are known.
static size_t any_key(const struct doc_line *l, size_t at)
{
    size_t end = at;
    while (end < l->length && strchr(" ,:{}[]\"", l->bytes[end]) == NULL)
        end++;
    return end > at && begins(l, end, ": ") ? end - at : 0;
}

static void offer_comma(struct cures *c, const struct doc_line *l, int line)
{
    if (count(l, '{') + count(l, '[') == 0)
        return;
    for (size_t i = l->words + 1; i + 1 < l->length; i++) {
        if (begins(l, i, "; ") && !in_quotes(l, i))
            doc__offer(c, "comma-missing", line, i, i + 1, ",");
        bool behind_quote = l->bytes[i] == '"' && in_quotes(l, i) && l->bytes[i + 1] == ' ';
        if (behind_quote)
            doc__offer(c, "comma-missing", line, i + 1, i + 1, ",");
        bool gap = l->bytes[i] == ' ' && strchr(",{[:", l->bytes[i - 1]) == NULL && !in_quotes(l, i);
        if (gap && (c->hints != NULL && c->hints->words != NULL ? doc__known_key(c, l, i + 1) : any_key(l, i + 1)) > 0)
            doc__offer(c, "comma-missing", line, i, i, ",");
    }
}

void doc__offer_signs(struct cures *c, int line)
{
    struct doc_line l = doc__cut(c->source, line);
    if (l.words >= l.length || l.bytes[l.lead] == '#')
        return;
    offer_dash(c, &l, line);
    offer_colon(c, &l, line);
    offer_wide(c, &l, line);
    offer_colon_other(c, &l, line);
    offer_colon_missing(c, &l, line);
    offer_bracket(c, &l, line);
    offer_comma(c, &l, line);
}
