// SPDX-License-Identifier: MIT
//
// page_test.c — a lone child who reads large letters: they are as large as was asked for, nothing is cut, nothing is
// pressed that was not seen, and a whole level can be played so by keys, by pointer and by one switch.
#include "test_room.h"

enum { LARGE = 200, LESS = 150, SMALLEST = 31, WIDE = 1024, HIGH = 768, PRESSES = 700, AT_LEAST = 90 };

static struct ui_page page(const struct room *r) { return ui_page(r->frame); }

static const struct ui_spot *spot(const struct room *r, int what)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == what)
            return &spots[i];
    return NULL;
}

static bool in_view(const struct room *r, const struct rect *rect)
{
    return rect->y >= 0 && rect->y + rect->h <= page(r).seen;
}

// ---- a frame by itself ----

static struct ui_frame *begins(struct ui_setting *setting, const struct ui_theme *theme, int at)
{
    struct ui_frame *f = ui_frame_new(&measure_fake);
    *setting = (struct ui_setting){.width = 1000,
                                   .height = 1000,
                                   .theme = theme,
                                   .text_scale = LARGE,
                                   .pages = true,
                                   .page_at = at,
                                   .language = "vi"};
    ui_begin_frame(f, setting);
    return f;
}

static void panel(struct ui_frame *f, int id, const char *words)
{
    ui_press(f, ui_id(id), words);
    ui_begin_panel(f, TONE_PAPER, 0, 0);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, words);
    ui_end(f);
}

// Two that stand side by side come one below the other, the rest below that, and all of it in the letters asked for.
static void what_has_no_room_beside_comes_below(void **state)
{
    struct ui_setting setting;
    struct ui_theme theme;
    (void)state;
    ui_theme_set(&theme, false);
    for (int at = 0; at <= 5000; at += 5000) {
        struct ui_frame *f = begins(&setting, &theme, at);
        ui_begin_column(f, 0);
        ui_stays(f);
        panel(f, 1, "Én");
        ui_begin_row(f, 0);
        panel(f, 2, "một hai ba bốn năm sáu bảy");
        panel(f, 3, "một hai ba bốn năm sáu bảy");
        ui_end(f);
        for (int i = 0; i < 9; i++)
            ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, "một hai ba bốn năm");
        ui_end(f);
        ui_end_frame(f);
        size_t count = 0;
        const struct ui_spot *s = ui_spots(f, &count);
        struct ui_page page = ui_page(f);
        assert_int_equal(count, 3);
        assert_int_equal(s[0].rect.x, s[1].rect.x);
        assert_true(s[1].rect.y >= s[0].rect.y + s[0].rect.h);
        assert_int_equal(s[2].id.what, 1); // over all of it, and always there
        assert_int_equal(s[2].rect.y, 0);
        assert_true(page.most > 0 && page.at == (at > 0 ? page.most : 0));
        assert_int_equal(page.seen, 1000);
        for (size_t i = 0; i < ui_list(f)->count; i++)
            if (ui_list(f)->ops[i].kind == DRAW_RUN)
                assert_int_equal(ui_list(f)->ops[i].size, theme.size[ROLE_TEXT_QUESTION] * LARGE / 100);
        ui_frame_free(f);
    }
}

// ---- a lone child ----

// The letter of an answer grows, and its plate with it: a triangle would not hold it else.
static void a_letter_stays_within_its_shape(void **state)
{
    struct ui_setting setting;
    struct ui_theme theme;
    int letter = 0, shape = 0;
    (void)state;
    ui_theme_set(&theme, false);
    struct ui_frame *f = begins(&setting, &theme, 0);
    ui_begin_column(f, 0);
    ui_choice(f, ui_id(1), 2, "Kể", CHOICE_OPEN, NULL);
    ui_end(f);
    ui_end_frame(f);
    const struct draw_list *list = ui_list(f);
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind == DRAW_RUN && strcmp(op->string, "C") == 0)
            letter = op->size;
        if (op->kind == DRAW_PICTURE && strcmp(op->string, "icons/shape-triangle") == 0)
            shape = op->rect.h;
    }
    assert_int_equal(letter, SMALLEST * LARGE / 100);
    assert_true(letter * 5 <= shape * 4);
    ui_frame_free(f);
}

