// SPDX-License-Identifier: MIT
//
// rules_view_test.c — the hall never sees the key before its time, the console always does.
#include "test_seen.h"

static void is_word(const char *words, text_ref text) { assert_ptr_equal(words, test_words(text)); }

static void option_is_secret(const struct view *v, const struct seen *seen, const struct view_option *o)
{
    bool shown = in(seen->revealed, o->ordinal);
    const struct option *key = &test_scenes[v->scene_number - 1].options[o->ordinal];
    const struct view_turned *turned = &o->turned;
    bool door = v->kind == SCENE_TELL;
    is_word(o->text, key->text);
    assert_int_equal(turned->verdict, shown ? key->verdict : VERDICT_NONE);
    is_word(turned->shows, shown ? key->shows : TEXT_NONE);
    assert_int_equal(turned->sign, shown && key->sign);
    assert_int_equal(turned->right_box, shown && v->kind == SCENE_SORT ? key->box : 255);
    is_word(turned->because, shown || (door && in(seen->helped, o->ordinal)) ? key->because : TEXT_NONE);
    is_word(turned->busy, in(seen->busy, o->ordinal) ? key->busy : TEXT_NONE);
    is_word(turned->helps, in(seen->helped, o->ordinal) ? key->helps : TEXT_NONE);
    assert_false(turned->fits && !shown);
    assert_int_equal(o->revealed, door ? in(seen->busy | seen->helped, o->ordinal) : shown);
    if (v->kind == SCENE_SORT)
        assert_int_equal(o->box != 255, shown);
}

// What everybody answered is a secret until the gong, however it is looked for.
static void votes_are_secret(const struct view *v, const struct seen *seen)
{
    for (uint8_t i = 0; i < TEAMS_MAX; i++)
        assert_true(v->votes[i] == 255 || (seen->gong && v->mode == ANSWER_KEYS));
    for (uint8_t i = 0; i < v->option_count; i++)
        assert_true(v->options[i].count == 0 || seen->gong);
    if (v->all_vote && !seen->gong)
        assert_int_equal(v->chosen, 255);
    for (uint8_t i = 0; i < CHECK_ANSWERS; i++)
        assert_int_equal(v->checked[i], 0);
}

static void nothing_leaks(const struct meeting *m, enum role role, const struct seen *seen)
{
    struct view v;
    rules_view(&m->session, m->level, role, NULL, &v);
    is_word(v.together, v.phase == PHASE_TOGETHER ? SCENE_REF(v.scene_number - 1, TOGETHER) : TEXT_NONE);
    for (uint8_t i = 0; i < v.option_count; i++)
        option_is_secret(&v, seen, &v.options[i]);
    votes_are_secret(&v, seen);
    assert_true(v.line_count <= m->session.lines_shown);
    for (uint8_t i = v.talk_count; i < 3; i++)
        assert_null(v.talk[i]);
}

static void console_sees_the_key(const struct meeting *m)
{
    struct view v;
    struct view_key key;
    rules_view(&m->session, m->level, ROLE_CONSOLE, NULL, &v);
    rules_key(&m->session, m->level, NULL, &key);
    assert_int_equal(key.most_shown, m->session.most_shown);
    assert_int_equal(key.first_chosen, m->session.first_chosen);
    struct meeting next = *m;
    bool on = sends(&next, SEAT_FACILITATOR, v.phase == PHASE_DECIDE ? COMMAND_LOCK : COMMAND_NEXT, 0) == RULES_OK;
    assert_int_equal(key.coming, on ? next.session.phase : PHASES);
    if (!v.in_scene) {
        assert_null(key.guide);
        return;
    }
    const struct scene *scene = &test_scenes[v.scene_number - 1];
    is_word(key.guide, scene->guide);
    is_word(key.together, scene->together);
    for (uint8_t i = 0; i < v.option_count; i++) {
        const struct option *option = &scene->options[v.options[i].ordinal];
        is_word(key.options[i].because, option->because);
        is_word(key.options[i].busy, v.kind == SCENE_TELL ? option->busy : TEXT_NONE);
        is_word(key.options[i].helps, v.kind == SCENE_TELL ? option->helps : TEXT_NONE);
        assert_int_equal(key.options[i].verdict, option->verdict);
        assert_int_equal(key.options[i].sign, option->sign);
    }
}

