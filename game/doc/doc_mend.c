// SPDX-License-Identifier: MIT
//
// doc_mend.c — one cause, one message: a cure is tried on a copy of the file before it is told.
//
//   reading fails in line 26 ──→ what could be wrong there, or just above? ──→ each is mended in a copy and read again
//        ▲                                                                                   │
//        └── the copy is read on, as if its author had done it ←── told: the one that comes furthest down the file
//
// So nothing is told of what only follows from a mistake, a cure that is told has worked once, and the rest of the file
// is looked at as a whole. Where no cure helps, doc_resume.c goes on behind the mistake. Lines keep their numbers.
#include "doc_mend.h"

#include "memory.h"
#include "utf8.h"

#include <limits.h>
#include <string.h>

enum {
    ROUNDS_MOST = 16,
    BYTES_MOST = 8 * 1024 * 1024, // read for trying, of one file
    ABOVE_MOST = 3,               // lines looked at above the one where reading failed
};

// ---- a copy with a cure in it ----

static void find_lines(struct source *s)
{
    size_t capacity = 0;
    s->starts = NULL;
    s->lines = 0;
    for (size_t at = 0; at <= s->length;) {
        s->starts = mem_grow(s->starts, &capacity, (size_t)s->lines + 1, sizeof *s->starts);
        s->starts[s->lines++] = at;
        const char *end = at < s->length ? memchr(s->bytes + at, '\n', s->length - at) : NULL;
        at = end != NULL ? (size_t)(end - s->bytes) + 1 : s->length + 1;
    }
}

struct piece { // of one line, and what comes in its place
    int line;
    size_t from, to;
    const char *text;
};

struct pieces { // in the order of the file
    struct piece *items;
    size_t count, capacity;
};

static void add_piece(struct pieces *p, int line, size_t from, size_t to, const char *text)
{
    p->items = mem_grow(p->items, &p->capacity, p->count + 1, sizeof *p->items);
    p->items[p->count++] = (struct piece){line, from, to, text};
}

static const char *blanks(struct cures *c, int count)
{
    char *spaces = arena_take(c->memory, (size_t)count + 1);
    memset(spaces, ' ', (size_t)count);
    spaces[count] = '\0';
    return spaces;
}

static void add_shifted(struct cures *c, struct pieces *p, const struct cure *cure)
{
    for (int i = 0; i < cure->lines; i++) {
        size_t length = 0, drop = cure->shift < 0 ? (size_t)-cure->shift : 0;
        doc__line(c->source, cure->line + i, &length);
        if (length > 0)
            add_piece(p, cure->line + i, 0, drop < length ? drop : length,
                      blanks(c, cure->shift > 0 ? cure->shift : 0));
    }
}

static void add_tabs(struct cures *c, struct pieces *p, const struct cure *cure)
{
    for (int line = 1; line <= c->source->lines; line++) {
        struct doc_line l = doc__cut(c->source, line);
        int spaces = 0;
        for (size_t i = 0; i < l.lead; i++)
            spaces += l.bytes[i] == '\t' ? cure->tab : 1;
        if (l.lead > 0 && memchr(l.bytes, '\t', l.lead) != NULL)
            add_piece(p, line, 0, l.lead, blanks(c, spaces));
    }
}

static void add_cure(struct pieces *p, int line, const struct cure *cure)
{
    add_piece(p, line, cure->from, cure->to, cure->text);
    if (cure->end.line > 0)
        add_piece(p, cure->end.line, cure->end.from, cure->end.to, cure->end.text);
}

// The same slip in every other line.
static void add_habit(struct cures *c, struct pieces *p, const struct cure *cure)
{
    struct cures *others = mem_new(1, sizeof *others);
    for (int line = 1; line <= c->source->lines; line++) {
        *others = (struct cures){.source = c->source, .hints = c->hints, .memory = c->memory};
        doc__offer_signs(others, line);
        doc__offer_quotes(others, line);
        size_t behind = 0;
        int below = 0;
        for (int i = 0; i < others->count && below == 0; i++) {
            const struct cure *o = &others->items[i];
            if (strcmp(o->code, cure->code) == 0 && (o->from >= behind || behind == 0)) {
                add_cure(p, line, o);
                behind = o->to > 0 ? o->to : 1;
                below = o->end.line > 0 ? o->end.line : below;
            }
        }
        line = below > line ? below : line;
    }
    mem_free(others);
}

static struct pieces pieces_of(struct cures *c, const struct cure *cure)
{
    struct pieces p = {0};
    if (cure->shift != 0)
        add_shifted(c, &p, cure);
    else if (cure->tab != 0)
        add_tabs(c, &p, cure);
    else if (cure->habit)
        add_habit(c, &p, cure);
    else
        add_cure(&p, cure->line, cure);
    return p;
}

// The source with the cure in it; to be closed.
static struct source mended(const struct source *s, const struct pieces *p)
{
    struct text out = {0};
    const char *at = s->bytes;
    for (size_t i = 0; i < p->count; i++) {
        size_t length = 0;
        const char *line = doc__line(s, p->items[i].line, &length);
        text_add_bytes(&out, at, (size_t)(line + p->items[i].from - at));
        text_add(&out, p->items[i].text);
        at = line + p->items[i].to;
    }
    text_add_bytes(&out, at, s->length - (size_t)(at - s->bytes));
    struct source made = {.bytes = out.bytes, .length = out.length, .mended = out.bytes, .plain = false};
    find_lines(&made);
    return made;
}

// ---- trying ----

// The line of the first fault; INT_MAX: there is none.
static int fault_of(const struct reader *r)
{
    int line = r->failed ? r->stuck_line : INT_MAX;
    return r->doubt_line > 0 && r->doubt_line < line ? r->doubt_line : line;
}

