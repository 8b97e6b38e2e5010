// SPDX-License-Identifier: MIT
//
// catalog_csv.c — a catalog as a spreadsheet's table: address, note, words of the author, translation, state.
//
// A cell keeps no line end and no space in front, behind or twice: those are written as \n and \s, and a \ as \\, so
// that what comes back is what went out. Columns may be moved, added and called in either language.
#include "catalog_inside.h"

#include "csv_table.h"
#include "csv_write.h"
#include "doc.h"
#include "doc_schema.h"
#include "spoken.h"

#include <stdio.h>
#include <string.h>

enum column { COLUMN_ADDRESS, COLUMN_NOTE, COLUMN_SOURCE, COLUMN_TRANSLATION, COLUMN_STATE, COLUMNS };

// What begins so is meant: "dịch (kjg)".
static const struct name_pair columns[COLUMNS] = {{"address", "địa chỉ"},
                                                  {"note", "ghi chú"},
                                                  {"source", "câu gốc"},
                                                  {"translation", "lời dịch"},
                                                  {"state", "tình trạng"}};

enum state { STATE_NEW, STATE_DONE, STATE_LOOK, STATES };
static const struct name_pair states[STATES] = {{"new", "chưa dịch"}, {"done", "xong"}, {"look again", "xem lại"}};

static const char *said(struct name_pair name, const struct lang *lang)
{
    return schema_name(name, strcmp(lang_code(lang), LANGUAGE_FIRST) == 0);
}

// ---- out ----

static void add_cell(struct text *out, const char *words)
{
    struct text cell = {0};
    for (const char *at = words; *at != '\0'; at++) {
        bool lost = *at == ' ' && (at == words || at[-1] == ' ' || at[1] == '\0');
        if (*at == '\n')
            text_add(&cell, "\\n");
        else if (*at == '\\')
            text_add(&cell, "\\\\");
        else if (lost)
            text_add(&cell, "\\s");
        else if (*at == '\'' && at == words)
            text_add(&cell, "\\'");
        else
            text_add_bytes(&cell, at, 1);
    }
    csv_words(out, text_bytes(&cell));
    text_free(&cell);
}

// Its lines beside each other.
static void add_note(struct text *out, const char *note)
{
    struct text cell = {0};
    for (const char *at = note; *at != '\0'; at++)
        text_add_bytes(&cell, *at == '\n' ? " · " : at, *at == '\n' ? strlen(" · ") : 1);
    csv_words(out, text_bytes(&cell));
    text_free(&cell);
}

struct text catalog_csv(const struct catalog *c, const struct lang *lang)
{
    struct text out = {0}, header = {0};
    for (int i = 0; i < COLUMNS; i++) {
        text_addf(&header, "%s%s", i > 0 ? "," : "", said(columns[i], lang));
        if (i == COLUMN_TRANSLATION)
            text_addf(&header, " (%s)", c->language);
    }
    csv_begin(&out, text_bytes(&header));
    text_free(&header);
    for (size_t i = 0; i < c->count; i++) {
        const struct catalog_entry *e = &c->entries[i];
        enum state state = e->translation[0] == '\0' ? STATE_NEW : e->unsure ? STATE_LOOK : STATE_DONE;
        struct text note = {0};
        text_add(&note, e->note != NULL ? e->note : "");
        if (e->before != NULL) {
            char *before = text_filled(lang, T_STRINGS_BEFORE, (const char *const[]){e->before}, 1);
            text_addf(&note, "\n%s", before);
            mem_free(before);
        }
        csv_words(&out, e->context);
        add_note(&out, text_bytes(&note));
        add_cell(&out, e->source);
        add_cell(&out, e->translation);
        csv_words(&out, said(states[state], lang));
        csv_end_row(&out);
        text_free(&note);
    }
    return out;
}

// ---- back in ----

