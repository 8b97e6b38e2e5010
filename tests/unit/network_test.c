// SPDX-License-Identifier: MIT
//
// network_test.c — this computer's addresses: the network that comes after the phones were switched on, and the one
// that goes. In a network of its own (a namespace), so that nothing of this machine's is touched; where none may be
// made, that test says so.
#define _GNU_SOURCE
#include "host.h"
#include "meeting_inside.h"
#include "net_inside.h"
#include "test_network.h"
#include "test_phones.h"

static void an_address_that_stays_keeps_its_count(void **state)
{
    (void)state;
    struct network network = {.count = 0};
    struct net_address home[] = {{"eth0", "192.168.1.5"}, {"wlan0", "10.42.0.1"}};
    struct net_address more[] = {{"usb0", "192.168.42.9"}, {"wlan0", "10.42.0.1"}};
    assert_true(net__network_is(&network, home, 2));
    assert_false(net__network_is(&network, home, 2));
    network.came_by[1] = 7;
    assert_true(net__network_is(&network, more, 2));
    assert_int_equal(network.count, 2);
    assert_int_equal(network.came_by[0], 0);
    assert_int_equal(network.came_by[1], 7);
    assert_true(net__network_is(&network, more, 1));
    assert_int_equal(network.count, 1);
    assert_true(net__network_is(&network, NULL, 0));
}

// ---- a network of our own ----

static void goes_on(const struct hall *hall)
{
    meeting_woken(hall->p.meeting);
    nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
}

// The main loop goes on until so many addresses are on the wall.
static void shows(const struct hall *hall, size_t count)
{
    const struct phones *phones = hall->phones;
    for (int i = 0; i < 4000 && phones->address_count != count; i++)
        goes_on(hall);
    assert_int_equal(phones->address_count, count);
    assert_int_equal(phones->state, count > 0 ? PHONES_ON : PHONES_NO_NETWORK);
    assert_int_equal(phones->page.side > 0, count > 0);
}

static void a_network_that_comes_later_is_on_the_wall(void **state)
{
    (void)state;
    struct hall hall = {.phones = NULL};
    if (!alone() || !run("ip link set lo up && ip link add wlan7 type veth peer name over"))
        skip();
    opens_hall(&hall, "vi", NULL, NULL);
    begins_with_phones(&hall);
    shows(&hall, 0);
    assert_true(run("ip addr add 192.168.7.1/24 dev wlan7 && ip link set wlan7 up && ip link set over up"));
    shows(&hall, 1);
    assert_int_equal(strncmp(hall.phones->addresses[0], "192.168.7.1:", 12), 0);
    assert_true(run("ip link set wlan7 down"));
    shows(&hall, 0);
    meeting_close(hall.p.meeting);
}

// The lamp was out, and the router comes later than this computer and gives it another address: pages still look at the
// one of before.
static void another_address_is_told(void **state)
{
    (void)state;
    char folder[] = "/tmp/safecircle-network-XXXXXX", path[64], command[80];
    struct hall hall = {.phones = NULL};
    if (!alone() || !run("ip link set lo up && ip link add wlan7 type veth peer name over && ip link set wlan7 up && "
                         "ip link set over up && ip addr add 192.168.7.1/24 dev wlan7"))
        skip();
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/meetings.sqlite", folder);
    for (int i = 0; i < 3; i++) { // begins, goes on, goes on without a network
        opens_hall(&hall, "vi", path, NULL);
        if (i == 0)
            begins_with_phones(&hall);
        else
            step_key(&hall.p, "Enter");
        assert_int_equal(hall.phones->state, i < 2 ? PHONES_ON : PHONES_NO_NETWORK);
        assert_int_equal(ui_shows(step_frame(&hall.p), "Máy này chưa vào mạng nào"), i == 2);
        if (i == 2) {
            assert_true(run("ip addr add 192.168.7.9/24 dev wlan7"));
            shows(&hall, 1);
            meeting_draw(hall.p.meeting);
        }
        assert_int_equal(ui_shows(step_frame(&hall.p), "Địa chỉ cho điện thoại nay là 192.168.7.9:"), i == 2);
        meeting_close(hall.p.meeting);
        if (i == 1)
            assert_true(run("ip addr del 192.168.7.1/24 dev wlan7"));
    }
    snprintf(command, sizeof command, "rm -r %s", folder);
    assert_true(run(command));
}

