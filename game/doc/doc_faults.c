// SPDX-License-Identifier: MIT
//
// doc_faults.c — what a parser calls a problem, told as what an author did.
//
// libyaml often notices a mistake long after it was made. Where its context mark is nearer
// (a quote that was opened and never closed), that is the place to show.
#include "doc_inside.h"

#include "utf8.h"

#include <string.h>

struct fault {
    const char *context, *problem; // parts of libyaml's sentences; NULL = any
    const char *code;
    bool at_context; // shown where the thing began, not where it broke
};

// The first that fits is told.
static const struct fault faults[] = {
    {"anchor", NULL, "no-anchors", true},
    {"alias", NULL, "no-anchors", true},
    {"tag", NULL, "no-anchors", true},
    {NULL, "unknown escape character", "bad-escape", false},
    {NULL, "hexdecimal number", "bad-escape", false},
    {NULL, "invalid Unicode character escape", "bad-escape", false},
    {"quoted scalar", NULL, "quote-not-closed", true},
    {NULL, "cannot start any token", "quote-needed", false},
    {NULL, "mapping values are not allowed", "colon-in-text", false},
    {NULL, "block sequence entries are not allowed", "dash-in-line", false},
    {NULL, "could not find expected ':'", "colon-missing", true},
    {"flow", NULL, "bracket-not-closed", true},
    {"block", "did not find expected", "indent", false},
    {NULL, "<document start>", "indent", false},
    {NULL, NULL, "syntax", false},
};

static bool contains(const char *sentence, const char *part)
{
    return part == NULL || (sentence != NULL && strstr(sentence, part) != NULL);
}

static const struct fault *fault_of(const yaml_parser_t *p)
{
    const struct fault *f = faults;
    while (!contains(p->context, f->context) || !contains(p->problem, f->problem))
        f++;
    return f;
}

// A tab among the spaces in front of this line.
static bool indented_by_tab(const struct reader *r, struct place *place)
{
    size_t length = 0;
    const char *line = doc__line(r->source, place->line, &length);
    for (size_t i = 0; i < length && (line[i] == ' ' || line[i] == '\t'); i++)
        if (line[i] == '\t') {
            place->column = (int)i + 1;
            return true;
        }
    return false;
}

// A value on this line that begins with a curly quote.
static bool opened_by_curly(const struct reader *r, struct place *place)
{
    size_t length = 0;
    const char *line = doc__line(r->source, place->line, &length), *end = line + length;
    char before = '\0', previous = '\0'; // the last two characters
    int column = 1;
    for (const char *at = line; at < end; column++) {
        if (previous == ' ' && (before == ':' || before == '-') && doc__odd_quote(at, end) > 0) {
            place->column = column;
            return true;
        }
        before = previous;
        previous = *at;
        utf8_next(&at, end);
    }
    return false;
}

// Behind a closed quote there must not be more text: either the quote was not closed on its own line, or
// a quote stands inside the text.
static const char *broken_quote(const struct reader *r, struct place *place)
{
    const struct doc_node *q = r->last_quoted;
    if (q == NULL || q->end.line != place->line || place->column < q->end.column || place->column > q->end.column + 1)
        return NULL;
    if (q->place.line < q->end.line) {
        *place = q->place;
        return "quote-not-closed";
    }
    place->column = q->end.column - 1;
    return "quote-inside";
}

static int characters(const char *from, const char *to)
{
    int count = 0;
    for (; from < to; count++)
        utf8_next(&from, to);
    return count;
}

// `id gift` and on the next line `place: home`: libyaml stumbles over the second colon, but the first is missing.
static bool colon_missing_above(const struct reader *r, struct place *place)
{
    size_t length = 0, above = 0, lead = 0;
    const char *line = doc__line(r->source, place->line, &length);
    const char *before = doc__line(r->source, place->line - 1, &above);
    const char *colon = length > 0 ? memchr(line, ':', length) : NULL;
    while (lead < above && (before[lead] == ' ' || before[lead] == '-'))
        lead++;
    if (colon == NULL || characters(line, colon) + 1 != place->column ||
        memchr(line, '"', (size_t)(colon - line)) != NULL)
        return false;
    if (lead == above || before[lead] == '#' || memchr(before, ':', above) != NULL)
        return false;
    *place = (struct place){place->line - 1, (int)lead + 1};
    return true;
}

