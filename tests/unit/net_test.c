// SPDX-License-Identifier: MIT
//
// net_test.c — a seat is a key and comes back by it; what is said counts once; who is no page of ours is not let in.
#include "net.h"

#include "command.h"
#include "net_inside.h"
#include "test_net.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

static void what_is_said_counts_once(void **state)
{
    struct hall *hall = *state;
    struct page page;
    uint16_t seat = joins(hall, &page, HELLO);
    assert_int_equal(seat, 6); // 0…5 are the teams' own
    show(hall, seat, LOOK("ask"));
    assert_true(page_hears(&page, "{\"t\":\"view\",\"s\":1," LOOK("ask") ",\"mine\":null}"));
    page_say(&page, "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":2}");
    struct net_said said = heard(hall);
    assert_int_equal(said.word, NET_CHOOSE);
    assert_int_equal(said.scene, 7);
    assert_int_equal(said.choice, 2);
    assert_string_equal(said.language, "vi");
    net_answer(hall->net, seat, said.number, NET_OK);
    net_send(hall->net);
    assert_true(page_hears(&page, "{\"t\":\"ack\",\"n\":1,\"why\":\"ok\"}"));
    page_say(&page, "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":0}"); // again: it is answered, and nothing is done
    assert_true(page_hears(&page, "{\"t\":\"ack\",\"n\":1,\"why\":\"ok\"}"));
    assert_false(hears(hall, &said));
    page_say(&page, "{\"t\":\"vote\",\"n\":2,\"scene\":7,\"choice\":0}");
    said = heard(hall);
    net_answer(hall->net, seat, said.number, NET_LATE);
    show(hall, seat, LOOK("gong")); // what became of it comes with what is seen next
    assert_true(page_hears(&page, "{\"t\":\"view\",\"s\":2," LOOK("gong") ",\"mine\":null,\"n\":2,\"why\":\"late\"}"));
    page_close(&page);
}

static void the_newest_view_alone_is_sent(void **state)
{
    struct hall *hall = *state;
    struct page page;
    uint16_t seat = joins(hall, &page, HELLO);
    struct net_sheet *sheets[3] = {net_sheet_new(LOOK("1")), net_sheet_new(LOOK("2")), net_sheet_new(LOOK("2"))};
    for (size_t i = 0; i < 3; i++)
        net_show(hall->net, seat, sheets[i], NOTHING_MINE);
    net_send(hall->net);
    assert_true(page_hears(&page, "\"view\""));
    assert_non_null(strstr(page.said, "\"s\":2," LOOK("2"))); // the third is what the second was
    for (size_t i = 0; i < 3; i++)
        net_sheet_drop(sheets[i]);
    page_close(&page);
}

static void a_page_comes_back_and_the_newest_wins(void **state)
{
    struct hall *hall = *state;
    struct page first, second;
    char hello[160];
    uint16_t seat = joins(hall, &first, HELLO);
    show(hall, seat, LOOK("look"));
    const char *key = strstr(first.said, "\"key\":\"");
    assert_non_null(key);
    assert_non_null(strstr(first.said, "\"seat\":1}")); // so that a page says which phone it is
    snprintf(hello, sizeof hello, "{\"t\":\"hello\",\"v\":1,\"code\":\"\",\"key\":\"%.16s\",\"lang\":\"en\"}", key + 7);
    assert_int_equal(joins(hall, &second, hello), seat);
    assert_true(page_hears(&second, "\"look\"")); // as it was left, without a word of ours
    assert_true(page_hears(&first, "\"taken\""));
    assert_false(page_hear(&first));
    struct net_seat seats[4];
    assert_int_equal(net_seats(hall->net, seats, 4), 1);
    assert_string_equal(seats[0].language, "en");
    assert_true(seats[0].awake);
    page_say(&second, "{\"t\":\"bye\"}");
    assert_int_equal(heard(hall).word, NET_LEFT);
    assert_int_equal(net_seats(hall->net, seats, 4), 0);
    page_close(&first);
    page_close(&second);
}

