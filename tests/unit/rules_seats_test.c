// SPDX-License-Identifier: MIT
//
// rules_seats_test.c — five hundred seats: who sits where, who answers for a team, what is forgotten at the gong.
#include "test_vote.h"

#include "test_random.h"

enum { OPTIONS = 6, PHONE = 6, LAST = SEATS_MAX - 1 };
static const enum verdict judged[OPTIONS] = {VERDICT_RISKY, VERDICT_UNSURE, VERDICT_SAFE,
                                             VERDICT_RISKY, VERDICT_SAFE,   VERDICT_UNSURE};

struct question {
    struct scene scene;
    struct option options[OPTIONS];
    struct level level;
};

static void ask(struct question *q)
{
    q->level = test_level_with(ASK, false, &q->scene);
    q->scene.options = q->options;
    q->scene.option_count = OPTIONS;
    for (uint8_t i = 0; i < OPTIONS; i++) {
        q->options[i] = test_answers[0];
        q->options[i].verdict = judged[i];
        q->options[i].next = SCENE_END;
    }
}

static enum rules_verdict joins(struct meeting *m, uint16_t seat, uint8_t team)
{
    return sends(m, seat, COMMAND_SEAT, team);
}

static enum rules_verdict is_put(struct meeting *m, uint32_t seat, uint8_t team)
{
    struct command c = {.type = COMMAND_SEAT, .seat = SEAT_FACILITATOR, .choice = team, .seed = seat};
    m->events.count = 0;
    return rules_apply(&m->session, m->level, &c, &m->events);
}

// ---- what they do, told the long way: one number each ----
struct told {
    uint8_t team[SEATS_MAX], vote[SEATS_MAX];
};

static int safety_of(uint8_t option) { return judged[option] == VERDICT_SAFE ? 2 : judged[option] == VERDICT_UNSURE; }

static uint8_t answer_of(const struct told *t, uint8_t team)
{
    int votes[OPTIONS] = {0};
    for (int seat = 0; seat < SEATS_MAX; seat++)
        if (t->team[seat] == team && t->vote[seat] != 255)
            votes[t->vote[seat]]++;
    uint8_t best = 0;
    for (uint8_t i = 1; i < OPTIONS; i++)
        if (votes[i] * 10 + safety_of(i) > votes[best] * 10 + safety_of(best))
            best = i;
    return votes[best] == 0 ? 255 : best;
}

static void is_as_told(const struct meeting *m, const struct told *t)
{
    for (uint16_t seat = 0; seat < SEATS_MAX; seat++)
        assert_int_equal(rules_team_of(&m->session, seat), t->team[seat]);
    for (uint8_t team = 0; m->session.phase == PHASE_SHOW && team < TEAMS_MAX; team++)
        assert_int_equal(m->session.votes[team], answer_of(t, team));
}

static struct told own_seats(uint8_t teams)
{
    struct told t;
    memset(&t, 255, sizeof t);
    for (uint8_t team = 0; team < teams; team++)
        t.team[team] = team;
    return t;
}

static void one_step(struct meeting *m, struct told *t, struct random *random)
{
    uint16_t seat = (uint16_t)random_below(random, random_below(random, 3) == 0 ? 40 : SEATS_MAX + 3);
    uint8_t to = (uint8_t)random_below(random, 8);
    uint8_t team = to < m->session.team_count ? to : 255;
    switch (random_below(random, 8)) {
    case 0:
    case 1: {
        bool by_itself = random_below(random, 2) == 0;
        enum rules_verdict verdict = by_itself ? joins(m, seat, team) : is_put(m, seat, team);
        bool may = seat >= TEAMS_MAX && seat < SEATS_MAX && seat != SEAT_FACILITATOR;
        if (!may && !(by_itself && seat == SEAT_FACILITATOR)) // from the facilitator's it would be for seat 0
            assert_int_equal(verdict, RULES_NOT_YOUR_TURN);
        else if (may)
            assert_int_equal(verdict, t->team[seat] == team ? RULES_REPEATED : RULES_OK);
        if (verdict == RULES_OK) {
            t->team[seat] = team;
            t->vote[seat] = team == 255 ? 255 : t->vote[seat];
        }
        return;
    }
    case 2:
        if (random_below(random, 40) == 0)
            goes_on(m, 0); // the gong, and on; a question that is over is looked at again
        if (m->session.phase == PHASE_TOGETHER)
            does(m, COMMAND_AGAIN, 0);
        if (m->session.phase != PHASE_SHOW)
            memset(t->vote, 255, sizeof t->vote);
        return;
    default:
        if (sends(m, seat, COMMAND_VOTE, to) == RULES_OK)
            t->vote[seat] = to;
        else
            assert_true(seat >= SEATS_MAX || t->team[seat] == 255 || m->session.phase != PHASE_SHOW || to >= OPTIONS);
    }
}

