// SPDX-License-Identifier: MIT
//
// phones_load.c — many phones, all of them one thread: they come, listen, speak, sleep.
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

bool phones_counted;

double phones_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

void phones_fail(const char *what)
{
    fprintf(stderr, "phones_load: %s\n", what);
    exit(1);
}

// ---- one phone ----

static void put(struct caller *p, const void *bytes, size_t length)
{
    if (write(p->socket, bytes, length) != (ssize_t)length)
        phones_fail("a phone was closed");
    p->bytes_said += phones_counted ? length : 0;
}

void phone_says(struct caller *p, const char *words)
{
    size_t length = strlen(words), head = length < 126 ? 2 : 4;
    unsigned char frame[1100] = {0x81, (unsigned char)(0x80 | (length < 126 ? length : 126))};
    if (length >= 126) {
        frame[2] = (unsigned char)(length >> 8);
        frame[3] = (unsigned char)length;
    }
    memcpy(frame + head + 4, words, length); // a mask of nothing is a mask
    put(p, frame, head + 4 + length);
    p->said += phones_counted;
}

static void greet(struct caller *p)
{
    char words[120];
    snprintf(words, sizeof words, "{\"t\":\"hello\",\"v\":1,\"code\":\"KHEN\",\"key\":\"%s\",\"lang\":\"vi\"}", p->key);
    phone_says(p, words);
}

static void connect_to(struct crowd *crowd, int i, int port)
{
    struct caller *p = &crowd->phones[i];
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = p};
    char words[400];
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    p->socket = socket(AF_INET, SOCK_STREAM, 0);
    p->open = false;
    p->got = 0;
    if (connect(p->socket, (struct sockaddr *)&to, sizeof to) != 0)
        phones_fail("nobody is at home");
    snprintf(words, sizeof words,
             "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: "
             "websocket\r\nConnection: "
             "Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Protocol: vtat1\r\n\r\n",
             port, port);
    put(p, words, strlen(words));
    epoll_ctl(crowd->ears, EPOLL_CTL_ADD, p->socket, &event);
}

static void take_words(struct caller *p, size_t length)
{
    p->got -= length;
    memmove(p->in, p->in + length, p->got);
}

// The next whole message, ended with a zero; NULL: there is none yet.
static const char *next_words(struct caller *p, char words[ROOM])
{
    unsigned char head[4] = {0};
    memcpy(head, p->in, p->got < 4 ? p->got : 4);
    size_t length = head[1] & 127, before = length == 126 ? 4 : 2;
    length = length == 126 ? (size_t)(head[2] << 8 | head[3]) : length;
    if (p->got < before || p->got < before + length)
        return NULL;
    if ((head[0] & 15) != 1)
        phones_fail("a phone was told to go");
    memcpy(words, p->in + before, length);
    words[length] = '\0';
    p->bytes_heard += phones_counted ? before + length : 0;
    p->heard += phones_counted;
    take_words(p, before + length);
    return words;
}

static void shake_hands(struct caller *p, bool greets)
{
    p->in[p->got] = '\0';
    const char *end = strstr(p->in, "\r\n\r\n");
    if (end == NULL)
        return;
    if (strstr(p->in, " 101 ") == NULL)
        phones_fail("a phone was not let in");
    p->open = true;
    p->bytes_heard += (size_t)(end + 4 - p->in);
    take_words(p, (size_t)(end + 4 - p->in));
    if (greets)
        greet(p);
}

// ---- all of them ----

static void hears(struct caller *p, struct longing *wish, const char *words)
{
    const char *key = strstr(words, "\"key\":\"");
    if (key != NULL)
        memcpy(p->key, key + 7, 16);
    if (strncmp(words, "{\"t\":\"view\"", 11) == 0)
        strcpy(p->view, words);
    if (strncmp(words, "{\"t\":\"ping\"", 11) == 0)
        phone_says(p, "{\"t\":\"pong\",\"s\":1}");
    for (int kind = 0; kind < KINDS; kind++)
        if (wish->words[kind] != NULL && !p->done[kind] && strstr(words, wish->words[kind]) != NULL) {
            p->done[kind] = true;
            p->took[kind] = phones_now_ms() - wish->since;
            wish->left--;
        }
}

static void listen_to(struct caller *p, struct longing *wish, bool greets)
{
    char words[ROOM];
    ssize_t more = recv(p->socket, p->in + p->got, ROOM - 1 - p->got, MSG_DONTWAIT);
    if (more <= 0)
        phones_fail("a phone was closed");
    p->got += (size_t)more;
    if (!p->open) {
        shake_hands(p, greets);
        wish->left -= p->open && !greets && wish->words[0] == NULL;
    }
    while (p->open && next_words(p, words) != NULL)
        hears(p, wish, words);
}

// Until all have heard what they wait for, or (none of them waits) for so long.
void phones_listen(struct crowd *crowd, struct longing *wish, bool greets, int ms)
{
    struct epoll_event events[64];
    bool waits = wish->left > 0;
    double until = phones_now_ms() + ms;
    while (!waits || wish->left > 0) {
        int left = (int)(until - phones_now_ms());
        if (left <= 0 && !waits)
            return;
        int count = epoll_wait(crowd->ears, events, 64, left > 0 ? left : 0);
        if (count <= 0 && waits)
            phones_fail(wish->words[0] != NULL ? wish->words[0] : "no handshake");
        for (int i = 0; i < count; i++)
            listen_to(events[i].data.ptr, wish, greets);
    }
}

struct longing phones_long_for(struct crowd *crowd, int from, const char *first, const char *second)
{
    int each = first == NULL ? 1 : second == NULL ? 1 : 2;
    for (int i = from; i < crowd->count; i++)
        memset(crowd->phones[i].done, 0, sizeof crowd->phones[i].done);
    return (struct longing){{first, second}, phones_now_ms(), each * (crowd->count - from)};
}

void phones_rest(struct crowd *crowd, int ms)
{
    struct longing none = {{NULL}, 0, 0};
    phones_listen(crowd, &none, true, ms);
}

static double last_of(const struct crowd *crowd, int from)
{
    double last = 0;
    for (int i = from; i < crowd->count; i++)
        last = crowd->phones[i].took[0] > last ? crowd->phones[i].took[0] : last;
    return last;
}

// From nothing to the view on the last of them.
double phones_come(struct crowd *crowd, int port, int count, const char *words)
{
    int from = crowd->count;
    crowd->count = count;
    if (crowd->ears == 0)
        crowd->ears = epoll_create1(0);
    struct longing wish = phones_long_for(crowd, from, words, NULL);
    for (int i = from; i < count; i++)
        connect_to(crowd, i, port);
    phones_listen(crowd, &wish, words != NULL, PATIENCE_MS);
    return words != NULL ? last_of(crowd, from) : phones_now_ms() - wish.since;
}

void phones_sleep(struct crowd *crowd)
{
    for (int i = 0; i < crowd->count; i++)
        close(crowd->phones[i].socket);
    crowd->count = 0;
}

double phones_take_teams(struct crowd *crowd, int from)
{
    char words[64];
    struct longing wish = phones_long_for(crowd, from, "\"team\":{", NULL);
    for (int i = from; i < crowd->count; i++) {
        snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":%u,\"team\":%d}", ++crowd->phones[i].number, i % 3);
        phone_says(&crowd->phones[i], words);
    }
    phones_listen(crowd, &wish, true, PATIENCE_MS);
    return last_of(crowd, from);
}
