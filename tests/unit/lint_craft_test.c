// SPDX-License-Identifier: MIT
//
// lint_craft_test.c — the limits of a level's craft: at each the last that is fine and the first that is told.
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

static const char doors[] = "  - {id: tell, tell: \"Kể với ai?\", guide: \"Nghe.\", doors: ["
                            "{id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ.\", helps: \"Mẹ đây.\", because: "
                            "\"Thế.\"},"
                            "{id: co, who: \"Cô\", figure: nurse, busy: \"Chờ.\", helps: \"Cô đây.\", because: "
                            "\"Thế.\"},"
                            "{id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: \"Thế.\"}]}\n";

// Its title is long, and speaks: what reads one text too many (the first one) is noticed.
static int told_of_level(const char *head, const char *scenes, const char *code)
{
    struct text words = {0};
    struct diag_list *diags = diag_list_new();
    int told = 0;
    text_addf(&words,
              "title: \"Mỷ: một hai ba bốn năm sáu bảy tám chín mười\"\nband: 9-11\n%srule: \"Kể ngay.\"\npicture: "
              "birthday-feast\n"
              "cast: {my: {name: \"Mỷ\", figure: girl-1}}\nscenes:\n%s%s",
              head, scenes, strstr(scenes, "tell:") == NULL ? doors : "");
    level_free(lint_parse("levels/thu/level.yaml", words.bytes, words.length, diags));
    for (size_t i = 0; i < diag_count(diags); i++) {
        told += strcmp(diag_at(diags, i)->code, code) == 0;
        if (strncmp(diag_at(diags, i)->code, "unknown-key", 11) == 0 ||
            strncmp(diag_at(diags, i)->code, "yaml", 4) == 0)
            fail_msg("the test's own level is faulty: %s\n%s", diag_at(diags, i)->code, words.bytes);
    }
    diag_list_free(diags);
    text_free(&words);
    return told;
}

static const char light[] = "sensitive: 1\nharmed: none\n";

static void is_told(const char *scenes, const char *code, int wanted)
{
    int told = told_of_level(light, scenes, code);
    if (told != wanted)
        fail_msg("%s: told %d times, not %d, of\n%s", code, told, wanted, scenes);
}

// So many syllables.
static const char *words(int count, char out[400])
{
    out[0] = '\0';
    for (int i = 0; i < count; i++)
        strcat(out, i > 0 ? " ba" : "ba");
    return out;
}

static void a_screen_has_room_for_sixty_syllables(void **state)
{
    char scene[2000], a[400], b[400], c[400];
    (void)state;
    for (int more = 0; more < 2; more++) {
        words(20, a), words(20, b), words(20 + more, c);
        snprintf(scene, sizeof scene,
                 "  - {id: hoi, ask: \"%s\", choices: [{id: a, text: \"%s\", verdict: safe, because: \"Thế.\"},"
                 " {id: b, text: \"%s\", verdict: risky, because: \"Thế.\"}]}\n",
                 a, b, c);
        is_told(scene, "screen-too-full", more);
        snprintf(scene, sizeof scene, // cards come one after the other
                 "  - {id: xep, sort: \"%s\", boxes: [{id: x, text: \"Vui\"}, {id: y, text: \"Lo\"}],"
                 " cards: [{id: a, text: \"%s\", box: x, because: \"Thế.\"},"
                 " {id: b, text: \"%s\", box: y, because: \"Thế.\"}]}\n",
                 a, b, c);
        is_told(scene, "screen-too-full", 0);
    }
}

static void the_safe_choice_may_be_a_little_longer(void **state)
{
    static const struct {
        int safe, other_safe, other;
        int told;
    } rows[] = {{8, 1, 4, 0}, {9, 1, 4, 1}, {1, 9, 4, 1}, {4, 4, 9, 0}, {5, 5, 1, 0}, {6, 5, 1, 1}};
    char scene[2000], a[400], b[400], c[400];
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        snprintf(scene, sizeof scene,
                 "  - {id: hoi, ask: \"Sao?\", choices: [{id: a, text: \"%s\", verdict: safe, because: \"Thế.\"},"
                 " {id: b, text: \"%s\", verdict: safe, because: \"Thế.\"},"
                 " {id: c, text: \"%s\", verdict: unsure, because: \"Thế.\"}]}\n",
                 words(rows[i].safe, a), words(rows[i].other_safe, b), words(rows[i].other, c));
        is_told(scene, "longest-is-safe", rows[i].told);
        is_told(scene, "no-safe-choice", 0);
    }
}

