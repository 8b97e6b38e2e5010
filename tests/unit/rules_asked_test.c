// SPDX-License-Identifier: MIT
//
// rules_asked_test.c — who is there because somebody speaks to them or of them: in a story, while the hall is asked,
// while it talks, while telling is rehearsed.
#include "test_story.h"

// clang-format off
static const char story[] =
    "title: \"Thử\"\n"
    "band: 9-11\n"
    "sensitive: 1\n"
    "harmed: my\n"
    "rule: \"Kể ngay.\"\n"
    "picture: river\n"
    "cast:\n"
    "  my: {name: \"Mỷ\", figure: girl-1}\n"
    "  lenh: {name: \"Lềnh\", figure: driver, harms: yes}\n"
    "  la: {name: \"Lả\", figure: girl-2}\n"
    "  pao: {name: \"Páo\", figure: boy-1}\n"
    "  hoi: {name: \"Cô Hội Phụ nữ\", figure: union-woman}\n"
    "scenes:\n"
    "  - {id: called, say: [{hoi: \"Páo ơi, vào đây!\"}, {la: \"Ơ.\"}, {pao: \"Dạ.\"}]}\n"
    "  - {id: answers, harm: yes, say: [{my: \"Lâu quá.\"}, {my: \"Thôi.\"}, {lenh: \"Này!\"}, {la: \"Đây.\"}]}\n"
    "  - {id: harm, say: [my sad, {la: \"Ơ.\"}, {lenh: \"Đi!\"}, {pao: \"Không.\"}]}\n"
    "  - id: what\n"
    "    ask: \"Páo làm gì?\"\n"
    "    choices:\n"
    "      - {id: tell, text: \"Kể.\", verdict: safe, because: \"Có người giúp.\"}\n"
    "      - {id: hush, text: \"Giấu.\", verdict: risky, because: \"Lo.\"}\n"
    "  - {id: act, act: \"Một bạn kể, một bạn là cô Hội Phụ nữ.\", alone: \"Nói thầm.\","
    " pairs: [{tells: \"Bác ơi.\"}, {hears: \"Chờ nhé.\"}, {tells: \"Cháu sợ.\"}, {hears: \"Cô nghe.\"}]}\n"
    "  - id: tell\n"
    "    place: market\n"
    "    tell: \"Kể với ai?\"\n"
    "    doors:\n"
    "      - {id: a, who: \"Bác\", figure: village-head, busy: \"Chờ nhé.\", helps: \"Bác đây.\", because: \"Bác giúp.\"}\n"
    "      - {id: b, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ đây.\", because: \"Mẹ giúp.\"}\n"
    "      - {id: c, who: \"Cô\", figure: nurse, helps: \"Cô đây.\", because: \"Cô giúp.\"}\n"
    "  - {id: talk, place: classroom, talk: [\"Vì sao?\", \"Cô Hội Phụ nữ nói gì?\"], alone: \"Nghĩ.\"}\n";
// clang-format on
enum { CALLED, ANSWERS, HARM, WHAT, IN_PAIRS, DOORS, TALKING };
enum { MY, LENH, LA, PAO_, HOI };

static int reads(void **state) { return story_read(state, story); }

static bool is_there(const struct view *v, uint8_t who)
{
    for (int i = 0; i < v->stage_count; i++)
        if (v->stage[i].speaker == who)
            return true;
    return false;
}

static const struct view_actor *actor(const struct view *v, uint8_t who)
{
    for (int i = 0; i < v->stage_count; i++)
        if (v->stage[i].speaker == who)
            return &v->stage[i];
    fail_msg("%d is not there", who);
    return NULL;
}

// Whom the first words call is there; where they call nobody, who answers, and never who harms.
static void nobody_talks_to_an_empty_stage(void **state)
{
    struct meeting m = in_scene(CALLED, 2, 0, *state);
    struct view v = seen(&m);
    assert_int_equal(v.stage_count, 2);
    assert_true(is_there(&v, HOI) && is_there(&v, PAO_));
    m = in_scene(ANSWERS, 2, 0, *state);
    v = seen(&m);
    assert_int_equal(v.stage_count, 2);
    assert_true(is_there(&v, MY) && is_there(&v, LA));
    assert_int_equal(v.stage[0].speaker, MY); // who speaks first came first
}

// Full, and it is plain who harms: they make room, and not the child who is silent.
static void who_harms_makes_room(void **state)
{
    struct meeting m = in_scene(HARM, 2, 0, *state);
    struct view v = seen(&m);
    for (int line = 1; line < 3; line++)
        does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    assert_int_equal(v.stage_count, ACTORS_MOST);
    assert_true(is_there(&v, MY) && is_there(&v, LA) && is_there(&v, PAO_));
}

// The question names one of three; who was hurt is worried at another place, until somebody has helped.
static void the_question_is_about_somebody(void **state)
{
    struct meeting m = in_scene(WHAT, 2, 0, *state);
    struct view v = seen(&m);
    assert_true(actor(&v, PAO_)->asked);
    assert_true(!actor(&v, MY)->asked && !actor(&v, LA)->asked);
    m = in_scene(DOORS, 2, 0, *state);
    v = seen(&m);
    assert_int_equal(actor(&v, MY)->mood, MOOD_WORRIED);
    m = in_scene(TALKING, 2, 0, *state);
    v = seen(&m);
    assert_int_equal(actor(&v, MY)->mood, MOOD_CALM);
}

// A talk asks one question after the other: a grown-up whom it names is there, too.
static void a_talk_is_about_whom_it_names(void **state)
{
    struct meeting m = in_scene(TALKING, 2, 0, *state);
    struct view v = seen(&m);
    assert_int_equal(v.talk_count, 1);
    assert_false(is_there(&v, HOI));
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    assert_true(actor(&v, HOI)->asked);
}

static void who_hears_is_whom_the_words_name(void **state)
{
    struct meeting m = in_scene(IN_PAIRS, 2, 0, *state);
    struct view v = seen(&m);
    assert_string_equal(v.pairs.hearer, "union-woman");
    assert_string_equal(v.pairs.teller, "girl-2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_talks_to_an_empty_stage),   cmocka_unit_test(who_harms_makes_room),
        cmocka_unit_test(the_question_is_about_somebody),   cmocka_unit_test(a_talk_is_about_whom_it_names),
        cmocka_unit_test(who_hears_is_whom_the_words_name),
    };
    return cmocka_run_group_tests(tests, reads, story_forgotten);
}
