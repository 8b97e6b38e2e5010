// SPDX-License-Identifier: MIT
//
// records_evidence_test.c — what tells that something is missing, and what is done with what was found.
//
// Guarantees looked at here: a mark that is not whole says nothing; a commit that was never finished is no loss, as far
// as the mark knows; what is put aside is what was found, byte for byte, under a name that nothing else has.
#include "test_nook.h"

#include "files.h"
#include "memory.h"
#include "records_inside.h"

#include <string.h>
#include <time.h>

static struct bytes bytes_of(const char *path)
{
    struct bytes found = {NULL, 0};
    found.bytes = (unsigned char *)file_read(path, FILE_TOO_LARGE, &found.length, NULL);
    return found;
}

static void puts_down(const char *path, const void *bytes, size_t length)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, length, f), length);
    fclose(f);
}

// The file holds these bytes, or is not there.
static void is_found(const char *path, const char *end, const struct bytes *wanted)
{
    char beside[1200];
    snprintf(beside, sizeof beside, "%s%s", path, end);
    struct bytes found = bytes_of(beside);
    assert_int_equal(found.bytes == NULL, wanted->bytes == NULL);
    assert_int_equal(found.length, wanted->length);
    if (wanted->length > 0)
        assert_memory_equal(found.bytes, wanted->bytes, wanted->length);
    mem_free(found.bytes);
}

static enum records_state opens(const struct nook *n, char *aside, size_t room, size_t commands)
{
    struct meeting_left newest = {.commands = 0};
    struct records *r = records_open(n->path, NULL);
    enum records_state state = records_state(r);
    snprintf(aside, room, "%s", records_reason(r));
    records_meetings(r, &newest, 1);
    assert_int_equal(newest.commands, commands);
    records_close(r);
    return state;
}

static void opens_as(const struct nook *n, enum records_state state, size_t commands)
{
    char aside[1000];
    assert_int_equal(opens(n, aside, sizeof aside, commands), state);
}

// ---- the mark ----

static void a_mark_that_is_not_whole_says_nothing(void **state)
{
    const struct nook *n = *state;
    char path[100];
    snprintf(path, sizeof path, "%s", n->path);
    struct journal j = {.path = path, .whole = {UINT64_C(0x8000000000000001), 77, 0}};
    assert_false(records__read_mark(&j).there);
    for (int flush = 0; flush < 2; flush++) {
        records__write_mark(&j, flush);
        struct mark mark = records__read_mark(&j);
        assert_true(mark.there && mark.journal == j.whole.journal && mark.commits == 77);
        j.whole.commits = flush == 0 ? 76 : 77;
        records__write_mark(&j, flush);
        assert_int_equal(records__read_mark(&j).commits, j.whole.commits);
        j.whole.commits = 77;
    }
    struct bytes whole = bytes_of(n->mark);
    assert_int_equal(whole.length, 67);
    for (size_t length = 0; length < whole.length; length++) {
        puts_down(n->mark, whole.bytes, length);
        assert_false(records__read_mark(&j).there);
    }
    for (size_t at = 0; at < whole.length; at++) {
        whole.bytes[at] ^= 1;
        puts_down(n->mark, whole.bytes, whole.length);
        assert_false(records__read_mark(&j).there);
        whole.bytes[at] ^= 1;
    }
    puts_down(n->mark, whole.bytes, whole.length + 1); // its final 0
    assert_false(records__read_mark(&j).there);
    mem_free(whole.bytes);
}

static void marks(const struct nook *n, const struct mark *mark)
{
    char path[100];
    snprintf(path, sizeof path, "%s", n->path);
    records__write_mark(&(struct journal){.path = path, .whole = {mark->journal, mark->commits, 0}}, false);
}

