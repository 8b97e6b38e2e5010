// SPDX-License-Identifier: MIT
//
// records_schema.c — the tables, and how an older file becomes a newer one.
//
// Look at the columns: the commands of a hall (which answer, how many cards), the bytes of the
// levels, and what a facilitator typed about the meeting as a whole. There is no table of
// children and no column for what a child said. A test lists them.
#include "records_inside.h"

#include <stdio.h>

// One step per version; a file of version n is brought on by the steps from n. Append only.
static const char *const steps[] = {
    "CREATE TABLE meeting (id INTEGER PRIMARY KEY, began TEXT NOT NULL, state INTEGER NOT NULL, rules_version INTEGER NOT NULL)"
    " STRICT;"
    "CREATE TABLE level (hash INTEGER PRIMARY KEY, id TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;"
    "CREATE TABLE meeting_level (meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE, place INTEGER NOT NULL,"
    " hash INTEGER NOT NULL REFERENCES level, PRIMARY KEY (meeting, place)) STRICT;"
    "CREATE TABLE command (meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE, number INTEGER NOT NULL,"
    " type INTEGER NOT NULL, seat INTEGER NOT NULL, choice INTEGER NOT NULL, value INTEGER NOT NULL, seed INTEGER NOT NULL,"
    " sequence INTEGER NOT NULL, at_ms INTEGER NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (meeting, number)) STRICT;",

    "ALTER TABLE meeting ADD COLUMN place TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE meeting ADD COLUMN commune TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE meeting ADD COLUMN notes TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE meeting ADD COLUMN language TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE meeting ADD COLUMN children INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE meeting ADD COLUMN plan TEXT NOT NULL DEFAULT '';",
};
enum { VERSION = sizeof steps / sizeof *steps };

int records__run(sqlite3 *db, const char *sql) { return sqlite3_exec(db, sql, NULL, NULL, NULL); }

static int number_of(sqlite3 *db, const char *sql, int *number)
{
    sqlite3_stmt *s = NULL;
    int result = sqlite3_prepare_v2(db, sql, -1, &s, NULL);
    if (result == SQLITE_OK && (result = sqlite3_step(s)) == SQLITE_ROW)
        *number = sqlite3_column_int(s, 0);
    int end = sqlite3_finalize(s);
    return result == SQLITE_ROW ? end : result == SQLITE_DONE ? SQLITE_OK : result;
}

bool records__newer(sqlite3 *db)
{
    int version = 0;
    return number_of(db, "PRAGMA user_version", &version) == SQLITE_OK && version > VERSION;
}

static int bring_on(sqlite3 *db)
{
    int version = 0, result = number_of(db, "PRAGMA user_version", &version);
    while (result == SQLITE_OK && version < VERSION) {
        char sign[64];
        snprintf(sign, sizeof sign, "PRAGMA user_version = %d", version + 1);
        result = records__run(db, "BEGIN EXCLUSIVE");
        if (result == SQLITE_OK)
            result = records__run(db, steps[version]);
        if (result == SQLITE_OK)
            result = records__run(db, sign);
        if (result == SQLITE_OK)
            result = records__run(db, "COMMIT");
        if (result != SQLITE_OK)
            records__run(db, "ROLLBACK");
        version++;
    }
    return result;
}

// "ok" is the only good answer, and a damaged file may also fail to give any.
static int look_for_damage(sqlite3 *db)
{
    sqlite3_stmt *s = NULL;
    int result = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &s, NULL);
    if (result == SQLITE_OK && (result = sqlite3_step(s)) == SQLITE_ROW) {
        const unsigned char *words = sqlite3_column_text(s, 0);
        result = words != NULL && words[0] == 'o' && words[1] == 'k' ? SQLITE_OK : SQLITE_CORRUPT;
    }
    int end = sqlite3_finalize(s);
    return result != SQLITE_OK ? result : end;
}

int records__prepare_file(struct records *r)
{
    sqlite3_busy_timeout(r->db, 200);
    int result = records__run(r->db, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;");
    if (result == SQLITE_OK)
        result = records__run(r->db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    if (result == SQLITE_OK)
        result = look_for_damage(r->db);
    if (result == SQLITE_OK && !records__newer(r->db))
        result = bring_on(r->db);
    if (result == SQLITE_OK && !records__newer(r->db)) // the lock is taken now, not in the middle of a meeting
        result = records__run(r->db, "BEGIN IMMEDIATE; COMMIT");
    return result;
}
