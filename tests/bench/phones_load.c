// SPDX-License-Identifier: MIT
//
// phones_load.c — five hundred phones, all of them one thread, and what they have to say about the hall's computer.
//
//   answers    from the first vote on the line to the acknowledgement of each; "kept": to the view that shows it
//   to all     from the key that is pressed (or the word that is echoed to all) to the view on each
//   bytes      of a whole meeting, frames and all: what one phone heard and said
// Rounds of the floor and of the meeting take turns; what is printed are medians over rounds. The phones' own work,
// about a core of it, is in both.
#include "phones_bench.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { PHONES = 500, FIRST = 100, ROUNDS = 9, ROOM = 6000, PATIENCE_MS = 10000, KINDS = 2 };

struct phone {
    int socket;
    bool open; // its handshake is done
    size_t got;
    char in[ROOM];
    char key[17], view[ROOM]; // the newest
    unsigned number;
    size_t bytes_heard, bytes_said, heard, said;
    bool done[KINDS];
    double took[KINDS];
};
struct crowd {
    struct phone phones[PHONES];
    int ears, count;
};
static struct crowd floor_crowd, hall_crowd;
static int line;     // to the hall's main loop
static bool counted; // bytes are

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double own_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void fail(const char *what)
{
    fprintf(stderr, "phones_load: %s\n", what);
    exit(1);
}

static void press(enum ask what)
{
    unsigned char byte = (unsigned char)what;
    if (write(line, &byte, 1) != 1)
        fail("the hall is gone");
}

static struct told told(void)
{
    struct told told = {.port = 0};
    if (recv(line, &told, sizeof told, MSG_WAITALL) != (ssize_t)sizeof told)
        fail("the hall is gone");
    return told;
}

static struct told ask(enum ask what)
{
    press(what);
    return told();
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double at(const double *values, int count, int percent)
{
    double sorted[PHONES];
    memcpy(sorted, values, (size_t)count * sizeof *sorted);
    qsort(sorted, (size_t)count, sizeof *sorted, by_size);
    return sorted[(count - 1) * percent / 100];
}

// ---- one phone ----

static void put(struct phone *p, const void *bytes, size_t length)
{
    if (write(p->socket, bytes, length) != (ssize_t)length)
        fail("a phone was closed");
    p->bytes_said += counted ? length : 0;
}

static void say(struct phone *p, const char *words)
{
    size_t length = strlen(words), head = length < 126 ? 2 : 4;
    unsigned char frame[1100] = {0x81, (unsigned char)(0x80 | (length < 126 ? length : 126))};
    if (length >= 126) {
        frame[2] = (unsigned char)(length >> 8);
        frame[3] = (unsigned char)length;
    }
    memcpy(frame + head + 4, words, length); // a mask of nothing is a mask
    put(p, frame, head + 4 + length);
    p->said += counted;
}

static void greet(struct phone *p)
{
    char words[120];
    snprintf(words, sizeof words, "{\"t\":\"hello\",\"v\":1,\"code\":\"KHEN\",\"key\":\"%s\",\"lang\":\"vi\"}", p->key);
    say(p, words);
}

static void connect_to(struct crowd *crowd, int i, int port)
{
    struct phone *p = &crowd->phones[i];
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = p};
    char words[400];
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    p->socket = socket(AF_INET, SOCK_STREAM, 0);
    p->open = false;
    p->got = 0;
    if (connect(p->socket, (struct sockaddr *)&to, sizeof to) != 0)
        fail("nobody is at home");
    snprintf(words, sizeof words,
             "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: "
             "websocket\r\nConnection: "
             "Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Protocol: vtat1\r\n\r\n",
             port, port);
    put(p, words, strlen(words));
    epoll_ctl(crowd->ears, EPOLL_CTL_ADD, p->socket, &event);
}

static void take_words(struct phone *p, size_t length)
{
    p->got -= length;
    memmove(p->in, p->in + length, p->got);
}

// The next whole message, ended with a zero; NULL: there is none yet.
static const char *next_words(struct phone *p, char words[ROOM])
{
    unsigned char head[4] = {0};
    memcpy(head, p->in, p->got < 4 ? p->got : 4);
    size_t length = head[1] & 127, before = length == 126 ? 4 : 2;
    length = length == 126 ? (size_t)(head[2] << 8 | head[3]) : length;
    if (p->got < before || p->got < before + length)
        return NULL;
    if ((head[0] & 15) != 1)
        fail("a phone was told to go");
    memcpy(words, p->in + before, length);
    words[length] = '\0';
    p->bytes_heard += counted ? before + length : 0;
    p->heard += counted;
    take_words(p, before + length);
    return words;
}

