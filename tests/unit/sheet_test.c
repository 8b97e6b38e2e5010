// SPDX-License-Identifier: MIT
//
// sheet_test.c — what goes home about a meeting: nothing of a child, no figure that could be worked out, and nothing
// that words of a place could break. "sheet_test FOLDER" writes a sample there instead, for a spreadsheet to open
// (tests/paper/csv.sh).
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

static struct figures_question asked(uint8_t scene, const uint8_t before[OPTIONS], const uint8_t after[OPTIONS])
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
static struct sheet sample(void)
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

static int open_words(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    languages[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    languages[1] = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    diag_list_free(diags);
    level = played_level(PLAYED_LEVELS "bi-mat-va-bat-ngo");
    return languages[0] != NULL && languages[1] != NULL ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    lang_free(languages[0]);
    lang_free(languages[1]);
    level_free(level);
    return 0;
}

static void has(const char *words, const char *wanted)
{
    if (strstr(words, wanted) == NULL)
        fail_msg("lacks: %s", wanted);
}

static void lacks(const char *words, const char *unwanted)
{
    if (strstr(words, unwanted) != NULL)
        fail_msg("has: %s", unwanted);
}

// The page has, and has not.
static void page_of(const struct sheet *s, int language, const char *wanted, const char *unwanted)
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

static void keep_row(void *self, const struct csv_stream_row *row)
{
    struct table *t = self;
    assert_true(t->rows < ROWS_MAX && row->count <= COLUMNS);
    for (size_t i = 0; i < row->count; i++)
        snprintf(t->cells[t->rows][i], CELL_BYTES, "%s", row->cells[i]);
    t->widths[t->rows++] = row->count;
}

static struct table table_of(const struct sheet *s)
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

// ---- figures ----

// By hand: of 6, 22 and 2 the fives are 5, 20 and 0; together they are 30, so one goes up: 22, as this die falls.
static void figures_are_rounded_and_few_are_none(void **state)
{
    struct sheet s = sample();
    struct table t = table_of(&s);
    (void)state;
    assert_int_equal(t.rows, 2 + OPTIONS); // the keys, the meeting, each answer
    static const char *const before[] = {"1–9", "21–29", "0–4"};
    for (size_t i = 0; i < OPTIONS; i++) {
        assert_string_equal(t.cells[2 + i][COLUMN_BEFORE], before[i]);
        assert_string_equal(t.cells[2 + i][COLUMN_AFTER], "?");
        assert_string_equal(t.cells[2 + i][COLUMN_COUNTED_AFTER], "0–9");
        assert_string_equal(t.cells[2 + i][COLUMN_LED_BEFORE], i == 1 ? "yes" : "");
    }
    page_of(&s, 0, "<b>khoảng 25</b>", "22");
    page_of(&s, 0, "left:0.0%;width:83.3%", "maybe\"");
    page_of(&s, 0, "<b>nhiều nhất vài em</b>", NULL);
    page_of(&s, 1, "<b>a few at most</b>", NULL);
    page_of(&s, 1, "At first: about 30 cards", NULL);
    page_of(&s, 1, "under 10 cards", NULL);
}

// A look that is covered has one sentence and no bars that would look like figures.
static void what_is_covered_is_said_once_in_a_sentence(void **state)
{
    struct sheet s = sample();
    (void)state;
    for (int language = 0; language < 2; language++) {
        const char *sentence = text(languages[language], T_SHEET_COVERED);
        char *page = html_of(paper_sheet(&s, languages[language]));
        has(page, sentence);
        lacks(strstr(page, sentence) + 1, sentence);
        lacks(page, "<div class=\"bar after\">");
        mem_free(page);
        figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){5, 20, 5}, (const uint8_t[]){0, 30, 0});
        page_of(&s, language, "<div class=\"bar after\">", sentence);
        s = sample();
    }
}

static void no_figure_is_ever_a_cell_as_it_was(void **state)
{
    struct random random = {11};
    (void)state;
    for (int round = 0; round < 600; round++) {
        struct sheet s = sample();
        uint8_t before[OPTIONS], after[OPTIONS];
        for (int i = 0; i < OPTIONS; i++) {
            before[i] = (uint8_t)random_below(&random, 12);
            after[i] = (uint8_t)random_below(&random, 30);
        }
        s.children = random_below(&random, 40);
        figures.questions[0] = asked(CAKE_OK, before, after);
        struct table t = table_of(&s);
        for (size_t row = 1; row < t.rows; row++)
            for (int column = COLUMN_CHILDREN; column < COLUMNS; column++) {
                const char *cell = t.cells[row][column];
                bool told = column == COLUMN_CHILDREN || (column >= COLUMN_BEFORE && column <= COLUMN_COUNTED_AFTER);
                if (told && cell[0] != '\0' && cell[0] != '?' && strstr(cell, "–") == NULL)
                    fail_msg("round %d: column %d says %s", round, column, cell);
            }
    }
}

