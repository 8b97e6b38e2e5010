// SPDX-License-Identifier: MIT
//
// host.c — the log is the truth; the session is what the log says.
//
//   log       S  L  N  N  C  U  C  K …   every accepted command, UNDO among them
//   standing  S  L  N  N  C  K …         those not taken back: what undo replays
//
// An accepted command is kept (log, then the journal behind the sink) before anybody is told,
// so that what a hall has seen is never lost. Taking back and replaying is host_undo.c.
//
// Must never: keep anything of a lone child; change the session but through the rules.
#include "host_inside.h"

#include "check.h"
#include "memory.h"

enum { NO_LEVEL = 255 };

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
    host->log.count = host->standing.count = host->checkpoint_count = 0;
}

void host_free(struct host *host)
{
    if (host == NULL)
        return;
    forget_meeting(host);
    mem_free(host->log.items);
    mem_free(host->standing.items);
    mem_free(host->checkpoints);
    mem_free(host);
}

void host_restart(struct host *host)
{
    CHECK(!host->telling);
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
        if (host->levels[i] != NULL && host->levels[i]->hash == level->hash) {
            if (host->levels[i] != level)
                level_free(level);
            return i;
        }
    if (host->level_count == HOST_LEVELS_MAX) {
        level_free(level);
        return NO_LEVEL;
    }
    host->levels[host->level_count] = level;
    return host->level_count++;
}

bool host_put_level(struct host *host, uint8_t index, struct level *level)
{
    if (index >= HOST_LEVELS_MAX) {
        level_free(level);
        return false;
    }
    while (host->level_count <= index)
        host->levels[host->level_count++] = NULL;
    level_free(host->levels[index]);
    host->levels[index] = level;
    return true;
}

const struct level *host_level_at(const struct host *host, uint8_t index)
{
    return index < host->level_count ? host->levels[index] : NULL;
}

const struct level *host_level(const struct host *host) { return host_level_at(host, host->session.level); }

const struct level *host_level_for(const struct host *host, const struct command *command)
{
    return command->type == COMMAND_LEVEL ? host_level_at(host, command->choice) : host_level(host);
}

void host_keep_command(struct commands *list, const struct command *command)
{
    list->items = mem_grow(list->items, &list->capacity, list->count + 1, sizeof *list->items);
    list->items[list->count++] = *command;
}

static void tell(struct host *host, const struct events *events)
{
    host->telling = true;
    for (size_t i = 0; i < events->count; i++)
        for (size_t j = 0; j < host->listener_count; j++)
            host->listeners[j].hear(host->listeners[j].self, &events->items[i]);
    host->telling = false;
}

// A lone child is never journalled.
static void keep(struct host *host, const struct command *command)
{
    host_keep_command(&host->log, command);
    if (host->sink.keep == NULL || host->session.alone || !rules_of(command->type)->journalled)
        return;
    struct kept kept = {.command = command,
                        .number = (uint32_t)host->log.count,
                        .checksum = host_checksum(host),
                        .session = &host->session,
                        .level = command->type == COMMAND_LEVEL ? host_level_for(host, command) : NULL};
    host->sink.keep(host->sink.self, &kept);
}

static enum rules_verdict apply(struct host *host, const struct command *command, struct events *events)
{
    if (command->type == COMMAND_UNDO)
        return host_undo(host, command, events);
    struct session before = host->session;
    enum rules_verdict verdict = rules_apply(&host->session, host_level_for(host, command), command, events);
    if (verdict != RULES_OK)
        return verdict;
    host_keep_command(&host->standing, command);
    host_keep_checkpoint(host, &before);
    return RULES_OK;
}

enum rules_verdict host_send(struct host *host, struct command command)
{
    CHECK(!host->telling); // who hears an event sends its command afterwards
    uint32_t *last = host_last_sequence(host, command.seat);
    if (command.sequence == 0 && last != NULL)
        command.sequence = *last + 1;
    struct events events = {0};
    enum rules_verdict verdict = apply(host, &command, &events);
    if (verdict != RULES_OK)
        return verdict;
    keep(host, &command);
    tell(host, &events);
    return RULES_OK;
}

// The levels stay: they were added for this log.
static void begin_again(struct host *host)
{
    host->log.count = host->standing.count = host->checkpoint_count = 0;
    rules_open(&host->session);
}

bool host_replay(struct host *host, const struct command *commands, size_t count)
{
    CHECK(!host->telling);
    begin_again(host);
    for (size_t i = 0; i < count; i++) {
        struct events events = {0};
        if (apply(host, &commands[i], &events) != RULES_OK) {
            begin_again(host);
            return false;
        }
        host_keep_command(&host->log, &commands[i]);
    }
    return true;
}

size_t host_standing_count(const struct host *host) { return host->standing.count; }

const struct command *host_standing_at(const struct host *host, size_t index)
{
    CHECK(index < host->standing.count);
    return &host->standing.items[index];
}

const struct session *host_session(const struct host *host) { return &host->session; }

void host_view(const struct host *host, enum role role, struct view *out)
{
    rules_view(&host->session, host_level(host), role, out);
    out->can_undo_scene = host_undo_depth(host) > 0;
}

uint64_t host_checksum(const struct host *host) { return rules_checksum(&host->session); }
size_t host_log_count(const struct host *host) { return host->log.count; }

const struct command *host_log_at(const struct host *host, size_t index)
{
    CHECK(index < host->log.count);
    return &host->log.items[index];
}