static void walk_to_the_end(uint8_t teams, uint8_t flags, uint8_t choice, bool phases[PHASES])
{
    struct meeting m = playing(teams, flags, &test_level);
    struct seen seen = {0};
    bool looked[ALL_SCENES] = {false};
    while (m.session.phase != PHASE_OVER) {
        uint8_t before = m.session.scene;
        everybody_answers(&m, choice);
        nothing_leaks(&m, ROLE_HALL, &seen);
        nothing_leaks(&m, ROLE_TEAM, &seen);
        console_sees_the_key(&m);
        phases[m.session.phase] = true;
        bool look = m.session.phase == PHASE_TOGETHER && !looked[before] && before != SORT && before < TELL;
        if (look) {
            does(&m, COMMAND_AGAIN, 0);
            looked[before] = true;
            seen = (struct seen){0}; // it is a question again
        } else {
            goes_on(&m, choice);
        }
        remember(&seen, &m, before);
    }
}

// Every phase of every kind, every answer, in the hall and alone, with fingers, cards and keys, with a second look
// at each question.
static void the_hall_never_sees_the_key(void **state)
{
    (void)state;
    static const uint8_t modes[] = {0, SETUP_CARDS, SETUP_KEYS};
    for (uint8_t teams = 0; teams <= 3; teams = (uint8_t)(teams == 0 ? 2 : teams + 1))
        for (uint8_t choice = 0; choice < 4; choice++)
            for (size_t mode = 0; mode < sizeof modes; mode++) {
                bool phases[PHASES] = {false}, counted = teams > 0 && modes[mode] != 0;
                walk_to_the_end(teams, (uint8_t)(SETUP_STARS | modes[mode]), choice, phases);
                for (int phase = PHASE_STORY; phase < PHASE_OVER; phase++) { // the walk was through all of them
                    bool of_a_hall = phase == PHASE_WHISPER || phase == PHASE_SHOW;
                    assert_int_equal(phases[phase], phase == PHASE_TALLY ? counted : teams > 0 || !of_a_hall);
                }
            }
}

// The choices on the screen carry the ordinals of the file; letters go by place.
static void options_stand_in_the_order_of_the_screen(void **state)
{
    (void)state;
    struct view v;
    uint8_t order[LEVEL_OPTIONS_MAX];
    struct meeting m = in_scene(SPOT, 2, 0, &test_level);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    rules_choice_order(&test_level, SPOT, false, 0, order);
    assert_int_equal(v.option_count, 4);
    for (uint8_t i = 0; i < 4; i++) {
        assert_int_equal(v.options[i].ordinal, order[i]);
        assert_int_equal(v.options[i].letter, 'A' + i);
    }
    answers(&m, 2);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.options[v.at_hand].ordinal, order[0]);
    m = in_scene(SORT, 2, 0, &test_level);
    answers(&m, 0);
    until_decide(&m); // the second card
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.item, 1);
    assert_int_equal(v.options[v.item].ordinal, m.session.item);
    assert_int_equal(v.box_count, 2);
    is_word(v.boxes[1], SCENE_REF(SORT, BOX_2));
}

static void a_reveal_tells_what_fits(void **state)
{
    (void)state;
    struct view v;
    struct meeting m = in_scene(ORDER, 2, 0, &test_level);
    until_decide(&m);
    static const uint8_t tried[] = {0, 2, 1, 3};
    for (size_t i = 0; i < sizeof tried; i++)
        does(&m, COMMAND_CHOOSE, tried[i]);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    for (uint8_t i = 0; i < 4; i++)
        assert_int_equal(tried[v.options[i].placed - 1], v.options[i].ordinal);
    does(&m, COMMAND_LOCK, 0);
    for (int i = 0; i < 3; i++)
        does(&m, COMMAND_NEXT, 0);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    for (uint8_t i = 0; i < 4; i++)
        assert_int_equal(v.options[i].turned.fits, v.options[i].ordinal == 0 || v.options[i].ordinal == 3);
    m = in_scene(SORT, 2, 0, &test_level);
    answers(&m, 1);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.options[v.at_hand].box, 1);
    assert_int_equal(v.options[v.at_hand].turned.right_box, test_cards[m.session.item].box);
    assert_int_equal(v.options[v.at_hand].turned.fits, test_cards[m.session.item].box == 1);
    m = in_scene(SPOT, 2, 0, &test_level);
    answers(&m, 0);
    for (int i = 0; i < 3; i++)
        does(&m, COMMAND_NEXT, 0);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    for (uint8_t i = 0; i < 4; i++) // gift found, hush overlooked, the others rightly left
        assert_int_equal(v.options[i].turned.fits, v.options[i].ordinal != 2);
}

