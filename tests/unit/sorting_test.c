// SPDX-License-Identifier: MIT
//
// sorting_test.c — cards go into baskets and steps onto a string. Every basket and every sign can be pressed at every
// size, and nothing that can be pressed lies over another; baskets stand where they stood while card after card is
// dealt; what was sorted peeps out, what is to come lies in the stack; a card flies to where it was put and then to
// where it belongs; signs hang in their order, and each has its lantern.
#include "test_room.h"

#include "loader.h"
#include "play.h"

#include <stdio.h>
#include <stdlib.h>

enum { BOXES = 3, CARDS = 4, STEPS = 4, FEW_PIXELS = 2 };
static const struct {
    int width, height, scale;
} sizes[] = {{800, 600, 100}, {1366, 768, 100}, {1920, 1080, 100}, {1024, 768, 150}};
enum { SIZES = sizeof sizes / sizeof *sizes };

// %s: the first step.
static const char words[] = "level: 1\nlanguage: vi\ntitle: \"Xếp\"\nband: 9-11\nsensitive: 1\nharmed: none\nrule: "
                            "\"Dừng lại và kể.\"\n"
                            "picture: harvest-terraces\nreviewed: none\ncast:\n  pao: {name: \"Páo\", figure: "
                            "boy-1}\nscenes:\n"
                            "  - id: nhom\n    place: school-yard\n    sort: \"Tấm nào cứ treo, tấm nào hỏi đã?\"\n    "
                            "boxes:\n"
                            "      - {id: treo, text: \"Cứ treo\", picture: eye}\n      - {id: da, text: \"Hỏi đã\", "
                            "picture: ask}\n"
                            "      - {id: khong, text: \"Không treo\", picture: lock}\n    cards:\n"
                            "      - {id: x, text: \"Thẻ x.\", box: treo, because: \"Vì x.\"}\n"
                            "      - {id: y, text: \"Thẻ y, dài hơn một chút cho hai dòng.\", box: da, because: \"Vì "
                            "y.\"}\n"
                            "      - {id: z, text: \"Thẻ z.\", box: treo, because: \"Vì z.\"}\n"
                            "      - {id: w, text: \"Thẻ w.\", box: treo, because: \"Vì w.\"}\n"
                            "  - id: buoc\n    order: \"Việc nào trước, việc nào sau?\"\n    steps:\n"
                            "      - {id: m, text: \"%s\", picture: block, because: \"Vì một.\"}\n"
                            "      - {id: h, text: \"Gọi ngân hàng\", picture: call, because: \"Vì hai.\"}\n"
                            "      - {id: b, text: \"Ra công an xã\", picture: adult, because: \"Vì ba.\"}\n"
                            "      - {id: n, text: \"Nhắc các bạn\", picture: friend, because: \"Vì bốn.\"}\n";

static void begins_with(struct room *r, const char *step)
{
    char file[sizeof words + 200];
    int length = snprintf(file, sizeof file, words, step);
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("m/level.yaml", file, (size_t)length, diags);
    if (level == NULL)
        fail_msg("%s", diag_at(diags, 0)->code);
    diag_list_free(diags);
    opens(r);
    to_the_picker(r);
    uint8_t index = host_add_level(r->host, level);
    host_send(r->host,
              (struct command){.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .choice = index, .value = READY_ALL});
    viewer_session_changed(r->hall);
    look(r);
}

static void begins(struct room *r) { begins_with(r, "Dừng: không đọc thêm"); }

static const struct view *seen(const struct room *r) { return &r->hall->view; }

// To this phase of the next question of this kind; what must be answered before is: the first basket, in their places.
static void goes_to(struct room *r, enum scene_kind kind, const char *screen)
{
    for (int i = 0; i < 100; i++) {
        const struct view *v = seen(r);
        if (v->in_scene && v->kind == kind && on(r, screen))
            return;
        int place = 0;
        while (v->kind == SCENE_ORDER && v->options[place].placed > 0)
            place++;
        press(r, !on(r, "decide") ? UI_NEXT : v->can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + place));
    }
    fail_msg("no %s", screen);
}

static void draws_at(struct room *r, int size, uint32_t now_ms)
{
    r->settings.text_scale = sizes[size].scale;
    viewer_draw(r->hall, r->frame, sizes[size].width, sizes[size].height, now_ms);
    r->settings.text_scale = 100;
}

// How often it is drawn below the bar above, which has lanterns of its own.
static int pictures(const struct room *r, const char *name, int height)
{
    const struct draw_list *list = ui_list(r->frame);
    size_t length = strlen(name);
    int count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->ops[i].kind == DRAW_PICTURE && strncmp(list->ops[i].string, name, length) == 0 &&
                 list->ops[i].rect.y + list->ops[i].rect.h > height / 6;
    return count;
}

