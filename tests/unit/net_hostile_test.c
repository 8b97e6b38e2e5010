// SPDX-License-Identifier: MIT
//
// net_hostile_test.c — a hall with somebody in it who has a laptop and a script: whatever is sent, a good page's answer
// still arrives, the seats of others stay what they are, and no memory is lost.
#include "test_witness.h"

#include <poll.h>

// ---- requests ----

// "@" in what is asked is the address the server has.
static void filled(char *out, size_t size, const char *words, int port)
{
    size_t at = 0;
    for (; *words != '\0' && at + 1 < size; words++)
        if (*words == '@')
            at += (size_t)snprintf(out + at, size - at, "127.0.0.1:%d", port);
        else
            out[at++] = *words;
    out[at < size ? at : size - 1] = '\0';
}

// Whatever is no page of ours asking for our page gets no page, no line and no file; the line ends by itself.
static void what_is_no_request_of_ours_gets_nothing(void **state)
{
    static const char *const requests[] = {
        "GET /../../etc/passwd HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET //etc/passwd HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET http://127.0.0.1/etc/passwd HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET /page/page.js HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET /j/KHENX HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET /ws HTTP/1.1\r\nHost: @\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example:8080\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: @\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: @\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "PUT /x HTTP/1.1\r\nHost: @\r\nContent-Length: 5\r\n\r\nhello",
        "HEAD / HTTP/1.1\r\nHost: @\r\n\r\n",
        "DELETE / HTTP/1.1\r\nHost: @\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: @\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: @\r\n\r\n",
        "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: @\r\n\r\n",
        "CONNECT /ws HTTP/1.1\r\nHost: @\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ("GET / HTTP/1.1\r\nHost: @\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"
         "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"),
        "GET / HTTP/1.1\r\nHost: @\r\nUpgrade: chat\r\nConnection: Upgrade\r\n\r\n",
        "GET /ws HTTP/1.1\r\nHost: @\r\nConnection: keep-alive\r\nUpgrade: chat\r\n\r\n",
        "GET /\r\n\r\n",
        "\r\n\r\n",
        "\x16\x03\x01\x02\x01\x01\xfc\x03\x03 hello of TLS\r\n\r\n",
    };
    struct hall *hall = *state;
    struct witness w;
    comes(hall, &w);
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        char request[400], answer[4096];
        looks_on(&w);
        filled(request, sizeof request, requests[i], hall->port);
        if (!page_request(hall->port, request, answer, sizeof answer))
            fail_msg("%s\nkeeps its line", request);
        if (strstr(answer, " 200 ") != NULL || strstr(answer, " 101 ") != NULL || strstr(answer, "root:") != NULL)
            fail_msg("%s\nis answered with\n%s", request, answer);
    }
    goes(hall, &w);
}

// A line to speak by is for our own page, on our own path, in our own protocol.
static void no_other_page_may_speak(void **state)
{
    static const char *const handshakes[] = {
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://evil.example\r\nSec-WebSocket-Protocol: vtat1",
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: null\r\nSec-WebSocket-Protocol: vtat1",
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://@.evil.example\r\nSec-WebSocket-Protocol: vtat1",
        "GET /ws HTTP/1.1\r\nHost: @\r\nSec-WebSocket-Protocol: vtat1",
        ("GET /ws HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\nSec-WebSocket-Protocol: "
         "vtat1"), // rebinding
        "GET /ws HTTP/1.1\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: vtat1",
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://@",
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: http",
        "GET /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: chat",
        "GET / HTTP/1.1\r\nHost: @\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: vtat1",
        "GET /ws2 HTTP/1.1\r\nHost: @\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: vtat1",
        "POST /ws HTTP/1.1\r\nHost: @\r\nOrigin: http://@\r\nSec-WebSocket-Protocol: vtat1",
    };
    static const char rest[] = "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    struct hall *hall = *state;
    struct witness w;
    comes(hall, &w);
    for (size_t i = 0; i < sizeof handshakes / sizeof *handshakes; i++) {
        char request[600], answer[1024];
        filled(request, sizeof request, handshakes[i], hall->port);
        snprintf(request + strlen(request), sizeof request - strlen(request), "%s", rest);
        if (!page_request(hall->port, request, answer, sizeof answer) || strstr(answer, " 101 ") != NULL)
            fail_msg("%s\nmay speak: %s", request, answer);
    }
    goes(hall, &w);
}

