// SPDX-License-Identifier: MIT
//
// csv_stream.c — libcsv cuts the cells; they are fed to it line by line, so that each row knows where it begins.
//
// A quotation mark that is never closed would swallow the rest of the file: when a row grows beyond all measure, or
// the file ends inside of one, that is told and reading goes on at the line behind the one where it began.
#include "csv_stream.h"

#include "check.h"
#include "csv_formula.h"
#include "csv_inside.h"
#include "doc.h"
#include "letters.h"
#include "outside.h"
#include "text.h"
#include "utf8.h"

#include <csv.h>
#include <string.h>

enum { RESTARTS_MAX = 64, BLOCK = 4096, TOLD_MAX = 20 };

struct stream {
    csv_stream_hear *hear;
    void *self;
    struct text words; // of the row at hand, each cell with its 0
    size_t starts[CSV_STREAM_COLUMNS], count;
    int line, row_line;
    const char *row_bytes, *end;
    char separator;
    bool in_row;
    const char *file;
    struct diag_list *diags;
    int formulas; // told so far
    struct told {
        uint32_t code_point;
        size_t cell;
    } letters[TOLD_MAX]; // a sign in a column: once a file, however many rows have it
    int letter_count;
    size_t faulty; // the first cell of the row with such a letter, from 1; 0: none
    struct letter fault;
    enum csv_damage damage; // of the row at hand
    struct damage {
        int line; // of the first
        size_t rows;
    } damages[CSV_DAMAGES];
};

static void on_cell(void *bytes, size_t length, void *self)
{
    struct stream *s = self;
    const char *words = bytes != NULL ? bytes : "";
    s->damage = s->damage != CSV_SOUND ? s->damage : csv__damage_of(words, length);
    if (s->damage != CSV_SOUND || s->count == CSV_STREAM_COLUMNS)
        return;
    s->starts[s->count++] = s->words.length;
    struct letter fault; // what may not be shown is not in the row; it is told when the row is whole
    if (!letters_fault(words, length, &fault)) {
        text_add_bytes(&s->words, words, length);
    } else {
        fault.bytes = NULL; // the cell's, and soon gone
        s->fault = s->faulty == 0 ? fault : s->fault;
        s->faulty = s->faulty == 0 ? s->count : s->faulty;
        outside_add(&s->words, FOR_SCREEN, (struct outside){words, length});
    }
    text_add_bytes(&s->words, "", 1);
}

// A cell that a spreadsheet would reckon: what it says is not known, and so the row says nothing.
static bool has_formula(struct stream *s, const struct csv_stream_row *row)
{
    size_t i = 0;
    while (i < row->count && !csv_is_formula(row->cells[i]))
        i++;
    if (i < row->count && s->formulas++ < TOLD_MAX)
        diag_error(s->diags, s->file, csv_stream_place(row, i), 1, "csv-formula", diag_quote(row->cells[i]).bytes, NULL,
                   NULL);
    return i < row->count;
}

static bool was_told(struct stream *s)
{
    for (int i = 0; i < s->letter_count; i++)
        if (s->letters[i].code_point == s->fault.code_point && s->letters[i].cell == s->faulty)
            return true;
    if (s->letter_count == TOLD_MAX)
        return true;
    s->letters[s->letter_count++] = (struct told){s->fault.code_point, s->faulty};
    return false;
}

static void tell_letter(struct stream *s, const struct csv_stream_row *row)
{
    if (s->faulty == 0 || was_told(s))
        return;
    letters_tell(s->diags, s->file, csv_stream_place(row, s->faulty - 1), 1, &s->fault);
}

static void on_row(int end, void *self)
{
    struct stream *s = self;
    struct csv_stream_row row = {
        .count = s->count, .line = s->row_line, .bytes = s->row_bytes, .end = s->end, .separator = s->separator};
    (void)end;
    if (s->damage != CSV_SOUND) {
        struct damage *d = &s->damages[s->damage];
        d->line = d->rows++ == 0 ? s->row_line : d->line;
    } else if (s->count > 0) {
        for (size_t i = 0; i < s->count; i++)
            row.cells[i] = s->words.bytes + s->starts[i];
        tell_letter(s, &row);
        if (!has_formula(s, &row))
            s->hear(s->self, &row);
    }
    text_clear(&s->words);
    s->count = s->faulty = 0;
    s->damage = CSV_SOUND;
    s->in_row = false;
}