// Whatever is not in the figures that are told is nowhere else: of all tables that are told alike, page and table are
// the same to the last letter – what is talked about again, who led, the order. So nothing but those figures can be
// attacked (cells_test.c), neither in a sheet nor in any summary, which is made of sheets.
struct alike {
    char *csv, *page;
};

static int by_csv(const void *a, const void *b)
{
    return strcmp(((const struct alike *)a)->csv, ((const struct alike *)b)->csv);
}

static void what_is_told_alike_is_alike_to_the_last_letter(void **state)
{
    enum { HALL = 21, DICE = 4, MOST = 260 * DICE };
    static struct alike all[MOST];
    size_t count = 0, same = 0;
    (void)state;
    for (uint8_t a = 0; a <= HALL; a++)
        for (uint8_t b = 0; a + b <= HALL; b++)
            for (uint64_t die = 1; die <= DICE; die++) {
                struct sheet s = sample();
                s.die = die;
                figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){a, b, (uint8_t)(HALL - a - b)}, NULL);
                assert_true(count < MOST);
                all[count++] = (struct alike){paper_sheet_csv(&s, languages[0]),
                                              html_of(paper_sheet(&s, languages[0]))};
            }
    qsort(all, count, sizeof *all, by_csv);
    for (size_t i = 1; i < count; i++)
        if (strcmp(all[i - 1].csv, all[i].csv) == 0) {
            assert_string_equal(all[i - 1].page, all[i].page);
            same++;
        }
    assert_true(same > count / 2);
    for (size_t i = 0; i < count; i++) {
        mem_free(all[i].csv);
        mem_free(all[i].page);
    }
}

// ---- a sheet, and summaries that differ by it ----

struct summed {
    char *told;
    uint8_t counts[OPTIONS];
};

static int by_told(const void *a, const void *b)
{
    return strcmp(((const struct summed *)a)->told, ((const struct summed *)b)->told);
}

static void add_sheet(struct union_summary *u, const char *csv)
{
    struct diag_list *diags = diag_list_new();
    assert_true(union_add(u, "to-tong-ket.csv", csv, strlen(csv), diags));
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
}

// The sheet, the summary without it and the one with it, as one who compares them has them.
static char *all_of_it(const char *other, const char *sheet)
{
    struct text told = {0};
    struct union_summary *u = union_new();
    add_sheet(u, other);
    for (int with = 0; with < 2; with++) {
        char *summary = union_csv(u), *page = html_of(union_page(u, languages[0]));
        text_addf(&told, "%s%s", summary, page);
        mem_free(summary);
        mem_free(page);
        add_sheet(u, sheet);
    }
    union_free(u);
    text_add(&told, sheet);
    return told.bytes;
}

static void three_values_are_left(const struct summed *from, const struct summed *to)
{
    for (int i = 0; i < OPTIONS; i++) {
        bool seen[256] = {false}, small = false;
        unsigned left = 0;
        for (const struct summed *s = from; s < to; s++) {
            left += !seen[s->counts[i]];
            seen[s->counts[i]] = true;
            small = small || (s->counts[i] >= 1 && s->counts[i] <= 4);
        }
        if (small && left < 3)
            fail_msg("%u values are left of %u %u %u", left, from->counts[0], from->counts[1], from->counts[2]);
    }
}

static void summaries_that_differ_by_one_sheet_tell_no_more(void **state)
{
    enum { HALL = 13, DICE = 24, MOST = 120 * DICE };
    static struct summed all[MOST];
    size_t count = 0;
    struct sheet s = sample();
    s.id = "1111111111111111";
    char *other = paper_sheet_csv(&s, languages[0]);
    (void)state;
    for (uint8_t a = 0; a <= HALL; a++)
        for (uint8_t b = 0; a + b <= HALL; b++)
            for (uint64_t die = 1; die <= DICE; die++) {
                s = sample();
                s.die = die;
                s.children = HALL;
                assert_true(count < MOST);
                struct summed *it = &all[count++];
                *it = (struct summed){.counts = {a, b, (uint8_t)(HALL - a - b)}};
                figures.questions[0] = asked(CAKE_OK, it->counts, NULL);
                char *csv = paper_sheet_csv(&s, languages[0]);
                it->told = all_of_it(other, csv);
                mem_free(csv);
            }
    qsort(all, count, sizeof *all, by_told);
    for (size_t i = 0, next = 0; i < count; i = next) {
        for (next = i; next < count && strcmp(all[i].told, all[next].told) == 0; next++)
            ;
        three_values_are_left(&all[i], &all[next]);
    }
    for (size_t i = 0; i < count; i++)
        mem_free(all[i].told);
    mem_free(other);
}

