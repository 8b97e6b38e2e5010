// SPDX-License-Identifier: MIT
//
// net_talk.c — what a page says and is owed: greeting, seats, numbers, the newest view.
//
//   hello ─ key known ─→ its seat again, whoever held it before is told "taken"
//         ─ code right, door open, a seat free ─→ a new one
//   take, vote, lock, help ─ numbered ─→ the queue; a number that was taken already is answered again and done once
//
// Everything here is under the room's lock and touches no socket: a connection is marked, and its turn to write comes.
#include "net_serving.h"

#include "check.h"
#include "command.h"
#include "memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { VERSION = 1 };

static void refuse(struct connection *c, const char *no, unsigned wait)
{
    c->no = no;
    c->wait = wait;
    lws_callback_on_writable(c->wsi);
}

static void sit(struct net *net, struct connection *c, struct sitting *sitting, uint16_t number)
{
    if (sitting->connection != NULL && sitting->connection != c) {
        sitting->connection->seat = SEAT_NONE; // the newest page wins, and the older says so
        refuse(sitting->connection, "taken", 0);
    }
    sitting->connection = c;
    sitting->lost = false;
    sitting->sent = 0;
    net->news += !sitting->came;
    sitting->came = true;
    c->seat = number;
    c->owes_welcome = true;
    lws_callback_on_writable(c->wsi);
    net->told = true;
}

// NULL: all are taken, or there is no chance to be had.
static struct sitting *new_sitting(struct net *net, uint16_t *number)
{
    struct {
        uint64_t key;
        uint32_t ticket;
    } drawn = {0};
    while (drawn.key == 0 || drawn.ticket == 0)
        if (!net__draw(net, &drawn, sizeof drawn))
            return NULL;
    struct sitting *sitting = net__new_seat(&net->sittings, drawn.key, number);
    if (sitting != NULL)
        sitting->ticket = drawn.ticket;
    return sitting;
}

static void leave(struct net *net, struct sitting *sitting)
{
    net->news += !sitting->came && !sitting->left;
    sitting->left = true;
    if (sitting->connection != NULL)
        sitting->connection->seat = SEAT_NONE;
    sitting->connection = NULL;
    net->changes++;
    net->told = true;
}

// One address sits on so many seats: a page that forgot its key gets a new one, and its oldest that sleeps is free.
static bool may_sit(struct net *net, uint32_t address)
{
    struct sitting *sleeper;
    if (net->guard.one_address || net__seats_of(&net->sittings, address, &sleeper) < SEATS_AN_ADDRESS)
        return true;
    if (sleeper == NULL)
        return false;
    leave(net, sleeper);
    return true;
}

static void greet(struct net *net, struct connection *c, const struct wire *said)
{
    uint16_t number = SEAT_NONE;
    uint32_t now = net__now_ms();
    unsigned wait = net__must_wait(&net->guard, c->address, now);
    struct sitting *sitting = net__seat_of_key(&net->sittings, said->key, &number);
    bool known = sitting != NULL && !sitting->left, right = strcasecmp(said->code, net->code) == 0;
    c->greeted = true;
    if (said->version != VERSION)
        refuse(c, "old", 0);
    else if (!known && wait > 0)
        refuse(c, "busy", wait);
    else if (!known && !right) {
        net__wrong_code(&net->guard, c->address, now);
        refuse(c, "code", 0);
    } else if (!known && !net->open)
        refuse(c, "closed", 0);
    else {
        if (!known)
            sitting = may_sit(net, c->address) ? new_sitting(net, &number) : NULL;
        if (sitting == NULL) {
            refuse(c, "full", 0);
            return;
        }
        sitting->address = c->address;
        bool other = said->language[0] != '\0' && strcmp(said->language, sitting->language) != 0;
        if (other) // else it is read in what it was read in
            snprintf(sitting->language, sizeof sitting->language, "%s", said->language);
        net->changes += !known || other;
        sit(net, c, sitting, number);
    }
}

static void ask_again(struct connection *c, struct sitting *sitting, const struct wire *said)
{
    if (said->number <= sitting->taken)
        return;
    net__owe_answer(sitting, said->number, NET_BUSY);
    lws_callback_on_writable(c->wsi);
}

// Numbers make a repeat harmless: what was taken is never taken twice, what was answered is answered again.
static void wish(struct net *net, struct connection *c, struct sitting *sitting, const struct wire *said, uint32_t now)
{
    static const enum net_word words[] = {
        [WIRE_TAKE] = NET_TAKE, [WIRE_VOTE] = NET_CHOOSE, [WIRE_LOCK] = NET_LOCK, [WIRE_HELP] = NET_HELP};
    bool fits = false;
    struct net_said heard = {.word = words[said->kind],
                             .seat = c->seat,
                             .ticket = sitting->ticket,
                             .number = said->number,
                             .scene = said->scene,
                             .choice = said->choice};
    if (said->number <= sitting->taken) {
        sitting->owes_answer = sitting->answered >= said->number; // else its answer is on its way
        lws_callback_on_writable(c->wsi);
        return;
    }
    memcpy(heard.language, sitting->language, sizeof heard.language);
    if (net__take_token(&sitting->wishes, RATE_WISHES, now))
        net__push(net, &heard, &fits);
    if (fits)
        sitting->taken = said->number;
    else // or the main loop is held up
        ask_again(c, sitting, said);
}

