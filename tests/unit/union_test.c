// SPDX-License-Identifier: MIT
//
// union_test.c — sheets of many clubs are added up truly: each once, small figures as ranges, faulty rows told and left
// out.
#include "test_document.h"
#include "test_union.h"

#include "test_random.h"

#include <malloc.h>

// ---- adding up ----

// By hand. Of one sheet: safe 22, others (5 to 7) + (1 to 4) = 6 to 11. Of the other, 9 were counted and all is
// covered: the safe answer 0 to 9, each of the two others 0 to 9. Together safe 22 to 31, others 6 to 29.
static void small_figures_add_up_to_ranges(void **state)
{
    struct text sheet = {0};
    (void)state;
    three_answers(&sheet, &phang);
    add_and_free(&sheet);
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[OTHER_BEFORE], "6–11");
    meeting(&sheet, &phang_again);
    answer(&sheet, &phang_again, "fine", "safe", "", "\"?\"", "20", "9");
    answer(&sheet, &phang_again, "never", "unsure", "yes", "\"?\"", "0", "9");
    answer(&sheet, &phang_again, "forever", "risky", "", "\"?\"", "0", "9");
    add_and_free(&sheet);
    const char(*row)[CELL_BYTES] = row_of("commune", COMMUNE, "Mường Phăng");
    assert_string_equal(row[SAFE_BEFORE], "22–31");
    assert_string_equal(row[OTHER_BEFORE], "6–29");
    assert_string_equal(row[SAFE_AFTER], "20");
    assert_string_equal(row[OTHER_AFTER], "0");
    assert_string_equal(row[MEETINGS], "2");
    assert_string_equal(row[CHILDREN], "50");
    assert_string_equal(row[MINUTES], "84");
    assert_string_equal(row[QUESTIONS_BEFORE], "2");
    assert_string_equal(row[ROOM_SAFE_BEFORE], "1");
    row = row_of("month", MONTH, "2026-12");
    assert_string_equal(row[MEETINGS], "1");
    assert_string_equal(row[SAFE_BEFORE], "0–9");
    row = row_of("topic", TOPIC, "feelings");
    assert_string_equal(row[MEETINGS], "2");
    assert_string_equal(row[SAFE_BEFORE], "22–31");
}

// The least share is 22 of 22 + 29 (43 %), the most 31 of 31 + 6 (83.8 %, told as 84): both stand on the page, in both
// languages.
static void a_share_is_a_range_too(void **state)
{
    (void)state;
    small_figures_add_up_to_ranges(state);
    for (int language = 0; language < 2; language++) {
        char *page = html_of(union_page(summary, languages[language]));
        assert_non_null(strstr(page, "<b>43–84%</b>"));
        assert_non_null(strstr(page, "left:0.0%;width:43.0%\"></i><i class=\"maybe\" style=\"left:43.0%;width:41.0%"));
        assert_non_null(strstr(page, text(languages[language], T_UNION_HOW_TO_READ)));
        assert_null(strstr(page, "{0}"));
        mem_free(page);
    }
}

static void less_than_an_hour_is_told_in_minutes(void **state)
{
    struct text sheet = {0};
    (void)state;
    meeting(&sheet, &phang);
    add_and_free(&sheet);
    for (int meetings = 1; meetings <= 2; meetings++) {
        char *page = html_of(union_page(summary, languages[0]));
        assert_non_null(strstr(page, meetings == 1 ? "<b>42</b> phút" : "<b>1</b> giờ"));
        mem_free(page);
        meeting(&sheet, &phang_again);
        add_and_free(&sheet);
    }
}

static void a_sheet_that_comes_twice_counts_once(void **state)
{
    struct text sheet = {0};
    (void)state;
    three_answers(&sheet, &phang);
    assert_true(add(text_bytes(&sheet)));
    assert_true(add(text_bytes(&sheet)));
    text_free(&sheet);
    assert_int_equal(union_sheets(summary), 1);
    assert_int_equal(union_twice(summary), 1);
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[MEETINGS], "1");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
}

// A check at a first meeting has no second look at that meeting: added to the questions it would make every commune
// seem to have unlearned something. It has a line of its own.
static void a_check_is_not_mixed_with_questions(void **state)
{
    struct text sheet = {0};
    (void)state;
    three_answers(&sheet, &phang);
    begin_row(&sheet, &phang);
    text_add(&sheet, ",,ba-chuyen-9-11-a,check,1,not-fine,safe,,,,,25,,30,,,\r\n");
    add_and_free(&sheet);
    assert_string_equal(row_of("topic", TOPIC, "check")[SAFE_BEFORE], "25");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
    assert_string_equal(row_of("month", MONTH, "2026-11")[SAFE_BEFORE], "22");
}

