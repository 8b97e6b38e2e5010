// SPDX-License-Identifier: MIT
//
// records_resume.c — going on with a meeting, and looking at one for its figures.
//
// A resume is first tried on a host of its own: the one on the screen changes only when all fits.
//
// A meeting of older rules is played by today's: what it is made of are commands. That it is the same meeting is shown
// by the number that the older rules gave it (rules_checksum.c). Nothing of it is written anew: its log goes on, from
// here with the numbers of today, and later either will do.
#include "records_inside.h"

#include "memory.h"

enum likeness { ANOTHER, THE_SAME, CANNOT_SAY };

static enum likeness compare(const struct host *host, int64_t rules, uint64_t kept)
{
    enum likeness likeness = ANOTHER;
    for (unsigned version = (unsigned)rules; version <= RULES_VERSION; version++) {
        uint64_t checksum;
        bool comparable = rules_checksum_as(host_session(host), version, &checksum);
        if (checksum == kept)
            return THE_SAME;
        if (!comparable)
            likeness = CANNOT_SAY;
    }
    return likeness;
}

// Plays the whole log; false when it gives another meeting than it gave, at the newest moment where that can be said.
static bool play(const struct kept_log *log, struct host *host)
{
    struct command *commands = NULL;
    size_t count = records__commands_of(&log->items, &commands);
    bool fine = records__fill_host(&log->items, host) && host_replay(host, commands, count);
    enum likeness likeness = CANNOT_SAY;
    for (size_t at = count; fine && likeness == CANNOT_SAY && at > 0; at--) {
        fine = at == count || host_replay(host, commands, at);
        likeness = compare(host, log->rules, log->items.list[at - 1].checksum);
    }
    fine = fine && likeness == THE_SAME && (host_log_count(host) == count || host_replay(host, commands, count));
    mem_free(commands);
    return fine;
}

static bool plays(const struct kept_log *log)
{
    struct host *trial = host_new();
    bool fine = play(log, trial);
    host_free(trial);
    return fine;
}

// The file says so too; when it cannot be written, nothing is lost by that.
static void open_again(struct records *r, const struct kept_log *log)
{
    enum meeting_state state = log->standing.over ? MEETING_OVER : MEETING_GOING;
    r->journal.standing = log->standing;
    if (log->state == state)
        return;
    int result = records__begin(&r->journal);
    if (result == SQLITE_OK)
        result = records__leave(&r->journal);
    if (result == SQLITE_OK)
        result = records__set_state(&r->journal, log->standing.meeting, state);
    records__finish(&r->journal, result);
}

// Facts are in the log too: should the file be lost, they are written again with it.
static void take_facts(struct records *r, int64_t id)
{
    struct meeting_facts *facts = mem_new(1, sizeof *facts);
    if (records_facts(r, id, facts))
        records__add_item(&r->log, (struct item){.kind = ITEM_FACTS, .facts = facts});
    else
        mem_free(facts);
    r->written = r->tried = r->log.count;
}

enum resume_result records_resume(struct records *r, int64_t id, struct host *host)
{
    struct kept_log log;
    records__settle(r);
    enum resume_result result = records__read_log(&r->journal, id, &log);
    if (result == RESUME_FINE && !plays(&log))
        result = RESUME_OTHER_RULES; // the bytes are as they were: the program is not
    if (result != RESUME_FINE) {
        records__free_items(&log.items);
        return result;
    }
    records__forget_log(r);
    host_restart(host);
    play(&log, host);
    struct item *last = &log.items.list[log.items.count - 1];
    last->over = log.standing.over = host_session(host)->phase == PHASE_OVER;
    open_again(r, &log);
    r->log = log.items;
    r->written = r->tried = r->log.count;
    r->last_number = last->number;
    r->open = true;
    take_facts(r, id);
    records__resume_phones(r);
    return RESUME_FINE;
}

// As far as the rules of today go.
static void play_along(const struct items *items, struct host *host)
{
    for (size_t i = 0; i < items->count; i++)
        if (host_send(host, items->list[i].command) != RULES_OK)
            return;
}

struct host *records_meeting(struct records *r, int64_t id)
{
    struct kept_log log;
    records__settle(r);
    enum resume_result result = records__read_log(&r->journal, id, &log);
    struct host *host = host_new();
    bool fine = result == RESUME_FINE && play(&log, host);
    if (!fine && result != RESUME_DAMAGED) {
        host_restart(host);
        fine = records__fill_host(&log.items, host);
        if (fine)
            play_along(&log.items, host);
    }
    records__free_items(&log.items);
    if (fine)
        return host;
    host_free(host);
    return NULL;
}
