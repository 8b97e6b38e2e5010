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

#include "meeting.h"

struct script_options {
    const char *shots;    // folder for `shot`, NULL: none are written
    const char *lists;    // folder for `list`
    const char *language; // wins over the script's
    int width, height;    // win over the script's; 0: none
    const char *coverage; // file to which addresses of shown texts are appended; NULL none
};

// Plays one file. Writes what failed to stderr. True when all was as expected; *lines counts them.
bool script_play(const char *path, const struct script_options *options, size_t *lines);

// ---- the steps, also used by demo, pictures and bench ----
const struct viewer *step_viewer(const struct meeting *stage);  // the display a script is at
const struct ui_frame *step_frame(const struct meeting *stage); // what it shows
void step_type(struct meeting *stage, const char *words);       // letters, as an input method gives them
void step_raw(struct meeting *stage, enum ui_raw_kind kind, uint16_t key, int x, int y);
void step_pad(struct meeting *stage, uint8_t pad, uint16_t button);
void step_press(struct meeting *stage, const struct ui_raw *raw); // at its moment
void step_point(struct meeting *stage, int x, int y);             // a click, in pixels
void step_key(struct meeting *stage, const char *name);
void step_key_with(struct meeting *stage, const char *name, bool shift, bool foreign); // foreign: Ctrl, Alt, Super
void step_compose(struct meeting *stage, const char *words);    // the word an input method is still making
void step_commit(struct meeting *stage, const char *words);     // the word it made
void step_action(struct meeting *stage, enum ui_action action); // by its first key
bool step_click(struct meeting *stage, const char *words);      // false: nothing to press says that
void step_wait(struct meeting *stage, uint32_t ms);
bool step_go(struct meeting *stage, const char *screen, int choice); // plays on; choice: place on the screen
int step_place(const struct meeting *stage, int choice); // the place to choose next in `decide`: as asked for, else one
                                                         // that changes something
const char *step_phase(const struct meeting *stage);

#endif
