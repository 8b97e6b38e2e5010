// SPDX-License-Identifier: MIT
//
// valley_test.c — the map a lone child walks on: every level has a spot, nothing lies on anything else whatever there
// is and however large its letters are, what is for a hall alone is never there, and arrows lead to every lantern.
#include "test_random.h"
#include "test_room.h"

#include "screens_inside.h"
#include "solo_spots.h"

enum { SPOT = 1 };

static const int sizes[][2] = {{800, 600}, {1024, 768}, {1366, 768}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static void comes_to_the_valley(struct room *r, enum band band)
{
    viewer_start_again(r->hall, false); // the same display: the host tells it what happens for as long as it lives
    look(r);
    assert_true(clicks(r, text(r->languages[0], T_TITLE_ALONE)));
    press(r, UI_NEXT);
    press(r, UI_OK); // a friend
    is_on(r, "grown");
    assert_true(clicks(r, text(r->languages[0], shelf_band_text(band))));
    is_on(r, "valley");
}

static bool apart(const struct rect *a, const struct rect *b)
{
    return a->x + a->w <= b->x || b->x + b->w <= a->x || a->y + a->h <= b->y || b->y + b->h <= a->y;
}

// What is pressed at this size: how many lanterns there are. None lies on another, beyond the edge, or is cut.
static size_t nothing_overlaps(struct room *r, int width, int height)
{
    size_t count = 0, lanterns = 0;
    viewer_draw(r->hall, r->frame, width, height, r->now_ms);
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++) {
        const struct rect *a = &spots[i].rect;
        lanterns += spots[i].id.what == SPOT;
        if (a->x < 0 || a->y < 0 || a->x + a->w > width || a->y + a->h > height)
            fail_msg("%s lies beyond %d×%d", spots[i].label, width, height);
        for (size_t k = 0; k < i; k++)
            if (!apart(a, &spots[k].rect))
                fail_msg("%s lies on %s at %d×%d", spots[i].label, spots[k].label, width, height);
    }
    if (ui_overflow(r->frame) != NULL)
        fail_msg("%s does not fit at %d×%d", ui_overflow(r->frame), width, height);
    return lanterns;
}

static size_t to_be_seen(const struct shelf *shelf, enum band band)
{
    size_t count = 0;
    for (size_t i = shelf->count; i < shelf->all; i++) // the place to remember
        count |= shelf->entries[i].head.band == band;
    for (size_t i = 0; i < shelf->count; i++)
        count += shelf->entries[i].head.band == band && shelf->entries[i].head.sensitive < 3;
    return count < SPOTS_MOST ? count : SPOTS_MOST;
}

static void at_every_size(struct room *r, enum band band)
{
    static const int scales[] = {100, 115, 130, 150};
    for (size_t scale = 0; scale < sizeof scales / sizeof *scales; scale++)
        for (size_t size = 0; size < SIZES; size++) {
            r->settings.text_scale = scales[scale];
            assert_int_equal(nothing_overlaps(r, sizes[size][0], sizes[size][1]), to_be_seen(r->shelf, band));
        }
    r->settings.text_scale = 100;
}

static void every_band_lies_apart(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (enum band band = BAND_6_8; band < BAND_ADULTS; band++) {
        comes_to_the_valley(&r, band);
        assert_true(to_be_seen(r.shelf, band) >= 3);
        at_every_size(&r, band);
    }
    closes(&r);
}

// All levels there are, for one age.
static void all_of_them_lie_apart(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    size_t real = r.shelf->count;
    assert_true(real >= 23);
    for (size_t i = 0; i < real; i++) {
        r.shelf->entries[i].head.band = BAND_9_11;
        r.shelf->entries[i].head.sensitive = 1 + i % 2;
    }
    comes_to_the_valley(&r, BAND_9_11);
    at_every_size(&r, BAND_9_11);
    closes(&r);
}

static void every_level_has_a_spot(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (size_t i = 0; i < r.shelf->count; i++) {
        char place[64];
        bool known = false;
        shelf_place(&r.shelf->entries[i], place, sizeof place);
        solo_spot(place, &known);
        if (!known)
            fail_msg("%s begins at %s, which is nowhere on the map", r.shelf->entries[i].head.id, place);
    }
    closes(&r);
}

// It is the first scene's, in both languages of authors; where there is none, the path every level begins on.
static void the_place_is_read_from_the_first_scene(void **state)
{
    static const struct {
        const char *level, *place;
    } levels[] = {{SOURCE_DIR "/levels/ban-lang-an-toan/co-the-cua-em/level.yaml", "clinic"},
                  {SOURCE_DIR "/levels/mang-an-toan/ma-cua-me/level.yaml", "net-cafe"},
                  {SOURCE_DIR "/levels/README.md", "village-path"},
                  {SOURCE_DIR "/levels/not-there/level.yaml", "village-path"}};
    (void)state;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        struct shelf_entry entry = {.path = (char *)(uintptr_t)levels[i].level};
        char place[64];
        shelf_place(&entry, place, sizeof place);
        assert_string_equal(place, levels[i].place);
    }
}

