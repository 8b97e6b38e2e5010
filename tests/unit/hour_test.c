// SPDX-License-Identifier: MIT
//
// hour_test.c — the shelf and the programme of an hour.
//
// Guarantees looked at here: a level of the shelf is marked with the first error the lint finds in it; the shelf knows
// the minutes of its levels, and none of a level with an error; the programme goes on part by part as a view tells what
// has begun, a step back takes it back, and in between the next part is at hand.
#include "test_folder.h"
#include "test_small.h"

#include "files.h"
#include "loader.h"
#include "memory.h"
#include "programme.h"
#include "shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct home {
    char folder[64];
    struct lang *lang;
    struct shelf *shelf; // a: without a fault, b: a fault of craft
};

static void add_level(const struct home *home, const char *name, const char *from, const char *to)
{
    struct text words = small_level_with(from, to);
    char path[128];
    snprintf(path, sizeof path, "%s/%s", home->folder, name);
    assert_true(folder_make(path, NULL));
    snprintf(path, sizeof path, "%s/%s/level.yaml", home->folder, name);
    assert_true(file_write(path, words.bytes, words.length, NULL));
    text_free(&words);
}

static void file_remove_level(const struct home *home, const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s/level.yaml", home->folder, name);
    assert_true(file_remove(path, NULL));
}

static int make_home(void **state)
{
    struct home *home = mem_new(1, sizeof *home);
    snprintf(home->folder, sizeof home->folder, "%s/safecircle-hour-XXXXXX", test_root());
    assert_non_null(mkdtemp(home->folder));
    add_level(home, "a", "Thử", "Thử");
    add_level(home, "b", "verdict: safe", "verdict: unsure");
    home->lang = lang_load(DATA_DIR "/assets/lang", "en", NULL);
    home->shelf = shelf_new(NULL, home->folder, home->lang);
    assert_int_equal(home->shelf->count, 2);
    *state = home;
    return 0;
}

static int clear_home(void **state)
{
    struct home *home = *state;
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", home->folder);
    shelf_free(home->shelf);
    lang_free(home->lang);
    mem_free(home);
    return system(command);
}

static void the_whole_look_finds_faults_of_craft(void **state)
{
    struct home *home = *state;
    struct shelf_entry *a = &home->shelf->entries[0], *b = &home->shelf->entries[1];
    assert_int_equal(b->state, SHELF_UNCHECKED); // its head is fine
    unsigned done = 1, all = 1;
    assert_false(shelf_is_partial(a, "kjg", &done, &all)); // nobody looked yet
    assert_null(shelf_problem_of(a->path, home->lang, &a->cover));
    assert_true(shelf_is_partial(a, "kjg", &done, &all));
    assert_true(done == 0 && all > 5);
    assert_false(shelf_is_partial(a, "vi", &done, &all)); // its author's
    shelf_mark(b, shelf_problem_of(b->path, home->lang, NULL));
    assert_int_equal(b->state, SHELF_BROKEN);
    assert_non_null(strstr(b->problem, "no-safe-choice"));
}

// A person's own stand first in their band; what was mended meanwhile is whole again, and who holds a place learns the
// new one.
static void the_shelf_is_fresh_when_it_is_looked_at(void **state)
{
    struct home *home = *state;
    char shipped[80], own[80];
    size_t *moved = NULL;
    snprintf(shipped, sizeof shipped, "%s/shipped", home->folder);
    snprintf(own, sizeof own, "%s/own", home->folder);
    add_level(home, "shipped/a", "Thử", "Thử");
    add_level(home, "shipped/c", "Thử", "Thử");
    struct shelf *shelf = shelf_new(own, shipped, home->lang);
    assert_int_equal(shelf->count, 2);
    assert_false(shelf->entries[0].own);
    assert_false(shelf_renew(shelf, home->lang, &moved));
    add_level(home, "own/b", "title:", "titel:"); // a mistake in the head
    add_level(home, "own/d", "Thử", "Thử");
    file_remove_level(home, "shipped/a");
    assert_true(shelf_renew(shelf, home->lang, &moved));
    assert_int_equal(shelf->count, 3);
    assert_int_equal(moved[0], SIZE_MAX);
    assert_string_equal(shelf->entries[moved[1]].head.id, "c");
    assert_int_equal(moved[1], 2);
    assert_true(shelf->entries[0].own);
    assert_true(shelf->entries[1].own);
    mem_free(moved);
    size_t broken = strcmp(shelf->entries[0].head.id, "b") == 0 ? 0 : 1;
    assert_int_equal(shelf->entries[broken].state, SHELF_BROKEN);
    add_level(home, "own/b", "Thử", "Thử thêm");
    assert_true(shelf_renew(shelf, home->lang, &moved));
    assert_int_not_equal(shelf->entries[moved[broken]].state, SHELF_BROKEN);
    mem_free(moved);
    shelf_free(shelf);
}

