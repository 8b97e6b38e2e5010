// SPDX-License-Identifier: MIT
//
// host_test.c — the log is the truth: undo, replay, journal, listeners, the table of levels.
#include "test_host.h"

#include "test_aborts.h"

enum { HEARD_MAX = 64 };

// What a sink and a listener were told, in the order they were told.
struct witness {
    struct host *host;
    struct {
        char who;
        int what;
    } heard[HEARD_MAX]; // 'k' command kept, 'e' event
    int count;
    bool checksum_fits;
};

static void note(struct witness *w, char who, int what)
{
    assert_true(w->count < HEARD_MAX);
    w->heard[w->count].who = who;
    w->heard[w->count++].what = what;
}

static void keep(void *self, const struct kept *kept)
{
    struct witness *w = self;
    w->checksum_fits = kept->checksum == rules_checksum(kept->session) && kept->number == host_log_count(w->host);
    note(w, 'k', (int)kept->command->type);
}

static void hear(void *self, const struct event *event) { note(self, 'e', (int)event->type); }

struct past {
    uint64_t checksums[500];
    size_t count;
};

static void record(void *self, const struct kept *kept)
{
    struct past *past = self;
    if (kept->command->type != COMMAND_UNDO)
        past->checksums[past->count++] = kept->checksum;
}

// A mis-click is taken back, however far: over lines, questions, scenes and the opening of the level.
static void undo_goes_back_all_the_way(void **state)
{
    (void)state;
    struct past past = {.count = 0};
    struct host *host = host_with_level(&test_level);
    host_set_sink(host, (struct sink){record, NULL, &past});
    host_does(host, COMMAND_SETUP, 3);
    host_does(host, COMMAND_NEXT, 0);
    host_does(host, COMMAND_LEVEL, 0);
    while (host_session(host)->phase != PHASE_OVER)
        host_goes_on(host);
    assert_true(past.count > 50);
    assert_int_equal(host_undo_depth(host), past.count - 1);
    for (size_t depth = past.count - 1; depth > 0; depth--) {
        assert_int_equal(host_undo_depth(host), depth);
        host_does(host, COMMAND_UNDO, 0);
        assert_int_equal(host_checksum(host), past.checksums[depth - 1]);
    }
    assert_int_equal(host_session(host)->phase, PHASE_PROMISE);
    assert_int_equal(host_sends(host, COMMAND_UNDO, 0, 0), RULES_NOTHING_TO_UNDO); // a setup is begun again instead
    replay_gives_the_same(host);
    host_free(host);
}

static void what_was_taken_back_can_be_done_otherwise(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2), *straight = host_playing(&test_level, 2);
    while (host_session(host)->phase != PHASE_DECIDE) {
        host_does(host, COMMAND_NEXT, 0);
        host_does(straight, COMMAND_NEXT, 0);
    }
    host_does(host, COMMAND_CHOOSE, 2);
    host_does(host, COMMAND_LOCK, 0);
    host_does(host, COMMAND_NEXT, 0);
    for (int i = 0; i < 3; i++)
        host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_checksum(host), host_checksum(straight));
    host_does(host, COMMAND_CHOOSE, 0);
    host_does(straight, COMMAND_CHOOSE, 0);
    assert_int_equal(host_checksum(host), host_checksum(straight));
    assert_int_equal(host_log_count(host), host_log_count(straight) + 6); // the log remembers the detour
    replay_gives_the_same(host);
    host_free(host);
    host_free(straight);
}

// A command that was taken back and comes in again over a bad line stays a repeated one; so does an undo.
static void undo_does_not_turn_sequences_back(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    struct command next = {.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR, .sequence = 100};
    struct command undo = {.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR, .sequence = 101};
    assert_int_equal(host_send(host, next), RULES_OK);
    assert_int_equal(host_send(host, undo), RULES_OK);
    assert_int_equal(host_send(host, undo), RULES_REPEATED);
    assert_int_equal(host_send(host, next), RULES_REPEATED);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_log_at(host, host_log_count(host) - 1)->sequence, 102);
    while (host_session(host)->phase != PHASE_DECIDE)
        host_does(host, COMMAND_NEXT, 0);
    struct command choose = {.type = COMMAND_CHOOSE, .seat = 0, .sequence = 9};
    assert_int_equal(host_send(host, choose), RULES_OK);
    host_does(host, COMMAND_UNDO, 0); // the facilitator takes the team's choice back
    assert_int_equal(host_send(host, choose), RULES_REPEATED);
    replay_gives_the_same(host);
    host_free(host);
}

