// SPDX-License-Identifier: MIT
//
// test_folder.h — where tests lay their files: in memory where that may be written and has room, because a journal that
// waits for the plates at every command keeps a test waiting and tells it nothing. What a disk does when its power goes
// is records/disk.c's.
#ifndef SAFECIRCLE_TEST_FOLDER_H
#define SAFECIRCLE_TEST_FOLDER_H

#include <stdbool.h>
#include <sys/statvfs.h>
#include <unistd.h>

// With room for so much, and for whoever tests beside it.
static inline const char *test_root_of(unsigned megabytes)
{
    struct statvfs memory;
    bool there = access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &memory) == 0;
    return there && (memory.f_bavail >> 10) * memory.f_frsize >> 10 >= megabytes ? "/dev/shm" : "/tmp";
}

static inline const char *test_root(void) { return test_root_of(24); }

#endif
