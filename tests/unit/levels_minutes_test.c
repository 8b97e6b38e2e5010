// SPDX-License-Identifier: MIT
//
// levels_minutes_test.c — the minutes of a level are those a hall of thirty needs: 23 to 28 for each of the first
// forum.
#include "test_hour.h"

#include "loader.h"

#include <stdio.h>
#include <cmocka.h>

static struct level *ours(const char *id)
{
    char path[256];
    snprintf(path, sizeof path, SOURCE_DIR "/levels/first-forum/%s/level.yaml", id);
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(path, diags);
    assert_non_null(level);
    diag_list_free(diags);
    return level;
}

static const char *const forum[] = {"bi-mat-va-bat-ngo", "nguoi-ban-trong-tro-choi", "trang-noi-xau"};

static void a_hall_needs_what_is_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct level *level = ours(forum[i]);
        struct minutes whole = level_minutes(level, false), shorter = level_minutes(level, true);
        if (whole.hall < 23 || whole.hall > 28 || shorter.hall < 9 || shorter.hall > 14)
            fail_msg("%s: %u minutes, %u on the short path", forum[i], whole.hall, shorter.hall);
        assert_true(whole.alone < whole.hall && shorter.alone < shorter.hall);
        level_free(level);
    }
}

// A question is about three minutes, a door no less than two, whatever is written in it.
static void a_question_is_about_three_minutes(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct level *level = ours(forum[i]);
        for (uint8_t s = 0; s < level->scene_count; s++) {
            unsigned seconds = level_scene_seconds(level, s, true);
            if (level->scenes[s].kind == SCENE_ASK || level->scenes[s].kind == SCENE_SPOT)
                assert_in_range(seconds, 150, 230);
            if (level->scenes[s].kind == SCENE_TELL)
                assert_in_range(seconds, 120, 180);
            assert_true(level_scene_seconds(level, s, false) < seconds || level->scenes[s].kind == SCENE_SAY);
        }
        level_free(level);
    }
}

// Scene by scene adds up to the whole, but for what stands around them.
static void scenes_add_up(void **state)
{
    (void)state;
    struct level *level = ours(forum[0]);
    for (int shorter = 0; shorter < 2; shorter++) {
        unsigned seconds = 0;
        for (uint8_t s = 0; s < level->scene_count; s++)
            seconds += shorter == 0 || level->scenes[s].short_path ? level_scene_seconds(level, s, true) : 0;
        unsigned minutes = level_minutes(level, shorter == 1).hall;
        assert_in_range(minutes * 60 - seconds, 60, 240);
    }
    level_free(level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hall_needs_what_is_said),
        cmocka_unit_test(a_question_is_about_three_minutes),
        cmocka_unit_test(scenes_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