// Headers that were begun and dribble.
enum { DRIBBLERS = 16, LINES = DRIBBLERS * SOCKETS_AN_ADDRESS };
static void dribble(const struct hall *hall, struct pollfd lines[LINES])
{
    static const char begins[] = "GET / HTTP/1.1\r\nHost: ";
    for (int i = 0; i < LINES; i++) {
        lines[i] = (struct pollfd){.fd = page_line_from(ATTACKER + 1 + (unsigned)i % DRIBBLERS, hall->port),
                                   .events = POLLIN};
        assert_true(lines[i].fd >= 0 && write(lines[i].fd, begins, sizeof begins - 1) > 0);
    }
}

// Each has a minute; a good page, which waits ten seconds at most, is answered.
static void half_a_request_holds_nobody_up(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct pollfd lines[LINES];
    char request[100], answer[4096];
    comes(hall, &w);
    dribble(hall, lines);
    filled(request, sizeof request, "GET / HTTP/1.1\r\nHost: @\r\n\r\n", hall->port);
    assert_true(page_request(hall->port, request, answer, sizeof answer));
    assert_non_null(strstr(answer, " 200 "));
    votes(hall, &w);
    for (int i = 0; i < LINES; i++)
        close(lines[i].fd);
    goes(hall, &w);
}

