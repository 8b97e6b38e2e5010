// SPDX-License-Identifier: MIT
//
// stands_test.c — how people stand where nobody is asked anything: behind a door that is higher than they are, in a
// circle under the lanterns, five who act, behind the numbers that help.
#include "test_room.h"

#include "files.h"
#include "memory.h"
#include "play.h"
#include "script_files.h"
#include "test_small.h"

#include <stdio.h>
#include <stdlib.h>

enum { SIZES = 2, FIGURE = 640, HEAD_TOP = 90 };
static const struct {
    int width, height;
} sizes[SIZES] = {{800, 600}, {1366, 768}};

static struct view seen(const struct room *r)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    return v;
}

static void draws_at(struct room *r, int size, uint32_t now_ms)
{
    viewer_draw(r->hall, r->frame, sizes[size].width, sizes[size].height, now_ms);
}

// The place-th picture whose name begins so; NULL: there are fewer.
static const struct draw_op *picture(const struct room *r, const char *begins, const char *ends, int place)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++) {
        const char *name = list->ops[i].string;
        if (list->ops[i].kind != DRAW_PICTURE || strncmp(name, begins, strlen(begins)) != 0)
            continue;
        size_t length = strlen(name), end = strlen(ends);
        if (length >= end && strcmp(name + length - end, ends) == 0 && place-- == 0)
            return &list->ops[i];
    }
    return NULL;
}

static void opens_level(struct room *r, size_t level)
{
    to_the_picker(r);
    screens_pick(r->hall, level);
    look(r);
    for (const char *tick = "123"; on(r, "ready") && *tick != '\0'; tick++)
        key(r, (const char[]){*tick, '\0'});
}

static void goes_on(struct room *r)
{
    struct view v = seen(r);
    int place = 0;
    while (v.kind == SCENE_ORDER && place < v.option_count && v.options[place].placed > 0)
        place++;
    while (v.kind == SCENE_TELL && place < v.option_count && v.options[place].opened)
        place++;
    press(r, v.phase != PHASE_DECIDE ? UI_NEXT : v.can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + place));
}

// An adult fills 85 of a hundred of their canvas, the opening of a door 61 of its picture.
static void is_in_the_door(const struct room *r, const char *figure)
{
    char name[80];
    snprintf(name, sizeof name, "figures/%s/", figure);
    const struct draw_op *door = picture(r, "icons/door-open", "", 0), *adult = picture(r, name, "/body", 0);
    assert_non_null(door);
    assert_non_null(adult);
    assert_true(door->rect.h * 61 * 10 >= adult->rect.h * 85 * 11);
    assert_true(adult->rect.x >= door->rect.x && adult->rect.x + adult->rect.w <= door->rect.x + door->rect.w);
    assert_non_null(picture(r, "icons/helper-", "", 0)); // whose door it is
}

// A line of it is drawn: what is yet to come is in the tree, too.
static bool reads(const struct room *r, const char *words)
{
    enum { LETTERS = 16 }; // more than a name
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind == DRAW_RUN && strlen(op->string) >= LETTERS && strstr(words, op->string) != NULL)
            return true;
    }
    return false;
}

// First the adult speaks, and only then is it told what that was worth.
static void is_judged_last(struct room *r, const struct view *v, int size)
{
    const struct view_option *o = &v->options[v->at_hand];
    uint32_t out = r->now_ms + ui_motion_ms(MOTION_STEP_OUT);
    if (!o->helped || o->turned.because == NULL || o->turned.helps == NULL)
        return;
    draws_at(r, size, out + 600);
    assert_true(reads(r, o->turned.helps));
    if (reads(r, o->turned.because))
        fail_msg("too early: %s", o->turned.because);
    draws_at(r, size, out + 4000);
    if (!reads(r, o->turned.because))
        fail_msg("not read: %s", o->turned.because);
}

static int doors(struct room *r, const struct view *v, bool opens_now)
{
    for (int size = 0; size < SIZES; size++) {
        if (opens_now)
            is_judged_last(r, v, size);
        draws_at(r, size, r->now_ms + 60000);
        is_in_the_door(r, v->options[v->at_hand].figure);
        assert_string_equal(play_outdoors(play_outdoors(v->place)), play_outdoors(v->place));
        char place[80];
        snprintf(place, sizeof place, "places/%s", play_outdoors(v->place));
        assert_non_null(picture(r, place, "", 0));
    }
    return 1;
}

static void acts(struct room *r)
{
    for (int size = 0; size < SIZES; size++) {
        draws_at(r, size, r->now_ms + 60000);
        for (int i = 0; i < 5; i++) {
            const struct draw_op *one = picture(r, "figures/", "/body", i);
            assert_non_null(one);
            for (int k = 0; k < i; k++)
                assert_string_not_equal(one->string, picture(r, "figures/", "/body", k)->string);
        }
        assert_non_null(picture(r, "figures/", "/arms-stop", 4));
    }
}

