// SPDX-License-Identifier: MIT
//
// print_test.c — anything the facilitator types can be printed, and what is missing is no file instead of half of one.
#include "print.h"

#include "help.h"
#include "lang.h"
#include "memory.h"
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

// Takes the document over.
static char *print(const struct words *w, struct document *d, size_t *length)
{
    char *pdf = print_document(d, &world, w->lang, length);
    document_free(d);
    assert_non_null(pdf);
    assert_memory_equal(pdf, "%PDF-", 5);
    return pdf;
}

static void each_kind_has_its_sheets(void **state)
{
    static const size_t wanted[PRINT_KINDS] = {2, 3, 1, 1, 1};
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
    struct document *d = document_new("vi", "x");
    document_put(d, STYLE_HEADING, "x");
    length = 7;
    assert_null(print_document(d, &none, w->lang, &length));
    document_free(d);
    assert_int_equal(length, 0);
}

// A place without a space, a thousand letters of notes: broken at the edge, on as many sheets as it needs.
static void long_words_are_broken_at_the_edge(void **state)
{
    struct words *w = *state;
    struct document *d = document_new("vi", "Tờ");
    struct text words = {0};
    for (int i = 0; i < 3000; i++)
        text_add(&words, "ữ");
    document_begin(d, STYLE_FACTS);
    document_fact(d, "Nơi", words.bytes);
    document_end(d);
    document_begin(d, STYLE_NOTE_BOX);
    for (int i = 0; i < 9; i++)
        document_put(d, STYLE_SAY, words.bytes);
    document_end(d);
    size_t length = 0;
    char *pdf = print(w, d, &length);
    assert_in_range(sheets(pdf, length), 4, 16);
    mem_free(pdf);
    text_free(&words);
}

// What must stand together and is higher than a sheet is parted; nothing is tried for ever.
static void what_is_higher_than_a_sheet_goes_on_the_next(void **state)
{
    struct words *w = *state;
    struct document *d = document_new("vi", "Tờ");
    document_begin(d, STYLE_SCENE);
    document_begin(d, STYLE_CHOICES);
    for (int i = 0; i < 400; i++)
        document_put(d, STYLE_ITEM, "Kể với người lớn mình tin, kể cho đến khi có người giúp.");
    document_end(d);
    document_end(d);
    size_t length = 0;
    char *pdf = print(w, d, &length);
    assert_in_range(sheets(pdf, length), 4, 16);
    mem_free(pdf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_its_sheets),
        cmocka_unit_test(without_a_font_there_is_no_file),
        cmocka_unit_test(long_words_are_broken_at_the_edge),
        cmocka_unit_test(what_is_higher_than_a_sheet_goes_on_the_next),
    };
    return cmocka_run_group_tests(tests, opens, closes);
}
