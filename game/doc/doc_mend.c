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
    const char *text, *copy; // what is told; what is read on, or NULL
};

struct pieces { // in the order of the file
    struct piece *items;
    size_t count, capacity;
};

static void add_piece(struct pieces *p, int line, size_t from, size_t to, const char *text)
{
    p->items = mem_grow(p->items, &p->capacity, p->count + 1, sizeof *p->items);
    p->items[p->count++] = (struct piece){line, from, to, text, NULL};
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
    p->items[p->count - 1].copy = cure->copy;
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
        text_add(&out, p->items[i].copy != NULL ? p->items[i].copy : p->items[i].text);
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

static int probe(const struct source *s, int doubted)
{
    struct arena *memory = arena_new();
    struct doc doc = {.file = "", .memory = memory};
    struct reader r = {.doc = &doc, .source = s, .doubted = doubted};
    doc__read(&r, 0);
    arena_free(memory);
    return fault_of(&r);
}

static void offer_line(struct cures *c, int line)
{
    if (line < 1 || line > c->source->lines)
        return;
    doc__offer_signs(c, line);
    doc__offer_stray(c, line);
    doc__offer_quotes(c, line);
    doc__offer_shape(c, line);
}

// What this line stands in: the nearest above that begins further out.
static int outer_of(const struct cures *c, int line)
{
    size_t lead = doc__cut(c->source, line).lead;
    for (int above = line - 1; above > 0; above--) {
        struct doc_line l = doc__cut(c->source, above);
        if (l.words < l.length && l.bytes[l.lead] != '#' && l.lead < lead)
            return above;
    }
    return 0;
}

// The line itself, where what it stumbled over began, then those above, and what it stands in.
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
    if (r->failed)
        offer_line(c, outer_of(c, line));
}

// What a cure is worth: how far reading comes with it, how much is told then, and how many lines it changes.
struct worth {
    int far;
    size_t faults, lines;
};

static bool is_better(const struct worth *w, const struct worth *than)
{
    if (w->far != than->far)
        return w->far > than->far;
    return w->faults != than->faults ? w->faults < than->faults : w->lines < than->lines;
}

static size_t judge(const struct cures *c, const struct source *s, size_t *spent)
{
    if (c->hints == NULL || c->hints->judge == NULL)
        return 0;
    *spent += 2 * s->length;
    return c->hints->judge(s->bytes, s->length);
}

// Judged only where it comes at least this far.
static struct worth worth_of(struct cures *c, const struct reader *r, const struct cure *cure, int least, size_t *spent)
{
    struct pieces p = pieces_of(c, cure);
    struct source copy = mended(c->source, &p);
    struct worth w = {.far = probe(&copy, r->doubted), .lines = cure->habit || cure->tab > 0 ? 1 : p.count};
    *spent += (cure->habit ? 8 : 0) * c->source->length + copy.length; // for a habit every line is looked at
    if (w.far >= least)
        w.faults = judge(c, &copy, spent);
    doc__source_close(&copy);
    mem_free(p.items);
    return w;
}

// The cure that lets reading come furthest, of several the one behind which least is told, then the one that changes
// the fewest lines; NULL: none comes further than over the next line.
static const struct cure *best(struct cures *c, const struct reader *r, int line, struct worth *worth, size_t *spent)
{
    const struct cure *found = NULL;
    *worth = (struct worth){.far = line + 1};
    for (int i = 0; i < c->count && *spent < BYTES_MOST; i++) {
        if (worth->far == INT_MAX && worth->faults == 0 && worth->lines == 1)
            break;
        struct worth w = worth_of(c, r, &c->items[i], worth->far, spent);
        bool joins = strcmp(c->items[i].code, "two-documents") == 0; // two whole files would have all keys twice
        if (joins ? w.far == INT_MAX : is_better(&w, worth)) {
            *worth = w;
            found = &c->items[i];
        }
    }
    return found;
}

// Whether to tell of a cure where all can be read as it stands: only where no more is told with it than without. A key
// that is there twice could stand in many a place.
static bool is_worth(struct cures *c, const struct reader *r, const struct cure *cure, const struct worth *worth,
                     size_t *spent)
{
    if (r->failed || c->hints == NULL || c->hints->judge == NULL)
        return true;
    return worth->faults + 1 + (cure->shift != 0) <= judge(c, c->source, spent);
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
    struct worth worth;
    const struct cure *cure = best(cures, r, line, &worth, &r->mended_bytes);
    if (cure != NULL && !is_worth(cures, r, cure, &worth, &r->mended_bytes))
        cure = NULL;
    if (cure != NULL) {
        struct pieces p = pieces_of(cures, cure);
        struct source copy = mended(source, &p);
        tell(r, cure, &p, told);
        if (cure->lost != NULL && r->doc->lost_count < DOC_LOST_MOST)
            r->doc->lost[r->doc->lost_count++] = arena_text(r->doc->memory, cure->lost);
        doc__source_close(source);
        *source = copy;
        mem_free(p.items);
    }
    arena_free(cures->memory);
    mem_free(cures);
    bool doubted = cure == NULL && line == r->doubt_line; // what is behind it may still be mended
    r->doubted = doubted ? line : r->doubted;
    return cure != NULL || doubted;
}
