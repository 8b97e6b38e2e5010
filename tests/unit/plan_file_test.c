// SPDX-License-Identifier: MIT
//
// plan_file_test.c — a plan that is mailed, mended in Notepad and opened again is the same hour, or says where it is
// not.
#include "test_hour.h"
#include "test_random.h"

#include "doc.h"
#include "files.h"
#include "utf8.h"

#define PLANS SOURCE_DIR "/levels/plans"

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

static void assert_same(const struct plan *a, const struct plan *b)
{
    assert_string_equal(a->title, b->title);
    assert_int_equal(a->names.count, b->names.count);
    for (size_t i = 0; i < a->names.count; i++) {
        assert_string_equal(a->names.in[i].language, b->names.in[i].language);
        assert_string_equal(a->names.in[i].words, b->names.in[i].words);
    }
    assert_int_equal(a->minutes, b->minutes);
    assert_int_equal(a->band, b->band);
    assert_int_equal(a->children, b->children);
    assert_int_equal(a->topic_count, b->topic_count);
    for (size_t i = 0; i < a->topic_count; i++)
        assert_string_equal(a->topics[i], b->topics[i]);
    assert_true(a->small_children == b->small_children && a->laptop_only == b->laptop_only &&
                a->with_check == b->with_check);
    assert_int_equal(a->answers, b->answers);
    assert_int_equal(a->part_count, b->part_count);
    for (size_t i = 0; i < a->part_count; i++) {
        assert_int_equal(a->parts[i].kind, b->parts[i].kind);
        assert_string_equal(a->parts[i].use, b->parts[i].use);
        assert_int_equal(a->parts[i].minutes, b->parts[i].minutes);
        assert_int_equal(a->parts[i].short_path, b->parts[i].short_path);
    }
}

// Written and read again.
static void assert_kept(const struct plan *plan)
{
    struct diag_list *diags = diag_list_new();
    char *words = plan_text(plan);
    struct plan *again = plan_parse("plan.yaml", words, strlen(words), diags);
    hour_tell(&hour, diags);
    if (diag_count(diags) > 0)
        fail_msg("%s in line %d of\n%s", diag_at(diags, 0)->code, diag_at(diags, 0)->place.line, words);
    assert_non_null(again);
    assert_same(plan, again);
    mem_free(again);
    mem_free(words);
    diag_list_free(diags);
}

// ---- the plans that come with the levels ----

static void assert_part_exists(const struct plan *plan, const struct plan_part *part)
{
    static const enum activity_kind kinds[PART_KINDS] = {[PART_WARM_UP] = ACTIVITY_WARM_UP,
                                                         [PART_CHECK] = ACTIVITY_CHECK,
                                                         [PART_CALM] = ACTIVITY_CALM,
                                                         [PART_DEBRIEF] = ACTIVITY_DEBRIEF};
    if (part->kind == PART_LEVEL) {
        const struct shelf_entry *e = hour_level(hour.shelf, part->use);
        assert_non_null(e);
        assert_int_equal(e->head.band, plan->band);
        assert_int_equal(part->minutes, hour.minutes[e - hour.shelf->entries][part->short_path]);
    } else if (part->kind != PART_PROMISE && part->kind != PART_CLOSING && part->kind != PART_RESERVE) {
        const struct activity *a = activities_find(hour.activities, part->use);
        assert_non_null(a);
        assert_int_equal(a->kind, kinds[part->kind]);
        assert_int_equal(a->minutes, part->minutes);
        assert_true(a->bands[plan->band] && (a->small || !plan->small_children) && (a->laptop || !plan->laptop_only));
    }
}

