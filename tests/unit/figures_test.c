// SPDX-License-Identifier: MIT
//
// figures_test.c — figures are what stands in the log: before and after the talk, by cards, keys or fingers, never by
// time.
#include "test_figures.h"
#include "test_level.h"

static struct written w;
static struct figures f;

// What the hall held up before the talk is not mixed with what it held up after it.
static void cards_are_counted_before_and_after_the_talk(void **state)
{
    (void)state;
    begins(&w, &test_level, SETUP_CARDS);
    begins_level(&w);
    until_scene(&w, ASK);
    counts(&w, (const uint8_t[]){6, 5, 19}, 3);
    then(&w, COMMAND_AGAIN, 0);
    counts(&w, (const uint8_t[]){24, 6, 0}, 3);
    reads(&w, &f);
    assert_int_equal(f.teams, 3);
    assert_int_equal(f.level_count, 1);
    assert_int_equal(f.question_count, 1);
    const struct figures_question *q = &f.questions[0];
    assert_int_equal(q->scene, ASK);
    assert_true(q->locked && q->looked_again && !q->skipped && !q->helped);
    assert_true(q->counted[FIGURES_BEFORE] && q->counted[FIGURES_AFTER]);
    assert_memory_equal(q->counts[FIGURES_BEFORE], ((const uint8_t[]){6, 5, 19}), 3);
    assert_memory_equal(q->counts[FIGURES_AFTER], ((const uint8_t[]){24, 6, 0}), 3);
    assert_int_equal(q->led[FIGURES_BEFORE], 2);
    assert_int_equal(q->led[FIGURES_AFTER], 0);
    assert_int_equal(q->mode[FIGURES_BEFORE], ANSWER_CARDS);
}

// A count that is put right at the bars is the figure; the first typing is none.
static void a_correction_at_the_bars_is_the_figure(void **state)
{
    (void)state;
    begins(&w, &test_level, SETUP_CARDS);
    begins_level(&w);
    until_scene(&w, ASK);
    until_phase(&w, PHASE_SHOW);
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = 1, .value = 40});
    until_phase(&w, PHASE_TALLY);
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = 1, .value = 4});
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = 0, .value = 20});
    then(&w, COMMAND_NEXT, 0);
    reads(&w, &f);
    assert_memory_equal(f.questions[0].counts[FIGURES_BEFORE], ((const uint8_t[]){20, 4, 0}), 3);
    assert_int_equal(f.questions[0].led[FIGURES_BEFORE], 0);
}

// Teams' keys must never be taken for children's cards, also when the mode changes before the next question.
static void each_look_keeps_the_mode_it_was_answered_in(void **state)
{
    (void)state;
    begins(&w, &test_level, SETUP_KEYS);
    begins_level(&w);
    until_scene(&w, ASK);
    until_phase(&w, PHASE_SHOW);
    for (uint8_t team = 0; team < 3; team++)
        writes(&w, (struct command){.type = COMMAND_VOTE, .seat = team, .choice = team == 2 ? 2 : 0});
    until_phase(&w, PHASE_TOGETHER);
    then(&w, COMMAND_MODE, ANSWER_CARDS);
    then(&w, COMMAND_AGAIN, 0);
    counts(&w, (const uint8_t[]){20, 0, 0}, 3);
    reads(&w, &f);
    const struct figures_question *q = &f.questions[0];
    assert_int_equal(q->mode[FIGURES_BEFORE], ANSWER_KEYS);
    assert_int_equal(q->mode[FIGURES_AFTER], ANSWER_CARDS);
    assert_memory_equal(q->counts[FIGURES_BEFORE], ((const uint8_t[]){2, 0, 1}), 3);
    assert_memory_equal(q->counts[FIGURES_AFTER], ((const uint8_t[]){20, 0, 0}), 3);
}

static void fingers_have_a_lead_and_what_most_showed_but_no_counts(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    begins_level(&w);
    until_scene(&w, ASK);
    until_phase(&w, PHASE_SHOW);
    then(&w, COMMAND_MOST, 1);
    until_phase(&w, PHASE_DECIDE);
    then(&w, COMMAND_HELP, 0);
    locks(&w, 2);
    until_phase(&w, PHASE_TOGETHER);
    reads(&w, &f);
    const struct figures_question *q = &f.questions[0];
    assert_false(q->counted[FIGURES_BEFORE]);
    assert_int_equal(q->most[FIGURES_BEFORE], 1);
    assert_int_equal(q->most[FIGURES_AFTER], 255);
    assert_int_equal(q->led[FIGURES_BEFORE], 2);
    assert_int_equal(q->led[FIGURES_AFTER], 255);
    assert_true(q->helped);
}

