// SPDX-License-Identifier: MIT
//
// net.h — phones and school PCs as seats: a small web server of our own network, and who sits where.
//
//   page ─ what it says ─→ [our thread: checked, counted, its seat found] ─ a bounded queue ─→ net_heard, main loop
//        ←─ newest view ──┤                                              ←─ net_show, net_answer ─┘
//
// The rules never wait for it: what is shown is left here and the newest wins, what is said waits in a queue of
// NET_QUEUE. A seat is a key a page keeps (64 bits made here) and a number the rules know; a page that slept, was
// opened again or lost its line is the same seat. Nothing of anybody is written down here: no address, no key, no time.
//
// The server exists from net_open to net_close, and answers nobody but pages of its own. Protocol: PROTOCOL.md. The
// room is a module beside the program (net_calls), opened when phones are first asked for: what it stands on would cost
// every start a millisecond, and most meetings have no phones. What a sitting, a ticket, a wish and a sheet are:
// README.md.
#ifndef SAFECIRCLE_NET_H
#define SAFECIRCLE_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    NET_SEATS_MAX = 500,   // pages at once
    NET_QUEUE = 512,       // all may answer at once
    NET_CODE = 4,          // letters of the code at the door
    NET_SHEET_MOST = 3800, // bytes of a sheet: with what is one seat's alone it is a message of 4 KB
    NET_PORTS = 10,        // tried, from the first on
    NET_PATIENCE_S = 5,
    NET_LANGUAGE_BYTES = 8, // of its code, the end of it, too
    NET_ADDRESSES_MOST = 8,
    NET_QR_MOST = 41 // modules of a side
};
#define NET_NONCE "NONCE"
// Of a code: no two that look alike on a wall, and none that make a rude word in Vietnamese (no O, no I).
#define NET_LETTERS "ACEHKMNPRTUVXY"

enum net_fault {
    NET_FINE,
    NET_NO_MODULE, // it, or what it stands on, is not installed: told by whoever opens it
    NET_NO_PORT,   // every port that was tried is somebody else's, or the system has no thread or no chance to give
    NET_NO_NETWORK // no address but this computer's own: opened all the same
};

// All that is needed to be the same server again after a power cut. It has keys in it: whoever keeps it keeps it to
// herself, and no longer than she must.
struct net_kept_seat {
    uint64_t key;
    uint32_t ticket; // of whoever sits there now: made with the key, and tells nothing of it
    uint32_t taken;  // the newest number that was taken
    uint16_t seat;
    char language[NET_LANGUAGE_BYTES];
};
struct net_kept {
    int port;
    char code[NET_CODE + 1];
    unsigned meeting; // four hex digits
    bool open, one_address;
    size_t count;
    struct net_kept_seat seats[NET_SEATS_MAX];
};

struct net_options {
    int port;         // 0: any that is free; else the first that is tried
    const char *page; // with NET_NONCE where its script and its style say who made them; copied
    const char *code; // of NET_CODE letters, for tests; NULL: a fresh one
    bool one_address; // a computer room behind one address: no limit of sockets for it
    int patience_s;   // for headers and for `hello`. 0: NET_PATIENCE_S
    int silence_ms; // until the line of a page that says nothing ends; it is asked before whether it is there. 0: nine
                    // times as long as patience
    const struct net_kept *kept; // it was open before: in place of port, code and one_address; NULL: it was not
    // Called on another thread when there is something to hear: it only wakes the main loop.
    void (*wake)(void *self);
    void *self;
};

struct net;

// Owned by the caller (net_close). NULL, and what is wrong: NET_NO_PORT. With NET_NO_NETWORK it is open.
struct net *net_open(const struct net_options *options, enum net_fault *fault);
// Each page is told what it is owed and good-bye first, and forgets its key: where a line is slow that takes four
// tenths of a second at the most. `comes_again`: its line breaks, and it asks until we are back. NULL is fine.
void net_close(struct net *net, bool comes_again);

// What is to be kept, when it is another than at the last call (`seen`; 0: whatever it is). `taken` is not: what was
// taken is told by what came of it.
bool net_keep(struct net *net, unsigned *seen, struct net_kept *kept);

// ---- the door ----
const char *net_code(const struct net *net);             // borrowed until net_close
int net_port(const struct net *net);                     // that it has, which need not be the one that was asked for
void net_door(struct net *net, bool open);               // closed: who sits stays, nobody new comes
void net_one_address(struct net *net, bool one_address); // as in net_options, from now on

// Addresses of this computer as they are now, the likeliest first: the one pages have come by, then a network without
// internet's. A network that comes or goes is heard as NET_MOVED within two seconds.
struct net_address {
    char name[16];   // of the interface
    char number[16]; // 192.168.1.5
};
size_t net_addresses(struct net *net, struct net_address found[NET_ADDRESSES_MOST]);

