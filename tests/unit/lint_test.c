// SPDX-License-Identifier: MIT
//
// lint_test.c — what the lint tells, and how.
//
// Guarantees looked at here: each fault of craft is told as an error at a place, and the level is not given;
// a level without one is linted in silence; mistakes of grammar and of craft come in one run, each once, also
// when both stand in one file; linting a draft twice tells nothing twice; translations are looked at when the level
// itself is right.
#include "test_small.h"

#include "files.h"
#include "lint.h"
#include "lint_phrases.h"
#include "loader.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static struct level *linted(const struct text *words, struct diag_list *diags)
{
    return lint_parse("levels/nho/level.yaml", words->bytes, words->length, diags);
}

static void a_good_level_is_linted_in_silence(void **state)
{
    struct diag_list *diags = diag_list_new();
    (void)state;
    struct level *level = lint_parse("levels/nho/level.yaml", small_level, sizeof small_level - 1, diags);
    assert_non_null(level);
    assert_int_equal(diag_count(diags), 0);
    level_free(level);
    diag_list_free(diags);
}

static void each_fault_of_craft_is_an_error(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof small_craft / sizeof *small_craft; i++) {
        struct text words = small_level_with(small_craft[i].from, small_craft[i].to);
        struct diag_list *diags = diag_list_new();
        assert_null(linted(&words, diags));
        assert_true(diag_errors(diags) > 0);
        if (!small_told(diags, small_craft[i].code))
            fail_msg("not told: %s", small_craft[i].code);
        for (size_t d = 0; d < diag_count(diags); d++)
            assert_true(diag_at(diags, d)->place.line > 0 && diag_at(diags, d)->place.column > 0);
        diag_list_free(diags);
        text_free(&words);
    }
}

static void grammar_and_craft_come_in_one_run(void **state)
{
    struct text words = small_level_with("verdict: safe, because", "verdict: risky, becuase");
    struct diag_list *diags = diag_list_new();
    (void)state;
    assert_null(linted(&words, diags));
    assert_true(small_told(diags, "unknown-key-near"));
    assert_false(small_told(diags, "missing-key"));    // a mistyped key is not missing, too
    assert_false(small_told(diags, "no-safe-choice")); // it may come from that alone
    diag_list_free(diags);
    text_free(&words);
}

// A level that is damaged is not blamed for what is missing.
static void a_part_that_cannot_be_read_is_not_missed(void **state)
{
    struct text words = small_level_with("    tell: \"Kể với ai?\"", "    tell: [");
    struct diag_list *diags = diag_list_new();
    (void)state;
    assert_null(linted(&words, diags));
    assert_false(small_told(diags, "path-without-tell"));
    assert_false(small_told(diags, "short-path-no-tell"));
    assert_true(diag_errors(diags) > 0);
    diag_list_free(diags);
    text_free(&words);
}

static void twice_linted_is_told_once(void **state)
{
    struct text words = small_level_with("next: noi", "next: end");
    struct diag_list *diags = diag_list_new();
    (void)state;
    struct draft *draft = draft_parse("m/level.yaml", words.bytes, words.length, DRAFT_TO_LINT, diags);
    lint_draft(draft, diags);
    size_t once = diag_count(diags);
    lint_draft(draft, diags);
    assert_int_equal(diag_count(diags), once);
    assert_null(draft_finish(draft, diags));
    diag_list_free(diags);
    text_free(&words);
}

struct home {
    char folder[64], level[96], english[96];
};

static void write_words(const char *path, const char *words)
{
    assert_true(file_write(path, words, strlen(words), NULL));
}

static int make_home(void **state)
{
    struct home *home = mem_new(1, sizeof *home);
    snprintf(home->folder, sizeof home->folder, "/tmp/safecircle-lint-XXXXXX");
    assert_non_null(mkdtemp(home->folder));
    snprintf(home->level, sizeof home->level, "%s/level.yaml", home->folder);
    snprintf(home->english, sizeof home->english, "%s/en.yaml", home->folder);
    write_words(home->english, "translation: 1\nlanguage: en\ntexts:\n  - {at: title, from: \"Thử\", to: \"A try\"}\n");
    *state = home;
    return 0;
}

