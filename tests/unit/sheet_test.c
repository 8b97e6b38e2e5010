// SPDX-License-Identifier: MIT
//
// sheet_test.c — what goes home about a meeting: nothing of a child, and nothing
// that words of a place could break. "sheet_test FOLDER" writes a sample there instead, for a spreadsheet to open
// (tests/paper/csv.sh).
#include "test_folder.h"
#include "test_sheet.h"

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
// An evening of grown-ups is not told of as of children, in either language.
static void an_evening_of_grown_ups_speaks_of_people(void **state)
{
    struct sheet s = sample();
    enum band children = level->band;
    (void)state;
    page_of(&s, 0, "Số em", "Số người");
    level->band = BAND_ADULTS;
    page_of(&s, 0, "Số người", "Số em");
    page_of(&s, 0, NULL, "từng em");
    page_of(&s, 1, "nothing about anybody", "any child");
    level->band = children;
}

static void a_meeting_has_the_same_sheet_whenever_it_is_written(void **state)
{
    char folder[40], path[80], first[80], again[80], command[320];
    (void)state;
    snprintf(folder, sizeof folder, "%s/safecircle-sheet-XXXXXX", test_root());
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
        cmocka_unit_test(an_evening_of_grown_ups_speaks_of_people),
    };
    if (count == 3 && strcmp(words[1], "--pages") == 0)
        return open_words(NULL) == 0 && write_pages(words[2]) == 0 && close_words(NULL) == 0 ? 0 : 1;
    if (count > 1)
        return open_words(NULL) == 0 && write_sample(words[1]) == 0 && close_words(NULL) == 0 ? 0 : 1;
    return cmocka_run_group_tests(tests, open_words, close_words);
}
