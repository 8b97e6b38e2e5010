// SPDX-License-Identifier: MIT
//
// records_file.c — opening the file, and what is to be done when it is not as it should be.
//
//   open ─ fine ────────────────────────────────────────────────→ KEEPING
//    ├─ damaged ─→ put aside ─→ a new one with what was sound ──→ DAMAGED_ASIDE
//    ├─ its log is cut off, or another's ─→ that is put aside ──→ PART_ASIDE
//    ├─ read-only ─→ its meetings are copied into memory ───────→ READ_ONLY
//    └─ locked, newer, full, anything else ─→ memory ───────────→ LOCKED, NEWER, FULL, BROKEN
//
// Exclusive locking: a second program is told, and no shared-memory file is needed. A commit has reached the
// disk (synchronous FULL) before it is told. What is deleted is overwritten (secure_delete), and nothing is
// written beside the file but its journal (temp_store).
#include "records_inside.h"

#include "files.h"
#include "memory.h"
#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { WAIT_FOR_LOCK_MS = 250, VERSION_CREDIBLE = 10000 }; // a program that is just ending gives its lock back

static const char IN_MEMORY[] = ":memory:";
static const char settings[] = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON; PRAGMA temp_store = "
                               "MEMORY; PRAGMA foreign_keys = ON;"
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
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return RECORDS_LOCKED;
    case SQLITE_READONLY: return RECORDS_READ_ONLY;
    case SQLITE_FULL: return RECORDS_FULL;
    default: return RECORDS_BROKEN;
    }
}

static void set_reason(struct journal *j, const char *reason) { snprintf(j->reason, sizeof j->reason, "%s", reason); }