#define SIGN(id, sign) "{id: " id ", text: \"Dấu " id "\", sign: " sign ", because: \"Thế.\"}"
#define SPOT(a, b, c)  "  - {id: dau, spot: \"Gì?\", signs: [" SIGN("a", a) "," SIGN("b", b) "," SIGN("c", c) "]}\n"
#define CARD(id, box)  "{id: " id ", text: \"Thẻ " id "\", box: " box ", because: \"Thế.\"}"
#define SORT(a, b, c)                                                                                                  \
    "  - {id: xep, sort: \"Vui hay lo?\", boxes: [{id: x, text: \"Vui\"}, {id: y, text: \"Lo\"}, {id: z, text: "       \
    "\"Chưa rõ\"}], cards: [" CARD("a", a) "," CARD("b", b) "," CARD("c", c) "]}\n"
#define STEP(id, any) "{id: " id ", text: \"Bước " id "\", because: \"Thế.\"" any "}"
#define ORDER(a, b, c)                                                                                                 \
    "  - {id: buoc, order: \"Gì trước?\", steps: [" STEP("a", a) "," STEP("b", b) "," STEP("c", c) "]}\n"
#define ANY            ", any-time: yes"
#define DOOR(id, more) "{id: " id ", who: \"Cô " id "\", figure: nurse, helps: \"Cô đây.\", because: \"Thế.\"" more "}"
#define TELL(a, b, c)                                                                                                  \
    "  - {id: tell, tell: \"Kể với ai?\", doors: [" DOOR("a", a) "," DOOR("b", b) "," DOOR("c", c) "]}\n"
#define BUSY ", busy: \"Chờ.\""

#define LOOKS(id, more) "{id: " id ", text: \"Chọn " id "\", verdict: safe, because: \"Thế.\"" more "}"
#define ASK(a, b, c)    "  - {id: hoi, ask: \"?\", choices: [" LOOKS("a", a) "," LOOKS("b", b) "," LOOKS("c", c) "]}\n"
#define PICTURE(name)   ", picture: " name

