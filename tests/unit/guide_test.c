// SPDX-License-Identifier: MIT
//
// guide_test.c — the guide as a tired teacher needs it: in the order of the hour, questions beside their keys, and the
// officer's cases on the card.
#include "files.h"
#include "loader.h"
#include "memory.h"
#include "paper.h"
#include "test_document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/levels/first-forum/nguoi-ban-trong-tro-choi/level.yaml"

struct world {
    struct lang *lang;
    struct help *help;
    struct activities *activities;
    struct level *level;
};

static struct world open_world(const char *language)
{
    struct diag_list *diags = diag_list_new();
    struct world w = {.lang = lang_load(SOURCE_DIR "/assets/lang", language, diags),
                      .help = help_load(SOURCE_DIR "/assets/help/help.yaml", diags),
                      .activities = activities_load(SOURCE_DIR "/levels/activities", diags)};
    w.level = level_load(LEVEL, diags);
    assert_non_null(w.lang);
    assert_non_null(w.level);
    diag_list_free(diags);
    return w;
}

static void close_world(struct world *w)
{
    level_free(w->level);
    activities_free(w->activities);
    help_free(w->help);
    lang_free(w->lang);
}

// Each of these comes after the one before.
static void in_order(const char *page, const char *const *words, size_t count)
{
    const char *at = strstr(page, "<body>");
    for (size_t i = 0; i < count; i++) {
        const char *found = strstr(at, words[i]);
        if (found == NULL)
            fail_msg("\"%s\" does not come after \"%s\"", words[i], i > 0 ? words[i - 1] : "the beginning");
        at = found;
    }
}

static void a_level_is_told_in_the_order_of_the_hour(void **state)
{
    (void)state;
    struct world w = open_world("en");
    char *page = html_of(paper_guide(w.level, w.help, w.lang));
    const char *const order[] = {text(w.lang, T_GUIDE_BRING),
                                 text(w.lang, T_GUIDE_SIT),
                                 text(w.lang, T_GUIDE_SECOND),
                                 text(w.lang, T_GUIDE_NEVER),
                                 text(w.lang, T_GUIDE_NOTICE),
                                 text(w.lang, T_GUIDE_SCENES),
                                 "<h3>1 ·",
                                 "<h3>12 ·",
                                 text(w.lang, T_GUIDE_SENTENCE),
                                 text(w.lang, T_GUIDE_CLOSE),
                                 text(w.lang, w.level->question_count > 0 ? T_GUIDE_ASKED : T_GUIDE_DARK),
                                 text(w.lang, T_GUIDE_DARK),
                                 text(w.lang, T_GUIDE_CARD),
                                 text(w.lang, T_GUIDE_CALL)};
    in_order(page, order, sizeof order / sizeof *order);
    mem_free(page);
    close_world(&w);
}

// The parts of a plan, with all that is read in them, each where its minute comes.
static void a_plan_is_told_in_the_order_of_the_hour(void **state)
{
    (void)state;
    struct world w = open_world("en");
    struct plan plan = {.title = "An hour", .minutes = 30, .part_count = 5};
    plan.parts[0] = (struct plan_part){.kind = PART_WARM_UP, .minutes = 4, .use = "gio-thoi"};
    plan.parts[1] = (struct plan_part){.kind = PART_PROMISE, .minutes = 2};
    plan.parts[2] = (struct plan_part){
        .kind = PART_LEVEL, .minutes = 12, .use = "nguoi-ban-trong-tro-choi", .short_path = true};
    plan.parts[3] = (struct plan_part){.kind = PART_DEBRIEF, .minutes = 6, .use = "nhin-lai-ngan"};
    plan.parts[4] = (struct plan_part){.kind = PART_CLOSING, .minutes = 4};
    const struct level *levels[] = {w.level};
    struct plan_guide guide = {.plan = &plan, .activities = w.activities, .levels = levels, .level_count = 1};
    char *page = html_of(paper_plan_guide(&guide, w.help, w.lang));
    const char *const order[] = {"minutes 0–4",
                                 "minutes 24–28",
                                 "minute 0 · 4 min",
                                 text(w.lang, T_PROMISE_LISTEN),
                                 "minute 6 · 12 min",
                                 text(w.lang, T_GUIDE_SCENES),
                                 text(w.lang, T_GUIDE_SENTENCE),
                                 "minute 18 · 6 min",
                                 "minute 24 · 4 min",
                                 text(w.lang, T_GUIDE_CARD)};
    in_order(page, order, sizeof order / sizeof *order);
    // The short path alone: a scene that is not on it is not told, and nobody is sent to one.
    for (uint8_t i = 0; i < w.level->scene_count; i++) {
        char heading[16], go[80];
        const char *const number[] = {heading};
        snprintf(heading, sizeof heading, "<h3>%d ·", i + 1);
        assert_int_equal(strstr(page, heading) != NULL, w.level->scenes[i].short_path);
        snprintf(heading, sizeof heading, "%d", i + 1);
        text_fill(w.lang, T_GUIDE_GO_ON, go, sizeof go, number, 1);
        assert_true(w.level->scenes[i].short_path || strstr(page, go) == NULL);
    }
    mem_free(page);
    close_world(&w);
}

