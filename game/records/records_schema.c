// SPDX-License-Identifier: MIT
//
// records_schema.c — what the file is made of, and every sentence we say to it.
//
//   meeting ─< command >─ level        a command that opened a level names it; each level is kept once
//   meeting ── facts                   what the facilitator typed: the only free text beside the levels
//
// user_version says how far a file has come. A new file takes all steps, an older one those it lacks; a step
// that was ever given to people is never changed, a new one is added behind it.
#include "records_inside.h"

#include "check.h"
#include "hash.h"

#include <stdio.h>
#include <string.h>

static const char *const steps[] = {
    // 1: meetings, their commands, the levels.
    "CREATE TABLE meeting("
    " id INTEGER PRIMARY KEY,"
    " began TEXT NOT NULL,"    // local date and time
    " state INTEGER NOT NULL," // enum meeting_state
    " rules INTEGER NOT NULL," // RULES_VERSION
    " program TEXT NOT NULL"   // its version, and the day of that
    ") STRICT;"
    "CREATE TABLE level("
    " hash INTEGER PRIMARY KEY," // of the pack
    " pack BLOB NOT NULL"        // level_pack: level.yaml and its translations
    ") STRICT;"
    "CREATE TABLE command("
    " meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,"
    " number INTEGER NOT NULL," // from 1, without a gap
    " type INTEGER NOT NULL, seat INTEGER NOT NULL, choice INTEGER NOT NULL, value INTEGER NOT NULL,"
    " seed INTEGER NOT NULL, sequence INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
    " level INTEGER REFERENCES level(hash),"
    " checksum INTEGER NOT NULL," // of the meeting after it
    " seal INTEGER NOT NULL,"     // of this row and all before it
    " PRIMARY KEY(meeting, number)"
    ") STRICT, WITHOUT ROWID;",

    // 2: what the facilitator typed.
    "CREATE TABLE facts("
    " meeting INTEGER PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE,"
    " place TEXT NOT NULL, commune TEXT NOT NULL, notes TEXT NOT NULL, language TEXT NOT NULL,"
    " children INTEGER NOT NULL," // how many came; 0 not given
    " plan TEXT NOT NULL"
    ") STRICT;",

    // 3: the day, set by hand where the clock was wrong; seals over all of it (records_whole.c).
    "ALTER TABLE facts ADD COLUMN day TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE meeting ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;"
    "CREATE TABLE whole("
    " id INTEGER PRIMARY KEY CHECK(id = 1),"
    " journal INTEGER NOT NULL," // by chance: which journal this is
    " commits INTEGER NOT NULL,"
    " sum INTEGER NOT NULL," // of the meetings' seals
    " seal INTEGER NOT NULL" // of this row
    ") STRICT;"
    "INSERT INTO whole VALUES(1, random(), 0, 0, 0);",

    // 4: the same tables. A seat may be more than a byte holds: an older program would take that for damage, and must
    // see that the file is a newer one's.
    "",
};

