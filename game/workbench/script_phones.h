// SPDX-License-Identifier: MIT
//
// script_phones.h — phones of a script: who comes, sits, presses and falls asleep, without a network.
//
// A line of a script names a phone by the number its own page would show, from 1 on. What a phone sees is what the
// meeting leaves for its page, as JSON members.
#ifndef SAFECIRCLE_SCRIPT_PHONES_H
#define SAFECIRCLE_SCRIPT_PHONES_H

#include "net.h"
#include "text.h"

#include <stdbool.h>

enum { SCRIPT_PHONES_MOST = 60 };

struct script_phones {
    struct net_calls calls; // the module's, and ours where it would listen
    struct {
        bool there, awake;
        size_t device;     // whose page it is, too; its own row
        uint32_t ticket;   // another one's with each new sitting
        uint32_t number;   // of what it says
        struct text seen;  // the newest view, and the newest answer behind it
        struct text asked; // the newest question: a slow phone may still press on it
    } phones[SCRIPT_PHONES_MOST];
    struct net_said said[NET_QUEUE];
    size_t said_count;
    struct net_address addresses[NET_ADDRESSES_MOST];
    size_t address_count;
    enum net_fault fault;
    bool open, one_address, crowded; // its door
    uint32_t sittings;               // there ever were
};

void script_phones_begin(struct script_phones *phones); // one network, nobody there
void script_phones_end(struct script_phones *phones);
struct net_stand_in script_phones_door(struct script_phones *phones); // which is borrowed

// "network 192.168.1.5 10.42.0.1", "no network", "no port", "no module": before phones are turned on. "come 30": those
// who are not there yet come. "crowd": of one address more want to come than may. False: it is no such line.
bool script_phones_line(struct script_phones *phones, const char *rest);

// "3 team 2", "3 answers B", "3 locks", "3 helps", "3 sleeps", "3 wakes", "3 leaves", "3 is 1": another page of
// phone 1.
bool script_phone_line(struct script_phones *phones, const char *rest);

// What phone `number` sees; "": nothing, or there is none.
const char *script_phone_sees(const struct script_phones *phones, unsigned number);

#endif