static void our_plans_are_sound(void **state)
{
    (void)state;
    struct file_list files;
    size_t plans = 0;
    assert_true(folder_list(PLANS, &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        if (strstr(files.names[i], ".yaml") == NULL)
            continue;
        struct diag_list *diags = diag_list_new();
        char *path = path_join(PLANS, files.names[i]);
        struct plan *plan = plan_load(path, diags);
        hour_tell(&hour, diags);
        assert_int_equal(diag_count(diags), 0);
        assert_non_null(plan);
        unsigned all = 0;
        for (size_t p = 0; p < plan->part_count; p++) {
            assert_part_exists(plan, &plan->parts[p]);
            all += plan->parts[p].minutes;
        }
        assert_int_equal(all, plan->minutes); // with the reserve
        assert_kept(plan);
        mem_free(plan);
        mem_free(path);
        diag_list_free(diags);
        plans++;
    }
    file_list_free(&files);
    assert_true(plans >= 5);
}

// ---- written and read again ----

static void what_is_planned_is_kept(void **state)
{
    (void)state;
    struct plan_stock stock = hour_full_stock(&hour);
    struct random random = {11};
    for (int i = 0; i < 300; i++) {
        struct plan plan = {.minutes = PLAN_MINUTES_LEAST +
                                       random_below(&random, PLAN_MINUTES_MOST - PLAN_MINUTES_LEAST + 1),
                            .band = (enum band)random_below(&random, BANDS),
                            .children = random_below(&random, CHILDREN_MOST + 1),
                            .with_check = random_below(&random, 2) == 1,
                            .small_children = random_below(&random, 2) == 1,
                            .laptop_only = random_below(&random, 2) == 1,
                            .answers = (int)random_below(&random, ANSWER_MODES)};
        for (uint32_t t = random_below(&random, PLAN_TOPICS_MAX + 1); t > 0; t--)
            strcpy(plan.topics[plan.topic_count++], level_topic(t));
        plan_build(&plan, &stock);
        for (int c = 0; c < 6; c++) {
            plan_add(&plan, (enum plan_part_kind)random_below(&random, PART_KINDS), &stock);
            plan_toggle_short(&plan, random_below(&random, PLAN_PARTS_MAX), &stock);
            plan_move(&plan, random_below(&random, PLAN_PARTS_MAX), 1);
        }
        assert_kept(&plan);
    }
}

static void any_title_is_kept(void **state)
{
    (void)state;
    static const char *const titles[] = {"Câu lạc bộ “Mặt trời” · 45'",
                                         "\"",
                                         "\\",
                                         "a\\\"b",
                                         "# not a comment",
                                         "- {kind: level}",
                                         "yes",
                                         "15",
                                         "~",
                                         "{0}"};
    struct plan_stock stock = hour_stock(&hour);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        struct plan plan = {.minutes = 45};
        snprintf(plan.title, sizeof plan.title, "%s", titles[i]);
        plan_build(&plan, &stock);
        assert_kept(&plan);
    }
}

// One that is handed on has a name in each language: whoever reads sees one of them, and it is kept with all.
static void a_plan_is_called_in_ones_own_language(void **state)
{
    (void)state;
    static const char words[] = "plan: 1\nnames: {vi: \"Một giờ\", en: \"One \\\"hour\\\"\"}\nminutes: 15\nband: 6-8\n"
                                "parts:\n  - {kind: promise, minutes: 2}\n  - {kind: closing, minutes: 4}\n";
    struct plan *plan = plan_parse("plan.yaml", words, strlen(words), NULL);
    assert_non_null(plan);
    assert_string_equal(plan_called(plan->title, &plan->names, "vi"), "Một giờ");
    assert_string_equal(plan_called(plan->title, &plan->names, "en"), "One \"hour\"");
    assert_string_equal(plan_called(plan->title, &plan->names, "km"), "Một giờ"); // the first one
    assert_string_equal(plan_called("Của tôi", &plan->names, "en"), "Của tôi");
    assert_kept(plan);
    mem_free(plan);
}

// A title longer than there is room for is cut between two letters: half a letter could not be read again.
static void a_long_title_is_cut_between_letters(void **state)
{
    (void)state;
    for (int before = 0; before < 4; before++) {
        char words[2000] = "plan: 1\ntitle: \"";
        strcat(words, &"..."[3 - before]);
        for (int i = 0; i < 80; i++)
            strcat(words, "ỗ");
        strcat(words, "\"\nminutes: 15\nband: 6-8\nparts:\n  - {kind: promise, minutes: 2}\n  - {kind: closing, "
                      "minutes: 4}\n");
        struct plan *plan = plan_parse("plan.yaml", words, strlen(words), NULL);
        assert_non_null(plan);
        assert_true(strlen(plan->title) > 150);
        assert_int_equal(utf8_first_bad(plan->title, strlen(plan->title)), strlen(plan->title));
        assert_kept(plan);
        mem_free(plan);
    }
}

