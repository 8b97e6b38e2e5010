// SPDX-License-Identifier: MIT
//
// csv_table.c — libcsv cuts the cells; here each gets its place, and what went wrong its sentence.
//
// libcsv tells a cell without telling where it stood. So it is fed piece by piece, each piece up to and with the
// next separator or line end: a cell that is told ends with the piece just fed, and the next begins behind it.
#include "csv_table.h"

#include "check.h"
#include "csv_inside.h"
#include "doc.h"
#include "letters.h"
#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <csv.h>
#include <string.h>

enum { RESTARTS_MAX = 16, BLOCK = 4096 };

struct reader {
    struct csv_table *table;
    struct diag_list *diags;
    struct csv_cell cells[CSV_COLUMNS_MAX];
    size_t count;
    struct place here, cell_at;
    int cell_length;
    bool in_cell, one_line; // the cell is still on its first line
    bool row_damaged, first_damaged;
    enum csv_damage row_damage;
    struct damage {
        struct place at; // of the first
        int length;
        size_t rows;
    } damages[CSV_DAMAGES];
    const char *cell_line_end; // in the bytes: behind the line on which the open cell began
    const char *line_end;      // behind the line at hand: looked for once a line, however many cells it has
    struct text words;
};

// ---- one cell ----

static size_t blank_at(const char *at, const char *end)
{
    if (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')
        return 1;
    if ((unsigned char)*at < 0x80)
        return 0;
    struct letters walk = letters_of(at, (size_t)(end - at)); // spaces that do not break, thin ones, wide ones
    struct letter letter;
    return letters_next(&walk, &letter) && letter.space ? letter.length : 0;
}

// White space folded to single spaces, none at the ends.
static const char *tidy(struct reader *r, const char *bytes, size_t length)
{
    const char *end = bytes + length;
    bool gap = false;
    text_clear(&r->words);
    for (const char *at = bytes; at < end;) {
        size_t blank = blank_at(at, end);
        gap = gap || blank > 0;
        if (blank > 0) {
            at += blank;
            continue;
        }
        if (gap && r->words.length > 0)
            text_add_bytes(&r->words, " ", 1);
        gap = false;
        const char *from = at;
        while (at < end && blank_at(at, end) == 0)
            at++;
        text_add_bytes(&r->words, from, (size_t)(at - from));
    }
    return doc_nfc(r->table->memory, text_bytes(&r->words));
}

static void damage(struct reader *r, enum csv_damage how)
{
    struct damage *d = &r->damages[how];
    r->row_damage = r->row_damaged ? r->row_damage : how;
    r->row_damaged = true;
    if (d->at.line > 0)
        return;
    d->at = r->cell_at;
    d->length = r->cell_length > 0 ? r->cell_length : 1;
}

static void on_cell(void *bytes, size_t length, void *self)
{
    struct reader *r = self;
    const char *words = bytes != NULL ? bytes : "";
    r->in_cell = false;
    enum csv_damage how = csv__damage_of(words, length);
    if (how != CSV_SOUND)
        damage(r, how);
    else if (r->count < CSV_COLUMNS_MAX)
        r->cells[r->count] = (struct csv_cell){tidy(r, words, length), r->cell_at,
                                               r->cell_length > 0 ? r->cell_length : 1};
    else
        return;
    r->count += r->count < CSV_COLUMNS_MAX;
}

// ---- one row ----

static void keep_row(struct reader *r)
{
    struct csv_table *t = r->table;
    struct csv_cell *cells = arena_take(t->memory, r->count * sizeof *cells);
    memcpy(cells, r->cells, r->count * sizeof *cells);
    t->rows = mem_grow(t->rows, &t->row_capacity, t->row_count + 1, sizeof *t->rows);
    t->rows[t->row_count++] = (struct csv_row){cells, r->count, cells[0].place.line};
}

static bool says_something(const struct reader *r)
{
    for (size_t i = 0; i < r->count; i++)
        if (r->cells[i].text[0] != '\0')
            return true;
    return false;
}

static void on_row(int end, void *self)
{
    struct reader *r = self;
    (void)end;
    if (r->row_damaged) {
        r->damages[r->row_damage].rows++;
        r->first_damaged = r->first_damaged || r->table->row_count == 0;
    } else if (r->count > 0 && says_something(r) && r->table->row_count < CSV_ROWS_MAX) {
        keep_row(r);
    }
    r->count = 0;
    r->row_damaged = false;
}

// ---- all of it, piece by piece ----

static size_t piece_at(const char *at, const char *end, char separator)
{
    const char *stop = at;
    while (stop < end && *stop != separator && !csv__ends_line(stop))
        stop++;
    return (size_t)(stop - at) + (stop < end);
}

static bool is_blank(const char *at, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (strchr(" \t\r\n", at[i]) == NULL || at[i] == '\0')
            return false;
    return true;
}

static const char *line_end(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    return stop != NULL ? stop + 1 : end;
}

static void move_on(struct reader *r, const char *at, size_t length, const char *end)
{
    const char *last = at + length - 1;
    for (size_t i = 0; i < length; i++)
        r->here.column += ((unsigned char)at[i] & 0xC0) != 0x80;
    if (*last == '\n' || (*last == '\r' && (last + 1 == end || last[1] != '\n')))
        r->here = (struct place){r->here.line + 1, 1};
}

static void feed(struct reader *r, struct csv_parser *parser, const char *at, size_t length, const char *end)
{
    bool begins = !r->in_cell, breaks = csv__ends_line(at + length - 1);
    if (begins) {
        r->cell_at = r->here;
        r->cell_length = 0;
        if (r->line_end == NULL || at >= r->line_end)
            r->line_end = line_end(at, end);
        r->cell_line_end = r->line_end;
        r->in_cell = r->one_line = true;
    }
    bool cut = breaks || at[length - 1] == r->table->separator;
    for (size_t i = 0; r->one_line && i < length - cut; i++)
        r->cell_length += ((unsigned char)at[i] & 0xC0) != 0x80;
    r->cell_length += r->one_line && !begins; // the separator inside of quotation marks, a piece ago
    r->one_line = r->one_line && !breaks;
    CHECK(csv_parse(parser, at, length, on_cell, on_row, r) == length); // lenient: only memory can run out
    if (begins && r->in_cell && is_blank(at, length))
        r->in_cell = false; // an empty line, the second half of CR LF
    move_on(r, at, length, end);
}

// False: a quotation mark was opened and never closed; the open cell says where.
static bool read_from(struct reader *r, const char *at, const char *end)
{
    struct csv_parser parser;
    CHECK(csv_init(&parser, CSV_APPEND_NULL) == 0);
    csv_set_delim(&parser, (unsigned char)r->table->separator);
    csv_set_blk_size(&parser, BLOCK);
    while (at < end && r->table->row_count < CSV_ROWS_MAX) {
        size_t length = piece_at(at, end, r->table->separator);
        feed(r, &parser, at, length, end);
        at += length;
    }
    csv_set_opts(&parser, CSV_APPEND_NULL | CSV_STRICT | CSV_STRICT_FINI); // only now: an end inside of quotes is told
    bool closed = csv_fini(&parser, on_cell, on_row, r) == 0;
    csv_free(&parser);
    if (at < end)
        diag_error(r->diags, r->table->file, r->here, 1, "csv-too-many-rows", diag_number(CSV_ROWS_MAX).bytes, NULL,
                   NULL);
    return closed || at < end;
}

// A quotation mark that is never closed would swallow the rest: told, and reading goes on at the next line.
static void read_all(struct reader *r, const char *at, const char *end)
{
    for (int restarts = 0; !read_from(r, at, end) && restarts < RESTARTS_MAX; restarts++) {
        diag_error(r->diags, r->table->file, r->cell_at, 1, "csv-quote-open", NULL, NULL, NULL);
        at = r->cell_line_end;
        r->here = (struct place){r->cell_at.line + 1, 1};
        r->count = 0;
        r->in_cell = r->row_damaged = false;
    }
    for (int how = 0; how < CSV_DAMAGES; how++)
        if (r->damages[how].rows > 0)
            diag_error(r->diags, r->table->file, r->damages[how].at, r->damages[how].length,
                       csv__damage_code((enum csv_damage)how), diag_number((int)r->damages[how].rows).bytes, NULL,
                       NULL);
    if (r->first_damaged)
        r->table->row_count = 0; // without its header nobody knows which column is which
}

struct csv_table *csv_table_read(const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct csv_table *table = mem_new(1, sizeof *table);
    struct reader r = {.table = table, .diags = diags, .here = {1, 1}};
    const char *at = bytes, *end = bytes + length;
    table->memory = arena_new();
    table->file = arena_text(table->memory, file);
    if (csv__is_other_file(file, bytes, length, diags))
        return table;
    if (length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    const char *first = at;
    table->separator = csv__separator(&at, end);
    r.here.line += at > first; // the line that only names it
    read_all(&r, at, end);
    text_free(&r.words);
    return table;
}

void csv_table_free(struct csv_table *table)
{
    if (table == NULL)
        return;
    arena_free(table->memory);
    mem_free(table->rows);
    mem_free(table);
}
