// SPDX-License-Identifier: MIT
//
// plan_shelf_test.c — planning from a fuller shelf than ours: levels of many lengths and topics, one for prepared
// facilitators, a broken one. Each hour fits, is what was wished, and stays whole under any hand.
#include "test_hour.h"
#include "test_random.h"

static struct hour hour;

static int open_hour(void **state)
{
    (void)state;
    hour_open(&hour);
    return 0;
}

static int close_hour(void **state)
{
    (void)state;
    hour_close(&hour);
    return 0;
}

static size_t count_of(const struct plan *plan, enum plan_part_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        count += plan->parts[i].kind == kind;
    return count;
}

static unsigned minutes_of(const struct plan *plan, enum plan_part_kind kind)
{
    unsigned minutes = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        minutes += plan->parts[i].kind == kind ? plan->parts[i].minutes : 0;
    return minutes;
}

// ---- what holds for every hour, also one that was changed by hand ----

// One promise before every level, check and debrief; one closing, and behind it at most the reserve.
static void assert_frame(const struct plan *plan)
{
    bool promised = false;
    size_t last = plan->part_count - 1;
    assert_int_equal(count_of(plan, PART_PROMISE), 1);
    assert_int_equal(count_of(plan, PART_CLOSING), 1);
    for (size_t i = 0; i < plan->part_count; i++) {
        enum plan_part_kind kind = plan->parts[i].kind;
        promised = promised || kind == PART_PROMISE;
        assert_true(promised || kind == PART_WARM_UP || kind == PART_CALM);
    }
    assert_true(plan->parts[last].kind == PART_CLOSING ||
                (plan->parts[last].kind == PART_RESERVE && plan->parts[last - 1].kind == PART_CLOSING));
}

// The reserve is what is left, no more and no less.
static void assert_reserve(const struct plan *plan)
{
    unsigned used = plan_used(plan), left = used < plan->minutes ? plan->minutes - used : 0;
    assert_true(count_of(plan, PART_RESERVE) == (left > 0) || plan->part_count == PLAN_PARTS_MAX);
    if (count_of(plan, PART_RESERVE) == 1)
        assert_int_equal(minutes_of(plan, PART_RESERVE), left);
}

static void assert_level(const struct plan *plan, const struct plan_part *part, const struct plan_stock *stock)
{
    const struct shelf_entry *e = hour_level(stock->shelf, part->use);
    assert_non_null(e);
    assert_int_equal(e->head.band, plan->band);
    assert_int_not_equal(e->state, SHELF_BROKEN);
    assert_true(e->head.sensitive < HOUR_PREPARED); // those a facilitator chooses for himself
    assert_int_equal(part->minutes, stock->minutes(stock->self, (size_t)(e - stock->shelf->entries), part->short_path));
    assert_true(part->minutes > 0);
}

static void assert_activity(const struct plan *plan, const struct plan_part *part, const struct plan_stock *stock)
{
    static const enum activity_kind kinds[PART_KINDS] = {[PART_WARM_UP] = ACTIVITY_WARM_UP,
                                                         [PART_CHECK] = ACTIVITY_CHECK,
                                                         [PART_CALM] = ACTIVITY_CALM,
                                                         [PART_DEBRIEF] = ACTIVITY_DEBRIEF};
    const struct activity *a = activities_find(stock->activities, part->use);
    assert_non_null(a);
    assert_int_equal(a->kind, kinds[part->kind]);
    assert_true(a->bands[plan->band]);
    assert_true(a->small || !plan->small_children);
    assert_true(a->laptop || !plan->laptop_only);
    assert_int_equal(part->minutes, a->minutes);
    assert_true(a->form == 0 || a->form == (stock->check_again ? 'b' : 'a'));
}

static void assert_sound(const struct plan *plan, const struct plan_stock *stock)
{
    assert_true(plan->part_count >= 2 && plan->part_count <= PLAN_PARTS_MAX);
    assert_frame(plan);
    assert_reserve(plan);
    for (size_t i = 0; i < plan->part_count; i++) {
        const struct plan_part *part = &plan->parts[i];
        for (size_t j = 0; j < i && part->use[0] != '\0'; j++)
            assert_string_not_equal(part->use, plan->parts[j].use); // nothing twice
        if (part->kind == PART_LEVEL)
            assert_level(plan, part, stock);
        else if (part->use[0] != '\0')
            assert_activity(plan, part, stock);
    }
}

// ---- made from wishes ----

