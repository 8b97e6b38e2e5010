// SPDX-License-Identifier: MIT
//
// phone_seats.c — whose the rules' seats are, and the words by which phones find theirs again. Pure.
//
//   at 192.168.1.5:8080
//   port 8080 code KHEN meeting 1f2e door 1 room 0 wall 0
//   seat 6 0123456789abcdef 89abcdef vi
//   …
#include "phone_seats.h"

#include "memory.h"
#include "text.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

// Numbers of wishes grow within a sitting; what is no wish of a phone's has none.
void phone_seats_hear(struct phone_seats *seats, const struct command *c)
{
    bool theirs = seat_phone(c->seat) > 0;
    uint32_t number = c->seat == SEAT_FACILITATOR && c->type == COMMAND_SEAT ? c->seed : c->seat;
    if (number >= SEATS_MAX || (!theirs && number == c->seat))
        return;
    struct phone_seat *seat = &seats->of[number];
    if (c->type != COMMAND_SEAT)
        seat->taken = c->seed > seat->taken ? c->seed : seat->taken;
    else if (c->choice == SEAT_LEAVES)
        *seat = (struct phone_seat){.ticket = 0};
    else if (theirs && c->seed != seat->ticket)
        *seat = (struct phone_seat){.ticket = c->seed};
    else
        seat->moved = true;
}

// ---- the words ----

char *phones_kept_words(const struct phones_kept *kept)
{
    struct text words = {0};
    const struct net_kept *net = &kept->net;
    text_addf(&words, "at %s\nport %d code %s meeting %04x door %d room %d wall %d\n",
              kept->place[0] != '\0' ? kept->place : "-", net->port, net->code, net->meeting, net->open,
              net->one_address, kept->wall);
    for (size_t i = 0; i < net->count; i++) {
        const struct net_kept_seat *seat = &net->seats[i];
        text_addf(&words, "seat %u %016" PRIx64 " %08" PRIx32 " %s\n", seat->seat, seat->key, seat->ticket,
                  seat->language[0] != '\0' ? seat->language : "-");
    }
    char *made = mem_copy_text(text_bytes(&words));
    text_free(&words);
    return made;
}

_Static_assert(PHONE_PLACE_BYTES == 24 && NET_CODE == 4 && NET_LANGUAGE_BYTES == 8, "as %23s, %4s and %7s have it");

// "-" stands for nothing. False: there is something else in it than `fine` lets pass.
static bool take(const char *read, int (*fine)(int), char *out, size_t room)
{
    const char *word = strcmp(read, "-") != 0 ? read : "";
    for (const char *at = word; *at != '\0'; at++)
        if (!fine((unsigned char)*at))
            return false;
    snprintf(out, room, "%s", word);
    return true;
}

static int is_of_place(int c) { return isdigit(c) || c == '.' || c == ':'; }

static const char *line_behind(const char *at)
{
    const char *end = strchr(at, '\n');
    return end != NULL ? end + 1 : at + strlen(at);
}

static bool read_door(struct phones_kept *kept, const char *words)
{
    struct net_kept *net = &kept->net;
    char place[PHONE_PLACE_BYTES], code[NET_CODE + 1];
    int open = 0, room = 0, wall = 0;
    // NOLINTNEXTLINE(cert-err34-c): what was read is written again and compared
    int read = sscanf(words, "at %23s port %5d code %4s meeting %4x door %1d room %1d wall %1d", place, &net->port,
                      code, &net->meeting, &open, &room, &wall);
    net->open = open == 1;
    net->one_address = room == 1;
    kept->wall = wall == 1;
    return read == 7 && take(place, is_of_place, kept->place, sizeof kept->place) &&
           take(code, isupper, net->code, sizeof net->code) && strlen(net->code) == NET_CODE && net->port > 0 &&
           net->port <= UINT16_MAX;
}

// Seats grow, so that none is there twice.
static bool read_seat(struct net_kept *net, const char *line)
{
    char language[NET_LANGUAGE_BYTES];
    struct net_kept_seat seat = {.key = 0};
    uint16_t before = net->count > 0 ? net->seats[net->count - 1].seat : 0;
    // NOLINTNEXTLINE(cert-err34-c): as above
    bool fine = sscanf(line, "seat %5" SCNu16 " %16" SCNx64 " %8" SCNx32 " %7s", &seat.seat, &seat.key, &seat.ticket,
                       language) == 4 &&
                take(language, isalpha, seat.language, sizeof seat.language) && seat_phone(seat.seat) > 0 &&
                seat_phone(seat.seat) <= NET_SEATS_MAX && seat.seat > before && seat.key != 0 && seat.ticket != 0 &&
                net->count < NET_SEATS_MAX;
    if (fine)
        net->seats[net->count++] = seat;
    return fine;
}

bool phones_kept_read(struct phones_kept *kept, const char *words)
{
    *kept = (struct phones_kept){.place = ""};
    bool fine = read_door(kept, words);
    const char *line = line_behind(line_behind(words));
    for (; fine && *line != '\0'; line = line_behind(line))
        fine = read_seat(&kept->net, line);
    char *again = phones_kept_words(kept);
    fine = fine && strcmp(again, words) == 0;
    mem_free(again);
    return fine;
}

// ---- held against the journal ----

static bool ever_sat(const struct host *host, const struct net_kept_seat *seat)
{
    for (size_t i = 0; i < host_log_count(host); i++) {
        const struct command *c = host_log_at(host, i);
        if (c->type == COMMAND_SEAT && c->seat == seat->seat && c->seed == seat->ticket)
            return true;
    }
    return false;
}

void phones_kept_match(struct phones_kept *kept, const struct host *host)
{
    struct net_kept *net = &kept->net;
    struct phone_seats *seats = mem_new(1, sizeof *seats);
    size_t left = 0;
    for (size_t i = 0; i < host_log_count(host); i++)
        phone_seats_hear(seats, host_log_at(host, i));
    for (size_t i = 0; i < net->count; i++) {
        struct net_kept_seat seat = net->seats[i];
        const struct phone_seat *known = &seats->of[seat.seat];
        bool sits = known->ticket == seat.ticket, stands = known->ticket == 0 && !ever_sat(host, &seat);
        seat.taken = known->taken;
        if (sits || stands)
            net->seats[left++] = seat;
    }
    net->count = left;
    mem_free(seats);
}
