// SPDX-License-Identifier: MIT
//
// union.c — reads sheets and adds them up.
#include "union_inside.h"

#include "csv_table.h"
#include "doc.h"
#include "hash.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

enum column { COLUMN_VERSION, COLUMN_SHEET, COLUMN_MONTH, COLUMN_COMMUNE, COLUMN_CHILDREN, COLUMN_MINUTES, COLUMN_TOPICS,
              COLUMN_VERDICT, COLUMN_BEFORE, COLUMN_AFTER, COLUMNS };
static const char *const column_names[COLUMNS] = {"version", "sheet", "month", "commune", "children", "minutes", "topics",
                                                  "verdict", "before", "after"};
enum { COVERED_MOST = 300 /* a hall, where the number of children was not said */, NAME_MOST = 200 };

struct union_summary *union_new(void) { return mem_new(1, sizeof(struct union_summary)); }

void union_free(struct union_summary *u)
{
    if (u == NULL)
        return;
    for (int g = 0; g < GROUPS; g++) {
        for (size_t i = 0; i < u->groups[g].count; i++)
            mem_free(u->groups[g].items[i].name);
        mem_free(u->groups[g].items);
    }
    mem_free(u->sheets);
    mem_free(u);
}

size_t union_sheets(const struct union_summary *u) { return u->sheet_count; }
size_t union_twice(const struct union_summary *u) { return u->twice; }

// ---- which sheets were seen ----

static uint64_t *slot_of(const struct union_summary *u, uint64_t hash)
{
    size_t slot = (size_t)hash & (u->sheet_slots - 1);
    while (u->sheets[slot] != 0 && u->sheets[slot] != hash)
        slot = (slot + 1) & (u->sheet_slots - 1);
    return &u->sheets[slot];
}

static void make_room(struct union_summary *u)
{
    if (u->sheet_count * 2 < u->sheet_slots)
        return;
    uint64_t *old = u->sheets;
    size_t old_slots = u->sheet_slots;
    u->sheet_slots = old_slots > 0 ? old_slots * 2 : 1024;
    u->sheets = mem_new(u->sheet_slots, sizeof *u->sheets);
    for (size_t i = 0; i < old_slots; i++)
        if (old[i] != 0)
            *slot_of(u, old[i]) = old[i];
    mem_free(old);
}

// True when it is new.
static bool note_sheet(struct union_summary *u, const char *id)
{
    uint64_t hash = hash_text(HASH_START, id);
    make_room(u);
    uint64_t *slot = slot_of(u, hash != 0 ? hash : 1);
    if (*slot != 0)
        return false;
    *slot = hash != 0 ? hash : 1;
    u->sheet_count++;
    return true;
}

// ---- groups ----

static struct group *group_of(struct union_summary *u, enum group_kind kind, const char *name)
{
    struct groups *g = &u->groups[kind];
    for (size_t i = 0; i < g->count; i++)
        if (strcmp(g->items[i].name, name) == 0)
            return &g->items[i];
    g->items = mem_grow(g->items, &g->capacity, g->count + 1, sizeof *g->items);
    g->items[g->count] = (struct group){.name = mem_copy_text(name)};
    return &g->items[g->count++];
}

static int by_name(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    return strcmp(x->name, y->name);
}

void union__sort(struct union_summary *u)
{
    for (int g = 0; g < GROUPS; g++)
        if (u->groups[g].count > 1)
            qsort(u->groups[g].items, u->groups[g].count, sizeof *u->groups[g].items, by_name);
}

// ---- rows ----

struct reading {
    struct union_summary *u;
    const struct csv_table *table;
    struct diag_list *diags;
    int columns[COLUMNS];  // place in a row; -1 not there
    char sheet[NAME_MOST]; // at hand
    bool counts;           // it did not come before
    uint64_t children;
};

static const char *word(const struct reading *r, const struct csv_row *row, enum column column)
{
    int at = r->columns[column];
    return at >= 0 && (size_t)at < row->count ? row->cells[at].text : "";
}

static void tell(const struct reading *r, const struct csv_row *row, enum column column, const char *code)
{
    int at = r->columns[column];
    const struct csv_cell *cell = &row->cells[at >= 0 && (size_t)at < row->count ? at : 0];
    doc_error(r->diags, r->table->file, cell->place, cell->length, code, doc_quote(cell->text).bytes, NULL, NULL);
}

// "17", "1-4", "?" or nothing at all. False when it is something else.
static bool range_of(const struct reading *r, const char *words, bool *said, struct range *out)
{
    *said = words[0] != '\0';
    *out = (struct range){0, 0};
    if (strcmp(words, "1-4") == 0) {
        *out = (struct range){1, 4};
        return true;
    }
    if (strcmp(words, "?") == 0) {
        *out = (struct range){0, r->children > 0 ? r->children : COVERED_MOST};
        return true;
    }
    size_t length = strspn(words, "0123456789");
    if (words[length] != '\0' || length > 6)
        return false;
    out->least = out->most = strtoul(words, NULL, 10);
    return true;
}

