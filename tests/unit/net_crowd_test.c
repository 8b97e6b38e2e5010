// SPDX-License-Identifier: MIT
//
// net_crowd_test.c — one who is many: more sockets, seats, joins, wishes and guesses than a hall has children. A good
// page's answers still arrive, no seat of another is touched, and neither a seat nor a byte is left of them.
//
// JOINS=10000 makes the coming and going longer than the suite has time for.
#include "test_witness.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>

// ---- sockets ----

// As our page does: who finds no room comes again in a moment.
static void comes_in(const struct hall *hall, struct page *page)
{
    enum { TRIES = 200 };
    struct timespec moment = {.tv_nsec = 50000000};
    for (int i = 0; !page_open(page, hall->port, ORIGIN); i++) {
        assert_true(i < TRIES);
        page_close(page);
        nanosleep(&moment, NULL);
    }
}

// Six hundred lines, and who has not said hello makes room: a good page comes in long before their minute is over.
static void a_full_house_of_nobody_makes_room(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page good;
    int lines[SOCKETS_MOST + 20], count = 0;
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur < 2 * (SOCKETS_MOST + 100))
        skip(); // this machine allows nobody so many
    comes(hall, &w);
    while (count < SOCKETS_MOST + 20) {
        int line = page_line_from(ATTACKER + 1 + (unsigned)count / SOCKETS_AN_ADDRESS, hall->port);
        assert_true(line >= 0);
        lines[count++] = line;
    }
    comes_in(hall, &good);
    page_say(&good, HELLO);
    assert_true(page_hears(&good, "\"welcome\""));
    votes(hall, &w);
    for (int i = 0; i < count; i++)
        close(lines[i]);
    page_close(&good);
    goes(hall, &w);
}

// The next descriptor would be one too many; what was allowed before.
static rlim_t allows_no_more(void)
{
    struct rlimit files;
    int next = dup(0);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
    rlim_t before = files.rlim_cur;
    files.rlim_cur = (rlim_t)next;
    close(next);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &files), 0);
    return before;
}

static void allows(rlim_t descriptors)
{
    struct rlimit files;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = descriptors;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &files), 0);
}

static double worked(void)
{
    struct timespec work;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &work);
    return (double)work.tv_sec + (double)work.tv_nsec / 1e9;
}

// Whoever works at something it cannot do never stops: one moment of rest says that nobody does, however slow the
// machine.
static bool rests(void)
{
    enum { MOMENTS = 50 };
    struct timespec moment = {.tv_nsec = 60000000};
    for (int i = 0; i < MOMENTS; i++) {
        double since = worked();
        nanosleep(&moment, NULL);
        if (worked() - since < 0.02)
            return true;
    }
    return false;
}

// Nobody can be taken in: they wait, and nobody works at it; who is inside goes on; this computer's addresses stay what
// they were. Then they are taken in.
static void without_a_descriptor_who_knocks_waits(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct net_address found[NET_ADDRESSES_MOST];
    char request[100], byte;
    size_t count;
    comes(hall, &w);
    int door = dup(0); // one that is free here, and will be none there
    rlim_t before = allows_no_more();
    close(door);
    int line = page_line_from(ATTACKER, hall->port);
    votes(hall, &w);
    bool rested = rests();
    bool looked = net__own_addresses(found, &count);
    votes(hall, &w);
    allows(before);
    assert_true(line >= 0);
    assert_true(rested);
    assert_false(looked);
    snprintf(request, sizeof request, "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", hall->port);
    assert_int_equal(send(line, request, strlen(request), MSG_NOSIGNAL), strlen(request));
    assert_int_equal(read(line, &byte, 1), 1);
    close(line);
    goes(hall, &w);
}

// Where a program may have few descriptors, pages leave enough of them for the program, and still make room.
static void few_descriptors_are_not_all_for_pages(void **state)
{
    enum { FEW = 100, LINES = 80 };
    struct rlimit files;
    struct pollfd lines[LINES];
    struct witness w;
    struct page good;
    int kept = LINES;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
    if (files.rlim_cur < 2 * FEW + LINES + 1)
        skip(); // this machine allows nobody so many
    allows(FEW);
    int opened = opens_patiently(state);
    allows(files.rlim_cur);
    assert_int_equal(opened, 0);
    comes(*state, &w);
    for (int i = 0; i < LINES; i++) { // far from those that the hall has
        int line = page_line_from(ATTACKER + 1 + (unsigned)i / SOCKETS_AN_ADDRESS, ((struct hall *)*state)->port);
        lines[i] = (struct pollfd){.fd = fcntl(line, F_DUPFD_CLOEXEC, 2 * FEW), .events = POLLIN};
        assert_true(lines[i].fd >= 0);
        close(line);
    }
    comes_in(*state, &good);
    poll(lines, LINES, 0);
    for (int i = 0; i < LINES; i++) {
        kept -= lines[i].revents != 0;
        close(lines[i].fd);
    }
    assert_in_range(kept, 1, FEW / 2);
    page_close(&good);
    goes(*state, &w);
    closes(state);
}

