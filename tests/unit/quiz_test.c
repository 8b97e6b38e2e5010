// SPDX-License-Identifier: MIT
//
// quiz_test.c — questions of other programs: what comes in is what stood there, what does not fit is told at its place
// and kept; what goes out comes back as the same questions, of every level there is.
#include "quiz.h"

#include "files.h"
#include "loader.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct lang *vi, *en;

static int open_words(void **state)
{
    (void)state;
    vi = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    en = lang_load(SOURCE_DIR "/assets/lang", "en", NULL);
    return vi == NULL || en == NULL;
}

static int close_words(void **state)
{
    (void)state;
    lang_free(vi);
    lang_free(en);
    return 0;
}

static struct quiz *read(const char *name, const char *words, struct diag_list *diags)
{
    return quiz_read(name, words, strlen(words), vi, diags);
}

// ---- in ----

static void gift_is_read_as_moodle_reads_it(void **state)
{
    static const char words[] = "\xEF\xBB\xBF::Quà:: Em làm gì\\: nhận?{\r\n"
                                "  =Kể với mẹ #Mẹ giúp\\=.\r\n  ~%50%Hỏi bạn\r\n  ~Gửi mật khẩu#Không.\r\n}\r\n\r\n"
                                "Dấu hiệu? {~%50%Bí mật#x ~%50%Xin ảnh ~%-100%Hỏi bài ####Kể nhé.}\n\n"
                                "Xếp {=a -> x =b -> y =c -> x}\n\nThứ tự {=ba -> 3 =một -> 1 =hai -> lúc nào cũng "
                                "được}\n\n"
                                "Mẩy lo. Mẩy kể.\n";
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct quiz *q = read("a.gift", words, diags);
    if (diag_count(diags) > 0)
        fail_msg("%s in line %d", diag_at(diags, 0)->code, diag_at(diags, 0)->place.line);
    assert_int_equal(q->count, 5);
    const struct quiz_item *ask = &q->items[0], *spot = &q->items[1], *sort = &q->items[2], *order = &q->items[3];
    assert_int_equal(ask->kind, SCENE_ASK);
    assert_string_equal(ask->id, "Quà");
    assert_string_equal(ask->text, "Em làm gì: nhận?");
    assert_string_equal(ask->answers[0].because, "Mẹ giúp=.");
    assert_int_equal(ask->answers[0].verdict, VERDICT_SAFE);
    assert_int_equal(ask->answers[1].verdict, VERDICT_UNSURE);
    assert_int_equal(ask->answers[2].verdict, VERDICT_RISKY);
    assert_int_equal(spot->kind, SCENE_SPOT);
    assert_true(spot->answers[0].sign && spot->answers[1].sign && !spot->answers[2].sign);
    assert_string_equal(spot->answers[1].because, "Kể nhé."); // of the first sign that has none
    assert_int_equal(sort->kind, SCENE_SORT);
    assert_int_equal(sort->box_count, 2);
    assert_int_equal(sort->answers[2].box, 0);
    assert_int_equal(order->kind, SCENE_ORDER);
    assert_string_equal(order->answers[0].text, "một");
    assert_true(!order->answers[0].any_time && order->answers[1].any_time && !order->answers[2].any_time);
    assert_int_equal(q->items[4].kind, SCENE_SAY);
    quiz_free(q);
    diag_list_free(diags);
}

struct told {
    const char *words, *code;
    int line, column;
    bool aside; // and nothing of it is a scene
};

