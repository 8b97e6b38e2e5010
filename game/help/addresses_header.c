// SPDX-License-Identifier: MIT
//
// addresses_header.c — which column is which, whatever the person who made the table called it.
//
// Names are compared by their letters alone: "Số điện thoại", "SO DIEN THOAI" and "Số ĐT (*)" are one. Above the
// header may stand a title, as lists made in offices have; columns nobody asked for are left alone.
#include "addresses_inside.h"

#include "doc.h"
#include "doc_schema.h"
#include "letters.h"
#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { NAMES_MAX = 24, TITLE_ROWS_MAX = 6, NAME_BYTES_MAX = 80, LONG_NAME = 6 };

static const char *const names[COLUMNS][NAMES_MAX] = {
    [COLUMN_COMMUNE] = {"xa", "commune", "xaphuong", "phuongxa", "tenxa", "tenxaphuong", "xaphuongthitran", "phuong",
                        "donvi", "ward", "communeward", "xathitran", "xaphuongdackhu", "tenxaphuongthitran", "diaban",
                        "communename"},
    [COLUMN_PLACE] =
        {"noi",     "place",     "diachitincay",   "diachi", "diadiem",   "tennoi",          "tendiachi",
         "coso",    "address",   "trustedaddress", "where",  "noitincay", "tendiachitincay", "diadiemtincay",
         "tencoso", "noilienhe", "placename",      "noiden", "diemden",   "diemtincay"},
    [COLUMN_WHO] = {"ai",
                    "who",
                    "gapai",
                    "nguoi",
                    "nguoiphutrach",
                    "phutrach",
                    "lienhe",
                    "nguoilienhe",
                    "vaitro",
                    "chucvu",
                    "contact",
                    "person",
                    "role",
                    "hoten",
                    "hovaten",
                    "hotennguoiphutrach",
                    "tennguoiphutrach",
                    "canbo",
                    "canbophutrach",
                    "nguoitruc",
                    "nguoidaumoi",
                    "daumoi",
                    "contactperson"},
    [COLUMN_PHONE] = {"dienthoai", "phone",  "sodienthoai", "sodt",     "sdt",          "dt",
                      "so",        "didong", "telephone",   "tel",      "phonenumber",  "mobile",
                      "sodidong",  "dtdd",   "sdtdd",       "hotline",  "duongdaynong", "mobilephone",
                      "phoneno",   "tele",   "somay",       "somayban", "maydienthoai"},
    [COLUMN_HOURS] = {"gio", "hours", "giotruc", "giolamviec", "thoigian", "khinao", "openinghours", "when", "time",
                      "giomocua", "giolienhe", "giohoatdong", "thoigiantruc", "thoigianlamviec", "lichtruc",
                      "workinghours"},
};

// What lists have beside; nothing is said about it.
static const char *const others[] = {"stt",  "tt",       "no",       "id",  "ghichu", "note",    "notes", "huyen",
                                     "tinh", "district", "province", "ban", "thon",   "village", "email"};

// What is suggested for a name that is nearly right.
static const char *const suggested[] = {"xã",      "nơi",   "ai",  "điện thoại", "giờ",
                                        "commune", "place", "who", "phone",      "hours"};

const char *address__word(enum address_column column)
{
    static const char *const words[COLUMNS] = {"csv-commune", "csv-place", "csv-who", "csv-phone", "csv-hours"};
    return words[column];
}

// The letters of a name, without diacritics; "Số ĐT (*)" is "sodt". What is too long to be a name has none.
static char *letters(struct arena *memory, const char *name)
{
    char *plain = doc_plain(memory, strlen(name) < NAME_BYTES_MAX ? name : ""), *out = plain;
    for (const char *c = plain; *c != '\0'; c++)
        if (*c >= 'a' && *c <= 'z')
            *out++ = *c;
    *out = '\0';
    return plain;
}

static int column_named(const char *word)
{
    for (int column = 0; column < COLUMNS; column++)
        for (size_t i = 0; i < NAMES_MAX && names[column][i] != NULL; i++)
            if (strcmp(names[column][i], word) == 0)
                return column;
    return -1;
}

