// SPDX-License-Identifier: MIT
//
// sheet_words_test.c — what goes home: no small figure, nothing typed that could break a page or a spreadsheet, the
// same in both languages; and many of them as one summary.
#include "sheet.h"
#include "test_document.h"
#include "union.h"

#include "loader.h"
#include "memory.h"
#include "test_random.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char level_path[] = SOURCE_DIR "/levels/first-forum/nguoi-ban-trong-tro-choi";

struct world {
    struct lang *langs[2];
    struct level *level;
    struct activities *activities;
    struct figures figures;
    struct sheet sheet;
    uint8_t ask; // a scene with a question
};

static const struct level *only_level(const void *self, uint8_t index)
{
    const struct world *w = self;
    return index == 0 ? w->level : NULL;
}

static int opens(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    struct diag_list *diags = diag_list_new();
    w->langs[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    w->langs[1] = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    w->level = level_load(level_path, diags);
    w->activities = activities_load(SOURCE_DIR "/levels/activities", diags);
    diag_list_free(diags);
    *state = w;
    for (uint8_t i = 0; w->level != NULL && i < w->level->scene_count && w->ask == 0; i++)
        w->ask = w->level->scenes[i].kind == SCENE_ASK && w->level->scenes[i].option_count >= 3 ? i : 0;
    return w->level != NULL && w->ask > 0 ? 0 : -1;
}

static int closes(void **state)
{
    struct world *w = *state;
    lang_free(w->langs[0]);
    lang_free(w->langs[1]);
    level_free(w->level);
    activities_free(w->activities);
    free(w);
    return 0;
}

// A meeting with one question, counted before and after the talk.
static struct world *meeting(void **state, const uint8_t *before, const uint8_t *after)
{
    struct world *w = *state;
    uint8_t options = w->level->scenes[w->ask].option_count;
    memset(&w->figures, 0, sizeof w->figures);
    w->figures = (struct figures){.teams = 3, .minutes = 44, .closed = true, .level_count = 1, .question_count = 1};
    w->figures.levels[0] = (struct figures_level){.finished = true, .minutes = 20};
    struct figures_question *q = &w->figures.questions[0];
    *q = (struct figures_question){.scene = w->ask,
                                   .option_count = options,
                                   .kind = SCENE_ASK,
                                   .locked = true,
                                   .led = {1, 1},
                                   .most = {255, 255},
                                   .mode = {ANSWER_CARDS, ANSWER_CARDS},
                                   .counted = {true, after != NULL},
                                   .looked_again = after != NULL};
    for (uint8_t i = 0; i < options && i < 3; i++) {
        q->counts[FIGURES_BEFORE][i] = before[i];
        q->counts[FIGURES_AFTER][i] = after != NULL ? after[i] : 0;
    }
    w->sheet = (struct sheet){.id = "0123456789abcdef",
                              .began = "2026-11-23T14:05:09",
                              .place = "Trường <Nậm Pồ> & \"bản\"",
                              .commune = "=Xã Mường Phăng",
                              .notes = "Em Páo <b>rất</b> vui; @SUM(1)",
                              .children = 27,
                              .figures = &w->figures,
                              .level_at = only_level,
                              .self = w,
                              .activities = w->activities};
    return w;
}

static bool has(const char *page, const char *words) { return strstr(page, words) != NULL; }

static void words_are_words_and_not_html(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, NULL);
    for (int l = 0; l < 2; l++) {
        char *page = html_of(paper_sheet(&w->sheet, w->langs[l]));
        assert_true(has(page, "Trường &lt;Nậm Pồ&gt; &amp; &quot;bản&quot;"));
        assert_true(has(page, "&lt;b&gt;rất&lt;/b&gt;"));
        assert_false(has(page, "<b>rất"));
        assert_false(has(page, "<script"));
        assert_false(has(page, "http"));
        assert_true(has(page, "23/11/2026 14:05"));
        assert_true(has(page, l == 0 ? "<b>khoảng 10</b>" : "<b>about 10</b>") || has(page, "15</b>"));
        mem_free(page);
    }
}

// Notes stay with the facilitator: they could name a child. A cell is never a formula.
static void the_table_travels_without_notes_and_formulas(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, (const uint8_t[]){5, 15, 7});
    char *csv = paper_sheet_csv(&w->sheet, w->langs[0]);
    assert_memory_equal(csv,
                        "\xEF\xBB\xBF"
                        "version,sheet,",
                        17);
    assert_false(has(csv, "Páo"));
    assert_true(has(csv, "\"'=Xã Mường Phăng\""));
    assert_true(has(csv, "\"Trường <Nậm Pồ> & \"\"bản\"\"\""));
    char *other = paper_sheet_csv(&w->sheet, w->langs[1]);
    assert_string_equal(csv, other); // for programs: the same in every language
    for (const char *line = csv; *line != '\0'; line = strchr(line, '\n') + 1)
        assert_true(strchr(line, '\r') != NULL && strchr(line, '\r')[1] == '\n');
    mem_free(csv);
    mem_free(other);
}

