// SPDX-License-Identifier: MIT
//
// script_microphone.h — what a script's microphone hears, by the script's own clock.
#ifndef SAFECIRCLE_SCRIPT_MICROPHONE_H
#define SAFECIRCLE_SCRIPT_MICROPHONE_H

#include "voicing.h"

// Half a second of nothing, a voice (a tone) for a second and a half, nothing from then on.
struct script_microphone {
    const struct meeting *meeting; // whose clock it is; borrowed
    bool there;                    // else there is none
    unsigned loud;                 // thousandths; more than 1000: cut off
    uint32_t lost_ms;              // so long after it began it is pulled out; 0: it is not
    uint32_t began_ms;
};

// "tone", "soft", "loud", "silent", "none", "lost"; false: there is no such one.
bool script_microphone(struct script_microphone *m, const char *kind, const struct meeting *meeting);
struct microphone script_microphone_door(struct script_microphone *m); // which is borrowed

#endif
