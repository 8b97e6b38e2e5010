// SPDX-License-Identifier: MIT
//
// records_read.c — meetings that were kept: listed, gone on with, looked at, forgotten.
//
// Only while nothing is on its way to the disk: each of these waits for that first.
#include "records_inside.h"

#include "loader.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static sqlite3_stmt *ask(struct records *r, const char *sql, int64_t id)
{
    sqlite3_stmt *s = NULL;
    records__settle(r);
    if (r->db == NULL || sqlite3_prepare_v2(r->db, sql, -1, &s, NULL) != SQLITE_OK)
        return NULL;
    if (sqlite3_bind_parameter_count(s) > 0)
        sqlite3_bind_int64(s, 1, id);
    return s;
}

static void take_text(sqlite3_stmt *s, int column, char *out, size_t size)
{
    const unsigned char *words = sqlite3_column_text(s, column);
    snprintf(out, size, "%s", words != NULL ? (const char *)words : "");
}

// ---- lists and facts ----

static size_t list_of(struct records *r, const char *sql, struct meeting_left *list, size_t most)
{
    size_t count = 0;
    sqlite3_stmt *s = ask(r, sql, 0);
    while (s != NULL && count < most && sqlite3_step(s) == SQLITE_ROW) {
        list[count].id = sqlite3_column_int64(s, 0);
        take_text(s, 1, list[count].began, sizeof list[count].began);
        list[count++].commands = (size_t)sqlite3_column_int64(s, 2);
    }
    sqlite3_finalize(s);
    return count;
}

bool records_left_open(struct records *r, struct meeting_left *left)
{
    return list_of(r, "SELECT id, began, (SELECT count(*) FROM command WHERE meeting = meeting.id) FROM meeting"
                      " WHERE state = 0 ORDER BY id DESC LIMIT 1", left, 1) == 1;
}

size_t records_meetings(struct records *r, struct meeting_left *list, size_t most)
{
    return list_of(r, "SELECT id, began, (SELECT count(*) FROM command WHERE meeting = meeting.id) FROM meeting"
                      " ORDER BY id DESC", list, most);
}

bool records_facts(struct records *r, int64_t id, struct meeting_facts *f)
{
    memset(f, 0, sizeof *f);
    sqlite3_stmt *s = ask(r, "SELECT began, place, commune, notes, language, children, plan FROM meeting WHERE id = ?", id);
    bool found = s != NULL && sqlite3_step(s) == SQLITE_ROW;
    if (found) {
        f->id = id;
        take_text(s, 0, f->began, sizeof f->began);
        take_text(s, 1, f->place, sizeof f->place);
        take_text(s, 2, f->commune, sizeof f->commune);
        take_text(s, 3, f->notes, sizeof f->notes);
        take_text(s, 4, f->language, sizeof f->language);
        f->children = (unsigned)sqlite3_column_int64(s, 5);
        take_text(s, 6, f->plan, sizeof f->plan);
    }
    sqlite3_finalize(s);
    return found;
}

// ---- playing a kept meeting ----

struct journal { struct command *commands; size_t count, capacity; uint64_t checksum; };

static int number_in(sqlite3_stmt *s, int column, int64_t least, int64_t most, bool *fine)
{
    int64_t value = sqlite3_column_int64(s, column);
    *fine = *fine && value >= least && value <= most;
    return (int)value;
}

// In order and without a hole, every number in the range of its field: else it is not what was written.
static bool read_journal(struct records *r, int64_t id, struct journal *j)
{
    sqlite3_stmt *s = ask(r, "SELECT number, type, seat, choice, value, seed, sequence, at_ms, checksum FROM command"
                             " WHERE meeting = ? ORDER BY number", id);
    bool fine = s != NULL;
    int result = SQLITE_DONE;
    while (fine && (result = sqlite3_step(s)) == SQLITE_ROW) {
        struct command c = {.seed = (uint32_t)sqlite3_column_int64(s, 5), .sequence = (uint32_t)sqlite3_column_int64(s, 6),
                            .at_ms = (uint32_t)sqlite3_column_int64(s, 7)};
        fine = sqlite3_column_int64(s, 0) == (int64_t)j->count + 1;
        c.type = (enum command_type)number_in(s, 1, COMMAND_NONE + 1, COMMAND_TYPES - 1, &fine);
        c.seat = (uint8_t)number_in(s, 2, 0, 255, &fine);
        c.choice = (uint8_t)number_in(s, 3, 0, 255, &fine);
        c.value = (uint8_t)number_in(s, 4, 0, 255, &fine);
        j->checksum = (uint64_t)sqlite3_column_int64(s, 8);
        j->commands = mem_grow(j->commands, &j->capacity, j->count + 1, sizeof *j->commands);
        j->commands[j->count++] = c;
    }
    sqlite3_finalize(s);
    return fine && result == SQLITE_DONE && j->count > 0;
}