// What a file of SQLite's noted when it failed; 0: nothing.
static int noted_by(struct journal *j, int which)
{
    sqlite3_file *file = NULL;
    int error = 0;
    if (sqlite3_file_control(j->db, "main", which, &file) == SQLITE_OK && file != NULL && file->pMethods != NULL)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

// A system's number belongs to these two kinds of error alone; behind others stands one of an earlier call. The one
// SQLite itself tells is read late, when it has asked for other things meanwhile.
static int system_error(struct journal *j, int result)
{
    int kind = result & 0xFF, noted = kind == SQLITE_IOERR ? noted_by(j, SQLITE_FCNTL_JOURNAL_POINTER) : 0;
    if (noted == 0 && kind == SQLITE_IOERR)
        noted = noted_by(j, SQLITE_FCNTL_FILE_POINTER);
    if (noted != 0)
        return noted;
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
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "reason-in-use";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "reason-no-rights";
    case SQLITE_FULL: return "reason-no-room";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "reason-damaged";
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

bool records__run(struct journal *j, const char *sql)
{
    return sqlite3_exec(j->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

sqlite3_stmt *records__sql(struct journal *j, enum statement which)
{
    sqlite3_stmt **s = &j->statements[which];
    if (*s == NULL)
        sqlite3_prepare_v3(j->db, records__sql_text(which), -1, SQLITE_PREPARE_PERSISTENT, s, NULL);
    sqlite3_reset(*s);
    if (*s != NULL)
        sqlite3_clear_bindings(*s);
    return *s;
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
    bool fine = sqlite3_prepare_v2(j->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                sqlite3_step(statement) == SQLITE_ROW;
    const unsigned char *text = fine ? sqlite3_column_text(statement, 0) : NULL;
    snprintf(answer, room, "%s", text != NULL ? (const char *)text : "");
    sqlite3_finalize(statement);
    return fine;
}

static enum records_kind fault(struct journal *j)
{
    int result = records__true_result(j, sqlite3_extended_errcode(j->db)), system = system_error(j, result);
    records__take_reason(j);
    j->state = records__state_of(result);
    if (system == EACCES || system == EROFS || system == EPERM)
        j->state = RECORDS_READ_ONLY;
    return records__is_damage(result) ? KIND_DAMAGED : KIND_FAULT;
}

int records__version_of(struct journal *j)
{
    char answer[32];
    int version = 0;
    if (!ask(j, "PRAGMA user_version", answer, sizeof answer))
        return -1;
    // NOLINTNEXTLINE(cert-err34-c): sqlite wrote it, and keeps it in 32 bits
    sscanf(answer, "%d", &version);
    return version;
}

enum records_kind records__look_at(struct journal *j)
{
    char answer[REASON_BYTES];
    int version = records__version_of(j);
    if (version == -1)
        return fault(j);
    if (version > records__version() && version < VERSION_CREDIBLE)
        return KIND_NEWER;
    if (!ask(j, "PRAGMA quick_check(1)", answer, sizeof answer))
        return fault(j);
    if (strcmp(answer, "ok") != 0 || version < 0 || version > records__version())
        return KIND_DAMAGED;
    if (version == 0)
        return ask(j, "SELECT name FROM sqlite_schema", answer, sizeof answer) ? KIND_DAMAGED : KIND_FINE;
    if (version >= SEALED_SINCE && !records__has_our_tables(j))
        return KIND_DAMAGED;
    return records__is_whole(j, version >= SEALED_SINCE) ? KIND_FINE : KIND_DAMAGED;
}

// A sentence the tables do not understand: they are not the ones we made.
static enum records_kind bring_up(struct journal *j)
{
    int version = records__version_of(j);
    if (version < records__version() && !records__migrate(j, version)) {
        enum records_kind kind = fault(j);
        return (sqlite3_errcode(j->db) & 0xFF) == SQLITE_ERROR ? KIND_DAMAGED : kind;
    }
    if (records__has_our_tables(j))
        return KIND_FINE; // which understand every sentence: each is made ready when it is first said
    for (int i = 0; i < STATEMENTS; i++)
        if (records__sql(j, (enum statement)i) == NULL) {
            enum records_kind kind = fault(j);
            return (sqlite3_errcode(j->db) & 0xFF) == SQLITE_ERROR ? KIND_DAMAGED : kind;
        }
    return KIND_FINE;
}

bool records__fold(struct journal *j)
{
    sqlite3_stmt *s = NULL;
    bool fine = sqlite3_prepare_v2(j->db, "PRAGMA wal_checkpoint(TRUNCATE)", -1, &s, NULL) == SQLITE_OK &&
                sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int(s, 0) == 0; // else somebody stood in the way
    sqlite3_finalize(s);
    if (fine && !j->in_memory)
        records__write_mark(j, true);
    return fine;
}

static int64_t size_beside(const char *path, const char *end)
{
    struct text side = {0};
    text_addf(&side, "%s%s", path, end);
    int64_t size = file_size(side.bytes);
    text_free(&side);
    return size;
}

// Two things SQLite would carry out without a question: a log beside an empty file is deleted, a rollback journal is
// played back. Our own journal exists only while a new file gets its first page. And an empty file is a new one, unless
// the mark knows better.
static bool put_strays_aside(struct journal *j, const char *path)
{
    static const char *const all[] = {"", "-mark", "-wal"}, *const journal[] = {"-journal"};
    enum { FIRST_PAGE = 4096 };
    int64_t file = size_beside(path, ""), logged = size_beside(path, "-wal"), rolled = size_beside(path, "-journal");
    struct mark mark = records__read_mark(j);
    bool lost = file <= 0 && (logged > 0 || (mark.there && mark.commits > 1)),
         stray_journal = rolled > 0 && (file > FIRST_PAGE || logged > 0);
    if (!lost && !stray_journal)
        return true;
    bool fine = lost ? records__move_aside(j, all, sizeof all / sizeof *all) : records__move_aside(j, journal, 1);
    j->state = fine ? RECORDS_PART_ASIDE : RECORDS_BROKEN;
    return fine;
}

// What stands there is looked at before SQLite meets it: its own second try to open hides why the first one failed,
// it would follow a link, and its journals take their rights from the file.
static enum records_kind prepare_place(struct journal *j, const char *path)
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
        return KIND_FINE;
    set_reason(j, problem.reason);
    bool closed = strcmp(problem.reason, "reason-no-rights") == 0 ||
                  strcmp(problem.reason, "reason-read-only-disk") == 0;
    j->state = closed                                          ? RECORDS_READ_ONLY
               : strcmp(problem.reason, "reason-no-room") == 0 ? RECORDS_FULL
                                                               : RECORDS_BROKEN;
    return KIND_FAULT;
}

static enum records_kind open_at(struct journal *j, const char *path)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    bool on_disk = strcmp(path, IN_MEMORY) != 0;
    j->state = RECORDS_KEEPING;
    j->reason[0] = '\0';
    if (on_disk && (!put_strays_aside(j, path) || prepare_place(j, path) != KIND_FINE))
        return KIND_FAULT;
    if (sqlite3_open_v2(path, &j->db, on_disk ? flags | SQLITE_OPEN_NOFOLLOW : flags, NULL) != SQLITE_OK)
        return fault(j);
    sqlite3_extended_result_codes(j->db, 1);
    sqlite3_busy_timeout(j->db, WAIT_FOR_LOCK_MS);
    sqlite3_db_config(j->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL); // what is put aside is put aside as it lay
    if (sqlite3_db_readonly(j->db, "main") == 1) {
        j->state = RECORDS_READ_ONLY;
        set_reason(j, "reason-no-rights");
        return KIND_FAULT;
    }
    return records__run(j, settings) ? records__look_at(j) : fault(j);
}

void records__open_in_memory(struct journal *j)
{
    enum records_state state = j->state;
    char reason[REASON_BYTES];
    memcpy(reason, j->reason, sizeof reason);
    records__close_file(j);
    open_at(j, IN_MEMORY);
    bring_up(j);
    j->in_memory = true;
    j->state = state;
    memcpy(j->reason, reason, sizeof reason);
}

enum records_kind records__read_into_memory(struct journal *j, uint64_t *hash)
{
    enum records_state state = j->state;
    char reason[REASON_BYTES];
    memcpy(reason, j->reason, sizeof reason);
    records__open_in_memory(j);
    finalize_all(j);
    enum records_kind kind = records__read_image(j->path, j->db, hash) ? records__look_at(j) : KIND_DAMAGED;
    if (kind == KIND_FINE)
        kind = bring_up(j);
    if (kind != KIND_FINE)
        records__open_in_memory(j);
    j->state = state;
    memcpy(j->reason, reason, sizeof reason);
    return kind;
}

// What lies there goes out of the way, whole; a new file takes in what of it is as it was.
static void open_anew(struct journal *j, int64_t except)
{
    static const char *const ends[] = {"", "-wal", "-journal"};
    char aside[REASON_BYTES];
    records__close_file(j);
    if (!records__move_aside(j, ends, sizeof ends / sizeof *ends)) {
        j->state = RECORDS_BROKEN;
        records__open_in_memory(j);
        return;
    }
    memcpy(aside, j->reason, sizeof aside);
    if (open_at(j, j->path) != KIND_FINE || bring_up(j) != KIND_FINE) {
        records__open_in_memory(j);
        return;
    }
    records__salvage(j, aside, except);
    j->state = RECORDS_DAMAGED_ASIDE;
    memcpy(j->reason, aside, sizeof aside);
}

static enum records_kind open_without_log(struct journal *j)
{
    static const char *const ends[] = {"-wal"};
    char aside[REASON_BYTES];
    records__close_file(j);
    if (!records__move_aside(j, ends, 1)) {
        j->state = RECORDS_BROKEN;
        return KIND_FAULT;
    }
    memcpy(aside, j->reason, sizeof aside);
    enum records_kind kind = open_at(j, j->path);
    if (kind == KIND_FINE)
        kind = bring_up(j);
    if (kind != KIND_FINE)
        return kind;
    j->state = RECORDS_PART_ASIDE;
    memcpy(j->reason, aside, sizeof aside);
    return KIND_FINE;
}

// A copy of what was found; then it is gone on with, so far as it goes.
static enum records_kind keep_apart(struct journal *j, const struct examined *e)
{
    char aside[REASON_BYTES];
    if (!records__copy_aside(j, &e->file, &e->log)) {
        j->state = strcmp(j->reason, "reason-no-room") == 0 ? RECORDS_FULL : RECORDS_BROKEN;
        return KIND_FAULT;
    }
    memcpy(aside, j->reason, sizeof aside);
    enum records_kind kind = bring_up(j);
    if (kind != KIND_FINE)
        return kind;
    records__fold(j);
    j->state = RECORDS_PART_ASIDE;
    memcpy(j->reason, aside, sizeof aside);
    return KIND_FINE;
}

static enum records_kind open_examined(struct journal *j)
{
    enum records_kind kind = open_at(j, j->path);
    if (kind != KIND_FINE && kind != KIND_DAMAGED)
        return kind;
    if (j->state == RECORDS_PART_ASIDE) // already told by what stood there
        return kind == KIND_FINE ? bring_up(j) : kind;
    struct examined e = records__examine(j, kind == KIND_FINE);
    switch (e.evidence) {
    case EVIDENCE_FINE: kind = kind == KIND_FINE ? bring_up(j) : kind; break;
    case EVIDENCE_OTHER_LOG: kind = open_without_log(j); break;
    case EVIDENCE_CUT_OFF: kind = keep_apart(j, &e); break;
    }
    mem_free(e.file.bytes);
    mem_free(e.log.bytes);
    return kind;
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
    switch (open_examined(j)) {
    case KIND_FINE: records__write_mark(j, false); return;
    case KIND_DAMAGED: open_anew(j, 0); return;
    case KIND_NEWER: j->state = RECORDS_NEWER; break;
    case KIND_FAULT:
        if (j->state != RECORDS_READ_ONLY)
            break;
        (void)records__read_into_memory(j, &(uint64_t){0}); // what can be read is
        return;
    }
    records__open_in_memory(j);
}

void records__open_after(struct journal *j, int result)
{
    if (records__is_damage(result) && !j->in_memory) {
        open_anew(j, j->standing.meeting);
        return;
    }
    j->state = records__state_of(result);
    records__open_in_memory(j);
}