static void shake_hands(struct phone *p, bool greets)
{
    p->in[p->got] = '\0';
    const char *end = strstr(p->in, "\r\n\r\n");
    if (end == NULL)
        return;
    if (strstr(p->in, " 101 ") == NULL)
        fail("a phone was not let in");
    p->open = true;
    p->bytes_heard += (size_t)(end + 4 - p->in);
    take_words(p, (size_t)(end + 4 - p->in));
    if (greets)
        greet(p);
}

// ---- all of them ----

// Words that each waits for; NULL: for nothing more than its handshake.
struct wish {
    const char *words[KINDS];
    double since;
    int left;
};

static void hears(struct phone *p, struct wish *wish, const char *words)
{
    const char *key = strstr(words, "\"key\":\"");
    if (key != NULL)
        memcpy(p->key, key + 7, 16);
    if (strncmp(words, "{\"t\":\"view\"", 11) == 0)
        strcpy(p->view, words);
    if (strncmp(words, "{\"t\":\"ping\"", 11) == 0)
        say(p, "{\"t\":\"pong\",\"s\":1}");
    for (int kind = 0; kind < KINDS; kind++)
        if (wish->words[kind] != NULL && !p->done[kind] && strstr(words, wish->words[kind]) != NULL) {
            p->done[kind] = true;
            p->took[kind] = now_ms() - wish->since;
            wish->left--;
        }
}

static void listen_to(struct phone *p, struct wish *wish, bool greets)
{
    char words[ROOM];
    ssize_t more = recv(p->socket, p->in + p->got, ROOM - 1 - p->got, MSG_DONTWAIT);
    if (more <= 0)
        fail("a phone was closed");
    p->got += (size_t)more;
    if (!p->open) {
        shake_hands(p, greets);
        wish->left -= p->open && !greets && wish->words[0] == NULL;
    }
    while (p->open && next_words(p, words) != NULL)
        hears(p, wish, words);
}

// Until all have heard what they wait for, or (none of them waits) for so long.
static void listen_all(struct crowd *crowd, struct wish *wish, bool greets, int ms)
{
    struct epoll_event events[64];
    bool waits = wish->left > 0;
    double until = now_ms() + ms;
    while (!waits || wish->left > 0) {
        int left = (int)(until - now_ms());
        if (left <= 0 && !waits)
            return;
        int count = epoll_wait(crowd->ears, events, 64, left > 0 ? left : 0);
        if (count <= 0 && waits)
            fail(wish->words[0] != NULL ? wish->words[0] : "no handshake");
        for (int i = 0; i < count; i++)
            listen_to(events[i].data.ptr, wish, greets);
    }
}

static struct wish wish_for(struct crowd *crowd, int from, const char *first, const char *second)
{
    int each = first == NULL ? 1 : second == NULL ? 1 : 2;
    for (int i = from; i < crowd->count; i++)
        memset(crowd->phones[i].done, 0, sizeof crowd->phones[i].done);
    return (struct wish){{first, second}, now_ms(), each * (crowd->count - from)};
}

static void rest(struct crowd *crowd, int ms)
{
    struct wish none = {{NULL}, 0, 0};
    listen_all(crowd, &none, true, ms);
}

static double last_of(const struct crowd *crowd, int from)
{
    double last = 0;
    for (int i = from; i < crowd->count; i++)
        last = crowd->phones[i].took[0] > last ? crowd->phones[i].took[0] : last;
    return last;
}

// From nothing to the view on the last of them.
static double come(struct crowd *crowd, int port, int count, const char *words)
{
    int from = crowd->count;
    crowd->count = count;
    struct wish wish = wish_for(crowd, from, words, NULL);
    for (int i = from; i < count; i++)
        connect_to(crowd, i, port);
    listen_all(crowd, &wish, words != NULL, PATIENCE_MS);
    return words != NULL ? last_of(crowd, from) : now_ms() - wish.since;
}

static void sleep_all(struct crowd *crowd)
{
    for (int i = 0; i < crowd->count; i++)
        close(crowd->phones[i].socket);
    crowd->count = 0;
}

static void take_teams(struct crowd *crowd, int from)
{
    char words[64];
    struct wish wish = wish_for(crowd, from, "\"team\":{", NULL);
    for (int i = from; i < crowd->count; i++) {
        snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":%u,\"team\":%d}", ++crowd->phones[i].number, i % 3);
        say(&crowd->phones[i], words);
    }
    listen_all(crowd, &wish, true, PATIENCE_MS);
}

// ---- rounds ----

struct row {
    const char *name;
    double p50[4 * ROUNDS], p99[4 * ROUNDS];
    int rounds;
    double server_us, phones_us; // work for each message, of all rounds
};

static void note(struct row *row, const struct crowd *crowd, int kind)
{
    double took[PHONES];
    for (int i = 0; i < crowd->count; i++)
        took[i] = crowd->phones[i].took[kind];
    row->p50[row->rounds] = at(took, crowd->count, 50);
    row->p99[row->rounds++] = at(took, crowd->count, 99);
}

