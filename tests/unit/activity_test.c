// SPDX-License-Identifier: MIT
//
// activity_test.c — what surrounds the levels is whole in both languages, there is enough of it for every room, the two
// forms of a check are equally hard, and a file with a mistake says where.
#include "test_folder.h"
#include "test_hour.h"
#include "test_random.h"

#include "art.h"
#include "doc.h"
#include "files.h"

#include <stdlib.h>
#include <unistd.h>

#define ACTIVITIES SOURCE_DIR "/levels/activities"

static struct hour hour;

static int open_hour(void **state)
{
    (void)state;
    hour_open(&hour); // every file loads without a fault
    return 0;
}

static int close_hour(void **state)
{
    (void)state;
    hour_close(&hour);
    return 0;
}

// ---- the activities that come with the levels ----

static void every_file_is_there(void **state)
{
    (void)state;
    struct file_list files;
    size_t yaml = 0;
    assert_true(folder_list(ACTIVITIES, &files, NULL));
    for (size_t i = 0; i < files.count; i++)
        yaml += strstr(files.names[i], ".yaml") != NULL;
    file_list_free(&files);
    assert_int_equal(activities_count(hour.activities), yaml);
    for (size_t i = 0; i < yaml; i++) {
        const struct activity *a = activities_at(hour.activities, i);
        assert_ptr_equal(activities_find(hour.activities, a->id), a);
        assert_ptr_equal(activities_marked(hour.activities, a->mark), a);
        if (i > 0)
            assert_true(a[-1].kind < a->kind || (a[-1].kind == a->kind && strcmp(a[-1].id, a->id) < 0));
    }
    assert_null(activities_find(hour.activities, "none-such"));
}

static void assert_pair(const struct activity *a, const struct spoken *words)
{
    assert_true(spoken_has(words, "vi") && spoken_has(words, "en"));
    if (strcmp(spoken_in(words, "vi"), spoken_in(words, "en")) == 0)
        fail_msg("%s is not translated: %s", a->id, spoken_in(words, "vi"));
}

// Both languages say something, its picture is there, its steps are over within its minutes.
static void each_is_whole(void **state)
{
    struct art art;
    (void)state;
    art_open(&art, SOURCE_DIR "/assets/art", NULL);
    for (size_t i = 0; i < activities_count(hour.activities); i++) {
        const struct activity *a = activities_at(hour.activities, i);
        unsigned seconds = 0;
        assert_pair(a, &a->title);
        assert_true(a->step_count >= 2 && (a->bands[0] || a->bands[1] || a->bands[2] || a->bands[3]));
        for (uint8_t s = 0; s < a->step_count; s++) {
            assert_pair(a, &a->steps[s].text);
            assert_true(a->steps[s].say.count == 0 || a->steps[s].say.count == 2);
            assert_int_equal(a->steps[s].count, (a->counted_steps >> s) & 1);
            seconds += a->steps[s].seconds;
        }
        assert_true(seconds <= a->minutes * 60);
        assert_non_null(a->picture);
        if (!art_exists(&art, a->picture))
            fail_msg("%s: no picture %s", a->id, a->picture);
    }
    art_close(&art);
}

// Small children, one laptop: a room of any band has a warm-up, a breath, a debrief — and another one to swap it for.
static void there_is_enough_for_every_room(void **state)
{
    (void)state;
    static const enum activity_kind kinds[] = {ACTIVITY_WARM_UP, ACTIVITY_CALM, ACTIVITY_DEBRIEF};
    for (int band = 0; band < BANDS; band++)
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            size_t any = 0, small = 0, laptop = 0;
            for (size_t i = 0; i < activities_count(hour.activities); i++) {
                const struct activity *a = activities_at(hour.activities, i);
                if (a->kind != kinds[k] || !a->bands[band])
                    continue;
                any++;
                small += a->small;
                laptop += a->laptop;
            }
            assert_true(any >= 2 && laptop >= 1 && (small >= 1 || band >= BAND_12_15));
        }
}

static const struct activity *check_of(enum band band, char form)
{
    const struct activity *found = NULL;
    for (size_t i = 0; i < activities_count(hour.activities); i++) {
        const struct activity *a = activities_at(hour.activities, i);
        if (a->kind != ACTIVITY_CHECK || a->form != form || !a->bands[band])
            continue;
        assert_null(found); // one of each form
        found = a;
    }
    assert_non_null(found);
    return found;
}