static void opens_large(struct room *r, int scale)
{
    opens(r);
    r->settings.text_scale = scale;
    r->width = WIDE;
    r->height = HIGH;
    look(r);
}

static void goes_to(struct room *r, enum text_id label)
{
    for (int i = 0; i < PRESSES; i++) {
        size_t count = 0;
        const char *words = text(r->languages[0], label);
        const struct ui_spot *spots = ui_spots(r->frame, &count);
        for (size_t k = 0; k < count; k++)
            if (strcmp(spots[k].label, words) == 0 && in_view(r, &spots[k].rect)) {
                assert_true(clicks(r, words));
                return;
            }
        assert_true(clicks(r, text(r->languages[0], T_PAGE_LATER)));
    }
    fail_msg("%s is nowhere", text(r->languages[0], label));
}

static void comes_to_the_valley(struct room *r)
{
    goes_to(r, T_TITLE_ALONE);
    is_on(r, "alone");
    while (on(r, "alone"))
        press(r, UI_NEXT);
    press(r, UI_OK);
    is_on(r, "grown");
    while (on(r, "grown"))
        press(r, UI_OK);
    is_on(r, "valley");
}

// Every line stands within the screen's width, in letters that are nearly what was asked for.
static void is_large(struct room *r)
{
    const struct draw_list *list = ui_list(r->frame);
    int plain = (SMALLEST * page(r).seen + 500) / 1000, least = plain * r->settings.text_scale / 100 * AT_LEAST / 100;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind != DRAW_RUN)
            continue;
        if (op->rect.x < 0 || op->rect.x + op->rect.w > WIDE)
            fail_msg("%s: “%s” is cut", viewer_screen(r->hall), op->string);
        if (op->size < least)
            fail_msg("%s: “%s” in %d instead of %d", viewer_screen(r->hall), op->string, op->size, least);
    }
    assert_null(ui_overflow(r->frame));
}

static void plays_a_level(struct room *r, int *longer)
{
    while (on(r, "valley"))
        press(r, UI_OK);
    for (int presses = 0; !on(r, "valley"); presses++) {
        if (presses > PRESSES)
            fail_msg("no way on from %s", viewer_screen(r->hall));
        is_large(r);
        *longer += page(r).most > 0;
        if (on(r, "decide") && presses % 3 == 0)
            key(r, presses % 2 == 0 ? "1" : "2");
        else
            press(r, presses % 5 == 0 ? UI_OK : UI_NEXT);
    }
}

// Questions, signs, steps in order, cards, doors, and what follows from each.
static void plays_levels(int scale, int most_of_all)
{
    enum { LEVELS = 3 };
    struct room r;
    int longer = 0;
    opens_large(&r, scale);
    comes_to_the_valley(&r);
    for (int i = 0; i < LEVELS; i++)
        plays_a_level(&r, &longer);
    assert_true(longer > most_of_all * LEVELS);
    closes(&r);
}

static void levels_in_large_letters(void **state)
{
    (void)state;
    plays_levels(LARGE, 20);
    plays_levels(LESS, 5);
}

static void wheel(struct room *r, int notches)
{
    viewer_input(r->hall, &(struct ui_raw){.kind = RAW_WHEEL, .notches = notches, .now_ms = r->now_ms});
    look(r);
}

