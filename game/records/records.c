// SPDX-License-Identifier: MIT
//
// records.c — opening, keeping, and what happens when the file is not as it should be.
//
//   keep ─→ waiting ─(nothing flies)→ batch ─→ the writer's thread: one commit ─→ done
//                                        records_committed: released, and the next batch ─→ …
//
// Must never: let a meeting wait for a disk that is gone, or write twice what was written once.
#include "records_inside.h"

#include "files.h"
#include "loader.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

// ---- opening ----

static void set_reason(struct records *r, const char *reason) { snprintf(r->reason, sizeof r->reason, "%s", reason); }

static enum records_state state_of(int result)
{
    switch (result & 0xFF) {
    case SQLITE_BUSY: case SQLITE_LOCKED: return RECORDS_LOCKED;
    case SQLITE_READONLY: case SQLITE_PERM: return RECORDS_READ_ONLY;
    case SQLITE_FULL: return RECORDS_FULL;
    default: return RECORDS_BROKEN;
    }
}

static void close_file(struct records *r)
{
    sqlite3_close(r->db);
    r->db = NULL;
}

// From now on nothing is kept, and nobody waits for it.
void records__fail(struct records *r, int result)
{
    r->state = state_of(result);
    set_reason(r, r->db != NULL ? sqlite3_errmsg(r->db) : sqlite3_errstr(result));
    close_file(r);
}

static int open_file(struct records *r)
{
    int result = sqlite3_open_v2(r->path, &r->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    if (result == SQLITE_OK && sqlite3_db_readonly(r->db, "main") == 1)
        return SQLITE_READONLY;
    return result == SQLITE_OK ? records__prepare_file(r) : result;
}

static bool is_damage(int result) { return (result & 0xFF) == SQLITE_CORRUPT || (result & 0xFF) == SQLITE_NOTADB; }

// Beside the file, with the moment in its name, for somebody who may want to look at it; its log goes with it.
static bool put_aside(struct records *r)
{
    static const char *const parts[] = {"", "-wal", "-shm"};
    char moment[32] = "", from[600], to[600];
    time_t now = time(NULL);
    const struct tm *local = localtime(&now);
    if (local != NULL)
        strftime(moment, sizeof moment, "%Y%m%d-%H%M%S", local);
    bool moved = false;
    for (int number = 0; !moved && number < 100; number++)
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            snprintf(from, sizeof from, "%s%s", r->path, parts[i]);
            snprintf(to, sizeof to, "%s.damaged-%s-%02d%s", r->path, moment, number, parts[i]);
            bool this_one = file_exists(from) && file_move(from, to, NULL);
            if (i == 0 && !this_one)
                break;
            moved = moved || i == 0;
            if (i == 0)
                set_reason(r, to);
        }
    return moved;
}

struct records *records_open(const char *path, const struct runner *runner)
{
    struct records *r = mem_new(1, sizeof *r);
    r->path = mem_copy_text(path);
    r->runner = *runner;
    atomic_init(&r->done, false);
    int result = open_file(r);
    if (is_damage(result)) {
        close_file(r);
        result = put_aside(r) ? open_file(r) : SQLITE_CORRUPT;
        r->state = RECORDS_DAMAGED_ASIDE;
    }
    if (result != SQLITE_OK) {
        records__fail(r, result);
    } else if (records__newer(r->db)) {
        close_file(r);
        r->state = RECORDS_NEWER;
    }
    return r;
}

enum records_state records_state(const struct records *r) { return r->state; }
const char *records_reason(const struct records *r) { return r->reason; }
bool records_keeps(const struct records *r) { return r->db != NULL; }

// ---- keeping ----

static void start_batch(struct records *r)
{
    if (r->flying || r->waiting.count == 0)
        return;
    struct waiting_list empty = r->batch;
    r->batch = r->waiting;
    r->waiting = empty;
    r->batch_meeting = r->meeting;
    r->batch_last = 0;
    for (size_t i = 0; i < r->batch.count; i++) {
        const struct waiting *w = &r->batch.items[i];
        if (w->kind == WAITING_COMMAND)
            r->batch_last = w->number;
    }
    r->flying = true;
    atomic_store(&r->done, false);
    if (r->runner.run != NULL)
        r->runner.run(r->runner.self, records__write_batch, r);
    else
        records__write_batch(r);
}

// What the job brought back.
static void land(struct records *r)
{
    if (!r->flying || !atomic_load(&r->done))
        return;
    r->flying = false;
    if (r->batch_result == SQLITE_OK && r->batch_last > 0 && r->batch_meeting == r->meeting)
        r->released = r->batch_last;
    records__free_waiting(&r->batch);
    if (r->batch_result == SQLITE_OK)
        return;
    records__fail(r, r->batch_result);
    records__free_waiting(&r->waiting);
}

static void add(struct records *r, struct waiting w)
{
    r->waiting.items = mem_grow(r->waiting.items, &r->waiting.capacity, r->waiting.count + 1, sizeof *r->waiting.items);
    r->waiting.items[r->waiting.count++] = w;
}

static void keep(void *self, const struct kept *kept)
{
    struct records *r = self;
    bool begins = kept->command->type == COMMAND_SETUP;
    r->meeting += begins;
    r->last = kept->number;
    if (begins)
        r->released = 0;
    land(r);
    if (r->db == NULL)
        return;
    struct waiting w = {.kind = WAITING_COMMAND, .command = *kept->command, .number = kept->number, .checksum = kept->checksum,
                        .begins = begins, .ends = kept->session->phase == PHASE_OVER};
    if (kept->level != NULL) {
        w.pack = level_pack(kept->level, &w.pack_length);
        w.level_id = mem_copy_text(kept->level->id);
    }
    add(r, w);
    start_batch(r);
}

struct sink records_sink(struct records *r) { return (struct sink){keep, r}; }

uint32_t records_committed(struct records *r)
{
    land(r);
    if (r->db == NULL)
        return r->last;
    start_batch(r);
    land(r); // a runner in place is done already
    return r->released;
}

bool records_waiting(const struct records *r) { return r->flying || r->waiting.count > 0; }

void records__settle(struct records *r)
{
    while (r->db != NULL && records_waiting(r)) {
        if (r->flying && r->runner.finish != NULL)
            r->runner.finish(r->runner.self);
        land(r);
        if (r->db != NULL)
            start_batch(r);
    }
}

void records_set_facts(struct records *r, const struct meeting_facts *facts)
{
    land(r);
    if (r->db == NULL)
        return;
    struct waiting w = {.kind = WAITING_FACTS, .facts = mem_new(1, sizeof *facts)};
    *w.facts = *facts;
    add(r, w);
    start_batch(r);
}

void records_close(struct records *r)
{
    if (r == NULL)
        return;
    records__settle(r);
    if (r->flying && r->runner.finish != NULL)
        r->runner.finish(r->runner.self);
    records__free_waiting(&r->batch);
    records__free_waiting(&r->waiting);
    mem_free(r->batch.items);
    mem_free(r->waiting.items);
    close_file(r);
    mem_free(r->path);
    mem_free(r);
}
