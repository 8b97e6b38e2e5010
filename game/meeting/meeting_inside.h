// SPDX-License-Identifier: MIT
//
// meeting_inside.h — inside of the room: what a meeting is made of, and what its files share.
#ifndef SAFECIRCLE_MEETING_INSIDE_H
#define SAFECIRCLE_MEETING_INSIDE_H

#include "backend.h"
#include "files.h"
#include "meeting.h"
#include "meeting_viewer.h"
#include "office.h"
#include "places.h"
#include "voice.h"

// Somebody who looks, and may press: what is shown, and where it goes.
struct meeting_viewer {
    enum role role;
    uint16_t seat; // ROLE_TEAM: whose display it is
    struct viewer *screens;
    const struct backend *backend;
    void *surface; // of the backend
    struct ui_frame *frame;
};

// Pressed while something is received and not released. Whoever presses on sees the light and need not have all of it
// played later: what is behind the last place is dropped.
struct held_press {
    struct meeting_viewer *viewer;
    struct ui_raw raw;
};
enum { HELD_MAX = 16 };

// Where the windows are, and where they should be (displays.c).
struct arrangement {
    bool console_plain;   // asked for with one display: a window beside the hall's
    bool console_off;     // closed by hand: it does not come back by itself
    bool full, windowed;  // the hall's window covers its display; never by itself
    struct places places; // hall.w 0: not looked at yet
    unsigned swaps;       // how often the displays were swapped
    bool unsettled;       // a window is not where it belongs, yet
    int puts;             // how often one was put there lately
    uint32_t put_ms;
};

// Since when nobody touched anything, and since when eyes have had no rest (visit.c).
struct visit {
    uint32_t touched_ms, rested_ms;
    bool asked; // whether somebody is there
};

struct phone_line;

struct meeting {
    struct meeting_viewer **viewers; // the hall's is the first
    size_t viewer_count, viewer_room;
    struct host *host;
    size_t seen_commands; // of the host's log, by all viewers
    struct held_press held[HELD_MAX];
    size_t held_count;
    struct visit visit;
    bool is_hidden; // the hall's window has plain words
    uint32_t now_ms;
    bool quits;
    struct arrangement at;

    char *data; // the data folder
    struct languages *languages;
    struct help *help;
    struct addresses *addresses; // NULL: no list; addresses_path: where it is looked for
    char *addresses_path;
    struct shelf *shelf;
    struct activities *activities;
    struct settings settings;
    char settings_unread[160]; // why not all of the file could be read; "": it could, or there is none
    struct platform *platform;
    bool keeps_settings;     // false for scripts: nothing of a person's is read or written
    bool first_only;         // nothing comes after the first frame
    bool rest_is_open;       // what that frame does not need
    const char *levels;      // NULL: the shipped ones
    bool foresees;           // what comes has changed: it is to be looked at once nobody presses
    struct ui_frame *coming; // built ahead, never shown; NULL: not yet
    bool at_rest;            // see meeting_options

    struct voice *voice; // NULL: nobody reads
    struct speaker speaker;

    struct phone_line *phones;             // phones and other computers that are seats
    int phones_port;                       // the first that is tried; 0: any
    const char *phones_code;               // NULL: a fresh one
    const struct net_stand_in *phones_are; // NULL: they come by a network

    struct programme programme;
    struct papers papers;
    struct meeting_facts own_facts; // while another meeting is looked at: what was typed about our own
    struct question_box box;
    struct lanterns lanterns;        // of children who sign in
    struct bag bag;                  // all of this, as the screens get it
    const char *documents;           // where papers go; NULL: the facilitator's documents
    char clock_says[20];             // instead of the machine's; "": the machine's
    struct records *records;         // NULL until they are opened
    enum records_state records_said; // what was told about them last

    void (*looked)(void *self); // told of each time all was drawn; may be NULL
    void *looked_self;
};

// The list (viewers.c). NULL and a problem when it cannot be opened.
struct meeting_viewer *meeting__add_viewer(struct meeting *m, enum role role, uint16_t seat,
                                           const struct backend *backend, int width, int height,
                                           struct platform_problem *problem);
void meeting__drop_viewer(struct meeting *m, struct meeting_viewer *v); // and what was pressed on it
struct viewer *meeting__hall(const struct meeting *m);
void meeting__look_ahead(struct meeting *m); // what comes next is another thing now: its pictures are made ahead
void meeting__name_window(struct meeting *m, bool again);     // again: in another language
struct viewer *meeting__facilitator(const struct meeting *m); // the display that is hers: the console, else the hall's

void meeting__carry_on(struct meeting *m); // what the displays asked for by themselves (presses.c)

// A child who went away (visit.c)
void meeting__touched(struct meeting *m);
bool meeting__visit_tick(struct meeting *m); // true: something is to be drawn
uint32_t meeting__visit_due(const struct meeting *m);

// Reading aloud (aloud.c)
void meeting__open_voice(struct meeting *m, const struct meeting_options *options);
void meeting__close_voice(struct meeting *m);
bool meeting__voice_tick(struct meeting *m); // true: something is to be drawn
uint32_t meeting__voice_due(const struct meeting *m);
void meeting__hush(struct meeting *m);