static const char *read_cell(struct catalog *c, const char *cell)
{
    const char *from = csv_unguarded(cell);
    char *words = arena_text(c->memory, from), *to = words;
    for (; *from != '\0'; from++) {
        char next = *from == '\\' ? from[1] : '\0';
        *to++ = next == 'n' ? '\n' : next == 's' ? ' ' : next == '\'' ? '\'' : *from;
        from += next == 'n' || next == 's' || next == '\\' || next == '\'';
    }
    *to = '\0';
    return words;
}

static bool begins(const char *words, const char *with) { return strncmp(words, with, strlen(with)) == 0; }

// Where each column is; -1: it is not there.
static void find_columns(struct catalog *c, const struct csv_row *header, int at[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++)
        at[i] = -1;
    for (size_t cell = 0; cell < header->count; cell++) {
        const char *name = doc_fold(c->memory, header->cells[cell].text);
        for (int i = 0; i < COLUMNS; i++)
            if (at[i] < 0 && (begins(name, columns[i].en) || begins(name, columns[i].vi)))
                at[i] = (int)cell;
    }
}

// "lời dịch (kjg)"
static void take_language(struct catalog *c, const char *name)
{
    const char *open = strchr(name, '('), *close = open != NULL ? strchr(open, ')') : NULL;
    if (close != NULL)
        c->language = arena_copy(c->memory, open + 1, (size_t)(close - open - 1));
}

static const struct csv_cell *cell_in(const struct csv_row *row, int at)
{
    static const struct csv_cell nothing = {"", {0, 0}, 1};
    return at >= 0 && (size_t)at < row->count ? &row->cells[at] : &nothing;
}

static bool is_to_be_looked_at(struct catalog *c, const char *state)
{
    const char *folded = doc_fold(c->memory, state);
    return begins(folded, "look") || begins(folded, states[STATE_LOOK].vi);
}

// Somebody copied a row: which of them is meant nobody knows.
static bool is_told_twice(const struct catalog *c, const struct csv_cell *address, struct diag_list *diags)
{
    for (size_t i = 0; i < c->count; i++)
        if (strcmp(c->entries[i].context, csv_unguarded(address->text)) == 0) {
            diag_error(diags, c->file, address->place, address->length, "strings-twice",
                       diag_quote(address->text).bytes, NULL, NULL);
            return true;
        }
    return false;
}

static void take_row(struct catalog *c, const struct csv_row *row, const int at[COLUMNS], struct diag_list *diags)
{
    const struct csv_cell *address = cell_in(row, at[COLUMN_ADDRESS]), *words = cell_in(row, at[COLUMN_TRANSLATION]);
    if (address->text[0] == '\0' || is_told_twice(c, address, diags))
        return;
    struct catalog_entry *e = catalog__add(c);
    *e = (struct catalog_entry){.context = arena_text(c->memory, csv_unguarded(address->text)),
                                .source = read_cell(c, cell_in(row, at[COLUMN_SOURCE])->text),
                                .translation = read_cell(c, words->text),
                                .unsure = is_to_be_looked_at(c, cell_in(row, at[COLUMN_STATE])->text),
                                .place = address->place,
                                .words_place = words->place,
                                .length = address->length,
                                .words_length = words->length};
}

void catalog__read_csv(struct catalog *c, const char *bytes, size_t length, struct diag_list *diags)
{
    struct csv_table *table = csv_table_read(c->file, bytes, length, diags);
    int at[COLUMNS];
    if (table->row_count > 0) {
        find_columns(c, &table->rows[0], at);
        if (at[COLUMN_ADDRESS] < 0 || at[COLUMN_SOURCE] < 0 || at[COLUMN_TRANSLATION] < 0) {
            diag_error(diags, c->file, table->rows[0].cells[0].place, table->rows[0].cells[0].length, "strings-columns",
                       NULL, NULL, NULL);
        } else {
            take_language(c, table->rows[0].cells[at[COLUMN_TRANSLATION]].text);
            for (size_t i = 1; i < table->row_count; i++)
                take_row(c, &table->rows[i], at, diags);
        }
    }
    csv_table_free(table);
}
