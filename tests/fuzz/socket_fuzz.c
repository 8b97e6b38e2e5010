// SPDX-License-Identifier: MIT
//
// socket_fuzz.c — any bytes on a line to a real server of phones: as a request, behind the handshake, or as messages of
// a page that sits. Whatever they are the line ends, and the page that sat before still sits and is heard.
//
//   first byte   0: all of it is a request    1: frames, as they are    2: head, length, bytes: frames with their masks
#include "net.h"
#include "net_inside.h"
#include "test_page.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

enum { BYTES_MOST = 3000 };
#define HELLO "{\"t\":\"hello\",\"v\":1,\"code\":\"KHEN\",\"key\":\"\",\"lang\":\"vi\"}"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct net *net;
static struct page witness;
static uint16_t seat;
static uint32_t number;

static void wakes(void *self) { (void)self; }

// What was said is heard, and answered; a seat that came is shown something and freed again, but for the witness's.
static void look(void)
{
    struct net_said said;
    while (net_heard(net, &said)) {
        if (said.word == NET_CAME) {
            struct net_sheet *sheet = net_sheet_new("\"phase\":\"look\",\"say\":\"\",\"lang\":\"vi\",\"black\":false");
            net_show(net, said.seat, sheet, ",\"mine\":null");
            net_sheet_drop(sheet);
        } else if (said.word != NET_LEFT && said.word != NET_MOVED)
            net_answer(net, said.seat, said.number, NET_OK);
        if (said.seat == seat && said.word == NET_CHOOSE && said.number == number)
            number++;
        if (said.seat == seat && (said.word == NET_LEFT || said.word == NET_TAKE))
            abort(); // nobody asked for that
    }
    net_send(net);
}

static void witness_votes(void)
{
    char vote[80];
    uint32_t before = number;
    snprintf(vote, sizeof vote, "{\"t\":\"vote\",\"n\":%u,\"scene\":1,\"choice\":1}", number);
    page_say(&witness, vote);
    for (int i = 0; number == before; i++) {
        if (i > 20000) // however busy the machine is
            abort();
        poll(NULL, 0, 1);
        look();
    }
    snprintf(vote, sizeof vote, "{\"t\":\"ack\",\"n\":%u", before);
    if (!page_hears(&witness, vote))
        abort();
}

static void begin(void)
{
    enum net_fault fault;
    struct net_options options = {
        .page = "a" NET_NONCE "b", .code = "KHEN", .one_address = true, .patience_s = 60, .wake = wakes};
    net = net_open(&options, &fault);
    sigset_t alarm; // the fuzzer's own clock would break off what waits for an answer
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    pthread_sigmask(SIG_BLOCK, &alarm, NULL);
    if (net == NULL || !page_open(&witness, net_port(net), "http://127.0.0.1"))
        exit(1); // the machine's fault, not the bytes'
    page_say(&witness, HELLO);
    if (!page_hears(&witness, "welcome"))
        abort();
    struct net_seat seats[1];
    if (net_seats(net, seats, 1) != 1)
        abort();
    seat = seats[0].seat;
    number = 1;
}

static void free_the_others(void)
{
    struct net_seat seats[8];
    size_t count = net_seats(net, seats, 8);
    for (size_t i = 0; i < count; i++)
        if (seats[i].seat != seat)
            net_free_seat(net, seats[i].seat);
    if (count == 0)
        abort();
}

static size_t framed(const uint8_t *data, size_t size, uint8_t out[BYTES_MOST])
{
    size_t at = 0;
    while (size >= 2) {
        size_t length = data[1] < size - 2 ? data[1] : size - 2, head = length < 126 ? 6 : 8;
        if (at + head + length > BYTES_MOST)
            break;
        memset(out + at, 0, head);
        out[at] = data[0];
        out[at + 1] = (uint8_t)(0x80 | (length < 126 ? length : 126));
        if (length >= 126)
            out[at + 3] = (uint8_t)length;
        memcpy(out + at + head, data + 2, length);
        at += head + length;
        data += 2 + length;
        size -= 2 + length;
    }
    return at;
}

// Says all of it and no more; hears until the line ends.
static void says(int line, const uint8_t *bytes, size_t size)
{
    char heard[4096];
    (void)!send(line, bytes, size, MSG_NOSIGNAL);
    shutdown(line, SHUT_WR);
    for (ssize_t got = 1; got > 0;) {
        struct pollfd wait = {.fd = line, .events = POLLIN};
        for (int i = 0; poll(&wait, 1, 2) == 0; i++) {
            look();
            if (i > 10000)
                abort(); // the line stays
        }
        got = recv(line, heard, sizeof heard, 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static unsigned inputs;
    static time_t asked;
    uint8_t bytes[BYTES_MOST];
    struct page page = {.socket = -1};
    struct linger at_once = {.l_onoff = 1};
    if (size < 1 || size > BYTES_MOST)
        return 0;
    if (net == NULL)
        begin();
    unsigned from = 2 + inputs % 60000;
    if (data[0] % 3 == 0)
        page.socket = page_line_from(from, net_port(net));
    else if (!page_open_from(&page, from, net_port(net), "http://127.0.0.1"))
        abort();
    setsockopt(page.socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    if (data[0] % 3 == 2) {
        page_say(&page, HELLO);
        says(page.socket, bytes, framed(data + 1, size - 1, bytes));
    } else
        says(page.socket, data + 1, size - 1);
    page_close(&page);
    look();
    free_the_others();
    look();
    inputs++;
    if (time(NULL) != asked) { // a seat's wishes are two a second
        asked = time(NULL);
        witness_votes();
    }
    return 0;
}
