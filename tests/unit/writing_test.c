// SPDX-License-Identifier: MIT
//
// writing_test.c — an author saves, and sees: at the same scene, the same step; what is wrong stands above the last
// picture that could be drawn, and goes when it is mended.
#include "writing.h"

#include "branches.h"
#include "files.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct author {
    struct meeting *meeting;
    struct writing *writing;
    char folder[64], *file;
    uint32_t now_ms;
};

static char *read_level(const char *path) { return file_read(path, FILE_TOO_LARGE, NULL, NULL); }

static void save(struct author *a, const char *words)
{
    assert_true(file_write(a->file, words, strlen(words), NULL));
    a->now_ms += 150;
    writing_tick(a->writing, a->now_ms);
    meeting_draw(a->meeting);
}

// Every `from` becomes `to`.
static void replace(struct author *a, const char *from, const char *to)
{
    struct text all = {0};
    char *words = read_level(a->file);
    const char *at = words, *found;
    assert_non_null(strstr(words, from));
    while ((found = strstr(at, from)) != NULL) {
        text_addf(&all, "%.*s%s", (int)(found - at), at, to);
        at = found + strlen(from);
    }
    text_add(&all, at);
    save(a, text_bytes(&all));
    text_free(&all);
    mem_free(words);
}

static void begins_in(struct author *a, const char *level, bool window)
{
    struct meeting_problem problem;
    struct meeting_options options = {.fake_measure = !window,
                                      .display = window,
                                      .windowed = true,
                                      .writes_nothing = true,
                                      .at_rest = true,
                                      .width = 1366,
                                      .height = 768,
                                      .language = "vi"};
    *a = (struct author){.folder = "/tmp/writing_test_XXXXXX"};
    assert_non_null(mkdtemp(a->folder));
    a->file = path_join(a->folder, "level.yaml");
    if (level != NULL) {
        char *words = read_level(level);
        assert_true(file_write(a->file, words, strlen(words), NULL));
        mem_free(words);
    }
    a->meeting = meeting_open(&options, &problem);
    assert_non_null(a->meeting);
    a->writing = writing_new(a->meeting, a->folder);
    meeting_draw(a->meeting);
}

static void begins(struct author *a, const char *level) { begins_in(a, level, false); }

static void ends(struct author *a)
{
    writing_free(a->writing);
    meeting_close(a->meeting);
    file_remove(a->file, NULL);
    remove(a->folder);
    mem_free(a->file);
}

static void key(struct author *a, const char *name)
{
    struct ui_raw raw = {.kind = RAW_KEY, .key = ui_key_by_name(name)};
    a->now_ms += 400;
    raw.now_ms = a->now_ms;
    meeting_set_now(a->meeting, a->now_ms);
    if (!writing_key(a->writing, &raw))
        meeting_input(a->meeting, meeting_hall(a->meeting), &raw);
    writing_tick(a->writing, a->now_ms);
    meeting_draw(a->meeting);
}

static bool shows(const struct author *a, const char *words)
{
    return ui_shows(meeting_frame(meeting_hall(a->meeting)), words);
}

static const struct branches *map_of(struct author *a) { return meeting_parts(a->meeting, ROLE_HALL).bag->branches; }

#define LEVEL SOURCE_DIR "/levels/first-forum/nguoi-ban-trong-tro-choi/level.yaml"

static void what_is_saved_is_seen_where_one_was(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    assert_null(writing_problem(a.writing));
    assert_int_equal(map_of(&a)->here, 0);
    key(&a, "F6");
    assert_int_equal(map_of(&a)->here, 1);
    assert_true(shows(&a, "Không cho, nhưng rủ Páo ngồi chơi cùng."));
    for (int i = 0; i < 3; i++)
        key(&a, "Space"); // on to where the team decides
    key(&a, "1");
    const char *screen = meeting_screen(meeting_hall(a.meeting));
    assert_string_equal(screen, "decide");
    replace(&a, "Không cho, nhưng rủ Páo ngồi chơi cùng.", "Không cho, nhưng cùng ngồi chơi.");
    assert_true(shows(&a, "Không cho, nhưng cùng ngồi chơi."));
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "decide");
    // A scene that comes before moves it on, and it is still the one that is seen.
    replace(&a, "scenes:\n", "scenes:\n  - id: them\n    place: home-day\n    say:\n      - \"Một chiều mưa.\"\n");
    assert_int_equal(map_of(&a)->here, 2);
    assert_true(shows(&a, "Không cho, nhưng cùng ngồi chơi."));
    ends(&a);
}