static void five_sockets_of_an_address(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page pages[SOCKETS_AN_ADDRESS], more;
    comes(hall, &w);
    for (int i = 0; i < SOCKETS_AN_ADDRESS; i++) {
        assert_true(page_open_from(&pages[i], ATTACKER, hall->port, ORIGIN));
        assert_false(net_crowded(hall->net));
    }
    assert_false(page_open_from(&more, ATTACKER, hall->port, ORIGIN));
    page_close(&more);
    assert_false(net_crowded(hall->net)); // nobody sits there: it may be one phone whose lines end slowly
    for (int i = 0; i < 2; i++) {
        page_say(&pages[i], HELLO);
        assert_true(page_hears(&pages[i], "\"welcome\""));
    }
    assert_false(page_open_from(&more, ATTACKER, hall->port, ORIGIN));
    page_close(&more);
    assert_true(net_crowded(hall->net));
    net_one_address(hall->net, true); // a computer room
    assert_false(net_crowded(hall->net));
    assert_true(page_open_from(&more, ATTACKER, hall->port, ORIGIN));
    page_close(&more);
    for (int i = 0; i < SOCKETS_AN_ADDRESS; i++)
        page_close(&pages[i]);
    goes(hall, &w);
}

// Opening and closing costs, too, before a byte is read: so many at once, so many a second, and others come in.
static void whoever_opens_without_end_waits(void **state)
{
    enum { LINES = 300, AT_ONCE = 60, A_SECOND = 6 };
    struct hall *hall = *state;
    struct witness w;
    struct page page;
    char request[100], byte;
    unsigned answered = 0;
    comes(hall, &w);
    double since = seconds();
    snprintf(request, sizeof request, "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", hall->port);
    for (int i = 0; i < LINES; i++) {
        int line = page_line_from(ATTACKER, hall->port);
        assert_true(line >= 0);
        (void)!send(line, request, strlen(request), MSG_NOSIGNAL);
        answered += read(line, &byte, 1) == 1;
        close(line);
    }
    assert_in_range(answered, 1, (unsigned)(AT_ONCE + A_SECOND * (seconds() - since)) + 1);
    votes(hall, &w);
    assert_true(page_open_from(&page, ATTACKER + 1, hall->port, ORIGIN));
    page_close(&page);
    net_one_address(hall->net, true); // a computer room
    assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
    page_close(&page);
    goes(hall, &w);
}

// ---- seats ----

// A seat's wishes are a few a second, whoever sits there: what is written into the meeting's log stays there.
static void whoever_changes_its_mind_without_end_waits(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    unsigned taken = 0;
    comes(hall, &w);
    double began = seconds();
    for (unsigned i = 0; i < 40; i++) { // sits, and gets up again, by the same number
        struct page page;
        struct net_said said;
        assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
        page_say(&page, HELLO);
        page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":2}");
        assert_true(page_hears(&page, "\"welcome\""));
        while (hears(hall, &said))
            taken += said.word == NET_TAKE;
        page_say(&page, "{\"t\":\"bye\"}");
        do
            said = heard(hall);
        while (said.word != NET_LEFT);
        page_close(&page);
    }
    assert_in_range(taken, 1, 21 + (unsigned)(2 * (seconds() - began)));
    goes(hall, &w);
}

// Numbers are of a seat alone: they may jump, never go back, and end where they end.
static void numbers_that_jump_stay_ones_own(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page page;
    comes(hall, &w);
    votes(hall, &w);
    assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    assert_int_equal(heard(hall).word, NET_CAME);
    static const struct {
        const char *n;
        bool heard;
    } numbers[] = {{"5", true},          {"4", false},         {"1", false}, {"5", false},
                   {"4294967294", true}, {"4294967295", true}, {"1", false}};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char words[80];
        struct net_said said;
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%s,\"scene\":7,\"choice\":1}", numbers[i].n);
        page_say(&page, words);
        if (numbers[i].heard) {
            said = heard(hall);
            assert_int_not_equal(said.seat, w.seat);
            assert_int_equal(said.number, strtoul(numbers[i].n, NULL, 10));
            net_answer(hall->net, said.seat, said.number, NET_OK);
            net_send(hall->net);
        }
        assert_true(page_hears(&page, "\"ack\"")); // a repeat is answered with the newest
        assert_false(hears(hall, &said));
    }
    page_close(&page);
    votes(hall, &w);
    goes(hall, &w);
}

