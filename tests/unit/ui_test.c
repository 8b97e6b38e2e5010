// SPDX-License-Identifier: MIT
//
// ui_test.c — layout, line breaking, focus and contrast, with measures that are the same everywhere.
#include "test_frame.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

// A level of 64 scenes has 65 lanterns; a list may be longer still. Nothing is left out, nothing is written beyond.
static void a_path_goes_on_behind_a_folder(void **state)
{
    (void)state;
    struct ui_frame *f = begin(400, 1000, 100); // 20 letters a line
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, "Ở: /nhà/em/giấy-tờ/hội/màn.vi.html");
    ui_end(f);
    ui_end_frame(f);
    assert_null(ui_overflow(f));
    assert_int_equal(runs(f), 3);
    ui_frame_free(f);
}

static void lanterns_nobody_could_count_are_a_number(void **state)
{
    (void)state;
    for (int total = 1; total <= 65; total += 8) {
        struct ui_frame *f = begin(800, 600, 100);
        ui_begin_row(f, 0);
        ui_lanterns_hang(f, 3, total, 62);
        ui_end(f);
        ui_end_frame(f);
        assert_null(ui_overflow(f));
        assert_int_equal(ui_shows(f, "3 / 65"), total == 65);
        ui_frame_free(f);
    }
}

static void a_text_of_many_lines_is_whole(void **state)
{
    char many[1400] = "";
    (void)state;
    for (int i = 0; i < 200; i++)
        strcat(many, "chữ\n");
    struct ui_frame *f = begin(8000, 20000, 100);
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, many);
    ui_end(f);
    ui_end_frame(f);
    assert_int_equal(runs(f), 200);
    ui_frame_free(f);
}

static void grids_have_equal_cells(void **state)
{
    (void)state;
    struct ui_frame *f = begin(1000, 1000, 100);
    ui_begin_grid(f, 2, 20);
    for (int i = 1; i <= 3; i++)
        ui_button(f, ui_id(i), BUTTON_PLAIN, NULL, i == 2 ? "một hai ba bốn năm sáu bảy tám chín mười một hai" : "một");
    ui_end(f);
    ui_end_frame(f);
    assert_int_equal(spot(f, 1).w, spot(f, 2).w);
    assert_int_equal(spot(f, 1).h, spot(f, 2).h);
    assert_int_equal(spot(f, 3).x, spot(f, 1).x);
    assert_true(spot(f, 3).y > spot(f, 1).y);
    ui_frame_free(f);
}

// A word to the facilitator stands over the screen: it must not cover it from top to bottom.
static void a_panel_over_the_screen_is_as_high_as_its_words(void **state)
{
    (void)state;
    struct ui_frame *f = begin(1000, 1000, 100);
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, "cả màn");
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_START);
    ui_press(f, ui_id(1), "");
    ui_begin_panel(f, TONE_PAPER, 10, 12);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, "đã viết");
    ui_end(f);
    ui_align(f, UI_END, UI_END);
    ui_press(f, ui_id(2), "");
    ui_begin_panel(f, TONE_PAPER, 10, 12);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, "đã nhận");
    ui_end(f);
    ui_end_frame(f);
    assert_int_equal(spot(f, 1).y, 0);
    assert_in_range(spot(f, 1).h, 20, 120);
    assert_in_range(spot(f, 2).h, 20, 120);
    assert_int_equal(spot(f, 2).y + spot(f, 2).h, 1000);
    ui_frame_free(f);
}

static void texts_break_at_spaces_only(void **state)
{
    (void)state;
    struct ui_frame *f = begin(400, 1000, 100);
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK,
            "gọi số\xC2\xA0"
            "111 nhé các em"); // 20 px a letter, 20 letters a line
    ui_end(f);
    ui_end_frame(f);
    bool together = false;
    for (size_t i = 0; i < ui_list(f)->count; i++)
        together = together ||
                   (ui_list(f)->ops[i].kind == DRAW_RUN && strstr(ui_list(f)->ops[i].string, "số\xC2\xA0"
                                                                                             "111") != NULL);
    assert_true(together);
    assert_int_equal(runs(f), 2);
    assert_true(ui_shows(f, "111 nhé các em")); // found across the line break
    assert_false(ui_shows(f, "112"));
    ui_frame_free(f);
}

