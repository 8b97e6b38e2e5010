// SPDX-License-Identifier: MIT
//
// paper_test.c — the guide holds all a facilitator needs, agrees with the screen, and opens anywhere.
#include "files.h"
#include "help.h"
#include "lang.h"
#include "level.h"
#include "loader.h"
#include "memory.h"
#include "outside.h"
#include "paper.h"
#include "rules.h"
#include "test_document.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct lang *languages[2];
static struct help *help;

static int open_words(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    languages[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    languages[1] = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    help = help_load(SOURCE_DIR "/assets/help/help.yaml", diags);
    diag_list_free(diags);
    return languages[0] != NULL && languages[1] != NULL ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    lang_free(languages[0]);
    lang_free(languages[1]);
    help_free(help);
    return 0;
}

static struct level *level_from(const char *words)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("levels/test/small/level.yaml", words, strlen(words), diags);
    for (size_t i = 0; level == NULL && i < diag_count(diags); i++) {
        char *report = lang_diag_report(languages[1], diag_at(diags, i), words);
        print_error("%s", report);
        mem_free(report);
    }
    diag_list_free(diags);
    assert_non_null(level);
    return level;
}

// The words as they stand in HTML.
static char *in_html(const char *words)
{
    struct text html = {0};
    outside_add_text(&html, FOR_HTML, words);
    return html.bytes != NULL ? html.bytes : mem_copy_text("");
}

static const char *assert_has(const char *guide, const char *words)
{
    char *escaped = in_html(words);
    const char *at = strstr(guide, escaped);
    if (at == NULL)
        fail_msg("the guide lacks: %s", words);
    mem_free(escaped);
    return at;
}

static void assert_lacks(const char *guide, const char *html)
{
    if (strstr(guide, html) != NULL)
        fail_msg("the guide has: %s", html);
}

static size_t times(const char *guide, const char *html)
{
    size_t count = 0;
    for (const char *at = guide; (at = strstr(at, html)) != NULL; at += strlen(html))
        count++;
    return count;
}

// ---- every level there is, in both languages ----

static void each_level(void (*look)(const struct level *level, const struct lang *lang, const char *guide))
{
    struct file_list files;
    assert_true(files_find(SOURCE_DIR "/levels", "level.yaml", &files, NULL));
    assert_true(files.count > 0);
    for (size_t i = 0; i < files.count * 2; i++) {
        struct diag_list *diags = diag_list_new();
        struct level *level = level_load(files.names[i / 2], diags);
        assert_non_null(level);
        const struct lang *lang = languages[i % 2];
        char *guide = html_of(paper_guide(level, help, lang));
        look(level, level->band == BAND_ADULTS ? lang_for(lang, AUDIENCE_ADULTS) : lang, guide);
        mem_free(guide);
        level_free(level);
        diag_list_free(diags);
    }
    file_list_free(&files);
}

static void assert_has_ref(const struct level *level, const struct lang *lang, const char *guide, text_ref ref)
{
    if (ref != TEXT_NONE)
        assert_has(guide, level_text(level, lang_code(lang), ref));
}

static void look_for_every_text(const struct level *level, const struct lang *lang, const char *guide)
{
    const text_ref top[] = {level->title, level->aim, level->notice, level->rule};
    for (size_t i = 0; i < 4; i++)
        assert_has_ref(level, lang, guide, top[i]);
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        assert_has_ref(level, lang, guide, s->question);
        assert_has_ref(level, lang, guide, s->guide);
        for (uint8_t j = 0; j < s->line_count; j++)
            assert_has_ref(level, lang, guide, s->lines[j].text);
        for (uint8_t j = 0; j < s->box_count; j++)
            assert_has_ref(level, lang, guide, s->boxes[j]);
        for (uint8_t j = 0; j < s->talk_count; j++)
            assert_has_ref(level, lang, guide, s->talk[j]);
        for (uint8_t j = 0; j < s->option_count; j++) {
            const struct option *o = &s->options[j];
            const text_ref texts[] = {o->text, o->because, o->shows, o->busy, o->helps};
            for (size_t k = 0; k < 5; k++)
                assert_has_ref(level, lang, guide, texts[k]);
            for (uint8_t k = 0; k < o->actor_count; k++)
                assert_has_ref(level, lang, guide, o->actors[k].text);
        }
        assert_has_ref(level, lang, guide, s->swallow);
        if (scene_kindles(s))
            assert_has_ref(level, lang, guide, s->together);
    }
}