// The power went in the middle of a commit: something lies behind the last whole one. At most one commit may be further
// than the mark.
static void an_unfinished_commit_is_no_loss(void **state)
{
    static const struct {
        int64_t commits;
        uint64_t other_journal;
        bool there;
        enum records_state state;
    } rows[] = {{0, 0, true, RECORDS_KEEPING},     {-1, 0, true, RECORDS_KEEPING},    {-2, 0, true, RECORDS_PART_ASIDE},
                {1, 0, true, RECORDS_PART_ASIDE},  {0, 1, true, RECORDS_PART_ASIDE},  {0, 0, false, RECORDS_PART_ASIDE},
                {99, 1, true, RECORDS_PART_ASIDE}, {-1, 1, true, RECORDS_PART_ASIDE}, {0, 0, true, RECORDS_KEEPING}};
    const struct nook *n = *state;
    leave_behind(n->path, 1, 39);
    struct bytes file = bytes_of(n->path), log = bytes_of(n->log);
    char path[100];
    snprintf(path, sizeof path, "%s", n->path);
    const struct mark mark = records__read_mark(&(struct journal){.path = path});
    assert_true(mark.there);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t unfinished = 0; unfinished <= 100; unfinished += 100) {
            puts_down(n->path, file.bytes, file.length);
            puts_down(n->log, log.bytes, log.length);
            FILE *f = fopen(n->log, "ab");
            for (size_t k = 0; k < unfinished; k++)
                fputc('x', f);
            fclose(f);
            file_remove(n->mark, NULL);
            if (rows[i].there)
                marks(n, &(struct mark){true, mark.journal + rows[i].other_journal,
                                        mark.commits + (uint64_t)rows[i].commits});
            bool whole = unfinished == 0 && !(rows[i].commits > 0 && rows[i].other_journal == 0);
            opens_as(n, whole ? RECORDS_KEEPING : rows[i].state, 39);
        }
    mem_free(file.bytes);
    mem_free(log.bytes);
}

// A file that was made and in which nothing was kept yet may go missing; with its first commit it is missed.
static void an_empty_journal_is_not_missed(void **state)
{
    const struct nook *n = *state;
    records_close(records_open(n->path, NULL));
    assert_int_equal(remove(n->path), 0);
    opens_as(n, RECORDS_KEEPING, 0);
    whole_journal(n->path, 1, 1);
    assert_int_equal(remove(n->path), 0);
    opens_as(n, RECORDS_PART_ASIDE, 0);
}

// The power went behind a fold, before the log was cut: all of it is in the file already, and it is its own.
static void a_log_that_was_folded_is_its_own(void **state)
{
    const struct nook *n = *state;
    leave_behind(n->path, 1, 39);
    struct bytes log = bytes_of(n->log);
    opens_as(n, RECORDS_KEEPING, 39);
    assert_true(file_size(n->log) <= 0);
    puts_down(n->log, log.bytes, log.length);
    opens_as(n, RECORDS_KEEPING, 39);
    mem_free(log.bytes);
}

// A file from before the seals has no name: its log must have the meetings of the file, begun at the same time.
static void an_older_files_log_has_its_meetings(void **state)
{
    static const struct {
        const char *change;
        enum records_state state;
    } rows[] = {{"UPDATE facts SET notes = 'x'", RECORDS_KEEPING},
                {"UPDATE meeting SET began = '2001-01-01T00:00:00' WHERE id = 1", RECORDS_PART_ASIDE},
                {"DELETE FROM meeting WHERE id = 2", RECORDS_PART_ASIDE}};
    const struct nook *n = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sqlite3 *db = NULL;
        struct bytes file = bytes_of(SOURCE_DIR "/tests/records/version-2/meetings.sqlite"),
                     log = bytes_of(SOURCE_DIR "/tests/records/version-2/meetings.sqlite-wal");
        puts_down(n->path, file.bytes, file.length);
        puts_down(n->log, log.bytes, log.length);
        assert_int_equal(sqlite3_open(n->path, &db), SQLITE_OK);
        sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        assert_int_equal(
            sqlite3_exec(db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL, NULL),
            SQLITE_OK);
        assert_int_equal(sqlite3_exec(db, rows[i].change, NULL, NULL, NULL), SQLITE_OK);
        sqlite3_close(db);
        assert_true(file_size(n->log) > 0);
        opens_as(n, rows[i].state, 12);
        file_remove(n->mark, NULL);
        mem_free(file.bytes);
        mem_free(log.bytes);
    }
}

// What is only in memory is nowhere else: a file called ":memory:" would be somebody's meeting where nobody looks.
static void memory_is_no_file(void **state)
{
    const struct nook *n = *state;
    char before[1000];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(n->folder), 0);
    struct records *r = records_open_nowhere("reason-no-home", NULL);
    struct played p = played_until(1, r, 3);
    records_close(r);
    host_free(p.host);
    struct file_list list;
    assert_true(folder_list(n->folder, &list, NULL));
    assert_int_equal(list.count, 0);
    file_list_free(&list);
    assert_int_equal(chdir(before), 0);
}

