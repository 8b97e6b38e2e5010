// SPDX-License-Identifier: MIT
//
// moving_test.c — what moves on the way to a level: hands that join a circle, teams that come and are heard one after
// the other, a place whose layers drift. Each ends by itself, at the same picture as without motion.
#include "test_room.h"

#include "animals.h"

enum { CRIES_MAX = 16 };

static const struct draw_op *picture(const struct room *r, const char *name)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strcmp(list->ops[i].string, name) == 0)
            return &list->ops[i];
    return NULL;
}

static void draws_at(struct room *r, uint32_t now_ms)
{
    r->now_ms = now_ms;
    viewer_draw(r->hall, r->frame, WIDTH, HEIGHT, now_ms);
}

static bool same_place(const struct rect *a, const struct rect *b)
{
    return a->x == b->x && a->y == b->y && a->w == b->w && a->h == b->h;
}

// The hand at hand comes from its own side and takes its place; those that lie there stay; no other is seen yet.
static void hands_join_one_by_one(void **state)
{
    (void)state;
    static const char *const hands[PROMISES] = {"icons/promise-hand-1", "icons/promise-hand-2", "icons/promise-hand-3",
                                                "icons/promise-hand-4"};
    struct room r;
    opens(&r);
    press(&r, UI_NEXT);
    press(&r, UI_NEXT);
    is_on(&r, "promise");
    for (int hand = 0; hand < PROMISES; hand++) {
        uint32_t joins = r.now_ms;
        struct rect places[PROMISES];
        draws_at(&r, joins + 60000);
        assert_int_equal(viewer_due(r.hall), UINT32_MAX); // and there is peace
        for (int i = 0; i < PROMISES; i++) {
            assert_int_equal(picture(&r, hands[i]) != NULL, i <= hand);
            if (i <= hand)
                places[i] = picture(&r, hands[i])->rect;
        }
        assert_int_equal(picture(&r, "icons/circle-of-light") != NULL, hand == PROMISES - 1);
        press(&r, UI_NEXT);
        if (hand == PROMISES - 1)
            break;
        draws_at(&r, r.now_ms - PRESS_MS + 100); // a tenth of a second after the press
        for (int i = 0; i <= hand; i++)
            assert_true(same_place(&picture(&r, hands[i])->rect, &places[i]));
        const struct rect coming = picture(&r, hands[hand + 1])->rect;
        draws_at(&r, r.now_ms + 10000);
        assert_false(same_place(&picture(&r, hands[hand + 1])->rect, &coming));
    }
    is_on(&r, "picker");
    closes(&r);
}

static bool is_cry(enum sound sound)
{
    for (uint8_t animal = 0; animal < ANIMALS; animal++)
        if (sound == animal_cry(animal))
            return true;
    return false;
}

// Cries that are asked for until the hall is quiet, and how long it took.
static int cries(struct room *r, enum sound heard[CRIES_MAX], uint32_t *took_ms)
{
    struct request request;
    int count = 0;
    uint32_t began = r->now_ms, last = began;
    for (int step = 0; step < 400; step++) {
        viewer_tick(r->hall, r->now_ms);
        while (viewer_request(r->hall, &request))
            if (request.kind == REQUEST_CUE && is_cry(request.heard.sound) && count < CRIES_MAX) {
                heard[count++] = request.heard.sound;
                last = r->now_ms;
            }
        r->now_ms += 20;
    }
    *took_ms = last - began;
    return count;
}

// Each team is heard once, in their order, one after the other; of more teams only those that are new.
static void teams_are_heard_when_they_come(void **state)
{
    (void)state;
    struct room r;
    enum sound heard[CRIES_MAX];
    uint32_t took_ms = 0;
    opens(&r);
    r.settings.teams = 3;
    struct request request;
    raw(&r, RAW_KEY, r.settings.keymap.keys[UI_NEXT][0], 0, 0);
    is_on(&r, "setup");
    draws_at(&r, r.now_ms);
    int first = cries(&r, heard, &took_ms); // the first was heard with the press
    assert_in_range(first, 1, 3);
    assert_int_equal(heard[first - 1], animal_cry(2));
    assert_true(took_ms >= 400);
    assert_int_equal(cries(&r, heard, &took_ms), 0);
    viewer_input(r.hall,
                 &(struct ui_raw){.kind = RAW_KEY, .key = r.settings.keymap.keys[UI_CHOICE_5][0], .now_ms = r.now_ms});
    assert_int_equal(r.settings.teams, 5);
    assert_int_equal(cries(&r, heard, &took_ms), 2);
    assert_int_equal(heard[0], animal_cry(3));
    assert_int_equal(heard[1], animal_cry(4));
    assert_true(took_ms >= 400);
    while (viewer_request(r.hall, &request))
        ;
    viewer_input(r.hall,
                 &(struct ui_raw){.kind = RAW_KEY, .key = r.settings.keymap.keys[UI_CHOICE_2][0], .now_ms = r.now_ms});
    assert_int_equal(cries(&r, heard, &took_ms), 0); // nobody cries who goes
    closes(&r);
}

// Where a place is come to its layers drift to rest, the nearest from farthest; then they lie as without motion.
static void a_place_drifts_to_rest(void **state)
{
    (void)state;
    static const char *const layers[] = {"far", "middle", "near"};
    struct room r;
    opens_levels(&r, DATA_DIR "/levels/first-forum"); // whose first is light: no ticks before it
    to_the_picker(&r);
    screens_pick(r.hall, 0);
    look(&r);
    press(&r, UI_NEXT);
    is_on(&r, "story");
    uint32_t comes = r.now_ms - PRESS_MS;
    struct view v;
    int off[3] = {0};
    host_view(r.host, ROLE_HALL, NULL, &v);
    for (int rests = 0; rests < 2; rests++) {
        draws_at(&r, rests ? comes + 60000 : comes + 20);
        for (int i = 0; i < 3; i++) {
            char name[80] = "places/";
            strcat(strcat(strcat(name, v.place), "/"), layers[i]);
            const struct draw_op *op = picture(&r, name);
            assert_non_null(op);
            assert_int_equal(op->rect.w, WIDTH);
            off[i] = op->rect.x;
            if (rests)
                assert_int_equal(op->rect.x, 0);
        }
        if (!rests)
            assert_true(off[0] > 0 && off[1] > off[0] && off[2] > off[1]);
    }
    r.settings.reduce_motion = true;
    draws_at(&r, comes + 20);
    char far[80] = "places/";
    strcat(strcat(far, v.place), "/far");
    assert_int_equal(picture(&r, far)->rect.x, 0);
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hands_join_one_by_one),
        cmocka_unit_test(teams_are_heard_when_they_come),
        cmocka_unit_test(a_place_drifts_to_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