// What a seat wished for goes with it: whoever is given that seat has not wished for it.
static void wishes_of_who_left_are_nobodys(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page page;
    struct net_said said;
    comes(hall, &w);
    assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    uint16_t seat = heard(hall).seat;
    page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":2}");
    page_say(&page, "{\"t\":\"vote\",\"n\":2,\"scene\":7,\"choice\":1}");
    page_say(&page, "{\"t\":\"bye\"}");
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\"")); // all of it was read
    for (int i = 0; i < 2; i++) {
        said = heard(hall);
        assert_true(said.word == NET_LEFT || said.word == NET_CAME);
    }
    assert_false(hears(hall, &said));
    page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":2}");
    said = heard(hall);
    assert_int_equal(said.word, NET_TAKE);
    net_answer(hall->net, said.seat, said.number, NET_OK);
    net_send(hall->net);
    assert_true(page_hears(&page, "\"ack\""));
    page_say(&page, "{\"t\":\"vote\",\"n\":2,\"scene\":7,\"choice\":1}");
    page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":2}"); // answered again: the vote before it was read
    assert_true(page_hears(&page, "\"ack\""));
    struct net_seat seats[8];
    size_t count = net_seats(hall->net, seats, 8);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < count; i++) // the facilitator frees it before it was heard
        if (seats[i].seat != w.seat && seats[i].seat != w.sleeper)
            net_free_seat(hall->net, seats[i].seat);
    assert_false(hears(hall, &said));
    assert_true(seat > 0);
    page_close(&page);
    goes(hall, &w);
}

// Four seats an address: who takes a fifth loses the one that has slept longest. Nobody else's is touched.
static void one_address_has_four_seats(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct net_seat seats[16];
    comes(hall, &w);
    for (int i = 0; i < 12; i++) {
        struct page page;
        assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
        page_say(&page, HELLO);
        assert_true(page_hears(&page, "\"welcome\""));
        page_close(&page);
        struct net_said said;
        settles(hall, 1);
        while (hears(hall, &said))
            assert_int_not_equal(said.seat, w.seat);
    }
    assert_int_equal(net_seats(hall->net, seats, 16), 2 + SEATS_AN_ADDRESS);
    goes(hall, &w);
}

static uint16_t device_of(struct hall *hall, uint16_t seat)
{
    struct net_seat seats[16];
    size_t count = net_seats(hall->net, seats, 16);
    for (size_t i = 0; i < count; i++)
        if (seats[i].seat == seat)
            return seats[i].device;
    return SEAT_NONE;
}

// Two pages of one phone are known, awake or asleep, until one says good-bye; by nothing that says which phone it is.
static void pages_of_one_phone_are_known(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page pages[3];
    uint16_t seats[3], beside[8];
    comes(hall, &w);
    assert_int_equal(device_of(hall, w.seat), w.sleeper); // they are one, too
    for (unsigned i = 0; i < 3; i++) {
        assert_true(page_open_from(&pages[i], i < 2 ? ATTACKER : ATTACKER + 1, hall->port, ORIGIN));
        page_say(&pages[i], HELLO);
        assert_true(page_hears(&pages[i], "\"welcome\""));
        seats[i] = heard(hall).seat;
    }
    assert_int_equal(device_of(hall, seats[0]), seats[0]);
    assert_int_equal(device_of(hall, seats[1]), seats[0]);
    assert_int_equal(device_of(hall, seats[2]), seats[2]);
    assert_int_equal(net_beside(hall->net, seats[1], beside, 8), 1);
    assert_int_equal(beside[0], seats[0]);
    assert_int_equal(net_beside(hall->net, seats[2], beside, 8), 0);
    net_one_address(hall->net, true);
    assert_int_equal(device_of(hall, seats[1]), seats[1]);
    assert_int_equal(net_beside(hall->net, seats[1], beside, 8), 0);
    net_one_address(hall->net, false);
    page_close(&pages[1]);
    settles(hall, 3);
    assert_int_equal(net_beside(hall->net, seats[0], beside, 8), 1);
    page_say(&pages[0], "{\"t\":\"bye\"}");
    while (heard(hall).word != NET_LEFT)
        continue;
    assert_int_equal(device_of(hall, seats[1]), seats[1]);
    page_close(&pages[0]);
    page_close(&pages[2]);
    goes(hall, &w);
}