static bool is_there(const struct room *r, const char *title)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(spots[i].label, title) == 0)
            return true;
    return ui_shows(r->frame, title);
}

static void what_is_for_a_hall_alone_is_never_there(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (enum band band = BAND_6_8; band < BAND_ADULTS; band++) {
        comes_to_the_valley(&r, band);
        for (size_t i = 0; i < r.shelf->count; i++) {
            const struct level_head *head = &r.shelf->entries[i].head;
            assert_int_equal(is_there(&r, head->title), head->band == band && head->sensitive < 3);
        }
    }
    closes(&r);
}

static const char *round_of(struct viewer *v, enum band band, const char *level)
{
    v->parts.bag->solo.band = band;
    int round = solo_round(v, level);
    return round >= 0 ? v->parts.bag->shelf->entries[round].head.id : "";
}

static void the_round_of_what_is_half_forgotten_comes_first(void **state)
{
    struct shelf_entry entries[] = {
        {.head = {.id = "market", .band = BAND_6_8, .sensitive = 1}},
        {.head = {.id = "hand", .band = BAND_6_8, .sensitive = 1}},
        {.head = {.id = "code", .band = BAND_9_11, .sensitive = 1}},
        {.head = {.id = "broken", .band = BAND_6_8, .sensitive = 1, .remembers = "hand"}, .state = SHELF_BROKEN},
        {.head = {.id = "heavy", .band = BAND_6_8, .sensitive = 2, .remembers = "hand"}},
        {.head = {.id = "gate", .band = BAND_6_8, .sensitive = 1, .remembers = "market"}},
        {.head = {.id = "fingers", .band = BAND_6_8, .sensitive = 1, .remembers = "hand"}},
        {.head = {.id = "prize", .band = BAND_9_11, .sensitive = 1, .remembers = "code"}}};
    struct shelf shelf = {.entries = entries, .count = 3, .all = sizeof entries / sizeof *entries};
    struct bag bag = {.shelf = &shelf};
    struct viewer v = {.parts = {.bag = &bag}};
    (void)state;
    assert_string_equal(round_of(&v, BAND_6_8, NULL), "gate"); // the first, for nothing was played
    assert_string_equal(round_of(&v, BAND_9_11, NULL), "prize");
    assert_string_equal(round_of(&v, BAND_12_15, NULL), "");
    assert_string_equal(round_of(&v, BAND_6_8, "hand"), "fingers");
    assert_string_equal(round_of(&v, BAND_6_8, "code"), ""); // of another age
    bag.solo.lit[bag.solo.lit_count++] = (struct solo_lit){.id = "hand"};
    assert_string_equal(round_of(&v, BAND_6_8, NULL), "fingers");
    bag.solo.lit[bag.solo.lit_count++] = (struct solo_lit){.id = "market", .another_day = true};
    assert_string_equal(round_of(&v, BAND_6_8, NULL), "gate");
    bag.picking.picked = 5; // is done: the lantern is bright again, and no other was lit
    solo_lights(&v);
    assert_int_equal(solo_light(&v, "market"), SOLO_LIT);
    assert_string_equal(bag.solo.fresh, "market");
    bag.picking.picked = 7;
    solo_lights(&v);
    assert_int_equal(solo_light(&v, "code"), SOLO_DARK);
    assert_int_equal(bag.solo.lit_count, 2);
}

// Each round brings back a level of its age, and is in no list.
static void every_round_brings_back_a_level(void **state)
{
    struct room r;
    bool bands[BANDS] = {false};
    (void)state;
    opens(&r);
    for (size_t i = r.shelf->count; i < r.shelf->all; i++) {
        const struct level_head *round = &r.shelf->entries[i].head;
        bool known = false;
        for (size_t k = 0; k < r.shelf->count; k++)
            known = known || (strcmp(r.shelf->entries[k].head.id, round->remembers) == 0 &&
                              r.shelf->entries[k].head.band == round->band);
        if (!known)
            fail_msg("%s brings back %s, which is no level of its age", round->id, round->remembers);
        bands[round->band] = true;
    }
    assert_true(bands[BAND_6_8] && bands[BAND_9_11] && bands[BAND_12_15]);
    closes(&r);
}

static void a_lantern_of_another_day_is_remembered_first(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    comes_to_the_valley(&r, BAND_9_11);
    r.bag.solo.lit[r.bag.solo.lit_count++] = (struct solo_lit){.id = "ma-cua-me", .another_day = true};
    size_t entry = 0;
    while (strcmp(r.shelf->entries[entry].head.id, "ma-cua-me") != 0)
        entry++;
    assert_true(clicks(&r, r.shelf->entries[entry].head.title));
    assert_string_equal(r.shelf->entries[r.bag.picking.picked].head.remembers, "ma-cua-me");
    closes(&r);
}