// Keys and words may be Vietnamese: it is the same hour.
static void a_plan_may_be_written_in_vietnamese(void **state)
{
    (void)state;
    static const char vi[] = "buổi: 1\ntên: \"Giờ chào cờ\"\nphút: 30\nlứa tuổi: 9-11\nsố em: 40\nchủ đề: [games]\nem "
                             "nhỏ: có\nmáy tính: không\n"
                             "tình huống: có\ntrả lời: thẻ\ncác phần:\n  - {loại: khởi động, dùng: gio-thoi, phút: 4}\n"
                             "  - {loại: lời hứa, phút: 2}\n  - {loại: tình huống, dùng: ba-chuyen-9-11-a, phút: 4}\n"
                             "  - {loại: màn, dùng: nguoi-ban-trong-tro-choi, phút: 8, bản: ngắn}\n"
                             "  - {loại: thở, dùng: chan-cham-dat, phút: 2}\n  - {loại: nhìn lại, dùng: nhin-lai-ngan, "
                             "phút: 4}\n"
                             "  - {loại: kết thúc, phút: 4}\n  - {loại: dự phòng, phút: 2}\n";
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_parse("plan.yaml", vi, strlen(vi), diags);
    hour_tell(&hour, diags);
    assert_non_null(plan);
    assert_int_equal(diag_count(diags), 0);
    assert_int_equal(plan->band, BAND_9_11);
    assert_int_equal(plan->children, 40);
    assert_true(plan->small_children && !plan->laptop_only && plan->with_check && plan->answers == 1);
    assert_int_equal(plan->part_count, 8);
    for (size_t i = 0; i < plan->part_count; i++)
        assert_int_equal(plan->parts[i].kind, i); // one of each kind, in order
    assert_true(plan->parts[3].short_path);
    assert_kept(plan);
    mem_free(plan);
    diag_list_free(diags);
}

// Whoever copies the example has a plan, and one that can be held.
static void the_example_of_the_readme_is_a_plan(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    char *readme = file_read(PLANS "/README.md", DOC_BYTES_MAX, NULL, NULL);
    assert_non_null(readme);
    char *example = strstr(readme, "```yaml\n") + strlen("```yaml\n");
    struct plan *plan = plan_parse("README.md", example, (size_t)(strstr(example, "```") - example), diags);
    hour_tell(&hour, diags);
    assert_int_equal(diag_count(diags), 0);
    for (size_t p = 0; p < plan->part_count; p++)
        assert_part_exists(plan, &plan->parts[p]);
    assert_int_equal(plan_used(plan) + plan->parts[plan->part_count - 1].minutes, plan->minutes);
    mem_free(plan);
    mem_free(readme);
    diag_list_free(diags);
}

// ---- damaged ----

// A place and a sentence in both languages for every mistake.
static void assert_told(const struct diag_list *diags, const char *words)
{
    assert_true(diag_count(diags) > 0);
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *d = diag_at(diags, i);
        assert_string_equal(d->file, "plan.yaml");
        assert_true(d->place.line >= 1 && d->place.column >= 1 && d->length >= 1);
        for (int l = 0; l < 2; l++) {
            char key[64], *sentence = lang_diag_sentence(hour.languages[l], d, FOR_TERMINAL),
                          *report = lang_diag_report(hour.languages[l], d, words);
            snprintf(key, sizeof key, "check.%s", d->code);
            assert_int_not_equal(text_by_key(key), TEXT_IDS);
            assert_true(strlen(sentence) > 10 && strstr(sentence, "{0}") == NULL);
            assert_memory_equal(report, "plan.yaml:", 10);
            mem_free(sentence);
            mem_free(report);
        }
    }
}

#define HEAD    "plan: 1\nminutes: 45\nband: 9-11\nparts:\n"
#define PROMISE "  - {kind: promise, minutes: 2}\n"
#define LEVEL   "  - {kind: level, use: trang-noi-xau, minutes: 20}\n"
#define CLOSING "  - {kind: closing, minutes: 4}\n"
#define RESERVE "  - {kind: reserve, minutes: 4}\n"