static void two_that_are_alike_are_said_to_be(void **state)
{
    struct sheet s = sample();
    (void)state;
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){15, 15, 0}, NULL);
    page_of(&s, 0, text(languages[0], T_SHEET_ALIKE), text(languages[0], T_SHEET_LED));
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){0, 30, 0}, NULL);
    page_of(&s, 0, text(languages[0], T_SHEET_LED), text(languages[0], T_SHEET_ALIKE));
}

// A bar of the second look must not be green beside a risky answer, nor red beside a safe one.
static void bars_do_not_judge(void **state)
{
    struct sheet s = sample();
    (void)state;
    char *page = html_of(paper_sheet(&s, languages[0])), *style = strstr(page, ".bar.after i{");
    assert_non_null(style);
    assert_memory_equal(style, ".bar.after i{background:#3a3f73}", strlen(".bar.after i{background:#3a3f73}"));
    mem_free(page);
}

// Three teams with keys are three answers: only what led is told, no bars, no numbers.
static void keys_of_teams_are_not_counted_out(void **state)
{
    struct sheet s = sample();
    (void)state;
    figures.questions[0].mode[FIGURES_BEFORE] = figures.questions[0].mode[FIGURES_AFTER] = ANSWER_KEYS;
    struct table t = table_of(&s);
    for (size_t i = 0; i < OPTIONS; i++) {
        assert_string_equal(t.cells[2 + i][COLUMN_BEFORE], "");
        assert_string_equal(t.cells[2 + i][COLUMN_AFTER], "");
    }
    assert_string_equal(t.cells[3][COLUMN_LED_BEFORE], "yes");
    page_of(&s, 0, "được chọn cả hai lần", "class=\"measure\"");
    page_of(&s, 0, text(languages[0], T_SHEET_KEYS), text(languages[0], T_SHEET_FIGURES));
}

static void a_handful_of_children_is_a_few_children(void **state)
{
    struct sheet s = sample();
    (void)state;
    s.children = 3;
    assert_string_equal(table_of(&s).cells[1][COLUMN_CHILDREN], "0–9");
    page_of(&s, 0, "<dd>dưới 10 em</dd>", "<dd>3");
    s.children = 31;
    assert_string_equal(table_of(&s).cells[1][COLUMN_CHILDREN], "28–32");
    page_of(&s, 0, "<dd>khoảng 30 em</dd>", "31");
    s.children = 0;
    assert_string_equal(table_of(&s).cells[1][COLUMN_CHILDREN], "");
    page_of(&s, 0, NULL, "<dt>Số em</dt>");
}

// Helping and telling are right, and safe answers are: none of that is talked about again. An unsafe lead is.
static void talked_about_again_is_what_was_not_safe(void **state)
{
    struct sheet s = sample();
    (void)state;
    const char *item = "<ul class=\"again\">\n<li><b>Hai mẹ con chưa nói với bà về cái bánh.";
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){5, 20, 5}, (const uint8_t[]){0, 30, 0});
    figures.questions[0].helped = true;
    page_of(&s, 0, text(languages[0], T_SHEET_AGAIN_NONE), item);
    figures.questions[0] = asked(CAKE_OK, (const uint8_t[]){0, 30, 0}, (const uint8_t[]){20, 10, 0});
    page_of(&s, 0, item, text(languages[0], T_SHEET_AGAIN_NONE));
    char *page = html_of(paper_sheet(&s, languages[0])), line[400];
    snprintf(line, sizeof line, " <span class=\"small\">%s</span></li>\n</ul>",
             level_text(level, "vi", level->title)); // of which story
    has(strstr(page, item), line);
    mem_free(page);
}

// ---- words ----

static void words_that_look_like_marks_stay_words(void **state)
{
    struct sheet s = sample();
    (void)state;
    s.place = "<script>alert(1)</script>";
    s.commune = "Nà & \"Sản\"";
    s.notes = "=1+1\n<b>'x'";
    page_of(&s, 0, "&lt;script&gt;alert(1)&lt;/script&gt;", "<script");
    page_of(&s, 0, "Nà &amp; &quot;Sản&quot;", NULL);
    page_of(&s, 0, "=1+1<br>&lt;b&gt;&#39;x&#39;", NULL);
    struct table t = table_of(&s);
    assert_string_equal(t.cells[1][COLUMN_COMMUNE], "Nà & \"Sản\"");
    assert_string_equal(t.cells[1][COLUMN_PLACE], "<script>alert(1)</script>");
}

