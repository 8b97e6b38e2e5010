// SPDX-License-Identifier: MIT
//
// catalog_test.c — texts go to a translator and come back: nothing is lost, nothing is taken that does not fit, and
// what is wrong is told at its line.
#include "catalog.h"

#include "lang.h"
#include "level_about.h"
#include "loader.h"
#include "memory.h"
#include "test_folder.h"
#include "translation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/tests/fuzz/level-to-translate"

// libgettextpo does not free the words of its messages: that is its own affair.
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) { return "leak:libgettextpo\n"; }

static struct lang *lang;
static struct level *level;

static int open_level(void **state)
{
    struct diag_list *diags = diag_list_new();
    (void)state;
    lang = lang_load(DATA_DIR "/assets/lang", "vi", diags);
    level = level_load(LEVEL, diags);
    int errors = (int)diag_errors(diags);
    diag_list_free(diags);
    return lang != NULL && level != NULL && errors == 0 ? 0 : -1;
}

static int close_level(void **state)
{
    (void)state;
    level_free(level);
    lang_free(lang);
    return 0;
}

// A catalog of one's own: what would be hard to carry.
static struct catalog *odd_catalog(void)
{
    static const struct catalog_entry odd[] = {
        {.context = "a/plain",
         .source = "Chào em",
         .translation = "Hello",
         .note = "hai\ndòng",
         .file = "a.yaml",
         .line = 3},
        {.context = "a/lines", .source = "một\nhai", .translation = "one\ntwo\n"},
        {.context = "a/quotes", .source = "“A” \"B\" \\n", .translation = "\\ \"'"},
        {.context = "a/sums", .source = "=1+1", .translation = "-2"},
        {.context = "a/apostrophe", .source = "'=1", .translation = "'"},
        {.context = "a/spaces", .source = " x  y ", .translation = "  "},
        {.context = "a/cells", .source = "a,b;c\td", .translation = "a;b"},
        {.context = "a/none", .source = "chưa", .translation = ""},
        {.context = "a/look", .source = "mới", .translation = "old", .before = "cũ", .unsure = true},
    };
    struct catalog *c = catalog_new("blt");
    c->entries = mem_grow(NULL, &c->capacity, sizeof odd / sizeof *odd, sizeof *odd);
    c->count = sizeof odd / sizeof *odd;
    memcpy(c->entries, odd, sizeof odd);
    return c;
}

static void comes_back(const char *file, const struct text *bytes, bool previous)
{
    struct diag_list *diags = diag_list_new();
    struct catalog *went = odd_catalog(), *came = catalog_read(file, bytes->bytes, bytes->length, diags);
    assert_int_equal(diag_count(diags), 0);
    assert_string_equal(came->language, "blt");
    assert_int_equal(came->count, went->count);
    for (size_t i = 0; i < went->count; i++) {
        const struct catalog_entry *a = &went->entries[i], *b = &came->entries[i];
        bool tab = strchr(a->source, '\t') != NULL && !previous; // a cell has none
        assert_string_equal(b->context, a->context);
        if (!tab)
            assert_string_equal(b->source, a->source);
        assert_string_equal(b->translation, a->translation);
        assert_int_equal(b->unsure, a->unsure);
        assert_true(!previous || (a->before == NULL) == (b->before == NULL));
        assert_true(b->place.line > 0 && b->place.column > 0);
    }
    catalog_free(came);
    catalog_free(went);
    diag_list_free(diags);
}

static void what_goes_out_comes_back(void **state)
{
    (void)state;
    struct file_problem problem = {{0}};
    struct catalog *c = odd_catalog();
    struct text po = catalog_po(c, &problem), csv = catalog_csv(c, lang);
    assert_true(po.length > 0 && csv.length > 0);
    comes_back("odd.po", &po, true);
    comes_back("odd.csv", &csv, false);
    assert_non_null(strstr(po.bytes, "#. hai\n#. dòng\n"));
    assert_non_null(strstr(po.bytes, "#: a.yaml:3\n"));
    assert_non_null(strstr(po.bytes, "#| msgid \"cũ\"\n"));
    assert_null(strstr(csv.bytes, ",\"=1+1\"")); // a spreadsheet would reckon
    text_free(&po);
    text_free(&csv);
    catalog_free(c);
}