static bool has_answered(const struct hall *hall, uint8_t team)
{
    struct view view;
    host_view(meeting_host(hall->p.meeting), ROLE_HALL, "vi", &view);
    return view.voted[team];
}

static int answers(struct hall *hall, struct page *page)
{
    int scene = number_in(page->said, "\"scene\":"), choice = number_in(page->said, "\"options\":[{\"n\":");
    votes(page, 2, scene, choice);
    hears(hall, page, "\"why\":\"ok\"");
    return choice;
}

// No lamp was out, but the hotspot was, and who sits looks at the address of before. Whoever scans the wall again is
// there once, with one answer; whoever is on the line, and whose line outlived it, stays.
static void who_sits_is_led_to_another_address(void **state)
{
    (void)state;
    struct hall hall = {.phones = NULL};
    struct page page, lost, other, again;
    if (!alone() || !run("ip link set lo up && ip link add wlan7 type veth peer name over && ip link set wlan7 up && "
                         "ip link set over up && ip addr add 192.168.7.1/24 dev wlan7"))
        skip();
    opens_hall(&hall, "vi", NULL, NULL);
    begins_with_phones(&hall);
    meeting__phones_room(hall.p.meeting, true);
    joins(&hall, &page, 0);
    page_hall = 0xC0A80701;
    joins(&hall, &lost, 0);
    joins(&hall, &other, 1);
    page_hall = INADDR_LOOPBACK;
    begins_a_level(&hall, "9–11 tuổi");
    assert_true(step_go(&hall.p, "show", 0));
    hears(&hall, &lost, "\"phase\":\"show\"");
    answers(&hall, &lost);
    assert_true(run("ip addr del 192.168.7.1/24 dev wlan7 && ip addr add 192.168.7.9/24 dev wlan7"));
    for (int i = 0; i < 4000 && strncmp(hall.phones->addresses[0], "192.168.7.9:", 12) != 0; i++)
        goes_on(&hall);
    meeting_draw(hall.p.meeting);
    assert_true(ui_shows(step_frame(&hall.p), "Địa chỉ cho điện thoại nay là 192.168.7.9:"));
    assert_int_equal(hall.phones->count, 3);
    assert_true(hall.phones->seats[0].awake);
    assert_false(hall.phones->seats[1].awake || hall.phones->seats[2].awake);
    joins(&hall, &again, 0);
    seats_are(&hall, 3);
    assert_false(has_answered(&hall, 0));
    answers(&hall, &again);
    assert_true(has_answered(&hall, 0));
    assert_true(run("ip addr add 192.168.7.1/24 dev wlan7")); // it is there again, and so is whoever is on that line
    page_say(&other, "{\"t\":\"pong\",\"s\":0}");
    for (int i = 0; i < 4000 && !hall.phones->seats[1].awake; i++)
        goes_on(&hall);
    page_close(&lost);
    joins(&hall, &lost, 1);
    seats_are(&hall, 4);
    page_close(&lost);
    page_close(&other);
    page_close(&again);
    page_close(&page);
    meeting_close(hall.p.meeting);
}

int main(void)
{
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    const struct CMUnitTest tests[] = {cmocka_unit_test(an_address_that_stays_keeps_its_count),
                                       cmocka_unit_test(a_network_that_comes_later_is_on_the_wall),
                                       cmocka_unit_test(another_address_is_told),
                                       cmocka_unit_test(who_sits_is_led_to_another_address)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
