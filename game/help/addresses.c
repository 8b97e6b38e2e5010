// SPDX-License-Identifier: MIT
//
// addresses.c — rows of a spreadsheet become the addresses of each commune.
//
// Somebody's call for help may depend on a row. So nothing is guessed beyond a dropped 0: a row whose cells may
// have slipped is left out whole, because a right place with the number of another is worse than no row.
#include "addresses_inside.h"

#include "csv_formula.h"
#include "doc.h"
#include "files.h"
#include "hash.h"
#include "letters.h"
#include "memory.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct help_local local;
    size_t commune;
};

struct taking {
    struct addresses *into;
    const struct csv_table *table;
    struct address_header header;
    struct commune_names names;
    struct entry *entries;
    size_t count, capacity;
    struct seen {
        uint64_t hash;
        int line;
    } * seen; // of the rows taken; a power of two, at least twice the rows
    size_t seen_slots;
};

static const int characters_max[COLUMNS] = {40, 60, 50, 40, 50}; // what a help screen of 800×600 has room for

static void tell(struct taking *t, const struct csv_cell *cell, const char *code, const char *a, const char *b)
{
    diag_error(t->into->faults, t->table->file, cell->place, cell->length, code, a, b, NULL);
}

// ---- one cell ----

// The first letter that may not be shown, told where its cell begins.
static bool has_faulty_letter(struct taking *t, const struct csv_cell *cell)
{
    struct letter letter;
    bool faulty = letters_fault(cell->text, strlen(cell->text), &letter);
    if (faulty)
        letters_tell(t->into->faults, t->table->file, cell->place, cell->length, &letter);
    return faulty;
}

// ="Xã Mẫu" and 'Xã Mẫu say Xã Mẫu, and it is told; what a formula says nobody knows.
static bool untrick(struct taking *t, struct csv_cell *cell)
{
    const char *says = NULL;
    enum csv_trick trick = csv_untrick(t->table->memory, cell->text, &says);
    if (trick == CSV_FORMULA)
        tell(t, cell, "csv-formula", diag_quote(cell->text).bytes, NULL);
    else if (trick == CSV_TEXT_TRICK && says[0] != '\0')
        diag_warning(t->into->faults, t->table->file, cell->place, cell->length, "csv-text-trick",
                     diag_quote(cell->text).bytes, diag_quote(says).bytes, NULL);
    cell->text = says;
    return trick != CSV_FORMULA;
}

static bool cell_fits(struct taking *t, struct csv_cell *cell, enum address_column column)
{
    if (column == COLUMN_PHONE) // all its own
        return true;
    if (!untrick(t, cell))
        return false;
    bool fits = utf8_count(cell->text) <= (size_t)characters_max[column];
    if (column == COLUMN_COMMUNE)
        fits = fits && strlen(cell->text) < ADDRESSES_COMMUNE_BYTES;
    if (!fits)
        tell(t, cell, "csv-too-long", address__word(column), diag_number(characters_max[column]).bytes);
    return fits && !has_faulty_letter(t, cell);
}

// The cell of a column; when the row is too short, an empty one at its end.
static struct csv_cell cell_of(const struct taking *t, const struct csv_row *row, enum address_column column)
{
    int at = t->header.at[column];
    if (at >= 0 && (size_t)at < row->count)
        return row->cells[at];
    const struct csv_cell *last = &row->cells[row->count - 1];
    return (struct csv_cell){"", {last->place.line, last->place.column + last->length}, 1};
}

// ---- one row ----

static bool has_slipped(struct taking *t, const struct csv_row *row)
{
    for (size_t i = t->header.width; i < row->count; i++)
        if (row->cells[i].text[0] != '\0') {
            tell(t, &row->cells[i], "csv-too-many-cells", diag_number((int)i + 1).bytes,
                 diag_number((int)t->header.width).bytes);
            return true;
        }
    return false;
}

static uint64_t hash_row(size_t commune, const struct help_local *l)
{
    uint64_t hash = hash_text(hash_number(HASH_START, commune), l->place);
    for (const char *c = l->phone; *c != '\0'; c++)
        if (*c >= '0' && *c <= '9')
            hash = hash_bytes(hash, c, 1);
    return hash_text(hash, l->who);
}

