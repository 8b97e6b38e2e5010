// SPDX-License-Identifier: MIT
//
// records_lint_test.c — going on with a meeting depends on no checker.
//
// Guarantees looked at here: a meeting whose level the lint of today calls wrong (no question has a safe choice, a text
// is too long to read) is kept and gone on with, at the same checksum, with the same level.
#include "test_played.h"
#include "test_small.h"

#include "files.h"
#include "lint.h"

#include <stdlib.h>
#include <unistd.h>

struct home {
    char folder[64], level[96], path[96];
};

static int make_home(void **state)
{
    struct home *home = mem_new(1, sizeof *home);
    snprintf(home->folder, sizeof home->folder, "%s/safecircle-kept-XXXXXX", test_root());
    assert_non_null(mkdtemp(home->folder));
    snprintf(home->level, sizeof home->level, "%s/level.yaml", home->folder);
    snprintf(home->path, sizeof home->path, "%s/meetings.db", home->folder);
    *state = home;
    return 0;
}

static int clear_home(void **state)
{
    struct home *home = *state;
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", home->folder);
    int result = system(command);
    mem_free(home);
    return result;
}

// The words with every `before` written as `behind`; takes them.
static char *written_instead(char *words, const char *before, const char *behind)
{
    struct text out = {0};
    const char *at = words;
    for (const char *next; (next = strstr(at, before)) != NULL; at = next + strlen(before)) {
        text_add_bytes(&out, at, (size_t)(next - at));
        text_add(&out, behind);
    }
    text_add(&out, at);
    mem_free(words);
    return out.bytes;
}

// A level of the first forum as a stricter lint would find it.
static void write_level(const struct home *home)
{
    char *words = file_read(PLAYED_LEVELS "nguoi-ban-trong-tro-choi/level.yaml", FILE_TOO_LARGE, NULL, NULL);
    words = written_instead(words, "verdict: safe", "verdict: unsure");
    words = written_instead(words, "rule: \"", "rule: \"Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm! ");
    assert_true(file_write(home->level, words, strlen(words), NULL));
    mem_free(words);
    struct diag_list *diags = diag_list_new();
    assert_null(lint_load(home->level, diags));
    assert_true(small_told(diags, "no-safe-choice") && small_told(diags, "too-long"));
    diag_list_free(diags);
}

static void a_level_the_lint_minds_is_played_on(void **state)
{
    const struct home *home = *state;
    const char *const levels[] = {home->folder, home->folder};
    write_level(home);
    struct records *r = records_open(home->path, NULL);
    struct played p = played_new(3, r);
    p.levels = levels;
    while (host_session(p.host)->phase != PHASE_REVEAL)
        assert_true(played_step(&p));
    records_close(r);
    assert_true(file_remove(home->level, NULL));
    r = records_open(home->path, NULL);
    struct host *again = host_new();
    struct meeting_left left;
    assert_int_equal(records_meetings(r, &left, 1), 1);
    assert_int_equal(records_resume(r, left.id, again), RESUME_FINE);
    assert_true(host_checksum(again) == host_checksum(p.host));
    assert_true(host_level(again)->hash == host_level(p.host)->hash);
    host_free(again);
    host_free(p.host);
    records_close(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_level_the_lint_minds_is_played_on, make_home, clear_home),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
