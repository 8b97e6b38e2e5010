// SPDX-License-Identifier: MIT
//
// viewer.h — a viewer with a stack of screens: what the hall sees, or the facilitator's console.
//
// Raw input goes in, a frame comes out, and what a button wants beyond the session
// (quit, save, print) is a request that app carries out. The hall never sees the key:
// it looks at the session only through host_view(ROLE_HALL, ROLE_ONLY or ROLE_ALONE), the console through ROLE_CONSOLE.
#ifndef SAFECIRCLE_VIEWER_H
#define SAFECIRCLE_VIEWER_H

#include "activity.h"
#include "addresses.h"
#include "help.h"
#include "host.h"
#include "lang.h"
#include "papers.h"
#include "programme.h"
#include "question_box.h"
#include "settings.h"
#include "shelf.h"
#include "ui.h"

enum request_kind {
    REQUEST_NONE,
    REQUEST_QUIT,
    REQUEST_FULL_SCREEN,
    REQUEST_SETTINGS, // settings changed: apply and save
    REQUEST_LANGUAGE, // settings.language changed
    REQUEST_GUIDE,    // write the guide of the level `index` of the shelf and show it
    REQUEST_CUE,      // play `name`
    REQUEST_DRUM,     // three beats; index 1: and the gong
    REQUEST_MUSIC,    // loop `name`, NULL: stop
    REQUEST_SILENCE,
    REQUEST_FACTS, // the plan or the facts of the meeting changed: keep them
    REQUEST_PLAN_SAVE,
    REQUEST_PLAN_PRINT,
    REQUEST_PLAN_LOAD, // index of papers.plans
    REQUEST_PRINT,     // index: cards, rules, take-home card, slips
    REQUEST_RESUME,    // go on with the meeting that was left
    REQUEST_LEAVE,     // that meeting is not gone on with
    REQUEST_FACTS_OF,  // index of papers.meetings: its facts become those at hand
    REQUEST_SHEET,     // the sheet of the meeting whose facts are at hand; -1: of all
    REQUEST_FORGET,    // the meeting whose facts are at hand; -1: all
    REQUEST_PAPERS,    // look again at what is kept; index: so many meetings are shown further down
    REQUEST_CONSOLE,   // the facilitator's window: open it, or close it
    REQUEST_SWAP,      // the hall's display and the facilitator's change places
    REQUEST_HALL,      // of the console: do `index` (enum ui_action) on the hall's display
    REQUEST_COMMUNE,   // settings.commune changed: its addresses come first from now on
};
struct request {
    enum request_kind kind;
    int index;
    const char *name; // static text
};

enum { VIEWER_LANGUAGES_MAX = 4 };

struct viewer;
struct viewer_parts { // all borrowed; they outlive the hall
    struct host *host;
    const struct lang *languages[VIEWER_LANGUAGES_MAX];
    size_t language_count;
    const struct help *help;
    const struct addresses *addresses; // NULL: there is no list
    const char *addresses_path;        // where the list is looked for; NULL: nowhere
    struct shelf *shelf;
    struct settings *settings;
    const struct activities *activities; // warm-ups, debriefs…; may be NULL
    struct programme *programme;         // shared by the displays; may be NULL
    struct papers *papers;               // plans and kept meetings, as the stage knows them; may be NULL
    struct question_box *box;            // of the console; may be NULL
    const struct viewer *hall;           // of the console: what the hall's display shows
    uint16_t (*printed)(void *keyboard, uint16_t place); // which key is printed at this place; NULL: that of most
                                                         // keyboards
    void *keyboard;
    bool console; // this viewer is the facilitator's own display
};

struct viewer;
struct viewer *viewer_new(const struct viewer_parts *parts);
void viewer_free(struct viewer *hall);
void viewer_set_shelf(struct viewer *hall, struct shelf *shelf); // the worker found something, or the language changed

// The session was changed from outside (a script, the console), or the host released something meanwhile.
void viewer_session_changed(struct viewer *hall);
enum text_id viewer_animal_text(uint8_t animal);
void viewer_papers_changed(struct viewer *hall);                           // what is kept was looked at
void viewer_show_plan(struct viewer *hall);                                // a plan was loaded: its parts
bool viewer_can_wait(const struct viewer *hall, const struct ui_raw *raw); // while something is received and not
                                                                           // released
bool viewer_wants_text(struct viewer *hall);  // a line is being typed: letters are wanted, not keys
bool viewer_takes_reset(struct viewer *hall); // asked once: the input method must forget the word it was making
enum ui_action viewer_means(const struct viewer *hall, const struct ui_raw *key); // what this key would do here and now
void viewer_overhears(struct viewer *hall); // a key or letter went to another display: it came between two Shifts

// A pad came, was taken out, or came back. Its seat (from 0) stays its own meanwhile, and the screen says what is so.
void viewer_pad(struct viewer *hall, uint8_t seat, bool connected);
void viewer_set_console(struct viewer *hall, bool on); // a console is open: counting is done there

// What the console asks of the hall's display: calm, black, help numbers… as if pressed there.
void viewer_action(struct viewer *hall, enum ui_action action);

// Picks a level of the shelf as if it had been pressed in the picker (which is on top).
void viewer_pick(struct viewer *hall, int index);

// One raw event. True when something may have changed, so that a new frame is worth drawing.
bool viewer_input(struct viewer *hall, const struct ui_raw *raw);
bool viewer_tick(struct viewer *hall, uint32_t now_ms); // when viewer_due has come
uint32_t viewer_due(const struct viewer *hall);         // UINT32_MAX: nothing moves

// Builds the frame of the screen on top for a surface of this size.
void viewer_draw(struct viewer *hall, struct ui_frame *frame, int width, int height, uint32_t now_ms);

bool viewer_request(struct viewer *hall, struct request *request); // the next one, in order; false when none
void viewer_tell(struct viewer *hall, const char *sentence); // a line for the facilitator, shown until the next key
const char *viewer_screen(const struct viewer *hall);        // name of the screen on top: "title", "decide"…

// Pictures the coming screens will want, for prefetching; valid until the next input.
size_t viewer_soon(struct viewer *hall, const char *names[], size_t most);

#endif
