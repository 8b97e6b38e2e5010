// SPDX-License-Identifier: MIT
//
// phones_wall.c — what the wall shows phones to come by: an address, its square, and the square of the room's Wi-Fi.
#include "phones_inside.h"

#include "text.h"

#include <stdio.h>
#include <string.h>

// What is shown stays while it is there: a wall that changes its mind sends half the hall away.
static void look_at_addresses(struct meeting *m)
{
    struct net_address found[NET_ADDRESSES_MOST];
    struct phone_line *line = m->phones;
    struct phones *shown = &line->shown;
    char before[sizeof *shown->addresses];
    snprintf(before, sizeof before, "%s", shown->address_count > 0 ? shown->addresses[shown->address] : line->place);
    shown->address_count = line->calls->addresses(line->net, found);
    for (size_t i = 0; i < shown->address_count; i++) {
        snprintf(shown->addresses[i], sizeof *shown->addresses, "%s:%d", found[i].number, line->calls->port(line->net));
        snprintf(shown->networks[i], sizeof *shown->networks, "%s", found[i].name);
    }
    shown->state = shown->address_count > 0 ? PHONES_ON : PHONES_NO_NETWORK;
    shown->address = 0;
    for (size_t i = 0; i < shown->address_count; i++)
        if (strcmp(shown->addresses[i], before) == 0)
            shown->address = i;
}

static void make_square(struct phone_line *line, const char *words, struct phone_square *square)
{
    struct net_qr qr = {.side = 0};
    square->side = line->calls->qr(words, &qr) ? qr.side : 0;
    for (int y = 0; y < square->side; y++)
        memcpy(square->dark + (size_t)y * (size_t)square->side, qr.dark[y], (size_t)square->side);
}

static void make_code(struct phone_line *line)
{
    char words[64];
    struct phones *shown = &line->shown;
    shown->page.side = 0;
    if (shown->address_count == 0)
        return;
    snprintf(words, sizeof words, "http://%s/j/%s", shown->addresses[shown->address], shown->code);
    make_square(line, words, &shown->page);
}

// What stands for something else in such words is marked.
static void add_marked(struct text *out, const char *words)
{
    for (; *words != '\0'; words++) {
        if (strchr("\\;,:\"", *words) != NULL)
            text_add(out, "\\");
        text_add_bytes(out, words, 1);
    }
}

static void make_wifi(struct phone_line *line, const struct settings *set)
{
    struct text words = {0};
    bool open = set->wifi_password[0] == '\0';
    text_add(&words, open ? "WIFI:T:nopass;S:" : "WIFI:T:WPA;S:");
    add_marked(&words, set->wifi);
    text_add(&words, open ? "" : ";P:");
    add_marked(&words, set->wifi_password);
    text_add(&words, ";;");
    make_square(line, text_bytes(&words), &line->shown.wifi);
    text_free(&words);
}

void meeting__phones_wifi(struct meeting *m)
{
    m->phones->shown.wifi.side = 0;
    if (phones__on(m) && m->settings.wifi[0] != '\0')
        make_wifi(m->phones, &m->settings);
    phones__tell_screens(m);
}

void phones__look_at_network(struct meeting *m)
{
    look_at_addresses(m);
    make_code(m->phones);
}

// Where pages look for us that have been given a seat: they do so until they are led elsewhere.
static void remember_place(struct phone_line *line)
{
    const struct phones *shown = &line->shown;
    if (line->place[0] == '\0' && shown->count > 0 && shown->address_count > 0)
        snprintf(line->place, sizeof line->place, "%s", shown->addresses[shown->address]);
}

void phones__moved(struct meeting *m)
{
    bool was = m->phones->shown.state == PHONES_ON;
    remember_place(m->phones);
    look_at_addresses(m);
    if (!was && m->phones->shown.state == PHONES_ON)
        phones__answer_by(m, ANSWER_KEYS);
    make_code(m->phones);
    m->phones->kept = 0;
    phones__tell_place(m);
    phones__tell_screens(m);
}

void meeting__phones_address(struct meeting *m)
{
    struct phones *shown = &m->phones->shown;
    if (!phones__on(m))
        return;
    look_at_addresses(m);
    shown->address = shown->address_count > 0 ? (shown->address + 1) % shown->address_count : 0;
    m->phones->kept = 0;
    make_code(m->phones);
    phones__tell_screens(m);
}