static void only_facilitator_and_lone_child_undo(void **state)
{
    (void)state;
    struct host *hall = host_playing(&test_level, 2);
    struct command undo = {.type = COMMAND_UNDO, .seat = 0};
    assert_int_equal(host_send(hall, undo), RULES_NOT_YOUR_TURN);
    host_free(hall);
    struct host *alone = host_playing(&test_level, 0);
    assert_int_equal(host_send(alone, undo), RULES_OK);
    assert_int_equal(host_session(alone)->phase, PHASE_PICK);
    undo.seat = 1;
    assert_int_equal(host_send(alone, undo), RULES_NOT_YOUR_TURN);
    undo.seat = 77;
    assert_int_equal(host_send(alone, undo), RULES_NOT_YOUR_TURN);
    host_free(alone);
}

// An answer whose result is shown is on disk: kept first, told afterwards; each event once.
static void kept_before_it_is_told(void **state)
{
    (void)state;
    struct host *host = host_playing(&test_level, 2);
    struct witness w = {.host = host};
    host_set_sink(host, (struct sink){keep, NULL, &w});
    host_listen(host, (struct listener){hear, &w});
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(w.count, 2);
    assert_int_equal(w.heard[0].who, 'k');
    assert_true(w.checksum_fits);
    assert_int_equal(w.heard[1].what, EVENT_PHASE);
    host_does(host, COMMAND_NEXT, 0); // the second line of the story
    assert_int_equal(w.heard[w.count - 1].what, EVENT_LINE);
    w.count = 0;
    host_does(host, COMMAND_UNDO, 0); // told as the phase one is back in, nothing of the replay
    assert_int_equal(w.count, 2);
    assert_int_equal(w.heard[0].what, COMMAND_UNDO);
    assert_int_equal(w.heard[1].what, EVENT_PHASE);
    assert_true(w.checksum_fits);
    w.count = 0;
    size_t logged = host_log_count(host);
    assert_int_equal(host_sends(host, COMMAND_LOCK, 0, 0), RULES_NOT_NOW); // a refusal is nobody's business
    assert_int_equal(w.count, 0);
    assert_int_equal(host_log_count(host), logged);
    host_free(host);
}

// Nothing about any child is stored: a lone child's meeting never reaches the sink.
static void a_lone_child_is_never_kept(void **state)
{
    (void)state;
    struct host *host = host_with_level(&test_level);
    struct witness w = {.host = host};
    host_set_sink(host, (struct sink){keep, NULL, &w});
    host_does(host, COMMAND_SETUP, 0);
    host_does(host, COMMAND_LEVEL, 0);
    while (host_session(host)->phase != PHASE_OVER)
        host_goes_on(host);
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(w.count, 0);
    host_free(host);
}

static void the_table_keeps_a_level_once(void **state)
{
    (void)state;
    struct host *host = host_new();
    for (uint8_t i = 0; i < HOST_LEVELS_MAX; i++)
        assert_int_equal(host_add_level(host, test_level_owned(&test_level, 100u + i)), i);
    assert_int_equal(host_add_level(host, test_level_owned(&test_level, 103)), 3);
    assert_int_equal(host_add_level(host, test_level_owned(&test_level, 999)), 255); // full
    assert_int_equal(host_level_at(host, 3)->hash, 103);
    struct level *again = test_level_owned(&test_level, 105);
    assert_true(host_put_level(host, 5, again));
    assert_int_equal(host_add_level(host, again), 5); // the table's own one, once more: it is not given away
    assert_ptr_equal(host_level_at(host, 5), again);
    assert_int_equal(host_level_at(host, 5)->hash, 105);
    assert_null(host_level_at(host, HOST_LEVELS_MAX));
    assert_null(host_level(host));
    host_does(host, COMMAND_SETUP, 2);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_sends(host, COMMAND_LEVEL, 200, 0), RULES_NO_SUCH_LEVEL);
    host_does(host, COMMAND_LEVEL, 5);
    assert_int_equal(host_level(host)->hash, 105);
    host_restart(host);
    assert_null(host_level_at(host, 0));
    assert_int_equal(host_log_count(host), 0);
    assert_int_equal(host_undo_depth(host), 0);
    assert_int_equal(host_session(host)->phase, PHASE_SETUP);
    host_free(host);
}

// One that is lent has a place of its own each time, and stays its owner's.
static void a_lent_level_stays_its_owners(void **state)
{
    (void)state;
    struct host *host = host_new();
    struct level *other = test_level_owned(&test_level, 77);
    for (uint8_t i = 0; i < HOST_LEVELS_MAX; i++) {
        assert_int_equal(host_lend_level(host, i % 2 == 0 ? &test_level : other), i);
        assert_ptr_equal(host_level_at(host, i), i % 2 == 0 ? &test_level : other);
        assert_null(host_level_at(host, (uint8_t)(i + 1)));
    }
    assert_int_equal(host_lend_level(host, &test_level), 255); // full
    assert_int_equal(host_add_level(host, other), 1);          // known: not given away
    host_restart(host);
    assert_int_equal(host_lend_level(host, other), 0);
    host_free(host);
    assert_int_equal(other->hash, 77);
    level_free(other);
}

