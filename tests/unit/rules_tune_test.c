// SPDX-License-Identifier: MIT
//
// rules_tune_test.c — a story sounds bright until somebody worries, uneasy when somebody is hurt, hopeful once it is
// told.
#include "loader.h"
#include "test_meeting.h"

// clang-format off
static const char story[] =
    "title: \"Thử\"\n"
    "band: 9-11\n"
    "sensitive: 1\n"
    "harmed: my\n"
    "rule: \"Kể ngay.\"\n"
    "picture: river\n"
    "cast: {my: {name: \"Mỷ\", figure: girl-1}, pao: {name: \"Páo\", figure: boy-1}}\n"
    "scenes:\n"
    "  - {id: fair, short: yes, say: [{my happy: \"Vui quá!\"}, {pao: \"Đi thôi.\"}]}\n"
    "  - {id: noise, say: [{pao: \"Gì thế?\"}, {my scared: \"Mình sợ.\"}, {pao: \"Con mèo mà!\"}]}\n"
    "  - id: which\n"
    "    ask: \"Gì thế?\"\n"
    "    choices:\n"
    "      - {id: cat, text: \"Mèo.\", verdict: safe, because: \"Kêu meo.\"}\n"
    "      - {id: dog, text: \"Chó.\", verdict: unsure, because: \"Kêu meo.\"}\n"
    "  - {id: home, say: [{my happy: \"Về nhà nào.\"}]}\n"
    "  - {id: harm, short: yes, harm: yes, say: [{pao: \"Sao thế?\"}, {my: \"Mình đau bụng.\"}]}\n"
    "  - {id: after, say: [{pao happy: \"Tớ đi cùng cậu.\"}]}\n"
    "  - id: tell\n"
    "    short: yes\n"
    "    tell: \"Kể với ai?\"\n"
    "    doors:\n"
    "      - {id: a, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: \"Bà giúp.\"}\n"
    "      - {id: b, who: \"Mẹ\", figure: mother, helps: \"Mẹ đây.\", because: \"Mẹ giúp.\"}\n"
    "      - {id: c, who: \"Cô\", figure: nurse, helps: \"Cô đây.\", because: \"Cô giúp.\"}\n"
    "  - {id: end, say: [{my scared: \"Mình còn hơi sợ.\"}]}\n";
// clang-format on
enum { FAIR, NOISE, WHICH, HOME, HARM, AFTER, TELLS, END };

static struct level *reads(void)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("level.yaml", story, sizeof story - 1, diags);
    assert_non_null(level);
    diag_list_free(diags);
    return level;
}

static enum tune heard_now(const struct meeting *m)
{
    struct view v;
    rules_view(&m->session, m->level, ROLE_HALL, NULL, &v);
    return v.tune;
}

// To the first moment of a scene.
static void comes_to(struct meeting *m, uint8_t scene)
{
    while (m->session.scene != scene || m->session.phase == PHASE_NOT_FAULT)
        goes_on(m, 0);
}

static void is_heard(struct meeting *m, uint8_t scene, enum tune tune)
{
    comes_to(m, scene);
    assert_int_equal(heard_now(m), tune);
}

static void a_story_sounds_as_far_as_it_was_told(void **state)
{
    struct level *level = reads();
    struct meeting m = begun(2, 0, level);
    (void)state;
    assert_int_equal(heard_now(&m), TUNE_BRIGHT);
    m = playing(2, 0, level);
    is_heard(&m, FAIR, TUNE_BRIGHT);
    is_heard(&m, NOISE, TUNE_BRIGHT); // nobody is scared yet
    does(&m, COMMAND_NEXT, 0);
    assert_int_equal(heard_now(&m), TUNE_UNEASY);
    is_heard(&m, WHICH, TUNE_UNEASY); // the story it asks about
    is_heard(&m, HOME, TUNE_BRIGHT);
    is_heard(&m, HARM, TUNE_UNEASY); // whatever moods its author gave
    until(&m, PHASE_NOT_FAULT, 0);
    assert_int_equal(heard_now(&m), TUNE_HOPEFUL);
    is_heard(&m, AFTER, TUNE_UNEASY); // a smile does not undo it
    is_heard(&m, TELLS, TUNE_HOPEFUL);
    is_heard(&m, END, TUNE_HOPEFUL);
    until(&m, PHASE_LEVEL_DONE, 0);
    assert_int_equal(heard_now(&m), TUNE_HOPEFUL);
    level_free(level);
}

// A scene that is not played is not heard.
static void the_short_path_sounds_by_its_own_scenes(void **state)
{
    struct level *level = reads();
    struct meeting m = playing(2, SETUP_SHORT, level);
    (void)state;
    is_heard(&m, FAIR, TUNE_BRIGHT);
    is_heard(&m, HARM, TUNE_UNEASY);
    is_heard(&m, TELLS, TUNE_HOPEFUL);
    level_free(level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_story_sounds_as_far_as_it_was_told),
        cmocka_unit_test(the_short_path_sounds_by_its_own_scenes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
