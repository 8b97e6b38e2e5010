// SPDX-License-Identifier: MIT
//
// viewer.h — a display with its stack of screens: what the hall sees, the facilitator's console, a team's own.
//
// Raw input goes in, a frame comes out. What changes the meeting is a command through the door; what is shown is the
// view that the door gives to the role of this display, and the key to a console alone. What a button wants beyond the
// meeting (quit, save, print) is a request for whoever put the display there.
//
// Which screens there are is a table that is handed in, and so is the bag they work with: the viewer looks at neither.
#ifndef SAFECIRCLE_VIEWER_H
#define SAFECIRCLE_VIEWER_H

#include "door.h"
#include "languages.h"
#include "request.h"
#include "screen_cover.h"
#include "settings.h"
#include "speaker.h"
#include "ui.h"

struct bag;     // what the screens work with (screens: bag.h)
struct screens; // which screens there are (screen.h)

struct viewer;
struct viewer_parts { // all borrowed; they outlive the viewer
    struct door door;
    enum role role; // ROLE_HALL is ROLE_ONLY until a console is told of (viewer_set_console)
    const struct screens *screens;
    struct bag *bag;
    const struct languages *languages;
    struct settings *settings;
    int64_t *clock_ms; // meeting time = program time + this; shared by the displays, set when a meeting begins; may be
                       // NULL
    uint16_t (*printed)(void *keyboard, uint16_t place); // which key is printed at this place; NULL: that of most
                                                         // keyboards
    void *keyboard;
    const struct speaker *speaker; // who reads aloud; NULL: nobody
    bool at_rest;                  // every motion is drawn as it ends
};

struct viewer *viewer_new(const struct viewer_parts *parts);
void viewer_free(struct viewer *v); // NULL is fine

// The meeting was changed from outside (a script, another display), or something of it was released meanwhile.
void viewer_session_changed(struct viewer *v);

// What lies in the bag has changed: the screen on top is told.
enum news {
    NEWS_PAPERS, // what is kept was looked at
    NEWS_PLAN,   // a plan was loaded
    NEWS_PHONES, // one came or went, or their door
    NEWS_LEVELS, // the shelf was read anew: its entries stand elsewhere
    NEWS_BEGUN   // a level of one's own was begun, and is the one at hand
};
void viewer_news(struct viewer *v, enum news news);

// What a key or button means here and now. It is asked once for each, and handed to viewer_take.
struct intent {
    enum ui_action action; // UI_NONE: nothing; it may still be a letter that is typed, or a team's own key
    bool by_letter;        // by a letter's key: it never locks
    bool covers;           // calm, black, the numbers, Shift: what covers the hall, whatever else goes on
};
struct intent viewer_intent(const struct viewer *v, const struct ui_raw *raw);

// One raw event and what it means. True when something may have changed, so that a new frame is worth drawing.
bool viewer_take(struct viewer *v, const struct ui_raw *raw, const struct intent *intent);
bool viewer_input(struct viewer *v, const struct ui_raw *raw); // both in one

// While something is received and not released: this event has time until it is.
bool viewer_can_wait(const struct ui_raw *raw, const struct intent *intent);

bool viewer_wants_text(struct viewer *v);         // a line is being typed: letters are wanted, not keys
bool viewer_types_counts(const struct viewer *v); // digits are so many cards or hands, as far as it has seen
bool viewer_takes_reset(struct viewer *v);        // asked once: the input method must forget the word it was making
void viewer_overhears(struct viewer *v);          // a key or letter went to another display: it came between two Shifts

// A pad came, was taken out, or came back. Its seat (from 0) stays its own meanwhile, and the screen says what is so.
void viewer_pad(struct viewer *v, uint8_t seat, bool connected);
void viewer_set_console(struct viewer *v, bool on); // a console is open: counting is done there

// What another display asks of this one: calm, black, help numbers… as if pressed there.
void viewer_action(struct viewer *v, enum ui_action action);

bool viewer_tick(struct viewer *v, uint32_t now_ms); // when viewer_due has come
uint32_t viewer_due(const struct viewer *v);         // UINT32_MAX: nothing moves

// Builds the frame of the screen on top for a surface of this size.
void viewer_draw(struct viewer *v, struct ui_frame *frame, int width, int height, uint32_t now_ms);

bool viewer_request(struct viewer *v, struct request *request); // the next one, in order; false when none
void viewer_tell(struct viewer *v, const char *sentence);       // a line for the facilitator, shown until the next key
bool viewer_is_told(const struct viewer *v);                    // such a line stands there
bool viewer_alone(const struct viewer *v);                      // a child plays by itself, or is about to
// All is forgotten, and the first screen comes. `beneath`: what hides us stays on top.
void viewer_start_again(struct viewer *v, bool beneath);
bool viewer_is_first(const struct viewer *v);           // nothing but the first screen is there
bool viewer_rests(struct viewer *v);                    // the screen for tired eyes comes over a phase; false: not now
bool viewer_hides(const struct viewer *v);              // its screen shows nothing of us
enum screen_cover viewer_cover(const struct viewer *v); // of its screens, the topmost's that covers anything
const char *viewer_screen(const struct viewer *v);      // name of the screen on top: "title", "decide"…

// Builds in `frame`, which is never shown, what the press that goes on would lead to: whatever it needs can then be
// made before it. `look`: from 0 on, until false, for there are several; a frame of each end of a motion.
bool viewer_foresee(const struct viewer *v, unsigned look, struct ui_frame *frame, int width, int height);

#endif
