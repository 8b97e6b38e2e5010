// SPDX-License-Identifier: MIT
//
// host_played.c — a log played into a session, and one step back, as often as wanted.
//
//   checkpoints     ▼ level        ▼ scene 1        ▼ scene 2
//   standing     S  L  N           N  N  C  K       N  N
//                                           └ undo ×3: back to ▼ scene 1, replay N C
//
// A checkpoint of the session is kept where each scene begins. Undo drops the last standing
// step, goes back to the newest checkpoint before it and replays what remains. It stops at
// a command that cannot be taken back (rules_table.c). What phones sent behind the step is no step: it is replayed
// too, and what has no place any more (an answer to a question not yet asked) goes with it.
#include "host_inside.h"

#include "check.h"
#include "memory.h"

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
    return before->scene != now->scene || before->level != now->level;
}

static void keep_checkpoint(struct played *p)
{
    p->checkpoints = mem_grow(p->checkpoints, &p->checkpoint_capacity, p->checkpoint_count + 1, sizeof *p->checkpoints);
    p->checkpoints[p->checkpoint_count++] = (struct checkpoint){p->standing.count, p->session};
}

// Where the last step stands that can be taken back; the count of all when there is none.
static size_t last_step(const struct commands *standing)
{
    size_t at = standing->count;
    while (at > 0 && rules_undo_way(&standing->items[at - 1]) == UNDO_PASSES)
        at--;
    return at > 0 && rules_undo_way(&standing->items[at - 1]) == UNDO_STEP ? at - 1 : standing->count;
}

bool host_can_go_back(const struct played *p) { return last_step(&p->standing) < p->standing.count; }

static size_t go_back(struct played *p, size_t standing) // to the newest checkpoint before; from where to replay
{
    while (p->checkpoint_count > 0 && p->checkpoints[p->checkpoint_count - 1].standing > standing)
        p->checkpoint_count--;
    if (p->checkpoint_count == 0) {
        rules_open(&p->session);
        return 0;
    }
    p->session = p->checkpoints[p->checkpoint_count - 1].session;
    return p->checkpoints[p->checkpoint_count - 1].standing;
}

static void replay_without(const struct host *host, struct played *p, size_t step)
{
    size_t kept = step;
    for (size_t i = go_back(p, step); i < p->standing.count; i++) {
        struct command command = p->standing.items[i];
        const struct level *level = host_level_for(host, &p->session, &command);
        bool stands = i != step && rules_apply(&p->session, level, &command, NULL) == RULES_OK;
        CHECK(stands || i >= step);
        if (stands && i > step)
            p->standing.items[kept++] = command;
    }
    p->standing.count = kept;
}

size_t host_steps_back(const struct played *p)
{
    size_t depth = 0;
    for (size_t at = p->standing.count; at > 0; at--) {
        enum undo_way way = rules_undo_way(&p->standing.items[at - 1]);
        if (way == UNDO_STOPS)
            break;
        depth += way == UNDO_STEP;
    }
    return depth;
}

// The meeting goes back; the senders do not (host.c).
static enum rules_verdict undo(const struct host *host, struct played *p, const struct command *command,
                               struct events *events)
{
    bool lone_child = p->session.alone && command->seat == 0;
    if (command->seat != SEAT_FACILITATOR && !lone_child)
        return RULES_NOT_YOUR_TURN;
    size_t step = last_step(&p->standing);
    if (step == p->standing.count)
        return RULES_NOTHING_TO_UNDO;
    replay_without(host, p, step);
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
