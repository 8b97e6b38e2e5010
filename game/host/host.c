// SPDX-License-Identifier: MIT
//
// host.c — the log is the truth; a session is what the log says.
//
//   log       S  L  N  N  C  U  C  K  N        every accepted command, UNDO among them
//             └──── shown: kept ───┘  │        what a view may hold, and what was told
//             └──────── tried ────────┘        what the next command is tried on
//
// An accepted command goes into the log, then to the sink (a journal). Only once the sink tells that it is
// safe it is played into what is shown and its events are told, so that what a hall has seen is never lost.
// Playing and taking back is host_played.c.
//
// Must never: keep anything of a lone child; show or tell of what may be lost.
#include "host_inside.h"

#include "check.h"
#include "memory.h"

#include <string.h>

enum { NO_LEVEL = 255 };

struct host *host_new(void)
{
    struct host *host = mem_new(1, sizeof *host);
    rules_open(&host->tried.session);
    rules_open(&host->shown.session);
    return host;
}

// The levels stay: they were added for the log that comes.
static void begin_again(struct host *host)
{
    host->log.count = host->released = host->offered = 0;
    host->meeting++;
    memset(host->last_sequence, 0, sizeof host->last_sequence);
    host_begin_played(&host->tried);
    host_begin_played(&host->shown);
}

static void forget_levels(struct host *host)
{
    for (uint8_t i = 0; i < host->level_count; i++)
        level_free(host->owned[i]);
    host->level_count = 0;
}

void host_free(struct host *host)
{
    if (host == NULL)
        return;
    forget_levels(host);
    mem_free(host->log.items);
    host_free_played(&host->tried);
    host_free_played(&host->shown);
    mem_free(host);
}

void host_restart(struct host *host)
{
    CHECK(!host->telling);
    forget_levels(host);
    begin_again(host);
}

uint32_t host_meeting(const struct host *host) { return host->meeting; }

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
    host->owned[host->level_count] = level;
    host->levels[host->level_count] = level;
    return host->level_count++;
}

uint8_t host_lend_level(struct host *host, const struct level *level)
{
    if (host->level_count == HOST_LEVELS_MAX)
        return NO_LEVEL;
    host->owned[host->level_count] = NULL;
    host->levels[host->level_count] = level;
    return host->level_count++;
}

bool host_put_level(struct host *host, uint8_t index, struct level *level)
{
    if (index >= HOST_LEVELS_MAX) {
        level_free(level);
        return false;
    }
    for (; host->level_count <= index; host->level_count++)
        host->levels[host->level_count] = host->owned[host->level_count] = NULL;
    level_free(host->owned[index]);
    host->levels[index] = host->owned[index] = level;
    return true;
}

const struct level *host_level_at(const struct host *host, uint8_t index)
{
    return index < host->level_count ? host->levels[index] : NULL;
}

const struct level *host_level(const struct host *host) { return host_level_at(host, host->shown.session.level); }

const struct level *host_level_for(const struct host *host, const struct session *session,
                                   const struct command *command)
{
    return host_level_at(host, command->type == COMMAND_LEVEL ? command->choice : session->level);
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
    const struct session *session = &host->tried.session;
    host_keep_command(&host->log, command);
    if (host->sink.keep == NULL || session->alone || !rules_of(command->type)->journalled)
        return;
    host->offered = host->log.count;
    struct kept kept = {.command = command,
                        .number = (uint32_t)host->log.count,
                        .checksum = rules_checksum(session),
                        .session = session,
                        .level = command->type == COMMAND_LEVEL ? host_level_for(host, session, command) : NULL};
    host->sink.keep(host->sink.self, &kept);
}

// Behind the last command that was offered nothing waits for a disk.
static size_t safe_count(const struct host *host)
{
    if (host->sink.committed == NULL)
        return host->log.count;
    size_t safe = host->sink.committed(host->sink.self);
    return safe >= host->offered ? host->log.count : safe;
}

bool host_waits(const struct host *host) { return host->released < host->log.count; }

bool host_hears(const struct host *host, uint16_t seat)
{
    for (size_t i = host->released; i < host->log.count; i++) {
        const struct command *c = &host->log.items[i];
        bool of_a_phone = rules_undo_way(c) == UNDO_PASSES && c->seat != SEAT_FACILITATOR;
        if (!of_a_phone || (c->type == COMMAND_SEAT && c->seat == seat))
            return false;
    }
    return true;
}