// Whatever was read, the log can be folded: a question that is still open would hold it.
static void nothing_that_is_read_holds_the_log(void **state)
{
    const struct nook *n = *state;
    struct meeting_facts facts = {.place = "Bản Mớ"};
    struct meeting_left left[3];
    struct whole whole;
    int64_t *ids = NULL;
    struct records *r = records_open(n->path, NULL);
    struct played first = played_until(1, r, 12), second = played_until(2, r, 70);
    struct journal *j = &r->journal;
    records_set_facts(r, &facts);
    records__settle(r);
    for (int read = 0; read < 11; read++) {
        switch (read) {
        case 0: assert_true(records_facts(r, 2, &facts)); break;
        case 1: assert_false(records_facts(r, 99, &facts)); break;
        case 2: assert_true(records_left_open(r, left)); break;
        case 3: assert_int_equal(records_meetings(r, left, 1), 1); break;
        case 4: assert_int_equal(records_meetings(r, left, 3), 2); break;
        case 5: host_free(records_meeting(r, 2)); break;
        case 6: assert_int_equal(records__version_of(j), records__version()); break;
        case 7: assert_true(records__read_whole(j, &whole)); break;
        case 8: assert_int_equal(records__ids(j, &ids), 2); break;
        case 9: assert_true(records__is_whole(j, true)); break;
        default: assert_int_equal(records_resume(r, 1, first.host), RESUME_FINE); break;
        }
        assert_true(records__fold(j));
    }
    mem_free(ids);
    host_free(first.host);
    host_free(second.host);
    records_close(r);
}

// ---- what is put aside ----

static void what_is_cut_off_is_copied_as_it_was_found(void **state)
{
    const struct nook *n = *state;
    const struct bytes nothing = {NULL, 0};
    char aside[1000];
    leave_behind(n->path, 1, 39); // folded at 20
    struct bytes file = bytes_of(n->path), log = bytes_of(n->log);
    puts_down(n->log, log.bytes, log.length - 1);
    log.length--;
    assert_int_equal(opens(n, aside, sizeof aside, 38), RECORDS_PART_ASIDE);
    is_found(aside, "", &file);
    is_found(aside, "-wal", &log);
    opens_as(n, RECORDS_KEEPING, 38);
    puts_down(n->path, file.bytes, file.length);
    puts_down(n->log, log.bytes, 0);
    assert_int_equal(opens(n, aside, sizeof aside, 20), RECORDS_PART_ASIDE);
    is_found(aside, "", &file);
    is_found(aside, "-wal", &nothing);
    mem_free(file.bytes);
    mem_free(log.bytes);
}

static void what_is_damaged_is_moved_as_it_was_found(void **state)
{
    const struct nook *n = *state;
    const struct bytes nothing = {NULL, 0};
    struct bytes file = {(unsigned char *)"no journal at all", 17}, log = {(unsigned char *)"no log", 6};
    char aside[1000];
    for (int with_log = 0; with_log < 2; with_log++) {
        puts_down(n->path, file.bytes, file.length);
        if (with_log)
            puts_down(n->log, log.bytes, log.length);
        assert_int_equal(opens(n, aside, sizeof aside, 0), RECORDS_DAMAGED_ASIDE);
        is_found(aside, "", &file);
        is_found(aside, "-wal", with_log ? &log : &nothing);
        opens_as(n, RECORDS_KEEPING, 0);
    }
}

static void another_files_log_is_moved_alone(void **state)
{
    const struct nook *n = *state;
    char other[128], other_log[140], aside[1000];
    snprintf(other, sizeof other, "%s/other", n->folder);
    snprintf(other_log, sizeof other_log, "%s-wal", other);
    whole_journal(n->path, 1, 12);
    leave_behind(other, 2, 15);
    struct bytes log = bytes_of(other_log);
    puts_down(n->log, log.bytes, log.length);
    assert_int_equal(opens(n, aside, sizeof aside, 12), RECORDS_PART_ASIDE);
    is_found(aside, "", &log);
    assert_string_equal(aside + strlen(aside) - strlen("-wal"), "-wal");
    mem_free(log.bytes);
}

