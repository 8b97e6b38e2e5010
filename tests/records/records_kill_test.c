// SPDX-License-Identifier: MIT
//
// records_kill_test.c — the program is killed, at a hundred random moments.
//
// Guarantees looked at here: every number that records_committed told before the kill is in the file with the
// checksum the meeting had, and the meeting resumes at the last kept command with just that checksum. Each next
// program goes on with the meeting the killed one left, on the real file system, its jobs on a thread.
#include "test_played.h"

#include "thread_runner.h"

#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef FEWER // under sanitizers: the other build has them all
enum { KILLS = 30 };
#else
enum { KILLS = 100 };
#endif
enum { TOLD_MAX = 200000 };

struct told {
    int64_t meeting;
    uint32_t number;
    uint64_t checksum;
};

static void nap(uint32_t microseconds)
{
    nanosleep(&(struct timespec){microseconds / 1000000, (long)(microseconds % 1000000) * 1000}, NULL);
}

// What the meeting was after each command, as it was given to be kept: it is shown only later.
struct noted {
    struct sink sink;
    uint64_t *sums;
};

static void note_and_keep(void *self, const struct kept *kept)
{
    struct noted *noted = self;
    noted->sums[kept->number] = kept->checksum;
    noted->sink.keep(noted->sink.self, kept);
}

static uint32_t committed_of(void *self)
{
    struct noted *noted = self;
    return noted->sink.committed(noted->sink.self);
}

// Tells all that became safe since; `sums` are those of this program's own meeting.
static void tell_committed(struct records *r, int64_t meeting, const uint64_t *sums, uint32_t *told, int out)
{
    uint32_t committed = records_committed(r);
    for (; *told < committed; ++*told) {
        struct told line = {meeting, *told + 1, sums[*told + 1]};
        if (sums[*told + 1] != 0 && write(out, &line, sizeof line) != sizeof line)
            _exit(1);
    }
}

static void play_a_meeting(struct records *r, struct random *random, int out)
{
    static uint64_t sums[8000];
    struct played p = played_new(random->at, r);
    struct meeting_left left;
    struct noted noted = {records_sink(r), sums};
    memset(sums, 0, sizeof sums);
    host_set_sink(p.host, (struct sink){.keep = note_and_keep, .committed = committed_of, .self = &noted});
    if (records_left_open(r, &left)) {
        if (records_resume(r, left.id, p.host) != RESUME_FINE)
            _exit(2);
    } else {
        played_step(&p);
    }
    int64_t meeting = records_open_meeting(r);
    uint32_t told = 0;
    do {
        tell_committed(r, meeting, sums, &told, out);
        nap(random_below(random, 400));
    } while (host_log_count(p.host) < 7999 && played_step(&p));
    while (records_waiting(r))
        tell_committed(r, meeting, sums, &told, out);
    host_free(p.host);
}

// The program that is killed.
static void play_on(const char *path, uint64_t seed, int out)
{
    struct thread_runner thread;
    struct random random = {seed * 77 + 5};
    struct runner runner = thread_start(&thread);
    struct records *r = records_open(path, &runner);
    if (!records_keeps(r))
        _exit(3);
    for (;;)
        play_a_meeting(r, &random, out);
}

static size_t read_told(int in, struct told *list)
{
    size_t bytes = 0;
    for (ssize_t got; (got = read(in, (char *)list + bytes, TOLD_MAX * sizeof *list - bytes)) > 0;)
        bytes += (size_t)got;
    return bytes / sizeof *list;
}

static void check_told(const char *path, const struct told *list, size_t count)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *s = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_prepare_v2(db, "SELECT checksum FROM command WHERE meeting = ?1 AND number = ?2", -1, &s, NULL), 0);
    for (size_t i = 0; i < count; i++) {
        sqlite3_bind_int64(s, 1, list[i].meeting);
        sqlite3_bind_int64(s, 2, list[i].number);
        assert_int_equal(sqlite3_step(s), SQLITE_ROW);
        assert_true((uint64_t)sqlite3_column_int64(s, 0) == list[i].checksum);
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
}

// The newest meetings in the file play to the checksum of their last command. The newest stays the open one.
static void check_meetings(const char *path)
{
    struct meeting_left all[2];
    struct records *r = records_open(path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    for (size_t i = records_meetings(r, all, 2); i-- > 0;) {
        struct host *host = host_new();
        assert_int_equal(records_resume(r, all[i].id, host), RESUME_FINE);
        assert_int_equal(host_log_count(host), all[i].commands);
        host_free(host);
    }
    records_close(r);
}

// Half of the kills come at any time, opening and resuming too; half once something was told. However busy the machine
// is: who was told nothing yet is waited for.
static void wait_for_the_moment(int in, bool told, uint32_t after_us)
{
    struct pollfd pipe_end = {.fd = in, .events = POLLIN};
    if (told)
        assert_int_equal(poll(&pipe_end, 1, -1), 1);
    nap(after_us);
}

static size_t kill_one(const char *path, uint64_t seed, uint32_t after_us, struct told *list)
{
    int pipes[2], status = 0;
    assert_int_equal(pipe(pipes), 0);
    pid_t child = fork();
    if (child == 0) {
        close(pipes[0]);
        play_on(path, seed, pipes[1]);
    }
    close(pipes[1]);
    wait_for_the_moment(pipes[0], seed % 2 == 0, after_us);
    kill(child, SIGKILL);
    size_t count = read_told(pipes[0], list);
    waitpid(child, &status, 0);
    assert_true(WIFSIGNALED(status)); // it did not end by itself
    close(pipes[0]);
    return count;
}

static void what_was_told_is_there(void **state)
{
    (void)state;
    char folder[40], path[64], clear[64];
    snprintf(folder, sizeof folder, "%s/safecircle-kill-XXXXXX", test_root());
    struct told *list = mem_new(TOLD_MAX, sizeof *list);
    struct random random = {2024};
    size_t told = 0, useful = 0;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/meetings.db", folder);
    for (uint64_t i = 0; i < KILLS; i++) {
        size_t count = kill_one(path, i, 1000 + random_below(&random, 40000), list);
        check_meetings(path);
        check_told(path, list, count);
        told += count;
        useful += count > 0;
    }
    print_message("killed %d times; %zu commands were told to be safe, in %zu runs: all there\n", KILLS, told, useful);
    assert_true(useful >= KILLS / 2 && told >= useful); // every other one was waited for
    snprintf(clear, sizeof clear, "rm -rf %s", folder);
    assert_int_equal(system(clear), 0);
    mem_free(list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_told_is_there)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
