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

// Whose display it is. ROLE_ONLY: the hall's display when there is no console: counts are typed on it, the key is as
// far as from the hall. ROLE_TEAM: a team's own display, which is shown what the hall is.
enum role { ROLE_HALL = 1, ROLE_CONSOLE = 2, ROLE_ALONE = 4, ROLE_ONLY = 8, ROLE_TEAM = 16 };

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
    EVENT_STEP,    // value: step of an activity or of the promise, from 0
};
struct event {
    enum event_type type;
    uint8_t value;
};
struct events {
    size_t count;
    struct event items[EVENTS_MAX];
};

// ---- what a screen shows ----
//
// Every word is in the viewer's language and borrowed until the next meeting begins; NULL is a word that is not there.
// What a scene's key holds (what is safe, why, what follows) has no place here before it is turned over: a display
// that gets this and no struct view_key cannot show it, whatever is wrong with it.

// Somebody on the stage.
struct view_actor {
    uint8_t speaker; // a number of its own for each, as a line's
    const char *name, *figure;
    bool harmed, child;
    bool comes; // in a story: with its newest line
    bool asked; // the question names them, or its author does: where there is room for few they stay
    enum mood mood;
    enum pose pose;
    bool sits, small; // small: younger than the others
    const char *says; // one short line, or NULL
};

// What stands on the stage beside people: pictures of assets/art/things.
struct view_things {
    uint8_t count;
    const char *names[THINGS_MOST];
};

// An answer that was turned over.
struct view_turned {
    enum verdict verdict;
    const char *because, *shows; // why; what follows
    const char *busy, *helps;    // doors: what is said when it opens
    bool sign;                   // spot
    bool fits;                   // sort, spot, order: the choice was right
    bool any_time;               // order: right at any place
    uint8_t right_place;         // order: 1-based, else 0
    uint8_t right_box;           // sort: where it belongs, else 255
    uint8_t actor_count;         // who plays what follows: everybody on the stage
    struct view_actor actors[ACTORS_MOST];
    struct view_things things;
};

struct view_option {
    uint8_t ordinal; // what COMMAND_CHOOSE wants
    char letter;     // 'A'…: by place on the screen
    const char *text;
    const char *figure;                              // doors
    const char *picture;                             // beside its letter: icons/answer-NAME; NULL none
    bool chosen, revealed, guessing, helped, opened; // opened, helped: doors
    uint8_t placed;                                  // order: 1-based place, 0 none
    uint8_t box;                                     // sort: box chosen once locked, else 255
    uint8_t count;             // cards or teams that chose it: from the gong on; who types the counts: cards at once
    struct view_turned turned; // nothing until revealed, at a door until it was opened
};

// One thing said in a story.
struct view_line {
    uint8_t speaker;           // a number of its own for each, CAST_NONE: the storyteller
    const char *name, *figure; // NULL: the storyteller
    bool harmed;               // the one the story is about
    enum mood mood;
    bool aloud; // in a chat: said in the room, and not written
    const char *text;
};

// A rehearsal in pairs: one tells, one hears. Who stands on the left tells in the first round and hears in the second.
struct view_pair {
    bool hears; // said by the one who hears
    const char *text;
};
struct view_pairs {
    uint8_t total; // lines of a round; 0: there is none
    uint8_t round; // 1, 2; 0: what to do is still being said
    bool change;   // between the rounds: change over
    bool last;     // the last line of all
    uint8_t count; // of the round so far
    struct view_pair lines[LEVEL_PAIRS_MAX];
    const char *teller, *hearer; // figures; hearer NULL: a lone child tells the swallow
    enum mood teller_mood, hearer_mood;
};

