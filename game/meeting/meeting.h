// SPDX-License-Identifier: MIT
//
// meeting.h — everything a meeting needs, put together: words, levels, host, what is kept, and who looks at it.
//
// The program, a script, the bench and the tests all hold the same meeting; only the clock and the input differ.
// Time is handed in, so that a script is the same on every machine.
//
// Who looks is a list of viewers: the hall's display is the first, the facilitator's own comes and goes, a team's
// phone joins and leaves. All see one host; any may change it, as far as its role goes. What there is to know of one of
// them: meeting_viewer.h.
#ifndef SAFECIRCLE_MEETING_H
#define SAFECIRCLE_MEETING_H

#include "platform.h"
#include "records.h"
#include "screens.h"
#include "settings_file.h"

struct meeting;
struct meeting_viewer;

struct text;

// Who reads aloud: recordings and the system's speech (with a display; else nobody); recordings and one who only writes
// down what it would say; recordings alone. The last two are for scripts and tests.
enum meeting_voice { VOICE_OF_THE_SYSTEM, VOICE_WRITTEN, VOICE_RECORDINGS };

enum { MEETING_PHONES_PORT = 8080 }; // where phones come, and nine more when it is somebody else's

struct net_stand_in;

struct meeting_options {
    bool display, sound;
    bool fake_measure;          // deterministic measures, no pixels: for draw lists
    bool no_pixels;             // real measures, but nobody looks: scripts that keep no picture
    bool full_screen, windowed; // neither: as settings say, full screen when there is a projector
    bool kiosk;                 // a computer for all: no way out but by its code, and nothing but playing alone
    bool console;               // a console even with one display
    bool writes_nothing;        // settings are read, and nothing of a person's is changed: a level is looked at
    bool at_rest;               // every motion is drawn as it ends: for whoever sets the clock by hand
    bool first_picture_only;    // the bench of the start: nothing is made ahead of need
    const char *language;       // NULL: as settings say
    int width, height;
    const char *levels;      // NULL: the shipped ones
    const char *records;     // keep meetings in this file; NULL: only when asked later
    const char *clock;       // what it says instead of the machine's ("2026-11-26T14:05:00"); NULL: the machine's
    const char *documents;   // where papers go; NULL: the facilitator's documents
    const char *addresses;   // a table of trusted addresses; NULL: the facilitator's own, with a display only
    const char *commune;     // whose addresses come first; NULL: as settings say
    int phones_port;         // where phones come, once they are asked for: the first that is tried; 0: any that is free
    const char *phones_code; // at their door; NULL: a fresh one; borrowed
    struct net_stand_in *phones_are; // who plays them; NULL: they come by a network; borrowed
    enum meeting_voice voice;
    struct text *spoken; // gets a line of each piece that is said; NULL: none; borrowed
};

struct meeting_problem {
    char sentence[400]; // in the language asked for, or in both when even the words are missing
};

// NULL and a sentence when something the program cannot do without is missing.
struct meeting *meeting_open(const struct meeting_options *options, struct meeting_problem *problem);
void meeting_close(struct meeting *m);    // NULL is fine
void meeting_keep_all(struct meeting *m); // what is on its way to the disk, when there is no time to close

// What is kept of meetings: after the first picture, because a disk may be slow. `path` NULL: the facilitator's own.
// `writer` runs what is written; NULL: beside the main loop with a display, else in place.
void meeting_open_records(struct meeting *m, const char *path, const struct runner *writer);

// ---- time, and the end ----
uint32_t meeting_now(const struct meeting *m);
void meeting_set_now(struct meeting *m, uint32_t now_ms);    // it never goes back
void meeting_set_clock(struct meeting *m, const char *says); // the machine's clock, from now on
bool meeting_tick(struct meeting *m);          // when meeting_due has come: true when there is news to draw
uint32_t meeting_due(const struct meeting *m); // UINT32_MAX: nothing moves
bool meeting_woken(struct meeting *m);         // something was kept meanwhile: true when there is news to draw
bool meeting_quits(const struct meeting *m);
void meeting_quit(struct meeting *m);
// A file was given to the program: a pack is looked at, checked and put among the person's own levels, and it is told
// what came of it. Not where a child plays alone, nor in a kiosk: nothing happens there.
void meeting_receive(struct meeting *m, const char *path);
// The hall's window is closed. While a child plays alone that hides the game, at once; else, and the second time, all
// ends.
void meeting_close_hall(struct meeting *m);

// ---- who looks ----

// The viewer of this role; `seat`: of ROLE_TEAM (0…5 are the teams' own, others join one), else 0. NULL: there is none.
struct meeting_viewer *meeting_viewer(const struct meeting *m, enum role role, uint16_t seat);
struct meeting_viewer *meeting_hall(const struct meeting *m);                                   // the first
struct meeting_viewer *meeting_viewer_in(const struct meeting *m, const struct window *window); // NULL: nobody's

// Joins, or is there already: a console in a window of its own, which nobody sees before it has a place, or on a
// surface like the hall's; a team's phone, which draws itself (no pixels). NULL, and the hall is told, when it cannot
// be opened.
struct meeting_viewer *meeting_join(struct meeting *m, enum role role, uint16_t seat);
void meeting_leave(struct meeting *m, enum role role, uint16_t seat); // NULL from then on; the hall never leaves

// Something was pressed. What only the console understands and the hall's keyboard gave goes there. True when there may
// be something new to draw.
bool meeting_input(struct meeting *m, struct meeting_viewer *v, const struct ui_raw *raw);
void meeting_pad_changed(struct meeting *m, uint8_t seat, bool connected); // taken out, put in, or new
void meeting_session_changed(struct meeting *m); // the host was sent something from outside: all look again
void meeting_forget_drawn(struct meeting *m);    // all windows are drawn anew: after an expose
void meeting_draw(struct meeting *m);            // builds the frames; presents them where there are pixels
void meeting_foresee(struct meeting *m);         // pictures of what may come next are made ahead; meeting_tick does it
// Told of each time all was drawn.
void meeting_watch(struct meeting *m, void (*looked)(void *self), void *self);

// ---- where the windows are: the console comes and goes with a second display that shows something else ----
void meeting_settle(struct meeting *m);           // all where they belong: displays changed, a window moved
void meeting_put_console_away(struct meeting *m); // a person closed it: it does not come back by itself
void meeting_raise(struct meeting *m);            // all to the front

// ---- what it is made of, borrowed ----
struct host *meeting_host(const struct meeting *m);
struct settings *meeting_settings(struct meeting *m);
struct platform *meeting_platform(const struct meeting *m);
struct records *meeting_records(const struct meeting *m); // NULL until they are opened
struct shelf *meeting_shelf(const struct meeting *m);
const struct lang *meeting_lang(const struct meeting *m);
struct viewer_parts meeting_parts(struct meeting *m, enum role role); // what a viewer of this role is given
void meeting_commune(struct meeting *m);                              // after settings.commune changed

// Writes the sheet of a kept meeting, as a page and as a table. The page's path, owned by the caller (mem_free).
bool meeting_write_sheet(struct meeting *m, int64_t id, const char *folder, char **path, struct file_problem *problem);

#endif
