// SPDX-License-Identifier: MIT
//
// command.h — what a seat (a team, the facilitator, a lone child) may ask of the meeting, and the answer it gets.
// Who may send what is the rules' affair.
#ifndef SAFECIRCLE_COMMAND_H
#define SAFECIRCLE_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

enum {
    TEAMS_MAX = 6,
    TEAMS_MIN = 2,
    ANIMALS = 8,
    ACTIVITY_STEPS_MAX = 16,
    LEVELS_PLAYED_MAX = 32, // in one meeting
};

// Append only: journals on disk and phones in pockets speak these numbers. Never reorder, never re-mean.
enum command_type {
    COMMAND_NONE = 0,
    COMMAND_SETUP = 1,  // choice: number of teams (0 = alone); value: enum setup_flag bits; seed: for the lone player's
                        // shuffle
    COMMAND_ANIMAL = 2, // seat: the team; choice: its animal (who had it takes this team's old one)
    COMMAND_LEVEL = 3,  // choice: index in the host's table of levels; value: enum ready_flag bits
    COMMAND_NEXT = 4,   // the right next thing
    COMMAND_CHOOSE = 5, // choice: ordinal in the level file, whatever order the screen shows (sort: of the box)
    COMMAND_LOCK = 6,
    COMMAND_HELP = 7,      // the team asks the next one for an idea; costs nothing, keeps the turn
    COMMAND_AGAIN = 8,     // a second look at an ask, order or spot once all is revealed: back to WHISPER, free
    COMMAND_SKIP = 9,      // this scene; a skipped `tell` still leads to the helpers in CLOSING
    COMMAND_CLOSE = 10,    // end early: straight to CLOSING
    COMMAND_UNDO = 11,     // one step back; done by the host (host.h)
    COMMAND_MOST = 12,     // choice: which answer the hall showed most (fingers); may be left out
    COMMAND_MODE = 13,     // choice: enum answer_mode; between questions
    COMMAND_COUNT = 14,    // choice: ordinal (activity: enum check_answer); value: so many cards or hands; corrects an
                           // earlier one
    COMMAND_VOTE = 15,     // choice: ordinal. Secret until the gong, free to change until then
    COMMAND_ACTIVITY = 16, // choice: index in the host's table of activities; value: its steps; seed: bit per step
                           // that counts hands, and its mark shifted by 16
    COMMAND_SEAT = 17, // seat: joins the team `choice`, or leaves (SEAT_LEAVES); the facilitator's: for seat `seed`;
                       // a phone's: seed is its ticket, and in whatever else it sends the number of its wish
                       // (meeting/phone_seats.h)
    COMMAND_TYPES
};

enum setup_flag {
    SETUP_STARS = 1,
    SETUP_SHORT = 2,
    SETUP_CARDS = 4,
    SETUP_KEYS = 8,
    SETUP_HANDS = 16,
    SETUP_ADULTS = 32
}; // stars; the short path; answer mode; the promise is made hand by hand (meetings of before: all at once); an evening
// of grown-ups
enum ready_flag {
    READY_ADULT = 1,
    READY_PRIVATE = 2,
    READY_PERSON = 4,
    READY_ALL = 7,
    READY_OPENED = 8,
    READY_SHORT = 16
};
// READY_ALL: the three ticks for sensitive 2-3. READY_OPENED: an adult opened a level of 2 for a lone child.
// READY_SHORT: this level on its short path.

// How a question is answered. Append only.
enum answer_mode { ANSWER_FINGERS = 0, ANSWER_CARDS = 1, ANSWER_KEYS = 2, ANSWER_MODES };
enum check_answer { CHECK_FINE = 0, CHECK_NOT_FINE = 1, CHECK_UNSURE = 2, CHECK_ANSWERS };

// Who sends. A seat is a place one answers from, never a child: 0…5 are the teams' own (the keys at the laptop, a pad)
// and sit in their teams by themselves; the lone child's is 0. Of the others COMMAND_SEAT says whose they are: a team
// may have several phones, and a phone that comes back has the seat it had.
enum seat { SEAT_FACILITATOR = 255, SEATS_MAX = 512, SEAT_LEAVES = 255 };

// What a phone is called, on its own page and on the facilitator's list: the first one's is 1. 0: no phone's seat.
static inline unsigned seat_phone(uint16_t seat)
{
    bool phone = seat >= TEAMS_MAX && seat != SEAT_FACILITATOR;
    return phone ? seat - TEAMS_MAX + (seat < SEAT_FACILITATOR ? 1U : 0U) : 0U;
}
// The seat of the phone that is called so, from 1 on.
static inline uint16_t seat_of_phone(unsigned phone)
{
    unsigned seat = TEAMS_MAX + phone - 1;
    return (uint16_t)(seat < SEAT_FACILITATOR ? seat : seat + 1);
}

struct command {
    enum command_type type;
    uint16_t seat;
    uint8_t choice;
    uint8_t value;
    uint32_t seed;
    uint32_t sequence; // of that seat, so that a repeated one is known (by the host)
    uint32_t at_ms;    // since the meeting began; the rules never look at it
};

// What became of a command.
enum rules_verdict {
    RULES_OK,
    RULES_NOT_NOW,
    RULES_NOT_YOUR_TURN,
    RULES_NO_SUCH_CHOICE,
    RULES_NOTHING_CHOSEN,
    RULES_NOT_READY, // sensitive 2-3 without the three ticks
    RULES_NOT_ALONE, // sensitive 3 alone, or 2 without an adult
    RULES_NO_SUCH_LEVEL,
    RULES_NO_SUCH_ANIMAL,
    RULES_NOTHING_TO_UNDO,
    RULES_REPEATED
};

#endif
