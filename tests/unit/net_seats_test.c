// SPDX-License-Identifier: MIT
//
// net_seats_test.c — what belongs to a seat: its answers, its sleep, its good-bye, and what is kept of it.
#include "net.h"

#include "net_inside.h"
#include "test_net.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

static void rests(void) { nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL); }

struct key {
    char digits[17];
};
static struct key key_of(const struct page *page)
{
    struct key key = {""};
    const char *said = strstr(page->said, "\"key\":\"");
    assert_non_null(said);
    snprintf(key.digits, sizeof key.digits, "%.16s", said + 7);
    return key;
}

// With its key alone, by `why` or "welcome".
static void comes_again(struct hall *hall, struct page *page, struct key key, const char *language, const char *told)
{
    char hello[120];
    snprintf(hello, sizeof hello, "{\"t\":\"hello\",\"v\":1,\"code\":\"\",\"key\":\"%s\",\"lang\":\"%s\"}", key.digits,
             language);
    assert_true(page_open(page, hall->port, ORIGIN));
    page_say(page, hello);
    assert_true(page_hears(page, told));
}

static void votes(struct page *page, unsigned number)
{
    char words[80];
    snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":7,\"choice\":2}", number);
    page_say(page, words);
}

static void answers(struct hall *hall, uint16_t seat, uint32_t number, enum net_why why)
{
    net_answer(hall->net, seat, number, why);
    net_send(hall->net);
}

static void waits_until_there_are(struct hall *hall, size_t count, size_t awake)
{
    struct net_seat seats[8];
    for (int i = 0; i < 2000; i++) {
        size_t found = net_seats(hall->net, seats, 8), there = 0;
        for (size_t j = 0; j < found; j++)
            there += seats[j].awake;
        if (found == count && there == awake)
            return;
        rests();
    }
    fail_msg("there never are %zu, %zu of them awake", count, awake);
}

// ---- answers ----

static uint16_t votes_and_is_answered(struct hall *hall, struct page *page)
{
    uint16_t seat = joins(hall, page, HELLO);
    votes(page, 1);
    heard(hall);
    answers(hall, seat, 1, NET_OK);
    return seat;
}

// While the disk is at work: the answer before it is none to this wish.
static void a_repeat_waits_for_its_own_answer(void **state)
{
    struct hall *hall = *state;
    struct page page;
    uint16_t seat = votes_and_is_answered(hall, &page);
    assert_true(page_hears(&page, "\"n\":1,\"why\":\"ok\""));
    for (unsigned i = 0; i < 3; i++) // the third says that the second was read
        votes(&page, i < 2 ? 2 : 3);
    assert_int_equal(heard(hall).number, 2);
    assert_int_equal(heard(hall).number, 3);
    answers(hall, seat, 3, NET_LATE);
    assert_true(page_hear(&page));
    assert_non_null(strstr(page.said, "\"n\":3,\"why\":\"late\""));
    page_close(&page);
}

// However often it is said: a page that is told so would wish it anew. (Ten messages a second are heard besides those
// at once, so one of the next is, on a machine that stumbles; of so many some are not.)
static void what_was_taken_is_never_busy(void **state)
{
    enum { AT_ONCE = 20, NEXT = 40 };
    struct hall *hall = *state;
    struct page page;
    votes_and_is_answered(hall, &page);
    for (int i = 0; i < AT_ONCE + 5; i++)
        votes(&page, 1);
    rests(); // what would be told of them is told, and not covered by what is told of the next
    for (unsigned i = 0; i < NEXT; i++)
        votes(&page, 2 + i);
    do {
        assert_true(page_hear(&page));
        assert_true(strstr(page.said, "\"n\":1,") == NULL || strstr(page.said, "\"ok\"") != NULL);
    } while (strstr(page.said, "\"busy\"") == NULL);
    page_close(&page);
}

// Whoever sits down at a place where nobody sat is shown nothing that was left there.
static void nothing_is_shown_to_nobody(void **state)
{
    struct hall *hall = *state;
    struct page page;
    show(hall, 6, LOOK("old"));
    assert_int_equal(joins(hall, &page, HELLO), 6);
    show(hall, 6, LOOK("new"));
    assert_true(page_hear(&page));
    assert_non_null(strstr(page.said, "\"s\":1," LOOK("new")));
    page_close(&page);
}

// ---- coming and going ----

static void who_falls_asleep_is_told(void **state)
{
    struct hall *hall = *state;
    struct page page;
    joins(hall, &page, HELLO);
    waits_until_there_are(hall, 1, 1);
    int wakes = hall->wakes;
    page_close(&page);
    for (int i = 0; i < 2000 && hall->wakes == wakes; i++)
        rests();
    assert_true(hall->wakes > wakes); // the main loop looks again
    waits_until_there_are(hall, 1, 0);
}

// Before the main loop heard of it, too: its key opens nothing any more.
static void good_bye_is_at_once(void **state)
{
    struct hall *hall = *state;
    struct page page, other;
    joins(hall, &page, HELLO);
    struct key key = key_of(&page);
    page_say(&page, "{\"t\":\"bye\"}");
    waits_until_there_are(hall, 0, 0);
    comes_again(hall, &other, key, "vi", "\"code\"");
    assert_int_equal(heard(hall).word, NET_LEFT);
    page_close(&other);
    page_close(&page);
}

