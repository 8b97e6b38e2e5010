// SPDX-License-Identifier: MIT
//
// test_small.h — a small level in words, of which a test changes one.
#ifndef SAFECIRCLE_TEST_SMALL_H
#define SAFECIRCLE_TEST_SMALL_H

#include "diag.h"
#include "text.h"

#include <stdbool.h>
#include <string.h>

// A question and three doors; nothing is wrong with it.
static const char small_level[] = "title: \"Thử\"\n"
                                  "band: 9-11\n"
                                  "sensitive: 1\n"
                                  "harmed: none\n"
                                  "rule: \"Kể ngay.\"\n"
                                  "picture: birthday-feast\n"
                                  "cast: {my: {name: \"Mỷ\", figure: girl-1}}\n"
                                  "scenes:\n"
                                  "  - id: hoi\n"
                                  "    place: home-day\n"
                                  "    ask: \"Làm gì bây giờ?\"\n"
                                  "    choices:\n"
                                  "      - {id: ke, text: \"Kể với mẹ.\", verdict: safe, because: \"Mẹ giúp.\", next: "
                                  "noi}\n"
                                  "      - {id: im, text: \"Im lặng thôi.\", verdict: risky, because: \"Không ai "
                                  "biết.\"}\n"
                                  "  - id: noi\n"
                                  "    say:\n"
                                  "      - my worried: \"Mình đi kể.\"\n"
                                  "  - id: tell\n"
                                  "    tell: \"Kể với ai?\"\n"
                                  "    doors:\n"
                                  "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ "
                                  "đây.\", because: \"Mẹ giúp.\"}\n"
                                  "      - {id: co, who: \"Cô\", figure: nurse, busy: \"Chờ nhé.\", helps: \"Cô "
                                  "đây.\", because: \"Cô giúp.\"}\n"
                                  "      - {id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: "
                                  "\"Bà giúp.\"}\n";

// The level with the first `from` written as `to`; text_free() it.
static inline struct text small_level_with(const char *from, const char *to)
{
    struct text words = {0};
    const char *at = strstr(small_level, from);
    text_add_bytes(&words, small_level, (size_t)(at - small_level));
    text_add(&words, to);
    text_add(&words, at + strlen(from));
    return words;
}

static inline bool small_told(const struct diag_list *diags, const char *code)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        if (strcmp(diag_at(diags, i)->code, code) == 0)
            return true;
    return false;
}

// What only the lint minds: a level that has it can be played.
struct small_fault {
    const char *from, *to, *code;
};
static const struct small_fault small_craft[] = {
    {"verdict: safe", "verdict: unsure", "no-safe-choice"},
    {"busy: \"Chờ nhé.\", ", "", "doors-never-busy"},
    {"sensitive: 1", "sensitive: 2", "no-notice"},
    {"harmed: none", "harmed: my", "no-harm-scene"},
    {"next: noi", "next: end", "path-without-tell"},
    {"Kể ngay.", "Tại em hư.", "blames"},
    {"Kể ngay.", "Đưa tiền cho họ.", "never-right"},
    {"Làm gì bây giờ?", "Em đã bao giờ thế chưa?", "own-experience"},
    {"Kể ngay.", "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba",
     "too-long"},
};

#endif
