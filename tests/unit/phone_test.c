// SPDX-License-Identifier: MIT
//
// A number a child dials is the number shown: what people and spreadsheets make of a telephone number, and what is left
// of it. The numbers are made up: nobody has 0912 000 00x or 0215 0000 xxx.
#include "memory.h"
#include "phone.h"
#include "test_document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const fault_names[] = {"fine", "none", "formula", "exponent", "no area", "bad"};
static const char *const mend_names[] = {"as written", "zero", "mended", "words"};

static void assert_reads(const char *words, enum phone_fault fault, enum phone_mend mend, const char *shown)
{
    struct arena *memory = arena_new();
    struct phone phone = phone_read(memory, words);
    bool same = phone.fault == fault && phone.mend == mend &&
                (shown == NULL ? phone.shown == NULL : phone.shown != NULL && strcmp(phone.shown, shown) == 0);
    if (!same)
        fail_msg("[%s] is %s, %s: [%s]; not %s, %s: [%s]", words, fault_names[phone.fault], mend_names[phone.mend],
                 phone.shown != NULL ? phone.shown : "", fault_names[fault], mend_names[mend],
                 shown != NULL ? shown : "");
    arena_free(memory);
}

static void shown(enum phone_mend mend, const char *words, const char *number)
{
    assert_reads(words, PHONE_FINE, mend, number);
}
static void refused(enum phone_fault fault, const char *words) { assert_reads(words, fault, PHONE_AS_WRITTEN, NULL); }

