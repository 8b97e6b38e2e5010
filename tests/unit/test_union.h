// SPDX-License-Identifier: MIT
//
// test_union.h — sheets as the program writes them, and the summary cell by cell.
#ifndef SAFECIRCLE_TEST_UNION_H
#define SAFECIRCLE_TEST_UNION_H

#include "csv_stream.h"
#include "lang.h"
#include "memory.h"
#include "text.h"
#include "union.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define KEYS                                                                                                           \
    "version,sheet,date,month,commune,place,children,minutes,play,level,topics,question,option,verdict,led_before,"    \
    "led_after,"                                                                                                       \
    "most_before,most_after,before,after,counted_before,counted_after,right,of\r\n"
enum { COLUMNS = 15, ROWS_MAX = 60, CELL_BYTES = 200 };
enum {
    KIND,
    COMMUNE,
    MONTH,
    TOPIC,
    MEETINGS,
    CHILDREN,
    MINUTES,
    QUESTIONS_BEFORE,
    ROOM_SAFE_BEFORE,
    QUESTIONS_AFTER,
    ROOM_SAFE_AFTER,
    SAFE_BEFORE,
    OTHER_BEFORE,
    SAFE_AFTER,
    OTHER_AFTER
};

static struct lang *languages[2];
static struct union_summary *summary;
static struct diag_list *diags;

static inline int open_words(void **state)
{
    (void)state;
    languages[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    languages[1] = lang_load(SOURCE_DIR "/assets/lang", "en", NULL);
    return languages[0] != NULL && languages[1] != NULL ? 0 : -1;
}

static inline int close_words(void **state)
{
    (void)state;
    lang_free(languages[0]);
    lang_free(languages[1]);
    return 0;
}

static inline int begin(void **state)
{
    (void)state;
    summary = union_new();
    diags = diag_list_new();
    return 0;
}

static inline int end(void **state)
{
    (void)state;
    union_free(summary);
    diag_list_free(diags);
    return 0;
}

// ---- sheets, as the program writes them ----

struct club {
    const char *sheet, *month, *commune, *children;
};
static const struct club phang = {"s01", "2026-11", "Mường Phăng", "30"},
                         phang_again = {"s02", "2026-12", "Mường Phăng", "20"},
                         dien = {"s03", "2026-11", "Điện Biên Phủ", "1–4"};

static inline void begin_row(struct text *out, const struct club *c)
{
    text_addf(out, "1,\"%s\",\"%s-23\",\"%s\",\"%s\",\"Nhà văn hoá\",%s,42", c->sheet, c->month, c->month, c->commune,
              c->children);
}

static inline void meeting(struct text *out, const struct club *c)
{
    if (out->length == 0)
        text_add(out, "\xEF\xBB\xBF" KEYS);
    begin_row(out, c);
    for (int i = 0; i < 16; i++)
        text_add(out, ",\"\"");
    text_add(out, "\r\n");
}

// One answer to the question "ok" of the level "bi-mat", about secrets and feelings.
static inline void answer(struct text *out, const struct club *c, const char *option, const char *verdict,
                          const char *led, const char *before, const char *after, const char *counted)
{
    begin_row(out, c);
    text_addf(out, ",1,bi-mat,\"secrets feelings\",ok,%s,%s,\"%s\",\"\",\"\",\"\",%s,%s,%s,%s,\"\",\"\"\r\n", option,
              verdict, led, before, after, counted, after[0] == '"' ? "\"\"" : counted);
}

static inline void three_answers(struct text *out, const struct club *c)
{
    meeting(out, c);
    answer(out, c, "fine", "safe", "yes", "22", "\"\"", "30");
    answer(out, c, "never", "unsure", "", "5–7", "\"\"", "30");
    answer(out, c, "forever", "risky", "", "1–4", "\"\"", "30");
}

static inline bool add(const char *words) { return union_add(summary, "to-tong-ket.csv", words, strlen(words), diags); }

static inline void add_and_free(struct text *sheet)
{
    assert_true(add(text_bytes(sheet)));
    text_free(sheet);
}

// ---- the summary, cell by cell ----

struct table {
    size_t rows;
    char cells[ROWS_MAX][COLUMNS][CELL_BYTES];
};

static inline void keep_row(void *self, const struct csv_stream_row *row)
{
    struct table *t = self;
    assert_true(t->rows < ROWS_MAX);
    assert_int_equal(row->count, COLUMNS);
    for (size_t i = 0; i < row->count; i++)
        snprintf(t->cells[t->rows][i], CELL_BYTES, "%s", row->cells[i]);
    t->rows++;
}

static inline const struct table *told(void)
{
    static struct table t;
    struct diag_list *faults = diag_list_new();
    char *csv = union_csv(summary);
    memset(&t, 0, sizeof t);
    csv_stream_read("tong-hop.csv", csv, strlen(csv), keep_row, &t, faults);
    assert_int_equal(diag_count(faults), 0);
    diag_list_free(faults);
    mem_free(csv);
    return &t;
}

// The row of a kind with this name.
static inline const char (*row_of(const char *kind, int column, const char *name))[CELL_BYTES]
{
    const struct table *t = told();
    for (size_t i = 1; i < t->rows; i++)
        if (strcmp(t->cells[i][KIND], kind) == 0 && strcmp(t->cells[i][column], name) == 0)
            return t->cells[i];
    fail_msg("no %s called %s", kind, name);
    return NULL;
}

static inline void is_told(const char *code, int line)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        if (strcmp(diag_at(diags, i)->code, code) == 0 && diag_at(diags, i)->place.line == line)
            return;
    fail_msg("%s of line %d is not told", code, line);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

#endif
