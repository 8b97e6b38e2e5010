// SPDX-License-Identifier: MIT
//
// phones_inside.h — what the files about phones share: the line to them, and whose the seats are.
#ifndef SAFECIRCLE_PHONES_INSIDE_H
#define SAFECIRCLE_PHONES_INSIDE_H

#include "meeting_inside.h"
#include "phone_seats.h"
#include "phones.h"

enum {
    LANGUAGES_MOST = 8,
    NOWHERE = 255 // of a view_own
};

// What a seat is told of its newest wish, once the log is released that far: "ok" is said of what cannot be lost.
struct phone_answer {
    uint32_t ticket, number; // 0: nothing is to be told
    enum net_why why;
    size_t after; // commands of the log
};

struct phone_line {
    const struct net_calls *calls;
    struct net *net; // NULL: phones are off
    struct phones shown;
    uint32_t tickets[PHONES_MOST]; // of shown.seats
    struct phone_seats seats;      // whose they are, as far as the meeting is released
    struct net_said first;         // what was said and is not heard yet,
    bool waits;                    // if anything
    struct phone_answer answers[SEATS_MAX];
    size_t heard;          // commands of the log that are in `seats`,
    uint32_t meeting;      // of this meeting (host_meeting)
    unsigned kept;         // what was kept last (net_keep)
    bool wall;             // what was kept last of it: the wall said how phones come
    enum answer_mode mode; // how the hall is to answer, as soon as it may change
    bool mode_waits;
    bool away;                     // some pages look for us where we are not: net_moved_away
    char place[PHONE_PLACE_BYTES]; // where pages still look for us after a power cut; "": nowhere else than here
};

bool phones__on(const struct meeting *m);
// `kept`: as they were before a power cut; NULL: afresh.
void phones__open(struct meeting *m, const struct net_kept *kept);
void phones__tell_screens(struct meeting *m);

// ---- phones_wall.c ----
void phones__look_at_network(struct meeting *m); // the addresses as they are, the square of the one that is shown
void phones__moved(struct meeting *m);           // they are not what they were

// ---- phones_talk.c ----
enum rules_verdict phones__send(struct meeting *m, uint16_t seat, enum command_type type, uint8_t choice,
                                uint32_t seed);
// A command of that seat is accepted and on its way to the disk: of this type (COMMAND_NONE: any), with this `seed` (0:
// any).
bool phones__on_its_way(const struct meeting *m, uint16_t seat, enum command_type type, uint32_t seed);
struct view_own phones__own(const struct meeting *m, uint16_t seat);    // where it sits, and what it has answered
void phones__get_up(struct meeting *m, uint16_t seat, uint32_t ticket); // if it is that sitting's still
void phones__say_good_bye(struct meeting *m); // the last view of each: it goes out when they are closed

// ---- phones_voice.c ----
// Another page of the same phone has answered the question for the same team.
bool phones__spoken_for(const struct meeting *m, uint16_t seat);

// ---- phones_mode.c ----
void phones__answer_by(struct meeting *m, enum answer_mode mode);

// ---- phones_again.c ----
void phones__learn(struct meeting *m);         // whose the seats are, as far as it is released
void phones__keep(struct meeting *m);          // for the next start, when it is another thing than before
bool phones__tell_place(struct meeting *m);    // the address is another than pages look for: told once
void phones__give_up_seats(struct meeting *m); // of the rules, whose page cannot come back: they are nobody's

#endif
