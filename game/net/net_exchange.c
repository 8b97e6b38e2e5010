// SPDX-License-Identifier: MIT
//
// net_exchange.c — the two ways over the room's lock: what pages say goes to the main loop, what they see comes back.
//
// All of it is called by the main loop, but for net__push. Sheets are made, shown and dropped there; the server's
// thread reads one that a seat holds, under the lock, and a seat lets go of one only when the main loop clears it.
#include "net_serving.h"

#include "check.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

struct net_sheet {
    char *members;
    unsigned holds; // the main loop's alone
};

// ---- what pages say ----

void net__push(struct net *net, const struct net_said *said, bool *fits)
{
    *fits = net->queue_count < NET_QUEUE;
    if (!*fits)
        return;
    net->queue[(net->queue_from + net->queue_count++) % NET_QUEUE] = *said;
    net->told = true;
}

// Who came or left is told before what it said, and never lost: it is marked at the seat, and waits in no queue.
static bool hear_news(struct net *net, struct net_said *said)
{
    if (net->moved) {
        net->moved = false;
        *said = (struct net_said){.word = NET_MOVED};
        return true;
    }
    for (size_t i = 0; net->news > 0 && i < NET_SEATS_MAX; i++) {
        struct sitting *s = &net->sittings.rows[i];
        if (!s->came && !s->left)
            continue;
        *said = (struct net_said){
            .word = s->left ? NET_LEFT : NET_CAME, .seat = net__seat_number(i), .ticket = s->ticket};
        memcpy(said->language, s->language, sizeof said->language);
        net->news--;
        s->came = false;
        if (s->left)
            net__clear_seat(s);
        return true;
    }
    return false;
}

bool net_heard(struct net *net, struct net_said *said)
{
    pthread_mutex_lock(&net->lock);
    bool heard = hear_news(net, said);
    while (!heard && net->queue_count > 0) {
        *said = net->queue[net->queue_from];
        net->queue_from = (net->queue_from + 1) % NET_QUEUE;
        net->queue_count--;
        heard = net__seat(&net->sittings, said->seat)->ticket == said->ticket; // else its seat was freed meanwhile
    }
    pthread_mutex_unlock(&net->lock);
    return heard;
}

// ---- what pages are told ----

void net_answer(struct net *net, uint16_t seat, uint32_t number, enum net_why why)
{
    pthread_mutex_lock(&net->lock);
    struct sitting *s = net__seat(&net->sittings, seat);
    if (s != NULL && s->key != 0) {
        net__owe_answer(s, number, why);
        net->owes = true;
    }
    pthread_mutex_unlock(&net->lock);
}

struct net_sheet *net_sheet_new(const char *members)
{
    struct net_sheet *sheet = mem_new(1, sizeof *sheet);
    CHECK(strlen(members) <= NET_SHEET_MOST);
    *sheet = (struct net_sheet){mem_copy_text(members), 1};
    return sheet;
}

void net_sheet_drop(struct net_sheet *sheet)
{
    if (sheet == NULL || --sheet->holds > 0)
        return;
    mem_free(sheet->members);
    mem_free(sheet);
}

const char *net_members(const struct net_sheet *sheet) { return sheet->members; }

void net_show(struct net *net, uint16_t seat, struct net_sheet *shared, const char *mine)
{
    CHECK(strlen(mine) < MINE_BYTES);
    pthread_mutex_lock(&net->lock);
    struct sitting *s = net__seat(&net->sittings, seat);
    bool same = s != NULL && s->sheet != NULL && strcmp(s->mine, mine) == 0 &&
                (s->sheet == shared || strcmp(s->sheet->members, shared->members) == 0);
    if (s != NULL && s->key != 0 && !same) {
        net_sheet_drop(s->sheet);
        shared->holds++;
        s->sheet = shared;
        s->state++;
        net->owes = true;
        snprintf(s->mine, sizeof s->mine, "%s", mine);
    }
    pthread_mutex_unlock(&net->lock);
}

void net_send(struct net *net)
{
    pthread_mutex_lock(&net->lock);
    bool owes = net->owes;
    pthread_mutex_unlock(&net->lock);
    if (owes)
        lws_cancel_service(net->context);
}

// ---- who is there ----

size_t net_seats(struct net *net, struct net_seat *found, size_t most)
{
    size_t count = 0;
    uint16_t device[NET_SEATS_MAX];
    pthread_mutex_lock(&net->lock);
    net__devices(&net->sittings, device);
    for (size_t i = 0; i < NET_SEATS_MAX && count < most; i++) {
        const struct sitting *s = &net->sittings.rows[i];
        if (s->key == 0 || s->left)
            continue;
        uint16_t seat = net__seat_number(i);
        found[count] = (struct net_seat){.seat = seat,
                                         .ticket = s->ticket,
                                         .awake = s->connection != NULL && !s->lost,
                                         .lost = s->lost,
                                         .device = net->guard.one_address ? seat : device[i]};
        memcpy(found[count++].language, s->language, sizeof s->language);
    }
    pthread_mutex_unlock(&net->lock);
    return count;
}

size_t net_beside(struct net *net, uint16_t seat, uint16_t *found, size_t most)
{
    pthread_mutex_lock(&net->lock);
    size_t count = net->guard.one_address ? 0 : net__beside(&net->sittings, seat, found, most);
    pthread_mutex_unlock(&net->lock);
    return count;
}

bool net_crowded(struct net *net)
{
    pthread_mutex_lock(&net->lock);
    bool crowded = net->crowded;
    pthread_mutex_unlock(&net->lock);
    return crowded;
}

void net_moved_away(struct net *net)
{
    pthread_mutex_lock(&net->lock);
    for (size_t i = 0; i < NET_SEATS_MAX; i++) {
        struct sitting *s = &net->sittings.rows[i];
        s->lost = s->key != 0 && (s->connection == NULL || !net__is_ours(&net->network, s->connection->by));
    }
    pthread_mutex_unlock(&net->lock);
}

void net_free_seat(struct net *net, uint16_t seat)
{
    pthread_mutex_lock(&net->lock);
    struct sitting *s = net__seat(&net->sittings, seat);
    if (s != NULL && s->connection != NULL) {
        s->connection->no = "free";
        s->connection->seat = SEAT_NONE;
    }
    if (s != NULL) {
        net->news -= s->came || s->left;
        net->changes++;
        net__clear_seat(s);
        net->owes = true;
    }
    pthread_mutex_unlock(&net->lock);
    net_send(net);
}