// Everybody's head is under every lantern that rose, and no head is hidden behind another.
static void is_a_circle(struct room *r)
{
    for (int size = 0; size < SIZES; size++) {
        draws_at(r, size, r->now_ms + 60000);
        int lowest = 0, far = 0, near = 0;
        const struct draw_op *op = NULL;
        for (int i = 0; (op = picture(r, "icons/lantern-fly", "", i)) != NULL; i++)
            lowest = op->rect.y + op->rect.h > lowest ? op->rect.y + op->rect.h : lowest;
        assert_true(lowest > 0);
        for (int i = 0; (op = picture(r, "figures/", "/body", i)) != NULL; i++) {
            int top = op->rect.y + op->rect.h * HEAD_TOP / FIGURE;
            assert_true(top >= lowest);
            near = op->rect.h > near ? op->rect.h : near;
            far = far == 0 || op->rect.h < far ? op->rect.h : far;
            for (int k = 0; k < i; k++) {
                int apart = op->rect.x + op->rect.w / 2;
                apart -= picture(r, "figures/", "/body", k)->rect.x + picture(r, "figures/", "/body", k)->rect.w / 2;
                assert_true(abs(apart) * 6 >= op->rect.w);
            }
        }
        assert_true(far > 0 && far * 10 <= near * 9); // of two depths
    }
}

static void people_stand_where_they_belong(void **state)
{
    (void)state;
    int doors_seen = 0;
    for (size_t level = 0, levels = 1; level < levels; level++) {
        struct room r;
        opens(&r);
        levels = r.shelf->count;
        opens_level(&r, level);
        enum phase before = PHASE_NOTICE;
        for (int i = 0; i < 600 && !on(&r, "level-done"); i++) {
            struct view v = seen(&r);
            if (v.phase == PHASE_DOOR)
                doors_seen += doors(&r, &v, before != PHASE_DOOR);
            before = v.phase;
            goes_on(&r);
        }
        is_on(&r, "level-done");
        for (int i = 0; level == 0 && i < CLOSING_STEPS; i++)
            press(&r, UI_NEXT);
        if (level == 0) {
            is_on(&r, "closing");
            is_a_circle(&r);
        }
        closes(&r);
    }
    assert_true(doors_seen > 20);
}

// A level that lets the hall act as one, as an author's may: the child of the story and four others, nobody twice.
static void five_children_act(void **state)
{
    char folder[] = "/tmp/stands-XXXXXX";
    struct text words = small_level_with("figure: girl-1", "figure: girl-7"); // one of the others
    struct room r;
    (void)state;
    assert_non_null(mkdtemp(folder));
    text_add(&words, "  - {id: lam, act: \"Đứng lên.\", alone: \"Nói thầm.\"}\n");
    char *path = path_join(folder, "pack/thu"), *file = path_join(path, "level.yaml");
    assert_true(folder_make(path, NULL));
    assert_true(file_write(file, text_bytes(&words), words.length, NULL));
    opens_levels(&r, folder);
    opens_level(&r, 0);
    for (int i = 0; i < 200 && !on(&r, "act"); i++)
        goes_on(&r);
    is_on(&r, "act");
    acts(&r);
    closes(&r);
    mem_free(file);
    mem_free(path);
    text_free(&words);
    script_remove_folder(folder);
}

// 111 is read across a hall, and whoever answers looks over its card.
static void the_number_that_helps_is_the_largest(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    key(&r, "F4");
    is_on(&r, "help");
    for (int size = 0; size < SIZES; size++) {
        draws_at(&r, size, r.now_ms);
        assert_null(ui_overflow(r.frame));
        const struct draw_list *list = ui_list(r.frame);
        int largest = 0, next = 0;
        for (size_t i = 0; i < list->count; i++) {
            const struct draw_op *op = &list->ops[i];
            if (op->kind == DRAW_RUN && strcmp(op->string, "111") == 0)
                largest = op->size;
            else if (op->kind == DRAW_RUN && op->size > next)
                next = op->size;
        }
        assert_true(largest * 1000 >= sizes[size].height * 138);
        assert_true(next * 3 <= largest * 2);
        static const char *const who[] = {"figures/hotline/", "figures/police/", "figures/nurse/"};
        for (size_t i = 0; i < sizeof who / sizeof *who; i++)
            assert_non_null(picture(&r, who[i], "/body", 0));
    }
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_stand_where_they_belong),
        cmocka_unit_test(five_children_act),
        cmocka_unit_test(the_number_that_helps_is_the_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
