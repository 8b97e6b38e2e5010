// SPDX-License-Identifier: MIT
//
// host_kept_test.c — kept before shown: two viewers of one host whose disk is late, jumps, falls back, or is gone.
//
// Both viewers are told of the same events and see the same moment, and never one that may still be lost.
#include "test_host.h"

#include <string.h>

enum { HEARD_MAX = 64 };
#define NEVER_LOST UINT32_MAX // what a sink says that has given up

struct ears {
    struct event heard[HEARD_MAX];
    size_t count;
    struct host *host;
    enum phase at[HEARD_MAX]; // what could be seen when it was told
};

// A disk, and two who look at what it has kept.
struct hall_and_console {
    struct host *host;
    struct ears hall, console;
    uint32_t committed, given, asked;
};

static void keep(void *self, const struct kept *kept) { ((struct hall_and_console *)self)->given = kept->number; }

static uint32_t committed(void *self)
{
    struct hall_and_console *w = self;
    w->asked++;
    return w->committed;
}

// Field by field: what lies between fields is nobody's.
static void heard_the_same(const struct ears *one, const struct ears *other)
{
    for (size_t i = 0; i < one->count && i < other->count; i++) {
        assert_int_equal(one->heard[i].type, other->heard[i].type);
        assert_int_equal(one->heard[i].value, other->heard[i].value);
    }
}

static void hear(void *self, const struct event *event)
{
    struct ears *ears = self;
    assert_true(ears->count < HEARD_MAX);
    ears->at[ears->count] = (enum phase)host_session(ears->host)->phase;
    ears->heard[ears->count++] = *event;
}

// In the first scene (a story), everything so far kept and told.
static void opens_scene(struct hall_and_console *w)
{
    memset(w, 0, sizeof *w);
    w->host = host_playing(&test_level, 3);
    w->hall.host = w->console.host = w->host;
    host_listen(w->host, (struct listener){hear, &w->hall});
    host_listen(w->host, (struct listener){hear, &w->console});
    host_set_sink(w->host, (struct sink){keep, committed, w});
    w->committed = (uint32_t)host_log_count(w->host);
}

static struct view seen_by(const struct hall_and_console *w, enum role role)
{
    struct view v;
    host_view(w->host, role, NULL, &v);
    return v;
}

// What both see; the same moment.
static enum phase sees(const struct hall_and_console *w)
{
    struct view hall = seen_by(w, ROLE_HALL), console = seen_by(w, ROLE_CONSOLE);
    assert_int_equal(hall.phase, console.phase);
    assert_int_equal(hall.can_undo, console.can_undo);
    assert_int_equal(hall.phase, host_session(w->host)->phase);
    return hall.phase;
}

// The disk has got so far, and the program is woken.
static bool keeps_up_to(struct hall_and_console *w, size_t number)
{
    w->committed = (uint32_t)number;
    bool news = host_look(w->host);
    assert_int_equal(w->hall.count, w->console.count);
    heard_the_same(&w->hall, &w->console);
    return news;
}

// A press is received at once and shown late.
static void a_late_disk_shows_late(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    size_t before = host_log_count(w.host);
    assert_false(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_NOTICE);
    uint64_t shown = host_checksum(w.host);
    host_does(w.host, COMMAND_NEXT, 0);
    assert_int_equal(w.given, before + 1);
    assert_true(host_waits(w.host)); // the small light
    assert_int_equal(sees(&w), PHASE_NOTICE);
    assert_int_equal(host_checksum(w.host), shown);
    assert_int_equal(host_standing_count(w.host), before);
    assert_int_equal(w.hall.count, 0);
    assert_int_equal(host_log_count(w.host), before + 1); // the log has it: it was accepted
    assert_false(host_look(w.host));                      // woken for something else
    assert_true(keeps_up_to(&w, before + 1));
    assert_false(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_STORY);
    assert_int_equal(host_standing_count(w.host), before + 1);
    assert_true(w.hall.count > 0);
    assert_int_equal(w.hall.at[0], PHASE_STORY); // by then it can be seen
    size_t told = w.hall.count;
    assert_false(keeps_up_to(&w, before + 1)); // each once
    assert_int_equal(w.hall.count, told);
    host_free(w.host);
}