static int clear_home(void **state)
{
    struct home *home = *state;
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", home->folder);
    int result = system(command);
    mem_free(home);
    return result;
}

static void translations_are_looked_at_when_the_level_is_right(void **state)
{
    const struct home *home = *state;
    struct diag_list *diags = diag_list_new();
    write_words(home->level, small_level);
    struct level *level = lint_load(home->folder, diags);
    assert_non_null(level);
    assert_true(small_told(diags, "translation-missing-many"));
    assert_string_equal(level_text(level, "en", level->title), "A try");
    level_free(level);
    diag_list_free(diags);

    struct text words = small_level_with("verdict: safe", "verdict: unsure");
    write_words(home->level, text_bytes(&words));
    diags = diag_list_new();
    assert_null(lint_load(home->folder, diags));
    assert_true(small_told(diags, "no-safe-choice"));
    assert_false(small_told(diags, "translation-missing-many"));
    diag_list_free(diags);
    text_free(&words);
}

static bool no_pictures(void *self, const char *folder, const char *name)
{
    *(int *)self += strcmp(folder, "figures") == 0 && strcmp(name, "mother") == 0;
    return false;
}

static void the_world_is_asked_for_every_picture(void **state)
{
    struct diag_list *diags = diag_list_new();
    int mothers = 0;
    struct lint_world world = {.picture_exists = no_pictures, .self = &mothers};
    (void)state;
    struct level *level = lint_parse("levels/nho/level.yaml", small_level, sizeof small_level - 1, diags);
    lint_world(level, &world, diags);
    assert_int_equal(mothers, 1);
    assert_true(small_told(diags, "unknown-picture") && small_told(diags, "unknown-figure") &&
                small_told(diags, "unknown-place"));
    level_free(level);
    diag_list_free(diags);
}

static void a_source_must_be_in_the_list(void **state)
{
    const struct home *home = *state;
    struct text words = small_level_with("picture:", "sources: [kept, lost]\npicture:");
    struct diag_list *diags = diag_list_new();
    char sources[96];
    snprintf(sources, sizeof sources, "%s/sources.yaml", home->folder);
    write_words(sources, "kept: \"A book\"\n");
    struct level *level = linted(&words, diags);
    lint_sources(level, sources, diags);
    assert_int_equal(diag_count(diags), 1);
    assert_string_equal(diag_at(diags, 0)->code, "unknown-source");
    assert_string_equal(diag_at(diags, 0)->arguments[0], "\"lost\"");
    level_free(level);
    diag_list_free(diags);
    text_free(&words);
}

static int told_of(const struct diag_list *diags, const char *code)
{
    int count = 0;
    for (size_t i = 0; i < diag_count(diags); i++)
        count += strcmp(diag_at(diags, i)->code, code) == 0;
    return count;
}

// Only 111 may be said in a level; a price, a year or a class is no number to call.
static void numbers_to_call_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *said;
        int told;
    } rows[] = {
        {"Gọi 111.", 0},
        {"Gọi 112.", 1},
        {"Gọi 113 và 115.", 1}, // of a text once
        {"Lúc 9 giờ gọi 115.", 1},
        {"Gọi 5656", 1},
        {"Lớp 56, năm 2026.", 0},
        {"Gọi 1800123.", 0},
        {"Gọi 18001234.", 1},
        {"Gọi 19001234.", 1},
        {"Gọi 17001234.", 0},
        {"Gọi 09123456.", 0},
        {"Gọi 091234567.", 1},
        {"Gọi 09123456789.", 1},
        {"Gọi 091234567890.", 0},
        {"Gọi 912345678.", 0},
        {"Gọi +84912345678.", 1},
        {"Gọi 8491234567.", 0},
        {"Gọi 849123456789.", 0},
        {"Gọi 85912345678.", 0},
        {"Gọi 0912 345 678.", 1},
        {"Gọi 0912.345-678", 1},
        {"Gọi 091, 234, 567.", 0},
        {"Số 11 - 2.", 0},
        {"0912345678901234567890123456789012345678901234567890", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text words = small_level_with("Kể ngay.", rows[i].said);
        struct diag_list *diags = diag_list_new();
        level_free(linted(&words, diags));
        if (told_of(diags, "number-in-level") != rows[i].told)
            fail_msg("%s: told %d times", rows[i].said, told_of(diags, "number-in-level"));
        diag_list_free(diags);
        text_free(&words);
    }
}

