// SPDX-License-Identifier: MIT
//
// test_sheet.h — a sheet of one meeting with one question, its page and its table cell by cell.
#ifndef SAFECIRCLE_TEST_SHEET_H
#define SAFECIRCLE_TEST_SHEET_H

#include "test_document.h"
#include "test_played.h"

#include "csv_stream.h"
#include "files.h"
#include "lang.h"
#include "print.h"
#include "sheet.h"
#include "sheet_cells.h"
#include "text.h"
#include "union.h"
#include "workbench.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CAKE_OK = 1, OPTIONS = 3, COLUMNS = 24 };
enum {
    COLUMN_SHEET = 1,
    COLUMN_COMMUNE = 4,
    COLUMN_PLACE = 5,
    COLUMN_CHILDREN = 6,
    COLUMN_LED_BEFORE = 14,
    COLUMN_BEFORE = 18,
    COLUMN_AFTER = 19,
    COLUMN_COUNTED_AFTER = 21
};
static const char header[] = "\xEF\xBB\xBF"
                             "version,sheet,date,month,commune,place,children,minutes,play,level,topics,question,"
                             "option,"
                             "verdict,led_before,led_after,most_before,most_after,before,after,counted_before,counted_"
                             "after,right,of\r\n";
static struct lang *languages[2];
static struct level *level;
static struct figures figures;

static const struct level *level_at(const void *self, uint8_t index) { return index == 0 ? self : NULL; }

static inline struct figures_question asked(uint8_t scene, const uint8_t before[OPTIONS], const uint8_t after[OPTIONS])
{
    struct figures_question q = {.scene = scene,
                                 .option_count = OPTIONS,
                                 .kind = SCENE_ASK,
                                 .locked = true,
                                 .mode = {ANSWER_CARDS, ANSWER_CARDS},
                                 .led = {255, 255},
                                 .most = {255, 255}};
    const uint8_t *counts[FIGURES_LOOKS] = {before, after};
    for (int look = 0; look < FIGURES_LOOKS; look++) {
        q.counted[look] = counts[look] != NULL;
        for (int i = 0; counts[look] != NULL && i < OPTIONS; i++) {
            q.counts[look][i] = counts[look][i];
            if (q.led[look] == 255 || counts[look][i] > counts[look][q.led[look]])
                q.led[look] = (uint8_t)i;
        }
    }
    return q;
}

// One question of a hall: "It is fine, all are glad" (the second answer) is safe; the second look is of a few only.
static inline struct sheet sample(void)
{
    figures = (struct figures){.teams = 3,
                               .minutes = 42,
                               .level_count = 1,
                               .question_count = 1,
                               .levels = {{.finished = true, .minutes = 17}}};
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){6, 22, 2}, (const uint8_t[]){2, 4, 3});
    return (struct sheet){.id = "0123456789012345",
                          .began = "2026-11-23T14:05:10",
                          .place = "Bản Mường Phăng",
                          .commune = "Mường Phăng",
                          .notes = "Các em vui.",
                          .children = 30,
                          .die = 3,
                          .figures = &figures,
                          .level_at = level_at,
                          .self = level};
}

static inline int open_words(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    languages[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    languages[1] = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    diag_list_free(diags);
    level = played_level(PLAYED_LEVELS "bi-mat-va-bat-ngo");
    return languages[0] != NULL && languages[1] != NULL ? 0 : -1;
}

static inline int close_words(void **state)
{
    (void)state;
    lang_free(languages[0]);
    lang_free(languages[1]);
    level_free(level);
    return 0;
}

static inline void has(const char *words, const char *wanted)
{
    if (strstr(words, wanted) == NULL)
        fail_msg("lacks: %s", wanted);
}

static inline void lacks(const char *words, const char *unwanted)
{
    if (strstr(words, unwanted) != NULL)
        fail_msg("has: %s", unwanted);
}

// The page has, and has not.
static inline void page_of(const struct sheet *s, int language, const char *wanted, const char *unwanted)
{
    char *page = html_of(paper_sheet(s, languages[language]));
    if (wanted != NULL)
        has(page, wanted);
    if (unwanted != NULL)
        lacks(page, unwanted);
    mem_free(page);
}

// ---- the table, cell by cell ----

enum { ROWS_MAX = 40, CELL_BYTES = 96 };
struct table {
    size_t rows, widths[ROWS_MAX];
    char cells[ROWS_MAX][COLUMNS][CELL_BYTES];
};

static inline void keep_row(void *self, const struct csv_stream_row *row)
{
    struct table *t = self;
    assert_true(t->rows < ROWS_MAX && row->count <= COLUMNS);
    for (size_t i = 0; i < row->count; i++)
        snprintf(t->cells[t->rows][i], CELL_BYTES, "%s", row->cells[i]);
    t->widths[t->rows++] = row->count;
}

static inline struct table table_of(const struct sheet *s)
{
    struct table t = {0};
    struct diag_list *diags = diag_list_new();
    char *csv = paper_sheet_csv(s, languages[0]);
    csv_stream_read("sheet.csv", csv, strlen(csv), keep_row, &t, diags);
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
    mem_free(csv);
    return t;
}

#endif