// Whatever words come to a screen, from a path or a note: no box, nothing unseen, nothing turned round.
static void what_fonts_lack_is_never_a_box(void **state)
{
    (void)state;
    struct ui_frame *f = begin(4000, 1000, 100);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, "a\u200Bb\u202Ec 字 \x1b[31m e\u0301\u0301\u0301");
    ui_end_frame(f);
    assert_true(ui_shows(f, "abc \uFFFD"));
    assert_true(ui_shows(f, "[31m e\u0301\u0301"));
    assert_false(ui_shows(f, "e\u0301\u0301\u0301"));
    assert_false(ui_shows(f, "字"));
    ui_frame_free(f);
}

static void text_shrinks_to_its_least_size_and_then_says_so(void **state)
{
    (void)state;
    char many[2000] = "";
    for (int i = 0; i < 60; i++)
        strcat(many, "chữ ");
    for (int lines = 1; lines <= 8; lines += 7) {
        struct ui_frame *f = begin(800, 600, 130);
        ui_begin_column(f, 10);
        for (int i = 0; i < lines; i++)
            ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, many);
        ui_end(f);
        ui_end_frame(f);
        assert_int_equal(ui_overflow(f) != NULL, lines == 8);
        for (size_t i = 0; i < ui_list(f)->count; i++)
            if (ui_list(f)->ops[i].kind == DRAW_RUN)
                assert_true(ui_list(f)->ops[i].size >= 600 * 3 / 100); // nothing under 3 % of the height
        ui_frame_free(f);
    }
}

// More pages than are remembered, each met at once again and once more when it is forgotten; some spill.
static void what_does_not_fit_is_told_of_any_number_of_pages(void **state)
{
    enum { PAGES = 17000, SPILLS = 100 };
    (void)state;
    struct ui_setting setting = {.width = 800, .height = 600, .theme = &theme, .text_scale = 130, .language = "vi"};
    struct ui_frame *f = begin(800, 600, 130);
    ui_only_fits(f, true);
    for (int i = 0; i < 4 * PAGES; i++) {
        char words[40];
        int page = i / 2 % PAGES;
        snprintf(words, sizeof words, "%d chữ chữ chữ chữ chữ", page);
        ui_begin_frame(f, &setting);
        ui_begin_column(f, 10);
        for (int lines = page % SPILLS == 0 ? 40 : 1; lines > 0; lines--)
            ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, words);
        ui_end(f);
        ui_end_frame(f);
        assert_int_equal(ui_overflow(f) != NULL, page % SPILLS == 0);
        assert_true(ui_overflow(f) == NULL || strcmp(ui_overflow(f), words) == 0);
    }
    ui_frame_free(f);
}

static void arrows_reach_everything_and_never_get_stuck(void **state)
{
    (void)state;
    struct ui_frame *f = begin(1000, 1000, 100);
    ui_begin_grid(f, 2, 20);
    for (int i = 1; i <= 5; i++)
        ui_button(f, ui_id(i), BUTTON_PLAIN, NULL, "nút");
    ui_end(f);
    ui_end_frame(f);
    assert_int_equal(ui_focus_next(f, ui_id(1), UI_RIGHT).what, 2);
    assert_int_equal(ui_focus_next(f, ui_id(1), UI_DOWN).what, 3);
    assert_int_equal(ui_focus_next(f, ui_id(4), UI_LEFT).what, 3);
    assert_int_equal(ui_focus_next(f, ui_id(0), UI_DOWN).what, 1);
    bool reached[6] = {false, true}; // from the first, by any arrows
    for (int round = 0; round < 5; round++)
        for (int at = 1; at <= 5; at++)
            for (int arrow = UI_UP; reached[at] && arrow <= UI_RIGHT; arrow++) {
                int next = ui_focus_next(f, ui_id(at), (enum ui_action)arrow).what;
                assert_int_not_equal(next, at);
                reached[next] = true;
            }
    for (int i = 1; i <= 5; i++)
        assert_true(reached[i]);
    struct rect third = spot(f, 3);
    assert_int_equal(ui_spot_at(f, third.x + 2, third.y + 2).what, 3);
    assert_int_equal(ui_spot_at(f, 999, 999).what, 0);
    ui_frame_free(f);
}

