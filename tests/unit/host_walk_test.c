// SPDX-License-Identifier: MIT
//
// host_walk_test.c — twenty thousand commands and steps back, three times over.
#include "test_host.h"

#include "test_random.h"

enum { COMMANDS = 20000 };

// Random walks with many steps back: each undo gives exactly the meeting it took back to.
static void random_walks_undo_and_replay(void **state)
{
    (void)state;
    static uint64_t past[COMMANDS + 1];
    for (uint64_t seed = 1; seed <= 3; seed++) {
        struct random random = {seed};
        struct host *host = host_new();
        for (uint8_t i = 0; i < 3; i++) {
            struct level level = test_level_of((uint8_t)(i + 1), i != 1);
            host_add_level(host, test_level_owned(&level, i));
        }
        size_t standing = 0, undone = 0;
        past[0] = host_checksum(host);
        for (int i = 0; i < COMMANDS; i++) {
            struct command c = random_command(&random, host_session(host));
            bool back = random_below(&random, 3) == 0 || (i / 500 % 5 == 4 && random_below(&random, 4) != 0);
            if (back)
                c = (struct command){.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR};
            size_t depth = host_undo_depth(host), logged = host_log_count(host);
            enum rules_verdict verdict = host_send(host, c);
            assert_int_equal(host_log_count(host), logged + (verdict == RULES_OK));
            if (verdict != RULES_OK) {
                assert_true(!back || depth == 0);
                assert_int_equal(host_checksum(host), past[standing]);
            } else if (c.type == COMMAND_UNDO) {
                undone++;
                assert_int_equal(host_checksum(host), past[--standing]);
            } else {
                past[++standing] = host_checksum(host);
            }
        }
        assert_true(undone > 2000);
        replay_gives_the_same(host);
        host_free(host);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_walks_undo_and_replay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