// A comma forgotten inside one line is shown where it should stand; a bracket never closed, where it opened.
static const char *comma_or_bracket(const struct reader *r, struct place problem, struct place *place)
{
    if (problem.line != place->line || problem.line >= r->source->lines)
        return "bracket-not-closed";
    *place = problem;
    return "comma-missing";
}

void doc__syntax_error(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    const struct fault *f = fault_of(p);
    struct place problem = doc__place(r, p->problem_mark), place = problem;
    const char *code = f->code, *quote = broken_quote(r, &place);
    r->context_line = p->context != NULL ? doc__place(r, p->context_mark).line : 0;
    if (quote != NULL) {
        code = quote;
    } else if (indented_by_tab(r, &place)) {
        code = "tab-indent";
    } else if (strcmp(code, "quote-not-closed") != 0 && opened_by_curly(r, &place)) {
        code = "curly-quotes";
    } else if (strcmp(code, "colon-in-text") == 0 && colon_missing_above(r, &place)) {
        code = "colon-missing";
    } else if (f->at_context) {
        place = doc__place(r, p->context_mark);
        if (strcmp(code, "bracket-not-closed") == 0)
            code = comma_or_bracket(r, problem, &place);
    }
    doc__fail(r, place, 1, code);
    r->stuck_line = problem.line; // what is mended is looked for from there up
}

// `Easy job"`: the words do not begin as they end.
static bool ends_in_stray(const char *text)
{
    size_t length = strlen(text), count = 0;
    for (const char *at = text; *at != '\0'; at++)
        count += *at == '"';
    return length > 1 && text[length - 1] == '"' && count % 2 == 1;
}

void doc__lint_block(struct reader *r, const struct doc_node *n)
{
    size_t length = strlen(n->text), line_length = 0;
    if (length < 2 || n->text[0] != '"' || n->text[length - 1] != '"' || strchr(n->text, '\n') != NULL)
        return;
    int number = n->place.line + 1;
    const char *line = doc__line(r->source, number, &line_length);
    const char *first = line_length > 0 ? memchr(line, '"', line_length) : NULL;
    if (first == NULL)
        return;
    int column = characters(line, first) + 1, last = column + (int)utf8_count(n->text) - 1;
    diag_error(r->diags, r->doc->file, (struct place){number, column}, 1, "quotes-in-block", NULL, NULL, NULL);
    diag_edit(r->diags, (struct place){number, column}, 1, "");
    diag_edit(r->diags, (struct place){number, last}, 1, "");
}

// It can be read, and is hardly meant so.
static void tell_doubt(struct reader *r, struct place place, const char *code)
{
    doc__doubt(r, place.line);
    diag_error(r->diags, r->doc->file, place, 1, code, "\"…\"", "1", NULL);
}

static bool begins_wide(const char *text)
{
    static const char *const wide[] = {"［", "【", "〔", "｛"};
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], strlen(wide[i])) == 0)
            return true;
    return false;
}

// `1. ban`, `2) ban`
static bool is_numbered(const char *key)
{
    size_t digits = strspn(key, "0123456789");
    return digits > 0 && (strncmp(key + digits, ". ", 2) == 0 || strncmp(key + digits, ") ", 2) == 0);
}

void doc__lint_key(struct reader *r, const char *key, struct place place)
{
    if (doc__is_curly(key, key + strlen(key)))
        tell_doubt(r, place, "curly-quotes");
    else if (strncmp(key, "//", 2) == 0)
        tell_doubt(r, place, "comment-slash");
    else if (is_numbered(key))
        tell_doubt(r, place, "dash-odd");
}

void doc__lint_plain(struct reader *r, struct doc_node *n, const char *typed)
{
    if (doc__is_curly(typed, typed + strlen(typed))) {
        tell_doubt(r, n->place, "curly-quotes");
    } else if (begins_wide(typed)) {
        tell_doubt(r, n->place, "sign-wide");
    } else if (ends_in_stray(n->text)) {
        doc__doubt(r, n->place.line);
        diag_error(r->diags, r->doc->file, n->place, n->length, "quote-not-opened", NULL, NULL, NULL);
    }
    size_t length = 0;
    const char *line = doc__line(r->source, n->end.line, &length), *end = line + length;
    const char *hash = length > 0 ? memchr(line, '#', length) : NULL;
    int column = 1;
    for (const char *at = line; hash != NULL && at < end; column++) {
        if (column >= n->end.column && *at == '#') {
            n->hash_column = column;
            n->line_length = characters(line, end);
            return;
        }
        if (column >= n->end.column && *at != ' ' && *at != '\t')
            return;
        utf8_next(&at, end);
    }
}
