// SPDX-License-Identifier: MIT
//
// strips_test.c — what is looked at when motions are judged: a strip of eight pictures of each, and in every strip
// something moves from picture to picture.
#include "strips.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "script_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FRAMES = 8, MOVING = 4 /* pictures of a strip that are unlike the one before */ };

static uint64_t picture(const char *folder, const char *strip, int number)
{
    char path[200];
    size_t length = 0;
    snprintf(path, sizeof path, "%s/strip-%s-%d.png", folder, strip, number);
    char *bytes = file_read(path, 1 << 24, &length, NULL);
    if (bytes == NULL)
        fail_msg("there is no %s", path);
    uint64_t hash = hash_bytes(HASH_START, bytes, length);
    mem_free(bytes);
    return hash;
}

static void every_strip_moves(void **state)
{
    static const char *const strips[] = {"promise", "story", "chat",  "deal",     "drum-gong", "stamp",    "safe",
                                         "risky",   "sort",  "order", "together", "door",      "level-end"};
    char folder[] = "/tmp/strips-XXXXXX";
    (void)state;
    assert_non_null(mkdtemp(folder));
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    assert_true(strips_make(folder, "vi", 320, 240));
    for (size_t i = 0; i < sizeof strips / sizeof *strips; i++) {
        int moving = 0;
        uint64_t before = picture(folder, strips[i], 1);
        for (int number = 2; number <= FRAMES; number++) {
            uint64_t now = picture(folder, strips[i], number);
            moving += now != before;
            before = now;
        }
        if (moving < MOVING)
            fail_msg("%s: %d of %d move", strips[i], moving, FRAMES - 1);
    }
    script_remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_strip_moves)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