static void what_is_wrong_stands_above_what_could_be_drawn(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    key(&a, "F6");
    replace(&a, "verdict: safe", "verdict: saef");
    assert_non_null(writing_problem(a.writing));
    assert_true(strncmp(writing_problem(a.writing), "level.yaml:", 11) == 0);
    assert_true(shows(&a, writing_problem(a.writing)));
    assert_true(shows(&a, "Không cho, nhưng rủ Páo ngồi chơi cùng."));
    key(&a, "Space"); // a key takes a sentence away; what is wrong is wrong still
    assert_true(shows(&a, writing_problem(a.writing)));
    replace(&a, "verdict: saef", "verdict: safe");
    assert_null(writing_problem(a.writing));
    assert_int_equal(map_of(&a)->here, 1);
    ends(&a);
}

// What an editor saved beside the level is not what is seen: that is said, and no more once it is gone.
static void what_is_saved_under_another_name_is_told(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    char *beside = path_join(a.folder, "level.yaml.txt"), *words = read_level(LEVEL);
    assert_true(file_write(beside, words, strlen(words), NULL));
    save(&a, words);
    assert_non_null(writing_problem(a.writing));
    assert_non_null(strstr(writing_problem(a.writing), "level.yaml.txt"));
    assert_true(shows(&a, writing_problem(a.writing)));
    assert_true(file_remove(a.file, NULL)); // and where it is the only one, what to do with it
    a.now_ms += 150;
    writing_tick(a.writing, a.now_ms);
    assert_non_null(strstr(writing_problem(a.writing), "đổi tên"));
    assert_true(file_remove(beside, NULL));
    save(&a, words);
    assert_null(writing_problem(a.writing));
    mem_free(words);
    mem_free(beside);
    ends(&a);
}

// Nothing to draw yet: the cause and an empty map, which is left by nothing; the first whole file is seen at once.
static void it_begins_with_nothing(void **state)
{
    (void)state;
    struct author a;
    begins(&a, NULL);
    assert_non_null(writing_problem(a.writing));
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "branches");
    key(&a, "Escape");
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "branches");
    char *words = read_level(LEVEL);
    save(&a, words);
    mem_free(words);
    assert_null(writing_problem(a.writing));
    assert_int_equal(map_of(&a)->count, 12);
    ends(&a);
}

static void walking_comes_everywhere(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    key(&a, "F10");
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "branches");
    key(&a, "F10");
    key(&a, "F11");
    assert_true(writing_walks(a.writing));
    for (int i = 0; i < 4000 && writing_walks(a.writing); i++) {
        a.now_ms = writing_due(a.writing);
        writing_tick(a.writing, a.now_ms);
    }
    assert_false(writing_walks(a.writing));
    for (size_t i = 0; i < map_of(&a)->count; i++)
        assert_true(map_of(&a)->scenes[i].seen);
    ends(&a);
}

// A press on the map's card goes there; a scene that no way leads to is marked, and says so.
static void the_map_leads_to_every_scene(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    struct branches *map = meeting_parts(a.meeting, ROLE_HALL).bag->branches;
    for (int i = (int)map->count - 1; i >= 0; i--) {
        map->wanted = i;
        a.now_ms += 20;
        assert_true(writing_tick(a.writing, a.now_ms));
        assert_int_equal(map->here, i);
    }
    assert_true(writing_begin_at(a.writing, "signs"));
    assert_int_equal(map->here, 3);
    assert_false(writing_begin_at(a.writing, "nowhere"));
    ends(&a);
}

static void a_child_alone_sees_what_it_may(void **state)
{
    (void)state;
    struct author a;
    begins(&a, LEVEL);
    key(&a, "F9");
    assert_int_equal(writing_looks_as(a.writing), WRITING_AS_CONSOLE);
    assert_non_null(meeting_viewer(a.meeting, ROLE_CONSOLE, 0));
    key(&a, "F9");
    assert_int_equal(writing_looks_as(a.writing), WRITING_AS_ALONE);
    assert_null(meeting_viewer(a.meeting, ROLE_CONSOLE, 0));
    assert_true(viewer_alone(meeting_screens(meeting_hall(a.meeting))));
    replace(&a, "sensitive: 2", "sensitive: 3");
    key(&a, "F6");
    assert_true(shows(&a, text(meeting_lang(a.meeting), T_WRITE_NOT_ALONE)));
    key(&a, "F9");
    assert_false(viewer_alone(meeting_screens(meeting_hall(a.meeting))));
    ends(&a);
}

// Its first picture is a level's and not the title's, for which alone the rest is not read: it can be read aloud.
static void a_window_begins_with_a_level(void **state)
{
    (void)state;
    struct author a;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    begins_in(&a, LEVEL, true);
    assert_null(writing_problem(a.writing));
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "story");
    ends(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_saved_is_seen_where_one_was),
        cmocka_unit_test(what_is_wrong_stands_above_what_could_be_drawn),
        cmocka_unit_test(what_is_saved_under_another_name_is_told),
        cmocka_unit_test(it_begins_with_nothing),
        cmocka_unit_test(walking_comes_everywhere),
        cmocka_unit_test(the_map_leads_to_every_scene),
        cmocka_unit_test(a_child_alone_sees_what_it_may),
        cmocka_unit_test(a_window_begins_with_a_level),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