static void a_seat_is_freed(void **state)
{
    struct hall *hall = *state;
    struct page page;
    uint16_t seat = joins(hall, &page, HELLO);
    net_free_seat(hall->net, seat);
    assert_true(page_hears(&page, "\"free\""));
    page_close(&page);
    assert_int_equal(joins(hall, &page, HELLO), seat);
    page_close(&page);
}

static unsigned now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned)(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

// Until its line ends. Returns how often it was asked whether it is there.
static int is_silent(struct hall *hall, char hello[160], int silence_ms)
{
    struct page page;
    int asked = 0;
    assert_true(page_open(&page, hall->port, ORIGIN));
    unsigned began = now_ms();
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    snprintf(hello, 160, "{\"t\":\"hello\",\"v\":1,\"code\":\"\",\"key\":\"%.16s\",\"lang\":\"vi\"}",
             strstr(page.said, "\"key\":\"") + 7);
    for (; page_hear(&page); asked++)
        assert_true(asked < 9 && strstr(page.said, "{\"t\":\"ping\",\"s\":0}") != NULL);
    assert_true(now_ms() - began >= (unsigned)silence_ms);
    page_close(&page);
    return asked;
}

// Of whom nothing is heard the line ends, no sooner than it may, and the seat stays: it comes back by its key. In place
// of forty-five seconds the shortest silence in which this machine, busy as it is, comes to ask.
static void whoever_is_silent_is_asked_and_sleeps(void **state)
{
    struct hall *hall = NULL;
    struct page page;
    struct net_seat seats[2];
    char hello[160];
    for (int silence_ms = 180, asked = 0; asked == 0; silence_ms *= 4) {
        assert_true(silence_ms < 20000);
        if (hall != NULL)
            closes(state);
        assert_int_equal(hall_opens_as(state, (struct net_options){.one_address = true, .silence_ms = silence_ms}), 0);
        hall = *state;
        asked = is_silent(hall, hello, silence_ms);
    }
    uint16_t seat = heard(hall).seat;
    for (int i = 0; i < 2500 && net_seats(hall->net, seats, 2) == 1 && seats[0].awake; i++)
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
    assert_int_equal(net_seats(hall->net, seats, 2), 1);
    assert_false(seats[0].awake);
    assert_int_equal(joins(hall, &page, hello), seat);
    page_close(&page);
    closes(state);
}

static void whoever_answers_is_asked_again_and_stays(void **state)
{
    (void)state;
    assert_int_equal(net__ask_in_ms(0, 45000), 20000); // as PROTOCOL.md says
    assert_int_equal(net__ask_in_ms(20000, 45000), 20000);
    assert_int_equal(net__ask_in_ms(40000, 45000), 5000);
    assert_int_equal(net__ask_in_ms(44999, 45000), 1);
    assert_int_equal(net__ask_in_ms(45000, 45000), 0);
    assert_int_equal(net__ask_in_ms(90000, 45000), 0);
}

static void refused(struct hall *hall, const char *hello, const char *why)
{
    struct page page;
    assert_true(page_open(&page, hall->port, ORIGIN));
    page_say(&page, hello);
    assert_true(page_hears(&page, why));
    assert_false(page_hear(&page));
    page_close(&page);
}

static int opens_to_a_hall(void **state) { return hall_opens(state, false, 0); }

static void the_door(void **state)
{
    struct hall *hall = *state;
    refused(hall, "{\"t\":\"hello\",\"v\":2,\"code\":\"KHEN\",\"key\":\"\",\"lang\":\"vi\"}", "\"old\"");
    net_door(hall->net, false);
    refused(hall, HELLO, "\"closed\"");
    net_door(hall->net, true);
    for (int i = 0; i < WRONG_CODES; i++)
        refused(hall, "{\"t\":\"hello\",\"v\":1,\"code\":\"VVVV\",\"key\":\"\",\"lang\":\"vi\"}", "\"code\"");
    refused(hall, HELLO, "\"busy\"");
}

// With which code, so that it is not the line that was closed because nobody said hello on it.
static void closes_the_line(const struct hall *hall, int opcode, const char *bytes, size_t length, int code)
{
    struct page page;
    assert_true(page_open(&page, hall->port, ORIGIN));
    page_frame(&page, opcode, bytes, length);
    assert_false(page_hear(&page));
    assert_int_equal(page.closed, code);
    page_close(&page);
}

static void what_is_no_message_closes_the_line(void **state)
{
    enum { WORDS = 1, BINARY = 2, POLICY = 1008, TOO_LONG = 1009 };
    static const char *const words[] = {"{}",
                                        "[]",
                                        "hello",
                                        "{\"t\":\"hello\"",
                                        "{\"t\":\"vote\",\"n\":1}",
                                        "{\"t\":\"what\"}",
                                        "{\"t\":\"hello\",\"v\":1,\"v\":1}",
                                        "{\"t\":\"hello\",\"v\":\"1\"}",
                                        "{\"t\":\"hello\",\"code\":\"K\\u0000EN\"}",
                                        "{\"t\":\"hello\",\"more\":1}",
                                        "{\"t\":\"pong\"}"};
    char large[400];
    memset(large, 'a', sizeof large);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        page_note('x', words[i]);
        closes_the_line(*state, WORDS, words[i], strlen(words[i]), POLICY);
    }
    static const char pong[] = "{\"t\":\"pong\",\"s\":0}"; // before `hello`
    closes_the_line(*state, WORDS, pong, sizeof pong - 1, POLICY);
    closes_the_line(*state, WORDS, large, sizeof large, TOO_LONG);
    closes_the_line(*state, BINARY, HELLO, strlen(HELLO), POLICY);
}