// Somebody put all sheets into one table and sorted it by what was answered.
static void a_table_of_many_sheets_in_any_order_counts_the_same(void **state)
{
    struct text sheet = {0};
    (void)state;
    text_add(&sheet, KEYS);
    answer(&sheet, &dien, "fine", "safe", "", "\"?\"", "\"\"", "1–4");
    answer(&sheet, &phang, "fine", "safe", "yes", "22", "\"\"", "30");
    meeting(&sheet, &phang);
    answer(&sheet, &dien, "never", "unsure", "", "\"?\"", "\"\"", "1–4");
    answer(&sheet, &phang, "never", "unsure", "", "8", "\"\"", "30");
    meeting(&sheet, &dien);
    add_and_free(&sheet);
    assert_int_equal(union_sheets(summary), 2);
    assert_int_equal(union_twice(summary), 0);
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
    assert_string_equal(row_of("month", MONTH, "2026-11")[CHILDREN], "31–34");
    assert_string_equal(row_of("commune", COMMUNE, "Điện Biên Phủ")[CHILDREN], "1–4");
    assert_string_equal(row_of("commune", COMMUNE, "Điện Biên Phủ")[SAFE_BEFORE], "0–4"); // it may be nobody
}

// A commune is looked for where a Vietnamese list has it, and number 2 before number 10; also before 2 to the power of
// 64 and one.
static void communes_stand_in_reading_order(void **state)
{
    static const char *const names[] = {"Xã 10", "Điện Biên Phủ", "Tủa Chùa",   "Xã 18446744073709551617",
                                        "Xã 2",  "Ẳng Tở",        "Mường Phăng"},
                             *const order[] = {"Ẳng Tở", "Điện Biên Phủ",          "Mường Phăng", "Tủa Chùa", "Xã 2",
                                               "Xã 10",  "Xã 18446744073709551617"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char number[8];
        struct text sheet = {0};
        snprintf(number, sizeof number, "s%zu", i);
        meeting(&sheet, &(struct club){number, "2026-11", names[i], "30"});
        add_and_free(&sheet);
    }
    const struct table *t = told();
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        assert_string_equal(t->cells[1 + i][COMMUNE], order[i]);
}

// Of a summary that is let go nothing stays, however many names it had (a sanitizer sees a single one of them).
static void nothing_is_left_behind(void **state)
{
    // Up to the twelfth round the C library fills its own small stores (seven pieces of each size); then nothing moves.
    // The names of one summary alone are 300 a round.
    enum { WARM = 20, SLACK = 1000 };
    size_t before = 0;
    (void)state;
    for (int round = 0; round < 40; round++) {
        struct text sheet = {0};
        struct diag_list *faults = diag_list_new();
        struct union_summary *u = union_new();
        three_answers(&sheet, &phang);
        three_answers(&sheet, &dien);
        text_add(&sheet, "no row of a sheet\r\n");
        union_add(u, "to-tong-ket.csv", text_bytes(&sheet), sheet.length, faults);
        mem_free(union_csv(u));
        mem_free(html_of(union_page(u, languages[0])));
        union_free(u);
        diag_list_free(faults);
        text_free(&sheet);
        size_t now = mallinfo2().uordblks;
        if (round == WARM)
            before = now;
        else if (round > WARM)
            assert_in_range(now, 0, before + SLACK);
    }
}

// The same name from two keyboards: composed, and with its marks apart.
static void a_commune_typed_in_another_way_is_the_same(void **state)
{
    struct text sheet = {0};
    (void)state;
    meeting(&sheet, &(struct club){"s1", "2026-11", "B\u1EA3n Nà", "30"});
    meeting(&sheet, &(struct club){"s2", "2026-11", "Ba\u0309n Na\u0300", "30"});
    add_and_free(&sheet);
    assert_string_equal(row_of("commune", COMMUNE, "Bản Nà")[MEETINGS], "2");
}

// ---- what is wrong is told, the rest is used ----

