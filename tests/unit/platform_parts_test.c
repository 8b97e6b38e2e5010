// SPDX-License-Identifier: MIT
//
// platform_parts_test.c — pictures drawn ahead, in parts: each lies where its crop lies on its canvas, at any size, and
// touches nothing else.
#include "platform.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <SDL_image.h>
#include <cmocka.h>

enum {
    WIDTH = 240,
    HEIGHT = 240,
    RED = 0xC80000,
    BLUE = 0x0000C8,
    GREEN = 0x00C800,
    YELLOW = 0xC8C800,
    DARK = 0x101010
};

static char folder[] = "/tmp/safecircle-parts-XXXXXX";

static void link_to(const char *what, const char *name)
{
    char *path = path_join(folder, name);
    assert_int_equal(symlink(what, path), 0);
    mem_free(path);
}

static int make_data(void **state)
{
    (void)state;
    char *assets = path_join(mkdtemp(folder), "assets");
    assert_true(folder_make(assets, NULL));
    mem_free(assets);
    link_to(DATA_DIR "/fonts", "fonts");
    link_to(SOURCE_DIR "/tests/unit/art", "assets/art");
    return 0;
}

static int remove_data(void **state)
{
    static const char *const names[] = {"fonts", "assets/art", "assets", ""};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = path_join(folder, names[i]);
        remove(path);
        mem_free(path);
    }
    return 0;
}

struct scene {
    struct platform *p;
    struct window *w;
    struct draw_op ops[2];
    struct draw_list list;
    SDL_Surface *shown; // what was saved last
};

static void open_scene(struct scene *s)
{
    struct platform_options options = {.data_folder = folder};
    *s = (struct scene){.p = platform_open(&options, NULL)};
    assert_non_null(s->p);
    s->w = window_open(s->p, "", WIDTH, HEIGHT, NULL);
    s->ops[0] = (struct draw_op){.kind = DRAW_FILL, .rect = {0, 0, WIDTH, HEIGHT}, .colour = {16, 16, 16, 255}};
    s->ops[1] = (struct draw_op){.kind = DRAW_PICTURE, .colour = {255, 255, 255, 255}};
    s->list = (struct draw_list){s->ops, 2, 2, WIDTH, HEIGHT, false};
}

static void close_scene(struct scene *s)
{
    SDL_FreeSurface(s->shown);
    window_close(s->w);
    platform_close(s->p);
}

// Draws it, and saves what is seen. The pixels that were drawn.
static size_t draws(struct scene *s, const char *name, struct rect rect, enum fit fit)
{
    char path[] = "/tmp/safecircle-parts-XXXXXX";
    s->ops[1].string = name;
    s->ops[1].rect = rect;
    s->ops[1].fit = fit;
    s->ops[1].hash = hash_number(hash_text(HASH_START, name),
                                 (uint64_t)rect.x << 32 | (uint64_t)rect.w << 8 | s->ops[1].colour.a);
    window_present(s->w, &s->list);
    platform_finish(s->p);
    size_t pixels = window_present(s->w, &s->list);
    close(mkstemp(path));
    assert_true(window_save_png(s->w, path, NULL));
    SDL_Surface *read = IMG_Load(path);
    assert_non_null(read);
    SDL_FreeSurface(s->shown);
    s->shown = SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_XRGB8888, 0);
    SDL_FreeSurface(read);
    remove(path);
    return pixels;
}

static unsigned at(const struct scene *s, int x, int y)
{
    uint32_t pixel;
    memcpy(&pixel, (const char *)s->shown->pixels + y * s->shown->pitch + x * 4, sizeof pixel);
    return pixel & 0xFFFFFF;
}

// The whole of it, and no pixel more.
static void expect_box(const struct scene *s, struct rect box, unsigned colour)
{
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            bool in = x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;
            if (at(s, x, y) != (in ? colour : DARK))
                fail_msg("%d,%d: %06X", x, y, at(s, x, y));
        }
}

static void a_part_lies_where_its_crop_lies(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "figures/f/body", (struct rect){5, 7, 60, 96}, FIT_CONTAIN);
    expect_box(&s, (struct rect){15, 27, 30, 40}, GREEN);
    draws(&s, "figures/f/body", (struct rect){100, 100, 90, 48}, FIT_CONTAIN); // half as large, in the middle of a wide
                                                                               // one
    expect_box(&s, (struct rect){135, 110, 15, 20}, GREEN);
    draws(&s, "figures/f/body", (struct rect){0, 0, 120, 192}, FIT_CONTAIN); // larger than its file: stretched
    expect_box(&s, (struct rect){20, 40, 60, 80}, GREEN);
    close_scene(&s);
}

