// SPDX-License-Identifier: MIT
//
// records_beside_test.c — what may lie beside a journal, or in its place.
//
// Guarantees looked at here: another file's log, a strange rollback journal, an emptied or missing file, a journal from
// another PC, an older program's journal, links, files of everybody: what was kept is there, or is put aside and told;
// nothing is written through a link; everything is the owner's alone; it can be read while another program has it.
#include "test_nook.h"

#include "files.h"
#include "memory.h"
#include "records_inside.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD_JOURNAL SOURCE_DIR "/tests/records/version-2/meetings.sqlite"

static void copy(const char *from, const char *to)
{
    size_t length = 0;
    char *bytes = file_read(from, FILE_TOO_LARGE, &length, NULL);
    assert_non_null(bytes);
    assert_true(file_write(to, bytes, length, NULL));
    mem_free(bytes);
}

// The newest meeting has so many commands; 0: there is none.
static void opens(const struct nook *n, enum records_state state, size_t commands)
{
    struct meeting_left newest = {.commands = 0};
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), state);
    if (state == RECORDS_PART_ASIDE || state == RECORDS_DAMAGED_ASIDE)
        assert_true(file_exists(records_reason(r)));
    records_meetings(r, &newest, 1);
    assert_int_equal(newest.commands, commands);
    if (commands > 0 && state != RECORDS_READ_ONLY) {
        struct host *host = host_new();
        assert_int_equal(records_resume(r, newest.id, host), RESUME_FINE);
        host_free(host);
    }
    records_close(r);
}

static void a_killed_program_says_nothing(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 47);
    assert_true(file_size(n->log) > 0);
    opens(n, RECORDS_KEEPING, 47);
    opens(n, RECORDS_KEEPING, 47);
}

static void the_log_is_short(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 39); // folded at 20
    assert_true(file_size(n->log) > 0 && file_size(n->log) < 400000);
    assert_int_equal(truncate(n->log, 0), 0);
    opens(n, RECORDS_PART_ASIDE, 20);
    opens(n, RECORDS_KEEPING, 20); // told once
}

static void another_files_log(void **state)
{
    const struct nook *n = *state;
    char other[128], other_log[140];
    snprintf(other, sizeof other, "%s/other", n->folder);
    snprintf(other_log, sizeof other_log, "%s-wal", other);
    whole_journal(n->path, 1, 60);
    leave_behind(other, 2, 15);
    copy(other_log, n->log);
    opens(n, RECORDS_PART_ASIDE, 60);
    opens(n, RECORDS_KEEPING, 60);
    remove(n->mark); // nor without a mark
    copy(other_log, n->log);
    opens(n, RECORDS_PART_ASIDE, 60);
    leave_behind(n->path, 3, 7); // an old log of its own
    char kept[140];
    snprintf(kept, sizeof kept, "%s/kept", n->folder);
    copy(n->log, kept);
    whole_journal(n->path, 4, 33);
    copy(kept, n->log);
    opens(n, RECORDS_PART_ASIDE, 33);
}

static void an_emptied_or_missing_file(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 47);
    assert_int_equal(truncate(n->path, 0), 0);
    opens(n, RECORDS_PART_ASIDE, 0);
    opens(n, RECORDS_KEEPING, 0);
    whole_journal(n->path, 1, 12);
    assert_int_equal(remove(n->path), 0);
    opens(n, RECORDS_PART_ASIDE, 0);
    opens(n, RECORDS_KEEPING, 0);
}

