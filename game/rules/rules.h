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
//   PROMISE ─NEXT→ PICK ─LEVEL→ NOTICE ─NEXT→ scene … scene ─→ SENTENCE ─NEXT→ LEVEL_DONE
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

#include "level.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    RULES_VERSION = 3,
    TEAMS_MAX = 6,
    TEAMS_MIN = 2,
    ANIMALS = 8,
    PROMISES = 4,
    CLOSING_STEPS = 3,
    EVENTS_MAX = 16,
    ACTIVITY_STEPS_MAX = 16,
    CHECK_ANSWERS = 3
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
    COMMAND_UNDO = 11,     // one undoable command back; done by the host (host.h)
    COMMAND_MOST = 12,     // choice: which answer the hall showed most (fingers); may be left out
    COMMAND_MODE = 13,     // choice: enum answer_mode; between questions
    COMMAND_COUNT = 14,    // choice: ordinal (activity: enum check_answer); value: so many cards or hands; corrects an
                           // earlier one
    COMMAND_VOTE = 15,     // seat: a team; choice: ordinal. Secret until the gong, free to change until then
    COMMAND_ACTIVITY = 16, // choice: index in the host's table of activities; value: its steps; seed: bit per step
                           // that counts hands, and its mark shifted by 16
    COMMAND_TYPES
};

enum setup_flag {
    SETUP_STARS = 1,
    SETUP_SHORT = 2,
    SETUP_CARDS = 4,
    SETUP_KEYS = 8
}; // stars; the short path; answer mode
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
enum check_answer { CHECK_FINE = 0, CHECK_NOT_FINE = 1, CHECK_UNSURE = 2 };

enum seat { SEAT_FACILITATOR = 255 }; // teams are 0…5; the lone child is team 0

struct command {
    enum command_type type;
    uint8_t seat;
    uint8_t choice;
    uint8_t value;
    uint32_t seed;
    uint32_t sequence; // of that seat, so that a repeated one is known
    uint32_t at_ms;    // since the meeting began; the rules never look at it
};

// ROLE_ONLY: the hall's display when there is no console: counts are typed on it, the key is as far as from the hall.
enum role { ROLE_HALL = 1, ROLE_CONSOLE = 2, ROLE_ALONE = 4, ROLE_ONLY = 8 };

// One row per command: who may send it, whether it can be undone, whether it is journalled.
struct command_rule {
    const char *name; // as play scripts and journals write it
    bool from_team, from_facilitator;
    bool undoable, journalled;
};
const struct command_rule *rules_of(enum command_type type);

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

enum phase {
    PHASE_SETUP,
    PHASE_PROMISE,
    PHASE_PICK,
    PHASE_ACTIVITY,
    PHASE_NOTICE,
    PHASE_STORY,
    PHASE_ASK,
    PHASE_WHISPER,
    PHASE_SHOW,
    PHASE_DECIDE,
    PHASE_TALLY,
    PHASE_REVEAL,
    PHASE_DOOR,
    PHASE_TOGETHER,
    PHASE_ACT,
    PHASE_TALK,
    PHASE_NOT_FAULT,
    PHASE_SENTENCE,
    PHASE_LEVEL_DONE,
    PHASE_CLOSING,
    PHASE_OVER,
    PHASES
};

enum event_type {
    EVENT_PHASE, // value: enum phase
    EVENT_LINE,  // value: lines shown so far
    EVENT_DRUM,  // three beats; value 1: and the gong (else the gong comes with the tally)
    EVENT_TURN,  // value: the team that is called by its cry and move
    EVENT_CHOSEN,
    EVENT_LOCKED,
    EVENT_HELP,     // value: ordinal, ordinal, the helping team
    EVENT_GUESS,    // the hall guesses; value: ordinal
    EVENT_REVEALED, // value: ordinal
    EVENT_DOOR,     // value: ordinal
    EVENT_LANTERN,  // value: lanterns lit now; the rest of a level's kindle in one event
    EVENT_NOT_FAULT,
    EVENT_LEVEL_DONE,
    EVENT_CLOSING,
    EVENT_OVER,
    EVENT_GONG,    // the answers are shown
    EVENT_VOTED,   // value: the team; never what
    EVENT_COUNTED, // value: ordinal
    EVENT_STEP,    // value: step of an activity, from 0
};
struct event {
    enum event_type type;
    uint8_t value;
};
struct events {
    size_t count;
    struct event items[EVENTS_MAX];
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
    uint8_t mode, votes[TEAMS_MAX];                                 // enum answer_mode; 255 none
    uint8_t counts[LEVEL_OPTIONS_MAX], counted;                     // of cards or hands; 1 once any was typed
    uint8_t short_level;                                            // this level on its short path
    uint8_t activity, activity_step, activity_steps, activity_back; // index or 255; back: enum phase
    uint8_t activity_counts[2];                                     // bit per step at which hands are counted
    uint8_t activity_mark[2]; // which file it came from (levels: activity.h), low byte first
    uint8_t spare[1];         // always 0: room for the next fields, so that nothing is padding
    uint32_t seed;
    uint32_t last_sequence[TEAMS_MAX + 1]; // per seat; the facilitator's last
};

