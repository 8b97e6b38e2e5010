// SPDX-License-Identifier: MIT
//
// painter_test.c — two paint a window in bands: every row once, and the same pixels as one paints.
#include "blend.h"
#include "memory.h"
#include "platform_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { HIGH = 1000, ROUNDS = 200 };

struct seen {
    atomic_int rows[HIGH], bands;
    SDL_threadID caller;
    bool slow; // time for both to get a band, and for the other one to be the last
};

static void note(const void *context, struct rect band)
{
    struct seen *seen = (struct seen *)(uintptr_t)context;
    atomic_fetch_add(&seen->bands, 1);
    if (seen->slow)
        SDL_Delay(SDL_ThreadID() == seen->caller ? 1 : 3);
    for (int y = band.y; y < band.y + band.h; y++)
        atomic_fetch_add(&seen->rows[y], 1);
}

static void every_row_is_painted_once(void **state)
{
    static struct seen seen;
    struct painter *p = painter_new();
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct rect area = {0, round, 100, HIGH - 4 * round > 0 ? HIGH - 4 * round : 1};
        memset(&seen, 0, sizeof seen);
        seen.caller = SDL_ThreadID();
        seen.slow = round % 10 == 0;
        painter_paint(p, area, note, &seen);
        for (int y = 0; y < HIGH; y++)
            assert_int_equal(atomic_load(&seen.rows[y]), y >= area.y && y < area.y + area.h);
        if (area.h < 100)
            assert_int_equal(atomic_load(&seen.bands), 1); // not worth to call anybody
    }
    painter_free(p);
}

static struct draw_op op(enum draw_kind kind, struct rect rect, struct colour colour, const char *string)
{
    return (struct draw_op){.kind = kind,
                            .rect = rect,
                            .colour = colour,
                            .string = string,
                            .language = "vi",
                            .size = 40,
                            .radius = 30,
                            .fit = strncmp(string, "places", 6) == 0 ? FIT_COVER : FIT_CONTAIN};
}

// The whole window at once, and band by band as one of two would: no pixel is another one.
static void bands_are_what_the_whole_is(void **state)
{
    enum { W = 1366, H = 768 };
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform *p = platform_open(&options, NULL);
    struct window *w = window_open(p, "", W, H, NULL);
    struct draw_op ops[] = {
        op(DRAW_PICTURE, (struct rect){0, 0, W, H}, (struct colour){0, 0, 0, 255}, "places/night/far"),
        op(DRAW_PICTURE, (struct rect){-9, 0, W, H}, (struct colour){0, 0, 0, 255}, "places/night/near"),
        op(DRAW_PICTURE, (struct rect){200, 90, 431, 600}, (struct colour){0, 0, 0, 255}, "figures/girl-1/body"),
        op(DRAW_FILL, (struct rect){100, 120, 900, 500}, (struct colour){20, 40, 60, 170}, ""),
        op(DRAW_CIRCLE, (struct rect){500, 200, 400, 400}, (struct colour){200, 40, 60, 90}, ""),
        op(DRAW_FILL, (struct rect){0, 600, W, 168}, (struct colour){14, 19, 48, 214}, ""),
        op(DRAW_RUN, (struct rect){130, 125, 800, 56}, (struct colour){255, 255, 255, 255}, "Ậm ừ, nghiêng ngả"),
        op(DRAW_RUN, (struct rect){130, 237, 800, 56}, (struct colour){255, 255, 255, 255}, "không phải lỗi của Páo")};
    struct draw_list list = {.ops = ops, .count = sizeof ops / sizeof *ops, .width = W, .height = H, .still = true};
    struct look looks[sizeof ops / sizeof *ops] = {{0}};
    (void)state;
    for (size_t i = 0; i < list.count; i++)
        ops[i].radius = ops[i].kind == DRAW_FILL ? 30 : 0;
    ops[5].dusk = 80;
    window_present(w, &list);
    platform_finish(p);
    for (size_t i = 0; i < list.count; i++) {
        struct wish wish = {ops[i].string, ops[i].rect.w, ops[i].rect.h, ops[i].fit, URGENT_NOW};
        if (ops[i].kind == DRAW_PICTURE)
            looks[i] = pictures_look(p, &wish, true);
        assert_false(looks[i].waits || looks[i].missing);
    }
    size_t bytes = (size_t)w->surface->pitch * H;
    uint32_t *one = SDL_malloc(bytes);
    p->painter = (painter_free(p->painter), painter_new());
    for (int y = 0; y < H; y += 31) // no band is high enough to be painted by two
        paint_ops(w, &list, looks, (struct rect){0, y, W, y + 31 < H ? 31 : H - y});
    memcpy(one, w->surface->pixels, bytes);
    for (int round = 0; round < 20; round++) {
        memset(w->surface->pixels, round, bytes);
        paint_ops(w, &list, looks, (struct rect){0, 0, W, H});
        assert_memory_equal(one, w->surface->pixels, bytes);
    }
    SDL_free(one);
    platform_close(p);
}

