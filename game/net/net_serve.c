// SPDX-License-Identifier: MIT
//
// net_serve.c — sockets: who may come, and messages in and out. All of it on the server's thread.
//
// What is refused is refused as early as can be: an address with too many sockets before it is taken in, a foreign Host
// before it is answered, a foreign Origin before it may speak, headers that take longer than five seconds and silence
// of forty-five by the clock. Every path but the page's (net_page.c) and the one to speak by is nothing.
#include "net_serving.h"

#include "memory.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

enum { POLICY = 1008, TOO_LONG = 1009 };

static uint32_t number_of(const struct sockaddr_storage *address)
{
    struct sockaddr_in in;
    memcpy(&in, address, sizeof in);
    return address->ss_family == AF_INET ? ntohl(in.sin_addr.s_addr) : 0;
}

static uint32_t end_of(struct lws *wsi, int (*end)(int, struct sockaddr *restrict, socklen_t *restrict))
{
    struct sockaddr_storage address = {0};
    socklen_t length = sizeof address;
    int socket = lws_get_socket_fd(wsi);
    return socket >= 0 && end(socket, (struct sockaddr *)&address, &length) == 0 ? number_of(&address) : 0;
}

// ---- sockets ----

static void remove_half_open(struct net *net, struct guest *guest)
{
    if (guest == NULL || !guest->half_open)
        return;
    *(guest->older != NULL ? &guest->older->newer : &net->oldest) = guest->newer;
    *(guest->newer != NULL ? &guest->newer->older : &net->newest) = guest->older;
    guest->half_open = false;
}

// Where it is crowded, whoever came long ago and has not said hello yet makes room.
static void add_half_open(struct net *net, struct guest *guest, bool crowded)
{
    struct guest *oldest = net->oldest;
    guest->half_open = true;
    guest->older = net->newest;
    *(net->newest != NULL ? &net->newest->newer : &net->oldest) = guest;
    net->newest = guest;
    if (!crowded || oldest == NULL)
        return;
    remove_half_open(net, oldest);
    lws_set_timeout(oldest->wsi, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC);
}

// False: it is nobody's, or so many addresses are no hall.
static bool count_in(struct net *net, struct lws *wsi)
{
    uint32_t from = end_of(wsi, getpeername), by = end_of(wsi, getsockname);
    struct guest *guest;
    char number[INET_ADDRSTRLEN] = "";
    struct in_addr address = {htonl(by)};
    inet_ntop(AF_INET, &address, number, sizeof number);
    pthread_mutex_lock(&net->lock);
    bool counted = from != 0 && net__came(&net->guard, from, net__now_ms());
    for (size_t i = 0; counted && i < net->network.count; i++)
        net->network.came_by[i] += strcmp(net->network.own[i].number, number) == 0;
    bool crowded = net->guard.sockets + SOCKETS_SPARE > net__sockets_most(&net->guard);
    pthread_mutex_unlock(&net->lock);
    if (!counted)
        return false;
    guest = mem_new(1, sizeof *guest);
    *guest = (struct guest){.wsi = wsi, .address = from, .by = by};
    lws_set_opaque_user_data(wsi, guest);
    add_half_open(net, guest, crowded);
    return true;
}

static void count_out(struct net *net, struct lws *wsi)
{
    struct guest *guest = lws_get_opaque_user_data(wsi);
    if (guest == NULL)
        return;
    pthread_mutex_lock(&net->lock);
    net__dismiss(&net->guard, guest->address);
    pthread_mutex_unlock(&net->lock);
    lws_set_opaque_user_data(wsi, NULL);
    remove_half_open(net, guest);
    mem_free(guest);
}

bool net__may_accept(struct net *net, const struct sockaddr_storage *who)
{
    uint32_t from = number_of(who);
    struct sitting *sleeper;
    pthread_mutex_lock(&net->lock);
    bool may_open = !net->ends && net__may_open(&net->guard, from, net__now_ms());
    bool may = may_open && net__may_come(&net->guard, from);
    bool room = net->guard.sockets < net__sockets_most(&net->guard);
    if (may_open && !may && room && !net->crowded && net__seats_of(&net->sittings, from, &sleeper) > 1)
        net->crowded = net->told = true;
    pthread_mutex_unlock(&net->lock);
    return may;
}

bool net__header(struct lws *wsi, enum lws_token_indexes which, char out[HEADER_BYTES])
{
    out[0] = '\0';
    return lws_hdr_copy(wsi, out, HEADER_BYTES, which) > 0;
}

bool net__asks_us(struct net *net, struct lws *wsi, char host[HEADER_BYTES])
{
    return net__header(wsi, WSI_TOKEN_HOST, host) &&
           net__host_is_ours(host, net->port, net->network.own, net->network.count);
}

static bool may_speak(struct net *net, struct lws *wsi)
{
    char host[HEADER_BYTES], origin[HEADER_BYTES], uri[HEADER_BYTES], protocol[HEADER_BYTES];
    return net__asks_us(net, wsi, host) && net__header(wsi, WSI_TOKEN_ORIGIN, origin) && net__origin_is(origin, host) &&
           net__header(wsi, WSI_TOKEN_GET_URI, uri) && strcmp(uri, "/ws") == 0 &&
           net__header(wsi, WSI_TOKEN_PROTOCOL, protocol) && strcmp(protocol, "vtat1") == 0;
}

// The library would also speak HTTP/2, in which one socket is as many as come. The headers are asked, not the word that
// comes with the question: after another word it answered already, and the word is gone.
static bool may_change(struct lws *wsi)
{
    char wanted[HEADER_BYTES];
    return net__header(wsi, WSI_TOKEN_UPGRADE, wanted) && strcasecmp(wanted, "websocket") == 0;
}