// A meeting that has not begun (PHASE_SETUP).
void rules_open(struct session *s);

// Applies one command. `level` is the one in play, or the one a COMMAND_LEVEL names; NULL before any.
//
// Returns RULES_OK and appends what happened to `out` (may be NULL), or a refusal and leaves
// the session untouched. Pure. Cost: O(options of the scene). Never allocates.
// COMMAND_UNDO is the host's: here it is RULES_NOTHING_TO_UNDO. A sequence of 0 is never refused as repeated.
enum rules_verdict rules_apply(struct session *s, const struct level *level, const struct command *c,
                               struct events *out);

// A number over every field but the sequence numbers (they belong to the senders, and an undo does not
// turn them back), the same on every machine, that changes when the meeting does.
uint64_t rules_checksum(const struct session *s);

uint16_t rules_activity_mark(const struct command *command); // of a COMMAND_ACTIVITY

// What a role may see. Nothing else reaches a screen: before an option is revealed its verdict,
// `because` and `shows` are not here, and the guide and the key only ever for ROLE_CONSOLE.
struct view_option {
    uint8_t ordinal; // what COMMAND_CHOOSE wants
    char letter;     // 'A'…: by place on the screen
    text_ref text;
    bool chosen, revealed, guessing, helped, opened; // opened, helped: doors
    uint8_t placed;                                  // order: 1-based place, 0 none
    uint8_t box;                                     // sort: box chosen once locked, else 255
    uint8_t right_box;                               // sort: where it belongs, once revealed, else 255
    bool fits;                                       // sort, spot, order, once revealed: the choice was right
    bool sign;                                       // spot, once revealed
    bool any_time;                                   // order, once revealed: right at any place
    uint8_t right_place;                             // order, once revealed: 1-based, else 0
    enum verdict verdict;                            // VERDICT_NONE until revealed
    text_ref because, shows, busy, helps;            // TEXT_NONE until revealed / opened
    const char *figure;                              // doors
    uint8_t count; // cards or teams that chose it: from the gong on; ROLE_CONSOLE, ROLE_ONLY: cards at once
};
struct view {
    enum phase phase;
    enum role role;
    bool alone;
    uint8_t team_count, turn, speaker, helper; // speaker: the left neighbour in the ring; helper 255 none
    uint8_t animals[TEAMS_MAX], stars[TEAMS_MAX];
    bool stars_on;
    uint8_t lanterns, lanterns_total;
    uint8_t level;
    bool in_scene; // the four below mean something
    enum scene_kind kind;
    enum look look;
    enum step step;
    const char *place;                                  // never the scene itself: it holds the key
    uint8_t scene_number, scene_total;                  // 1-based, on the whole or the short path
    text_ref question, alone_text, guide, notice, rule; // alone_text: never missing in act and talk
    text_ref together;                                  // from TOGETHER on: said earlier it would give the answer away
    uint8_t line_count;
    const struct line *lines; // story so far
    bool line_last;
    uint8_t talk_count;
    text_ref talk[3];
    bool talk_last;
    uint8_t option_count;
    struct view_option options[LEVEL_OPTIONS_MAX]; // in the order of the screen
    uint8_t item;                                  // sort: index into options of the card at hand
    uint8_t box_count;
    text_ref boxes[3];
    uint8_t at_hand; // reveal: index into options being guessed or shown; 255 none
    bool guessing;
    bool can_lock, can_help, can_again, can_skip;
    bool can_undo_scene; // something can be taken back; filled in by host_view, the rules know no past
    uint8_t harmed;      // NOT_FAULT: index into level->cast, 255 none
    uint8_t closing_step;
    bool second_look;
    uint8_t chosen; // what stands chosen now: ordinal, sort: box; 255 none (also alone and in the hall)
    enum answer_mode mode;
    bool all_vote;                                   // this question is decided by everybody's cards or keys
    bool voted[TEAMS_MAX];                           // who has answered
    uint8_t votes[TEAMS_MAX];                        // what: from the gong on, 255 before
    bool can_count;                                  // COUNT is welcome now
    uint8_t activity, activity_step, activity_steps; // index in the host's table, 255 none; step from 0
    uint16_t activity_mark;                          // its file's, whatever files are there today
    uint8_t checked[CHECK_ANSWERS];                  // hands counted at this step: ROLE_CONSOLE and ROLE_ONLY
    uint8_t most_shown, first_chosen;                // ROLE_CONSOLE only; 255 none
};
void rules_view(const struct session *s, const struct level *level, enum role role, struct view *out);

// The order in which choices stand on screen and paper: from a hash of level and scene, so that both
// agree; a lone child's is shuffled by the seed. Fills `order` with ordinals.
void rules_choice_order(const struct level *level, uint8_t scene, bool alone, uint32_t seed,
                        uint8_t order[LEVEL_OPTIONS_MAX]);

#endif
