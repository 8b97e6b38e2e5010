// SPDX-License-Identifier: MIT
//
// rules_tally_test.c — what comes of everybody's answers: which one leads, corrections, stars, a second look.
#include "test_vote.h"

// A level of one question whose answers are judged like this.
struct question {
    struct scene scene;
    struct option options[3];
    struct level level;
};

static void ask(struct question *q, enum verdict first, enum verdict second, enum verdict third)
{
    const enum verdict judged[] = {first, second, third};
    q->level = test_level_with(ASK, false, &q->scene);
    q->scene.options = q->options;
    for (uint8_t i = 0; i < 3; i++) {
        q->options[i] = test_answers[i];
        q->options[i].verdict = judged[i];
        q->options[i].next = SCENE_END;
    }
}

static uint8_t leader(const struct question *q, const uint8_t shares[3])
{
    uint8_t best = 255;
    static const int safety[] = {[VERDICT_NONE] = 0, [VERDICT_SAFE] = 3, [VERDICT_UNSURE] = 2, [VERDICT_RISKY] = 1};
    for (uint8_t i = 0; i < 3; i++) {
        int rank = shares[i] * 4 + safety[q->options[i].verdict];
        if (shares[i] > 0 && (best == 255 || rank > shares[best] * 4 + safety[q->options[best].verdict]))
            best = i;
    }
    return best;
}

// A split hall is never led into harm by chance: every share of answers, wherever the safe one stands.
static void the_most_chosen_leads_and_of_equals_the_safest(void **state)
{
    (void)state;
    static const enum verdict orders[][3] = {
        {VERDICT_SAFE, VERDICT_UNSURE, VERDICT_RISKY}, {VERDICT_SAFE, VERDICT_RISKY, VERDICT_UNSURE},
        {VERDICT_UNSURE, VERDICT_SAFE, VERDICT_RISKY}, {VERDICT_UNSURE, VERDICT_RISKY, VERDICT_SAFE},
        {VERDICT_RISKY, VERDICT_SAFE, VERDICT_UNSURE}, {VERDICT_RISKY, VERDICT_UNSURE, VERDICT_SAFE},
        {VERDICT_RISKY, VERDICT_SAFE, VERDICT_SAFE},
    };
    for (size_t order = 0; order < sizeof orders / sizeof *orders; order++)
        for (uint8_t all = 0; all < 64; all++) {
            struct question q;
            ask(&q, orders[order][0], orders[order][1], orders[order][2]);
            const uint8_t shares[3] = {all & 3, all >> 2 & 3, all >> 4 & 3};
            struct meeting m = showing(2, SETUP_CARDS, &q.level);
            for (uint8_t i = 0; i < 3; i++)
                count(&m, i, shares[i]);
            next_to(&m, leader(&q, shares) == 255 ? PHASE_DECIDE : PHASE_TALLY);
            assert_int_equal(m.session.chosen, leader(&q, shares));
            if (shares[0] + shares[1] + shares[2] > TEAMS_MAX || shares[0] + shares[1] + shares[2] < TEAMS_MIN)
                continue;
            m = showing((uint8_t)(shares[0] + shares[1] + shares[2]), SETUP_KEYS, &q.level);
            for (uint8_t i = 0, team = 0; i < 3; i++)
                for (uint8_t n = 0; n < shares[i]; n++)
                    votes(&m, team++, i);
            next_to(&m, PHASE_TALLY);
            assert_int_equal(m.session.chosen, leader(&q, shares));
        }
}

// The story goes where most wanted, not where the team whose turn it is would have gone.
static void the_story_follows_the_tally(void **state)
{
    (void)state;
    static const uint8_t then[] = {SORT, SPOT, ORDER};
    struct level level = test_level_of(1, false);
    for (uint8_t most = 0; most < 3; most++)
        for (size_t mode = 0; mode < sizeof both_modes; mode++) {
            struct meeting m = showing(3, both_modes[mode], &level);
            if (both_modes[mode] == SETUP_CARDS) {
                count(&m, (uint8_t)((most + 1) % 3), 11);
                count(&m, most, 12);
            } else {
                votes(&m, 0, (uint8_t)((most + 1) % 3)); // whose turn it is
                votes(&m, 1, most);
                votes(&m, 2, most);
            }
            next_to(&m, PHASE_TALLY);
            while (m.session.scene == ASK)
                does(&m, COMMAND_NEXT, 0);
            assert_int_equal(m.session.scene, then[most]);
        }
}

