// SPDX-License-Identifier: MIT
//
// plan_test.c — an hour from any wishes holds together, also after any changes by hand (as a file: plan_file_test.c).
#include "plan.h"

#include "loader.h"
#include "memory.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct stock {
    struct lang *lang;
    struct shelf *shelf;
    struct activities *activities;
    unsigned minutes[32][2];
    struct plan_stock plan;
};

static unsigned minutes_of(void *self, size_t entry, bool short_path)
{
    struct stock *s = self;
    return s->minutes[entry][short_path];
}

static int opens(void **state)
{
    struct stock *s = calloc(1, sizeof *s);
    struct diag_list *diags = diag_list_new();
    s->lang = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    s->shelf = shelf_new(NULL, SOURCE_DIR "/levels", s->lang);
    s->activities = activities_load(SOURCE_DIR "/levels/activities", diags);
    if (diag_count(diags) > 0 || s->shelf->count == 0 || s->shelf->count > 32)
        return -1;
    for (size_t i = 0; i < s->shelf->count; i++) {
        struct level *level = level_load(s->shelf->entries[i].path, diags);
        for (int shorter = 0; level != NULL && shorter < 2; shorter++)
            s->minutes[i][shorter] = (unsigned)level_minutes(level, shorter == 1).hall;
        level_free(level);
    }
    diag_list_free(diags);
    s->plan = (struct plan_stock){.shelf = s->shelf, .activities = s->activities, .minutes = minutes_of, .self = s};
    *state = s;
    return 0;
}

static int closes(void **state)
{
    struct stock *s = *state;
    activities_free(s->activities);
    shelf_free(s->shelf);
    lang_free(s->lang);
    free(s);
    return 0;
}

static size_t counted(const struct plan *plan, enum plan_part_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        count += plan->parts[i].kind == kind;
    return count;
}

static const struct plan_part *first(const struct plan *plan, enum plan_part_kind kind)
{
    for (size_t i = 0; i < plan->part_count; i++)
        if (plan->parts[i].kind == kind)
            return &plan->parts[i];
    return NULL;
}

static size_t place(const struct plan *plan, enum plan_part_kind kind)
{
    return (size_t)(first(plan, kind) - plan->parts);
}

// What no plan may lack, whatever was wished and changed.
static void holds_together(const struct stock *s, const struct plan *plan)
{
    assert_true(plan->part_count <= PLAN_PARTS_MAX);
    assert_int_equal(counted(plan, PART_PROMISE), 1);
    assert_int_equal(counted(plan, PART_CLOSING), 1);
    assert_true(counted(plan, PART_RESERVE) <= 1);
    size_t closing = place(plan, PART_CLOSING), promise = place(plan, PART_PROMISE);
    unsigned all = 0;
    for (size_t i = 0; i < plan->part_count; i++) {
        const struct plan_part *p = &plan->parts[i];
        assert_true(p->minutes > 0);
        all += p->minutes;
        assert_true(i <= closing || p->kind == PART_RESERVE);
        if (p->kind == PART_LEVEL || p->kind == PART_CHECK || p->kind == PART_DEBRIEF)
            assert_true(i > promise);
        if (p->kind != PART_LEVEL && p->use[0] != '\0')
            assert_true(activities_find(s->activities, p->use)->bands[plan->band]);
        for (size_t j = 0; j < i && p->use[0] != '\0'; j++)
            assert_string_not_equal(plan->parts[j].use, p->use);
    }
    if (plan_used(plan) <= plan->minutes && all != plan->minutes) // what is left is reserve
        fail_msg("%u minutes of %u in %zu parts:\n%s", all, plan->minutes, plan->part_count, plan_text(plan));
}

// DESIGN §6: 45 = warm-up 4, promise 2, one level of about 22 (28 with its rehearsal in pairs), debrief 7, closing 4.
static void the_club_hour_is_as_designed(void **state)
{
    struct stock *s = *state;
    for (int band = 0; band < BAND_ADULTS; band++) {
        struct plan plan = {.minutes = 45, .band = (enum band)band};
        plan_build(&plan, &s->plan);
        holds_together(s, &plan);
        assert_in_range(first(&plan, PART_WARM_UP)->minutes, 3, 4);
        assert_int_equal(first(&plan, PART_PROMISE)->minutes, 2);
        assert_int_equal(counted(&plan, PART_LEVEL), 1);
        assert_in_range(first(&plan, PART_LEVEL)->minutes, 12, 28);
        assert_false(first(&plan, PART_LEVEL)->short_path);
        assert_in_range(first(&plan, PART_DEBRIEF)->minutes, 6, 7);
        assert_int_equal(first(&plan, PART_CLOSING)->minutes, 4);
        assert_in_range(first(&plan, PART_RESERVE)->minutes, 2, 15);
        assert_null(first(&plan, PART_CHECK)); // off by default
    }
}