// A door is pressed like the name below it, and stays one place for the keyboard; where nothing can be pressed any more
// its picture cannot either.
static void a_picture_is_pressed_with_its_words(void **state)
{
    (void)state;
    struct ui_frame *f = begin(1000, 1000, 100);
    size_t count;
    ui_begin_column(f, 20);
    for (int i = 1; i <= 2; i++) {
        ui_pressed_with(f, ui_id(i));
        ui_high(f, 300);
        ui_begin_stack(f);
        ui_end(f);
        if (i == 1)
            ui_button(f, ui_id(i), BUTTON_PLAIN, NULL, "nút");
    }
    ui_end(f);
    ui_end_frame(f);
    ui_spots(f, &count);
    assert_int_equal(count, 1);
    assert_int_equal(ui_spot_at(f, 500, 100).what, 1);
    assert_int_equal(ui_spot_at(f, 500, spot(f, 1).y + spot(f, 1).h + 100).what, 0);
    ui_frame_free(f);
}

static void every_text_stands_out_from_its_ground(void **state)
{
    static const struct {
        enum ui_tone text, ground;
    } pairs[] = {
        {TONE_INK, TONE_PAPER},       {TONE_INK, TONE_PAPER_DIM},       {TONE_INK, TONE_SAFE},
        {TONE_INK, TONE_UNSURE},      {TONE_INK, TONE_RISKY},           {TONE_CHALK, TONE_NIGHT},
        {TONE_CHALK, TONE_CLOTH},     {TONE_CHALK, TONE_CLOTH_LIGHT},   {TONE_CHALK, TONE_SHADE},
        {TONE_NIGHT, TONE_LANTERN},   {TONE_SCARF, TONE_PAPER},         {TONE_RICE, TONE_PAPER},
        {TONE_INK_SOFT, TONE_PAPER},  {TONE_INK_SOFT, TONE_PAPER_DIM},  {TONE_LANTERN, TONE_NIGHT},
        {TONE_LANTERN, TONE_CLOTH},   {TONE_LANTERN, TONE_CLOTH_LIGHT}, {TONE_CHALK_SOFT, TONE_NIGHT},
        {TONE_SCARF, TONE_PAPER_DIM},
    };
    (void)state;
    for (int contrast = 0; contrast < 2; contrast++) {
        ui_theme_set(&theme, contrast == 1);
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
            if (ui_contrast(theme.tones[pairs[i].text], theme.tones[pairs[i].ground]) < 450)
                fail_msg("pair %zu: %d", i, ui_contrast(theme.tones[pairs[i].text], theme.tones[pairs[i].ground]));
    }
    assert_true(ui_contrast((struct colour){0, 0, 0, 255}, (struct colour){255, 255, 255, 255}) == 2100);
}

// ---- what is pressed stands out from any picture ----

static struct colour fill_at(const struct ui_frame *f, struct rect r, int grown_by)
{
    struct rect wanted = {r.x - grown_by, r.y - grown_by, r.w + 2 * grown_by, r.h + 2 * grown_by};
    for (size_t i = 0; i < ui_list(f)->count; i++) {
        const struct draw_op *op = &ui_list(f)->ops[i];
        if (op->kind == DRAW_FILL && memcmp(&op->rect, &wanted, sizeof wanted) == 0)
            return op->colour;
    }
    return (struct colour){0};
}

// A button and its edge are so far apart that one of them is 3 : 1 on whatever lies behind.
static void what_is_pressed_stands_out_from_any_picture(void **state)
{
    enum { LINE = 2, ENOUGH = 900 }; // √9 = 3
    (void)state;
    for (int contrast = 0; contrast < 2; contrast++) {
        struct ui_frame *f = begin(1000, 1000, 100);
        ui_theme_set(&theme, contrast == 1);
        ui_begin_column(f, 20);
        for (int kind = 0; kind < 3; kind++)
            ui_button(f, ui_id(1 + kind), (enum ui_button_kind)kind, NULL, "nút");
        ui_toggle(f, ui_id(4), "có", true);
        ui_toggle(f, ui_id(5), "không", false);
        ui_choice(f, ui_id(6), 0, "một", CHOICE_OPEN, NULL);
        ui_choice(f, ui_id(7), 1, "hai", CHOICE_QUIET, NULL);
        ui_card(f, ui_id(8), 0, "ba", CHOICE_OPEN);
        ui_end(f);
        ui_end_frame(f);
        for (int id = 1; id <= 8; id++) {
            struct colour fill = fill_at(f, spot(f, id), 0), edge = fill_at(f, spot(f, id), LINE);
            assert_int_equal(edge.a, 255);
            if (ui_contrast(fill, edge) < ENOUGH)
                fail_msg("%d: %d", id, ui_contrast(fill, edge));
        }
        ui_frame_free(f);
    }
}

