// SPDX-License-Identifier: MIT
//
// ui_motion_test.c — what moves comes to rest where it would have stood, and then nothing asks for a frame.
#include "ui.h"

#include "memory.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { SINCE = 5000, MOTIONS_NONE = -1 };

static const char *const names[] = {
#define MOTION(name) #name,
#define TWEEN(motion, property, from, to, ms, ease, after)
#include "motions.def"
#undef TWEEN
#undef MOTION
};
enum { MOTIONS = sizeof names / sizeof *names };

struct look {
    int motion; // MOTIONS_NONE: nothing moves
    uint32_t now_ms, later_ms;
    bool reduced, rest;
};

// A picture and a word on a ground, moved together.
static void draw(struct ui_frame *f, const struct look *look)
{
    static struct ui_theme theme;
    ui_theme_set(&theme, false);
    struct ui_setting setting = {.width = 1000,
                                 .height = 1000,
                                 .theme = &theme,
                                 .text_scale = 100,
                                 .language = "vi",
                                 .now_ms = look->now_ms,
                                 .reduce_motion = look->reduced,
                                 .at_rest = look->rest};
    ui_begin_frame(f, &setting);
    if (look->motion != MOTIONS_NONE)
        ui_move_after(f, (enum ui_motion)look->motion, SINCE, look->later_ms);
    ui_press(f, ui_id(7), "");
    ui_begin_panel(f, TONE_PAPER, 20, 20);
    ui_picture(f, "figures/girl-1", 400, FIT_CONTAIN);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, "Em kể.");
    ui_end(f);
    ui_end_frame(f);
}

static char *drawn(struct ui_frame *f, const struct look *look)
{
    struct text out = {0};
    draw(f, look);
    draw_list_dump(ui_list(f), &out);
    char *kept = mem_copy_text(text_bytes(&out));
    text_free(&out);
    return kept;
}

static void same(struct ui_frame *f, const struct look *look, const char *rest, const char *name)
{
    char *now = drawn(f, look);
    if (strcmp(now, rest) != 0)
        fail_msg("%s does not end as if it had not been:\n%s", name, now);
    assert_int_equal(ui_due(f), UINT32_MAX);
    mem_free(now);
}

static void every_motion_ends_as_if_it_had_not_been(void **state)
{
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    char *rest = drawn(f, &(struct look){.motion = MOTIONS_NONE});
    for (int i = 0; i < MOTIONS; i++) {
        uint32_t ends = SINCE + ui_motion_ms((enum ui_motion)i);
        same(f, &(struct look){.motion = i, .now_ms = ends}, rest, names[i]);
        same(f, &(struct look){.motion = i, .now_ms = SINCE, .reduced = true}, rest, names[i]);
        same(f, &(struct look){.motion = i, .now_ms = SINCE, .rest = true}, rest, names[i]);
        same(f, &(struct look){.motion = i, .now_ms = ends + 240, .later_ms = 240}, rest, names[i]);
        draw(f, &(struct look){.motion = i, .now_ms = ends + 239, .later_ms = 240});
        assert_int_equal(ui_due(f), ends + 239 + 16);
    }
    mem_free(rest);
    ui_frame_free(f);
}

// Somewhere on its way each is seen to move, and asks for the next frame.
static void every_motion_moves(void **state)
{
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    char *rest = drawn(f, &(struct look){.motion = MOTIONS_NONE});
    for (int i = 0; i < MOTIONS; i++) {
        bool moved = false;
        for (uint32_t at = 0, ends = ui_motion_ms((enum ui_motion)i); at < ends; at += 20) {
            char *now = drawn(f, &(struct look){.motion = i, .now_ms = SINCE + at});
            moved = moved || strcmp(now, rest) != 0;
            assert_int_equal(ui_due(f), SINCE + at + 16);
            mem_free(now);
        }
        if (!moved)
            fail_msg("%s moves nothing", names[i]);
    }
    mem_free(rest);
    ui_frame_free(f);
}

static const struct draw_op *of_kind(const struct ui_frame *f, enum draw_kind kind)
{
    for (size_t i = 0; i < ui_list(f)->count; i++)
        if (ui_list(f)->ops[i].kind == kind)
            return &ui_list(f)->ops[i];
    fail_msg("nothing of kind %d", (int)kind);
    return NULL;
}

// A press meets a button where it will be, and letters keep their size and their pixels.
static void what_is_pressed_stays(void **state)
{
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    draw(f, &(struct look){.motion = MOTIONS_NONE});
    struct rect rest = ui_spots(f, &(size_t){0})->rect;
    struct draw_op run = *of_kind(f, DRAW_RUN), picture = *of_kind(f, DRAW_PICTURE);
    draw(f, &(struct look){.motion = MOTION_STAMP, .now_ms = SINCE + 20});
    struct rect spot = ui_spots(f, &(size_t){0})->rect;
    assert_memory_equal(&spot, &rest, sizeof rest);
    assert_int_equal(of_kind(f, DRAW_RUN)->size, run.size);
    assert_int_equal(of_kind(f, DRAW_RUN)->rect.w, run.rect.w);
    assert_true(of_kind(f, DRAW_PICTURE)->rect.w > picture.rect.w);
    assert_int_equal(of_kind(f, DRAW_PICTURE)->kept_w, picture.rect.w);
    assert_int_equal(of_kind(f, DRAW_PICTURE)->kept_h, picture.rect.h);
    ui_frame_free(f);
}

