// SPDX-License-Identifier: MIT
//
// records_queue_test.c — what waits to be written, step by step: each job is run when the test says so.
//
// Guarantees looked at here: only what is written is told to be safe; what comes while a job runs goes with the next
// one, all of it in one commit; the log is folded into the file every twenty commands and when a meeting ends, by a job
// of its own; what is written of a meeting that is over for us is not held any longer; after an error nobody waits, and
// the whole meeting is held in memory.
#include "test_nook.h"

#include "files.h"
#include "memory.h"
#include "records_inside.h"

#include <string.h>

// One job at most is under way.
struct hand {
    void (*job)(void *context);
    void *context;
    size_t jobs;
};

static void takes(void *self, void (*job)(void *context), void *context)
{
    struct hand *hand = self;
    assert_null(hand->job);
    hand->job = job;
    hand->context = context;
    hand->jobs++;
}

static void finishes(void *self)
{
    struct hand *hand = self;
    void (*job)(void *context) = hand->job;
    hand->job = NULL;
    if (job != NULL)
        job(hand->context);
}

struct desk {
    const struct nook *n;
    struct hand hand;
    struct runner runner;
    struct records *r;
    struct session session; // given with each command
    uint32_t number;
};

static void begins(struct desk *d, void **state)
{
    *d = (struct desk){.n = *state};
    d->runner = (struct runner){takes, finishes, &d->hand};
    d->r = records_open(d->n->path, &d->runner);
    assert_int_equal(records_state(d->r), RECORDS_KEEPING);
    rules_open(&d->session);
}

// So many more commands; the first of a meeting is its setup.
static void keeps(struct desk *d, uint32_t count)
{
    struct sink sink = records_sink(d->r);
    for (uint32_t i = 0; i < count; i++) {
        d->number++;
        struct command c = {.type = d->number == 1 ? COMMAND_SETUP : COMMAND_NEXT, .seat = SEAT_FACILITATOR};
        sink.keep(sink.self, &(struct kept){&c, d->number, d->number * 11, &d->session, NULL});
    }
}

// The job under way is done; so many commands are then safe.
static void runs(struct desk *d, uint32_t committed)
{
    finishes(&d->hand);
    assert_int_equal(records_committed(d->r), committed);
}

static bool is_folded(const struct desk *d) { return file_size(d->n->log) <= 0; }

static size_t in_the_file(const struct desk *d)
{
    struct meeting_left newest = {.commands = 0};
    struct records *r = records_open_to_read(d->n->path, NULL);
    records_meetings(r, &newest, 1);
    records_close(r);
    return newest.commands;
}

static void only_what_is_written_is_safe(void **state)
{
    struct desk d;
    begins(&d, state);
    assert_int_equal(records_committed(d.r), 0);
    assert_int_equal(d.hand.jobs, 0);
    keeps(&d, 1);
    assert_int_equal(d.hand.jobs, 1);
    assert_int_equal(records_committed(d.r), 0);
    assert_true(records_waiting(d.r));
    keeps(&d, 3); // with the next job, together
    runs(&d, 1);
    assert_int_equal(d.hand.jobs, 2);
    assert_true(records_waiting(d.r));
    assert_int_equal(in_the_file(&d), 1);
    keeps(&d, 1);
    runs(&d, 4);
    runs(&d, 5);
    assert_int_equal(d.hand.jobs, 3);
    assert_false(records_waiting(d.r));
    assert_int_equal(in_the_file(&d), 5);
    assert_null(d.hand.job);
    struct meeting_facts facts = {.place = "Bản Mớ"}; // no command: nobody waits for it
    records_set_facts(d.r, &facts);
    assert_int_equal(d.hand.jobs, 4);
    assert_false(records_waiting(d.r));
    assert_int_equal(records_committed(d.r), 5);
    d.number = 0; // the next meeting: nothing of it is safe before its setup is
    keeps(&d, 2);
    runs(&d, 0);
    assert_true(records_waiting(d.r));
    runs(&d, 2);
    assert_false(records_waiting(d.r));
    records_close(d.r);
}

static void every_twenty_commands_the_log_is_folded(void **state)
{
    struct desk d;
    begins(&d, state);
    for (uint32_t i = 1; i <= 60; i++) {
        keeps(&d, 1);
        runs(&d, i);
        assert_false(is_folded(&d));
        if (i % 20 != 0) {
            assert_null(d.hand.job);
            continue;
        }
        assert_non_null(d.hand.job); // by itself
        runs(&d, i);
        assert_true(is_folded(&d));
        assert_null(d.hand.job);
    }
    records_close(d.r);
}

