// SPDX-License-Identifier: MIT
//
// bag.h — what the screens work with beside the meeting: levels to choose from, the plan, papers, addresses, the box.
//
// One bag for all displays of a meeting; the meeting packs it and owns what is in it.
#ifndef SAFECIRCLE_BAG_H
#define SAFECIRCLE_BAG_H

#include "activity.h"
#include "addresses.h"
#include "booth.h"
#include "branches.h"
#include "help.h"
#include "lanterns.h"
#include "papers.h"
#include "phones.h"
#include "programme.h"
#include "question_box.h"
#include "shelf.h"
#include "viewer.h"

// What became of a level that is to be played.
enum opened { OPENED, OPENED_BROKEN, OPENED_TOO_MANY };
struct opener {
    enum opened (*open)(void *self, const char *path, uint8_t *index); // index: for COMMAND_LEVEL
    void *self;
};

// A level is being chosen; forgotten when the title comes.
struct picking {
    size_t picked;                                  // on the shelf: about to be played
    uint8_t ticks;                                  // READY bits ticked so far
    bool has_opened;                                // an adult opened a level for a lone child,
    size_t opened;                                  // this one
    int wrong_tries;                                // to open one
    size_t played[LEVELS_PLAYED_MAX], played_count; // begun since the title, for their lanterns
};

// Levels of one's own, to be written (workshop.c).
enum { LEVEL_NAME_BYTES = 120 };
struct workshop {
    char name[LEVEL_NAME_BYTES]; // typed: of one that is to be begun
    bool has_picked;             // one is at hand,
    size_t picked;               // this entry of the shelf
    bool has_band;               // chosen: for whom the new one is; else it is as the last meeting was
    enum band band;              // set when it is begun
};

enum { SOLO_FINGERS = 5, SOLO_LIT_MAX = 96 };
_Static_assert(sizeof((struct level_head *)0)->id == LANTERN_ID_BYTES, "an id is an id");

// A lantern of the valley that is lit, by the level's id: a shelf may be read again.
struct solo_lit {
    char id[LANTERN_ID_BYTES];
    bool another_day; // lit on a day before this one (known after a sign-in alone): it glows low
};

// What a lone child chose and played, for as long as it plays (solo.c). All zero: nothing yet; solo_forget makes it so.
struct solo {
    uint8_t friend;   // who goes along
    enum band band;   // whose part of the valley is walked; nothing of it is set for the next hall
    uint16_t helpers; // a bit for each role of the circle
    bool asked;       // for it, in this meeting
    bool signed_in;   // with three pictures:
    uint64_t mark;    // theirs
    struct solo_lit lit[SOLO_LIT_MAX];
    size_t lit_count;
    char fresh[LANTERN_ID_BYTES];    // a level just played: its lantern comes flying when the map is seen; "": none
    char remember[LANTERN_ID_BYTES]; // what a round that brings back earlier levels is about: a lantern of another day
                                     // was pressed; "": none
};

struct bag {
    struct shelf *shelf;
    const struct help *help;
    const struct addresses *addresses;   // NULL: there is no list
    const char *addresses_path;          // where the list is looked for; NULL: nowhere
    const struct activities *activities; // warm-ups, debriefs…; may be NULL
    struct programme *programme;         // may be NULL
    struct papers *papers;               // plans and kept meetings, as the meeting knows them; may be NULL
    struct question_box *box;            // of the console; may be NULL
    const struct viewer *hall;           // for the console: what the hall's display shows; may be NULL
    struct opener opener;
    struct picking picking;
    struct workshop workshop;
    struct solo solo;
    struct lanterns *lanterns;   // of children who sign in; NULL: nobody can
    struct branches *branches;   // of the level that is being written; NULL: none is
    struct booth *booth;         // the same level, while it gets its voice
    const struct phones *phones; // and other computers that are seats; NULL: there can be none
    bool kiosk;                  // a computer for all: nothing but playing alone, and no way out but by the code
};

#endif
