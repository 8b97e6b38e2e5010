// SPDX-License-Identifier: MIT
//
// door.h — the way from a seat to the meeting: send a command, look, be told what happened.
//
// The host opens one for a display beside it; whoever stands behind a wire would open another with the same handles.
// A seat that is no console is given no key: there is no handle to ask for one.
#ifndef SAFECIRCLE_DOOR_H
#define SAFECIRCLE_DOOR_H

#include "view.h"

// Told of every event of a released command, in order, once; an undo is told as EVENT_PHASE of the phase one is
// back in. By then the session has changed already. A listener must not send.
struct listener {
    void (*hear)(void *self, const struct event *event);
    void *self;
};

struct door {
    enum rules_verdict (*send)(void *meeting, const struct command *command);
    bool (*waits)(void *meeting); // something was received that may not be shown yet
    void (*view)(void *meeting, enum role role, const char *language, struct view *out);
    void (*key)(void *meeting, const char *language, struct view_key *out); // NULL: not for this seat
    void (*own)(void *meeting, uint16_t seat, struct view_own *out);        // NULL: not the display of one seat
    uint16_t seat;                                                          // with `own`: which
    // What a view would be after the command, which is not sent. False: it would be refused. NULL: not for this seat.
    bool (*foresee)(void *meeting, const struct command *command, enum role role, const char *language,
                    struct view *out);
    void (*listen)(void *meeting, struct listener listener);
    void (*restart)(void *meeting); // the meeting is over and forgotten: a fresh one
    void *meeting;
};

#endif
