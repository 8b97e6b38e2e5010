// SPDX-License-Identifier: MIT
//
// test_beside.h — what phones need lies beside a journal, or does not.
#ifndef SAFECIRCLE_TEST_BESIDE_H
#define SAFECIRCLE_TEST_BESIDE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>

#include <cmocka.h>

// If it lies there, nobody else may read it.
static inline bool lies(const char *journal)
{
    char path[120];
    struct stat about;
    snprintf(path, sizeof path, "%s-phones", journal);
    bool there = stat(path, &about) == 0;
    if (there)
        assert_int_equal(about.st_mode & 0777, 0600);
    return there;
}

#endif