// Nothing of a level is left out: the sheet must do when the screen is dark.
static void a_guide_holds_every_text(void **state)
{
    (void)state;
    each_level(look_for_every_text);
}

static void look_for_letters(const struct level *level, const struct lang *lang, const char *guide)
{
    const char *at = guide;
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        uint8_t order[LEVEL_OPTIONS_MAX];
        rules_choice_order(level, i, false, 0, order);
        bool sort = s->kind == SCENE_SORT;
        for (uint8_t place = 0; place < (sort ? s->box_count : s->option_count); place++) {
            text_ref words = sort ? s->boxes[place] : s->options[order[place]].text;
            char *escaped = in_html(level_text(level, lang_code(lang), words));
            struct text line = {0};
            text_addf(&line, "<li><b class=\"letter\">%c</b> %s</li>", 'A' + place, escaped);
            at = strstr(at, line.bytes); // and one behind the other
            if (at == NULL)
                fail_msg("not lettered as on the screen: %s", line.bytes);
            text_free(&line);
            mem_free(escaped);
        }
    }
}

// The facilitator says "B" and the hall looks at B: paper and screen must agree.
static void letters_are_those_of_the_screen(void **state)
{
    (void)state;
    each_level(look_for_letters);
}

static void look_for_ways_out(const struct level *level, const struct lang *lang, const char *guide)
{
    static const char *const outside[] = {"http:", "https:",  "//",   "src=",    "url(",      "@import",
                                          "<link", "<script", "<img", "onclick", "javascript"};
    (void)level;
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
        assert_lacks(guide, outside[i]);
    assert_true(strncmp(guide, "<!doctype html>", 15) == 0);
    assert_non_null(strstr(guide, "name=\"viewport\" content=\"width=device-width, initial-scale=1\""));
    assert_non_null(strstr(guide, "charset=\"utf-8\""));
    assert_non_null(strstr(guide, "@page{size:A4"));
    struct text html = {0};
    text_addf(&html, "<html lang=\"%s\">", lang_code(lang));
    assert_non_null(strstr(guide, html.bytes));
    text_free(&html);
}

// A phone without a network, a browser of ten years ago: one file, no script.
static void a_guide_needs_nothing_from_outside(void **state)
{
    (void)state;
    each_level(look_for_ways_out);
}

static bool is_void(const char *tag)
{
    return strcmp(tag, "meta") == 0 || strcmp(tag, "br") == 0 || strcmp(tag, "!doctype") == 0;
}

// Every tag that opens closes, in turn; every link within the page has a place to go to.
static void look_for_balance(const struct level *level, const struct lang *lang, const char *guide)
{
    enum { DEPTH = 40, NAME = 16 };
    char open[DEPTH][NAME];
    int depth = 0;
    (void)level, (void)lang;
    for (const char *at = guide; (at = strchr(at, '<')) != NULL;) {
        bool closes = at[1] == '/';
        char tag[NAME] = "";
        const char *name = at + 1 + closes;
        size_t length = strcspn(name, " >");
        assert_true(length > 0 && length < NAME);
        memcpy(tag, name, length);
        at = strchr(at, '>');
        assert_non_null(at);
        if (closes) {
            assert_true(depth > 0);
            assert_string_equal(tag, open[--depth]);
        } else if (!is_void(tag)) {
            assert_true(depth < DEPTH);
            strcpy(open[depth++], tag);
        }
    }
    assert_int_equal(depth, 0);
    for (const char *at = guide; (at = strstr(at, "href=\"#")) != NULL; at++) {
        char anchor[40];
        snprintf(anchor, sizeof anchor, "id=\"%.*s\"", (int)strcspn(at + 7, "\""), at + 7);
        assert_int_equal(times(guide, anchor), 1);
    }
}

