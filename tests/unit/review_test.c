// SPDX-License-Identifier: MIT
//
// review_test.c — what a reviewer signs for: every way, every word of the level, every source, and this very version.
#include "review.h"

#include "files.h"
#include "loader.h"
#include "memory.h"
#include "outside.h"
#include "test_document.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/levels/first-forum/nguoi-ban-trong-tro-choi/level.yaml"

struct world {
    struct lang *lang;
    struct help *help;
    struct level *level;
};

static struct world open_world(const char *language, const char *path)
{
    struct world w = {.lang = lang_load(SOURCE_DIR "/assets/lang", language, NULL),
                      .help = help_load(SOURCE_DIR "/assets/help/help.yaml", NULL)};
    struct diag_list *diags = diag_list_new();
    w.level = level_load(path, diags);
    assert_non_null(w.lang);
    assert_non_null(w.level);
    diag_list_free(diags);
    return w;
}

static void close_world(struct world *w)
{
    level_free(w->level);
    help_free(w->help);
    lang_free(w->lang);
}

static char *page_of(const struct world *w)
{
    return html_of(paper_review(&(struct review){.level = w->level}, w->help, w->lang));
}

// As it stands between tags.
static bool is_there(const char *page, const char *words)
{
    struct text safe = {0};
    outside_add_text(&safe, FOR_HTML, words);
    bool there = strstr(page, text_bytes(&safe)) != NULL;
    text_free(&safe);
    return there;
}

// Whatever anybody may see or hear of the level stands there, in both languages.
static void every_word_of_the_level_is_there(void **state)
{
    static const char *const languages[] = {"vi", "en"};
    (void)state;
    for (size_t l = 0; l < 2; l++) {
        struct world w = open_world(languages[l], LEVEL);
        char *page = page_of(&w);
        for (size_t i = 0; i < w.level->text_count; i++)
            if (!is_there(page, level_text(w.level, languages[l], (text_ref)i)))
                fail_msg("%s: %s is not there", languages[l], w.level->texts[i].address);
        mem_free(page);
        close_world(&w);
    }
}

// The only question that parts ways sends C through scene 7; all others pass it by.
static void every_way_is_told(void **state)
{
    (void)state;
    struct world w = open_world("en", LEVEL);
    char *page = page_of(&w);
    assert_true(is_there(page, "1 → 2 → 3 → 4 → 5 → 6 (A, B, D) → 8 → 9 → 10 → 11 → 12 → the key sentence"));
    assert_true(is_there(page, "1 → 2 → 3 → 4 → 5 → 6 (C) → 7 → 8 → 9 → 10 → 11 → 12 → the key sentence"));
    mem_free(page);
    close_world(&w);
}

static void sources_and_findings_are_told(void **state)
{
    (void)state;
    struct world w = open_world("en", LEVEL);
    const struct review_source sources[] = {{"X-GAME", "A <title>", "A publisher", "example.org/page"},
                                            {"R-GONE", NULL, NULL, NULL}};
    const char *const findings[] = {"level.yaml:12: the answer is long"};
    struct review review = {w.level, sources, 2, findings, 1};
    char *page = html_of(paper_review(&review, w.help, w.lang)), *bare = page_of(&w);
    static const char *const words[] = {"X-GAME",
                                        "A <title>",
                                        "A publisher",
                                        "example.org/page",
                                        "R-GONE",
                                        "not in levels/sources.yaml",
                                        "level.yaml:12: the answer is long"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        assert_true(is_there(page, words[i]));
        assert_false(is_there(bare, words[i]));
    }
    assert_true(is_there(bare, "names no source"));
    assert_true(is_there(bare, "No mistake and no warning"));
    mem_free(page);
    mem_free(bare);
    close_world(&w);
}

// Eight digits behind "code".
static void code_of(const struct world *w, char code[9])
{
    char *page = page_of(w);
    const char *at = strstr(page, ", code ");
    assert_non_null(at);
    snprintf(code, 9, "%s", at + strlen(", code "));
    assert_int_equal(strspn(code, "0123456789ABCDEF"), 8);
    mem_free(page);
}

static char *with_file(const char *folder, const char *name, const char *bytes, size_t length)
{
    char *path = path_join(folder, name);
    assert_true(file_write(path, bytes, length, NULL));
    return path;
}

// A letter changed in the level or in its translation is another version.
static void a_change_is_another_version(void **state)
{
    static const char *const names[] = {"level.yaml", "en.yaml"};
    char codes[3][9], folder[] = "/tmp/review_test_XXXXXX", *paths[2], *bytes[2];
    size_t lengths[2];
    (void)state;
    assert_non_null(mkdtemp(folder));
    char *from = path_parent(LEVEL);
    for (size_t i = 0; i < 2; i++) {
        char *file = path_join(from, names[i]);
        bytes[i] = file_read(file, FILE_TOO_LARGE, &lengths[i], NULL);
        assert_non_null(bytes[i]);
        mem_free(file);
    }
    for (size_t changed = 0; changed < 3; changed++) {
        for (size_t i = 0; i < 2; i++) {
            struct text all = {0};
            text_addf(&all, "%.*s%s", (int)lengths[i], bytes[i], changed == i + 1 ? "# changed\n" : "");
            paths[i] = with_file(folder, names[i], text_bytes(&all), all.length);
            text_free(&all);
        }
        struct world w = open_world("en", paths[0]);
        code_of(&w, codes[changed]);
        close_world(&w);
        for (size_t i = 0; i < 2; i++)
            mem_free(paths[i]);
    }
    assert_string_not_equal(codes[0], codes[1]);
    assert_string_not_equal(codes[0], codes[2]);
    assert_string_not_equal(codes[1], codes[2]);
    for (size_t i = 0; i < 2; i++)
        mem_free(bytes[i]);
    mem_free(from);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_the_level_is_there), cmocka_unit_test(every_way_is_told),
        cmocka_unit_test(sources_and_findings_are_told), cmocka_unit_test(a_change_is_another_version)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