// A mistyped number is put right until the reveal, and the story follows what is right.
static void counts_can_be_put_right_until_the_reveal(void **state)
{
    (void)state;
    struct level level = test_level_of(1, false);
    struct meeting m = showing(2, SETUP_CARDS, &level);
    count(&m, 2, 21);
    count(&m, 1, 9);
    count(&m, 2, 2); // was a typing error
    assert_int_equal(m.session.counts[2], 2);
    next_to(&m, PHASE_TALLY);
    assert_int_equal(m.session.chosen, 1);
    count(&m, 0, 9); // as many now: the safer leads
    assert_int_equal(m.session.chosen, 0);
    is_in(&m, PHASE_TALLY);
    count(&m, 2, 10);
    assert_int_equal(m.session.chosen, 2);
    for (uint8_t i = 0; i < 3; i++) // a correction may pass through nothing
        count(&m, i, 0);
    assert_int_equal(m.session.chosen, 2); // the last that was counted
    count(&m, 1, 30);
    next_to(&m, PHASE_REVEAL);
    assert_int_equal(heard(&m, EVENT_LOCKED), 1);
    assert_int_equal(counts(&m, 0, 31), RULES_NOT_NOW);
    assert_int_equal(m.session.counts[0], 0);
    while (m.session.scene == ASK)
        does(&m, COMMAND_NEXT, 0);
    assert_int_equal(m.session.scene, SPOT);
}

// Nobody answered, or nothing but noughts was typed: the team whose turn it is decides, as with fingers.
static void nothing_counted_is_decided_as_with_fingers(void **state)
{
    (void)state;
    for (size_t mode = 0; mode < sizeof both_modes; mode++) {
        struct meeting m = showing(2, both_modes[mode] | SETUP_STARS, &test_level);
        if (both_modes[mode] == SETUP_CARDS)
            count(&m, 1, 0);
        next_to(&m, PHASE_DECIDE);
        assert_int_equal(m.events.count, 2);
        hears(&m, 0, EVENT_GONG, 0);
        hears(&m, 1, EVENT_PHASE, PHASE_DECIDE);
        assert_int_equal(counts(&m, 1, 3), RULES_NOT_NOW);
        assert_int_equal(sends(&m, 1, COMMAND_VOTE, 1), RULES_NOT_NOW);
        assert_int_equal(sends(&m, 1, COMMAND_CHOOSE, 1), RULES_NOT_YOUR_TURN);
        assert_int_equal(sends(&m, 0, COMMAND_CHOOSE, 0), RULES_OK);
        assert_int_equal(sends(&m, 0, COMMAND_LOCK, 0), RULES_OK);
        is_in(&m, PHASE_REVEAL);
        assert_int_equal(m.session.stars[0], 1);
    }
}

