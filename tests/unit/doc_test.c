// SPDX-License-Identifier: MIT
//
// doc_test.c — words with places: what a file says, where it says it, and that a mistake costs no more than its own
// part.
#include "diag.h"
#include "doc.h"
#include "doc_reading.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct read {
    struct doc *doc;
    struct diag_list *diags;
};

static struct read read_words(const char *words, const char *const *resume_keys)
{
    struct read r = {.diags = diag_list_new()};
    r.doc = doc_parse("a.yaml", words, strlen(words), &(struct doc_hints){.lists = resume_keys}, r.diags);
    return r;
}

static void done(struct read *r)
{
    doc_free(r->doc);
    diag_list_free(r->diags);
}

static const struct doc_node *child(const struct doc_node *map, const char *key)
{
    for (const struct doc_node *n = map->first; n != NULL; n = n->next)
        if (strcmp(n->key, key) == 0)
            return n;
    fail_msg("no key: %s", key);
    return NULL;
}

static void is_at(const struct doc_node *n, int line, int column)
{
    assert_int_equal(n->place.line, line);
    assert_int_equal(n->place.column, column);
}

static void a_tree_knows_where_every_word_stood(void **state)
{
    struct read r = read_words("\xEF\xBB\xBFtitle: \"Quà\"\r\nlist:\r\n  - một\r\n  - {a: 1, b: hai}\r\nlong: |\r\n  "
                               "x\r\n  y\r\n",
                               NULL);
    (void)state;
    assert_int_equal(diag_count(r.diags), 0);
    const struct doc_node *root = r.doc->root, *list = child(root, "list"), *title = child(root, "title"),
                          *lines = child(root, "long");
    assert_int_equal(root->kind, DOC_MAP);
    assert_int_equal(root->count, 3);
    assert_string_equal(title->text, "Quà");
    assert_int_equal(title->style, DOC_QUOTED);
    is_at(title, 1, 8); // the mark of the byte order is no column
    assert_int_equal(title->key_place.column, 1);
    assert_int_equal(title->key_length, 5);
    assert_int_equal(title->length, 5); // letters and quotation marks, not bytes
    assert_int_equal(list->kind, DOC_LIST);
    assert_int_equal(list->count, 2);
    assert_string_equal(list->first->text, "một");
    is_at(list->first, 3, 5);
    is_at(child(list->first->next, "b"), 4, 15);
    assert_int_equal(lines->style, DOC_BLOCK);
    assert_string_equal(lines->text, "x\ny");
    done(&r);
}

static void texts_are_composed(void **state)
{
    struct read r = read_words("a: e\u0302\u0301m\n", NULL);
    (void)state;
    assert_string_equal(child(r.doc->root, "a")->text, "\u1EBFm");
    done(&r);
    r = read_words("a: \"e\\u0302\\u0301m\"\n", NULL); // all of it plain, until it is read
    assert_string_equal(child(r.doc->root, "a")->text, "\u1EBFm");
    done(&r);
}