// Half of a line that never says what it wants: headers, and a line that says nothing after the handshake.
static void half_a_request_is_let_go(void **state)
{
    enum { LOOKS = 200 }; // of a tenth of a second; a second is all they have
    struct hall *hall = *state;
    struct witness w;
    struct page mute;
    struct pollfd lines[LINES];
    comes(hall, &w);
    assert_true(page_open_from(&mute, ATTACKER, hall->port, ORIGIN)); // and no hello
    dribble(hall, lines);
    for (int left = LINES, look = 0; left > 0 && look < LOOKS; look++) { // a letter now and then does not help
        poll(lines, LINES, 100);
        looks_on(&w);
        for (int i = 0; i < LINES; i++) {
            bool over = lines[i].fd >= 0 && (lines[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0;
            if (lines[i].fd >= 0 && !over)
                (void)!send(lines[i].fd, "x", 1, MSG_NOSIGNAL);
            if (!over)
                continue;
            left--;
            close(lines[i].fd);
            lines[i].fd = -1;
        }
    }
    for (int i = 0; i < LINES; i++)
        assert_int_equal(lines[i].fd, -1);
    assert_false(page_hear(&mute));
    page_close(&mute);
    goes(hall, &w);
}

// ---- messages ----

// More than a page ever says: it is asked to wait, and who does not is sent away. Whoever floods with pings, too.
static void a_flood_is_asked_to_wait_and_then_closed(void **state)
{
    struct hall *hall = *state;
    struct witness w;
    struct page flood;
    char words[80];
    comes(hall, &w);
    assert_true(page_open_from(&flood, ATTACKER, hall->port, ORIGIN));
    page_say(&flood, HELLO);
    assert_true(page_hears(&flood, "\"welcome\""));
    for (unsigned n = 1; n < 60; n++) {
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":7,\"choice\":%u}", n, n % 3);
        page_say(&flood, words);
    }
    assert_true(page_hears(&flood, "\"why\":\"busy\""));
    votes(hall, &w);
    for (int i = 0; i < 400 && flood.closed == 0; i++)
        page_say(&flood, "{\"t\":\"pong\",\"s\":0}");
    while (page_hear(&flood))
        continue;
    assert_int_not_equal(flood.closed, 0);
    page_close(&flood);
    assert_true(page_open_from(&flood, ATTACKER, hall->port, ORIGIN));
    for (int i = 0; i < 20000 && flood.closed == 0; i++) // pings are the library's own affair: they cost, and stop
                                                         // nobody
        page_frame(&flood, 9, "", 0);
    votes(hall, &w);
    page_close(&flood);
    goes(hall, &w);
}

struct frame {
    const char *what;
    unsigned char head[14];
    size_t head_length;
    const char *bytes;
    size_t length;
};

static void frame_goes(const struct page *page, const struct frame *f)
{
    char whole[14 + 200];
    memcpy(whole, f->head, f->head_length);
    memcpy(whole + f->head_length, f->bytes, f->length);
    assert_int_equal(send(page->socket, whole, f->head_length + f->length, MSG_NOSIGNAL), f->head_length + f->length);
}

#define MASKED(length) (0x80 | (length)), 0, 0, 0, 0

// A page that never reads what it is shown, as one that fell asleep: the newest view waits for it, and no other.
static void who_never_reads_holds_nobody_up(void **state)
{
    enum { VIEWS = 8000, WORDS = 900 };
    struct hall *hall = *state;
    struct witness w;
    struct page page;
    size_t before = 0;
    char *members = malloc(WORDS + 100), *words = malloc(WORDS + 1);
    memset(words, 'a', WORDS);
    words[WORDS] = '\0';
    comes(hall, &w);
    assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
    page_say(&page, HELLO);
    assert_true(page_hears(&page, "\"welcome\""));
    uint16_t seat = heard(hall).seat;
    for (int i = 0; i < VIEWS; i++) {
        snprintf(members, WORDS + 100, "\"phase\":\"look\",\"say\":\"%d %s\",\"lang\":\"vi\",\"black\":false", i,
                 words);
        show(hall, seat, members);
        if (i == VIEWS / 2)
            before = memory_in_use();
        if (i % (VIEWS / 4) == 0)
            votes(hall, &w);
    }
    assert_true(memory_in_use() < before + 16384);
    snprintf(members, WORDS + 100, "\"s\":%d,", VIEWS);
    assert_true(page_hears(&page, members)); // it wakes, and has the newest
    page_close(&page);
    free(members);
    free(words);
    goes(hall, &w);
}

// What RFC 6455 forbids, and what it allows and our pages never do.
static void frames_that_are_none_close_the_line(void **state)
{
    static const char many[200] = "";
    static const struct frame frames[] = {
        {"opcode 3", {0x83, MASKED(0)}, 6, "", 0},
        {"opcode 7", {0x87, MASKED(0)}, 6, "", 0},
        {"opcode 11", {0x8b, MASKED(0)}, 6, "", 0},
        {"opcode 15", {0x8f, MASKED(0)}, 6, "", 0},
        {"reserved bit 1", {0xc1, MASKED(2)}, 6, "{}", 2},
        {"reserved bit 2", {0xa1, MASKED(2)}, 6, "{}", 2},
        {"reserved bit 3", {0x91, MASKED(2)}, 6, "{}", 2},
        {"no mask", {0x81, 2}, 2, "{}", 2},
        {"nothing begun goes on", {0x80, MASKED(2)}, 6, "{}", 2},
        {"binary", {0x82, MASKED(2)}, 6, "{}", 2},
        {"a ping of 126", {0x89, 0x80 | 126, 0, 126, 0, 0, 0, 0}, 8, many, 126},
        {"a ping in pieces", {0x09, MASKED(1)}, 6, "a", 1},
        {"a close of one byte", {0x88, MASKED(1)}, 6, "a", 1},
        {"a close that says 0", {0x88, MASKED(2)}, 6, "\0\0", 2},
        {"length of 63 bits", {0x81, 0x80 | 127, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0}, 14, many, 200},
        {"length of 64 bits", {0x81, 0x80 | 127, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0}, 14, many, 200},
        {"length of a megabyte", {0x81, 0x80 | 127, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0}, 14, many, 200},
        {"no letters", {0x81, MASKED(4)}, 6, "\xc3\x28\xff\xfe", 4},
        {"half a letter", {0x81, MASKED(1)}, 6, "\xc3", 1},
        {"no letters, in pieces", {0x01, MASKED(2), 0x80, MASKED(0)}, 6, "\xff\xff", 2},
    };
    struct hall *hall = *state;
    struct witness w;
    comes(hall, &w);
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++)
        for (int greeted = 0; greeted < 2; greeted++) {
            struct page page;
            assert_true(page_open_from(&page, ATTACKER, hall->port, ORIGIN));
            if (greeted) {
                page_say(&page, HELLO);
                assert_true(page_hears(&page, "\"welcome\""));
            }
            frame_goes(&page, &frames[i]);
            while (page_hear(&page)) // ten seconds at most, and silence alone would have a minute
                continue;
            if (page.closed == 0)
                fail_msg("%s: the line stays", frames[i].what);
            page_close(&page);
        }
    goes(hall, &w);
}

