// SPDX-License-Identifier: MIT
//
// levels_guide_test.c — what a level says to the facilitator alone: hard words, what to have at hand, what children
// ask.
#include "level.h"
#include "lint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char head[] = "title: \"Kẹo và bí mật\"\n"
                           "band: 6-8\n"
                           "sensitive: 1\n"
                           "harmed: none\n"
                           "rule: \"Bí mật làm mình lo thì mình kể.\"\n"
                           "picture: birthday-feast\n";
static const char scenes[] = "cast: {my: {name: \"Mỷ\", figure: girl-1}}\n"
                             "scenes:\n"
                             "  - id: ke\n"
                             "    tell: \"Mỷ kể với ai?\"\n"
                             "    doors:\n"
                             "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ mẹ nhé.\", helps: \"Con kể là "
                             "đúng.\", because: \"Mẹ giúp.\"}\n"
                             "      - {id: co, who: \"Cô\", figure: teacher-woman, busy: \"Cô đang họp.\", helps: \"Cô "
                             "tin em.\", because: \"Cô giúp.\"}\n"
                             "      - {id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà nghe đây.\", because: "
                             "\"Bà ở gần.\"}\n";

static struct level *with(const char *more, struct diag_list *diags)
{
    char bytes[4096];
    snprintf(bytes, sizeof bytes, "%s%s%s", head, more, scenes);
    return lint_parse("levels/test/keo/level.yaml", bytes, strlen(bytes), diags);
}

// What is told beside that this little level is short.
static size_t told(const struct diag_list *diags)
{
    size_t count = 0;
    for (size_t i = 0; i < diag_count(diags); i++)
        count += strcmp(diag_at(diags, i)->code, "short-path-length") != 0;
    return count;
}

// In Vietnamese keys as well as in English ones.
static void a_level_carries_what_its_guide_needs(void **state)
{
    (void)state;
    static const char *const written[] = {
        "materials: [\"Giấy và bút màu\", \"Quả còn\"]\n"
        "words:\n"
        "  - {word: \"bất ngờ\", show: \"Giấu tay sau lưng rồi giơ ra, cười.\"}\n"
        "questions:\n"
        "  - {asked: \"Sao không đánh anh ấy?\", answer: \"Việc của trẻ em là đi khỏi đó và kể.\"}\n"
        "  - {asked: \"Mẹ không tin thì sao?\", answer: \"Thì kể bà, kể cô, kể 111.\"}\n",
        "chuẩn bị: [\"Giấy và bút màu\", \"Quả còn\"]\n"
        "từ khó:\n"
        "  - {từ: \"bất ngờ\", cách tỏ ý: \"Giấu tay sau lưng rồi giơ ra, cười.\"}\n"
        "các em hay hỏi:\n"
        "  - {câu hỏi: \"Sao không đánh anh ấy?\", trả lời: \"Việc của trẻ em là đi khỏi đó và kể.\"}\n"
        "  - {câu hỏi: \"Mẹ không tin thì sao?\", trả lời: \"Thì kể bà, kể cô, kể 111.\"}\n",
    };
    for (size_t i = 0; i < 2; i++) {
        struct diag_list *diags = diag_list_new();
        struct level *level = with(written[i], diags);
        assert_non_null(level);
        assert_int_equal(told(diags), 0);
        assert_int_equal(level->material_count, 2);
        assert_string_equal(level_text(level, "vi", level->materials[1]), "Quả còn");
        assert_int_equal(level->word_count, 1);
        assert_string_equal(level_text(level, "vi", level->words[0].first), "bất ngờ");
        assert_int_equal(level->question_count, 2);
        assert_string_equal(level_text(level, "vi", level->questions[1].second), "Thì kể bà, kể cô, kể 111.");
        assert_string_equal(level->texts[level->questions[1].second].address, "questions.2.answer");
        level_free(level);
        diag_list_free(diags);
    }
}

static void a_level_without_them_is_as_before(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct level *level = with("", diags);
    assert_non_null(level);
    assert_int_equal(level->material_count + level->word_count + level->question_count, 0);
    level_free(level);
    diag_list_free(diags);
}

// What is answered is read to children: it is looked through like everything else they hear.
static void answers_are_looked_through(void **state)
{
    (void)state;
    static const struct {
        const char *answer, *code;
    } wrong[] = {
        {"Đó là lỗi của em.", "blames"},
        {"Hứa giữ kín là được.", "never-right"},
        {"Xoá hết tin nhắn đi.", "never-right"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char written[400];
        snprintf(written, sizeof written, "questions: [{asked: \"Sao thế?\", answer: \"%s\"}]\n", wrong[i].answer);
        struct diag_list *diags = diag_list_new();
        assert_null(with(written, diags));
        assert_string_equal(diag_at(diags, 0)->code, wrong[i].code);
        diag_list_free(diags);
    }
}

// One part missing, too many, a word of another shape: told, never lost in silence, never a crash.
static void mistakes_are_told(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "questions: [{asked: \"Sao thế?\"}]\n",
        "questions: \"Sao thế?\"\n",
        "questions: [\"Sao thế?\"]\n",
        "words: [{word: \"lo\"}]\n",
        "words: []\n",
        "materials: {giấy: \"có\"}\n",
        "materials: \"giấy\"\n",
        "materials: [a, b, c, d, e, f, g, h, i]\n",
        "questions: [{asked: \"A?\", answer: \"B.\", why: \"C\"}]\n",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct diag_list *diags = diag_list_new();
        struct level *level = with(wrong[i], diags);
        if (told(diags) == 0)
            fail_msg("nothing is told of: %s", wrong[i]);
        level_free(level);
        diag_list_free(diags);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_carries_what_its_guide_needs),
        cmocka_unit_test(a_level_without_them_is_as_before),
        cmocka_unit_test(answers_are_looked_through),
        cmocka_unit_test(mistakes_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