static void only_our_page_and_nothing_else(void **state)
{
    struct hall *hall = *state;
    char request[256], answer[4096];
    static const char *const paths[] = {"/etc/passwd", "/../../etc/passwd", "/j/KHENX", "/jxKHEN", "/j/../x",
                                        "/ws2",        "/index.html"};
    snprintf(request, sizeof request, "GET /j/KHEN HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n",
             hall->port);
    page_request(hall->port, request, answer, sizeof answer);
    assert_non_null(strstr(answer, " 200 "));
    assert_non_null(strstr(answer, "<style nonce="));
    assert_null(strstr(answer, NET_NONCE));
    assert_non_null(strstr(answer, "default-src 'none'"));
    assert_non_null(strstr(answer, "cache-control: no-store")); // the next meeting's is another
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n",
                 paths[i], hall->port);
        page_request(hall->port, request, answer, sizeof answer);
        assert_null(strstr(answer, " 200 "));
    }
    snprintf(request, sizeof request, "GET / HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n",
             hall->port);
    page_request(hall->port, request, answer, sizeof answer);
    assert_null(strstr(answer, " 200 "));
    struct page page;
    assert_false(page_open(&page, hall->port, "http://evil.example"));
    page_close(&page);
}

// ---- ports ----

static void nobody_wakes(void *self) { (void)self; }

enum { DOORS = 4, ROUNDS = 60 };
struct door {
    pthread_barrier_t *moment;
    struct net *net;
};

static void *opens_with_others(void *self)
{
    struct door *door = self;
    enum net_fault fault;
    const int port = 12000 + (int)(getpid() % 700) * NET_PORTS; // two runs at a time want others
    const struct net_options options = {.page = PAGE_OF_TESTS, .port = port, .wake = nobody_wakes};
    pthread_barrier_wait(door->moment);
    door->net = net_open(&options, &fault);
    return NULL;
}