// What a level has no place for: each is told where it stands, and its words are kept.
static void what_does_not_fit_is_told_at_its_place(void **state)
{
    static const struct told told[] = {
        {"Bao nhiêu? {#5:1}", "quiz-number", 1, 13, true},
        {"Viết? {}", "quiz-essay", 1, 7, true},
        {"Ai? {=một =hai}", "quiz-short-answer", 1, 6, true},
        {"Điền {1:MULTICHOICE:=a~b}", "quiz-cloze", 1, 7, true},
        {"Nối {=a -> x =b -> y}", "quiz-matching", 1, 6, true},
        {"Nối {=a -> x =b}", "quiz-no-arrow", 1, 15, true},
        {"Mở { =a ~b", "quiz-brace-open", 1, 4, true},
        {"Đóng =a ~b }", "quiz-brace-stray", 1, 12, true},
        {"Hai {=a ~b} chỗ {=c ~d}", "quiz-two-gaps", 1, 17, true},
        {"Em {=nên ~không} kể.", "quiz-gap", 1, 4, false},
        {"Đúng? {T}", "quiz-true-false", 1, 8, false},
        {"::Tên {=a ~b}", "quiz-name-open", 1, 1, false},
        {"$CATEGORY: a/b\nHỏi {=a ~b}", "quiz-category", 1, 1, false},
        {"<p>Hỏi</p> {=a ~b}", "quiz-markup", 1, 1, false},
        {"Hỏi {=a\n~<img src\\=\"x.png\">}", "quiz-picture", 2, 2, false},
        {"[markdown]*Hỏi* {=a ~b}", "quiz-markdown", 1, 1, false},
        {"Hỏi \\(x\\) {=a ~b}", "quiz-escape", 1, 5, false},
        {"Hỏi {=a ~%30%b}", "quiz-partial", 1, 10, false},
        {"Hỏi {=a ~%x b}", "quiz-weight", 1, 10, false},
        {"Hỏi {a ~b =c}", "quiz-no-sign", 1, 6, false},
        {"Hỏi {=a\n\n~b}", "quiz-blank-inside", 2, 1, false},
        {"Hỏi {=a ~b}\nHai {=c ~d}", "quiz-no-blank-line", 1, 12, false},
        {"Hỏi\u200B {=a ~b}", "invisible-character", 1, 4, false},
        {"H\xF2i {=a ~b}", "not-utf8", 1, 2, true},
        {"l\u00B5 v\u00B5 kh\u00ABng c\u00E3 {=a ~b}", "encoding-tcvn", 1, 2, true},
        {"l\xE0 v\xE0 kh\xF4ng c\xF3 {=a ~b}", "encoding-ansi", 1, 2, true},
        {"PK\x03\x04word/", "quiz-other-file", 1, 1, true},
        {"<?xml version=\"1.0\"?>\n<quiz>", "quiz-other-file", 1, 1, true}, // Moodle's own XML
        {"\xFF\xFEH", "utf16", 1, 1, true},
        {"Bao nhiêu {#5}?", "quiz-number", 1, 12, true}, // and nothing of a gap
    };
    (void)state;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        struct diag_list *diags = diag_list_new();
        struct quiz *q = read("a.gift", told[i].words, diags);
        const struct diag *d = diag_count(diags) > 0 ? diag_at(diags, 0) : NULL;
        if (d == NULL || strcmp(d->code, told[i].code) != 0 || d->place.line != told[i].line ||
            d->place.column != told[i].column)
            fail_msg("%s: %s at %d:%d", told[i].words, d != NULL ? d->code : "nothing", d != NULL ? d->place.line : 0,
                     d != NULL ? d->place.column : 0);
        assert_int_equal(diag_count(diags), 1);
        assert_int_equal(quiz_scenes(q) == 0, told[i].aside);
        if (told[i].aside && q->count > 0)
            assert_string_equal(q->items[0].raw, told[i].words);
        quiz_free(q);
        diag_list_free(diags);
    }
}

static void aiken_is_read_as_teachers_type_it(void **state)
{
    static const char words[] = "Mẩy kể với ai?\nA. Không ai\nB) Cô giáo,\nngay hôm nay\nANSWER: B\n\n"
                                "Câu hai?\na. một\nb. hai\nĐáp án: a\nKhông có?\nA. x\n\nANSWER: C\n";
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct quiz *q = read("a.txt", words, diags);
    assert_int_equal(quiz_scenes(q), 2);
    assert_int_equal(quiz_asides(q), 2);
    assert_string_equal(q->items[0].answers[1].text, "Cô giáo, ngay hôm nay");
    assert_int_equal(q->items[0].answers[1].verdict, VERDICT_SAFE);
    assert_int_equal(q->items[1].answers[1].verdict, VERDICT_RISKY);
    assert_string_equal(diag_at(diags, 0)->code, "quiz-aiken-no-answer");
    assert_string_equal(q->items[2].raw, "Không có?\nA. x");
    assert_string_equal(diag_at(diags, 1)->code, "quiz-aiken-stray");
    assert_int_equal(q->items[3].told_count, 1);
    quiz_free(q);
    diag_list_free(diags);
}