static void a_scene_has_something_to_think_about(void **state)
{
    static const struct {
        const char *scene, *code;
        int told;
    } rows[] = {
        {SPOT("yes", "yes", "yes"), "all-the-same", 1},  {SPOT("no", "no", "no"), "all-the-same", 1},
        {SPOT("no", "no", "yes"), "all-the-same", 0},    {SPOT("yes", "no", "no"), "all-the-same", 0},
        {SORT("x", "y", "z"), "empty-box", 0},           {SORT("x", "x", "y"), "empty-box", 1},
        {SORT("z", "y", "y"), "empty-box", 1},           {SORT("z", "z", "z"), "empty-box", 1},
        {ORDER("", "", ""), "order-any-time", 0},        {ORDER(ANY, "", ""), "order-any-time", 0},
        {ORDER("", ANY, ANY), "order-any-time", 1},      {ORDER(ANY, ANY, ANY), "order-any-time", 1},
        {TELL(BUSY, BUSY, BUSY), "doors-never-busy", 0}, {TELL("", BUSY, BUSY), "doors-never-busy", 0},
        {TELL(BUSY, BUSY, ""), "doors-never-busy", 0},   {TELL("", BUSY, ""), "doors-never-busy", 1},
        {TELL(BUSY, "", ""), "doors-never-busy", 1},     {TELL("", "", ""), "doors-never-busy", 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        is_told(rows[i].scene, rows[i].code, rows[i].told);
}

// Three questions make a habit; one that is otherwise breaks it. A digit for each question: the safe one is 0 the
// longest and first, 1 the longest and last, 2 one of two that are no longer; '+' before it: the safest is turned over
// last.
static void habits_are_told(void **state)
{
#define CHOICE(id, words, verdict) "{id: " id ", text: \"" words "\", verdict: " verdict ", because: \"Thế.\"}"
    static const char *const choices[] = {
        CHOICE("a", "Một hai ba", "safe") "," CHOICE("b", "Một hai", "risky"),
        CHOICE("a", "Một hai", "risky") "," CHOICE("b", "Một hai ba", "safe"),
        CHOICE("a", "Một hai", "safe") "," CHOICE("b", "Một hai", "safe") "," CHOICE("c", "Một hai", "unsure"),
    };
    static const struct {
        const char *asks;
        int longest, first, last;
    } rows[] = {{"00", 0, 0, 0},     {"000", 1, 1, 0},    {"001", 1, 0, 0},     {"111", 1, 0, 0},
                {"0002", 0, 0, 0},   {"2000", 0, 0, 0},   {"222", 0, 0, 0},     {"+0+0", 0, 0, 0},
                {"+0+1+2", 0, 0, 1}, {"+0+0+0", 1, 1, 1}, {"+0+1+20", 0, 0, 0}, {"0+1+1+1", 1, 0, 0}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text scenes = {0};
        bool last = false;
        int number = 0;
        for (const char *at = rows[i].asks; *at != '\0'; at++) {
            if (*at != '+')
                text_addf(&scenes, "  - {id: h%d, ask: \"Sao?\"%s, choices: [%s]}\n", ++number,
                          last ? ", reveal: safest-last" : "", choices[*at - '0']);
            last = *at == '+';
        }
        is_told(scenes.bytes, "always-longest", rows[i].longest);
        is_told(scenes.bytes, "always-first", rows[i].first);
        is_told(scenes.bytes, "always-last", rows[i].last);
        text_free(&scenes);
    }
}

// Where the safe choice always tells and no other does, nobody needs to think; a question in which it is otherwise is
// enough. A digit for each question: the safe one 0 tells, 1 does not, 2 tells beside another that tells, 3 one of two
// tells.
static void that_it_always_tells_is_told(void **state)
{
    static const char *const choices[] = {
        CHOICE("a", "Kể với mẹ", "safe") "," CHOICE("b", "Im lặng thôi", "risky"),
        CHOICE("a", "Đi về nhà", "safe") "," CHOICE("b", "Im lặng thôi", "risky"),
        CHOICE("a", "Kể với mẹ", "unsure") "," CHOICE("b", "Kể với mẹ", "safe"),
        CHOICE("a", "Đi về nhà", "safe") "," CHOICE("b", "Im lặng thôi", "risky") "," CHOICE("c", "Kể với mẹ", "safe"),
    };
    static const struct {
        const char *asks;
        int told;
    } rows[] = {{"00", 0}, {"000", 1}, {"0000", 1}, {"0001", 0}, {"1000", 0}, {"0002", 0}, {"0300", 0}, {"111", 0}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text scenes = {0};
        int number = 0;
        for (const char *at = rows[i].asks; *at != '\0'; at++)
            text_addf(&scenes, "  - {id: h%d, ask: \"Sao?\", choices: [%s]}\n", ++number, choices[*at - '0']);
        is_told(scenes.bytes, "always-tells", rows[i].told);
        text_free(&scenes);
    }
}

// From the second step of sensitivity on an adult is told more.
static void a_careful_level_says_what_it_needs(void **state)
{
    static const char *const guided[] = {"", ", guide: \"Nghe.\""};
    (void)state;
    for (int sensitive = 1; sensitive <= 3; sensitive++)
        for (int said = 0; said < 2; said++) {
            char head[200], scene[400];
            snprintf(head, sizeof head, "sensitive: %d\nharmed: none\n%s", sensitive,
                     said ? "aim: \"Các em kể.\"\nnotice: \"Chuyện khó.\"\n" : "");
            snprintf(scene, sizeof scene,
                     "  - {id: chuyen, place: home-day, say: [\"Thế.\"]}\n"
                     "  - {id: hoi, ask: \"Sao?\"%s, choices: [{id: a, text: \"Kể\", verdict: safe, because: \"Thế.\"},"
                     " {id: b, text: \"Im\", verdict: risky, because: \"Thế.\"}]}\n",
                     guided[said]);
            int told = sensitive >= 2 && !said;
            assert_int_equal(told_of_level(head, scene, "no-notice"), told);
            assert_int_equal(told_of_level(head, scene, "no-aim"), told);
            assert_int_equal(told_of_level(head, scene, "no-guide"), told);
        }
}

// Who is harmed, and a scene in which it happens: both or neither.
static void harm_has_somebody_who_is_harmed(void **state)
{
    (void)state;
    for (int harmed = 0; harmed < 2; harmed++)
        for (int scenes = 0; scenes < 3; scenes++) {
            char scene[400];
            snprintf(scene, sizeof scene,
                     "  - {id: m, place: home-day, %ssay: [\"Thế.\"]}\n  - {id: h, %ssay: [\"Thế.\"]}\n",
                     scenes > 1 ? "harm: yes, " : "", scenes > 0 ? "harm: yes, " : "");
            const char *head = harmed ? "sensitive: 1\nharmed: [my]\n" : light;
            assert_int_equal(told_of_level(head, scene, "no-harm-scene"), harmed && scenes == 0);
            assert_int_equal(told_of_level(head, scene, "harm-without-harmed"), !harmed && scenes > 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_screen_has_room_for_sixty_syllables),
        cmocka_unit_test(the_safe_choice_may_be_a_little_longer),
        cmocka_unit_test(a_scene_has_something_to_think_about),
        cmocka_unit_test(habits_are_told),
        cmocka_unit_test(that_it_always_tells_is_told),
        cmocka_unit_test(a_careful_level_says_what_it_needs),
        cmocka_unit_test(harm_has_somebody_who_is_harmed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
