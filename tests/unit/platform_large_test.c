// SPDX-License-Identifier: MIT
//
// platform_large_test.c — a large screen and large letters: every line and every picture is there, in pixels.
//
// What is kept for drawing has its bounds; what was just made must be drawn whatever those are.
#include "platform.h"

#include "hash.h"

#include <SDL.h>
#include <SDL_image.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { WIDTH = 3840, HEIGHT = 2160 };

static const struct colour night = {22, 28, 61, 255}, chalk = {255, 247, 238, 255};

static struct platform *open_platform(struct window **window, int width, int height)
{
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform_problem problem = {{0}};
    struct platform *p = platform_open(&options, &problem);
    if (p == NULL)
        fail_msg("%s", problem.reason);
    *window = window_open(p, "", width, height, NULL);
    return p;
}

static struct draw_op op(enum draw_kind kind, struct rect rect, struct colour colour, const char *string)
{
    struct draw_op o = {
        .kind = kind, .rect = rect, .colour = colour, .string = string, .language = "vi", .fit = FIT_CONTAIN};
    o.hash = hash_text(hash_number(hash_number(HASH_START, (uint64_t)kind << 32 | (uint64_t)rect.x),
                                   (uint64_t)rect.y << 32 | (uint64_t)rect.w),
                       string != NULL ? string : "");
    return o;
}

static SDL_Surface *picture_of(struct window *w)
{
    char name[40];
    snprintf(name, sizeof name, "large-%ld.png", (long)getpid()); // two runs at a time write two files
    assert_true(window_save_png(w, name, NULL));
    SDL_Surface *saved = IMG_Load(name), *seen = SDL_ConvertSurfaceFormat(saved, SDL_PIXELFORMAT_RGB24, 0);
    SDL_FreeSurface(saved);
    remove(name);
    return seen;
}

// How many pixels of a part are not the night behind everything.
static size_t drawn_in(const SDL_Surface *seen, struct rect r)
{
    size_t count = 0;
    for (int y = r.y; y < r.y + r.h; y++) {
        const uint8_t *pixel = (const uint8_t *)seen->pixels + (size_t)y * (size_t)seen->pitch + (size_t)r.x * 3;
        for (int x = 0; x < r.w; x++, pixel += 3)
            count += pixel[0] != night.r || pixel[1] != night.g || pixel[2] != night.b;
    }
    return count;
}

// As many words as a line of the screen holds, as the layout would give it.
static int longest_line(struct platform *p, enum font_role font, int size, int most, char *line, size_t capacity)
{
    static const char *const words[] = {"Không", "phải", "lỗi", "của", "Páo,", "nghiêng",
                                        "ngả",   "Ậm",   "ừ",   "kể",  "ngay"};
    const struct measure *m = platform_measure(p);
    size_t length = 0;
    int width = 0;
    line[0] = '\0';
    for (size_t i = 0; length + 20 < capacity; i++) {
        size_t before = length;
        length += (size_t)snprintf(line + length, capacity - length, "%s%s", i > 0 ? " " : "", words[i % 11]);
        int now = measure_width(m, font, size, line, length);
        if (now > most && i > 0) {
            line[before] = '\0';
            break;
        }
        width = now;
    }
    return width;
}

// Every size of the screens at 100, 150 and 200 %, in both fonts: the line is seen from its first word to its last.
static void the_longest_lines_are_drawn(void **state)
{
    static const int sizes[] = {80, 61, 46, 40, 31}, percents[] = {100, 150, 200};
    struct window *w = NULL;
    (void)state;
    struct platform *p = open_platform(&w, WIDTH, 900);
    for (size_t i = 0; i < 5 * 3 * 2; i++) {
        char line[2000];
        enum font_role font = i % 2 == 0 ? FONT_REGULAR : FONT_BOLD;
        int size = sizes[i / 6] * percents[i / 2 % 3] * HEIGHT / 100000,
            width = longest_line(p, font, size, WIDTH - 80, line, sizeof line);
        struct draw_op ops[] = {op(DRAW_FILL, (struct rect){0, 0, WIDTH, 900}, night, NULL),
                                op(DRAW_RUN, (struct rect){40, 200, width, size * 14 / 10}, chalk, line)};
        ops[1].size = size;
        ops[1].font = font;
        struct draw_list list = {ops, 2, 2, WIDTH, 900, false};
        window_forget(w);
        window_present(w, &list);
        SDL_Surface *seen = picture_of(w);
        size_t least = (size_t)size * (size_t)size / 50; // one word's ink and less
        assert_true(width > WIDTH / 2);
        assert_true(drawn_in(seen, (struct rect){40, 200, width / 10, size * 14 / 10}) > least);
        assert_true(drawn_in(seen, (struct rect){40 + width * 9 / 10, 200, width / 10, size * 14 / 10}) > least);
        SDL_FreeSurface(seen);
    }
    platform_close(p);
}