static bool is_blank(const char *at, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (at[i] == '\0' || strchr(" \t\r\n", at[i]) == NULL)
            return false;
    return true;
}

static const char *behind_line(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    return stop != NULL ? stop + 1 : end;
}

static void open_parser(struct csv_parser *parser, char separator)
{
    CHECK(csv_init(parser, CSV_APPEND_NULL) == 0);
    csv_set_delim(parser, (unsigned char)separator);
    csv_set_blk_size(parser, BLOCK);
}

// True at the end; else where the row began that never ended, in *at.
static bool read_from(struct stream *s, const char **at, const char *end)
{
    struct csv_parser parser;
    const char *row = *at;
    bool fine = true;
    open_parser(&parser, s->separator);
    for (const char *line = *at; fine && line < end;) {
        const char *next = behind_line(line, end);
        size_t length = (size_t)(next - line);
        if (!s->in_row) {
            row = s->row_bytes = line;
            s->row_line = s->line;
            s->in_row = !is_blank(line, length);
        }
        fine = (size_t)(next - row) <= CSV_STREAM_ROW_BYTES;
        if (fine)
            CHECK(csv_parse(&parser, line, length, on_cell, on_row, s) == length); // lenient: only memory can run out
        line = next;
        s->line++;
    }
    if (fine) { // only now: an end inside of quotation marks is told
        csv_set_opts(&parser, CSV_APPEND_NULL | CSV_STRICT | CSV_STRICT_FINI);
        fine = csv_fini(&parser, on_cell, on_row, s) == 0;
    }
    csv_free(&parser);
    *at = row;
    return fine;
}

static void read_all(struct stream *s, const char *file, const char *at, const char *end, struct diag_list *diags)
{
    for (int restarts = 0; !read_from(s, &at, end) && restarts < RESTARTS_MAX; restarts++) {
        if (restarts == 0)
            diag_error(diags, file, (struct place){s->row_line, 1}, 1, "csv-quote-open", NULL, NULL, NULL);
        at = behind_line(at, end);
        s->line = s->row_line + 1;
        s->count = s->faulty = 0;
        s->damage = CSV_SOUND;
        s->in_row = false;
        text_clear(&s->words);
    }
    for (int how = 0; how < CSV_DAMAGES; how++)
        if (s->damages[how].rows > 0)
            diag_error(diags, file, (struct place){s->damages[how].line, 1}, 1, csv__damage_code((enum csv_damage)how),
                       diag_number((int)s->damages[how].rows).bytes, NULL, NULL);
}

void csv_stream_read(const char *file, const char *bytes, size_t length, csv_stream_hear *hear, void *self,
                     struct diag_list *diags)
{
    const char *at = bytes, *end = bytes + length;
    struct stream s = {.hear = hear, .self = self, .line = 1, .end = end, .file = file, .diags = diags};
    if (csv__is_other_file(file, bytes, length, diags))
        return;
    if (length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    const char *first = at;
    s.separator = csv__separator(&at, end);
    s.line += at > first; // the line that only names it
    read_all(&s, file, at, end, diags);
    text_free(&s.words);
}

// Only a fault asks for it, so the row is walked again instead of keeping the place of every cell.
struct place csv_stream_place(const struct csv_stream_row *row, size_t cell)
{
    struct place place = {row->line, 1};
    bool quoted = false;
    size_t before = cell < row->count ? cell : 0; // separators to come
    for (const char *at = row->bytes; at < row->end && (before > 0 || *at == ' ' || *at == '"');) {
        uint32_t c = utf8_next(&at, row->end);
        quoted = quoted != (c == '"');
        before -= before > 0 && !quoted && c == (unsigned char)row->separator;
        place.line += c == '\n';
        place.column = c == '\n' ? 1 : place.column + 1;
    }
    return place;
}