// With an empty piece, and a ping between them.
static void a_message_in_pieces_is_one_like_another(void **state)
{
    static const struct frame pieces[] = {
        {"", {0x01, MASKED(8)}, 6, "{\"t\":\"he", 8},
        {"", {0x89, MASKED(1)}, 6, "p", 1},
        {"", {0x00, MASKED(0)}, 6, "", 0},
        {"", {0x80, MASKED(47)}, 6, "llo\",\"v\":1,\"code\":\"khen\",\"key\":\"\",\"lang\":\"\"}   ", 47}};
    struct hall *hall = *state;
    struct page page;
    assert_true(page_open(&page, hall->port, ORIGIN));
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        frame_goes(&page, &pieces[i]);
    assert_true(page_hears(&page, "\"welcome\""));
    page_close(&page);
}

// No message of ours: the line is closed, whatever it looks like.
static void words_that_are_no_message_close_the_line(void **state)
{
    static const char *const words[] = {"null",
                                        "true",
                                        "1",
                                        "\"hello\"",
                                        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]",
                                        "{\"t\":{\"t\":{\"t\":{\"t\":\"vote\"}}}}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":2}}",
                                        "{\"t\":\"vote\",\"n\":1,\"n\":2,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"t\":\"help\",\"n\":1,\"scene\":7}",
                                        "{\"t\":\"vote\",\"n\":\"1\",\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":null,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":1.5,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":0,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":-1,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":4294967296,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":99999999999999999999999999,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":1e999,\"scene\":7,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":65536,\"choice\":2}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":256}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":7}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":2,\"seat\":6}",
                                        "{\"t\":\"vote\",\"n\":1,\"scene\":7,\"choice\":2,\"team\":0}",
                                        "{\"t\":\"take\",\"n\":1,\"team\":6}",
                                        "{\"t\":\"take\",\"n\":1,\"team\":255}",
                                        "{\"t\":\"take\",\"n\":1}",
                                        "{\"t\":\"welcome\",\"v\":1}",
                                        "{\"t\":\"VOTE\",\"n\":1,\"scene\":7,\"choice\":2}",
                                        "{\"T\":\"bye\"}",
                                        "{\"t\":\"by\\u0065\",\"x\":0}",
                                        "{\"t\":\"bye\\u0000\"}",
                                        "{\"t\":\"pong\",\"s\":1,\"key\":\"\"}",
                                        "{\"t\":\"\xed\xa0\x80\"}",
                                        "{\"t\":'bye'}",
                                        "{t:\"bye\"}",
                                        "{\"t\":\"bye\",}",
                                        "/* */{\"t\":\"bye\"}",
                                        "NaN",
                                        "{\"t\":\"vote\",\"n\":NaN,\"scene\":7,\"choice\":2}"};
    struct hall *hall = *state;
    struct witness w;
    struct net_said said;
    comes(hall, &w);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct page page;
        assert_true(page_open_from(&page, ATTACKER + (unsigned)i, hall->port, ORIGIN));
        page_say(&page, HELLO);
        assert_true(page_hears(&page, "\"welcome\""));
        while (hears(hall, &said))
            continue;
        page_babble(&page, words[i]);
        while (page_hear(&page))
            continue;
        assert_int_equal(page.closed == 1008 || page.closed == 1007, 1);
        assert_false(hears(hall, &said)); // and nothing was heard of it
        page_close(&page);
    }
    goes(hall, &w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_no_request_of_ours_gets_nothing, opens_in_a_hurry, closes),
        cmocka_unit_test_setup_teardown(no_other_page_may_speak, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(half_a_request_holds_nobody_up, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(half_a_request_is_let_go, opens_in_a_hurry, closes),
        cmocka_unit_test_setup_teardown(a_flood_is_asked_to_wait_and_then_closed, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(who_never_reads_holds_nobody_up, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(frames_that_are_none_close_the_line, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(a_message_in_pieces_is_one_like_another, opens_patiently, closes),
        cmocka_unit_test_setup_teardown(words_that_are_no_message_close_the_line, opens_patiently, closes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
