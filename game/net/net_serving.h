// SPDX-License-Identifier: MIT
//
// net_serving.h — inside of the room: what the server's thread and the main loop share.
#ifndef SAFECIRCLE_NET_SERVING_H
#define SAFECIRCLE_NET_SERVING_H

#include "net_inside.h"

#include <libwebsockets.h>
#include <pthread.h>

enum {
    PAGE_PARTS_MOST = 6, // the page around its nonces
    HEADER_BYTES = 64    // of one that is looked at
};

// One socket: a page that is fetched, or one that speaks. libwebsockets makes and frees it, zeroed.
struct connection {
    struct lws *wsi;
    struct connection *next; // of those that speak
    uint32_t address, by;    // its own, and the one of ours it came by
    uint16_t seat;           // SEAT_NONE before it is greeted
    struct token_bucket bucket;
    unsigned unheard;  // messages that were too many
    uint32_t heard_ms; // when it last said something
    const char *no;    // it is told this word and goes; NULL: it may stay
    unsigned wait;     // seconds, beside `no`
    bool owes_welcome, owes_ping, greeted, goes;
    size_t got; // of the message that comes
    char in[IN_BYTES];
    char nonce[KEY_BYTES + 1]; // of the page that is fetched
    size_t part, sent;
};

// A socket that was taken in: libwebsockets keeps it for us (lws_get_opaque_user_data).
struct guest {
    struct lws *wsi;
    uint32_t address, by;
    bool half_open; // has not said hello yet: in the list of those that `net` has, the oldest first
    struct guest *older, *newer;
};

struct net {
    struct lws_context *context;
    struct guest *oldest, *newest; // of the half open ones; the server's thread alone
    pthread_t thread;
    pthread_mutex_t lock; // of all below it
    bool ends, comes_again, open;
    unsigned patience_s, silence_ms;
    char code[NET_CODE + 1];
    int port;
    unsigned meeting;
    char *page[PAGE_PARTS_MOST];
    size_t page_parts;
    struct network network; // written on the server's thread alone
    bool moved;             // and not heard yet
    lws_sorted_usec_list_t look, rest;
    struct lws *listens;
    struct guard guard;
    bool crowded; // net_crowded
    struct sittings sittings;
    unsigned changes;            // of what net_keep tells
    struct connection *speaking; // all that were greeted or will be
    struct net_said queue[NET_QUEUE];
    size_t queue_from, queue_count;
    size_t news; // seats that came or left and were not heard
    bool told;   // the main loop is to be woken, once all that came at a time is taken in
    bool owes;   // something was left for a page and nobody was told
    void (*wake)(void *self);
    void *self;
};

uint32_t net__now_ms(void);
bool net__draw(const struct net *net, void *out, size_t size);            // by chance; false: there is none to be had
void net__push(struct net *net, const struct net_said *said, bool *fits); // under the lock

// The first port of so many that is nobody else's; false: each is.
bool net__listen(struct net *net, struct lws_vhost *vhost, int first, int tries);
// Who knocks at that socket becomes a line, or is sent away at once.
void net__accept(struct net *net, struct lws *wsi);
bool net__may_accept(struct net *net, const struct sockaddr_storage *who);

// The callback of both of its protocols.
int net__serve(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length);

// What was asked, of whoever asks: a header's words (false: none, or too many), and whether its Host is one of ours.
bool net__header(struct lws *wsi, enum lws_token_indexes which, char out[HEADER_BYTES]);
bool net__asks_us(struct net *net, struct lws *wsi, char host[HEADER_BYTES]);

// The page, or 404; and as much of it as may be written now. 0, or -1: the socket is to be closed.
int net__fetch(struct net *net, struct lws *wsi, struct connection *c, const char *uri);
int net__body(struct net *net, struct lws *wsi, struct connection *c);

// A message that came whole. False: the socket is to be closed for it. Under the lock.
bool net__message(struct net *net, struct connection *c, const char *bytes, size_t length);
// The next thing it is owed, as a message; 0: nothing. `last`: it goes after it. Under the lock.
size_t net__owed(struct net *net, struct connection *c, char *out, bool *last, bool *more);
void net__gone(struct net *net, struct connection *c); // under the lock

#endif
