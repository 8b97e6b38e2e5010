// SPDX-License-Identifier: MIT
//
// levels_load_test.c — when a level loads: its grammar and its links hold, and nobody asks for more.
//
// Guarantees looked at here: what the lint calls an error loads, is packed and comes back, so that no meeting that was
// kept depends on a checker; what has a mistake of grammar, or leads nowhere, does not load; a draft of it can be
// followed all the same.
#include "test_small.h"

#include "draft.h"
#include "files.h"
#include "loader.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static struct level *parsed(const struct text *words, struct diag_list *diags)
{
    return level_parse("levels/nho/level.yaml", words->bytes, words->length, diags);
}

static void what_only_the_lint_minds_loads(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof small_craft / sizeof *small_craft; i++) {
        struct text words = small_level_with(small_craft[i].from, small_craft[i].to);
        struct diag_list *diags = diag_list_new();
        struct level *level = parsed(&words, diags);
        assert_int_equal(diag_count(diags), 0);
        assert_non_null(level);
        size_t length = 0;
        char *pack = level_pack(level, &length);
        struct level *again = level_unpack(pack, length);
        assert_non_null(again);
        assert_true(again->hash == level->hash && again->text_count == level->text_count);
        assert_string_equal(again->id, "nho");
        mem_free(pack);
        level_free(again);
        level_free(level);
        diag_list_free(diags);
        text_free(&words);
    }
}

static void what_cannot_be_read_or_leads_nowhere_does_not_load(void **state)
{
    static const struct small_fault faults[] = {
        {"title:", "tite:", "unknown-key-near"},
        {"band: 9-11\n", "", "missing-key"},
        {"verdict: safe", "verdict: fine", NULL},
        {"next: noi", "next: noj", "unknown-next-near"},
        {"my worried", "toan worried", "unknown-person"},
        {"id: noi", "id: hoi", "same-id"},
        {"    tell: ", "    tel: ", "unknown-key-near"},
        {"scenes:", "scenes: [\nx:", NULL},
        {"place: home-day", "with: mi", "unknown-person"},
        {"place: home-day", "with: [my, my]", "stage-twice"},
        {"my worried: \"Mình đi kể.\"", "my", "bad-line"}, // somebody stands there, nobody says anything
        {"    say:\n", "    say:\n      - my brav\n", "unknown-value-near"},
        {"    say:\n", "    say:\n      - my gone away\n", "unknown-value"},
        {"place: home-day", "with: [my sad sitt]", "unknown-value-near"},
        {"place: home-day", "with: [my sit stand]", "unknown-value"}, // both at once
    };
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct text words = small_level_with(faults[i].from, faults[i].to);
        struct diag_list *diags = diag_list_new();
        assert_null(parsed(&words, diags));
        assert_true(diag_errors(diags) > 0);
        if (faults[i].code != NULL && !small_told(diags, faults[i].code))
            fail_msg("not told: %s", faults[i].code);
        diag_list_free(diags);
        text_free(&words);
    }
}

// By either name it is the same picture; a slip of the pen is told with what was meant.
static void a_picture_has_a_name_in_both_languages(void **state)
{
    static const char *const names[] = {"verdict: safe, picture: phone", "verdict: safe, tranh: điện thoại"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct text words = small_level_with("verdict: safe", names[i]);
        struct diag_list *diags = diag_list_new();
        struct level *level = parsed(&words, diags);
        int found = 0;
        assert_non_null(level);
        for (uint8_t s = 0; s < level->scene_count; s++)
            for (uint8_t o = 0; o < level->scenes[s].option_count; o++)
                found += level->scenes[s].options[o].picture != NULL &&
                         strcmp(level->scenes[s].options[o].picture, "phone") == 0;
        assert_int_equal(found, 1);
        level_free(level);
        diag_list_free(diags);
        text_free(&words);
    }
    struct text words = small_level_with("verdict: safe", "verdict: safe, picture: phoen");
    struct diag_list *diags = diag_list_new();
    assert_null(parsed(&words, diags));
    assert_true(small_told(diags, "unknown-value-near"));
    diag_list_free(diags);
    text_free(&words);
}

// Nothing in it points outside of it, however little there is.
static void follow(const struct level *level)
{
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        assert_true(s->next < level->scene_count || s->next == SCENE_END);
        assert_non_null(s->place);
        for (uint8_t l = 0; l < s->line_count; l++)
            assert_true(s->lines[l].speaker < level->cast_count || s->lines[l].speaker == CAST_NONE);
        for (uint8_t l = 0; l < s->line_count; l++)
            assert_true(s->lines[l].when <= level->remembered_count);
        for (uint8_t o = 0; o < s->option_count; o++) {
            assert_true(s->options[o].next < level->scene_count || s->options[o].next == SCENE_END);
            assert_true(s->options[o].text < level->text_count || s->options[o].text == TEXT_NONE);
            assert_true(s->options[o].remember <= level->remembered_count);
            assert_true(s->box_count == 0 || s->options[o].box < s->box_count);
        }
    }
}

// Cut after every byte, and with every letter doubled: whatever a draft holds can be followed.
static void a_draft_can_be_followed(void **state)
{
    (void)state;
    for (size_t cut = 0; cut < 2 * (sizeof small_level - 1); cut++) {
        size_t at = cut / 2;
        struct diag_list *diags = diag_list_new();
        struct text words = {0};
        text_add_bytes(&words, small_level, at);
        if (cut % 2 == 1) {
            text_add_bytes(&words, small_level + at, 1);
            text_add(&words, small_level + at);
        }
        struct draft *draft = draft_parse("m/level.yaml", text_bytes(&words), words.length, DRAFT_TO_LINT, diags);
        follow(draft->level);
        draft_free(draft);
        diag_list_free(diags);
        text_free(&words);
    }
}

