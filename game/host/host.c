// SPDX-License-Identifier: MIT
//
// host.c — the log is the truth; the session is what the log says.
//
// A checkpoint of the session is kept at the beginning of each scene. Undo drops the last
// undoable command, goes back to the newest checkpoint before it and replays what remains.
//
//   log      S  L  N  N  C  U  C  K …        every accepted command, UNDO among them
//   standing S  L  N  N  C  K …              those not taken back: what is replayed
#include "host.h"

#include "check.h"
#include "memory.h"

#include <string.h>

struct checkpoint {
    size_t standing; // so many standing commands lead here
    struct session session;
};

struct host {
    struct session session;
    struct level *levels[HOST_LEVELS_MAX];
    uint8_t level_count;
    struct command *log, *standing;
    size_t log_count, log_capacity, standing_count, standing_capacity;
    struct checkpoint *checkpoints;
    size_t checkpoint_count, checkpoint_capacity;
    struct sink sink;
    struct listener listeners[HOST_LISTENERS_MAX];
    size_t listener_count;
};

struct host *host_new(void)
{
    struct host *host = mem_new(1, sizeof *host);
    rules_open(&host->session);
    return host;
}

static void forget_meeting(struct host *host)
{
    for (uint8_t i = 0; i < host->level_count; i++)
        level_free(host->levels[i]);
    host->level_count = 0;
    host->log_count = host->standing_count = host->checkpoint_count = 0;
}

void host_free(struct host *host)
{
    if (host == NULL)
        return;
    forget_meeting(host);
    mem_free(host->log);
    mem_free(host->standing);
    mem_free(host->checkpoints);
    mem_free(host);
}

void host_restart(struct host *host)
{
    forget_meeting(host);
    rules_open(&host->session);
}

void host_set_sink(struct host *host, struct sink sink) { host->sink = sink; }

void host_listen(struct host *host, struct listener listener)
{
    CHECK(host->listener_count < HOST_LISTENERS_MAX);
    host->listeners[host->listener_count++] = listener;
}

uint8_t host_add_level(struct host *host, struct level *level)
{
    for (uint8_t i = 0; i < host->level_count; i++)
        if (host->levels[i]->hash == level->hash) {
            level_free(level);
            return i;
        }
    if (host->level_count == HOST_LEVELS_MAX) {
        level_free(level);
        return 255;
    }
    host->levels[host->level_count] = level;
    return host->level_count++;
}

const struct level *host_level_at(const struct host *host, uint8_t index)
{
    return index < host->level_count ? host->levels[index] : NULL;
}

const struct level *host_level(const struct host *host) { return host_level_at(host, host->session.level); }

// The level a command is about: the one it opens, else the one in play.
static const struct level *level_for(const struct host *host, const struct command *c)
{
    return c->type == COMMAND_LEVEL ? host_level_at(host, c->choice) : host_level(host);
}

static void tell(struct host *host, const struct events *events)
{
    for (size_t i = 0; i < events->count; i++)
        for (size_t j = 0; j < host->listener_count; j++)
            host->listeners[j].hear(host->listeners[j].self, &events->items[i]);
}

static void push_command(struct command **list, size_t *count, size_t *capacity, const struct command *c)
{
    *list = mem_grow(*list, capacity, *count + 1, sizeof **list);
    (*list)[(*count)++] = *c;
}

static bool begins_scene(const struct session *before, const struct session *now)
{
    return before->scene != now->scene || before->level != now->level
        || (now->phase == PHASE_NOTICE && before->phase != PHASE_NOTICE);
}

static void keep_checkpoint(struct host *host)
{
    host->checkpoints = mem_grow(host->checkpoints, &host->checkpoint_capacity, host->checkpoint_count + 1,
                                 sizeof *host->checkpoints);
    host->checkpoints[host->checkpoint_count++] = (struct checkpoint){host->standing_count, host->session};
}

// The last command that may be taken back, as its place among the standing ones plus one; 0 when there is none.
static size_t last_undoable(const struct host *host)
{
    size_t count = host->standing_count;
    return count > 0 && rules_of(host->standing[count - 1].type)->undoable ? count : 0;
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
        const struct command *c = &host->standing[i];
        CHECK(rules_apply(&host->session, level_for(host, c), c, NULL) == RULES_OK);
    }
    host->standing_count = standing;
}

static enum rules_verdict undo(struct host *host, const struct command *c)
{
    size_t last = last_undoable(host);
    if (last == 0)
        return RULES_NOTHING_TO_UNDO;
    uint32_t sequences[TEAMS_MAX + 1];
    memcpy(sequences, host->session.last_sequence, sizeof sequences); // a repeated command stays repeated
    replay_to(host, last - 1);
    memcpy(host->session.last_sequence, sequences, sizeof sequences);
    if (c->sequence > host->session.last_sequence[TEAMS_MAX])
        host->session.last_sequence[TEAMS_MAX] = c->sequence;
    struct events back = {1, {{EVENT_PHASE, host->session.phase}}};
    tell(host, &back);
    return RULES_OK;
}

static enum rules_verdict apply(struct host *host, const struct command *c)
{
    struct session before = host->session;
    struct events events = {0};
    enum rules_verdict verdict = rules_apply(&host->session, level_for(host, c), c, &events);
    if (verdict != RULES_OK)
        return verdict;
    push_command(&host->standing, &host->standing_count, &host->standing_capacity, c);
    if (begins_scene(&before, &host->session))
        keep_checkpoint(host);
    tell(host, &events);
    return RULES_OK;
}

enum rules_verdict host_send(struct host *host, struct command c)
{
    size_t seat = c.seat == SEAT_FACILITATOR ? TEAMS_MAX : c.seat;
    if (c.sequence == 0 && seat <= TEAMS_MAX)
        c.sequence = host->session.last_sequence[seat] + 1;
    bool may_undo = c.seat == SEAT_FACILITATOR || host->session.alone;
    enum rules_verdict verdict = c.type != COMMAND_UNDO ? apply(host, &c)
                               : may_undo ? undo(host, &c) : RULES_NOT_YOUR_TURN;
    if (verdict != RULES_OK)
        return verdict;
    push_command(&host->log, &host->log_count, &host->log_capacity, &c);
    if (host->sink.keep != NULL && rules_of(c.type)->journalled && !host->session.alone) // alone is never kept
        host->sink.keep(host->sink.self, &c, host_checksum(host));
    return RULES_OK;
}

const struct session *host_session(const struct host *host) { return &host->session; }

void host_view(const struct host *host, enum role role, struct view *out)
{
    rules_view(&host->session, host_level(host), role, out);
}

uint64_t host_checksum(const struct host *host) { return rules_checksum(&host->session); }
size_t host_log_count(const struct host *host) { return host->log_count; }

const struct command *host_log_at(const struct host *host, size_t index)
{
    CHECK(index < host->log_count);
    return &host->log[index];
}

size_t host_undo_depth(const struct host *host)
{
    size_t depth = 0;
    while (depth < host->standing_count && rules_of(host->standing[host->standing_count - 1 - depth].type)->undoable)
        depth++;
    return depth;
}
