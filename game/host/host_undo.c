// SPDX-License-Identifier: MIT
//
// host_undo.c — one step back, as often as wanted.
//
//   checkpoints     ▼ level        ▼ scene 1        ▼ scene 2
//   standing     S  L  N           N  N  C  K       N  N
//                                           └ undo ×3: back to ▼ scene 1, replay N C
//
// A checkpoint of the session is kept where each scene begins. Undo drops the last standing
// command, goes back to the newest checkpoint before it and replays what remains. It stops at
// a command that cannot be taken back (rules_table.c).
#include "host_inside.h"

#include "check.h"
#include "memory.h"

#include <string.h>

static bool begins_scene(const struct session *before, const struct session *now)
{
    return before->scene != now->scene || before->level != now->level ||
           (now->phase == PHASE_NOTICE && before->phase != PHASE_NOTICE);
}

void host_keep_checkpoint(struct host *host, const struct session *before)
{
    if (!begins_scene(before, &host->session))
        return;
    host->checkpoints = mem_grow(host->checkpoints, &host->checkpoint_capacity, host->checkpoint_count + 1,
                                 sizeof *host->checkpoints);
    host->checkpoints[host->checkpoint_count++] = (struct checkpoint){host->standing.count, host->session};
}

static void replay_to(struct host *host, size_t standing)
{
    while (host->checkpoint_count > 0 && host->checkpoints[host->checkpoint_count - 1].standing > standing)
        host->checkpoint_count--;
    size_t from = 0;
    if (host->checkpoint_count > 0) {
        from = host->checkpoints[host->checkpoint_count - 1].standing;
        host->session = host->checkpoints[host->checkpoint_count - 1].session;
    } else {
        rules_open(&host->session);
    }
    for (size_t i = from; i < standing; i++) {
        const struct command *command = &host->standing.items[i];
        CHECK(rules_apply(&host->session, host_level_for(host, command), command, NULL) == RULES_OK);
    }
    host->standing.count = standing;
}

uint32_t *host_last_sequence(struct host *host, uint8_t seat)
{
    if (seat == SEAT_FACILITATOR)
        return &host->session.last_sequence[TEAMS_MAX];
    return seat < TEAMS_MAX ? &host->session.last_sequence[seat] : NULL;
}

// The meeting goes back; the senders do not: a command that was taken back and comes again is a repeated one.
enum rules_verdict host_undo(struct host *host, const struct command *command, struct events *events)
{
    bool lone_child = host->session.alone && command->seat == 0;
    if (command->seat != SEAT_FACILITATOR && !lone_child)
        return RULES_NOT_YOUR_TURN;
    if (command->sequence <= *host_last_sequence(host, command->seat))
        return RULES_REPEATED;
    if (host_undo_depth(host) == 0)
        return RULES_NOTHING_TO_UNDO;
    uint32_t sequences[TEAMS_MAX + 1];
    memcpy(sequences, host->session.last_sequence, sizeof sequences);
    replay_to(host, host->standing.count - 1);
    memcpy(host->session.last_sequence, sequences, sizeof sequences);
    *host_last_sequence(host, command->seat) = command->sequence;
    *events = (struct events){1, {{EVENT_PHASE, host->session.phase}}};
    return RULES_OK;
}

size_t host_undo_depth(const struct host *host)
{
    size_t depth = 0, count = host->standing.count;
    while (depth < count && rules_of(host->standing.items[count - 1 - depth].type)->undoable)
        depth++;
    return depth;
}
