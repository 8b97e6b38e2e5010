// SPDX-License-Identifier: MIT
//
// rules_walk_test.c — twenty thousand commands as a drunken facilitator, a noisy hall and a broken phone would send
// them.
#include "test_meeting.h"

#include "hash.h"
#include "test_random.h"

enum { COMMANDS = 20000 };

static void levels_are_whole(const struct session *s, const struct level *level)
{
    assert_true(s->lanterns <= s->lanterns_total);
    assert_true(s->phase != PHASE_LEVEL_DONE || s->lanterns == s->lanterns_total);
    assert_true(s->phase != PHASE_SENTENCE || level_harmed(level) == NULL || (s->fault_shown & 2) != 0);
    assert_true(s->scene < level->scene_count);
    assert_true(level->sensitive == 1 || !s->alone || level->sensitive == 2);
    const struct scene *scene = &level->scenes[s->scene];
    if (s->phase == PHASE_STORY)
        assert_in_range(s->lines_shown, 1, scene->line_count);
    if (s->phase == PHASE_TALK)
        assert_in_range(s->lines_shown, 1, scene->talk_count);
    if (s->phase == PHASE_REVEAL) {
        assert_true(s->reveal_at < s->reveal_count);
        assert_true(s->reveal_count <= scene->option_count);
    }
    if (s->phase == PHASE_DOOR)
        assert_true(s->door < scene->option_count);
    assert_true(s->placed_count <= scene->option_count);
    assert_true(s->doors_helped == (s->doors_helped & s->doors_open));
    assert_true(s->item < LEVEL_OPTIONS_MAX);
    if (s->phase == PHASE_TALLY) {
        assert_true(scene->kind == SCENE_ASK && s->mode != ANSWER_FINGERS);
        assert_true(s->chosen < scene->option_count);
    }
}

// An answer of everybody lives as long as its question, a count of hands as long as its step.
static void votes_are_whole(const struct session *s)
{
    bool question = s->phase == PHASE_SHOW || (s->phase >= PHASE_DECIDE && s->phase <= PHASE_TOGETHER);
    for (uint8_t i = 0; i < TEAMS_MAX; i++)
        assert_true(s->votes[i] == 255 || (question && i < s->team_count && s->votes[i] < LEVEL_OPTIONS_MAX));
    for (uint8_t i = 0; i < LEVEL_OPTIONS_MAX; i++)
        assert_true(s->counts[i] == 0 || (s->counted && (question || s->phase == PHASE_ACTIVITY)));
    assert_true(s->mode < ANSWER_MODES && (!s->alone || s->mode == ANSWER_FINGERS));
}

static void activities_are_whole(const struct session *s)
{
    if (s->phase != PHASE_ACTIVITY) {
        assert_int_equal(s->activity, 255);
        assert_int_equal(s->activity_steps, 0);
        return;
    }
    assert_true(!s->alone && s->activity != 255);
    assert_true(s->activity_step < s->activity_steps && s->activity_steps <= ACTIVITY_STEPS_MAX);
    assert_true(s->activity_back == PHASE_PROMISE || s->activity_back == PHASE_PICK ||
                s->activity_back == PHASE_LEVEL_DONE);
}

static void session_is_whole(const struct session *s, const struct level *level)
{
    assert_true(s->phase < PHASES);
    assert_true(s->team_count <= TEAMS_MAX);
    assert_true(s->turn < TEAMS_MAX);
    assert_true(s->helper == 255 || (s->helper < s->team_count && s->helper != s->turn));
    assert_true(s->closing_step <= CLOSING_STEPS);
    for (uint8_t i = 0; i < TEAMS_MAX; i++) {
        assert_true(s->animals[i] < ANIMALS);
        assert_true(s->stars_on || s->stars[i] == 0);
        for (uint8_t j = 0; j < i; j++)
            assert_int_not_equal(s->animals[i], s->animals[j]);
    }
    assert_false(s->alone && (s->phase == PHASE_WHISPER || s->phase == PHASE_SHOW || s->phase == PHASE_PROMISE ||
                              s->phase == PHASE_TALLY));
    votes_are_whole(s);
    activities_are_whole(s);
    if (s->phase >= PHASE_NOTICE && s->phase <= PHASE_LEVEL_DONE)
        levels_are_whole(s, level);
}

// What the view says can be done is what the rules accept.
static void view_agrees(const struct meeting *m)
{
    struct view v;
    rules_view(&m->session, m->level, ROLE_HALL, NULL, &v);
    const struct {
        enum command_type type;
        bool can;
    } rows[] = {
        {COMMAND_LOCK, v.can_lock}, {COMMAND_HELP, v.can_help},   {COMMAND_AGAIN, v.can_again},
        {COMMAND_SKIP, v.can_skip}, {COMMAND_COUNT, v.can_count},
    };
    bool gong = v.phase == PHASE_TALLY || v.phase == PHASE_REVEAL || v.phase == PHASE_TOGETHER;
    for (uint8_t i = 0; i < LEVEL_OPTIONS_MAX; i++)
        assert_true(gong || (v.votes[i] == 255 && v.options[i].count == 0));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct meeting copy = *m;
        assert_int_equal(sends(&copy, SEAT_FACILITATOR, rows[i].type, 0) == RULES_OK, rows[i].can);
    }
}

static void nothing_is_turned(const struct view_turned *o)
{
    assert_true(o->verdict == VERDICT_NONE && o->because == NULL && o->shows == NULL && o->busy == NULL &&
                o->helps == NULL && !o->sign && !o->fits && !o->any_time && o->right_place == 0 && o->right_box == 255);
}

