// SPDX-License-Identifier: MIT
//
// records_damage_test.c — a file that is not as it should be.
//
// Guarantees looked at here: whatever bytes the file holds, opening it never crashes and a meeting can be held;
// a meeting that is resumed is one that was played, with its checksum; a damaged file is put aside whole; a locked,
// read-only, newer or impossible file is told and left alone, and nobody waits for it.
#include "test_nook.h"

#include "files.h"
#include "records_inside.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef FEWER // under sanitizers: the other build has them all
enum { FLIPS = 40 };
#else
enum { FLIPS = 150 };
#endif
enum { FIRST_SEED = 21, SECOND_SEED = 22, SECOND_COMMANDS = 70 };

struct home {
    char folder[64], path[96], wal[104];
};

static int make_home(void **state)
{
    struct home *home = mem_new(1, sizeof *home);
    snprintf(home->folder, sizeof home->folder, "%s/safecircle-damage-XXXXXX", test_root());
    assert_non_null(mkdtemp(home->folder));
    snprintf(home->path, sizeof home->path, "%s/meetings.db", home->folder);
    snprintf(home->wal, sizeof home->wal, "%s-wal", home->path);
    *state = home;
    return 0;
}

static int clear_home(void **state)
{
    struct home *home = *state;
    char command[200];
    snprintf(command, sizeof command, "umount -l %s/disk 2>/dev/null; rm -rf %s", home->folder, home->folder);
    int result = system(command);
    mem_free(home);
    return result;
}

static struct bytes read_bytes(const char *path)
{
    struct bytes found = {NULL, 0};
    found.bytes = (unsigned char *)file_read(path, FILE_TOO_LARGE, &found.length, NULL);
    return found;
}

static void clear_folder(const struct home *home)
{
    struct file_list files;
    assert_true(folder_list(home->folder, &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(home->folder, files.names[i]);
        file_remove(path, NULL);
        mem_free(path);
    }
    file_list_free(&files);
}

// Whatever the state: a meeting is held, and each command is let go at once or is on disk.
static void a_meeting_can_be_held(struct records *r)
{
    struct played p = played_new(99, r);
    for (uint32_t i = 1; i <= 25; i++) {
        assert_true(played_step(&p));
        records_committed(r);
        assert_int_equal(records_committed(r), i);
        assert_false(records_waiting(r));
    }
    host_free(p.host);
}

struct truth {
    uint64_t *sums[2];
    size_t counts[2];
};

static struct truth know_truth(void)
{
    struct truth t;
    t.sums[0] = played_checksums(FIRST_SEED, &t.counts[0]);
    t.sums[1] = played_checksums(SECOND_SEED, &t.counts[1]);
    return t;
}

static void forget_truth(struct truth *t)
{
    mem_free(t->sums[0]);
    mem_free(t->sums[1]);
}

// How many of its meetings can be gone on with; each must have been played.
static size_t resumes_only_the_truth(struct records *r, const struct truth *t)
{
    struct meeting_left all[8];
    size_t fine = 0, count = records_meetings(r, all, 8);
    for (size_t i = 0; i < count; i++) {
        struct host *host = host_new(), *figures = records_meeting(r, all[i].id);
        if (records_resume(r, all[i].id, host) == RESUME_FINE) {
            size_t n = host_log_count(host);
            bool first = n <= t->counts[0] && t->sums[0][n] == host_checksum(host);
            bool second = n <= t->counts[1] && t->sums[1][n] == host_checksum(host);
            assert_true(n > 0 && (first || second));
            fine++;
        }
        host_free(host);
        host_free(figures);
    }
    return fine;
}

// Two meetings, the first over. The bytes of the file, and of its journal while the program still ran.
static void make_files(const struct home *home, struct bytes *db, struct bytes *wal)
{
    struct records *r = records_open(home->path, NULL);
    struct played first = played_until(FIRST_SEED, r, 4000);
    if (wal == NULL) { // all in the file
        records_close(r);
        r = records_open(home->path, NULL);
    }
    struct played second = played_until(SECOND_SEED, r, SECOND_COMMANDS);
    if (wal != NULL) {
        *db = read_bytes(home->path);
        *wal = read_bytes(home->wal);
    }
    records_close(r);
    if (wal == NULL)
        *db = read_bytes(home->path);
    host_free(first.host);
    host_free(second.host);
    clear_folder(home);
}

static void damage(struct random *random, struct bytes *b)
{
    uint32_t how = random_below(random, 10), count = 1 + random_below(random, 6), length = (uint32_t)b->length;
    if (how == 0) {
        b->length = random_below(random, length + 1);
        return;
    }
    if (how == 1) {
        uint32_t from = random_below(random, length), most = length - from < 5000 ? length - from : 5000;
        memset(b->bytes + from, random_below(random, 2) == 0 ? 0 : 0x5A, random_below(random, most + 1));
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t where = how < 4 ? random_below(random, length < 200 ? length : 200) : random_below(random, length);
        b->bytes[where] = (unsigned char)(b->bytes[where] ^ (1 << random_below(random, 8)));
    }
}

static void write_bytes(const char *path, const struct bytes *b)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(b->bytes, 1, b->length, f), b->length);
    fclose(f);
}