// Beats of a drum, of a wing, of a mouth: which one is at hand, and when the next one is to be drawn.
static void beats_follow_each_other_and_end(void **state)
{
    enum { BEAT_MS = 200, BEATS = 3 };
    static const struct {
        uint32_t gone;
        int beat;
        uint32_t due;
    } times[] = {{0, 0, 200}, {199, 0, 200}, {200, 1, 400}, {599, 2, 600}};
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        draw(f, &(struct look){.motion = MOTIONS_NONE, .now_ms = SINCE + times[i].gone});
        assert_int_equal(ui_beat(f, SINCE, BEAT_MS, BEATS), times[i].beat);
        assert_int_equal(ui_due(f), SINCE + times[i].due);
    }
    draw(f, &(struct look){.motion = MOTIONS_NONE, .now_ms = SINCE + BEATS * BEAT_MS});
    assert_int_equal(ui_beat(f, SINCE, BEAT_MS, BEATS), BEATS);
    assert_int_equal(ui_due(f), UINT32_MAX);
    draw(f, &(struct look){.motion = MOTIONS_NONE, .now_ms = SINCE, .reduced = true});
    assert_int_equal(ui_beat(f, SINCE, BEAT_MS, BEATS), BEATS); // nothing moves
    assert_int_equal(ui_due(f), UINT32_MAX);
    ui_frame_free(f);
}

// So much of the stage lies under the sheet between two scenes, from the left.
static int covered(struct ui_frame *f, uint32_t now_ms, bool reduced)
{
    static struct ui_theme theme;
    ui_theme_set(&theme, false);
    struct ui_setting setting = {.width = 1000,
                                 .height = 500,
                                 .theme = &theme,
                                 .text_scale = 100,
                                 .language = "vi",
                                 .now_ms = now_ms,
                                 .reduce_motion = reduced};
    ui_begin_frame(f, &setting);
    ui_sheet(f, SINCE);
    ui_picture(f, "figures/girl-1", 400, FIT_CONTAIN);
    ui_end_frame(f);
    const struct draw_list *list = ui_list(f);
    bool over = false;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        over = over || op->kind == DRAW_PICTURE;
        assert_true(op->rect.x >= 0 && op->rect.x + op->rect.w <= 1000);
        if (over && op->kind == DRAW_FILL && op->rect.x == 0 && op->rect.h == 500)
            return op->rect.w;
    }
    return 0;
}

static void a_sheet_slides_away_between_scenes(void **state)
{
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    uint32_t length = ui_motion_ms(MOTION_SHEET);
    int before = covered(f, SINCE, false);
    assert_int_equal(before, 1000);
    for (uint32_t at = 50; at < length; at += 50) {
        int now = covered(f, SINCE + at, false);
        assert_true(now < before && now > 0);
        assert_int_equal(ui_due(f), SINCE + at + 16);
        before = now;
    }
    assert_int_equal(covered(f, SINCE + length, false), 0);
    assert_int_equal(ui_due(f), UINT32_MAX);
    assert_int_equal(covered(f, SINCE, true), 0);
    ui_frame_free(f);
}

// Somebody on the ground; where their picture is drawn.
static struct rect stands(struct ui_frame *f, bool alone)
{
    static struct ui_theme theme;
    ui_theme_set(&theme, false);
    struct ui_setting setting = {
        .width = 1000, .height = 1000, .theme = &theme, .text_scale = 100, .language = "vi", .now_ms = SINCE};
    ui_begin_frame(f, &setting);
    ui_begin_column(f, 0);
    ui_begin_ground(f, 300, 600);
    ui_begin_at(f, 500);
    ui_person(f, &(struct ui_person){.figure = "girl-1", .mood = "calm", .pose = "rest", .among_children = alone}, 600);
    ui_end_at(f, 500);
    ui_end_ground(f);
    ui_end(f);
    ui_end_frame(f);
    return of_kind(f, DRAW_PICTURE)->rect;
}

// A child with nobody beside is larger; the feet stay where they were, and nothing of it is a motion.
static void a_child_alone_is_larger(void **state)
{
    (void)state;
    struct ui_frame *f = ui_frame_new(&measure_fake);
    struct rect among = stands(f, false), alone = stands(f, true);
    assert_int_equal(ui_due(f), UINT32_MAX);
    assert_true(alone.h >= among.h * 5 / 4 && alone.h <= among.h * 7 / 5);
    assert_in_range(alone.y + alone.h, among.y + among.h - 2, among.y + among.h + 2);
    assert_in_range(alone.x + alone.w / 2, among.x + among.w / 2 - 2, among.x + among.w / 2 + 2);
    ui_frame_free(f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(beats_follow_each_other_and_end),
                                       cmocka_unit_test(every_motion_ends_as_if_it_had_not_been),
                                       cmocka_unit_test(a_sheet_slides_away_between_scenes),
                                       cmocka_unit_test(a_child_alone_is_larger),
                                       cmocka_unit_test(every_motion_moves),
                                       cmocka_unit_test(what_is_pressed_stays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