// A whole page of such lines: drawing it again makes no letter again; the next page takes its room.
static void a_page_of_long_lines_is_kept(void **state)
{
    enum { LINES = 9 };
    char lines[LINES][400];
    char line[390];
    struct window *w = NULL;
    struct draw_op ops[LINES + 1] = {op(DRAW_FILL, (struct rect){0, 0, WIDTH, HEIGHT}, night, NULL)};
    (void)state;
    struct platform *p = open_platform(&w, WIDTH, HEIGHT);
    for (int i = 0; i < LINES; i++) {
        longest_line(p, FONT_REGULAR, 99, WIDTH - 300, line, sizeof line);
        snprintf(lines[i], sizeof lines[i], "%d. %s", i, line);
        ops[i + 1] = op(DRAW_RUN, (struct rect){40, i * 230, WIDTH - 80, 140}, chalk, lines[i]);
        ops[i + 1].size = 99;
    }
    struct draw_list list = {ops, LINES + 1, LINES + 1, WIDTH, HEIGHT, false};
    for (int round = 0; round < 3; round++) {
        window_forget(w);
        window_present(w, &list);
    }
    assert_int_equal(platform_counts(p).runs_rasterised, LINES);
    size_t page = platform_cached_bytes(p);
    for (int round = 0; round < 20; round++) {
        for (int i = 0; i < LINES; i++)
            lines[i][0] = (char)('a' + round);
        window_forget(w);
        window_present(w, &list);
    }
    assert_true(platform_cached_bytes(p) < page + page / 2);
    platform_close(p);
}

#ifdef FEWER // under sanitizers: the other build has the larger ones, too
enum { STAGE_SIZES = 2, PLACE_SIZES = 2 };
#else
enum { STAGE_SIZES = 4, PLACE_SIZES = 3 };
#endif

// A place behind people who come one by one: nobody pushes out what is shown, everything is made once.
static void a_stage_that_fills_comes_to_rest(void **state)
{
    static const char *const people[] = {"figures/boy-1/body", "figures/girl-1/body", "figures/mother/body",
                                         "figures/uncle/body", "figures/nurse/body",  "figures/father/body"};
    static const int widths[] = {800, 1366, 1920, 3840}, heights[] = {600, 768, 1080, 2160};
    (void)state;
    for (int size = 0; size < STAGE_SIZES; size++) {
        int width = widths[size], height = heights[size];
        struct window *w = NULL;
        struct platform *p = open_platform(&w, width, height);
        struct draw_op ops[8] = {op(DRAW_FILL, (struct rect){0, 0, width, height}, night, NULL),
                                 op(DRAW_PICTURE, (struct rect){0, 0, width, height}, chalk, "places/home-day/far")};
        ops[1].fit = FIT_COVER;
        for (int i = 0; i < 6; i++)
            ops[2 + i] = op(DRAW_PICTURE, (struct rect){width * i / 6, height / 4, width / 5, height * 3 / 4}, chalk,
                            people[i]);
        size_t drawn = 1;
        for (size_t shown = 2; shown <= 8; shown++)
            for (int round = 0; round < 3; round++) {
                struct draw_list list = {ops, shown, shown, width, height, false};
                drawn = window_present(w, &list);
                platform_finish(p);
            }
        assert_int_equal(drawn, 0);                                  // at rest: a still screen draws nothing
        assert_int_equal(platform_counts(p).pictures_rasterised, 7); // each once
        SDL_Surface *seen = picture_of(w);
        assert_true(drawn_in(seen, (struct rect){0, 0, width, height}) > (size_t)width * (size_t)height * 9 / 10);
        SDL_FreeSurface(seen);
        platform_close(p);
    }
}