// Before and after can be compared only where both forms ask as much in the same way; one situation of each is fine.
static void both_forms_of_a_check_are_parallel(void **state)
{
    (void)state;
    for (int band = 0; band < BANDS; band++) {
        const struct activity *a = check_of((enum band)band, 'a'), *b = check_of((enum band)band, 'b');
        size_t fine[2] = {0, 0}, asked = 0;
        assert_int_equal(a->step_count, b->step_count);
        assert_int_equal(a->counted_steps, b->counted_steps);
        assert_int_equal(a->minutes, b->minutes);
        assert_memory_equal(a->bands, b->bands, sizeof a->bands);
        assert_true(a->small == b->small && a->laptop == b->laptop);
        for (uint8_t s = 0; s < a->step_count; s++) {
            assert_int_equal(a->steps[s].seconds, b->steps[s].seconds);
            asked += a->steps[s].count;
            fine[0] += a->steps[s].count && a->steps[s].fine;
            fine[1] += b->steps[s].count && b->steps[s].fine;
            if (a->steps[s].count)
                assert_string_not_equal(spoken_in(&a->steps[s].text, "vi"), spoken_in(&b->steps[s].text, "vi"));
        }
        assert_int_equal(asked, 3);
        assert_int_equal(fine[0], 1);
        assert_int_equal(fine[1], 1);
    }
    for (size_t i = 0; i < activities_count(hour.activities); i++) {
        const struct activity *a = activities_at(hour.activities, i);
        assert_true((a->kind == ACTIVITY_CHECK) == (a->form != 0) &&
                    (a->kind == ACTIVITY_CHECK) == (a->counted_steps != 0));
    }
}

// ---- files with mistakes, in a folder of their own ----

struct place_of {
    char folder[40];
};

static void opens(struct place_of *p)
{
    snprintf(p->folder, sizeof p->folder, "%s/safecircle-activity-XXXXXX", test_root());
    assert_non_null(mkdtemp(p->folder));
}

static void writes(const struct place_of *p, const char *name, const char *bytes, size_t length)
{
    char *path = path_join(p->folder, name);
    assert_true(file_write(path, bytes, length, NULL));
    mem_free(path);
}

static void closes(const struct place_of *p)
{
    struct file_list files;
    assert_true(folder_list(p->folder, &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(p->folder, files.names[i]);
        remove(path);
        mem_free(path);
    }
    file_list_free(&files);
    rmdir(p->folder);
}

#define TITLE "title: {vi: \"Thở\", en: \"Breathe\"}\n"
#define TOP                                                                                                            \
    "activity: 1\nkind: calm\n" TITLE "minutes: 2\nbands: [6-8, 9-11]\nsmall: yes\nlaptop: yes\nreviewed: "            \
    "none\nsteps:\n"
#define STEP  "  - text: {vi: \"Thở ra.\", en: \"Breathe out.\"}\n"
#define CHECK "activity: 1\nkind: check\n" TITLE "minutes: 4\nbands: 9-11\nreviewed: none\nform: a\nsteps:\n"

static void assert_told(const struct diag_list *diags, const char *words)
{
    assert_true(diag_errors(diags) > 0);
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *d = diag_at(diags, i);
        assert_true(d->place.line >= 1 && d->place.column >= 1);
        for (int l = 0; l < 2; l++) {
            char *sentence = lang_diag_sentence(hour.languages[l], d, FOR_TERMINAL),
                 *report = lang_diag_report(hour.languages[l], d, words);
            if (strcmp(sentence, d->code) == 0)
                fail_msg("no sentence for %s", d->code);
            assert_null(strstr(sentence, "{0}"));
            mem_free(sentence);
            mem_free(report);
        }
    }
}