static void arrows_lead_to_every_lantern(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (enum band band = BAND_6_8; band < BAND_ADULTS; band++) {
        comes_to_the_valley(&r, band);
        size_t count = 0, known = 0, all = to_be_seen(r.shelf, band);
        const struct ui_spot *spots = ui_spots(r.frame, &count);
        struct ui_id found[SPOTS_MOST + 8] = {r.hall->focus};
        size_t met = 1;
        assert_int_equal(r.hall->focus.what, SPOT);
        for (size_t at = 0; at < met; at++)
            for (enum ui_action way = UI_UP; way <= UI_RIGHT; way++) {
                struct ui_id to = ui_focus_next(r.frame, found[at], way);
                size_t k = 0;
                while (k < met && !ui_same(found[k], to))
                    k++;
                if (k == met)
                    found[met++] = to;
            }
        for (size_t i = 0; i < met; i++)
            known += found[i].what == SPOT;
        assert_int_equal(known, all);
        assert_int_equal(met, count);
        assert_non_null(spots);
    }
    closes(&r);
}

static void what_is_moved_apart_is_apart(void **state)
{
    struct random chance = {3};
    const struct rect room = {10, 100, 1300, 760};
    size_t fitted = 0;
    (void)state;
    for (int round = 0; round < 60; round++) {
        struct rect tiles[SPOTS_MOST];
        size_t count = 1 + random_below(&chance, SPOTS_MOST);
        int wide = 120 + (int)random_below(&chance, 160);
        for (size_t i = 0; i < count; i++)
            tiles[i] = (struct rect){(int)random_below(&chance, 1500) - 100, (int)random_below(&chance, 1200) - 100,
                                     wide, 120 + (int)random_below(&chance, 120)};
        if (!solo_fan_out(room, 8, tiles, count))
            continue;
        fitted++;
        for (size_t i = 0; i < count; i++) {
            assert_true(tiles[i].x >= room.x && tiles[i].x + tiles[i].w <= room.x + room.w);
            assert_true(tiles[i].y >= room.y && tiles[i].y + tiles[i].h <= room.y + room.h);
            for (size_t k = 0; k < i; k++)
                assert_true(apart(&tiles[i], &tiles[k]));
        }
    }
    assert_true(fitted > 30);
    struct rect many[SPOTS_MOST];
    for (size_t i = 0; i < SPOTS_MOST; i++)
        many[i] = (struct rect){0, 0, 400, 300};
    assert_false(solo_fan_out(room, 8, many, SPOTS_MOST)); // and it says so
}

static void looks_ahead(struct room *r, struct ui_frame *coming)
{
    unsigned look = 0;
    while (viewer_foresee(r->hall, look, coming, WIDTH, HEIGHT))
        look++;
}

// A lantern is lit by the child who came to the end of a level, not by the program that looked ahead to it.
static void a_lantern_is_lit_when_its_level_is_done(void **state)
{
    struct room r;
    const struct solo *solo = &r.bag.solo;
    struct ui_frame *coming = ui_frame_new(&measure_fake);
    unsigned presses = 0;
    (void)state;
    opens(&r);
    comes_to_the_valley(&r, BAND_6_8);
    for (; strcmp(viewer_screen(r.hall), "level-done") != 0 && presses < 300; presses++) {
        looks_ahead(&r, coming);
        assert_int_equal(solo->lit_count, 0);
        press(&r, strcmp(viewer_screen(r.hall), "decide") == 0 && !r.hall->view.can_lock
                      ? (enum ui_action)(UI_CHOICE_1 + presses % 4)
                      : UI_OK);
    }
    is_on(&r, "level-done");
    assert_int_equal(solo->lit_count, 1);
    assert_true(presses > 20);
    looks_ahead(&r, coming);
    assert_string_not_equal(solo->fresh, "");
    ui_frame_free(coming);
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_band_lies_apart),
        cmocka_unit_test(all_of_them_lie_apart),
        cmocka_unit_test(every_level_has_a_spot),
        cmocka_unit_test(the_place_is_read_from_the_first_scene),
        cmocka_unit_test(what_is_for_a_hall_alone_is_never_there),
        cmocka_unit_test(the_round_of_what_is_half_forgotten_comes_first),
        cmocka_unit_test(every_round_brings_back_a_level),
        cmocka_unit_test(a_lantern_of_another_day_is_remembered_first),
        cmocka_unit_test(arrows_lead_to_every_lantern),
        cmocka_unit_test(what_is_moved_apart_is_apart),
        cmocka_unit_test(a_lantern_is_lit_when_its_level_is_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
