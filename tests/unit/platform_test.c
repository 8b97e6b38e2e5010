// SPDX-License-Identifier: MIT
//
// platform_test.c — pixels: what changed is drawn, nothing else; and drawing a part is drawing the whole.
#include "platform.h"

#include "art.h"
#include "files.h"
#include "hash.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct platform *open_platform(void)
{
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform_problem problem = {{0}};
    struct platform *p = platform_open(&options, &problem);
    if (p == NULL)
        fail_msg("%s", problem.reason);
    return p;
}

static struct draw_op op(enum draw_kind kind, int x, int y, int w, int h, uint32_t rgba, const char *string)
{
    struct draw_op o = {.kind = kind,
                        .rect = {x, y, w, h},
                        .radius = kind == DRAW_FILL ? 9 : 0,
                        .size = 28,
                        .string = string,
                        .language = "vi",
                        .fit = FIT_CONTAIN,
                        .colour = {(uint8_t)(rgba >> 24), (uint8_t)(rgba >> 16), (uint8_t)(rgba >> 8), (uint8_t)rgba}};
    o.hash = hash_number(
        hash_number(hash_number(HASH_START, (uint64_t)kind << 32 | rgba), (uint64_t)x << 32 | (uint64_t)y),
        (uint64_t)w << 32 | (uint64_t)h);
    o.hash = hash_text(o.hash, string != NULL ? string : "");
    return o;
}

static void only_what_changed_is_drawn(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    struct window *w = window_open(p, "", 800, 600, NULL);
    struct draw_op ops[] = {op(DRAW_FILL, 0, 0, 800, 600, 0x161C3DFF, NULL),
                            op(DRAW_FILL, 100, 100, 60, 40, 0xFFF7EEFF, NULL)};
    ops[0].radius = 0;
    struct draw_list list = {ops, 2, 2, 800, 600, false};
    assert_int_equal(window_present(w, &list), 800 * 600);
    assert_int_equal(window_present(w, &list), 0); // a still screen draws nothing
    ops[1] = op(DRAW_FILL, 110, 100, 60, 40, 0xFFF7EEFF, NULL);
    size_t pixels = window_present(w, &list);
    assert_in_range(pixels, 60 * 40, 80 * 60);
    window_forget(w);
    assert_int_equal(window_present(w, &list), 800 * 600);
    window_close(w);
    platform_close(p);
}

static uint32_t next_random(uint32_t *seed) { return *seed = *seed * 1664525 + 1013904223; } // Numerical Recipes

static void part_by_part_is_the_same_as_whole(void **state)
{
    enum { OPS = 14, ROUNDS = 60 };
    static const char *const words[] = {"Ẫ Ậ gửi", "Kể lại", "Không phải lỗi của Páo"};
    struct draw_op ops[OPS];
    char one_name[40], two_name[40]; // two runs at a time write four files
    uint32_t seed = 7;
    struct file_problem problem;
    (void)state;
    struct platform *p = open_platform();
    struct window *parts = window_open(p, "", 400, 300, NULL), *whole = window_open(p, "", 400, 300, NULL);
    ops[0] = op(DRAW_FILL, 0, 0, 400, 300, 0x232B5CFF, NULL);
    ops[0].radius = 0;
    for (int i = 1; i < OPS; i++)
        ops[i] = op(DRAW_FILL, i * 20, i * 10, 50, 30, 0xC8322B80, NULL);
    struct draw_list list = {ops, OPS, OPS, 400, 300, false};
    for (int round = 0; round < ROUNDS; round++) {
        int at = 1 + (int)(next_random(&seed) >> 8) % (OPS - 1), x = (int)(next_random(&seed) >> 8) % 380;
        int y = (int)(next_random(&seed) >> 8) % 280, kind = (int)(next_random(&seed) >> 8) % 4;
        const char *string = kind == DRAW_RUN ? words[x % 3] : kind == DRAW_PICTURE ? "icons/star" : NULL;
        const struct measure *m = platform_measure(p);
        int width = kind == DRAW_RUN ? measure_width(m, FONT_REGULAR, 28, string, strlen(string)) : 40 + x % 60;
        ops[at] = op((enum draw_kind)kind, x, y, width, 39,
                     0xF6B63C00 | (kind == DRAW_PICTURE ? 255u : 90u + (unsigned)x % 160u), string);
        window_present(parts, &list);
        window_forget(whole);
        window_present(whole, &list);
    }
    snprintf(one_name, sizeof one_name, "parts-%ld.png", (long)getpid());
    snprintf(two_name, sizeof two_name, "whole-%ld.png", (long)getpid());
    assert_true(window_save_png(parts, one_name, NULL) && window_save_png(whole, two_name, NULL));
    size_t one = 0, two = 0;
    char *a = file_read(one_name, 1 << 22, &one, &problem), *b = file_read(two_name, 1 << 22, &two, &problem);
    assert_int_equal(one, two);
    assert_memory_equal(a, b, one);
    mem_free(a);
    mem_free(b);
    remove(one_name);
    remove(two_name);
    platform_close(p);
}