static void a_bad_activity_says_where(void **state)
{
    (void)state;
    static const struct {
        const char *words, *code;
        int line, column;
    } bad[] = {
        {TOP STEP "    count: yes\n    answer: fine\n", "activity-count", 10, 5}, // hands are counted in a check only
        {CHECK STEP "    count: yes\n", "activity-count", 9, 5},                  // and what is fine is said
        {CHECK STEP "    answer: not-fine\n", "activity-count", 9, 5},
        {TOP "  []\n", "activity-steps", 10, 3},
        {TOP STEP "  - text: {vi: \"Chỉ tiếng Việt.\"}\n", "missing-key", 11, 11},
        {TOP STEP "    say: {en: \"English only.\"}\n", "missing-key", 11, 10},
        {TOP STEP "    secnods: 20\n", "unknown-key-near", 11, 5},
        {TOP STEP "    seconds: 601\n", "bad-number", 11, 14},
        {TOP "  - Thở ra.\n", "missing-key", 10, 5},
        {"activity: 1\nkind: clam\n" TITLE "minutes: 2\nbands: [6-8]\nreviewed: none\nsteps:\n" STEP,
         "unknown-value-near", 2, 7},
        {"activity: 1\nkind: calm\n" TITLE "minutes: 31\nbands: [6-8]\nreviewed: none\nsteps:\n" STEP, "bad-number", 4,
         10},
        {"activity: 1\nkind: calm\n" TITLE "minutes: 2\nbands: [6-8, 7-9]\nreviewed: none\nsteps:\n" STEP,
         "unknown-value", 5, 14},
        {"activity: 1\nkind: calm\n" TITLE "minutes: 2\nbands: [6-8]\nreviewed: none\n", "missing-key", 1, 1},
        {"- a list\n", "not-a-map", 1, 1},
        {"", "empty", 1, 1},
    };
    struct place_of p;
    opens(&p);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct diag_list *diags = diag_list_new();
        writes(&p, "bad.yaml", bad[i].words, strlen(bad[i].words));
        struct activities *all = activities_load(p.folder, diags);
        bool found = false;
        for (size_t d = 0; d < diag_count(diags); d++)
            found = found ||
                    (strcmp(diag_at(diags, d)->code, bad[i].code) == 0 &&
                     diag_at(diags, d)->place.line == bad[i].line && diag_at(diags, d)->place.column == bad[i].column);
        if (!found || activities_count(all) > 0) {
            print_error("%s at %d:%d is not told of:\n%s", bad[i].code, bad[i].line, bad[i].column, bad[i].words);
            hour_tell(&hour, diags);
        }
        assert_true(found);
        assert_int_equal(activities_count(all), 0);
        assert_told(diags, bad[i].words);
        activities_free(all);
        diag_list_free(diags);
    }
    closes(&p);
}

static void an_activity_has_at_most_so_many_steps(void **state)
{
    (void)state;
    char words[3000] = TOP;
    struct place_of p;
    opens(&p);
    for (int i = 0; i < ACTIVITY_STEPS_MAX; i++)
        strcat(words, STEP);
    writes(&p, "dai.yaml", words, strlen(words));
    struct activities *all = activities_load(p.folder, NULL);
    assert_int_equal(activities_at(all, 0)->step_count, ACTIVITY_STEPS_MAX);
    activities_free(all);
    strcat(words, STEP);
    writes(&p, "dai.yaml", words, strlen(words));
    struct diag_list *diags = diag_list_new();
    all = activities_load(p.folder, diags);
    assert_int_equal(activities_count(all), 0);
    assert_string_equal(diag_at(diags, 0)->code, "activity-long");
    assert_int_equal(diag_at(diags, 0)->place.line, 10 + ACTIVITY_STEPS_MAX);
    activities_free(all);
    diag_list_free(diags);
    closes(&p);
}

// One bad file takes nothing away from the others; what is no activity is not looked at.
static void the_good_ones_are_loaded(void **state)
{
    (void)state;
    struct place_of p;
    struct diag_list *diags = diag_list_new();
    opens(&p);
    writes(&p, "tot.yaml", TOP STEP, strlen(TOP STEP));
    writes(&p, "ban-mot.yaml", TOP STEP, strlen(TOP STEP));
    writes(&p, "hong.yaml", "{", 1);
    writes(&p, "README.md", "{", 1);
    struct activities *all = activities_load(p.folder, diags);
    assert_int_equal(activities_count(all), 2);
    assert_string_equal(activities_at(all, 0)->id, "ban-mot");
    assert_string_equal(activities_at(all, 1)->id, "tot");
    assert_non_null(strstr(diag_at(diags, 0)->file, "hong.yaml"));
    activities_free(all);
    diag_list_free(diags);
    closes(&p);
    all = activities_load(p.folder, NULL); // the folder is gone
    assert_int_equal(activities_count(all), 0);
    activities_free(all);
}

