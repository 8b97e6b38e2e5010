// SPDX-License-Identifier: MIT
//
// rules.h — the meeting as a machine: command in, changed session and events out.
//
// PURE: no clock, no random number, no pointer kept, no float, no allocation. The same
// session, level and command give the same result with every compiler. The session is
// flat, so that a checkpoint is an assignment.
//
// One meeting:
//
//   SETUP ─SETUP→ PROMISE (a lone child goes to PICK at once)
//   PROMISE ─NEXT, a hand each→ PICK ─LEVEL→ NOTICE ─NEXT→ scene … scene ─→ SENTENCE ─NEXT→ LEVEL_DONE
//      LEVEL_DONE ─LEVEL→ NOTICE (another level, the lanterns stay) │ ─NEXT→ CLOSING
//      PROMISE, PICK, LEVEL_DONE ─ACTIVITY→ ACTIVITY ─NEXT, a step each→ back (a warm-up, a check, a debrief)
//      any phase  ─CLOSE→ CLOSING ─NEXT ×3→ OVER
//
// One scene, by kind (NEXT unless another command is named):
//
//   say    STORY (one line more each time) → done
//   ask    ASK → WHISPER → SHOW → DECIDE (CHOOSE, LOCK) → REVEAL (chosen first, then as they stand, or
//          the safest last; guess, then what follows and why, an option at a time) → TOGETHER (lantern) → done
//   sort   ASK → WHISPER → then card by card, each the next team's: DECIDE (CHOOSE box, LOCK) → REVEAL → …
//          → TOGETHER → done
//   order  ASK → WHISPER → DECIDE (CHOOSE appends, CHOOSE a placed one takes it and all after it back, LOCK)
//          → REVEAL (step by step in the right order; a step for any time where it was put) → TOGETHER → done
//   spot   ASK → WHISPER → SHOW → DECIDE (CHOOSE toggles, LOCK) → REVEAL (item by item) → TOGETHER → done
//   tell   ASK → WHISPER → DECIDE (CHOOSE a door, LOCK) → DOOR (busy: DECIDE again; helps: …) until two doors
//          were opened and one adult has helped → TOGETHER → done
//   An ask that everybody votes on (cards, keys): … SHOW (COUNT or VOTE) ─gong→ TALLY (bars; the most chosen
//          leads on, of equals the safest) → REVEAL. Nothing counted: DECIDE, as with fingers.
//   act    ACT → TOGETHER → done        talk   TALK (one question more each time) → done
//   act in pairs: ACT (what to do, then line after line; "change over", and once more the other way) → TOGETHER → done
//
//   An answer may be remembered when it is locked for the first time. Lines of a story may be said only then, or only
//   if it was not: a line that is not said is as if it were not in the file. Nothing else looks at what is remembered.
//
//   after the scene marked `harm`, and once before SENTENCE (when somebody is harmed):  NOT_FAULT → …
//   (once for both when the story ends with the scene marked `harm`)
//
//   ask, order, spot: once everything is revealed, AGAIN → WHISPER for a second look; the first choice is
//   remembered, the lantern stays lit, no star is won or lost.
//
// Alone (one seat, no hall): WHISPER and SHOW are left out.
#ifndef SAFECIRCLE_RULES_H
#define SAFECIRCLE_RULES_H

#include "command.h"
#include "level.h"
#include "view.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    RULES_VERSION = 4,
    RULES_OLDEST = 2, // whose meetings can be gone on with
};

// One row per command: who may send it, how undo takes it, whether it is journalled.
enum team_right { TEAM_NEVER, TEAM_IN_TURN, TEAM_ANY_TIME };
enum undo_way {
    UNDO_STOPS,  // a meeting is built on it: not taken back, nor anything before it
    UNDO_STEP,   // taken back, the newest first
    UNDO_PASSES, // no step of the hall's: undo goes past it, and it stands as long as the meeting then still has it
};
struct command_rule {
    const char *name; // as play scripts and journals write it
    enum team_right from_team;
    bool from_facilitator;
    enum undo_way undo;
    bool journalled;
};
const struct command_rule *rules_of(enum command_type type);
enum undo_way rules_undo_way(const struct command *command);

// A number 0…7 of each seat as three sets of bits: 192 bytes for all of them, counted sixty-four seats at a time.
struct seat_numbers {
    uint64_t bits[3][SEATS_MAX / 64];
};