static bool meet(struct rect a, struct rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// Of what can be chosen, by its row: how many there are. Nothing that can be pressed lies over another or beyond the
// edge.
static int choices(const struct room *r, struct rect rects[LEVEL_OPTIONS_MAX], int size)
{
    size_t count = 0;
    int found = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++) {
        const struct rect *at = &spots[i].rect;
        for (size_t other = 0; other < i; other++)
            if (meet(spots[other].rect, *at))
                fail_msg("%s lies over %s at %d", spots[i].label, spots[other].label, sizes[size].height);
        if (at->x < 0 || at->y < 0 || at->x + at->w > sizes[size].width || at->y + at->h > sizes[size].height)
            fail_msg("%s goes beyond the edge at %d", spots[i].label, sizes[size].height);
        if (spots[i].id.what == ID_OPTION) {
            rects[spots[i].id.row] = *at;
            found++;
        }
    }
    assert_null(ui_overflow(r->frame));
    return found;
}

static bool near_to(struct rect a, struct rect b)
{
    return abs(a.x - b.x) <= FEW_PIXELS && abs(a.y - b.y) <= FEW_PIXELS && abs(a.w - b.w) <= FEW_PIXELS &&
           abs(a.h - b.h) <= FEW_PIXELS;
}

static void baskets_stand_still_and_can_be_pressed(void **state)
{
    struct room r;
    struct rect first[SIZES][LEVEL_OPTIONS_MAX], now[LEVEL_OPTIONS_MAX];
    (void)state;
    begins(&r);
    for (int card = 0; card < CARDS; card++) {
        goes_to(&r, SCENE_SORT, "decide");
        for (int size = 0; size < SIZES; size++) {
            draws_at(&r, size, r.now_ms + 10000);
            assert_int_equal(choices(&r, card == 0 ? first[size] : now, size), BOXES);
            for (int box = 0; box < BOXES && card > 0; box++)
                assert_true(near_to(first[size][box], now[box]));
        }
        look(&r);
        assert_int_equal(choices(&r, now, 1), BOXES);
        raw(&r, RAW_POINTER_DOWN, 0, now[card % BOXES].x + now[card % BOXES].w / 2, now[card % BOXES].y + 4);
        assert_int_equal(seen(&r)->chosen, card % BOXES); // its upper edge, too
        press(&r, UI_OK);
    }
    closes(&r);
}

// Of its picture, and so many there are.
static int basket_rects(const struct room *r, struct rect rects[BOXES])
{
    const struct draw_list *list = ui_list(r->frame);
    int found = 0;
    for (size_t i = 0; i < list->count; i++)
        for (int box = 0; box < BOXES; box++)
            if (list->ops[i].kind == DRAW_PICTURE && strncmp(list->ops[i].string, "icons/sort-basket-", 18) == 0 &&
                list->ops[i].string[18] == '1' + box) {
                rects[box] = list->ops[i].rect;
                found++;
            }
    return found;
}

// From the question to the last reason: no hall has to find again what it has found.
static void a_basket_keeps_its_size_and_its_place(void **state)
{
    static const char *const screens[] = {"ask", "whisper", "decide", "reveal"};
    struct room r;
    struct rect asked[SIZES][BOXES], now[BOXES];
    (void)state;
    begins(&r);
    for (int card = 0; card < CARDS; card++)
        for (size_t screen = card == 0 ? 0 : 2; screen < sizeof screens / sizeof *screens; screen++) {
            goes_to(&r, SCENE_SORT, screens[screen]);
            for (int size = 0; size < SIZES && sizes[size].scale == 100; size++) {
                draws_at(&r, size, r.now_ms + 10000);
                assert_int_equal(basket_rects(&r, screen == 0 ? asked[size] : now), BOXES);
                for (int box = 0; box < BOXES && screen > 0; box++)
                    if (!near_to(asked[size][box], now[box]))
                        fail_msg("basket %d moved: card %d, %s, %d", box, card, screens[screen], sizes[size].height);
            }
            look(&r);
            if (strcmp(screens[screen], "decide") == 0) {
                press(&r, UI_CHOICE_1);
                press(&r, UI_OK);
            }
        }
    closes(&r);
}

static void the_stack_shrinks_and_baskets_fill(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    goes_to(&r, SCENE_SORT, "ask");
    assert_int_equal(pictures(&r, "icons/card-back", HEIGHT), CARDS);
    for (int card = 0; card < CARDS; card++) {
        goes_to(&r, SCENE_SORT, "decide");
        assert_int_equal(pictures(&r, "icons/card-back", HEIGHT), CARDS - 1 - card);
        assert_int_equal(pictures(&r, "icons/sort-slip-", HEIGHT), card);
        press(&r, UI_CHOICE_1);
        press(&r, UI_OK);
    }
    closes(&r);
}

static int middle_of(const struct room *r, enum draw_kind kind, const char *string)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == kind && strcmp(list->ops[i].string, string) == 0)
            return list->ops[i].rect.x + list->ops[i].rect.w / 2;
    fail_msg("no %s", string);
    return 0;
}