static void a_number_of_the_plan_stays_as_it_is_written(void **state)
{
    (void)state;
    static const char *const fine[] = {"0912000001",
                                       "0912 000 001",
                                       "0912.000.001",
                                       "0912-000-001",
                                       "(0912) 000 001",
                                       "0215 0000 001",
                                       "02150000001",
                                       "(0215) 0000.001",
                                       "0243 0000 001",
                                       "028 0000 0001",
                                       "111",
                                       "113",
                                       "115",
                                       "1022",
                                       "18001567",
                                       "1800 1567",
                                       "1900.1567",
                                       "1800 000 001",
                                       "0321000001",
                                       "0567000001",
                                       "0777000001",
                                       "0866000001",
                                       "0215 0 000 001"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        shown(PHONE_AS_WRITTEN, fine[i], fine[i]);
    shown(PHONE_AS_WRITTEN, "0912\u00A0000\u2009001", "0912 000 001"); // spaces that do not break, thin ones
    shown(PHONE_AS_WRITTEN, "0912000001 / 0215 0000 001", "0912000001 / 0215 0000 001");
    shown(PHONE_AS_WRITTEN, "0 9 1 2 0 0 0 0 0 1 / 0 9 1 2 0 0 0 0 0 2", "0 9 1 2 0 0 0 0 0 1 / 0 9 1 2 0 0 0 0 0 2");
}

static void what_a_spreadsheet_did_is_undone(void **state)
{
    (void)state;
    shown(PHONE_ZERO, "912000001", "0912000001");
    shown(PHONE_ZERO, "912 000 001", "0912 000 001");
    shown(PHONE_ZERO, "2150000001", "02150000001");
    shown(PHONE_MENDED, "=\"0912000001\"", "0912000001");
    shown(PHONE_MENDED, "=\"912000001\"", "0912000001");
    shown(PHONE_MENDED, "'0912000001", "0912000001");
    shown(PHONE_MENDED, "\u2019912000001", "0912000001");
    shown(PHONE_MENDED, "\"0912000001\"", "0912000001");
    shown(PHONE_MENDED, "912000001.0", "0912000001");
    shown(PHONE_MENDED, "912000001,0", "0912000001");
    shown(PHONE_MENDED, "912000001.00", "0912000001");
    shown(PHONE_MENDED, "0912000001.0", "0912000001");
    shown(PHONE_MENDED, "84912000001.0", "0912000001");
    shown(PHONE_MENDED, "111.0", "111");
    shown(PHONE_MENDED, "912,000,001", "0912000001");
    shown(PHONE_ZERO, "912.000.001", "0912.000.001");
    shown(PHONE_ZERO, "912\u202F000\u202F001", "0912 000 001");
    shown(PHONE_MENDED, "912,000,001.00", "0912000001");
    shown(PHONE_MENDED, "912.000.001,00", "0912.000.001");
    shown(PHONE_MENDED, "9.12345678E+08", "0912345678");
    shown(PHONE_MENDED, "9,12345678e8", "0912345678");
    shown(PHONE_MENDED, "2.150000001E+009", "02150000001");
    shown(PHONE_MENDED, "=0912000001", "0912000001");
    shown(PHONE_MENDED, "=+84912000001", "0912000001");
}

static void a_country_code_is_dialled_as_a_0(void **state)
{
    (void)state;
    static const char *const codes[] = {"+84912000001",      "+84 912 000 001",     "0084912000001",
                                        "0084 912 000 001",  "84912000001",         "(+84)(0)912000001",
                                        "(+84) 912.000.001", "+84 (0) 912 000 001", "+840912000001",
                                        "84 0912000001",     "+84-912-000-001",     "＋８４９１２０００００１"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        shown(PHONE_MENDED, codes[i], "0912000001");
    shown(PHONE_MENDED, "+84 215 0000001", "02150000001");
}

static void letters_and_digits_of_any_form_are_read(void **state)
{
    (void)state;
    shown(PHONE_MENDED, "O912000001", "0912000001");
    shown(PHONE_MENDED, "o912 O00 0O1", "0912 000 001");
    shown(PHONE_MENDED, "09l2000001", "0912000001");
    shown(PHONE_MENDED, "０９１２０００００１", "0912000001");
    shown(PHONE_MENDED, "٠٩١٢٠٠٠٠٠١", "0912000001");
    shown(PHONE_MENDED, "۰۹۱۲۰۰۰۰۰۱", "0912000001");
    shown(PHONE_MENDED, "०९१२०००००१", "0912000001");
    shown(PHONE_MENDED, "0912\u200B000\u00AD001", "0912000001");
    shown(PHONE_MENDED, "\u202A0912000001\u202C", "0912000001"); // as a phone's list of contacts copies it
    shown(PHONE_MENDED, "\uFEFF0912000001", "0912000001");
    shown(PHONE_MENDED, "0912\u2013000\u2011001", "0912-000-001");
}

static void two_numbers_are_two_numbers(void **state)
{
    (void)state;
    static const char *const both[] = {
        "0912000001, 0912000002",       "0912000001;0912000002",      "0912000001 - 0912000002",
        "0912000001 0912000002",        "912000001/912000002",        "0912000001 hoặc 0912000002",
        "0912000001 hay 0912000002",    "0912000001 và 0912000002",   "0912000001 or 0912000002",
        "+84912000001 | 0084912000002", "0912.000.001, 0912.000.002", "0912000001\n0912000002"};
    for (size_t i = 0; i < sizeof both / sizeof *both; i++)
        shown(PHONE_MENDED, both[i], "0912000001 / 0912000002");
    shown(PHONE_AS_WRITTEN, "0912000001 / 0912000002", "0912000001 / 0912000002");
    shown(PHONE_MENDED, "111 - 113", "111 / 113");
    shown(PHONE_MENDED, "111, 113, 115", "111 / 113 / 115");
    shown(PHONE_MENDED, "0912000001 hoặc 111", "0912000001 / 111");
    shown(PHONE_WORDS, "Cô Mai: 0912000001 - Thầy Nam: 0215 0000 002", "0912000001 / 0215 0000 002");
    refused(PHONE_BAD, "0912000001, 0912000002, 0912000003, 0912000004");
}

static void words_beside_a_number_are_not_shown(void **state)
{
    (void)state;
    static const char *const words[] = {
        "gọi 0912 000 001 sau 7h",        "0912 000 001 (cô Mai)", "Tel: 0912 000 001",
        "ĐT 0912 000 001 (17h30 trở đi)", "0912 000 001 từ 7:30",  "0912 000 001 (24/24)",
        "0912 000 001 máy lẻ 12",         "0912 000 001 ext 111",  "0912 000 001 nhánh 5",
        "SĐT: 0912 000 001 (phòng 112)",  "0912 000 001 Zalo"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        shown(PHONE_WORDS, words[i], "0912 000 001");
    shown(PHONE_WORDS, "gọi 111", "111");
    shown(PHONE_WORDS, "gọi 111 hoặc 113", "111 / 113");
}

static void what_cannot_be_sure_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"gọi cô",
                                      "...",
                                      "12",
                                      "0912",
                                      "0912 000",
                                      "091200000",
                                      "09120000012",
                                      "0000 000 001",
                                      "0112000001",
                                      "01234567890",
                                      "02300000001",
                                      "0215 0000",
                                      "0912000001/2",
                                      "0215 0000 001 / 825",
                                      "0912000001 7",
                                      "123456789",
                                      "+856 20 000 001",
                                      "912000001.5",
                                      "1800",
                                      "19001",
                                      "0912 000 001 8",
                                      "0912000001 (2)",
                                      "84912",
                                      "99999999999999999999999999999999999999",
                                      "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0",
                                      "0912³000001",
                                      "①②③"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        refused(PHONE_BAD, bad[i]);
    refused(PHONE_NO_AREA, "3825825");
    refused(PHONE_NO_AREA, "3 825 825");
    refused(PHONE_EXPONENT, "9,12E+08");
    refused(PHONE_EXPONENT, "9.12E8");
    refused(PHONE_EXPONENT, "9E+08");
    refused(PHONE_EXPONENT, "9.12345678E-08");
    refused(PHONE_NONE, "");
    refused(PHONE_NONE, " \u00A0\u200B");
    static const char *const formulas[] = {"=A1",
                                           "=HYPERLINK(\"x\",\"0912000001\")",
                                           "=\"0912\"&\"000001\"",
                                           "@A1",
                                           "@SUM(A1)",
                                           "+A1+B2",
                                           "-B2",
                                           "＝A1",
                                           "=TEXT(912000001,\"0000000000\")",
                                           "#REF!",
                                           "#NAME?",
                                           "#N/A",
                                           "#####",
                                           "\u200B=A1",
                                           "'=A1",
                                           "=\"=A1\""};
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
        refused(PHONE_FORMULA, formulas[i]);
}

static const char *behind(const char *at, const char *what)
{
    const char *found = strstr(at, what);
    return found != NULL ? found + strlen(what) : NULL;
}

// Whatever is written: what a link dials are the digits between its tags, all of them and in their order.
static void what_is_dialled_is_what_is_shown(void **state)
{
    (void)state;
    static const char *const any[] = {"0912 000 001",
                                      "(0215) 0000 001",
                                      "0912000001 / 0215 0000 002",
                                      "0912000001 (cô Mai 2)",
                                      "x0912 000 001x",
                                      "+84 912 000 001",
                                      "111",
                                      "12",
                                      "0912000001(2)",
                                      "((0912)) 000 001",
                                      "1234567890123456789012345",
                                      "a+b",
                                      "()",
                                      "+",
                                      "0912000001 +84912000002",
                                      "số 1 0912000001"};
    for (size_t i = 0; i < sizeof any / sizeof *any; i++) {
        struct document *d = document_new("vi", "");
        document_begin(d, STYLE_NUMBER);
        document_phone(d, any[i]);
        document_end(d);
        char *page = html_of(d), *body = strstr(page, "<p class=\"number\">");
        *strstr(body, "</p>") = '\0';
        char all[64] = {0}, seen[64] = {0};
        for (const char *at = body, *link; (link = behind(at, "tel:")) != NULL; at = link) {
            const char *words = behind(link, "\">"), *end = strstr(words, "</a>");
            char dialled[40] = {0}, digits[40] = {0};
            strncat(dialled, link + (*link == '+'), strspn(link + (*link == '+'), "0123456789"));
            for (const char *c = words; c < end; c++)
                if (*c >= '0' && *c <= '9')
                    strncat(digits, c, 1);
            assert_string_equal(dialled, digits);
        }
        for (const char *c = any[i]; *c != '\0'; c++) // and nothing that was written is missing
            if (*c != '<')
                strncat(all, c, 1);
        bool tag = false;
        for (const char *c = body; *c != '\0'; c++) {
            tag = tag || *c == '<';
            if (!tag)
                strncat(seen, c, 1);
            tag = tag && *c != '>';
        }
        assert_string_equal(seen, all);
        mem_free(page);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_of_the_plan_stays_as_it_is_written),
        cmocka_unit_test(what_a_spreadsheet_did_is_undone),
        cmocka_unit_test(a_country_code_is_dialled_as_a_0),
        cmocka_unit_test(letters_and_digits_of_any_form_are_read),
        cmocka_unit_test(two_numbers_are_two_numbers),
        cmocka_unit_test(words_beside_a_number_are_not_shown),
        cmocka_unit_test(what_cannot_be_sure_is_refused),
        cmocka_unit_test(what_is_dialled_is_what_is_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