static void add(struct answers *a, struct range range, bool safe)
{
    a->all.least += range.least;
    a->all.most += range.most;
    a->safe.least += safe ? range.least : 0;
    a->safe.most += safe ? range.most : 0;
}

static void add_answers(struct reading *r, const struct csv_row *row)
{
    struct range range[2];
    bool said[2], safe = strcmp(word(r, row, COLUMN_VERDICT), "safe") == 0;
    if (!range_of(r, word(r, row, COLUMN_BEFORE), &said[0], &range[0])) {
        tell(r, row, COLUMN_BEFORE, "sheet-number");
        return;
    }
    if (!range_of(r, word(r, row, COLUMN_AFTER), &said[1], &range[1])) {
        tell(r, row, COLUMN_AFTER, "sheet-number");
        return;
    }
    char topics[NAME_MOST];
    strncpy(topics, word(r, row, COLUMN_TOPICS), sizeof topics - 1);
    topics[sizeof topics - 1] = '\0';
    for (char *topic = strtok(topics, " "); topic != NULL; topic = strtok(NULL, " ")) {
        struct group *g = group_of(r->u, GROUP_TOPIC, topic);
        g->meetings += g->last_sheet != r->u->at;
        g->last_sheet = r->u->at;
        if (said[0])
            add(&g->before, range[0], safe);
        if (said[1])
            add(&g->after, range[1], safe);
    }
    struct group *month = group_of(r->u, GROUP_MONTH, word(r, row, COLUMN_MONTH));
    struct group *commune = group_of(r->u, GROUP_COMMUNE, word(r, row, COLUMN_COMMUNE));
    if (said[0]) {
        add(&month->before, range[0], safe);
        add(&commune->before, range[0], safe);
    }
    if (said[1]) {
        add(&month->after, range[1], safe);
        add(&commune->after, range[1], safe);
    }
}

static void add_meeting(struct reading *r, const struct csv_row *row)
{
    uint64_t minutes = strtoul(word(r, row, COLUMN_MINUTES), NULL, 10);
    struct group *groups[] = {group_of(r->u, GROUP_MONTH, word(r, row, COLUMN_MONTH)),
                              group_of(r->u, GROUP_COMMUNE, word(r, row, COLUMN_COMMUNE))};
    r->children = strtoul(word(r, row, COLUMN_CHILDREN), NULL, 10);
    r->children = r->children > 10000 ? 0 : r->children; // not a hall
    minutes = minutes > 24 * 60 ? 0 : minutes;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        groups[i]->meetings++;
        groups[i]->children += r->children;
        groups[i]->minutes += minutes;
    }
    r->u->children += r->children;
    r->u->minutes += minutes;
}

static bool is_month(const char *words)
{
    return strlen(words) == 7 && words[4] == '-' && strspn(words, "0123456789-") == 7;
}

static void add_row(struct reading *r, const struct csv_row *row)
{
    const char *sheet = word(r, row, COLUMN_SHEET);
    if (strcmp(word(r, row, COLUMN_VERSION), "1") != 0 || sheet[0] == '\0' || strlen(sheet) >= sizeof r->sheet) {
        tell(r, row, COLUMN_VERSION, "sheet-row");
        return;
    }
    if (!is_month(word(r, row, COLUMN_MONTH))) {
        tell(r, row, COLUMN_MONTH, "sheet-month");
        return;
    }
    if (strcmp(sheet, r->sheet) != 0) {
        strcpy(r->sheet, sheet);
        r->counts = note_sheet(r->u, sheet);
        r->u->twice += !r->counts;
        r->u->at++;
        if (r->counts)
            add_meeting(r, row);
    }
    if (r->counts && word(r, row, COLUMN_VERDICT)[0] != '\0')
        add_answers(r, row);
}

static bool find_columns(struct reading *r)
{
    bool all = r->table->row_count > 0;
    for (int c = 0; c < COLUMNS; c++) {
        r->columns[c] = -1;
        for (size_t i = 0; all && i < r->table->rows[0].count; i++)
            if (strcmp(r->table->rows[0].cells[i].text, column_names[c]) == 0)
                r->columns[c] = (int)i;
    }
    for (int c = 0; all && c < COLUMNS; c++)
        all = r->columns[c] >= 0;
    return all;
}

bool union_add(struct union_summary *u, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct csv_table *table = csv_table_read(file, bytes, length, diags);
    struct reading r = {.u = u, .table = table, .diags = diags};
    size_t before = u->sheet_count + u->twice;
    bool known = find_columns(&r);
    if (!known)
        doc_error(diags, file, (struct place){1, 1}, 1, "sheet-foreign", NULL, NULL, NULL);
    for (size_t i = 1; known && i < table->row_count; i++)
        add_row(&r, &table->rows[i]);
    csv_table_free(table);
    return u->sheet_count + u->twice > before;
}