// A spreadsheet would reckon with these, or send them away.
static void no_cell_is_a_formula(void **state)
{
    static const char *const words[] = {
        "=HYPERLINK(\"http://a.example\";\"x\")", "+84 912", "-5", "@SUM(A1)", "\t=1", "  =2", "＝3"};
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct sheet s = sample();
        s.place = s.commune = words[i];
        char *csv = paper_sheet_csv(&s, languages[0]);
        for (const char *cell = csv; (cell = strpbrk(cell, ",\n")) != NULL;) {
            cell += cell[1] == '"' ? 2 : 1;
            cell += strspn(cell, " \t");
            if (*cell != '\0' && strchr("=+-@", *cell) != NULL)
                fail_msg("a cell of \"%s\" begins with %c", words[i], *cell);
            assert_true(strncmp(cell, "＝", strlen("＝")) != 0);
        }
        mem_free(csv);
    }
}

// The notes are the facilitator's own: free words could name a child, so they do not travel.
static void notes_stay_at_home_and_columns_are_these(void **state)
{
    struct sheet s = sample();
    (void)state;
    s.notes = "Em Pao khóc";
    char *csv = paper_sheet_csv(&s, languages[0]);
    assert_memory_equal(csv, header, strlen(header));
    lacks(csv, "Pao");
    mem_free(csv);
    page_of(&s, 0, "Em Pao khóc", NULL);
}

static void every_row_says_of_which_sheet_it_is(void **state)
{
    struct sheet s = sample();
    struct table t = table_of(&s);
    (void)state;
    for (size_t row = 1; row < t.rows; row++) {
        assert_string_equal(t.cells[row][COLUMN_SHEET], "s0123456789012345"); // a letter, or Excel rounds it
        assert_int_equal(t.widths[row], COLUMNS);
    }
}

// The table is the same in both languages, so clubs can be added up; the page is in its own.
static void the_page_is_in_the_language_and_the_table_in_none(void **state)
{
    static const enum text_id told[] = {T_SHEET_TITLE,     T_SHEET_HOW_TO_READ, T_SHEET_AGAIN,
                                        T_SHEET_QUESTIONS, T_SHEET_FIGURES,     T_SHEET_PRIVACY,
                                        T_PLAY_SAFE,       T_PLAY_UNSURE,       T_SHEET_LED};
    struct sheet s = sample();
    (void)state;
    for (int language = 0; language < 2; language++) {
        char *page = html_of(paper_sheet(&s, languages[language]));
        for (size_t i = 0; i < sizeof told / sizeof *told; i++)
            has(page, text(languages[language], told[i]));
        lacks(page, text(languages[!language], T_SHEET_HOW_TO_READ));
        lacks(page, "{0}");
        mem_free(page);
    }
    page_of(&s, 0, "<dd>23/11/2026 14:05</dd>", "<html lang=\"en\">");
    page_of(&s, 1, "<dd>23/11/2026 14:05</dd>", "<html lang=\"vi\">");
    char *vi = paper_sheet_csv(&s, languages[0]), *en = paper_sheet_csv(&s, languages[1]);
    assert_string_equal(vi, en);
    mem_free(vi);
    mem_free(en);
}

static void a_date_that_is_none_stands_as_it_is(void **state)
{
    struct sheet s = sample();
    (void)state;
    s.began = "hôm qua";
    page_of(&s, 0, "<dd>hôm qua</dd>", NULL);
    s.began = "";
    page_of(&s, 0, NULL, "<dt>Ngày, giờ</dt>");
}

static void a_level_that_is_gone_leaves_its_questions_out(void **state)
{
    struct sheet s = sample();
    (void)state;
    figures.questions[0].play = 7;
    assert_int_equal(table_of(&s).rows, 2);
    page_of(&s, 0, NULL, "class=\"asked\"");
    figures.questions[0].play = 0;
    figures.questions[0].scene = 250;
    assert_int_equal(table_of(&s).rows, 2);
    page_of(&s, 0, NULL, "class=\"asked\"");
}

// ---- a kept meeting, written twice ----

static void write_kept(const char *records, const char *folder)
{
    assert_int_equal(
        desk_report(&(struct command_words){.all = true, .records = records, .out = folder, .language = "vi"}), 0);
}