// ---- what pages say ----
enum net_word {
    NET_CAME,   // a seat is there, new or again: it wants a view
    NET_TAKE,   // choice: the team it wants to sit with
    NET_CHOOSE, // scene, choice
    NET_LOCK,   // scene
    NET_HELP,   // scene
    NET_LEFT,   // it said good-bye: the seat is nobody's
    NET_MOVED   // no page's word: this computer's addresses are not what they were (net_addresses)
};
struct net_said {
    enum net_word word;
    uint16_t seat;
    uint32_t ticket; // whose sitting at that seat: another one's is another page
    uint32_t number; // of that seat, to be answered; 0: no answer is waited for
    uint16_t scene;
    uint8_t choice;
    char language[NET_LANGUAGE_BYTES]; // what the page is read in
};
// The next thing that was said, each once: who came or left before what was said; nothing of a sitting that is over.
// False: nothing more, and `said` means nothing.
bool net_heard(struct net *net, struct net_said *said);

// ---- what pages are told ----
enum net_why { NET_OK, NET_LATE, NET_NOT_YOURS, NET_AGAIN, NET_BUSY, NET_SAME };
const char *net_why(enum net_why why); // as a page is told: "ok"
// What became of the wish `number`: NET_OK, once it cannot be lost any more. Goes out with the next net_send; of
// several the one with the greatest number. A seat that is nobody's hears nothing.
void net_answer(struct net *net, uint16_t seat, uint32_t number, enum net_why why);

// The newest view of a seat, JSON members without braces; `shared` may be the same for many seats (counted), `mine` is
// that seat's alone (members, too, each with a comma in front; at most 90 bytes). Its state number is given here.
// Nothing goes out before net_send, and nothing when both are what they were.
struct net_sheet;
struct net_sheet *net_sheet_new(const char *members);   // NET_SHEET_MOST bytes at most; copied
void net_sheet_drop(struct net_sheet *sheet);           // the maker's hold of it; NULL is fine
const char *net_members(const struct net_sheet *sheet); // borrowed while it is held
void net_show(struct net *net, uint16_t seat, struct net_sheet *shared, const char *mine);
void net_send(struct net *net); // wakes the server's thread, when something is owed

// ---- who is there ----
struct net_seat {
    uint16_t seat;
    uint32_t ticket;
    bool awake; // its page is on the line
    bool lost;  // or looks for us where we are not (net_moved_away)
    // Two pages of one phone or computer have the same: the first of its seats. Known by their address, which nobody is
    // told. Each has its own while it is not known, or with `one_address`.
    uint16_t device;
    char language[NET_LANGUAGE_BYTES];
};
size_t net_seats(struct net *net, struct net_seat *found, size_t most); // by their numbers; how many
// The other seats of the same device as they are now, awake or asleep.
size_t net_beside(struct net *net, uint16_t seat, uint16_t *found, size_t most);
// Of an address with several pages on the line more were sent away than may come of one: are they many behind it? Until
// the door is opened or closed, or `one_address` is another.
bool net_crowded(struct net *net);
// Pages look for us at an address that is not ours any more: whoever is not on the line by another is lost, until it is
// heard of again. To a browser another address is another place: there it has no key.
void net_moved_away(struct net *net);
void net_free_seat(struct net *net, uint16_t seat); // its page is asked to join again; nothing is said about why

// ---- the code a camera reads ----

// A square of `side` modules, row by row, of these words (an address); without its quiet zone of four. False, and 0:
// too long.
struct net_qr {
    int side;
    unsigned char dark[NET_QR_MOST][NET_QR_MOST];
};
bool net_qr(const char *words, struct net_qr *qr);

// ---- the module's door ----
struct net_calls {
    struct net *(*open)(const struct net_options *options, enum net_fault *fault);
    void (*close)(struct net *net, bool comes_again);
    bool (*keep)(struct net *net, unsigned *seen, struct net_kept *kept);
    const char *(*code)(const struct net *net);
    int (*port)(const struct net *net);
    void (*door)(struct net *net, bool open);
    void (*one_address)(struct net *net, bool one_address);
    size_t (*addresses)(struct net *net, struct net_address found[NET_ADDRESSES_MOST]);
    bool (*heard)(struct net *net, struct net_said *said);
    void (*answer)(struct net *net, uint16_t seat, uint32_t number, enum net_why why);
    const char *(*why)(enum net_why why);
    struct net_sheet *(*sheet_new)(const char *members);
    void (*sheet_drop)(struct net_sheet *sheet);
    const char *(*members)(const struct net_sheet *sheet);
    void (*show)(struct net *net, uint16_t seat, struct net_sheet *shared, const char *mine);
    void (*send)(struct net *net);
    size_t (*seats)(struct net *net, struct net_seat *found, size_t most);
    size_t (*beside)(struct net *net, uint16_t seat, uint16_t *found, size_t most);
    bool (*crowded)(struct net *net);
    void (*moved_away)(struct net *net);
    void (*free_seat)(struct net *net, uint16_t seat);
    bool (*qr)(const char *words, struct net_qr *qr);
};
const struct net_calls *net_calls(void); // the one name that is looked up; never NULL

// For whoever plays phones without a network: calls and a line of its own in place of the module's (NULL: there is
// none).
struct net_stand_in {
    void *self; // NULL: nobody stands in
    const struct net_calls *(*calls)(void *self, const struct net_calls *module);
    struct net *(*open)(void *self, enum net_fault *fault); // as net_open
};

#endif
