// SPDX-License-Identifier: MIT
//
// test_nook.h — a folder of its own for the journal of one test, and another program that has that journal open.
#ifndef SAFECIRCLE_TEST_NOOK_H
#define SAFECIRCLE_TEST_NOOK_H

#include "test_played.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct nook {
    char folder[64], path[100], log[110], mark[110], journal[110], shared[110]; // what may lie beside a journal
};

static inline int make_nook_in(void **state, const char *root)
{
    struct nook *n = mem_new(1, sizeof *n);
    snprintf(n->folder, sizeof n->folder, "%s/safecircle-nook-XXXXXX", root);
    assert_non_null(mkdtemp(n->folder));
    snprintf(n->path, sizeof n->path, "%s/meetings.sqlite", n->folder);
    snprintf(n->log, sizeof n->log, "%s-wal", n->path);
    snprintf(n->mark, sizeof n->mark, "%s-mark", n->path);
    snprintf(n->journal, sizeof n->journal, "%s-journal", n->path);
    snprintf(n->shared, sizeof n->shared, "%s-shm", n->path);
    *state = n;
    return 0;
}

static inline int make_nook(void **state) { return make_nook_in(state, test_root()); }

static inline int clear_nook(void **state)
{
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", ((struct nook *)*state)->folder);
    int result = system(command);
    mem_free(*state);
    return result;
}

// A journal as a killed program leaves it: `commands` of one meeting, its last ones in the log.
static inline void leave_behind(const char *path, uint64_t seed, size_t commands)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct records *r = records_open(path, NULL);
        struct played p = played_until(seed, r, commands);
        _exit(p.host == NULL || !records_keeps(r));
    }
    int status = 1;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
}

// As a program leaves it that was closed.
static inline void whole_journal(const char *path, uint64_t seed, size_t commands)
{
    struct records *r = records_open(path, NULL);
    struct played p = played_until(seed, r, commands);
    records_close(r);
    host_free(p.host);
}

// Another process that has played into the journal and holds it until it is let go.
struct other_program {
    pid_t child;
    int ready[2], done[2];
};

static inline struct other_program other_program_plays(const char *path, size_t commands)
{
    struct other_program other;
    char word = 0;
    assert_int_equal(pipe(other.ready) + pipe(other.done), 0);
    other.child = fork();
    if (other.child == 0) {
        close(other.done[1]);
        struct records *r = records_open(path, NULL);
        struct played p = played_until(1, r, commands);
        (void)p;
        _exit(write(other.ready[1], "r", 1) != 1 || read(other.done[0], &word, 1) != 0);
    }
    close(other.done[0]);
    assert_int_equal(read(other.ready[0], &word, 1), 1);
    return other;
}

static inline void other_program_ends(const struct other_program *other)
{
    close(other->done[1]);
    waitpid(other->child, NULL, 0);
    close(other->ready[0]);
    close(other->ready[1]);
}

#endif