// Dusk: nothing at the one edge, all of its colour at the other, and darker with every row between.
static void dusk_comes_row_by_row(void **state)
{
    enum { W = 64, H = 200, COMES = 100, FROM = 20 };
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform *p = platform_open(&options, NULL);
    struct window *w = window_open(p, "", W, H, NULL);
    (void)state;
    for (int up = 0; up < 2; up++) {
        struct draw_op ops[] = {
            op(DRAW_FILL, (struct rect){0, 0, W, H}, (struct colour){255, 255, 255, 255}, ""),
            op(DRAW_FILL, (struct rect){0, FROM, W, H - 2 * FROM}, (struct colour){0, 0, 0, 200}, "")};
        struct draw_list list = {.ops = ops, .count = 2, .width = W, .height = H, .still = true};
        ops[0].radius = 0;
        ops[1].dusk = up == 1 ? -COMES : COMES;
        ops[1].hash = 1 + (uint64_t)up;
        window_present(w, &list);
        int before = 255, steps = 0;
        for (int i = FROM; i < H - FROM; i++) {
            int y = up == 1 ? H - 1 - i : i;
            int grey = (int)(((const uint32_t *)w->surface->pixels)[y * w->surface->pitch / 4 + W / 2] & 255);
            assert_true(grey <= before);
            steps += grey < before;
            before = grey;
        }
        assert_in_range(before, 54, 56);                                            // of 255, when 200 of 255 are black
        assert_in_range(steps, 80, COMES);                                          // softly
        assert_int_equal(((const uint32_t *)w->surface->pixels)[W / 2] & 255, 255); // and nothing beside it
    }
    platform_close(p);
}

// A layer of which most is nothing, stretched: as if each of its rows had been, from one end to the other.
static void what_is_stretched_leaves_out_only_what_is_not_seen(void **state)
{
    enum { W = 300, H = 40, TO_W = 701, TO_H = 91, LEFT = 33, STRIDE = 640 };
    static uint32_t pixels[W * H], one[STRIDE * TO_H], two[STRIDE * TO_H], rows[2][TO_W], mixed[TO_W];
    struct drawing d = {.pixels = pixels, .w = W, .h = H, .to = {0, 0, TO_W, TO_H}};
    (void)state;
    for (int round = 0; round < 40; round++) {
        int alpha = round % 3 == 0 ? 255 : 100 + round;
        for (int i = 0; i < W * H; i++)
            pixels[i] = (i / 37 + i / W + round) % 5 == 0 ? 0x80402010U + (uint32_t)i % 16 : 0;
        for (int i = 0; i < STRIDE * TO_H; i++)
            one[i] = two[i] = 0xFF000000U | (uint32_t)(i * 7919);
        struct rect clip = {0, round, STRIDE - round, TO_H - 2 * round};
        paint_drawing(&(struct target){one, STRIDE}, &d, (struct rect){-LEFT, 0, TO_W, TO_H}, TO_W, TO_H, clip, alpha);
        int64_t across = ((int64_t)W << 16) / TO_W, down = ((int64_t)H << 16) / TO_H;
        for (int y = clip.y; y < clip.y + clip.h; y++) {
            int64_t at = y * down + down / 2 - 32768;
            int row = at < 0 ? 0 : (int)(at >> 16);
            for (int i = 0; i < 2; i++)
                blend_plain.stretch(rows[i], TO_W, pixels + (row + i < H ? row + i : H - 1) * W, W, across / 2 - 32768,
                                    across);
            uint32_t part = at < 0 || row >= H - 1 ? 0 : (uint32_t)(at >> 8 & 0xFF);
            if (part > 0)
                blend_plain.between(mixed, rows[0], rows[1], TO_W, part);
            else
                memcpy(mixed, rows[0], sizeof mixed);
            blend_plain.over(two + y * STRIDE, mixed + LEFT, (size_t)clip.w, (uint32_t)alpha);
        }
        assert_memory_equal(one, two, sizeof one);
    }
}