struct tally {
    size_t fine, aside, other;
};

static void open_damaged(const struct home *home, const struct truth *t, struct tally *tally)
{
    struct records *r = records_open(home->path, NULL);
    enum records_state state = records_state(r);
    bool aside = state == RECORDS_DAMAGED_ASIDE || state == RECORDS_PART_ASIDE;
    if (aside)
        assert_true(file_exists(records_reason(r)));
    tally->aside += aside;
    tally->other += !aside && state != RECORDS_KEEPING;
    tally->fine += resumes_only_the_truth(r, t);
    a_meeting_can_be_held(r);
    records_close(r);
}

static void any_bytes(const struct home *home, bool journal, uint64_t seed)
{
    struct truth truth = know_truth();
    struct bytes db, wal = {NULL, 0};
    struct random random = {seed};
    struct tally tally = {0, 0, 0};
    make_files(home, &db, journal ? &wal : NULL);
    for (int i = 0; i < FLIPS; i++) {
        struct bytes *victim = journal && random_below(&random, 4) != 0 ? &wal : &db, whole = *victim;
        victim->bytes = memcpy(mem_new(whole.length, 1), whole.bytes, whole.length);
        damage(&random, victim);
        write_bytes(home->path, &db);
        if (journal)
            write_bytes(home->wal, &wal);
        open_damaged(home, &truth, &tally);
        mem_free(victim->bytes);
        *victim = whole;
        clear_folder(home);
    }
    print_message("%d damaged files: %zu put aside, %zu otherwise refused, %zu meetings still whole\n", FLIPS,
                  tally.aside, tally.other, tally.fine);
    assert_true(tally.fine > 20 && (journal || tally.aside > 10));
    mem_free(db.bytes);
    mem_free(wal.bytes);
    forget_truth(&truth);
}

static void any_bytes_in_the_file(void **state) { any_bytes(*state, false, 1); }
static void any_bytes_in_the_journal(void **state) { any_bytes(*state, true, 2); }

// The file turns bad while the meeting runs: it is put aside, and the whole meeting is in the new one.
static void damage_in_the_middle_of_a_meeting(void **state)
{
    const struct home *home = *state;
    struct records *r = records_open(home->path, NULL);
    struct played p = played_until(FIRST_SEED, r, 60);
    struct meeting_facts facts = {.place = "Bản Mớ", .children = 30}, found;
    records_set_facts(r, &facts);
    records__settle(r);
    struct bytes wal = read_bytes(home->wal);
    memset(wal.bytes, 0x5A, wal.length);
    FILE *f = fopen(home->wal, "r+b");
    assert_int_equal(fwrite(wal.bytes, 1, wal.length, f), wal.length);
    fclose(f);
    mem_free(wal.bytes);
    sqlite3_db_release_memory(r->journal.db);
    for (uint32_t i = 61; i <= 70; i++) {
        assert_true(played_step(&p));
        assert_int_equal(records_committed(r), i);
    }
    assert_int_equal(records_state(r), RECORDS_DAMAGED_ASIDE);
    assert_true(records_keeps(r));
    assert_true(file_exists(records_reason(r)));
    records_close(r);
    r = records_open(home->path, NULL);
    struct meeting_left left;
    struct host *again = host_new();
    assert_true(records_left_open(r, &left));
    assert_int_equal(records_resume(r, left.id, again), RESUME_FINE);
    assert_true(host_checksum(again) == host_checksum(p.host));
    assert_true(records_facts(r, left.id, &found));
    assert_string_equal(found.place, facts.place);
    assert_true(records_forget_all(r)); // what lies aside goes too
    struct file_list files;
    assert_true(folder_list(home->folder, &files, NULL));
    for (size_t i = 0; i < files.count; i++)
        assert_null(strstr(files.names[i], "damaged"));
    file_list_free(&files);
    records_close(r);
    host_free(again);
    host_free(p.host);
}

static void a_second_program_is_told(void **state)
{
    const struct home *home = *state;
    struct other_program other = other_program_plays(home->path, 20);
    struct records *r = records_open(home->path, NULL);
    assert_int_equal(records_state(r), RECORDS_LOCKED);
    assert_false(records_keeps(r));
    assert_string_not_equal(records_reason(r), "");
    a_meeting_can_be_held(r);
    records_close(r);
    other_program_ends(&other);
    r = records_open(home->path, NULL); // the other's meeting is as it was
    struct meeting_left all[2];
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_int_equal(records_meetings(r, all, 2), 1);
    assert_int_equal(all[0].commands, 20);
    records_close(r);
}

// As root a small disk in memory is mounted; else the rights of the folder are taken away.
static bool run(const char *before, const char *folder, const char *behind)
{
    char command[200];
    snprintf(command, sizeof command, "%s %s/disk %s", before, folder, behind);
    return system(command) == 0;
}

static void hold_on_small_disk(const char *path, bool killed)
{
    pid_t child = fork();
    if (child == 0) {
        struct records *r = records_open(path, NULL);
        played_until(FIRST_SEED, r, 50);
        if (!killed)
            records_close(r);
        _exit(0);
    }
    waitpid(child, NULL, 0);
}