// SQLite would play it back into our file, whatever it holds.
static void a_strange_rollback_journal(void **state)
{
    const struct nook *n = *state;
    char other[128], other_journal[140];
    sqlite3 *db = NULL;
    snprintf(other, sizeof other, "%s/other", n->folder);
    snprintf(other_journal, sizeof other_journal, "%s-journal", other);
    assert_int_equal(sqlite3_open(other, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db,
                                  "PRAGMA cache_size = 1; CREATE TABLE a(x); INSERT INTO a VALUES(zeroblob(90000)); "
                                  "BEGIN;"
                                  " UPDATE a SET x = randomblob(90000); PRAGMA cache_spill = 1; CREATE TABLE b AS "
                                  "SELECT * FROM a;",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_db_cacheflush(db);
    assert_true(file_size(other_journal) > 512);
    whole_journal(n->path, 1, 60);
    copy(other_journal, n->journal);
    sqlite3_close(db);
    opens(n, RECORDS_PART_ASIDE, 60);
    opens(n, RECORDS_KEEPING, 60);
}

static void shared_memory_is_not_needed(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 27);
    assert_int_equal(file_size(n->shared), -1);
    char garbage[40000];
    memset(garbage, 0x5A, sizeof garbage);
    assert_true(file_write(n->shared, garbage, sizeof garbage, NULL));
    opens(n, RECORDS_KEEPING, 27);
}

// With its log and without a mark, over a mark of our own.
static void a_journal_from_another_pc(void **state)
{
    const struct nook *n = *state;
    char other[128], other_log[140];
    snprintf(other, sizeof other, "%s/other", n->folder);
    snprintf(other_log, sizeof other_log, "%s-wal", other);
    whole_journal(n->path, 1, 60);
    leave_behind(other, 2, 31);
    copy(other, n->path);
    copy(other_log, n->log);
    opens(n, RECORDS_KEEPING, 31);
}

// Of the first programs people had: opened, gone on with, its figures read, and brought up.
static void an_older_programs_journal(void **state)
{
    const struct nook *n = *state;
    copy(OLD_JOURNAL, n->path);
    copy(OLD_JOURNAL "-wal", n->log);
    struct meeting_left all[3];
    struct meeting_facts facts;
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_int_equal(records_meetings(r, all, 3), 2);
    assert_int_equal(all[0].commands, 12);
    assert_int_equal(all[1].commands, 40);
    assert_true(records_facts(r, all[1].id, &facts));
    assert_string_equal(facts.notes, "Cả lớp rất vui.");
    struct host *host = host_new();
    assert_int_equal(records_resume(r, all[0].id, host), RESUME_FINE);
    host_free(host);
    host = records_meeting(r, all[1].id);
    assert_non_null(host);
    host_free(host);
    records_close(r);
    r = records_open(n->path, NULL); // now under seals
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_int_equal(records_meetings(r, all, 3), 2);
    records_close(r);
}

// A turned bit in its log is told, though it has no mark and no seals.
static void an_older_programs_damaged_log(void **state)
{
    const struct nook *n = *state;
    size_t length = 0;
    char *log = file_read(OLD_JOURNAL "-wal", FILE_TOO_LARGE, &length, NULL);
    for (size_t at = 0; at < length; at += length / 90) {
        copy(OLD_JOURNAL, n->path);
        log[at] = (char)(log[at] ^ 4);
        assert_true(file_write(n->log, log, length, NULL));
        log[at] = (char)(log[at] ^ 4);
        struct records *r = records_open(n->path, NULL);
        struct meeting_left all[3];
        if (records_state(r) == RECORDS_KEEPING) // a byte nobody reads: the number of a checkpoint
            assert_int_equal(records_meetings(r, all, 3) == 2 ? all[0].commands : 0, 12);
        else
            assert_true(file_exists(records_reason(r)));
        assert_true(records_forget_all(r));
        records_close(r);
        remove(n->mark);
    }
    mem_free(log);
}

static unsigned rights(const char *path)
{
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    return about.st_mode & 0777;
}

static void everything_is_the_owners(void **state)
{
    const struct nook *n = *state;
    mode_t before = umask(0);
    leave_behind(n->path, 1, 31);
    assert_int_equal(rights(n->path) | rights(n->log) | rights(n->mark), 0600);
    chmod(n->path, 0666);
    chmod(n->log, 0644);
    assert_int_equal(truncate(n->log, file_size(n->log) / 2), 0);
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_PART_ASIDE);
    assert_int_equal(rights(n->path) | rights(n->log) | rights(n->mark) | rights(records_reason(r)), 0600);
    records_close(r);
    umask(before);
}

