// SPDX-License-Identifier: MIT
//
// Tables from elsewhere, row by row: a row with a formula is told and left out, a letter nobody may see is told and
// taken out of its cell, and each where it stands.
#include "csv_formula.h"
#include "csv_stream.h"
#include "memory.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void formulas_are_known_and_numbers_are_none(void **state)
{
    static const char *const formulas[] = {"=A1",
                                           " =1+1",
                                           "=",
                                           "@A1",
                                           "+A1",
                                           "-A1+2",
                                           "+SUM(A1)",
                                           "--A1",
                                           "+(1)",
                                           "-$B$2",
                                           "=HYPERLINK(\"x\")",
                                           "＝A1",
                                           "＠SUM(A1)",
                                           "#REF!",
                                           "#NAME?",
                                           "#N/A",
                                           "#DIV/0!",
                                           "####",
                                           "Err:502",
                                           "+Sheet1!A1",
                                           "+cmd|' /C calc'!A0",
                                           "-cmd|x",
                                           "+1+1",
                                           "-1+1",
                                           "-1-1",
                                           "+1*2",
                                           " -2 / 3",
                                           "+(1+2)*3",
                                           "--5",
                                           "+2*A1",
                                           "-1,5+SUM(B2)",
                                           "+84912000001+1",
                                           "+84912000001*1",
                                           "+1.5%+2",
                                           "{=SUM(A1)}",
                                           "{ =SUM(A1:A3*B1:B3)}",
                                           "#VALUE!",
                                           "#GIÁTRỊ!",
                                           "#TÊN?",
                                           "#THAM_CHIẾU!",
                                           "#SPILL!",
                                           "#GETTING_DATA",
                                           "#N/A",
                                           "#N/D",
                                           "#NV",
                                           "#¿NOMBRE?",
                                           "#¡DIV/0!",
                                           "#ЗНАЧ!",
                                           "#ERROR!",
                                           "Lỗi:504",
                                           "Err: 508"};
    static const char *const none[] = {"",
                                       "a=1",
                                       "+84912000001",
                                       "-1",
                                       "+1",
                                       "- cô Mai",
                                       "-Trạm y tế",
                                       "+ gọi",
                                       "#",
                                       "# ghi chú",
                                       "#1",
                                       "'=A1",
                                       "1-2",
                                       "Err",
                                       "a@b.vn",
                                       "–",
                                       "- không có",
                                       "+84 912 000 001",
                                       "+84-912-000-001",
                                       "+84 (0)215 3825 825",
                                       "+84912000001 / +84912000002",
                                       "(+84) 912 000 001",
                                       "+84912000001, +84912000002",
                                       "- 1 người",
                                       "+ 8:00-17:00",
                                       "- 24/24 giờ",
                                       "{tên}",
                                       "{- gọi}",
                                       "#Vui!",
                                       "#CHÚ Ý",
                                       "# N/A",
                                       "#1!",
                                       "Err:",
                                       "Lỗi: 5 lần",
                                       "Error 500",
                                       "-",
                                       "+",
                                       "--",
                                       "-----",
                                       "+%",
                                       "- (không)"};
    (void)state;
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
        if (!csv_is_formula(formulas[i]))
            fail_msg("no formula: %s", formulas[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (csv_is_formula(none[i]))
            fail_msg("a formula: %s", none[i]);
}

static void tricks_say_what_is_beneath(void **state)
{
    static const struct {
        const char *cell;
        enum csv_trick trick;
        const char *says;
    } cells[] = {
        {"=\"0912\"", CSV_TEXT_TRICK, "0912"},
        {"= \"Xã Mẫu\" ", CSV_TEXT_TRICK, "Xã Mẫu"},
        {"'0912", CSV_TEXT_TRICK, "0912"},
        {"’0912", CSV_TEXT_TRICK, "0912"},
        {"=\"a\"&\"b\"", CSV_FORMULA, NULL},
        {"=\"=A1\"", CSV_FORMULA, NULL},
        {"'=A1", CSV_FORMULA, NULL},
        {"Xã Mẫu", CSV_AS_WRITTEN, "Xã Mẫu"},
        {"'", CSV_AS_WRITTEN, "'"},
        {"=\"\"", CSV_TEXT_TRICK, ""},
    };
    struct arena *memory = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const char *says = NULL;
        assert_int_equal(csv_untrick(memory, cells[i].cell, &says), cells[i].trick);
        if (cells[i].says != NULL)
            assert_string_equal(says, cells[i].says);
    }
    arena_free(memory);
}

struct heard {
    struct text words;
};

static void hear(void *self, const struct csv_stream_row *row)
{
    struct heard *h = self;
    for (size_t i = 0; i < row->count; i++) {
        text_add(&h->words, i > 0 ? "|" : "");
        text_add(&h->words, row->cells[i]);
    }
    text_add(&h->words, "\n");
}

static void rows_are_clean(void **state)
{
    static const char table[] = "a,b,c\n0\0,1,2\nx,\"y\u202E, z\",1\nx,=A1,2\nXã "
                                "\u200BMẫu,\"hai\r\ndòng\",3\nx,@SUM(A1),4\nđi,😀,5\nTr\uFFFDm,x,6\n";
    static const struct {
        const char *code;
        int line, column;
    } told[] = {{"csv-zero-byte", 2, 1},       {"turning-character", 3, 4}, {"csv-formula", 4, 3},
                {"invisible-character", 5, 1}, {"csv-formula", 7, 3},       {"no-glyph", 8, 4},
                {"lost-character", 9, 1}};
    struct heard heard = {{0}};
    struct diag_list *diags = diag_list_new();
    (void)state;
    csv_stream_read("a.csv", table, sizeof table - 1, hear, &heard, diags);
    assert_string_equal(text_bytes(&heard.words), "a|b|c\nx|y, z|1\nXã "
                                                  "Mẫu|hai\r\ndòng|3\nđi|\uFFFD|5\nTr\uFFFDm|x|6\n");
    diag_sort(diags);
    assert_int_equal(diag_count(diags), sizeof told / sizeof *told);
    for (size_t i = 0; i < diag_count(diags); i++) {
        assert_string_equal(diag_at(diags, i)->code, told[i].code);
        assert_int_equal(diag_at(diags, i)->place.line, told[i].line);
        assert_int_equal(diag_at(diags, i)->place.column, told[i].column);
    }
    text_free(&heard.words);
    diag_list_free(diags);
}

// The name of a commune stands in every row of a sheet: one mistake is one sentence.
static void a_letter_is_told_once_in_its_column(void **state)
{
    static const char table[] = "a,b\nXã \u202EThử,1\nXã \u202EThử,2\nXã \u202EThử,\u202E3\nXã \u200FThử,4\n";
    static const struct place told[] = {{2, 1}, {5, 1}};
    struct heard heard = {{0}};
    struct diag_list *diags = diag_list_new();
    (void)state;
    csv_stream_read("a.csv", table, strlen(table), hear, &heard, diags);
    assert_string_equal(text_bytes(&heard.words), "a|b\nXã Thử|1\nXã Thử|2\nXã Thử|3\nXã Thử|4\n");
    assert_int_equal(diag_count(diags), 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(diag_at(diags, i)->place.line, told[i].line);
    text_free(&heard.words);
    diag_list_free(diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formulas_are_known_and_numbers_are_none),
        cmocka_unit_test(tricks_say_what_is_beneath),
        cmocka_unit_test(rows_are_clean),
        cmocka_unit_test(a_letter_is_told_once_in_its_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