// Phones as seats (phones.c)
void meeting__open_phones(struct meeting *m);  // the program begins: they are off
void meeting__close_phones(struct meeting *m); // the program ends: kept for the next start, if the meeting can go on
bool meeting__hear_phones(struct meeting *m);  // true: one said something
void meeting__show_phones(struct meeting *m);  // what they see now
void meeting__phones_on(struct meeting *m, bool on); // their server; off: each is told good-bye, its seat is nobody's
void meeting__phones_go_on(struct meeting *m);       // the meeting that was left is gone on with: its phones are, too
bool meeting__phones_mode(struct meeting *m); // the hall answers as it can with or without them; true: it changed
void meeting__phones_door(struct meeting *m, bool open);
void meeting__phones_room(struct meeting *m, bool one_address);
void meeting__phones_address(struct meeting *m); // the next one is shown
void meeting__phones_wifi(struct meeting *m);
void meeting__phone_free(struct meeting *m, uint16_t seat);
void meeting__phone_move(struct meeting *m, uint16_t seat, uint8_t team);

void meeting__open_addresses(struct meeting *m, const struct meeting_options *options); // trusted.c
void meeting__volumes(struct meeting *m); // after one of settings' changed (meeting.c)

// What screens ask for (requests.c)
void meeting__language(struct meeting *m); // after settings.language changed
void meeting__carry_out(struct meeting *m, const struct request *request);
void meeting__tell(struct meeting *m, enum text_id id, const char *a, const char *b); // a line for the facilitator
void meeting__tell_written(struct meeting *m, const char *path);

// Where the windows are (displays.c)
void meeting__want_console(struct meeting *m); // a person wants it, with one display, too
void meeting__swap_displays(struct meeting *m);
void meeting__full_screen(struct meeting *m, bool on);
// Nothing of a console is on the hall's display
bool meeting__may_show(const struct meeting *m, const struct meeting_viewer *v);
bool meeting__settle_again(struct meeting *m); // when its moment has come: true when something moved
uint32_t meeting__settle_due(const struct meeting *m);

void meeting__open_rest(struct meeting *m); // the other languages, levels, activities, plans; once

// Our folder among the documents, or one below it ("": itself). Owned by the caller; NULL and a problem.
// Where it would be
char *meeting__own_folder(const struct meeting *m, const char *below, struct file_problem *problem);
// Made, ours alone
char *meeting__make_own_folder(const struct meeting *m, const char *below, struct file_problem *problem);

// Levels that somebody sent, and the shelf (receiving.c)
#define MEETING_LANG   "lang"
#define MEETING_LEVELS "levels"                // below our folder among the documents
void meeting__receive_laid(struct meeting *m); // packs laid into that folder
void meeting__renew_shelf(struct meeting *m);  // as the folders are now

// Levels of one's own (workshop.c)
void meeting__look_at_own(struct meeting *m); // the shelf as it is now, and what the checker says of them
void meeting__write_level(struct meeting *m, size_t entry);
void meeting__edit_level(struct meeting *m, size_t entry);
void meeting__new_level(struct meeting *m);

// What is kept (kept.c)
void meeting__look_at_records(struct meeting *m, size_t shown_from); // from: of the list of meetings
void meeting__close_records(struct meeting *m);
void meeting__watch_records(struct meeting *m);
void meeting__resume(struct meeting *m);
void meeting__leave_kept(struct meeting *m);
void meeting__keep_facts(struct meeting *m);
void meeting__begin_facts(struct meeting *m);            // of a meeting that begins: nothing was typed yet
void meeting__facts_of(struct meeting *m, size_t index); // of papers.meetings
void meeting__facts_at_hand(struct meeting *m);
void meeting__forget(struct meeting *m); // the one at hand
void meeting__forget_all(struct meeting *m);
void meeting__look_at_clock(struct meeting *m);
// What was typed; false and told when it is no day
bool meeting__take_day(struct meeting *m, struct meeting_facts *facts);
int64_t meeting__at_hand(struct meeting *m); // 0: none

// Lanterns of children who sign in (signing.c)
void meeting__look_at_lanterns(struct meeting *m);
void meeting__keep_lanterns(struct meeting *m);
void meeting__forget_lanterns(struct meeting *m);

// Paper (printing.c)
struct office meeting__office(const struct meeting *m); // what it borrows lives as long as the meeting's words
void meeting__print(struct meeting *m, enum paper_kind kind);
void meeting__print_plan(struct meeting *m);

// Sheets (sheets.c)
void meeting__write_sheet(struct meeting *m); // of the meeting at hand
void meeting__write_all_sheets(struct meeting *m);

// Plans as files (plans.c)
void meeting__find_plans(struct meeting *m);
void meeting__forget_plans(struct meeting *m);
void meeting__load_plan(struct meeting *m, size_t index); // of papers.plans
void meeting__save_plan(struct meeting *m);

#endif