bool host_look(struct host *host)
{
    CHECK(!host->telling);
    size_t before = host->released, safe = host_waits(host) ? safe_count(host) : 0;
    while (host->released < safe) {
        struct events events = {0};
        const struct command *command = &host->log.items[host->released++];
        CHECK(host_play(host, &host->shown, command, &events) == RULES_OK); // as it was when it was tried
        tell(host, &events);
    }
    return host->released > before;
}

// A bad line sends a command twice: it counts once, for each seat by itself, and also when it was taken back.
// A refused one uses no number up.
static enum rules_verdict try_command(struct host *host, const struct command *command)
{
    if (command->seat >= SEATS_MAX)
        return RULES_NOT_YOUR_TURN;
    uint32_t *last = &host->last_sequence[command->seat];
    if (command->sequence != 0 && command->sequence <= *last)
        return RULES_REPEATED;
    enum rules_verdict verdict = host_play(host, &host->tried, command, NULL);
    if (verdict == RULES_OK && command->sequence != 0)
        *last = command->sequence;
    return verdict;
}

enum rules_verdict host_send(struct host *host, struct command command)
{
    CHECK(!host->telling); // who hears an event sends its command afterwards
    if (command.sequence == 0 && command.seat < SEATS_MAX)
        command.sequence = host->last_sequence[command.seat] + 1;
    enum rules_verdict verdict = try_command(host, &command);
    if (verdict != RULES_OK)
        return verdict;
    keep(host, &command);
    host_look(host);
    return RULES_OK;
}

bool host_replay(struct host *host, const struct command *commands, size_t count)
{
    CHECK(!host->telling);
    begin_again(host);
    for (size_t i = 0; i < count; i++) {
        if (try_command(host, &commands[i]) != RULES_OK) {
            begin_again(host);
            return false;
        }
        CHECK(host_play(host, &host->shown, &commands[i], NULL) == RULES_OK);
        host_keep_command(&host->log, &commands[i]);
    }
    host->released = count;
    return true;
}

size_t host_standing_count(const struct host *host) { return host->shown.standing.count; }

const struct command *host_standing_at(const struct host *host, size_t index)
{
    CHECK(index < host->shown.standing.count);
    return &host->shown.standing.items[index];
}

const struct session *host_session(const struct host *host) { return &host->shown.session; }
size_t host_undo_depth(const struct host *host) { return host_steps_back(&host->shown); }

// In one walk over all that stands: a view is asked for at every press.
static void count_begun(const struct host *host, struct view *out)
{
    unsigned activities = 0, levels = 0;
    for (size_t i = 0; i < host->shown.standing.count; i++) {
        enum command_type type = (enum command_type)host->shown.standing.items[i].type;
        activities += type == COMMAND_ACTIVITY;
        levels += type == COMMAND_LEVEL;
    }
    out->activities_begun = (uint16_t)activities;
    out->levels_begun = (uint16_t)levels;
}

void host_view(const struct host *host, enum role role, const char *language, struct view *out)
{
    rules_view(&host->shown.session, host_level(host), role, language, out);
    out->can_undo = host_can_go_back(&host->shown);
    count_begun(host, out);
}

bool host_foresee(const struct host *host, const struct command *command, enum role role, const char *language,
                  struct view *out)
{
    struct session later = host->shown.session;
    if (command->type == COMMAND_LEVEL || rules_apply(&later, host_level(host), command, NULL) != RULES_OK)
        return false;
    rules_view(&later, host_level(host), role, language, out);
    out->can_undo = true;
    count_begun(host, out);
    return true;
}

void host_key(const struct host *host, const char *language, struct view_key *out)
{
    rules_key(&host->shown.session, host_level(host), language, out);
}

uint64_t host_checksum(const struct host *host) { return rules_checksum(&host->shown.session); }
size_t host_log_count(const struct host *host) { return host->log.count; }
size_t host_log_released(const struct host *host) { return host->released; }

const struct command *host_log_at(const struct host *host, size_t index)
{
    CHECK(index < host->log.count);
    return &host->log.items[index];
}