// Two programs on one computer, at the same moment: each finds a port of its own, and nothing is left behind.
static void each_has_a_port_of_its_own(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        pthread_barrier_t moment;
        pthread_t threads[DOORS];
        struct door doors[DOORS];
        pthread_barrier_init(&moment, NULL, DOORS);
        for (int i = 0; i < DOORS; i++) {
            doors[i] = (struct door){.moment = &moment};
            pthread_create(&threads[i], NULL, opens_with_others, &doors[i]);
        }
        for (int i = 0; i < DOORS; i++)
            pthread_join(threads[i], NULL);
        pthread_barrier_destroy(&moment);
        for (int i = 0; i < DOORS; i++)
            assert_non_null(doors[i].net);
        for (int i = 0; i < DOORS; i++)
            for (int j = 0; j < i; j++)
                assert_int_not_equal(net_port(doors[i].net), net_port(doors[j].net));
        for (int i = 0; i < DOORS; i++)
            net_close(doors[i].net, false);
    }
}

// ---- guards, without a socket ----

static void so_many_sockets(void **state)
{
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    for (int i = 0; i < SOCKETS_AN_ADDRESS; i++) {
        assert_true(net__may_come(guard, 7));
        assert_true(net__came(guard, 7, 1000));
    }
    assert_false(net__may_come(guard, 7));
    assert_true(net__may_come(guard, 8));
    guard->one_address = true;
    assert_true(net__may_come(guard, 7));
    guard->one_address = false;
    net__dismiss(guard, 7);
    assert_true(net__may_come(guard, 7));
    net__dismiss(guard, 9); // was never counted
    assert_int_equal(guard->sockets, SOCKETS_AN_ADDRESS - 1);
    for (uint32_t i = 100; guard->sockets < SOCKETS_MOST; i++)
        assert_true(net__came(guard, i, 1000));
    assert_false(net__may_come(guard, 8));
    free(guard);
}

// Of what the system gives a program, some is its own.
static void so_many_sockets_of_descriptors(void **state)
{
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    assert_int_equal(net__sockets_of(1024), SOCKETS_MOST);
    assert_int_equal(net__sockets_of(300), 236);
    assert_int_equal(net__sockets_of(128), 64);
    assert_int_equal(net__sockets_of(100), 50);
    guard->fewer = SOCKETS_MOST - 2;
    assert_true(net__came(guard, 7, 1000));
    assert_true(net__may_come(guard, 8));
    assert_true(net__came(guard, 8, 1000));
    assert_false(net__may_come(guard, 9));
    free(guard);
}

// Who went and comes again is counted anew, whatever is left of it in a row that is nobody's.
static void who_comes_again_is_counted(void **state)
{
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    assert_true(net__came(guard, 7, 1000));
    assert_true(net__came(guard, 8, 1000));
    net__dismiss(guard, 7);
    net__dismiss(guard, 8);
    for (int i = 0; i < SOCKETS_AN_ADDRESS; i++)
        assert_true(net__came(guard, 8, 2000));
    assert_false(net__may_come(guard, 8));
    assert_true(net__may_come(guard, 7));
    free(guard);
}

// Each address for itself, and a row is not forgotten while it is under way.
static void so_many_sockets_a_second(void **state)
{
    enum { AT_ONCE = 60 };
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    for (int i = 0; i < AT_ONCE; i++)
        assert_true(net__may_open(guard, 7, 1000));
    assert_false(net__may_open(guard, 7, 1000));
    assert_true(net__came(guard, 7, 1000));
    net__dismiss(guard, 7);
    assert_false(net__may_open(guard, 7, 1100));
    assert_true(net__may_open(guard, 8, 1100));
    assert_true(net__may_open(guard, 7, 1200)); // six a second
    assert_false(net__may_open(guard, 7, 1200));
    for (uint32_t i = 0; i + 2 < GUARD_ADDRESSES; i++) // a network of nearly a thousand
        assert_true(net__may_open(guard, 100 + i, 1250));
    assert_false(net__may_open(guard, 7, 1300));
    guard->one_address = true;
    assert_true(net__may_open(guard, 7, 1300));
    free(guard);
}

