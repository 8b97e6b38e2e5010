// SPDX-License-Identifier: MIT
//
// script_phones.c — stands in for the line to phones: what the meeting does with them is the same, and no socket is
// open.
//
// The square a camera reads is the module's own: where it is not installed, a script's phones are not either.
#include "script_phones.h"

#include "command.h"
#include "meeting.h"
#include "memory.h"
#include "number.h"
#include "script_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct script_phones *of(const struct net *net) { return (struct script_phones *)net; }
static uint16_t seat_of(size_t row) { return seat_of_phone((unsigned)row + 1); }

// ---- the line ----

static const char *code(const struct net *net)
{
    (void)net;
    return "KHEN";
}
static int port(const struct net *net)
{
    (void)net;
    return MEETING_PHONES_PORT;
}
static void door(struct net *net, bool open) { of(net)->open = open; }
static void one_address(struct net *net, bool one)
{
    of(net)->one_address = one;
    of(net)->crowded = false;
}
static size_t addresses(struct net *net, struct net_address found[NET_ADDRESSES_MOST])
{
    memcpy(found, of(net)->addresses, sizeof of(net)->addresses);
    return of(net)->address_count;
}

static bool heard(struct net *net, struct net_said *said)
{
    struct script_phones *p = of(net);
    if (p->said_count == 0)
        return false;
    *said = p->said[0];
    memmove(p->said, p->said + 1, --p->said_count * sizeof *p->said);
    return true;
}

// The newest answer stands behind the newest view; "": there is none yet.
static const char *answer_in(const struct text *seen)
{
    const char *all = text_bytes(seen), *why = strstr(all, ",\"why\"");
    return why != NULL ? why : all + strlen(all);
}

static void answer(struct net *net, uint16_t seat, uint32_t number, enum net_why why)
{
    struct script_phones *p = of(net);
    size_t row = seat_phone(seat) - 1;
    if (row >= SCRIPT_PHONES_MOST || p->phones[row].number != number)
        return;
    struct text *seen = &p->phones[row].seen, now = {0};
    text_add_bytes(&now, text_bytes(seen), (size_t)(answer_in(seen) - text_bytes(seen)));
    text_addf(&now, ",\"why\":\"%s\"", p->calls.why(why));
    text_free(seen);
    *seen = now;
}

static void show(struct net *net, uint16_t seat, struct net_sheet *shared, const char *mine)
{
    struct script_phones *p = of(net);
    size_t row = seat_phone(seat) - 1;
    if (row >= SCRIPT_PHONES_MOST)
        return;
    const char *members = p->calls.members(shared);
    char *kept = mem_copy_text(answer_in(&p->phones[row].seen));
    text_free(&p->phones[row].seen);
    text_addf(&p->phones[row].seen, "%s%s%s", members, mine, kept);
    mem_free(kept);
    if (strstr(members, "\"options\"") == NULL)
        return;
    text_free(&p->phones[row].asked);
    text_add(&p->phones[row].asked, members);
}

static void send(struct net *net) { (void)net; }

static size_t seats(struct net *net, struct net_seat *found, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < SCRIPT_PHONES_MOST && count < most; i++)
        if (of(net)->phones[i].there)
            found[count++] = (struct net_seat){.seat = seat_of(i),
                                               .ticket = of(net)->phones[i].ticket,
                                               .awake = of(net)->phones[i].awake,
                                               .device = seat_of(of(net)->one_address ? i : of(net)->phones[i].device)};
    return count;
}

static size_t beside(struct net *net, uint16_t seat, uint16_t *found, size_t most)
{
    const struct script_phones *p = of(net);
    size_t count = 0, row = seat_phone(seat) - 1;
    for (size_t i = 0; !p->one_address && i < SCRIPT_PHONES_MOST && count < most; i++)
        if (i != row && p->phones[i].there && p->phones[i].device == p->phones[row].device)
            found[count++] = seat_of(i);
    return count;
}

