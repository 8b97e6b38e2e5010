// SPDX-License-Identifier: MIT
//
// host_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_HOST_INSIDE_H
#define SAFECIRCLE_HOST_INSIDE_H

#include "host.h"

struct commands {
    struct command *items;
    size_t count, capacity;
};

struct checkpoint {
    size_t standing; // so many standing commands lead here
    struct session session;
};

// A meeting as far as a log was played: the session, the commands that stand, and the way back.
struct played {
    struct session session;
    struct commands standing;
    struct checkpoint *checkpoints;
    size_t checkpoint_count, checkpoint_capacity;
};

struct host {
    struct played tried;               // every accepted command
    struct played shown;               // those that are kept, as far as the sink tells
    struct commands log;               // accepted; its first `released` make what is shown
    uint32_t last_sequence[SEATS_MAX]; // accepted of each seat: the senders', so that an undo does not turn them back
    size_t released;
    size_t offered;   // number of the last command given to the sink; 0 none
    uint32_t meeting; // host_meeting
    const struct level *levels[HOST_LEVELS_MAX];
    struct level *owned[HOST_LEVELS_MAX]; // the same ones; NULL: lent
    uint8_t level_count;
    struct sink sink;
    struct listener listeners[HOST_LISTENERS_MAX];
    size_t listener_count;
    bool telling;
};

// host.c
const struct level *host_level_for(const struct host *host, const struct session *session,
                                   const struct command *command); // opened by it, or in play
void host_keep_command(struct commands *list, const struct command *command);

// host_played.c; the host lends its levels
void host_begin_played(struct played *played); // a meeting that has not begun
void host_free_played(struct played *played);
enum rules_verdict host_play(const struct host *host, struct played *played, const struct command *command,
                             struct events *events);
size_t host_steps_back(const struct played *played);
bool host_can_go_back(const struct played *played); // is there a step at all

#endif