// A second look that nobody answers is no answer.
static void a_second_look_that_is_skipped_leaves_the_first(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    begins_level(&w);
    until_scene(&w, ASK);
    locks(&w, 1);
    until_phase(&w, PHASE_TOGETHER);
    then(&w, COMMAND_AGAIN, 0);
    then(&w, COMMAND_SKIP, 0);
    reads(&w, &f);
    assert_true(f.questions[0].looked_again && f.questions[0].locked && !f.questions[0].skipped);
    assert_int_equal(f.questions[0].led[FIGURES_BEFORE], 1);
    assert_int_equal(f.questions[0].led[FIGURES_AFTER], 255);
}

static void a_question_nobody_answered_was_skipped(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    begins_level(&w);
    until_scene(&w, ASK);
    then(&w, COMMAND_SKIP, 0);
    reads(&w, &f);
    assert_int_equal(f.question_count, 1);
    assert_true(f.questions[0].skipped && !f.questions[0].locked);
}

static void pieces_are_right_as_they_were_locked_first(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    begins_level(&w);
    until_scene(&w, SORT);
    for (int card = 0; card < 3; card++)
        locks(&w, 0); // two of three belong there
    until_phase(&w, PHASE_TOGETHER);
    until_scene(&w, SPOT);
    until_phase(&w, PHASE_DECIDE);
    then(&w, COMMAND_CHOOSE, 0);
    then(&w, COMMAND_CHOOSE, 1);
    then(&w, COMMAND_LOCK, 0); // gift right, smile wrong, hush forgotten, homework right
    until_phase(&w, PHASE_TOGETHER);
    then(&w, COMMAND_AGAIN, 0);
    until_phase(&w, PHASE_DECIDE);
    then(&w, COMMAND_CHOOSE, 0);
    then(&w, COMMAND_CHOOSE, 2);
    then(&w, COMMAND_LOCK, 0);
    reads(&w, &f);
    const struct figures_question *sort = NULL, *spot = NULL;
    for (size_t i = 0; i < f.question_count; i++) {
        sort = f.questions[i].kind == SCENE_SORT ? &f.questions[i] : sort;
        spot = f.questions[i].kind == SCENE_SPOT ? &f.questions[i] : spot;
    }
    assert_non_null(sort);
    assert_non_null(spot);
    assert_int_equal(sort->fits, 2);
    assert_int_equal(spot->fits, 2);
    assert_int_equal(spot->led[FIGURES_BEFORE], 255);
}

static void minutes_are_of_the_meeting_and_of_each_level(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    w.step_ms = 0;
    w.now_ms += 5 * 60000; // promises and waiting
    begins_level(&w);
    w.now_ms += 12 * 60000;
    until_scene(&w, ASK);
    w.now_ms = 1000; // a clock that was set back takes nothing away
    until_scene(&w, SORT);
    w.now_ms += 3 * 60000;
    then(&w, COMMAND_CLOSE, 0);
    w.now_ms += 2 * 60000;
    then(&w, COMMAND_NEXT, 0);
    reads(&w, &f);
    assert_int_equal(f.minutes, 22);
    assert_int_equal(f.levels[0].minutes, 15);
    assert_false(f.levels[0].finished);
    assert_true(f.closed);
}

static void a_level_played_twice_has_its_questions_twice(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    for (int play = 0; play < 2; play++) {
        begins_level(&w);
        until_scene(&w, ASK);
        locks(&w, (uint8_t)play);
        until_phase(&w, PHASE_TOGETHER);
        for (int steps = 0; w.session.phase != PHASE_SENTENCE; steps++) {
            assert_true(steps < 100);
            then(&w, w.session.phase == PHASE_NOT_FAULT ? COMMAND_NEXT : COMMAND_SKIP, 0);
        }
        then(&w, COMMAND_NEXT, 0);
    }
    reads(&w, &f);
    assert_int_equal(f.level_count, 2);
    assert_true(f.levels[0].finished && f.levels[1].finished);
    size_t asked = 0;
    for (size_t i = 0; i < f.question_count; i++)
        if (f.questions[i].scene == ASK) {
            assert_int_equal(f.questions[i].play, asked);
            assert_int_equal(f.questions[i].led[FIGURES_BEFORE], asked++);
        }
    assert_int_equal(asked, 2);
}

static void plays_level(bool answered)
{
    begins_level(&w);
    if (answered) {
        until_scene(&w, ASK);
        until_phase(&w, PHASE_DECIDE);
        then(&w, COMMAND_HELP, 0);
        locks(&w, 1);
        until_phase(&w, PHASE_TOGETHER);
    }
    for (int steps = 0; w.session.phase != PHASE_SENTENCE; steps++) {
        assert_true(steps < 100);
        then(&w, w.session.phase == PHASE_NOT_FAULT ? COMMAND_NEXT : COMMAND_SKIP, 0);
    }
}

