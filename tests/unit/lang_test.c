// SPDX-License-Identifier: MIT
//
// lang_test.c — every word in both languages, every mistake as a sentence under its place, every number dialable.
#include "files.h"
#include "help.h"
#include "lang.h"
#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LANG_DIR SOURCE_DIR "/assets/lang"

static struct lang *load(const char *code)
{
    struct diag_list *diags = diag_list_new();
    struct lang *lang = lang_load(LANG_DIR, code, diags);
    assert_non_null(lang);
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
    return lang;
}

// ---- our own language files ----

static void both_languages_are_whole(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct lang *vi = load("vi"), *en = load("en");
    assert_string_equal(lang_code(vi), "vi");
    assert_string_equal(text(en, T_TITLE_NAME), "Safe Circle");
    assert_string_equal(text(vi, T_TITLE_NAME), "Vòng Tròn An Toàn");
    lang_compare(vi, en, diags); // {0}, {1} … agree
    for (size_t i = 0; i < diag_count(diags); i++) {
        char *report = lang_diag_report(en, diag_at(diags, i), NULL);
        print_error("%s", report);
        mem_free(report);
    }
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
    lang_free(vi);
    lang_free(en);
    lang_free(NULL);
}

static void keys_and_ids_are_one(void **state)
{
    (void)state;
    for (int id = 0; id < TEXT_IDS; id++)
        assert_int_equal(text_by_key(text_key((enum text_id)id)), id);
    assert_int_equal(text_by_key("no.such"), TEXT_IDS);
    assert_int_equal(text_by_key(""), TEXT_IDS);
}

// ---- language files with mistakes ----

static char folder[] = "/tmp/safecircle-lang-XXXXXX";

static void put(const char *name, const char *words)
{
    char *path = path_join(folder, name), *home = path_parent(path);
    assert_true(folder_make(home, NULL));
    assert_true(file_write(path, words, strlen(words), NULL));
    mem_free(home);
    mem_free(path);
}

static size_t told(const struct diag_list *diags, const char *code)
{
    size_t count = 0;
    for (size_t i = 0; i < diag_count(diags); i++)
        count += strcmp(diag_at(diags, i)->code, code) == 0;
    return count;
}

static const struct diag *first_told(const struct diag_list *diags, const char *code)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        if (strcmp(diag_at(diags, i)->code, code) == 0)
            return diag_at(diags, i);
    fail_msg("nobody told %s", code);
    return NULL;
}

static void what_a_language_lacks_is_told(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    put("xx/a.yaml", "title.name: \"Circle {0}\"\nno.such: \"x\"\ntitle.quit: [a]\ntitle.forum:\ntitle.alone: \"\"\n");
    put("xx/b.yaml", "\ntitle.name: \"again\"\n");
    put("xx/b.yaml~", "title.promise: \"an editor's backup is not read\"\n");
    put("xx/notes.txt", "nor is this");
    struct lang *lang = lang_load(folder, "xx", diags);
    assert_non_null(lang);
    assert_string_equal(text(lang, T_TITLE_NAME), "Circle {0}");       // the first one stands
    assert_string_equal(text(lang, T_TITLE_PROMISE), "title.promise"); // missing: shown as its key
    assert_int_equal(told(diags, "lang-missing"), TEXT_IDS - 1);
    assert_int_equal(told(diags, "lang-unknown"), 1);
    assert_int_equal(told(diags, "wrong-shape"), 1);
    assert_int_equal(told(diags, "empty-value"), 2);
    assert_int_equal(told(diags, "lang-twice"), 1);
    assert_int_equal(first_told(diags, "lang-unknown")->place.line, 2);
    assert_int_equal(first_told(diags, "lang-unknown")->length, 7);
    assert_string_equal(path_name(first_told(diags, "lang-twice")->file), "b.yaml");
    assert_string_equal(first_told(diags, "lang-twice")->arguments[2], "1");
    diag_list_free(diags);
    lang_free(lang);
}

static void a_language_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    assert_null(lang_load(folder, "no-such", diags));
    assert_int_equal(told(diags, "cannot-read"), 1);
    diag_list_free(diags);
}

