// SPDX-License-Identifier: MIT
//
// lanterns_test.c — what is kept of children who sign in with pictures: lanterns and days, and nothing else; the file
// as it may lie there; and that it is forgotten whole.
#include "lanterns_file.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct lanterns lit_ones(void)
{
    struct lanterns l = {.salt = 77, .today = "2026-11-27"};
    const uint8_t one[SIGN_LONG] = {1, 2, 3}, other[SIGN_LONG] = {3, 2, 1};
    lanterns_light(&l, lanterns_mark(&l, one), "ma-cua-me");
    lanterns_light(&l, lanterns_mark(&l, one), "tên có dấu cách");
    lanterns_light(&l, lanterns_mark(&l, other), "ma-cua-me");
    return l;
}

static void marks_depend_on_order_and_salt(void **state)
{
    struct lanterns l = {.salt = 77}, elsewhere = {.salt = 78};
    uint64_t seen[SIGN_PICTURES * SIGN_PICTURES * SIGN_PICTURES];
    size_t count = 0;
    (void)state;
    for (uint8_t a = 0; a < SIGN_PICTURES; a++)
        for (uint8_t b = 0; b < SIGN_PICTURES; b++)
            for (uint8_t c = 0; c < SIGN_PICTURES; c++) {
                const uint8_t sign[SIGN_LONG] = {a, b, c};
                uint64_t mark = lanterns_mark(&l, sign);
                assert_true(mark != lanterns_mark(&elsewhere, sign));
                for (size_t i = 0; i < count; i++)
                    assert_true(seen[i] != mark);
                seen[count++] = mark;
            }
}

static void they_are_read_as_they_were_written(void **state)
{
    struct lanterns l = lit_ones(), again = {.salt = 0};
    (void)state;
    assert_int_equal(l.count, 3);
    snprintf(l.today, sizeof l.today, "2026-12-01");
    lanterns_light(&l, l.all[0].mark, "ma-cua-me"); // again: only the day is another
    assert_int_equal(l.count, 3);
    char *words = lanterns_words(&l), *same = NULL;
    assert_true(lanterns_read(&again, words, strlen(words)));
    assert_int_equal(again.count, 3);
    assert_true(lanterns_know(&again, l.all[2].mark));
    assert_string_equal(again.all[0].day, "2026-12-01");
    assert_string_equal(again.all[1].id, "tên có dấu cách");
    same = lanterns_words(&again);
    assert_string_equal(words, same);
    assert_null(strstr(words, "123")); // nothing of the pictures
    mem_free(same);
    mem_free(words);
    lanterns_forget(&again);
    lanterns_forget(&l);
    assert_int_equal(l.count, 0);
    assert_true(l.salt == 0);
}

static void what_is_damaged_hides_nothing_else(void **state)
{
    static const struct {
        const char *words;
        size_t count;
    } files[] = {
        {"", 0},
        {"safecircle lanterns 1\n", 0},
        {"safecircle lanterns 1\nsalt 0\n1 2026-11-27 a\n", 0},
        {"safecircle lanterns 1\nsalt zz\n1 2026-11-27 a\n", 0},
        {"safecircle lanterns 1\nsalt 5\n1 2026-11-27 a\n2 26-11-27 b\n3 2026-11-27 c\n", 2},
        {"safecircle lanterns 1\nsalt 5\n\n1 2026-11-27 a\n", 1},
        {"safecircle lanterns 1\nsalt 5\n1 2026-11-27\n", 0},
        {"safecircle lanterns 1\nsalt 5\n11111111111111111 2026-11-27 a\n1 2026-11-27 b", 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct lanterns l = {.salt = 9};
        assert_false(lanterns_read(&l, files[i].words, strlen(files[i].words)));
        assert_int_equal(l.count, files[i].count);
        lanterns_forget(&l);
    }
}

static void no_more_are_kept_than_there_is_room_for(void **state)
{
    struct lanterns l = {.salt = 3, .today = "2026-11-27"}, again = {.salt = 0};
    char id[24];
    (void)state;
    for (int i = 0; i < LANTERNS_MOST + 5; i++) {
        snprintf(id, sizeof id, "man-%d", i);
        lanterns_light(&l, 1, id);
    }
    assert_int_equal(l.count, LANTERNS_MOST);
    assert_string_equal(l.all[0].id, "man-5");
    lanterns_light(&l, 1, "hai\ndong");
    assert_string_equal(l.all[LANTERNS_MOST - 1].id, "man-2004");
    char *words = lanterns_words(&l);
    assert_true(strlen(words) < LANTERNS_BYTES_MOST);
    assert_true(lanterns_read(&again, words, strlen(words)));
    mem_free(words);
    lanterns_forget(&again);
    lanterns_forget(&l);
}

static void the_file_is_its_owners_alone_and_goes_away(void **state)
{
    struct lanterns l = lit_ones(), again = {.salt = 0};
    struct file_problem problem = {{0}};
    struct stat found;
    char home[] = "/tmp/safecircle-lanterns-XXXXXX", path[128];
    (void)state;
    assert_non_null(mkdtemp(home));
    setenv("XDG_CONFIG_HOME", home, 1);
    snprintf(path, sizeof path, "%s/safecircle/lanterns.txt", home);
    assert_true(lanterns_load(&again, &problem)); // none is there: that is fine, and none is made
    assert_int_equal(stat(path, &found), -1);
    assert_true(lanterns_save(&l, &problem));
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    assert_true(lanterns_load(&again, &problem));
    assert_int_equal(again.count, 3);
    assert_true(lanterns_remove(&problem));
    assert_int_equal(stat(path, &found), -1);
    assert_true(lanterns_remove(&problem));
    assert_true(lanterns_load(&again, &problem));
    assert_int_equal(again.count, 0); // and what was read before is gone with it
    assert_int_equal(mkdir(path, 0700), 0);
    assert_false(lanterns_load(&again, &problem));
    assert_true(problem.reason[0] != '\0');
    assert_false(lanterns_save(&l, &problem));
    rmdir(path);
    snprintf(path, sizeof path, "%s/safecircle", home);
    rmdir(path);
    rmdir(home);
    lanterns_forget(&l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_depend_on_order_and_salt),
        cmocka_unit_test(they_are_read_as_they_were_written),
        cmocka_unit_test(what_is_damaged_hides_nothing_else),
        cmocka_unit_test(no_more_are_kept_than_there_is_room_for),
        cmocka_unit_test(the_file_is_its_owners_alone_and_goes_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
