// SPDX-License-Identifier: MIT
//
// settings_test.c — the settings file as it may lie there: absent, damaged, somebody else's. What cannot be read is
// told with its reason, and stays as on the first day.
#include "meeting.h"

#include "files.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static bool loads(const char *words, size_t length, struct settings *s, struct file_problem *problem)
{
    char path[] = "/tmp/safecircle-settings-XXXXXX";
    close(mkstemp(path));
    assert_true(file_write(path, words, length, NULL));
    settings_defaults(s);
    bool whole = settings_load(s, path, problem);
    unlink(path);
    return whole;
}

static void the_first_start_has_none(void **state)
{
    struct settings s;
    struct file_problem problem = {"x"};
    (void)state;
    settings_defaults(&s);
    assert_true(settings_load(&s, "/tmp/no/such/settings.yaml", &problem));
    assert_string_equal(problem.reason, "");
}

static void ours_are_read_whole(void **state)
{
    struct settings s, again;
    struct file_problem problem;
    (void)state;
    settings_defaults(&s);
    s.teams = 5;
    snprintf(s.voice, sizeof s.voice, "kjg");
    snprintf(s.wifi, sizeof s.wifi, "Nà \"Sự\": 5");
    snprintf(s.wifi_password, sizeof s.wifi_password, "a\\b # c");
    char *words = settings_words(&s);
    assert_true(loads(words, strlen(words), &again, &problem));
    assert_string_equal(problem.reason, "");
    assert_int_equal(again.teams, 5);
    assert_string_equal(again.voice, "kjg");
    assert_string_equal(again.wifi, s.wifi);
    assert_string_equal(again.wifi_password, s.wifi_password);
    mem_free(words);
}

static void what_is_damaged_is_told_and_the_rest_is_read(void **state)
{
    struct settings s;
    struct file_problem problem;
    static const char damaged[] = "teams: 5\nlanguage: \"en\n", zeros[] = "\0\0\0\0\0\0\0\0";
    (void)state;
    assert_false(loads(damaged, sizeof damaged - 1, &s, &problem));
    assert_string_equal(problem.reason, "reason-damaged");
    assert_int_equal(s.teams, 5);
    assert_false(loads(zeros, sizeof zeros, &s, &problem));
    assert_string_equal(problem.reason, "reason-damaged");
}

static void what_cannot_be_read_has_its_reason(void **state)
{
    struct settings s;
    struct file_problem problem;
    enum { HUGE = 1024 * 1024 };
    char *huge = mem_new(HUGE, 1);
    (void)state;
    memset(huge, ' ', HUGE);
    assert_false(loads(huge, HUGE, &s, &problem));
    assert_string_equal(problem.reason, "reason-too-large");
    mem_free(huge);
    settings_defaults(&s);
    assert_false(settings_load(&s, "/tmp", &problem));
    assert_string_equal(problem.reason, "reason-is-a-folder");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_start_has_none),
        cmocka_unit_test(ours_are_read_whole),
        cmocka_unit_test(what_is_damaged_is_told_and_the_rest_is_read),
        cmocka_unit_test(what_cannot_be_read_has_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