static void a_bad_plan_says_where(void **state)
{
    (void)state;
    static const struct {
        const char *words, *code;
        int line, column;
    } bad[] = {
        {HEAD PROMISE "  - {kind: level, minutes: 20}\n" CLOSING, "plan-use", 6, 5},
        {HEAD PROMISE "  - {kind: debrief, use: \"\", minutes: 20}\n" CLOSING, "plan-use", 6, 5},
        {HEAD LEVEL CLOSING, "plan-frame", 5, 3},                 // no promise
        {HEAD PROMISE LEVEL, "plan-frame", 5, 3},                 // no closing
        {HEAD PROMISE PROMISE LEVEL CLOSING, "plan-frame", 5, 3}, // twice
        {HEAD LEVEL PROMISE CLOSING, "plan-frame", 5, 3},         // stories before the room has promised
        {HEAD PROMISE CLOSING LEVEL, "plan-frame", 5, 3},
        {HEAD RESERVE PROMISE LEVEL CLOSING, "plan-frame", 5, 3},
        {HEAD PROMISE "  - {kind: levle, use: a, minutes: 4}\n" CLOSING, "unknown-value-near", 6, 12},
        {HEAD PROMISE "  - {kind: level, use: a, minutes: 0}\n" CLOSING, "bad-number", 6, 36},
        {HEAD PROMISE "  - {kind: level, use: a}\n" CLOSING, "missing-key", 6, 5},
        {HEAD PROMISE "  - level\n" CLOSING, "missing-key", 6, 5},
        {"plan: 2\nminutes: 45\nband: 9-11\nparts:\n" PROMISE CLOSING, "bad-number", 1, 7},
        {"plan: 1\nminutes: 999\nband: 9-11\nparts:\n" PROMISE CLOSING, "bad-number", 2, 10},
        {"plan: 1\nminutes: 45\nband: 9-11\n", "missing-key", 1, 1},
        {"plan: 1\nminutes: 45\nband: 9-11\nparts: none\n", "list-brackets", 4, 8},
        {"[]\n", "not-a-map", 1, 1},
        {"", "empty", 1, 1},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct diag_list *diags = diag_list_new();
        struct plan *plan = plan_parse("plan.yaml", bad[i].words, strlen(bad[i].words), diags);
        bool found = false;
        for (size_t d = 0; d < diag_count(diags); d++)
            found = found ||
                    (strcmp(diag_at(diags, d)->code, bad[i].code) == 0 &&
                     diag_at(diags, d)->place.line == bad[i].line && diag_at(diags, d)->place.column == bad[i].column);
        if (!found || plan != NULL) {
            print_error("%s at %d:%d is not told of:\n%s", bad[i].code, bad[i].line, bad[i].column, bad[i].words);
            hour_tell(&hour, diags);
        }
        assert_true(found && plan == NULL);
        assert_told(diags, bad[i].words);
        diag_list_free(diags);
    }
}

// A plan that was mailed without its level: told, not refused, for the file may come in the next mail.
static void what_is_not_here_is_told(void **state)
{
    (void)state;
    static const char words[] = "plan: 1\nminutes: 45\nband: 9-11\nparts:\n"
                                "  - {kind: warm-up, use: gio-thoi, minutes: 4}\n" PROMISE "  - {kind: level, use: "
                                "nguoi-ban-trong-tro-choi, "
                                "minutes: 18}\n"
                                "  - {kind: level, use: trang-noi-xau, minutes: 20}\n" // 12-15
                                "  - {kind: debrief, use: gio-thoi, minutes: 4}\n"     // a warm-up
                                "  - {kind: calm, use: khong-co, minutes: 4}\n" CLOSING RESERVE;
    struct plan_stock stock = hour_stock(&hour);
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_parse("plan.yaml", words, strlen(words), diags);
    assert_non_null(plan);
    plan_check_parts(plan, "plan.yaml", &stock, 1, diags);
    assert_int_equal(diag_count(diags), 3);
    assert_int_equal(diag_errors(diags), 0);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(diag_at(diags, i)->code, "plan-unknown");
        assert_int_equal(diag_at(diags, i)->place.line, 8 + i);
        assert_int_equal(diag_at(diags, i)->place.column, 5);
    }
    assert_told(diags, words);
    mem_free(plan);
    diag_list_free(diags);
}

static void a_plan_has_at_most_so_many_parts(void **state)
{
    (void)state;
    char words[4000] = HEAD PROMISE;
    for (int i = 0; i < PLAN_PARTS_MAX - 2; i++)
        strcat(words, LEVEL);
    size_t length = strlen(words);
    strcat(words, CLOSING);
    struct plan *plan = plan_parse("plan.yaml", words, strlen(words), NULL);
    assert_non_null(plan);
    assert_int_equal(plan->part_count, PLAN_PARTS_MAX);
    mem_free(plan);
    words[length] = '\0';
    strcat(words, LEVEL CLOSING);
    struct diag_list *diags = diag_list_new();
    assert_null(plan_parse("plan.yaml", words, strlen(words), diags));
    assert_string_equal(diag_at(diags, 0)->code, "plan-long");
    assert_int_equal(diag_at(diags, 0)->place.line, 4 + PLAN_PARTS_MAX + 1);
    assert_told(diags, words);
    diag_list_free(diags);
}