static void a_level_says_who_speaks_and_how_long(void **state)
{
    (void)state;
    struct catalog *c = catalog_new("kjg");
    catalog_add_level(c, level, lang);
    assert_int_equal(c->count, level->text_count);
    size_t speakers = 0, lengths = 0;
    for (size_t i = 0; i < c->count; i++) {
        speakers += strstr(c->entries[i].note, "Người nói: ") != NULL;
        lengths += strstr(c->entries[i].note, "Nhiều nhất ") != NULL;
        assert_true(level_about(level, (text_ref)i).meaning >= 0);
    }
    assert_int_equal(speakers, 2);
    assert_true(lengths > c->count / 2);
    catalog_free(c);
}

// ---- as other programs write it ----

#define HEADER "msgid \"\"\nmsgstr \"Language: kjg\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
#define TITLE  "msgctxt \"level-to-translate/title\"\nmsgid \"Kẹo và bí mật\"\n"

static struct catalog *read_po(const char *bytes, struct diag_list *diags)
{
    return catalog_read("x.po", bytes, strlen(bytes), diags);
}

static void other_programs_write_po_their_way(void **state)
{
    (void)state;
    static const char *const ways[] = {
        HEADER TITLE "msgstr \"to\"\n",
        "\xEF\xBB\xBF" HEADER TITLE "msgstr \"to\"\n",
        "# SOME TITLE\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: kjg\\n\"\r\n\"Content-Type: text/plain; "
        "charset=UTF-8\\n\"\r\n\r\nmsgctxt \"\"\r\n\"level-to-\"\r\n\"translate/title\"\r\nmsgid \"\"\r\n\"Kẹo "
        "\"\r\n\"và bí "
        "mật\"\r\nmsgstr \"\"\r\n\"t\"\r\n\"o\"\r\n",
        HEADER TITLE "msgstr \"to\"\n\n#~ msgctxt \"x/y\"\n#~ msgid \"old\"\n#~ msgstr \"gone\"\n",
        HEADER "#~ msgid \"old\"\n#~ msgstr \"gone\"\n\n#. msgid in a note\n" TITLE "msgstr \"to\"",
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct diag_list *diags = diag_list_new();
        struct catalog *c = read_po(ways[i], diags);
        assert_int_equal(diag_count(diags), 0);
        assert_string_equal(c->language, "kjg");
        assert_int_equal(c->count, 1);
        assert_string_equal(c->entries[0].context, "level-to-translate/title");
        assert_string_equal(c->entries[0].source, "Kẹo và bí mật");
        assert_string_equal(c->entries[0].translation, "to");
        catalog_free(c);
        diag_list_free(diags);
    }
}

static void spreadsheets_save_tables_their_way(void **state)
{
    (void)state;
    static const char *const ways[] = {
        "address,note,source,translation (kjg),state\na/b,n,x,to,done\n",
        "\xEF\xBB\xBF\"Địa chỉ\";\"Ghi chú\";\"Câu gốc\";\"Lời dịch (kjg)\"\r\n\"a/b\";\"\";\"x\";\"to\"\r\n",
        "sep=\t\ntranslation (kjg)\tsource\tmy own\taddress\nto\tx\t?\ta/b\n",
        "address,source,translation (kjg)\n,,\n\"a/b\",\"x\",\" to \"\n,,\n",
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct diag_list *diags = diag_list_new();
        struct catalog *c = catalog_read("x.csv", ways[i], strlen(ways[i]), diags);
        assert_int_equal(diag_count(diags), 0);
        assert_string_equal(c->language, "kjg");
        assert_int_equal(c->count, 1);
        assert_string_equal(c->entries[0].context, "a/b");
        assert_string_equal(c->entries[0].source, "x");
        assert_string_equal(c->entries[0].translation, "to");
        assert_false(c->entries[0].unsure);
        catalog_free(c);
        diag_list_free(diags);
    }
}

