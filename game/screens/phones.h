// SPDX-License-Identifier: MIT
//
// phones.h — phones and other computers as seats, as the screens see them: how to come, and who is there.
//
// The meeting fills it in; nothing in it says whose a phone is, only which team it sits with and whether it is on the
// line.
#ifndef SAFECIRCLE_PHONES_H
#define SAFECIRCLE_PHONES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum phones_state {
    PHONES_OFF,
    PHONES_ON,
    PHONES_NO_MODULE,  // what they need is not installed
    PHONES_NO_PORT,    // this computer lets nobody listen
    PHONES_NO_PAGE,    // a file of the program's own is not there
    PHONES_NO_NETWORK, // on, but this computer is on no network
    PHONES_STATES
};

enum { PHONES_MOST = 500, PHONE_ADDRESSES_MOST = 8, PHONE_QR_MOST = 41 };

struct phone {
    uint16_t seat;
    uint8_t team; // 255: it has not chosen one
    bool awake;
    bool answered;   // the question at hand, until the gong; never what
    uint16_t device; // two pages of one phone or computer have the same; else its own seat
};

// A square a camera reads, row by row; side 0: there is none.
struct phone_square {
    int side;
    unsigned char dark[PHONE_QR_MOST * PHONE_QR_MOST];
};

struct phones {
    enum phones_state state;
    bool open;           // the door: closed, who sits stays and nobody new comes
    bool one_address;    // a computer room behind one address
    const char *missing; // with PHONES_NO_PAGE: its name
    bool crowded;        // more wanted to come of one address than may: are they such a room?
    char code[8];
    int port;
    char addresses[PHONE_ADDRESSES_MOST][24]; // "192.168.1.5:8080", the likeliest first
    char networks[PHONE_ADDRESSES_MOST][16];  // which each is of: "wlan0"
    size_t address_count, address;            // address: the one that is shown
    struct phone_square page, wifi;           // of the address; of the room's Wi-Fi
    struct phone seats[PHONES_MOST];
    size_t count;
};

#endif
