// SPDX-License-Identifier: MIT
//
// host_replay_test.c — a kept log gives the same meeting, unheard; and the commands that stand tell the figures.
#include "test_host.h"

#include "test_random.h"

enum { COMMANDS = 4000 };

// How often a host was overheard.
struct ears {
    int kept, heard;
    uint32_t number;
};

static void keep(void *self, const struct kept *kept)
{
    struct ears *ears = self;
    ears->kept++;
    ears->number = kept->number;
}

static void hear(void *self, const struct event *event)
{
    (void)event;
    ((struct ears *)self)->heard++;
}

static void overhear(struct host *host, struct ears *ears)
{
    host_set_sink(host, (struct sink){keep, NULL, ears});
    host_listen(host, (struct listener){hear, ears});
}

static struct host *host_with_three(void)
{
    struct host *host = host_new();
    for (uint8_t i = 0; i < 3; i++) {
        struct level level = test_level_of((uint8_t)(i + 1), i != 1);
        assert_int_equal(host_add_level(host, test_level_owned(&level, i)), i);
    }
    return host;
}

// A meeting as it comes, with many steps back.
static struct host *random_meeting(uint64_t seed, int commands)
{
    struct random random = {seed};
    struct host *host = host_with_three();
    for (int i = 0; i < commands; i++) {
        struct command c = random_command(&random, host_session(host));
        if (random_below(&random, 4) == 0)
            c = (struct command){.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR};
        host_send(host, c);
    }
    return host;
}

static const struct command *log_of(const struct host *host, struct command list[COMMANDS])
{
    assert_true(host_log_count(host) <= COMMANDS);
    for (size_t i = 0; i < host_log_count(host); i++)
        list[i] = *host_log_at(host, i);
    return list;
}

static void are_the_same(const struct host *one, const struct host *other)
{
    assert_int_equal(host_checksum(one), host_checksum(other));
    assert_memory_equal(host_session(one), host_session(other), sizeof(struct session));
    assert_int_equal(host_log_count(one), host_log_count(other));
    assert_int_equal(host_undo_depth(one), host_undo_depth(other));
    assert_int_equal(host_standing_count(one), host_standing_count(other));
    for (size_t i = 0; i < host_log_count(one); i++)
        assert_memory_equal(host_log_at(one, i), host_log_at(other, i), sizeof(struct command));
    for (size_t i = 0; i < host_standing_count(one); i++)
        assert_memory_equal(host_standing_at(one, i), host_standing_at(other, i), sizeof(struct command));
}

static void is_fresh(const struct host *host)
{
    struct session open;
    rules_open(&open);
    assert_memory_equal(host_session(host), &open, sizeof open);
    assert_int_equal(host_log_count(host), 0);
    assert_int_equal(host_standing_count(host), 0);
    assert_int_equal(host_undo_depth(host), 0);
    assert_non_null(host_level_at(host, 2)); // the levels were added for this log
}

// After a power cut: the same meeting, with its whole past behind it and nothing of what was played here before.
static void a_kept_log_gives_the_same_meeting(void **state)
{
    (void)state;
    static struct command log[COMMANDS];
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct host *live = random_meeting(seed, seed < 10 ? (int)(seed * 60) : COMMANDS),
                    *again = random_meeting(seed + 40, 300);
        struct ears ears = {0, 0, 0};
        overhear(again, &ears);
        assert_true(host_replay(again, log_of(live, log), host_log_count(live)));
        are_the_same(live, again);
        assert_int_equal(ears.kept + ears.heard, 0); // it was kept and heard when it happened
        while (host_undo_depth(live) > 0) {
            host_does(live, COMMAND_UNDO, 0);
            host_does(again, COMMAND_UNDO, 0);
            assert_int_equal(host_checksum(live), host_checksum(again));
        }
        host_free(live);
        host_free(again);
    }
}