static void faulty_rows_are_told_and_the_rest_is_used(void **state)
{
    struct text sheet = {0};
    (void)state;
    meeting(&sheet, &phang);                                                     // line 2
    answer(&sheet, &phang, "fine", "safe", "yes", "22", "\"\"", "30");           // 3
    answer(&sheet, &phang, "never", "unsure", "", "\"hai mươi\"", "\"\"", "30"); // 4: no number
    answer(&sheet, &phang, "forever", "risky", "", "9", "\"\"", "30");           // 5
    text_add(&sheet, "kính gửi chị, đây là tờ của em\r\n");                      // 6: no row of a sheet
    meeting(&sheet, &(struct club){"s09", "tháng 11", "Mường Phăng", "30"});     // 7: no year; counted
    meeting(&sheet, &(struct club){"s10", "2026-11", "Na Son", "\"rất đông\""}); // 8: no number
    answer(&sheet, &phang, "other", "risky", "", "7–5", "\"\"", "30");           // 9: the wrong way round
    meeting(&sheet, &(struct club){"", "2026-11", "Na Son", "30"});              // 10: of no sheet
    add_and_free(&sheet);
    is_told("sheet-number", 4);
    is_told("sheet-row", 6);
    is_told("sheet-month", 7);
    is_told("sheet-number", 8);
    is_told("sheet-number", 9);
    is_told("sheet-row", 10);
    assert_int_equal(diag_count(diags), 6);
    assert_int_equal(union_sheets(summary), 2);
    assert_string_equal(row_of("month", MONTH, "")[MEETINGS], "1");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[OTHER_BEFORE], "9");
}

// Told where it is: the line, and the column of the cell, counted in characters.
static void a_fault_has_its_line_and_its_column(void **state)
{
    struct text sheet = {0};
    char place[48];
    (void)state;
    meeting(&sheet, &(struct club){"s1", "2026-11", "Điện Biên Phủ", "đông"});
    const char *row = strstr(text_bytes(&sheet), "1,\"s1\"");
    int column = 1;
    for (const char *at = row; strncmp(at, "đông", strlen("đông")) != 0; at++)
        column += (*at & 0xC0) != 0x80;
    assert_false(add(text_bytes(&sheet)));
    assert_int_equal(diag_count(diags), 1);
    assert_int_equal(diag_at(diags, 0)->place.line, 2);
    assert_int_equal(diag_at(diags, 0)->place.column, column);
    for (int language = 0; language < 2; language++) {
        char *report = lang_diag_report(languages[language], diag_at(diags, 0), text_bytes(&sheet));
        snprintf(place, sizeof place, "to-tong-ket.csv:2:%d: ", column);
        assert_non_null(strstr(report, place));
        assert_non_null(strstr(report, "đông"));
        mem_free(report);
    }
    text_free(&sheet);
}

// A damaged copy must not stand in the way of the good one that is sent after it, as the cure asks for.
static void a_good_copy_mends_a_damaged_one(void **state)
{
    struct text damaged = {0}, good = {0};
    (void)state;
    meeting(&damaged, &phang);
    answer(&damaged, &phang, "fine", "safe", "yes", "2x2", "\"\"", "30");
    three_answers(&good, &phang);
    add_and_free(&damaged);
    add_and_free(&good);
    assert_int_equal(union_sheets(summary), 1);
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "22");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[OTHER_BEFORE], "6–11");
}

static void many_faults_are_told_twenty_times_and_then_counted(void **state)
{
    struct text sheet = {0};
    (void)state;
    meeting(&sheet, &phang);
    for (int i = 0; i < 50; i++)
        text_add(&sheet, "không,phải\r\n");
    add_and_free(&sheet);
    assert_int_equal(diag_count(diags), 21);
    is_told("sheet-more", 0);
}

static void what_is_no_sheet_is_refused(void **state)
{
    static const char *const files[] = {"",           "\xEF\xBB\xBF",   "\r\n\r\n", "tên,tuổi\r\nPao,9\r\n",
                                        "PK\x03\x04", "\"never closed", KEYS};
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_false(add(files[i]));
        is_told(strcmp(files[i], KEYS) == 0 ? "sheet-empty" : "sheet-foreign", 1);
        assert_int_equal(union_sheets(summary), 0);
        end(state);
        begin(state);
    }
}

// ---- as spreadsheets save it ----

