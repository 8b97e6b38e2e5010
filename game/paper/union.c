// SPDX-License-Identifier: MIT
//
// union.c — reads sheets row by row and adds them up.
//
//   row ─ of a sheet? ─ counted already? ─→ its commune, its month, its topics, and all three together
//
// A row is known by its sheet, play, question and option. So a sheet that comes twice counts once, also when somebody
// has put many sheets into one table, or sorted it. Sheets are made so that no total betrays a small figure
// (sheet_cells.h); whatever is added up here is made from them alone and can say no more than they do.
#include "union_inside.h"

#include "csv_stream.h"
#include "csv_write.h"
#include "doc.h"
#include "hash.h"
#include "memory.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum column { COLUMN_VERSION, COLUMN_SHEET, COLUMN_DATE, COLUMN_MONTH, COLUMN_COMMUNE, COLUMN_CHILDREN, COLUMN_MINUTES, COLUMN_PLAY,
              COLUMN_LEVEL, COLUMN_TOPICS, COLUMN_QUESTION, COLUMN_OPTION, COLUMN_VERDICT, COLUMN_LED_BEFORE, COLUMN_LED_AFTER,
              COLUMN_BEFORE, COLUMN_AFTER, COLUMN_COUNTED_BEFORE, COLUMN_COUNTED_AFTER, COLUMNS };
static const char *const column_names[COLUMNS] = {
    "version", "sheet", "date", "month", "commune", "children", "minutes", "play", "level", "topics", "question", "option",
    "verdict", "led_before", "led_after", "before", "after", "counted_before", "counted_after"};
enum { MINUTES_MOST = 24 * 60, COMMUNE_MOST = 160 /* bytes */,
       TOLD_MOST = 20 /* faulty rows of a file; the others are only counted */ };

struct union_summary *union_new(void) { return mem_new(1, sizeof(struct union_summary)); }

void union_free(struct union_summary *u)
{
    if (u == NULL)
        return;
    for (int g = 0; g < GROUPS; g++)
        union__free_groups(&u->groups[g]);
    mem_free(u->rows.slots);
    mem_free(u->visits.slots);
    mem_free(u);
}

size_t union_sheets(const struct union_summary *u) { return u->sheet_count; }
size_t union_twice(const struct union_summary *u) { return u->twice; }

struct reading {
    struct union_summary *u;
    const char *file;
    struct diag_list *diags;
    bool header_read, foreign, used;
    int columns[COLUMNS];      // place in a row; -1 not there
    const struct csv_stream_row *row;
    struct arena *memory;      // of the name below
    char *commune_as_read, *commune; // the last one, and composed: rows of a sheet follow each other
    char month[8];
    uint64_t sheet;            // hash of its number
    struct range children;
    uint64_t minutes;
    size_t faults;
};

static const char *word(const struct reading *r, enum column column)
{
    int at = r->columns[column];
    return at >= 0 && (size_t)at < r->row->count ? csv_unguarded(r->row->cells[at]) : "";
}

static bool says(const struct reading *r, enum column column, const char *wanted) { return strcmp(word(r, column), wanted) == 0; }

static bool tell(struct reading *r, enum column column, const char *code)
{
    struct place at = csv_stream_place(r->row, (size_t)(r->columns[column] > 0 ? r->columns[column] : 0));
    if (r->faults++ < TOLD_MOST)
        doc_error(r->diags, r->file, at, 1, code, doc_quote(word(r, column)).bytes, NULL, NULL);
    return false;
}

// ---- cells ----

// A figure; a covered one ("?") is anything up to all that were counted.
static bool figure_of(struct reading *r, enum column column, enum column counted, bool *said, struct range *out)
{
    struct range all;
    bool all_said = false;
    if (!says(r, column, "?"))
        return union__range(word(r, column), said, out) || tell(r, column, "sheet-number");
    if (!union__range(word(r, counted), &all_said, &all))
        return tell(r, counted, "sheet-number");
    *said = true;
    *out = (struct range){.most = all_said ? all.most : r->children.most > 0 ? r->children.most : UNION_HALL_MOST};
    return true;
}