static void broken_files_keep_what_is_whole(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    put("broken/a.yaml", "title.name: \"Circle\"\ntitle.quit: \"not closed\ntitle.forum: \"All\"\n");
    put("broken/empty.yaml", "");
    put("broken/bytes.yaml", "title.alone: \"\xFF\xFE\"\n");
    struct lang *lang = lang_load(folder, "broken", diags);
    assert_string_equal(text(lang, T_TITLE_NAME), "Circle");
    assert_int_equal(told(diags, "quote-not-closed"), 1);
    assert_int_equal(told(diags, "empty"), 1);
    assert_int_equal(told(diags, "not-utf8"), 1);
    diag_list_free(diags);
    lang_free(lang);
}

static void languages_that_fill_in_differently_are_told(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new(), *ignored = diag_list_new();
    put("one/a.yaml", "app.expected: \"{0} {1} {1}\"\napp.played: \"{0}\"\ntitle.name: \"{x} {} { 0 }\"\n");
    put("two/a.yaml", "app.expected: \"{1}, {0}\"\napp.played: \"-\"\ntitle.name: \"x\"\n");
    struct lang *one = lang_load(folder, "one", ignored), *two = lang_load(folder, "two", ignored);
    lang_compare(one, two, diags);
    assert_int_equal(diag_count(diags), 1); // the order may differ, and a missing text is told elsewhere
    assert_string_equal(diag_at(diags, 0)->code, "lang-holes");
    assert_int_equal(diag_at(diags, 0)->place.line, 2);
    assert_string_equal(diag_at(diags, 0)->arguments[1], "{0}");
    put("two/a.yaml", "app.expected: \"{1}, {0} {2|a|b}\"\n");
    lang_free(two);
    two = lang_load(folder, "two", ignored);
    lang_compare(one, two, diags);
    assert_int_equal(diag_count(diags), 2); // a form of a number that is nowhere
    assert_int_equal(text_holes("{9}{0}{10}{a"), 1 | 1 << 9);
    assert_int_equal(text_holes("{"), 0);
    assert_int_equal(text_holes("{1"), 0);
    lang_free(one);
    lang_free(two);
    diag_list_free(diags);
    diag_list_free(ignored);
}

// ---- who listens ----

// What is said again for an audience, and nothing else, is other words; a hole too many is told.
static void an_audience_hears_its_own_words(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    put("heard/a.yaml", "title.name: \"Circle\"\npromise.we: \"We promise!\"\nplay.turn: \"{0}'s turn\"\n");
    put("heard/adults.yaml", "promise.we: \"Agreed!\"\nplay.turn: \"{0} and {1}\"\nno.such: \"x\"\n");
    struct lang *lang = lang_load(folder, "heard", diags);
    const struct lang *adults = lang_for(lang, AUDIENCE_ADULTS);
    assert_string_equal(text(lang, T_PROMISE_WE), "We promise!");
    assert_string_equal(text(adults, T_PROMISE_WE), "Agreed!");
    assert_string_equal(text(adults, T_TITLE_NAME), "Circle");
    assert_string_equal(lang_code(adults), "heard");
    assert_ptr_equal(lang_for(lang, AUDIENCE_ALONE), lang); // who has no file hears what the hall hears
    assert_ptr_equal(lang_for(adults, AUDIENCE_HALL), lang);
    assert_int_equal(told(diags, "lang-holes"), 1);
    assert_int_equal(told(diags, "lang-unknown"), 1);
    lang_free(lang);
    diag_list_free(diags);
}

// What Vietnamese says to an audience in other words, English does, too.
static void audiences_are_heard_alike_in_both_languages(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct lang *vi = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    struct lang *en = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    int own = 0;
    assert_int_equal(diag_count(diags), 0);
    for (int a = AUDIENCE_HALL + 1; a < AUDIENCES; a++)
        for (int id = 0; id < TEXT_IDS; id++) {
            bool one = text(lang_for(vi, (enum audience)a), (enum text_id)id) != text(vi, (enum text_id)id);
            bool two = text(lang_for(en, (enum audience)a), (enum text_id)id) != text(en, (enum text_id)id);
            if (one != two)
                fail_msg("%s is said to an audience in one language only", text_key((enum text_id)id));
            own += one;
        }
    assert_true(own > 50);
    lang_free(vi);
    lang_free(en);
    diag_list_free(diags);
}

// ---- filling in ----