// "2", alone or as what is left of a total, is nowhere; whatever the others were.
static void a_small_figure_is_nowhere(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){2, 14, 11}, NULL);
    char *page = html_of(paper_sheet(&w->sheet, w->langs[1])), *csv = paper_sheet_csv(&w->sheet, w->langs[1]);
    assert_true(has(page, "a few at most") || has(page, "about 5"));
    assert_true(has(csv, "0–4") || has(csv, "1–9"));
    assert_false(has(csv, ",2,") || has(csv, ",14,") || has(csv, ",11,") || has(csv, ",27,"));
    mem_free(page);
    mem_free(csv);
}

static void the_number_of_children_is_covered_too(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, NULL);
    w->sheet.children = 3;
    char *page = html_of(paper_sheet(&w->sheet, w->langs[1])), *csv = paper_sheet_csv(&w->sheet, w->langs[1]);
    assert_true(has(page, "under 10 children"));
    assert_true(has(csv, ",0–9,"));
    mem_free(page);
    mem_free(csv);
}

// A check whose file is no longer there is said to be missing; never another one's words.
static void a_check_is_its_own_files(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, NULL);
    const struct activity *a = activities_find(w->activities, "ba-chuyen-9-11-a");
    assert_non_null(a);
    w->figures.check_count = 1;
    w->figures.checks[0] = (struct figures_check){.mark = a->mark, .step = 1, .counts = {6, 15, 5}};
    char *page = html_of(paper_sheet(&w->sheet, w->langs[0])), *csv = paper_sheet_csv(&w->sheet, w->langs[0]);
    assert_true(has(page, spoken_in(&a->steps[1].text, "vi")));
    assert_true(has(csv, "\"ba-chuyen-9-11-a\""));
    mem_free(page);
    mem_free(csv);
    w->figures.checks[0].mark = 1;
    page = html_of(paper_sheet(&w->sheet, w->langs[0]));
    assert_true(has(page, text(w->langs[0], T_SHEET_CHECK_GONE)));
    for (size_t i = 0; i < activities_count(w->activities); i++)
        assert_false(
            has(page,
                spoken_in(&activities_at(w->activities, i)->steps[1 % activities_at(w->activities, i)->step_count].text,
                          "vi")));
    mem_free(page);
}

// ---- many sheets ----

static struct union_summary *summary_of(const char *const *sheets, size_t count, size_t *faults)
{
    struct union_summary *u = union_new();
    struct diag_list *diags = diag_list_new();
    for (size_t i = 0; i < count; i++) {
        char name[] = "sheet-0.csv";
        name[6] = (char)('0' + i);
        union_add(u, name, sheets[i], strlen(sheets[i]), diags);
    }
    if (faults != NULL)
        *faults = diag_count(diags);
    diag_list_free(diags);
    return u;
}

static char *sheet_of(struct world *w, const char *id, const char *began)
{
    w->sheet.id = id;
    w->sheet.began = began;
    return paper_sheet_csv(&w->sheet, w->langs[0]);
}

static void sheets_are_added_and_twice_is_once(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, (const uint8_t[]){5, 15, 7});
    char *one = sheet_of(w, "0000000000000001", "2026-11-03T08:00:00"),
         *two = sheet_of(w, "0000000000000002", "2026-12-03T08:00:00");
    const char *sheets[] = {one, two, one, one};
    size_t faults = 0;
    struct union_summary *u = summary_of(sheets, 4, &faults);
    assert_int_equal(faults, 0);
    assert_int_equal(union_sheets(u), 2);
    assert_int_equal(union_twice(u), 2);
    char *page = html_of(union_page(u, w->langs[1])), *csv = union_csv(u);
    assert_true(has(page, "<b>46–54</b>"));    // twice about 25 children: 27 of them
    assert_true(has(page, "=Xã Mường Phăng")); // the guard against formulas is no part of the name
    assert_false(has(page, "'=Xã"));
    assert_true(has(page, "11<br><span>2026</span>"));
    assert_true(has(csv, "2026-12"));
    mem_free(page);
    mem_free(csv);
    union_free(u);
    mem_free(one);
    mem_free(two);
}

#define HEADER                                                                                                         \
    "version,sheet,date,month,commune,place,children,minutes,play,level,topics,question,option,verdict,led_before,"    \
    "led_after,"                                                                                                       \
    "most_before,most_after,before,after,counted_before,counted_after,right,of\r\n"