static void tables_of_other_programs_are_read(void **state)
{
    static const char ours[] = "Bộ câu hỏi lớp 7;;;;;;\nSTT;Câu hỏi;Đáp án A;Đáp án B;Đáp án C;Đáp án;Giải thích;Mức\n"
                               "1;Kể với ai?;Không ai;Cô;Bạn;cô;Cô giúp.;dễ\n2;Hỏng;x;y;;Z;;\n3;;x;y;;A;;\n";
    static const char quizzes[] = "Question - max 120 characters,Answer 1 - max 75 characters,Answer 2,Answer 3,"
                                  "Time limit (sec),Correct answer(s) - choose at least one\n"
                                  "Who helps?,Nobody,\"A teacher, mother\",A friend,20,\"2,3\"\n";
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct quiz *q = read("a.csv", ours, diags), *other = read("b.csv", quizzes, diags);
    const struct quiz_item *first = &q->items[1]; // behind the remark of a column nobody asked for
    assert_string_equal(q->items[0].raw, "Mức: dễ");
    assert_string_equal(first->answers[1].because, "Cô giúp.");
    assert_int_equal(first->answers[1].verdict, VERDICT_SAFE);
    assert_int_equal(first->answers[0].verdict, VERDICT_RISKY);
    assert_int_equal(q->items[2].answers[0].verdict, VERDICT_NONE);
    assert_int_equal(quiz_asides(q), 1);
    assert_string_equal(diag_at(diags, 0)->code, "quiz-table-column");
    assert_string_equal(diag_at(diags, 1)->code, "quiz-table-right");
    assert_int_equal(diag_at(diags, 1)->place.column, 13);
    assert_string_equal(diag_at(diags, 2)->code, "quiz-table-no-question");
    const struct quiz_item *who = &other->items[1];
    assert_string_equal(who->text, "Who helps?");
    assert_string_equal(who->answers[1].text, "A teacher, mother");
    assert_int_equal(who->answers[0].verdict, VERDICT_RISKY);
    assert_int_equal(who->answers[2].verdict, VERDICT_SAFE);
    quiz_free(q);
    quiz_free(other);
    diag_list_free(diags);
}

// Files that are made to take for ever, or all memory there is.
static void hostile_files_end_soon(void **state)
{
    enum { LENGTH = 100 * 1000 };
    static const struct {
        const char *name, *begin, *again, *end;
    } files[] = {{"a.gift", "a {=b", "\n", "}"},
                 {"a.gift", "a {=b -> 1 =c -> 2 ####", "\\n", "}"},
                 {"a.gift", "", "a {=b ~c}\n", ""},
                 {"a.gift", "", "{", ""},
                 {"a.gift", "a {", "=~#%&<\\", "}"},
                 {"a.gift", "", "::", ""},
                 {"a.aiken", "", "a\n", ""},
                 {"a.aiken", "a\n", "A. b\nc\n", ""},
                 {"a.csv", "cau hoi,A,B,dung\n", "x,y,z,A\n", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct text words = {0};
        text_add(&words, files[i].begin);
        while (words.length < LENGTH)
            text_add(&words, files[i].again);
        text_add(&words, files[i].end);
        struct diag_list *diags = diag_list_new();
        struct quiz *q = quiz_read(files[i].name, text_bytes(&words), words.length, vi, diags);
        assert_true(q->count <= QUIZ_ITEMS_MAX);
        assert_true(arena_bytes(q->memory) < (size_t)32 * 1024 * 1024);
        quiz_free(q);
        diag_list_free(diags);
        text_free(&words);
    }
}

// ---- out and in again ----

static void same(const char *what, const char *where, const char *a, const char *b)
{
    if (strcmp(a, b) != 0)
        fail_msg("%s, %s: \"%s\" came back as \"%s\"", where, what, a, b);
}

static void same_item(const char *file, const struct quiz_item *a, const struct quiz_item *b)
{
    same("id", file, a->id, b->id);
    same("question", file, a->text, b->text);
    same("guide", a->id, "", b->guide);
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        const struct quiz_answer *x = &a->answers[i], *y = &b->answers[i];
        same("answer", a->id, x->text, y->text);
        same("reason", a->id, x->because, y->because);
        if (kind_has(a->kind, TRAIT_JUDGED))
            assert_int_equal(x->verdict, y->verdict);
        if (kind_has(a->kind, TRAIT_MARKS))
            assert_int_equal(x->sign, y->sign);
        assert_int_equal(x->any_time, y->any_time);
        if (kind_has(a->kind, TRAIT_BOXES))
            same("box", a->id, a->boxes[x->box], b->boxes[y->box]);
    }
}