static int opens_to_a_hall(void **state) { return hall_opens(state, false, 60); }

// The fifth of an address: of four that sleep the one that has slept longest goes, not the one that came first.
static void who_has_slept_longest_makes_room(void **state)
{
    enum { FIRST = 0, SECOND = 1 };
    struct hall *hall = *state;
    struct page page;
    struct key keys[SEATS_AN_ADDRESS];
    for (size_t i = 0; i <= SEATS_AN_ADDRESS; i++) {
        if (i < SEATS_AN_ADDRESS) {
            joins(hall, &page, HELLO);
            keys[i] = key_of(&page);
        } else
            comes_again(hall, &page, keys[FIRST], "", "welcome"); // and sleeps again
        page_close(&page);
        waits_until_there_are(hall, i < SEATS_AN_ADDRESS ? i + 1 : i, 0);
        rests();
    }
    assert_true(page_open(&page, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    page_close(&page);
    for (size_t i = 0; i < SEATS_AN_ADDRESS; i++) {
        comes_again(hall, &page, keys[i], "", i == SECOND ? "\"code\"" : "welcome");
        page_close(&page);
    }
}

// ---- what is kept ----

static bool is_new(struct hall *hall, unsigned *seen, struct net_kept *kept)
{
    bool first = net_keep(hall->net, seen, kept);
    struct net_kept *again = calloc(1, sizeof *again);
    assert_false(net_keep(hall->net, seen, again)); // once
    free(again);
    return first;
}

// Whatever a server that is opened again has to know, and when it is another thing.
static void what_changes_is_kept(void **state)
{
    struct hall *hall = *state;
    struct net_kept *kept = calloc(1, sizeof *kept);
    struct page page, other;
    unsigned seen = 0;
    assert_true(is_new(hall, &seen, kept));
    assert_int_equal(kept->count, 0);
    uint16_t seat = joins(hall, &page, HELLO);
    struct key key = key_of(&page);
    assert_true(is_new(hall, &seen, kept));
    assert_int_equal(kept->count, 1);
    assert_int_equal(kept->seats[0].key, strtoull(key.digits, NULL, 16));
    comes_again(hall, &other, key, "", "welcome"); // as it was
    assert_false(is_new(hall, &seen, kept));
    page_close(&page);
    comes_again(hall, &page, key, "en", "welcome");
    assert_true(is_new(hall, &seen, kept));
    assert_string_equal(kept->seats[0].language, "en");
    net_door(hall->net, false);
    assert_true(is_new(hall, &seen, kept));
    assert_false(kept->open);
    net_one_address(hall->net, false);
    assert_true(is_new(hall, &seen, kept));
    assert_false(kept->one_address);
    net_free_seat(hall->net, seat);
    assert_true(is_new(hall, &seen, kept));
    assert_int_equal(kept->count, 0);
    page_close(&page);
    page_close(&other);
    free(kept);
}

// After a power cut: all that pages and the wall know of it.
static void what_is_opened_again_is_the_same(void **state)
{
    struct hall *hall = *state;
    struct net_kept *before = calloc(1, sizeof *before), *after = calloc(1, sizeof *after);
    struct net_options options = {.page = PAGE_OF_TESTS, .kept = before, .wake = hall_wakes, .self = hall};
    struct page page;
    enum net_fault fault;
    unsigned seen = 0;
    char meeting[32];
    joins(hall, &page, HELLO);
    struct key key = key_of(&page);
    net_door(hall->net, false);
    assert_true(net_keep(hall->net, &seen, before));
    snprintf(meeting, sizeof meeting, "\"meeting\":\"%04x\"", before->meeting);
    assert_non_null(strstr(page.said, meeting));
    page_close(&page);
    net_close(hall->net, true);
    hall->net = net_open(&options, &fault);
    assert_non_null(hall->net);
    hall->port = net_port(hall->net);
    seen = 0;
    assert_true(net_keep(hall->net, &seen, after));
    assert_string_equal(after->code, "KHEN");
    assert_int_equal(after->meeting, before->meeting);
    assert_false(after->open);
    assert_true(after->one_address);
    assert_int_equal(after->count, 1);
    assert_memory_equal(&after->seats[0], &before->seats[0], sizeof after->seats[0]);
    assert_string_equal(after->seats[0].language, "vi");
    comes_again(hall, &page, key, "", meeting);
    page_close(&page);
    free(before);
    free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_repeat_waits_for_its_own_answer, opens, closes),
        cmocka_unit_test_setup_teardown(what_was_taken_is_never_busy, opens, closes),
        cmocka_unit_test_setup_teardown(nothing_is_shown_to_nobody, opens, closes),
        cmocka_unit_test_setup_teardown(who_falls_asleep_is_told, opens, closes),
        cmocka_unit_test_setup_teardown(good_bye_is_at_once, opens, closes),
        cmocka_unit_test_setup_teardown(who_has_slept_longest_makes_room, opens_to_a_hall, closes),
        cmocka_unit_test_setup_teardown(what_is_opened_again_is_the_same, opens, closes),
        cmocka_unit_test_setup_teardown(what_changes_is_kept, opens, closes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
