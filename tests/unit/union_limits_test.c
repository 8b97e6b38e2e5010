// SPDX-License-Identifier: MIT
//
// union_limits_test.c — whatever a sheet claims, the summary grows with the bytes that were read and with nothing else;
// what there is no room for is counted together, and told.
#include "test_document.h"
#include "test_union.h"

#ifdef FEWER // under sanitizers: the other build has them all
enum { AGAIN = 3 };
#else
enum { AGAIN = 10 };
#endif

static void a_topic_of_nobody_is_one_of_the_others(void **state)
{
    struct text sheet = {0};
    (void)state;
    text_add(&sheet, KEYS);
    for (int i = 0; i < 3000; i++)
        text_addf(&sheet,
                  "1,s%d,2026-11-23,2026-11,Na Son,,30,45,1,l,games a%d games b%d games,q,o,safe,yes,,,,26,,30,,,\r\n",
                  i, i, i);
    add_and_free(&sheet);
    is_told("sheet-topic", 2);
    assert_int_equal(diag_count(diags), 1);
    assert_string_equal(row_of("topic", TOPIC, "games")[MEETINGS], "3000");
    assert_string_equal(row_of("topic", TOPIC, "games")[SAFE_BEFORE], "78000"); // once, though it is named three times
    assert_string_equal(row_of("topic", TOPIC, "(others)")[MEETINGS], "3000");
    assert_int_equal(told()->rows, 7); // the keys; commune, month, two topics, and both together
}

// More names than the country has communes: all are counted, those beyond as one.
static void too_many_communes_are_counted_together(void **state)
{
    enum { NAMES = 9000, MOST = 4000 };
    static const char together[] = "\"commune\",\"(others)\",\"\",\"\",5000,";
    struct text sheet = {0};
    size_t rows = 0, others = 0;
    (void)state;
    text_add(&sheet, KEYS);
    for (int i = 0; i < NAMES; i++)
        text_addf(&sheet, "1,s%d,2026-11-23,2026-11,Xã %d,,30,45,1,l,games,q,o,safe,yes,,,,26,,30,,,\r\n", i, i);
    add_and_free(&sheet);
    is_told("sheet-groups", 2 + MOST);
    assert_int_equal(diag_count(diags), 1);
    char *csv = union_csv(summary), *last = NULL;
    for (char *at = csv; (at = strstr(at, "\"commune\",")) != NULL; at++) {
        rows++;
        others += strncmp(at, together, strlen(together)) == 0;
        last = at;
    }
    assert_int_equal(rows, MOST + 1);
    assert_int_equal(others, 1);
    assert_memory_equal(last, together, strlen(together)); // behind all names
    mem_free(csv);
    char *page = html_of(union_page(summary, languages[0]));
    assert_non_null(strstr(page, "<h3>(còn lại)</h3>"));
    mem_free(page);
}

static void a_sheet_of_two_communes_is_of_the_first(void **state)
{
    (void)state;
    assert_true(add(KEYS "1,s1,2026-11-23,2026-11,Na Son,,30,45,,,,,,,,,,,,,,,,\r\n"
                         "1,s1,2026-11-23,2026-11,Na Tong,,30,45,1,l,games,q,o,safe,yes,,,,26,,30,,,\r\n"
                         "1,s1,2026-11-23,2026-11,Na Tong,,30,45,1,l,games,q,p,risky,yes,,,,26,,30,,,\r\n"));
    assert_int_equal(diag_count(diags), 1);
    is_told("sheet-mixed", 3);
    assert_string_equal(row_of("commune", COMMUNE, "Na Son")[SAFE_BEFORE], "26");
    assert_int_equal(told()->rows, 5);
}

// One sheet of very many rows, each of another level; then the same again and again.
static void many_rows_of_one_sheet_are_each_counted_once(void **state)
{
    enum { ROWS = 30000 };
    struct text sheet = {0};
    (void)state;
    text_add(&sheet, KEYS);
    for (int i = 0; i < ROWS; i++)
        text_addf(&sheet, "1,s1,2026-11-23,2026-11,Na Son,,30,45,1,l%d,games,q,o,safe,yes,,,,1,,30,,,\r\n", i);
    for (int again = 0; again < AGAIN; again++)
        assert_true(add(text_bytes(&sheet)));
    text_free(&sheet);
    assert_int_equal(diag_count(diags), 0);
    assert_int_equal(union_sheets(summary), 1);
    assert_string_equal(row_of("topic", TOPIC, "games")[SAFE_BEFORE], "30000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_topic_of_nobody_is_one_of_the_others),
        TEST(too_many_communes_are_counted_together),
        TEST(a_sheet_of_two_communes_is_of_the_first),
        TEST(many_rows_of_one_sheet_are_each_counted_once),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
