// SPDX-License-Identifier: MIT
//
// rules_tune_test.c — a story sounds bright until somebody worries, uneasy when somebody is hurt, hopeful once it is
// told.
#include "loader.h"
#include "test_meeting.h"

#define HEAD                                                                                                           \
    "title: \"Thử\"\nband: 9-11\nsensitive: 1\nrule: \"Kể ngay.\"\npicture: river\n"                               \
    "cast: {my: {name: \"Mỷ\", figure: girl-1}, pao: {name: \"Páo\", figure: boy-1}}\n"
#define SAYS(id, more, lines) "  - id: " id "\n" more "    say:\n" lines
#define ADULT(id)             "      - {id: " id ", who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: \"Bà giúp.\"}\n"

static const char story[] = HEAD "harmed: my\nscenes:\n" // what follows is a test's story
    SAYS("fair", "    short: yes\n", "      - my happy: \"Vui quá!\"\n      - pao: \"Đi thôi.\"\n")
        SAYS("noise", "",
             "      - pao: \"Gì thế?\"\n      - my "
             "scared: \"Mình sợ.\"\n      - pao: \"Con "
             "mèo mà!\"\n") "  - id: which\n    ask: "
                            "\"Gì thế?\"\n    choices:\n"
                            "      - {id: cat, text: "
                            "\"Mèo.\", verdict: safe, "
                            "because: \"Kêu meo.\"}\n"
                            "      - {id: dog, text: "
                            "\"Chó.\", verdict: unsure, "
                            "because: \"Kêu "
                            "meo.\"}\n" SAYS("home", "",
                                             "      - my happy: \"Về "
                                             "nhà nào.\"\n") SAYS("ha"
                                                                  "r"
                                                                  "m",
                                                                  "  "
                                                                  "  "
                                                                  "sh"
                                                                  "or"
                                                                  "t:"
                                                                  " y"
                                                                  "es"
                                                                  "\n"
                                                                  "  "
                                                                  "  "
                                                                  "ha"
                                                                  "rm"
                                                                  ": "
                                                                  "ye"
                                                                  "s"
                                                                  "\n",
                                                                  "  "
                                                                  "  "
                                                                  "  "
                                                                  "- "
                                                                  "pa"
                                                                  "o:"
                                                                  " "
                                                                  "\""
                                                                  "Sa"
                                                                  "o "
                                                                  "th"
                                                                  "ế?"
                                                                  "\""
                                                                  "\n"
                                                                  "  "
                                                                  "  "
                                                                  "  "
                                                                  "- "
                                                                  "my"
                                                                  ": "
                                                                  "\""
                                                                  "Mì"
                                                                  "nh"
                                                                  " đ"
                                                                  "au"
                                                                  " b"
                                                                  "ụn"
                                                                  "g."
                                                                  "\""
                                                                  "\n")
                                SAYS("after", "",
                                     "      - pao happy: "
                                     "\"Tớ đi cùng "
                                     "cậu.\"\n") "  - "
                                                 "id: "
                                                 "tell\n "
                                                 "   "
                                                 "short: "
                                                 "yes\n  "
                                                 "  "
                                                 "tell: "
                                                 "\"Kể "
                                                 "với "
                                                 "ai?"
                                                 "\"\n   "
                                                 " doors:"
                                                 "\n" ADULT("a") ADULT("b") ADULT("c")
                                                     SAYS("end", "", "      - my scared: \"Mình còn hơi sợ.\"\n");
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
