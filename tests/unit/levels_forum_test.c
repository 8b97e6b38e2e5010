// SPDX-License-Identifier: MIT
//
// levels_forum_test.c — what a child-protection officer asks of the levels, checks and plans that come with the
// program.
#include "test_hour.h"

#include "doc.h"
#include "files.h"

static struct hour hour;
static struct level *levels[HOUR_SHELF_MAX];

static int open_forum(void **state)
{
    (void)state;
    hour_open(&hour);
    struct diag_list *diags = diag_list_new();
    for (size_t i = 0; i < hour.shelf->count; i++)
        levels[i] = level_load(hour.shelf->entries[i].path, diags);
    diag_list_free(diags);
    return 0;
}

static int close_forum(void **state)
{
    (void)state;
    for (size_t i = 0; i < hour.shelf->count; i++)
        level_free(levels[i]);
    hour_close(&hour);
    return 0;
}

static const char *vi(const struct level *level, text_ref ref) { return level_text(level, "vi", ref); }

// Is the word there with no letter beside it?
static bool has_word(const char *text, const char *word)
{
    for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
        char before = at == text ? ' ' : at[-1], after = at[strlen(word)];
        bool ends = after == '\0' || strchr(" .,:!?", after) != NULL || (after & 0x80) != 0;
        if (strchr(" (", before) != NULL && ends)
            return true;
    }
    return false;
}

// ---- checks ----

// Who sat with closed eyes must not meet the same child again as the one of the story; and no name is hurt twice.
static void names_of_checks_are_in_no_story(void **state)
{
    (void)state;
    for (size_t a = 0; a < activities_count(hour.activities); a++) {
        const struct activity *check = activities_at(hour.activities, a);
        for (uint8_t s = 0; s < check->step_count && check->kind == ACTIVITY_CHECK; s++)
            for (size_t l = 0; l < hour.shelf->count; l++)
                for (uint8_t c = 0; c < levels[l]->cast_count && check->steps[s].count; c++) {
                    if (check->bands[BAND_ADULTS] != (levels[l]->band == BAND_ADULTS))
                        continue; // other people sit there
                    const char *name = vi(levels[l], levels[l]->cast[c].name), *given = strrchr(name, ' ');
                    given = given != NULL ? given + 1 : name;
                    if (strstr("Bố Mẹ Bà", given) != NULL)
                        continue; // what somebody is, and no name
                    if (given[0] >= 'A' && given[0] <= 'Z' && has_word(spoken_in(&check->steps[s].text, "vi"), given))
                        fail_msg("%s: %s is somebody of %s", check->id, given, levels[l]->id);
                }
    }
}

// One of three is fine, not at the same place in both forms; light enough for any meeting; with care at the end.
static void a_check_is_light_and_ends_with_care(void **state)
{
    (void)state;
    int fine_at[BANDS][2] = {{0}};
    for (size_t i = 0; i < activities_count(hour.activities); i++) {
        const struct activity *a = activities_at(hour.activities, i);
        if (a->kind != ACTIVITY_CHECK)
            continue;
        int fine = 0, counted = 0, band = 0;
        while (!a->bands[band])
            band++;
        for (uint8_t s = 0; s < a->step_count; s++) {
            counted += a->steps[s].count;
            fine += a->steps[s].fine;
            if (a->steps[s].fine)
                fine_at[band][a->form == 'b'] = s;
        }
        assert_int_equal(counted, 3);
        assert_int_equal(fine, 1);
        assert_int_equal(a->sensitive, 1);
        const struct activity_step *last = &a->steps[a->step_count - 1];
        assert_false(last->count);
        const char *words = spoken_in(&last->text, "vi"), *say = spoken_in(&last->say, "vi");
        assert_true(strstr(words, "không") != NULL || strstr(words, "Không") != NULL);
        assert_non_null(strstr(words, "có lỗi"));
        assert_non_null(say);
        assert_non_null(strstr(say, a->bands[BAND_ADULTS] ? "người giúp thứ hai" : "người lớn thứ hai"));
    }
    for (int band = 0; band < BANDS; band++)
        assert_int_not_equal(fine_at[band][0], fine_at[band][1]);
}