static const char *const sentences[STATEMENTS] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_ADD_MEETING] = "INSERT INTO meeting(began, state, rules, program)"
                        " VALUES(coalesce(?3, strftime('%Y-%m-%dT%H:%M:%S', 'now', 'localtime')), 0, ?1, ?2)",
    [SQL_LEAVE] = "UPDATE meeting SET state = 2 WHERE state = 0",
    [SQL_SET_STATE] = "UPDATE meeting SET state = ?2 WHERE id = ?1",
    [SQL_ADD_LEVEL] = "INSERT INTO level(hash, pack) VALUES(?1, ?2) ON CONFLICT DO NOTHING",
    [SQL_ADD_COMMAND] = "INSERT INTO command(meeting, number, type, seat, choice, value, seed, sequence, at_ms, level,"
                        " checksum, seal) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    [SQL_SET_FACTS] = "INSERT OR REPLACE INTO facts(meeting, place, commune, notes, language, children, plan, day)"
                      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_FACTS] = "SELECT began, place, commune, notes, language, plan, children, day, program"
                  " FROM meeting LEFT JOIN facts ON meeting = id WHERE id = ?1",
    [SQL_LEFT_OPEN] = "SELECT id, began, (SELECT count(*) FROM command WHERE meeting = id) FROM meeting"
                      " WHERE state = 0 ORDER BY id DESC LIMIT 1",
    [SQL_MEETINGS] = "SELECT id, CASE WHEN coalesce(day, '') = '' THEN began ELSE day END,"
                     " (SELECT count(*) FROM command WHERE meeting = id) FROM meeting LEFT JOIN facts ON meeting = id"
                     " ORDER BY id DESC LIMIT ?1",
    [SQL_RULES] = "SELECT rules, state FROM meeting WHERE id = ?1",
    [SQL_COMMANDS] = "SELECT number, type, seat, choice, value, seed, sequence, at_ms, level, checksum, seal"
                     " FROM command WHERE meeting = ?1 ORDER BY number",
    [SQL_LEVEL] = "SELECT pack FROM level WHERE hash = ?1",
    [SQL_FORGET] = "DELETE FROM meeting WHERE id = ?1",
    [SQL_FORGET_ALL] = "DELETE FROM meeting",
    [SQL_SEALED] = "SELECT seal, began, state, rules, program, place, commune, notes, language, children, plan, day,"
                   " (SELECT max(number) FROM command WHERE meeting = meeting.id),"
                   " (SELECT c.seal FROM command c WHERE c.meeting = meeting.id ORDER BY c.number DESC LIMIT 1)"
                   " FROM meeting LEFT JOIN facts ON facts.meeting = meeting.id WHERE meeting.id = ?1",
    [SQL_SET_SEAL] = "UPDATE meeting SET seal = ?2 WHERE id = ?1",
    [SQL_WHOLE] = "SELECT journal, commits, sum, seal FROM whole WHERE id = 1",
    [SQL_SET_WHOLE] = "UPDATE whole SET commits = ?1, sum = ?2, seal = ?3 WHERE id = 1",
    [SQL_IDS] = "SELECT id FROM meeting ORDER BY id",
    [SQL_ROW] = "SELECT id, began, state, rules, program FROM meeting WHERE id = ?1",
    [SQL_ADD_KEPT] = "INSERT INTO meeting(id, began, state, rules, program) VALUES(?1, ?2, ?3, ?4, ?5)",
    // A table of an older file has no day: the name is then the outer one's.
    [SQL_FACTS_ROW] = "SELECT meeting, place, commune, notes, language, children, plan, (SELECT day FROM facts f WHERE "
                      "f.meeting = ?1)"
                      " FROM (SELECT '' AS day), facts WHERE meeting = ?1",
    [SQL_FORGET_LEVELS] = "DELETE FROM level WHERE hash NOT IN (SELECT level FROM command WHERE level IS NOT NULL)",
};

const char *records__sql_text(enum statement which)
{
    CHECK(which < STATEMENTS);
    return sentences[which];
}

int records__version(void) { return (int)(sizeof steps / sizeof *steps); }

// All steps or none, and everything is under seals. Who gets false asks why, then closes the file, which takes back
// what was begun.
bool records__migrate(struct journal *j, int from)
{
    char version[64];
    bool fine = records__run(j, "BEGIN IMMEDIATE");
    for (int i = from; fine && i < records__version(); i++)
        fine = records__run(j, steps[i]);
    snprintf(version, sizeof version, "PRAGMA user_version = %d", records__version());
    return fine && records__seal_all(j) == SQLITE_OK && records__run(j, version) && records__run(j, "COMMIT");
}

uint64_t records__tables_sum(sqlite3 *db)
{
    sqlite3_stmt *each = NULL;
    uint64_t sum = HASH_START;
    int result = sqlite3_prepare_v2(db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", -1, &each,
                                    NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(each)) == SQLITE_ROW) {
        sum = hash_text(sum, (const char *)sqlite3_column_text(each, 0));
        result = SQLITE_OK;
    }
    sqlite3_finalize(each);
    return result == SQLITE_DONE ? sum : 0;
}

// A turned letter in them would show itself only when something is written. Where they are not to the letter what they
// were when this was written – another SQLite may put an added column otherwise –, they are held against tables that
// are made now.
bool records__has_our_tables(struct journal *j)
{
    uint64_t sum = records__tables_sum(j->db);
    if (sum == RECORDS_TABLES_SUM)
        return true;
    sqlite3 *fresh = NULL;
    bool fine = sqlite3_open(":memory:", &fresh) == SQLITE_OK;
    for (int i = 0; fine && i < records__version(); i++)
        fine = sqlite3_exec(fresh, steps[i], NULL, NULL, NULL) == SQLITE_OK;
    fine = fine && sum != 0 && sum == records__tables_sum(fresh);
    sqlite3_close(fresh);
    return fine;
}