static uint32_t seen_at(int i, int w, int round)
{
    uint32_t x = (uint32_t)(i % w), hole = (x + (uint32_t)(i / w) * 13 + (uint32_t)round) % 211;
    if (hole < 90 || i / w == round) // long gaps, and a row of which nothing is seen
        return 0;
    return hole % 23 == 0 ? 0 : (hole << 24 | hole / 2 << 16 | hole / 3 << 8 | hole / 4);
}

// What is kept of a layer is what is seen of it: it is drawn as before, as it is and stretched, wherever it is cut off.
static void a_thin_drawing_is_drawn_as_it_was(void **state)
{
    enum { W = 401, H = 30, STRIDE = 900, HIGH_TOO = 70, ROUNDS_TOO = 60 };
    static uint32_t whole[STRIDE * HIGH_TOO], thin[STRIDE * HIGH_TOO];
    (void)state;
    for (int round = 0; round < ROUNDS_TOO; round++) {
        struct drawing d = {.pixels = mem_new((size_t)W * H, 4), .w = W, .h = H, .to = {5, 3, W, H}};
        int width = round % 2 == 0 ? W + 20 : 2 * W + 7, height = round % 2 == 0 ? H + 10 : 2 * H,
            alpha = 255 - round % 3;
        for (int i = 0; i < W * H; i++)
            d.pixels[i] = seen_at(i, W, round);
        for (int i = 0; i < STRIDE * HIGH_TOO; i++)
            whole[i] = thin[i] = 0xFF000000U | (uint32_t)(i * 7919);
        struct rect to = {round - 20, round / 10 - 2, width, height},
                    clip = {round * 3, round / 6, STRIDE - round * 6, 50};
        size_t all = drawing_bytes(&d);
        paint_drawing(&(struct target){whole, STRIDE}, &d, to, W + 20, H + 10, clip, alpha);
        drawing_thin(&d);
        assert_true(drawing_bytes(&d) < all * 4 / 5);
        paint_drawing(&(struct target){thin, STRIDE}, &d, to, W + 20, H + 10, clip, alpha);
        assert_memory_equal(whole, thin, sizeof whole);
        drawing_free(&d);
    }
}

// What has no gaps, or only short ones, stays as it is; and of what is nothing nothing is kept.
static void only_what_has_gaps_is_made_thin(void **state)
{
    enum { W = 64, H = 8 };
    (void)state;
    for (int gap = 0; gap <= W; gap += 8) {
        struct drawing d = {.pixels = mem_new((size_t)W * H, 4), .w = W, .h = H, .to = {0, 0, W, H}};
        for (int i = 0; i < W * H; i++)
            d.pixels[i] = i % W == 0 || i % W > gap || (i % W == W - 1 && gap < W) ? 0x80404040U : 0;
        if (gap == W)
            memset(d.pixels, 0, (size_t)W * H * 4);
        drawing_thin(&d);
        assert_int_equal(d.thin != NULL, gap >= 16);
        drawing_free(&d);
    }
    struct drawing opaque = {.pixels = mem_new((size_t)W * H, 4), .w = W, .h = H, .opaque = true};
    drawing_thin(&opaque);
    assert_null(opaque.thin);
    drawing_free(&opaque);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_painted_once),
        cmocka_unit_test(bands_are_what_the_whole_is),
        cmocka_unit_test(dusk_comes_row_by_row),
        cmocka_unit_test(what_is_stretched_leaves_out_only_what_is_not_seen),
        cmocka_unit_test(a_thin_drawing_is_drawn_as_it_was),
        cmocka_unit_test(only_what_has_gaps_is_made_thin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
