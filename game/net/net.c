// SPDX-License-Identifier: MIT
//
// net.c — the room's door: opens the server on a thread of its own, and closes it.
//
// What goes to and fro between that thread and the main loop: net_exchange.c.
#include "net_serving.h"

#include "memory.h"
#include "text.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

uint32_t net__now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint32_t)(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

// ---- beginning and end ----

static void cut_page(struct net *net, const char *page)
{
    for (bool last = false; !last; net->page_parts++) {
        const char *end = net->page_parts + 1 < PAGE_PARTS_MOST ? strstr(page, NET_NONCE) : NULL;
        last = end == NULL;
        size_t length = last ? strlen(page) : (size_t)(end - page);
        struct text part = {0};
        text_add_bytes(&part, page, length);
        net->page[net->page_parts] = mem_copy_text(text_bytes(&part));
        text_free(&part);
        page += length + (last ? 0 : strlen(NET_NONCE));
    }
}

static bool listen_on(struct net *net, int first, int tries)
{
    static const struct lws_protocols protocols[] = {
        // the last: what is sent in one piece; 0 is what is read in one
        {"http", net__serve, sizeof(struct connection), IN_BYTES, 0, NULL, OUT_BYTES},
        {"vtat1", net__serve, sizeof(struct connection), IN_BYTES, 0, NULL, OUT_BYTES},
        {NULL, NULL, 0, 0, 0, NULL, 0}};
    struct lws_context_creation_info info;
    memset(&info, 0, sizeof info);
    info.protocols = protocols;
    info.user = net;
    info.gid = info.uid = -1; // whoever we are already
    info.options = LWS_SERVER_OPTION_DISABLE_IPV6 | LWS_SERVER_OPTION_VALIDATE_UTF8 | LWS_SERVER_OPTION_EXPLICIT_VHOSTS;
    info.port = CONTEXT_PORT_NO_LISTEN_SERVER; // net__listen does
    info.max_http_header_data = 1024;
    info.max_http_header_pool = SOCKETS_MOST; // had when it is needed: whoever dribbles its headers waits for nobody
    info.timeout_secs = info.timeout_secs_ah_idle = (unsigned)net->patience_s;
    info.keepalive_timeout = (int)net->patience_s;
    info.pt_serv_buf_size = OUT_BYTES;
    net->context = lws_create_context(&info);
    struct lws_vhost *vhost = net->context != NULL ? lws_create_vhost(net->context, &info) : NULL;
    return vhost != NULL && net__listen(net, vhost, first, tries);
}

// A cable that is pulled, a hotspot that is switched on after the phones were: whoever waits at the wall sees it.
static void look_at_network(lws_sorted_usec_list_t *look)
{
    enum { LOOK_S = 2 };
    struct net *net = lws_container_of(look, struct net, look);
    struct net_address found[NET_ADDRESSES_MOST];
    size_t count = 0;
    bool looked = net__own_addresses(found, &count); // else it is what it was
    pthread_mutex_lock(&net->lock);
    bool moved = looked && net__network_is(&net->network, found, count);
    net->moved = net->moved || moved;
    net->told = net->told || moved;
    pthread_mutex_unlock(&net->lock);
    lws_sul_schedule(net->context, 0, &net->look, look_at_network, LOOK_S * LWS_US_PER_SEC);
}

static void *serve(void *self)
{
    struct net *net = self;
    enum { GOOD_BYE_MS = 400 }; // the main loop waits for it: no longer than a hand notices
    uint32_t since = 0;         // it says good-bye
    bool ends = false;
    look_at_network(&net->look);
    for (bool over = false; !over;) {
        over = lws_service(net->context, 0) < 0;
        pthread_mutex_lock(&net->lock);
        if (net->ends && !ends) {
            ends = true;
            since = net__now_ms();
            for (struct connection *c = net->speaking; c != NULL; c = c->next)
                lws_callback_on_writable(c->wsi);
        }
        bool told = net->told;
        net->told = false;
        over = over || (ends && (net->comes_again || net->speaking == NULL || net__now_ms() - since > GOOD_BYE_MS));
        pthread_mutex_unlock(&net->lock);
        if (told)
            net->wake(net->self);
        if (ends && !over)
            lws_cancel_service(net->context); // does not sleep while it says good-bye
    }
    return NULL;
}

bool net__draw(const struct net *net, void *out, size_t size)
{
    return lws_get_random(net->context, out, size) == size;
}

static bool choose_code(struct net *net, const char *wanted)
{
    unsigned char dice[NET_CODE + 2];
    if (!net__draw(net, dice, sizeof dice))
        return false;
    for (size_t i = 0; i < NET_CODE; i++)
        net->code[i] = NET_LETTERS[dice[i] % (sizeof NET_LETTERS - 1)];
    if (wanted != NULL && strlen(wanted) == NET_CODE)
        memcpy(net->code, wanted, NET_CODE);
    net->meeting = (unsigned)(dice[NET_CODE] << 8 | dice[NET_CODE + 1]);
    return true;
}

static void forget(struct net *net)
{
    for (size_t i = 0; i < NET_SEATS_MAX; i++)
        net__clear_seat(&net->sittings.rows[i]);
    for (size_t i = 0; i < net->page_parts; i++)
        mem_free(net->page[i]);
    pthread_mutex_destroy(&net->lock);
    mem_free(net);
}

// The pages of before are asleep until they come again.
static void go_on(struct net *net, const struct net_kept *kept)
{
    memcpy(net->code, kept->code, sizeof net->code);
    net->meeting = kept->meeting;
    net->open = kept->open;
    net->guard.one_address = kept->one_address;
    for (size_t i = 0; i < kept->count; i++) {
        const struct net_kept_seat *seat = &kept->seats[i];
        struct sitting *s = net__seat(&net->sittings, seat->seat);
        if (s == NULL)
            continue;
        *s = (struct sitting){.key = seat->key, .ticket = seat->ticket, .taken = seat->taken, .answered = seat->taken};
        memcpy(s->language, seat->language, sizeof s->language);
    }
}

static unsigned long descriptors(void)
{
    struct rlimit files;
    return getrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : ULONG_MAX;
}

struct net *net_open(const struct net_options *options, enum net_fault *fault)
{
    enum { ANY_FIRST = 20000, ANY_MOST = 2000 }; // below those that a system gives to lines that go out
    struct net *net = mem_new(1, sizeof *net);
    int asked = options->kept != NULL ? options->kept->port : options->port;
    int first = asked > 0 ? asked : ANY_FIRST + (int)(net__now_ms() % 10000), tries = asked > 0 ? NET_PORTS : ANY_MOST;
    pthread_mutex_init(&net->lock, NULL);
    net->wake = options->wake;
    net->self = options->self;
    net->open = true;
    net->patience_s = options->patience_s > 0 ? (unsigned)options->patience_s : NET_PATIENCE_S;
    net->silence_ms = options->silence_ms > 0 ? (unsigned)options->silence_ms : 9000 * net->patience_s;
    net->changes = 1;
    net->guard.one_address = options->one_address;
    net->guard.fewer = SOCKETS_MOST - net__sockets_of(descriptors());
    struct net_address found[NET_ADDRESSES_MOST];
    size_t count = 0;
    net__own_addresses(found, &count);
    net__network_is(&net->network, found, count);
    cut_page(net, options->page);
    lws_set_log_level(0, NULL); // what it has to say names addresses
    *fault = !listen_on(net, first, tries) ? NET_NO_PORT : net->network.count == 0 ? NET_NO_NETWORK : NET_FINE;
    if (*fault != NET_NO_PORT) {
        bool drawn = choose_code(net, options->code);
        if (options->kept != NULL)
            go_on(net, options->kept);
        if (drawn && pthread_create(&net->thread, NULL, serve, net) == 0)
            return net;
        *fault = NET_NO_PORT;
    }
    if (net->context != NULL)
        lws_context_destroy(net->context);
    forget(net);
    return NULL;
}

void net_close(struct net *net, bool comes_again)
{
    if (net == NULL)
        return;
    pthread_mutex_lock(&net->lock);
    net->comes_again = comes_again;
    net->ends = true;
    pthread_mutex_unlock(&net->lock);
    lws_cancel_service(net->context);
    pthread_join(net->thread, NULL);
    lws_context_destroy(net->context); // here: whoever woke it last may still have been at it
    forget(net);
}

bool net_keep(struct net *net, unsigned *seen, struct net_kept *kept)
{
    pthread_mutex_lock(&net->lock);
    bool news = *seen != net->changes;
    *seen = net->changes;
    for (size_t i = kept->count = 0; news && i < NET_SEATS_MAX; i++) {
        const struct sitting *s = &net->sittings.rows[i];
        if (s->key == 0 || s->left)
            continue;
        struct net_kept_seat *seat = &kept->seats[kept->count++];
        *seat = (struct net_kept_seat){.key = s->key, .ticket = s->ticket, .seat = net__seat_number(i)};
        memcpy(seat->language, s->language, sizeof seat->language);
    }
    memcpy(kept->code, net->code, sizeof kept->code);
    kept->port = net->port;
    kept->meeting = net->meeting;
    kept->open = net->open;
    kept->one_address = net->guard.one_address;
    pthread_mutex_unlock(&net->lock);
    return news;
}

// ---- the door ----

const char *net_code(const struct net *net) { return net->code; }
int net_port(const struct net *net) { return net->port; }

void net_door(struct net *net, bool open)
{
    pthread_mutex_lock(&net->lock);
    net->open = open;
    net->crowded = false;
    net->changes++;
    pthread_mutex_unlock(&net->lock);
}

void net_one_address(struct net *net, bool one_address)
{
    pthread_mutex_lock(&net->lock);
    net->guard.one_address = one_address;
    net->crowded = false;
    net->changes++;
    pthread_mutex_unlock(&net->lock);
}

size_t net_addresses(struct net *net, struct net_address found[NET_ADDRESSES_MOST])
{
    bool given[NET_ADDRESSES_MOST] = {false};
    pthread_mutex_lock(&net->lock);
    const struct network *network = &net->network;
    size_t count = network->count;
    for (size_t to = 0; to < count; to++) {
        size_t best = count;
        for (size_t i = 0; i < count; i++)
            if (!given[i] && (best == count || network->came_by[i] > network->came_by[best]))
                best = i;
        given[best] = true;
        found[to] = network->own[best];
    }
    pthread_mutex_unlock(&net->lock);
    return count;
}

// ---- the module's door ----

const struct net_calls *net_calls(void)
{
    static const struct net_calls calls = {.open = net_open,
                                           .close = net_close,
                                           .keep = net_keep,
                                           .code = net_code,
                                           .port = net_port,
                                           .door = net_door,
                                           .one_address = net_one_address,
                                           .addresses = net_addresses,
                                           .heard = net_heard,
                                           .answer = net_answer,
                                           .why = net_why,
                                           .sheet_new = net_sheet_new,
                                           .sheet_drop = net_sheet_drop,
                                           .members = net_members,
                                           .show = net_show,
                                           .send = net_send,
                                           .seats = net_seats,
                                           .beside = net_beside,
                                           .crowded = net_crowded,
                                           .moved_away = net_moved_away,
                                           .free_seat = net_free_seat,
                                           .qr = net_qr};
    return &calls;
}