// What a function that ran before left behind on the stack: each view of a test gets its own, so that a byte nobody
// wrote differs from view to view here, not only on the machine of somebody else.
__attribute__((noinline)) static void leave_behind(int byte)
{
    volatile char left[8192];
    for (size_t i = 0; i < sizeof left; i++)
        left[i] = (char)byte;
}

static void seen_by(const struct meeting *m, enum role role, struct view *v)
{
    leave_behind(0x11 * ((int)role + 1));
    rules_view(&m->session, m->level, role, NULL, v);
}

// Before an option is turned over nothing of the key is in any view; what was counted is in the hall's from the gong
// on. Who types differs from the hall in the counts alone, a team's own display in nothing.
static void roles_see_their_own(const struct meeting *m)
{
    struct view hall, team, only, console;
    seen_by(m, ROLE_HALL, &hall);
    seen_by(m, ROLE_TEAM, &team);
    seen_by(m, ROLE_ONLY, &only);
    seen_by(m, ROLE_CONSOLE, &console);
    for (uint8_t i = 0; i < hall.option_count; i++) {
        const struct view_option *o = &hall.options[i];
        if (!o->revealed)
            nothing_is_turned(&o->turned);
        assert_int_equal(only.options[i].count, console.options[i].count);
        only.options[i].count = console.options[i].count = o->count;
    }
    assert_false(hall.counts_here);
    assert_int_equal(only.counts_here, only.can_count);
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        assert_int_equal(hall.checked[i], 0);
        assert_int_equal(only.checked[i], console.checked[i]);
    }
    struct view *others[] = {&team, &only, &console};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        memcpy(others[i]->checked, hall.checked, sizeof hall.checked);
        others[i]->role = hall.role;
        others[i]->counts_here = false;
        assert_memory_equal(others[i], &hall, sizeof hall);
    }
}

static const struct level *level_by(uint32_t number)
{
    static struct level levels[3];
    for (uint8_t i = 0; i < 3; i++)
        levels[i] = test_level_of((uint8_t)(i + 1), i != 0);
    return &levels[number % 3];
}

// No command in any order breaks the meeting; a refused one leaves no trace. The way it went is told.
static uint64_t walks_at_random(uint64_t seed, uint8_t setup)
{
    struct random random = {seed};
    struct meeting m = {.level = NULL};
    uint64_t way = HASH_START;
    int accepted = 0, over = 0, reached[PHASES] = {0};
    rules_open(&m.session);
    for (int i = 0; i < COMMANDS; i++) {
        struct command c = random_command(&random, &m.session);
        c.value |= c.type == COMMAND_SETUP ? setup : 0;
        const struct level *level = c.type == COMMAND_LEVEL ? level_by(c.choice) : m.level;
        struct session before = m.session;
        m.events.count = 0;
        enum rules_verdict verdict = rules_apply(&m.session, level, &c, &m.events);
        if (verdict == RULES_OK) {
            m.level = level;
            accepted++;
            reached[m.session.phase]++;
        } else {
            assert_memory_equal(&before, &m.session, sizeof before);
            assert_int_equal(m.events.count, 0);
        }
        session_is_whole(&m.session, m.level);
        view_agrees(&m);
        roles_see_their_own(&m);
        uint64_t checksum;
        assert_true(rules_checksum_as(&m.session, 3, &checksum));
        way = hash_number(way, checksum);
        if (m.session.phase == PHASE_OVER && random_below(&random, 4) == 0) {
            over++;
            rules_open(&m.session);
            m.level = NULL;
        }
    }
    assert_true(accepted > COMMANDS / 4);
    assert_true(over > 20);
    for (int phase = PHASE_PROMISE; phase < PHASES; phase++)
        assert_true(reached[phase] > 20);
    return way;
}

static void random_commands_never_break_the_meeting(void **state)
{
    (void)state;
    // As it went by version 3, but that a mode may change before the first answer, too.
    assert_int_equal(walks_at_random(7, 0), UINT64_C(0x6fda5c24cb223f11));
    walks_at_random(8, SETUP_HANDS);
    walks_at_random(9, SETUP_HANDS | SETUP_ADULTS);
}

// Whoever only presses "the right next thing" and chooses when asked reaches the end.
static void every_walk_reaches_the_end(void **state)
{
    (void)state;
    struct random random = {11};
    for (int walk = 0; walk < 600; walk++) {
        uint8_t teams = (uint8_t)random_below(&random, TEAMS_MAX + 1);
        teams = teams == 1 ? 0 : teams;
        struct level level = test_level_of((uint8_t)(1 + random_below(&random, teams == 0 ? 2 : 3)), walk % 3 != 0);
        struct meeting m = playing(teams, (uint8_t)(random_below(&random, 16) | (walk % 5 == 0 ? SETUP_ADULTS : 0)),
                                   &level);
        int steps = 0;
        for (; m.session.phase != PHASE_OVER; steps++) {
            if (random_below(&random, 12) == 0) // a second look now and then, a skip, an early end
                sends(&m, SEAT_FACILITATOR, random_below(&random, 3) == 0 ? COMMAND_SKIP : COMMAND_AGAIN, 0);
            if (m.session.phase != PHASE_OVER)
                goes_on(&m, (uint8_t)random_below(&random, 6));
            session_is_whole(&m.session, m.level);
            assert_true(steps < 400);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_commands_never_break_the_meeting),
        cmocka_unit_test(every_walk_reaches_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