// In the order of a meeting, within its minutes; only a quarter of an hour may be too short for its only level.
static void assert_built(const struct plan *plan, const struct plan_stock *stock)
{
    assert_sound(plan, stock);
    assert_true(count_of(plan, PART_LEVEL) >= 1);
    if (plan->minutes > 15)
        assert_true(plan_used(plan) <= plan->minutes);
    else if (plan_used(plan) > plan->minutes)
        assert_true(plan->part_count == 3 && plan->parts[1].short_path);
    for (size_t i = 1; i < plan->part_count; i++) {
        bool later = plan->parts[i - 1].kind <= plan->parts[i].kind;
        assert_true(later); // plan_part_kind is in the order of a meeting
    }
    assert_true(plan->with_check || count_of(plan, PART_CHECK) == 0);
    for (size_t i = 0; i < plan->part_count; i++) { // parents come to an evening that was planned for them alone
        const struct activity *a = activities_find(stock->activities, plan->parts[i].use);
        assert_true(a == NULL || !a->family);
    }
    if (plan->minutes >= 30)
        assert_true(minutes_of(plan, PART_RESERVE) >= 2 && count_of(plan, PART_DEBRIEF) == 1);
}

static void with_every_wish(const struct plan_stock *stock)
{
    static const unsigned minutes[] = {15, 30, 45, 60, 90};
    static const char *const topics[] = {"", "secrets", "games", "feelings", "trafficking"};
    for (size_t m = 0; m < sizeof minutes / sizeof *minutes; m++)
        for (int band = 0; band < BANDS; band++)
            for (unsigned yes = 0; yes < 8; yes++)
                for (size_t t = 0; t < sizeof topics / sizeof *topics; t++) {
                    struct plan plan = {.minutes = minutes[m],
                                        .band = (enum band)band,
                                        .small_children = (yes & 1) != 0,
                                        .laptop_only = (yes & 2) != 0,
                                        .with_check = (yes & 4) != 0,
                                        .topic_count = t > 0};
                    snprintf(plan.topics[0], sizeof plan.topics[0], "%s", topics[t]);
                    plan_build(&plan, stock);
                    assert_built(&plan, stock);
                }
}

static void every_wish_gives_an_hour_that_fits(void **state)
{
    (void)state;
    struct plan_stock stock = hour_stock(&hour), full = hour_full_stock(&hour);
    with_every_wish(&stock);
    with_every_wish(&full);
    stock.check_again = full.check_again = true;
    with_every_wish(&stock);
    with_every_wish(&full);
}

// The line the club was promised: warm-up 3 or 4, promise 2, one level of 23 to 28, debrief 7, closing 4, and a
// reserve.
static void three_quarters_of_an_hour_are_as_promised(void **state)
{
    (void)state;
    struct plan_stock stock = hour_stock(&hour);
    for (int band = 0; band < BAND_ADULTS; band++) {
        struct plan plan = {.minutes = 45, .band = (enum band)band};
        plan_build(&plan, &stock);
        assert_in_range(minutes_of(&plan, PART_WARM_UP), 3, 4);
        assert_int_equal(minutes_of(&plan, PART_PROMISE), 2);
        assert_int_equal(count_of(&plan, PART_LEVEL), 1);
        // The breath is the level's
        assert_in_range(minutes_of(&plan, PART_LEVEL) + minutes_of(&plan, PART_CALM), 23, 28);
        assert_in_range(minutes_of(&plan, PART_DEBRIEF), 6, 7);
        assert_int_equal(minutes_of(&plan, PART_CLOSING), 4);
        assert_in_range(minutes_of(&plan, PART_RESERVE), 2, 8);
    }
}

// What a facilitator wishes to talk about comes before what else there is.
static void a_wished_topic_is_played(void **state)
{
    (void)state;
    struct plan_stock full = hour_full_stock(&hour);
    static const struct {
        const char *topic, *id;
    } wishes[] = {{"secrets", "dai-1"}, {"games", "vua-1"}, {"feelings", "ngan-1"}};
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        struct plan plan = {.minutes = 45, .band = BAND_9_11, .topic_count = 1};
        strcpy(plan.topics[0], wishes[i].topic);
        plan_build(&plan, &full);
        bool played = false;
        for (size_t p = 0; p < plan.part_count; p++)
            played = played || strcmp(plan.parts[p].use, wishes[i].id) == 0;
        assert_true(played);
    }
}

// A club that meets again does not begin with what it played last, and answers the other form of the check.
static void the_next_meeting_goes_on(void **state)
{
    (void)state;
    struct plan_stock full = hour_full_stock(&hour);
    struct plan first = {.minutes = 60, .band = BAND_9_11, .with_check = true}, second = first;
    plan_build(&first, &full);
    assert_string_equal(first.parts[2].use, "ba-chuyen-9-11-a");
    assert_string_equal(first.parts[3].use, "dai-1");
    full.last_level = "dai-1";
    full.check_again = true;
    plan_build(&second, &full);
    assert_string_equal(second.parts[2].use, "ba-chuyen-9-11-b");
    assert_string_equal(second.parts[3].use, "vua-1");
}

