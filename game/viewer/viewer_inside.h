// SPDX-License-Identifier: MIT
//
// viewer_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_VIEWER_INSIDE_H
#define SAFECIRCLE_VIEWER_INSIDE_H

#include "screen.h"

struct event;

struct screen *viewer__top(struct viewer *v);
enum role viewer__role(const struct viewer *v); // as what it looks: the hall may be the only display
uint8_t viewer__scene(const struct view *view); // which one is played; 0: none
// The screen of the phase in `view`; NULL: it has none.
const struct screen_ops *viewer__screen_of(const struct viewer *v, const struct view *view);
// The frame of that moment, and nothing else: nothing is read aloud or remembered.
void viewer__build(struct viewer *v, struct ui_frame *frame, int width, int height, uint32_t now_ms);
void viewer__look(struct viewer *v);            // what is shown is of now
void viewer__look_and_follow(struct viewer *v); // and the phase's screen comes with viewer__settle
void viewer__settle(struct viewer *v);

// What is heard (hearing.c)
void viewer__hear(struct viewer *v, const struct event *event);
void viewer__play(struct viewer *v);                       // the music of the screen on top
bool viewer__captions(const struct viewer *v);             // has this display a line for what is heard?
int viewer__foot(const struct viewer *v, int height);      // so many of its pixels are that line's
void viewer__footed(struct viewer *v, struct ui_frame *f); // that line, and the button that reads aloud
uint32_t viewer__caption_due(const struct viewer *v);      // when it goes; UINT32_MAX: it is empty

// Reading aloud (aloud.c)
bool viewer__can_be_read(const struct viewer *v); // something of the last frame has a voice
bool viewer__is_reading(const struct viewer *v);
void viewer__read_news(struct viewer *v);   // after each frame: what is new of it, where that is read by itself
void viewer__read_focus(struct viewer *v);  // the focus was moved
void viewer__read_screen(struct viewer *v); // somebody asks for all of it
void viewer__hush(struct viewer *v);
void viewer__forget_aloud(struct viewer *v);
struct ui_lit viewer__lit(const struct viewer *v); // the word at hand
void viewer__read_button(const struct viewer *v, struct ui_frame *f);

// A page longer than what is seen of it (page.c)
bool viewer__has_pages(const struct viewer *v);
void viewer__page_begins(struct viewer *v);  // before a frame: from the beginning, when something else is shown
bool viewer__page_follows(struct viewer *v); // after it: true when it must be drawn again
bool viewer__page_turns(struct viewer *v, const struct ui_input *in); // true when that is all the press did
bool viewer__page_rolls(struct viewer *v, int notches);               // so many down; false: there it ends
bool viewer__page_goes_on(const struct viewer *v);                    // there are buttons that turn it
void viewer__page_buttons(const struct viewer *v, struct ui_frame *f);

// One or two switches (scanning.c)
enum viewer_switch { SWITCH_NONE, SWITCH_STEPS, SWITCH_TAKES };
bool viewer__scan(struct viewer *v); // the ring goes on when it is time: true when it did
uint32_t viewer__scan_due(const struct viewer *v);
enum viewer_switch viewer__switch(struct viewer *v, const struct ui_raw *raw); // what a key means then

// intent.c
const struct anywhere *viewer__anywhere(const struct viewer *v, enum ui_action action); // NULL: nothing on every screen
struct ui_id viewer__spot_under(const struct viewer *v, const struct ui_raw *raw);      // the pointer

// A press that counts when it was held (holding.c)
bool viewer__holds(struct viewer *v, const struct ui_raw *raw, const struct intent *intent); // true: it waits, or went
bool viewer__held(struct viewer *v); // it was held for long enough, and is done now: true when it was
uint32_t viewer__hold_due(const struct viewer *v);

#endif
