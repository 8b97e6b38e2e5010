// SPDX-License-Identifier: MIT
//
// script.h — a play script: what a person presses, and what must then be so.
//
//   ## Asking for help keeps the team's turn: it must never cost a child anything.
//   lang vi
//   key Enter
//   click "Bắt đầu"
//   go decide
//   press idea
//   expect text "góp thêm một ý"
//   shot help
#ifndef SAFECIRCLE_SCRIPT_H
#define SAFECIRCLE_SCRIPT_H

#include "meeting_viewer.h"

struct script_options {
    const char *shots;    // folder for `shot`, NULL: none are written
    const char *lists;    // folder for `list`
    const char *language; // wins over the script's
    int width, height;    // win over the script's; 0: none
    const char *coverage; // file to which addresses of shown texts are appended; NULL none
    const char *spoken;   // file to which all that was said aloud is appended; NULL none
};

// Plays one file. Writes what failed to stderr. True when all was as expected; *lines counts them.
bool script_play(const char *path, const struct script_options *options, size_t *lines);

// ---- the steps, also used by demo, pictures and bench ----

// A person at one of the viewers of a meeting, whose clock only moves when told.
struct writing;
struct person {
    struct meeting *meeting;
    struct writing *writing; // a level is being written; NULL: none is
    enum role at;            // the display in front of her, by its role; the hall's when there is none of it
    uint16_t seat;           // of ROLE_TEAM
    uint32_t press_at_ms;    // when exactly the next press comes; 0: a step later
    bool clock_stands;       // after a press: what moves then is to be seen
};

struct person person_at_hall(struct meeting *meeting);
struct meeting_viewer *step_viewer(const struct person *p); // the display a person is at
const struct ui_frame *step_frame(const struct person *p);  // what it shows
const char *step_screen(const struct person *p);            // the name of the screen on it
void step_settle(struct person *p);                         // draws until every picture is there
void step_type(struct person *p, const char *words);        // letters, as an input method gives them
void step_raw(struct person *p, enum ui_raw_kind kind, uint16_t key, int x, int y);
void step_pad(struct person *p, uint8_t pad, uint16_t button);
void step_press(struct person *p, const struct ui_raw *raw); // at its moment
void step_point(struct person *p, int x, int y);             // a click, in pixels
void step_key(struct person *p, const char *name);
void step_key_with(struct person *p, const char *name, bool shift, bool foreign); // foreign: Ctrl, Alt, Super
void step_compose(struct person *p, const char *words);    // the word an input method is still making
void step_commit(struct person *p, const char *words);     // the word it made
void step_action(struct person *p, enum ui_action action); // by its first key
bool step_click(struct person *p, const char *words);      // false: nothing to press says that
void step_wait(struct person *p, uint32_t ms);
// On the hall's display, whose screens come with the meeting:
bool step_go(struct person *p, const char *screen, int choice); // plays on; choice: place on the screen
// The place to choose next in `decide`: as asked for, else one that changes something.
int step_place(const struct meeting *meeting, int choice);
const char *step_phase(const struct meeting *meeting);

#endif