// What stands in brackets, of any writing, only explains: "Số điện thoại (di động)", "Giờ [h]", "nơi（địa điểm）".
static char *without_brackets(struct arena *memory, const char *name)
{
    char *bare = arena_text(memory, name), *out = bare;
    const char *end = name + strlen(name);
    int depth = 0;
    for (const char *c = name, *next = name; c < end; c = next) {
        int bracket = letter_bracket(utf8_next(&next, end));
        depth += bracket > 0;
        if (depth == 0)
            out = (char *)memcpy(out, c, (size_t)(next - c)) + (next - c);
        depth -= depth > 0 && bracket < 0;
    }
    *out = '\0';
    return bare;
}

// Its first words may name it: "Số điện thoại liên hệ", "Địa chỉ tin cậy tại xã". Short ones begin too many names.
static int column_begun(struct arena *memory, char *name)
{
    for (char *space; (space = strrchr(name, ' ')) != NULL;) {
        *space = '\0';
        const char *word = letters(memory, name);
        if (strlen(word) >= LONG_NAME && column_named(word) >= 0)
            return column_named(word);
    }
    return -1;
}

static int column_of(struct arena *memory, const char *name)
{
    int column = column_named(letters(memory, name));
    char *bare = column < 0 ? without_brackets(memory, name) : NULL;
    column = column < 0 ? column_named(letters(memory, bare)) : column;
    if (column < 0)
        bare[strcspn(bare, "/,;:*")] = '\0'; // "Nơi / địa điểm"
    column = column < 0 ? column_named(letters(memory, bare)) : column;
    return column < 0 ? column_begun(memory, bare) : column;
}

static bool is_other(struct arena *memory, const char *name)
{
    const char *word = letters(memory, without_brackets(memory, name));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i], word) == 0)
            return true;
    return word[0] == '\0';
}

static size_t known_columns(const struct csv_table *table, const struct csv_row *row)
{
    size_t known = 0;
    for (size_t i = 0; i < row->count; i++)
        known += column_of(table->memory, row->cells[i].text) >= 0;
    return known;
}

// The row that names most columns, among the first few: at least two, or it is no header.
static bool find_row(const struct csv_table *table, size_t *found)
{
    size_t best = 1;
    for (size_t i = 0; i < table->row_count && i < TITLE_ROWS_MAX; i++) {
        size_t known = known_columns(table, &table->rows[i]);
        if (known <= best)
            continue;
        best = known;
        *found = i;
    }
    return best > 1;
}

static void tell_unknown(const struct csv_table *table, const struct csv_cell *cell, struct diag_list *faults)
{
    const char *near = schema_nearest_word(suggested, sizeof suggested / sizeof *suggested, cell->text);
    diag_warning(faults, table->file, cell->place, cell->length,
                 near != NULL ? "csv-unknown-column-near" : "csv-unknown-column", diag_quote(cell->text).bytes,
                 near != NULL ? diag_quote(near).bytes : NULL, NULL);
}

static void take_name(const struct csv_table *table, const struct csv_cell *cell, int at, struct address_header *header,
                      struct diag_list *faults)
{
    int column = column_of(table->memory, cell->text);
    if (column < 0 && !is_other(table->memory, cell->text))
        tell_unknown(table, cell, faults);
    if (column >= 0 && header->at[column] >= 0)
        diag_error(faults, table->file, cell->place, cell->length, "csv-column-twice", diag_quote(cell->text).bytes,
                   NULL, NULL);
    else if (column >= 0)
        header->at[column] = at;
    if (cell->text[0] != '\0')
        header->width = (size_t)at + 1;
}

bool address__header(const struct csv_table *table, struct address_header *header, struct diag_list *faults)
{
    static const enum address_column needed[] = {COLUMN_COMMUNE, COLUMN_PLACE, COLUMN_PHONE};
    bool whole = true;
    *header = (struct address_header){.at = {-1, -1, -1, -1, -1}};
    if (!find_row(table, &header->row)) {
        const struct csv_cell *first = &table->rows[0].cells[0];
        diag_error(faults, table->file, first->place, first->length, "csv-no-header", NULL, NULL, NULL);
        return false;
    }
    const struct csv_row *row = &table->rows[header->row];
    for (size_t i = 0; i < row->count; i++)
        take_name(table, &row->cells[i], (int)i, header, faults);
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        if (header->at[needed[i]] >= 0)
            continue;
        const struct csv_cell *last = &row->cells[row->count - 1]; // behind it is where the new ones go
        struct place behind = {last->place.line, last->place.column + last->length + (int)i};
        diag_error(faults, table->file, behind, 1, "csv-missing-column", address__word(needed[i]), NULL, NULL);
        whole = false;
    }
    return whole;
}