static void asks_a_check(const struct plan_stock *stock, unsigned minutes)
{
    for (int band = 0; band < BANDS; band++) {
        struct plan plan = {.minutes = minutes, .band = (enum band)band, .with_check = true};
        plan_build(&plan, stock);
        assert_int_equal(count_of(&plan, PART_CHECK), 1);
    }
}

// A check that is wished is asked before one more level is played; with our levels from three quarters of an hour.
static void a_wished_check_is_asked(void **state)
{
    (void)state;
    struct plan_stock stock = hour_stock(&hour), full = hour_full_stock(&hour);
    asks_a_check(&stock, 45);
    asks_a_check(&stock, 60);
    asks_a_check(&full, 60);
    asks_a_check(&full, 90);
}

// A shelf without levels or activities still has its promise and its closing.
static void nothing_to_play_is_still_an_hour(void **state)
{
    (void)state;
    struct shelf empty = {0};
    struct plan_stock stock = {.shelf = &empty, .minutes = hour_minutes, .self = &hour};
    struct plan plan = {.minutes = 45};
    plan_build(&plan, &stock);
    assert_sound(&plan, &stock);
    assert_int_equal(plan.part_count, 3);
    for (int kind = 0; kind < PART_KINDS; kind++)
        assert_false(plan_add(&plan, (enum plan_part_kind)kind, &stock));
    for (size_t part = 0; part < PLAN_PARTS_MAX; part++)
        assert_false(plan_swap(&plan, part, &stock, 1) || plan_drop(&plan, part) ||
                     plan_toggle_short(&plan, part, &stock));
}

// ---- by hand ----

static bool change(struct random *random, struct plan *plan, const struct plan_stock *stock)
{
    size_t part = random_below(random, PLAN_PARTS_MAX + 2); // also parts that are not there
    int by = random_below(random, 2) == 0 ? 1 : -1;
    switch (random_below(random, 5)) {
    case 0: return plan_swap(plan, part, stock, by);
    case 1: return plan_drop(plan, part);
    case 2: return plan_move(plan, part, by);
    case 3: return plan_toggle_short(plan, part, stock);
    }
    return plan_add(plan, (enum plan_part_kind)random_below(random, PART_KINDS), stock);
}

static void no_hand_breaks_an_hour(void **state)
{
    (void)state;
    struct plan_stock stocks[] = {hour_stock(&hour), hour_full_stock(&hour)};
    struct random random = {7};
    size_t changes = 0;
    for (int step = 0; step < 4000; step++) {
        const struct plan_stock *stock = &stocks[step / 2000];
        static struct plan plan;
        if (step % 50 == 0) { // a new hour
            plan = (struct plan){.minutes = 15 + 15 * random_below(&random, 6),
                                 .band = (enum band)random_below(&random, BANDS),
                                 .small_children = random_below(&random, 2) == 1,
                                 .laptop_only = random_below(&random, 2) == 1,
                                 .with_check = random_below(&random, 2) == 1};
            plan_build(&plan, stock);
        }
        struct plan before = plan;
        if (change(&random, &plan, stock))
            changes++;
        else
            assert_memory_equal(before.parts, plan.parts, before.part_count * sizeof *before.parts);
        assert_true(before.part_count == plan.part_count || memcmp(&before, &plan, sizeof plan) != 0);
        assert_sound(&plan, stock);
    }
    assert_true(changes > 500); // the walk went somewhere
}

// Moved up and down again is as before; the promise and the closing are never left out.
static void what_surrounds_the_levels_stays(void **state)
{
    (void)state;
    struct plan_stock full = hour_full_stock(&hour);
    struct plan plan = {.minutes = 60, .band = BAND_9_11, .with_check = true}, before;
    plan_build(&plan, &full);
    before = plan;
    for (size_t i = 0; i < plan.part_count; i++) {
        enum plan_part_kind kind = plan.parts[i].kind;
        if (kind == PART_PROMISE || kind == PART_CLOSING || kind == PART_RESERVE)
            assert_false(plan_drop(&plan, i) || plan_swap(&plan, i, &full, 1));
        if (plan_move(&plan, i, 1))
            assert_true(plan_move(&plan, i + 1, -1));
        assert_memory_equal(&plan, &before, sizeof plan);
    }
    assert_false(plan_move(&plan, 0, -1) || plan_move(&plan, 0, 2) || plan_move(&plan, plan.part_count - 1, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_wish_gives_an_hour_that_fits),
        cmocka_unit_test(three_quarters_of_an_hour_are_as_promised),
        cmocka_unit_test(a_wished_topic_is_played),
        cmocka_unit_test(the_next_meeting_goes_on),
        cmocka_unit_test(a_wished_check_is_asked),
        cmocka_unit_test(nothing_to_play_is_still_an_hour),
        cmocka_unit_test(no_hand_breaks_an_hour),
        cmocka_unit_test(what_surrounds_the_levels_stays),
    };
    return cmocka_run_group_tests(tests, open_hour, close_hour);
}