static void a_text_is_rasterised_once(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    struct window *w = window_open(p, "", 800, 600, NULL);
    struct draw_op ops[] = {op(DRAW_RUN, 10, 10, 200, 40, 0xFFFFFFFF, "Kể lại"),
                            op(DRAW_RUN, 10, 90, 200, 40, 0xFFFFFFFF, "Kể lại")};
    struct draw_list list = {ops, 2, 2, 800, 600, false};
    for (int i = 0; i < 20; i++) {
        window_forget(w);
        window_present(w, &list);
    }
    assert_int_equal(platform_counts(p).runs_rasterised, 1);
    assert_in_range(platform_counts(p).runs_drawn, 40, 40);
    platform_close(p);
}

static void pictures_fit_and_a_missing_one_is_no_crash(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    struct window *w = window_open(p, "", 800, 600, NULL);
    int width = 0, height = 0;
    struct art art;
    art_open(&art, DATA_DIR "/assets/art", NULL);
    assert_true(art_exists(&art, "places/title"));
    assert_false(art_exists(&art, "places/nowhere"));
    art_close(&art);
    assert_true(platform_measure(p)->picture(platform_measure(p)->self, "figures/boy-1", &width, &height));
    assert_int_equal(width, 600);
    assert_int_equal(height, 960);
    struct draw_op ops[] = {op(DRAW_PICTURE, 0, 0, 800, 600, 0xFFFFFFFF, "places/title/far"),
                            op(DRAW_PICTURE, 50, 50, 100, 100, 0xFFFFFFFF, "icons/nothing")};
    struct draw_list list = {ops, 2, 2, 800, 600, false};
    window_present(w, &list);
    bool waited = window_waits(w); // a quick worker leaves nothing to wait for
    platform_finish(p);
    assert_true(window_present(w, &list) > 0 || !waited); // what was not ready is drawn when it is
    assert_int_equal(window_present(w, &list), 0);
    platform_close(p);
}

static void measures_agree_with_letters(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    const struct measure *m = platform_measure(p);
    const char *words = "Vòng Tròn An Toàn";
    int height = 0, baseline = 0, once = measure_width(m, FONT_BOLD, 48, words, strlen(words));
    assert_in_range(once, 300, 520);
    assert_int_equal(measure_width(m, FONT_BOLD, 48, words, strlen(words)), once);
    assert_true(measure_width(m, FONT_BOLD, 96, words, strlen(words)) > once * 19 / 10);
    m->line(m->self, FONT_BOLD, 50, &height, &baseline);
    assert_int_equal(height, 70); // 1.4 em: room for stacked marks and low dots
    assert_true(platform_has_glyph(p, 0x1EAA) && platform_has_glyph(p, 0x1EF9) && platform_has_glyph(p, 'A'));
    assert_false(platform_has_glyph(p, 0x2764));
    platform_close(p);
}

static void a_thousand_sizes_keep_to_their_memory(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    struct window *w = window_open(p, "", 640, 480, NULL);
    for (int i = 0; i < 1000; i++) {
        int width = 400 + i % 37 * 10, height = 300 + i % 23 * 10;
        window_set_size(w, width, height);
        struct draw_op ops[] = {op(DRAW_FILL, 0, 0, width, height, 0x161C3DFF, NULL),
                                op(DRAW_PICTURE, 5, 5, 60 + i % 40, 60, 0xFFFFFFFF, "icons/star"),
                                op(DRAW_RUN, 5, 80, 200, 40, 0xFFFFFFFF, "Chữ")};
        struct draw_list list = {ops, 3, 3, width, height, false};
        assert_int_equal(window_present(w, &list), (size_t)width * (size_t)height);
    }
    assert_true(platform_cached_bytes(p) < 24 * 1024 * 1024);
    platform_close(p);
}

static void no_sound_is_no_fault(void **state)
{
    (void)state;
    struct platform *p = open_platform();
    platform_cue(p, "drum", true, 0);
    platform_cue(p, "gong", true, 10);
    platform_music(p, "theme");
    platform_quiet(p);
    platform_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_changed_is_drawn),  cmocka_unit_test(part_by_part_is_the_same_as_whole),
        cmocka_unit_test(a_text_is_rasterised_once),   cmocka_unit_test(pictures_fit_and_a_missing_one_is_no_crash),
        cmocka_unit_test(measures_agree_with_letters), cmocka_unit_test(a_thousand_sizes_keep_to_their_memory),
        cmocka_unit_test(no_sound_is_no_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