static void no_link_is_followed(void **state)
{
    const struct nook *n = *state;
    char target[128];
    snprintf(target, sizeof target, "%s/target", n->folder);
    whole_journal(target, 1, 12);
    const char *const links[] = {n->path, n->log, n->journal, n->shared};
    for (size_t i = 0; i < 4; i++) {
        char *before, *after;
        size_t length = 0, length_after = 0;
        before = file_read(target, FILE_TOO_LARGE, &length, NULL);
        assert_int_equal(symlink(target, links[i]), 0);
        struct records *r = records_open(n->path, NULL);
        assert_true(records_state(r) == RECORDS_BROKEN || records_state(r) == RECORDS_PART_ASIDE);
        struct played p = played_until(2, r, 15);
        records_close(r);
        host_free(p.host);
        after = file_read(target, FILE_TOO_LARGE, &length_after, NULL);
        assert_int_equal(length, length_after);
        assert_memory_equal(before, after, length);
        mem_free(before);
        mem_free(after);
        remove(links[i]);
        remove(n->path);
        remove(n->mark);
    }
}

static void read_beside_a_running_program(void **state)
{
    const struct nook *n = *state;
    struct other_program other = other_program_plays(n->path, 33);
    int64_t length = file_size(n->log);
    struct records *r = records_open_to_read(n->path, NULL);
    struct meeting_left all[2];
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_false(records_keeps(r));
    assert_int_equal(records_meetings(r, all, 2), 1);
    assert_int_equal(all[0].commands, 33);
    struct host *figures = records_meeting(r, all[0].id);
    assert_non_null(figures);
    host_free(figures);
    records_close(r);
    assert_int_equal(file_size(n->log), length);
    other_program_ends(&other);
    opens(n, RECORDS_KEEPING, 33);
}

// A quota and a limit are full disks: told as such, and what was committed stays.
static void a_limit_is_a_full_disk(void **state)
{
    const struct nook *n = *state;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {100000, 100000};
        files_begin();
        setrlimit(RLIMIT_FSIZE, &limit);
        struct records *r = records_open(n->path, NULL);
        struct played p = played_until(1, r, 4000);
        bool fine = records_state(r) == RECORDS_FULL && !records_keeps(r) &&
                    strcmp(records_reason(r), "reason-no-room") == 0 && host_session(p.host)->phase == PHASE_OVER;
        _exit(!fine);
    }
    int status = 0;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    struct records *r = records_open(n->path, NULL);
    assert_true(records_keeps(r));
    records_close(r);
}

static void no_place_is_told(void **state)
{
    (void)state;
    struct records *r = records_open_nowhere("reason-no-home", NULL);
    assert_int_equal(records_state(r), RECORDS_BROKEN);
    assert_string_equal(records_reason(r), "reason-no-home");
    assert_false(records_keeps(r));
    struct played p = played_until(1, r, 20);
    assert_int_equal(records_committed(r), 20);
    records_close(r);
    host_free(p.host);
    r = records_open("", NULL); // for SQLite a file that is gone when it is closed
    assert_int_equal(records_state(r), RECORDS_BROKEN);
    records_close(r);
}

int main(void)
{
#define NOOK_TEST(name) cmocka_unit_test_setup_teardown(name, make_nook, clear_nook)
    const struct CMUnitTest tests[] = {
        NOOK_TEST(a_killed_program_says_nothing),
        NOOK_TEST(the_log_is_short),
        NOOK_TEST(another_files_log),
        NOOK_TEST(an_emptied_or_missing_file),
        NOOK_TEST(a_strange_rollback_journal),
        NOOK_TEST(shared_memory_is_not_needed),
        NOOK_TEST(a_journal_from_another_pc),
        NOOK_TEST(an_older_programs_journal),
        NOOK_TEST(an_older_programs_damaged_log),
        NOOK_TEST(everything_is_the_owners),
        NOOK_TEST(no_link_is_followed),
        NOOK_TEST(read_beside_a_running_program),
        NOOK_TEST(a_limit_is_a_full_disk),
        NOOK_TEST(no_place_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