static void print_row(const struct row *row, const struct row *floor)
{
    double p99 = at(row->p99, row->rounds, 50), of = at(floor->p99, floor->rounds, 50);
    printf("%-34s %7.1f %7.1f %7.1f %6.2f %8.1f %8.1f\n", row->name, at(row->p50, row->rounds, 50), p99,
           at(row->p99, row->rounds, 100), p99 / of, row->server_us, row->phones_us);
}

static void work(struct row *row, const struct told *before, double own, bool of_floor)
{
    struct told after = ask(ASK_FIGURES);
    double ms = of_floor ? after.floor_ms - before->floor_ms : after.cpu_ms - before->cpu_ms;
    row->server_us += ms * 1e3 / PHONES / ROUNDS;
    row->phones_us += (own_ms() - own) * 1e3 / PHONES / ROUNDS;
}

static void vote_all(struct crowd *crowd, unsigned scene, unsigned choice)
{
    char words[96];
    for (int i = 0; i < crowd->count; i++) {
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":%u,\"choice\":%u}", ++crowd->phones[i].number,
                 scene, choice);
        say(&crowd->phones[i], words);
    }
}

static void round_of_echo(struct row *row)
{
    struct told before = ask(ASK_FIGURES);
    double own = own_ms();
    struct wish wish = wish_for(&floor_crowd, 0, "vote", NULL);
    vote_all(&floor_crowd, 1056, 1);
    listen_all(&floor_crowd, &wish, false, PATIENCE_MS);
    work(row, &before, own, true);
    note(row, &floor_crowd, 0);
}

static void round_of_answers(struct row *told, struct row *kept, unsigned scene, unsigned choice)
{
    char mine[24];
    struct told before = ask(ASK_FIGURES);
    double own = own_ms();
    snprintf(mine, sizeof mine, "\"mine\":%u", choice);
    struct wish wish = wish_for(&hall_crowd, 0, "\"ack\"", mine);
    vote_all(&hall_crowd, scene, choice);
    listen_all(&hall_crowd, &wish, true, PATIENCE_MS);
    work(told, &before, own, false);
    note(told, &hall_crowd, 0);
    note(kept, &hall_crowd, 1);
}

static void round_to_all(struct row *row, struct crowd *crowd, const char *said, enum ask pressed, const char *words)
{
    struct told before = ask(ASK_FIGURES);
    double own = own_ms();
    struct wish wish = wish_for(crowd, 0, words, NULL);
    if (said != NULL)
        say(&crowd->phones[0], said);
    else
        press(pressed);
    listen_all(crowd, &wish, true, PATIENCE_MS);
    if (said == NULL)
        told();
    work(row, &before, own, said != NULL);
    note(row, crowd, 0);
}

static unsigned number_in(const char *words, const char *member)
{
    const char *found = strstr(words, member);
    return found != NULL ? (unsigned)strtoul(found + strlen(member), NULL, 10) : 0;
}

// The ordinal of an option of a view, whichever comes to this phone.
static unsigned option_of(const char *view, int phone)
{
    static const char option[] = "{\"n\":";
    unsigned ordinals[16], count = 0;
    const char *at = strstr(view, "\"options\":[");
    while (at != NULL && count < 16 && (at = strstr(at, option)) != NULL && at < strstr(view, "\"secret\""))
        ordinals[count++] = number_in(at, option), at += sizeof option;
    return count > 0 ? ordinals[(unsigned)phone % count] : 0;
}

static void measure_rounds(void)
{
    static struct row echoed = {.name = "floor: an echo to each"}, all = {.name = "floor: one message to all"},
                      acks = {.name = "answers, acknowledged"}, kept = {.name = "answers, on disk and on each phone"},
                      views = {.name = "a view to all"};
    char said[ROOM] = "";
    const char *view = hall_crowd.phones[0].view;
    unsigned scene = number_in(view, "\"scene\":"), choices[2] = {option_of(view, 0), option_of(view, 1)};
    snprintf(said, sizeof said, "{\"t\":\"all\",%.900s", view + 1); // as long as a view
    for (int i = 0; i < ROUNDS; i++) {
        round_of_echo(&echoed);
        round_of_answers(&acks, &kept, scene, choices[i % 2]);
        round_to_all(&all, &floor_crowd, said, ASK_FIGURES, "all");
        round_to_all(&views, &hall_crowd, NULL, ASK_NEXT, "\"phase\":\"look\"");
        rest(&hall_crowd, 200); // no page says more than ten things a second, no hand more than a key
        round_to_all(&views, &hall_crowd, NULL, ASK_BACK, "\"phase\":\"show\"");
        rest(&hall_crowd, 200);
    }
    views.server_us /= 2;
    views.phones_us /= 2;
    printf("%d phones, %d rounds, medians (worst)  p50 ms  p99 ms   worst  floor  server   phones\n", PHONES, ROUNDS);
    print_row(&echoed, &echoed);
    print_row(&acks, &echoed);
    print_row(&kept, &echoed);
    print_row(&all, &echoed);
    print_row(&views, &echoed);
    printf("a view to all × its own floor                              %6.2f\n",
           at(views.p99, views.rounds, 50) / at(all.p99, all.rounds, 50));
}