// The Union counts by the number of a sheet: it must not change when the sheet is written again.
static void a_meeting_has_the_same_sheet_whenever_it_is_written(void **state)
{
    char folder[] = "/tmp/safecircle-sheet-XXXXXX", path[80], first[80], again[80], command[320];
    (void)state;
    assert_non_null(mkdtemp(folder));
    assert_int_equal(setenv("SAFECIRCLE_DATA", DATA_DIR, 1), 0);
    snprintf(path, sizeof path, "%s/meetings.db", folder);
    snprintf(first, sizeof first, "%s/first", folder);
    snprintf(again, sizeof again, "%s/again", folder);
    for (uint64_t seed = 1; seed <= 2; seed++) {
        struct records *r = records_open(path, NULL);
        struct played p = played_until(seed, r, 4000);
        host_free(p.host);
        records_close(r);
    }
    write_kept(path, first);
    write_kept(path, again);
    struct file_list files;
    assert_true(folder_list(first, &files, NULL));
    assert_int_equal(files.count, 6); // two meetings: a page, the same as PDF, a table
    file_list_free(&files);
    snprintf(command, sizeof command, "diff -r %s %s && rm -r %s", first, again, folder);
    assert_int_equal(system(command), 0);
}

static int write_sample(const char *folder)
{
    char path[400];
    struct file_problem problem = {{0}};
    struct sheet s = sample();
    s.place = "=1+1; \"Bản\", Mường Phăng";
    char *csv = paper_sheet_csv(&s, languages[0]);
    snprintf(path, sizeof path, "%s/to-tong-ket.csv", folder);
    bool fine = file_write(path, csv, strlen(csv), &problem);
    mem_free(csv);
    return fine ? 0 : 1;
}

// A page for the phone and the same on paper, in both languages, for pdf.sh.
static int write_pages(const char *folder)
{
    static const struct print_world world = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf",
                                             NULL, NULL};
    struct file_problem problem = {{0}};
    struct sheet s = sample();
    bool fine = true;
    s.place = "Bản <Mường Phăng> & \"Nậm Pồ\"\nxóm 2";
    for (int language = 0; language < 2; language++) {
        char path[400];
        size_t length = 0;
        struct document *d = paper_sheet(&s, languages[language]);
        char *html = document_html(d), *pdf = print_document(d, &world, languages[language], &length);
        snprintf(path, sizeof path, "%s/sheet.%s.html", folder, lang_code(languages[language]));
        fine = fine && file_write(path, html, strlen(html), &problem);
        snprintf(path, sizeof path, "%s/sheet.%s.pdf", folder, lang_code(languages[language]));
        fine = fine && pdf != NULL && file_write(path, pdf, length, &problem);
        mem_free(html);
        mem_free(pdf);
        document_free(d);
    }
    return fine ? 0 : 1;
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_rounded_and_few_are_none),
        cmocka_unit_test(what_is_told_alike_is_alike_to_the_last_letter),
        cmocka_unit_test(summaries_that_differ_by_one_sheet_tell_no_more),
        cmocka_unit_test(two_that_are_alike_are_said_to_be),
        cmocka_unit_test(what_is_covered_is_said_once_in_a_sentence),
        cmocka_unit_test(no_figure_is_ever_a_cell_as_it_was),
        cmocka_unit_test(bars_do_not_judge),
        cmocka_unit_test(keys_of_teams_are_not_counted_out),
        cmocka_unit_test(a_handful_of_children_is_a_few_children),
        cmocka_unit_test(talked_about_again_is_what_was_not_safe),
        cmocka_unit_test(words_that_look_like_marks_stay_words),
        cmocka_unit_test(no_cell_is_a_formula),
        cmocka_unit_test(notes_stay_at_home_and_columns_are_these),
        cmocka_unit_test(every_row_says_of_which_sheet_it_is),
        cmocka_unit_test(the_page_is_in_the_language_and_the_table_in_none),
        cmocka_unit_test(a_date_that_is_none_stands_as_it_is),
        cmocka_unit_test(a_level_that_is_gone_leaves_its_questions_out),
        cmocka_unit_test(a_meeting_has_the_same_sheet_whenever_it_is_written),
    };
    if (count == 3 && strcmp(words[1], "--pages") == 0)
        return open_words(NULL) == 0 && write_pages(words[2]) == 0 && close_words(NULL) == 0 ? 0 : 1;
    if (count > 1)
        return open_words(NULL) == 0 && write_sample(words[1]) == 0 && close_words(NULL) == 0 ? 0 : 1;
    return cmocka_run_group_tests(tests, open_words, close_words);
}