// A log names places: those before it that were never filled stay empty, and what was in it makes room.
static void a_level_is_put_where_the_log_names_it(void **state)
{
    (void)state;
    struct host *host = host_new();
    assert_true(host_put_level(host, 3, test_level_owned(&test_level, 31)));
    for (uint8_t i = 0; i < 3; i++)
        assert_null(host_level_at(host, i));
    assert_int_equal(host_level_at(host, 3)->hash, 31);
    assert_true(host_put_level(host, 1, test_level_owned(&test_level, 11)));
    assert_true(host_put_level(host, 3, test_level_owned(&test_level, 32)));
    assert_int_equal(host_level_at(host, 1)->hash, 11);
    assert_int_equal(host_level_at(host, 3)->hash, 32);
    assert_null(host_level_at(host, 4));
    assert_int_equal(host_add_level(host, test_level_owned(&test_level, 41)), 4);
    assert_true(host_put_level(host, HOST_LEVELS_MAX - 1, test_level_owned(&test_level, 99)));
    assert_false(host_put_level(host, HOST_LEVELS_MAX, test_level_owned(&test_level, 98)));
    assert_int_equal(host_level_at(host, HOST_LEVELS_MAX - 1)->hash, 99);
    host_free(host);
}

// A number behind the last seat's is nobody's, whatever it sends.
static void a_seat_that_is_none_is_refused(void **state)
{
    (void)state;
    struct host *host = host_with_level(&test_level);
    host_does(host, COMMAND_SETUP, 2);
    uint64_t before = host_checksum(host);
    for (uint16_t seat = SEATS_MAX; seat < SEATS_MAX + 8; seat++)
        for (uint32_t sequence = 0; sequence < 3; sequence++) {
            struct command joins = {.type = COMMAND_SEAT, .seat = seat, .choice = 1, .sequence = sequence};
            assert_int_equal(host_send(host, joins), RULES_NOT_YOUR_TURN);
        }
    assert_true(host_checksum(host) == before);
    assert_int_equal(host_log_count(host), 1);
    struct command last = {.type = COMMAND_SEAT, .seat = SEATS_MAX - 1, .choice = 1, .sequence = 1};
    assert_int_equal(host_send(host, last), RULES_OK);
    assert_int_equal(host_send(host, last), RULES_REPEATED);
    host_free(host);
}

static void the_view_says_whether_there_is_a_way_back(void **state)
{
    (void)state;
    struct view v;
    struct host *host = host_with_level(&test_level);
    host_does(host, COMMAND_SETUP, 2);
    host_view(host, ROLE_HALL, NULL, &v);
    assert_false(v.can_undo);
    host_does(host, COMMAND_NEXT, 0);
    host_view(host, ROLE_HALL, NULL, &v);
    assert_true(v.can_undo);
    assert_int_equal(v.phase, PHASE_PICK);
    host_free(host);
}

// What has begun, of what stands: the programme of the hour counts on it. What was taken back has not.
static void the_view_counts_what_was_begun(void **state)
{
    (void)state;
    struct view v;
    struct host *host = host_with_level(&test_level);
    host_view(host, ROLE_HALL, NULL, &v);
    assert_int_equal(v.activities_begun, 0);
    assert_int_equal(v.levels_begun, 0);
    host_does(host, COMMAND_SETUP, 2);
    assert_int_equal(host_sends(host, COMMAND_ACTIVITY, 0, 1), RULES_OK);
    host_does(host, COMMAND_NEXT, 0);
    assert_int_equal(host_sends(host, COMMAND_ACTIVITY, 1, 1), RULES_OK);
    host_does(host, COMMAND_UNDO, 0);
    assert_int_equal(host_sends(host, COMMAND_ACTIVITY, 2, 1), RULES_OK);
    host_does(host, COMMAND_SKIP, 0);
    host_does(host, COMMAND_NEXT, 0);
    host_does(host, COMMAND_LEVEL, 0);
    host_view(host, ROLE_HALL, NULL, &v);
    assert_int_equal(v.activities_begun, 2);
    assert_int_equal(v.levels_begun, 1);
    host_does(host, COMMAND_UNDO, 0);
    host_view(host, ROLE_HALL, NULL, &v);
    assert_int_equal(v.activities_begun, 2);
    assert_int_equal(v.levels_begun, 0);
    host_free(host);
}

// ---- what would be ----

static void hears(void *self, const struct event *event)
{
    (void)event;
    ++*(int *)self;
}

