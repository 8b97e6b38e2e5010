// SPDX-License-Identifier: MIT
//
// phone_seats.h — whose the rules' seats are, and what phones need to find them again after a power cut.
//
// The journal holds what was done from a seat, and by which sitting (a number without meaning: the ticket); the file
// beside it holds the key of each sitting. Only where both name the same sitting does a page come back to its seat, so
// it does not matter which of the two was written last.
#ifndef SAFECIRCLE_PHONE_SEATS_H
#define SAFECIRCLE_PHONE_SEATS_H

#include "host.h"
#include "net.h"

#include <stdbool.h>

// A seat as the commands tell it: a phone's carries its ticket in the `seed` of COMMAND_SEAT, and in that of what it
// wishes the number of that wish.
struct phone_seat {
    uint32_t ticket; // 0: nobody's
    uint32_t taken;  // the newest wish of theirs that was taken
    bool moved;      // to another team than they chose first
};
struct phone_seats {
    struct phone_seat of[SEATS_MAX];
};
void phone_seats_hear(struct phone_seats *seats, const struct command *command);

enum { PHONE_PLACE_BYTES = 24 };
struct phones_kept {
    struct net_kept net;
    char place[PHONE_PLACE_BYTES]; // the address on the wall, "192.168.1.5:8080"; "": none
    bool wall;                     // it was said there how phones come: people were joining
};
// As the file has it; owned by the caller (mem_free). Exactly these words are read again, and nothing else.
char *phones_kept_words(const struct phones_kept *kept);
bool phones_kept_read(struct phones_kept *kept, const char *words);

// Of what was kept, the sittings that the meeting knows of, with what it says was taken; and those that had not sat
// down yet. One that has left, or whose seat is another's now, is none.
void phones_kept_match(struct phones_kept *kept, const struct host *host);

#endif
