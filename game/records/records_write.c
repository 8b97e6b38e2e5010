// SPDX-License-Identifier: MIT
//
// records_write.c — the job that brings a batch to the disk: one transaction, one wait for the disk.
//
// It runs on the writer's thread and touches nothing of the struct but the batch, the database
// and the row of the meeting at hand, and says `done` as its last act.
#include "records_inside.h"

#include "hash.h"
#include "memory.h"

#include <time.h>

static sqlite3_stmt *prepare(struct records *r, const char *sql)
{
    sqlite3_stmt *s = NULL;
    return sqlite3_prepare_v2(r->db, sql, -1, &s, NULL) == SQLITE_OK ? s : NULL;
}

static int finish(struct records *r, sqlite3_stmt *s)
{
    if (s == NULL)
        return sqlite3_errcode(r->db);
    sqlite3_step(s);
    return sqlite3_finalize(s); // tells a step's error, too
}

static void bind_text(sqlite3_stmt *s, int place, const char *words) { sqlite3_bind_text(s, place, words, -1, SQLITE_STATIC); }

static int begin_meeting(struct records *r)
{
    char began[32] = "";
    time_t now = time(NULL);
    const struct tm *local = localtime(&now);
    if (local != NULL)
        strftime(began, sizeof began, "%Y-%m-%d %H:%M", local);
    // A meeting that was begun anew leaves the one before.
    int result = records__run(r->db, "UPDATE meeting SET state = 2 WHERE state = 0");
    sqlite3_stmt *s = prepare(r, "INSERT INTO meeting (began, state, rules_version) VALUES (?, 0, ?)");
    if (s != NULL) {
        bind_text(s, 1, began);
        sqlite3_bind_int(s, 2, RULES_VERSION);
    }
    if (result == SQLITE_OK)
        result = finish(r, s);
    else
        sqlite3_finalize(s);
    r->id = sqlite3_last_insert_rowid(r->db);
    return result;
}

static int keep_level(struct records *r, const struct waiting *w)
{
    int64_t hash = (int64_t)hash_bytes(HASH_START, w->pack, w->pack_length);
    sqlite3_stmt *s = prepare(r, "INSERT OR IGNORE INTO level (hash, id, bytes) VALUES (?, ?, ?)");
    if (s != NULL) {
        sqlite3_bind_int64(s, 1, hash);
        bind_text(s, 2, w->level_id);
        sqlite3_bind_blob64(s, 3, w->pack, w->pack_length, SQLITE_STATIC);
    }
    int result = finish(r, s);
    if (result != SQLITE_OK)
        return result;
    s = prepare(r, "INSERT OR REPLACE INTO meeting_level (meeting, place, hash) VALUES (?, ?, ?)");
    if (s != NULL) {
        sqlite3_bind_int64(s, 1, r->id);
        sqlite3_bind_int(s, 2, w->command.choice);
        sqlite3_bind_int64(s, 3, hash);
    }
    return finish(r, s);
}

static int keep_command(struct records *r, const struct waiting *w)
{
    sqlite3_stmt *s = prepare(r, "INSERT INTO command VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (s == NULL)
        return sqlite3_errcode(r->db);
    const struct command *c = &w->command;
    const int64_t values[] = {r->id, w->number, (int64_t)c->type, c->seat, c->choice, c->value, c->seed, c->sequence, c->at_ms,
                              (int64_t)w->checksum};
    for (int i = 0; i < (int)(sizeof values / sizeof *values); i++)
        sqlite3_bind_int64(s, i + 1, values[i]);
    return finish(r, s);
}

static int set_state(struct records *r, int64_t id, enum meeting_state state)
{
    sqlite3_stmt *s = prepare(r, "UPDATE meeting SET state = ? WHERE id = ?");
    if (s != NULL) {
        sqlite3_bind_int(s, 1, (int)state);
        sqlite3_bind_int64(s, 2, id);
    }
    return finish(r, s);
}

static int keep_facts(struct records *r, const struct meeting_facts *f)
{
    sqlite3_stmt *s = prepare(r, "UPDATE meeting SET place = ?, commune = ?, notes = ?, language = ?, children = ?, plan = ? WHERE id = ?");
    if (s != NULL) {
        bind_text(s, 1, f->place);
        bind_text(s, 2, f->commune);
        bind_text(s, 3, f->notes);
        bind_text(s, 4, f->language);
        sqlite3_bind_int64(s, 5, f->children);
        bind_text(s, 6, f->plan);
        sqlite3_bind_int64(s, 7, f->id != 0 ? f->id : r->id);
    }
    return finish(r, s);
}

static int keep(struct records *r, const struct waiting *w)
{
    if (w->kind == WAITING_FACTS)
        return keep_facts(r, w->facts);
    int result = w->begins ? begin_meeting(r) : SQLITE_OK;
    if (result == SQLITE_OK && r->id == 0)
        return SQLITE_OK; // of a meeting that was forgotten while it ran
    if (result == SQLITE_OK && w->pack != NULL)
        result = keep_level(r, w);
    if (result == SQLITE_OK)
        result = keep_command(r, w);
    if (result == SQLITE_OK)
        result = set_state(r, r->id, w->ends ? MEETING_OVER : MEETING_OPEN); // an undo may open it again
    return result;
}

void records__write_batch(void *self)
{
    struct records *r = self;
    int64_t id = r->id;
    int result = records__run(r->db, "BEGIN IMMEDIATE");
    for (size_t i = 0; result == SQLITE_OK && i < r->batch.count; i++)
        result = keep(r, &r->batch.items[i]);
    if (result == SQLITE_OK)
        result = records__run(r->db, "COMMIT");
    if (result != SQLITE_OK) {
        records__run(r->db, "ROLLBACK");
        r->id = id;
    }
    r->batch_result = result;
    atomic_store(&r->done, true);
}

void records__free_waiting(struct waiting_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        mem_free(list->items[i].pack);
        mem_free(list->items[i].level_id);
        mem_free(list->items[i].facts);
    }
    list->count = 0;
}
