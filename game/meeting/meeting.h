// SPDX-License-Identifier: MIT
//
// meeting.h — everything a meeting needs, put together: data, languages, levels, host, hall, window.
//
// The program, a script and the bench all hold the same meeting; only the clock and the
// input differ. Time is handed in, so that a script is the same on every machine.
#ifndef SAFECIRCLE_MEETING_H
#define SAFECIRCLE_MEETING_H

#include "places.h"
#include "platform.h"
#include "records.h"
#include "screens.h"

// Pressed while something is received and not released. Whoever presses on sees the light and need not have all of it
// played later: what is behind the last place is dropped.
struct held_press {
    struct viewer *viewer;
    struct ui_raw raw;
};
enum { HELD_MAX = 16 };

struct meeting {
    char *data;            // the data folder
    const char *documents; // where papers go; NULL: the facilitator's documents
    struct languages *languages;
    struct help *help;
    struct addresses *addresses; // NULL: no list; addresses_path: where it is looked for
    char *addresses_path;
    struct shelf *shelf;
    struct settings settings;
    char settings_unread[160];      // why not all of the file could be read; "": it could, or there is none
    struct meeting_facts own_facts; // while another meeting is looked at: what was typed about our own
    struct host *host;
    struct viewer *hall;
    struct platform *platform;
    struct window *window; // NULL without pixels
    struct ui_frame *frame;
    int width, height;
    struct viewer *console; // the facilitator's own display; NULL while there is none
    struct window *console_window;
    bool at_console;      // whoever plays it from a script has the console's keyboard
    bool console_plain;   // asked for with one display: a window beside the hall's
    bool console_off;     // closed by hand: it does not come back by itself
    bool full, windowed;  // the hall's window covers its display; never by itself
    struct places places; // hall.w 0: not looked at yet
    unsigned swaps;       // how often the displays were swapped
    bool unsettled;       // a window is not where it belongs, yet
    int puts;             // how often one was put there lately
    uint32_t put_ms;
    struct ui_frame *console_frame;
    int console_width, console_height;
    struct activities *activities;
    struct programme programme;
    struct papers papers;
    char clock_says[20];             // instead of the machine's; "": the machine's
    struct records *records;         // NULL until they are opened
    enum records_state records_said; // what was told about them last
    struct question_box box;
    struct bag bag;       // all of this, as the screens get it
    size_t seen_commands; // of the host's log, by both displays
    struct held_press held[HELD_MAX];
    size_t held_count;
    uint32_t now_ms;
    uint32_t press_at_ms; // of a script: when exactly the next press comes; 0: a step later
    bool keeps_settings;  // false for scripts: nothing of a person's is read or written
    bool quits;
    struct runner writer; // runs what is written to disk; run NULL: beside the main loop with a display, else in place
    bool no_prefetch;     // the bench of the start: nothing after the first picture
    void (*cue)(void *self, const char *name); // told of each sound; may be NULL
    void *cue_self;
    void (*looked)(void *self); // told of each frame drawn; may be NULL
    void *looked_self;
    char problem[400];
};

struct file_problem;

// Of a bag: gives a level to the host.
enum opened meeting_open_level(void *host, const char *path, uint8_t *index);

struct meeting_options {
    bool display, sound;
    bool fake_measure;          // deterministic measures, no pixels: for draw lists
    bool full_screen, windowed; // neither: as settings say, full screen when there is a projector
    bool console;               // a console even with one display
    const char *language;       // NULL: as settings say
    int width, height;
    const char *levels;    // NULL: the shipped ones
    const char *records;   // keep meetings in this file; NULL: only when asked later
    const char *clock;     // what it says instead of the machine's ("2026-11-26T14:05:00"); NULL: the machine's
    const char *documents; // where papers go; NULL: the facilitator's documents
    const char *addresses; // a table of trusted addresses; NULL: the facilitator's own, with a display only
    const char *commune;   // whose addresses come first; NULL: as settings say
};

// False and meeting->problem (a sentence) when something the program cannot do without is missing.
bool meeting_open(struct meeting *meeting, const struct meeting_options *options);
void meeting_keep_all(struct meeting *s); // what is on its way to the disk, when there is no time to close
void meeting_close(struct meeting *meeting);

void meeting_language(struct meeting *meeting);                                // after settings.language changed
void meeting_pad_changed(struct meeting *s, uint8_t seat, bool connected);     // taken out, put in, or new
bool meeting_input(struct meeting *meeting, const struct ui_raw *raw);         // and carries out what screens asked for
bool meeting_console_input(struct meeting *meeting, const struct ui_raw *raw); // the same, pressed on the console
void meeting_draw(struct meeting *meeting);  // builds the frames; presents them when there are pixels
bool meeting_woken(struct meeting *meeting); // something was kept meanwhile: true when there is news to draw
bool meeting_tick(struct meeting *meeting);  // when meeting_due has come: true when there is news to draw
uint32_t meeting_due(const struct meeting *meeting);

// What is kept of meetings: after the first picture, because a disk may be slow. `path` NULL: the facilitator's own.
void meeting_open_records(struct meeting *meeting, const char *path);

// Writes the sheet of a kept meeting, as a page and as a table. The page's path, owned by the caller (mem_free).
bool meeting_write_sheet(struct meeting *meeting, int64_t id, const char *folder, char **path,
                         struct file_problem *problem);

// The console comes and goes with a second display that shows something else (displays.c).
void meeting_open_console(struct meeting *meeting); // the viewer, and a window that nobody sees yet
void meeting_close_console(struct meeting *meeting);
void meeting_settle(struct meeting *meeting);       // both windows where they belong: displays changed, a window moved
void meeting_want_console(struct meeting *meeting); // a person wants it, with one display, too
void meeting_put_console_away(struct meeting *meeting); // a person closed it
void meeting_swap_displays(struct meeting *meeting);
void meeting_full_screen(struct meeting *meeting, bool on);
const struct lang *meeting_lang(const struct meeting *meeting);

// Trusted addresses (trusted.c): which file is read, and the chosen commune's put first.
void meeting_open_addresses(struct meeting *meeting, const struct meeting_options *options);
void meeting_commune(struct meeting *meeting); // after settings.commune changed

char *meeting_settings_path(struct file_problem *problem); // owned by the caller; NULL and a problem when there is no
                                                           // folder
// False and a problem when there is something that cannot be read, or not all of it: what cannot stays as it was.
bool settings_load(struct settings *settings, const char *path, struct file_problem *problem);
bool settings_save(const struct settings *settings, const char *path, struct file_problem *problem);
bool settings_read(struct settings *settings, const char *bytes, size_t length); // the words of such a file, or a line
                                                                                 // of it
char *settings_words(const struct settings *settings); // the same; owned by the caller (mem_free)

#endif