static void go_on_read_only(const char *path)
{
    struct records *r = records_open(path, NULL);
    struct meeting_left left;
    assert_int_equal(records_state(r), RECORDS_READ_ONLY);
    assert_false(records_keeps(r));
    assert_string_not_equal(records_reason(r), "");
    assert_true(records_left_open(r, &left));
    assert_int_equal(left.commands, 50);
    struct played p = played_new(3, r);
    assert_int_equal(records_resume(r, left.id, p.host), RESUME_FINE);
    assert_true(played_step(&p));
    assert_int_equal(records_committed(r), 51);
    assert_false(records_forget(r, left.id)); // it is still in the file
    host_free(p.host);
    a_meeting_can_be_held(r);
    records_close(r);
}

static void read_only(const struct home *home, bool killed)
{
    bool root = geteuid() == 0;
    char path[128];
    snprintf(path, sizeof path, "%s/disk/meetings.db", home->folder);
    assert_true(run("mkdir", home->folder, ""));
    if (root && !run("mount -t tmpfs -o size=4m tmpfs", home->folder, "2>/dev/null"))
        skip();
    hold_on_small_disk(path, killed);
    assert_true(run(root ? "mount -o remount,ro" : "chmod -R a-w", home->folder, ""));
    go_on_read_only(path);
    assert_true(root || run("chmod -R u+w", home->folder, ""));
}

static void a_read_only_file_can_be_gone_on_with(void **state) { read_only(*state, false); }
static void a_read_only_file_with_its_journal_too(void **state) { read_only(*state, true); }

// A disk of 160 kB (as root, in memory; else disk.h stands in, records_power_test.c).
static void a_full_disk(void **state)
{
    const struct home *home = *state;
    char path[128];
    snprintf(path, sizeof path, "%s/disk/meetings.db", home->folder);
    assert_true(run("mkdir", home->folder, ""));
    if (geteuid() != 0 || !run("mount -t tmpfs -o size=160k tmpfs", home->folder, "2>/dev/null"))
        skip();
    struct records *r = records_open(path, NULL);
    struct played p = played_new(FIRST_SEED, r);
    uint32_t safe = 0;
    while (played_step(&p)) {
        uint32_t committed = records_committed(r);
        assert_false(records_waiting(r));
        safe = records_keeps(r) ? committed : safe;
    }
    assert_int_equal(records_state(r), RECORDS_FULL);
    print_message("full after %u of %zu commands: %s\n", safe, host_log_count(p.host), records_reason(r));
    assert_true(safe > 0);
    host_free(p.host);
    records_close(r);
    assert_true(run("mount -o remount,size=8m", home->folder, ""));
    r = records_open(path, NULL);
    struct meeting_left left;
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_left_open(r, &left));
    assert_true(left.commands >= safe);
    struct host *host = host_new();
    assert_int_equal(records_resume(r, left.id, host), RESUME_FINE);
    host_free(host);
    records_close(r);
}

static void a_newer_file_is_left_alone(void **state)
{
    const struct home *home = *state;
    sqlite3 *db = NULL;
    records_close(records_open(home->path, NULL));
    assert_int_equal(sqlite3_open(home->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA user_version = 77", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    struct bytes before = read_bytes(home->path);
    struct records *r = records_open(home->path, NULL);
    assert_int_equal(records_state(r), RECORDS_NEWER);
    assert_false(records_keeps(r));
    a_meeting_can_be_held(r);
    records_close(r);
    struct bytes after = read_bytes(home->path);
    assert_int_equal(before.length, after.length);
    assert_memory_equal(before.bytes, after.bytes, before.length);
    mem_free(before.bytes);
    mem_free(after.bytes);
}

static void a_path_that_cannot_be(void **state)
{
    const struct home *home = *state;
    char path[160];
    snprintf(path, sizeof path, "%s/no-such-folder/meetings.db", home->folder);
    struct records *r = records_open(path, NULL);
    assert_int_equal(records_state(r), RECORDS_BROKEN);
    a_meeting_can_be_held(r);
    records_close(r);
    r = records_open(home->folder, NULL); // a folder
    assert_int_equal(records_state(r), RECORDS_BROKEN);
    assert_string_not_equal(records_reason(r), "");
    a_meeting_can_be_held(r);
    records_close(r);
}

int main(void)
{
#define DAMAGE_TEST(name) cmocka_unit_test_setup_teardown(name, make_home, clear_home)
    const struct CMUnitTest tests[] = {
        DAMAGE_TEST(any_bytes_in_the_file),
        DAMAGE_TEST(any_bytes_in_the_journal),
        DAMAGE_TEST(damage_in_the_middle_of_a_meeting),
        DAMAGE_TEST(a_second_program_is_told),
        DAMAGE_TEST(a_read_only_file_can_be_gone_on_with),
        DAMAGE_TEST(a_read_only_file_with_its_journal_too),
        DAMAGE_TEST(a_full_disk),
        DAMAGE_TEST(a_newer_file_is_left_alone),
        DAMAGE_TEST(a_path_that_cannot_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