static void html_is_well_formed(void **state)
{
    (void)state;
    each_level(look_for_balance);
}

static void look_for_sheets(const struct level *level, const struct lang *lang, const char *guide)
{
    static const enum text_id always[] = {
        T_GUIDE_SECRET,       T_GUIDE_NEVER_1,      T_GUIDE_DARK,        T_GUIDE_DARK_FINGERS,
        T_GUIDE_CARD_THANK,   T_GUIDE_CARD_BELIEVE, T_GUIDE_CARD_SECRET, T_GUIDE_CARD_ASK,
        T_PROMISE_NEVER_MUST, T_CLOSING_NOT_FAULT,  T_CLOSING_BRIGHT,
    };
    for (size_t i = 0; i < sizeof always / sizeof always[0]; i++)
        assert_has(guide, text(lang, always[i]));
    const char *review = level->reviewed != NULL ? level->reviewed : text(lang, T_GUIDE_AWAITS);
    assert_has(guide, review);
    assert_true((strstr(guide, text(lang, T_READY_PRIVATE)) != NULL) == (level->sensitive >= 2));
    bool eyes = strstr(guide, text(lang, T_GUIDE_DARK_EYES)) != NULL;
    assert_true(eyes == (level->sensitive >= 2));
    for (size_t i = 0; i < help->number_count; i++)
        assert_has(guide, help->numbers[i].number);
    if (level_harmed(level) != NULL)
        assert_has(guide, text(lang, T_PLAY_NOT_FAULT_MORE));
}

static void sheets_are_never_left_out(void **state)
{
    (void)state;
    each_level(look_for_sheets);
}

// ---- a level made for it ----

#define HEAD                                                                                                           \
    "level: 1\nlanguage: en\ntitle: \"A <b>&\\\"small\\\" 'level'\"\nband: 9-11\ntopics: [games]\nsensitive: "         \
    "1\nharmed: none\n"                                                                                                \
    "aim: \"They tell.\"\nnotice: \"A short story about a gift.\"\nrule: \"Stop and tell!\"\npicture: xoe-circle\n"    \
    "sources: [R-GRO]\nreviewed: none\ncast:\n  pao: {name: \"P<o\", figure: boy-1}\nscenes:\n"
#define CHOICE(id, words, verdict, next)                                                                               \
    "      - {id: " id ", text: \"" words "\", verdict: " verdict ", shows: \"It goes on.\", because: \"That is "      \
    "why.\"" next "}\n"
#define TELL                                                                                                           \
    "  - id: tell\n    tell: \"Whom do we tell?\"\n    guide: \"Ask.\"\n    doors:\n"                                  \
    "      - {id: a, who: \"Mum\", figure: mother, busy: \"Later.\", helps: \"I am here.\", because: \"She "           \
    "helps.\"}\n"                                                                                                      \
    "      - {id: b, who: \"Dad\", figure: father, busy: \"Later.\", helps: \"I am here.\", because: \"He helps.\"}\n" \
    "      - {id: c, who: \"Teacher\", figure: teacher-man, helps: \"I am here.\", because: \"He helps.\"}\n"
#define ASK_WITH_BRANCH                                                                                                \
    "  - id: gift\n    place: home-evening\n    short: yes\n    say:\n      - pao sit worried hug: \"A gift & a "      \
    "<secret>?\"\n"                                                                                                    \
    "  - id: what\n    ask: \"What should a friend say?\"\n    step: say\n    guide: \"Ask why.\"\n    next: tell\n  " \
    "  choices:\n" CHOICE("keep", "Keep it all quiet.", "risky", ", next: more")                                       \
        CHOICE("stop", "Stop, and then tell.", "safe", "")                                                             \
            CHOICE("wait", "Wait for a while.", "unsure", "") "  - id: more\n    say:\n      - \"The gifts go on.\"\n"

