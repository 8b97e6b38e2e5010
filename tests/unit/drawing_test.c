// SPDX-License-Identifier: MIT
//
// drawing_test.c — what hides the game is a drawing program that truly works, keeps nothing, and lets nobody back who
// was not told how.
#include "test_room.h"

static void hides(struct room *r)
{
    for (int i = 0; i < 3; i++)
        key(r, "LeftShift");
    is_on(r, "neutral");
}

static void opens_sheet(struct room *r)
{
    opens(r);
    hides(r);
}

static const struct ui_canvas *sheet(const struct room *r, int *changed)
{
    const struct draw_list *list = ui_list(r->frame);
    const struct ui_canvas *canvas = NULL;
    *changed = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_CANVAS) {
            canvas = list->ops[i].canvas;
            *changed += list->ops[i].size;
        }
    assert_non_null(canvas);
    return canvas;
}

// The middle of the sheet as it is on the screen.
static struct rect place(const struct room *r)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_CANVAS)
            return list->ops[i].rect;
    fail();
    return (struct rect){0, 0, 0, 0};
}

static uint32_t pixel(const struct room *r, int percent_x, int percent_y)
{
    int changed = 0;
    const struct ui_canvas *c = sheet(r, &changed);
    return c->pixels[c->height * percent_y / 100 * c->width + c->width * percent_x / 100];
}

static void moves(struct room *r, enum ui_raw_kind kind, int percent_x, int percent_y)
{
    struct rect at = place(r);
    raw(r, kind, 0, at.x + at.w * percent_x / 100, at.y + at.h * percent_y / 100);
}

static void takes(struct room *r, int what, int row)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == what && spots[i].id.row == row) {
            raw(r, RAW_POINTER_DOWN, 0, spots[i].rect.x + spots[i].rect.w / 2, spots[i].rect.y + spots[i].rect.h / 2);
            raw(r, RAW_POINTER_UP, 0, spots[i].rect.x, spots[i].rect.y);
            return;
        }
    fail();
}

enum { COLOUR = 2, BRUSH, RUBBER, NEW_SHEET };

static void a_hand_draws_rubs_out_and_takes_a_new_sheet(void **state)
{
    (void)state;
    struct room r;
    opens_sheet(&r);
    uint32_t paper = pixel(&r, 50, 50);
    moves(&r, RAW_POINTER_MOVE, 50, 50); // the pen is not down
    assert_int_equal(pixel(&r, 50, 50), paper);
    moves(&r, RAW_POINTER_DOWN, 30, 50);
    moves(&r, RAW_POINTER_MOVE, 70, 50);
    moves(&r, RAW_POINTER_UP, 70, 50);
    uint32_t drawn = pixel(&r, 50, 50);
    assert_int_not_equal(drawn, paper); // a stroke, not two dots
    assert_int_equal(pixel(&r, 50, 80), paper);
    moves(&r, RAW_POINTER_MOVE, 50, 80); // it was let go
    assert_int_equal(pixel(&r, 50, 80), paper);
    takes(&r, COLOUR, 1);
    moves(&r, RAW_POINTER_DOWN, 50, 80);
    moves(&r, RAW_POINTER_UP, 50, 80);
    assert_int_not_equal(pixel(&r, 50, 80), paper);
    assert_int_not_equal(pixel(&r, 50, 80), drawn); // another colour
    takes(&r, RUBBER, 0);
    moves(&r, RAW_POINTER_DOWN, 50, 80);
    moves(&r, RAW_POINTER_UP, 50, 80);
    assert_int_equal(pixel(&r, 50, 80), paper);
    assert_int_equal(pixel(&r, 50, 50), drawn);
    takes(&r, NEW_SHEET, 0);
    assert_int_equal(pixel(&r, 50, 50), paper);
    closes(&r);
}