// When it is over and when it is left; a meeting that goes on is not.
static void at_its_end_a_meeting_is_folded(void **state)
{
    struct desk d;
    begins(&d, state);
    keeps(&d, 3);
    runs(&d, 1);
    runs(&d, 3);
    assert_null(d.hand.job);
    assert_false(is_folded(&d));
    d.session.phase = PHASE_OVER;
    keeps(&d, 1);
    runs(&d, 4);
    assert_non_null(d.hand.job);
    runs(&d, 4);
    assert_true(is_folded(&d));
    assert_null(d.hand.job); // once
    rules_open(&d.session);
    d.number = 0;
    keeps(&d, 1);
    runs(&d, 1);
    assert_null(d.hand.job);
    records_leave(d.r);
    runs(&d, 1);
    assert_non_null(d.hand.job);
    runs(&d, 1);
    assert_true(is_folded(&d));
    assert_null(d.hand.job);
    records_close(d.r);
}

static void what_is_over_is_not_held(void **state)
{
    struct desk d;
    begins(&d, state);
    keeps(&d, 5);
    runs(&d, 1);
    runs(&d, 5);
    assert_int_equal(d.r->log.count, 5); // should the file be lost
    assert_int_equal(d.r->written, 5);
    d.number = 0;
    keeps(&d, 3);
    assert_int_equal(d.r->log.count, 8);
    runs(&d, 1);
    assert_int_equal(d.r->log.count, 3);
    assert_int_equal(d.r->written, 1);
    runs(&d, 3);
    assert_int_equal(d.r->written, 3);
    records_leave(d.r);
    assert_int_equal(d.r->log.count, 4);
    runs(&d, 3);
    assert_int_equal(d.r->log.count, 0);
    assert_int_equal(d.r->written, 0);
    assert_int_equal(d.r->tried, 0);
    keeps(&d, 1); // of what was left: nothing
    assert_int_equal(d.r->log.count, 0);
    assert_int_equal(records_committed(d.r), 4);
    records_close(d.r);
}

// The newest facts of this meeting are written, once; those of the meeting before stay its own.
static void the_newest_facts_are_enough(void **state)
{
    struct meeting_facts facts = {.children = 1}, found;
    struct desk d;
    begins(&d, state);
    keeps(&d, 1);
    for (facts.children = 1; facts.children <= 3; facts.children++)
        records_set_facts(d.r, &facts);
    int64_t first = records_open_meeting(d.r);
    assert_true(records_facts(d.r, first, &found));
    assert_int_equal(found.children, 3);
    size_t with_facts = 0;
    for (size_t i = 0; i < d.r->log.count; i++)
        with_facts += d.r->log.list[i].facts != NULL;
    assert_int_equal(with_facts, 1);
    facts.children = 4;
    records_set_facts(d.r, &facts);
    d.number = 0;
    keeps(&d, 1); // both wait together
    facts.children = 5;
    records_set_facts(d.r, &facts);
    int64_t second = records_open_meeting(d.r);
    assert_int_not_equal(first, second);
    assert_true(records_facts(d.r, first, &found));
    assert_int_equal(found.children, 4);
    assert_true(records_facts(d.r, second, &found));
    assert_int_equal(found.children, 5);
    records_close(d.r);
}

static void after_an_error_nobody_waits(void **state)
{
    static const char trigger[] = "CREATE TEMP TRIGGER no BEFORE INSERT ON command WHEN new.number = 4 BEGIN"
                                  " SELECT RAISE(FAIL, 'no'); END";
    struct meeting_facts facts = {.place = "Bản Mớ"}, found;
    struct meeting_left all[2];
    struct desk d;
    begins(&d, state);
    keeps(&d, 2);
    records_set_facts(d.r, &facts);
    runs(&d, 1);
    runs(&d, 2);
    assert_true(records__run(&d.r->journal, trigger));
    keeps(&d, 1);
    runs(&d, 3);
    keeps(&d, 2);
    runs(&d, 5); // not safe, and never will be
    assert_int_equal(records_state(d.r), RECORDS_BROKEN);
    assert_false(records_keeps(d.r));
    assert_false(records_waiting(d.r));
    assert_string_not_equal(records_reason(d.r), "");
    keeps(&d, 1);
    assert_int_equal(records_committed(d.r), 6);
    int64_t id = records_open_meeting(d.r);
    assert_int_equal(records_meetings(d.r, all, 2), 1); // memory has all of it, whatever was written before
    assert_int_equal(all[0].commands, 6);
    assert_true(records_facts(d.r, id, &found));
    assert_string_equal(found.place, facts.place);
    records_close(d.r);
    assert_int_equal(in_the_file(&d), 3);
}

int main(void)
{
#define QUEUE_TEST(name) cmocka_unit_test_setup_teardown(name, make_nook, clear_nook)
    const struct CMUnitTest tests[] = {
        QUEUE_TEST(only_what_is_written_is_safe),   QUEUE_TEST(every_twenty_commands_the_log_is_folded),
        QUEUE_TEST(at_its_end_a_meeting_is_folded), QUEUE_TEST(what_is_over_is_not_held),
        QUEUE_TEST(the_newest_facts_are_enough),    QUEUE_TEST(after_an_error_nobody_waits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