static struct lang *with_name(const char *words) // title.name holds `words`
{
    struct diag_list *diags = diag_list_new();
    struct text file = {0};
    text_addf(&file, "title.name: \"%s\"\n", words);
    put("fill/a.yaml", text_bytes(&file));
    struct lang *lang = lang_load(folder, "fill", diags);
    assert_string_equal(text(lang, T_TITLE_NAME), words);
    text_free(&file);
    diag_list_free(diags);
    return lang;
}

static void assert_fills(const char *words, size_t size, const char *const *arguments, size_t count, const char *filled)
{
    struct lang *lang = with_name(words);
    char *out = malloc(size); // exactly, so that a sanitizer sees one byte too many
    assert_non_null(out);
    assert_ptr_equal(text_fill(lang, T_TITLE_NAME, out, size, arguments, count), out);
    assert_string_equal(out, filled);
    free(out);
    lang_free(lang);
}

static void places_are_filled_in(void **state)
{
    (void)state;
    static const char *const two[] = {"Páo", "{0}"}, *const gap[] = {NULL, "b"};
    assert_fills("{1} và {0}, {0}!", 100, two, 2, "{0} và Páo, Páo!"); // an argument is not looked into
    assert_fills("{0}{1}{2}", 100, two, 2, "Páo{0}{2}");
    assert_fills("{0}{1}", 100, gap, 2, "{0}b");
    assert_fills("{x} {} {0", 100, two, 2, "{x} {} {0");
}

static void words_go_with_their_number(void **state)
{
    (void)state;
    static const char *const one[] = {"1"}, *const two[] = {"2"}, *const none[] = {"0"}, *const range[] = {"1–4"},
                             *const many[] = {"11"}, *const words[] = {"about"};
    static const char sheets[] = "{0} {0|sheet|sheets}.", parts[] = "{0|first|second|other}";
    assert_fills(sheets, 100, one, 1, "1 sheet.");
    assert_fills(sheets, 100, two, 1, "2 sheets.");
    assert_fills(sheets, 100, none, 1, "0 sheets.");
    assert_fills(sheets, 100, many, 1, "11 sheets.");
    assert_fills(sheets, 100, range, 1, "1–4 sheets.");
    assert_fills(sheets, 100, NULL, 0, "{0} sheets.");
    assert_fills(parts, 100, one, 1, "first");
    assert_fills(parts, 100, two, 1, "second");
    assert_fills(parts, 100, words, 1, "other");
    assert_fills("{0|all}{0||s}", 100, one, 1, "all");
    assert_fills("{0|a", 100, one, 1, "{0|a");
    assert_int_equal(text_choices("{0} {2|a|b} {9|"), 1 << 2);
    assert_int_equal(text_holes("{0} {2|a|b}"), 1);
}

static void a_full_buffer_cuts_between_characters(void **state)
{
    (void)state;
    static const char *const long_one[] = {"ếếế"};
    assert_fills("x{0}", 8, long_one, 1, "xếế");
    assert_fills("x{0}", 10, long_one, 1, "xếế");
    assert_fills("x{0}", 11, long_one, 1, "xếếế"); // fits to the byte
    assert_fills("ế", 4, NULL, 0, "ế");
    assert_fills("ế", 3, NULL, 0, "");
    assert_fills("ế{0}", 1, long_one, 1, "");
    assert_fills("abc", 3, NULL, 0, "ab");
    assert_fills("đ{0}b", 6, long_one, 1, "đế"); // and nothing behind what was cut
}

// ---- reports ----

static struct diag mistake(const char *code, int line, int column, int length, const char *a, const char *b)
{
    return (struct diag){.severity = DIAG_ERROR,
                         .code = code,
                         .file = "level.yaml",
                         .place = {line, column},
                         .length = length,
                         .arguments = {a, b}};
}

static void assert_reports(const struct lang *lang, const struct diag *diag, const char *source, const char *expected)
{
    char *report = lang_diag_report(lang, diag, source);
    assert_string_equal(report, expected);
    mem_free(report);
}