struct view {
    enum phase phase;
    enum role role;                            // a lone child's is ROLE_ALONE, whatever was asked for
    bool alone, adults;                        // who is there: a lone child, grown-ups; neither: a hall of children
    uint8_t team_count, turn, speaker, helper; // speaker: the left neighbour in the ring; helper 255 none
    uint8_t animals[TEAMS_MAX], stars[TEAMS_MAX];
    bool stars_on;
    uint8_t lanterns, lanterns_total, meeting_lanterns; // of the level; of all levels of this meeting
    uint8_t closing_step;
    uint8_t hands; // in the circle, of the promise: 1 … PROMISES, the newest is being said

    // The level in play; title NULL: none is.
    const char *title, *notice;
    const char *rule;                        // from SENTENCE on: it is what the level leads to
    const char *picture;                     // hidden behind the lanterns
    uint8_t sensitive;                       // 1 light to 3; 0: none is in play
    enum tune tune;                          // of the story, as far as it was told
    const char *harmed_name, *harmed_figure; // who the story is about, once it is told; NULL: nobody is hurt

    // The scene.
    bool in_scene; // what is below means something
    enum scene_kind kind;
    enum look look;
    enum step step;
    const char *place;
    uint8_t scene_number, scene_total; // 1-based, on the whole or the short path
    const char *question, *alone_text; // alone_text: never missing in act and talk
    const char *together;              // from TOGETHER on: said earlier it would give the answer away
    uint8_t line_count;
    struct view_line lines[LEVEL_LINES_MAX]; // story so far
    bool line_last;
    const char *next_name, *next_figure; // a chat: who answers what was said last; NULL: nobody
    const char *swallow;                 // what the swallow says behind the last line
    uint8_t stage_count;                 // who is there, from left to right: who spoke last in the story so far
    struct view_actor stage[ACTORS_MOST];
    bool grown_up_comes;       // in this story, sooner or later
    struct view_things things; // what stands there, too
    uint8_t talk_count;
    const char *talk[LEVEL_TALK_MAX];
    bool talk_last;
    struct view_pairs pairs; // act; round 0: not begun, and no lines: the hall acts together
    uint8_t option_count;
    struct view_option options[LEVEL_OPTIONS_MAX]; // in the order of the screen
    uint8_t item;                                  // sort: index into options of the card at hand
    uint8_t box_count;
    const char *boxes[LEVEL_BOXES_MAX], *box_pictures[LEVEL_BOXES_MAX]; // pictures: icons/answer-NAME; NULL none
    uint8_t at_hand; // reveal: index into options being guessed or shown; 255 none
    bool guessing, second_look;
    uint8_t chosen; // what stands chosen now: ordinal, sort: box; 255 none (also alone and in the hall)

    // What is welcome now.
    bool can_lock, can_help, can_again, can_skip, can_count;
    bool counts_here; // can_count, and it is this seat that types
    bool can_undo;    // something can be taken back; filled in by the host, the rules know no past

    // Everybody's answers.
    enum answer_mode mode;
    bool all_vote;            // this question is decided by everybody's cards or keys
    bool voted[TEAMS_MAX];    // who has answered: at least one seat of the team
    uint8_t votes[TEAMS_MAX]; // what: from the gong on, 255 before

    // What surrounds the levels.
    uint8_t activity, activity_step, activity_steps; // index in the host's table, 255 none; step from 0
    uint16_t activity_mark;                          // its file's, whatever files are there today
    uint8_t checked[CHECK_ANSWERS];                  // hands counted at this step: who types them alone
    bool promised;                                   // the promise was left behind
    uint16_t activities_begun, levels_begun;         // in what stands; filled in by the host
};

// What a seat alone knows beside the view: given to that seat's own display and to nobody else.
struct view_own {
    uint8_t team; // whose seat it is; 255: nobody's yet
    uint8_t vote; // its own, until the gong: ordinal; 255 none
};

// What the facilitator alone sees beside the view: given to a console and to nobody else.
struct view_key {
    const char *guide, *together;                  // of the scene; NULL none
    struct view_turned options[LEVEL_OPTIONS_MAX]; // as the view's, all turned over
    uint8_t most_shown, first_chosen;              // 255 none
    enum phase coming;                             // what the right next thing leads to; PHASES: nothing does
};

#endif