// The most careful levels have a page that somebody signs; the others do not.
static void a_prepared_level_has_the_officers_page(void **state)
{
    (void)state;
    struct world w = open_world("en");
    for (uint8_t sensitive = 1; sensitive <= 3; sensitive++) {
        w.level->sensitive = sensitive;
        char *page = html_of(paper_guide(w.level, w.help, w.lang));
        bool has = strstr(page, "officer’s page") != NULL;
        assert_int_equal(has, sensitive == 3);
        assert_int_equal(strstr(page, "Without a signature") != NULL, sensitive == 3);
        mem_free(page);
    }
    close_world(&w);
}

// Grown-ups are not sent to a corner to draw, and what helps a woman who tells is not what helps a child.
static void an_evening_of_grown_ups_has_its_own_words(void **state)
{
    static const enum text_id own[] = {T_NOTICE_LEAVE,          T_READY_PRIVATE,  T_GUIDE_BRING_1,    T_GUIDE_SECOND_2,
                                       T_GUIDE_NEVER_1,         T_GUIDE_ASKED,    T_GUIDE_DARK_CALM,  T_GUIDE_CARD,
                                       T_GUIDE_CARD_SECRET,     T_GUIDE_CARD_ASK, T_GUIDE_CARD_WRITE, T_GUIDE_CARD_LIFE,
                                       T_GUIDE_CARD_AGAIN_WHEN, T_GUIDE_KEY_ASK,  T_GUIDE_WORDS};
    (void)state;
    for (int l = 0; l < 2; l++) {
        struct world w = open_world(l == 0 ? "vi" : "en");
        struct diag_list *diags = diag_list_new();
        struct level *level = level_load(SOURCE_DIR "/levels/nguoi-lon/con-vua-ke/level.yaml", diags);
        assert_non_null(level);
        struct plan plan = {.title = "An evening", .minutes = 45, .band = BAND_ADULTS, .part_count = 2};
        plan.parts[0] = (struct plan_part){.kind = PART_LEVEL, .minutes = 29, .use = "con-vua-ke"};
        plan.parts[1] = (struct plan_part){.kind = PART_CLOSING, .minutes = 4};
        const struct level *levels[] = {level};
        struct plan_guide guide = {.plan = &plan, .activities = w.activities, .levels = levels, .level_count = 1};
        const struct lang *theirs = lang_for(w.lang, AUDIENCE_ADULTS);
        char *page = html_of(paper_guide(level, w.help, w.lang));
        char *evening = html_of(paper_plan_guide(&guide, w.help, w.lang));
        for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
            assert_string_not_equal(text(theirs, own[i]), text(w.lang, own[i]));
            if (strstr(page, text(theirs, own[i])) == NULL || strstr(evening, text(theirs, own[i])) == NULL)
                fail_msg("not said to grown-ups: \"%s\"", text(theirs, own[i]));
            if (strstr(page, text(w.lang, own[i])) != NULL || strstr(evening, text(w.lang, own[i])) != NULL)
                fail_msg("said to grown-ups: \"%s\"", text(w.lang, own[i]));
        }
        assert_null(strstr(page, text(w.lang, T_GUIDE_OPENING)));
        mem_free(page), mem_free(evening);
        level_free(level);
        diag_list_free(diags);
        close_world(&w);
    }
}

static void the_card_has_the_officers_cases(void **state)
{
    static const enum text_id cases[] = {T_GUIDE_CARD_LIFE,  T_GUIDE_CARD_LIFE_STAY,  T_GUIDE_CARD_SCHOOL,
                                         T_GUIDE_CARD_AGAIN, T_GUIDE_CARD_AGAIN_WHEN, T_GUIDE_CARD_AGAIN_SIGN};
    (void)state;
    for (int l = 0; l < 2; l++) {
        struct world w = open_world(l == 0 ? "vi" : "en");
        char *page = html_of(paper_guide(w.level, w.help, w.lang)), call[800];
        const char *const numbers[] = {"115", "111"};
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
            assert_non_null(strstr(page, text(w.lang, cases[i])));
        text_fill(w.lang, T_GUIDE_CARD_LIFE_CALL, call, sizeof call, numbers, 2);
        assert_non_null(strstr(page, call));
        mem_free(page);
        close_world(&w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_is_told_in_the_order_of_the_hour),
        cmocka_unit_test(a_plan_is_told_in_the_order_of_the_hour),
        cmocka_unit_test(an_evening_of_grown_ups_has_its_own_words),
        cmocka_unit_test(the_card_has_the_officers_cases),
        cmocka_unit_test(a_prepared_level_has_the_officers_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