// The look of STYLE, to the column.
static void a_report_has_place_sentence_line_and_caret(void **state)
{
    (void)state;
    struct lang *en = load("en"), *vi = load("vi");
    struct diag d = mistake("tab-indent", 3, 9, 7, NULL, NULL);
    struct text expected = {0};
    text_addf(&expected,
              "level.yaml:3:9: error [tab-indent]: %s\n"
              "    3 |         becuase: \"Quà từ người lạ…\"\n"
              "      |         ^~~~~~~\n",
              text(en, T_CHECK_TAB_INDENT));
    assert_reports(en, &d, "a\nb\r\n        becuase: \"Quà từ người lạ…\"\r\nc", text_bytes(&expected));
    text_clear(&expected);
    text_addf(&expected, "level.yaml:3:9: lưu ý [tab-indent]: %s\n", text(vi, T_CHECK_TAB_INDENT));
    d.severity = DIAG_WARNING;
    assert_reports(vi, &d, NULL, text_bytes(&expected));
    assert_reports(vi, &d, "too\nshort", text_bytes(&expected));
    d.place = (struct place){0, 17};
    text_clear(&expected);
    text_addf(&expected, "level.yaml: lưu ý [tab-indent]: %s\n", text(vi, T_CHECK_TAB_INDENT));
    assert_reports(vi, &d, "the file as a whole", text_bytes(&expected));
    text_free(&expected);
    lang_free(en);
    lang_free(vi);
}

// What stands under the first line of the report.
static void assert_snippet(const struct lang *lang, int line, int column, int length, const char *source,
                           const char *expected)
{
    struct diag d = mistake("empty", line, column, length, NULL, NULL);
    char *report = lang_diag_report(lang, &d, source);
    assert_string_equal(strchr(report, '\n') + 1, expected);
    mem_free(report);
}

static void the_caret_stands_under_the_right_letter(void **state)
{
    (void)state;
    struct lang *en = load("en");
    assert_snippet(en, 1, 4, 2, "Páo đi", "    1 | Páo đi\n      |    ^~\n");
    assert_snippet(en, 1, 3, 1, "\t\tab", "    1 |   ab\n      |   ^\n");                        // tabs
    assert_snippet(en, 1, 1, 1, "\xEF\xBB\xBFkey", "    1 | key\n      | ^\n");                  // Notepad's mark
    assert_snippet(en, 1, 6, 1, "e\u0302\u0301m x", "    1 | e\u0302\u0301m x\n      |    ^\n"); // macOS's letters
    assert_snippet(en, 1, 3, 2, "：字ab", "    1 | ：字ab\n      |     ^~\n");                   // a Chinese keyboard
    assert_snippet(en, 1, 1, 2, "字字", "    1 | 字字\n      | ^~~~\n");
    assert_snippet(en, 1, 3, 9, "abcd", "    1 | abcd\n      |   ^~\n");  // never past the line
    assert_snippet(en, 1, 9, 1, "abcd", "    1 | abcd\n      |     ^\n"); // behind its end
    assert_snippet(en, 2, 1, 1, "a\n\nb", "    2 | \n      | ^\n");
    assert_snippet(en, 1, 0, 1, "ab", "    1 | ab\n      | ^\n");
    lang_free(en);
}

// The line is the author's: it must not be able to colour, clear or turn round a terminal.
static void a_report_never_commands_the_terminal(void **state)
{
    (void)state;
    struct lang *en = load("en");
    assert_snippet(en, 1, 5, 1, "a\x1B[2Jb", "    1 | a\uFFFD[2Jb\n      |     ^\n");
    assert_snippet(en, 1, 2, 1, "\xFFz", "    1 | \uFFFDz\n      |  ^\n");
    assert_snippet(en, 1, 2, 1, "\u202Ez", "    1 | \uFFFDz\n      |  ^\n");
    lang_free(en);
}

static void a_long_line_is_cut_around_its_mistake(void **state)
{
    (void)state;
    struct lang *en = load("en");
    char line[1001] = {0}, expected[400];
    for (int i = 0; i < 1000; i++)
        line[i] = (char)('0' + i % 10);
    snprintf(expected, sizeof expected, "    1 | %.100s…\n      |     ^~~\n", line);
    assert_snippet(en, 1, 5, 3, line, expected);
    snprintf(expected, sizeof expected, "    1 | …%.100s…\n      | %*s^~~\n", line + 439, 61, ""); // column 500: a 9
    assert_snippet(en, 1, 500, 3, line, expected);
    assert_int_equal(line[499], '9');
    snprintf(expected, sizeof expected, "    1 | %.100s\n      | %*s^\n", line, 99, "");
    line[100] = '\0';
    assert_snippet(en, 1, 100, 50, line, expected);
    lang_free(en);
}