// More levels than there is room for: the last ones are left out, not added to another.
static void too_many_levels_are_left_out(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    w.step_ms = 0;
    for (int play = 0; play < FIGURES_LEVELS_MAX + 3; play++) {
        plays_level(play >= FIGURES_LEVELS_MAX);
        w.now_ms += play >= FIGURES_LEVELS_MAX ? 600000 : 60000;
        then(&w, COMMAND_NEXT, 0);
    }
    reads(&w, &f);
    assert_int_equal(f.level_count, FIGURES_LEVELS_MAX);
    assert_int_equal(f.question_count, FIGURES_QUESTIONS_MAX);
    assert_int_equal(f.minutes, FIGURES_LEVELS_MAX + 30);
    for (size_t i = 0; i < f.level_count; i++)
        assert_true(f.levels[i].finished && f.levels[i].minutes == 1);
    for (size_t i = 0; i < f.question_count; i++)
        assert_true(f.questions[i].play < FIGURES_LEVELS_MAX && f.questions[i].skipped && !f.questions[i].locked &&
                    !f.questions[i].helped);
}

// To the nearest minute, from the first command on: when that was is nobody's figure.
static void half_a_minute_is_told_as_one(void **state)
{
    (void)state;
    for (uint32_t extra = 0; extra < 2; extra++) {
        begins(&w, &test_level, 0);
        w.step_ms = 0;
        w.commands[0].at_ms = w.commands[1].at_ms = w.now_ms = 7200000;
        begins_level(&w);
        w.now_ms += 29999 + extra;
        then(&w, COMMAND_SKIP, 0);
        reads(&w, &f);
        assert_int_equal(f.minutes, extra);
        assert_int_equal(f.levels[0].minutes, extra);
    }
}

// A level's time begins where it is chosen, and ends with its sentence or where it is broken off.
static void what_is_outside_of_a_level_is_not_its_time(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    w.step_ms = 0;
    plays_level(false);
    w.now_ms += 4 * 60000;
    then(&w, COMMAND_NEXT, 0);
    w.now_ms += 7 * 60000;
    writes(&w, (struct command){.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .value = READY_ALL | READY_SHORT});
    w.now_ms += 2 * 60000;
    then(&w, COMMAND_CLOSE, 0); // nothing of it was seen
    reads(&w, &f);
    assert_int_equal(f.minutes, 13);
    assert_int_equal(f.levels[0].minutes, 4);
    assert_true(f.levels[0].finished && !f.levels[0].short_path);
    assert_int_equal(f.levels[1].minutes, 2);
    assert_false(f.levels[1].finished);
    assert_true(f.closed);
    begins(&w, &test_level, 0);
    w.step_ms = 0;
    for (int play = 0; play < 2; play++) {
        plays_level(false);
        if (play == 0)
            then(&w, COMMAND_NEXT, 0);
    }
    then(&w, COMMAND_CLOSE, 0); // before the sentence was said
    reads(&w, &f);
    assert_true(f.levels[0].finished && !f.levels[1].finished);
    begins(&w, &test_level, 0);
    w.step_ms = 0;
    plays_level(false);
    then(&w, COMMAND_NEXT, 0);
    assert_int_equal(w.session.phase, PHASE_LEVEL_DONE);
    reads(&w, &f);
    assert_false(f.closed);
    w.now_ms += 7 * 60000;
    then(&w, COMMAND_CLOSE, 0);
    reads(&w, &f);
    assert_int_equal(f.levels[0].minutes, 0);
    assert_true(f.levels[0].finished && f.closed);
}

static void hands_of_a_check_belong_to_their_step(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    writes(&w, (struct command){
                   .type = COMMAND_ACTIVITY, .seat = SEAT_FACILITATOR, .choice = 4, .value = 3, .seed = 0xA5A50006});
    then(&w, COMMAND_NEXT, 0);
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = CHECK_FINE, .value = 3});
    writes(&w,
           (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = CHECK_NOT_FINE, .value = 22});
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = CHECK_FINE, .value = 6});
    then(&w, COMMAND_NEXT, 0);
    writes(&w, (struct command){.type = COMMAND_COUNT, .seat = SEAT_FACILITATOR, .choice = CHECK_UNSURE, .value = 9});
    then(&w, COMMAND_NEXT, 0);
    reads(&w, &f);
    assert_int_equal(f.check_count, 2);
    assert_int_equal(f.checks[0].activity, 4);
    assert_int_equal(f.checks[0].mark, 0xA5A5);
    assert_int_equal(f.checks[0].step, 1);
    assert_memory_equal(f.checks[0].counts, ((const uint8_t[]){6, 22, 0}), 3);
    assert_int_equal(f.checks[1].step, 2);
    assert_memory_equal(f.checks[1].counts, ((const uint8_t[]){0, 0, 9}), 3);
}