// What YAML can do and we cannot: told where it stands.
static void what_is_not_allowed_is_told(void **state)
{
    static const struct {
        const char *words, *code;
        int line, column;
    } all[] = {
        {"a: &x 1\n", "no-anchors", 1, 4},
        {"a: 1\na: 2\n", "duplicate-key", 2, 1},
        {"a: 1\n---\nb: 2\n", "two-documents", 2, 1},
        {"- a\n", "not-a-map", 1, 1},
        {"a: \"x\n", "quote-not-closed", 1, 4},
        {"a: x\xE1y\n", "not-utf8", 1, 5},
        {"a: \u202Ex\n", "turning-character", 1, 4},
        {"a: \"x\\u202E\"\n", "turning-character", 1, 4}, // no letter of the file is odd
        {"\ta: 1\n", "tab-indent", 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct read r = read_words(all[i].words, NULL);
        if (diag_count(r.diags) == 0)
            fail_msg("nothing is told of %s", all[i].words);
        diag_sort(r.diags);
        const struct diag *d = diag_at(r.diags, 0);
        if (strcmp(d->code, all[i].code) != 0 || d->place.line != all[i].line || d->place.column != all[i].column)
            fail_msg("%s: %s %d:%d", all[i].words, d->code, d->place.line, d->place.column);
        done(&r);
    }
}

// A mistake in one item costs that item: the next one is read, and its own mistake is told in the same run.
static void reading_goes_on_behind_a_mistake(void **state)
{
    static const char *const keys[] = {"scenes", NULL};
    struct read r = read_words("title: x\nscenes:\n  - id: a\n    say: \"open\n  - id: b\n    say: fine\n  - id: c\n   "
                               " say: [1\n  - id: d\n",
                               keys);
    bool b = false, d = false;
    (void)state;
    assert_true(r.doc->damaged);
    assert_true(diag_count(r.diags) >= 2);
    assert_string_equal(child(r.doc->root, "title")->text, "x");
    for (const struct doc_node *n = child(r.doc->root, "scenes")->first; n != NULL; n = n->next) {
        b = b || (n->kind == DOC_MAP && n->first != NULL && strcmp(n->first->text, "b") == 0);
        d = d || (n->kind == DOC_MAP && n->first != NULL && strcmp(n->first->text, "d") == 0);
    }
    assert_true(b);
    assert_true(d);
    done(&r);
}

static void a_head_ends_behind_the_last_key_that_is_wanted(void **state)
{
    static const struct name_pair wanted[] = {{"title", "tên"}, {"band", "lứa tuổi"}, {NULL, NULL}};
    static const char words[] = "lứa tuổi: a\nother: {band: b}\ntitle: x\ntên: [ this is never looked at\n";
    struct diag_list *diags = diag_list_new();
    (void)state;
    struct doc *doc = doc_parse_head("a.yaml", words, strlen(words), wanted, diags);
    assert_string_equal(child(doc->root, "title")->text, "x");
    assert_int_equal(doc->root->count, 3);
    assert_int_equal(diag_count(diags), 0);
    doc_free(doc);
    static const struct {
        const char *words;
        size_t count;
    } others[] = {
        {"band: a\nother: [ this is never looked at\n", 1}, // one is nowhere: nobody waits for it
        {"band: a\nother: \"title\"\n", 2},                 // or it may still come: all is read
        {"band: a\nother: b\nte\xCC\x82n: x\n", 3},         // also with its letters taken apart
        {"band: a\nother: b\n\"t\\x69tle\": x\n", 3},       // or written as a sign
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        doc = doc_parse_head("a.yaml", others[i].words, strlen(others[i].words), wanted, diags);
        assert_int_equal(doc->root->count, others[i].count);
        assert_int_equal(diag_count(diags), 0);
        doc_free(doc);
    }
    diag_list_free(diags);
}

// Each cap is met by one too many, and told; at the cap nothing is.
static void what_is_too_much_is_told_and_not_read(void **state)
{
    (void)state;
    for (int more = 0; more <= 1; more++) {
        char words[200] = "a: ";
        int depth = DOC_DEPTH_MAX - 2 + more;
        for (int i = 0; i < depth; i++)
            strcat(words, "[");
        strcat(words, "x");
        for (int i = 0; i < depth; i++)
            strcat(words, "]");
        strcat(words, "\n");
        struct read r = read_words(words, NULL);
        bool deep = false;
        for (size_t i = 0; i < diag_count(r.diags); i++)
            deep = deep || strcmp(diag_at(r.diags, i)->code, "too-deep") == 0;
        assert_int_equal(deep, more == 1);
        done(&r);
    }
    char *large = mem_new(DOC_BYTES_MAX + 2, 1);
    memset(large, ' ', DOC_BYTES_MAX + 1);
    memcpy(large, "a: 1", 4);
    struct read r = read_words(large, NULL);
    assert_int_equal(diag_count(r.diags), 1);
    assert_string_equal(diag_at(r.diags, 0)->code, "too-large");
    done(&r);
    large[DOC_BYTES_MAX] = '\0';
    r = read_words(large, NULL);
    assert_int_equal(diag_count(r.diags), 0);
    done(&r);
    mem_free(large);
}

// ---- a format is a table ----

static const struct enum_name moods[] = {{{"happy", "vui"}, 1}, {{"sad", "buồn"}, 2}, {{NULL, NULL}, 0}};
static const struct field fields[] = {
    {.key = {"name", "tên"}, .kind = FIELD_TEXT, .required = true, .limits = {1, 4}},
    {.key = {"mood", "tâm trạng"}, .kind = FIELD_ENUM, .names = moods},
    {.key = {"age", "tuổi"}, .kind = FIELD_NUMBER, .limits = {6, 15}},
    {.key = {"who", "ai"}, .kind = FIELD_IDS, .count = {1, 2}},
    {.key = {NULL, NULL}},
};
static const struct schema person = {{"person", "người"}, fields, NULL};

static void a_table_checks_and_suggests(void **state)
{
    static const struct {
        const char *words, *code; // NULL: nothing is told
        int line, column;
    } all[] = {
        {"name: một hai ba\nmood: vui\nage: 6\nwho: [a, b]\n", NULL, 0, 0},
        {"tên: x\ntâm trạng: buồn\ntuổi: 15\nai: a\n", NULL, 0, 0},
        {"mood: vui\n", "missing-key", 0, 0},
        {"nam: x\nmood: vui\n", "unknown-key-near", 1, 1},
        {"nam: x\nname: x\n", "unknown-key", 1, 1}, // that one is there already
        {"name: một hai # ba\n", "hash-cuts-text", 1, 15},
        {"name: một # hai\n", NULL, 0, 0},     // a comment behind a word is one
        {"name: một hai  # ba\n", NULL, 0, 0}, // and one that keeps its distance
        {"zzzzzz: x\nname: x\n", "unknown-key", 1, 1},
        {"name: x\nmood: hapy\n", "unknown-value-near", 2, 7},
        {"name: x\nmood: zzzzzz\n", "unknown-value", 2, 7},
        {"name: x\nage: 5\n", "bad-number", 2, 6},
        {"name: x\nage: 16\n", "bad-number", 2, 6},
        {"name: x\nage: six\n", "bad-number", 2, 6},
        {"name: [x]\n", "bracket-in-text", 1, 7},
        {"name: x\nwho: [a, b, c]\n", "bad-count", 2, 1},
        {"name: x\nwho: \"a b\"\n", "bad-id", 2, 6},
        {"name: một hai ba bốn năm\n", "long", 1, 7},
        {"name: một hai ba bốn năm sáu bảy\n", "too-long", 1, 7},
        {"name: \"\"\n", "empty-value", 1, 7},
    };
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct read r = read_words(all[i].words, NULL);
        schema_check(&person, r.doc, r.doc->root, NULL, r.diags);
        if (diag_count(r.diags) != (all[i].code != NULL))
            fail_msg("%s: %zu told, the first %s", all[i].words, diag_count(r.diags),
                     diag_count(r.diags) > 0 ? diag_at(r.diags, 0)->code : "-");
        if (all[i].code != NULL) {
            const struct diag *d = diag_at(r.diags, 0);
            bool placed = all[i].line == 0 || (d->place.line == all[i].line && d->place.column == all[i].column);
            if (strcmp(d->code, all[i].code) != 0 || !placed)
                fail_msg("%s: %s %d:%d", all[i].words, d->code, d->place.line, d->place.column);
        }
        done(&r);
    }
}

