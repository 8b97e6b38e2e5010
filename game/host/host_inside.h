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

struct host {
    struct session session;
    struct level *levels[HOST_LEVELS_MAX];
    uint8_t level_count;
    struct commands log, standing;
    struct checkpoint *checkpoints;
    size_t checkpoint_count, checkpoint_capacity;
    struct sink sink;
    struct listener listeners[HOST_LISTENERS_MAX];
    size_t listener_count;
    bool telling;
};

// host.c
const struct level *host_level_for(const struct host *host, const struct command *command); // opened by it, or in play
void host_keep_command(struct commands *list, const struct command *command);

// host_undo.c
void host_keep_checkpoint(struct host *host, const struct session *before); // when a scene has begun since
enum rules_verdict host_undo(struct host *host, const struct command *command, struct events *events);
uint32_t *host_last_sequence(struct host *host, uint8_t seat); // NULL: there is no such seat

#endif
