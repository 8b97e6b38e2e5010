// SPDX-License-Identifier: MIT
//
// records_file.c — opening the file, and what is to be done when it is not as it should be.
//
//   open ─ fine ────────────────────────────────────────────→ KEEPING
//    ├─ damaged ─→ put aside ─→ open a new one ─ fine ──────→ DAMAGED_ASIDE
//    ├─ read-only ─→ its meetings are copied into memory ───→ READ_ONLY
//    └─ locked, newer, full, anything else ─→ memory ───────→ LOCKED, NEWER, FULL, BROKEN
//
// Exclusive locking: a second program is told, and no shared-memory file is needed. A commit has reached the
// disk (synchronous FULL) before it is told. What is deleted is overwritten (secure_delete), and nothing is
// written beside the file but its journal (temp_store).
#include "records_inside.h"

#include "files.h"
#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { WAIT_FOR_LOCK_MS = 250, VERSION_CREDIBLE = 10000 }; // a program that is just ending gives its lock back

static const char IN_MEMORY[] = ":memory:";
static const char settings[] =
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -512;"
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

bool records__is_damage(int result)
{
    int kind = result & 0xFF;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || result == SQLITE_IOERR_SHORT_READ;
}

enum records_state records__state_of(int result)
{
    switch (result & 0xFF) {
    case SQLITE_BUSY: case SQLITE_LOCKED: return RECORDS_LOCKED;
    case SQLITE_READONLY: return RECORDS_READ_ONLY;
    case SQLITE_FULL: return RECORDS_FULL;
    default: return RECORDS_BROKEN;
    }
}

static void set_reason(struct journal *j, const char *reason) { snprintf(j->reason, sizeof j->reason, "%s", reason); }

// A system's number belongs to these two kinds of error alone; behind others stands one of an earlier call.
static int system_error(struct journal *j, int result)
{
    int kind = result & 0xFF;
    return kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN ? sqlite3_system_errno(j->db) : 0;
}

int records__true_result(struct journal *j, int result)
{
    char room[32];
    int system = system_error(j, result);
    bool no_room = system == EFBIG || strcmp(file_reason(system, room, sizeof room), "reason-no-room") == 0;
    return no_room ? SQLITE_FULL : result; // a quota and a limit are full disks, too
}

static const char *name_of(int result, char *room, size_t size)
{
    switch (result & 0xFF) {
    case SQLITE_BUSY: case SQLITE_LOCKED: return "reason-in-use";
    case SQLITE_READONLY: case SQLITE_PERM: return "reason-no-rights";
    case SQLITE_FULL: return "reason-no-room";
    case SQLITE_CORRUPT: case SQLITE_NOTADB: return "reason-damaged";
    case SQLITE_NOMEM: return "reason-no-memory";
    case SQLITE_IOERR: return "reason-disk-fault";
    case SQLITE_CANTOPEN: return "reason-not-there";
    default: break;
    }
    snprintf(room, size, "reason-%d", result);
    return room;
}

// Of the last error; the true one: asked for before anything else is done with the file.
void records__take_reason(struct journal *j)
{
    char room[32];
    int result = sqlite3_extended_errcode(j->db), system = system_error(j, result);
    if (records__true_result(j, result) != SQLITE_FULL && system != 0)
        set_reason(j, file_reason(system, room, sizeof room));
    else
        set_reason(j, name_of(records__true_result(j, result), room, sizeof room));
}

bool records__run(struct journal *j, const char *sql) { return sqlite3_exec(j->db, sql, NULL, NULL, NULL) == SQLITE_OK; }

sqlite3_stmt *records__sql(struct journal *j, enum statement which)
{
    sqlite3_reset(j->statements[which]);
    sqlite3_clear_bindings(j->statements[which]);
    return j->statements[which];
}

