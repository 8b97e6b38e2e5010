// SPDX-License-Identifier: MIT
//
// booth.h — the texts of a level while somebody reads them aloud, for the booth.
//
// Filled in by whoever has the level and the microphone; the screen draws it and notes what was pressed.
#ifndef SAFECIRCLE_BOOTH_H
#define SAFECIRCLE_BOOTH_H

#include "lang.h"
#include "scene.h"

#include <stdbool.h>
#include <stddef.h>

enum booth_state { BOOTH_MISSING, BOOTH_CHANGED, BOOTH_RECORDED, BOOTH_STATES };

struct booth_row {
    const char *words;
    enum booth_state state;
};

// The right next thing, which one key does. What goes on now is said by it, too: only who records can stop.
enum booth_next {
    BOOTH_RECORD,
    BOOTH_STOP,
    BOOTH_WAIT, // it is being kept
    BOOTH_SAVE, // it could not be kept: try again
    BOOTH_GO_ON,
    BOOTH_DONE, // all is recorded
    BOOTH_NEXTS
};

enum booth_wish {
    BOOTH_NOTHING,
    BOOTH_DO_NEXT, // the right next thing
    BOOTH_AGAIN,   // record it anew
    BOOTH_HEAR,
    BOOTH_EARLIER,
    BOOTH_LATER,
    BOOTH_GO_TO, // `wanted`
    BOOTH_SHOW,  // the words in another language
    BOOTH_LEAVE
};

enum { BOOTH_BARS = 18, BOOTH_LOUD_BARS = 3 }; // of the level meter; so many of them are more than is wanted

struct booth {
    const char *title; // of the level
    const struct booth_row *rows;
    size_t count, at, missing;
    const char *words;            // that are shown
    const char *who;              // says them; NULL: nobody of the story
    const char *figure;           // theirs; NULL: none
    enum mood mood;               //
    enum text_id what;            // of what kind they are
    const char *language, *shown; // the voice's, and the words': names or codes
    bool more_languages;          // the words are there in more than one
    enum booth_next next;
    bool plays;           // it is being heard
    int bars;             // as loud as it is now
    unsigned seconds;     // that were recorded
    enum text_id told;    // what there is to say about it
    const char *told_why; // its hole; NULL: it has none
    enum booth_wish wish; // pressed last
    size_t wanted;
};

#endif