static void a_place_fills_and_is_cut(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "places/p/far", (struct rect){20, 10, 192, 108}, FIT_COVER);
    assert_int_equal(at(&s, 20, 10), RED);
    assert_int_equal(at(&s, 20 + 95, 60), RED);
    assert_int_equal(at(&s, 20 + 96, 60), BLUE);
    assert_int_equal(at(&s, 211, 117), BLUE);
    assert_int_equal(at(&s, 19, 60), DARK); // what lies ready beside it is not seen
    assert_int_equal(at(&s, 212, 60), DARK);
    assert_int_equal(at(&s, 60, 118), DARK);
    draws(&s, "places/p/far", (struct rect){0, 0, 144, 108}, FIT_COVER); // 4:3: the middle of it
    assert_int_equal(at(&s, 71, 50), RED);
    assert_int_equal(at(&s, 72, 50), BLUE);
    close_scene(&s);
}

// Moved by a little, inside of what it was said to be seen in: no edge comes to sight, and nothing is made anew.
static void a_layer_that_moves_shows_no_edge(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "places/p/far", (struct rect){20, 10, 192, 108}, FIT_COVER);
    uint64_t made = platform_counts(s.p).pictures_rasterised;
    s.ops[1].clip = (struct rect){20, 10, 192, 108};
    draws(&s, "places/p/far", (struct rect){23, 10, 192, 108}, FIT_COVER);
    assert_int_equal(at(&s, 20, 10), RED);
    assert_int_equal(at(&s, 19, 10), DARK);
    assert_int_equal(at(&s, 20 + 98, 60), RED);
    assert_int_equal(at(&s, 20 + 99, 60), BLUE);
    assert_int_equal(platform_counts(s.p).pictures_rasterised, made);
    close_scene(&s);
}

static void larger_for_a_moment_it_is_stretched(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "figures/f/body", (struct rect){0, 0, 60, 96}, FIT_CONTAIN);
    uint64_t made = platform_counts(s.p).pictures_rasterised;
    s.ops[1].kept_w = 60;
    s.ops[1].kept_h = 96;
    draws(&s, "figures/f/body", (struct rect){0, 0, 90, 144}, FIT_CONTAIN);
    expect_box(&s, (struct rect){15, 30, 45, 60}, GREEN);
    draws(&s, "figures/f/body", (struct rect){30, 0, 30, 48}, FIT_CONTAIN);
    expect_box(&s, (struct rect){35, 10, 15, 20}, GREEN);
    assert_int_equal(platform_counts(s.p).pictures_rasterised, made);
    close_scene(&s);
}

static void only_its_crop_is_painted(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "icons/dot", (struct rect){100, 100, 40, 40}, FIT_CONTAIN);
    expect_box(&s, (struct rect){116, 116, 8, 8}, YELLOW);
    s.ops[1].rect.x += 40;
    s.ops[1].hash++;
    assert_int_equal(window_present(s.w, &s.list), 2 * 8 * 8); // where it was, and where it is
    close_scene(&s);
}

static void what_is_half_there_is_mixed(void **state)
{
    struct scene s;
    (void)state;
    open_scene(&s);
    draws(&s, "icons/half", (struct rect){0, 0, 40, 40}, FIT_CONTAIN);
    assert_int_equal(at(&s, 20, 20), 0x888888); // 128 of white, 127/255 of 16
    s.ops[1].colour.a = 128;
    draws(&s, "icons/half", (struct rect){0, 0, 40, 40}, FIT_CONTAIN);
    assert_int_equal(at(&s, 20, 20), 0x4C4C4C); // 64, 191/255 of 16
    close_scene(&s);
}

// An author's own pictures, of each kind: from indigo at the top to gold at the bottom.
static void authors_pictures_are_drawn(void **state)
{
    static const char *const names[] = {"icons/png", "icons/jpeg", "icons/webp"};
    struct scene s;
    (void)state;
    open_scene(&s);
    for (size_t i = 0; i < 3; i++) {
        int w = 0, h = 0;
        assert_true(platform_measure(s.p)->picture(platform_measure(s.p)->self, names[i], &w, &h));
        assert_int_equal(w, 48);
        assert_int_equal(h, 27);
        for (int width = 24; width <= 192; width *= 2) {
            draws(&s, names[i], (struct rect){0, 0, width, width * 27 / 48 + 1}, FIT_CONTAIN);
            unsigned top = at(&s, width / 2, 1), low = at(&s, width / 2, width * 27 / 48 - 2);
            assert_in_range(top >> 16, 0x20, 0x60);
            assert_in_range(top & 0xFF, 0x60, 0x90);
            assert_in_range(low >> 16, 0xC0, 0xFF);
            assert_in_range(low & 0xFF, 0x20, 0x60);
        }
    }
    close_scene(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_lies_where_its_crop_lies),  cmocka_unit_test(a_place_fills_and_is_cut),
        cmocka_unit_test(a_layer_that_moves_shows_no_edge), cmocka_unit_test(larger_for_a_moment_it_is_stretched),
        cmocka_unit_test(only_its_crop_is_painted),         cmocka_unit_test(what_is_half_there_is_mixed),
        cmocka_unit_test(authors_pictures_are_drawn),
    };
    return cmocka_run_group_tests(tests, make_data, remove_data);
}