// A file or a log of that second may lie there from before; however busy the machine is, the second is among these.
static void nothing_that_lies_aside_is_replaced(void **state)
{
    enum { SECONDS = 400, TIMES = 3 };
    const struct nook *n = *state;
    char name[200], when[32], aside[1000];
    time_t now = time(NULL);
    size_t count = 0;
    for (int i = 0; i < SECONDS; i++) {
        time_t at = now + i;
        struct tm broken_down;
        assert_non_null(localtime_r(&at, &broken_down));
        strftime(when, sizeof when, "%Y%m%d-%H%M%S", &broken_down);
        snprintf(name, sizeof name, "%s.damaged-%s%s", n->path, when, i % 2 == 0 ? "" : "-wal");
        puts_down(name, "x", 1);
    }
    for (int i = 0; i < TIMES; i++) {
        unsigned number = 0;
        int read = 0;
        puts_down(n->path, "no journal at all", 17);
        assert_int_equal(opens(n, aside, sizeof aside, 0), RECORDS_DAMAGED_ASIDE);
        is_found(aside, "", &(struct bytes){(unsigned char *)"no journal at all", 17});
        assert_int_equal(sscanf(strstr(aside, ".damaged-"), ".damaged-%*8u-%*6u-%u%n", &number, &read), 1);
        assert_true(number >= 2 && number <= 1 + TIMES && strstr(aside, ".damaged-")[read] == '\0');
    }
    struct file_list list;
    assert_true(folder_list(n->folder, &list, NULL));
    for (size_t i = 0; i < list.count; i++)
        count += strstr(list.names[i], "damaged") != NULL;
    assert_int_equal(count, SECONDS + TIMES);
    file_list_free(&list);
}

// ---- only looked into ----

// Ours is what speaks of our tables, in the file or in its log, wherever in them.
static void a_file_is_known_by_its_words(void **state)
{
    static const struct {
        const char *file, *log;
        enum records_state state;
    } rows[] = {
        {"CREATE TABLE meeting(", "", RECORDS_PART_READ},  {"CREATE TABLE meeting", "", RECORDS_FOREIGN},
        {"REATE TABLE meeting(", "", RECORDS_FOREIGN},     {"xCCREATE TABLE command(x", "", RECORDS_PART_READ},
        {"x", "CREATE TABLE command(", RECORDS_PART_READ}, {"x", "CCC CREATE TABLE meeting(C", RECORDS_PART_READ},
        {"", "CREATE TABLE meeting(", RECORDS_PART_READ},  {"CREATE TABLE meeting", "(", RECORDS_FOREIGN},
        {"CREATE TABLE meetings(", "C", RECORDS_FOREIGN},  {"C", "C", RECORDS_FOREIGN},
        {"CREATE TABLE command", "C", RECORDS_FOREIGN}};
    const struct nook *n = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        puts_down(n->path, rows[i].file, strlen(rows[i].file));
        puts_down(n->log, rows[i].log, strlen(rows[i].log));
        struct records *r = records_open_to_read(n->path, NULL);
        assert_int_equal(records_state(r), rows[i].state);
        records_close(r);
    }
}

// A mark that knows of more says so; one of another journal, or an older one, does not.
static void a_mark_beside_what_is_looked_into(void **state)
{
    const struct nook *n = *state;
    char path[100];
    snprintf(path, sizeof path, "%s", n->path);
    whole_journal(n->path, 1, 12);
    struct mark mark = records__read_mark(&(struct journal){.path = path});
    for (uint64_t commits = 0; commits < 3; commits++)
        for (uint64_t other = 0; other < 2; other++) {
            marks(n, &(struct mark){true, mark.journal + other, mark.commits - 1 + commits});
            struct records *r = records_open_to_read(n->path, NULL);
            assert_int_equal(records_state(r), commits == 2 && other == 0 ? RECORDS_PART_READ : RECORDS_KEEPING);
            assert_string_equal(records_reason(r), "");
            records_close(r);
        }
}

int main(void)
{
#define EVIDENCE_TEST(name) cmocka_unit_test_setup_teardown(name, make_nook, clear_nook)
    const struct CMUnitTest tests[] = {
        EVIDENCE_TEST(a_mark_that_is_not_whole_says_nothing),
        EVIDENCE_TEST(an_unfinished_commit_is_no_loss),
        EVIDENCE_TEST(an_empty_journal_is_not_missed),
        EVIDENCE_TEST(what_is_cut_off_is_copied_as_it_was_found),
        EVIDENCE_TEST(what_is_damaged_is_moved_as_it_was_found),
        EVIDENCE_TEST(another_files_log_is_moved_alone),
        EVIDENCE_TEST(nothing_that_lies_aside_is_replaced),
        EVIDENCE_TEST(a_file_is_known_by_its_words),
        EVIDENCE_TEST(a_mark_beside_what_is_looked_into),
        EVIDENCE_TEST(a_log_that_was_folded_is_its_own),
        EVIDENCE_TEST(an_older_files_log_has_its_meetings),
        EVIDENCE_TEST(memory_is_no_file),
        EVIDENCE_TEST(nothing_that_is_read_holds_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