enum { STEPS = 3 };
static void hands(uint8_t activity, uint32_t mark, uint8_t fine)
{
    writes(&w, (struct command){.type = COMMAND_ACTIVITY,
                                .seat = SEAT_FACILITATOR,
                                .choice = activity,
                                .value = STEPS,
                                .seed = mark << 16 | ((1 << STEPS) - 1)});
    for (int step = 0; step < STEPS; step++) {
        writes(&w, (struct command){.type = COMMAND_COUNT,
                                    .seat = SEAT_FACILITATOR,
                                    .choice = CHECK_FINE,
                                    .value = (uint8_t)(fine + step)});
        then(&w, COMMAND_NEXT, 0);
    }
}

// Another activity, another file of the same number, another step: each has its own figures. Done again it is the same.
static void each_check_is_one_of_its_own(void **state)
{
    enum { CHECKS = 5 };
    static const struct {
        uint8_t activity;
        uint16_t mark;
        uint8_t fine;
    } rows[] = {{0, 0, 50}, {4, 0x1234, 10}, {5, 0x1234, 20}, {4, 0x1334, 30}, {4, 0x1235, 40}, {0, 0, 60}};
    (void)state;
    begins(&w, &test_level, 0);
    for (size_t i = 0; i <= CHECKS; i++)
        hands(rows[i].activity, rows[i].mark, rows[i].fine);
    reads(&w, &f);
    assert_int_equal(f.check_count, CHECKS * STEPS);
    for (size_t i = 0; i < CHECKS * STEPS; i++) {
        size_t row = i / STEPS;
        assert_int_equal(f.checks[i].activity, rows[row].activity);
        assert_int_equal(f.checks[i].mark, rows[row].mark);
        assert_int_equal(f.checks[i].step, i % STEPS);
        assert_int_equal(f.checks[i].counts[CHECK_FINE], rows[row == 0 ? CHECKS : row].fine + i % STEPS);
    }
}

// More checks than there is room for: the last ones are left out.
static void too_many_checks_are_left_out(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    for (uint32_t mark = 1; mark <= FIGURES_CHECKS_MAX / STEPS + 2; mark++)
        hands(4, mark, 0);
    hands(4, 1, 7);
    reads(&w, &f);
    assert_int_equal(f.check_count, FIGURES_CHECKS_MAX);
    for (size_t i = 0; i < FIGURES_CHECKS_MAX; i++) {
        assert_int_equal(f.checks[i].mark, 1 + i / STEPS);
        assert_int_equal(f.checks[i].counts[CHECK_FINE], (i < STEPS ? 7U : 0U) + i % STEPS);
    }
}

// A log of other rules: what was seen until then stands, and nothing else happens.
static void a_log_that_does_not_fit_is_read_as_far_as_it_goes(void **state)
{
    (void)state;
    begins(&w, &test_level, 0);
    begins_level(&w);
    until_scene(&w, ASK);
    locks(&w, 1);
    w.commands[w.count] = (struct command){.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 3};
    w.list[w.count] = &w.commands[w.count];
    w.count++;
    reads(&w, &f);
    assert_int_equal(f.question_count, 1);
    assert_true(f.questions[0].locked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cards_are_counted_before_and_after_the_talk),
        cmocka_unit_test(a_correction_at_the_bars_is_the_figure),
        cmocka_unit_test(each_look_keeps_the_mode_it_was_answered_in),
        cmocka_unit_test(fingers_have_a_lead_and_what_most_showed_but_no_counts),
        cmocka_unit_test(a_second_look_that_is_skipped_leaves_the_first),
        cmocka_unit_test(a_question_nobody_answered_was_skipped),
        cmocka_unit_test(pieces_are_right_as_they_were_locked_first),
        cmocka_unit_test(minutes_are_of_the_meeting_and_of_each_level),
        cmocka_unit_test(a_level_played_twice_has_its_questions_twice),
        cmocka_unit_test(too_many_levels_are_left_out),
        cmocka_unit_test(half_a_minute_is_told_as_one),
        cmocka_unit_test(what_is_outside_of_a_level_is_not_its_time),
        cmocka_unit_test(hands_of_a_check_belong_to_their_step),
        cmocka_unit_test(each_check_is_one_of_its_own),
        cmocka_unit_test(too_many_checks_are_left_out),
        cmocka_unit_test(a_log_that_does_not_fit_is_read_as_far_as_it_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