static void both_names_are_one(void **state)
{
    struct read r = read_words("tên: x\n", NULL);
    (void)state;
    assert_ptr_equal(schema_find(r.doc->root, fields[0].key), r.doc->root->first);
    assert_null(schema_find(r.doc->root, fields[1].key));
    assert_true(r.doc->vietnamese);
    assert_true(schema_named("name", fields[0].key) && schema_named("tên", fields[0].key));
    assert_false(schema_named("ten", fields[0].key));
    assert_int_equal(schema_enum(moods, "buồn", -1), 2);
    assert_int_equal(schema_enum(moods, "sad", -1), 2);
    assert_int_equal(schema_enum(moods, "glad", -1), -1);
    done(&r);
}

static void numbers_and_ids(void **state)
{
    (void)state;
    assert_int_equal(schema_number("12", -1), 12);
    assert_int_equal(schema_number("0", -1), 0);
    assert_int_equal(schema_number("", -1), -1);
    assert_int_equal(schema_number("12x", -1), -1);
    assert_int_equal(schema_number("99999999999", -1), -1);
    assert_true(schema_is_id("is-it-ok"));
    assert_false(schema_is_id(""));
    assert_false(schema_is_id("a b"));
    assert_false(schema_is_id("a.b"));
}

// One letter too many, too few, another, or two that changed places: one step each.
static void nearness_counts_slips_of_the_hand(void **state)
{
    static const char *const words[] = {"verdict", "because", "next"};
    (void)state;
    assert_int_equal(schema_distance("because", "because"), 0);
    assert_int_equal(schema_distance("because", "becuase"), 1);
    assert_int_equal(schema_distance("because", "becaus"), 1);
    assert_int_equal(schema_distance("because", "becauuse"), 1);
    assert_int_equal(schema_distance("vì", "vi"), 1);
    assert_int_equal(schema_distance("", "abc"), 3);
    assert_string_equal(schema_nearest_word(words, 3, "becuase"), "because");
    assert_string_equal(schema_nearest_word(words, 3, "nxt"), "next");
    assert_null(schema_nearest_word(words, 3, "something else"));
}

