// SPDX-License-Identifier: MIT
//
// records_look_test.c — a journal that is only looked into.
//
// Guarantees looked at here: whatever lies there (ours, of an older program, in use, damaged, cut off, large, somebody
// else's) not one byte of it, of what lies beside it, and no name in its folder changes; what can be read is read, and
// what it is, is told.
#include "test_nook.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "records_inside.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD_JOURNAL SOURCE_DIR "/tests/records/version-2/meetings.sqlite"

// Every name in the folder, its bytes, and when they were written.
static uint64_t all_that_lies_there(const struct nook *n)
{
    struct file_list list;
    uint64_t hash = HASH_START;
    assert_true(folder_list(n->folder, &list, NULL));
    for (size_t i = 0; i < list.count; i++) {
        char *path = path_join(n->folder, list.names[i]);
        size_t length = 0;
        char *bytes = file_read(path, IMAGE_MOST, &length, NULL);
        hash = hash_bytes(hash_text(file_stamp(hash, path), list.names[i]), bytes, length);
        mem_free(bytes);
        mem_free(path);
    }
    file_list_free(&list);
    return hash;
}

// Looks, and nothing has changed. So many commands has the newest meeting.
static void looks(const struct nook *n, enum records_state state, size_t commands, bool in_use)
{
    uint64_t before = all_that_lies_there(n);
    struct meeting_left newest = {.commands = 0};
    bool used = false;
    struct records *r = records_open_to_read(n->path, &used);
    assert_int_equal(records_state(r), state);
    assert_int_equal(used, in_use);
    assert_false(records_keeps(r));
    records_meetings(r, &newest, 1);
    assert_int_equal(newest.commands, commands);
    if (commands > 0) {
        struct host *figures = records_meeting(r, newest.id);
        assert_non_null(figures);
        assert_int_equal(records_resume(r, newest.id, figures), RESUME_FINE);
        assert_int_equal(records_committed(r), commands); // in memory, where nobody waits
        host_free(figures);
    }
    records_close(r);
    assert_true(all_that_lies_there(n) == before);
}

static void ours_is_read(void **state)
{
    const struct nook *n = *state;
    whole_journal(n->path, 1, 33);
    looks(n, RECORDS_KEEPING, 33, false);
}

static void its_log_is_read_and_stays(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 39);
    assert_true(file_size(n->log) > 0);
    looks(n, RECORDS_KEEPING, 39, false);
    assert_true(file_remove(n->mark, NULL));
    looks(n, RECORDS_KEEPING, 39, false);
}

static void an_older_programs_journal_stays_old(void **state)
{
    const struct nook *n = *state;
    static const char *const ends[] = {"", "-wal"};
    for (size_t i = 0; i < 2; i++) {
        char from[200], to[120];
        snprintf(from, sizeof from, "%s%s", OLD_JOURNAL, ends[i]);
        snprintf(to, sizeof to, "%s%s", n->path, ends[i]);
        size_t length = 0;
        char *bytes = file_read(from, FILE_TOO_LARGE, &length, NULL);
        assert_non_null(bytes);
        assert_true(file_write(to, bytes, length, NULL));
        mem_free(bytes);
    }
    uint64_t before = all_that_lies_there(n);
    struct records *r = records_open_to_read(n->path, NULL);
    struct meeting_left all[8];
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_meetings(r, all, 8) > 0);
    records_close(r);
    assert_true(all_that_lies_there(n) == before);
}

// The log was cut where a commit ends, so all of it is sound; the mark knows of more.
static void what_is_missing_is_told(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 39); // folded at 20
    assert_int_equal(truncate(n->log, 0), 0);
    looks(n, RECORDS_PART_READ, 20, false);
}

static void what_is_sound_of_a_damaged_one_is_read(void **state)
{
    const struct nook *n = *state;
    whole_journal(n->path, 1, 33);
    size_t length = 0;
    char *bytes = file_read(n->path, FILE_TOO_LARGE, &length, NULL);
    for (size_t at = length / 2; at < length / 2 + 64; at++)
        bytes[at] ^= 0x55;
    assert_true(file_write(n->path, bytes, length, NULL));
    uint64_t before = all_that_lies_there(n);
    struct records *r = records_open_to_read(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_PART_READ);
    records_close(r);
    assert_true(all_that_lies_there(n) == before);
    assert_int_equal(truncate(n->path, 100), 0);
    looks(n, RECORDS_FOREIGN, 0, false); // no word of ours is left
    mem_free(bytes);
}

// Another program writes between two tries: when it sleeps, the file gets other bytes.
static struct {
    sqlite3_vfs vfs;
    const struct nook *n;
    struct bytes whole;
    int slept, whole_after;
    bool changes;
} writer;

static void writes_damaged(int how)
{
    size_t half = writer.whole.length / 2;
    for (size_t at = half; at < half + 64; at++)
        writer.whole.bytes[at] ^= (unsigned char)(0x55 + how);
    assert_true(file_write(writer.n->path, (const char *)writer.whole.bytes, writer.whole.length, NULL));
    for (size_t at = half; at < half + 64; at++)
        writer.whole.bytes[at] ^= (unsigned char)(0x55 + how);
}