static bool crowded(struct net *net) { return of(net)->crowded; }

static void goes(struct script_phones *p, size_t row)
{
    text_free(&p->phones[row].seen);
    text_free(&p->phones[row].asked);
    p->phones[row].there = p->phones[row].awake = false;
}

static void close_line(struct net *net, bool comes_again)
{
    of(net)->said_count = 0;
    for (size_t i = 0; i < SCRIPT_PHONES_MOST && !comes_again; i++)
        goes(of(net), i);
}

static bool keep(struct net *net, unsigned *seen, struct net_kept *kept)
{
    struct script_phones *p = of(net);
    *seen = 1;
    *kept = (struct net_kept){
        .port = MEETING_PHONES_PORT, .code = "KHEN", .meeting = 1, .open = p->open, .one_address = p->one_address};
    for (size_t i = 0; i < SCRIPT_PHONES_MOST; i++)
        if (p->phones[i].there)
            kept->seats[kept->count++] = (struct net_kept_seat){
                .key = i + 1, .ticket = p->phones[i].ticket, .taken = p->phones[i].number, .seat = seat_of(i)};
    return true;
}

// A script's phones have no line that could be lost.
static void moved_away(struct net *net) { (void)net; }

static void free_seat(struct net *net, uint16_t seat) { goes(of(net), seat_phone(seat) - 1); }

// ---- in place of the module ----

static const struct net_calls *calls(void *self, const struct net_calls *module)
{
    struct script_phones *p = self;
    if (module == NULL || p->fault == NET_NO_MODULE)
        return NULL;
    p->calls = *module;
    p->calls.close = close_line;
    p->calls.keep = keep;
    p->calls.code = code;
    p->calls.port = port;
    p->calls.door = door;
    p->calls.one_address = one_address;
    p->calls.addresses = addresses;
    p->calls.heard = heard;
    p->calls.answer = answer;
    p->calls.show = show;
    p->calls.send = send;
    p->calls.seats = seats;
    p->calls.beside = beside;
    p->calls.crowded = crowded;
    p->calls.moved_away = moved_away;
    p->calls.free_seat = free_seat;
    return &p->calls;
}

static struct net *open_line(void *self, enum net_fault *fault)
{
    struct script_phones *p = self;
    *fault = p->fault;
    p->open = true;
    return p->fault == NET_FINE || p->fault == NET_NO_NETWORK ? (struct net *)self : NULL;
}

struct net_stand_in script_phones_door(struct script_phones *phones)
{
    return (struct net_stand_in){.self = phones, .calls = calls, .open = open_line};
}

void script_phones_begin(struct script_phones *phones)
{
    *phones = (struct script_phones){.addresses = {{"wlan0", "192.168.8.1"}}, .address_count = 1};
}

void script_phones_end(struct script_phones *phones)
{
    for (size_t i = 0; i < SCRIPT_PHONES_MOST; i++)
        goes(phones, i);
}

// ---- lines of a script ----

static void says(struct script_phones *p, size_t row, enum net_word word, uint16_t scene, uint8_t choice)
{
    if (p->said_count < NET_QUEUE)
        p->said[p->said_count++] = (struct net_said){.word = word,
                                                     .seat = seat_of(row),
                                                     .ticket = p->phones[row].ticket,
                                                     .number = ++p->phones[row].number,
                                                     .scene = scene,
                                                     .choice = choice};
}

static bool comes(struct script_phones *p, size_t row)
{
    bool new = !p->phones[row].there;
    if (new && !p->open)
        return false;
    if (new) {
        p->phones[row].ticket = ++p->sittings;
        p->phones[row].device = row;
    }
    p->phones[row].there = p->phones[row].awake = true;
    says(p, row, NET_CAME, 0, 0);
    return true;
}

