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
    snprintf(s->folder, sizeof s->folder, "%s/safecircle-fault-XXXXXX", test_root());
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
    struct meeting_left left;
    assert_true(records_left_open(r, &left));
    assert_int_not_equal(left.id, id);
    assert_int_equal(records_resume(r, id, second.host), RESUME_FINE);
    assert_true(records_left_open(r, &left)); // the other is left: it is not offered any more
    assert_int_equal(left.id, id);
    assert_int_equal(r->log.count, 26); // and its facts
    assert_int_equal(records_committed(r), 25);
    records_close(r);
    host_free(first.host);
    host_free(second.host);
}

// Of a meeting that is not the open one: told by "false" and a reason; nothing of it is written, and all else goes on.
static void facts_that_cannot_be_written_are_told(void **state)
{
    const struct spot *spot = *state;
    struct meeting_facts facts = {.place = "Bản Mớ"}, found;
    struct records *r = records_open(spot->path, NULL);
    struct played first = played_until(1, r, 12);
    int64_t id = records_open_meeting(r);
    struct played p = played_until(2, r, 30);
    assert_int_equal(sqlite3_exec(r->journal.db,
                                  "CREATE TEMP TRIGGER no BEFORE INSERT ON facts BEGIN SELECT RAISE(FAIL, 'no'); END",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    assert_false(records_set_facts_of(r, id, &facts));
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_string_not_equal(records_reason(r), "");
    assert_true(records_keeps(r));
    assert_int_not_equal(sqlite3_get_autocommit(r->journal.db), 0);
    assert_true(records_facts(r, id, &found));
    assert_string_equal(found.place, "");
    assert_int_equal(sqlite3_exec(r->journal.db, "DROP TRIGGER no", NULL, NULL, NULL), SQLITE_OK);
    assert_true(played_step(&p));
    assert_int_equal(records_committed(r), 31);
    assert_true(records_set_facts_of(r, id, &facts));
    records_close(r);
    r = records_open(spot->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_facts(r, id, &found));
    assert_string_equal(found.place, "Bản Mớ");
    records_close(r);
    r = records_open_to_read(spot->path, NULL); // a copy in memory: the file would not have it
    assert_false(records_set_facts_of(r, id, &facts));
    records_close(r);
    host_free(first.host);
    host_free(p.host);
}

// From a damaged file every sound meeting is taken over as it was: its time, its program, its state and its facts, also
// one that only a newer program can play.
static void what_is_sound_is_taken_over_whole(void **state)
{
    const struct spot *spot = *state;
    struct meeting_facts facts[3], found;
    struct meeting_left left;
    struct records *r = records_open(spot->path, NULL);
    records_set_clock(r, "2026-11-20T08:00:00");
    struct played over = played_until(1, r, 4000), newer = played_until(2, r, 20), going = played_until(3, r, 30);
    struct host *host = host_new();
    for (int64_t id = 1; id <= 3; id++) {
        struct meeting_facts typed = {.children = (unsigned)id * 10, .day = "2026-11-23", .language = "en"};
        snprintf(typed.place, sizeof typed.place, "Bản %d", (int)id);
        snprintf(typed.commune, sizeof typed.commune, "Xã %d", (int)id);
        snprintf(typed.notes, sizeof typed.notes, "Lời %d", (int)id);
        snprintf(typed.plan, sizeof typed.plan, "plan %d", (int)id);
        assert_true(records_set_facts_of(r, id, &typed));
        assert_true(records_facts(r, id, &facts[id - 1]));
    }
    records__settle(r);
    assert_int_equal(records__begin(&r->journal), SQLITE_OK);
    assert_true(records__run(&r->journal, "UPDATE meeting SET rules = rules + 1, program = '9.9 2031' WHERE id = 2"));
    assert_int_equal(records__reseal(&r->journal, 2), SQLITE_OK);
    assert_int_equal(records__finish(&r->journal, SQLITE_OK), SQLITE_OK);
    assert_true(records__run(&r->journal, "CREATE TABLE more(x)"));
    memset(facts[1].program, 0, sizeof facts[1].program);
    snprintf(facts[1].program, sizeof facts[1].program, "9.9 2031");
    records_close(r);
    r = records_open(spot->path, NULL);
    assert_int_equal(records_state(r), RECORDS_DAMAGED_ASIDE);
    for (int round = 0; round < 2; round++) {
        for (int64_t id = 1; id <= 3; id++) {
            assert_true(records_facts(r, id, &found));
            assert_memory_equal(&found, &facts[id - 1], sizeof found);
        }
        assert_true(records_left_open(r, &left));
        assert_int_equal(left.id, 3);
        records_close(r);
        r = records_open(spot->path, NULL);
        assert_int_equal(records_state(r), RECORDS_KEEPING);
    }
    assert_int_equal(records_resume(r, 2, host), RESUME_OTHER_RULES);
    assert_int_equal(records_resume(r, 1, host), RESUME_FINE);
    assert_true(host_checksum(host) == host_checksum(over.host));
    assert_int_equal(records_resume(r, 3, host), RESUME_FINE);
    assert_true(host_checksum(host) == host_checksum(going.host));
    records_close(r);
    host_free(host);
    host_free(over.host);
    host_free(newer.host);
    host_free(going.host);
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
        SPOT_TEST(facts_that_cannot_be_written_are_told),
        SPOT_TEST(what_is_sound_is_taken_over_whole),
        SPOT_TEST(going_on_with_another_meeting_drops_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