static bool put_levels(struct records *r, int64_t id, struct host *host)
{
    sqlite3_stmt *s = ask(r, "SELECT place, level.id, bytes FROM meeting_level JOIN level USING (hash) WHERE meeting = ?", id);
    bool fine = s != NULL;
    int result = SQLITE_DONE;
    while (fine && (result = sqlite3_step(s)) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(s, 1), *bytes = sqlite3_column_blob(s, 2);
        int place = sqlite3_column_int(s, 0);
        struct level *level = name != NULL && bytes != NULL
                            ? level_unpack(name, bytes, (size_t)sqlite3_column_bytes(s, 2)) : NULL;
        fine = level != NULL && place >= 0 && place < HOST_LEVELS_MAX && host_put_level(host, (uint8_t)place, level);
    }
    sqlite3_finalize(s);
    return fine && result == SQLITE_DONE;
}

static bool same_rules(struct records *r, int64_t id)
{
    sqlite3_stmt *s = ask(r, "SELECT rules_version FROM meeting WHERE id = ?", id);
    bool same = s != NULL && sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int(s, 0) == RULES_VERSION;
    sqlite3_finalize(s);
    return same;
}

static bool play(struct records *r, int64_t id, struct host *host)
{
    struct journal j = {0};
    host_restart(host);
    bool fine = read_journal(r, id, &j) && put_levels(r, id, host) && host_replay(host, j.commands, j.count)
             && host_checksum(host) == j.checksum;
    mem_free(j.commands);
    if (!fine)
        host_restart(host);
    return fine;
}

enum resume_result records_resume(struct records *r, int64_t id, struct host *host)
{
    if (!same_rules(r, id))
        return RESUME_OTHER_RULES;
    if (!play(r, id, host))
        return RESUME_DAMAGED;
    r->id = id;
    r->meeting++;
    r->last = r->released = (uint32_t)host_log_count(host);
    return RESUME_FINE;
}

struct host *records_meeting(struct records *r, int64_t id)
{
    struct host *host = host_new();
    if (same_rules(r, id) && play(r, id, host))
        return host;
    host_free(host);
    return NULL;
}

// ---- leaving and forgetting ----

void records_leave(struct records *r)
{
    sqlite3_stmt *s = ask(r, "UPDATE meeting SET state = 2 WHERE state = 0", 0);
    if (s != NULL)
        sqlite3_step(s);
    sqlite3_finalize(s);
}

// Deleted pages are overwritten (secure_delete), the write-ahead log still holds their old words until it is
// emptied, and the file is written anew without them.
static bool wipe(struct records *r)
{
    bool fine = records__run(r->db, "DELETE FROM level WHERE hash NOT IN (SELECT hash FROM meeting_level)") == SQLITE_OK;
    fine = fine && records__run(r->db, "PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK;
    fine = fine && records__run(r->db, "VACUUM") == SQLITE_OK;
    return fine && records__run(r->db, "PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK;
}

bool records_forget(struct records *r, int64_t id)
{
    sqlite3_stmt *s = ask(r, "DELETE FROM meeting WHERE id = ?", id);
    bool fine = s != NULL && sqlite3_step(s) == SQLITE_DONE && sqlite3_changes(r->db) == 1;
    sqlite3_finalize(s);
    if (r->id == id)
        r->id = 0; // what still happens in it is not kept any more
    return fine && wipe(r);
}

bool records_forget_all(struct records *r)
{
    records__settle(r);
    r->id = 0;
    return r->db != NULL && records__run(r->db, "DELETE FROM meeting") == SQLITE_OK && wipe(r);
}