bool net__message(struct net *net, struct connection *c, const char *bytes, size_t length)
{
    struct wire said;
    uint32_t now = net__now_ms();
    if (c->no != NULL)
        return true; // it goes already
    if (!net__read(bytes, length, &said))
        return false;
    struct sitting *sitting = c->seat != SEAT_NONE ? net__seat(&net->sittings, c->seat) : NULL;
    if (!net__take_token(&c->bucket, RATE_MESSAGES, now)) {
        enum { TOO_MANY = 200 };
        if (sitting != NULL)
            ask_again(c, sitting, &said);
        return ++c->unheard < TOO_MANY;
    }
    c->heard_ms = now;
    if (sitting != NULL && sitting->lost) { // its line outlived it
        sitting->lost = false;
        net->told = true;
    }
    if (said.kind == WIRE_HELLO && sitting == NULL) {
        greet(net, c, &said);
        return true;
    }
    if (said.kind == WIRE_HELLO || said.kind == WIRE_PONG)
        return c->greeted;
    if (sitting == NULL)
        return false;
    if (said.kind == WIRE_BYE)
        leave(net, sitting);
    else
        wish(net, c, sitting, &said, now);
    return true;
}

static bool owes_view(const struct sitting *s) { return s->sheet != NULL && s->state != s->sent; }

// What became of a wish comes with the view that shows it, or alone.
static int write_news(struct sitting *s, char *out)
{
    char told[48] = "";
    bool view = owes_view(s);
    if (s->owes_answer)
        snprintf(told, sizeof told, ",\"n\":%" PRIu32 ",\"why\":\"%s\"", s->answered, net_why(s->why));
    s->owes_answer = false;
    s->sent = s->state;
    return view ? snprintf(out, OUT_BYTES, "{\"t\":\"view\",\"s\":%" PRIu32 ",%s%s%s}", s->state, net_members(s->sheet),
                           s->mine, told)
                : snprintf(out, OUT_BYTES, "{\"t\":\"ack\"%s}", told);
}

_Static_assert(NET_SHEET_MOST + MINE_BYTES + 100 < OUT_BYTES, "a view is a sheet, what is its seat's alone and an "
                                                              "answer");

// Nothing is ever cut: a sheet is bounded where it is made, and all else is short.
static size_t written(int length)
{
    CHECK(length >= 0 && length < OUT_BYTES);
    return (size_t)length;
}

size_t net__owed(struct net *net, struct connection *c, char *out, bool *last, bool *more)
{
    struct sitting *s = c->seat != SEAT_NONE ? net__seat(&net->sittings, c->seat) : NULL;
    int length = 0;
    bool owes = s != NULL && (c->owes_welcome || s->owes_answer || owes_view(s));
    bool ends = net->ends && !net->comes_again, bye = ends && !owes; // what it is to see last comes first
    *last = c->no != NULL || bye;
    *more = false;
    if (c->no != NULL)
        return written(snprintf(out, OUT_BYTES, "{\"t\":\"no\",\"why\":\"%s\",\"wait\":%u}", c->no, c->wait));
    if (bye)
        return written(snprintf(out, OUT_BYTES, "{\"t\":\"bye\"}"));
    if (s != NULL && c->owes_welcome) {
        c->owes_welcome = false;
        length = snprintf(out, OUT_BYTES,
                          "{\"t\":\"welcome\",\"v\":%d,\"key\":\"%016" PRIx64 "\",\"meeting\":\"%04x\",\"n\":%" PRIu32
                          ",\"seat\":%u}",
                          VERSION, s->key, net->meeting, s->taken, seat_phone(c->seat));
    } else if (s != NULL && (s->owes_answer || owes_view(s))) {
        length = write_news(s, out);
    } else if (c->owes_ping) {
        c->owes_ping = false;
        length = snprintf(out, OUT_BYTES, "{\"t\":\"ping\",\"s\":%" PRIu32 "}", s != NULL ? s->state : 0);
    }
    *more = ends || c->owes_ping || (s != NULL && (s->owes_answer || owes_view(s)));
    return written(length);
}

void net__gone(struct net *net, struct connection *c)
{
    struct sitting *s = c->seat != SEAT_NONE ? net__seat(&net->sittings, c->seat) : NULL;
    if (s != NULL && s->connection == c) {
        s->connection = NULL;
        s->slept_ms = net__now_ms();
        net->told = true; // who is awake has changed
    }
    for (struct connection **at = &net->speaking; *at != NULL; at = &(*at)->next)
        if (*at == c) {
            *at = c->next;
            break;
        }
}