// ---- levels ----

// One folder of levels is one forum.
static bool same_forum(const struct level *a, const struct level *b)
{
    size_t before = strlen(a->file) - strlen(a->id) - strlen("/level.yaml");
    return before == strlen(b->file) - strlen(b->id) - strlen("/level.yaml") && strncmp(a->file, b->file, before) == 0;
}

// Somebody who is hurt, a helper: in a forum never the same figure's dress, and never one name for two.
static void no_people_is_always_the_one_who_is_hurt(void **state)
{
    (void)state;
    for (size_t l = 0; l < hour.shelf->count; l++)
        for (size_t other = 0; other < l; other++) {
            const struct cast_member *a = level_harmed(levels[l]), *b = level_harmed(levels[other]);
            if (a == NULL || b == NULL)
                continue;
            assert_string_not_equal(vi(levels[l], a->name), vi(levels[other], b->name));
            if (same_forum(levels[l], levels[other]))
                assert_string_not_equal(a->figure, b->figure);
        }
}

static int safe_choices(const struct scene *s)
{
    int safe = 0;
    for (uint8_t i = 0; i < s->option_count; i++)
        safe += s->options[i].verdict == VERDICT_SAFE;
    return safe;
}

// A hall that only looks for "tell", for the last one or for the only one has to think again.
static void right_answers_are_of_many_kinds(void **state)
{
    (void)state;
    int two_ways = 0, without_telling = 0, as_they_stand = 0, last = 0;
    for (size_t l = 0; l < hour.shelf->count; l++)
        for (uint8_t s = 0; s < levels[l]->scene_count; s++) {
            const struct scene *scene = &levels[l]->scenes[s];
            if (scene->kind != SCENE_ASK)
                continue;
            two_ways += safe_choices(scene) == 2;
            as_they_stand += !scene->safest_last;
            last += scene->safest_last;
            bool told = false;
            for (uint8_t i = 0; i < scene->option_count; i++)
                told = told || (scene->options[i].verdict == VERDICT_SAFE &&
                                has_word(vi(levels[l], scene->options[i].text), "kể"));
            without_telling += !told;
        }
    assert_true(two_ways >= 3);
    assert_true(without_telling >= 4);
    assert_true(last >= 1 && as_they_stand > last);
}

// Whoever goes by the pictures alone must not find the safest: a picture that stands at two answers does not stand at
// safe ones alone, and in every question something else has one, too.
static void a_picture_is_no_key(void **state)
{
    (void)state;
    const char *picture;
    int pictured = 0;
    for (size_t number = 0; (picture = level_pictogram(number)) != NULL; number++) {
        int safe = 0, other = 0;
        for (size_t l = 0; l < hour.shelf->count; l++)
            for (uint8_t s = 0; s < levels[l]->scene_count; s++)
                for (uint8_t i = 0; i < levels[l]->scenes[s].option_count; i++) {
                    const struct option *o = &levels[l]->scenes[s].options[i];
                    bool there = o->picture != NULL && strcmp(o->picture, picture) == 0;
                    safe += there && o->verdict == VERDICT_SAFE;
                    other += there && o->verdict != VERDICT_SAFE;
                }
        if (safe > 1 && other == 0)
            fail_msg("%s is always safe", picture);
        pictured += safe + other;
    }
    assert_true(pictured > 40);
}

// Everything a scene says, folded; `out` is as large as any scene's words.
static void words_of(const struct level *level, const struct scene *s, struct arena *memory, char *out, size_t size)
{
    size_t length = strlen(s->id), used = 0;
    for (size_t t = 0; t < level->text_count; t++) {
        const struct level_text *text = &level->texts[t];
        if (strncmp(text->address, s->id, length) != 0 || text->address[length] != '.' ||
            strstr(text->address, ".guide") != NULL)
            continue;
        used += (size_t)snprintf(out + used, size - used, "%s ", doc_fold(memory, text->text));
        assert_true(used < size);
    }
}

