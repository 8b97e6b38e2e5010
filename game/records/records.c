// SPDX-License-Identifier: MIT
//
// records.c — the door: opening, the host's sink, what the facilitator typed, leaving.
//
//   host ─ keep → log ─ batch → runner's thread → SQLite ─ done, wake → records_committed
//
// Must never: make the main thread wait for a disk while a meeting runs; keep anything of a child.
#include "records_inside.h"

#include "check.h"
#include "files.h"
#include "hash.h"
#include "loader.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static struct records *new_records(const char *path, const struct runner *runner)
{
    struct records *r = mem_new(1, sizeof *r);
    if (runner != NULL)
        r->runner = *runner;
    r->journal.path = mem_copy_text(path);
    return r;
}

struct records *records_open(const char *path, const struct runner *runner)
{
    char *place = path_whole(path);
    struct records *r = new_records(place, runner);
    records__open_file(&r->journal);
    records__look(r);
    records__look_for_phones(r);
    mem_free(place);
    return r;
}

struct records *records_open_to_read(const char *path, bool *in_use)
{
    char *place = path_whole(path);
    struct records *r = new_records(place, NULL);
    bool used = records__open_to_read(&r->journal);
    if (in_use != NULL)
        *in_use = used;
    records__look(r);
    mem_free(place);
    return r;
}

struct records *records_open_nowhere(const char *reason, const struct runner *runner)
{
    struct records *r = new_records("", runner);
    records__open_nowhere(&r->journal, reason);
    records__look(r);
    return r;
}

void records__forget_log(struct records *r)
{
    CHECK(r->batch == NULL);
    records__free_items(&r->log);
    r->written = r->tried = 0;
    r->open = false;
}

void records_close(struct records *r)
{
    if (r == NULL)
        return;
    records__settle(r);
    records__forget_log(r);
    if (records__fold(&r->journal)) // nothing is in the log: it may go
        sqlite3_db_config(r->journal.db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
    records__close_file(&r->journal);
    mem_free(r->journal.path);
    mem_free(r->next_facts);
    mem_free(r->phones.words);
    mem_free(r);
}

enum records_state records_state(const struct records *r) { return r->state; }
const char *records_reason(const struct records *r) { return r->reason; }
bool records_keeps(const struct records *r) { return r->keeps; }

static struct meeting_facts *copy_facts(const struct meeting_facts *facts)
{
    struct meeting_facts *copy = mem_new(1, sizeof *copy);
    *copy = *facts;
    return copy;
}

// The newest ones are enough: older ones of this meeting are not written (again).
static void add_facts(struct records *r, struct meeting_facts *facts) // takes them
{
    for (size_t i = r->log.count; i-- > 0;) {
        struct item *item = &r->log.list[i];
        if (item->kind == ITEM_COMMAND && item->command.type == COMMAND_SETUP)
            break;
        mem_free(item->facts);
        item->facts = NULL;
    }
    records__add_item(&r->log, (struct item){.kind = ITEM_FACTS, .facts = facts});
}

static struct pack pack_of(const struct level *level)
{
    struct pack pack = {0};
    pack.bytes = level != NULL ? level_pack(level, &pack.length) : NULL;
    if (pack.bytes != NULL)
        pack.hash = (int64_t)hash_bytes(HASH_START, pack.bytes, pack.length);
    return pack;
}

static void keep(void *self, const struct kept *kept)
{
    struct records *r = self;
    bool begins = kept->command->type == COMMAND_SETUP;
    r->last_number = kept->number;
    r->open = r->open || begins;
    r->phones.of_left = r->phones.of_left && !begins;
    r->phones.changed = r->phones.changed || begins;
    if (!r->open)
        return; // of a meeting that was left or forgotten
    records__add_item(&r->log, (struct item){.kind = ITEM_COMMAND,
                                             .command = *kept->command,
                                             .number = kept->number,
                                             .checksum = kept->checksum,
                                             .over = kept->session->phase == PHASE_OVER,
                                             .pack = pack_of(kept->level)});
    if (begins && r->next_facts != NULL) {
        add_facts(r, r->next_facts);
        r->next_facts = NULL;
    }
    records__advance(r);
}

static uint32_t committed(void *self) { return records_committed(self); }

struct sink records_sink(struct records *r) { return (struct sink){keep, committed, r}; }

void records_set_facts(struct records *r, const struct meeting_facts *facts)
{
    struct meeting_facts *copy = copy_facts(facts);
    if (r->open) {
        add_facts(r, copy);
        records__advance(r);
        return;
    }
    mem_free(r->next_facts);
    r->next_facts = copy;
}

void records_leave(struct records *r)
{
    r->open = r->phones.of_left = false;
    records__add_item(&r->log, (struct item){.kind = ITEM_LEAVE});
    records__advance(r);
}

int64_t records_open_meeting(struct records *r)
{
    records__settle(r);
    return r->open ? r->journal.standing.meeting : 0;
}

bool records_set_facts_of(struct records *r, int64_t id, const struct meeting_facts *facts)
{
    if (records_open_meeting(r) == id) {
        records_set_facts(r, facts);
        return true;
    }
    int result = records__begin(&r->journal);
    if (result == SQLITE_OK)
        result = records__write_facts(&r->journal, id, facts);
    if (result == SQLITE_OK)
        result = records__reseal(&r->journal, id);
    result = records__finish(&r->journal, result);
    if (result != SQLITE_OK) // for the sentence about it; the state stays what it was
        memcpy(r->reason, r->journal.reason, sizeof r->reason);
    return result == SQLITE_OK && !r->journal.in_memory;
}

void records_set_clock(struct records *r, const char *iso)
{
    snprintf(r->journal.clock, sizeof r->journal.clock, "%s", iso);
}