// What everybody answered first is counted first: the second look begins at nothing, wins nothing, and leads the story.
static void a_second_look_counts_afresh(void **state)
{
    (void)state;
    struct level level = test_level_of(1, false);
    for (size_t mode = 0; mode < sizeof both_modes; mode++) {
        struct meeting m = showing(2, both_modes[mode] | SETUP_STARS, &level);
        everybody_answers(&m, 2); // an equal share for 2 and 0 with keys; more for 0 with cards
        until(&m, PHASE_TOGETHER, 2);
        uint8_t first = m.session.chosen, stars = m.session.stars[0] + m.session.stars[1];
        assert_int_equal(first, 0);
        does(&m, COMMAND_AGAIN, 0);
        is_in(&m, PHASE_WHISPER);
        assert_int_equal(m.session.first_chosen, first);
        next_to(&m, PHASE_SHOW);
        for (uint8_t i = 0; i < TEAMS_MAX; i++)
            assert_int_equal(m.session.votes[i], 255);
        for (uint8_t i = 0; i < LEVEL_OPTIONS_MAX; i++)
            assert_int_equal(m.session.counts[i], 0);
        assert_int_equal(m.session.counted, 0);
        struct meeting undecided = m, safe = m;
        everybody_answers(&safe, 0);
        next_to(&safe, PHASE_TALLY);
        next_to(&safe, PHASE_REVEAL);
        assert_int_equal(safe.session.stars[0] + safe.session.stars[1], stars); // no star in the second look
        if (both_modes[mode] == SETUP_CARDS)
            count(&m, 1, 20);
        else
            votes(&m, 1, 1);
        next_to(&m, PHASE_TALLY);
        assert_int_equal(m.session.first_chosen, first);
        while (m.session.scene == ASK)
            does(&m, COMMAND_NEXT, 0);
        assert_int_equal(m.session.scene, SPOT);
        next_to(&undecided, PHASE_DECIDE);
        does(&undecided, COMMAND_SKIP, 0);
        assert_int_equal(undecided.session.scene, SORT); // the first answer stands
    }
}

// Stars, where they were asked for, go to each team that saw it: not for cards, which have no team, not in a careful
// level, and for what was answered last.
static void stars_go_to_the_teams_that_saw_it(void **state)
{
    (void)state;
    struct level light = test_level_of(1, true), careful = test_level_of(2, true), heavy = test_level_of(3, true);
    const struct {
        uint8_t flags;
        const struct level *level;
        bool stars;
    } rows[] = {
        {SETUP_KEYS | SETUP_STARS, &light, true},   {SETUP_KEYS, &light, false},
        {SETUP_CARDS | SETUP_STARS, &light, false}, {SETUP_KEYS | SETUP_STARS, &careful, false},
        {SETUP_KEYS | SETUP_STARS, &heavy, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct meeting m = showing(4, rows[i].flags, rows[i].level);
        if (rows[i].flags & SETUP_CARDS) {
            count(&m, 0, 9);
        } else {
            votes(&m, 0, 2);
            votes(&m, 1, 0);
            votes(&m, 2, 2);
            votes(&m, 2, 0); // thought again
            votes(&m, 1, 1);
            votes(&m, 1, 0);
        }
        next_to(&m, PHASE_TALLY);
        for (uint8_t team = 0; team < 4; team++)
            assert_int_equal(m.session.stars[team], 0); // not before the reveal
        next_to(&m, PHASE_REVEAL);
        for (uint8_t team = 0; team < 4; team++)
            assert_int_equal(m.session.stars[team], rows[i].stars && (team == 1 || team == 2));
    }
    struct meeting m = showing(2, SETUP_KEYS | SETUP_STARS, &light);
    m.session.stars[0] = 255; // a counter stops, it does not begin again
    votes(&m, 0, 0);
    next_to(&m, PHASE_TALLY);
    next_to(&m, PHASE_REVEAL);
    assert_int_equal(m.session.stars[0], 255);
}

// A bar of the most that can be typed is still a bar.
static void the_edges_of_counting(void **state)
{
    (void)state;
    struct meeting m = showing(2, SETUP_CARDS, &test_level);
    count(&m, 2, 255);
    count(&m, 1, 254);
    next_to(&m, PHASE_TALLY);
    assert_int_equal(m.session.chosen, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_chosen_leads_and_of_equals_the_safest),
        cmocka_unit_test(the_story_follows_the_tally),
        cmocka_unit_test(counts_can_be_put_right_until_the_reveal),
        cmocka_unit_test(nothing_counted_is_decided_as_with_fingers),
        cmocka_unit_test(a_second_look_counts_afresh),
        cmocka_unit_test(stars_go_to_the_teams_that_saw_it),
        cmocka_unit_test(the_edges_of_counting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