static void what_is_wrong_is_told_at_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *file, *bytes, *code;
        int line;
    } wrong[] = {
        {"x.po", HEADER TITLE "msgstr \"to\n", "po-quote-open", 6},
        {"x.po", HEADER TITLE "msgstr \"to", "po-quote-open", 6},
        {"x.po", HEADER TITLE "msgstr \"to\"\n\n" TITLE "msgstr \"two\"\n", "po-twice", 9},
        {"x.po", HEADER TITLE "msgstr \"a \\q\"\n", "po-escape", 6},
        {"x.po", HEADER TITLE "messagestr \"to\"\n", "po-syntax", 6},
        {"x.po", HEADER "just words\n", "po-syntax", 4},
        {"x.po", HEADER TITLE "msgstr \"\xE9\"\n", "po-not-utf8", 6},
        {"x.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "po-not-utf8", 2},
        {"x.po", HEADER "msgid \"no context\"\nmsgstr \"x\"\n", "po-no-context", 4},
        {"x.po", HEADER TITLE "msgstr \"\"\n\"a \xE2\x80\xAE b\"\n", "turning-character", 6},
        {"x.po", HEADER TITLE "msgstr \"\xE6\x96\x87\"\n", "no-glyph", 6},
        {"x.po", HEADER TITLE "msgstr \"a\\001\"\n", "control-character", 6},
        {"x.csv", "address,state\nx,y\n", "strings-columns", 1},
        {"x.csv", "address,source,translation\na/b,y,\xE2\x80\xAE z\n", "turning-character", 2},
        {"x.csv", "address,source,translation\nx,y,\"z\n", "csv-quote-open", 2},
        {"x.csv", "address,source,translation\na/b,y,z\na/b,y,zz\n", "strings-twice", 3},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct diag_list *diags = diag_list_new();
        catalog_free(catalog_read(wrong[i].file, wrong[i].bytes, strlen(wrong[i].bytes), diags));
        assert_true(diag_count(diags) > 0);
        assert_string_equal(diag_at(diags, 0)->code, wrong[i].code);
        assert_int_equal(diag_at(diags, 0)->place.line, wrong[i].line);
        for (size_t j = 0; j < diag_count(diags); j++) {
            char *sentence = lang_diag_sentence(lang, diag_at(diags, j), FOR_TERMINAL);
            assert_string_not_equal(sentence, diag_at(diags, j)->code);
            mem_free(sentence);
        }
        diag_list_free(diags);
    }
}

// ---- held against the level ----

static struct translation_row *rows_of(const char *po, size_t *count, const char *told)
{
    static struct catalog *kept; // whose words the rows are
    struct diag_list *diags = diag_list_new();
    catalog_free(kept);
    kept = po != NULL ? read_po(po, diags) : NULL;
    assert_int_equal(diag_count(diags), 0);
    struct translation_row *rows = kept != NULL ? catalog_rows(kept, level, count, diags) : NULL;
    assert_int_equal(diag_count(diags), told != NULL ? 1 : 0);
    if (told != NULL)
        assert_string_equal(diag_at(diags, 0)->code, told);
    diag_list_free(diags);
    return rows;
}

static void one_row(const char *po, const char *told, const char *at, const char *from, const char *to, bool unsure)
{
    size_t count = 0;
    struct translation_row *rows = rows_of(po, &count, told);
    assert_int_equal(count, at != NULL ? 1 : 0);
    if (at != NULL) {
        assert_string_equal(rows[0].at, at);
        assert_string_equal(rows[0].from, from);
        assert_string_equal(rows[0].to, to);
        assert_int_equal(rows[0].unsure, unsure);
    }
    mem_free(rows);
}

