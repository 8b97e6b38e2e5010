// SPDX-License-Identifier: MIT
//
// dates_test.c — dates as people and spreadsheets write them: taken when only one day fits, told when not.
#include "dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct day first = {2025, 1, 1}, today = {2026, 12, 10};
struct cells {
    const char *date, *month;
};

static enum dates_found found(const struct cells *c, struct day *day)
{
    return dates_month(c->date, c->month, first, today, day);
}

static void november_2026_is_november_2026(void **state)
{
    static const struct cells all[] = {
        {"2026-11-23", "2026-11"},
        {"23/11/2026", "Nov-26"},
        {"23/11/26", ""},
        {"26/11/26", "Nov-26"},
        {"11/23/2026", ""},
        {"11/23/26", ""},
        {"23-11-2026", ""},
        {"23.11.2026", ""},
        {"23.11.26", ""},
        {"2026/11/23", ""},
        {"2026.11.23", ""},
        {"26-11-23", ""},
        {"11/5/2026", "Nov-26"},
        {"5/11/2026", "11/2026"},
        {"11/5/26", "2026-11"},
        {"05/11/2026", "2026-11"},
        {"11/5/2026", "01/11/2026"},
        {"2026-11-23T14:05:10", ""},
        {"23/11/2026 14:05", ""},
        {"14:05 23/11/2026", ""},
        {"11/23/2026 2:05:10 PM", ""},
        {"23.11.2026 14.05", ""},
        {"14h05 ngày 23/11/2026", ""},
        {"23/11/2026 14 giờ 5 phút", ""},
        {"2026-11-23T14:05:10.123+07:00", ""},
        {"2026-11-23T07:05:10Z", ""},
        {"46349", "46327"},
        {"46349.58", ""},
        {"46349,58", ""},
        {"44887", "44865"},
        {"", "46327"},
        {"20261123", ""},
        {"23112026", ""},
        {"", "202611"},
        {"23 tháng 11 năm 2026", ""},
        {"Thứ Hai, ngày 23 tháng 11 năm 2026", ""},
        {"ngày 23 tháng mười một năm 2026", ""},
        {"", "Tháng 11/2026"},
        {"", "Tháng Mười Một 2026"},
        {"", "thg 11 2026"},
        {"", "T11-2026"},
        {"T2, 23/11/2026", ""},
        {"ngày 23/11/2026", ""},
        {"", "11 năm 2026"},
        {"23-Nov-26", ""},
        {"23 November 2026", ""},
        {"Monday, November 23, 2026", ""},
        {"Mon 23rd Nov 2026", ""},
        {"Nov 23 2026", ""},
        {"26-Nov", "2026-11"},
        {"", "November 2026"},
        {"", "2026 Nov"},
        {"", "Nov-2026"},
        {"", "11-2026"},
        {"", "2026/11"},
        {"", "11.2026"},
        {"23th Nov 2026", ""},
        {"23/11/2569", ""},
        {"26/11/2569", "2026-11"}, // a Buddhist year, as its month says
        {"26/11/2569", "2569-11"},
        {"2569-11-23", ""},
        {"23/11/69", ""},
        {"23 พ.ศ. 11 2569", ""},
        {"๒๓/๑๑/๒๕๖๙", ""},
        {"23/11/2026", "พ.ศ. 11/2569"},
        {"２０２６／１１／２３", ""},
        {"２３．１１．２０２６", ""},
        {"2026年11月23日", ""},
        {"", "2026年11月"},
        {" 23 / 11 / 2026 ", ""},
        {"'2026-11-23", ""},
        {"23\u00A0/\u00A011\u00A0/\u00A02026", ""},
        {"23–11–2026", ""},
        {"23\u200B/11/2026", ""},
        {"\uFEFF2026-11-23", ""},
        {"23/11/2026.", ""},
        {"rác", "2026-11"},
        {"2026-11-23", "rác"},
        {"", "11/26"},
        {"", "Nov-26"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct day day;
        enum dates_found how = found(&all[i], &day);
        if (how != DATES_CERTAIN || day.year != 2026 || day.month != 11)
            fail_msg("\"%s\", \"%s\": %d, %04d-%02d-%02d", all[i].date, all[i].month, (int)how, day.year, day.month,
                     day.day);
    }
}

static void what_may_be_two_months_is_not_taken(void **state)
{
    static const struct cells all[] = {
        {"05/06/2026", ""},
        {"5/6/26", ""},
        {"11/26", ""},
        {"23/11/2026", "Dec-25"},
        {"11-12-2026", ""},
        {"01/02/2026", "2026"},
        {"050626", ""},
        {"23/11/2026", "2026-10"},
        {"26-Nov", ""},
        {"23/11", ""},
        {"", "tháng 11"},
        {"tháng 11-23", "tháng 11"},
        {"", "Nov"},
        {"11/12/69", ""},
        {"05.06.2026 14:00", ""},
        {"2026-02-30", "2026-02"}, // a day there is not: the month beside it may be as wrong
        {"31/11/2026", "2026-11"},
        {"30.02.2569", "2026-02"},
        {"29-2-26", "Feb-26"},
        {"2026-23-23", "2026-11"},
        {"0/11/2026", "2026-11"},
        {"2026-11-23", "2026-13"},
        {"31 tháng 11 năm 2026", "2026-11"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct day day;
        enum dates_found how = found(&all[i], &day);
        if (how == DATES_CERTAIN || how == DATES_NONE)
            fail_msg("\"%s\", \"%s\": %d, %04d-%02d", all[i].date, all[i].month, (int)how, day.year, day.month);
    }
}

static void what_cannot_have_been_is_outside(void **state)
{
    static const struct cells all[] = {{"1970-01-01", "1970-01"},
                                       {"01/01/1970", ""},
                                       {"1970-01-01T07:00:03", ""},
                                       {"2027-01-05", "2027-01"},
                                       {"5/1/2027", ""},
                                       {"2024-12-31", ""},
                                       {"25569", ""},
                                       {"2106-02-07", ""},
                                       {"1900-01-00", "1900-01"},
                                       {"23/11/3112", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct day day;
        enum dates_found how = found(&all[i], &day);
        if (how != DATES_OUTSIDE)
            fail_msg("\"%s\", \"%s\": %d, %04d-%02d", all[i].date, all[i].month, (int)how, day.year, day.month);
    }
    struct day day; // a clock that is wrong itself does not say what is to come
    assert_int_equal(dates_month("2027-01-05", "", first, (struct day){0}, &day), DATES_CERTAIN);
}

static void what_is_no_date_is_none(void **state)
{
    static const char *const all[] = {"",
                                      " ",
                                      "hôm qua",
                                      "2026",
                                      "12",
                                      "40/11/2026",
                                      "32.1.2026",
                                      "30/02/2026",
                                      "23/13/2026",
                                      "2026/23/11",
                                      "1/2/3/4/5/6/7",
                                      "999999999999",
                                      "2026-11-23 2026-12-24",
                                      "=1+1",
                                      "23/11/2026 hoặc 24",
                                      "-",
                                      "://",
                                      "0/0/0",
                                      "năm",
                                      "tháng",
                                      "x23/11/2026",
                                      ("1111111111111111111111111111111111111111111111111111111111111111111111111111111"
                                       "1"
                                       "1111111111111111111111")};
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct day day;
        enum dates_found how = dates_month(all[i], "", first, today, &day);
        if (how != DATES_NONE)
            fail_msg("\"%s\": %d, %04d-%02d", all[i], (int)how, day.year, day.month);
    }
}

static void a_typed_day_is_day_first(void **state)
{
    struct day day;
    (void)state;
    assert_int_equal(dates_day("5/6/2026", first, today, &day), DATES_CERTAIN);
    assert_int_equal(day.month, 6);
    assert_int_equal(day.day, 5);
    assert_int_equal(dates_day("23.11.26", first, today, &day), DATES_CERTAIN);
    assert_int_equal(day.day, 23);
    assert_int_not_equal(dates_day("tháng 11 năm 2026", first, today, &day), DATES_CERTAIN); // no day
    assert_int_equal(dates_day("01/01/1970", first, today, &day), DATES_OUTSIDE);
    assert_int_equal(dates_day("29/2/2026", first, today, &day), DATES_NONE);
}

// Every day, as the program and the usual spreadsheets write it.
static void every_day_of_two_years(void **state)
{
    (void)state;
    for (int year = 2025; year <= 2026; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= 28; d++) {
                char date[24], cell[12];
                struct day day;
                snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, d);
                snprintf(cell, sizeof cell, "%02d/%04d", month, year);
                assert_int_equal(dates_month(date, cell, first, today, &day), DATES_CERTAIN);
                assert_int_equal(day.year * 100 + day.month, year * 100 + month);
                assert_int_equal(day.day, d);
                snprintf(date, sizeof date, "%d/%d/%02d", d, month, year % 100);
                assert_int_equal(dates_month(date, cell, first, today, &day), DATES_CERTAIN);
                assert_int_equal(day.month, month);
                snprintf(date, sizeof date, "%d/%d/%d", month, d, year);
                assert_int_equal(dates_month(date, cell, first, today, &day), DATES_CERTAIN);
                assert_int_equal(day.month, month);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(november_2026_is_november_2026),   cmocka_unit_test(what_may_be_two_months_is_not_taken),
        cmocka_unit_test(what_cannot_have_been_is_outside), cmocka_unit_test(what_is_no_date_is_none),
        cmocka_unit_test(a_typed_day_is_day_first),         cmocka_unit_test(every_day_of_two_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