static void a_long_file_keeps_its_gutter_straight(void **state)
{
    (void)state;
    struct lang *en = load("en");
    struct text source = {0};
    for (int i = 1; i < 123456; i++)
        text_add(&source, "\n");
    text_add(&source, "x");
    assert_snippet(en, 123456, 1, 1, text_bytes(&source), "123456 | x\n       | ^\n");
    text_free(&source);
    lang_free(en);
}

static void our_words_are_told_in_the_readers_language(void **state)
{
    (void)state;
    struct lang *vi = load("vi");
    struct diag d = mistake("wrong-shape", 1, 1, 1, "\"lời\"", "list");
    char *sentence = lang_diag_sentence(vi, &d, FOR_TERMINAL);
    assert_non_null(strstr(sentence, text(vi, T_WORD_LIST)));
    assert_non_null(strstr(sentence, "\"lời\""));
    mem_free(sentence);
    d = mistake("no-such-code", 1, 1, 1, NULL, NULL); // never nothing at all
    sentence = lang_diag_sentence(vi, &d, FOR_TERMINAL);
    assert_string_equal(sentence, "no-such-code");
    mem_free(sentence);
    lang_free(vi);
}

static void a_sentence_of_any_length_is_whole_characters(void **state)
{
    (void)state;
    struct lang *vi = load("vi");
    struct text word = {0};
    for (int i = 0; i < 3000; i++)
        text_add(&word, "ế");
    struct diag d = mistake("unknown-key", 1, 1, 1, "x", text_bytes(&word));
    char *sentence = lang_diag_sentence(vi, &d, FOR_TERMINAL);
    assert_true(strlen(sentence) > 1000);
    assert_int_equal(utf8_first_bad(sentence, strlen(sentence)), strlen(sentence));
    mem_free(sentence);
    text_free(&word);
    lang_free(vi);
}

// ---- help numbers ----

static struct help *help_from(const char *words, struct diag_list *diags)
{
    char *path = path_join(folder, "help.yaml");
    put("help.yaml", words);
    struct help *help = help_load(path, diags);
    mem_free(path);
    return help;
}

static void our_help_numbers_are_whole(void **state)
{
    static const char *const ours[] = {"vi", "en"};
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct help *help = help_load(SOURCE_DIR "/assets/help/help.yaml", diags);
    assert_int_equal(diag_count(diags), 0);
    assert_true(help->number_count >= 4);
    bool child_line = false, danger = false;
    for (size_t i = 0; i < help->number_count; i++) {
        const struct help_number *n = &help->numbers[i];
        child_line |= n->first && n->free && strcmp(n->when, "child") == 0 && strcmp(n->number, "111") == 0;
        danger |= n->first && strcmp(n->when, "danger") == 0 && strcmp(n->number, "113") == 0;
        for (int l = 0; l < 2; l++)
            assert_true(spoken_has(&n->name, ours[l]) && spoken_has(&n->what, ours[l]) &&
                        spoken_has(&n->hours, ours[l]));
    }
    assert_true(child_line && danger);
    // A new language: the local one, not English.
    assert_string_equal(spoken_in(&help->numbers[0].name, "mww"), spoken_in(&help->numbers[0].name, "vi"));
    help_free(help);
    diag_list_free(diags);
}

#define ROW(id, number, when)                                                                                          \
    "  - {id: " id ", number: \"" number "\", name: {vi: a, en: b}, what: {vi: c, en: d}, hours: {vi: e, en: f},"      \
    " free: yes, when: " when ", sources: [H-111]}\n"

static void bad_rows_are_told_and_good_ones_used(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct help *help = help_from("help: 1\nchecked: none\nnumbers:\n" ROW("good", "1800 1768", "women")
                                      ROW("letter", "11l", "child") ROW("odd", "112", "sometimes")
                                          ROW("last", "113", "danger") "  - {id: bare, number: \"115\"}\n  - 111\n"
                                                                       "local:\n  - {place: Trạm y tế, who: cán bộ "
                                                                       "trực, phone: \"...\"}\n"
                                                                       "  - {place: Hội Phụ nữ xã, who: cô chi hội "
                                                                       "trưởng, phone: 0215 3 825 825 (cô Mai)}\n",
                                  diags);
    assert_int_equal(help->number_count, 2);
    assert_string_equal(help->numbers[0].id, "good");
    assert_string_equal(help->numbers[1].number, "113");
    assert_true(help->numbers[1].free);
    assert_false(help->numbers[1].first);
    assert_int_equal(help->local_count, 1);
    assert_string_equal(help->locals[0].place, "Hội Phụ nữ xã");
    assert_null(help->locals[0].hours);
    assert_null(help->checked);
    assert_int_equal(told(diags, "bad-phone"), 2);
    assert_true(told(diags, "unknown-value") + told(diags, "unknown-value-near") == 1);
    assert_int_equal(told(diags, "missing-key"), 1);
    assert_int_equal(told(diags, "wrong-shape"), 1);
    help_free(help);
    diag_list_free(diags);
}