static void the_shelf_knows_minutes(void **state)
{
    struct home *home = *state;
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(home->shelf->entries[0].path, diags);
    assert_int_equal(shelf_minutes(home->shelf, 0, false), level_minutes(level, false).hall);
    assert_int_equal(shelf_minutes(home->shelf, 0, true), level_minutes(level, true).hall);
    assert_true(shelf_minutes(home->shelf, 0, false) > 0);
    assert_int_equal(shelf_minutes(home->shelf, 1, false), 0);
    level_free(level);
    diag_list_free(diags);
}

// warm-up, promise, check, level, calm, level, debrief, closing, reserve
static struct programme programme_of_nine(void)
{
    static const enum plan_part_kind kinds[] = {PART_WARM_UP, PART_PROMISE, PART_CHECK,   PART_LEVEL,  PART_CALM,
                                                PART_LEVEL,   PART_DEBRIEF, PART_CLOSING, PART_RESERVE};
    struct programme p = {.on = true, .plan = {.part_count = sizeof kinds / sizeof *kinds}};
    for (size_t i = 0; i < p.plan.part_count; i++)
        p.plan.parts[i].kind = kinds[i];
    strcpy(p.plan.parts[3].use, "one");
    strcpy(p.plan.parts[5].use, "two");
    p.plan.parts[5].short_path = true;
    return p;
}

static void parts_go_on_as_they_begin(void **state)
{
    static const struct {
        struct view view;
        size_t now, next;
    } steps[] = {
        {{.phase = PHASE_SETUP}, 0, 0},
        {{.phase = PHASE_ACTIVITY, .activities_begun = 1}, 0, 1},
        {{.phase = PHASE_PROMISE, .activities_begun = 1}, 1, 1},
        {{.phase = PHASE_PICK, .activities_begun = 1, .promised = true}, 2, 2},
        {{.phase = PHASE_ACTIVITY, .activities_begun = 2, .promised = true}, 2, 3},
        {{.phase = PHASE_STORY, .activities_begun = 2, .levels_begun = 1, .promised = true}, 3, 4},
        {{.phase = PHASE_LEVEL_DONE, .activities_begun = 2, .levels_begun = 1, .promised = true}, 4, 4},
        {{.phase = PHASE_ASK, .activities_begun = 3, .levels_begun = 2, .promised = true}, 5, 6},
        {{.phase = PHASE_LEVEL_DONE, .activities_begun = 3, .levels_begun = 2, .promised = true}, 6, 6},
        {{.phase = PHASE_CLOSING, .activities_begun = 4, .levels_begun = 2, .promised = true}, 7, 9},
    };
    struct programme p = programme_of_nine();
    (void)state;
    for (int back = 0; back < 2; back++) // to the end, and step by step back to the beginning
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
            size_t at = back == 0 ? i : sizeof steps / sizeof *steps - 1 - i;
            assert_int_equal(programme_now(&p, &steps[at].view), steps[at].now);
            assert_int_equal(programme_next(&p, &steps[at].view), steps[at].next);
        }
}

static void only_a_plan_that_is_on_shortens(void **state)
{
    struct programme p = programme_of_nine();
    (void)state;
    assert_false(programme_short(&p, "one"));
    assert_true(programme_short(&p, "two"));
    assert_false(programme_short(&p, "three"));
    p.on = false;
    assert_false(programme_short(&p, "two"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_whole_look_finds_faults_of_craft, make_home, clear_home),
        cmocka_unit_test_setup_teardown(the_shelf_is_fresh_when_it_is_looked_at, make_home, clear_home),
        cmocka_unit_test_setup_teardown(the_shelf_knows_minutes, make_home, clear_home),
        cmocka_unit_test(parts_go_on_as_they_begin),
        cmocka_unit_test(only_a_plan_that_is_on_shortens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
