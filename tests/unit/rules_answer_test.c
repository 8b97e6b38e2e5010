// SPDX-License-Identifier: MIT
//
// rules_answer_test.c — what is answered: cards, steps, signs, doors; stars; the order choices stand in.
#include "test_meeting.h"

static void cards_are_sorted_one_by_one(void **state)
{
    (void)state;
    struct meeting m = in_scene(SORT, 2, SETUP_STARS, &test_level);
    uint8_t order[LEVEL_OPTIONS_MAX], seen = 0;
    rules_choice_order(&test_level, SORT, false, 0, order);
    for (uint8_t i = 0; i < 3; i++) { // in the order of the screen
        until_decide(&m);
        assert_int_equal(m.session.item, order[i]);
        refuses(&m, COMMAND_CHOOSE, 2, RULES_NO_SUCH_CHOICE); // there are two boxes
        refuses(&m, COMMAND_LOCK, 0, RULES_NOTHING_CHOSEN);
        assert_int_equal(m.session.helper, 255); // whoever helped with the card before is free
        does(&m, COMMAND_HELP, 0);
        answers(&m, 0);
        is_in(&m, PHASE_REVEAL);
        assert_int_equal(heard(&m, EVENT_REVEALED), order[i]);
        refuses(&m, COMMAND_AGAIN, 0, RULES_NOT_NOW);
        does(&m, COMMAND_NEXT, 0);
        seen |= (uint8_t)(1 << order[i]);
    }
    assert_int_equal(seen, 7);
    is_in(&m, PHASE_TOGETHER);
    assert_int_equal(m.session.stars[0] + m.session.stars[1], 2); // two of three lie in box 0
}

static void steps_are_placed_and_taken_back(void **state)
{
    (void)state;
    struct meeting m = in_scene(ORDER, 2, SETUP_STARS, &test_level);
    until_decide(&m);
    does(&m, COMMAND_CHOOSE, 2);
    does(&m, COMMAND_CHOOSE, 0);
    does(&m, COMMAND_CHOOSE, 1);
    refuses(&m, COMMAND_LOCK, 0, RULES_NOTHING_CHOSEN);
    does(&m, COMMAND_CHOOSE, 0); // it and all after it
    assert_int_equal(m.session.placed_count, 1);
    assert_int_equal(m.session.placed[0], 2);
    refuses(&m, COMMAND_CHOOSE, 4, RULES_NO_SUCH_CHOICE);
    does(&m, COMMAND_CHOOSE, 2);
    assert_int_equal(m.session.placed_count, 0);
    for (uint8_t i = 0; i < 4; i++)
        does(&m, COMMAND_CHOOSE, i);
    does(&m, COMMAND_LOCK, 0);
    for (uint8_t i = 0; i < 4; i++) { // step by step in the right order
        assert_int_equal(heard(&m, EVENT_REVEALED), i);
        does(&m, COMMAND_NEXT, 0);
    }
    is_in(&m, PHASE_TOGETHER);
    assert_int_equal(m.session.stars[m.session.turn], 1);
}

static void signs_are_marked_and_unmarked(void **state)
{
    (void)state;
    struct meeting m = in_scene(SPOT, 2, SETUP_STARS, &test_level);
    until_decide(&m);
    does(&m, COMMAND_CHOOSE, 0);
    does(&m, COMMAND_CHOOSE, 0);
    refuses(&m, COMMAND_LOCK, 0, RULES_NOTHING_CHOSEN);
    does(&m, COMMAND_CHOOSE, 2);
    does(&m, COMMAND_CHOOSE, 0);
    assert_int_equal(m.session.marks, 5);
    does(&m, COMMAND_LOCK, 0);
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(&test_level, SPOT, false, 0, order);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(heard(&m, EVENT_REVEALED), order[i]);
        does(&m, COMMAND_NEXT, 0);
    }
    is_in(&m, PHASE_TOGETHER);
    assert_int_equal(m.session.stars[m.session.turn], 1);
}