// The month; when a spreadsheet has written it in its own way, from the date: 2026-11-23, or 23/11/2026 as in Viet Nam.
static bool month_of(struct reading *r)
{
    const char *month = word(r, COLUMN_MONTH), *date = word(r, COLUMN_DATE);
    unsigned day = 0, number = 0, year = 0;
    snprintf(r->month, sizeof r->month, "%.7s", union__is_month(month) ? month : date);
    if (!union__is_month(month) && sscanf(date, "%2u/%2u/%4u", &day, &number, &year) == 3 && number <= 12 && year <= 9999)
        snprintf(r->month, sizeof r->month, "%04u-%02u", year % 10000, number % 100);
    return union__is_month(r->month) || tell(r, COLUMN_MONTH, "sheet-month");
}

// Composed, so that the same name typed on another keyboard is the same commune.
static void commune_of(struct reading *r)
{
    const char *words = word(r, COLUMN_COMMUNE);
    if (r->commune_as_read != NULL && strcmp(words, r->commune_as_read) == 0)
        return;
    arena_reset(r->memory);
    r->commune_as_read = arena_text(r->memory, words);
    r->commune = doc_nfc(r->memory, words);
    size_t whole = strlen(r->commune);
    if (whole > COMMUNE_MOST) { // never in the middle of a character
        r->commune[COMMUNE_MOST] = '\0';
        r->commune[utf8_first_bad(r->commune, COMMUNE_MOST)] = '\0';
    }
    for (char *c = r->commune; *c != '\0'; c++)
        if ((unsigned char)*c < 0x20)
            *c = ' ';
}

// ---- adding up ----

// The group, and the meeting counted in it once.
static struct group *visit(struct reading *r, enum group_kind kind, const char *name)
{
    struct group *g = union__group(&r->u->groups[kind], name);
    uint64_t key = hash_text(hash_number(hash_number(HASH_START, r->sheet), (uint64_t)kind), name);
    if (g == NULL || !union__see(&r->u->visits, key))
        return g;
    g->meetings++;
    g->minutes += r->minutes;
    union__add_range(&g->children, &r->children);
    return g;
}

struct finding { // what one row says
    bool said[UNION_LOOKS], led[UNION_LOOKS], safe;
    struct range range[UNION_LOOKS];
};

static void add(struct group *g, const struct finding *f)
{
    for (int look = 0; g != NULL && look < UNION_LOOKS; look++) {
        if (f->said[look])
            union__add_range(f->safe ? &g->answers[look].safe : &g->answers[look].other, &f->range[look]);
        g->led[look].all += f->led[look];
        g->led[look].safe += f->led[look] && f->safe;
    }
}

static void add_topics(struct reading *r, const struct finding *f)
{
    const char *at = word(r, COLUMN_TOPICS);
    for (int count = 0; *at != '\0' && count < 8; count++) {
        char topic[32], name[GROUP_NAME_MAX];
        size_t length = strcspn(at, " ");
        snprintf(topic, sizeof topic, "%.*s", (int)(length < 31 ? length : 31), at);
        at += length + strspn(at + length, " ");
        if (topic[0] == '\0')
            continue;
        snprintf(name, sizeof name, "%s%c%s%c%s", r->commune, GROUP_JOIN, r->month, GROUP_JOIN, topic);
        add(visit(r, GROUP_TOPIC, topic), f);
        add(visit(r, GROUP_ALL, name), f);
    }
}

static bool read_answers(struct reading *r, struct finding *f)
{
    *f = (struct finding){.safe = says(r, COLUMN_VERDICT, "safe"),
                          .led = {says(r, COLUMN_LED_BEFORE, "yes"), says(r, COLUMN_LED_AFTER, "yes")}};
    return figure_of(r, COLUMN_BEFORE, COLUMN_COUNTED_BEFORE, &f->said[UNION_BEFORE], &f->range[UNION_BEFORE])
        && figure_of(r, COLUMN_AFTER, COLUMN_COUNTED_AFTER, &f->said[UNION_AFTER], &f->range[UNION_AFTER]);
}

