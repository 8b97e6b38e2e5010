// SPDX-License-Identifier: MIT
//
// writings_test.c — letters of Tai Viet beside ours: a line is as wide as its parts, each measured by its own font;
// what belongs to a letter stays with it at the end of a line. The words are letters of the Unicode chart and mean
// nothing.
#include "platform.h"

#include "files.h"
#include "letters.h"
#include "memory.h"
#include "pdf.h"
#include "scripts.h"
#include "ui.h"
#include "utf8.h"

#include <SDL_ttf.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void a_line_is_parted_where_the_writing_changes(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        size_t lengths[4];
    } lines[] = {
        {"Mỷ", {sizeof "Mỷ" - 1}}, {"ꪼꪕ", {6}}, {"a ꪼꪕ, ꪀꪲ꪿", {2, 6, 2, 9}}, {"ꯀꪀ", {3, 3}}, // Meitei
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const char *at = lines[i].words;
        for (size_t part = 0; *at != '\0'; part++) {
            enum script script;
            size_t length = script_run(at, strlen(at), &script);
            assert_int_equal(length, lines[i].lengths[part]);
            assert_int_equal(script, script_is_plain(at, length) || (unsigned char)at[1] != 0xAA ? SCRIPT_LATIN
                                                                                                 : SCRIPT_TAI_VIET);
            at += length;
        }
    }
}

static void marks_and_vowels_stay_with_their_letter(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        size_t first;
        bool may_end;
    } clusters[] = {
        {"ab", 1, false},             // a word of ours is split
        {"e\u0302\u0323x", 5, false}, // with its marks
        {"ꪀꪁ", 3, true},              // two consonants
        {"ꪀꪲ꪿ꪁ", 9, true},              // a vowel above and a tone
        {"ꪼꪕꪕ", 6, true},             // a vowel in front
        {"ꪹꪀꪱꪁ", 9, true},            // one around it
        {"ꪀa", 3, false},
        {"ꪀ", 3, false}, // behind the last there is nothing
    };
    for (size_t i = 0; i < sizeof clusters / sizeof *clusters; i++) {
        bool may_end = false;
        assert_int_equal(script_cluster(clusters[i].words, strlen(clusters[i].words), &may_end), clusters[i].first);
        assert_int_equal(may_end, clusters[i].may_end);
    }
}

static int font_width(const char *file, int size, const char *tag, const char *words)
{
    char *path = path_join(DATA_DIR, file);
    TTF_Font *font = TTF_OpenFont(path, size);
    int width = 0, height = 0;
    assert_non_null(font);
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    if (tag != NULL)
        TTF_SetFontScriptName(font, tag);
    assert_int_equal(TTF_SizeUTF8(font, words, &width, &height), 0);
    TTF_CloseFont(font);
    mem_free(path);
    return width;
}

static int close_to(int a, int b) { return a - b <= 2 && b - a <= 2; }

static void a_line_is_as_wide_as_its_parts(void **state)
{
    const struct measure *m = *state;
    static const char *const words[] = {"ꪼꪕ", "ꪀꪲ꪿", "ꪹꪀꪱ", "ꪄꪴꪄꪱꪫ"};
    const struct script_look *look = &script_looks[SCRIPT_TAI_VIET];
    for (int size = 20; size < 130; size += 23)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            int own = font_width(look->regular, size * look->size_percent / 100, look->tag, words[i]);
            int ours = font_width(script_looks[SCRIPT_LATIN].regular, size, NULL, "Mỷ ");
            char line[64] = "Mỷ ";
            strcat(line, words[i]);
            assert_int_equal(measure_width(m, FONT_REGULAR, size, words[i], strlen(words[i])), own);
            assert_true(close_to(measure_width(m, FONT_REGULAR, size, line, strlen(line)), ours + own));
        }
}

static bool holds(const char *bytes, size_t length, const char *words)
{
    for (size_t i = 0, size = strlen(words); i + size <= length; i++)
        if (memcmp(bytes + i, words, size) == 0)
            return true;
    return false;
}

// On paper, too; and a paper without such letters does not carry their font.
static void paper_has_the_font_of_its_letters(void **state)
{
    (void)state;
    static const struct print_world world = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf",
                                             NULL, NULL};
    const struct pdf_face face = {.size = 20};
    for (int tai_viet = 0; tai_viet < 2; tai_viet++) {
        struct pdf *pdf = pdf_new(&world, "vi", "x");
        const char *words = tai_viet ? "Mỷ ꪼꪕ" : "Mỷ";
        size_t length = 0;
        pdf_page(pdf, false);
        pdf_words(pdf, &face, 50, 50, words, strlen(words));
        assert_true(!tai_viet || pdf_width(pdf, &face, words, strlen(words)) > pdf_width(pdf, &face, "Mỷ ", 5) + 10);
        char *bytes = pdf_finish(pdf, &length);
        assert_non_null(bytes);
        assert_true(holds(bytes, length, "Andika"));
        assert_int_equal(holds(bytes, length, "TaiHeritagePro"), tai_viet);
        mem_free(bytes);
    }
}

int main(void)
{
    struct platform *p = platform_open(&(struct platform_options){.data_folder = DATA_DIR}, NULL);
    if (p == NULL || TTF_Init() != 0)
        return 1;
    void *measure = (void *)(uintptr_t)platform_measure(p);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_parted_where_the_writing_changes),
        cmocka_unit_test(marks_and_vowels_stay_with_their_letter),
        cmocka_unit_test(paper_has_the_font_of_its_letters),
        cmocka_unit_test_prestate(a_line_is_as_wide_as_its_parts, measure),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    TTF_Quit();
    platform_close(p);
    return failed;
}