static void what_fits_is_taken_and_what_does_not_is_told(void **state)
{
    (void)state;
    one_row(HEADER TITLE "msgstr \"to\"\n", NULL, "title", "Kẹo và bí mật", "to", false);
    one_row(HEADER TITLE "msgstr \"\"\n", NULL, NULL, NULL, NULL, false);
    one_row(HEADER "#, fuzzy\n" TITLE "msgstr \"to\"\n", NULL, "title", "Kẹo và bí mật", "to", true);
    one_row(HEADER "#, fuzzy\n#| msgid \"Kẹo\"\n" TITLE "msgstr \"to\"\n", NULL, "title", "Kẹo", "to", false);
    one_row(HEADER "msgctxt \"level-to-translate/old\"\nmsgid \"Kẹo và bí mật\"\nmsgstr \"to\"\n", NULL, "title",
            "Kẹo và bí mật", "to", false); // it stands elsewhere now
    one_row(HEADER "msgctxt \"level-to-translate/title\"\nmsgid \"Kẹo\"\nmsgstr \"to\"\n", "strings-reworded", "title",
            "Kẹo", "to", false);
    one_row(HEADER "msgctxt \"level-to-translate/x\"\nmsgid \"y\"\nmsgstr \"z\"\n", "strings-unknown", NULL, NULL, NULL,
            false);
    one_row(HEADER "msgctxt \"another/title\"\nmsgid \"y\"\nmsgstr \"z\"\n", NULL, NULL, NULL, NULL, false);
    rows_of(NULL, NULL, NULL);
}

// ---- the translation's file ----

static void rows_come_into_a_file_that_stays_its_authors(void **state)
{
    (void)state;
    static const char before[] = "# by hand\r\nbản dịch: 1\r\nngôn ngữ: kjg\r\ncác lời:\r\n"
                                 "    # the title\r\n    - chỗ: title\r\n      # why\r\n      gốc: \"cũ\"\r\n      "
                                 "dịch: \"old\"\r\n"
                                 "    - chỗ: rule\r\n      gốc: \"R\"\r\n      dịch: 'r'\r\n# end";
    static const char after[] = "# by hand\r\nbản dịch: 1\r\nngôn ngữ: kjg\r\ncác lời:\r\n"
                                "    # the title\r\n      # why\r\n    - chỗ: title\r\n      gốc: \"mới\"\r\n      "
                                "dịch: \"new\"\r\n"
                                "      chưa chắc: có\r\n"
                                "    - chỗ: rule\r\n      gốc: \"R\"\r\n      dịch: 'r'\r\n"
                                "    # who\r\n    - chỗ: aim\r\n      gốc: \"A\"\r\n      dịch: \"\"\r\n# end\r\n";
    const struct translation_row rows[] = {{"title", "mới", "new", true, NULL}, {"aim", "A", "", false, "who"}};
    size_t length = 0;
    char *written = translation_write(before, sizeof before - 1, "kjg", rows, 2, &length);
    assert_string_equal(written, after);
    assert_int_equal(length, sizeof after - 1);
    mem_free(written);
}

static void rows_that_share_a_line_are_set_anew(void **state)
{
    (void)state;
    static const char before[] = "translation: 1\ntexts: [{at: a, from: \"A\", to: \"1\"}, {at: b, from: \"B\", to: "
                                 "\"2\"}] # two\n";
    const struct translation_row row = {"b", "B", "zwei", false, NULL};
    size_t length = 0;
    char *written = translation_write(before, sizeof before - 1, "kjg", &row, 1, &length);
    assert_string_equal(written, "translation: 1\nlanguage: kjg\ntexts:\n  - at: a\n    from: \"A\"\n    to: \"1\"\n"
                                 "  - at: b\n    from: \"B\"\n    to: \"zwei\"\n");
    mem_free(written);
}

// ---- the program's own words ----

static struct catalog *words_back(const struct text *po, const char *from, const char *to)
{
    struct diag_list *diags = diag_list_new();
    struct text changed = {0};
    const char *at = from != NULL ? strstr(po->bytes, from) : NULL;
    text_add_bytes(&changed, po->bytes, at != NULL ? (size_t)(at - po->bytes) : po->length);
    text_add(&changed, at != NULL ? to : "");
    text_add(&changed, at != NULL ? at + strlen(from) : "");
    struct catalog *c = catalog_read("w.po", changed.bytes, changed.length, diags);
    assert_int_equal(diag_count(diags), 0);
    text_free(&changed);
    diag_list_free(diags);
    return c;
}

