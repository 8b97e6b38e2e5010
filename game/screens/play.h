// SPDX-License-Identifier: MIT
//
// play.h — inside of the room: what the screens of a level share.
#ifndef SAFECIRCLE_PLAY_H
#define SAFECIRCLE_PLAY_H

#include "screen.h"

void play_begin(struct hall *h, struct ui_frame *f, int shade); // place, veil, the bar above; ends with play_end
void play_end(struct hall *h, struct ui_frame *f, unsigned wants, const char *next_label);
const char *play_mood(enum mood mood);
const char *play_cast_name(const struct hall *h, uint8_t member);
void play_swallow(struct hall *h, struct ui_frame *f, const char *icon, const char *says); // Én with a bubble
enum choice_state play_state(const struct view_option *option, bool at_hand);
const char *play_mark(enum verdict verdict);
enum text_id play_verdict(enum verdict verdict);
bool play_laptop(const struct hall *h);
void calling_numbers(struct hall *h, struct ui_frame *f, int most); // the numbers children may call

#endif
