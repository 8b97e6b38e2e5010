// SPDX-License-Identifier: MIT
//
// caps_test.c — what is as large as it may be, and one more: nothing is left out without a word.
#include "loader.h"
#include "memory.h"
#include "test_room.h"
#include "text.h"

#include <stdio.h>

enum { SMALL_WIDTH = 800, SMALL_HEIGHT = 600, MANY_STEPS = 4000 };

static const char head[] = "level: 1\nlanguage: vi\ntitle: \"Nhiều cảnh\"\nband: 9-11\nsensitive: 1\nharmed: none\n"
                           "rule: \"Dừng lại và kể.\"\npicture: harvest-terraces\nreviewed: none\ncast:\n"
                           "  pao: {name: \"Páo\", figure: boy-1}\n  mai: {name: \"Mai\", figure: girl-1}\n"
                           "  co: {name: \"Cô\", figure: teacher-1}\n  me: {name: \"Mẹ\", figure: mother}\nscenes:\n";

// A level with as many scenes as there may be, each of them a question; `number` makes it another level.
static struct level *with_scenes(int scenes, int number)
{
    struct text words = {0};
    text_add(&words, head);
    text_add(&words, "  - id: lop\n    place: school-yard\n    say:\n      - pao: \"Một.\"\n      - mai: \"Hai.\"\n"
                     "      - co: \"Ba.\"\n      - me happy: \"Bốn.\"\n");
    for (int i = 1; i < scenes - 1; i++)
        text_addf(&words,
                  "  - id: s%d\n    place: school-yard\n    ask: \"Câu hỏi số %d là gì?\"\n    choices:\n"
                  "      - {id: a, text: \"Câu này đúng %d.\", verdict: safe, because: \"Vì đúng %d.\"}\n"
                  "      - {id: b, text: \"Câu này sai %d.\", verdict: risky, because: \"Vì sai.\"}\n",
                  i, i, i, number, i);
    text_add(&words, "  - id: ke\n    place: school-yard\n    tell: \"Kể với ai?\"\n    doors:\n"
                     "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Mẹ đang bận.\", helps: \"Mẹ nghe con.\", "
                     "because: \"Mẹ tin con.\"}\n"
                     "      - {id: co, who: \"Cô\", figure: mother, busy: \"Cô đang bận.\", helps: \"Cô nghe em.\", "
                     "because: \"Cô tin em.\"}\n"
                     "      - {id: ba, who: \"Bà\", figure: mother, helps: \"Bà nghe cháu.\", because: \"Bà tin "
                     "cháu.\"}\n");
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("m/level.yaml", words.bytes, words.length, diags);
    if (level == NULL)
        fail_msg("%s", diag_at(diags, 0)->code);
    diag_list_free(diags);
    text_free(&words);
    return level;
}

static void begins_with(struct room *r, struct level *level)
{
    opens(r);
    to_the_picker(r);
    uint8_t index = host_add_level(r->host, level);
    host_send(r->host,
              (struct command){.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .choice = index, .value = READY_ALL});
    viewer_session_changed(r->hall);
    look(r);
}

static void fits_a_small_screen(struct room *r)
{
    viewer_draw(r->hall, r->frame, SMALL_WIDTH, SMALL_HEIGHT, r->now_ms);
    if (ui_overflow(r->frame) != NULL)
        fail_msg("%s: %s", viewer_screen(r->hall), ui_overflow(r->frame));
}

static void sixty_four_scenes_are_played_and_fit(void **state)
{
    struct room r;
    (void)state;
    begins_with(&r, with_scenes(LEVEL_SCENES_MAX, 0));
    struct view v;
    for (int i = 0; i < MANY_STEPS && !on(&r, "level-done"); i++) {
        fits_a_small_screen(&r);
        host_view(r.host, ROLE_HALL, NULL, &v);
        if (!on(&r, "decide"))
            press(&r, UI_NEXT);
        else if (v.can_lock)
            press(&r, UI_OK);
        else
            for (int place = 0; place < v.option_count && on(&r, "decide") && !v.can_lock; place++) {
                press(&r, (enum ui_action)(UI_CHOICE_1 + place));
                host_view(r.host, ROLE_HALL, NULL, &v);
            }
    }
    is_on(&r, "level-done");
    fits_a_small_screen(&r);
    closes(&r);
}