// What is wished for never pushes out what is shown, nor what was wished for before.
static void wishes_do_not_push_out_what_is_shown(void **state)
{
    static const char *const next[] = {"places/market/far", "places/night/far", "places/kitchen/far",
                                       "places/classroom/far", "places/library/far"};
    struct window *w = NULL;
    (void)state;
    struct platform *p = open_platform(&w, 1920, 1080);
    struct draw_op ops[] = {op(DRAW_PICTURE, (struct rect){0, 0, 1920, 1080}, chalk, "places/home-day/far")};
    ops[0].fit = FIT_COVER;
    struct draw_list list = {ops, 1, 1, 1920, 1080, false};
    for (int round = 0; round < 4; round++) {
        window_present(w, &list);
        for (int i = 0; i < 5; i++)
            platform_prefetch(p, &(struct wish){next[i], 1920, 1080, FIT_COVER, URGENT_WISH}, 1);
        platform_finish(p);
        window_forget(w);
    }
    assert_int_equal(platform_counts(p).pictures_rasterised, 3); // the shown one and the first two wishes
    assert_true(platform_cached_bytes(p) < 29 * 1024 * 1024);
    ops[0] = op(DRAW_PICTURE, (struct rect){0, 0, 1920, 1080}, chalk, "places/market/far");
    ops[0].fit = FIT_COVER;
    window_present(w, &list);
    assert_int_equal(platform_counts(p).pictures_rasterised, 3); // the wish is there
    platform_close(p);
}

// All layers of a place.
static struct draw_list place(const char *name, struct draw_op *ops, char names[][64], int width, int height)
{
    static const char *const layers[] = {"far", "middle", "near"};
    enum { LAYERS = sizeof layers / sizeof *layers };
    for (int i = 0; i < LAYERS; i++) {
        snprintf(names[i], 64, "%s/%s", name, layers[i]);
        ops[i] = op(DRAW_PICTURE, (struct rect){0, 0, width, height}, chalk, names[i]);
        ops[i].fit = FIT_COVER;
    }
    return (struct draw_list){ops, LAYERS, LAYERS, width, height, false};
}

// From place to place as a meeting goes on: all of each was foreseen, since there is room for it beside the one that is
// shown; and a screen at rest makes nothing again.
static void places_in_layers_come_to_rest(void **state)
{
    static const char *const places[] = {"places/night",      "places/home-evening", "places/school-gate",
                                         "places/forum-hall", "places/library",      "places/house-yard"};
    static const int widths[] = {800, 1366, 1920}, heights[] = {600, 768, 1080};
    enum { PLACES = sizeof places / sizeof *places, FRAMES = 4 };
    (void)state;
    for (int size = 0; size < PLACE_SIZES; size++) {
        struct window *w = NULL;
        struct platform *p = open_platform(&w, widths[size], heights[size]);
        uint64_t unforeseen = 0;
        for (int walk = 0; walk < PLACES; walk++) {
            char names[3][64], coming[3][64];
            struct draw_op ops[3], then[3];
            struct draw_list shown = place(places[walk], ops, names, widths[size], heights[size]);
            struct draw_list comes = place(places[(walk + 1) % PLACES], then, coming, widths[size], heights[size]);
            window_present(w, &shown);
            if (walk > 0)
                assert_int_equal(platform_counts(p).pictures_unforeseen, unforeseen);
            unforeseen = platform_counts(p).pictures_unforeseen;
            window_foresee(w, NULL);
            window_foresee(w, &comes);
            uint64_t made = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                platform_finish(p);
                window_present(w, &shown);
                made = frame == 0 ? platform_counts(p).pictures_rasterised : made;
            }
            assert_int_equal(platform_counts(p).pictures_rasterised, made);
            assert_false(window_waits(w));
        }
        platform_close(p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_in_layers_come_to_rest),        cmocka_unit_test(the_longest_lines_are_drawn),
        cmocka_unit_test(a_page_of_long_lines_is_kept),         cmocka_unit_test(a_stage_that_fills_comes_to_rest),
        cmocka_unit_test(wishes_do_not_push_out_what_is_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
