// SPDX-License-Identifier: MIT
//
// lint_voices_test.c — which of a level's texts are looked through for what: each text of a level in which everything
// that can be said is said once is replaced by words that hurt, that must never count as right, that ask a child for
// its own story, or that tell.
//
// Guarantees looked at here: the game's own voice never blames; what counts as right never advises what is dangerous;
// nothing asks a child in front of the hall; what a character says is left to the story.
#include "diag.h"
#include "lint.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char full_level[] = "title: \"Thử\"\n"
                                 "band: 9-11\n"
                                 "sensitive: 1\n"
                                 "harmed: none\n"
                                 "notice: \"Chữ 01.\"\n"
                                 "rule: \"Chữ 02.\"\n"
                                 "picture: birthday-feast\n"
                                 "questions: [{asked: \"Chữ 03.\", answer: \"Chữ 04.\"}]\n"
                                 "cast: {my: {name: \"Mỷ\", figure: girl-1}}\n"
                                 "scenes:\n"
                                 "  - id: mo\n"
                                 "    place: home-day\n"
                                 "    say: [my worried: \"Chữ 05.\"]\n"
                                 "    swallow: \"Chữ 06.\"\n"
                                 "    guide: \"Chữ 07.\"\n"
                                 "  - id: hoi\n"
                                 "    ask: \"Chữ 08.\"\n"
                                 "    alone: \"Chữ 09.\"\n"
                                 "    together: \"Chữ 10.\"\n"
                                 "    guide: \"Chữ 11.\"\n"
                                 "    choices:\n"
                                 "      - {id: ke, text: \"Chữ 12.\", verdict: safe, shows: \"Chữ 13.\",\n"
                                 "         because: \"Chữ 14.\", stage: [my happy: \"Chữ 15.\"]}\n"
                                 "      - {id: im, text: \"Chữ 16.\", verdict: risky, shows: \"Chữ 17.\",\n"
                                 "         because: \"Chữ 18.\", stage: [my sad: \"Chữ 19.\"]}\n"
                                 "  - id: xep\n"
                                 "    sort: \"Chữ 20.\"\n"
                                 "    boxes: [{id: a, text: \"Vui\"}, {id: b, text: \"Lo\"}]\n"
                                 "    cards:\n"
                                 "      - {id: m, text: \"Chữ 21.\", box: a, because: \"Chữ 22.\",\n"
                                 "         stage: [my happy: \"Chữ 23.\"]}\n"
                                 "      - {id: h, text: \"Hai\", box: b, because: \"Thế.\"}\n"
                                 "  - id: buoc\n"
                                 "    order: \"Chữ 24.\"\n"
                                 "    steps:\n"
                                 "      - {id: d, text: \"Chữ 25.\", because: \"Chữ 26.\",\n"
                                 "         stage: [my happy: \"Chữ 27.\"]}\n"
                                 "      - {id: l, text: \"Lưu\", because: \"Thế.\"}\n"
                                 "      - {id: c, text: \"Chặn\", because: \"Thế.\"}\n"
                                 "  - id: dau\n"
                                 "    spot: \"Chữ 28.\"\n"
                                 "    signs:\n"
                                 "      - {id: q, text: \"Chữ 29.\", sign: yes, because: \"Chữ 30.\",\n"
                                 "         stage: [my happy: \"Chữ 31.\"]}\n"
                                 "      - {id: k, text: \"Khen\", sign: no, because: \"Thế.\"}\n"
                                 "  - id: tell\n"
                                 "    tell: \"Chữ 32.\"\n"
                                 "    doors:\n"
                                 "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Chữ 33.\", helps: \"Chữ "
                                 "34.\",\n"
                                 "         because: \"Chữ 35.\"}\n"
                                 "      - {id: co, who: \"Cô\", figure: nurse, busy: \"Chờ.\", helps: \"Cô đây.\",\n"
                                 "         because: \"Thế.\"}\n"
                                 "      - {id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: "
                                 "\"Thế.\"}\n"
                                 "  - id: lam\n"
                                 "    act: \"Chữ 36.\"\n"
                                 "    alone: \"Chữ 37.\"\n"
                                 "    guide: \"Chữ 38.\"\n"
                                 "  - id: noi\n"
                                 "    talk: [\"Chữ 39.\"]\n"
                                 "    alone: \"Chữ 40.\"\n"
                                 "    guide: \"Chữ 41.\"\n";

