// SPDX-License-Identifier: MIT
//
// hall.h — what the hall sees: a viewer with a stack of screens.
//
// Raw input goes in, a frame comes out, and what a button wants beyond the session
// (quit, save, print) is a request that app carries out. The hall never sees the key:
// it looks at the session only through host_view(ROLE_HALL or ROLE_ALONE).
#ifndef SAFECIRCLE_HALL_H
#define SAFECIRCLE_HALL_H

#include "addresses.h"
#include "help.h"
#include "host.h"
#include "lang.h"
#include "settings.h"
#include "shelf.h"
#include "ui.h"

enum request_kind {
    REQUEST_NONE, REQUEST_QUIT, REQUEST_FULL_SCREEN, REQUEST_SETTINGS, // settings changed: apply and save
    REQUEST_LANGUAGE, // settings.language changed
    REQUEST_GUIDE,    // write the guide of the level `index` of the shelf and show it
    REQUEST_CUE,      // play `name`
    REQUEST_DRUM,     // three beats; index 1: and the gong
    REQUEST_MUSIC,    // loop `name`, NULL: stop
    REQUEST_SILENCE,
    REQUEST_COMMUNE,  // settings.commune changed: its addresses come first from now on
};
struct request {
    enum request_kind kind;
    int index;
    const char *name; // static text
};

enum { HALL_LANGUAGES_MAX = 4 };

struct hall_parts { // all borrowed; they outlive the hall
    struct host *host;
    const struct lang *languages[HALL_LANGUAGES_MAX];
    size_t language_count;
    const struct help *help;
    const struct addresses *addresses; // NULL: there is no list
    const char *addresses_path;        // where the list is looked for; NULL: nowhere
    struct shelf *shelf;
    struct settings *settings;
};

struct hall;
struct hall *hall_new(const struct hall_parts *parts);
void hall_free(struct hall *hall);
void hall_set_shelf(struct hall *hall, struct shelf *shelf); // the worker found something, or the language changed

// The session was changed from outside (a script, another seat): show its phase.
void hall_session_changed(struct hall *hall);

// Picks a level of the shelf as if it had been pressed in the picker (which is on top).
void hall_pick(struct hall *hall, int index);

// One raw event. True when something may have changed, so that a new frame is worth drawing.
bool hall_input(struct hall *hall, const struct ui_raw *raw);
bool hall_tick(struct hall *hall, uint32_t now_ms); // when hall_due has come
uint32_t hall_due(const struct hall *hall);         // UINT32_MAX: nothing moves

// Builds the frame of the screen on top for a surface of this size.
void hall_draw(struct hall *hall, struct ui_frame *frame, int width, int height, uint32_t now_ms);

bool hall_request(struct hall *hall, struct request *request); // the next one, in order; false when none
void hall_tell(struct hall *hall, const char *sentence);       // a line for the facilitator, shown until the next key
const char *hall_screen(const struct hall *hall);              // name of the screen on top: "title", "decide"…

// Pictures the coming screens will want, for prefetching; valid until the next input.
size_t hall_soon(struct hall *hall, const char *names[], size_t most);

#endif