// It goes on as if nothing had been: numbered on, told and kept again, old commands known as repeated.
static void a_replayed_meeting_goes_on(void **state)
{
    (void)state;
    static struct command log[COMMANDS];
    struct host *live = host_playing(&test_level, 3), *again = host_with_level(&test_level);
    struct ears ears = {0, 0, 0};
    overhear(again, &ears);
    host_does(live, COMMAND_NEXT, 0);
    host_does(live, COMMAND_UNDO, 0);
    size_t count = host_log_count(live);
    assert_true(host_replay(again, log_of(live, log), count));
    assert_int_equal(host_send(again, log[count - 1]), RULES_REPEATED);
    host_does(again, COMMAND_NEXT, 0);
    assert_int_equal(ears.kept, 1);
    assert_int_equal(ears.number, count + 1);
    assert_true(ears.heard > 0);
    assert_int_equal(host_log_at(again, count)->sequence, log[count - 1].sequence + 1);
    assert_true(host_replay(again, log, 0)); // an empty log: a meeting that has not begun
    assert_int_equal(host_session(again)->phase, PHASE_SETUP);
    host_free(live);
    host_free(again);
}

// Another version of the rules may refuse what this one accepted: then a fresh meeting, and nothing half done.
static void a_log_that_is_refused_leaves_a_fresh_meeting(void **state)
{
    (void)state;
    static struct command log[COMMANDS];
    struct host *live = random_meeting(5, 400), *again = host_with_three();
    struct ears ears = {0, 0, 0};
    overhear(again, &ears);
    size_t count = host_log_count(live);
    assert_true(count > 100);
    for (size_t spoiled = 0; spoiled < count; spoiled += 1 + spoiled / 7) {
        log_of(live, log);
        log[spoiled].type = spoiled % 2 == 0 ? COMMAND_SETUP : COMMAND_TYPES;
        log[spoiled].choice = 77;
        assert_false(host_replay(again, log, count));
        is_fresh(again);
    }
    assert_int_equal(ears.kept + ears.heard, 0);
    assert_true(host_replay(again, log_of(live, log), count));
    are_the_same(live, again);
    host_free(live);
    host_free(again);
}

// A damaged log is any bytes at all: refused or played, never a crash.
static void any_bytes_are_a_log(void **state)
{
    (void)state;
    struct random random = {21};
    struct host *host = host_with_three();
    static struct command log[COMMANDS];
    struct host *live = random_meeting(8, 600);
    size_t count = host_log_count(live);
    for (int damage = 0; damage < 400; damage++) {
        log_of(live, log);
        for (int i = 0; i < 3; i++) {
            struct command *c = &log[random_below(&random, (uint32_t)count)];
            c->type = (enum command_type)random_below(&random, random_below(&random, 2) == 0 ? 256 : COMMAND_TYPES);
            c->seat = (uint16_t)random_below(&random, random_below(&random, 2) == 0 ? 65536 : SEATS_MAX);
            c->choice = (uint8_t)random_below(&random, 256);
            c->value = (uint8_t)random_below(&random, 256);
            c->seed = random_below(&random, UINT32_MAX);
            c->sequence = random_below(&random, random_below(&random, 2) == 0 ? 2 : UINT32_MAX);
        }
        if (!host_replay(host, log, count))
            is_fresh(host);
        else
            assert_int_equal(host_log_count(host), count);
    }
    host_free(host);
    host_free(live);
}

// What stands is what was accepted and not taken back, in order.
static void standing_is_the_log_without_what_was_taken_back(void **state)
{
    (void)state;
    static struct command expected[COMMANDS];
    for (uint64_t seed = 1; seed <= 6; seed++) {
        struct host *host = random_meeting(seed, 800);
        size_t count = 0, undone = 0;
        for (size_t i = 0; i < host_log_count(host); i++)
            if (host_log_at(host, i)->type == COMMAND_UNDO) {
                count--;
                undone++;
            } else {
                expected[count++] = *host_log_at(host, i);
            }
        assert_true(undone > 20);
        assert_int_equal(host_standing_count(host), count);
        for (size_t i = 0; i < count; i++)
            assert_memory_equal(host_standing_at(host, i), &expected[i], sizeof expected[i]);
        host_restart(host);
        assert_int_equal(host_standing_count(host), 0);
        host_free(host);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kept_log_gives_the_same_meeting),
        cmocka_unit_test(a_replayed_meeting_goes_on),
        cmocka_unit_test(a_log_that_is_refused_leaves_a_fresh_meeting),
        cmocka_unit_test(any_bytes_are_a_log),
        cmocka_unit_test(standing_is_the_log_without_what_was_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
