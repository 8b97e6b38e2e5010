// SPDX-License-Identifier: MIT
//
// counting.h — inside of the room: typing how many cards or hands there are, by keys or by mouse.
//
// In a hall with one display the facilitator types on the hall's screen, with two on the console:
// the same rows, the same keys. Arrows choose the row, digits are the number, Enter goes a row on.
#ifndef SAFECIRCLE_COUNTING_H
#define SAFECIRCLE_COUNTING_H

#include "ui.h"
#include "view.h"

// What is pressed; the row is the answer that is counted. Apart from a screen's own and from screen.h's.
enum { ID_FEWER = 200, ID_MORE, ID_COUNTED };
enum { COUNTING_MOST = 250 };

struct counting {
    int at;      // the row
    bool typing; // the next digit belongs to the number begun
};

int counting_rows(const struct view *view);                // 0: nothing is counted now
uint8_t counting_value(const struct view *view, int row);  // so many
uint8_t counting_choice(const struct view *view, int row); // what COMMAND_COUNT wants

// A key, by its place on the keyboard. True when it was meant for the rows; *command is then filled in, or left
// COMMAND_NONE when only the row changed. Enter on the last row is not taken: it is the right next thing.
bool counting_key(struct counting *counting, const struct view *view, uint16_t key, struct command *command);
// A widget of counting_controls that was pressed; the same.
bool counting_press(struct counting *counting, const struct view *view, struct ui_id id, struct command *command);

void counting_controls(const struct counting *counting, const struct view *view, struct ui_frame *f, int row); // − 12 +

#endif