// Semicolons as Excel in Viet Nam writes them, line ends of another system, no byte order mark, no quotation marks.
static void other_spreadsheets_write_it_in_other_ways(void **state)
{
    static const char separators[] = {',', ';', '\t'};
    (void)state;
    for (size_t i = 0; i < sizeof separators; i++) {
        struct text sheet = {0};
        three_answers(&sheet, &(struct club){(const char *[]){"s1", "s2", "s3"}[i], "2026-11", "Mường Phăng", "30"});
        char *from = mem_copy_text(text_bytes(&sheet) + (i > 0 ? 3 : 0)), *to = from;
        for (const char *at = from; *at != '\0'; at++)
            if (i == 0 || (*at != '"' && *at != '\r'))
                *to++ = *at == ',' ? separators[i] : *at;
        *to = '\0';
        assert_true(add(from));
        assert_int_equal(diag_count(diags), 0);
        mem_free(from);
        text_free(&sheet);
    }
    assert_int_equal(union_sheets(summary), 3);
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[SAFE_BEFORE], "66");
    assert_string_equal(row_of("commune", COMMUNE, "Mường Phăng")[OTHER_BEFORE], "18–33");
}

// How every kind of date is read: dates_test.c.
static void a_month_that_a_spreadsheet_rewrote_is_read_from_the_date(void **state)
{
    (void)state;
    assert_true(add(KEYS "1,s1,23/11/2026,Nov-26,Na Son,,30,42,,,,,,,,,,,,,,,,\r\n"));
    assert_true(add(KEYS "1,s2,26/11/26,Nov-26,Na Son,,30,42,,,,,,,,,,,,,,,,\r\n"));
    assert_true(add(KEYS "1,s3,46349,46327,Na Son,,30,42,,,,,,,,,,,,,,,,\r\n"));
    assert_int_equal(diag_count(diags), 0);
    assert_string_equal(row_of("month", MONTH, "2026-11")[MEETINGS], "3");
}

// Told once a sheet, not once a row; the meeting is not lost.
static void a_date_that_is_not_certain_is_told_once_a_sheet(void **state)
{
    static const struct {
        const char *date, *month, *code;
    } cells[] = {{"05/06/2026", "", "sheet-month"},
                 {"1970-01-01", "1970-01", "sheet-clock"},
                 {"2027-02-01", "2027-02", "sheet-clock"},
                 {"?", "", "sheet-month"}};
    (void)state;
    union_set_today(summary, (struct day){2026, 12, 24});
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct text sheet = {0};
        text_addf(&sheet, KEYS "%.*s", (int)i, "\n\n\n\n");
        for (int row = 0; row < 3; row++)
            text_addf(&sheet, "1,s%zu,\"%s\",\"%s\",Na Son,,30,42,%s,,,,\r\n", i, cells[i].date, cells[i].month,
                      row == 0   ? ",,,,,"
                      : row == 1 ? "1,l,games,q,a,safe,yes"
                                 : "1,l,games,q,b,risky,");
        add_and_free(&sheet);
        is_told(cells[i].code, 2 + (int)i);
        assert_int_equal(diag_count(diags), i + 1);
        assert_int_equal(diag_at(diags, i)->severity, DIAG_WARNING);
    }
    assert_string_equal(row_of("month", MONTH, "")[MEETINGS], "4");
    assert_string_equal(row_of("commune", COMMUNE, "Na Son")[MEETINGS], "4");
    assert_string_equal(row_of("topic", TOPIC, "games")[QUESTIONS_BEFORE], "4");
    for (int language = 0; language < 2; language++) {
        char *page = html_of(union_page(summary, languages[language]));
        assert_non_null(strstr(page, language == 0 ? "Chưa rõ tháng: 4 buổi." : "Month not known: 4 meetings."));
        assert_null(strstr(page, "<div>4<i")); // no column without a month
        mem_free(page);
    }
}

// What a hall typed as a commune is guarded in the sheet, and again in the summary; in between it is itself.
static void a_formula_stays_words_all_the_way(void **state)
{
    struct text sheet = {0};
    (void)state;
    meeting(&sheet, &(struct club){"s1", "2026-11", "'=1+1", "30"});
    add_and_free(&sheet);
    char *csv = union_csv(summary), *page = html_of(union_page(summary, languages[0]));
    assert_non_null(strstr(csv, "\"'=1+1\""));
    assert_non_null(strstr(page, "<h3>=1+1</h3>"));
    mem_free(csv);
    mem_free(page);
}