static bool is_twice(struct taking *t, const struct csv_row *row, const struct csv_cell *place, const struct entry *e)
{
    uint64_t hash = hash_row(e->commune, &e->local);
    size_t slot = (size_t)hash & (t->seen_slots - 1);
    while (t->seen[slot].line != 0 && t->seen[slot].hash != hash)
        slot = (slot + 1) & (t->seen_slots - 1);
    if (t->seen[slot].line != 0) {
        diag_warning(t->into->faults, t->table->file, place->place, place->length, "csv-row-twice",
                     diag_number(t->seen[slot].line).bytes, NULL, NULL);
        return true;
    }
    t->seen[slot] = (struct seen){hash, row->line};
    return false;
}

static bool is_read(const struct taking *t, size_t at)
{
    for (int c = 0; c < COLUMNS; c++)
        if (t->header.at[c] == (int)at)
            return true;
    return false;
}

// In columns nobody reads: told, and the row stays.
static void tell_formulas_aside(struct taking *t, const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (!is_read(t, i) && csv_is_formula(row->cells[i].text))
            diag_warning(t->into->faults, t->table->file, row->cells[i].place, row->cells[i].length,
                         "csv-formula-aside", diag_quote(row->cells[i].text).bytes, NULL, NULL);
}

static bool is_note(const struct csv_row *row)
{
    return row->cells[0].text[0] == '#' && !csv_is_formula(row->cells[0].text);
}

static void take_row(struct taking *t, const struct csv_row *row)
{
    struct csv_cell cells[COLUMNS];
    bool whole = !is_note(row) && !has_slipped(t, row);
    for (int c = 0; whole && c < COLUMNS; c++)
        cells[c] = cell_of(t, row, (enum address_column)c);
    if (!whole)
        return;
    tell_formulas_aside(t, row);
    for (int c = 0; c < COLUMNS; c++)
        whole = cell_fits(t, &cells[c], (enum address_column)c) && whole;
    for (int c = COLUMN_COMMUNE; c <= COLUMN_PLACE; c++) {
        if (cells[c].text[0] != '\0')
            continue;
        tell(t, &cells[c], "csv-no-value", address__word((enum address_column)c), NULL);
        whole = false;
    }
    const char *phone = address__phone(t->table, &cells[COLUMN_PHONE], t->into->faults);
    if (!whole || phone == NULL)
        return;
    const char *hours = cells[COLUMN_HOURS].text;
    size_t before = t->names.count, commune = address__commune(&t->names, cells[COLUMN_COMMUNE].text);
    if (t->names.count > before)
        t->names.items[commune].place = cells[COLUMN_COMMUNE].place;
    struct entry e = {{cells[COLUMN_PLACE].text, cells[COLUMN_WHO].text, phone, hours[0] != '\0' ? hours : NULL},
                      commune};
    if (is_twice(t, row, &cells[COLUMN_PLACE], &e))
        return;
    t->entries = mem_grow(t->entries, &t->capacity, t->count + 1, sizeof *t->entries);
    t->entries[t->count++] = e;
}

// A letter, then "?", then more of the word: an old code page had no such letter.
static void tell_lost_letters(struct taking *t)
{
    for (size_t i = 0; i < t->table->row_count; i++)
        for (size_t j = 0; j < t->table->rows[i].count; j++) {
            const struct csv_cell *cell = &t->table->rows[i].cells[j];
            for (const char *c = strchr(cell->text, '?'); c != NULL; c = strchr(c + 1, '?')) {
                bool inside = c > cell->text && (c[-1] | 0x20) >= 'a' && (c[-1] | 0x20) <= 'z' &&
                              (((c[1] | 0x20) >= 'a' && (c[1] | 0x20) <= 'z') || c[1] == '?');
                if (!inside)
                    continue;
                diag_warning(t->into->faults, t->table->file, cell->place, cell->length, "csv-lost-letters",
                             diag_quote(cell->text).bytes, NULL, NULL);
                return;
            }
        }
}

// ---- all of them, by commune ----

static int by_name(const void *left, const void *right)
{
    const struct commune *a = left, *b = right;
    int plain = strcmp(a->plain, b->plain);
    return plain != 0 ? plain : strcmp(a->name, b->name);
}

struct bare {
    const char *words;
    const struct commune *commune;
};

static int by_words(const void *left, const void *right)
{
    const struct bare *a = left, *b = right;
    int words = strcmp(a->words, b->words);
    return words != 0 ? words : a->commune->place.line - b->commune->place.line;
}