static bool draws_picture(const struct room *r, const char *name)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strcmp(list->ops[i].string, name) == 0)
            return true;
    return false;
}

static void a_fourth_speaker_stands_on_the_stage(void **state)
{
    struct room r;
    (void)state;
    begins_with(&r, with_scenes(3, 0));
    press(&r, UI_NEXT); // the notice
    for (int line = 0; line < 3; line++)
        press(&r, UI_NEXT);
    assert_true(ui_shows(r.frame, "Bốn."));
    assert_true(draws_picture(&r, "figures/mother/body"));
    assert_false(draws_picture(&r, "figures/boy-1/body")); // silent longest
    assert_true(draws_picture(&r, "figures/teacher-1/body"));
    closes(&r);
}

static void a_meeting_of_too_many_levels_says_so(void **state)
{
    struct room r;
    char most[8];
    (void)state;
    begins_with(&r, with_scenes(3, 0));
    for (int i = 1; i < HOST_LEVELS_MAX; i++)
        assert_int_equal(host_add_level(r.host, with_scenes(3, i)), i);
    host_send(r.host, (struct command){.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR});
    viewer_session_changed(r.hall);
    look(&r);
    is_on(&r, "picker");
    screens_pick(r.hall, (size_t)shelf_next(r.shelf, BAND_6_8, ""));
    look(&r);
    for (int tick = 0; on(&r, "ready") && tick < 3; tick++)
        key(&r, (const char *[]){"1", "2", "3"}[tick]);
    if (on(&r, "ready"))
        press(&r, UI_NEXT);
    snprintf(most, sizeof most, "%d", HOST_LEVELS_MAX);
    assert_true(ui_shows(r.frame, most));
    closes(&r);
}

static void every_request_is_carried_out_in_order(void **state)
{
    struct room r;
    struct request request;
    (void)state;
    opens(&r);
    for (int i = 0; i < 100; i++)
        viewer_ask(r.hall, (struct request){.kind = REQUEST_GUIDE, .level = (size_t)i});
    for (int i = 0; i < 100; i++) {
        assert_true(viewer_request(r.hall, &request));
        assert_int_equal(request.level, i);
    }
    assert_false(viewer_request(r.hall, &request));
    closes(&r);
}

static void a_long_sentence_is_told_whole(void **state)
{
    struct room r;
    char path[3000] = "/home/em";
    (void)state;
    for (int i = 0; i < 200; i++)
        strcat(path, "/thư mục");
    strcat(path, "/cuối.html");
    opens(&r);
    viewer_tell_filled(r.hall, T_APP_GUIDE_WRITTEN, path);
    look(&r);
    assert_true(ui_shows(r.frame, "cuối.html"));
    closes(&r);
}

// Whatever leads to whatever: the stack of screens never stops the program.
static void screens_upon_screens_are_no_trouble(void **state)
{
    static const enum ui_action ways[] = {UI_HELP_NUMBERS, UI_CALM, UI_KEYS, UI_BLACK, UI_HELP_NUMBERS, UI_CALM};
    struct room r;
    (void)state;
    opens(&r);
    press(&r, UI_MENU);
    assert_true(clicks(&r, text(r.languages[0], T_SETTINGS_DEVICE)));
    assert_true(clicks(&r, text(r.languages[0], T_ADDRESS_SETTING_NONE)));
    for (int i = 0; i < 40; i++)
        press(&r, ways[i % 6]);
    for (int i = 0; i < 60; i++)
        press(&r, i % 2 == 0 ? UI_CALM : UI_HELP_NUMBERS);
    for (int i = 0; i < 40 && !on(&r, "title"); i++)
        key(&r, "Escape");
    is_on(&r, "title");
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sixty_four_scenes_are_played_and_fit), cmocka_unit_test(a_fourth_speaker_stands_on_the_stage),
        cmocka_unit_test(a_meeting_of_too_many_levels_says_so), cmocka_unit_test(every_request_is_carried_out_in_order),
        cmocka_unit_test(a_long_sentence_is_told_whole),        cmocka_unit_test(screens_upon_screens_are_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
