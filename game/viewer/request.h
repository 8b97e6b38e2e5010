// SPDX-License-Identifier: MIT
//
// request.h — what a button wants beyond the meeting: the meeting carries it out, in order, and none is ever dropped.
//
// Each kind says which field goes with it; the others mean nothing then.
#ifndef SAFECIRCLE_REQUEST_H
#define SAFECIRCLE_REQUEST_H

#include "sounds.h"
#include "ui_input.h"

#include <stdbool.h>
#include <stddef.h>

enum request_kind {
    REQUEST_QUIT,
    REQUEST_UNLOCK, // the code of a kiosk was typed: quit
    REQUEST_FULL_SCREEN,
    REQUEST_SETTINGS,      // settings changed: apply and save
    REQUEST_LANGUAGE,      // settings.language changed
    REQUEST_COMMUNE,       // settings.commune changed: its addresses come first from now on
    REQUEST_CUE,           // heard: play it once
    REQUEST_DRUM,          // gong: the beats, and the gong or not
    REQUEST_MUSIC,         // music: loop it; MUSIC_NONE: stop
    REQUEST_SILENCE,       // stop all
    REQUEST_LEVELS,        // look at the levels again: one may have been added or mended since
    REQUEST_GUIDE,         // level: write its guide and show it
    REQUEST_LEVELS_OWN,    // look again, and check those of one's own
    REQUEST_LEVEL_WRITE,   // level: it is seen while it is written, in a window of its own
    REQUEST_LEVEL_EDIT,    // level: its file in an editor
    REQUEST_LEVEL_NEW,     // one of one's own, called as it was typed
    REQUEST_FACTS,         // the plan or the facts of the meeting changed: keep them
    REQUEST_NEW_FACTS,     // a meeting begins: of it only its plan, language and commune are known
    REQUEST_FACTS_OF,      // meeting: its facts become those at hand
    REQUEST_FACTS_AT_HAND, // the facts of the meeting that runs or has just ended, the same
    REQUEST_SHEET,         // the sheet of the meeting whose facts are at hand
    REQUEST_SHEETS,        // the sheets of all meetings
    REQUEST_FORGET,        // the meeting whose facts are at hand
    REQUEST_FORGET_ALL,    // every meeting
    REQUEST_PAPERS,        // shown_from: look again at what is kept; the list is seen from there on
    REQUEST_PLAN_SAVE,
    REQUEST_PLAN_PRINT,
    REQUEST_PLAN_LOAD,       // plan
    REQUEST_PRINT,           // paper
    REQUEST_RESUME,          // go on with the meeting that was left
    REQUEST_LEAVE,           // that meeting is not gone on with
    REQUEST_CONSOLE,         // the facilitator's window: open it, or close it
    REQUEST_SWAP,            // the hall's display and the facilitator's change places
    REQUEST_HALL,            // of the console: do this action on the hall's display
    REQUEST_LANTERNS_LOOK,   // what is kept of lanterns, and which day it is
    REQUEST_LANTERNS,        // one was lit: keep them
    REQUEST_LANTERNS_FORGET, // all of them
    REQUEST_PHONES,          // on: phones are seats, or no more
    REQUEST_PHONES_SHOW,     // how they come, over the screen of the phase
    REQUEST_PHONES_DOOR,     // on: new ones may come
    REQUEST_PHONES_ROOM,     // on: many behind one address
    REQUEST_PHONES_ADDRESS,  // the next address of this computer is shown
    REQUEST_PHONES_WIFI,     // the square of the room's Wi-Fi, as the settings have it
    REQUEST_PHONE_FREE,      // seated.seat is nobody's
    REQUEST_PHONE_MOVE,      // seated.seat sits with seated.team
    REQUEST_KINDS
};

// REQUEST_DRUM: so many beats, one behind the other; what is seen with them beats alike.
enum { DRUM_BEATS = 3, DRUM_BEAT_MS = 550 };

// What can be printed before a meeting.
enum paper_kind { PAPER_CARDS, PAPER_RULES, PAPER_HOME, PAPER_SLIPS, PAPER_PHONES, PAPER_KINDS };

struct request {
    enum request_kind kind;
    union {
        struct {
            enum sound sound;
            uint32_t after_ms;
        } heard;
        enum music music;
        bool gong;
        size_t level;   // on the shelf
        size_t meeting; // of those that are kept, newest first
        size_t shown_from;
        size_t plan; // of those that are ready
        enum paper_kind paper;
        enum ui_action action;
        bool on;
        struct {
            uint16_t seat;
            uint8_t team;
        } seated;
    };
};

#endif
