// SPDX-License-Identifier: MIT
//
// test_aborts.h — whether a bug ends the program where it was noticed: tried in a child, whose words nobody reads.
#ifndef SAFECIRCLE_TEST_ABORTS_H
#define SAFECIRCLE_TEST_ABORTS_H

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static inline bool aborts(void (*bug)(void))
{
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGABRT, SIG_DFL);
        if (freopen("/dev/null", "w", stderr) != NULL)
            bug();
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

#endif