static void stories_and_talks_show_what_was_read(void **state)
{
    (void)state;
    struct view v;
    struct meeting m = playing(2, 0, &test_level);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.line_count, 1);
    is_word(v.lines[0].text, 500);
    is_word(v.lines[0].name, 10);
    assert_string_equal(v.lines[0].figure, "girl-1");
    assert_int_equal(v.lines[0].mood, MOOD_HAPPY);
    assert_null(v.lines[1].text);
    assert_false(v.line_last);
    m = in_scene(TALK, 2, 0, &test_level);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.talk_count, 1);
    assert_false(v.talk_last);
    does(&m, COMMAND_NEXT, 0);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    is_word(v.talk[1], SCENE_REF(TALK, TALK_2));
    assert_true(v.talk_last);
    m = in_scene(TALK, 0, 0, &test_level);
    rules_view(&m.session, m.level, ROLE_ALONE, NULL, &v);
    is_word(v.alone_text, SCENE_REF(TALK, FOR_ONE));
    assert_true(v.talk_last);
}

// A lone child never faces an empty screen, also when the author wrote nothing for one child.
static void a_lone_child_always_has_words(void **state)
{
    (void)state;
    struct view v;
    struct scene one;
    struct level level = test_level_with(ACT, false, &one);
    one.alone = TEXT_NONE;
    struct meeting m = playing(0, 0, &level);
    rules_view(&m.session, m.level, ROLE_ALONE, NULL, &v);
    is_word(v.alone_text, SCENE_REF(ACT, QUESTION));
    level = test_level_with(TALK, false, &one);
    one.alone = TEXT_NONE;
    m = playing(0, 0, &level);
    rules_view(&m.session, m.level, ROLE_ALONE, NULL, &v);
    is_word(v.alone_text, SCENE_REF(TALK, TALK_1));
}

static void teams_speaker_and_stars(void **state)
{
    (void)state;
    struct view v;
    struct meeting m = in_scene(ASK, 3, SETUP_STARS, &test_level);
    answers(&m, 0);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.turn, 0);
    assert_int_equal(v.speaker, 1); // the left neighbour
    assert_true(v.stars_on);
    assert_int_equal(v.stars[0], 1);
    struct level careful = test_level_of(2, true);
    rules_view(&m.session, &careful, ROLE_HALL, NULL, &v);
    assert_false(v.stars_on);
    assert_int_equal(v.stars[0], 0);
    m = in_scene(ASK, 2, 0, &test_level);
    does(&m, COMMAND_SKIP, 0);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.phase, PHASE_NOT_FAULT);
    is_word(v.harmed_name, test_level.cast[PAO].name);
    assert_string_equal(v.harmed_figure, "boy-1");
    assert_false(v.in_scene);
    rules_open(&m.session);
    rules_view(&m.session, NULL, ROLE_HALL, NULL, &v);
    assert_int_equal(v.speaker, 0);
    assert_null(v.rule);
    assert_null(v.title);
    assert_int_equal(v.sensitive, 0);
}

static void progress_is_counted_on_the_path(void **state)
{
    (void)state;
    struct view v;
    struct meeting m = in_scene(ACT, 2, SETUP_SHORT, &test_level);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.scene_number, 4);
    assert_int_equal(v.scene_total, 5);
    m = in_scene(ACT, 2, 0, &test_level);
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    assert_int_equal(v.scene_number, ACT + 1);
    assert_int_equal(v.scene_total, ALL_SCENES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_hall_never_sees_the_key),     cmocka_unit_test(options_stand_in_the_order_of_the_screen),
        cmocka_unit_test(a_reveal_tells_what_fits),        cmocka_unit_test(stories_and_talks_show_what_was_read),
        cmocka_unit_test(a_lone_child_always_has_words),   cmocka_unit_test(teams_speaker_and_stars),
        cmocka_unit_test(progress_is_counted_on_the_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