static void round_trip(const struct level *level, const struct lang *lang, const char *name)
{
    struct diag_list *diags = diag_list_new();
    struct quiz *out = quiz_of(level, lang_code(lang));
    struct text words = strcmp(name, "q.csv") == 0 ? quiz_csv(out, lang) : quiz_gift(out, lang);
    struct quiz *in = quiz_read(name, text_bytes(&words), words.length, lang, diags);
    if (diag_count(diags) > 0)
        fail_msg("%s: %s in line %d of %s", level->file, diag_at(diags, 0)->code, diag_at(diags, 0)->place.line, name);
    assert_int_equal(in->count, out->count);
    for (size_t i = 0; i < in->count; i++)
        same_item(level->file, &out->items[i], &in->items[i]);
    quiz_free(out);
    quiz_free(in);
    text_free(&words);
    diag_list_free(diags);
}

static void every_level_comes_back_as_it_went(void **state)
{
    struct file_list files;
    size_t questions = 0;
    (void)state;
    assert_true(files_find(SOURCE_DIR "/levels", "level.yaml", &files, NULL));
    assert_true(files.count >= 20);
    for (size_t i = 0; i < files.count; i++) {
        struct diag_list *diags = diag_list_new();
        struct level *level = level_load(files.names[i], diags);
        assert_non_null(level);
        struct quiz *q = quiz_of(level, "vi");
        questions += q->count;
        quiz_free(q);
        round_trip(level, vi, "q.gift");
        round_trip(level, vi, "q.csv");
        round_trip(level, en, "q.gift");
        round_trip(level, en, "q.csv");
        level_free(level);
        diag_list_free(diags);
    }
    assert_true(questions > 80);
    file_list_free(&files);
}

// All that other programs take for a sign of their own.
static void signs_are_words_again(void **state)
{
    static const char signs[] = "=a ~b {c} #d e:f %50%g \\n h\\ \"i\" <b>k</b> &amp; // l; m, n->o '";
    struct quiz_answer answers[] = {{signs, signs, VERDICT_SAFE, false, false, 0},
                                    {"-1+2", "=SUM(A1)", VERDICT_UNSURE, false, false, 0},
                                    {"@x", "//", VERDICT_RISKY, false, false, 0}};
    struct quiz_item item = {
        .kind = SCENE_ASK, .id = "::x", .text = signs, .guide = "", .answers = answers, .count = 3};
    struct quiz quiz = {.items = &item, .count = 1};
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct diag_list *diags = diag_list_new();
        struct text words = i == 0 ? quiz_gift(&quiz, vi) : quiz_csv(&quiz, vi);
        struct quiz *in = read(i == 0 ? "a.gift" : "a.csv", text_bytes(&words), diags);
        assert_int_equal(diag_count(diags), 0);
        assert_int_equal(in->count, 1);
        same_item("signs", &item, &in->items[0]);
        quiz_free(in);
        text_free(&words);
        diag_list_free(diags);
    }
}

