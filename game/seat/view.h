// SPDX-License-Identifier: MIT
//
// view.h — what a seat is shown of the meeting, and what it is told has happened.
#ifndef SAFECIRCLE_VIEW_H
#define SAFECIRCLE_VIEW_H

#include "command.h"
#include "scene.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PROMISES = 4, CLOSING_STEPS = 3, EVENTS_MAX = 16 };

// ROLE_ONLY: the hall's display when there is no console: counts are typed on it, the key is as far as from the hall.
enum role { ROLE_HALL = 1, ROLE_CONSOLE = 2, ROLE_ALONE = 4, ROLE_ONLY = 8 };

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

struct line; // of a story (levels)

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

#endif