// What is accepted is tried on what was accepted before it, not on what is shown: phones do not wait for each other.
static void what_waits_is_built_upon(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    while (host_session(w.host)->phase != PHASE_DECIDE) {
        host_does(w.host, COMMAND_NEXT, 0);
        keeps_up_to(&w, host_log_count(w.host));
    }
    w.hall.count = w.console.count = 0;
    size_t before = host_log_count(w.host);
    host_does(w.host, COMMAND_CHOOSE, 2);
    host_does(w.host, COMMAND_LOCK, 0);
    assert_int_equal(host_sends(w.host, COMMAND_LOCK, 0, 0), RULES_NOT_NOW); // it is locked, though nobody sees it
    assert_int_equal(seen_by(&w, ROLE_CONSOLE).chosen, 255);
    assert_int_equal(sees(&w), PHASE_DECIDE);
    keeps_up_to(&w, before + 1);
    assert_int_equal(seen_by(&w, ROLE_CONSOLE).chosen, 2);
    assert_int_equal(sees(&w), PHASE_DECIDE); // chosen, and the lock waits
    assert_true(host_waits(w.host));
    keeps_up_to(&w, before + 2);
    assert_int_equal(sees(&w), PHASE_REVEAL);
    host_free(w.host);
}

// Nor do they wait for the disk: where others sat down and what they answered, a phone need not see before it is heard.
// A step of the hall's it must, and its own place.
static void phones_are_heard_while_others_wait(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    w.committed = NEVER_LOST;
    host_does(w.host, COMMAND_MODE, ANSWER_KEYS);
    while (host_session(w.host)->phase != PHASE_SHOW)
        host_goes_on(w.host);
    size_t before = w.committed = (uint32_t)host_log_count(w.host);
    struct command command = {.type = COMMAND_SEAT, .seat = 6};
    assert_int_equal(host_send(w.host, command), RULES_OK);
    assert_false(host_hears(w.host, 6));
    assert_true(host_hears(w.host, 7));
    keeps_up_to(&w, before + 1);
    command.type = COMMAND_VOTE;
    assert_int_equal(host_send(w.host, command), RULES_OK);
    assert_true(host_waits(w.host));
    assert_true(host_hears(w.host, 6));
    assert_int_equal(host_log_released(w.host), before + 1);
    host_does(w.host, COMMAND_NEXT, 0);
    keeps_up_to(&w, before + 2);
    assert_false(host_hears(w.host, 7));
    keeps_up_to(&w, before + 3);
    assert_true(host_hears(w.host, 6));
    command = (struct command){.type = COMMAND_SEAT, .seat = SEAT_FACILITATOR, .seed = 7}; // moved by a hand
    assert_int_equal(host_send(w.host, command), RULES_OK);
    assert_false(host_hears(w.host, 6));
    host_free(w.host);
}

// An undo that is not kept has taken nothing back yet; kept, it is told as the phase one is back in.
static void an_undo_is_kept_before_it_is_seen(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    host_does(w.host, COMMAND_NEXT, 0);
    size_t count = host_log_count(w.host);
    keeps_up_to(&w, count);
    size_t depth = host_undo_depth(w.host);
    w.hall.count = w.console.count = 0;
    host_does(w.host, COMMAND_UNDO, 0);
    assert_int_equal(sees(&w), PHASE_STORY);
    assert_int_equal(host_undo_depth(w.host), depth);
    assert_int_equal(host_standing_count(w.host), count);
    host_does(w.host, COMMAND_UNDO, 0); // a second one, behind it: back before the level
    assert_int_equal(sees(&w), PHASE_STORY);
    assert_non_null(host_level(w.host));
    keeps_up_to(&w, count + 1);
    assert_int_equal(sees(&w), PHASE_NOTICE);
    assert_int_equal(host_undo_depth(w.host), depth - 1);
    assert_int_equal(w.hall.count, 1);
    assert_int_equal(w.hall.heard[0].type, EVENT_PHASE);
    assert_int_equal(w.hall.heard[0].value, PHASE_NOTICE);
    keeps_up_to(&w, count + 2);
    assert_int_equal(sees(&w), PHASE_PICK);
    assert_null(host_level(w.host));
    replay_gives_the_same(w.host);
    host_free(w.host);
}