// No topic is left out in silence: one word is one topic, too many and too long ones are told.
static void every_topic_is_taken_or_told(void **state)
{
    static const struct {
        const char *topics;
        size_t taken;
        bool told;
    } files[] = {{"grooming", 1, false},
                 {"[grooming, secret]", 2, false},
                 {"[]", 0, false},
                 {"[a1, a2, a3, a4, a5, a6, a7, a8]", 8, false},
                 {"[a1, a2, a3, a4, a5, a6, a7, a8, a9]", 0, true},
                 {"[a-topic-that-nobody-will-ever-need]", 0, true}};
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char words[400];
        snprintf(words, sizeof words,
                 "plan: 1\nminutes: 45\nband: 9-11\ntopics: %s\nparts:\n  - {kind: promise, minutes: 2}\n"
                 "  - {kind: closing, minutes: 4}\n",
                 files[i].topics);
        struct diag_list *diags = diag_list_new();
        struct plan *plan = plan_parse("plan.yaml", words, strlen(words), diags);
        assert_true((diag_count(diags) > 0) == files[i].told);
        assert_true((plan == NULL) == files[i].told);
        if (plan != NULL)
            assert_int_equal(plan->topic_count, files[i].taken);
        mem_free(plan);
        diag_list_free(diags);
    }
}

static void damage(struct random *random, char *bytes, size_t *length)
{
    static const char often[] = "{}[]:,-#\"'\\\n\t &*!|>0";
    for (uint32_t times = 1 + random_below(random, 4); times > 0 && *length > 0; times--) {
        size_t at = random_below(random, (uint32_t)*length);
        switch (random_below(random, 4)) {
        case 0: bytes[at] = (char)random_below(random, 256); break;
        case 1: bytes[at] = often[random_below(random, sizeof often - 1)]; break;
        case 2: *length = random_below(random, 8) == 0 ? at : *length; break; // the mail broke off
        case 3: memmove(bytes + at, bytes + at + 1, --*length - at); break;
        }
    }
}

// Whatever happened to a file on its way: a plan that is whole, or sentences with a place; never half a plan.
static void a_damaged_plan_is_whole_or_told(void **state)
{
    (void)state;
    struct random random = {3};
    static const char *const names[] = {"20-phut-chao-co.yaml", "30-phut-em-nho.yaml", "45-phut-9-11.yaml"};
    size_t refused = 0, taken = 0;
    for (int i = 0; i < 6000; i++) {
        size_t length = 0;
        char *path = path_join(PLANS, names[i % 3]), *bytes = file_read(path, DOC_BYTES_MAX, &length, NULL);
        struct diag_list *diags = diag_list_new();
        damage(&random, bytes, &length);
        struct plan *plan = plan_parse("plan.yaml", bytes, length, diags);
        bytes[length] = '\0';
        if (plan == NULL) {
            assert_true(diag_errors(diags) > 0);
            assert_told(diags, bytes);
            refused++;
        } else {
            assert_int_equal(diag_errors(diags), 0);
            assert_kept(plan);
            taken++;
        }
        mem_free(plan);
        mem_free(bytes);
        mem_free(path);
        diag_list_free(diags);
    }
    assert_true(refused > 500 && taken > 50);
}

static void a_plan_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    assert_null(plan_load(PLANS "/no-such-plan.yaml", diags));
    assert_int_equal(diag_count(diags), 1);
    assert_string_equal(diag_at(diags, 0)->code, "cannot-read");
    diag_list_free(diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_plans_are_sound),
        cmocka_unit_test(the_example_of_the_readme_is_a_plan),
        cmocka_unit_test(what_is_planned_is_kept),
        cmocka_unit_test(any_title_is_kept),
        cmocka_unit_test(a_plan_is_called_in_ones_own_language),
        cmocka_unit_test(a_long_title_is_cut_between_letters),
        cmocka_unit_test(a_plan_may_be_written_in_vietnamese),
        cmocka_unit_test(a_bad_plan_says_where),
        cmocka_unit_test(what_is_not_here_is_told),
        cmocka_unit_test(a_plan_has_at_most_so_many_parts),
        cmocka_unit_test(every_topic_is_taken_or_told),
        cmocka_unit_test(a_damaged_plan_is_whole_or_told),
        cmocka_unit_test(a_plan_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, open_hour, close_hour);
}