static char *guide_of(const char *level_words, const struct help *with, int language)
{
    struct level *level = level_from(level_words);
    char *guide = html_of(paper_guide(level, with, languages[language]));
    level_free(level);
    return guide;
}

// An author may write anything: words stay words.
static void words_never_become_html(void **state)
{
    (void)state;
    char *guide = guide_of(HEAD ASK_WITH_BRANCH TELL, help, 1);
    assert_non_null(strstr(guide, "<title>A &lt;b&gt;&amp;&quot;small&quot; &#39;level&#39;</title>"));
    assert_non_null(strstr(guide, "A gift &amp; a &lt;secret&gt;?"));
    assert_non_null(strstr(guide, ">P&lt;o</span>"));
    look_for_balance(NULL, NULL, guide);
    mem_free(guide);
    char *escaped = in_html("a\nb\tc\x01<");
    assert_string_equal(escaped, "a<br>b c &lt;");
    mem_free(escaped);
}

// Whoever reads it aloud does it, too: a mood, whether they sit, their hands.
static void how_a_line_is_said_stands_before_it(void **state)
{
    (void)state;
    char *guide = guide_of(HEAD ASK_WITH_BRANCH TELL, help, 1);
    assert_non_null(strstr(guide, "(worried, sits, hugs)"));
    mem_free(guide);
}

// Only one choice leads to scene 3: the sheet must say so, or the room plays a turn it did not take.
static void branches_are_told(void **state)
{
    (void)state;
    struct level *level = level_from(HEAD ASK_WITH_BRANCH TELL);
    char *guide = html_of(paper_guide(level, help, languages[1])), sentence[200], letter[2] = "A";
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(level, 1, false, 0, order);
    while (order[letter[0] - 'A'] != 0) // "keep" is written first
        letter[0]++;
    const char *const from[] = {letter, "2"}, *const to[] = {"4"};
    assert_has(guide, text_fill(languages[1], T_GUIDE_ONLY_IF, sentence, sizeof sentence, from, 2));
    text_fill(languages[1], T_GUIDE_GO_ON, sentence, sizeof sentence, to, 1);
    assert_int_equal(times(guide, sentence), 2); // the two other choices skip scene 3
    assert_int_equal(times(guide, text(languages[1], T_GUIDE_GO_END)), 0);
    mem_free(guide);
    level_free(level);
}

static void stories_in_a_row_need_no_signposts(void **state)
{
    (void)state;
    char *guide = guide_of(HEAD "  - id: gift\n    place: home-evening\n    say:\n      - \"A gift.\"\n" TELL
                                "  - id: end\n    say:\n      - \"Good night.\"\n",
                           help, 1);
    assert_lacks(guide, "Then go to");
    assert_lacks(guide, "Tell this scene only");
    assert_lacks(guide, text(languages[1], T_GUIDE_SHORT_HOW));     // a level this small has no shorter path
    assert_lacks(guide, text(languages[1], T_PLAY_NOT_FAULT_MORE)); // nobody is harmed here
    mem_free(guide);
}