static bool networks(struct script_phones *p, const char *rest)
{
    p->address_count = 0;
    p->fault = NET_FINE;
    while (p->address_count < NET_ADDRESSES_MOST &&
           script_word(&rest, p->addresses[p->address_count].number, sizeof p->addresses->number)) {
        snprintf(p->addresses[p->address_count].name, sizeof p->addresses->name, "net%zu", p->address_count);
        p->address_count++;
    }
    if (p->said_count < NET_QUEUE)
        p->said[p->said_count++] = (struct net_said){.word = NET_MOVED};
    return p->address_count > 0 && *rest == '\0';
}

bool script_phones_line(struct script_phones *p, const char *rest)
{
    static const struct {
        const char *words;
        enum net_fault fault;
    } faults[] = {{"no network", NET_NO_NETWORK}, {"no port", NET_NO_PORT}, {"no module", NET_NO_MODULE}};
    uint64_t count = 0;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        if (strcmp(faults[i].words, rest) == 0) {
            p->fault = faults[i].fault;
            p->address_count = 0;
            return true;
        }
    if (strcmp(rest, "crowd") == 0)
        return p->crowded = true;
    if (script_this(&rest, "network"))
        return networks(p, rest);
    if (!script_this(&rest, "come") || !number_read(rest, SCRIPT_PHONES_MOST, &count))
        return false;
    bool all = true;
    for (size_t i = 0; i < count; i++)
        all = p->phones[i].there || comes(p, i) ? all : false;
    return all;
}

// The number behind `name`, searched for in [seen, to); -1: it is not there.
static long member(const char *seen, const char *to, const char *name)
{
    const char *found = NULL;
    for (const char *at = seen; (at = strstr(at, name)) != NULL && at < to; at++)
        found = at;
    return found != NULL ? strtol(found + strlen(name), NULL, 10) : -1;
}

static bool presses(struct script_phones *p, size_t row, enum net_word word, const char *letter)
{
    const char *seen = text_bytes(&p->phones[row].asked), *end = seen + strlen(seen);
    char named[24];
    snprintf(named, sizeof named, "\"letter\":\"%.1s\"", letter);
    const char *option = letter[0] != '\0' ? strstr(seen, named) : end;
    long scene = member(seen, end, "\"scene\":"), choice = member(seen, option != NULL ? option : seen, "\"n\":");
    if (option == NULL || scene < 0 || choice < 0)
        return false;
    says(p, row, word, (uint16_t)scene, (uint8_t)choice);
    return true;
}

bool script_phone_line(struct script_phones *p, const char *rest)
{
    uint64_t number = 0, team = 0;
    if (!script_number(&rest, SCRIPT_PHONES_MOST, &number) || number == 0)
        return false;
    size_t row = (size_t)number - 1;
    if (strcmp(rest, "comes") == 0 || strcmp(rest, "wakes") == 0)
        return comes(p, row);
    if (!p->phones[row].there)
        return false;
    if (strcmp(rest, "sleeps") == 0)
        return !(p->phones[row].awake = false);
    if (strcmp(rest, "leaves") == 0) {
        says(p, row, NET_LEFT, 0, 0);
        goes(p, row);
        return true;
    }
    if (script_this(&rest, "is") && number_read(rest, row, &team) && team > 0) {
        p->phones[row].device = team - 1;
        return true;
    }
    if (script_this(&rest, "team") && number_read(rest, TEAMS_MAX, &team) && team > 0) {
        says(p, row, NET_TAKE, 0, (uint8_t)(team - 1));
        return true;
    }
    if (script_this(&rest, "answers"))
        return presses(p, row, NET_CHOOSE, rest);
    return (strcmp(rest, "locks") == 0 && presses(p, row, NET_LOCK, "")) ||
           (strcmp(rest, "helps") == 0 && presses(p, row, NET_HELP, ""));
}

const char *script_phone_sees(const struct script_phones *p, unsigned number)
{
    bool there = number > 0 && number <= SCRIPT_PHONES_MOST && p->phones[number - 1].there;
    return there ? text_bytes(&p->phones[number - 1].seen) : "";
}