// A thousand addresses that guess are forgotten one by one, the oldest first, and keep nobody away.
static void guessers_keep_nobody_away(void **state)
{
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    assert_true(net__came(guard, 7, 1000));
    for (uint32_t i = 0; i < 2 * GUARD_ADDRESSES; i++)
        for (int wrong = 0; wrong < WRONG_CODES; wrong++)
            net__wrong_code(guard, 100 + i, 2000 + i);
    assert_true(net__came(guard, 8, 6000));
    assert_int_equal(net__must_wait(guard, 100, 6000), 0);
    assert_true(net__must_wait(guard, 100 + 2 * GUARD_ADDRESSES - 1, 6000) > 0);
    net__dismiss(guard, 7);
    net__dismiss(guard, 8);
    assert_int_equal(guard->sockets, 0);
    free(guard);
}

// Who guesses on and on waits on and on, ten seconds from the last; a second more, and all is forgotten.
static void a_wait_has_an_end(void **state)
{
    (void)state;
    struct guard *guard = calloc(1, sizeof *guard);
    for (uint32_t i = 0; i < 300; i++) {
        net__wrong_code(guard, 7, 50000 + i);
        assert_int_equal(net__must_wait(guard, 7, 50000 + i) > 0, i + 1 >= WRONG_CODES);
    }
    assert_int_equal(net__must_wait(guard, 7, 50299), 11);
    assert_int_equal(net__must_wait(guard, 7, 50299 + WRONG_WAIT_MS), 1);
    assert_int_equal(net__must_wait(guard, 7, 50300 + WRONG_WAIT_MS), 0);
    assert_int_equal(net__must_wait(guard, 8, 50299), 0);
    net__wrong_code(guard, 7, 50300 + WRONG_WAIT_MS);
    assert_int_equal(net__must_wait(guard, 7, 50300 + WRONG_WAIT_MS), 0);
    free(guard);
}

static void so_many_messages(void **state)
{
    (void)state;
    struct token_bucket bucket = {0};
    for (int i = 0; i < 20; i++)
        assert_true(net__take_token(&bucket, RATE_MESSAGES, 5000));
    assert_false(net__take_token(&bucket, RATE_MESSAGES, 5000));
    assert_true(net__take_token(&bucket, RATE_MESSAGES, 5100)); // ten a second
    assert_false(net__take_token(&bucket, RATE_MESSAGES, 5150));
    for (uint32_t now = 60000; now < 60100; now += 5) // and never more than twenty saved up
        net__take_token(&bucket, RATE_MESSAGES, now);
    assert_false(net__take_token(&bucket, RATE_MESSAGES, 60099));
    assert_true(net__take_token(&bucket, RATE_MESSAGES, 70000)); // it is full, less this one; soon it is full again
    for (int i = 0; i < 20; i++)
        assert_true(net__take_token(&bucket, RATE_MESSAGES, 71900));
    assert_false(net__take_token(&bucket, RATE_MESSAGES, 71900));
}

// Where a size has 32 bits a head may promise all of them: no sum may begin again at nothing.
static void a_message_is_no_longer_than_it_may_be(void **state)
{
    (void)state;
    assert_true(net__fits(0, IN_BYTES, 0));
    assert_true(net__fits(100, 100, IN_BYTES - 200));
    assert_false(net__fits(100, 100, IN_BYTES - 199));
    assert_false(net__fits(IN_BYTES, 1, 0));
    assert_false(net__fits(200, 200, SIZE_MAX - 300));
    assert_false(net__fits(200, SIZE_MAX - 100, 0));
}

