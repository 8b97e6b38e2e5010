// SPDX-License-Identifier: MIT
//
// rules_remember_test.c — a choice that is remembered and seen again, and telling rehearsed in pairs.
#include "test_story.h"

// clang-format off
static const char story[] =
    "title: \"Thử\"\n"
    "band: 9-11\n"
    "sensitive: 1\n"
    "harmed: none\n"
    "rule: \"Kể ngay.\"\n"
    "picture: river\n"
    "cast: {my: {name: \"Mỷ\", figure: girl-1}, pao: {name: \"Páo\", figure: boy-1}, co: {name: \"Cô Vân\", figure: nurse}}\n"
    "scenes:\n"
    "  - id: which\n"
    "    ask: \"Làm gì?\"\n"
    "    choices:\n"
    "      - {id: lend, text: \"Cho mượn.\", verdict: safe, because: \"Bạn vui.\", remember: lent}\n"
    "      - {id: sit, text: \"Ngồi cùng.\", verdict: safe, because: \"Bạn vui.\", ghi nhớ lựa chọn: sat}\n"
    "      - {id: wait, text: \"Chờ.\", verdict: unsure, because: \"Bạn buồn.\"}\n"
    "  - id: later\n"
    "    say:\n"
    "      - my happy if lent: \"B.\"\n"
    "      - pao worried trừ khi lent: \"C.\"\n"
    "      - pao reach\n"
    "      - nếu sat: \"D.\"\n"
    "      - my: \"E.\"\n"
    "      - co if sat: \"F.\"\n"
    "  - id: rehearse\n"
    "    act: \"Từng đôi.\"\n"
    "    pairs:\n"
    "      - tells: \"Cô ơi, em sợ.\"\n"
    "      - hears: \"Chờ cô nhé.\"\n"
    "      - người kể: \"Cô ơi, gấp ạ.\"\n"
    "      - người nghe: \"Cô nghe đây.\"\n"
    "    alone: \"Kể với Én.\"\n"
    "  - id: tell\n"
    "    tell: \"Kể với ai?\"\n"
    "    doors:\n"
    "      - {id: a, who: \"Bà\", figure: grandmother, busy: \"Chờ nhé.\", helps: \"Bà đây.\", because: \"Bà giúp.\"}\n"
    "      - {id: b, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ đây.\", because: \"Mẹ giúp.\"}\n"
    "      - {id: c, who: \"Cô giáo\", figure: teacher-woman, helps: \"Cô đây.\", because: \"Cô giúp.\"}\n";
// clang-format on
enum { WHICH, LATER, REHEARSE, DOORS };
enum { LEND, SIT, WAIT };

static int reads(void **state) { return story_read(state, story); }

// The first words of each line of the story, one after the other, to its end.
static void is_told(struct meeting *m, const char *wanted)
{
    char told[LEVEL_LINES_MAX + 1] = "";
    while (m->session.scene == LATER) {
        struct view v = seen(m);
        assert_int_equal(v.line_count, m->session.lines_shown);
        assert_int_equal(v.line_last, v.line_count == strlen(wanted));
        told[v.line_count - 1] = v.lines[v.line_count - 1].text[0];
        does(m, COMMAND_NEXT, 0);
    }
    assert_string_equal(told, wanted);
}

static struct meeting chose(const struct level *level, uint8_t choice)
{
    struct meeting m = playing(3, 0, level);
    answers(&m, choice);
    while (m.session.scene == WHICH)
        does(&m, COMMAND_NEXT, 0);
    return m;
}

static void lines_are_said_by_what_was_chosen(void **state)
{
    struct meeting lent = chose(*state, LEND), sat = chose(*state, SIT), waited = chose(*state, WAIT);
    is_told(&lent, "BE");
    is_told(&sat, "CDEF");
    is_told(&waited, "CE");
}

static void what_is_skipped_is_not_remembered(void **state)
{
    struct meeting m = playing(3, 0, *state);
    until_decide(&m);
    does(&m, COMMAND_CHOOSE, LEND); // chosen, and not locked
    does(&m, COMMAND_SKIP, 0);
    is_told(&m, "CE");
}

// The story goes on from what was thought first; the next level knows nothing of it.
static void a_second_look_changes_nothing_that_is_remembered(void **state)
{
    struct meeting m = playing(3, 0, *state);
    answers(&m, SIT);
    while (sends(&m, SEAT_FACILITATOR, COMMAND_AGAIN, 0) != RULES_OK)
        does(&m, COMMAND_NEXT, 0);
    answers(&m, LEND);
    while (m.session.scene == WHICH)
        does(&m, COMMAND_NEXT, 0);
    is_told(&m, "CDEF");
    until(&m, PHASE_LEVEL_DONE, 0);
    assert_int_equal(opens(&m, 0), RULES_OK);
    assert_int_equal(m.session.remembered, 0);
}