// By hand: safe 10 and "a few" 1–4, other 6 and covered up to all 30.
static void ranges_are_what_they_can_be(void **state)
{
    struct world *w = *state;
    static const char csv[] = HEADER
        "1,sa,2026-11-03,2026-11,Nà Tấu,Trường,30,45,,,,,,,,,,,,,,,,\r\n"
        "1,sa,2026-11-03,2026-11,Nà Tấu,Trường,30,45,1,l,grooming,q,a,safe,yes,,,,10,,30,,,\r\n"
        "1,sa,2026-11-03,2026-11,Nà Tấu,Trường,30,45,1,l,grooming,q,b,safe,,,,,1–4,,30,,,\r\n"
        "1,sa,2026-11-03,2026-11,Nà Tấu,Trường,30,45,1,l,grooming,q,c,risky,,,,,6,,30,,,\r\n"
        "1,sa,2026-11-03,2026-11,Nà Tấu,Trường,30,45,1,l,grooming,q,d,risky,,,,,?,,30,,,\r\n";
    const char *sheets[] = {csv};
    size_t faults = 0;
    struct union_summary *u = summary_of(sheets, 1, &faults);
    assert_int_equal(faults, 0);
    char *page = html_of(union_page(u, w->langs[1]));
    assert_true(has(page, "23–70%")); // 11 of 11 + 36 at least, 14 of 14 + 6 at most
    mem_free(page);
    union_free(u);
}

// What a spreadsheet makes of it: semicolons, its own dates, no mark of UTF-8. Bad rows are told, the others used.
static void what_a_spreadsheet_saved_is_read(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, NULL);
    char *csv = sheet_of(w, "0000000000000003", "2026-11-03T08:00:00");
    struct text other = {0};
    bool quoted = false;
    for (const char *c = csv + 3; *c != '\0'; c++) {
        quoted = quoted != (*c == '"');
        text_add_bytes(&other, !quoted && *c == ',' ? ";" : c, 1);
    }
    const char *sheets[] = {other.bytes, HEADER "1,sb,05/12/2026,Dec-26,Nà "
                                                "Tấu,,20,40,,,,,,,,,,,,,,,,\n2,sc,,,,,,\n1,sd,2026-13-01,x,,,,\n"};
    size_t faults = 0;
    struct union_summary *u = summary_of(sheets, 2, &faults);
    assert_int_equal(union_sheets(u), 3); // "sd" is counted, in no month
    assert_int_equal(faults, 2);
    char *table = union_csv(u);
    assert_true(has(table, "2026-12"));
    mem_free(table);
    union_free(u);
    text_free(&other);
    mem_free(csv);
}

static void anything_else_is_told_and_breaks_nothing(void **state)
{
    struct world *w = meeting(state, (const uint8_t[]){12, 9, 6}, (const uint8_t[]){5, 15, 7});
    const char *foreign[] = {"", "\xEF\xBB\xBF", "tên,tuổi\nPáo,9\n", "<html>", "\"", "\r\r\r", HEADER};
    size_t faults = 0;
    struct union_summary *u = summary_of(foreign, 7, &faults);
    assert_int_equal(union_sheets(u), 0);
    assert_true(faults >= 5);
    union_free(u);
    char *csv = sheet_of(w, "0000000000000004", "2026-11-03T08:00:00");
    size_t length = strlen(csv);
    for (uint64_t seed = 1; seed <= 2000; seed++) {
        struct random chance = {seed};
        char *damaged = malloc(length + 1);
        memcpy(damaged, csv, length + 1);
        for (uint32_t i = random_below(&chance, 8); i < 8; i++)
            damaged[random_below(&chance, (uint32_t)length)] = (char)random_below(&chance, 256);
        size_t kept = random_below(&chance, 4) == 0 ? random_below(&chance, (uint32_t)length) : length;
        struct diag_list *diags = diag_list_new();
        u = union_new();
        union_add(u, "x.csv", damaged, kept, diags);
        char *page = html_of(union_page(u, w->langs[seed % 2])), *table = union_csv(u);
        assert_true(has(page, "</html>"));
        mem_free(page);
        mem_free(table);
        union_free(u);
        diag_list_free(diags);
        free(damaged);
    }
    mem_free(csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_words_and_not_html),
        cmocka_unit_test(the_table_travels_without_notes_and_formulas),
        cmocka_unit_test(a_small_figure_is_nowhere),
        cmocka_unit_test(the_number_of_children_is_covered_too),
        cmocka_unit_test(a_check_is_its_own_files),
        cmocka_unit_test(sheets_are_added_and_twice_is_once),
        cmocka_unit_test(ranges_are_what_they_can_be),
        cmocka_unit_test(what_a_spreadsheet_saved_is_read),
        cmocka_unit_test(anything_else_is_told_and_breaks_nothing),
    };
    return cmocka_run_group_tests(tests, opens, closes);
}
