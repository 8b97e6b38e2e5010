// SPDX-License-Identifier: MIT
//
// table_columns.c — columns by their names, as people and quiz programs write them.
//
// Compared without marks, spaces and what stands in brackets or behind a dash: "Câu trả lời 1 (tối đa 75 ký tự)",
// "Answer 1 - max 75 characters" and "ANSWER1" are one.
#include "table_columns.h"

#include "doc.h"
#include "memory.h"

#include <string.h>

enum { NAMES_MOST = 16, HEADER_ROWS = 10, NAME_BYTES = 120 };

static const char *const names[TABLE_COLUMNS][NAMES_MOST] = {
    [TABLE_QUESTION] = {"cauhoi", "question", "hoi", "noidung", "noidungcauhoi", "debai", "tinhhuong", "questiontext",
                        "noidungcau"},
    [TABLE_ID] = {"ma", "id", "macauhoi", "name", "ten"},
    [TABLE_KIND] = {"kieu", "kind", "loai", "type", "loaicauhoi", "questiontype", "dangcauhoi", "dang"},
    [TABLE_RIGHT] = {"dung", "right", "dapandung", "dapan", "correct", "correctanswer", "correctanswers", "answer",
                     "cautraloidung", "key", "rightanswer", "traloidung", "luachondung", "antoan", "safe"},
    [TABLE_UNSURE] = {"chuachac", "unsure", "dungmotphan", "partlyright", "partial"},
    [TABLE_BECAUSE] = {"giaithich", "because", "vi", "visao", "feedback", "explanation", "phanhoi", "loigiai",
                       "loigiaithich", "answerexplanation", "why", "huongdangiai"},
};

// Before a letter or a number.
static const char *const answer_names[] = {"",        "dapan",  "phuongan", "traloi", "cautraloi",
                                           "luachon", "answer", "option",   "choice"};
static const char *const because_names[] = {"vi",       "because",     "giaithich", "phanhoi",
                                            "feedback", "explanation", "visao",     "why"};

// Numbers of rows: nothing is said about them, and nothing is lost.
static const char *const counting[] = {"stt", "tt", "no", "so", "sothutu", "causo"};

static const char *bare(struct arena *memory, const char *name)
{
    char *plain = doc_plain(memory, strlen(name) < NAME_BYTES ? name : ""), *out = plain;
    char *dash = strstr(plain, " - ");
    if (dash != NULL)
        *dash = '\0';
    plain[strcspn(plain, "([")] = '\0';
    for (const char *c = plain; *c != '\0'; c++)
        if ((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9'))
            *out++ = *c;
    *out = '\0';
    return plain;
}

static int column_named(const char *name)
{
    for (int column = 0; column < TABLE_COLUMNS; column++)
        for (size_t i = 0; i < NAMES_MOST && names[column][i] != NULL; i++)
            if (strcmp(names[column][i], name) == 0)
                return column;
    return -1;
}

// "dapana", "b", "answer3": which answer; -1: none of these names.
static int answer_named(const char *name, const char *const *prefixes, size_t count)
{
    size_t length = strlen(name);
    char last = length > 0 ? name[length - 1] : '\0';
    int at = last >= 'a' && last < 'a' + TABLE_ANSWERS   ? last - 'a'
             : last >= '1' && last < '1' + TABLE_ANSWERS ? last - '1'
                                                         : -1;
    for (size_t i = 0; at >= 0 && i < count; i++)
        if (strlen(prefixes[i]) == length - 1 && strncmp(prefixes[i], name, length - 1) == 0)
            return at;
    return -1;
}

static bool take(int *at, size_t column)
{
    bool first = *at < 0;
    if (first)
        *at = (int)column;
    return first;
}

// A name of its own goes before one with a letter: "đáp án" is the right one, "đáp án a" an answer.
static bool take_name(struct table_columns *c, const char *name, size_t column)
{
    int named = column_named(name);
    for (size_t i = 0; i < sizeof counting / sizeof *counting; i++)
        if (strcmp(counting[i], name) == 0)
            return true;
    if (named >= 0)
        return take(&c->at[named], column);
    int answer = answer_named(name, answer_names, sizeof answer_names / sizeof *answer_names);
    int because = answer_named(name, because_names, sizeof because_names / sizeof *because_names);
    if (answer >= 0 && take(&c->answers[answer], column)) {
        c->answer_count = c->answer_count > (size_t)answer + 1 ? c->answer_count : (size_t)answer + 1;
        return true;
    }
    return because >= 0 && take(&c->because[because], column);
}

static void read_header(const struct csv_table *table, size_t row, struct table_columns *c)
{
    const struct csv_row *cells = &table->rows[row];
    *c = (struct table_columns){.row = row, .count = cells->count};
    for (int i = 0; i < TABLE_COLUMNS; i++)
        c->at[i] = -1;
    for (int i = 0; i < TABLE_ANSWERS; i++)
        c->answers[i] = c->because[i] = -1;
    for (size_t i = 0; i < cells->count; i++) {
        c->names[i] = cells->cells[i].text;
        c->known[i] = take_name(c, bare(table->memory, cells->cells[i].text), i);
    }
}

bool table_columns(const struct csv_table *table, struct table_columns *c, struct diag_list *diags)
{
    for (size_t row = 0; row < table->row_count && row < HEADER_ROWS; row++) {
        read_header(table, row, c);
        if (c->at[TABLE_QUESTION] < 0 || c->answer_count < 2)
            continue;
        for (size_t i = 0; i < c->count; i++)
            if (!c->known[i] && c->names[i][0] != '\0')
                diag_warning(diags, table->file, table->rows[row].cells[i].place, table->rows[row].cells[i].length,
                             "quiz-table-column", diag_quote(c->names[i]).bytes, NULL, NULL);
        return true;
    }
    const struct csv_cell *first = &table->rows[0].cells[0];
    diag_error(diags, table->file, first->place, first->length, "quiz-table-header", NULL, NULL, NULL);
    return false;
}
