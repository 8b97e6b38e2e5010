// SPDX-License-Identifier: MIT
//
// host_played.c — a log played into a session, and one step back, as often as wanted.
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

void host_begin_played(struct played *p)
{
    p->standing.count = p->checkpoint_count = 0;
    rules_open(&p->session);
}

void host_free_played(struct played *p)
{
    mem_free(p->standing.items);
    mem_free(p->checkpoints);
}

static bool begins_scene(const struct session *before, const struct session *now)
{
    return before->scene != now->scene || before->level != now->level ||
           (now->phase == PHASE_NOTICE && before->phase != PHASE_NOTICE);
}

static void keep_checkpoint(struct played *p)
{
    p->checkpoints = mem_grow(p->checkpoints, &p->checkpoint_capacity, p->checkpoint_count + 1, sizeof *p->checkpoints);
    p->checkpoints[p->checkpoint_count++] = (struct checkpoint){p->standing.count, p->session};
}

static void replay_to(const struct host *host, struct played *p, size_t standing)
{
    while (p->checkpoint_count > 0 && p->checkpoints[p->checkpoint_count - 1].standing > standing)
        p->checkpoint_count--;
    size_t from = 0;
    if (p->checkpoint_count > 0) {
        from = p->checkpoints[p->checkpoint_count - 1].standing;
        p->session = p->checkpoints[p->checkpoint_count - 1].session;
    } else {
        rules_open(&p->session);
    }
    for (size_t i = from; i < standing; i++) {
        const struct command *command = &p->standing.items[i];
        const struct level *level = host_level_for(host, &p->session, command);
        CHECK(rules_apply(&p->session, level, command, NULL) == RULES_OK);
    }
    p->standing.count = standing;
}

uint32_t *host_last_sequence(struct played *p, uint8_t seat)
{
    if (seat == SEAT_FACILITATOR)
        return &p->session.last_sequence[TEAMS_MAX];
    return seat < TEAMS_MAX ? &p->session.last_sequence[seat] : NULL;
}

size_t host_steps_back(const struct played *p)
{
    size_t depth = 0, count = p->standing.count;
    while (depth < count && rules_of(p->standing.items[count - 1 - depth].type)->undoable)
        depth++;
    return depth;
}

// The meeting goes back; the senders do not: a command that was taken back and comes again is a repeated one.
static enum rules_verdict undo(const struct host *host, struct played *p, const struct command *command,
                               struct events *events)
{
    bool lone_child = p->session.alone && command->seat == 0;
    if (command->seat != SEAT_FACILITATOR && !lone_child)
        return RULES_NOT_YOUR_TURN;
    if (command->sequence <= *host_last_sequence(p, command->seat))
        return RULES_REPEATED;
    if (host_steps_back(p) == 0)
        return RULES_NOTHING_TO_UNDO;
    uint32_t sequences[TEAMS_MAX + 1];
    memcpy(sequences, p->session.last_sequence, sizeof sequences);
    replay_to(host, p, p->standing.count - 1);
    memcpy(p->session.last_sequence, sequences, sizeof sequences);
    *host_last_sequence(p, command->seat) = command->sequence;
    if (events != NULL)
        *events = (struct events){1, {{EVENT_PHASE, p->session.phase}}};
    return RULES_OK;
}

enum rules_verdict host_play(const struct host *host, struct played *p, const struct command *command,
                             struct events *events)
{
    if (command->type == COMMAND_UNDO)
        return undo(host, p, command, events);
    struct session before = p->session;
    const struct level *level = host_level_for(host, &before, command);
    enum rules_verdict verdict = rules_apply(&p->session, level, command, events);
    if (verdict != RULES_OK)
        return verdict;
    host_keep_command(&p->standing, command);
    if (begins_scene(&before, &p->session))
        keep_checkpoint(p);
    return RULES_OK;
}
