// SPDX-License-Identifier: MIT
//
// desk_test.c — the commands that need no display: this program is linked without the platform's room, so that none of
// them can have one; the tools that stand for it are counted.
#include "desk.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct counting {
    int fits, pictures;
};

static bool count_fit(void *self, const char *file, const struct level *level, struct diag_list *diags)
{
    (void)file, (void)level, (void)diags;
    ((struct counting *)self)->fits++;
    return true;
}

static bool count_drawn(void *self, const char *path)
{
    (void)path;
    ((struct counting *)self)->pictures++;
    return true;
}

static bool count_picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    (void)name, (void)width, (void)height, (void)rgb;
    ((struct counting *)self)->pictures++;
    return false;
}

static bool no_screens(void *self, const char *file, const struct level *level, struct diag_list *diags)
{
    (void)file, (void)level, (void)diags;
    ((struct counting *)self)->fits++;
    return false;
}

// What is printed is not what is asked here.
static int quietly(int (*run)(const struct command_words *), const struct command_words *w)
{
    fflush(stdout);
    int kept = dup(STDOUT_FILENO), nowhere = open("/dev/null", O_WRONLY);
    assert_true(kept >= 0 && nowhere >= 0);
    dup2(nowhere, STDOUT_FILENO);
    int code = run(w);
    fflush(stdout);
    dup2(kept, STDOUT_FILENO);
    close(kept);
    close(nowhere);
    return code;
}

static char folder[64], *levels[] = {(char *)SOURCE_DIR "/levels/first-forum"};

static int run(struct counting *c, int (*command)(const struct command_words *), struct command_words w)
{
    struct desk_tools tools = {c, count_fit, count_picture, count_drawn};
    w.tools = w.tools == NULL ? &tools : w.tools;
    w.language = "vi";
    w.out = folder;
    return quietly(command, &w);
}

static void words_alone_need_nothing(void **state)
{
    struct counting c = {0};
    (void)state;
    assert_int_equal(run(&c, desk_manual, (struct command_words){.schema = false}), 0);
    assert_int_equal(run(&c, desk_manual, (struct command_words){.schema = "plan"}), 0);
    assert_int_equal(run(&c, desk_guide, (struct command_words){.paths = levels, .count = 1}), 0);
    assert_int_equal(run(&c, desk_report, (struct command_words){.merge = true, .paths = levels, .count = 1}), 1);
    assert_int_equal(c.fits + c.pictures, 0);
}

static void check_measures_each_level_unless_it_is_left_out(void **state)
{
    struct counting c = {0};
    (void)state;
    assert_int_equal(run(&c, desk_check, (struct command_words){.paths = levels, .count = 1, .no_fit = true}), 0);
    assert_int_equal(c.fits, 0);
    assert_int_equal(run(&c, desk_check, (struct command_words){.paths = levels, .count = 1}), 0);
    assert_true(c.fits > 3);
    assert_int_equal(c.pictures, 0);
}

// Said once and not for each level; and a check that could not measure is no clean one.
static void screens_that_cannot_be_measured_are_a_fault(void **state)
{
    struct counting c = {0};
    struct desk_tools tools = {&c, no_screens, count_picture, count_drawn};
    (void)state;
    assert_int_equal(run(&c, desk_check, (struct command_words){.paths = levels, .count = 1, .tools = &tools}), 1);
    assert_int_equal(c.fits, 1);
}

static void paper_asks_for_pictures_where_it_has_some(void **state)
{
    struct counting c = {0};
    char *guide[] = {(char *)"guide", (char *)SOURCE_DIR "/levels/first-forum"}, *cards[] = {(char *)"cards"};
    (void)state;
    assert_int_equal(run(&c, desk_print, (struct command_words){.paths = guide, .count = 2}), 0);
    assert_int_equal(c.pictures, 0);
    assert_int_equal(run(&c, desk_print, (struct command_words){.paths = cards, .count = 1}), 0);
    assert_true(c.pictures > 0);
    assert_int_equal(c.fits, 0);
}

// Out to another program and in again; packed, and gathered for a contest with a sheet for each: no display is asked.
static void questions_and_packs_come_and_go(void **state)
{
    struct counting c = {0};
    char *quiz[] = {(char *)SOURCE_DIR "/tests/content/quiz/questions.gift"}, *packs[] = {folder},
         *level[] = {(char *)SOURCE_DIR "/levels/first-forum/trang-noi-xau"};
    (void)state;
    assert_int_equal(run(&c, desk_import, (struct command_words){.paths = quiz, .count = 1}), 0);
    assert_int_equal(run(&c, desk_export, (struct command_words){.paths = level, .count = 1, .to = "gift"}), 0);
    assert_int_equal(run(&c, desk_pack, (struct command_words){.paths = level, .count = 1}), 0);
    assert_int_equal(c.fits + c.pictures, 0);
    assert_int_equal(run(&c, desk_contest, (struct command_words){.paths = packs, .count = 1}), 0);
    assert_int_equal(c.fits, 1); // checked as every level is
}

static int remove_folder(void **state)
{
    char command[80];
    (void)state;
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_alone_need_nothing),
        cmocka_unit_test(check_measures_each_level_unless_it_is_left_out),
        cmocka_unit_test(screens_that_cannot_be_measured_are_a_fault),
        cmocka_unit_test(paper_asks_for_pictures_where_it_has_some),
        cmocka_unit_test(questions_and_packs_come_and_go),
    };
    snprintf(folder, sizeof folder, "/tmp/safecircle-desk-XXXXXX");
    if (mkdtemp(folder) == NULL || setenv("SAFECIRCLE_DATA", DATA_DIR, 1) != 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, remove_folder);
}
