// SPDX-License-Identifier: MIT
//
// viewer_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_VIEWER_INSIDE_H
#define SAFECIRCLE_VIEWER_INSIDE_H

#include "screen.h"

struct event;

struct screen *viewer__top(struct viewer *v);
void viewer__look(struct viewer *v);            // what is shown is of now
void viewer__look_and_follow(struct viewer *v); // and the phase's screen comes with viewer__settle
void viewer__settle(struct viewer *v);

// What is heard (hearing.c)
void viewer__hear(struct viewer *v, const struct event *event);
void viewer__play(struct viewer *v);                          // the music of the screen on top
bool viewer__captions(const struct viewer *v);                // has this display a line for what is heard?
int viewer__foot(const struct viewer *v, int height);         // so many of its pixels are that line's
void viewer__captioned(struct viewer *v, struct ui_frame *f); // that line, empty when nothing was
uint32_t viewer__caption_due(const struct viewer *v);         // when it goes; UINT32_MAX: it is empty

// One or two switches (scanning.c)
enum viewer_switch { SWITCH_NONE, SWITCH_STEPS, SWITCH_TAKES };
bool viewer__scan(struct viewer *v); // the ring goes on when it is time: true when it did
uint32_t viewer__scan_due(const struct viewer *v);
enum viewer_switch viewer__switch(struct viewer *v, const struct ui_raw *raw); // what a key means then

// A press that counts when it was held (holding.c)
bool viewer__holds(struct viewer *v, const struct ui_raw *raw, const struct intent *intent); // true: it waits, or went
bool viewer__held(struct viewer *v); // it was held for long enough, and is done now: true when it was
uint32_t viewer__hold_due(const struct viewer *v);

#endif