// Whatever they do in whatever order, the bit sets say what a list of all of them says; and a refusal leaves no trace.
static void seats_are_what_they_did(void **state)
{
    (void)state;
    struct question q;
    ask(&q);
    for (uint64_t seed = 1; seed <= 4; seed++) {
        struct random random = {seed};
        struct meeting m = showing((uint8_t)(2 + seed), SETUP_KEYS, &q.level);
        struct told t = own_seats((uint8_t)(2 + seed));
        for (int i = 0; i < 8000; i++) {
            one_step(&m, &t, &random);
            if (i % 16 == 0)
                is_as_told(&m, &t);
        }
    }
}

// All of them, in six teams; the numbers at the edges of a word of bits, and of a byte, among them.
static void a_full_house(void **state)
{
    (void)state;
    struct question q;
    ask(&q);
    struct meeting m = showing(6, SETUP_KEYS, &q.level);
    struct told t = own_seats(6);
    int seats = 0;
    for (uint16_t seat = 0; seat < SEATS_MAX; seat++) {
        if (seat == SEAT_FACILITATOR)
            continue;
        if (seat >= PHONE)
            assert_int_equal(joins(&m, seat, (uint8_t)(seat % 6)), RULES_OK);
        t.team[seat] = (uint8_t)(seat % 6);
        t.vote[seat] = (uint8_t)(seat / 7 % 6);
        votes(&m, seat, t.vote[seat]);
        seats++;
    }
    assert_int_equal(seats, 511);
    is_as_told(&m, &t);
    assert_int_equal(joins(&m, SEATS_MAX, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(is_put(&m, SEATS_MAX, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(is_put(&m, UINT32_MAX, 0), RULES_NOT_YOUR_TURN);
    next_to(&m, PHASE_TALLY);
    assert_true(sizeof m.session <= 512); // a checkpoint is a copy of it
}

// One more voice decides, equals are led by the safest, and the keys at the laptop are a voice like any other.
static void a_team_answers_what_most_of_its_seats_do(void **state)
{
    (void)state;
    struct meeting m = showing(2, SETUP_KEYS, &test_level); // safe, unsure, risky
    for (uint16_t seat = 300; seat < 304; seat++)
        assert_int_equal(joins(&m, seat, 1), RULES_OK);
    votes(&m, 300, 2);
    votes(&m, 301, 2);
    votes(&m, 302, 1);
    assert_int_equal(m.session.votes[1], 2);
    votes(&m, 303, 1);
    assert_int_equal(m.session.votes[1], 1); // two and two: the safer
    votes(&m, 1, 2);
    assert_int_equal(m.session.votes[1], 2);
    votes(&m, 301, 0); // thought again
    votes(&m, 300, 0);
    assert_int_equal(m.session.votes[1], 0); // two, two and one
    assert_int_equal(m.session.votes[0], 255);
    assert_int_equal(heard(&m, EVENT_VOTED), 1); // who, as a team
}

// More phones are not more votes: the hall's bars are of teams.
static void the_bars_are_of_teams(void **state)
{
    (void)state;
    struct meeting m = showing(3, SETUP_KEYS, &test_level);
    for (uint16_t seat = 6; seat < 200; seat++) {
        assert_int_equal(joins(&m, seat, 0), RULES_OK);
        votes(&m, seat, 2);
    }
    votes(&m, 1, 1);
    votes(&m, 2, 1);
    next_to(&m, PHASE_TALLY);
    assert_int_equal(m.session.chosen, 1);
    struct view v;
    rules_view(&m.session, m.level, ROLE_HALL, NULL, &v);
    for (uint8_t i = 0; i < v.option_count; i++)
        assert_int_equal(v.options[i].count, v.options[i].ordinal == 1 ? 2 : v.options[i].ordinal == 2);
}

// Before the gong who leaves takes the vote back and who changes the team takes it along; behind it the bars stand.
static void who_goes_takes_the_vote_along(void **state)
{
    (void)state;
    struct meeting m = showing(3, SETUP_KEYS, &test_level);
    assert_int_equal(joins(&m, 400, 0), RULES_OK);
    votes(&m, 400, 2);
    assert_int_equal(joins(&m, 400, 0), RULES_REPEATED); // came back: it is there still
    assert_int_equal(m.session.votes[0], 2);
    assert_int_equal(is_put(&m, 400, 2), RULES_OK);
    assert_int_equal(m.session.votes[0], 255);
    assert_int_equal(m.session.votes[2], 2);
    assert_int_equal(joins(&m, 400, SEAT_LEAVES), RULES_OK);
    assert_int_equal(m.session.votes[2], 255);
    assert_int_equal(sends(&m, 400, COMMAND_VOTE, 1), RULES_NOT_YOUR_TURN);
    assert_int_equal(joins(&m, 400, 1), RULES_OK);
    assert_int_equal(m.session.votes[1], 255); // what it once said is forgotten
    votes(&m, 400, 1);
    next_to(&m, PHASE_TALLY);
    assert_int_equal(joins(&m, 400, SEAT_LEAVES), RULES_OK);
    assert_int_equal(m.session.votes[1], 1);
}

// Nothing behind the gong tells what one seat chose.
static void the_gong_forgets_who_chose_what(void **state)
{
    (void)state;
    struct meeting one = showing(2, SETUP_KEYS, &test_level), other;
    for (uint16_t seat = 10; seat < 13; seat++)
        assert_int_equal(joins(&one, seat, 0), RULES_OK);
    other = one;
    for (uint16_t seat = 10; seat < 13; seat++) {
        votes(&one, seat, seat == 10 ? 0 : 2);
        votes(&other, seat, seat == 12 ? 0 : 2);
    }
    assert_true(rules_checksum(&one.session) != rules_checksum(&other.session));
    next_to(&one, PHASE_TALLY);
    next_to(&other, PHASE_TALLY);
    assert_memory_equal(&one.session, &other.session, sizeof one.session);
}

// In its turn any seat of a team acts for it; out of it none does; without a team nobody.
static void a_seat_acts_for_its_team(void **state)
{
    (void)state;
    struct meeting m = in_scene(ASK, 2, 0, &test_level);
    until_decide(&m);
    assert_int_equal(m.session.turn, 0);
    assert_int_equal(sends(&m, 77, COMMAND_CHOOSE, 1), RULES_NOT_YOUR_TURN);
    assert_int_equal(joins(&m, 77, 1), RULES_OK);
    assert_int_equal(sends(&m, 77, COMMAND_CHOOSE, 1), RULES_NOT_YOUR_TURN);
    assert_int_equal(joins(&m, 77, 0), RULES_OK);
    assert_int_equal(sends(&m, 77, COMMAND_NEXT, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(sends(&m, 77, COMMAND_CHOOSE, 1), RULES_OK);
    assert_int_equal(sends(&m, 77, COMMAND_LOCK, 0), RULES_OK);
}

// A team's own seat stays its own; no team, no meeting, a child alone: no seat to take.
static void where_no_seat_is_taken(void **state)
{
    (void)state;
    struct meeting m = begun(3, SETUP_KEYS, &test_level), alone = begun(0, 0, &test_level), fresh = {0};
    rules_open(&fresh.session);
    assert_int_equal(joins(&fresh, 20, 0), RULES_NOT_NOW);
    assert_int_equal(is_put(&alone, 20, 0), RULES_NOT_NOW);
    assert_int_equal(joins(&alone, 20, 0), RULES_NOT_YOUR_TURN);
    for (uint16_t seat = 0; seat < TEAMS_MAX; seat++) {
        assert_int_equal(joins(&m, seat, 0), RULES_NOT_YOUR_TURN);
        assert_int_equal(is_put(&m, seat, SEAT_LEAVES), RULES_NOT_YOUR_TURN);
        assert_int_equal(rules_team_of(&m.session, seat), seat < 3 ? seat : 255);
    }
    assert_int_equal(joins(&m, 20, 3), RULES_NO_SUCH_CHOICE);
    assert_int_equal(joins(&m, 20, 254), RULES_NO_SUCH_CHOICE);
    assert_int_equal(is_put(&m, SEAT_FACILITATOR, 0), RULES_NOT_YOUR_TURN);
    assert_int_equal(joins(&m, 20, SEAT_LEAVES), RULES_REPEATED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seats_are_what_they_did),
        cmocka_unit_test(a_full_house),
        cmocka_unit_test(a_team_answers_what_most_of_its_seats_do),
        cmocka_unit_test(the_bars_are_of_teams),
        cmocka_unit_test(who_goes_takes_the_vote_along),
        cmocka_unit_test(the_gong_forgets_who_chose_what),
        cmocka_unit_test(a_seat_acts_for_its_team),
        cmocka_unit_test(where_no_seat_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