static void thick_is_thicker_than_thin(void **state)
{
    (void)state;
    struct room r;
    int wide[3] = {0, 0, 0};
    opens_sheet(&r);
    for (int brush = 0; brush < 3; brush++) {
        takes(&r, NEW_SHEET, 0);
        uint32_t paper = pixel(&r, 50, 50);
        takes(&r, BRUSH, brush);
        moves(&r, RAW_POINTER_DOWN, 50, 50);
        moves(&r, RAW_POINTER_UP, 50, 50);
        int changed = 0;
        const struct ui_canvas *c = sheet(&r, &changed);
        for (int x = 0; x < c->width; x++)
            wide[brush] += c->pixels[c->height / 2 * c->width + x] != paper;
    }
    assert_true(wide[0] > 0 && wide[0] * 2 < wide[1] && wide[1] * 2 < wide[2]);
    closes(&r);
}

static void arrows_and_space_draw_too(void **state)
{
    (void)state;
    struct room r;
    opens_sheet(&r);
    uint32_t paper = pixel(&r, 50, 50);
    press(&r, UI_RIGHT);
    assert_int_equal(pixel(&r, 54, 50), paper);
    press(&r, UI_NEXT);
    press(&r, UI_RIGHT);
    press(&r, UI_RIGHT);
    assert_int_not_equal(pixel(&r, 54, 50), paper);
    press(&r, UI_NEXT);
    press(&r, UI_RIGHT);
    press(&r, UI_RIGHT);
    press(&r, UI_RIGHT);
    assert_int_equal(pixel(&r, 62, 50), paper);
    closes(&r);
}

// Only the tiles a stroke went over are painted again.
static void a_stroke_paints_little(void **state)
{
    (void)state;
    struct room r;
    int before = 0, after = 0;
    opens_sheet(&r);
    sheet(&r, &before);
    moves(&r, RAW_POINTER_DOWN, 52, 52);
    moves(&r, RAW_POINTER_UP, 52, 52);
    sheet(&r, &after);
    assert_in_range(after - before, 1, 8); // of 160
    closes(&r);
}

static void nobody_comes_back_who_was_not_told(void **state)
{
    (void)state;
    struct room r;
    static const char *const keys[] = {"Escape", "Enter", "Space", "F1", "F2", "F4", "F6", "PageUp", "S", "R", "Tab"};
    opens_sheet(&r);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        key(&r, keys[i]);
        is_on(&r, "neutral");
    }
    moves(&r, RAW_POINTER_DOWN, 30, 50);
    moves(&r, RAW_POINTER_UP, 30, 50);
    key(&r, "0");
    is_on(&r, "title");
    hides(&r); // what was drawn is gone
    assert_int_equal(pixel(&r, 30, 50), pixel(&r, 90, 90));
    closes(&r);
}

static void passes(struct room *r, uint32_t ms)
{
    r->now_ms += ms;
    viewer_tick(r->hall, r->now_ms);
    look(r);
}

static void a_long_hold_on_the_corner_comes_back(void **state)
{
    (void)state;
    struct room r;
    opens_sheet(&r);
    moves(&r, RAW_POINTER_DOWN, 50, 50);
    passes(&r, 5000);
    is_on(&r, "neutral");
    moves(&r, RAW_POINTER_UP, 50, 50);
    moves(&r, RAW_POINTER_DOWN, 4, 4);
    moves(&r, RAW_POINTER_UP, 4, 4);
    passes(&r, 5000); // a short touch
    is_on(&r, "neutral");
    moves(&r, RAW_POINTER_DOWN, 4, 4);
    assert_true(viewer_due(r.hall) <= r.now_ms + 2000); // it is asked for
    passes(&r, 1000);
    is_on(&r, "neutral");
    passes(&r, 1200);
    is_on(&r, "title");
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hand_draws_rubs_out_and_takes_a_new_sheet),
        cmocka_unit_test(thick_is_thicker_than_thin),
        cmocka_unit_test(arrows_and_space_draw_too),
        cmocka_unit_test(a_stroke_paints_little),
        cmocka_unit_test(nobody_comes_back_who_was_not_told),
        cmocka_unit_test(a_long_hold_on_the_corner_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