static void finalize_all(struct journal *j)
{
    for (size_t i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(j->statements[i]);
    memset(j->statements, 0, sizeof j->statements);
}

void records__close_file(struct journal *j)
{
    finalize_all(j);
    sqlite3_close(j->db);
    j->db = NULL;
    j->standing = (struct standing){0};
}

// The first word of the answer to a question of one number or word; false when it cannot be asked.
static bool ask(struct journal *j, const char *sql, char *answer, size_t room)
{
    sqlite3_stmt *statement = NULL;
    bool fine = sqlite3_prepare_v2(j->db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW;
    const unsigned char *text = fine ? sqlite3_column_text(statement, 0) : NULL;
    snprintf(answer, room, "%s", text != NULL ? (const char *)text : "");
    sqlite3_finalize(statement);
    return fine;
}

enum found { FOUND_FINE, FOUND_DAMAGED, FOUND_NEWER, FOUND_FAULT };

static enum found fault(struct journal *j)
{
    int result = records__true_result(j, sqlite3_extended_errcode(j->db)), system = system_error(j, result);
    records__take_reason(j);
    j->state = records__state_of(result);
    if (system == EACCES || system == EROFS || system == EPERM)
        j->state = RECORDS_READ_ONLY;
    return records__is_damage(result) ? FOUND_DAMAGED : FOUND_FAULT;
}

// A sentence the tables do not understand: they are not the ones we made.
static enum found prepare_all(struct journal *j)
{
    for (int i = 0; i < STATEMENTS; i++)
        if (sqlite3_prepare_v3(j->db, records__sql_text((enum statement)i), -1, SQLITE_PREPARE_PERSISTENT, &j->statements[i],
                               NULL) != SQLITE_OK) {
            enum found found = fault(j);
            return (sqlite3_errcode(j->db) & 0xFF) == SQLITE_ERROR ? FOUND_DAMAGED : found;
        }
    return FOUND_FINE;
}

static enum found look_and_migrate(struct journal *j)
{
    char answer[REASON_BYTES];
    int version = 0;
    if (!ask(j, "PRAGMA user_version", answer, sizeof answer))
        return fault(j);
    sscanf(answer, "%d", &version);
    if (version > records__version() && version < VERSION_CREDIBLE)
        return FOUND_NEWER;
    if (!ask(j, "PRAGMA quick_check(1)", answer, sizeof answer))
        return fault(j);
    if (strcmp(answer, "ok") != 0 || version < 0 || version > records__version())
        return FOUND_DAMAGED;
    if (version < records__version() && !records__migrate(j, version)) {
        enum found found = fault(j);
        return (sqlite3_errcode(j->db) & 0xFF) == SQLITE_ERROR ? FOUND_DAMAGED : found;
    }
    return prepare_all(j);
}

// What stands there is looked at before SQLite meets it: its own second try to open hides why the first one failed,
// it would follow a link, and its journals take their rights from the file.
static enum found prepare_place(struct journal *j, const char *path)
{
    static const char *const sides[] = {"", "-wal", "-journal", "-shm"};
    struct file_problem problem = {{0}};
    bool fine = true;
    for (size_t i = 0; fine && i < sizeof sides / sizeof *sides; i++) {
        struct text side = {0};
        text_addf(&side, "%s%s", path, sides[i]);
        if (i == 0 || file_exists(side.bytes))
            fine = file_make_private(side.bytes, &problem);
        text_free(&side);
    }
    if (fine)
        return FOUND_FINE;
    set_reason(j, problem.reason);
    bool closed = strcmp(problem.reason, "reason-no-rights") == 0 || strcmp(problem.reason, "reason-read-only-disk") == 0;
    j->state = closed ? RECORDS_READ_ONLY : strcmp(problem.reason, "reason-no-room") == 0 ? RECORDS_FULL : RECORDS_BROKEN;
    return FOUND_FAULT;
}

static enum found open_at(struct journal *j, const char *path)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    bool on_disk = strcmp(path, IN_MEMORY) != 0;
    j->state = RECORDS_KEEPING;
    j->reason[0] = '\0';
    if (on_disk && prepare_place(j, path) != FOUND_FINE)
        return FOUND_FAULT;
    if (sqlite3_open_v2(path, &j->db, on_disk ? flags | SQLITE_OPEN_NOFOLLOW : flags, NULL) != SQLITE_OK)
        return fault(j);
    sqlite3_extended_result_codes(j->db, 1);
    sqlite3_busy_timeout(j->db, WAIT_FOR_LOCK_MS);
    if (sqlite3_db_readonly(j->db, "main") == 1) {
        j->state = RECORDS_READ_ONLY;
        set_reason(j, "reason-no-rights");
        return FOUND_FAULT;
    }
    if (!records__run(j, settings))
        return fault(j);
    return look_and_migrate(j);
}

void records__open_in_memory(struct journal *j)
{
    enum records_state state = j->state;
    char reason[REASON_BYTES];
    memcpy(reason, j->reason, sizeof reason);
    records__close_file(j);
    open_at(j, IN_MEMORY);
    j->in_memory = true;
    j->state = state;
    memcpy(j->reason, reason, sizeof reason);
}

static void read_into_memory(struct journal *j)
{
    records__open_in_memory(j);
    finalize_all(j);
    if (!records__copy_read_only(j->path, j->db) || look_and_migrate(j) != FOUND_FINE)
        records__open_in_memory(j);
    j->state = RECORDS_READ_ONLY;
}

// A name that is free: the path, ".damaged-", the date and time. Owned by the caller (text_free).
static struct text name_aside(const char *path)
{
    struct journal clock = {.path = NULL};
    struct text name = {0};
    char when[32];
    sqlite3_open(":memory:", &clock.db);
    ask(&clock, "SELECT strftime('%Y%m%d-%H%M%S', 'now', 'localtime')", when, sizeof when);
    records__close_file(&clock);
    text_addf(&name, "%s.damaged-%s", path, when);
    for (int i = 2; file_exists(name.bytes) && i < 100; i++) {
        text_clear(&name);
        text_addf(&name, "%s.damaged-%s-%d", path, when, i);
    }
    return name;
}

static bool move_if_there(const char *from, const char *to, struct file_problem *problem)
{
    return !file_exists(from) || file_move(from, to, problem);
}

// Moves the file and its journal out of the way; the reason is then where it lies.
static bool put_aside(struct journal *j)
{
    struct file_problem problem = {{0}};
    struct text aside = name_aside(j->path), journal = {0}, journal_aside = {0};
    text_addf(&journal, "%s-wal", j->path);
    text_addf(&journal_aside, "%s-wal", aside.bytes);
    bool fine = move_if_there(journal.bytes, journal_aside.bytes, &problem) && move_if_there(j->path, aside.bytes, &problem);
    set_reason(j, fine ? aside.bytes : problem.reason);
    text_free(&aside);
    text_free(&journal);
    text_free(&journal_aside);
    return fine;
}

static void open_anew(struct journal *j)
{
    char aside[REASON_BYTES];
    records__close_file(j);
    if (!put_aside(j)) {
        j->state = RECORDS_BROKEN;
        records__open_in_memory(j);
        return;
    }
    memcpy(aside, j->reason, sizeof aside);
    if (open_at(j, j->path) != FOUND_FINE) {
        records__open_in_memory(j);
        return;
    }
    j->state = RECORDS_DAMAGED_ASIDE;
    memcpy(j->reason, aside, sizeof aside);
}

void records__open_nowhere(struct journal *j, const char *reason)
{
    j->state = RECORDS_BROKEN;
    set_reason(j, reason);
    records__open_in_memory(j);
}

void records__open_file(struct journal *j)
{
    j->in_memory = false;
    enum found found = open_at(j, j->path);
    if (found == FOUND_DAMAGED) {
        open_anew(j);
    } else if (found == FOUND_NEWER) {
        j->state = RECORDS_NEWER;
        records__open_in_memory(j);
    } else if (found == FOUND_FAULT && j->state == RECORDS_READ_ONLY) {
        read_into_memory(j);
    } else if (found == FOUND_FAULT) {
        records__open_in_memory(j);
    }
}

void records__open_after(struct journal *j, int result)
{
    if (records__is_damage(result) && !j->in_memory) {
        open_anew(j);
        return;
    }
    j->state = records__state_of(result);
    records__open_in_memory(j);
}