static void jumps_and_early_ends_are_told(void **state)
{
    (void)state;
    char *guide = guide_of(HEAD "  - id: gift\n    place: home-evening\n    next: end-scene\n    say:\n      - \"A "
                                "gift.\"\n"
                                "  - id: later\n    next: end\n    say:\n      - \"Good night.\"\n"
                                "  - id: end-scene\n    next: later\n    tell: \"Whom?\"\n    guide: \"Ask.\"\n    "
                                "doors:\n"
                                "      - {id: a, who: \"Mum\", figure: mother, busy: \"Later.\", helps: \"Yes.\", "
                                "because: \"Help.\"}\n"
                                "      - {id: b, who: \"Dad\", figure: father, busy: \"Later.\", helps: \"Yes.\", "
                                "because: \"Help.\"}\n"
                                "      - {id: c, who: \"Aunt\", figure: aunt, helps: \"Yes.\", because: \"Help.\"}\n",
                           help, 1);
    assert_has(guide, "Then go to scene 3.");
    assert_has(guide, "Then go to scene 2.");
    assert_int_equal(times(guide, text(languages[1], T_GUIDE_GO_END)), 1);
    mem_free(guide);
}

// The steps are shuffled on the screen; the key must lead back to the order the author wrote.
static void the_right_order_is_told_in_letters(void **state)
{
    (void)state;
    struct level *level = level_from(HEAD "  - id: steps\n    place: home-evening\n    order: \"What comes first?\"\n"
                                          "    step: do\n    guide: \"Ask.\"\n    steps:\n"
                                          "      - {id: one, text: \"Stop\", because: \"Why one.\"}\n"
                                          "      - {id: two, text: \"Save\", because: \"Why two.\"}\n"
                                          "      - {id: three, text: \"Block\", because: \"Why three.\"}\n" TELL);
    char *guide = html_of(paper_guide(level, help, languages[1]));
    uint8_t order[LEVEL_OPTIONS_MAX];
    struct text right = {0};
    rules_choice_order(level, 0, false, 0, order);
    for (uint8_t step = 0; step < 3; step++)
        for (uint8_t place = 0; place < 3; place++)
            if (order[place] == step)
                text_addf(&right, "%s%c", step > 0 ? " → " : "", 'A' + place);
    assert_has(guide, right.bytes);
    assert_true(strstr(guide, "Why one.") < strstr(guide, "Why two.") &&
                strstr(guide, "Why two.") < strstr(guide, "Why three."));
    text_free(&right);
    mem_free(guide);
    level_free(level);
}

// ---- numbers ----

// A number that is written anywhere but in the help file is one that nobody dials before a release.
static void no_number_is_written_in_the_guides_words(void **state)
{
    (void)state;
    for (int id = 0; id < TEXT_IDS; id++) {
        if (strncmp(text_key((enum text_id)id), "guide.", 6) != 0)
            continue;
        for (int l = 0; l < 2; l++)
            for (const char *c = text(languages[l], (enum text_id)id); *c != '\0'; c++)
                assert_true(strspn(c, "0123456789") < 3);
    }
}

static void without_numbers_a_person_is_named(void **state)
{
    (void)state;
    struct help none = {.number_count = 0};
    char *guide = guide_of(HEAD ASK_WITH_BRANCH TELL, &none, 1);
    assert_has(guide, text(languages[1], T_GUIDE_CARD_SOMEONE));
    assert_has(guide, text(languages[1], T_GUIDE_NO_LOCAL));
    assert_has(guide, text(languages[1], T_GUIDE_UNCHECKED));
    assert_lacks(guide, "113");
    assert_lacks(guide, "{0}");
    mem_free(guide);
}

static void the_communes_addresses_are_printed(void **state)
{
    (void)state;
    struct help local = {.local_count = 2, .checked = "Women's Union, 2026-05-01"};
    local.locals[0] = (struct help_local){"Trạm y tế xã", "cán bộ trực", "0215 3 825 825 (cô Mai)", "cả ngày"};
    local.locals[1] = (struct help_local){"Hội Phụ nữ", "chi hội trưởng", "0912.345.678 / 0913 111 222", NULL};
    char *guide = guide_of(HEAD ASK_WITH_BRANCH TELL, &local, 0);
    assert_has(guide, "Trạm y tế xã");
    assert_non_null(strstr(guide, "<a href=\"tel:02153825825\">0215 3 825 825</a><b> (cô Mai)</b>"));
    assert_non_null(strstr(guide, "<a href=\"tel:0912345678\">0912.345.678</a><b> / </b><a "
                                  "href=\"tel:0913111222\">0913 111 222</a>"));
    assert_has(guide, "Women's Union, 2026-05-01");
    assert_lacks(guide, text(languages[0], T_GUIDE_NO_LOCAL));
    assert_lacks(guide, text(languages[0], T_GUIDE_UNCHECKED));
    mem_free(guide);
}