// What is minded: b blame, r what must never count as right, e a child's own experience, t telling as one of the steps.
static const struct {
    char mark;
    const char *said, *code;
} minded[] = {{'b', "Tại em hư.", "blames"},
              {'r', "Đưa tiền cho họ.", "never-right"},
              {'e', "Em đã bao giờ thế chưa?", "own-experience"},
              {'t', "Kể với mẹ.", "tell-any-time"}};
enum { MINDED = sizeof minded / sizeof *minded };

static const char *const voices[] = {
    "b",                     // notice
    "br",                    // rule
    "",    "br",             // what children ask, and what is answered
    "",    "br", "b",        // a line, the swallow, the guide
    "be",  "be", "br", "b",  // a question; alone, together, the guide
    "br",  "",   "b",  "br", // its safe choice: what happens, why, on the stage
    "",    "",   "b",  "",   // its risky one
    "be",  "",   "b",  "br", // cards
    "be",  "rt", "b",  "br", // steps
    "be",  "",   "b",  "br", // signs
    "be",  "",   "br", "b",  // doors: busy, helps, why
    "bre", "be", "b",        // what is done together; alone, the guide
    "be",  "be", "b",        // what is talked about; alone, the guide
};

// Every scene has a sentence of its own to say together: the rule is nowhere but in its place.
static const char without_rule[] = "title: \"Thử\"\n"
                                   "band: 9-11\n"
                                   "sensitive: 1\n"
                                   "harmed: none\n"
                                   "rule: \"Chữ 02.\"\n"
                                   "picture: birthday-feast\n"
                                   "cast: {my: {name: \"Mỷ\", figure: girl-1}}\n"
                                   "scenes:\n"
                                   "  - id: tell\n"
                                   "    place: home-day\n"
                                   "    tell: \"Kể với ai?\"\n"
                                   "    together: \"Mình kể.\"\n"
                                   "    doors:\n"
                                   "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ.\", helps: \"Mẹ đây.\",\n"
                                   "         because: \"Thế.\"}\n"
                                   "      - {id: co, who: \"Cô\", figure: nurse, busy: \"Chờ.\", helps: \"Cô đây.\",\n"
                                   "         because: \"Thế.\"}\n"
                                   "      - {id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: "
                                   "\"Thế.\"}\n";

// Which of them is told when this text is said.
static void told_of(const char *level, const char *text, const char *said, char *out)
{
    struct diag_list *diags = diag_list_new();
    struct text words = {0};
    const char *at = text != NULL ? strstr(level, text) : level + strlen(level);
    assert_non_null(at);
    text_add_bytes(&words, level, (size_t)(at - level));
    if (text != NULL) {
        text_add(&words, said);
        text_add(&words, at + strlen(text));
    }
    level_free(lint_parse("levels/thu/level.yaml", words.bytes, words.length, diags));
    for (size_t i = 0; i < MINDED; i++)
        for (size_t d = 0; d < diag_count(diags); d++)
            if (strcmp(diag_at(diags, d)->code, minded[i].code) == 0)
                *out++ = minded[i].mark;
    *out = '\0';
    diag_list_free(diags);
    text_free(&words);
}

static void each_voice_minds_what_it_says(void **state)
{
    char told[64], text[32];
    (void)state;
    told_of(full_level, NULL, "", told);
    assert_string_equal(told, "");
    for (size_t i = 0; i < sizeof voices / sizeof *voices; i++)
        for (size_t m = 0; m < MINDED; m++) {
            const char wanted[] = {strchr(voices[i], minded[m].mark) != NULL ? minded[m].mark : '\0', '\0'};
            snprintf(text, sizeof text, "Chữ %02zu.", i + 1);
            told_of(full_level, text, minded[m].said, told);
            if (strcmp(told, wanted) != 0)
                fail_msg("%s %s: told '%s', not '%s'", text, minded[m].said, told, wanted);
        }
}

static void a_rule_that_no_scene_says_is_minded_too(void **state)
{
    char told[64];
    (void)state;
    for (size_t m = 0; m < 2; m++) {
        const char wanted[] = {minded[m].mark, '\0'};
        told_of(without_rule, "Chữ 02.", minded[m].said, told);
        assert_string_equal(told, wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_voice_minds_what_it_says),
                                       cmocka_unit_test(a_rule_that_no_scene_says_is_minded_too)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