// Everybody's keys lead on as one team does.
static void what_everybody_chose_is_remembered(void **state)
{
    struct meeting m = playing(3, SETUP_KEYS, *state);
    while (m.session.phase != PHASE_SHOW)
        does(&m, COMMAND_NEXT, 0);
    for (uint8_t team = 0; team < 3; team++)
        assert_int_equal(sends(&m, team, COMMAND_VOTE, SIT), RULES_OK);
    while (m.session.scene == WHICH)
        does(&m, COMMAND_NEXT, 0);
    is_told(&m, "CDEF");
}

// Who comes without a word comes although the line above was not said; who says nothing does not come.
static void nobody_comes_with_what_is_not_said(void **state)
{
    struct meeting lent = chose(*state, LEND);
    struct view v = seen(&lent);
    assert_int_equal(v.stage_count, 2);
    assert_string_equal(v.stage[0].figure, "girl-1");
    assert_int_equal(v.stage[1].pose, POSE_REACH);
    assert_int_equal(v.stage[1].mood, MOOD_CALM); // and not worried
    assert_int_equal(v.tune, TUNE_BRIGHT);
    struct meeting waited = chose(*state, WAIT);
    v = seen(&waited);
    assert_int_equal(v.tune, TUNE_UNEASY);
    does(&waited, COMMAND_NEXT, 0);
    v = seen(&waited);
    assert_true(v.line_last && v.stage_count == 2); // the nurse has nothing to say, and is not there
}

static void what_is_remembered_is_in_the_number(void **state)
{
    struct meeting m = chose(*state, LEND);
    struct session other = m.session;
    uint64_t then = 0, now = 0;
    other.remembered = 0;
    assert_true(rules_checksum(&other) != rules_checksum(&m.session));
    assert_true(rules_checksum_as(&other, 3, &then) && rules_checksum_as(&m.session, 3, &now));
    assert_true(then == now); // a version that knew of none
}

// ---- in pairs ----

static struct meeting rehearsing(const struct level *level, uint8_t teams)
{
    struct meeting m = playing(teams, 0, level);
    while (m.session.scene != REHEARSE)
        does(&m, COMMAND_SKIP, 0);
    is_in(&m, PHASE_ACT);
    return m;
}

static void pair_is(const struct meeting *m, int round, int count, bool change, bool last)
{
    struct view v = seen(m);
    assert_int_equal(v.pairs.total, 4);
    assert_int_equal(v.pairs.round, round);
    assert_int_equal(v.pairs.count, count);
    assert_int_equal(v.pairs.change, change);
    assert_int_equal(v.pairs.last, last);
    for (int i = 0; i < LEVEL_PAIRS_MAX; i++)
        assert_true((i < count) == (v.pairs.lines[i].text != NULL));
    for (int i = 0; i < count; i++)
        assert_int_equal(v.pairs.lines[i].hears, i % 2 == 1);
}

static void telling_is_rehearsed_both_ways(void **state)
{
    struct meeting m = rehearsing(*state, 3);
    pair_is(&m, 0, 0, false, false);
    for (int line = 1; line <= 4; line++) {
        next_to(&m, PHASE_ACT);
        assert_int_equal(heard(&m, EVENT_LINE), line);
        pair_is(&m, 1, line, false, false);
    }
    next_to(&m, PHASE_ACT);
    pair_is(&m, 2, 0, true, false);
    for (int line = 1; line <= 4; line++) {
        next_to(&m, PHASE_ACT);
        pair_is(&m, 2, line, false, line == 4);
    }
    struct view v = seen(&m);
    assert_string_equal(v.pairs.lines[3].text, "Cô nghe đây.");
    next_to(&m, PHASE_TOGETHER);
}

// Busy first, then warm; and the adult is the one who is called.
static void who_is_called_listens(void **state)
{
    struct meeting m = rehearsing(*state, 3);
    struct view v = seen(&m);
    assert_string_equal(v.pairs.hearer, "teacher-woman"); // "Cô ơi": cô giáo, and not the first door
    assert_string_equal(v.pairs.teller, "girl-1");
    for (int i = 0; i < 2; i++)
        does(&m, COMMAND_NEXT, 0);
    assert_int_equal(seen(&m).pairs.hearer_mood, MOOD_THINKING);
    for (int i = 0; i < 2; i++)
        does(&m, COMMAND_NEXT, 0);
    assert_int_equal(seen(&m).pairs.hearer_mood, MOOD_HAPPY);
}

