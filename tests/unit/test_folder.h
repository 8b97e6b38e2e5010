// SPDX-License-Identifier: MIT
//
// test_folder.h — where tests lay their files: in memory where that may be written, because a journal that waits for
// the plates at every command keeps a test waiting and tells it nothing. What a disk does when its power goes is
// records/disk.c's.
#ifndef SAFECIRCLE_TEST_FOLDER_H
#define SAFECIRCLE_TEST_FOLDER_H

#include <unistd.h>

static inline const char *test_root(void) { return access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"; }

#endif