static int sleeps(sqlite3_vfs *vfs, int microseconds)
{
    (void)vfs;
    writer.slept++;
    if (writer.slept == writer.whole_after)
        assert_true(file_write(writer.n->path, (const char *)writer.whole.bytes, writer.whole.length, NULL));
    else if (writer.changes)
        writes_damaged(writer.slept);
    return microseconds;
}

// What changes is read again, up to twenty times; what is the same twice nobody is writing.
static void what_is_being_written_is_read_again(void **state)
{
    static const struct {
        bool changes;
        int whole_after, slept;
        enum records_state state;
    } rows[] = {{true, 3, 3, RECORDS_KEEPING},
                {true, 19, 19, RECORDS_KEEPING},
                {true, 0, 19, RECORDS_PART_READ},
                {false, 1, 1, RECORDS_KEEPING},
                {false, 2, 1, RECORDS_PART_READ}};
    writer.n = *state;
    whole_journal(writer.n->path, 1, 33);
    writer.whole.bytes = (unsigned char *)file_read(writer.n->path, FILE_TOO_LARGE, &writer.whole.length, NULL);
    writer.vfs = *sqlite3_vfs_find(NULL);
    writer.vfs.zName = "writer";
    writer.vfs.xSleep = sleeps;
    assert_int_equal(sqlite3_vfs_register(&writer.vfs, 1), SQLITE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        writer.changes = rows[i].changes;
        writer.whole_after = rows[i].whole_after;
        writer.slept = 0;
        writes_damaged(0);
        struct records *r = records_open_to_read(writer.n->path, NULL);
        assert_int_equal(records_state(r), rows[i].state);
        assert_int_equal(writer.slept, rows[i].slept);
        records_close(r);
    }
    assert_int_equal(sqlite3_vfs_unregister(&writer.vfs), SQLITE_OK);
    mem_free(writer.whole.bytes);
}

static void another_program_has_it(void **state)
{
    const struct nook *n = *state;
    struct other_program other = other_program_plays(n->path, 33);
    looks(n, RECORDS_KEEPING, 33, true);
    other_program_ends(&other);
    looks(n, RECORDS_KEEPING, 33, false);
}

static void somebody_elses(const struct nook *n, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(n->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

// Its name, and a mark beside it, do not make it ours; nor do its tables, when their rows are others.
static void a_strangers_file_is_left_alone(void **state)
{
    const struct nook *n = *state;
    whole_journal(n->path, 1, 3);
    assert_true(file_remove(n->path, NULL));
    assert_true(file_exists(n->mark));
    somebody_elses(n, "CREATE TABLE places(url); INSERT INTO places VALUES('x')");
    looks(n, RECORDS_FOREIGN, 0, false);
    assert_true(file_remove(n->path, NULL));
    somebody_elses(n, "CREATE TABLE meeting(id, who); INSERT INTO meeting VALUES(1, 'x')");
    looks(n, RECORDS_PART_READ, 0, false);
    assert_true(file_write(n->path, "a letter\n", 9, NULL));
    looks(n, RECORDS_FOREIGN, 0, false);
    assert_true(file_write(n->path, "", 0, NULL));
    looks(n, RECORDS_FOREIGN, 0, false);
}

static int make_large_nook(void **state) { return make_nook_in(state, test_root_of(512)); }

static void a_large_journal_is_read(void **state)
{
    const struct nook *n = *state;
    whole_journal(n->path, 1, 33);
    somebody_elses(n, "CREATE TABLE more(bytes); INSERT INTO more VALUES(zeroblob(67108864)); DROP TABLE more");
    assert_true(file_size(n->path) > FILE_TOO_LARGE);
    looks(n, RECORDS_KEEPING, 33, false);
}

static void where_nothing_is_the_reason_is_told(void **state)
{
    const struct nook *n = *state;
    uint64_t before = all_that_lies_there(n);
    struct records *r = records_open_to_read(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_BROKEN);
    assert_string_equal(records_reason(r), "reason-not-there");
    records_close(r);
    assert_true(all_that_lies_there(n) == before);
}

#define IN_NOOK(test) cmocka_unit_test_setup_teardown(test, make_nook, clear_nook)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_NOOK(ours_is_read),
        IN_NOOK(its_log_is_read_and_stays),
        IN_NOOK(an_older_programs_journal_stays_old),
        IN_NOOK(what_is_missing_is_told),
        IN_NOOK(what_is_sound_of_a_damaged_one_is_read),
        IN_NOOK(what_is_being_written_is_read_again),
        IN_NOOK(another_program_has_it),
        IN_NOOK(a_strangers_file_is_left_alone),
        cmocka_unit_test_setup_teardown(a_large_journal_is_read, make_large_nook, clear_nook),
        IN_NOOK(where_nothing_is_the_reason_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
