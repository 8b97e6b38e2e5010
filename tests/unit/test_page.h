// SPDX-License-Identifier: MIT
//
// test_page.h — a page by hand: a socket, a handshake, masked frames (RFC 6455). For tests that ask what a server says.
//
// What is said and heard is noted in the file that SAFECIRCLE_FRAMES names, a line each: ">" said, "<" heard, "x" said
// and never to be understood. content/frames.py holds it against the protocol's schema.
#ifndef SAFECIRCLE_TEST_PAGE_H
#define SAFECIRCLE_TEST_PAGE_H

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

struct page {
    int socket;
    char said[4200]; // the newest message
    int closed;      // the code it was closed with; 0: it is open
};

static inline void page_note(char what, const char *words)
{
    enum { NOTED_MOST = 4000 };
    static FILE *notes;
    static int noted;
    const char *path = getenv("SAFECIRCLE_FRAMES");
    if (path == NULL || noted++ >= NOTED_MOST)
        return;
    notes = notes != NULL ? notes : fopen(path, "w");
    if (notes != NULL && strchr(words, '\n') == NULL)
        fprintf(notes, "%c %s\n", what, words);
    if (notes != NULL)
        fflush(notes);
}

static uint32_t page_hall = INADDR_LOOPBACK; // the address of this computer that pages come by

// From 127.0.0.1 + `from`, so that a test is many: every one of 127.0.0.0/8 is this computer.
static inline int page_line_from(unsigned from, int port)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)}, by = {.sin_family = AF_INET};
    struct timeval patience = {.tv_sec = 10};
    int at_once = 1; // as browsers do
    int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(page_hall);
    by.sin_addr.s_addr = htonl(INADDR_LOOPBACK + from);
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    if (bind(line, (struct sockaddr *)&by, sizeof by) == 0 && connect(line, (struct sockaddr *)&to, sizeof to) == 0)
        return line;
    close(line);
    return -1;
}

static inline int page_line(int port) { return page_line_from(0, port); }

// What a server answers to a whole request, up to `size`. False: it did not end the line by itself.
static inline bool page_request(int port, const char *request, char *out, size_t size)
{
    int line = page_line(port);
    size_t got = 0;
    ssize_t more = 0;
    out[0] = '\0';
    if (line < 0)
        return false;
    if (write(line, request, strlen(request)) == (ssize_t)strlen(request))
        while (got + 1 < size && (more = read(line, out + got, size - 1 - got)) > 0)
            got += (size_t)more;
    bool ended = more == 0 || errno == ECONNRESET;
    out[got] = '\0';
    close(line);
    return ended;
}

// False: it was not let in.
static inline bool page_open_from(struct page *page, unsigned from, int port, const char *origin)
{
    char words[512], answer[600];
    size_t got = 0;
    *page = (struct page){.socket = page_line_from(from, port)};
    snprintf(words, sizeof words,
             "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Protocol: vtat1\r\n\r\n",
             port, origin, port);
    if (page->socket < 0 || write(page->socket, words, strlen(words)) != (ssize_t)strlen(words))
        return false;
    while (got + 1 < sizeof answer && read(page->socket, answer + got, 1) == 1) {
        answer[++got] = '\0';
        if (got >= 4 && strcmp(answer + got - 4, "\r\n\r\n") == 0)
            return strstr(answer, " 101 ") != NULL;
    }
    return false;
}

static inline bool page_open(struct page *page, int port, const char *origin)
{
    return page_open_from(page, 0, port, origin);
}

static inline void page_frame(struct page *page, int opcode, const char *bytes, size_t length)
{
    unsigned char frame[1024 + 14] = {(unsigned char)(0x80 | opcode)};
    size_t at = 2;
    frame[1] = (unsigned char)(0x80 | (length < 126 ? length : 126));
    if (length >= 126) {
        frame[at++] = (unsigned char)(length >> 8);
        frame[at++] = (unsigned char)length;
    }
    at += 4; // a mask of nothing is a mask
    for (size_t i = 0; i < length && at < sizeof frame; i++)
        frame[at++] = (unsigned char)bytes[i];
    if (send(page->socket, frame, at, MSG_NOSIGNAL) != (ssize_t)at)
        page->closed = -1;
}

static inline void page_say(struct page *page, const char *words)
{
    page_note('>', words);
    page_frame(page, 1, words, strlen(words));
}

// What no page of ours says.
static inline void page_babble(struct page *page, const char *words)
{
    page_note('x', words);
    page_frame(page, 1, words, strlen(words));
}

static inline bool page_bytes(struct page *page, void *out, size_t length)
{
    errno = 0;
    for (size_t got = 0; got < length;) {
        ssize_t more = read(page->socket, (char *)out + got, length - got);
        if (more <= 0)
            return false;
        got += (size_t)more;
    }
    return true;
}

// The next message; false: it was closed, `closed` says with which code (-1: without one; 0: nothing came in time).
static inline bool page_hear(struct page *page)
{
    unsigned char head[4];
    for (;;) {
        size_t length = 0;
        if (!page_bytes(page, head, 2))
            break;
        length = head[1] & 127;
        if (length == 126) {
            if (!page_bytes(page, head + 2, 2))
                break;
            length = (size_t)(head[2] << 8 | head[3]);
        }
        if (length >= sizeof page->said || !page_bytes(page, page->said, length))
            break;
        page->said[length] = '\0';
        if ((head[0] & 15) == 1) {
            page_note('<', page->said);
            return true;
        }
        if ((head[0] & 15) == 9) // as browsers do by themselves
            page_frame(page, 10, page->said, length);
        if ((head[0] & 15) == 8) {
            page->closed = length >= 2 ? (unsigned char)page->said[0] << 8 | (unsigned char)page->said[1] : -1;
            return false;
        }
    }
    if (page->closed == 0 && errno != EAGAIN)
        page->closed = -1;
    return false;
}

// Hears until a message has these words in it; false: it was closed before.
static inline bool page_hears(struct page *page, const char *words)
{
    while (page_hear(page))
        if (strstr(page->said, words) != NULL)
            return true;
    return false;
}

static inline void page_close(struct page *page)
{
    if (page->socket >= 0)
        close(page->socket);
    page->socket = -1;
}

#endif