static size_t taken(const struct catalog *c, const struct catalog_words *words, const char *folder, const char *told)
{
    struct diag_list *diags = diag_list_new();
    struct file_problem problem = {{0}};
    size_t count = 0;
    bool fine = catalog_take_program(c, words, folder, &count, diags, &problem);
    assert_int_equal(fine, told == NULL);
    assert_int_equal(diag_count(diags), told != NULL ? 1 : 0);
    if (told != NULL)
        assert_string_equal(diag_at(diags, 0)->code, told);
    diag_list_free(diags);
    return count;
}

static void the_programs_words_go_and_come_back(void **state)
{
    (void)state;
    char root[64], folder[80], command[96];
    struct file_problem problem = {{0}};
    snprintf(root, sizeof root, "%s/safecircle-own-XXXXXX", test_root());
    assert_non_null(mkdtemp(root));
    snprintf(folder, sizeof folder, "%s/kjg", root);
    struct catalog *out = catalog_new("kjg");
    struct catalog_words words = {lang, NULL, NULL};
    catalog_add_program(out, &words, lang);
    struct text po = catalog_po(out, &problem);
    static const char quit[] = "msgctxt \"program:title.quit\"\nmsgid \"Thoát\"\nmsgstr \"",
                      go_on[] = "msgctxt \"program:title.go-on\"\nmsgid \"Đi tiếp: {0}\"\nmsgstr \"";
    struct catalog *c = words_back(&po, quit, "msgctxt \"program:title.quit\"\nmsgid \"Thoát\"\nmsgstr \"Kjg");
    assert_int_equal(taken(c, &words, folder, NULL), 1);
    catalog_free(c);
    c = words_back(&po, go_on, "msgctxt \"program:title.go-on\"\nmsgid \"Đi tiếp: {0}\"\nmsgstr \"Kjg {1}");
    assert_int_equal(taken(c, &words, folder, "strings-holes"), 0);
    catalog_free(c);
    struct lang *there = lang_load_own(DATA_DIR "/assets/lang", root, "kjg", NULL), *from = lang_load_from(root, "kjg");
    assert_string_equal(text(there, T_TITLE_QUIT), "Kjg");
    assert_string_equal(text(there, T_TITLE_GO_ON), text(lang, T_TITLE_GO_ON)); // nothing of that file
    assert_string_equal(text(from, T_TITLE_QUIT), text(lang, T_TITLE_QUIT));
    words = (struct catalog_words){lang, there, from};
    c = words_back(&po, quit, "msgctxt \"program:title.quit\"\nmsgid \"Thoát\"\nmsgstr \"Kjg");
    assert_int_equal(taken(c, &words, folder, NULL), 0); // it is there
    catalog_free(c);
    catalog_free(out);
    out = catalog_new("kjg");
    catalog_add_program(out, &words, lang);
    size_t done = 0;
    for (size_t i = 0; i < out->count; i++)
        done += out->entries[i].translation[0] != '\0' && !out->entries[i].unsure;
    assert_int_equal(done, 1);
    snprintf(command, sizeof command, "rm -rf %s", root);
    assert_int_equal(system(command), 0);
    lang_free(from);
    lang_free(there);
    text_free(&po);
    catalog_free(out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_goes_out_comes_back),
        cmocka_unit_test(a_level_says_who_speaks_and_how_long),
        cmocka_unit_test(other_programs_write_po_their_way),
        cmocka_unit_test(spreadsheets_save_tables_their_way),
        cmocka_unit_test(what_is_wrong_is_told_at_its_line),
        cmocka_unit_test(what_fits_is_taken_and_what_does_not_is_told),
        cmocka_unit_test(rows_come_into_a_file_that_stays_its_authors),
        cmocka_unit_test(rows_that_share_a_line_are_set_anew),
        cmocka_unit_test(the_programs_words_go_and_come_back),
    };
    return cmocka_run_group_tests(tests, open_level, close_level);
}