static bool has_picture(const struct ui_frame *f, const char *name)
{
    bool has = false;
    for (size_t i = 0; i < ui_list(f)->count; i++)
        has = has || (ui_list(f)->ops[i].kind == DRAW_PICTURE && strcmp(ui_list(f)->ops[i].string, name) == 0);
    return has;
}

static struct ui_frame *two_answers(const char *words, int high, bool hands, bool asked)
{
    struct ui_frame *f = begin(1000, 1000, 100);
    ui_only_fits(f, asked);
    ui_begin_column(f, 0);
    ui_space(f, 1000 - high);
    for (int i = 0; i < 2; i++) {
        ui_shown_by(f, hands ? ui_keep(f, "icons/hand-%d", i + 1) : NULL);
        ui_choice(f, ui_id(1 + i), i, i == 0 ? words : "một", CHOICE_OPEN, NULL);
    }
    ui_end(f);
    ui_end_frame(f);
    return f;
}

// The hand that shows an answer is a help, its words are the answer: where both have no room all hands go, and nothing
// else is as if there had been any.
static void words_have_room_before_the_hand_that_shows_them(void **state)
{
    int both = 0, words_alone = 0;
    char words[100] = "một hai ba bốn năm sáu bảy tám chín";
    (void)state;
    for (int more = 0; more < 12; more++, strcat(words, " ơ"))
        for (int high = 180; high <= 240; high += 30) {
            struct ui_frame *shown = two_answers(words, high, true, false),
                            *bare = two_answers(words, high, false, false),
                            *asked = two_answers(words, high, true, true);
            bool hands = has_picture(shown, "icons/hand-1");
            assert_int_equal(has_picture(shown, "icons/hand-2"), hands);
            assert_int_equal(ui_overflow(shown) == NULL, ui_overflow(bare) == NULL);
            assert_int_equal(ui_overflow(asked) == NULL, ui_overflow(bare) == NULL);
            if (!hands)
                assert_int_equal(ui_list(shown)->count, ui_list(bare)->count);
            both += hands;
            words_alone += !hands && ui_overflow(shown) == NULL;
            ui_frame_free(shown);
            ui_frame_free(bare);
            ui_frame_free(asked);
        }
    assert_true(both > 0);
    assert_true(words_alone > 0);
}

// Gold never lies on paper or on a picture: dark lines are on both sides of it, and the focus has a light one around.
// It lies on the edge of its box: two lines beyond it nobody beside it is touched.
static void the_focus_stands_out_on_paper(void **state)
{
    enum { LINE = 2, RING = 5, LIFT = 12, PICKED = 2 };
    (void)state;
    for (int focus = 1; focus <= 3; focus++) {
        struct ui_frame *f = ui_frame_new(&measure_fake);
        ui_theme_set(&theme, false);
        struct ui_setting setting = {.width = 1000,
                                     .height = 1000,
                                     .theme = &theme,
                                     .text_scale = 100,
                                     .language = "vi",
                                     .focus = ui_id(focus),
                                     .focus_visible = true};
        ui_begin_frame(f, &setting);
        ui_begin_panel(f, TONE_PAPER, 30, 0);
        ui_button(f, ui_id(1), BUTTON_PRIMARY, NULL, "nút");
        ui_choice(f, ui_id(PICKED), 0, "một", CHOICE_PICKED, NULL);
        ui_button(f, ui_id(3), BUTTON_QUIET, NULL, "nút");
        ui_end(f);
        ui_end_frame(f);
        struct rect at = spot(f, focus);
        at.y -= focus == PICKED ? LIFT : 0; // it lies higher than it will be pressed
        struct colour light = fill_at(f, at, 2 * LINE), outer = fill_at(f, at, LINE), gold = fill_at(f, at, 0),
                      inner = fill_at(f, at, -RING);
        for (int by = 2 * LINE + 1; by <= RING + 4 * LINE; by++)
            assert_int_equal(fill_at(f, at, by).a, 0);
        assert_true(ui_contrast(light, outer) >= 300);
        assert_true(ui_contrast(outer, gold) >= 300);
        assert_true(ui_contrast(gold, inner) >= 300);
        assert_true(ui_contrast(theme.tones[TONE_PAPER], outer) >= 300);
        ui_frame_free(f);
    }
}

