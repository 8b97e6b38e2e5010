// SPDX-License-Identifier: MIT
//
// The rule for letters from outside, and what each goal does with them. Vietnamese in any form passes; what is unseen,
// turned, private, heaped or not in our fonts does not, whatever its number.
#include "doc.h"
#include "letters.h"
#include "memory.h"
#include "outside.h"
#include "platform.h"
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include <cmocka.h>

static enum letter_fault fault_of(const char *words)
{
    struct letters walk = letters_of(words, strlen(words));
    struct letter letter;
    while (letters_next(&walk, &letter))
        if (letter.fault != LETTER_FINE)
            return letter.fault;
    return LETTER_FINE;
}

static enum letter_fault fault_at(uint32_t code_point)
{
    char words[8] = "a", *end = words + 1;
    end[utf8_write(code_point, end)] = '\0';
    return fault_of(words);
}

static void what_people_here_write_is_fine(void **state)
{
    (void)state;
    static const char *const fine[] = {
        "",
        "Quà + bí mật = dừng lại và kể!",
        "Ế ệ Ự ử đ Đ",
        "số\u00A0111",
        "một\nhai\tba",
        "5 % – “…” ‘’ • → ✓ № ₫ ½",
        "e\u0302\u0301m, u\u031B\u0323", // "ếm, ự" as macOS writes them
        "Mùa A Páo · Lò Thị Mỷ",
        "ŋ ɔ ə ñ ö",
    };
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        assert_int_equal(fault_of(fine[i]), LETTER_FINE);
}

static void each_kind_is_known_by_what_it_is(void **state)
{
    (void)state;
    static const struct {
        enum letter_fault fault;
        uint32_t first, last;
    } kinds[] = {
        {LETTER_CONTROL, 0x01, 0x08},         {LETTER_CONTROL, 0x0B, 0x1F},
        {LETTER_CONTROL, 0x7F, 0x9F},         {LETTER_CONTROL, 0x2028, 0x2029},
        {LETTER_INVISIBLE, 0xAD, 0xAD},       {LETTER_INVISIBLE, 0x34F, 0x34F},
        {LETTER_INVISIBLE, 0x115F, 0x1160},   {LETTER_INVISIBLE, 0x17B4, 0x17B5},
        {LETTER_INVISIBLE, 0x180B, 0x180E},   {LETTER_INVISIBLE, 0x200B, 0x200D},
        {LETTER_INVISIBLE, 0x2060, 0x2064},   {LETTER_INVISIBLE, 0x2800, 0x2800},
        {LETTER_INVISIBLE, 0x3164, 0x3164},   {LETTER_INVISIBLE, 0xFE00, 0xFE0F},
        {LETTER_INVISIBLE, 0xFEFF, 0xFEFF},   {LETTER_INVISIBLE, 0xFFA0, 0xFFA0},
        {LETTER_INVISIBLE, 0xFFF9, 0xFFFB},   {LETTER_INVISIBLE, 0xE0001, 0xE0001},
        {LETTER_INVISIBLE, 0xE0020, 0xE007F}, {LETTER_INVISIBLE, 0xE0100, 0xE01EF},
        {LETTER_TURNING, 0x200E, 0x200F},     {LETTER_TURNING, 0x61C, 0x61C},
        {LETTER_TURNING, 0x202A, 0x202E},     {LETTER_TURNING, 0x2066, 0x2069},
        {LETTER_TURNING, 0x5D0, 0x5EA},       {LETTER_TURNING, 0x620, 0x64A},
        {LETTER_TURNING, 0x660, 0x669},       {LETTER_PRIVATE, 0xE000, 0xF8FF},
        {LETTER_PRIVATE, 0xF0000, 0xF00FF},   {LETTER_PRIVATE, 0xFDD0, 0xFDEF},
        {LETTER_PRIVATE, 0xFFFE, 0xFFFF},     {LETTER_PRIVATE, 0x10FFFE, 0x10FFFF},
        {LETTER_PRIVATE, 0x378, 0x379},       {LETTER_UNKNOWN, 0x410, 0x44F},
        {LETTER_UNKNOWN, 0x4E00, 0x4E10},     {LETTER_UNKNOWN, 0x1F600, 0x1F640},
        {LETTER_UNKNOWN, 0x3B1, 0x3C9},       {LETTER_UNKNOWN, 0xABC0, 0xABDF},
        {LETTER_UNKNOWN, 0xFF10, 0xFF19},     {LETTER_LOST, 0xFFFD, 0xFFFD},
    };
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (uint32_t c = kinds[k].first; c <= kinds[k].last; c++)
            if (fault_at(c) != kinds[k].fault)
                fail_msg("U+%04X is %d, not %d", (unsigned)c, (int)fault_at(c), (int)kinds[k].fault);
}