// What a level tells in which Mỷ is harmed and this is said; a "@" of it is her name.
static bool is_told(const char *before, const char *place, const char *said, const char *code)
{
    char words_said[200];
    const char *hole = strchr(said, '@');
    snprintf(words_said, sizeof words_said, "%s%.*s%s%s\"", before, hole != NULL ? (int)(hole - said) : 200, said,
             hole != NULL ? "Mỷ" : "", hole != NULL ? hole + 1 : "");
    struct text words = small_level_with(place, words_said);
    memcpy(strstr(words.bytes, "harmed: none"), "harmed: my  ", strlen("harmed: none"));
    struct diag_list *diags = diag_list_new();
    level_free(linted(&words, diags));
    bool told = small_told(diags, code);
    diag_list_free(diags);
    text_free(&words);
    return told;
}

// A phrase that is in a list and never found would let the next level say it. A "no" close before it turns it round,
// one of the sentence before or too far away does not.
static void every_phrase_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *const *phrases;
        const char *place, *key, *code;
    } rows[] = {
        {phrases_blaming, "rule: \"Kể ngay.\"", "rule: \"", "blames"},
        {phrases_never_right, "rule: \"Kể ngay.\"", "rule: \"", "never-right"},
        {phrases_experience, "ask: \"Làm gì bây giờ?\"", "ask: \"", "own-experience"},
        {phrases_judging, "ask: \"Làm gì bây giờ?\"", "ask: \"", "verdict-on-harmed"},
        {phrases_playing, "ask: \"Làm gì bây giờ?\"", "ask: \"", "plays-harmed"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (const char *const *phrase = rows[i].phrases; *phrase != NULL; phrase++) {
            static const char *const lead[] = {"",        "A! ",       "Không. ", "Không! ", "Không? ",
                                               "Không; ", "Không. A ", "Không, ", "Không "};
            for (size_t l = 0; l < sizeof lead / sizeof *lead; l++) {
                char before[64];
                snprintf(before, sizeof before, "%s%s", rows[i].key, lead[l]);
                if (is_told(before, rows[i].place, *phrase, rows[i].code) != (l < 7))
                    fail_msg("%s%s: %s", lead[l], *phrase, rows[i].code);
            }
        }
    static const char *const signs[] = {"“", "«", "¿", "×", "÷", "…", "—", "\u2000", "\u206F"}, *const letters[] = {
                                                                                                    "Ω", "⁰"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs + sizeof letters / sizeof *letters; i++) { // close before it
        bool sign = i < sizeof signs / sizeof *signs;
        char before[64];
        snprintf(before, sizeof before, "rule: \"%s", sign ? signs[i] : letters[i - sizeof signs / sizeof *signs]);
        if (is_told(before, rows[0].place, "đáng đời”", "blames") != sign)
            fail_msg("%s stands before it", before);
    }
    assert_false(is_told("rule: \"Không a b c ", rows[0].place, "đáng đời", "blames"));
    assert_true(is_told("rule: \"Không a b c d ", rows[0].place, "đáng đời", "blames"));
    assert_true(is_told("rule: \"", rows[0].place, "đa\xCC\x81ng đơ\xCC\x80i", "blames")); // its marks apart
    assert_true(is_told("rule: \"Ω ", rows[0].place, "đáng đời", "blames"));               // with a letter of elsewhere
    assert_true(is_told("rule: \"\xE2\x84\xAB\xCC\xA3 ", rows[0].place, "đáng đời", "blames"));
    assert_false(is_told("rule: \"", rows[0].place, "đáng đờ", "blames"));
    assert_false(is_told("rule: \"", rows[0].place, "đáng đờia", "blames"));
}

// A choice that is not safe may give advice to who is harmed; that she does it would judge her.
static void a_choice_advises_and_does_not_judge(void **state)
{
    (void)state;
    static const char place[] = "text: \"Im lặng thôi.\"", code[] = "verdict-on-harmed-act";
    for (const char *const *word = phrases_advising; *word != NULL; word++) {
        char said[64];
        snprintf(said, sizeof said, "Mỷ %s im lặng", *word);
        if (is_told("text: \"", place, said, code))
            fail_msg("told: %s", said);
    }
    assert_true(is_told("text: \"", place, "Mỷ im lặng", code));
    assert_true(is_told("text: \"", place, "Mỷ nê im lặng", code)); // a word is the whole word
    assert_true(is_told("text: \"", place, "Mỷ nênn im lặng", code));
    assert_false(is_told("text: \"", place, "Mỷ", code));
    assert_false(is_told("text: \"", place, "Mỷ. Im lặng", code));
    assert_false(is_told("text: \"", place, "Mỷa im lặng", code)); // somebody else
    assert_false(is_told("text: \"", place, "Bạn Mỷ im lặng", code));
    assert_false(is_told("text: \"", "text: \"Kể với mẹ.\"", "Mỷ kể với mẹ", code)); // a safe one
}

static const char second_scene[] = "    say:\n      - my worried: \"Mình đi kể.\"\n";

// How often it is told when this is the level's second scene.
static int told_of_scene(const char *scene, const char *code)
{
    struct text words = small_level_with(second_scene, scene);
    struct diag_list *diags = diag_list_new();
    level_free(linted(&words, diags));
    int told = told_of(diags, code);
    diag_list_free(diags);
    text_free(&words);
    return told;
}

// Beside a sign that says only what is said, one that names who says it gives itself away.
static void a_sign_that_names_its_speaker_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *sign;
        int told;
    } rows[] = {
        {"Mỷ rủ cả nhóm", 1},
        {"Mỷ: mai nhé", 1},
        {"Mỷ, mai nhé", 1},
        {"Mỷa rủ cả nhóm", 0},
        {"Bạn Mỷ rủ", 0},
        {"Một chú lạ: đi nào", 1},
        {"Chú nói to: đi nào", 1},
        {"Một hai ba bốn năm: đi", 1},
        {"A b c d e g: đi", 0},
        {"Này, chú: đi", 0},
        {"Chú:đi", 0},
        {"“Đi nào”", 0},
        {"“Đi nào.” (Lả)", 1},
        {"Lả nói: “Đi nào”", 1},
        {"…“Đi nào” – “mau lên”:;?", 0},
        {"«Đi» — 2 lần", 1},
        {"\"Đi nào\"", 0},
        {"\"Đi nào\" à", 1},
        {"‘Đi nào’", 0},
        {"„Đi nào”", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char scene[400];
        snprintf(scene, sizeof scene,
                 "    spot: \"Câu nào?\"\n    signs:\n      - {id: a, text: '%s', sign: yes, because: \"Giấu.\"}\n"
                 "      - {id: b, text: \"Quà to\", sign: no, because: \"Quà.\"}\n      - {id: c, text: \"Quà nhỏ\", "
                 "sign: no, because: \"Quà.\"}\n",
                 rows[i].sign);
        if (told_of_scene(scene, "spot-speakers") != rows[i].told)
            fail_msg("%s: not %d", rows[i].sign, rows[i].told);
    }
}