// On the short path, too, the key sentence has been practised: what the hall chants at the end it has heard before.
static void a_short_path_practises_its_sentence(void **state)
{
    (void)state;
    struct arena *memory = arena_new();
    for (size_t l = 0; l < hour.shelf->count; l++) {
        static char heard[16384];
        char rule[200], *rest = rule, *word;
        size_t used = 0;
        for (uint8_t s = 0; s < levels[l]->scene_count; s++)
            if (levels[l]->scenes[s].short_path) {
                words_of(levels[l], &levels[l]->scenes[s], memory, heard + used, sizeof heard - used);
                used = strlen(heard);
            }
        snprintf(rule, sizeof rule, "%s", doc_fold(memory, vi(levels[l], levels[l]->rule)));
        for (char *mark; (mark = strstr(rule, "“")) != NULL || (mark = strstr(rule, "”")) != NULL;)
            memset(mark, ' ', strlen("“"));
        while ((word = strtok_r(rest, " .!?,:", &rest)) != NULL)
            if (strstr(heard, word) == NULL)
                fail_msg("%s: nobody says \"%s\" on the short path", levels[l]->id, word);
    }
    arena_free(memory);
}

// ---- plans ----

static void ready_plans_fit_and_ask_their_check(void **state)
{
    (void)state;
    struct file_list files;
    struct plan_stock stock = hour_stock(&hour);
    size_t plans = 0, checks = 0;
    assert_true(folder_list(SOURCE_DIR "/levels/plans", &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        if (strstr(files.names[i], ".yaml") == NULL)
            continue;
        struct diag_list *diags = diag_list_new();
        char *path = path_join(SOURCE_DIR "/levels/plans", files.names[i]);
        struct plan *plan = plan_load(path, diags);
        assert_non_null(plan);
        assert_true(plan_used(plan) < plan->minutes); // something is left for real life
        bool asks = false;
        for (size_t p = 0; p < plan->part_count; p++)
            asks = asks || plan->parts[p].kind == PART_CHECK;
        assert_false(asks && plan->minutes < 30); // nobody counts hands in an assembly
        plan_check_parts(plan, path, &stock, 1, diags);
        hour_tell(&hour, diags);
        assert_int_equal(diag_count(diags), 0);
        plans++;
        checks += asks;
        mem_free(plan);
        mem_free(path);
        diag_list_free(diags);
    }
    file_list_free(&files);
    assert_true(plans >= 8 && checks >= 7);
}

// Nobody is asked, with eyes closed, about more than the meeting is prepared for.
static void a_check_is_never_more_sensitive_than_the_hour(void **state)
{
    (void)state;
    struct activities *heavy = activities_load(SOURCE_DIR "/tests/content/bad/plan-sensitive/activities", NULL);
    assert_int_equal(activities_count(heavy), 1);
    struct plan_stock stock = hour_stock(&hour), full = hour_full_stock(&hour);
    struct plan_stock *stocks[] = {&stock, &full};
    for (size_t s = 0; s < 2; s++) {
        stocks[s]->activities = heavy;
        struct plan plan = {.minutes = 60, .band = BAND_12_15, .with_check = true};
        plan_build(&plan, stocks[s]);
        for (size_t p = 0; p < plan.part_count; p++)
            assert_int_not_equal(plan.parts[p].kind, PART_CHECK);
        assert_false(plan_add(&plan, PART_CHECK, stocks[s]));
    }
    activities_free(heavy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_checks_are_in_no_story),
        cmocka_unit_test(a_check_is_light_and_ends_with_care),
        cmocka_unit_test(no_people_is_always_the_one_who_is_hurt),
        cmocka_unit_test(right_answers_are_of_many_kinds),
        cmocka_unit_test(a_picture_is_no_key),
        cmocka_unit_test(a_short_path_practises_its_sentence),
        cmocka_unit_test(ready_plans_fit_and_ask_their_check),
        cmocka_unit_test(a_check_is_never_more_sensitive_than_the_hour),
    };
    return cmocka_run_group_tests(tests, open_forum, close_forum);
}