static void a_lone_child_tells_the_swallow_once(void **state)
{
    struct meeting m = rehearsing(*state, 0);
    for (int line = 1; line <= 4; line++)
        next_to(&m, PHASE_ACT);
    struct view v = seen(&m);
    assert_true(v.pairs.last && v.pairs.round == 1 && v.pairs.hearer == NULL);
    next_to(&m, PHASE_TOGETHER);
}

static void a_rehearsal_can_be_skipped(void **state)
{
    struct meeting m = rehearsing(*state, 3);
    next_to(&m, PHASE_ACT);
    does(&m, COMMAND_SKIP, 0);
    assert_int_equal(m.session.scene, DOORS);
}

// ---- as it is written ----

static void each_line_of_a_pair_has_its_place(void **state)
{
    const struct level *level = *state;
    const struct scene *scene = &level->scenes[REHEARSE];
    assert_int_equal(scene->pair_count, 4);
    assert_string_equal(level->texts[scene->pairs[2].text].address, "rehearse.pairs.3");
    assert_string_equal(level->remembered[1].word, "sat");
    assert_int_equal(level->scenes[WHICH].options[SIT].remember, 2);
    assert_true(level->scenes[LATER].lines[1].unless && level->scenes[LATER].lines[1].when == 1);
}

// A minute for the hall, where everybody tells and hears; a child alone says half of it.
static void a_rehearsal_takes_its_time(void **state)
{
    struct level level = *(const struct level *)*state;
    struct scene *scenes = (struct scene *)level.scenes; // read for this test alone
    unsigned hall = level_scene_seconds(&level, REHEARSE, true), alone = level_scene_seconds(&level, REHEARSE, false);
    uint8_t count = scenes[REHEARSE].pair_count;
    scenes[REHEARSE].pair_count = 0;
    assert_in_range(hall - level_scene_seconds(&level, REHEARSE, true), 24, 30);
    assert_in_range(alone - level_scene_seconds(&level, REHEARSE, false), 12, 18);
    scenes[REHEARSE].pair_count = count;
}

// Two who rehearse in a level of that band; `with`: whom its author names.
static void rehearse_in(const char *band, const char *with, const char *tells, const char *hears)
{
    struct text file = {0};
    struct diag_list *diags = diag_list_new();
    text_addf(&file,
              "title: \"Thử\"\nband: %s\nsensitive: 1\nharmed: [bin]\nrule: \"Kể ngay.\"\npicture: river\n"
              "cast: {bin: {name: \"Bin\", figure: boy-2}, xom: {name: \"Xôm\", figure: aunt},"
              " bac: {name: \"Bác\", figure: village-head}}\n"
              "scenes:\n  - {id: a, act: \"Từng đôi.\"%s, alone: \"Kể.\", pairs:"
              " [{tells: \"Bác ơi!\"}, {hears: \"Chờ nhé.\"}, {tells: \"Gấp ạ.\"}, {hears: \"Nghe đây.\"}]}\n",
              band, with);
    struct level *level = level_parse("level.yaml", file.bytes, file.length, diags);
    diag_list_free(diags);
    assert_non_null(level);
    struct meeting m = in_scene(0, 2, 0, level);
    struct view v = seen(&m);
    assert_string_equal(v.pairs.teller, tells);
    assert_string_equal(v.pairs.hearer, hears);
    level_free(level);
    text_free(&file);
}

// Among children a child tells, among grown-ups a grown-up; the author may say otherwise.
static void who_tells_is_like_the_hall(void **state)
{
    (void)state;
    rehearse_in("9-11", "", "boy-2", "village-head");
    rehearse_in("adults", "", "aunt", "village-head");
    rehearse_in("adults", ", with: [bin, xom]", "boy-2", "aunt");
    rehearse_in("adults", ", with: [bac, xom]", "village-head", "aunt");
    rehearse_in("9-11", ", with: [xom, bin]", "boy-2", "aunt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_said_by_what_was_chosen),
        cmocka_unit_test(what_is_skipped_is_not_remembered),
        cmocka_unit_test(a_second_look_changes_nothing_that_is_remembered),
        cmocka_unit_test(what_everybody_chose_is_remembered),
        cmocka_unit_test(nobody_comes_with_what_is_not_said),
        cmocka_unit_test(what_is_remembered_is_in_the_number),
        cmocka_unit_test(telling_is_rehearsed_both_ways),
        cmocka_unit_test(who_is_called_listens),
        cmocka_unit_test(a_lone_child_tells_the_swallow_once),
        cmocka_unit_test(a_rehearsal_can_be_skipped),
        cmocka_unit_test(each_line_of_a_pair_has_its_place),
        cmocka_unit_test(a_rehearsal_takes_its_time),
        cmocka_unit_test(who_tells_is_like_the_hall),
    };
    return cmocka_run_group_tests(tests, reads, story_forgotten);
}