// At every step what was foreseen is what then is there, word for word; until it is sent nothing is told or kept.
static void what_is_foreseen_comes(void **state)
{
    (void)state;
    static const enum command_type onward[] = {COMMAND_NEXT, COMMAND_LOCK};
    static const struct view nothing;
    struct host *host = host_with_level(&test_level);
    int heard = 0, steps = 0;
    host_listen(host, (struct listener){hears, &heard});
    host_does(host, COMMAND_SETUP, 2);
    host_does(host, COMMAND_NEXT, 0);
    struct view foreseen = nothing, there = nothing;
    struct command level = {.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR};
    assert_false(host_foresee(host, &level, ROLE_HALL, NULL, &foreseen)); // it is not there to be asked
    host_does(host, COMMAND_LEVEL, 0);
    for (; host_session(host)->phase != PHASE_OVER; steps++) {
        size_t sent = host_log_count(host);
        uint64_t before = host_checksum(host);
        int told = heard;
        struct command command = {.type = onward[host_session(host)->phase == PHASE_DECIDE], .seat = SEAT_FACILITATOR};
        bool comes = host_foresee(host, &command, ROLE_HALL, NULL, &foreseen);
        assert_int_equal(host_checksum(host), before);
        assert_int_equal(host_log_count(host), sent);
        assert_int_equal(heard, told);
        assert_int_equal(comes, host_send(host, command) == RULES_OK);
        if (!comes) {
            host_goes_on(host);
            continue;
        }
        host_view(host, ROLE_HALL, NULL, &there);
        assert_memory_equal(&foreseen, &there, sizeof there);
    }
    assert_true(steps > 20);
    host_free(host);
}

// What comes is for whoever leads: a seat that answers is not told before the others.
static void who_answers_foresees_nothing(void **state)
{
    (void)state;
    struct host *host = host_with_level(&test_level);
    assert_non_null(host_door(host, false).foresee);
    assert_null(host_door_of_seat(host, 1).foresee);
    host_free(host);
}

static void open_is_kept(void *self, const struct kept *kept)
{
    const struct level **opened = self;
    if (kept->command->type != COMMAND_LEVEL)
        assert_null(kept->level);
    else
        *opened = kept->level;
}

// A journal keeps which level was opened, and nothing of levels otherwise.
static void an_opened_level_is_kept_with_its_command(void **state)
{
    (void)state;
    const struct level *opened = NULL;
    struct host *host = host_with_level(&test_level);
    host_set_sink(host, (struct sink){open_is_kept, NULL, &opened});
    host_does(host, COMMAND_SETUP, 2);
    host_does(host, COMMAND_NEXT, 0);
    assert_null(opened);
    host_does(host, COMMAND_LEVEL, 0);
    assert_non_null(opened);
    assert_ptr_equal(opened, host_level_at(host, 0));
    host_does(host, COMMAND_NEXT, 0);
    host_free(host);
}

static void looks_again(void *self, const struct event *event)
{
    (void)event;
    host_look(self);
}

static void sends_again(void *self, const struct event *event)
{
    (void)event;
    host_sends(self, COMMAND_NEXT, 0, 0);
}

static void told_who(void (*doing)(void *self, const struct event *event))
{
    struct host *host = host_playing(&test_level, 2);
    host_listen(host, (struct listener){doing, host});
    host_does(host, COMMAND_NEXT, 0);
    host_free(host);
}

static void tells_who_looks(void) { told_who(looks_again); }
static void tells_who_sends(void) { told_who(sends_again); }

// Else others would hear of what comes after before they have heard of what was.
static void who_is_told_does_nothing_to_the_host(void **state)
{
    (void)state;
    assert_true(aborts(tells_who_looks));
    assert_true(aborts(tells_who_sends));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_goes_back_all_the_way),
        cmocka_unit_test(what_was_taken_back_can_be_done_otherwise),
        cmocka_unit_test(undo_does_not_turn_sequences_back),
        cmocka_unit_test(only_facilitator_and_lone_child_undo),
        cmocka_unit_test(kept_before_it_is_told),
        cmocka_unit_test(a_lone_child_is_never_kept),
        cmocka_unit_test(the_table_keeps_a_level_once),
        cmocka_unit_test(a_lent_level_stays_its_owners),
        cmocka_unit_test(a_level_is_put_where_the_log_names_it),
        cmocka_unit_test(a_seat_that_is_none_is_refused),
        cmocka_unit_test(the_view_says_whether_there_is_a_way_back),
        cmocka_unit_test(the_view_counts_what_was_begun),
        cmocka_unit_test(what_is_foreseen_comes),
        cmocka_unit_test(who_answers_foresees_nothing),
        cmocka_unit_test(an_opened_level_is_kept_with_its_command),
        cmocka_unit_test(who_is_told_does_nothing_to_the_host),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
