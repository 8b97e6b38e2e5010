// SPDX-License-Identifier: MIT
//
// records_reason_test.c — why something could not be kept, as it is told: from SQLite's word and from the system's
// number behind it, where that number is of this error and not of an earlier one.
//
// A file system that fails as it is bid stands before the real one.
#include "test_nook.h"

#include "memory.h"
#include "records_inside.h"

#include <errno.h>
#include <string.h>

static struct {
    sqlite3_vfs vfs, *real;
    sqlite3_io_methods methods[2];
    const sqlite3_io_methods *real_methods[2]; // of the journal itself, and of what lies beside it
    sqlite3_file *file;
    int of_file, of_log, of_last; // the system's numbers: as noted by each, and of the last call
    int reading;                  // what a read ends with; SQLITE_OK: it reads
} faulty;

static int control(sqlite3_file *file, int which, void *answer)
{
    if (which != SQLITE_FCNTL_LAST_ERRNO)
        return faulty.real_methods[file != faulty.file]->xFileControl(file, which, answer);
    *(int *)answer = file == faulty.file ? faulty.of_file : faulty.of_log;
    return SQLITE_OK;
}

static int reads(sqlite3_file *file, void *bytes, int length, sqlite3_int64 at)
{
    errno = faulty.of_last;
    if (faulty.reading != SQLITE_OK)
        return faulty.reading;
    return faulty.real_methods[file != faulty.file]->xRead(file, bytes, length, at);
}

static int opens(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
    (void)vfs;
    int result = faulty.real->xOpen(faulty.real, name, file, flags, out);
    if (result != SQLITE_OK || file->pMethods == NULL)
        return result;
    bool beside = (flags & SQLITE_OPEN_MAIN_DB) == 0;
    faulty.file = beside ? faulty.file : file;
    faulty.real_methods[beside] = file->pMethods;
    faulty.methods[beside] = *file->pMethods;
    faulty.methods[beside].xFileControl = control;
    faulty.methods[beside].xRead = reads;
    file->pMethods = &faulty.methods[beside];
    return result;
}

static int make_faulty_nook(void **state)
{
    memset(&faulty, 0, sizeof faulty);
    faulty.real = sqlite3_vfs_find(NULL);
    faulty.vfs = *faulty.real;
    faulty.vfs.zName = "faulty";
    faulty.vfs.xOpen = opens;
    return sqlite3_vfs_register(&faulty.vfs, 1) + make_nook(state);
}

static int clear_faulty_nook(void **state) { return sqlite3_vfs_unregister(&faulty.vfs) + clear_nook(state); }

static void ends_with(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    errno = faulty.of_last;
    sqlite3_result_error_code(context, sqlite3_value_int(values[0]));
}

struct row {
    int result, of_log, of_file, of_last;
    const char *reason;
    bool full;
};

static void is_told(struct records *r, const struct row *row)
{
    char sql[40];
    faulty.of_log = row->of_log;
    faulty.of_file = row->of_file;
    faulty.of_last = row->of_last;
    snprintf(sql, sizeof sql, "SELECT ends_with(%d)", row->result);
    assert_false(records__run(&r->journal, sql));
    assert_int_equal(sqlite3_extended_errcode(r->journal.db), row->result);
    assert_int_equal(records__true_result(&r->journal, row->result), row->full ? SQLITE_FULL : row->result);
    records__take_reason(&r->journal);
    assert_string_equal(r->journal.reason, row->reason);
}