// A name of one letter is a name.
static void a_short_name_speaks_too(void **state)
{
    static const char scene[] = "    spot: \"Câu nào?\"\n    signs:\n"
                                "      - {id: a, text: \"Y rủ cả nhóm\", sign: yes, because: \"Giấu.\"}\n"
                                "      - {id: b, text: \"Quà to\", sign: no, because: \"Quà.\"}\n      - {id: c, text: "
                                "\"Quà nhỏ\", sign: no, because: \"Quà.\"}\n";
    (void)state;
    for (int known = 0; known < 2; known++) {
        struct text words = small_level_with(second_scene, scene);
        if (known)
            memcpy(strstr(words.bytes, "name: \"Mỷ\""), "name: \"Y\"   ", strlen("name: \"Mỷ\""));
        struct diag_list *diags = diag_list_new();
        level_free(linted(&words, diags));
        assert_int_equal(told_of(diags, "spot-speakers"), known);
        diag_list_free(diags);
        text_free(&words);
    }
}

// What is missing altogether is told as missing, and nothing is said of what it would have held.
static void a_list_that_is_missing_has_no_faults(void **state)
{
    (void)state;
    static const char *const rows[][2] = {{"    order: \"Trước là gì?\"\n", "order-any-time"},
                                          {"    spot: \"Câu nào?\"\n", "all-the-same"},
                                          {"    ask: \"Làm gì?\"\n", "no-safe-choice"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(told_of_scene(rows[i][0], "missing-key"), 1);
        assert_int_equal(told_of_scene(rows[i][0], rows[i][1]), 0);
    }
}

// A story has one way on; when it goes back, a hall may go round for ever.
static void a_story_that_goes_back_is_told(void **state)
{
    (void)state;
    static const char from[] = "biết.\"}\n  - id: noi\n    say:\n";
    static const char *const rows[] = {"tell", "hoi"};
    for (int back = 0; back < 2; back++) {
        char to[120];
        snprintf(to, sizeof to, "biết.\", next: tell}\n  - id: noi\n    next: %s\n    say:\n", rows[back]);
        struct text words = small_level_with(from, to);
        struct diag_list *diags = diag_list_new();
        level_free(linted(&words, diags));
        assert_int_equal(told_of(diags, "goes-back"), back);
        diag_list_free(diags);
        text_free(&words);
    }
}

static bool only_home(void *self, const char *folder, const char *name)
{
    (void)self;
    return strcmp(folder, "places") != 0 || strcmp(name, "home-day") == 0;
}

// Each scene without its place, and no other, at its own line; where one goes on the place is not asked for again.
static void a_place_that_is_missing_is_told_once(void **state)
{
    (void)state;
    struct text words = small_level_with("  - id: noi\n", "  - id: noi\n    place: nowhere\n");
    struct diag_list *diags = diag_list_new();
    struct lint_world world = {.picture_exists = only_home};
    struct level *level = linted(&words, diags);
    assert_non_null(level);
    lint_world(level, &world, diags);
    assert_true(level->scene_count >= 3);
    assert_int_equal(told_of(diags, "unknown-place"), 1); // where it is written, and not where it goes on
    assert_int_equal(told_of(diags, "unknown-figure"), 0);
    assert_int_equal(told_of(diags, "unknown-picture"), 0);
    for (size_t d = 0; d < diag_count(diags); d++)
        if (strcmp(diag_at(diags, d)->code, "unknown-place") == 0)
            assert_int_equal(diag_at(diags, d)->place.line, level->scenes[1].place_written.line);
    level_free(level);
    diag_list_free(diags);
    text_free(&words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_level_is_linted_in_silence),
        cmocka_unit_test(each_fault_of_craft_is_an_error),
        cmocka_unit_test(grammar_and_craft_come_in_one_run),
        cmocka_unit_test(a_part_that_cannot_be_read_is_not_missed),
        cmocka_unit_test(twice_linted_is_told_once),
        cmocka_unit_test_setup_teardown(translations_are_looked_at_when_the_level_is_right, make_home, clear_home),
        cmocka_unit_test(the_world_is_asked_for_every_picture),
        cmocka_unit_test(numbers_to_call_are_told),
        cmocka_unit_test(every_phrase_is_found),
        cmocka_unit_test(a_choice_advises_and_does_not_judge),
        cmocka_unit_test(a_sign_that_names_its_speaker_is_told),
        cmocka_unit_test(a_short_name_speaks_too),
        cmocka_unit_test(a_list_that_is_missing_has_no_faults),
        cmocka_unit_test(a_story_that_goes_back_is_told),
        cmocka_unit_test(a_place_that_is_missing_is_told_once),
        cmocka_unit_test_setup_teardown(a_source_must_be_in_the_list, make_home, clear_home),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