static void keys_may_be_vietnamese(void **state)
{
    (void)state;
    static const char words[] = "hoạt động: 1\nloại: tình huống\ntên: {vi: \"Ba chuyện\", en: \"Three "
                                "stories\"}\nphút: 4\nlứa tuổi: [9-11]\n"
                                "em nhỏ: có\nmáy tính: không\ntranh: icons/ball\nđã duyệt: chưa\nbộ: b\ncác bước:\n"
                                "  - lời: {vi: \"Một.\", en: \"One.\"}\n    đọc: {vi: \"Đọc.\", en: \"Read.\"}\n    "
                                "giây: 20\n"
                                "    đếm: có\n    đáp án: ổn\n";
    struct place_of p;
    struct diag_list *diags = diag_list_new();
    opens(&p);
    writes(&p, "ba.yaml", words, strlen(words));
    struct activities *all = activities_load(p.folder, diags);
    hour_tell(&hour, diags);
    assert_int_equal(activities_count(all), 1);
    assert_int_equal(diag_count(diags), 0);
    const struct activity *a = activities_at(all, 0);
    assert_true(a->kind == ACTIVITY_CHECK && a->minutes == 4 && a->form == 'b' && a->small && !a->laptop);
    assert_true(!a->bands[BAND_6_8] && a->bands[BAND_9_11] && !a->bands[BAND_12_15] && a->reviewed == NULL);
    assert_true(a->steps[0].seconds == 20 && a->steps[0].count && a->steps[0].fine && a->counted_steps == 1);
    assert_string_equal(spoken_in(&a->steps[0].say, "en"), "Read.");
    activities_free(all);
    diag_list_free(diags);
    closes(&p);
}

// Where there is only a laptop, what needs a projector is not planned, also when there is nothing else of its kind.
static void a_laptop_shows_no_projector_activity(void **state)
{
    (void)state;
    static const char projector[] = "activity: 1\nkind: warm-up\n" TITLE "minutes: 2\nbands: [6-8]\nlaptop: "
                                    "no\nreviewed: none\nsteps:\n" STEP;
    struct place_of p;
    opens(&p);
    writes(&p, "chieu.yaml", projector, strlen(projector));
    struct plan_stock stock = hour_stock(&hour);
    struct activities *all = activities_load(p.folder, NULL);
    stock.activities = all;
    struct plan hall = {.minutes = 45}, laptop = {.minutes = 45, .laptop_only = true};
    plan_build(&hall, &stock);
    plan_build(&laptop, &stock);
    assert_int_equal(hall.parts[0].kind, PART_WARM_UP);
    assert_int_equal(laptop.parts[0].kind, PART_PROMISE);
    assert_false(plan_add(&laptop, PART_WARM_UP, &stock));
    activities_free(all);
    closes(&p);
}

// Whatever happened to a file on its way: an activity that is whole, or sentences with a place.
static void a_damaged_activity_is_whole_or_told(void **state)
{
    (void)state;
    struct random random = {5};
    struct place_of p;
    size_t refused = 0, length = 0;
    char *whole = file_read(ACTIVITIES "/ba-chuyen-9-11-a.yaml", DOC_BYTES_MAX, &length, NULL);
    assert_non_null(whole);
    opens(&p);
    for (int i = 0; i < 2000; i++) {
        char *bytes = mem_copy_text(whole);
        size_t kept = random_below(&random, 6) == 0 ? random_below(&random, (uint32_t)length) : length;
        for (uint32_t times = random_below(&random, 3); times > 0 && kept > 0; times--)
            bytes[random_below(&random, (uint32_t)kept)] = (char)(random_below(&random, 2) == 0
                                                                      ? "{}[]:,-\"\n #"[random_below(&random, 11)]
                                                                      : (int)random_below(&random, 256));
        writes(&p, "hong.yaml", bytes, kept);
        bytes[kept] = '\0';
        struct diag_list *diags = diag_list_new();
        struct activities *all = activities_load(p.folder, diags);
        if (activities_count(all) == 0) {
            assert_told(diags, bytes);
            refused++;
        } else {
            const struct activity *a = activities_at(all, 0);
            assert_true(a->step_count > 0 && a->minutes > 0 && spoken_has(&a->title, "vi"));
            for (uint8_t s = 0; s < a->step_count; s++)
                assert_true(a->steps[s].text.count == a->title.count);
        }
        activities_free(all);
        diag_list_free(diags);
        mem_free(bytes);
    }
    closes(&p);
    mem_free(whole);
    assert_in_range(refused, 300, 1800);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_is_there),
        cmocka_unit_test(each_is_whole),
        cmocka_unit_test(there_is_enough_for_every_room),
        cmocka_unit_test(both_forms_of_a_check_are_parallel),
        cmocka_unit_test(a_bad_activity_says_where),
        cmocka_unit_test(an_activity_has_at_most_so_many_steps),
        cmocka_unit_test(the_good_ones_are_loaded),
        cmocka_unit_test(keys_may_be_vietnamese),
        cmocka_unit_test(a_laptop_shows_no_projector_activity),
        cmocka_unit_test(a_damaged_activity_is_whole_or_told),
    };
    return cmocka_run_group_tests(tests, open_hour, close_hour);
}