static void words_are_folded_and_made_plain(void **state)
{
    struct arena *memory = arena_new();
    (void)state;
    assert_string_equal(doc_fold(memory, "ĐIỆN Biên"), "điện biên");
    assert_string_equal(doc_plain(memory, "ĐIỆN Biên"), "dien bien");
    assert_string_equal(doc_nfc(memory, "e\u0302\u0301"), "\u1EBF");
    assert_string_equal(doc_compatible(memory, "１２（３）"), "12(3)");
    assert_int_equal(doc_last_letter("ae\u0302\u0301"), 1);
    assert_int_equal(doc_last_letter(""), 0);
    arena_free(memory);
}

static void values_are_taken_by_their_names(void **state)
{
    (void)state;
    static const char words[] = "tên: Hai\nsố: 7\nless: -7\nnhỏ: có\nempty: \"\"\nlist: [a, b]\nall: {vi: Chào, en: "
                                "Hello}\n";
    static const struct name_pair name = {"name", "tên"}, number = {"number", "số"}, less = {"less", "bớt"},
                                  small = {"small", "nhỏ"}, empty = {"empty", "trống"}, list = {"list", "dãy"},
                                  all = {"all", "mọi"}, none = {"none", "không có"};
    struct arena *memory = arena_new();
    struct reading r;
    reading_open(&r, memory, "a.yaml", words, strlen(words), NULL);
    const char *copied = reading_words(&r, r.root, name);
    assert_int_equal(reading_number(r.root, number), 7);
    assert_int_equal(reading_number(r.root, less), 0);
    assert_true(reading_yes(r.root, small));
    assert_false(reading_yes(r.root, name));
    assert_int_equal(reading_enum(r.root, name, schema_yes_no, 9), 9);
    assert_null(reading_words(&r, r.root, empty));
    assert_null(reading_scalar(r.root, list));
    assert_null(reading_scalar(NULL, name));
    assert_string_equal(reading_list(r.root, list)->text, "a");
    assert_null(reading_list(r.root, name));
    assert_null(reading_words(&r, r.root, none));
    assert_int_equal(reading_spoken(&r, r.root, all, NULL).count, 2);
    assert_true(reading_close(&r, NULL));
    assert_string_equal(copied, "Hai"); // longer than what it was read from
    arena_free(memory);
}

static void what_cannot_be_used_is_told(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct reading r;
    reading_load(&r, NULL, "no/such/file.yaml", NULL);
    assert_null(r.root);
    assert_false(reading_close(&r, diags));
    assert_string_equal(diag_at(diags, 0)->code, "cannot-read");
    assert_true(diag_at(diags, 0)->arguments[0][0] != '\0'); // with the reason
    for (int twice = 0; twice < 2; twice++) {                // a list that knows the error already makes it no better
        reading_open(&r, NULL, "a.yaml", "a: 1\nb: 2\n", 10, NULL);
        reading_error(&r, r.root->first, "unknown-key", "x", NULL);
        assert_false(reading_close(&r, diags));
    }
    assert_int_equal(diag_count(diags), 2);
    diag_list_free(diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tree_knows_where_every_word_stood),
        cmocka_unit_test(texts_are_composed),
        cmocka_unit_test(what_is_not_allowed_is_told),
        cmocka_unit_test(reading_goes_on_behind_a_mistake),
        cmocka_unit_test(a_head_ends_behind_the_last_key_that_is_wanted),
        cmocka_unit_test(what_is_too_much_is_told_and_not_read),
        cmocka_unit_test(a_table_checks_and_suggests),
        cmocka_unit_test(both_names_are_one),
        cmocka_unit_test(numbers_and_ids),
        cmocka_unit_test(nearness_counts_slips_of_the_hand),
        cmocka_unit_test(words_are_folded_and_made_plain),
        cmocka_unit_test(values_are_taken_by_their_names),
        cmocka_unit_test(what_cannot_be_used_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