static struct plan wishes(struct random *chance)
{
    static const unsigned minutes[] = {15, 30, 45, 60, 90};
    static const char *const topics[] = {"grooming", "secret", "cyberbullying", "helping", "none-such"};
    struct plan plan = {.minutes = minutes[random_below(chance, 5)],
                        .band = (enum band)random_below(chance, BANDS),
                        .children = (unsigned)random_below(chance, 60),
                        .answers = (int)random_below(chance, 3)};
    plan.small_children = random_below(chance, 2) == 0;
    plan.laptop_only = random_below(chance, 2) == 0;
    plan.with_check = random_below(chance, 2) == 0;
    for (plan.topic_count = 0; plan.topic_count < random_below(chance, 4); plan.topic_count++)
        strcpy(plan.topics[plan.topic_count], topics[random_below(chance, 5)]);
    return plan;
}

static void any_wishes_make_a_whole_hour(void **state)
{
    struct stock *s = *state;
    for (uint64_t seed = 1; seed <= 600; seed++) {
        struct random chance = {seed};
        struct plan plan = wishes(&chance);
        plan_build(&plan, &s->plan);
        holds_together(s, &plan);
        assert_true(counted(&plan, PART_LEVEL) >= 1);
        if (plan_used(&plan) > plan.minutes) // only a quarter of an hour may be too short for its level
            assert_int_equal(plan.minutes, 15);
        if (plan.minutes >= 30)
            assert_int_equal(counted(&plan, PART_DEBRIEF), 1);
        for (size_t i = 0; i < plan.part_count; i++) {
            const struct activity *a = activities_find(s->activities, plan.parts[i].use);
            if (a != NULL && plan.small_children)
                assert_true(a->small);
            if (a != NULL && plan.laptop_only)
                assert_true(a->laptop);
            if (plan.parts[i].kind == PART_CHECK)
                assert_true(plan.with_check && a->form == 'a');
        }
    }
}

static void any_changes_by_hand_keep_it_whole(void **state)
{
    struct stock *s = *state;
    size_t done = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct random chance = {seed};
        struct plan plan = wishes(&chance);
        plan_build(&plan, &s->plan);
        for (int i = 0; i < 100; i++) {
            size_t part = random_below(&chance, PLAN_PARTS_MAX + 2);
            struct plan before = plan;
            bool changed = false;
            switch (random_below(&chance, 5)) {
            case 0: changed = plan_swap(&plan, part, &s->plan, random_below(&chance, 2) == 0 ? 1 : -1); break;
            case 1: changed = plan_drop(&plan, part); break;
            case 2: changed = plan_move(&plan, part, random_below(&chance, 2) == 0 ? 1 : -1); break;
            case 3: changed = plan_toggle_short(&plan, part, &s->plan); break;
            default: changed = plan_add(&plan, (enum plan_part_kind)random_below(&chance, PART_KINDS), &s->plan);
            }
            holds_together(s, &plan);
            if (!changed)
                assert_memory_equal(&before, &plan, sizeof plan);
            done += changed;
        }
    }
    assert_true(done > 1000);
}

// The next meeting takes the parallel situations, also in a plan of last time; a plan whose form is due stays as it is.
static void the_check_of_next_time_is_the_parallel_one(void **state)
{
    struct stock *s = *state;
    for (int band = 0; band < BANDS; band++) {
        struct plan plan = {.minutes = 60, .band = (enum band)band, .with_check = true};
        plan_build(&plan, &s->plan);
        struct plan kept = plan;
        plan_renew_check(&plan, &s->plan);
        assert_memory_equal(&kept, &plan, sizeof plan);
        struct plan_stock again = s->plan;
        again.check_again = true;
        plan_renew_check(&plan, &again);
        assert_int_equal(activities_find(s->activities, first(&plan, PART_CHECK)->use)->form, 'b');
        assert_int_equal(activities_find(s->activities, first(&kept, PART_CHECK)->use)->form, 'a');
        plan_renew_check(&plan, &s->plan);
        assert_memory_equal(&kept, &plan, sizeof plan);
    }
}

static void the_last_level_is_not_played_again_at_once(void **state)
{
    struct stock *s = *state;
    struct plan plan = {.minutes = 90, .band = BAND_9_11};
    plan_build(&plan, &s->plan);
    size_t in_band = 0; // of the shelf
    for (size_t i = 0; i < s->shelf->count; i++)
        in_band += s->shelf->entries[i].head.band == BAND_9_11;
    if (in_band < 2)
        return; // nothing else to play
    struct plan_stock stock = s->plan;
    stock.last_level = first(&plan, PART_LEVEL)->use;
    struct plan next = {.minutes = 45, .band = BAND_9_11};
    plan_build(&next, &stock);
    assert_string_not_equal(first(&next, PART_LEVEL)->use, stock.last_level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_club_hour_is_as_designed),
        cmocka_unit_test(any_wishes_make_a_whole_hour),
        cmocka_unit_test(any_changes_by_hand_keep_it_whole),
        cmocka_unit_test(the_check_of_next_time_is_the_parallel_one),
        cmocka_unit_test(the_last_level_is_not_played_again_at_once),
    };
    return cmocka_run_group_tests(tests, opens, closes);
}
