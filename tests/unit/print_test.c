// SPDX-License-Identifier: MIT
//
// print_test.c — anything the facilitator types can be printed, and what is missing is no file instead of half of one.
#include "print.h"

#include "help.h"
#include "lang.h"
#include "memory.h"
#include "page.h"
#include "test_random.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct print_world world = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf", NULL,
                                         NULL};

struct words {
    struct lang *lang;
    struct help *help;
};

static int opens(void **state)
{
    struct words *w = calloc(1, sizeof *w);
    w->lang = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    w->help = help_load(SOURCE_DIR "/assets/help/help.yaml", NULL);
    *state = w;
    return 0;
}

static int closes(void **state)
{
    struct words *w = *state;
    lang_free(w->lang);
    help_free(w->help);
    free(w);
    return 0;
}

static size_t sheets(const char *pdf, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i + 12 < length; i++)
        count += memcmp(pdf + i, "/Type /Page\n", 12) == 0;
    return count;
}

static char *print(const struct words *w, const char *html, size_t *length)
{
    char *pdf = print_page(html, &world, w->lang, length);
    assert_non_null(pdf);
    assert_memory_equal(pdf, "%PDF-", 5);
    return pdf;
}

static void each_kind_has_its_sheets(void **state)
{
    static const size_t wanted[PRINT_KINDS] = {2, 3, 1, 1};
    for (int kind = 0; kind < PRINT_KINDS; kind++) {
        struct words *w = *state;
        size_t length = 0;
        char *pdf = print_kind((enum print_kind)kind, &world, w->help, w->lang, &length);
        assert_non_null(pdf);
        assert_int_equal(sheets(pdf, length), wanted[kind]);
        mem_free(pdf);
    }
}

static void without_a_font_there_is_no_file(void **state)
{
    struct words *w = *state;
    struct print_world none = {"/nowhere/a.ttf", DATA_DIR "/fonts/Andika-Bold.ttf", NULL, NULL};
    size_t length = 7;
    for (int kind = 0; kind < PRINT_KINDS; kind++)
        assert_null(print_kind((enum print_kind)kind, &none, w->help, w->lang, &length));
    assert_null(print_page("<title>x</title><body><p>x</p></body>", &none, w->lang, &length));
    assert_int_equal(length, 0);
}

// A place without a space, a thousand letters of notes: broken at the edge, on as many sheets as it needs.
static void long_words_are_broken_at_the_edge(void **state)
{
    struct words *w = *state;
    struct page page = {{0}};
    page_open(&page, "vi", "Tờ");
    page_raw(&page, "<dl>\n");
    page_element(&page, "dt", "", "Nơi");
    struct text words = {0};
    for (int i = 0; i < 3000; i++)
        text_add(&words, "ữ");
    page_element(&page, "dd", "", words.bytes);
    page_raw(&page, "</dl><div class=\"note\">");
    for (int i = 0; i < 9; i++)
        page_element(&page, "p", "say", words.bytes);
    page_raw(&page, "</div>");
    char *html = page_close(&page);
    size_t length = 0;
    char *pdf = print(w, html, &length);
    assert_in_range(sheets(pdf, length), 4, 16);
    mem_free(pdf);
    mem_free(html);
    text_free(&words);
}

// What must stand together and is higher than a sheet is parted; nothing is tried for ever.
static void what_is_higher_than_a_sheet_goes_on_the_next(void **state)
{
    struct words *w = *state;
    struct page page = {{0}};
    page_open(&page, "vi", "Tờ");
    page_raw(&page, "<div class=\"scenes\"><section class=\"scene\"><div class=\"reading\"><ul class=\"choices\">");
    for (int i = 0; i < 400; i++)
        page_element(&page, "li", "", "Kể với người lớn mình tin, kể cho đến khi có người giúp.");
    page_raw(&page, "</ul></div></section></div>");
    char *html = page_close(&page);
    size_t length = 0;
    char *pdf = print(w, html, &length);
    assert_in_range(sheets(pdf, length), 4, 16);
    mem_free(pdf);
    mem_free(html);
}

// Pages are ours, but a wrong one must not be the end of the program either.
static void a_broken_page_breaks_nothing(void **state)
{
    static const char whole[] = "<title>Tờ</title><body><h1>Một</h1><div class=\"asked\"><h3>Hai</h3><div "
                                "class=\"measure\"><span class=\"look\">Lúc đầu"
                                "</span><div class=\"bar after\"><i "
                                "style=\"left:0.0%;width:44.4%\"></i></div><b>12</b></div></div><ol><li>Ba<br>b &amp; "
                                "c</li></ol>"
                                "<div class=\"months\"><div>5<i style=\"height:80%\"></i></div></div><div "
                                "class=\"names\"><span>11/2026</span></div></body>";
    struct words *w = *state;
    for (uint64_t seed = 1; seed <= 150; seed++) {
        struct random chance = {seed};
        char page[sizeof whole];
        memcpy(page, whole, sizeof whole);
        for (uint32_t i = random_below(&chance, 6); i < 6; i++)
            page[random_below(&chance, sizeof whole - 1)] = "<>/\" ab&;%"[random_below(&chance, 10)];
        size_t length = 0;
        mem_free(print_page(page, &world, w->lang, &length));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_its_sheets),
        cmocka_unit_test(without_a_font_there_is_no_file),
        cmocka_unit_test(long_words_are_broken_at_the_edge),
        cmocka_unit_test(what_is_higher_than_a_sheet_goes_on_the_next),
        cmocka_unit_test(a_broken_page_breaks_nothing),
    };
    return cmocka_run_group_tests(tests, opens, closes);
}