static int probe(const struct source *s)
{
    struct arena *memory = arena_new();
    struct doc doc = {.file = "", .memory = memory};
    struct reader r = {.doc = &doc, .source = s};
    doc__read(&r, 0);
    arena_free(memory);
    return fault_of(&r);
}

static void offer_line(struct cures *c, int line)
{
    if (line < 1 || line > c->source->lines)
        return;
    doc__offer_signs(c, line);
    doc__offer_quotes(c, line);
    doc__offer_shape(c, line);
}

// The line itself, where what it stumbled over began, then those above.
static void offer(struct cures *c, const struct reader *r, int line)
{
    int begun = r->last_quoted != NULL && r->failed ? r->last_quoted->place.line : 0;
    offer_line(c, line);
    if (begun > 0 && begun < line && begun != r->context_line)
        offer_line(c, begun);
    if (r->failed && r->context_line > 0 && r->context_line < line)
        offer_line(c, r->context_line);
    for (int above = line - 1, seen = 0; above > 0 && seen < ABOVE_MOST; above--) {
        struct doc_line l = doc__cut(c->source, above);
        if (l.words >= l.length || l.bytes[l.lead] == '#')
            continue;
        seen++;
        if (above != begun && above != r->context_line)
            offer_line(c, above);
    }
}

// How far reading comes with the cure; how many lines it changes.
static int reach(struct cures *c, const struct cure *cure, size_t *spent, size_t *lines)
{
    struct pieces p = pieces_of(c, cure);
    *lines = cure->habit || cure->tab > 0 ? 1 : p.count;
    *spent += cure->habit ? 8 * c->source->length : 0; // every line was looked at for it
    struct source copy = mended(c->source, &p);
    int far = probe(&copy);
    *spent += copy.length;
    doc__source_close(&copy);
    mem_free(p.items);
    return far;
}

// The cure that lets reading come furthest, of several the one that changes the fewest lines; NULL: none comes further
// than over the next line.
static const struct cure *best(struct cures *c, int line, size_t *spent)
{
    const struct cure *found = NULL;
    int furthest = line + 1;
    size_t fewest = 0;
    for (int i = 0; i < c->count && *spent < BYTES_MOST && (furthest < INT_MAX || fewest > 1); i++) {
        size_t lines = 0;
        int far = reach(c, &c->items[i], spent, &lines);
        bool joins = strcmp(c->items[i].code, "two-documents") == 0; // two whole files would have all keys twice
        if (joins ? far == INT_MAX : far > furthest || (far == furthest && lines < fewest)) {
            furthest = far;
            fewest = lines;
            found = &c->items[i];
        }
    }
    return found;
}

// ---- telling ----

static int column_of(const struct reader *r, int number, size_t byte)
{
    size_t length = 0;
    const char *line = doc__line(r->source, number, &length);
    int column = 1;
    for (const char *at = line, *end = line + (byte < length ? byte : length); at < end; column++)
        utf8_next(&at, end);
    return doc__column(r, number, column);
}

// The new words, in quotes once.
static struct diag_quoted became_of(const char *text)
{
    struct diag_quoted whole = diag_quote(text != NULL ? text : "");
    size_t length = strlen(whole.bytes);
    bool twice = length > 4 && whole.bytes[1] == '"' && whole.bytes[length - 2] == '"';
    if (twice) {
        memmove(whole.bytes, whole.bytes + 1, length - 2);
        whole.bytes[length - 2] = '\0';
    }
    return whole;
}

static void tell(struct reader *r, const struct cure *cure, const struct pieces *p, struct diag_list *told)
{
    int from = column_of(r, cure->line, cure->from), to = column_of(r, cure->line, cure->to);
    bool first = cure->habit && p->count > 0; // of all of them
    int line = first ? p->items[0].line : cure->line;
    struct place place = {line, column_of(r, line, first ? p->items[0].from : cure->caret)};
    int shown = cure->caret == cure->from && cure->shift == 0 && to > from ? to - from : 1;
    struct diag_quoted became = became_of(cure->text);
    diag_error(told, r->doc->file, place, shown, cure->code, became.bytes, diag_number((int)p->count).bytes, NULL);
    for (size_t i = 0; i < p->count; i++) {
        const struct piece *one = &p->items[i];
        int column = column_of(r, one->line, one->from), length = column_of(r, one->line, one->to) - column;
        diag_edit(told, (struct place){one->line, column}, length, one->text);
    }
    for (size_t i = 0; i < p->count; i++) {
        const struct piece *one = &p->items[i];
        int column = column_of(r, one->line, one->from), length = column_of(r, one->line, one->to) - column;
        doc__moved(&r->moves, one->line, column, (int)utf8_count(one->text) - length);
    }
}

bool doc__mend(struct reader *r, struct source *source, struct diag_list *told)
{
    int line = fault_of(r);
    if (line == INT_MAX || r->capped || r->mended_rounds++ >= ROUNDS_MOST)
        return false;
    struct cures *cures = mem_new(1, sizeof *cures);
    *cures = (struct cures){.source = source, .hints = r->hints, .memory = arena_new()};
    offer(cures, r, line);
    const struct cure *cure = best(cures, line, &r->mended_bytes);
    if (cure != NULL) {
        struct pieces p = pieces_of(cures, cure);
        struct source copy = mended(source, &p);
        tell(r, cure, &p, told);
        doc__source_close(source);
        *source = copy;
        mem_free(p.items);
    }
    arena_free(cures->memory);
    mem_free(cures);
    return cure != NULL;
}