// ---- messages ----

static void establish(struct net *net, struct lws *wsi, struct connection *c)
{
    *c = (struct connection){.wsi = wsi, .seat = SEAT_NONE, .heard_ms = net__now_ms()};
    const struct guest *guest = lws_get_opaque_user_data(wsi);
    c->address = guest->address;
    c->by = guest->by;
    pthread_mutex_lock(&net->lock);
    c->next = net->speaking;
    net->speaking = c;
    pthread_mutex_unlock(&net->lock);
    lws_set_timer_usecs(wsi, (lws_usec_t)net->patience_s * LWS_USEC_PER_SEC);
}

static int refuse(struct lws *wsi, int status)
{
    lws_close_reason(wsi, (enum lws_close_status)status, NULL, 0);
    return -1;
}

// Half open, or silent for too long: gone. Else it will be asked whether it is there.
static int look_later(const struct net *net, struct lws *wsi, const struct connection *c)
{
    unsigned in_ms = net__ask_in_ms(net__now_ms() - c->heard_ms, net->silence_ms);
    if (!c->greeted || in_ms == 0)
        return -1;
    lws_set_timer_usecs(wsi, (lws_usec_t)in_ms * LWS_US_PER_MS);
    return 0;
}

static int receive(struct net *net, struct lws *wsi, struct connection *c, const char *in, size_t length)
{
    if (lws_frame_is_binary(wsi))
        return refuse(wsi, POLICY);
    size_t to_come = lws_remaining_packet_payload(wsi); // as its head promised, which may be anything
    if (!net__fits(c->got, length, to_come))
        return refuse(wsi, TOO_LONG);
    memcpy(c->in + c->got, in, length);
    c->got += length;
    if (!lws_is_final_fragment(wsi) || to_come != 0)
        return 0;
    pthread_mutex_lock(&net->lock);
    bool greeted = c->greeted, fine = net__message(net, c, c->in, c->got);
    pthread_mutex_unlock(&net->lock);
    c->got = 0;
    if (!greeted && c->greeted) {
        remove_half_open(net, lws_get_opaque_user_data(wsi));
        look_later(net, wsi, c);
    }
    return fine ? 0 : refuse(wsi, POLICY);
}

static int write_owed(struct net *net, struct lws *wsi, struct connection *c)
{
    unsigned char room[LWS_PRE + OUT_BYTES];
    bool last, more;
    if (c->goes)
        return 0; // its last word was sent, and its end is being said
    pthread_mutex_lock(&net->lock);
    size_t length = net__owed(net, c, (char *)room + LWS_PRE, &last, &more);
    pthread_mutex_unlock(&net->lock);
    if (length > 0 && lws_write(wsi, room + LWS_PRE, length, LWS_WRITE_TEXT) < (int)length)
        return -1;
    c->goes = last;
    if (last)
        return refuse(wsi, LWS_CLOSE_STATUS_NORMAL);
    if (more)
        lws_callback_on_writable(wsi);
    return 0;
}

static int look_after(const struct net *net, struct lws *wsi, struct connection *c)
{
    c->owes_ping = true;
    lws_callback_on_writable(wsi);
    return look_later(net, wsi, c);
}

// The main loop left something: whoever has something coming gets its turn to write.
static void wake_up(struct net *net)
{
    pthread_mutex_lock(&net->lock);
    bool owes = net->owes; // each protocol is told of the same wake
    net->owes = false;
    for (struct connection *c = owes ? net->speaking : NULL; c != NULL; c = c->next) {
        const struct sitting *s = c->seat != SEAT_NONE ? net__seat(&net->sittings, c->seat) : NULL;
        bool owed = c->no != NULL || (s != NULL && (s->owes_answer || (s->sheet != NULL && s->state != s->sent)));
        if (owed)
            lws_callback_on_writable(c->wsi);
    }
    pthread_mutex_unlock(&net->lock);
}

static int speak(struct net *net, struct lws *wsi, struct connection *c, enum lws_callback_reasons reason, void *in,
                 size_t length)
{
    switch ((int)reason) {
    case LWS_CALLBACK_ESTABLISHED: establish(net, wsi, c); return 0;
    case LWS_CALLBACK_RECEIVE: return receive(net, wsi, c, in, length);
    case LWS_CALLBACK_SERVER_WRITEABLE: return write_owed(net, wsi, c);
    case LWS_CALLBACK_TIMER: return look_after(net, wsi, c);
    case LWS_CALLBACK_CLOSED:
        pthread_mutex_lock(&net->lock);
        net__gone(net, c);
        pthread_mutex_unlock(&net->lock);
        return 0;
    default: return 0;
    }
}

int net__serve(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length)
{
    struct net *net = lws_context_user(lws_get_context(wsi));
    switch ((int)reason) {
    case LWS_CALLBACK_RAW_RX_FILE: net__accept(net, wsi); return 0;
    case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED: return count_in(net, wsi) ? 0 : -1;
    case LWS_CALLBACK_WSI_DESTROY: count_out(net, wsi); return 0;
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE: return may_change(wsi) ? 0 : -1;
    case LWS_CALLBACK_FILTER_PROTOCOL_CONNECTION: return may_speak(net, wsi) ? 0 : 1;
    case LWS_CALLBACK_RAW_ADOPT: // after CONNECT: a line without a protocol, which nobody would ever close
    case LWS_CALLBACK_RAW_RX: return -1;
    case LWS_CALLBACK_HTTP: return net__fetch(net, wsi, user, in);
    case LWS_CALLBACK_HTTP_WRITEABLE: return net__body(net, wsi, user);
    case LWS_CALLBACK_EVENT_WAIT_CANCELLED: wake_up(net); return 0;
    default: return speak(net, wsi, user, reason, in, length);
    }
}
