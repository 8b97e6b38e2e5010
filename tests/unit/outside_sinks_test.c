// SPDX-License-Identifier: MIT
//
// Words that attack, at every place where words leave the program: settings, pages, tables, sheets of paper, reports.
#include "csv_write.h"
#include "files.h"
#include "lang.h"
#include "memory.h"
#include "pdf.h"
#include "settings_file.h"
#include "test_document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char *const attacks[] = {
    "ok\"\nlaptop-only: 1\ncommune: \"Evil",
    "ban\"be",
    "a\\",
    "a\\\"\nteams: 6",
    "'\n- x",
    "# x",
    "{a: b}",
    "a\rteams: 6",
    "\x1b[2J\x1b]0;PWNED\a",
    "\302\23331m",
    "a\u2028teams: 6",
    "a\xC2\x85teams: 6",
    "</title><script>alert(1)</script>",
    "\" onclick=\"x",
    "' onclick='x",
    "&lt;",
    "=HYPERLINK(\"http://x\")",
    "\u202Etxt.exe",
    "x\u200By\u00ADz\uFEFF",
    "\xFF\xC0\xAF\xED\xA0\x80",
    "😀字Я",
    "e\u0301\u0301\u0301\u0301\u0301",
    "\U000E0041\U000E0042",
    "\uE000\U0010FFFF",
    "(x) Tj \\) /JavaScript",
    "a\tb\vc\fd",
};
enum { ATTACKS = sizeof attacks / sizeof *attacks };

// Nothing that moves a cursor, turns the writing or is not seen; no byte that is no text.
static void assert_harmless(const char *bytes, bool lines)
{
    static const char *const never[] = {"\x1b",     "\a",       "\r",       "\v",         "\f",
                                        "\xC2\x9B", "\xC2\x85", "\u2028",   "\u202E",     "\u200B",
                                        "\u00AD",   "\xFF",     "\xED\xA0", "\U000E0041", "\uE000"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        assert_null(strstr(bytes, never[i]));
    assert_true(lines || strchr(bytes, '\n') == NULL);
}

// One value stays one value: nothing else is changed by it, and what may be shown comes back as it was.
static void a_setting_is_one_setting(void **state)
{
    (void)state;
    char folder[] = "/tmp/settings-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/q.yaml", folder);
    for (size_t i = 0; i < ATTACKS; i++) {
        struct settings s = {.text_scale = 130, .teams = 4, .children = 55}, back = {0};
        strcpy(s.language, "en");
        snprintf(s.commune, sizeof s.commune, "%s", attacks[i]);
        snprintf(s.last_level, sizeof s.last_level, "%s", attacks[i]);
        assert_true(settings_save(&s, path, NULL));
        settings_load(&back, path, NULL);
        assert_int_equal(back.teams, 4);
        assert_int_equal(back.children, 55);
        assert_false(back.laptop_only);
        assert_string_equal(back.language, "en");
        assert_harmless(back.commune, true);
        if (i < 2 || attacks[i][0] == '#' || attacks[i][0] == '{')
            assert_string_equal(back.commune, attacks[i]);
    }
    unlink(path);
    rmdir(folder);
}

static size_t count(const char *words, char c)
{
    size_t found = 0;
    for (; *words != '\0'; words++)
        found += *words == c;
    return found;
}

static size_t line_ends(const char *html)
{
    size_t breaks = 0;
    for (const char *at = html; (at = strstr(at, "<br>")) != NULL; at++)
        breaks++;
    return breaks;
}

// Words from outside wherever a document takes words.
static char *page_of(const char *words)
{
    struct document *d = document_new("vi", words);
    document_put(d, STYLE_PLAIN, words);
    document_labelled(d, words, words);
    document_begin_at(d, STYLE_SCENE, words);
    document_bar(d, &(struct document_bar){.label = words, .words = words, .least = 1, .most = 2, .whole = 3});
    document_begin(d, STYLE_CHART);
    document_column(d, &(struct document_column){7, words, words});
    document_end(d);
    document_end(d);
    return html_of(d);
}

static void a_page_has_our_tags_only(void **state)
{
    (void)state;
    char *plain = page_of("x");
    for (size_t i = 0; i < ATTACKS; i++) {
        char *html = page_of(attacks[i]);
        assert_harmless(html, true);
        size_t breaks = line_ends(html) - line_ends(plain);
        assert_int_equal(count(html, '<'), count(plain, '<') + breaks);
        assert_int_equal(count(html, '"'), count(plain, '"'));
        mem_free(html);
    }
    mem_free(plain);
}

static void a_row_has_our_cells_only(void **state)
{
    (void)state;
    for (size_t i = 0; i < ATTACKS; i++) {
        struct text row = {0};
        csv_words(&row, attacks[i]);
        csv_words(&row, "end");
        assert_harmless(text_bytes(&row), false);
        bool inside = false;
        size_t cells = 1;
        for (const char *c = text_bytes(&row); *c != '\0'; c++) {
            inside = inside != (*c == '"');
            cells += !inside && *c == ',';
        }
        assert_false(inside);
        assert_int_equal(cells, 2);
        assert_false(outside_is_reckoned(text_bytes(&row) + 1));
        text_free(&row);
    }
}

static void a_sheet_of_paper_is_made_of_any_words(void **state)
{
    (void)state;
    struct print_world world = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf", NULL, NULL};
    for (size_t i = 0; i < ATTACKS; i++) {
        size_t length = 0;
        struct pdf *pdf = pdf_new(&world, "vi", attacks[i]);
        struct pdf_face face = {12, false, PAINT_INK};
        pdf_page(pdf, false);
        pdf_words(pdf, &face, 20, 20, attacks[i], strlen(attacks[i]));
        assert_true(pdf_width(pdf, &face, attacks[i], strlen(attacks[i])) >= 0);
        char *bytes = pdf_finish(pdf, &length);
        assert_non_null(bytes);
        assert_memory_equal(bytes, "%PDF", 4);
        mem_free(bytes);
    }
}

static void a_report_is_two_lines_and_a_caret(void **state)
{
    (void)state;
    struct diag_list *faults = diag_list_new();
    struct lang *lang = lang_load(SOURCE_DIR "/assets/lang", "en", faults);
    for (size_t i = 0; i < ATTACKS; i++) {
        struct diag d = {.code = "unknown-value",
                         .file = attacks[i],
                         .place = {1, 1},
                         .length = 3,
                         .arguments = {attacks[i], attacks[i]}};
        char *report = lang_diag_report(lang, &d, attacks[i]), *sentence = lang_diag_sentence(lang, &d, FOR_TERMINAL);
        assert_harmless(report, true);
        assert_int_equal(count(report, '\n'), 3);
        assert_harmless(sentence, false);
        char filled[2000];
        assert_harmless(text_fill(lang, T_CHECK_UNKNOWN_VALUE, filled, sizeof filled, d.arguments, 2), true);
        mem_free(report);
        mem_free(sentence);
    }
    lang_free(lang);
    diag_list_free(faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_setting_is_one_setting),          cmocka_unit_test(a_page_has_our_tags_only),
        cmocka_unit_test(a_row_has_our_cells_only),          cmocka_unit_test(a_sheet_of_paper_is_made_of_any_words),
        cmocka_unit_test(a_report_is_two_lines_and_a_caret),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