// Five wrong codes, and that address waits; so does whoever guesses keys without the code. Others come in.
static void guessing_is_slow(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    comes(hall, &w);
    for (int i = 0; i < 2 * WRONG_CODES; i++) {
        char hello[120], key[17];
        struct page page;
        snprintf(key, sizeof key, "%.15s%x", w.sleepers_key, i); // all digits but the last are right
        if (key[15] == w.sleepers_key[15])
            key[15] = key[15] == '0' ? '1' : '0';
        hello_with(hello, sizeof hello, i % 2 == 0 ? "VVVV" : "", key);
        assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
        page_say(&page, hello);
        assert_true(page_hears(&page, i < WRONG_CODES ? "\"code\"" : "\"busy\""));
        assert_false(page_hear(&page));
        page_close(&page);
    }
    struct page other;
    assert_true(page_open_from(&other, ATTACKER + 1, hall->port, ORIGIN));
    page_say(&other, HELLO);
    assert_true(page_hears(&other, "\"welcome\""));
    page_close(&other);
    char known[120]; // whoever has a key guesses nothing
    hello_with(known, sizeof known, "", w.sleepers_key);
    assert_true(page_open_from(&other, ATTACKER, hall->port, ORIGIN));
    page_say(&other, known);
    assert_true(page_hears(&other, "\"welcome\""));
    page_close(&other);
    goes(hall, &w);
}

// ---- many ----

static void one_comes_and_goes(struct hall *hall, unsigned from, bool bye)
{
    struct page page;
    struct net_said said;
    assert_true(page_open_from(&page, from, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    if (bye) {
        page_say(&page, "{\"t\":\"bye\"}");
        do
            said = heard(hall);
        while (said.word != NET_LEFT);
    }
    page_close(&page);
}

// Thousands of joins, and neither a seat nor a byte is left of them.
static void thousands_come_and_go(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct net_seat seats[8];
    const char *wanted = getenv("JOINS");
    unsigned joins = wanted != NULL ? (unsigned)strtoul(wanted, NULL, 10) : 1500;
    size_t before = 0;
    comes(hall, &w);
    for (unsigned i = 0; i < joins; i++) {
        one_comes_and_goes(hall, ATTACKER + i % 50000, true);
        if (i == joins / 3)
            before = memory_in_use();
    }
    votes(hall, &w);
    settles(hall, 1);
    assert_int_equal(net_seats(hall->net, seats, 8), 2);
    assert_true(memory_in_use() < before + 16384);
    goes(hall, &w);
}

// All seats are taken by one script with many addresses: a new one hears it, who sat before stays, the door can be
// closed, and seats that are freed are seats again.
static void all_seats_are_taken_and_freed(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page page;
    struct net_said said;
    static struct net_seat seats[NET_SEATS_MAX];
    comes(hall, &w);
    size_t before = 0;
    for (int round = 0; round < 2; round++) {
        for (unsigned i = 0; i < NET_SEATS_MAX - 2; i++) {
            one_comes_and_goes(hall, ATTACKER + i / 4, false);
            while (hears(hall, &said))
                continue;
        }
        assert_int_equal(net_seats(hall->net, seats, NET_SEATS_MAX), NET_SEATS_MAX);
        assert_true(page_open_from(&page, ATTACKER + 9999, hall->port, ORIGIN));
        page_say(&page, HELLO);
        assert_true(page_hears(&page, "\"full\""));
        page_close(&page);
        votes(hall, &w);
        for (size_t i = 0; i < NET_SEATS_MAX; i++)
            if (seats[i].seat != w.seat && seats[i].seat != w.sleeper)
                net_free_seat(hall->net, seats[i].seat);
        assert_int_equal(net_seats(hall->net, seats, NET_SEATS_MAX), 2);
        settles(hall, 1);
        if (round == 0)
            before = memory_in_use();
    }
    assert_true(memory_in_use() < before + 16384);
    net_door(hall->net, false);
    assert_true(page_open_from(&page, ATTACKER + 9999, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"closed\""));
    page_close(&page);
    goes(hall, &w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_full_house_of_nobody_makes_room, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(without_a_descriptor_who_knocks_waits, opens_patiently, closes),
        cmocka_unit_test(few_descriptors_are_not_all_for_pages),
        cmocka_unit_test_setup_teardown(five_sockets_of_an_address, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(whoever_opens_without_end_waits, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(whoever_changes_its_mind_without_end_waits, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(numbers_that_jump_stay_ones_own, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(wishes_of_who_left_are_nobodys, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(one_address_has_four_seats, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(pages_of_one_phone_are_known, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(guessing_is_slow, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(thousands_come_and_go, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(all_seats_are_taken_and_freed, opens_patiently, closes)};
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files); // both ends of six hundred lines are ours
    files.rlim_cur = files.rlim_max < 2048 ? files.rlim_max : 2048;
    setrlimit(RLIMIT_NOFILE, &files);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