// Going on comes to the next part of the page first, and to what is next when all was seen.
static void what_is_not_seen_is_not_pressed(void **state)
{
    struct room r;
    (void)state;
    opens_large(&r, LARGE);
    comes_to_the_valley(&r);
    while (!on(&r, "notice"))
        press(&r, UI_OK);
    assert_true(page(&r).most > 0);
    wheel(&r, 1);
    assert_true(page(&r).at > 0 && page(&r).at < page(&r).seen / 2); // a wheel rolls it on, by less than is seen
    wheel(&r, -9);
    assert_int_equal(page(&r).at, 0);
    for (int at = page(&r).at; at < page(&r).most; at = page(&r).at) {
        assert_false(in_view(&r, &spot(&r, ID_NEXT)->rect) && at + 1 < page(&r).most);
        press(&r, at % 2 == 0 ? UI_NEXT : UI_OK);
        is_on(&r, "notice");
        assert_true(page(&r).at > at);
    }
    assert_true(in_view(&r, &spot(&r, ID_NEXT)->rect));
    press(&r, UI_BACK); // and back up, not out of it
    is_on(&r, "notice");
    assert_true(page(&r).at < page(&r).most);
    while (on(&r, "notice"))
        press(&r, UI_NEXT);
    is_on(&r, "story");
    assert_int_equal(page(&r).at, 0);
    closes(&r);
}

// The arrows take the page with them: whatever has the focus is seen, and so is the way to hide.
static void the_page_goes_with_the_focus(void **state)
{
    struct room r;
    (void)state;
    opens_large(&r, LARGE);
    comes_to_the_valley(&r);
    while (!on(&r, "decide"))
        press(&r, UI_OK);
    bool moved = false;
    for (int i = 0; i < 20; i++) {
        press(&r, i < 12 ? UI_FORWARD : UI_BACKWARD);
        size_t count = 0;
        const struct ui_spot *spots = ui_spots(r.frame, &count);
        for (size_t k = 0; k < count; k++)
            if (ui_same(spots[k].id, r.hall->focus) && ui_page_for(r.frame, spots[k].id) != page(&r).at)
                fail_msg("%s has the focus and is not seen", spots[k].label);
        moved = moved || page(&r).at > 0;
        assert_true(in_view(&r, &spot(&r, ID_CORNER)->rect));
    }
    assert_true(moved);
    closes(&r);
}

// One switch: the ring goes by itself, and what has it is taken. Whatever is there can be come to.
static void by_one_switch(void **state)
{
    struct room r;
    (void)state;
    opens_large(&r, LARGE);
    comes_to_the_valley(&r);
    r.settings.switches = 1;
    int waits = 0;
    while (on(&r, "valley"))
        press(&r, UI_OK);
    for (; !on(&r, "decide"); waits++) {
        if (waits > PRESSES)
            fail_msg("no way on from %s", viewer_screen(r.hall));
        r.now_ms += 1700;
        viewer_tick(r.hall, r.now_ms);
        look(&r);
        if (r.hall->focus.what == ID_NEXT || r.hall->focus.what == 1) {
            assert_int_equal(ui_page_for(r.frame, r.hall->focus), page(&r).at);
            key(&r, "Enter");
        }
    }
    closes(&r);
}

// A hall reads one screen together: its letters are as large as all of it allows.
static void a_hall_turns_no_page(void **state)
{
    struct room r;
    (void)state;
    opens_large(&r, LARGE);
    while (!on(&r, "setup"))
        press(&r, UI_OK);
    while (!on(&r, "decide")) {
        press(&r, UI_NEXT);
        assert_true(r.hall->view.phase == PHASE_SETUP || page(&r).most == 0);
    }
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_no_room_beside_comes_below),
        cmocka_unit_test(a_letter_stays_within_its_shape),
        cmocka_unit_test(levels_in_large_letters),
        cmocka_unit_test(what_is_not_seen_is_not_pressed),
        cmocka_unit_test(the_page_goes_with_the_focus),
        cmocka_unit_test(by_one_switch),
        cmocka_unit_test(a_hall_turns_no_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