static void keys_of_the_head_are_where_they_stand(void **state)
{
    struct diag_list *diags = diag_list_new();
    (void)state;
    struct draft *draft = draft_parse("m/level.yaml", small_level, sizeof small_level - 1, DRAFT_TO_LINT, diags);
    assert_int_equal(draft->sensitive.place.line, 3);
    assert_int_equal(draft->harmed.place.line, 4);
    assert_int_equal(draft->scenes.place.line, 8);
    assert_int_equal(draft->scenes.length, (int)strlen("scenes"));
    assert_int_equal(draft->level->scenes[1].written.line, 15);
    assert_int_equal(draft->level->scenes[1].written.column, 5);
    draft_free(draft);
    diag_list_free(diags);
}

static void who_lints_is_told_what_is_too_long(void **state)
{
    const struct small_fault *fault = &small_craft[sizeof small_craft / sizeof *small_craft - 1];
    struct text words = small_level_with(fault->from, fault->to);
    (void)state;
    for (int lint = 0; lint < 2; lint++) {
        struct diag_list *diags = diag_list_new();
        draft_free(
            draft_parse("m/level.yaml", words.bytes, words.length, lint == 1 ? DRAFT_TO_LINT : DRAFT_TO_PLAY, diags));
        assert_int_equal(small_told(diags, "too-long"), lint == 1);
        diag_list_free(diags);
    }
    text_free(&words);
}

// ---- the list of levels ----

// What a list in English shows of this level with this translation beside it. The folder is used up.
static struct level_head listed(const char *words, const char *translation)
{
    char folder[] = "/tmp/safecircle-heads-XXXXXX";
    struct level_head head;
    assert_non_null(mkdtemp(folder));
    char *level = path_join(folder, "level.yaml"), *beside = path_join(folder, "en.yaml");
    assert_true(file_write(level, words, strlen(words), NULL));
    assert_true(file_write(beside, translation, strlen(translation), NULL));
    assert_true(level_read_head(level, "en", &head, NULL));
    remove(level);
    remove(beside);
    remove(folder);
    mem_free(level);
    mem_free(beside);
    return head;
}

static void assert_title(const char *translation, const char *title)
{
    const struct level_head head = listed(small_level, translation);
    assert_string_equal(head.title, title);
}

// An author may write a key of the head behind the scenes: the list says of it what the level says.
static void a_list_shows_what_stands_behind_the_scenes(void **state)
{
    static const char *const keys[] = {"title: \"Thử\"\n", "band: 9-11\n", "sensitive: 1\n"};
    (void)state;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct text words = small_level_with(keys[i], "");
        text_add(&words, i == 1 ? "# who it is for\nband: 6-8\n" : keys[i]);
        const struct level_head head = listed(words.bytes, "");
        assert_string_equal(head.title, "Thử");
        assert_int_equal(head.sensitive, 1);
        assert_int_equal(head.band, i == 1 ? BAND_6_8 : BAND_9_11);
        text_free(&words);
    }
}

static void a_list_shows_the_translated_title(void **state)
{
    (void)state;
    assert_title("translation: 1\nlanguage: en\ntexts:\n  - at: title\n    from: Thử\n    to: Try\n", "Try");
    assert_title("texts:\n  - {at: title, from: \"Thử rồi\", to: Try}\n  - {at: rule, from: a, to: b}\n",
                 "Thử");                                                            // stale
    assert_title("texts:\n  - {at: title, from: Thử, to: Try}\n  - {at: [", "Try"); // broken behind it
    assert_title("texts:\n  - at: {title: 1}\n    from: [Thử]\n    to: {a: b}\n", "Thử");
    assert_title("texts: title\n", "Thử");
    assert_title("", "Thử");
}

// Wherever the row stands, and however long the file is before it: a title is never cut.
static void a_translated_title_is_found_wherever_it_stands(void **state)
{
    (void)state;
    for (size_t before = 0; before < 2600; before += 41) {
        struct text words = {0};
        text_add(&words, "translation: 1\nlanguage: en\ntexts:\n");
        while (words.length < before)
            text_add(&words, "  - at: rule\n    from: \"Kể ngay.\"\n    to: \"Tell.\"\n");
        text_add(&words, "  - at: title\n    from: Thử\n    to: Try\n      what\n      is new\n");
        text_add(&words, "  - at: rule\n    from: \"Kể ngay.\"\n    to: \"Tell.\"\n");
        assert_title(words.bytes, "Try what is new");
        text_free(&words);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_only_the_lint_minds_loads),
        cmocka_unit_test(what_cannot_be_read_or_leads_nowhere_does_not_load),
        cmocka_unit_test(a_picture_has_a_name_in_both_languages),
        cmocka_unit_test(a_draft_can_be_followed),
        cmocka_unit_test(keys_of_the_head_are_where_they_stand),
        cmocka_unit_test(who_lints_is_told_what_is_too_long),
        cmocka_unit_test(a_list_shows_what_stands_behind_the_scenes),
        cmocka_unit_test(a_list_shows_the_translated_title),
        cmocka_unit_test(a_translated_title_is_found_wherever_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
