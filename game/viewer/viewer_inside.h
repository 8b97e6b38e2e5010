// SPDX-License-Identifier: MIT
//
// viewer_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_VIEWER_INSIDE_H
#define SAFECIRCLE_VIEWER_INSIDE_H

#include "screen.h"

struct screen *viewer__top(struct viewer *v);
void viewer__look(struct viewer *v);            // what is shown is of now
void viewer__look_and_follow(struct viewer *v); // and the phase's screen comes with viewer__settle
void viewer__settle(struct viewer *v);

#endif
