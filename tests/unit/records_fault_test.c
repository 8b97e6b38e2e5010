// SPDX-License-Identifier: MIT
//
// records_fault_test.c — an error in the middle of something: it is taken back, told truly, and gone on from.
#include "test_played.h"

#include "files.h"
#include "memory.h"
#include "records_inside.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD_JOURNAL SOURCE_DIR "/tests/records/version-2/meetings.sqlite"

struct spot {
    char folder[64], path[100];
};

static int make_spot(void **state)
{
    struct spot *s = mem_new(1, sizeof *s);
    snprintf(s->folder, sizeof s->folder, "/tmp/safecircle-fault-XXXXXX");
    assert_non_null(mkdtemp(s->folder));
    snprintf(s->path, sizeof s->path, "%s/meetings.sqlite", s->folder);
    *state = s;
    return 0;
}

static int clear_spot(void **state)
{
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", ((struct spot *)*state)->folder);
    int result = system(command);
    mem_free(*state);
    return result;
}

static void ask(struct records *r, const char *pragma, const char *wanted)
{
    sqlite3_stmt *s = NULL;
    assert_int_equal(sqlite3_prepare_v2(r->journal.db, pragma, -1, &s, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(s, 0), wanted);
    sqlite3_finalize(s);
}

// Each of these is a promise made elsewhere: one program at a time, nothing left of what was deleted, nothing beside
// the file, a commit is on the disk.
static void the_file_is_opened_as_promised(void **state)
{
    const struct spot *spot = *state;
    struct records *r = records_open(spot->path, NULL);
    ask(r, "PRAGMA locking_mode", "exclusive");
    ask(r, "PRAGMA secure_delete", "1");
    ask(r, "PRAGMA temp_store", "2");
    ask(r, "PRAGMA foreign_keys", "1");
    ask(r, "PRAGMA trusted_schema", "0");
    ask(r, "PRAGMA cell_size_check", "1");
    ask(r, "PRAGMA journal_mode", "wal");
    ask(r, "PRAGMA synchronous", "2");
    ask(r, "PRAGMA cache_size", "-512");
    records_close(r);
}

// What was deleted before the error is there again, and the next command is kept.
static void a_forgetting_that_fails_is_taken_back(void **state)
{
    const struct spot *spot = *state;
    struct records *r = records_open(spot->path, NULL);
    struct played old = played_until(1, r, 30), p = played_until(2, r, 30);
    struct meeting_left all[3];
    assert_int_equal(sqlite3_exec(r->journal.db,
                                  "CREATE TEMP TRIGGER no BEFORE DELETE ON level BEGIN SELECT RAISE(FAIL, 'no'); END;"
                                  "INSERT INTO level VALUES(7, x'00')",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    assert_int_equal(records_meetings(r, all, 3), 2);
    assert_false(records_forget(r, all[1].id));
    assert_int_not_equal(sqlite3_get_autocommit(r->journal.db), 0);
    assert_int_equal(records_meetings(r, all, 3), 2);
    assert_true(played_step(&p));
    assert_int_equal(records_committed(r), 31);
    assert_true(records_keeps(r));
    records_close(r);
    r = records_open(spot->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_int_equal(records_meetings(r, all, 3), 2);
    records_close(r);
    host_free(old.host);
    host_free(p.host);
}

// Typed for the next meeting, then everything is forgotten: that, too.
static void what_was_typed_for_later_is_forgotten(void **state)
{
    const struct spot *spot = *state;
    struct meeting_facts facts = {.place = "Bản Mớ"}, found;
    struct records *r = records_open(spot->path, NULL);
    records_set_facts(r, &facts);
    assert_true(records_forget_all(r));
    struct played p = played_until(1, r, 12);
    assert_true(records_facts(r, records_open_meeting(r), &found));
    assert_string_equal(found.place, "");
    records_close(r);
    host_free(p.host);
}

static void copy(const char *from, const char *to)
{
    size_t length = 0;
    char *bytes = file_read(from, FILE_TOO_LARGE, &length, NULL);
    assert_non_null(bytes);
    assert_true(file_write(to, bytes, length, NULL));
    mem_free(bytes);
}

// An older file cannot be brought up because the disk is full: told as that, and it is as it was.
static void bringing_up_is_all_or_nothing(void **state)
{
    const struct spot *spot = *state;
    char log[120];
    snprintf(log, sizeof log, "%s-wal", spot->path);
    copy(OLD_JOURNAL, spot->path);
    copy(OLD_JOURNAL "-wal", log);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {54000, 54000}; // the log is nearly as long
        files_begin();
        setrlimit(RLIMIT_FSIZE, &limit);
        struct records *r = records_open(spot->path, NULL);
        _exit(records_state(r) != RECORDS_FULL || strcmp(records_reason(r), "reason-no-room") != 0 || records_keeps(r));
    }
    int status = 0;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    struct meeting_left all[3];
    struct records *r = records_open(spot->path, NULL);
    assert_true(records_keeps(r)); // half of a try may lie in the log: an older file cannot tell it from a loss
    assert_int_equal(records_meetings(r, all, 3), 2);
    assert_int_equal(records__version_of(&r->journal), records__version());
    records_close(r);
}

// Its name says when, so that a helper finds the right one.
static void what_is_put_aside_is_dated(void **state)
{
    const struct spot *spot = *state;
    assert_true(file_write(spot->path, "not a journal at all", 20, NULL));
    struct records *r = records_open(spot->path, NULL);
    int day = 0, second = 0, read = 0;
    assert_int_equal(records_state(r), RECORDS_DAMAGED_ASIDE);
    const char *when = strstr(records_reason(r), ".damaged-");
    assert_non_null(when);
    assert_int_equal(sscanf(when, ".damaged-%8d-%6d%n", &day, &second, &read), 2);
    assert_true(when[read] == '\0' && day > 20200101 && read == (int)strlen(".damaged-20260101-120000"));
    records_close(r);
}

// The meeting on hand is left behind without a trace in memory when an older one is gone on with.
static void going_on_with_another_meeting_drops_the_log(void **state)
{
    const struct spot *spot = *state;
    struct records *r = records_open(spot->path, NULL);
    struct played first = played_until(1, r, 25);
    int64_t id = records_open_meeting(r);
    struct played second = played_until(2, r, 33);
    assert_int_equal(records_resume(r, id, second.host), RESUME_FINE);
    assert_int_equal(r->log.count, 26); // and its facts
    assert_int_equal(records_committed(r), 25);
    records_close(r);
    host_free(first.host);
    host_free(second.host);
}

int main(void)
{
#define SPOT_TEST(name) cmocka_unit_test_setup_teardown(name, make_spot, clear_spot)
    const struct CMUnitTest tests[] = {
        SPOT_TEST(the_file_is_opened_as_promised),
        SPOT_TEST(a_forgetting_that_fails_is_taken_back),
        SPOT_TEST(what_was_typed_for_later_is_forgotten),
        SPOT_TEST(bringing_up_is_all_or_nothing),
        SPOT_TEST(what_is_put_aside_is_dated),
        SPOT_TEST(going_on_with_another_meeting_drops_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
