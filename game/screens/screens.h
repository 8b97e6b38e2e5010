// SPDX-License-Identifier: MIT
//
// screens.h — the door of this room: the screens of each kind of display.
#ifndef SAFECIRCLE_SCREENS_H
#define SAFECIRCLE_SCREENS_H

#include "bag.h"

extern const struct screens hall_screens, console_screens, team_screens;

// Picks a level of the shelf as if it had been pressed in the picker (which is on top).
void screens_pick(struct viewer *v, size_t entry);

// The map of the level that is being written comes over what is shown (bag: branches), or goes.
void screens_map(struct viewer *v);

// How phones come to their teams, over what is shown; whether it stands there, alone or under pages of its own.
void screens_phones(struct viewer *v);
bool screens_show_phones(const struct viewer *v);

// The booth where that level is read aloud comes over what is shown (bag: booth), or goes.
void screens_booth(struct viewer *v);

// Nothing of a lone child stays in the bag.
void solo_forget(struct bag *bag);

#endif