// The dusk behind a strip lies on the background alone, under all that stands on the stage, and ends at its edge.
static void dusk_lies_on_the_background_alone(void **state)
{
    (void)state;
    for (int edge = 0; edge < 2; edge++) {
        struct ui_frame *f = begin(1600, 1000, 100);
        ui_background(f, "places/night");
        ui_begin_column(f, 0);
        if (edge == 0) {
            ui_begin_veil(f, UI_ABOVE, 10);
            ui_button(f, ui_id(1), BUTTON_PRIMARY, NULL, "nút");
            ui_end(f);
        }
        ui_grow(f, 1);
        ui_picture(f, "figures/girl-1", 500, FIT_CONTAIN);
        if (edge == 1) {
            ui_begin_veil(f, UI_BELOW, 10);
            ui_button(f, ui_id(1), BUTTON_PRIMARY, NULL, "nút");
            ui_end(f);
        }
        ui_end(f);
        ui_end_frame(f);
        const struct draw_list *list = ui_list(f);
        size_t dusk = 0;
        while (dusk < list->count && list->ops[dusk].dusk == 0)
            dusk++;
        assert_true(dusk < list->count);
        for (size_t i = 0; i < list->count; i++)
            if (list->ops[i].kind == DRAW_PICTURE)
                assert_int_equal(strncmp(list->ops[i].string, "figures/", 8) == 0, i > dusk);
        struct rect r = list->ops[dusk].rect, button = spot(f, 1);
        assert_true(edge == 0 ? r.y == 0 && list->ops[dusk].dusk < 0 : r.y + r.h == 1000 && list->ops[dusk].dusk > 0);
        assert_true(r.y <= button.y && r.y + r.h >= button.y + button.h); // what is read lies on it
        ui_frame_free(f);
    }
}

// ---- colours that stay apart for colour-blind eyes ----

static double linear(uint8_t value)
{
    double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double cube(double t) { return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116.0; }

// As one of three kinds of eyes sees it (Machado, Oliveira and Fernandes 2009, at full severity), in CIE L*a*b*.
static void seen_by(int eyes, struct colour c, double lab[3])
{
    static const double kinds[3][3][3] = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    double in[3] = {linear(c.r), linear(c.g), linear(c.b)}, rgb[3];
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int j = 0; j < 3; j++)
            sum += kinds[eyes][i][j] * in[j];
        rgb[i] = fmin(1, fmax(0, sum));
    }
    double x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    double y = cube(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    double z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

static void colours_stay_apart_for_all_eyes(void **state)
{
    static const struct {
        enum ui_tone first;
        int count;
    } sets[] = {{TONE_CHOICE_1, 6}, {TONE_TEAM_1, 6}, {TONE_SAFE, 3}};
    enum { APART = 11 };
    (void)state;
    ui_theme_set(&theme, false);
    for (size_t s = 0; s < sizeof sets / sizeof *sets; s++)
        for (int i = 0; i < sets[s].count; i++)
            for (int j = i + 1; j < sets[s].count; j++)
                for (int eyes = 0; eyes < 3; eyes++) {
                    double a[3], b[3];
                    seen_by(eyes, theme.tones[sets[s].first + (unsigned)i], a);
                    seen_by(eyes, theme.tones[sets[s].first + (unsigned)j], b);
                    double distance = sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) +
                                           (a[2] - b[2]) * (a[2] - b[2]));
                    if (distance < APART)
                        fail_msg("set %zu: %d and %d are %.1f apart", s, i + 1, j + 1, distance);
                }
}

static void keys_have_one_name_and_one_meaning(void **state)
{
    struct ui_keymap map;
    (void)state;
    ui_keymap_defaults(&map);
    for (int a = 1; a < UI_ACTIONS; a++) {
        assert_int_equal(ui_action_by_name(ui_action_name((enum ui_action)a)), a);
        for (int i = 0; i < UI_KEYS_PER_ACTION; i++)
            if (map.keys[a][i] != 0) {
                // No key means two things, but for a letter: an answer where one is asked for, and something else
                // aside.
                bool aside = ui_key_is_letter(map.keys[a][i]) && !(a >= UI_CHOICE_1 && a <= UI_CHOICE_6);
                assert_int_equal(
                    aside ? ui_keymap_find_aside(&map, map.keys[a][i]) : ui_keymap_find(&map, map.keys[a][i]), a);
                assert_int_equal(ui_key_by_name(ui_key_name(map.keys[a][i])), map.keys[a][i]);
            }
    }
    assert_int_equal(ui_keymap_find(&map, 0x2C), UI_NEXT);
    assert_int_equal(ui_keymap_find(&map, 0x4E), UI_NEXT); // a presenter's clicker
    assert_int_equal(ui_keymap_find(&map, 0), UI_NONE);
}