// The short one among the cards is put where it does not belong.
static void a_card_flies_and_hops_over(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    const char *card = NULL;
    for (int i = 0; i < CARDS && card == NULL; i++) {
        goes_to(&r, SCENE_SORT, "decide");
        const struct view *v = seen(&r);
        bool short_one = v->options[v->item].ordinal != 1; // all but one belong into the first
        press(&r, short_one ? UI_CHOICE_3 : UI_CHOICE_2);
        press(&r, UI_OK);
        card = short_one ? v->options[v->item].text : NULL;
    }
    is_on(&r, "reveal");
    uint32_t since = r.hall->step_since_ms;
    viewer_draw(r.hall, r.frame, WIDTH, HEIGHT, since);
    int right = middle_of(&r, DRAW_PICTURE, "icons/sort-basket-1"),
        wrong = middle_of(&r, DRAW_PICTURE, "icons/sort-basket-3");
    assert_true(abs(middle_of(&r, DRAW_RUN, card) - (right + wrong) / 2) < 12); // where it was read
    viewer_draw(r.hall, r.frame, WIDTH, HEIGHT, since + 700);
    assert_true(abs(middle_of(&r, DRAW_RUN, card) - wrong) < 12);
    assert_false(ui_due(r.frame) == UINT32_MAX);
    viewer_draw(r.hall, r.frame, WIDTH, HEIGHT, since + 10000);
    assert_true(abs(middle_of(&r, DRAW_RUN, card) - right) < 12);
    assert_true(ui_due(r.frame) == UINT32_MAX); // and it is still
    closes(&r);
}

static const struct view_option *placed_as(const struct view *v, int number)
{
    for (int i = 0; i < v->option_count; i++)
        if (v->options[i].placed == number)
            return &v->options[i];
    return NULL;
}

// From left to right, above those that still lie there.
static void hang_in_order(const struct view *v, const struct rect rects[LEVEL_OPTIONS_MAX])
{
    for (int number = 1; placed_as(v, number) != NULL; number++) {
        struct rect sign = rects[placed_as(v, number) - v->options];
        if (number > 1)
            assert_true(rects[placed_as(v, number - 1) - v->options].x < sign.x);
        for (int i = 0; i < v->option_count; i++)
            assert_true(v->options[i].placed > 0 || sign.y + sign.h <= rects[i].y);
    }
}

static void signs_hang_in_their_order(void **state)
{
    struct room r;
    struct rect rects[LEVEL_OPTIONS_MAX];
    (void)state;
    begins(&r);
    goes_to(&r, SCENE_ORDER, "decide");
    for (int placed = 0; placed <= STEPS; placed++) {
        for (int size = 0; size < SIZES; size++) {
            draws_at(&r, size, r.now_ms + 10000);
            assert_int_equal(choices(&r, rects, size), STEPS);
            assert_int_equal(pictures(&r, "icons/peg", 0), 2 * placed);
            hang_in_order(seen(&r), rects);
        }
        press(&r, (enum ui_action)(UI_CHOICE_1 + (placed + 1) % STEPS));
    }
    closes(&r); // the last press took one back
}

static void each_step_lights_its_lantern(void **state)
{
    struct room r;
    (void)state;
    begins(&r);
    goes_to(&r, SCENE_ORDER, "reveal");
    for (int turned = 1; turned <= STEPS; turned++) {
        for (int size = 0; size < SIZES; size++) {
            draws_at(&r, size, r.now_ms + 10000);
            assert_int_equal(pictures(&r, "icons/lantern-on", sizes[size].height), turned);
            assert_int_equal(pictures(&r, "icons/peg", 0), 2 * turned);
        }
        press(&r, UI_NEXT);
    }
    closes(&r);
}

// The least letters of these words, in thousandths of the height; what is bold or lit is of the same size.
static int letters(const struct room *r, int size, const char *words_begin)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_RUN && strncmp(list->ops[i].string, words_begin, strlen(words_begin)) == 0)
            return list->ops[i].size * 1000 / sizes[size].height;
    fail_msg("no %s", words_begin);
    return 0;
}

// Four lines of one step are as large as one, while others hang and lie: DESIGN 7 wants answers that the back row
// reads.
static void a_long_step_is_as_large(void **state)
{
    enum { LEAST = 40 }; // 42, in whole pixels
    struct room r;
    struct rect rects[LEVEL_OPTIONS_MAX];
    (void)state;
    begins_with(&r, "Dừng lại, không đọc thêm một số nào nữa, cho ai");
    goes_to(&r, SCENE_ORDER, "decide");
    for (int placed = 0; placed <= STEPS; placed++) {
        for (int size = 0; size < SIZES; size++) {
            draws_at(&r, size, r.now_ms + 10000);
            assert_int_equal(choices(&r, rects, size), STEPS);
            assert_in_range(letters(&r, size, "Dừng"), LEAST, 1000);
            assert_in_range(letters(&r, size, "Nhắc"), LEAST, 1000);
        }
        press(&r, (enum ui_action)(UI_CHOICE_1 + placed % STEPS));
    }
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(baskets_stand_still_and_can_be_pressed),
        cmocka_unit_test(a_basket_keeps_its_size_and_its_place),
        cmocka_unit_test(the_stack_shrinks_and_baskets_fill),
        cmocka_unit_test(a_card_flies_and_hops_over),
        cmocka_unit_test(signs_hang_in_their_order),
        cmocka_unit_test(each_step_lights_its_lantern),
        cmocka_unit_test(a_long_step_is_as_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
