// SPDX-License-Identifier: MIT
//
// phases.h — what each phase of a meeting, each way of answering and each answer to a check is called.
#ifndef SAFECIRCLE_PHASES_H
#define SAFECIRCLE_PHASES_H

#include "lang.h"
#include "view.h"

enum text_id phase_name(enum phase phase); // what the meeting is doing
enum text_id phase_say(enum phase phase);  // what the facilitator says or does then
enum text_id promise_text(int sentence);   // 0 … PROMISES - 1
enum text_id mode_name(enum answer_mode mode);
enum text_id check_name(enum check_answer answer); // of a check

bool phase_asks(const struct view *view);  // a question is there, until it is decided; of a hall
bool phase_votes(const struct view *view); // everybody answers now, in secret
bool phase_puts_away(enum phase phase);    // the room does something together: no phone in the hand

#endif