static void each_error_has_its_reason(void **state)
{
    enum { FULL = EDQUOT, GONE = ENODEV };
    static const struct row rows[] = {
        {SQLITE_BUSY, 0, 0, 0, "reason-in-use", false},
        {SQLITE_LOCKED, 0, 0, 0, "reason-in-use", false},
        {SQLITE_READONLY, 0, 0, 0, "reason-no-rights", false},
        {SQLITE_PERM, 0, 0, 0, "reason-no-rights", false},
        {SQLITE_FULL, 0, 0, 0, "reason-no-room", true},
        {SQLITE_CORRUPT_INDEX, 0, 0, 0, "reason-damaged", false},
        {SQLITE_NOTADB, 0, 0, 0, "reason-damaged", false},
        {SQLITE_NOMEM, 0, 0, 0, "reason-no-memory", false},
        {SQLITE_IOERR_READ, 0, 0, 0, "reason-disk-fault", false},
        {SQLITE_CANTOPEN, 0, 0, 0, "reason-not-there", false},
        {SQLITE_CONSTRAINT_CHECK, 0, 0, 0, "reason-275", false},
        // Noted by the log, else by the file, else told by SQLite.
        {SQLITE_IOERR_WRITE, GONE, 0, 0, "reason-disk-gone", false},
        {SQLITE_IOERR_WRITE, 0, GONE, 0, "reason-disk-gone", false},
        {SQLITE_IOERR_WRITE, 0, 0, GONE, "reason-disk-gone", false},
        {SQLITE_IOERR_WRITE, GONE, FULL, FULL, "reason-disk-gone", false},
        {SQLITE_IOERR_WRITE, 0, GONE, FULL, "reason-disk-gone", false},
        // A quota and a limit.
        {SQLITE_IOERR_WRITE, FULL, 0, 0, "reason-no-room", true},
        {SQLITE_IOERR_WRITE, 0, EFBIG, 0, "reason-no-room", true},
        {SQLITE_IOERR_WRITE, FULL, GONE, GONE, "reason-no-room", true},
        {SQLITE_IOERR_WRITE, 0, FULL, GONE, "reason-no-room", true},
        {SQLITE_IOERR_WRITE, 0, 0, ENOSPC, "reason-no-room", true},
        // Numbers of an earlier call.
        {SQLITE_CANTOPEN, FULL, FULL, EMFILE, "reason-too-many-open", false},
        {SQLITE_BUSY, FULL, FULL, FULL, "reason-in-use", false},
        {SQLITE_CORRUPT, FULL, FULL, FULL, "reason-damaged", false},
        {SQLITE_READONLY, GONE, GONE, GONE, "reason-no-rights", false},
    };
    const struct nook *n = *state;
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(sqlite3_create_function(r->journal.db, "ends_with", 1, SQLITE_UTF8, NULL, ends_with, NULL, NULL),
                     SQLITE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        is_told(r, &rows[i]);
    faulty.of_file = faulty.of_log = faulty.of_last = 0;
    records_close(r);
}

static void each_error_is_a_state(void **state)
{
    (void)state;
    assert_int_equal(records__state_of(SQLITE_BUSY_SNAPSHOT), RECORDS_LOCKED);
    assert_int_equal(records__state_of(SQLITE_LOCKED), RECORDS_LOCKED);
    assert_int_equal(records__state_of(SQLITE_READONLY_DBMOVED), RECORDS_READ_ONLY);
    assert_int_equal(records__state_of(SQLITE_FULL), RECORDS_FULL);
    assert_int_equal(records__state_of(SQLITE_IOERR), RECORDS_BROKEN);
    assert_true(records__is_damage(SQLITE_CORRUPT_INDEX));
    assert_true(records__is_damage(SQLITE_NOTADB));
    assert_true(records__is_damage(SQLITE_IOERR_SHORT_READ));
    assert_false(records__is_damage(SQLITE_IOERR_READ));
    assert_false(records__is_damage(SQLITE_FULL));
    assert_false(records__is_damage(SQLITE_OK));
}

// The file can be opened, but the system does not let it be read.
static void what_cannot_be_read_is_told_and_kept(void **state)
{
    static const struct {
        int number;
        enum records_state state;
        const char *reason;
    } rows[] = {{EACCES, RECORDS_READ_ONLY, "reason-no-rights"},
                {EPERM, RECORDS_READ_ONLY, "reason-no-rights"},
                {EROFS, RECORDS_READ_ONLY, "reason-read-only-disk"},
                {EIO, RECORDS_BROKEN, "reason-disk-fault"},
                {EDQUOT, RECORDS_FULL, "reason-no-room"}};
    const struct nook *n = *state;
    whole_journal(n->path, 1, 33);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct meeting_left all[2];
        faulty.reading = SQLITE_IOERR_READ;
        faulty.of_file = faulty.of_last = rows[i].number;
        struct records *r = records_open(n->path, NULL);
        assert_int_equal(records_state(r), rows[i].state);
        assert_string_equal(records_reason(r), rows[i].reason);
        assert_false(records_keeps(r));
        assert_int_equal(records_meetings(r, all, 2), rows[i].state == RECORDS_READ_ONLY);
        records_close(r);
        faulty.reading = faulty.of_file = faulty.of_last = 0;
        r = records_open(n->path, NULL);
        assert_int_equal(records_state(r), RECORDS_KEEPING);
        assert_int_equal(records_meetings(r, all, 2), 1);
        records_close(r);
    }
}

int main(void)
{
#define FAULTY_TEST(name) cmocka_unit_test_setup_teardown(name, make_faulty_nook, clear_faulty_nook)
    const struct CMUnitTest tests[] = {
        FAULTY_TEST(each_error_has_its_reason),
        cmocka_unit_test(each_error_is_a_state),
        FAULTY_TEST(what_cannot_be_read_is_told_and_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
