// SPDX-License-Identifier: MIT
//
// phone_screens.h — what the screens about phones share: how they come (phones.c, wifi.c), each one (phone.c).
#ifndef SAFECIRCLE_PHONE_SCREENS_H
#define SAFECIRCLE_PHONE_SCREENS_H

#include "phases.h"
#include "screens_inside.h"

static inline const struct phones *phones(const struct viewer *v) { return v->parts.bag->phones; }

bool phone_is_of(const struct viewer *v, const struct phone *phone, int team); // a team, or one of enum phones_of
int phones_team_pressed(const struct screen *s);                               // on the screen that shows how they come

// The team's animal, lit; without a team a question mark (phone.c).
void phone_badge(struct viewer *v, struct ui_frame *f, uint8_t team, bool lit, int units);

#endif