// Flat: no pointers, no padding that matters; copied whole as a checkpoint. Counters stop at 255.
struct session {
    uint8_t version, alone, stars_on, short_path;
    uint8_t team_count, animals[TEAMS_MAX], stars[TEAMS_MAX];
    uint8_t phase, level, scene, lines_shown;        // phase: enum phase; level: index or 255
    uint8_t turn, helper;                            // whose turn; who adds an idea (255 none)
    uint8_t item;                                    // sort: the card at hand
    uint8_t chosen, first_chosen, second_look;       // 255 none; first_chosen: before the second look
    uint8_t marks;                                   // spot: bit per sign
    uint8_t placed_count, placed[LEVEL_OPTIONS_MAX]; // order
    uint8_t revealed, guessing;                      // bit per option shown; 1 while the hall guesses
    uint8_t reveal_order[LEVEL_OPTIONS_MAX], reveal_count, reveal_at;
    uint8_t doors_open, doors_helped, door; // bits; the door open now
    uint8_t boxed[LEVEL_OPTIONS_MAX];       // sort: the box chosen per card, 255 none
    uint8_t most_shown;                     // 255 none
    uint8_t lanterns, lanterns_total;       // of this level; total fixed when it opens
    uint8_t kindled;                        // 1: this scene's lantern is lit
    uint8_t levels_played, meeting_lanterns;
    uint8_t harm_told, fault_shown, after_fault; // fault_shown bit 0 after the harm, bit 1 at the end
    uint8_t closing_step;
    uint8_t mode, votes[TEAMS_MAX];                                 // enum answer_mode; each team's answer, 255 none
    uint8_t counts[LEVEL_OPTIONS_MAX], counted;                     // of cards or hands; 1 once any was typed
    uint8_t short_level;                                            // this level on its short path
    uint8_t activity, activity_step, activity_steps, activity_back; // index or 255; back: enum phase
    uint8_t activity_counts[2];                                     // bit per step at which hands are counted
    uint8_t activity_mark[2]; // which file it came from (levels: activity.h), low byte first
    uint8_t hands;            // of the promise: 1 … PROMISES; 0: the meeting was begun without SETUP_HANDS
    uint8_t adults;           // 1: grown-ups are in the hall
    uint8_t spare[2];         // always 0: room for the next fields, so that nothing is padding
    uint8_t remembered;       // of this level: bit per word that a locked answer is remembered by
    uint32_t seed;
    struct seat_numbers seat_team, seat_vote; // team + 1; answer + 1, until the gong: then only the teams' are known
};

// A meeting that has not begun (PHASE_SETUP).
void rules_open(struct session *s);

// Applies one command. `level` is the one in play, or the one a COMMAND_LEVEL names; NULL before any.
//
// Returns RULES_OK and appends what happened to `out` (may be NULL), or a refusal and leaves
// the session untouched. Pure. Cost: O(options of the scene). Never allocates.
// COMMAND_UNDO and the sequences are the host's: here undo is RULES_NOTHING_TO_UNDO, and nothing is known as repeated.
enum rules_verdict rules_apply(struct session *s, const struct level *level, const struct command *c,
                               struct events *out);

// A number over every field, the same on every machine, that changes when the meeting does.
uint64_t rules_checksum(const struct session *s);

// The number an older version of the rules (RULES_OLDEST … RULES_VERSION) gave to the same meeting. False: that version
// would not have been in the same state here, and there is nothing to compare.
bool rules_checksum_as(const struct session *s, unsigned version, uint64_t *checksum);

uint8_t rules_team_of(const struct session *s, uint16_t seat); // 255: it has none
void rules_own(const struct session *s, uint16_t seat, struct view_own *out);

uint16_t rules_activity_mark(const struct command *command); // of a COMMAND_ACTIVITY

// What a role may see of the meeting, in a language ("vi"; NULL: the author's); its words are the level's. rules_key:
// what the console sees beside it. `level` NULL: none is in play.
void rules_view(const struct session *s, const struct level *level, enum role role, const char *language,
                struct view *out);
void rules_key(const struct session *s, const struct level *level, const char *language, struct view_key *out);

// The order in which choices stand on screen and paper: from a hash of level and scene, so that both
// agree; a lone child's is shuffled by the seed. Fills `order` with ordinals.
void rules_choice_order(const struct level *level, uint8_t scene, bool alone, uint32_t seed,
                        uint8_t order[LEVEL_OPTIONS_MAX]);

#endif