static void whose_page_it_is(void **state)
{
    (void)state;
    struct net_address own[] = {{"wlan0", "192.168.8.1"}};
    assert_true(net__host_is_ours("192.168.8.1:8080", 8080, own, 1));
    assert_true(net__host_is_ours("localhost:8080", 8080, own, 1));
    assert_false(net__host_is_ours("192.168.8.1", 8080, own, 1));
    assert_false(net__host_is_ours("192.168.8.1:80801", 8080, own, 1));
    assert_false(net__host_is_ours("192.168.8.2:8080", 8080, own, 1));
    assert_true(net__origin_is("http://192.168.8.1:8080", "192.168.8.1:8080"));
    assert_false(net__origin_is("https://192.168.8.1:8080", "192.168.8.1:8080"));
    assert_false(net__origin_is("null", "192.168.8.1:8080"));
}

static void a_seat_has_a_number_of_its_own(void **state)
{
    (void)state;
    struct sittings *sittings = calloc(1, sizeof *sittings);
    bool seen[512] = {false};
    for (uint64_t key = 1; key <= NET_SEATS_MAX; key++) {
        uint16_t number = 0;
        assert_non_null(net__new_seat(sittings, key, &number));
        assert_in_range(number, 6, 511);
        assert_int_not_equal(number, 255); // the facilitator's
        assert_false(seen[number]);
        seen[number] = true;
        assert_int_equal(seat_phone(number), key); // what its page is told, and the facilitator's list says
        assert_ptr_equal(net__seat(sittings, number), net__seat_of_key(sittings, key, &number));
    }
    uint16_t number = 0;
    assert_null(net__new_seat(sittings, 1000, &number));
    assert_null(net__seat(sittings, 255));
    assert_null(net__seat(sittings, 3));
    assert_null(net__seat(sittings, 600));
    free(sittings);
}

// A wish that is refused at once, while the one before it is still at the disk, on a line that is slow.
static void of_two_answers_the_newest_is_told(void **state)
{
    struct sitting sitting = {.key = 1, .taken = 20};
    (void)state;
    net__owe_answer(&sitting, 21, NET_BUSY);
    net__owe_answer(&sitting, 20, NET_OK);
    assert_int_equal(sitting.answered, 21);
    assert_int_equal(sitting.why, NET_BUSY);
    net__owe_answer(&sitting, 22, NET_LATE);
    assert_int_equal(sitting.answered, 22);
    sitting.owes_answer = false; // told
    net__owe_answer(&sitting, 20, NET_OK);
    assert_true(sitting.owes_answer);
    assert_int_equal(sitting.answered, 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_said_counts_once, opens, closes),
        cmocka_unit_test_setup_teardown(the_newest_view_alone_is_sent, opens, closes),
        cmocka_unit_test_setup_teardown(a_page_comes_back_and_the_newest_wins, opens, closes),
        cmocka_unit_test_setup_teardown(a_seat_is_freed, opens, closes),
        cmocka_unit_test(whoever_is_silent_is_asked_and_sleeps),
        cmocka_unit_test(whoever_answers_is_asked_again_and_stays),
        cmocka_unit_test_setup_teardown(the_door, opens_to_a_hall, closes),
        cmocka_unit_test_setup_teardown(what_is_no_message_closes_the_line, opens, closes),
        cmocka_unit_test_setup_teardown(only_our_page_and_nothing_else, opens, closes),
        cmocka_unit_test(each_has_a_port_of_its_own),
        cmocka_unit_test(of_two_answers_the_newest_is_told),
        cmocka_unit_test(so_many_sockets),
        cmocka_unit_test(so_many_sockets_of_descriptors),
        cmocka_unit_test(so_many_sockets_a_second),
        cmocka_unit_test(who_comes_again_is_counted),
        cmocka_unit_test(guessers_keep_nobody_away),
        cmocka_unit_test(a_wait_has_an_end),
        cmocka_unit_test(so_many_messages),
        cmocka_unit_test(a_message_is_no_longer_than_it_may_be),
        cmocka_unit_test(whose_page_it_is),
        cmocka_unit_test(a_seat_has_a_number_of_its_own)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