// A disk may tell of several at once, and after a fault of fewer than before: events stay in order, each once, and
// nothing that was seen is taken away.
static void numbers_that_jump_keep_the_order(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    struct host *straight = host_playing(&test_level, 3);
    struct ears expected = {.host = straight};
    host_listen(straight, (struct listener){hear, &expected});
    size_t before = host_log_count(w.host);
    for (int i = 0; i < 6; i++) {
        host_does(w.host, COMMAND_NEXT, 0);
        host_does(straight, COMMAND_NEXT, 0);
    }
    assert_true(keeps_up_to(&w, before + 3));
    size_t told = w.hall.count;
    enum phase seen = sees(&w);
    assert_false(keeps_up_to(&w, before + 1)); // the file is written anew
    assert_int_equal(sees(&w), seen);
    assert_false(keeps_up_to(&w, 0));
    assert_int_equal(w.hall.count, told);
    assert_true(host_waits(w.host));
    assert_true(keeps_up_to(&w, before + 60)); // more than there is
    assert_false(host_waits(w.host));
    assert_int_equal(w.hall.count, expected.count);
    heard_the_same(&w.hall, &expected);
    assert_memory_equal(w.hall.at, expected.at, expected.count * sizeof *expected.at);
    assert_int_equal(host_checksum(w.host), host_checksum(straight));
    host_free(straight);
    host_free(w.host);
}

// As long as it may still be kept nobody sees it; once it never can be, the hour goes on.
static void a_disk_that_is_gone_holds_nobody_up(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    host_does(w.host, COMMAND_NEXT, 0);
    for (int woken = 0; woken < 50; woken++)
        assert_false(host_look(w.host));
    assert_int_equal(sees(&w), PHASE_NOTICE);
    assert_true(keeps_up_to(&w, NEVER_LOST)); // it is given up
    assert_int_equal(sees(&w), PHASE_STORY);
    host_does(w.host, COMMAND_NEXT, 0); // and from now on nothing waits
    assert_false(host_waits(w.host));
    uint32_t asked = w.asked;
    assert_false(host_look(w.host));
    assert_int_equal(w.asked, asked); // nothing waits: nobody is asked
    host_set_sink(w.host, (struct sink){keep, NULL, &w});
    host_does(w.host, COMMAND_NEXT, 0); // a sink that tells nothing has kept what it was given
    assert_false(host_waits(w.host));
    host_free(w.host);
}

// Nothing of a lone child is given to a disk, so it never waits for one, whatever it tells of the meeting before.
static void a_lone_child_waits_for_no_disk(void **state)
{
    (void)state;
    struct hall_and_console w;
    opens_scene(&w);
    host_does(w.host, COMMAND_NEXT, 0);
    assert_true(host_waits(w.host));
    host_restart(w.host); // what was not kept is gone with its meeting
    assert_false(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_SETUP);
    w.given = w.asked = w.committed = 0;
    w.hall.count = w.console.count = 0;
    assert_int_equal(host_add_level(w.host, test_level_owned(&test_level, 7)), 0);
    host_does(w.host, COMMAND_SETUP, 0);
    host_does(w.host, COMMAND_LEVEL, 0);
    host_does(w.host, COMMAND_NEXT, 0);
    assert_false(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_STORY);
    assert_true(w.hall.count > 0);
    host_does(w.host, COMMAND_UNDO, 0);
    assert_int_equal(sees(&w), PHASE_NOTICE);
    assert_int_equal(w.given, 0);
    host_free(w.host);
}

// A meeting that is gone on with was kept: all of it is seen at once, and only what comes then waits.
static void what_was_kept_before_is_seen_at_once(void **state)
{
    (void)state;
    struct hall_and_console w;
    struct command log[16];
    opens_scene(&w);
    host_does(w.host, COMMAND_NEXT, 0);
    size_t count = host_log_count(w.host);
    assert_true(count <= 16);
    for (size_t i = 0; i < count; i++)
        log[i] = *host_log_at(w.host, i);
    w.committed = 0;
    assert_true(host_replay(w.host, log, count));
    assert_false(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_STORY);
    host_does(w.host, COMMAND_UNDO, 0);
    assert_true(host_waits(w.host));
    assert_int_equal(sees(&w), PHASE_STORY);
    assert_true(keeps_up_to(&w, count + 1));
    assert_int_equal(sees(&w), PHASE_NOTICE);
    host_free(w.host);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_late_disk_shows_late),
        cmocka_unit_test(what_waits_is_built_upon),
        cmocka_unit_test(phones_are_heard_while_others_wait),
        cmocka_unit_test(an_undo_is_kept_before_it_is_seen),
        cmocka_unit_test(numbers_that_jump_keep_the_order),
        cmocka_unit_test(a_disk_that_is_gone_holds_nobody_up),
        cmocka_unit_test(a_lone_child_waits_for_no_disk),
        cmocka_unit_test(what_was_kept_before_is_seen_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