static void add_answers(struct reading *r, const struct finding *f)
{
    if (!says(r, COLUMN_TOPICS, "check")) { // it has no second look to stand beside
        add(visit(r, GROUP_COMMUNE, r->commune), f);
        add(visit(r, GROUP_MONTH, r->month), f);
    }
    add_topics(r, f);
}

static void add_meeting(struct reading *r)
{
    r->u->sheet_count++;
    r->u->minutes += r->minutes;
    union__add_range(&r->u->children, &r->children);
    visit(r, GROUP_COMMUNE, r->commune);
    visit(r, GROUP_MONTH, r->month);
}

// What is said in every row of a sheet. False when the row is not of one.
static bool take_meeting(struct reading *r)
{
    bool said = false;
    const char *minutes = word(r, COLUMN_MINUTES);
    if (!says(r, COLUMN_VERSION, "1") || says(r, COLUMN_SHEET, ""))
        return tell(r, COLUMN_VERSION, "sheet-row");
    if (!month_of(r))
        return false;
    if (!union__range(word(r, COLUMN_CHILDREN), &said, &r->children))
        return tell(r, COLUMN_CHILDREN, "sheet-number");
    if (!union__number(&minutes, &r->minutes) || r->minutes > MINUTES_MOST)
        r->minutes = 0;
    commune_of(r);
    r->sheet = hash_text(HASH_START, word(r, COLUMN_SHEET));
    return true;
}

static uint64_t key_of(const struct reading *r)
{
    static const enum column named_by[] = {COLUMN_PLAY, COLUMN_LEVEL, COLUMN_QUESTION, COLUMN_OPTION};
    uint64_t key = r->sheet;
    for (size_t i = 0; i < sizeof named_by / sizeof *named_by; i++)
        key = hash_text(key, word(r, named_by[i]));
    return key;
}

// A row is seen only when it could be read: the good copy of a damaged sheet may still come.
static void add_row(struct reading *r)
{
    struct finding finding;
    bool answers = !says(r, COLUMN_VERDICT, "");
    if (!take_meeting(r))
        return;
    r->used = true;
    bool sheet_is_new = union__see(&r->u->visits, r->sheet);
    if (sheet_is_new)
        add_meeting(r);
    if (answers && !read_answers(r, &finding))
        return;
    bool row_is_new = union__see(&r->u->rows, key_of(r));
    if (!sheet_is_new && !row_is_new && says(r, COLUMN_LEVEL, "")) // each sheet has one row about the meeting itself
        r->u->twice++;
    if (row_is_new && answers)
        add_answers(r, &finding);
}

static void find_columns(struct reading *r)
{
    for (int c = 0; c < COLUMNS; c++) {
        r->columns[c] = -1;
        for (size_t i = 0; i < r->row->count; i++)
            if (strcmp(r->row->cells[i], column_names[c]) == 0)
                r->columns[c] = (int)i;
        r->foreign = r->foreign || r->columns[c] < 0;
    }
}

static void hear_row(void *self, const struct csv_stream_row *row)
{
    struct reading *r = self;
    r->row = row;
    if (!r->header_read)
        find_columns(r);
    else if (!r->foreign)
        add_row(r);
    r->header_read = true;
}

bool union_add(struct union_summary *u, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct reading r = {.u = u, .file = file, .diags = diags, .memory = arena_new()};
    csv_stream_read(file, bytes, length, hear_row, &r, diags);
    if (r.foreign || !r.header_read)
        doc_error(diags, file, (struct place){1, 1}, 1, "sheet-foreign", NULL, NULL, NULL);
    else if (!r.used && r.faults == 0)
        doc_error(diags, file, (struct place){1, 1}, 1, "sheet-empty", NULL, NULL, NULL);
    if (r.faults > TOLD_MOST)
        doc_error(diags, file, (struct place){0, 0}, 1, "sheet-more", doc_number((int)(r.faults - TOLD_MOST)).bytes, NULL, NULL);
    arena_free(r.memory);
    return r.used;
}