static void motion_ends_and_stillness_asks_for_nothing(void **state)
{
    (void)state;
    struct ui_frame *f = begin(800, 600, 100);
    assert_int_equal(ui_motion(f, 0, 0), 1000);
    ui_end_frame(f);
    assert_int_equal(ui_due(f), UINT32_MAX);
    struct ui_setting moving = {
        .width = 800, .height = 600, .theme = &theme, .text_scale = 100, .language = "vi", .now_ms = 100};
    ui_begin_frame(f, &moving);
    int way = ui_motion(f, 0, 200);
    assert_in_range(way, 1, 999);
    ui_end_frame(f);
    assert_int_equal(ui_due(f), 116);
    moving.reduce_motion = true;
    ui_begin_frame(f, &moving);
    assert_int_equal(ui_motion(f, 0, 200), 1000);
    ui_end_frame(f);
    assert_int_equal(ui_due(f), UINT32_MAX);
    ui_frame_free(f);
}

// Everything but the night behind it is on the stage, and what is pressed is where it is seen.
static void a_surface_on_its_side_shows_a_landscape_in_its_middle(void **state)
{
    (void)state;
    static const struct {
        int width, height, top, high;
    } rows[] = {{1080, 1920, 555, 810}, {480, 800, 220, 360},  {768, 1024, 224, 576}, {1000, 1000, 125, 750},
                {1279, 1024, 32, 959},  {1280, 1024, 32, 960}, {800, 600, 0, 600},    {1920, 1080, 0, 1080}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct ui_frame *f = ui_frame_new(&measure_fake);
        ui_theme_set(&theme, false);
        struct ui_setting setting = {.width = rows[i].width,
                                     .height = rows[i].height,
                                     .landscape = true,
                                     .theme = &theme,
                                     .text_scale = 100,
                                     .language = "vi"};
        ui_begin_frame(f, &setting);
        ui_background(f, "places/night");
        ui_begin_column(f, 0);
        ui_grow(f, 1);
        ui_press(f, ui_id(7), "");
        ui_begin_panel(f, TONE_PAPER, 0, 0);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, "ba");
        ui_end(f);
        ui_end(f);
        ui_end_frame(f);
        const struct draw_list *list = ui_list(f);
        assert_true(list->width == rows[i].width && list->height == rows[i].height);
        assert_int_equal(list->ops[0].rect.h, rows[i].height);
        int ring = rows[i].high / 40; // around what can be pressed
        for (size_t o = 1; o < list->count; o++)
            assert_true(list->ops[o].rect.y >= rows[i].top - ring &&
                        list->ops[o].rect.y + list->ops[o].rect.h <= rows[i].top + rows[i].high + ring);
        assert_int_equal(spot(f, 7).y, rows[i].top);
        assert_int_equal(spot(f, 7).h, rows[i].high);
        assert_int_equal(ui_spot_at(f, 5, rows[i].top + 5).what, 7);
        assert_true(rows[i].top == 0 || ui_spot_at(f, 5, rows[i].top - 1).what != 7);
        ui_frame_free(f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_goes_on_behind_a_folder),
        cmocka_unit_test(a_surface_on_its_side_shows_a_landscape_in_its_middle),
        cmocka_unit_test(lanterns_nobody_could_count_are_a_number),
        cmocka_unit_test(a_text_of_many_lines_is_whole),
        cmocka_unit_test(grids_have_equal_cells),
        cmocka_unit_test(a_panel_over_the_screen_is_as_high_as_its_words),
        cmocka_unit_test(texts_break_at_spaces_only),
        cmocka_unit_test(what_fonts_lack_is_never_a_box),
        cmocka_unit_test(text_shrinks_to_its_least_size_and_then_says_so),
        cmocka_unit_test(what_does_not_fit_is_told_of_any_number_of_pages),
        cmocka_unit_test(arrows_reach_everything_and_never_get_stuck),
        cmocka_unit_test(a_picture_is_pressed_with_its_words),
        cmocka_unit_test(every_text_stands_out_from_its_ground),
        cmocka_unit_test(what_is_pressed_stands_out_from_any_picture),
        cmocka_unit_test(words_have_room_before_the_hand_that_shows_them),
        cmocka_unit_test(the_focus_stands_out_on_paper),
        cmocka_unit_test(dusk_lies_on_the_background_alone),
        cmocka_unit_test(colours_stay_apart_for_all_eyes),
        cmocka_unit_test(keys_have_one_name_and_one_meaning),
        cmocka_unit_test(motion_ends_and_stillness_asks_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