static void assert_dials(const char *number, const char *html)
{
    struct document *d = document_new("vi", "");
    document_begin(d, STYLE_NUMBER);
    document_phone(d, number);
    document_end(d);
    char *page = html_of(d), wanted[300];
    snprintf(wanted, sizeof wanted, "<p class=\"number\">%s</p>", html);
    assert_non_null(strstr(page, wanted));
    mem_free(page);
}

static void only_numbers_are_dialled(void **state)
{
    (void)state;
    assert_dials("111", "<a href=\"tel:111\">111</a>");
    assert_dials("1800\u00A01768", "<a href=\"tel:18001768\">1800\u00A01768</a>");
    assert_dials("(0215) 3 825", "<a href=\"tel:02153825\">(0215) 3 825</a>");
    assert_dials("+84 912 345 678", "<a href=\"tel:+84912345678\">+84 912 345 678</a>");
    assert_dials("cô Mai: 0912 345", "<b>cô Mai: </b><a href=\"tel:0912345\">0912 345</a>");
    assert_dials("hỏi cô Mai", "<b>hỏi cô Mai</b>");
    assert_dials("12 <", "<b>12 &lt;</b>");
    assert_dials("123456789012345678901234567890", "<b>123456789012345678901234567890</b>");
}

// ---- writing ----

static void a_guide_is_written_beside_its_translation(void **state)
{
    (void)state;
    char root[] = "/tmp/safecircle-paper-XXXXXX";
    assert_non_null(mkdtemp(root));
    char *folder = path_join(root, "tờ in"), *wanted = path_join(folder, "small.vi.html");
    struct level *level = level_from(HEAD ASK_WITH_BRANCH TELL);
    struct file_problem problem = {{0}};
    char *path = paper_write_guide(level, help, languages[0], folder, &problem);
    assert_non_null(path);
    assert_string_equal(path, wanted);
    char *written = file_read(path, FILE_TOO_LARGE, NULL, NULL),
         *guide = html_of(paper_guide(level, help, languages[0]));
    assert_string_equal(written, guide);
    assert_null(paper_write_guide(level, help, languages[0], path, &problem)); // a file stands in the way
    assert_true(strlen(problem.reason) > 0);
    remove(path);
    rmdir(folder);
    rmdir(root);
    mem_free(written);
    mem_free(guide);
    mem_free(path);
    mem_free(wanted);
    mem_free(folder);
    level_free(level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_guide_holds_every_text),
        cmocka_unit_test(letters_are_those_of_the_screen),
        cmocka_unit_test(a_guide_needs_nothing_from_outside),
        cmocka_unit_test(html_is_well_formed),
        cmocka_unit_test(sheets_are_never_left_out),
        cmocka_unit_test(words_never_become_html),
        cmocka_unit_test(how_a_line_is_said_stands_before_it),
        cmocka_unit_test(branches_are_told),
        cmocka_unit_test(stories_in_a_row_need_no_signposts),
        cmocka_unit_test(jumps_and_early_ends_are_told),
        cmocka_unit_test(the_right_order_is_told_in_letters),
        cmocka_unit_test(no_number_is_written_in_the_guides_words),
        cmocka_unit_test(without_numbers_a_person_is_named),
        cmocka_unit_test(the_communes_addresses_are_printed),
        cmocka_unit_test(only_numbers_are_dialled),
        cmocka_unit_test(a_guide_is_written_beside_its_translation),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