static void a_huge_cell_is_cut_between_characters(void **state)
{
    struct text sheet = {0}, name = {0};
    (void)state;
    text_add(&name, "An");
    for (int i = 0; i < 9000; i++)
        text_add(&name, "ế");
    meeting(&sheet, &(struct club){"s1", "2026-11", text_bytes(&name), "30"});
    meeting(&sheet, &phang);
    add_and_free(&sheet);
    text_free(&name);
    assert_int_equal(union_sheets(summary), 2);
    const char *commune = told()->cells[1][COMMUNE];
    assert_string_equal(commune + strlen(commune) - strlen("ế"), "ế");
    assert_int_equal(strlen(commune), strlen("An") + 52 * strlen("ế")); // one more would end at byte 161
    for (int i = 0; i < 40000; i++)
        text_add(&name, "ế");
    meeting(&sheet, &(struct club){"s2", "2026-11", text_bytes(&name), "30"}); // beyond all measure
    meeting(&sheet, &phang_again);
    add(text_bytes(&sheet));
    assert_true(diag_count(diags) > 0);
    assert_string_equal(row_of("month", MONTH, "2026-12")[MEETINGS], "1");
    text_free(&name);
    text_free(&sheet);
}

// ---- damaged files ----

static void change(char *bytes, size_t *length, struct random *random)
{
    static const char often[] = "\",;\n\r?-0\0\xE2\x80\x93\xFF'";
    size_t at = random_below(random, (uint32_t)*length), run = random_below(random, 40);
    switch (random_below(random, 4)) {
    case 0: bytes[at] = (char)random_below(random, 256); return;
    case 1: bytes[at] = often[random_below(random, sizeof often)]; return;
    case 2: *length = at + 1; return;
    default:
        run = at + run < *length ? run : *length - at - 1;
        memmove(bytes + at, bytes + at + run, *length - at - run);
        *length -= run;
    }
}

// Whatever the mail or a memory stick did to them: no crash, and what is told stays within what can be.
static void two_thousand_damaged_files(void **state)
{
    struct random random = {4};
    struct text sheet = {0};
    (void)state;
    three_answers(&sheet, &phang);
    answer(&sheet, &phang, "again", "safe", "", "\"?\"", "12", "17");
    for (int round = 0; round < 2000; round++) {
        struct union_summary *u = union_new();
        struct diag_list *faults = diag_list_new();
        size_t length = sheet.length;
        char *bytes = mem_copy_text(text_bytes(&sheet));
        for (uint32_t changes = 1 + random_below(&random, 6); changes > 0; changes--)
            change(bytes, &length, &random);
        char *exact = mem_new(length, 1); // nothing behind it to lean on
        memcpy(exact, bytes, length);
        bool used = union_add(u, "to-tong-ket.csv", exact, length, faults);
        assert_true(used || diag_count(faults) > 0);
        assert_true(union_sheets(u) <= 5);
        char *csv = union_csv(u), *page = html_of(union_page(u, languages[round % 2]));
        assert_non_null(strstr(page, "</html>"));
        for (size_t i = 0; i < diag_count(faults); i++)
            mem_free(lang_diag_report(languages[round % 2], diag_at(faults, i), NULL));
        mem_free(csv);
        mem_free(page);
        mem_free(exact);
        mem_free(bytes);
        diag_list_free(faults);
        union_free(u);
    }
    text_free(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(small_figures_add_up_to_ranges),
        TEST(a_share_is_a_range_too),
        TEST(less_than_an_hour_is_told_in_minutes),
        TEST(a_sheet_that_comes_twice_counts_once),
        TEST(a_check_is_not_mixed_with_questions),
        TEST(a_table_of_many_sheets_in_any_order_counts_the_same),
        TEST(communes_stand_in_reading_order),
        TEST(nothing_is_left_behind),
        TEST(a_commune_typed_in_another_way_is_the_same),
        TEST(faulty_rows_are_told_and_the_rest_is_used),
        TEST(a_fault_has_its_line_and_its_column),
        TEST(a_good_copy_mends_a_damaged_one),
        TEST(many_faults_are_told_twenty_times_and_then_counted),
        TEST(what_is_no_sheet_is_refused),
        TEST(other_spreadsheets_write_it_in_other_ways),
        TEST(a_month_that_a_spreadsheet_rewrote_is_read_from_the_date),
        TEST(a_date_that_is_not_certain_is_told_once_a_sheet),
        TEST(a_formula_stays_words_all_the_way),
        TEST(a_huge_cell_is_cut_between_characters),
        TEST(two_thousand_damaged_files),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
