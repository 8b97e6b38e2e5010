// SPDX-License-Identifier: MIT
//
// net_inside.h — inside of the room.
#ifndef SAFECIRCLE_NET_INSIDE_H
#define SAFECIRCLE_NET_INSIDE_H

#include "net.h"

enum {
    IN_BYTES = 256,   // of a message that comes
    OUT_BYTES = 4096, // of one that goes
    KEY_BYTES = 16,   // hex digits
    MINE_BYTES = 96,  // of what is one seat's alone
    SEAT_NONE = 65535,
};

// ---- words (net_wire.c) ----
enum wire_kind { WIRE_HELLO, WIRE_TAKE, WIRE_VOTE, WIRE_LOCK, WIRE_HELP, WIRE_PONG, WIRE_BYE };
struct wire {
    enum wire_kind kind;
    uint32_t number, state;
    int version;
    uint16_t scene;
    uint8_t choice;
    uint64_t key; // 0: none
    char code[NET_CODE + 1], language[NET_LANGUAGE_BYTES];
};
// Whether what is here already, what has come and what a frame's head promises (anything) is a message's length at
// most.
bool net__fits(size_t got, size_t length, size_t to_come);
// False: it is no message of ours.
bool net__read(const char *bytes, size_t length, struct wire *out);

// ---- guards (net_guard.c): pure, the time is given ----
struct token_bucket { // so many at once, then so many a second; zeroed, it is full
    uint32_t tokens_milli, last_ms;
};
enum rate { RATE_MESSAGES, RATE_WISHES, RATE_SOCKETS }; // of a socket; of a seat, whoever sits there; of an address
// One message, wish or socket more. False: no token is left for it.
bool net__take_token(struct token_bucket *bucket, enum rate rate, uint32_t now_ms);

enum {
    GUARD_ADDRESSES = 1024,
    SOCKETS_AN_ADDRESS = 4,
    SEATS_AN_ADDRESS = 4,
    SOCKETS_MOST = 600, // or as many as the system gives a program, without those that it needs itself
                        // (net__sockets_of)
    SOCKETS_SPARE = 40, // with fewer left, who has not said hello makes room
    WRONG_CODES = 5,
    WRONG_CODES_ROOM = 50, // of a computer room behind one address
    WRONG_WAIT_MS = 10000
};
struct guard_row {
    uint32_t address;
    uint16_t sockets;
    uint8_t wrong;
    uint32_t wrong_ms;
    struct token_bucket opened;
};
struct guard {
    struct guard_row rows[GUARD_ADDRESSES]; // no longer than anybody is there, or waits
    unsigned sockets, fewer;                // `fewer` may be there than SOCKETS_MOST
    bool one_address;
};
// How many of so many descriptors may be sockets: the rest is the journal's, pictures', the screen's.
unsigned net__sockets_of(unsigned long descriptors);
unsigned net__sockets_most(const struct guard *guard);
// Asked first: whoever opens and closes without end costs, too.
bool net__may_open(struct guard *guard, uint32_t address, uint32_t now_ms);
bool net__may_come(const struct guard *guard, uint32_t address);        // asked before a socket is taken in
bool net__came(struct guard *guard, uint32_t address, uint32_t now_ms); // counts it; false: no more addresses
void net__dismiss(struct guard *guard, uint32_t address);
void net__wrong_code(struct guard *guard, uint32_t address, uint32_t now_ms);
unsigned net__must_wait(const struct guard *guard, uint32_t address, uint32_t now_ms); // seconds; 0: try

// When a page of which nothing was heard for so long is asked whether it is there; 0: its line ends now.
unsigned net__ask_in_ms(unsigned silent_ms, unsigned silence_ms);

bool net__host_is_ours(const char *host, int port, const struct net_address *own, size_t count);
bool net__origin_is(const char *origin, const char *host);

// ---- seats (net_seats.c) ----
struct connection;
struct sitting {
    uint64_t key;                  // 0: nobody's
    uint32_t ticket;               // made with it
    struct connection *connection; // NULL: asleep
    uint32_t address;              // its page's, the newest; 0: not known
    uint32_t slept_ms;             // since when it has no connection
    struct token_bucket wishes;    // the place's: stays when the seat is cleared
    uint32_t taken, answered;      // the newest number that was taken, and answered with `why`
    enum net_why why;
    bool owes_answer;
    bool lost;       // net_moved_away
    bool came, left; // to be heard by the main loop; a seat that was left is nobody's once it was heard
    char language[NET_LANGUAGE_BYTES];
    struct net_sheet *sheet; // NULL: nothing was shown yet
    char mine[MINE_BYTES];
    uint32_t state, sent; // of what is shown; sent on this connection
};
struct sittings {
    struct sitting rows[NET_SEATS_MAX];
};
uint16_t net__seat_number(size_t row);
struct sitting *net__seat(struct sittings *sittings, uint16_t number); // NULL: no such seat
struct sitting *net__seat_of_key(struct sittings *sittings, uint64_t key, uint16_t *number);
struct sitting *net__new_seat(struct sittings *sittings, uint64_t key, uint16_t *number); // NULL: all are taken
void net__clear_seat(struct sitting *sitting);
// What became of a wish is told its page: of several that wait to be told, the newest. A page waits for no other.
void net__owe_answer(struct sitting *sitting, uint32_t number, enum net_why why);
// How many seats an address has; `sleeper`: the one that has slept longest, NULL: none does.
size_t net__seats_of(struct sittings *sittings, uint32_t address, struct sitting **sleeper);
// Of each row the first seat of its address; its own, while that is not known.
void net__devices(const struct sittings *sittings, uint16_t device[NET_SEATS_MAX]);
size_t net__beside(const struct sittings *sittings, uint16_t seat, uint16_t *found, size_t most);

// ---- this computer's addresses (net_address.c) ----
struct network {
    struct net_address own[NET_ADDRESSES_MOST]; // the likeliest first
    unsigned came_by[NET_ADDRESSES_MOST];       // sockets that came by each
    size_t count;
};
// By this one a page comes to us: one of those, or this computer's own.
bool net__is_ours(const struct network *network, uint32_t address);
// False: they cannot be looked at now.
bool net__own_addresses(struct net_address found[NET_ADDRESSES_MOST], size_t *count);
// What was found is what there is; an address that stays keeps its count. True: it is not what it was.
bool net__network_is(struct network *network, const struct net_address *found, size_t count);

#endif