// ---- a whole meeting ----

static void answer(struct phone *p, int i)
{
    enum { DECIDE = 3 }; // one of each team
    char words[96];
    bool can = strstr(p->view, "\"can\":true") != NULL, secret = strstr(p->view, "\"secret\":true") != NULL,
         lock = strstr(p->view, "\"lock\":true") != NULL, answered = strstr(p->view, "\"mine\":null") == NULL;
    if (!can || (secret ? answered : i >= DECIDE))
        return;
    unsigned scene = number_in(p->view, "\"scene\":");
    if (lock && !secret)
        snprintf(words, sizeof words, "{\"t\":\"lock\",\"n\":%u,\"scene\":%u}", ++p->number, scene);
    else
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":%u,\"choice\":%u}", ++p->number, scene,
                 option_of(p->view, i));
    say(p, words);
}

static void measure_meeting(void)
{
    double heard[PHONES], said[PHONES], heard_count[PHONES], said_count[PHONES];
    int presses = 0;
    counted = true;
    for (struct told now = {.over = false}; !now.over && presses < 600; presses++) {
        rest(&hall_crowd, 40);
        for (int i = 0; i < hall_crowd.count; i++)
            answer(&hall_crowd.phones[i], i);
        rest(&hall_crowd, 40);
        now = ask(ASK_ON);
    }
    rest(&hall_crowd, 100);
    for (int i = 0; i < hall_crowd.count; i++) {
        struct phone *p = &hall_crowd.phones[i];
        heard[i] = (double)p->bytes_heard;
        said[i] = (double)p->bytes_said;
        heard_count[i] = (double)p->heard;
        said_count[i] = (double)p->said;
    }
    printf("a whole meeting, %d presses: a phone hears %.1f KB in %.0f messages (most %.1f KB), says %.1f KB in %.0f\n",
           presses, at(heard, PHONES, 50) / 1024, at(heard_count, PHONES, 50), at(heard, PHONES, 100) / 1024,
           at(said, PHONES, 50) / 1024, at(said_count, PHONES, 50));
}

// ---- who comes, who sleeps ----

static void measure_still(const char *what, int seconds)
{
    rest(&hall_crowd, 2000); // what has just been drawn comes to rest
    struct told before = ask(ASK_FIGURES);
    rest(&hall_crowd, seconds * 1000);
    struct told after = ask(ASK_FIGURES);
    printf("still, %s: %.2f ms in 10 s\n", what, (after.cpu_ms - before.cpu_ms) * 10 / seconds);
}

int phones_load(int to_hall)
{
    line = to_hall;
    floor_crowd.ears = epoll_create1(0);
    hall_crowd.ears = epoll_create1(0);
    counted = true;
    struct told start = ask(ASK_FIGURES);
    printf("join of %d at once: the last after %.0f ms\n", FIRST, come(&hall_crowd, start.port, FIRST, "\"teams\""));
    take_teams(&hall_crowd, 0);
    struct wish wish = wish_for(&hall_crowd, 0, "\"phase\":\"show\"", NULL);
    ask(ASK_LEVEL);
    listen_all(&hall_crowd, &wish, true, 2 * PATIENCE_MS);
    measure_still("100 phones on the line, pinged every 20 s", 20);
    sleep_all(&hall_crowd);
    measure_still("100 phones asleep", 10);
    printf("%d that slept are back after %.0f ms\n", FIRST, come(&hall_crowd, start.port, FIRST, "\"phase\":\"show\""));
    counted = false;
    printf("join of %d at once: the last after %.0f ms\n", PHONES - FIRST,
           come(&hall_crowd, start.port, PHONES, "\"phase\":\"team\""));
    take_teams(&hall_crowd, FIRST);
    struct told full = ask(ASK_FIGURES);
    come(&floor_crowd, start.floor_port, PHONES, NULL);
    struct told both = ask(ASK_FIGURES);
    printf("memory: %.2f KB a seat, of it on the heap %.2f (floor: %.2f, %.2f)\n",
           (full.resident_kb - start.resident_kb) / PHONES, (full.heap_kb - start.heap_kb) / PHONES,
           (both.resident_kb - full.resident_kb) / PHONES, (both.heap_kb - full.heap_kb) / PHONES);
    measure_rounds();
    measure_meeting();
    press(ASK_END);
    return 0;
}