static void a_letter_carries_two_marks_and_a_mark_has_a_letter(void **state)
{
    (void)state;
    static const char *const heaps[] = {"M\u0301\u0302\u0301",       "ế\u0301", "\u0301a", " \u0301", "1\u0323",
                                        "e\u0301\u0301\u0301\u0301!"};
    for (size_t i = 0; i < sizeof heaps / sizeof *heaps; i++)
        assert_int_equal(fault_of(heaps[i]), LETTER_HEAP);
    assert_int_equal(fault_of("m\u0301\u0302"), LETTER_FINE);
    struct letters walk = letters_of("a\u0301\u0301\u0301\u0301\u0301", strlen("a\u0301\u0301\u0301\u0301\u0301"));
    struct letter letter;
    int told = 0;
    while (letters_next(&walk, &letter))
        told += letter.fault == LETTER_HEAP && !letter.again;
    assert_int_equal(told, 1); // a heap is one fault
}

static void bytes_that_are_no_text_are_known(void **state)
{
    (void)state;
    static const char *const bad[] = {"\xC3(", "\x80", "\xED\xA0\x80", "\xC0\xAF", "\xF5\x80\x80\x80", "a\xFF"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(fault_of(bad[i]), LETTER_NOT_UTF8);
}

// Whatever the rule lets through is a letter of the font that screens and paper use.
static void every_fine_letter_is_in_the_font(void **state)
{
    (void)state;
    struct platform_problem problem;
    struct platform *p = platform_open(&(struct platform_options){.data_folder = DATA_DIR}, &problem);
    assert_non_null(p);
    for (uint32_t c = 0x21; c <= 0x10FFFF; c++) {
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        char words[8] = {0};
        if (surrogate)
            continue;
        utf8_write(c, words);
        struct letters walk = letters_of(words, strlen(words));
        struct letter letter;
        letters_next(&walk, &letter);
        if (letter.fault == LETTER_FINE && !letter.space && !platform_has_glyph(p, c))
            fail_msg("the font has no U+%04X", (unsigned)c);
    }
    platform_close(p);
}

static void assert_goal(enum outside_goal goal, const char *words, const char *expected)
{
    struct text out = {0};
    outside_add_text(&out, goal, words);
    assert_string_equal(text_bytes(&out), expected);
    text_free(&out);
}

#define ATTACK "a\x1b]0;b\a\u202Ec\u200Bd\xC2\x85字<&\"'\n\xFFz"

static void every_goal_is_safe(void **state)
{
    (void)state;
    assert_goal(FOR_TERMINAL, ATTACK, "a\uFFFD]0;b\uFFFD\uFFFDc\uFFFDd\uFFFD字<&\"'\uFFFD\uFFFDz");
    assert_goal(FOR_SCREEN, ATTACK, "a ]0;b cd \uFFFD<&\"'\n\uFFFDz");
    assert_goal(FOR_HTML, ATTACK, "a ]0;b cd \uFFFD&lt;&amp;&quot;&#39;<br>\uFFFDz");
    assert_goal(FOR_CSV, ATTACK, "\"a ]0;b cd \uFFFD<&\"\"' \uFFFDz\"");
    assert_goal(FOR_PDF, ATTACK, "a ]0;b cd \uFFFD<&\"'\n\uFFFDz");
    assert_goal(FOR_QUOTES, ATTACK, "\"a\\u001B]0;b\\u0007\\u202Ec\\u200Bd\\u0085字<&\\\"'\\n\uFFFDz\"");
    for (int goal = 0; goal < OUTSIDE_GOALS; goal++)
        assert_goal((enum outside_goal)goal, NULL, goal == FOR_CSV || goal == FOR_QUOTES ? "\"\"" : "");
}

// Whatever a letter becomes that may not be shown, its marks stand on no other.
static void marks_go_with_their_letter(void **state)
{
    (void)state;
    assert_goal(FOR_SCREEN, "g\xFF\u0301x", "g\uFFFDx");
    assert_goal(FOR_SCREEN, "aЯ\u200B\u0301x", "a\uFFFDx");
    assert_goal(FOR_HTML, "a\u07F5\u0301x", "ax");
    assert_goal(FOR_SCREEN, "a\u200B\u0301x", "a\u0301x");
    assert_goal(FOR_QUOTES, "a\u07F5\u0301", "\"a\\u07F5\u0301\"");
}

static void a_cell_never_reckons(void **state)
{
    (void)state;
    static const char *const guarded[] = {"=1+1", "+84",      "-1",        "@SUM(A1)", " =1",  "\t=1",    "\tx",
                                          "＝1",  "\u200B=1", "\u202E@A1", "\u00AD+1", "\n=1", "\u00A0=1"};
    for (size_t i = 0; i < sizeof guarded / sizeof *guarded; i++) {
        struct text out = {0};
        outside_add_text(&out, FOR_CSV, guarded[i]);
        assert_false(outside_is_reckoned(text_bytes(&out) + 1));
        text_free(&out);
    }
    assert_goal(FOR_CSV, "a=1", "\"a=1\"");
}

static void no_letter_is_cut_in_two(void **state)
{
    char out[8];
    (void)state;
    assert_string_equal(utf8_copy(out, sizeof out, "aếếế"), "aếế");
    assert_string_equal(utf8_copy(out, 4, "ếb"), "ế");
    assert_string_equal(utf8_copy(out, 3, "ếb"), "");
    assert_string_equal(utf8_copy(out, 1, "a"), "");
    assert_string_equal(utf8_copy(out, 8, "abc"), "abc");
}

static void a_field_takes_in_what_may_be_shown(void **state)
{
    (void)state;
    static const struct {
        const char *before, *typed, *taken;
    } cases[] = {
        {"", "Bản Mường", "Bản Mường"},
        {"", "a\u200Bb😀c\u202Ed\x1b", "abcd"},
        {"e", "\u0302", "\u0302"},
        {"ế", "\u0301", ""},
        {"", "\u0301", ""},
        {"a", "\u3000b\nc", " b c"},
        {"", "Я", ""},
        {"a", "Я\u0301b", "b"},
    };
    struct text out = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(outside_typed(&out, cases[i].before, cases[i].typed), cases[i].taken);
    text_free(&out);
}

// The short way past what every text is full of must say what the long way says: of every character there is.
static void plain_letters_are_fine_composed_and_fold_as_unicode_says(void **state)
{
    struct arena *memory = arena_new();
    size_t plain = 0;
    (void)state;
    for (uint32_t c = 1; c < 0x11000; c++) {
        char word[8] = {0};
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        size_t length = utf8_write(c, word);
        bool is_plain = letters_plain(word, length) == length;
        assert_int_equal(letter_is_plain(c), is_plain);
        if (!is_plain)
            continue;
        plain++;
        assert_true(fault_at(c) == LETTER_FINE || c < 0x80);
        utf8proc_uint8_t *composed = utf8proc_NFC((const utf8proc_uint8_t *)word), *folded = NULL;
        assert_string_equal((const char *)composed, word);
        utf8proc_map((const utf8proc_uint8_t *)word, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
        assert_string_equal(doc_fold(memory, word), (const char *)folded);
        char small[8] = {0};
        if (c >= 0x80 && doc_fold_letter(word, word + length, small) > 0)
            assert_string_equal(small, (const char *)folded);
        free(composed);
        free(folded);
    }
    assert_in_range(plain, 300, 600);
    assert_true(letters_all_plain("Cũng ĩ ơ ư đ Ũ", strlen("Cũng ĩ ơ ư đ Ũ"))); // or each such text goes the long way
    assert_false(letters_all_plain("a\xCC\x81", 3) || letters_all_plain("\xC3", 1) || letters_all_plain("\t", 1));
    assert_true(letters_all_plain("Ừ,\n“Đúng”…", strlen("Ừ,\n“Đúng”…")));
    arena_free(memory);
}

// Wherever the first letter stands that is not plain, that far it goes and no further; line ends are none.
static void what_is_plain_ends_at_the_first_that_is_not(void **state)
{
    static const char *const others[] = {"\n",     "\t",     "\x7F",   "\x01",   "\x80",    "\xFF",
                                         "\u00A0", "\u0301", "\u202E", "\u1E9F", "\xE1\xBA"};
    (void)state;
    for (size_t before = 0; before < 70; before++)
        for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
            char text[128];
            for (size_t at = 0; at < before; at++)
                text[at] = at % 7 == 3 ? '~' : ' ';
            if (before >= 12)
                memcpy(text + before / 2, "ệđ", strlen("ệđ"));
            strcpy(text + before, others[i]);
            memcpy(text + before + strlen(others[i]), "abcdefghij", 11);
            assert_int_equal(letters_plain(text, strlen(text)), before);
            assert_int_equal(letters_plain(text, before), before);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_here_write_is_fine),
        cmocka_unit_test(plain_letters_are_fine_composed_and_fold_as_unicode_says),
        cmocka_unit_test(what_is_plain_ends_at_the_first_that_is_not),
        cmocka_unit_test(each_kind_is_known_by_what_it_is),
        cmocka_unit_test(a_letter_carries_two_marks_and_a_mark_has_a_letter),
        cmocka_unit_test(bytes_that_are_no_text_are_known),
        cmocka_unit_test(every_fine_letter_is_in_the_font),
        cmocka_unit_test(every_goal_is_safe),
        cmocka_unit_test(marks_go_with_their_letter),
        cmocka_unit_test(a_cell_never_reckons),
        cmocka_unit_test(no_letter_is_cut_in_two),
        cmocka_unit_test(a_field_takes_in_what_may_be_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