// Tell, and tell again: whoever is told first cannot help now, and two doors are always opened.
static void telling_again_is_always_practised(void **state)
{
    (void)state;
    for (uint8_t first = 0; first < LEVEL_DOORS; first++)
        for (uint8_t second = 0; second < LEVEL_DOORS; second++) {
            if (first == second)
                continue;
            bool busy = test_doors[first].busy != TEXT_NONE;
            struct meeting m = in_scene(TELL, 2, SETUP_STARS, &test_level);
            until_decide(&m);
            does(&m, COMMAND_HELP, 0);
            answers(&m, first);
            is_in(&m, PHASE_DOOR);
            assert_int_equal(heard(&m, EVENT_DOOR), first);
            assert_int_equal(m.session.doors_helped, busy ? 0 : 1 << first);
            next_to(&m, PHASE_DECIDE);
            assert_int_equal(m.session.helper, 255);
            refuses(&m, COMMAND_CHOOSE, first, RULES_NO_SUCH_CHOICE); // that door is open
            refuses(&m, COMMAND_LOCK, 0, RULES_NOTHING_CHOSEN);
            answers(&m, second);
            assert_true((m.session.doors_helped >> second & 1) != 0);
            next_to(&m, PHASE_TOGETHER);
            assert_int_equal(heard(&m, EVENT_LANTERN), 1);
            refuses(&m, COMMAND_AGAIN, 0, RULES_NOT_NOW);
            assert_int_equal(m.session.stars[0] + m.session.stars[1], 0); // no door is the wrong one
        }
}

// Stars are a hall's wish, for light levels only: nobody is ranked about what hurts.
static void stars_are_optional_and_light(void **state)
{
    (void)state;
    static const struct {
        uint8_t flags, sensitive, choice, stars;
    } rows[] = {
        {SETUP_STARS, 1, 0, 1}, {SETUP_STARS, 1, 1, 0}, {SETUP_STARS, 1, 2, 0},
        {0, 1, 0, 0},           {SETUP_STARS, 2, 0, 0}, {SETUP_STARS, 3, 0, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct level level = test_level_of(rows[i].sensitive, true);
        struct meeting m = in_scene(ASK, 2, rows[i].flags, &level);
        answers(&m, rows[i].choice);
        assert_int_equal(m.session.stars[0], rows[i].stars);
        until(&m, PHASE_LEVEL_DONE, 0);
        if (rows[i].sensitive > 1)
            assert_int_equal(m.session.stars[0] + m.session.stars[1], 0);
    }
}

// Screen and paper agree; an author's habit does not show; a lone child cannot learn places by heart.
static void choices_stand_in_an_order_of_their_own(void **state)
{
    (void)state;
    uint8_t order[LEVEL_OPTIONS_MAX], again[LEVEL_OPTIONS_MAX];
    int first[3] = {0}, moved = 0;
    for (uint32_t seed = 0; seed < 300; seed++) {
        for (uint8_t scene = ASK; scene <= TELL; scene++) {
            uint8_t count = test_scenes[scene].option_count, seen = 0;
            rules_choice_order(&test_level, scene, true, seed, order);
            for (uint8_t i = 0; i < count; i++)
                seen |= (uint8_t)(1 << order[i]);
            assert_int_equal(seen, (1 << count) - 1);
            if (scene == ORDER) // as written it would be done already
                assert_false(order[0] == 0 && order[1] == 1 && order[2] == 2);
            rules_choice_order(&test_level, scene, false, seed, order);
            rules_choice_order(&test_level, scene, false, seed + 1, again);
            assert_memory_equal(order, again, sizeof order);
        }
        rules_choice_order(&test_level, ASK, true, seed, order);
        rules_choice_order(&test_level, ASK, true, seed + 1, again);
        first[order[0]]++;
        moved += memcmp(order, again, sizeof order) != 0;
    }
    for (int i = 0; i < 3; i++)
        assert_in_range(first[i], 60, 140);
    assert_true(moved > 150);
}

static void halls_orders_differ_from_level_to_level(void **state)
{
    (void)state;
    int first[3] = {0};
    for (int i = 0; i < 300; i++) {
        char id[3] = {(char)('a' + i % 26), (char)('a' + i / 26), 0};
        struct level level = test_level;
        uint8_t order[LEVEL_OPTIONS_MAX];
        level.id = id;
        rules_choice_order(&level, ASK, false, 0, order);
        first[order[0]]++;
    }
    for (int i = 0; i < 3; i++)
        assert_in_range(first[i], 60, 140);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cards_are_sorted_one_by_one),
        cmocka_unit_test(steps_are_placed_and_taken_back),
        cmocka_unit_test(signs_are_marked_and_unmarked),
        cmocka_unit_test(telling_again_is_always_practised),
        cmocka_unit_test(stars_are_optional_and_light),
        cmocka_unit_test(choices_stand_in_an_order_of_their_own),
        cmocka_unit_test(halls_orders_differ_from_level_to_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