// "Xã Mường Nhà" and "Xa Muong Nha": one of them is probably a slip of the pen.
static void tell_nearly_same(struct taking *t)
{
    const struct addresses *a = t->into;
    struct bare *all = mem_new(a->commune_count + 1, sizeof *all);
    for (size_t i = 0; i < a->commune_count; i++)
        all[i] = (struct bare){address__bare(a->memory, a->communes[i].name), &a->communes[i]};
    qsort(all, a->commune_count, sizeof *all, by_words);
    for (size_t i = 1; i < a->commune_count; i++) {
        const struct commune *later = all[i].commune;
        if (strcmp(all[i - 1].words, all[i].words) == 0)
            diag_warning(a->faults, t->table->file, later->place, (int)utf8_count(later->name), "csv-nearly-same",
                         diag_quote(later->name).bytes, diag_quote(all[i - 1].commune->name).bytes, NULL);
    }
    mem_free(all);
}

static void gather(struct taking *t)
{
    struct addresses *a = t->into;
    size_t n = t->names.count, *place_of = mem_new(n + 1, sizeof *place_of), first = 0;
    for (size_t i = 0; i < n; i++)
        t->names.items[i].first = i; // the item, until the communes are sorted
    a->communes = t->names.items;
    a->commune_count = n;
    if (n > 1)
        qsort(a->communes, n, sizeof *a->communes, by_name);
    for (size_t i = 0; i < n; i++)
        place_of[a->communes[i].first] = i;
    for (size_t i = 0; i < t->count; i++)
        a->communes[place_of[t->entries[i].commune]].count++;
    for (size_t i = 0; i < n; i++) {
        a->communes[i].first = first;
        first += a->communes[i].count;
        a->communes[i].count = 0;
    }
    a->entries = mem_new(t->count + 1, sizeof *a->entries);
    a->entry_count = t->count;
    for (size_t i = 0; i < t->count; i++) {
        struct commune *c = &a->communes[place_of[t->entries[i].commune]];
        a->entries[c->first + c->count++] = t->entries[i].local;
    }
    mem_free(place_of);
}

static void take_table(struct taking *t)
{
    tell_lost_letters(t);
    if (t->table->row_count == 0 || !address__header(t->table, &t->header, t->into->faults))
        return;
    for (t->seen_slots = 64; t->seen_slots < t->table->row_count * 2; t->seen_slots *= 2)
        ;
    t->seen = mem_new(t->seen_slots, sizeof *t->seen);
    for (size_t i = t->header.row + 1; i < t->table->row_count; i++)
        take_row(t, &t->table->rows[i]);
    gather(t);
    tell_nearly_same(t);
    mem_free(t->seen);
}

static struct addresses *nothing(const char *path)
{
    struct addresses *a = mem_new(1, sizeof *a);
    a->memory = arena_new();
    a->path = arena_text(a->memory, path);
    a->faults = diag_list_new();
    return a;
}

// The words of what was taken move out of the table, which goes.
static void keep_words(struct addresses *a)
{
    for (size_t i = 0; i < a->commune_count; i++)
        a->communes[i].name = arena_text(a->memory, a->communes[i].name);
    for (size_t i = 0; i < a->entry_count; i++) {
        struct help_local *l = &a->entries[i];
        *l = (struct help_local){arena_text(a->memory, l->place), arena_text(a->memory, l->who),
                                 arena_text(a->memory, l->phone),
                                 l->hours != NULL ? arena_text(a->memory, l->hours) : NULL};
    }
}

struct addresses *addresses_read(const char *path, const char *bytes, size_t length)
{
    struct addresses *a = nothing(path);
    struct csv_table *table = csv_table_read(a->path, bytes, length, a->faults);
    struct taking t = {.into = a, .table = table, .names.memory = a->memory};
    take_table(&t);
    if (a->entry_count == 0 && diag_count(a->faults) == 0)
        diag_warning(a->faults, a->path, (struct place){0, 0}, 1, "csv-empty", NULL, NULL, NULL);
    keep_words(a);
    diag_sort(a->faults);
    address__names_free(&t.names);
    mem_free(t.entries);
    csv_table_free(table);
    return a;
}

struct addresses *addresses_load(const char *path)
{
    struct file_problem problem = {{0}};
    size_t length = 0;
    char *bytes = file_read(path, CSV_BYTES_MAX, &length, &problem);
    struct addresses *a = bytes != NULL ? addresses_read(path, bytes, length) : nothing(path);
    if (bytes == NULL)
        diag_unreadable(a->faults, a->path, problem.reason);
    mem_free(bytes);
    return a;
}

void addresses_free(struct addresses *a)
{
    if (a == NULL)
        return;
    diag_list_free(a->faults);
    arena_free(a->memory);
    mem_free(a->communes);
    mem_free(a->entries);
    mem_free(a);
}
