// SPDX-License-Identifier: MIT
//
// phones_facilitator_test.c — what a facilitator does with phones: frees a seat, moves it, puts them away, and asks for
// them again in another meeting; and what is told of a full disk. Whatever was on its way from a seat goes with it.
#define _GNU_SOURCE
#include "host.h"
#include "meeting_inside.h"
#include "phones_inside.h"
#include "test_network.h"
#include "test_phones.h"

#include <signal.h>
#include <sys/resource.h>

static int opens(void **state) { return opens_keeping(state, false, "vi"); }
static int opens_on_a_disk(void **state) { return opens_keeping(state, true, "vi"); }

// A facilitator frees a seat, moves it, and puts phones away.
static void the_facilitator_has_the_last_word(void **state)
{
    struct hall *hall = *state;
    struct page page;
    joins(hall, &page, 0);
    assert_true(step_click(&hall->p, "Hổ"));
    assert_string_equal(step_screen(&hall->p), "phone");
    assert_true(step_click(&hall->p, "Máy 1"));
    assert_true(step_click(&hall->p, "Trâu"));
    hears(hall, &page, "\"team\":{\"n\":1");
    assert_true(step_click(&hall->p, "Trả chỗ"));
    assert_int_equal(hall->phones->count, 1); // asked twice
    assert_true(step_click(&hall->p, "Trả chỗ máy 1?"));
    hears(hall, &page, "\"why\":\"free\"");
    assert_int_equal(hall->phones->count, 0);
    page_close(&page);
    step_key(&hall->p, "Escape");
    joins(hall, &page, 2);
    assert_true(step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_AWAY)));
    assert_true(step_click(&hall->p, "Thôi dùng 1 máy?"));
    hears(hall, &page, "\"t\":\"bye\"");
    assert_int_equal(hall->phones->state, PHONES_OFF);
    page_close(&page);
}

static void goes_on(const struct hall *hall)
{
    for (int i = 0; i < 30; i++) {
        meeting_woken(hall->p.meeting);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
}

static uint8_t team_of_phone(const struct hall *hall, unsigned phone)
{
    struct view_own own;
    struct door door = host_door_of_seat(meeting_host(hall->p.meeting), seat_of_phone(phone));
    door.own(door.meeting, seat_of_phone(phone), &own);
    return own.team;
}

// One who has not taken a team yet.
static void comes(struct hall *hall, struct page *page)
{
    assert_true(page_open(page, hall->phones->port, "http://127.0.0.1"));
    says_hello(hall, page, "");
    hears(hall, page, "\"teams\"");
}

// Its joining is on its way to the disk, and so is what became of the other's wish: the one sits nowhere when it
// arrives, the other is no answer to whoever comes next.
static void who_is_freed_meanwhile_is_gone(void **state)
{
    struct hall *hall = *state;
    struct page page, late, next;
    joins(hall, &page, 0);
    comes(hall, &late);
    hall->disk.fast = false;
    page_say(&late, "{\"t\":\"take\",\"n\":1,\"team\":2}");
    goes_on(hall);
    page_say(&page, "{\"t\":\"take\",\"n\":2,\"team\":1}");
    goes_on(hall);
    assert_true(host_waits(meeting_host(hall->p.meeting)));
    meeting__phone_free(hall->p.meeting, seat_of_phone(1));
    meeting__phone_free(hall->p.meeting, seat_of_phone(2));
    hears(hall, &page, "\"free\"");
    assert_true(page_open(&next, hall->phones->port, "http://127.0.0.1"));
    says_hello(hall, &next, "");
    hears(hall, &next, "\"seat\":1");
    lets_go(hall->p.meeting, &hall->disk);
    is_told_nothing_of_it(&next);
    assert_int_equal(team_of_phone(hall, 1), 255);
    assert_int_equal(team_of_phone(hall, 2), 255);
    page_close(&page);
    page_close(&late);
    page_close(&next);
}

// A step of the hall's waits for the disk, and what was said behind it waits, too.
static void what_a_freed_seat_said_is_nobodys(void **state)
{
    struct hall *hall = *state;
    struct page page;
    comes(hall, &page);
    step_key(&hall->p, "Enter");
    hall->disk.fast = false;
    step_key(&hall->p, "Space");
    assert_true(host_waits(meeting_host(hall->p.meeting)));
    page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":2}");
    goes_on(hall);
    meeting__phone_free(hall->p.meeting, seat_of_phone(1));
    lets_go(hall->p.meeting, &hall->disk);
    goes_on(hall);
    lets_go(hall->p.meeting, &hall->disk);
    assert_int_equal(team_of_phone(hall, 1), 255);
    page_close(&page);
}

// Phones that were put away in one meeting are none of another's that comes later, however long that is when they are
// asked for.
static void another_meeting_knows_nobody(void **state)
{
    struct hall *hall = *state;
    struct meeting *m = hall->p.meeting;
    struct host *host = meeting_host(m);
    struct page page;
    joins(hall, &page, 0);
    meeting__phones_on(m, false);
    page_close(&page);
    size_t before = host_log_count(host);
    assert_true(step_go(&hall->p, "over", 0));
    step_key(&hall->p, "Enter");
    assert_string_equal(step_screen(&hall->p), "title");
    step_key(&hall->p, "Enter");
    step_key(&hall->p, "Enter");
    while (host_log_count(host) <= before)
        step_key(&hall->p, "Enter");
    meeting__phones_on(m, true);
    assert_int_equal(m->phones->seats.of[6].ticket, 0);
    assert_int_equal(m->phones->heard, host_log_count(host));
}

// The disk is full in mid-question: whoever stands at the wall is told, the meeting goes on in memory, and to a child
// its answer is as good as before. (PROTOCOL.md: what "ok" is worth.)
static void an_answer_counts_on_a_full_disk(void **state)
{
    struct hall *hall = *state;
    struct meeting *m = hall->p.meeting;
    struct page page;
    struct view view;
    struct rlimit all, none;
    joins(hall, &page, 0);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &page, "\"phase\":\"show\"");
    int scene = number_in(page.said, "\"scene\":"), choice = number_in(page.said, "\"options\":[{\"n\":");
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &all), 0);
    none = (struct rlimit){.rlim_cur = 1, .rlim_max = all.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
    votes(&page, 2, scene, choice);
    hears(hall, &page, "\"n\":2,\"why\":\"ok\"");
    setrlimit(RLIMIT_FSIZE, &all);
    assert_string_equal(m->papers.trouble, text(meeting_lang(m), T_KEPT_FULL));
    host_view(meeting_host(m), ROLE_HALL, "vi", &view);
    assert_true(view.voted[0]);
    step_key(&hall->p, "Space");
    assert_string_equal(step_screen(&hall->p), "tally");
    page_close(&page);
}

int main(void)
{
    if (!on_a_network())
        return 77;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_facilitator_has_the_last_word, opens, closes_hall),
        cmocka_unit_test_setup_teardown(who_is_freed_meanwhile_is_gone, opens_on_a_disk, closes_hall),
        cmocka_unit_test_setup_teardown(what_a_freed_seat_said_is_nobodys, opens_on_a_disk, closes_hall),
        cmocka_unit_test_setup_teardown(another_meeting_knows_nobody, opens, closes_hall),
        cmocka_unit_test_setup_teardown(an_answer_counts_on_a_full_disk, opens_on_a_disk, closes_hall)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