// Every answer safe, one sign alone: what Moodle would take for another kind of question.
static void odd_shares_keep_their_kind(void **state)
{
    struct quiz_answer safe[] = {{"a", "x", VERDICT_SAFE, true, false, 0}, {"b", "y", VERDICT_SAFE, true, false, 0}};
    struct quiz_answer one[] = {{"a", "x", 0, true, false, 0}, {"b", "y", 0, false, false, 0}};
    struct quiz_item items[] = {{.kind = SCENE_ASK, .id = "a", .text = "q", .guide = "", .answers = safe, .count = 2},
                                {.kind = SCENE_SPOT, .id = "b", .text = "q", .guide = "", .answers = one, .count = 2}};
    struct quiz quiz = {.items = items, .count = 2};
    (void)state;
    struct text words = quiz_gift(&quiz, vi);
    struct diag_list *diags = diag_list_new();
    struct quiz *in = read("a.gift", text_bytes(&words), diags);
    same_item("all safe", &items[0], &in->items[0]);
    same_item("one sign", &items[1], &in->items[1]);
    diag_list_free(diags);
    quiz_free(in);
    text_free(&words);
}

// ---- as a level ----

// With what its notes ask for in the head it loads, and its questions are those that were read.
static void its_level_is_whole_but_for_what_is_asked_for(void **state)
{
    static const char words[] = "// lớp 7\nKể với ai? {=Cô \"giáo\"#Cô giúp. ~Không ai#Lo một mình thì nặng.}\n\n"
                                "Bao nhiêu? {#5}\n\n::end::Xếp {=a -> x =b -> y =c -> x####a\\: 1\\nb\\: 2\\nc\\: 3}\n";
    (void)state;
    struct diag_list *diags = diag_list_new(), *told = diag_list_new();
    struct quiz *q = read("lớp 7.gift", words, diags);
    struct text made = quiz_level(q, "Lớp 7: \"thử\"", "6-8", vi, diags), whole = {0};
    assert_non_null(strstr(text_bytes(&made), "# CÒN VIẾT: lớp 7.gift:4: "));
    assert_non_null(strstr(text_bytes(&made), "# Bao nhiêu? {#5}\n"));
    assert_non_null(strstr(text_bytes(&made), "#  lớp 7\n"));
    text_add(&whole, "nhạy cảm: 1\nngười bị hại: không ai\nghi nhớ: \"Lo thì kể.\"\n");
    text_add(&whole, text_bytes(&made));
    struct level *level = level_parse("level.yaml", whole.bytes, whole.length, told);
    if (level == NULL)
        fail_msg("%s in line %d", diag_at(told, 0)->code, diag_at(told, 0)->place.line);
    struct quiz *again = quiz_of(level, "vi");
    assert_int_equal(again->count, 2);
    assert_string_equal(again->items[0].answers[0].text, "Cô \"giáo\"");
    assert_string_equal(again->items[1].answers[1].because, "2");
    assert_string_not_equal(again->items[1].id, "end"); // means something of its own
    quiz_free(again);
    level_free(level);
    quiz_free(q);
    text_free(&made);
    text_free(&whole);
    diag_list_free(diags);
    diag_list_free(told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(gift_is_read_as_moodle_reads_it),
                                       cmocka_unit_test(what_does_not_fit_is_told_at_its_place),
                                       cmocka_unit_test(aiken_is_read_as_teachers_type_it),
                                       cmocka_unit_test(tables_of_other_programs_are_read),
                                       cmocka_unit_test(hostile_files_end_soon),
                                       cmocka_unit_test(every_level_comes_back_as_it_went),
                                       cmocka_unit_test(signs_are_words_again),
                                       cmocka_unit_test(odd_shares_keep_their_kind),
                                       cmocka_unit_test(its_level_is_whole_but_for_what_is_asked_for)};
    return cmocka_run_group_tests(tests, open_words, close_words);
}