// A teacher may write the whole file in Vietnamese.
static void help_reads_both_languages_of_keys(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct help *help = help_from("trợ giúp: 1\nđã gọi thử: \"Hội Phụ nữ tỉnh, 2026-05-01\"\ncác số:\n"
                                  "  - mã: child-line\n    số: \"111\"\n    tên: {vi: Tổng đài, en: Line}\n"
                                  "    việc: {vi: Gọi, en: Call}\n    giờ: {vi: cả ngày, en: always}\n"
                                  "    miễn phí: có\n    khi: trẻ em\n    trước: có\n    nguồn: [H-111]\n"
                                  "địa phương:\n  - {nơi: Trạm, ai: trực, điện thoại: 0215\u00A00000001, giờ: sáng}\n",
                                  diags);
    assert_int_equal(diag_count(diags), 0);
    assert_int_equal(help->number_count, 1);
    assert_string_equal(help->numbers[0].when, "child");
    assert_string_equal(spoken_in(&help->numbers[0].name, "en"), "Line");
    assert_true(help->numbers[0].free && help->numbers[0].first);
    assert_int_equal(help->local_count, 1);
    assert_string_equal(help->locals[0].hours, "sáng");
    assert_string_equal(help->checked, "Hội Phụ nữ tỉnh, 2026-05-01");
    help_free(help);
    diag_list_free(diags);
}

static void help_without_a_file_is_empty_not_missing(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct help *help = help_load("no/such/help.yaml", diags);
    assert_non_null(help);
    assert_int_equal(help->number_count, 0);
    assert_int_equal(told(diags, "cannot-read"), 1);
    help_free(help);
    help = help_from("- a\n- list\n", diags);
    assert_int_equal(help->number_count, 0);
    help_free(help);
    help_free(NULL);
    diag_list_free(diags);
}

static int open_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) != NULL ? 0 : -1;
}

static void sweep(const char *path)
{
    struct file_list list = {0};
    if (folder_list(path, &list, NULL))
        for (size_t i = 0; i < list.count; i++) {
            char *inside = path_join(path, list.names[i]);
            sweep(inside);
            mem_free(inside);
        }
    file_list_free(&list);
    remove(path);
}

static int close_folder(void **state)
{
    (void)state;
    sweep(folder);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_languages_are_whole),
        cmocka_unit_test(keys_and_ids_are_one),
        cmocka_unit_test(what_a_language_lacks_is_told),
        cmocka_unit_test(a_language_that_is_not_there_is_told),
        cmocka_unit_test(broken_files_keep_what_is_whole),
        cmocka_unit_test(languages_that_fill_in_differently_are_told),
        cmocka_unit_test(an_audience_hears_its_own_words),
        cmocka_unit_test(audiences_are_heard_alike_in_both_languages),
        cmocka_unit_test(places_are_filled_in),
        cmocka_unit_test(words_go_with_their_number),
        cmocka_unit_test(a_full_buffer_cuts_between_characters),
        cmocka_unit_test(a_report_has_place_sentence_line_and_caret),
        cmocka_unit_test(the_caret_stands_under_the_right_letter),
        cmocka_unit_test(a_report_never_commands_the_terminal),
        cmocka_unit_test(a_long_line_is_cut_around_its_mistake),
        cmocka_unit_test(a_long_file_keeps_its_gutter_straight),
        cmocka_unit_test(our_words_are_told_in_the_readers_language),
        cmocka_unit_test(a_sentence_of_any_length_is_whole_characters),
        cmocka_unit_test(our_help_numbers_are_whole),
        cmocka_unit_test(bad_rows_are_told_and_good_ones_used),
        cmocka_unit_test(help_reads_both_languages_of_keys),
        cmocka_unit_test(help_without_a_file_is_empty_not_missing),
    };
    return cmocka_run_group_tests(tests, open_folder, close_folder);
}
